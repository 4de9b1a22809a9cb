/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib/gi18n-lib.h>

#include "entente-edtf-parser.h"

/*
 * A parser by recursive descent for the LoC profile of 2019 (ISO 8601-2), all three
 * levels. Nothing in the language nests, so that nothing here recurses without a bound.
 *
 *   value    = set | interval | date [ time ]
 *   interval = [ date | ".." ] "/" [ date | ".." ]
 *   set      = "[" [ ".." ] member { "," member } [ ".." ] "]", or in braces
 *   member   = date [ ".." date ]
 *   date     = year [ "-" month [ "-" day ] ] | year "-" grouping
 *
 * with a mark of qualification before and behind each part of a date.
 */

static gboolean
fail_at (EntenteEdtfParser *parser,
         gsize              at,
         const char        *expected)
{
  return entente_edtf_parser_fail (parser, ENTENTE_EDTF_ERROR_SYNTAX, at, expected);
}

static gboolean
fail (EntenteEdtfParser *parser,
      const char        *expected)
{
  return fail_at (parser, parser->at, expected);
}

static gboolean
accept_dots (EntenteEdtfParser *parser)
{
  if (strncmp (parser->text + parser->at, "..", 2) != 0)
    return FALSE;

  parser->at += 2;
  return TRUE;
}

static const char *
expected_behind_time (const EntenteEdtfParser *parser,
                      const EntenteEdtfDate   *date)
{
  if (entente_edtf_parser_peek (parser) == '/')
    return _("expected nothing more: an interval is made of dates without times");

  if (date->shift == ENTENTE_EDTF_SHIFT_NONE)
    return _("expected nothing more, or “Z” or a time shift such as +01:00");

  return _("expected nothing more behind the time");
}

/* What may come behind a date depends on how far the date went. */
static const char *
expected_behind (const EntenteEdtfParser *parser,
                 const EntenteEdtfDate   *date)
{
  if (entente_edtf_parser_peek (parser) == '.')
    return _("expected “/” between the ends of an interval; a range with “..” belongs in a set");

  if (date->letter || date->significant > 0 || date->unit == ENTENTE_EDTF_UNIT_GROUPING)
    return _("expected nothing more, or “/” and the end of an interval");

  switch (date->unit)
    {
    case ENTENTE_EDTF_UNIT_YEAR:
      return _("expected nothing more, “-” and a month, or “/” and the end of an interval");
    case ENTENTE_EDTF_UNIT_MONTH:
      return _("expected nothing more, “-” and a day, or “/” and the end of an interval");
    case ENTENTE_EDTF_UNIT_SECOND:
      return expected_behind_time (parser, date);
    case ENTENTE_EDTF_UNIT_DAY:
    case ENTENTE_EDTF_UNIT_GROUPING:
    default:
      return _("expected nothing more, “T” and a time, or “/” and the end of an interval");
    }
}

static gboolean
may_begin_date (char character)
{
  return g_ascii_isdigit (character) || (character != '\0' && strchr ("XY-?~%", character) != NULL);
}

static gboolean
parse_interval_end (EntenteEdtfParser *parser,
                    EntenteEdtfItem   *item)
{
  EntenteEdtfEnd start, end;
  gsize end_at = parser->at;

  if (entente_edtf_parser_peek (parser) == '\0')
    {
      item->last_kind = ENTENTE_EDTF_END_UNKNOWN;
      return item->first_kind != ENTENTE_EDTF_END_UNKNOWN ||
             fail (parser, _("expected a date or “..”: both ends cannot be unknown"));
    }

  if (accept_dots (parser))
    item->last_kind = ENTENTE_EDTF_END_OPEN;
  else if (!may_begin_date (entente_edtf_parser_peek (parser)))
    return fail (parser, _("expected a date, “..” for an open end, or nothing for an unknown end"));
  else if (!entente_edtf_parser_parse_date (parser, &item->last))
    return FALSE;

  if (entente_edtf_parser_peek (parser) != '\0')
    return fail (parser, _("expected nothing more behind the end of the interval"));

  if (!entente_edtf_item_get_bounds (item, &start, &end))
    return fail_at (parser, end_at, _("expected an end that is not before the start"));

  return TRUE;
}

