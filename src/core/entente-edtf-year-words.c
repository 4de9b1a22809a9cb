/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib/gi18n-lib.h>

#include "entente-edtf-words-private.h"

/* The words for years, known or not, and for the seasons and quarters of a year. */

/* From the grouping 21 on. */
static const char * const season_patterns[] = {
  /* Translators: {year} is a year. */
  N_("spring {year}"),
  /* Translators: {year} is a year. */
  N_("summer {year}"),
  /* Translators: {year} is a year. */
  N_("autumn {year}"),
  /* Translators: {year} is two years, such as 2010–2011: this season ends in the second. */
  N_("winter {year}"),
  /* Translators: {year} is a year. */
  N_("northern spring {year}"),
  /* Translators: {year} is a year. */
  N_("northern summer {year}"),
  /* Translators: {year} is a year. */
  N_("northern autumn {year}"),
  /* Translators: {year} is two years, such as 2010–2011: this season ends in the second. */
  N_("northern winter {year}"),
  /* Translators: {year} is a year. */
  N_("southern spring {year}"),
  /* Translators: {year} is two years, such as 2010–2011: this season ends in the second. */
  N_("southern summer {year}"),
  /* Translators: {year} is a year. */
  N_("southern autumn {year}"),
  /* Translators: {year} is a year. */
  N_("southern winter {year}"),
  /* Translators: {year} is a year. */
  N_("first quarter of {year}"),
  /* Translators: {year} is a year. */
  N_("second quarter of {year}"),
  /* Translators: {year} is a year. */
  N_("third quarter of {year}"),
  /* Translators: {year} is a year. */
  N_("fourth quarter of {year}"),
  /* Translators: four months; {year} is a year. */
  N_("first third of {year}"),
  /* Translators: four months; {year} is a year. */
  N_("second third of {year}"),
  /* Translators: four months; {year} is a year. */
  N_("last third of {year}"),
  /* Translators: {year} is a year. */
  N_("first half of {year}"),
  /* Translators: {year} is a year. */
  N_("second half of {year}"),
};

static const char * const short_quarter_patterns[] = {
  /* Translators: a short form of a quarter; {year} is a year. */
  N_("Q1 {year}"),
  /* Translators: a short form of a quarter; {year} is a year. */
  N_("Q2 {year}"),
  /* Translators: a short form of a quarter; {year} is a year. */
  N_("Q3 {year}"),
  /* Translators: a short form of a quarter; {year} is a year. */
  N_("Q4 {year}"),
};

static const char * const short_half_patterns[] = {
  /* Translators: a short form of a half-year; {year} is a year. */
  N_("H1 {year}"),
  /* Translators: a short form of a half-year; {year} is a year. */
  N_("H2 {year}"),
};

/* Whether no digit of a part is given. */
gboolean
entente_edtf_is_wholly_unspecified (const guint8 *digits,
                                    gsize         n_digits)
{
  for (gsize i = 0; i < n_digits; i++)
    if (digits[i] != ENTENTE_EDTF_UNSPECIFIED)
      return FALSE;

  return TRUE;
}

gboolean
entente_edtf_date_has_unspecified_year (const EntenteEdtfDate *date)
{
  return entente_edtf_has_unspecified (date->year_digits, 4);
}

/* Of a year before 0 it is at least known that it is. */
gboolean
entente_edtf_date_is_year_unknown (const EntenteEdtfDate *date)
{
  return !date->negative && entente_edtf_is_wholly_unspecified (date->year_digits, 4);
}

/* Whether the unspecified digits of a year are the last ones, so that it is any year of
 * a span. */
gboolean
entente_edtf_date_is_year_span (const EntenteEdtfDate *date)
{
  const guint8 *digits = date->year_digits;
  const guint8 *first = memchr (digits, ENTENTE_EDTF_UNSPECIFIED, 4);

  return first != NULL && entente_edtf_is_wholly_unspecified (first, (gsize) (digits + 4 - first));
}

/* Decades have a name ("the 1560s") but for those that would be taken for a century. */
static gboolean
is_named_decade (const EntenteEdtfDate *date,
                 gint64                 first_year)
{
  return entente_edtf_date_is_year_span (date) &&
         date->year_digits[2] != ENTENTE_EDTF_UNSPECIFIED &&
         first_year >= 1000 && first_year % 100 != 0;
}

static EntenteEdtfFields *
year_fields (const EntenteEdtfDate *date)
{
  EntenteEdtfFields *fields = entente_edtf_fields_new ();
  gint64 first, last;

  entente_edtf_date_year_range (date, &first, &last);
  entente_edtf_fields_take (fields, "year", entente_edtf_year_to_text (date->year, TRUE));
  entente_edtf_fields_take (fields, "first", entente_edtf_year_to_text (first, TRUE));
  entente_edtf_fields_take (fields, "last", entente_edtf_year_to_text (last, TRUE));
  entente_edtf_fields_take (fields, "edtf", entente_edtf_date_print (date));

  return fields;
}

/* A year that no month stands beside: some languages put a word to it. */
static char *
lone_year_to_text (gint64 year)
{
  g_autofree char *number = entente_edtf_year_to_text (year, FALSE);

  /* Translators: a year without a month, alone or in a phrase: "2024", "a month in 2024". */
  return entente_edtf_fill (C_("year without a month", "{year}"), "year", number, NULL);
}

