/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a listener hears on coming to a chart, before its marks. */

#include "entente-chart-describer.h"

#include <glib/gi18n-lib.h>

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
