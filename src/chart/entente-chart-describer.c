/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words for a chart, made from its data: what a reader who does not see the picture has to
 * know of it, and what a picture that stands alone has to say. */

#include "entente-chart-describer.h"

#include <glib/gi18n-lib.h>

#include "entente-chart-table.h"
#include "entente-chart-trend.h"

/* What there is to say of a chart as a whole. Rows are borrowed from the table. */
typedef struct
{
  EntenteChartTable *table;
  guint n;                   /* rows with a figure */
  guint n_missing;
  guint n_stated;
  guint n_derived;
  gboolean among_stated;     /* the extremes are those of the stated figures only */
  EntenteChartRow *lowest;
  EntenteChartRow *highest;
  EntenteChartRow *derived;  /* one of them */
  EntenteChartRow *missing;  /* one of them */
} Summary;

static void
count_rows (Summary *summary)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (summary->table)); i++)
    {
      EntenteChartRow *row = entente_chart_table_get_row (summary->table, i);
      double value;

      if (!entente_chart_row_get_value (row, &value))
        {
          summary->n_missing++;
          summary->missing = row;
          continue;
        }

      summary->n++;
      summary->n_stated += entente_chart_row_get_kind (row) == ENTENTE_MARK_KIND_STATED;
      if (entente_chart_row_get_kind (row) == ENTENTE_MARK_KIND_DERIVED)
        {
          summary->n_derived++;
          summary->derived = row;
        }
    }
}

static void
find_extremes (Summary *summary)
{
  double lowest = 0, highest = 0, value;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (summary->table)); i++)
    {
      EntenteChartRow *row = entente_chart_table_get_row (summary->table, i);

      if (!entente_chart_row_get_value (row, &value) ||
          (summary->among_stated &&
           entente_chart_row_get_kind (row) != ENTENTE_MARK_KIND_STATED))
        continue;

      if (summary->lowest == NULL || value < lowest)
        {
          summary->lowest = row;
          lowest = value;
        }
      if (summary->highest == NULL || value > highest)
        {
          summary->highest = row;
          highest = value;
        }
    }
}

/* A figure and what it is of. */
static char *
name_figure (const Summary   *summary,
             EntenteChartRow *row)
{
  if (summary->among_stated || summary->n_derived == 0)
    /* Translators: a figure with its unit, then what it is of: "17 % (Vivo)" */
    return g_strdup_printf (C_("figure", "%1$s (%2$s)"), entente_chart_row_get_value_words (row),
                            entente_chart_row_get_label (row));

  /* Translators: a figure with its unit, then what it is of, then a word such as "stated" or
   * "derived": "HK$124.3 (Intraday high, stated)" */
  return g_strdup_printf (C_("figure", "%1$s (%2$s, %3$s)"),
                          entente_chart_row_get_value_words (row),
                          entente_chart_row_get_label (row),
                          entente_chart_row_get_kind_words (row));
}

static char *
describe_figures (const Summary *summary)
{
  g_autofree char *lowest = NULL;
  g_autofree char *highest = NULL;

  if (summary->n == 0)
    /* Translators: what a chart shows; part of a sentence that names the chart first */
    return g_strdup (_("no figure"));

  highest = name_figure (summary, summary->highest);
  if (summary->n == 1)
    /* Translators: what a chart shows; %s is a figure, such as "17 % (Vivo)" */
    return g_strdup_printf (_("one figure, %s"), highest);

  lowest = name_figure (summary, summary->lowest);
  if (summary->among_stated)
    /* Translators: what a chart shows; the placeholders are figures such as "17 % (Vivo)" */
    return g_strdup_printf (_("among the stated figures the highest is %1$s and the lowest %2$s"),
                            highest, lowest);

  /* Translators: what a chart shows; the placeholders are figures such as
   * "HK$124.3 (Intraday high, stated)" */
  return g_strdup_printf (_("the highest figure is %1$s and the lowest %2$s"), highest, lowest);
}

static gboolean
is_named (const Summary   *summary,
          EntenteChartRow *row)
{
  return row == summary->highest || row == summary->lowest;
}

/* Says which figures are derived, where the extremes have not said it. */
static char *
add_derived (const Summary *summary,
             char          *figures)
{
  g_autofree char *so_far = figures;

  if (summary->n_derived == 0 || (summary->n_derived == 1 && is_named (summary, summary->derived)))
    return g_steal_pointer (&so_far);

  if (summary->n_derived == 1)
    /* Translators: %1$s says what the other figures of a chart are; %2$s is what a derived
     * figure is of, %3$s is the figure */
    return g_strdup_printf (_("%1$s; derived: %2$s, %3$s"), so_far,
                            entente_chart_row_get_label (summary->derived),
                            entente_chart_row_get_value_words (summary->derived));

  /* Translators: %1$s says what the figures of a chart are; %2$u of all %3$u are derived */
  return g_strdup_printf (ngettext ("%1$s; %2$u of %3$u figure is derived",
                                    "%1$s; %2$u of %3$u figures are derived", summary->n),
                          so_far, summary->n_derived, summary->n);
}

static char *
add_missing (const Summary *summary,
             char          *figures)
{
  g_autofree char *so_far = figures;

  if (summary->n_missing == 0)
    return g_steal_pointer (&so_far);

  if (summary->n_missing == 1)
    /* Translators: %1$s says what the figures of a chart are; %2$s is what there is none of */
    return g_strdup_printf (_("%1$s; no figure is known for: %2$s"), so_far,
                            entente_chart_row_get_label (summary->missing));

  /* Translators: %1$s says what the figures of a chart are; %2$u is how many are not there */
  return g_strdup_printf (ngettext ("%1$s; %2$u figure is not known",
                                    "%1$s; %2$u figures are not known", summary->n_missing),
                          so_far, summary->n_missing);
}

