/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "entente-edtf-parser.h"

static gboolean
fail (EntenteEdtfParser *parser,
      gsize              at,
      const char        *expected)
{
  return entente_edtf_parser_fail (parser, ENTENTE_EDTF_ERROR_SYNTAX, at, expected);
}

static gboolean
fail_year_range (EntenteEdtfParser *parser,
                 gsize              at)
{
  return entente_edtf_parser_fail (parser, ENTENTE_EDTF_ERROR_RANGE, at,
                                   _("expected a year from -9999999999999999 to 9999999999999999"));
}

static EntenteEdtfQualification
accept_mark (EntenteEdtfParser *parser)
{
  if (entente_edtf_parser_accept (parser, '?'))
    return ENTENTE_EDTF_QUALIFICATION_UNCERTAIN;
  if (entente_edtf_parser_accept (parser, '~'))
    return ENTENTE_EDTF_QUALIFICATION_APPROXIMATE;
  if (entente_edtf_parser_accept (parser, '%'))
    return ENTENTE_EDTF_QUALIFICATION_UNCERTAIN | ENTENTE_EDTF_QUALIFICATION_APPROXIMATE;

  return ENTENTE_EDTF_QUALIFICATION_NONE;
}

/* A mark before a part qualifies that part alone. */
static gboolean
parse_mark_before (EntenteEdtfParser *parser,
                   EntenteEdtfDate   *date,
                   EntenteEdtfPart    part)
{
  EntenteEdtfQualification mark = accept_mark (parser);

  if (mark == ENTENTE_EDTF_QUALIFICATION_NONE)
    return FALSE;

  entente_edtf_parser_need_level (parser, 2);
  date->qualification[part] |= mark;
  return TRUE;
}

/* A mark behind a part qualifies it and every part to the left of it. */
static gboolean
parse_mark_behind (EntenteEdtfParser *parser,
                   EntenteEdtfDate   *date,
                   EntenteEdtfPart    part)
{
  EntenteEdtfQualification mark = accept_mark (parser);
  gsize mark_end = parser->at;

  if (mark == ENTENTE_EDTF_QUALIFICATION_NONE)
    return TRUE;

  if (accept_mark (parser) != ENTENTE_EDTF_QUALIFICATION_NONE)
    return fail (parser, mark_end,
                 _("expected one mark: “?” for uncertain, “~” for approximate, “%” for both"));

  entente_edtf_parser_need_level (parser, entente_edtf_parser_peek (parser) == '-' ? 2 : 1);

  for (int i = 0; i <= (int) part; i++)
    date->qualification[i] |= mark;

  return TRUE;
}

static gboolean
parse_digits (EntenteEdtfParser *parser,
              guint8            *digits,
              gsize              n_digits,
              const char        *expected)
{
  for (gsize i = 0; i < n_digits; i++)
    {
      char character = entente_edtf_parser_peek (parser);

      /* The drafts before the standard had a "u". */
      if (parser->at > 0 && (character == 'u' || character == 'x'))
        return fail (parser, parser->at,
                     _("expected a digit, or a capital X where it is unspecified"));

      if (character != 'X' && !g_ascii_isdigit (character))
        return fail (parser, parser->at, expected);

      digits[i] = character == 'X' ? ENTENTE_EDTF_UNSPECIFIED : (guint8) (character - '0');
      parser->at++;
    }

  return TRUE;
}

/* A number without leading zeros. One above @maximum is read to its end and given
 * as @maximum + 1. */
static gboolean
parse_number (EntenteEdtfParser *parser,
              gint64             maximum,
              gint64            *number,
              const char        *expected)
{
  char first = entente_edtf_parser_peek (parser);

  *number = 0;

  if (first < '1' || first > '9')
    return fail (parser, parser->at, expected);

  for (; g_ascii_isdigit (entente_edtf_parser_peek (parser)); parser->at++)
    *number = MIN (*number * 10 + (entente_edtf_parser_peek (parser) - '0'), maximum + 1);

  return TRUE;
}

static gboolean
parse_exponent (EntenteEdtfParser *parser,
                EntenteEdtfDate   *date,
                gsize              year_at,
                gint64            *size)
{
  gint64 exponent;

  if (!parse_number (parser, 99, &exponent,
                     _("expected an exponent from 1: how many zeros to add to the year")))
    return FALSE;

  entente_edtf_parser_need_level (parser, 2);
  date->exponent = (guint) exponent;

  for (gint64 i = 0; i < exponent; i++)
    {
      if (*size > ENTENTE_DAY_MAX_YEAR / 10)
        return fail_year_range (parser, year_at);
      *size *= 10;
    }

  return TRUE;
}

