/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "entente-edtf-words-private.h"

/* The words for a span of time from one date to another. What two dates have in common
 * is said once, where the language does so: "29 September to 28 December 2024". */

static gboolean
is_plain (const EntenteEdtfDate *date)
{
  return !entente_edtf_date_is_qualified (date) && entente_edtf_date_is_single (date) &&
         date->significant == 0;
}

static const char *
days_of_month_pattern (EntenteEdtfWords style)
{
  switch (style)
    {
    case ENTENTE_EDTF_WORDS_LONG:
      /* Translators: from a day to a day of the same month. */
      return _("{day} to {day2} {month} {year}");
    case ENTENTE_EDTF_WORDS_MEDIUM:
      /* Translators: from a day to a day of the same month, in a list. */
      return _("{day}–{day2} {month} {year}");
    case ENTENTE_EDTF_WORDS_SHORT:
    default:
      /* Translators: from a day to a day of the same month, as a short label. */
      return _("{day}–{day2} {month}");
    }
}

static const char *
days_of_year_pattern (EntenteEdtfWords style)
{
  switch (style)
    {
    case ENTENTE_EDTF_WORDS_LONG:
      /* Translators: from a day to a day of the same year. */
      return _("{day} {month} to {day2} {month2} {year}");
    case ENTENTE_EDTF_WORDS_MEDIUM:
      /* Translators: from a day to a day of the same year, in a list. */
      return _("{day} {month} – {day2} {month2} {year}");
    case ENTENTE_EDTF_WORDS_SHORT:
    default:
      /* Translators: from a day to a day of the same year, as a short label. */
      return _("{day} {month} – {day2} {month2}");
    }
}

/* The pattern for two dates that have the month or the year in common; else %NULL. */
static const char *
shared_pattern (const EntenteEdtfDate *first,
                const EntenteEdtfDate *last,
                EntenteEdtfWords       style)
{
  gint64 first_year, last_year;
  int first_month, last_month;

  if (first->unit != last->unit || !is_plain (first) || !is_plain (last) ||
      first->first == last->first)
    return NULL;

  entente_day_to_ymd (first->first, &first_year, &first_month, NULL);
  entente_day_to_ymd (last->first, &last_year, &last_month, NULL);

  if (first_year != last_year)
    return NULL;

  if (first->unit == ENTENTE_EDTF_UNIT_DAY)
    return first_month == last_month ? days_of_month_pattern (style) : days_of_year_pattern (style);

  if (first->unit != ENTENTE_EDTF_UNIT_MONTH)
    return NULL;

  /* Translators: from a month to a month of the same year. */
  return style == ENTENTE_EDTF_WORDS_LONG ? _("{month-alone} to {month-alone2} {year}")
  /* Translators: from a month to a month of the same year, in a list. */
                                          : _("{month-alone} – {month-alone2} {year}");
}

static const char *
range_pattern (const EntenteEdtfDate *first,
               const EntenteEdtfDate *last,
               EntenteEdtfWords       style)
{
  if (style == ENTENTE_EDTF_WORDS_LONG)
    /* Translators: from a date to a date. */
    return _("{start} to {end}");

  if (first->unit == ENTENTE_EDTF_UNIT_YEAR && last->unit == ENTENTE_EDTF_UNIT_YEAR &&
      is_plain (first) && is_plain (last))
    /* Translators: from a year to a year. */
    return _("{start}–{end}");

  /* Translators: from a date to a date, in a list. */
  return _("{start} – {end}");
}

/*
 * entente_edtf_end_to_words:
 *
 * Says a date that stands beside another. A short day is without its year elsewhere; here
 * it needs that.
 */
char *
entente_edtf_end_to_words (const EntenteEdtfDate *date,
                           EntenteEdtfWords       style)
{
  if (style == ENTENTE_EDTF_WORDS_SHORT && entente_edtf_date_is_single (date))
    return entente_edtf_date_to_marked_words (date, ENTENTE_EDTF_WORDS_MEDIUM, style);

  return entente_edtf_date_to_marked_words (date, style, style);
}

/*
 * entente_edtf_range_to_words:
 * @names: the style of the dates
 * @patterns: the style of what is between them
 *
 * Says a span of time from a date to a date.
 */
char *
entente_edtf_range_to_words (const EntenteEdtfDate *first,
                             const EntenteEdtfDate *last,
                             EntenteEdtfWords       names,
                             EntenteEdtfWords       patterns)
{
  const char *shared = shared_pattern (first, last, patterns);
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  if (shared != NULL)
    {
      g_autoptr (EntenteEdtfFields) fields = entente_edtf_fields_new ();

      entente_edtf_fields_add_day (fields, "", first->first, names);
      entente_edtf_fields_add_day (fields, "2", last->first, names);
      return entente_edtf_fields_fill (fields, shared);
    }

  start = entente_edtf_end_to_words (first, names);
  end = entente_edtf_end_to_words (last, names);

  return entente_edtf_fill (range_pattern (first, last, patterns),
                            "start", start, "end", end, NULL);
}

