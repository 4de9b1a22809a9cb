/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a fact stands on, in full: each a text of several lines, the essential one first. */

#include "entente-fact-footing.h"

#include <glib/gi18n-lib.h>

/* Adds @line, which may be NULL. */
static void
add_line (GString    *lines,
          const char *line)
{
  if (line == NULL || *line == '\0')
    return;

  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  g_string_append (lines, line);
}

/**
 * entente_fact_footing_status:
 * @fact: a fact
 *
 * Returns: (transfer full): the status, and what it means
 */
char *
entente_fact_footing_status (EntenteFact *fact)
{
  EntenteStatus status = entente_fact_get_status (fact);
  GString *lines = g_string_new (entente_status_to_words (status));

  add_line (lines, entente_status_explanation (status));

  return g_string_free (lines, FALSE);
}

/**
 * entente_fact_footing_speaker:
 * @fact: a fact
 *
 * Returns: (transfer full): who says it, and what kind of speaker that is
 */
char *
entente_fact_footing_speaker (EntenteFact *fact)
{
  const char *kind = entente_speaker_to_words (entente_fact_get_speaker (fact));
  g_autofree char *who = entente_fact_get_who_words (fact);
  GString *lines = g_string_new (who);

  if (!g_str_equal (who, kind))
    add_line (lines, kind);

  return g_string_free (lines, FALSE);
}

/**
 * entente_fact_footing_date:
 * @fact: a fact
 *
 * Returns: (transfer full): the date with the source's name for it, what it rests on, its
 *   EDTF value, and the note on it
 */
char *
entente_fact_footing_date (EntenteFact *fact)
{
  EntenteDate *date = entente_fact_get_date (fact);
  GString *lines = g_string_new (NULL);
  g_autofree char *words = NULL;
  g_autofree char *edtf = NULL;
  g_autofree char *notation = NULL;

  if (date == NULL)
    {
      add_line (lines, entente_date_basis_to_words (ENTENTE_DATE_BASIS_NONE));
      return g_string_free (lines, FALSE);
    }

  words = entente_date_to_words (date, ENTENTE_EDTF_WORDS_LONG);
  edtf = entente_edtf_to_string (entente_date_get_edtf (date));
  /* Translators: %s is a date in the notation of computers, such as "2024-09-29/2024-12-28";
   * EDTF is the name of the notation */
  notation = g_strdup_printf (_("EDTF %s"), edtf);
  add_line (lines, words);
  add_line (lines, entente_date_basis_to_words (entente_date_get_basis (date)));
  add_line (lines, notation);
  add_line (lines, entente_date_get_note (date));

  return g_string_free (lines, FALSE);
}

/**
 * entente_fact_footing_source:
 * @fact: a fact
 *
 * Returns: (transfer full): the source and the place in it, whether that is outside the report,
 *   its publisher, and the note on it
 */
char *
entente_fact_footing_source (EntenteFact *fact)
{
  EntenteSource *source = entente_fact_get_source (fact);
  g_autofree char *reference = entente_fact_get_reference (fact);
  GString *lines = g_string_new (reference);

  if (source != NULL)
    {
      if (entente_fact_is_outside (fact))
        add_line (lines, _("Outside the report"));
      add_line (lines, entente_source_get_publisher (source));
      add_line (lines, entente_source_get_note (source));
    }

  return g_string_free (lines, FALSE);
}
