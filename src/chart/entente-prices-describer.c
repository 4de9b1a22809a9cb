/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words for imported prices: for the key and the source line of a picture, and for what there
 * is at one moment. */

#include "entente-prices-describer.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "entente-chart-describer.h"
#include "entente-number-label.h"

/* A price is written with as many decimals as it has, but with no more than these. */
#define LEAST_DECIMALS 2
#define MOST_DECIMALS  6

/* A larger figure is written as a power of ten, with so many digits. */
#define MOST_WRITTEN   1e12
#define POWER_DIGITS   6

/**
 * entente_prices_describer_key:
 * @view: a view with imported prices
 *
 * Returns: (transfer full): what they are, for the key of a picture
 */
char *
entente_prices_describer_key (const EntenteChartView *view)
{
  g_return_val_if_fail (view != NULL, NULL);

  if (view->prices_name == NULL)
    return g_strdup (entente_mark_kind_to_words (ENTENTE_MARK_KIND_IMPORTED));

  /* Translators: in the key of a chart: prices that were read from a file; %s is its name */
  return g_strdup_printf (_("imported, from %s"), view->prices_name);
}

static char *
day_words (EntenteDay       day,
           EntenteEdtfWords style)
{
  g_autofree char *text = entente_day_to_string (day);
  g_autoptr (EntenteEdtf) edtf = entente_edtf_parse (text, NULL, NULL);

  return edtf != NULL ? entente_edtf_to_words (edtf, style) : g_steal_pointer (&text);
}

/**
 * entente_prices_describer_source_line:
 * @view: a view with imported prices
 *
 * Returns: (transfer full): a sentence with the name of the file, how many rows there are, and
 *   the first and the last day
 */
char *
entente_prices_describer_source_line (const EntenteChartView *view)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *number = NULL;
  EntentePrices *prices;
  gsize n;

  g_return_val_if_fail (view != NULL && view->prices != NULL, NULL);

  prices = entente_plotted_prices_get_prices (view->prices);
  n = entente_prices_get_n_rows (prices);
  if (n == 0 && view->prices_name == NULL)
    return g_strdup (_("Imported prices: no row."));
  if (n == 0)
    /* Translators: %s is the name of a file */
    return g_strdup_printf (_("Imported prices: no row in %s."), view->prices_name);

  first = day_words (entente_prices_get_day (prices, 0), ENTENTE_EDTF_WORDS_LONG);
  last = day_words (entente_prices_get_day (prices, n - 1), ENTENTE_EDTF_WORDS_LONG);
  number = g_strdup_printf ("%'" G_GSIZE_FORMAT, n);
  if (view->prices_name == NULL)
    /* Translators: where prices in a chart come from: how many rows, the first and the last
     * day: "Imported prices: 1,258 rows, 3 January 2022 to 28 February 2025." */
    return g_strdup_printf (ngettext ("Imported prices: %1$s row, %2$s to %3$s.",
                                      "Imported prices: %1$s rows, %2$s to %3$s.", n),
                            number, first, last);

  /* Translators: where prices in a chart come from: the name of a file, how many rows, the
   * first and the last day: "Imported from prices.csv: 1,258 rows, 3 January 2022 to
   * 28 February 2025." */
  return g_strdup_printf (ngettext ("Imported from %1$s: %2$s row, %3$s to %4$s.",
                                    "Imported from %1$s: %2$s rows, %3$s to %4$s.", n),
                          view->prices_name, number, first, last);
}

/**
 * entente_prices_describer_hidden:
 * @view: a view with a logarithmic scale
 * @n_prices: how many rows of the imported prices have no place on it
 * @n_marks: how many marks have none
 *
 * Returns: (transfer full) (nullable): a sentence that says how many, or %NULL if every figure
 *   has a place
 */
char *
entente_prices_describer_hidden (const EntenteChartView *view,
                                 gsize                   n_prices,
                                 guint                   n_marks)
{
  g_autofree char *number = g_strdup_printf ("%'" G_GSIZE_FORMAT, n_prices + n_marks);

  g_return_val_if_fail (view != NULL, NULL);

  if (n_prices + n_marks == 0)
    return NULL;

  /* Translators: %s is a number of prices and other figures of a chart */
  return g_strdup_printf (ngettext ("%s figure is not above 0 and has no place on a logarithmic "
                                    "scale.",
                                    "%s figures are not above 0 and have no place on a "
                                    "logarithmic scale.", n_prices + n_marks),
                          number);
}

/* How many decimals the figures of a row have. */
static int
count_decimals (const EntenteChartReading *reading)
{
  int decimals = LEAST_DECIMALS;

  for (int i = 0; i < ENTENTE_N_PRICE_FIELDS; i++)
    {
      double figure = fabs (reading->figures[i]);

      while (decimals < MOST_DECIMALS && isfinite (figure) && figure < MOST_WRITTEN &&
             fabs (figure - round (figure * pow (10, decimals)) / pow (10, decimals)) >
               figure * 1e-9)
        decimals++;
    }

  return decimals;
}

