/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the figures of a chart go, in a sentence. */

#include "entente-chart-trend.h"

#include <glib/gi18n-lib.h>

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
 * entente_chart_trend_to_words:
 * @table: the rows of a chart
 *
 * From where to where the first series goes that has figures of two dates.
 *
 * Returns: (transfer full) (nullable): a sentence
 */
char *
entente_chart_trend_to_words (EntenteChartTable *table)
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
