/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-day.h"

G_BEGIN_DECLS

typedef enum
{
  ENTENTE_CALENDAR_DAY,
  ENTENTE_CALENDAR_WEEK,
  ENTENTE_CALENDAR_MONTH,
  ENTENTE_CALENDAR_YEAR,
} EntenteCalendarUnit;

/* How far apart the ticks of a time axis are. */
typedef struct
{
  EntenteCalendarUnit unit;
  gint64 count;
} EntenteCalendarStep;

typedef struct
{
  EntenteDay day;   /* the first day of what the tick stands for */
  char *label;      /* what changes from tick to tick: "13 Feb", "Feb", "2025" */
  char *context;    /* the year, where it begins or the axis does; or NULL */
} EntenteCalendarTick;

/* An immutable list of the ticks of a time axis. */
typedef struct _EntenteCalendarTicks EntenteCalendarTicks;

/* Tells whether the labels of @ticks can be drawn beside each other. */
typedef gboolean (*EntenteCalendarTicksFit) (const EntenteCalendarTicks *ticks,
                                             gpointer                    user_data);

EntenteCalendarTicks *entente_calendar_ticks_new      (EntenteDay                  first,
                                                       EntenteDay                  last,
                                                       EntenteCalendarStep         step);
EntenteCalendarTicks *entente_calendar_ticks_choose   (EntenteDay                  first,
                                                       EntenteDay                  last,
                                                       guint                       most,
                                                       EntenteCalendarTicksFit     fit,
                                                       gpointer                    user_data);
void                  entente_calendar_ticks_free     (EntenteCalendarTicks       *self);
EntenteCalendarStep   entente_calendar_ticks_get_step (const EntenteCalendarTicks *self);
guint                 entente_calendar_ticks_get_n    (const EntenteCalendarTicks *self);
const EntenteCalendarTick *
                      entente_calendar_ticks_get      (const EntenteCalendarTicks *self,
                                                       guint                       index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteCalendarTicks, entente_calendar_ticks_free)

G_END_DECLS
