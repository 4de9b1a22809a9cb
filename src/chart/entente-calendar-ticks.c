/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-calendar-ticks.h"

#include <glib/gi18n-lib.h>

#include "entente-edtf.h"

/* A Monday. */
#define A_MONDAY 4

struct _EntenteCalendarTicks
{
  EntenteCalendarStep step;
  GArray *ticks; /* of EntenteCalendarTick */
};

/* From the finest; further steps of years follow by the rule of next_step(). */
static const EntenteCalendarStep first_steps[] = {
  { ENTENTE_CALENDAR_DAY, 1 },
  { ENTENTE_CALENDAR_DAY, 2 },
  { ENTENTE_CALENDAR_WEEK, 1 },
  { ENTENTE_CALENDAR_MONTH, 1 },
  { ENTENTE_CALENDAR_MONTH, 3 },
  { ENTENTE_CALENDAR_MONTH, 6 },
  { ENTENTE_CALENDAR_YEAR, 1 },
};

static void
tick_clear (gpointer data)
{
  EntenteCalendarTick *tick = data;

  g_clear_pointer (&tick->label, g_free);
  g_clear_pointer (&tick->context, g_free);
}

/* The greatest multiple of @divisor that is not above @value. */
static gint64
floor_multiple (gint64 value,
                gint64 divisor)
{
  gint64 rest = value % divisor;

  return value - (rest < 0 ? rest + divisor : rest);
}

/* The days of a tick are those whose number, from some fixed start, is a multiple of the
 * step: so ticks stay where they are when the axis is panned. */
static gboolean
first_day_of (EntenteCalendarStep  step,
              gint64               number,
              EntenteDay          *day)
{
  gint64 year;

  switch (step.unit)
    {
    case ENTENTE_CALENDAR_DAY:
      *day = number;
      return TRUE;
    case ENTENTE_CALENDAR_WEEK:
      *day = A_MONDAY + 7 * number;
      return TRUE;
    case ENTENTE_CALENDAR_MONTH:
      year = floor_multiple (number, 12) / 12;
      return entente_day_from_ymd (year, (int) (number - year * 12) + 1, 1, day);
    case ENTENTE_CALENDAR_YEAR:
    default:
      return entente_day_from_ymd (number, 1, 1, day);
    }
}