static const char *
endless_words (EntenteEdtfEndKind start,
               EntenteEdtfEndKind end,
               EntenteEdtfWords   style)
{
  if (style == ENTENTE_EDTF_WORDS_SHORT)
    {
      if (start == end)
        /* Translators: a short label for an interval without a start and an end. */
        return _("… – …");

      return start == ENTENTE_EDTF_END_OPEN
        /* Translators: a short label for an interval without a start, with an unknown end. */
        ? _("… – ?")
        /* Translators: a short label for an interval with an unknown start, without an end. */
        : _("? – …");
    }

  if (start == end)
    return _("start and end open");

  return start == ENTENTE_EDTF_END_OPEN ? _("start open, end unknown")
                                        : _("start unknown, end open");
}

static const char *
open_start_pattern (const EntenteEdtfDate *date,
                    EntenteEdtfWords       style)
{
  gboolean is_day = date->unit >= ENTENTE_EDTF_UNIT_DAY;

  switch (style)
    {
    case ENTENTE_EDTF_WORDS_LONG:
      return is_day
        /* Translators: {date} is a day, the end of an interval that has no start. */
        ? _("on or before {date}, start open")
        /* Translators: {date} is a month, season or year in which an interval ends that has
         * no start. */
        : _("in or before {date}, start open");
    case ENTENTE_EDTF_WORDS_MEDIUM:
      return is_day
        /* Translators: {date} is a day, the end of an interval that has no start, in a list. */
        ? _("on or before {date} (start open)")
        /* Translators: {date} is a month, season or year in which an interval ends that has
         * no start, in a list. */
        : _("in or before {date} (start open)");
    case ENTENTE_EDTF_WORDS_SHORT:
    default:
      /* Translators: on or before a date, as a short label. */
      return _("≤ {date}");
    }
}

static const char *
open_end_pattern (EntenteEdtfWords style)
{
  switch (style)
    {
    case ENTENTE_EDTF_WORDS_LONG:
      /* Translators: {date} is the start of an interval that has no end. */
      return _("from {date} onwards");
    case ENTENTE_EDTF_WORDS_MEDIUM:
      /* Translators: {date} is the start of an interval that has no end, in a list. */
      return _("from {date} on");
    case ENTENTE_EDTF_WORDS_SHORT:
    default:
      /* Translators: on or after a date, as a short label. */
      return _("≥ {date}");
    }
}

static const char *
unknown_start_pattern (EntenteEdtfWords style)
{
  switch (style)
    {
    case ENTENTE_EDTF_WORDS_LONG:
      /* Translators: {date} is the end of an interval of which the start is unknown. */
      return _("until {date}, start unknown");
    case ENTENTE_EDTF_WORDS_MEDIUM:
      /* Translators: {date} is the end of an interval of which the start is unknown. */
      return _("until {date} (start unknown)");
    case ENTENTE_EDTF_WORDS_SHORT:
    default:
      /* Translators: {date} is the end of an interval of which the start is unknown. */
      return _("? – {date}");
    }
}

static const char *
unknown_end_pattern (EntenteEdtfWords style)
{
  switch (style)
    {
    case ENTENTE_EDTF_WORDS_LONG:
      /* Translators: {date} is the start of an interval of which the end is unknown. */
      return _("from {date}, end unknown");
    case ENTENTE_EDTF_WORDS_MEDIUM:
      /* Translators: {date} is the start of an interval of which the end is unknown. */
      return _("from {date} (end unknown)");
    case ENTENTE_EDTF_WORDS_SHORT:
    default:
      /* Translators: {date} is the start of an interval of which the end is unknown. */
      return _("{date} – ?");
    }
}

/*
 * entente_edtf_interval_to_words:
 *
 * Says an interval, of which either end may be open or unknown.
 */
char *
entente_edtf_interval_to_words (const EntenteEdtfItem *item,
                                EntenteEdtfWords       style)
{
  gboolean has_start = item->first_kind == ENTENTE_EDTF_END_KNOWN;
  gboolean has_end = item->last_kind == ENTENTE_EDTF_END_KNOWN;
  const EntenteEdtfDate *date = has_start ? &item->first : &item->last;
  g_autofree char *words = NULL;
  const char *pattern;

  if (has_start && has_end)
    words = entente_edtf_range_to_words (&item->first, &item->last, style, style);

  if (words != NULL && style == ENTENTE_EDTF_WORDS_LONG &&
      (!is_plain (&item->first) || !is_plain (&item->last)))
    /* Translators: {range} is from a date to a date, either of which is a phrase such as "a
     * day in June 2004" or "about 1984". */
    return entente_edtf_fill (_("from {range}"), "range", words, NULL);

  if (words != NULL)
    return g_steal_pointer (&words);

  if (!has_start && !has_end)
    return g_strdup (endless_words (item->first_kind, item->last_kind, style));

  if (has_start)
    pattern = item->last_kind == ENTENTE_EDTF_END_OPEN ? open_end_pattern (style)
                                                       : unknown_end_pattern (style);
  else
    pattern = item->first_kind == ENTENTE_EDTF_END_OPEN ? open_start_pattern (date, style)
                                                        : unknown_start_pattern (style);

  words = entente_edtf_end_to_words (date, style);
  return entente_edtf_fill (pattern, "date", words, NULL);
}