static EntenteEdtf *
edtf_of (const Summary *summary,
         guint          index)
{
  return entente_chart_row_get_edtf (entente_chart_table_get_row (summary->table, index));
}

/* The one date that all rows have, or NULL. */
static char *
common_date (const Summary *summary)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (summary->table));

  for (guint i = 0; i < n; i++)
    if (edtf_of (summary, i) == NULL ||
        !entente_edtf_equal (edtf_of (summary, i), edtf_of (summary, 0)))
      return NULL;

  return n > 0 ? entente_edtf_to_words (edtf_of (summary, 0), ENTENTE_EDTF_WORDS_LONG) : NULL;
}

/* From the first date to the last, or NULL; rows are in the order of their dates. */
static char *
range_of_dates (const Summary *summary)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (summary->table));
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  while (n > 0 && edtf_of (summary, n - 1) == NULL)
    n--;
  if (n == 0)
    return NULL;

  first = entente_edtf_to_words (edtf_of (summary, 0), ENTENTE_EDTF_WORDS_LONG);
  last = entente_edtf_to_words (edtf_of (summary, n - 1), ENTENTE_EDTF_WORDS_LONG);
  if (g_str_equal (first, last))
    return g_steal_pointer (&first);

  /* Translators: from one date to another: "December 2024 to 13 February 2025" */
  return g_strdup_printf (C_("dates", "%1$s to %2$s"), first, last);
}

static char *
name_chart (const Summary *summary,
            const char    *unit,
            const char    *figures)
{
  EntenteChart *chart = entente_chart_table_get_chart (summary->table);
  g_autofree char *date = NULL;

  if (entente_chart_get_kind (chart) == ENTENTE_CHART_KIND_TIME_SERIES)
    {
      date = range_of_dates (summary);
      if (date == NULL)
        /* Translators: describes a chart. %1$s is the unit, such as "HK$ per share", %2$s what
         * the figures are */
        return g_strdup_printf (_("Chart over time in %1$s: %2$s."), unit, figures);

      /* Translators: describes a chart. %1$s is the unit, such as "HK$ per share", %2$s the
       * time, such as "December 2024 to 13 February 2025", %3$s what the figures are */
      return g_strdup_printf (_("Chart over time in %1$s, %2$s: %3$s."), unit, date, figures);
    }

  date = common_date (summary);
  if (date == NULL)
    /* Translators: describes a chart. %1$s is the unit, such as "percent", %2$s what the
     * figures are */
    return g_strdup_printf (_("Bar chart in %1$s: %2$s."), unit, figures);

  /* Translators: describes a chart. %1$s is the unit, such as "percent", %2$s the time, such
   * as "2024", %3$s what the figures are */
  return g_strdup_printf (_("Bar chart in %1$s, %2$s: %3$s."), unit, date, figures);
}

/**
 * entente_chart_describer_describe:
 * @chart: a chart
 *
 * What kind of chart it is, its unit, its time, the highest and the lowest figure, what is
 * derived and what is missing. Where at least two figures are stated and others derived, the
 * extremes are those among the stated ones, and the sentence says so. Where a series has
 * figures of several times, another sentence says how they go.
 *
 * Returns: (transfer full): one or two sentences
 */
char *
entente_chart_describer_describe (EntenteChart *chart)
{
  g_autoptr (EntenteChartTable) table = NULL;
  g_autofree char *figures = NULL;
  g_autofree char *unit = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *trend = NULL;
  Summary summary = { NULL };

  g_return_val_if_fail (ENTENTE_IS_CHART (chart), NULL);

  table = entente_chart_table_new (chart);
  summary.table = table;
  count_rows (&summary);
  summary.among_stated = summary.n_derived > 0 && summary.n_stated > 1;
  find_extremes (&summary);

  figures = describe_figures (&summary);
  figures = add_derived (&summary, figures);
  figures = add_missing (&summary, figures);
  unit = entente_unit_to_words (entente_chart_get_unit (chart));

  sentence = name_chart (&summary, unit, figures);
  trend = entente_chart_trend_to_words (table);
  if (trend == NULL)
    return g_steal_pointer (&sentence);

  /* Translators: describes a chart: one sentence on what it shows, another on how its figures
   * go */
  return g_strdup_printf (C_("sentences", "%1$s %2$s"), sentence, trend);
}

/**
 * entente_chart_describer_unit_caption:
 * @chart: a chart
 *
 * Returns: (transfer full): the unit as the caption of an axis: "Percent", "HK$ per share";
 *   empty for a bare number
 */
char *
entente_chart_describer_unit_caption (EntenteChart *chart)
{
  g_autofree char *words = NULL;
  g_autofree char *first = NULL;

  g_return_val_if_fail (ENTENTE_IS_CHART (chart), NULL);

  words = entente_unit_to_words (entente_chart_get_unit (chart));
  if (*words == '\0')
    return g_steal_pointer (&words);

  first = g_utf8_strup (words, (gssize) (g_utf8_next_char (words) - words));

  return g_strconcat (first, g_utf8_next_char (words), NULL);
}

/**
 * entente_chart_describer_reference_label:
 * @reference: a mark that a chart shows as a reference line
 *
 * Returns: (transfer full): what is written at the line
 */
char *
entente_chart_describer_reference_label (EntenteMark *reference)
{
  const char *label;

  g_return_val_if_fail (ENTENTE_IS_MARK (reference), NULL);

  label = entente_mark_get_label (reference);

  return label != NULL ? g_strdup (label)
                       : entente_fact_get_name (entente_mark_get_fact (reference));
}
