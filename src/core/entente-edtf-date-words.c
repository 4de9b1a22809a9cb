/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "entente-edtf-words-private.h"

/* The words for one date without its marks. */

static EntenteEdtfFields *
day_fields (const EntenteEdtfDate *date,
            EntenteEdtfWords       style)
{
  EntenteEdtfFields *fields = entente_edtf_fields_new ();

  entente_edtf_fields_add_day (fields, "", date->first, style);
  entente_edtf_fields_add_day (fields, "2", date->last, style);
  entente_edtf_fields_take (fields, "edtf", entente_edtf_date_print (date));

  return fields;
}

static char *
day_words (const EntenteEdtfDate *date,
           EntenteEdtfWords       style)
{
  g_autoptr (EntenteEdtfFields) fields = day_fields (date, style);

  if (style == ENTENTE_EDTF_WORDS_SHORT)
    /* Translators: a day as a short label; the year is plain from where it stands. As for
     * every date: {month} is the name as it stands with a day, {month-alone} as it stands
     * without one, {month-whole} the name that is never short, and {month-number} is there
     * too. */
    return entente_edtf_fields_fill (fields, C_("short date", "{day} {month}"));

  /* Translators: a day. {month} is the name of the month as it stands with a day,
   * {month-alone} as it stands without one, {month-whole} the name that is never short, and
   * {month-number} is there too. */
  return entente_edtf_fields_fill (fields, _("{day} {month} {year}"));
}

/* Where nothing plainer can be said: the first and the last day, and the date as written. */
static char *
unspecified_words (const EntenteEdtfDate *date,
                   EntenteEdtfWords       style)
{
  g_autoptr (EntenteEdtfFields) fields = day_fields (date, style);

  if (date->unit == ENTENTE_EDTF_UNIT_DAY)
    return entente_edtf_fields_fill (fields,
                                     /* Translators: one day of those between two; {edtf} is how
                                      * it is written where digits are unknown, as in 1X32-X1-X2. */
                                     _("a day from {day} {month} {year} to "
                                       "{day2} {month2} {year2} ({edtf})"));

  return entente_edtf_fields_fill (fields,
                                   /* Translators: a span of time between two days; {edtf} is how
                                    * it is written where digits are unknown, as in 1X32-X1. */
                                   _("some time from {day} {month} {year} to "
                                     "{day2} {month2} {year2} ({edtf})"));
}

static char *
month_words (const EntenteEdtfDate *date,
             EntenteEdtfWords       style)
{
  g_autoptr (EntenteEdtfFields) fields = day_fields (date, style);
  gboolean year_unspecified = entente_edtf_date_has_unspecified_year (date);
  int month = entente_edtf_date_get_month (date);

  entente_edtf_fields_take (fields, "years", entente_edtf_year_in_phrase (date));

  if (month > 0 && !year_unspecified)
    /* Translators: a month. {month-alone} is the name as it stands without a day. */
    return entente_edtf_fields_fill (fields, _("{month-alone} {year}"));

  if (month > 0)
    /* Translators: a month of a year that is not quite known; {years} is a phrase such as
     * "a year in the 1560s". */
    return entente_edtf_fields_fill (fields, _("{month-alone} of {years}"));

  if (entente_edtf_is_wholly_unspecified (date->month_digits, 2))
    /* Translators: {years} is a year, or a phrase such as "a year in the 1560s". */
    return entente_edtf_fields_fill (fields, _("a month in {years}"));

  if (year_unspecified)
    return unspecified_words (date, style);

  if (date->month_digits[0] == ENTENTE_EDTF_UNSPECIFIED)
    /* Translators: one of two months of a year. */
    return entente_edtf_fields_fill (fields, _("{month-alone} or {month-alone2} {year}"));

  return entente_edtf_fields_fill (fields,
                                   /* Translators: one of the months from one to another. */
                                   _("a month from {month-alone} to {month-alone2} {year}"));
}

