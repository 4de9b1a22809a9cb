/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Time as it is heard: from left to right, with the steps of the calendar as ticks. */

#include "entente-score-private.h"

#include <math.h>

#include "entente-calendar-ticks.h"

/* How many steps of the calendar may be heard, at best. */
#define MOST_TICKS 12

/* A moment beyond this is so far away that days can no longer be told apart. */
#define FURTHEST 1e15

/**
 * entente_sound_time_of:
 * @edtf: (nullable): a date
 * @moment: (out): the middle of the days that it leaves open, or of the known day where only
 *   one end is known, in days since 1970-01-01T00:00
 *
 * Returns: whether anything is known of when it is
 */
gboolean
entente_sound_time_of (EntenteEdtf *edtf,
                       double      *moment)
{
  EntenteDay earliest = 0, latest = 0;
  gboolean has_earliest, has_latest;

  if (edtf == NULL)
    return FALSE;

  has_earliest = entente_edtf_get_earliest (edtf, &earliest);
  has_latest = entente_edtf_get_latest (edtf, &latest);
  if (!has_earliest && !has_latest)
    return FALSE;

  if (!has_earliest)
    earliest = latest;
  if (!has_latest)
    latest = earliest;
  *moment = ((double) earliest + (double) latest + 1) / 2;

  return fabs (*moment) <= FURTHEST;
}

/**
 * entente_sound_time_shown:
 * @view: (nullable): what the reader looks at
 * @moment: in days since 1970-01-01T00:00
 *
 * Returns: whether the moment is in the time shown
 */
gboolean
entente_sound_time_shown (const EntenteChartView *view,
                          double                  moment)
{
  return view == NULL || view->from >= view->to || (moment >= view->from && moment <= view->to);
}

/**
 * entente_sound_time_add:
 * @self: a time
 * @moment: a moment that it has to include
 */
void
entente_sound_time_add (EntenteSoundTime *self,
                        double            moment)
{
  self->first = self->has_any ? MIN (self->first, moment) : moment;
  self->last = self->has_any ? MAX (self->last, moment) : moment;
  self->has_any = TRUE;
}

/**
 * entente_sound_time_pan:
 * @self: a time
 * @moment: a moment
 *
 * Returns: from -1 for the first moment to 1 for the last; 0 where there is only one
 */
double
entente_sound_time_pan (const EntenteSoundTime *self,
                        double                  moment)
{
  if (!self->has_any || self->first >= self->last)
    return 0;

  return CLAMP ((moment - self->first) / (self->last - self->first), 0, 1) * 2 - 1;
}

static gboolean
always_fits (const EntenteCalendarTicks *ticks,
             gpointer                    user_data)
{
  return TRUE;
}

/**
 * entente_sound_time_ticks:
 * @self: a time
 * @view: (nullable): what the reader looks at
 * @cues: (element-type EntenteCue): where to add them
 *
 * Adds a tick for each step of the calendar, of years, months, weeks or days, and of hours and
 * less where prices have a time of day: how much time passes between two marks is heard as the
 * number of ticks between them.
 */
void
entente_sound_time_ticks (const EntenteSoundTime *self,
                          const EntenteChartView *view,
                          GArray                 *cues)
{
  g_autoptr (EntenteCalendarTicks) ticks = NULL;
  EntenteCalendarUnit finest = ENTENTE_CALENDAR_DAY;

  if (!self->has_any || self->first >= self->last)
    return;

  if (view != NULL && view->prices != NULL &&
      entente_prices_has_times (entente_plotted_prices_get_prices (view->prices)))
    finest = ENTENTE_CALENDAR_SECOND;
  ticks = entente_calendar_ticks_choose (self->first, self->last, finest, MOST_TICKS, always_fits,
                                         NULL);
  for (guint i = 0; ticks != NULL && i < entente_calendar_ticks_get_n (ticks); i++)
    {
      EntenteCue cue = { .sound = { .kind = ENTENTE_SOUND_TICK, .mark = -1, .price = -1 },
                         .beats = ENTENTE_BEATS_TICK, .has_moment = TRUE };

      cue.moment = entente_calendar_ticks_get (ticks, i)->moment;
      g_array_append_val (cues, cue);
    }
}
