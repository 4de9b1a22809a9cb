/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-edtf-private.h"

/*
 * One date of EDTF as a set of units.
 *
 * `2004-06` is one unit, a month; `156X-12-25` is ten, days; `1950S2` is a hundred,
 * years. No day is in two units of a date. The functions here walk over the units in order
 * without ever listing them: a date may have millions.
 */

/*
 * The months of a grouping: 21 to 24 are the seasons as the north has them (the
 * hemisphere is not given; the public suites read them so), 25 to 28 the northern and
 * 29 to 32 the southern seasons, 33 to 36 quarters, 37 to 39 quadrimesters, 40 and 41
 * semesters. A season that begins in December ends in February of the next year.
 */
static void
grouping_days (gint64      year,
               int         grouping,
               EntenteDay *first,
               EntenteDay *last)
{
  static const struct
  {
    guint8 first_month;
    guint8 n_months;
  } groupings[] = {
    { 3, 3 }, { 6, 3 }, { 9, 3 }, { 12, 3 }, /* 21 to 24 */
    { 3, 3 }, { 6, 3 }, { 9, 3 }, { 12, 3 }, /* 25 to 28 */
    { 9, 3 }, { 12, 3 }, { 3, 3 }, { 6, 3 }, /* 29 to 32 */
    { 1, 3 }, { 4, 3 }, { 7, 3 }, { 10, 3 }, /* 33 to 36 */
    { 1, 4 }, { 5, 4 }, { 9, 4 },            /* 37 to 39 */
    { 1, 6 }, { 7, 6 },                      /* 40 and 41 */
  };
  int first_month = groupings[grouping - 21].first_month;
  int last_month = first_month + groupings[grouping - 21].n_months - 1;

  entente_day_from_ymd (year, first_month, 1, first);

  if (last_month > 12)
    {
      year++;
      last_month -= 12;
    }

  entente_day_from_ymd (year, last_month, entente_day_month_days (year, last_month), last);
}

