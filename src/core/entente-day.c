/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-day.h"

#define DAYS_PER_ERA 146097 /* 400 years */
#define EPOCH_IN_ERA 719468 /* from 0000-03-01 to 1970-01-01 */

static gint64
floor_divide (gint64 dividend,
              gint64 divisor)
{
  gint64 quotient = dividend / divisor;

  return dividend % divisor < 0 ? quotient - 1 : quotient;
}

static gboolean
is_leap_year (gint64 year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/**
 * entente_day_month_days:
 * @year: a year of the proleptic Gregorian calendar; 0 is 1 BCE
 * @month: a month from 1 to 12
 *
 * Tells how many days a month has.
 *
 * Returns: 28 to 31, or 0 where @month is not a month
 */
int
entente_day_month_days (gint64 year,
                        int    month)
{
  static const guint8 days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  if (month < 1 || month > 12)
    return 0;

  if (month == 2 && is_leap_year (year))
    return 29;

  return days[month - 1];
}

/**
 * entente_day_from_ymd:
 * @year: a year of the proleptic Gregorian calendar; 0 is 1 BCE, -44 is 45 BCE
 * @month: a month from 1 to 12
 * @day: a day from 1 to the last of the month
 * @result: (out) (optional): where to put the day
 *
 * Counts the days from 1970-01-01 to a day of the calendar.
 *
 * Years are counted in eras of 400 years that begin on 1 March, so that the leap
 * day is the last of its year (the method of Howard Hinnant's "chrono-Compatible
 * Low-Level Date Algorithms").
 *
 * Returns: whether there is such a day, in a year that is not beyond
 *   %ENTENTE_DAY_MAX_YEAR in either direction
 */
gboolean
entente_day_from_ymd (gint64      year,
                      int         month,
                      int         day,
                      EntenteDay *result)
{
  gint64 march_year, era, year_of_era, day_of_year;

  if (year > ENTENTE_DAY_MAX_YEAR || year < -ENTENTE_DAY_MAX_YEAR ||
      day < 1 || day > entente_day_month_days (year, month))
    return FALSE;

  march_year = month > 2 ? year : year - 1;
  era = floor_divide (march_year, 400);
  year_of_era = march_year - era * 400;
  day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;

  if (result)
    *result = era * DAYS_PER_ERA + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 +
              day_of_year - EPOCH_IN_ERA;

  return TRUE;
}

/**
 * entente_day_to_ymd:
 * @day: a day
 * @year: (out) (optional): the year; 0 is 1 BCE
 * @month: (out) (optional): the month, from 1 to 12
 * @month_day: (out) (optional): the day of the month, from 1 to 31
 *
 * Gives the calendar date of a day: the inverse of entente_day_from_ymd(),
 * by the same method. Every number is a day.
 */
void
entente_day_to_ymd (EntenteDay  day,
                    gint64     *year,
                    int        *month,
                    int        *month_day)
{
  /* The shift of the epoch is added to the remainder: added to the day it could overflow. */
  gint64 era = floor_divide (day, DAYS_PER_ERA);
  gint64 day_of_era = (day % DAYS_PER_ERA + DAYS_PER_ERA) % DAYS_PER_ERA + EPOCH_IN_ERA;
  gint64 year_of_era, day_of_year, march_month;

  era += floor_divide (day_of_era, DAYS_PER_ERA);
  day_of_era %= DAYS_PER_ERA;

  year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  march_month = (5 * day_of_year + 2) / 153;

  if (year)
    *year = era * 400 + year_of_era + (march_month < 10 ? 0 : 1);
  if (month)
    *month = (int) (march_month < 10 ? march_month + 3 : march_month - 9);
  if (month_day)
    *month_day = (int) (day_of_year - (153 * march_month + 2) / 5 + 1);
}

/**
 * entente_day_weekday:
 * @day: a day
 *
 * Tells which day of the week a day is.
 *
 * Returns: 1 (Monday) to 7 (Sunday), as ISO 8601 and #GDateTime count
 */
int
entente_day_weekday (EntenteDay day)
{
  int remainder = (int) (day % 7);

  /* 1970-01-01 was a Thursday. */
  return (remainder + 7 + 3) % 7 + 1;
}

/**
 * entente_day_to_string:
 * @day: a day
 *
 * Prints a day as `YYYY-MM-DD`. A year before 0 has a minus and at least four
 * digits (`-0044-03-15`); one after 9999 has a plus, as the expanded form of
 * ISO 8601 wants it (`+12345-01-01`).
 *
 * Returns: (transfer full): the day in digits
 */
char *
entente_day_to_string (EntenteDay day)
{
  gint64 year;
  int month, month_day;

  entente_day_to_ymd (day, &year, &month, &month_day);

  return g_strdup_printf ("%s%04" G_GINT64_FORMAT "-%02d-%02d",
                          year < 0 ? "-" : year > 9999 ? "+" : "",
                          year < 0 ? -year : year, month, month_day);
}
