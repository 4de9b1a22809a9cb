/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "entente-edtf-words-private.h"

/* The words for one date with its marks of qualification. */

gboolean
entente_edtf_date_is_qualified (const EntenteEdtfDate *date)
{
  for (int i = 0; i < 3; i++)
    if (date->qualification[i] != ENTENTE_EDTF_QUALIFICATION_NONE)
      return TRUE;

  return FALSE;
}

/* In the order of the marks: uncertain, approximate, both. */
static const char * const long_patterns[] = {
  /* Translators: an uncertain {date}. */
  N_("possibly {date}"),
  /* Translators: an approximate {date}. */
  N_("about {date}"),
  /* Translators: an uncertain and approximate {date}. */
  N_("possibly about {date}"),
};

static const char * const medium_patterns[] = {
  /* Translators: an uncertain {date}, in a list. */
  NC_("medium", "{date}?"),
  /* Translators: an approximate {date}, in a list. */
  NC_("medium", "c. {date}"),
  /* Translators: an uncertain and approximate {date}, in a list. */
  NC_("medium", "c. {date}?"),
};

static const char * const short_patterns[] = {
  /* Translators: an uncertain {date}, as a short label. */
  NC_("short", "{date}?"),
  /* Translators: an approximate {date}, as a short label. */
  NC_("short", "~{date}"),
  /* Translators: an uncertain and approximate {date}, as a short label. */
  NC_("short", "~{date}?"),
};

static const char *
whole_pattern (EntenteEdtfQualification mark,
               EntenteEdtfWords         style)
{
  guint i = (guint) mark - 1;

  switch (style)
    {
    case ENTENTE_EDTF_WORDS_MEDIUM:
      return g_dpgettext2 (GETTEXT_PACKAGE, "medium", medium_patterns[i]);
    case ENTENTE_EDTF_WORDS_SHORT:
      return g_dpgettext2 (GETTEXT_PACKAGE, "short", short_patterns[i]);
    case ENTENTE_EDTF_WORDS_LONG:
    default:
      return _(long_patterns[i]);
    }
}

/* Which parts of a date have exactly this mark, as a number of three bits. */
static guint
parts_with_mark (const EntenteEdtfDate *date,
                 guint                  mark)
{
  guint parts = 0;

  for (int i = 0; i < entente_edtf_date_n_parts (date); i++)
    if ((guint) date->qualification[i] == mark)
      parts |= 1u << i;

  return parts;
}

static const char *
note_on_parts (guint    parts,
               guint    mark,
               gboolean has_season)
{
  /* Translators: a note in brackets behind a date, on which parts of it are not sure. */
  static const char * const notes[8][3] = {
    { NULL, NULL, NULL },
    { N_("year uncertain"), N_("year approximate"), N_("year uncertain and approximate") },
    { N_("month uncertain"), N_("month approximate"), N_("month uncertain and approximate") },
    { N_("year and month uncertain"), N_("year and month approximate"),
      N_("year and month uncertain and approximate") },
    { N_("day uncertain"), N_("day approximate"), N_("day uncertain and approximate") },
    { N_("year and day uncertain"), N_("year and day approximate"),
      N_("year and day uncertain and approximate") },
    { N_("month and day uncertain"), N_("month and day approximate"),
      N_("month and day uncertain and approximate") },
    { NULL, NULL, NULL },
  };
  static const char * const season_notes[3] = {
    N_("season uncertain"), N_("season approximate"), N_("season uncertain and approximate"),
  };

  if (has_season && parts == 1u << ENTENTE_EDTF_PART_MONTH)
    return _(season_notes[mark - 1]);

  return _(notes[parts][mark - 1]);
}

static char *
part_notes (const EntenteEdtfDate *date)
{
  const char *notes[4] = { NULL };
  guint n_notes = 0;

  for (int i = 0; i < entente_edtf_date_n_parts (date); i++)
    {
      guint mark = date->qualification[i];
      guint parts = parts_with_mark (date, mark);
      gboolean is_first_of_parts = (parts & ((1u << i) - 1)) == 0;

      if (mark != ENTENTE_EDTF_QUALIFICATION_NONE && is_first_of_parts)
        notes[n_notes++] = note_on_parts (parts, mark, date->unit == ENTENTE_EDTF_UNIT_GROUPING);
    }

  if (n_notes == 2)
    /* Translators: two notes on parts of a date, such as "year uncertain". */
    return entente_edtf_fill (_("{first}; {second}"), "first", notes[0], "second", notes[1], NULL);

  if (n_notes == 3)
    /* Translators: three notes on parts of a date, such as "year uncertain". */
    return entente_edtf_fill (_("{first}; {second}; {third}"), "first", notes[0],
                              "second", notes[1], "third", notes[2], NULL);

  return g_strdup (notes[0]);
}

/*
 * entente_edtf_date_to_marked_words:
 * @names: the style of the date itself
 * @marks: the style of the marks
 *
 * Says a date with its marks of qualification. A short label has them as if they were on
 * the whole date.
 */
char *
entente_edtf_date_to_marked_words (const EntenteEdtfDate *date,
                                   EntenteEdtfWords       names,
                                   EntenteEdtfWords       marks)
{
  g_autofree char *words = entente_edtf_date_to_words (date, names);
  g_autofree char *notes = NULL;
  guint whole = entente_edtf_date_get_whole_qualification (date);

  if (!entente_edtf_date_is_qualified (date))
    return g_steal_pointer (&words);

  if (marks == ENTENTE_EDTF_WORDS_SHORT)
    for (int i = 0; i < 3; i++)
      whole |= date->qualification[i];

  if (whole != ENTENTE_EDTF_QUALIFICATION_NONE)
    return entente_edtf_fill (whole_pattern ((EntenteEdtfQualification) whole, marks),
                              "date", words, NULL);

  notes = part_notes (date);
  /* Translators: a date with notes on its parts, such as "year uncertain". */
  return entente_edtf_fill (_("{date} ({notes})"), "date", words, "notes", notes, NULL);
}
