/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-edtf-private.h"

/*
 * One date of EDTF as a set of units.
 *
 * `2004-06` is one unit, a month; `156X-12-25` is ten, days; `1950S2` is a hundred,
 * years. The units of a date do not touch each other's days (but for the groupings of
 * different years, they could not), and the functions here walk over them in order
 * without ever listing them: a date may have millions.
 */

static gboolean
digit_matches (guint8 pattern,
               guint  digit)
{
  return pattern == ENTENTE_EDTF_UNSPECIFIED || pattern == digit;
}

static gboolean
pair_matches (const guint8 pattern[2],
              int          number)
{
  return digit_matches (pattern[0], (guint) number / 10) &&
         digit_matches (pattern[1], (guint) number % 10);
}

static gboolean
has_unspecified (const guint8 *digits,
                 gsize         n_digits)
{
  for (gsize i = 0; i < n_digits; i++)
    if (digits[i] == ENTENTE_EDTF_UNSPECIFIED)
      return TRUE;

  return FALSE;
}

/* The smallest (going up) or the largest (going down) digit that the pattern allows
 * and that is beyond @than in that direction. */
static gboolean
digit_beyond (guint8   pattern,
              int      than,
              gboolean up,
              int     *digit)
{
  int step = up ? 1 : -1;

  for (int i = than + step; i >= 0 && i <= 9; i += step)
    if (digit_matches (pattern, (guint) i))
      {
        *digit = i;
        return TRUE;
      }

  return FALSE;
}

/* Finds the number of four digits that matches the pattern and is nearest to @target,
 * at it or beyond it. The longer the part that it has in common with the target, the
 * nearer it is. */
static gboolean
nearest_number (const guint8 pattern[4],
                int          target,
                gboolean     up,
                int         *number)
{
  int digits[4] = { target / 1000, target / 100 % 10, target / 10 % 10, target % 10 };
  int n_common = 0;

  while (n_common < 4 && digit_matches (pattern[n_common], (guint) digits[n_common]))
    n_common++;

  if (n_common == 4)
    {
      *number = target;
      return TRUE;
    }

  for (int at = n_common; at >= 0; at--)
    if (digit_beyond (pattern[at], digits[at], up, &digits[at]))
      {
        for (int i = at + 1; i < 4; i++)
          digit_beyond (pattern[i], up ? -1 : 10, up, &digits[i]);

        *number = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3];
        return TRUE;
      }

  return FALSE;
}

static gboolean
nearest_matching_year (const EntenteEdtfDate *date,
                       gboolean               up,
                       gint64                *year)
{
  gint64 target = date->negative ? -*year : *year;
  gint64 lowest = date->negative ? 1 : 0; /* there is no year -0000 */
  gboolean number_up = date->negative ? !up : up;
  int number;

  if (number_up ? target > 9999 : target < lowest)
    return FALSE;

  if (!nearest_number (date->year_digits, (int) CLAMP (target, lowest, 9999), number_up, &number) ||
      number < lowest)
    return FALSE;

  *year = date->negative ? -number : number;
  return TRUE;
}

/*
 * entente_edtf_date_year_range:
 *
 * Gives the first and the last year that a date may be in, as far as its year says.
 * A year of n digits of which s are significant lies anywhere among the years that
 * begin with the same s digits; leading zeros are not significant.
 */
void
entente_edtf_date_year_range (const EntenteEdtfDate *date,
                              gint64                *first,
                              gint64                *last)
{
  gint64 unit = 1;
  gint64 size = ABS (date->year);
  guint n_digits = 0;

  if (has_unspecified (date->year_digits, 4))
    {
      *first = -ENTENTE_DAY_MAX_YEAR;
      *last = ENTENTE_DAY_MAX_YEAR;
      nearest_matching_year (date, TRUE, first);
      nearest_matching_year (date, FALSE, last);
      return;
    }

  for (gint64 rest = size; rest > 0; rest /= 10)
    n_digits++;

  for (guint i = date->significant; date->significant > 0 && i < n_digits; i++)
    unit *= 10;

  *first = size / unit * unit;
  *last = *first + unit - 1;

  if (date->year < 0)
    {
      gint64 swap = *first;

      *first = -*last;
      *last = -swap;
    }
}

static gboolean
nearest_year (const EntenteEdtfDate *date,
              gboolean               up,
              gint64                *year)
{
  gint64 first, last;

  entente_edtf_date_year_range (date, &first, &last);

  if (up ? *year > last : *year < first)
    return FALSE;

  *year = CLAMP (*year, first, last);

  if (has_unspecified (date->year_digits, 4))
    return nearest_matching_year (date, up, year);

  return TRUE;
}

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
      if (!pair_matches (date->day_digits, i) || !entente_day_from_ymd (year, month, i, &day))
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
  if (!pair_matches (date->month_digits, month))
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

  while (nearest_year (date, up, &year))
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
      if (pair_matches (date->month_digits, month) && pair_matches (date->day_digits, day))
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

gboolean
entente_edtf_date_has_unspecified (const EntenteEdtfDate *date)
{
  return has_unspecified (date->year_digits, 4) ||
         has_unspecified (date->month_digits, 2) ||
         has_unspecified (date->day_digits, 2);
}

/* Whether a date is one unit: it may have unspecified digits for which there is but
 * one choice, as in `1930-X0`. */
gboolean
entente_edtf_date_is_single (const EntenteEdtfDate *date)
{
  EntenteDay first, last;

  return entente_edtf_date_next_unit (date, date->first, &first, &last) && last == date->last;
}

/* The month, where there is but one that it can be; else 0. */
int
entente_edtf_date_get_month (const EntenteEdtfDate *date)
{
  int month = 0;

  if (date->unit < ENTENTE_EDTF_UNIT_MONTH)
    return 0;

  for (int i = 1; i <= 12; i++)
    if (pair_matches (date->month_digits, i))
      {
        if (month != 0)
          return 0;
        month = i;
      }

  return month;
}

/* The day of the month, or 0 where a digit of it is unspecified or there is none. */
int
entente_edtf_date_get_day (const EntenteEdtfDate *date)
{
  if (date->unit < ENTENTE_EDTF_UNIT_DAY || has_unspecified (date->day_digits, 2))
    return 0;

  return date->day_digits[0] * 10 + date->day_digits[1];
}

/* How many parts a date has that may be qualified: year, month or grouping, day. */
int
entente_edtf_date_n_parts (const EntenteEdtfDate *date)
{
  switch (date->unit)
    {
    case ENTENTE_EDTF_UNIT_YEAR:
      return 1;
    case ENTENTE_EDTF_UNIT_GROUPING:
    case ENTENTE_EDTF_UNIT_MONTH:
      return 2;
    case ENTENTE_EDTF_UNIT_DAY:
    case ENTENTE_EDTF_UNIT_SECOND:
    default:
      return 3;
    }
}

/* The qualification of all parts, or none where they differ. */
EntenteEdtfQualification
entente_edtf_date_get_whole_qualification (const EntenteEdtfDate *date)
{
  for (int i = 1; i < entente_edtf_date_n_parts (date); i++)
    if (date->qualification[i] != date->qualification[0])
      return ENTENTE_EDTF_QUALIFICATION_NONE;

  return date->qualification[0];
}