static gboolean
day_in_month (const EntenteEdtfDate *date,
              gint64                 year,
              int                    month,
              EntenteDay             limit,
              gboolean               up,
              EntenteDay            *found)
{
  int n_days = entente_day_month_days (year, month);
  int step = up ? 1 : -1;
  EntenteDay day;

  for (int i = up ? 1 : n_days; i >= 1 && i <= n_days; i += step)
    {
      if (!entente_edtf_pair_matches (date->day_digits, i) ||
          !entente_day_from_ymd (year, month, i, &day))
        continue;

      if (up ? day >= limit : day <= limit)
        {
          *found = day;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
unit_in_month (const EntenteEdtfDate *date,
               gint64                 year,
               int                    month,
               EntenteDay             limit,
               gboolean               up,
               EntenteDay            *first,
               EntenteDay            *last)
{
  if (!entente_edtf_pair_matches (date->month_digits, month))
    return FALSE;

  entente_day_from_ymd (year, month, 1, first);
  entente_day_from_ymd (year, month, entente_day_month_days (year, month), last);

  if (up ? *last < limit : *first > limit)
    return FALSE;

  if (date->unit == ENTENTE_EDTF_UNIT_MONTH)
    return TRUE;

  if (!day_in_month (date, year, month, limit, up, first))
    return FALSE;

  *last = *first;
  return TRUE;
}

static gboolean
unit_in_year (const EntenteEdtfDate *date,
              gint64                 year,
              EntenteDay             limit,
              gboolean               up,
              EntenteDay            *first,
              EntenteDay            *last)
{
  int step = up ? 1 : -1;

  if (date->unit == ENTENTE_EDTF_UNIT_YEAR)
    {
      entente_day_from_ymd (year, 1, 1, first);
      entente_day_from_ymd (year, 12, 31, last);
      return up ? *last >= limit : *first <= limit;
    }

  if (date->unit == ENTENTE_EDTF_UNIT_GROUPING)
    {
      grouping_days (year, date->grouping, first, last);
      return up ? *last >= limit : *first <= limit;
    }

  for (int month = up ? 1 : 12; month >= 1 && month <= 12; month += step)
    if (unit_in_month (date, year, month, limit, up, first, last))
      return TRUE;

  return FALSE;
}

static gboolean
find_unit (const EntenteEdtfDate *date,
           EntenteDay             limit,
           gboolean               up,
           EntenteDay            *first,
           EntenteDay            *last)
{
  gint64 year;

  entente_day_to_ymd (limit, &year, NULL, NULL);

  /* A winter of the year before may still last. */
  if (up && date->unit == ENTENTE_EDTF_UNIT_GROUPING)
    year--;

  while (entente_edtf_date_nearest_year (date, up, &year))
    {
      if (unit_in_year (date, year, limit, up, first, last))
        return TRUE;

      year += up ? 1 : -1;
    }

  return FALSE;
}

/*
 * entente_edtf_date_next_unit:
 *
 * Finds the first unit of a date that ends on @from or later.
 */
gboolean
entente_edtf_date_next_unit (const EntenteEdtfDate *date,
                             EntenteDay             from,
                             EntenteDay            *first,
                             EntenteDay            *last)
{
  return find_unit (date, from, TRUE, first, last);
}

/*
 * entente_edtf_date_previous_unit:
 *
 * Finds the last unit of a date that begins on @until or earlier.
 */
gboolean
entente_edtf_date_previous_unit (const EntenteEdtfDate *date,
                                 EntenteDay             until,
                                 EntenteDay            *first,
                                 EntenteDay            *last)
{
  return find_unit (date, until, FALSE, first, last);
}

/*
 * entente_edtf_date_next_day:
 *
 * Finds the first day of any unit of a date that is @from or later.
 */
gboolean
entente_edtf_date_next_day (const EntenteEdtfDate *date,
                            EntenteDay             from,
                            EntenteDay            *day)
{
  EntenteDay first, last;

  if (!find_unit (date, from, TRUE, &first, &last))
    return FALSE;

  *day = MAX (first, from);
  return TRUE;
}

/*
 * entente_edtf_date_previous_day:
 *
 * Finds the last day of any unit of a date that is @until or earlier.
 */
gboolean
entente_edtf_date_previous_day (const EntenteEdtfDate *date,
                                EntenteDay             until,
                                EntenteDay            *day)
{
  EntenteDay first, last;

  if (!find_unit (date, until, FALSE, &first, &last))
    return FALSE;

  *day = MIN (last, until);
  return TRUE;
}

/* Which family a grouping belongs to: the groupings of one follow one another without
 * a gap. */
int
entente_edtf_grouping_get_family (int grouping)
{
  static const guint8 last_of_family[] = { 24, 28, 32, 36, 39, 41 };
  int family = 0;

  while (grouping > last_of_family[family])
    family++;

  return family;
}

static gboolean
grouping_at (int         family,
             EntenteDay  day,
             EntenteDay *first,
             EntenteDay *last)
{
  gint64 year;

  entente_day_to_ymd (day, &year, NULL, NULL);

  for (int grouping = 21; grouping <= 41; grouping++)
    for (gint64 i = year - 1; i <= year; i++)
      {
        if (entente_edtf_grouping_get_family (grouping) != family)
          continue;

        grouping_days (i, grouping, first, last);
        if (*first <= day && day <= *last)
          return TRUE;
      }

  return FALSE;
}

/*
 * entente_edtf_date_unit_at:
 *
 * Gives the unit of the calendar that holds a day: a year, a month, … as the date has.
 *
 * Returns: %FALSE where the day is beyond the years that can be named
 */
gboolean
entente_edtf_date_unit_at (const EntenteEdtfDate *date,
                           EntenteDay             day,
                           EntenteDay            *first,
                           EntenteDay            *last)
{
  gint64 year;
  int month;

  entente_day_to_ymd (day, &year, &month, NULL);

  if (ABS (year) > ENTENTE_DAY_MAX_YEAR)
    return FALSE;

  switch (date->unit)
    {
    case ENTENTE_EDTF_UNIT_YEAR:
      return entente_day_from_ymd (year, 1, 1, first) && entente_day_from_ymd (year, 12, 31, last);

    case ENTENTE_EDTF_UNIT_GROUPING:
      return grouping_at (entente_edtf_grouping_get_family (date->grouping), day, first, last);

    case ENTENTE_EDTF_UNIT_MONTH:
      return entente_day_from_ymd (year, month, 1, first) &&
             entente_day_from_ymd (year, month, entente_day_month_days (year, month), last);

    case ENTENTE_EDTF_UNIT_DAY:
    case ENTENTE_EDTF_UNIT_SECOND:
    default:
      *first = *last = day;
      return TRUE;
    }
}

static gboolean
has_possible_day (const EntenteEdtfDate *date)
{
  for (int month = 1; month <= 12; month++)
    for (int day = 1; day <= entente_day_month_days (2000, month); day++)
      if (entente_edtf_pair_matches (date->month_digits, month) &&
          entente_edtf_pair_matches (date->day_digits, day))
        return TRUE;

  return FALSE;
}

/*
 * entente_edtf_date_resolve:
 *
 * Works out the first and the last day of a date.
 *
 * Returns: %FALSE where no day of the calendar matches, as in `2004-02-3X`
 */
gboolean
entente_edtf_date_resolve (EntenteEdtfDate *date)
{
  EntenteDay unused;

  /* Spares the walk over ten thousand years that have no such day. */
  if (date->unit >= ENTENTE_EDTF_UNIT_DAY && !has_possible_day (date))
    return FALSE;

  return find_unit (date, ENTENTE_EDTF_DAY_MIN, TRUE, &date->first, &unused) &&
         find_unit (date, ENTENTE_EDTF_DAY_MAX, FALSE, &unused, &date->last);
}