static void
judge_interval (EntenteEdtfParser     *parser,
                const EntenteEdtfItem *item)
{
  const EntenteEdtfDate *ends[] = { &item->first, &item->last };

  if (item->first_kind != ENTENTE_EDTF_END_KNOWN || item->last_kind != ENTENTE_EDTF_END_KNOWN)
    entente_edtf_parser_need_level (parser, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      if (entente_edtf_date_has_unspecified (ends[i]))
        entente_edtf_parser_need_level (parser, 2);
      if (ends[i]->unit == ENTENTE_EDTF_UNIT_GROUPING)
        parser->extension = TRUE;
    }
}

static EntenteEdtf *
parse_interval (EntenteEdtfParser *parser,
                EntenteEdtfItem   *item)
{
  item->is_range = TRUE;

  if (!parse_interval_end (parser, item))
    return NULL;

  judge_interval (parser, item);
  return entente_edtf_new (ENTENTE_EDTF_KIND_INTERVAL, parser->level, parser->extension,
                           item, 1);
}

static EntenteEdtfKind
kind_of_date (const EntenteEdtfDate *date)
{
  switch (date->unit)
    {
    case ENTENTE_EDTF_UNIT_GROUPING:
      return ENTENTE_EDTF_KIND_SEASON;
    case ENTENTE_EDTF_UNIT_SECOND:
      return ENTENTE_EDTF_KIND_DATE_TIME;
    case ENTENTE_EDTF_UNIT_YEAR:
    case ENTENTE_EDTF_UNIT_MONTH:
    case ENTENTE_EDTF_UNIT_DAY:
    default:
      return ENTENTE_EDTF_KIND_DATE;
    }
}

static EntenteEdtf *
parse_date_or_interval (EntenteEdtfParser *parser)
{
  EntenteEdtfItem item = { .first_kind = ENTENTE_EDTF_END_KNOWN };

  if (entente_edtf_parser_peek (parser) == '/')
    item.first_kind = ENTENTE_EDTF_END_UNKNOWN;
  else if (accept_dots (parser))
    item.first_kind = ENTENTE_EDTF_END_OPEN;
  else if (!entente_edtf_parser_parse_date (parser, &item.first) ||
           !entente_edtf_parser_parse_time (parser, &item.first))
    return NULL;

  if (item.first.unit != ENTENTE_EDTF_UNIT_SECOND && entente_edtf_parser_accept (parser, '/'))
    return parse_interval (parser, &item);

  if (item.first_kind != ENTENTE_EDTF_END_KNOWN)
    {
      fail (parser, _("expected “/” and the end of an interval"));
      return NULL;
    }

  if (entente_edtf_parser_peek (parser) != '\0')
    {
      fail (parser, expected_behind (parser, &item.first));
      return NULL;
    }

  return entente_edtf_new (kind_of_date (&item.first), parser->level, parser->extension, &item, 1);
}

/* The members between the ends of a range are counted in the unit of the ends. */
static gboolean
check_range (EntenteEdtfParser     *parser,
             const EntenteEdtfItem *item,
             gsize                  last_at)
{
  if (item->first.unit != item->last.unit ||
      (item->first.unit == ENTENTE_EDTF_UNIT_GROUPING &&
       entente_edtf_grouping_get_family (item->first.grouping) !=
       entente_edtf_grouping_get_family (item->last.grouping)))
    return fail_at (parser, last_at, _("expected an end of the range as precise as its start"));

  if (item->last.first < item->first.first)
    return fail_at (parser, last_at,
                    _("expected an end of the range that is not before its start"));

  return TRUE;
}

static gboolean
check_range_end (EntenteEdtfParser     *parser,
                 const EntenteEdtfDate *date,
                 gsize                  at)
{
  if (date->significant > 0 || entente_edtf_date_has_unspecified (date))
    return fail_at (parser, at, _("expected a date with all its digits beside “..”"));

  if (date->unit == ENTENTE_EDTF_UNIT_GROUPING)
    parser->extension = TRUE;

  return TRUE;
}