/* A year behind the letter Y: more than four digits, or any number with an exponent. */
static gboolean
parse_letter_year (EntenteEdtfParser *parser,
                   EntenteEdtfDate   *date)
{
  gsize year_at = parser->at - 1;
  gint64 size;

  entente_edtf_parser_need_level (parser, 1);
  date->letter = TRUE;
  date->negative = entente_edtf_parser_accept (parser, '-');

  if (!parse_number (parser, ENTENTE_DAY_MAX_YEAR, &size,
                     _("expected the digits of a year that does not begin with 0")))
    return FALSE;

  if (size > ENTENTE_DAY_MAX_YEAR)
    return fail_year_range (parser, year_at);

  date->mantissa = size;

  if (entente_edtf_parser_accept (parser, 'E'))
    {
      if (!parse_exponent (parser, date, year_at, &size))
        return FALSE;
    }
  else if (size <= 9999)
    return fail (parser, year_at,
                 _("expected a year of four digits without Y, which is for longer ones"));

  date->year = date->negative ? -size : size;
  return TRUE;
}

static gboolean
parse_plain_year (EntenteEdtfParser *parser,
                  EntenteEdtfDate   *date)
{
  const guint8 *digits = date->year_digits;
  gsize year_at = parser->at;

  date->negative = entente_edtf_parser_accept (parser, '-');

  if (!parse_digits (parser, date->year_digits, 1,
                     parser->at == 0 ? _("expected a date, an interval or a set")
                                     : _("expected a date, which begins with a year")) ||
      !parse_digits (parser, date->year_digits + 1, 3, _("expected a year of four digits")))
    return FALSE;

  if (date->negative)
    entente_edtf_parser_need_level (parser, 1);

  if (entente_edtf_date_has_unspecified (date))
    return TRUE;

  date->year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3];

  if (date->negative && date->year == 0)
    return fail (parser, year_at, _("expected a year other than -0000: the year zero is 0000"));

  if (date->negative)
    date->year = -date->year;

  return TRUE;
}

static gboolean
parse_significant (EntenteEdtfParser *parser,
                   EntenteEdtfDate   *date)
{
  gsize significant_at = parser->at;
  gint64 significant;

  if (!entente_edtf_parser_accept (parser, 'S'))
    return TRUE;

  if (entente_edtf_date_has_unspecified (date))
    return fail (parser, significant_at,
                 _("expected no S behind a year that has unspecified digits"));

  if (!parse_number (parser, 99, &significant,
                     _("expected how many digits of the year are significant, from 1")))
    return FALSE;

  if (significant > 99)
    return entente_edtf_parser_fail (parser, ENTENTE_EDTF_ERROR_RANGE, significant_at + 1,
                                     _("expected at most 99 significant digits"));

  entente_edtf_parser_need_level (parser, 2);
  date->significant = (guint) significant;
  return TRUE;
}

static gboolean
parse_year (EntenteEdtfParser *parser,
            EntenteEdtfDate   *date)
{
  gboolean is_year;

  parse_mark_before (parser, date, ENTENTE_EDTF_PART_YEAR);

  is_year = entente_edtf_parser_accept (parser, 'Y') ? parse_letter_year (parser, date)
                                                     : parse_plain_year (parser, date);

  return is_year &&
         parse_significant (parser, date) &&
         parse_mark_behind (parser, date, ENTENTE_EDTF_PART_YEAR);
}

static gboolean
month_exists (const guint8 digits[2])
{
  if (digits[0] == 0)
    return digits[1] != 0;

  if (digits[0] == 1)
    return digits[1] <= 2 || digits[1] == ENTENTE_EDTF_UNSPECIFIED;

  return digits[0] == ENTENTE_EDTF_UNSPECIFIED;
}

static gboolean
grouping_exists (const guint8 digits[2])
{
  int number = digits[0] * 10 + digits[1];

  return digits[0] != ENTENTE_EDTF_UNSPECIFIED && digits[1] != ENTENTE_EDTF_UNSPECIFIED &&
         number >= 21 && number <= 41;
}

