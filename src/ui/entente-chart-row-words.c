/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-chart-row-words.h"

#include <glib/gi18n-lib.h>

static void
add_words (GStrvBuilder *parts,
           const char   *format,
           const char   *words)
{
  g_autoptr (GString) part = NULL;

  if (words == NULL)
    return;

  part = g_string_new (format);
  g_string_replace (part, "%s", words, 1);
  g_strv_builder_add (parts, part->str);
}

/**
 * entente_chart_row_words:
 * @row: a row of the table twin of a chart
 * @has_series: whether to name the series
 *
 * Puts a whole row into words for a reader who hears one row at a time: the name of each
 * column, and what is in it.
 *
 * Returns: (transfer full): a phrase such as "Huawei, figure 16 %, at least 15.5 %, …"
 */
char *
entente_chart_row_words (EntenteChartRow *row,
                         gboolean         has_series)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (ENTENTE_IS_CHART_ROW (row), NULL);

  add_words (builder, "%s", entente_chart_row_get_label (row));
  if (has_series)
    /* Translators: in a row of a table that is read aloud; %s is the name of a series */
    add_words (builder, _("series %s"), entente_chart_row_get_series_name (row));
  /* Translators: in a row of a table that is read aloud; %s is a figure such as "17 %" */
  add_words (builder, _("figure %s"), entente_chart_row_get_value_words (row));
  /* Translators: in a row of a table that is read aloud; %s is the least that the figure may
   * stand for */
  add_words (builder, _("at least %s"), entente_chart_row_get_low_words (row));
  /* Translators: in a row of a table that is read aloud; %s is the most that the figure may
   * stand for */
  add_words (builder, _("at most %s"), entente_chart_row_get_high_words (row));
  /* Translators: in a row of a table that is read aloud; %s is a date in words */
  add_words (builder, _("date %s"), entente_chart_row_get_date_words (row));
  /* Translators: in a row of a table that is read aloud; %s is "stated", "derived" or
   * "imported" */
  add_words (builder, _("kind %s"), entente_chart_row_get_kind_words (row));
  /* Translators: in a row of a table that is read aloud; %s is such as "Report, paragraph 4" */
  add_words (builder, _("source %s"), entente_chart_row_get_source_words (row));
  parts = g_strv_builder_end (builder);

  /* Translators: between the cells of a row of a table that is read aloud */
  return g_strjoinv (C_("table row", ", "), parts);
}