static gboolean
parse_member (EntenteEdtfParser *parser,
              gboolean           is_first,
              EntenteEdtfItem   *item)
{
  gsize at = parser->at;

  *item = (EntenteEdtfItem) { .first_kind = ENTENTE_EDTF_END_KNOWN };

  if (accept_dots (parser))
    {
      if (!is_first)
        return fail_at (parser, at,
                        _("expected a date: only the first member may begin with “..”"));

      at = parser->at;
      item->is_range = TRUE;
      item->first_kind = ENTENTE_EDTF_END_OPEN;
      return entente_edtf_parser_parse_date (parser, &item->last) &&
             check_range_end (parser, &item->last, at);
    }

  if (!entente_edtf_parser_parse_date (parser, &item->first))
    return FALSE;

  if (!accept_dots (parser))
    return TRUE;

  item->is_range = TRUE;
  if (!check_range_end (parser, &item->first, at))
    return FALSE;

  if (strchr ("]}", entente_edtf_parser_peek (parser)) != NULL)
    {
      item->last_kind = ENTENTE_EDTF_END_OPEN;
      return TRUE;
    }

  at = parser->at;
  return entente_edtf_parser_parse_date (parser, &item->last) &&
         check_range_end (parser, &item->last, at) &&
         check_range (parser, item, at);
}

static EntenteEdtf *
parse_set (EntenteEdtfParser *parser)
{
  EntenteEdtfKind kind = ENTENTE_EDTF_KIND_ALL_OF;
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (EntenteEdtfItem));
  EntenteEdtfItem item;
  char close = '}';

  entente_edtf_parser_need_level (parser, 2);

  if (parser->text[parser->at++] == '[')
    {
      kind = ENTENTE_EDTF_KIND_ONE_OF;
      close = ']';
    }

  do
    {
      if (!parse_member (parser, items->len == 0, &item))
        return NULL;
      g_array_append_val (items, item);
    }
  while (entente_edtf_parser_accept (parser, ','));

  if (!entente_edtf_parser_accept (parser, close))
    {
      fail (parser, close == ']'
            ? _("expected “,” and another date, “..”, or “]” at the end of the set")
            : _("expected “,” and another date, “..”, or “}” at the end of the set"));
      return NULL;
    }

  if (entente_edtf_parser_peek (parser) != '\0')
    {
      fail (parser, _("expected nothing more behind the set"));
      return NULL;
    }

  return entente_edtf_new (kind, parser->level, parser->extension,
                           (const EntenteEdtfItem *) (gpointer) items->data, items->len);
}

static gboolean
check_length (EntenteEdtfParser *parser)
{
  gsize length = strnlen (parser->text, ENTENTE_EDTF_MAX_LENGTH + 1);
  g_autofree char *expected = NULL;

  if (length <= ENTENTE_EDTF_MAX_LENGTH)
    return TRUE;

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isprint (parser->text[i]))
      return fail_at (parser, i, _("expected a character that EDTF uses"));

  /* Translators: %d is a number of characters. */
  expected = g_strdup_printf (_("expected no more than %d characters"), ENTENTE_EDTF_MAX_LENGTH);
  return entente_edtf_parser_fail (parser, ENTENTE_EDTF_ERROR_RANGE, ENTENTE_EDTF_MAX_LENGTH,
                                   expected);
}

/**
 * entente_edtf_parse:
 * @text: a text that should be EDTF; any bytes
 * @error_position: (out) (optional): where the text went wrong, as a number of
 *   characters from its start; the length of the text where something is missing at
 *   its end. Set only where %NULL is returned
 * @error: return location for an error
 *
 * Reads a date in the Extended Date/Time Format of the Library of Congress (4 February
 * 2019), the profile of ISO 8601-2: levels 0, 1 and 2.
 *
 * The message of the error says what was expected at the position. It is
 * %ENTENTE_EDTF_ERROR_SYNTAX where the text is not EDTF, and %ENTENTE_EDTF_ERROR_RANGE
 * where it is, but names a year beyond %ENTENTE_DAY_MAX_YEAR or is longer than 8192
 * characters.
 *
 * Returns: (transfer full) (nullable): the value, or %NULL
 */
EntenteEdtf *
entente_edtf_parse (const char  *text,
                    gsize       *error_position,
                    GError     **error)
{
  EntenteEdtfParser parser = { .text = text, .error = error };
  EntenteEdtf *self = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (check_length (&parser))
    self = *text == '[' || *text == '{' ? parse_set (&parser) : parse_date_or_interval (&parser);

  if (self == NULL && error_position)
    *error_position = parser.error_at;

  return self;
}
