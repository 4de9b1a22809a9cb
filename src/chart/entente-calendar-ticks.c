/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-calendar-ticks.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "entente-edtf.h"

#define SECONDS_OF_A_DAY 86400

/* How many times as many ticks there may be as wanted, where coarser steps have none to show. */
#define MOST_EXCESS 2

struct _EntenteCalendarTicks
{
  EntenteCalendarStep step;
  GArray *ticks; /* of EntenteCalendarTick */
};

static void
tick_clear (gpointer data)
{
  EntenteCalendarTick *tick = data;

  g_clear_pointer (&tick->label, g_free);
  g_clear_pointer (&tick->context, g_free);
}

static char *
year_label (gint64 year)
{
  g_autofree char *text = NULL;
  g_autoptr (EntenteEdtf) edtf = NULL;

  if (ABS (year) <= 9999)
    text = g_strdup_printf ("%s%04" G_GINT64_FORMAT, year < 0 ? "-" : "", ABS (year));
  else
    text = g_strdup_printf ("Y%" G_GINT64_FORMAT, year);
  edtf = entente_edtf_parse (text, NULL, NULL);

  return edtf != NULL ? entente_edtf_to_words (edtf, ENTENTE_EDTF_WORDS_SHORT)
                      : g_steal_pointer (&text);
}

/* A date with its year, for times of day. */
static char *
date_label (EntenteDay day)
{
  gint64 year;
  int month, month_day;
  g_autoptr (GDateTime) date = NULL;

  entente_day_to_ymd (day, &year, &month, &month_day);
  if (year < 1 || year > 9999)
    return entente_day_to_string (day);

  date = g_date_time_new_utc ((int) year, month, month_day, 0, 0, 0);

  /* Translators: a date on the axis of a chart, below a time of day, as g_date_time_format()
   * wants it; %b is the abbreviated name of the month beside a day */
  return g_date_time_format (date, C_("date on an axis", "%-e %b %Y"));
}

static char *
time_label (EntenteCalendarUnit unit,
            double              moment)
{
  int seconds = (int) lround ((moment - floor (moment)) * SECONDS_OF_A_DAY);
  g_autoptr (GDateTime) time = g_date_time_new_utc (2000, 1, 1, seconds / 3600 % 24,
                                                    seconds / 60 % 60, seconds % 60);

  if (unit == ENTENTE_CALENDAR_SECOND)
    /* Translators: a time of day with seconds on the axis of a chart, as g_date_time_format()
     * wants it */
    return g_date_time_format (time, C_("time on an axis", "%H:%M:%S"));

  /* Translators: a time of day on the axis of a chart, as g_date_time_format() wants it */
  return g_date_time_format (time, C_("time on an axis", "%H:%M"));
}

static char *
day_label (EntenteCalendarUnit unit,
           int                 month,
           int                 month_day)
{
  /* Names of months do not depend on the year, which may be one that GDateTime has not. */
  g_autoptr (GDateTime) date = g_date_time_new_utc (2000, month, month_day, 0, 0, 0);

  if (unit == ENTENTE_CALENDAR_MONTH)
    /* Translators: a month on the axis of a chart, as g_date_time_format() wants it; %OB is
     * the full, %Ob the abbreviated name as it stands alone */
    return g_date_time_format (date, C_("month on an axis", "%Ob"));

  /* Translators: a day on the axis of a chart, as g_date_time_format() wants it; %b is the
   * abbreviated name of the month beside a day, %-m its number.
   * xgettext:no-c-format */
  return g_date_time_format (date, C_("day on an axis", "%-e %b"));
}

static void
add_tick (EntenteCalendarTicks *self,
          EntenteDay            day,
          double                moment,
          gint64               *last_context)
{
  EntenteCalendarUnit unit = self->step.unit;
  EntenteCalendarTick tick = { .day = day, .moment = moment };
  gboolean has_time = unit < ENTENTE_CALENDAR_DAY;
  gint64 year, context;
  int month, month_day;

  entente_day_to_ymd (day, &year, &month, &month_day);
  if (unit == ENTENTE_CALENDAR_YEAR)
    tick.label = year_label (year);
  else
    tick.label = has_time ? time_label (unit, moment) : day_label (unit, month, month_day);

  context = has_time ? day : year;
  if (unit != ENTENTE_CALENDAR_YEAR && (self->ticks->len == 0 || context != *last_context))
    tick.context = has_time ? date_label (day) : year_label (year);
  *last_context = context;

  g_array_append_val (self->ticks, tick);
}

/**
 * entente_calendar_ticks_new:
 * @from: where the axis begins, in days since 1970-01-01T00:00
 * @to: where it ends, not before @from
 * @step: how far apart the ticks are
 *
 * Returns: (transfer full): the ticks that stand at @from or later and before @to, possibly
 *   none
 */
