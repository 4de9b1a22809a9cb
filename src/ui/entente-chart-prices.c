/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Imported prices go to the charts whose facts can be held against prices: those over time in
 * which such a fact is a figure in the unit of the chart. */

#include "entente-chart-prices.h"

#include "entente-check.h"
#include "entente-mark.h"
#include "entente-price-lookup.h"
#include "entente-prices-describer.h"
#include "entente-series.h"

/* The label beside a picture. */
static G_DEFINE_QUARK (entente-chart-prices-label, label)

static gboolean
names_prices (EntenteCheck *check)
{
  EntenteFormula *formula = entente_check_get_formula (check);
  const char * const *ids = formula != NULL ? entente_formula_get_inputs (formula) : NULL;
  EntentePriceName name;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    if (entente_price_name_from_id (ids[i], &name))
      return TRUE;

  return FALSE;
}

static gboolean
is_price (EntenteFact *fact,
          EntenteUnit *unit)
{
  EntenteQuantity *quantity = entente_fact_get_quantity (fact);
  GListModel *checks = entente_fact_get_checks (fact);

  if (quantity == NULL || checks == NULL || entente_unit_is_dimensionless (unit) ||
      !entente_unit_has_same_dimension (entente_quantity_get_unit (quantity), unit))
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr (EntenteCheck) check = g_list_model_get_item (checks, i);

      if (names_prices (check))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_price (GListModel  *marks,
           EntenteUnit *unit)
{
  for (guint i = 0; i < g_list_model_get_n_items (marks); i++)
    {
      g_autoptr (EntenteMark) mark = g_list_model_get_item (marks, i);

      if (is_price (entente_mark_get_fact (mark), unit))
        return TRUE;
    }

  return FALSE;
}

/**
 * entente_chart_prices_takes:
 * @chart: a chart
 *
 * Returns: whether imported prices belong into the chart
 */
gboolean
entente_chart_prices_takes (EntenteChart *chart)
{
  GListModel *series;
  EntenteUnit *unit;

  g_return_val_if_fail (ENTENTE_IS_CHART (chart), FALSE);

  if (entente_chart_get_kind (chart) != ENTENTE_CHART_KIND_TIME_SERIES)
    return FALSE;

  unit = entente_chart_get_unit (chart);
  series = entente_chart_get_series (chart);
  for (guint i = 0; i < g_list_model_get_n_items (series); i++)
    {
      g_autoptr (EntenteSeries) item = g_list_model_get_item (series, i);

      if (has_price (entente_series_get_marks (item), unit))
        return TRUE;
    }

  return has_price (entente_chart_get_references (chart), unit);
}

/* The name of the file, how many rows, the first and the last day. */
static char *
source_words (EntentePriceBook *book)
{
  const EntenteChartView view = {
    .prices = entente_price_book_get_plotted (book),
    .prices_name = (char *) entente_price_book_get_name (book),
  };

  return view.prices != NULL ? entente_prices_describer_source_line (&view) : g_strdup ("");
}

static void
on_changed (EntenteChartCanvas *canvas,
            EntentePriceBook   *book)
{
  GtkLabel *label = g_object_get_qdata (G_OBJECT (canvas), label_quark ());
  g_autofree char *words = source_words (book);

  entente_chart_canvas_name_prices (canvas, entente_price_book_get_name (book));
  entente_chart_canvas_set_prices (canvas, entente_price_book_get_plotted (book));
  gtk_label_set_label (label, words);
  gtk_widget_set_visible (GTK_WIDGET (label), *words != '\0');
}

/**
 * entente_chart_prices_follow:
 * @canvas: the picture of a chart that takes prices
 * @book: the book of its dossier
 * @label: a label beside it, for what was imported
 *
 * Shows in the picture what is in the book, as long as the picture is there.
 */
void
entente_chart_prices_follow (EntenteChartCanvas *canvas,
                             EntentePriceBook   *book,
                             GtkLabel           *label)
{
  g_return_if_fail (ENTENTE_IS_CHART_CANVAS (canvas));
  g_return_if_fail (ENTENTE_IS_PRICE_BOOK (book));
  g_return_if_fail (GTK_IS_LABEL (label));

  g_object_set_qdata_full (G_OBJECT (canvas), label_quark (), g_object_ref (label),
                           g_object_unref);
  g_signal_connect_object (book, "changed", G_CALLBACK (on_changed), canvas, G_CONNECT_SWAPPED);
  on_changed (canvas, book);
}