/* A year as it stands in a phrase ("a month in …"), even where it is one of several. */
char *
entente_edtf_year_in_phrase (const EntenteEdtfDate *date)
{
  g_autoptr (EntenteEdtfFields) fields = year_fields (date);
  const char *printed = g_hash_table_lookup (fields, "edtf");
  gint64 first, last;

  entente_edtf_date_year_range (date, &first, &last);

  if (!entente_edtf_date_has_unspecified_year (date))
    return lone_year_to_text (date->year);

  if (entente_edtf_date_is_year_unknown (date))
    /* Translators: stands in phrases such as "a day in December of an unknown year". */
    return g_strdup (_("an unknown year"));

  if (is_named_decade (date, first))
    /* Translators: {first} is the first year of a decade, such as 1560. Stands in phrases
     * such as "25 December of a year in the 1560s". */
    return entente_edtf_fields_fill (fields, _("a year in the {first}s"));

  if (entente_edtf_date_is_year_span (date))
    /* Translators: {first} and {last} are years. Stands in phrases such as "a month in a
     * year from 1000 to 1999". */
    return entente_edtf_fields_fill (fields, _("a year from {first} to {last}"));

  entente_edtf_fields_take (fields, "edtf", g_strndup (printed, date->negative ? 5 : 4));
  /* Translators: {first} and {last} are years. {edtf} is how the year is written where
   * digits of it are unknown, such as 1X32. */
  return entente_edtf_fields_fill (fields, _("a year from {first} to {last} ({edtf})"));
}

static char *
significant_year_words (const EntenteEdtfDate *date,
                        EntenteEdtfWords       style)
{
  g_autoptr (EntenteEdtfFields) fields = year_fields (date);

  switch (style)
    {
    case ENTENTE_EDTF_WORDS_LONG:
      return entente_edtf_fields_fill (fields,
                                       /* Translators: three years; {year} is an estimate. */
                                       _("some year from {first} to {last} (estimated {year})"));
    case ENTENTE_EDTF_WORDS_MEDIUM:
      /* Translators: all three are years; {year} is an estimate. */
      return entente_edtf_fields_fill (fields, _("{first} to {last} (estimated {year})"));
    case ENTENTE_EDTF_WORDS_SHORT:
    default:
      /* Translators: from a year to a year, as a short label. */
      return entente_edtf_fields_fill (fields, _("{first}–{last}"));
    }
}

char *
entente_edtf_year_to_words (const EntenteEdtfDate *date,
                            EntenteEdtfWords       style)
{
  g_autoptr (EntenteEdtfFields) fields = year_fields (date);
  gint64 first, last;

  entente_edtf_date_year_range (date, &first, &last);

  if (date->significant > 0 && first != last)
    return significant_year_words (date, style);

  if (!entente_edtf_date_has_unspecified_year (date))
    return style == ENTENTE_EDTF_WORDS_SHORT ? entente_edtf_year_to_text (date->year, FALSE)
                                             : lone_year_to_text (date->year);

  if (is_named_decade (date, first))
    return entente_edtf_fields_fill (fields, style == ENTENTE_EDTF_WORDS_SHORT
      /* Translators: a short label; {first} is the first year of a decade, such as 2010. */
      ? _("{first}s")
      /* Translators: {first} is the first year of a decade, such as 2010. */
      : _("the {first}s"));

  if (entente_edtf_date_is_year_span (date) && !entente_edtf_date_is_year_unknown (date))
    return entente_edtf_fields_fill (fields, style == ENTENTE_EDTF_WORDS_SHORT
      /* Translators: from a year to a year, as a short label. */
      ? _("{first}–{last}")
      /* Translators: {first} and {last} are years. One of them is meant, it is not known which. */
      : _("the years {first} to {last}"));

  return entente_edtf_year_in_phrase (date);
}

static const char *
season_pattern (int grouping)
{
  return _(season_patterns[grouping - 21]);
}

static const char *
short_season_pattern (int grouping)
{
  if (grouping >= 33 && grouping <= 36)
    return _(short_quarter_patterns[grouping - 33]);

  if (grouping >= 40)
    return _(short_half_patterns[grouping - 40]);

  return season_pattern (grouping);
}

char *
entente_edtf_season_to_words (const EntenteEdtfDate *date,
                              EntenteEdtfWords       style)
{
  g_autofree char *year = entente_edtf_year_to_text (date->year, FALSE);
  gint64 last_year;

  entente_day_to_ymd (date->last, &last_year, NULL, NULL);

  if (last_year != date->year)
    {
      g_autofree char *first = g_steal_pointer (&year);
      g_autofree char *last = entente_edtf_year_to_text (last_year, FALSE);

      /* Translators: the two years of a winter. */
      year = entente_edtf_fill (C_("winter", "{first}–{last}"), "first", first, "last", last, NULL);
    }

  return entente_edtf_fill (style == ENTENTE_EDTF_WORDS_LONG
                            ? season_pattern (date->grouping)
                            : short_season_pattern (date->grouping),
                            "year", year, NULL);
}