EntenteCalendarTicks *
entente_calendar_ticks_new (double              from,
                            double              to,
                            EntenteCalendarStep step)
{
  gboolean in_middle = step.unit == ENTENTE_CALENDAR_DAY || step.unit == ENTENTE_CALENDAR_WEEK;
  EntenteCalendarTicks *self;
  gint64 context = 0;

  g_return_val_if_fail (to >= from && step.count > 0, NULL);

  self = g_new0 (EntenteCalendarTicks, 1);
  self->step = step;
  self->ticks = g_array_new (FALSE, FALSE, sizeof (EntenteCalendarTick));
  g_array_set_clear_func (self->ticks, tick_clear);
  from = CLAMP (from, -ENTENTE_CALENDAR_MOST_DAYS, ENTENTE_CALENDAR_MOST_DAYS);
  to = CLAMP (to, -ENTENTE_CALENDAR_MOST_DAYS, ENTENTE_CALENDAR_MOST_DAYS);

  for (gint64 number = entente_calendar_step_find (step, from);; number++)
    {
      double begin, moment;
      gboolean exists = entente_calendar_step_get_moment (step, number, &begin);

      moment = in_middle ? begin + 0.5 : begin;
      if (exists ? moment >= to : number > 0)
        break;
      if (exists && moment >= from)
        add_tick (self, (EntenteDay) floor (begin), moment, &context);
    }

  return self;
}

/* Ticks that there are too many of are better than a single one, and coarse ones than fine. */
static gboolean
is_better (const EntenteCalendarTicks *self,
           const EntenteCalendarTicks *other)
{
  return other == NULL || self->ticks->len > 1 || other->ticks->len == 1;
}

/**
 * entente_calendar_ticks_choose:
 * @from: where the axis begins, in days since 1970-01-01T00:00
 * @to: where it ends; an axis that does not end after @from has no ticks
 * @finest: the finest unit that what is shown has: no time of day for what has only days
 * @most: how many ticks there may be; at least 1
 * @fit: (scope call): whether the labels of a choice fit
 * @user_data: for @fit
 *
 * Chooses the first step of the calendar that gives two ticks or more, though no more than
 * @most, and whose labels fit; see entente_calendar_step_get_nth() for the steps there are. A
 * step is even in the calendar, though months are not all equally long. Where no coarser
 * step has two ticks on the axis there are more, though at most @most twice and 4.
 *
 * Returns: (transfer full) (nullable): the ticks, at least one, or %NULL if there is no step
 *   with a tick on the axis whose labels fit
 */
EntenteCalendarTicks *
entente_calendar_ticks_choose (double                  from,
                               double                  to,
                               EntenteCalendarUnit     finest,
                               guint                   most,
                               EntenteCalendarTicksFit fit,
                               gpointer                user_data)
{
  g_autoptr (EntenteCalendarTicks) second_best = NULL;
  EntenteCalendarStep step;
  double days = to - from;

  g_return_val_if_fail (most >= 1 && fit != NULL, NULL);

  if (!(to > from))
    return NULL;

  for (guint n = 0; entente_calendar_step_get_nth (finest, n, &step); n++)
    {
      double step_days = entente_calendar_step_get_days (step);
      g_autoptr (EntenteCalendarTicks) self = NULL;

      if (days / step_days > MOST_EXCESS * (double) most + 3)
        continue;
      if (step.unit == ENTENTE_CALENDAR_YEAR && step_days > 2 * days)
        break;

      self = entente_calendar_ticks_new (from, to, step);
      if (self->ticks->len == 0 || !fit (self, user_data))
        continue;
      if (self->ticks->len > 1 && self->ticks->len <= most)
        return g_steal_pointer (&self);
      if (!is_better (self, second_best))
        continue;

      g_clear_pointer (&second_best, entente_calendar_ticks_free);
      second_best = g_steal_pointer (&self);
    }

  return g_steal_pointer (&second_best);
}

/**
 * entente_calendar_ticks_free:
 * @self: (transfer full): ticks
 */
void
entente_calendar_ticks_free (EntenteCalendarTicks *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->ticks);
  g_free (self);
}

/**
 * entente_calendar_ticks_get_step:
 * @self: ticks
 *
 * Returns: how far apart they are
 */
EntenteCalendarStep
entente_calendar_ticks_get_step (const EntenteCalendarTicks *self)
{
  g_return_val_if_fail (self != NULL, ((EntenteCalendarStep) { ENTENTE_CALENDAR_DAY, 1 }));

  return self->step;
}

/**
 * entente_calendar_ticks_get_n:
 * @self: ticks
 *
 * Returns: how many there are
 */
guint
entente_calendar_ticks_get_n (const EntenteCalendarTicks *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->ticks->len;
}

/**
 * entente_calendar_ticks_get:
 * @self: ticks
 * @index: the number of one of them, from 0
 *
 * Returns: (transfer none): the tick
 */
const EntenteCalendarTick *
entente_calendar_ticks_get (const EntenteCalendarTicks *self,
                            guint                       index)
{
  g_return_val_if_fail (self != NULL && index < self->ticks->len, NULL);

  return &g_array_index (self->ticks, EntenteCalendarTick, index);
}
