/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-date.h"

G_BEGIN_DECLS

/* How an end of a date is drawn. */
typedef enum
{
  ENTENTE_AXIS_END_SHARP,   /* where the day, month, … begins or ends that the date names */
  ENTENTE_AXIS_END_FADED,   /* somewhere here */
  ENTENTE_AXIS_END_OPEN,    /* an arrow: there is no end */
  ENTENTE_AXIS_END_UNKNOWN, /* a question mark: there is one, nobody knows where */
} EntenteAxisEnd;

/* A stretch of days that is a member of a set. */
typedef struct
{
  double first;
  double last;
} EntenteAxisPart;

/* What is drawn of a date on an axis of time: all that is known and nothing more. In days
 * since the start of 1970-01-01; an end that is not known has no place, and first or last is
 * where the known part begins or ends. */
typedef struct
{
  double first;       /* all of the known part is in first..last */
  double last;        /* after first */
  double sure_first;  /* a faded start is between first and sure_first */
  double sure_last;   /* a faded end between sure_last and last */
  EntenteAxisEnd start;
  EntenteAxisEnd end;
  EntenteAxisPart *parts; /* of a set with days between its members; else NULL; owned */
  guint n_parts;
  gboolean has_all_parts; /* all of the members are meant, not one of them */
} EntenteAxisSpan;

gboolean entente_axis_span_init  (EntenteAxisSpan   *self,
                                  const EntenteDate *date);
void     entente_axis_span_clear (EntenteAxisSpan   *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntenteAxisSpan, entente_axis_span_clear)

G_END_DECLS