/* Days that have their last digit in common: 5, 15 or 25 November 1984. */
static char *
days_words (const EntenteEdtfDate *date,
            EntenteEdtfWords       style)
{
  g_autoptr (EntenteEdtfFields) fields = day_fields (date, style);
  g_autoptr (GStrvBuilder) days = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;
  EntenteDay day = date->first;

  for (; entente_edtf_date_next_day (date, day, &day); day++)
    {
      g_autoptr (EntenteEdtfFields) one = entente_edtf_fields_new ();

      entente_edtf_fields_add_day (one, "", day, style);
      /* Translators: a day in a list of days of one month. */
      g_strv_builder_take (days, entente_edtf_fields_fill (one, C_("day in a list", "{day}")));
    }

  texts = g_strv_builder_end (days);
  entente_edtf_fields_take (fields, "days", entente_edtf_join (texts, FALSE));
  /* Translators: {days} is a list of days of one month, such as "6, 13 or 20". */
  return entente_edtf_fields_fill (fields, _("{days} {month} {year}"));
}

/* A day of which digits are unspecified, but no digit of the day of the month. */
static char *
known_day_words (const EntenteEdtfDate *date,
                 EntenteEdtfWords       style)
{
  g_autoptr (EntenteEdtfFields) fields = day_fields (date, style);

  entente_edtf_fields_take (fields, "years", entente_edtf_year_in_phrase (date));

  if (entente_edtf_date_get_month (date) > 0)
    /* Translators: a day of a year that is not quite known; {years} is a phrase such as
     * "a year in the 1560s". */
    return entente_edtf_fields_fill (fields, _("{day} {month} of {years}"));

  if (entente_edtf_is_wholly_unspecified (date->month_digits, 2))
    /* Translators: {day} is a day of the month, the month is unknown; {years} is a year, or
     * a phrase such as "a year in the 1560s". */
    return entente_edtf_fields_fill (fields, _("day {day} of a month in {years}"));

  return unspecified_words (date, style);
}

static char *
unspecified_day_words (const EntenteEdtfDate *date,
                       EntenteEdtfWords       style)
{
  g_autoptr (EntenteEdtfFields) fields = day_fields (date, style);
  EntenteEdtfDate month = *date;
  gboolean month_known = entente_edtf_date_get_month (date) > 0;

  if (entente_edtf_date_get_day (date) > 0)
    return known_day_words (date, style);

  if (entente_edtf_is_wholly_unspecified (date->day_digits, 2))
    {
      month.unit = ENTENTE_EDTF_UNIT_MONTH;

      if (month_known)
        {
          g_autofree char *words = month_words (&month, style);

          /* Translators: {month} is a month with its year, or a phrase such as "December of
           * a year in the 1560s". */
          return entente_edtf_fill (_("a day in {month}"), "month", words, NULL);
        }

      if (entente_edtf_is_wholly_unspecified (date->month_digits, 2))
        {
          g_autofree char *years = entente_edtf_year_in_phrase (date);

          /* Translators: {years} is a year, or a phrase such as "a year in the 1560s". */
          return entente_edtf_fill (C_("any day", "a day in {years}"), "years", years, NULL);
        }
    }

  if (!month_known || entente_edtf_date_has_unspecified_year (date) ||
      entente_edtf_is_wholly_unspecified (date->day_digits, 2))
    return unspecified_words (date, style);

  if (date->day_digits[0] == ENTENTE_EDTF_UNSPECIFIED)
    return days_words (date, style);

  /* Translators: one of the days of a month from one to another. */
  return entente_edtf_fields_fill (fields, _("a day from {day} to {day2} {month} {year}"));
}

/* A short label has no room for what is not known: it names the span. */
static char *
short_unspecified_words (const EntenteEdtfDate *date)
{
  g_autoptr (EntenteEdtfFields) fields = day_fields (date, ENTENTE_EDTF_WORDS_SHORT);
  EntenteEdtfDate year = *date;
  gint64 first_year, last_year;
  int first_month, last_month;

  entente_day_to_ymd (date->first, &first_year, &first_month, NULL);
  entente_day_to_ymd (date->last, &last_year, &last_month, NULL);

  if (first_year == last_year && first_month == last_month)
    return entente_edtf_fields_fill (fields, _("{month-alone} {year}"));

  year.unit = ENTENTE_EDTF_UNIT_YEAR;

  if (entente_edtf_date_is_year_unknown (date))
    /* Translators: a short label for a year of which nothing is known. */
    return g_strdup (C_("unknown year", "?"));

  if (!entente_edtf_date_has_unspecified_year (date) || entente_edtf_date_is_year_span (date))
    return entente_edtf_year_to_words (&year, ENTENTE_EDTF_WORDS_SHORT);

  return entente_edtf_fill (_("{first}–{last}"), "first", g_hash_table_lookup (fields, "year"),
                            "last", g_hash_table_lookup (fields, "year2"), NULL);
}

