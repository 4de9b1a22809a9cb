/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-edtf-private.h"

G_BEGIN_DECLS

/* Open ends are at the limits of time. An end that is some day, but may be any, is
 * bounded only by the days next to the limits. */
#define ENTENTE_EDTF_DAY_ANY_EARLY (ENTENTE_EDTF_DAY_MIN + 1)
#define ENTENTE_EDTF_DAY_ANY_LATE  (ENTENTE_EDTF_DAY_MAX - 1)

/* How many units a relation looks at before it says that it cannot tell. */
#define ENTENTE_EDTF_MAX_STEPS 100000

/* The least and the greatest that the start and the end of a date can be. */
typedef struct
{
  EntenteDay start_min;
  EntenteDay start_max;
  EntenteDay end_min;
  EntenteDay end_max;
} EntenteEdtfExtremes;

typedef enum
{
  ENTENTE_EDTF_WORLD_FIXED,    /* one span, the same in every world */
  ENTENTE_EDTF_WORLD_UNITS,    /* one of the units of a date */
  ENTENTE_EDTF_WORLD_RANGE,    /* one of the units between two dates */
  ENTENTE_EDTF_WORLD_INTERVAL, /* from a day of one date to a day of another */
} EntenteEdtfWorldType;

/* What spans of days one item of a value may stand for: in every possible world it is
 * one span. */
typedef struct
{
  EntenteEdtfWorldType   type;
  const EntenteEdtfItem *item;
  EntenteEdtfExtremes    extremes;
} EntenteEdtfWorlds;

static inline gboolean
entente_edtf_is_all_of (const EntenteEdtf *value)
{
  return value->kind == ENTENTE_EDTF_KIND_ALL_OF;
}

static inline EntenteTruth
entente_edtf_truth (gboolean possible,
                    gboolean certain)
{
  if (!possible)
    return ENTENTE_TRUTH_NO;

  return certain ? ENTENTE_TRUTH_YES : ENTENTE_TRUTH_UNKNOWN;
}

void     entente_edtf_worlds_init     (EntenteEdtfWorlds       *worlds,
                                       const EntenteEdtf       *value,
                                       gsize                    index);
gboolean entente_edtf_worlds_next     (const EntenteEdtfWorlds *worlds,
                                       EntenteDay               from,
                                       EntenteDay              *first,
                                       EntenteDay              *last);
gboolean entente_edtf_worlds_within   (const EntenteEdtfWorlds *worlds,
                                       EntenteDay               first,
                                       EntenteDay               last);
gboolean entente_edtf_worlds_may_meet (const EntenteEdtfWorlds *a,
                                       const EntenteEdtfWorlds *b,
                                       guint                   *n_steps);

EntenteEdtfWorlds  *entente_edtf_list_worlds      (const EntenteEdtf         *value);
void                entente_edtf_join_extremes    (EntenteEdtfExtremes       *all,
                                                   const EntenteEdtfExtremes *one,
                                                   gsize                      n_before,
                                                   gboolean                   all_of);
EntenteEdtfExtremes entente_edtf_period_extremes  (const EntenteEdtf         *value);
GArray             *entente_edtf_list_fixed_spans (const EntenteEdtfWorlds   *worlds,
                                                   gsize                      n_worlds);
gboolean            entente_edtf_compare_times    (const EntenteEdtf         *a,
                                                   const EntenteEdtf         *b,
                                                   int                       *order);
gboolean            entente_edtf_are_times_apart  (const EntenteEdtf         *a,
                                                   const EntenteEdtf         *b);

G_END_DECLS