/* NULL where there is none. */
static char *
figure_words (EntenteChartLayout *layout,
              double              figure,
              int                 decimals)
{
  EntenteUnit *unit = entente_chart_get_unit (entente_chart_layout_get_chart (layout));
  g_autofree char *number = NULL;

  if (isnan (figure))
    return NULL;

  number = entente_number_label_new (figure, fabs (figure) < MOST_WRITTEN ? decimals : -1,
                                     POWER_DIGITS);

  return entente_unit_format (unit, number, figure);
}

static char *
moment_words (EntentePrices *prices,
              gsize          row)
{
  double moment = entente_prices_get_moment (prices, row);
  g_autofree char *day = day_words (entente_prices_get_day (prices, row), ENTENTE_EDTF_WORDS_LONG);
  g_autofree char *words = NULL;
  g_autoptr (GDateTime) time = NULL;
  int seconds = (int) lround ((moment - floor (moment)) * 86400);

  if (!entente_prices_has_times (prices))
    return g_steal_pointer (&day);

  time = g_date_time_new_utc (2000, 1, 1, MIN (seconds / 3600, 23), seconds / 60 % 60,
                              seconds % 60);
  /* Translators: the time of day of a price, as g_date_time_format() wants it */
  words = g_date_time_format (time, seconds % 60 != 0 ? C_("time of a price", "%H:%M:%S")
                                                      : C_("time of a price", "%H:%M"));

  /* Translators: a day, then a time of day: "13 February 2025, 14:30" */
  return g_strdup_printf (C_("moment", "%1$s, %2$s"), day, words);
}

/* The figures that there are. */
static char *
row_words (const char        *moment,
           char             **figures)
{
  const char *open = figures[ENTENTE_PRICE_OPEN], *high = figures[ENTENTE_PRICE_HIGH];
  const char *low = figures[ENTENTE_PRICE_LOW], *close = figures[ENTENTE_PRICE_CLOSE];

  if (close == NULL && (high == NULL || low == NULL))
    /* Translators: an imported price; %s is a moment */
    return g_strdup_printf (_("%s: no price"), moment);
  if (close == NULL)
    /* Translators: an imported price without a close: the moment, then two figures with their
     * unit */
    return g_strdup_printf (_("%1$s: high %2$s, low %3$s, imported"), moment, high, low);
  if (high == NULL || low == NULL)
    /* Translators: an imported price: the moment, then a figure with its unit:
     * "13 February 2025: close HK$118.90, imported" */
    return g_strdup_printf (_("%1$s: close %2$s, imported"), moment, close);
  if (open == NULL)
    /* Translators: an imported price: the moment, then figures with their unit */
    return g_strdup_printf (_("%1$s: high %2$s, low %3$s, close %4$s, imported"), moment, high,
                            low, close);

  /* Translators: an imported price: the moment, then figures with their unit:
   * "13 February 2025: open HK$118.10, high HK$124.30, low HK$116.20, close HK$118.90,
   * imported" */
  return g_strdup_printf (_("%1$s: open %2$s, high %3$s, low %4$s, close %5$s, imported"), moment,
                          open, high, low, close);
}

static char *
add_change (char   *words,
            double  change)
{
  g_autofree char *so_far = words;
  g_autofree char *number = NULL;

  if (!isfinite (change) || fabs (change) >= MOST_WRITTEN)
    return g_steal_pointer (&so_far);

  number = entente_number_label_new (change * 100, LEAST_DECIMALS, POWER_DIGITS);
  if (change > 0)
    /* Translators: an imported price as a whole phrase, then how much more it is, in per cent,
     * than the first price that a chart shows */
    return g_strdup_printf (_("%1$s; +%2$s\u00a0%% since the first price shown"), so_far, number);

  /* Translators: an imported price as a whole phrase, then by how much it differs, in per cent
   * and with a minus sign, from the first price that a chart shows */
  return g_strdup_printf (_("%1$s; %2$s\u00a0%% since the first price shown"), so_far, number);
}

/**
 * entente_prices_describer_reading:
 * @layout: a layout
 * @reading: what entente_chart_layout_read() found there
 *
 * Returns: (transfer full): the moment and the figures of a row, with their change on a scale
 *   in per cent; of a mark, entente_chart_describer_mark_label()
 */
char *
entente_prices_describer_reading (EntenteChartLayout        *layout,
                                  const EntenteChartReading *reading)
{
  g_autofree char *moment = NULL;
  char *figures[ENTENTE_N_PRICE_FIELDS];
  EntentePrices *prices;
  char *words;
  int decimals;

  g_return_val_if_fail (ENTENTE_IS_CHART_LAYOUT (layout), NULL);
  g_return_val_if_fail (reading != NULL && (reading->has_row || reading->mark >= 0), NULL);

  if (!reading->has_row)
    return entente_chart_describer_mark_label (
      entente_chart_layout_get_mark (layout, (guint) reading->mark)->row);

  prices = entente_plotted_prices_get_prices (entente_chart_layout_get_view (layout)->prices);
  moment = moment_words (prices, reading->row);
  decimals = count_decimals (reading);
  for (int i = 0; i < ENTENTE_N_PRICE_FIELDS; i++)
    figures[i] = figure_words (layout, reading->figures[i], decimals);
  words = row_words (moment, figures);
  for (int i = 0; i < ENTENTE_N_PRICE_FIELDS; i++)
    g_free (figures[i]);

  return add_change (words, reading->change);
}