static char *
time_words (const EntenteEdtfDate *date,
            EntenteEdtfWords       style)
{
  g_autoptr (EntenteEdtfFields) fields = day_fields (date, style);
  int minutes = ABS (date->shift_minutes);
  char *time = style == ENTENTE_EDTF_WORDS_SHORT
    ? g_strdup_printf ("%02d:%02d", date->hour, date->minute)
    : g_strdup_printf ("%02d:%02d:%02d", date->hour, date->minute, date->second);

  entente_edtf_fields_take (fields, "time", time);
  entente_edtf_fields_take (fields, "shift", g_strdup_printf ("%s%02d:%02d",
                                                              date->shift_minutes < 0 ? "−" : "+",
                                                              minutes / 60, minutes % 60));

  if (style == ENTENTE_EDTF_WORDS_SHORT)
    /* Translators: a day and a time of day, as a short label. */
    return entente_edtf_fields_fill (fields, C_("short date", "{day} {month}, {time}"));

  switch (date->shift)
    {
    case ENTENTE_EDTF_SHIFT_UTC:
      /* Translators: a day and a time of day in Coordinated Universal Time. */
      return entente_edtf_fields_fill (fields, _("{day} {month} {year} at {time} UTC"));
    case ENTENTE_EDTF_SHIFT_MINUTES:
      /* Translators: a day and a time of day; {shift} is how far it is ahead of Coordinated
       * Universal Time, such as +04:30. */
      return entente_edtf_fields_fill (fields, _("{day} {month} {year} at {time} (UTC{shift})"));
    case ENTENTE_EDTF_SHIFT_NONE:
    default:
      /* Translators: a day and a time of day, it is not known in which time zone. */
      return entente_edtf_fields_fill (fields, _("{day} {month} {year} at {time} local time"));
    }
}

/*
 * entente_edtf_date_to_words:
 *
 * Says a date without its marks of qualification.
 */
char *
entente_edtf_date_to_words (const EntenteEdtfDate *date,
                            EntenteEdtfWords       style)
{
  EntenteEdtfDate plain = *date;

  /* The marks are said elsewhere; where digits are unspecified the date may be printed. */
  for (int i = 0; i < 3; i++)
    plain.qualification[i] = ENTENTE_EDTF_QUALIFICATION_NONE;

  if (date->unit == ENTENTE_EDTF_UNIT_SECOND)
    return time_words (&plain, style);

  if (date->unit == ENTENTE_EDTF_UNIT_GROUPING && !entente_edtf_date_has_unspecified_year (date))
    return entente_edtf_season_to_words (&plain, style);

  if (date->unit == ENTENTE_EDTF_UNIT_DAY && entente_edtf_date_is_single (date))
    return day_words (&plain, style);

  if (style == ENTENTE_EDTF_WORDS_SHORT && entente_edtf_date_has_unspecified (date) &&
      !entente_edtf_date_is_single (date))
    return short_unspecified_words (&plain);

  switch (date->unit)
    {
    case ENTENTE_EDTF_UNIT_YEAR:
      return entente_edtf_year_to_words (&plain, style);
    case ENTENTE_EDTF_UNIT_MONTH:
      return month_words (&plain, style);
    case ENTENTE_EDTF_UNIT_DAY:
      return unspecified_day_words (&plain, style);
    case ENTENTE_EDTF_UNIT_GROUPING:
    case ENTENTE_EDTF_UNIT_SECOND:
    default:
      return unspecified_words (&plain, style);
    }
}
