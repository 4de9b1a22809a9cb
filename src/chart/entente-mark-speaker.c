/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a listener hears of one mark among the others: as many words as the chosen verbosity
 * allows, the most telling ones first. */

#include "entente-chart-describer.h"

#include <glib/gi18n-lib.h>

#include "entente-chart-standing.h"

/* What a listener is given of one mark, at normal verbosity. */
#define MAX_WORDS 14

/* Without the remark in parentheses that may follow the name. */
static char *
short_speaker (EntenteFact *fact)
{
  g_autofree char *who = entente_fact_get_who_words (fact);
  const char *remark = strstr (who, " (");

  return remark != NULL && remark > who ? g_strndup (who, (gsize) (remark - who))
                                        : g_steal_pointer (&who);
}

/* Where the source itself or nobody is the one who says it, the place says as much. */
static char *
speaker_or_null (EntenteChartRow  *row,
                 EntenteVerbosity  verbosity)
{
  EntenteFact *fact = entente_chart_row_get_fact (row);

  if (entente_chart_row_get_kind (row) == ENTENTE_MARK_KIND_DERIVED)
    return NULL;
  if (verbosity == ENTENTE_VERBOSITY_FULL)
    return entente_fact_get_who_words (fact);

  switch (entente_fact_get_speaker (fact))
    {
    case ENTENTE_SPEAKER_NAMED_PERSON:
    case ENTENTE_SPEAKER_NAMED_ORGANISATION:
    case ENTENTE_SPEAKER_UNNAMED_GROUP:
      return short_speaker (fact);
    case ENTENTE_SPEAKER_NOBODY_NAMED:
    case ENTENTE_SPEAKER_THE_REPORT_ITSELF:
    case ENTENTE_SPEAKER_COMPUTED:
    default:
      return NULL;
    }
}

/* The title of the report would be the same at every mark. */
static char *
place_or_null (EntenteChartRow  *row,
               EntenteVerbosity  verbosity)
{
  EntenteFact *fact = entente_chart_row_get_fact (row);
  guint paragraph = entente_fact_get_paragraph (fact);
  gboolean is_derived = entente_chart_row_get_kind (row) == ENTENTE_MARK_KIND_DERIVED;

  if (!is_derived && !entente_fact_is_outside (fact) && paragraph > 0)
    /* Translators: where a fact is said: a paragraph of the report that the dossier is about */
    return g_strdup_printf (_("Report, paragraph %u"), paragraph);

  return verbosity == ENTENTE_VERBOSITY_FULL ? entente_fact_get_reference (fact) : NULL;
}

static void
add (GPtrArray *parts,
     char      *part)
{
  if (part != NULL)
    g_ptr_array_add (parts, part);
}

static guint
count (GPtrArray *parts)
{
  guint n_words = 0;

  for (guint i = 0; i < parts->len; i++)
    n_words += entente_verbosity_count (parts->pdata[i]);

  return n_words;
}

/* Takes @part. */
static void
add_if_room (GPtrArray        *parts,
             EntenteVerbosity  verbosity,
             char             *part)
{
  g_autofree char *owned = part;

  if (verbosity == ENTENTE_VERBOSITY_FULL ||
      count (parts) + entente_verbosity_count (owned) <= MAX_WORDS)
    add (parts, g_steal_pointer (&owned));
}

/**
 * entente_chart_describer_mark_words:
 * @table: the rows of a chart
 * @index: which of them
 * @verbosity: how much there may be
 *
 * What a mark is of, its figure with its unit, its date and its kind; then who says it and
 * where, its rank, and the change from the mark before it, as far as @verbosity allows. At
 * normal verbosity there are at most 14 words, if the first four need no more.
 *
 * Returns: (transfer full): a phrase such as "Vivo, 17 percent, 2024, stated, Canalys, Report,
 *   paragraph 7, highest of 3 named"
 */
char *
entente_chart_describer_mark_words (EntenteChartTable *table,
                                    guint              index,
                                    EntenteVerbosity   verbosity)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  EntenteChartRow *row;

  g_return_val_if_fail (ENTENTE_IS_CHART_TABLE (table), NULL);
  g_return_val_if_fail (index < g_list_model_get_n_items (G_LIST_MODEL (table)), NULL);

  row = entente_chart_table_get_row (table, index);
  add (parts, g_strdup (entente_chart_row_get_label (row)));
  add (parts, entente_chart_describer_mark_figure (row));
  if (entente_chart_row_get_edtf (row) != NULL)
    add (parts, entente_edtf_to_words (entente_chart_row_get_edtf (row),
                                       ENTENTE_EDTF_WORDS_LONG));
  add (parts, g_strdup (entente_chart_row_get_kind_words (row)));

  if (verbosity != ENTENTE_VERBOSITY_BRIEF)
    {
      add_if_room (parts, verbosity, speaker_or_null (row, verbosity));
      add_if_room (parts, verbosity, place_or_null (row, verbosity));
      add_if_room (parts, verbosity, entente_chart_standing_rank (table, index));
      add_if_room (parts, verbosity, entente_chart_standing_change (table, index));
    }
  g_ptr_array_add (parts, NULL);

  /* Translators: between the parts of what is spoken of a mark of a chart */
  return g_strjoinv (C_("mark", ", "), (char **) parts->pdata);
}