/* A month or, in the same place, a sub-year grouping. */
static gboolean
parse_month (EntenteEdtfParser *parser,
             EntenteEdtfDate   *date)
{
  const char *expected = _("expected a month from 01 to 12, or a sub-year grouping from 21 to 41");
  guint8 *digits = date->month_digits;
  gsize month_at;

  parse_mark_before (parser, date, ENTENTE_EDTF_PART_MONTH);
  month_at = parser->at;

  if (!parse_digits (parser, digits, 2, expected))
    return FALSE;

  if (grouping_exists (digits))
    {
      date->unit = ENTENTE_EDTF_UNIT_GROUPING;
      date->grouping = (guint8) (digits[0] * 10 + digits[1]);
      digits[0] = digits[1] = 0;
      entente_edtf_parser_need_level (parser, date->grouping <= 24 ? 1 : 2);
    }
  else if (month_exists (digits))
    date->unit = ENTENTE_EDTF_UNIT_MONTH;
  else
    return fail (parser, month_at, expected);

  return parse_mark_behind (parser, date, ENTENTE_EDTF_PART_MONTH);
}

static gboolean
fail_day (EntenteEdtfParser     *parser,
          gsize                  day_at,
          const EntenteEdtfDate *date)
{
  g_autofree char *expected = NULL;
  int month = entente_edtf_date_get_month (date);
  gint64 first_year, last_year;

  entente_edtf_date_year_range (date, &first_year, &last_year);

  if (month == 0 || (month == 2 && first_year != last_year))
    return fail (parser, day_at, _("expected a day that one of the possible months has"));

  /* Translators: %d is the number of days of the month in question, 28 to 31. */
  expected = g_strdup_printf (_("expected a day from 01 to %d, the last of that month"),
                              entente_day_month_days (first_year, month));
  return fail (parser, day_at, expected);
}

static gboolean
parse_day (EntenteEdtfParser *parser,
           EntenteEdtfDate   *date)
{
  gsize day_at;

  parse_mark_before (parser, date, ENTENTE_EDTF_PART_DAY);
  day_at = parser->at;

  if (!parse_digits (parser, date->day_digits, 2, _("expected a day of two digits")))
    return FALSE;

  date->unit = ENTENTE_EDTF_UNIT_DAY;

  if (!entente_edtf_date_resolve (date))
    return fail_day (parser, day_at, date);

  return parse_mark_behind (parser, date, ENTENTE_EDTF_PART_DAY);
}

static int
count_unspecified (const guint8 *digits,
                   int           n_digits)
{
  int n = 0;

  for (int i = 0; i < n_digits; i++)
    n += digits[i] == ENTENTE_EDTF_UNSPECIFIED;

  return n;
}

/* Level 1 has a year with its last one or two digits unspecified and nothing behind it;
 * and a given year with the month, the day or both wholly unspecified. */
static int
level_of_unspecified (const EntenteEdtfDate *date)
{
  int n_year = count_unspecified (date->year_digits, 4);
  int n_month = count_unspecified (date->month_digits, 2);
  int n_day = count_unspecified (date->day_digits, 2);

  switch (date->unit)
    {
    case ENTENTE_EDTF_UNIT_YEAR:
      return count_unspecified (date->year_digits + 4 - MIN (n_year, 2), MIN (n_year, 2)) == n_year
             ? 1 : 2;
    case ENTENTE_EDTF_UNIT_MONTH:
      return n_year == 0 && n_month == 2 ? 1 : 2;
    case ENTENTE_EDTF_UNIT_DAY:
      return n_year == 0 && n_month != 1 && n_day == 2 ? 1 : 2;
    case ENTENTE_EDTF_UNIT_GROUPING:
    case ENTENTE_EDTF_UNIT_SECOND:
    default:
      return 2;
    }
}

/* Whether a dash follows, behind which another part of the date comes. */
static gboolean
accept_dash (EntenteEdtfParser     *parser,
             const EntenteEdtfDate *date)
{
  return !date->letter && date->significant == 0 && entente_edtf_parser_accept (parser, '-');
}

/*
 * entente_edtf_parser_parse_date:
 *
 * Reads a date with its marks, but no time of day behind it, and works out its days.
 */
gboolean
entente_edtf_parser_parse_date (EntenteEdtfParser *parser,
                                EntenteEdtfDate   *date)
{
  *date = (EntenteEdtfDate) { .unit = ENTENTE_EDTF_UNIT_YEAR };

  if (!parse_year (parser, date))
    return FALSE;

  if (accept_dash (parser, date))
    {
      if (!parse_month (parser, date))
        return FALSE;

      if (date->unit == ENTENTE_EDTF_UNIT_MONTH && entente_edtf_parser_accept (parser, '-') &&
          !parse_day (parser, date))
        return FALSE;
    }

  if (entente_edtf_date_has_unspecified (date))
    {
      entente_edtf_parser_need_level (parser, level_of_unspecified (date));
      if (date->unit == ENTENTE_EDTF_UNIT_GROUPING)
        parser->extension = TRUE;
    }

  return entente_edtf_date_resolve (date);
}
