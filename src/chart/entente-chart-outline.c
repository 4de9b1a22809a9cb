/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a listener hears on coming to a chart, before its marks; and how its figures go. */

#include "entente-chart-outline.h"

#include <glib/gi18n-lib.h>

#include "entente-chart-describer.h"
#include "entente-chart-standing.h"

static char *
count_to_words (EntenteChart *chart,
                guint         n)
{
  if (entente_chart_get_kind (chart) == ENTENTE_CHART_KIND_TIME_SERIES)
    /* Translators: what a chart over time shows; part of a phrase */
    return g_strdup_printf (ngettext ("%u point", "%u points", n), n);

  /* Translators: what a bar chart shows; part of a phrase */
  return g_strdup_printf (ngettext ("%u bar", "%u bars", n), n);
}

/* Points of time are known by their dates, which they say themselves; bars by their names. */
static char *
name_extremes (EntenteChartTable *table,
               const char        *count,
               EntenteChartRow   *highest,
               EntenteChartRow   *lowest)
{
  g_autofree char *high = entente_chart_describer_mark_figure (highest);
  g_autofree char *low = entente_chart_describer_mark_figure (lowest);
  guint n_named = entente_chart_standing_count (table);

  if (entente_chart_get_kind (entente_chart_table_get_chart (table)) ==
      ENTENTE_CHART_KIND_TIME_SERIES)
    /* Translators: a chart over time in a few words: "4 points, highest HK$124.3, lowest at most
     * HK$83.54" */
    return g_strdup_printf (_("%1$s, highest %2$s, lowest %3$s"), count, high, low);

  if (entente_chart_standing_among_named (table))
    /* Translators: a bar chart in a few words, in which only those that the source names are
     * compared: "4 bars; highest of the 3 named: Vivo, 17 percent; lowest: Apple, 15 percent" */
    return g_strdup_printf (ngettext ("%1$s; highest of the %2$u named: %3$s, %4$s; "
                                      "lowest: %5$s, %6$s",
                                      "%1$s; highest of the %2$u named: %3$s, %4$s; "
                                      "lowest: %5$s, %6$s", n_named),
                            count, n_named, entente_chart_row_get_label (highest), high,
                            entente_chart_row_get_label (lowest), low);

  /* Translators: a bar chart in a few words: "3 bars; highest: Vivo, 17 percent; lowest: Apple,
   * 15 percent" */
  return g_strdup_printf (_("%1$s; highest: %2$s, %3$s; lowest: %4$s, %5$s"), count,
                          entente_chart_row_get_label (highest), high,
                          entente_chart_row_get_label (lowest), low);
}

/**
 * entente_chart_describer_outline:
 * @chart: a chart
 * @verbosity: how much there may be
 *
 * What a listener hears of a chart after its title: how many marks there are, and the highest
 * and the lowest figure. Brief, it is the number alone; in full, what
 * entente_chart_describer_describe() says.
 *
 * Returns: (transfer full): a phrase
 */
char *
entente_chart_describer_outline (EntenteChart     *chart,
                                 EntenteVerbosity  verbosity)
{
  g_autoptr (EntenteChartTable) table = NULL;
  g_autofree char *count = NULL;
  int highest, lowest;

  g_return_val_if_fail (ENTENTE_IS_CHART (chart), NULL);

  if (verbosity == ENTENTE_VERBOSITY_FULL)
    return entente_chart_describer_describe (chart);

  table = entente_chart_table_new (chart);
  count = count_to_words (chart, g_list_model_get_n_items (G_LIST_MODEL (table)));
  highest = entente_chart_standing_find (table, TRUE);
  lowest = entente_chart_standing_find (table, FALSE);
  if (verbosity == ENTENTE_VERBOSITY_BRIEF || highest == lowest)
    return g_steal_pointer (&count);

  return name_extremes (table, count, entente_chart_table_get_row (table, (guint) highest),
                        entente_chart_table_get_row (table, (guint) lowest));
}

/* The first or the last row of a series with a date and a figure that is no bound. */
static EntenteChartRow *
find_end (EntenteChartTable *table,
          EntenteSeries     *series,
          gboolean           last)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (table));
  double value;

  for (guint i = 0; i < n; i++)
    {
      EntenteChartRow *row = entente_chart_table_get_row (table, last ? n - 1 - i : i);

      if (entente_chart_row_get_series (row) == series &&
          entente_chart_row_get_edtf (row) != NULL &&
          entente_chart_row_get_bound (row) == ENTENTE_BOUND_NONE &&
          entente_chart_row_get_value (row, &value))
        return row;
    }

  return NULL;
}

static char *
trend_to_words (EntenteChartRow *first,
                EntenteChartRow *last)
{
  const char *name = entente_chart_row_get_series_name (first);
  const char *from = entente_chart_row_get_value_words (first);
  const char *to = entente_chart_row_get_value_words (last);
  g_autofree char *begin = entente_edtf_to_words (entente_chart_row_get_edtf (first),
                                                  ENTENTE_EDTF_WORDS_LONG);
  g_autofree char *end = entente_edtf_to_words (entente_chart_row_get_edtf (last),
                                                ENTENTE_EDTF_WORDS_LONG);
  double a = 0, b = 0;

  entente_chart_row_get_value (first, &a);
  entente_chart_row_get_value (last, &b);
  if (a == b)
    /* Translators: how the figures of a series go: its name, a figure, two dates */
    return g_strdup_printf (_("%1$s: %2$s both in %3$s and in %4$s."), name, from, begin, end);
  if (a < b)
    /* Translators: how the figures of a series go: its name, a figure and its date, a higher
     * figure and its date */
    return g_strdup_printf (_("%1$s: up from %2$s (%3$s) to %4$s (%5$s)."), name, from, begin, to,
                            end);

  /* Translators: how the figures of a series go: its name, a figure and its date, a lower figure
   * and its date */
  return g_strdup_printf (_("%1$s: down from %2$s (%3$s) to %4$s (%5$s)."), name, from, begin, to,
                          end);
}

/**
 * entente_chart_outline_trend:
 * @table: the rows of a chart
 *
 * From where to where the first series goes that has figures of two dates.
 *
 * Returns: (transfer full) (nullable): a sentence
 */
char *
entente_chart_outline_trend (EntenteChartTable *table)
{
  GListModel *series;

  g_return_val_if_fail (ENTENTE_IS_CHART_TABLE (table), NULL);

  series = entente_chart_get_series (entente_chart_table_get_chart (table));
  for (guint i = 0; i < g_list_model_get_n_items (series); i++)
    {
      g_autoptr (EntenteSeries) item = g_list_model_get_item (series, i);
      EntenteChartRow *first = find_end (table, item, FALSE);
      EntenteChartRow *last = find_end (table, item, TRUE);

      if (first != NULL && !entente_edtf_equal (entente_chart_row_get_edtf (first),
                                                entente_chart_row_get_edtf (last)))
        return trend_to_words (first, last);
    }

  return NULL;
}