static gint64
number_of (EntenteCalendarUnit unit,
           EntenteDay          day)
{
  gint64 year;
  int month, month_day;

  switch (unit)
    {
    case ENTENTE_CALENDAR_DAY:
      return day;
    case ENTENTE_CALENDAR_WEEK:
      return floor_multiple (day - A_MONDAY, 7) / 7;
    case ENTENTE_CALENDAR_MONTH:
      entente_day_to_ymd (day, &year, &month, &month_day);
      return year * 12 + month - 1;
    case ENTENTE_CALENDAR_YEAR:
    default:
      entente_day_to_ymd (day, &year, &month, &month_day);
      return year;
    }
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

static char *
tick_label (EntenteCalendarUnit unit,
            gint64              year,
            int                 month,
            int                 month_day)
{
  g_autoptr (GDateTime) date = NULL;

  if (unit == ENTENTE_CALENDAR_YEAR)
    return year_label (year);

  /* Names of months do not depend on the year, which may be one that GDateTime has not. */
  date = g_date_time_new_utc (2000, month, month_day, 0, 0, 0);
  if (unit == ENTENTE_CALENDAR_MONTH)
    /* Translators: a month on the axis of a chart, as g_date_time_format() wants it; %OB is
     * the full, %Ob the abbreviated name as it stands alone */
    return g_date_time_format (date, C_("month on an axis", "%Ob"));

  /* Translators: a day on the axis of a chart, as g_date_time_format() wants it; %b is the
   * abbreviated name of the month beside a day */
  return g_date_time_format (date, C_("day on an axis", "%-e %b"));
}

static void
add_tick (EntenteCalendarTicks *self,
          EntenteDay            day,
          gint64               *last_year)
{
  EntenteCalendarTick tick = { .day = day };
  gint64 year;
  int month, month_day;

  entente_day_to_ymd (day, &year, &month, &month_day);
  tick.label = tick_label (self->step.unit, year, month, month_day);
  if (self->step.unit != ENTENTE_CALENDAR_YEAR && (self->ticks->len == 0 || year != *last_year))
    tick.context = year_label (year);
  *last_year = year;

  g_array_append_val (self->ticks, tick);
}

/**
 * entente_calendar_ticks_new:
 * @first: the first day of the axis
 * @last: the last one, not before @first
 * @step: how far apart the ticks are
 *
 * Returns: (transfer full): the ticks in @first..@last, possibly none
 */
EntenteCalendarTicks *
entente_calendar_ticks_new (EntenteDay          first,
                            EntenteDay          last,
                            EntenteCalendarStep step)
{
  EntenteCalendarTicks *self;
  gint64 number, year = 0;
  EntenteDay day;

  g_return_val_if_fail (last >= first && step.count > 0, NULL);

  self = g_new0 (EntenteCalendarTicks, 1);
  self->step = step;
  self->ticks = g_array_new (FALSE, FALSE, sizeof (EntenteCalendarTick));
  g_array_set_clear_func (self->ticks, tick_clear);

  number = floor_multiple (number_of (step.unit, first), step.count);
  for (;; number += step.count)
    {
      gboolean exists = first_day_of (step, number, &day);

      if (exists ? day > last : number > 0)
        break;
      if (exists && day >= first)
        add_tick (self, day, &year);
    }

  return self;
}

/* 1, 2, 5, 10, 20, 50, … years. */
static EntenteCalendarStep
next_step (EntenteCalendarStep step)
{
  gint64 leading = step.count;

  while (leading >= 10)
    leading /= 10;
  step.count = leading == 2 ? step.count / 2 * 5 : step.count * 2;

  return step;
}

static double
days_of (EntenteCalendarStep step)
{
  static const double days[] = { 1, 7, 30.436875, 365.2425 };

  return days[step.unit] * (double) step.count;
}

static EntenteCalendarStep
nth_step (guint n)
{
  EntenteCalendarStep step = first_steps[MIN (n, G_N_ELEMENTS (first_steps) - 1)];

  for (guint i = G_N_ELEMENTS (first_steps); i <= n; i++)
    step = next_step (step);

  return step;
}

/**
 * entente_calendar_ticks_choose:
 * @first: the first day of the axis
 * @last: the last one, not before @first
 * @most: how many ticks there may be; at least 1
 * @fit: (scope call): whether the labels of a choice fit
 * @user_data: for @fit
 *
 * Chooses the finest step of the calendar that gives no more than @most ticks and whose
 * labels fit: days, weeks, months, quarters, half years, or 1, 2 or 5 years and their
 * tenfolds. A step is even in the calendar, though months are not all equally long. Where
 * coarser steps have no tick on the axis, there are more, though at most twice as many.
 *
 * Returns: (transfer full) (nullable): the ticks, at least one, or %NULL if there is no step
 *   with a tick on the axis whose labels fit
 */
EntenteCalendarTicks *
entente_calendar_ticks_choose (EntenteDay              first,
                               EntenteDay              last,
                               guint                   most,
                               EntenteCalendarTicksFit fit,
                               gpointer                user_data)
{
  g_autoptr (EntenteCalendarTicks) second_best = NULL;
  double days;

  g_return_val_if_fail (last >= first && fit != NULL, NULL);

  days = (double) (last - first) + 1;
  for (guint n = 0;; n++)
    {
      EntenteCalendarStep step = nth_step (n);
      g_autoptr (EntenteCalendarTicks) self = NULL;

      if (n >= G_N_ELEMENTS (first_steps) && days_of (step) > 2 * days)
        return g_steal_pointer (&second_best);
      if (days / days_of (step) > 2.0 * most + 2)
        continue;

      self = entente_calendar_ticks_new (first, last, step);
      if (self->ticks->len == 0 || !fit (self, user_data))
        continue;
      if (self->ticks->len <= most)
        return g_steal_pointer (&self);

      g_clear_pointer (&second_best, entente_calendar_ticks_free);
      second_best = g_steal_pointer (&self);
    }
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
  g_return_val_if_fail (self != NULL, first_steps[0]);

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
