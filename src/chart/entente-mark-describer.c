/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words for one mark, for readers who hear it or read it in braille. */

#include "entente-chart-describer.h"

#include <glib/gi18n-lib.h>

/* The figure without its unit, with its relation. */
static char *
bare_figure (EntenteQuantity *quantity)
{
  const char *digits = entente_quantity_get_digits (quantity);
  EntenteRelation relation = entente_quantity_get_relation (quantity);
  g_autoptr (EntenteQuantity) bare = NULL;
  double value;

  if (digits != NULL)
    bare = entente_quantity_new_stated (digits, NULL, relation, FALSE, NULL, NULL);
  else
    bare = entente_quantity_new_derived (entente_quantity_get_value (quantity, &value) ? &value
                                                                                       : NULL,
                                         entente_quantity_get_interval (quantity), NULL,
                                         relation, NULL);

  return bare != NULL ? entente_quantity_to_short_words (bare) : NULL;
}

/**
 * entente_chart_describer_mark_figure:
 * @row: the row of a mark
 *
 * Signs of currencies are spoken as they should be; a percent sign after a space that no line
 * breaks at is not by every voice.
 *
 * Returns: (transfer full): the figure as it is spoken, or that there is none
 */
char *
entente_chart_describer_mark_figure (EntenteChartRow *row)
{
  EntenteQuantity *quantity = entente_fact_get_quantity (entente_chart_row_get_fact (row));
  g_autofree char *figure = NULL;

  if (quantity == NULL || entente_chart_row_get_value_words (row) == NULL)
    /* Translators: spoken in place of a figure */
    return g_strdup (_("no figure"));

  if (entente_chart_row_get_bound (row) != ENTENTE_BOUND_NONE ||
      !g_str_equal (entente_unit_get_code (entente_quantity_get_unit (quantity)), "%"))
    return g_strdup (entente_chart_row_get_value_words (row));

  figure = bare_figure (quantity);

  /* Translators: spoken; %s is a number such as "16" or "about 16" */
  return g_strdup_printf (_("%s percent"), figure);
}

/* The words up to a remark in parentheses at the end, which is for the detail page. */
static char *
without_remark (const char *words)
{
  static const char * const parentheses[][2] = { { " (", ")" }, { "\uff08", "\uff09" } };

  for (guint i = 0; i < G_N_ELEMENTS (parentheses); i++)
    {
      const char *remark = strstr (words, parentheses[i][0]);

      if (remark != NULL && remark > words && g_str_has_suffix (words, parentheses[i][1]))
        return g_strndup (words, (gsize) (remark - words));
    }

  return g_strdup (words);
}

/* Who says it; a derived figure is the application's and its kind says so already. */
static char *
spoken_speaker (EntenteChartRow *row)
{
  EntenteFact *fact = entente_chart_row_get_fact (row);

  if (entente_chart_row_get_kind (row) == ENTENTE_MARK_KIND_DERIVED)
    return NULL;
  if (entente_fact_get_who (fact) == NULL || entente_fact_is_speaker_unclear (fact))
    return entente_fact_get_who_words (fact);

  return without_remark (entente_fact_get_who (fact));
}

/**
 * entente_chart_describer_mark_label:
 * @row: the row of a mark
 *
 * All that is essential of a mark: what it is of, the figure, the date, its kind and, unless
 * the application computed it, who says it.
 *
 * Returns: (transfer full): a phrase such as "Huawei, 16 percent, 2024, stated, Canalys"
 */
char *
entente_chart_describer_mark_label (EntenteChartRow *row)
{
  g_autofree char *figure = NULL;
  g_autofree char *date = NULL;
  g_autofree char *who = NULL;
  const char *label, *kind;

  g_return_val_if_fail (ENTENTE_IS_CHART_ROW (row), NULL);

  label = entente_chart_row_get_label (row);
  kind = entente_chart_row_get_kind_words (row);
  figure = entente_chart_describer_mark_figure (row);
  who = spoken_speaker (row);
  if (entente_chart_row_get_edtf (row) != NULL)
    date = entente_edtf_to_words (entente_chart_row_get_edtf (row), ENTENTE_EDTF_WORDS_LONG);

  if (date != NULL && who != NULL)
    /* Translators: a mark of a chart, spoken: what it is of, its figure, its date, a word such
     * as "stated", who says it: "Huawei, 16 percent, 2024, stated, Canalys" */
    return g_strdup_printf (C_("mark", "%1$s, %2$s, %3$s, %4$s, %5$s"), label, figure, date,
                            kind, who);
  if (date != NULL)
    /* Translators: a mark of a chart, spoken: what it is of, its figure, its date, a word such
     * as "derived": "Close, HK$116.79, 13 February 2025, derived" */
    return g_strdup_printf (C_("mark", "%1$s, %2$s, %3$s, %4$s"), label, figure, date, kind);
  if (who != NULL)
    /* Translators: a mark of a chart without a date, spoken: what it is of, its figure, a word
     * such as "stated", who says it */
    return g_strdup_printf (C_("undated mark", "%1$s, %2$s, %3$s, %4$s"), label, figure, kind,
                            who);

  /* Translators: a mark of a chart without a date, spoken: what it is of, its figure, a word
   * such as "derived" */
  return g_strdup_printf (C_("undated mark", "%1$s, %2$s, %3$s"), label, figure, kind);
}

/**
 * entente_chart_describer_mark_description:
 * @row: the row of a mark
 *
 * What entente_chart_describer_mark_label() leaves out: the statement, the interval of the
 * figure, and where it is said or what it is computed from.
 *
 * Returns: (transfer full): one to three sentences
 */
char *
entente_chart_describer_mark_description (EntenteChartRow *row)
{
  EntenteFact *fact;
  EntenteQuantity *quantity;
  g_autofree char *interval = NULL;

  g_return_val_if_fail (ENTENTE_IS_CHART_ROW (row), NULL);

  fact = entente_chart_row_get_fact (row);
  quantity = entente_fact_get_quantity (fact);
  if (quantity != NULL)
    interval = entente_quantity_to_interval_words (quantity);

  if (interval == NULL)
    /* Translators: says more of a mark of a chart: a whole sentence, then where it is said, such
     * as "Report, paragraph 4" */
    return g_strdup_printf (C_("mark", "%1$s %2$s."), entente_fact_get_statement (fact),
                            entente_chart_row_get_source_words (row));

  /* Translators: says more of a mark of a chart: a whole sentence, then the interval of the
   * figure, such as "between 16.5 % and 17.5 %", then where it is said, such as "Report,
   * paragraph 4" */
  return g_strdup_printf (_("%1$s The figure lies %2$s. %3$s."),
                          entente_fact_get_statement (fact), interval,
                          entente_chart_row_get_source_words (row));
}
