/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-calendar-step.h"

#include <math.h>

/* A Monday. */
#define A_MONDAY 4

#define SECONDS_OF_A_DAY 86400

/* Further from 1970 than this, in days, a double no longer tells seconds apart. */
#define MOST_DAYS_WITH_TIMES 1e9

/* From the finest, but that weeks come before four days and months before two weeks: they say
 * more, where there are two of them. Further steps of years follow by the rule of
 * next_step(). */
static const EntenteCalendarStep first_steps[] = {
  { ENTENTE_CALENDAR_SECOND, 1 },
  { ENTENTE_CALENDAR_SECOND, 2 },
  { ENTENTE_CALENDAR_SECOND, 5 },
  { ENTENTE_CALENDAR_SECOND, 15 },
  { ENTENTE_CALENDAR_SECOND, 30 },
  { ENTENTE_CALENDAR_MINUTE, 1 },
  { ENTENTE_CALENDAR_MINUTE, 2 },
  { ENTENTE_CALENDAR_MINUTE, 5 },
  { ENTENTE_CALENDAR_MINUTE, 15 },
  { ENTENTE_CALENDAR_MINUTE, 30 },
  { ENTENTE_CALENDAR_HOUR, 1 },
  { ENTENTE_CALENDAR_HOUR, 3 },
  { ENTENTE_CALENDAR_HOUR, 6 },
  { ENTENTE_CALENDAR_HOUR, 12 },
  { ENTENTE_CALENDAR_DAY, 1 },
  { ENTENTE_CALENDAR_DAY, 2 },
  { ENTENTE_CALENDAR_WEEK, 1 },
  { ENTENTE_CALENDAR_DAY, 4 },
  { ENTENTE_CALENDAR_MONTH, 1 },
  { ENTENTE_CALENDAR_WEEK, 2 },
  { ENTENTE_CALENDAR_MONTH, 3 },
  { ENTENTE_CALENDAR_MONTH, 6 },
  { ENTENTE_CALENDAR_YEAR, 1 },
};

/* How many seconds a unit shorter than a day has. */
static const gint64 seconds[] = { 1, 60, 3600 };

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

/**
 * entente_calendar_step_get_nth:
 * @finest: the finest unit that is asked for
 * @n: the number of a step, from 0 for the first to be considered
 * @step: (out): the step
 *
 * The steps are 1, 2, 5, 15 and 30 seconds and minutes, 1, 3, 6 and 12 hours, 1 and 2 days,
 * weeks, 4 days, months, 2 weeks, quarters, half years, and 1, 2 or 5 years and their tenfolds.
 *
 * Returns: whether there is such a step: they end beyond %ENTENTE_DAY_MAX_YEAR years
 */
gboolean
entente_calendar_step_get_nth (EntenteCalendarUnit  finest,
                               guint                n,
                               EntenteCalendarStep *step)
{
  guint first = 0;

  g_return_val_if_fail (step != NULL, FALSE);

  while (first_steps[first].unit < finest)
    first++;

  *step = first_steps[MIN (first + n, G_N_ELEMENTS (first_steps) - 1)];
  for (guint i = G_N_ELEMENTS (first_steps); i <= first + n; i++)
    {
      if (step->count > ENTENTE_DAY_MAX_YEAR)
        return FALSE;
      *step = next_step (*step);
    }

  return TRUE;
}

/**
 * entente_calendar_step_get_days:
 * @step: a step
 *
 * Returns: its length in days; on average, where it is one of months or years
 */
double
entente_calendar_step_get_days (EntenteCalendarStep step)
{
  static const double days[] = { 1, 7, 30.436875, 365.2425 };

  if (step.unit < ENTENTE_CALENDAR_DAY)
    return (double) (seconds[step.unit] * step.count) / SECONDS_OF_A_DAY;

  return days[step.unit - ENTENTE_CALENDAR_DAY] * (double) step.count;
}

/* The greatest multiple of @divisor that is not above @value. */
static gint64
floor_multiple (gint64 value,
                gint64 divisor)
{
  gint64 rest = value % divisor;

  return value - (rest < 0 ? rest + divisor : rest);
}

static gint64
unit_of (EntenteCalendarUnit unit,
         double              moment)
{
  EntenteDay day = (EntenteDay) CLAMP (floor (moment), -ENTENTE_CALENDAR_MOST_DAYS,
                                       ENTENTE_CALENDAR_MOST_DAYS);
  gint64 year;
  int month;

  switch (unit)
    {
    case ENTENTE_CALENDAR_SECOND:
    case ENTENTE_CALENDAR_MINUTE:
    case ENTENTE_CALENDAR_HOUR:
      moment = CLAMP (moment, -MOST_DAYS_WITH_TIMES, MOST_DAYS_WITH_TIMES);
      return (gint64) floor (moment * SECONDS_OF_A_DAY / (double) seconds[unit]);
    case ENTENTE_CALENDAR_DAY:
      return day;
    case ENTENTE_CALENDAR_WEEK:
      return floor_multiple (day - A_MONDAY, 7) / 7;
    case ENTENTE_CALENDAR_MONTH:
      entente_day_to_ymd (day, &year, &month, NULL);
      return year * 12 + month - 1;
    case ENTENTE_CALENDAR_YEAR:
    default:
      entente_day_to_ymd (day, &year, NULL, NULL);
      return year;
    }
}

/**
 * entente_calendar_step_find:
 * @step: a step
 * @moment: a moment, in days since 1970-01-01T00:00
 *
 * Returns: the number of a step that begins at the moment or before it, though not much
 */
gint64
entente_calendar_step_find (EntenteCalendarStep step,
                            double              moment)
{
  return floor_multiple (unit_of (step.unit, moment), step.count) / step.count - 1;
}

/**
 * entente_calendar_step_get_moment:
 * @step: a step
 * @number: the number of one of them
 * @moment: (out): where it begins, in days since 1970-01-01T00:00
 *
 * Returns: whether it is within the calendar and, for times of day, near enough to our time
 *   to tell seconds apart
 */
gboolean
entente_calendar_step_get_moment (EntenteCalendarStep  step,
                                  gint64               number,
                                  double              *moment)
{
  gint64 unit = number * step.count, year;
  EntenteDay day;

  g_return_val_if_fail (moment != NULL, FALSE);

  switch (step.unit)
    {
    case ENTENTE_CALENDAR_SECOND:
    case ENTENTE_CALENDAR_MINUTE:
    case ENTENTE_CALENDAR_HOUR:
      *moment = (double) (unit * seconds[step.unit]) / SECONDS_OF_A_DAY;
      return fabs (*moment) < MOST_DAYS_WITH_TIMES;
    case ENTENTE_CALENDAR_DAY:
      *moment = (double) unit;
      return TRUE;
    case ENTENTE_CALENDAR_WEEK:
      *moment = (double) (A_MONDAY + 7 * unit);
      return TRUE;
    case ENTENTE_CALENDAR_MONTH:
      year = floor_multiple (unit, 12) / 12;
      if (!entente_day_from_ymd (year, (int) (unit - year * 12) + 1, 1, &day))
        return FALSE;
      break;
    case ENTENTE_CALENDAR_YEAR:
    default:
      if (!entente_day_from_ymd (unit, 1, 1, &day))
        return FALSE;
      break;
    }
  *moment = (double) day;

  return TRUE;
}
