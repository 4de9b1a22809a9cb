/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-day.h"

G_BEGIN_DECLS

/* How far from 1970 a moment may be, in days: beyond all years that have a date, and within
 * what an EntenteDay can count. */
#define ENTENTE_CALENDAR_MOST_DAYS 4e18

/* From the finest. */
typedef enum
{
  ENTENTE_CALENDAR_SECOND,
  ENTENTE_CALENDAR_MINUTE,
  ENTENTE_CALENDAR_HOUR,
  ENTENTE_CALENDAR_DAY,
  ENTENTE_CALENDAR_WEEK,
  ENTENTE_CALENDAR_MONTH,
  ENTENTE_CALENDAR_YEAR,
} EntenteCalendarUnit;

/* How far apart the ticks of a time axis are. The steps of each size are numbered from some
 * fixed start, so that ticks stay where they are when the axis is panned. */
typedef struct
{
  EntenteCalendarUnit unit;
  gint64 count;
} EntenteCalendarStep;

gboolean entente_calendar_step_get_nth     (EntenteCalendarUnit  finest,
                                            guint                n,
                                            EntenteCalendarStep *step);
double   entente_calendar_step_get_days    (EntenteCalendarStep  step);
gint64   entente_calendar_step_find        (EntenteCalendarStep  step,
                                            double               moment);
gboolean entente_calendar_step_get_moment  (EntenteCalendarStep  step,
                                            gint64               number,
                                            double              *moment);

G_END_DECLS
