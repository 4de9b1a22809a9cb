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
parse_two_digits (EntenteEdtfParser *parser,
                  int                maximum,
                  int               *number,
                  const char        *expected)
{
  gsize number_at = parser->at;

  *number = 0;

  for (int i = 0; i < 2; i++, parser->at++)
    {
      if (!g_ascii_isdigit (entente_edtf_parser_peek (parser)))
        return fail (parser, parser->at, expected);

      *number = *number * 10 + (entente_edtf_parser_peek (parser) - '0');
    }

  return *number <= maximum || fail (parser, number_at, expected);
}

static gboolean
parse_colon (EntenteEdtfParser *parser)
{
  return entente_edtf_parser_accept (parser, ':') ||
         fail (parser, parser->at, _("expected “:” in a time written hh:mm:ss"));
}

static gboolean
parse_shift (EntenteEdtfParser *parser,
             EntenteEdtfDate   *date)
{
  gsize shift_at = parser->at;
  gboolean negative;
  int hours, minutes = 0;

  if (entente_edtf_parser_accept (parser, 'Z'))
    {
      date->shift = ENTENTE_EDTF_SHIFT_UTC;
      return TRUE;
    }

  negative = entente_edtf_parser_accept (parser, '-');

  if (!negative && !entente_edtf_parser_accept (parser, '+'))
    return TRUE;

  if (!parse_two_digits (parser, 23, &hours,
                         _("expected the hours of a time shift, from 00 to 23")))
    return FALSE;

  if (entente_edtf_parser_accept (parser, ':') &&
      !parse_two_digits (parser, 59, &minutes,
                         _("expected the minutes of a time shift, from 00 to 59")))
    return FALSE;

  if (negative && hours == 0 && minutes == 0)
    return fail (parser, shift_at, _("expected a time shift other than -00: no shift is Z"));

  date->shift_minutes = hours * 60 + minutes;
  date->shift = date->shift_minutes == 0 ? ENTENTE_EDTF_SHIFT_UTC : ENTENTE_EDTF_SHIFT_MINUTES;

  if (negative)
    date->shift_minutes = -date->shift_minutes;

  return TRUE;
}

/*
 * entente_edtf_parser_parse_time:
 *
 * Reads the time of day behind a date, where there is one: complete to the second, with
 * a time shift or without.
 */
gboolean
entente_edtf_parser_parse_time (EntenteEdtfParser *parser,
                                EntenteEdtfDate   *date)
{
  int hour, minute, second;

  if (entente_edtf_parser_peek (parser) != 'T')
    return TRUE;

  if (date->unit != ENTENTE_EDTF_UNIT_DAY || entente_edtf_date_has_unspecified (date))
    return fail (parser, parser->at, _("expected a whole day before a time of day"));

  for (int i = 0; i < 3; i++)
    if (date->qualification[i] != ENTENTE_EDTF_QUALIFICATION_NONE)
      return fail (parser, parser->at, _("expected no time of day behind a date with a mark"));

  parser->at++;

  if (!parse_two_digits (parser, 23, &hour, _("expected an hour from 00 to 23")) ||
      !parse_colon (parser) ||
      !parse_two_digits (parser, 59, &minute, _("expected a minute from 00 to 59")) ||
      !parse_colon (parser) ||
      !parse_two_digits (parser, 59, &second, _("expected a second from 00 to 59")))
    return FALSE;

  date->unit = ENTENTE_EDTF_UNIT_SECOND;
  date->hour = (guint8) hour;
  date->minute = (guint8) minute;
  date->second = (guint8) second;

  return parse_shift (parser, date);
}
