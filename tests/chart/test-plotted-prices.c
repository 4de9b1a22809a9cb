/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which rows are joined, and what is found in a part of the prices. */

#include "entente-plotted-prices.h"

#include <math.h>

#include "price-fixture.h"

#define FIRST_DAY 10957 /* what prices of the fixture count from */

static char *
describe_runs (EntentePlottedPrices *plotted,
               gboolean              above_zero)
{
  g_autoptr (GString) text = g_string_new (NULL);
  EntentePriceRunIter iter;
  EntentePriceRun run;

  entente_plotted_prices_iter_runs (
    plotted, ENTENTE_PRICE_FORM_LINE, above_zero, 0,
    entente_prices_get_n_rows (entente_plotted_prices_get_prices (plotted)), &iter);
  while (entente_price_run_iter_next (&iter, &run))
    g_string_append_printf (text, "%u-%u ", run.start, run.end - 1);
  if (above_zero)
    g_string_append_printf (text, "hidden %u", (guint) iter.n_hidden);

  return g_strchomp (g_string_free_and_steal (g_steal_pointer (&text)));
}

typedef struct
{
  EntentePriceSpacing spacing;
  guint32 days[8];
  double closes[8];
  guint n;
  const char *runs;
  const char *runs_above_zero;
} Joined;

/* The distances up to which rows are joined; a row without a figure; rows on one day. */
static const Joined joined[] = {
  { ENTENTE_PRICE_SPACING_DAILY, { 0 }, { 1 }, 0, "", "hidden 0" },
  { ENTENTE_PRICE_SPACING_DAILY, { 0 }, { 1 }, 1, "0-0", "0-0 hidden 0" },
  { ENTENTE_PRICE_SPACING_DAILY, { 0 }, { NAN }, 1, "", "hidden 0" },
  { ENTENTE_PRICE_SPACING_DAILY, { 0, 1, 4, 15, 29, 44 }, { 1, 2, 3, 4, 5, 6 }, 6,
    "0-4 5-5", "0-4 5-5 hidden 0" },
  { ENTENTE_PRICE_SPACING_DAILY, { 0, 1, 2, 3, 4 }, { 1, NAN, 3, 4, NAN }, 5, "0-0 2-3",
    "0-0 2-3 hidden 0" },
  { ENTENTE_PRICE_SPACING_DAILY, { 0, 0, 0, 1 }, { 1, 2, 3, 4 }, 4, "0-3", "0-3 hidden 0" },
  { ENTENTE_PRICE_SPACING_DAILY, { 0, 1, 2, 3, 4, 5, 6, 7 }, { -1, 0, 3, 4, 0, NAN, 7, -1 }, 8,
    "0-4 6-7", "2-3 6-6 hidden 4" },
  { ENTENTE_PRICE_SPACING_DAILY, { 0, 1, 2 }, { -1, 0, NAN }, 3, "0-1", "hidden 2" },
  { ENTENTE_PRICE_SPACING_WEEKLY, { 0, 7, 21, 42, 64 }, { 1, 2, 3, 4, 5 }, 5, "0-3 4-4",
    "0-3 4-4 hidden 0" },
  { ENTENTE_PRICE_SPACING_MONTHLY, { 0, 31, 59, 104, 150 }, { 1, 2, 3, 4, 5 }, 5, "0-3 4-4",
    "0-3 4-4 hidden 0" },
  { ENTENTE_PRICE_SPACING_UNKNOWN, { 0, 1, 4000, 90000 }, { 1, 2, NAN, 4 }, 4, "0-1 3-3",
    "0-1 3-3 hidden 0" },
};

static void
test_runs (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (joined); i++)
    {
      const Joined *row = &joined[i];
      g_autoptr (EntentePrices) prices =
        fixture_prices_from (row->spacing, row->days, row->closes, row->n);
      g_autoptr (EntentePlottedPrices) plotted = entente_plotted_prices_new (prices);
      g_autofree char *runs = describe_runs (plotted, FALSE);
      g_autofree char *above_zero = describe_runs (plotted, TRUE);

      g_assert_cmpstr (runs, ==, row->runs);
      g_assert_cmpstr (above_zero, ==, row->runs_above_zero);
    }
}

static EntentePlottedPrices *
plot_times (const guint32 *seconds,
            guint          n)
{
  double closes[8] = { 1, 1, 1, 1, 1, 1, 1, 1 };
  g_autoptr (GBytes) steps = g_bytes_new (seconds, n * sizeof *seconds);
  g_autoptr (GBytes) figures = g_bytes_new (closes, n * sizeof *closes);
  EntentePriceColumns columns = {
    .unit = 1,
    .steps = steps,
    .figures = { NULL, NULL, NULL, figures },
    .spacing = ENTENTE_PRICE_SPACING_INTRADAY,
  };
  g_autoptr (EntentePrices) prices = entente_prices_new (&columns);

  return entente_plotted_prices_new (prices);
}

/* Within a day: a quarter of an hour between minutes, and six hours between hours, are joined;
 * more is a gap. */
static void
test_runs_within_days (void)
{
  static const guint32 minutes[] = { 0, 60, 120, 180, 1080, 1140, 2041, 2101 };
  static const guint32 hours[] = { 0, 3600, 7200, 10800, 32400, 36000, 57601, 61201 };
  g_autoptr (EntentePlottedPrices) by_minute = plot_times (minutes, G_N_ELEMENTS (minutes));
  g_autoptr (EntentePlottedPrices) by_hour = plot_times (hours, G_N_ELEMENTS (hours));
  g_autofree char *minute_runs = describe_runs (by_minute, FALSE);
  g_autofree char *hour_runs = describe_runs (by_hour, FALSE);

  g_assert_cmpfloat_with_epsilon (entente_plotted_prices_get_interval (by_minute), 1 / 1440.0,
                                  1e-12);
  g_assert_cmpfloat_with_epsilon (entente_plotted_prices_get_interval (by_hour), 1 / 24.0, 1e-12);
  g_assert_cmpstr (minute_runs, ==, "0-5 6-7");
  g_assert_cmpstr (hour_runs, ==, "0-5 6-7");
}

/* A row with a close, but a high below its low or without one, is a gap of bars only. */
static void
test_high_low (void)
{
  const guint32 days[] = { 0, 1, 2, 3 };
  const double figures[ENTENTE_N_PRICE_FIELDS][4] = {
    { 1, 1, 1, 1 }, { 2, NAN, 0.5, 2 }, { 1, 1, 1, 1 }, { 2, 2, 2, 2 }
  };
  g_autoptr (GBytes) steps = g_bytes_new (days, sizeof days);
  EntentePriceColumns columns = {
    .unit = 86400, .steps = steps, .spacing = ENTENTE_PRICE_SPACING_DAILY
  };
  g_autoptr (EntentePrices) prices = NULL;
  g_autoptr (EntentePlottedPrices) plotted = NULL;
  double low, high;

  for (guint i = 0; i < ENTENTE_N_PRICE_FIELDS; i++)
    columns.figures[i] = g_bytes_new_static (figures[i], sizeof figures[i]);
  prices = entente_prices_new (&columns);
  for (guint i = 0; i < ENTENTE_N_PRICE_FIELDS; i++)
    g_bytes_unref (columns.figures[i]);
  plotted = entente_plotted_prices_new (prices);

  g_assert_cmpuint (entente_plotted_prices_get_n_runs (plotted, ENTENTE_PRICE_FORM_LINE), ==, 1);
  g_assert_cmpuint (entente_plotted_prices_get_n_runs (plotted, ENTENTE_PRICE_FORM_CANDLES), ==,
                    2);
  g_assert_cmpint (entente_plotted_prices_get_form (plotted, ENTENTE_PRICE_FORM_CANDLES), ==,
                   ENTENTE_PRICE_FORM_CANDLES);

  /* What is not drawn is not in the range. */
  g_assert_false (entente_plotted_prices_get_range (plotted, ENTENTE_PRICE_FORM_HIGH_LOW, FALSE,
                                                    1, 3, &low, &high));
  g_assert_true (entente_plotted_prices_get_range (plotted, ENTENTE_PRICE_FORM_HIGH_LOW, FALSE,
                                                   2, 4, &low, &high));
  g_assert_cmpfloat (low, ==, 1);
  g_assert_cmpfloat (high, ==, 2);
}

static void
test_form (void)
{
  const FixturePrices wish = { 10, 1, ENTENTE_PRICE_SPACING_DAILY, .close_only = TRUE };
  g_autoptr (EntentePrices) prices = fixture_prices (&wish);
  g_autoptr (EntentePlottedPrices) plotted = entente_plotted_prices_new (prices);

  g_assert_cmpint (entente_plotted_prices_get_form (plotted, ENTENTE_PRICE_FORM_AREA), ==,
                   ENTENTE_PRICE_FORM_AREA);
  g_assert_cmpint (entente_plotted_prices_get_form (plotted, ENTENTE_PRICE_FORM_HIGH_LOW), ==,
                   ENTENTE_PRICE_FORM_LINE);
  g_assert_true (entente_plotted_prices_get_prices (plotted) == prices);
}

/* Ranges are those of the rows drawn in the time asked for, both ends included. */
static void
test_range (void)
{
  const guint32 days[] = { 0, 1, 2, 3, 4 };
  const double closes[] = { 5, -2, NAN, 7, 9 };
  g_autoptr (EntentePrices) prices =
    fixture_prices_from (ENTENTE_PRICE_SPACING_DAILY, days, closes, 5);
  g_autoptr (EntentePlottedPrices) plotted = entente_plotted_prices_new (prices);
  double start = FIRST_DAY + 0.5, low, high;

  g_assert_true (entente_plotted_prices_get_range (plotted, ENTENTE_PRICE_FORM_LINE, FALSE, start,
                                                   start + 3, &low, &high));
  g_assert_cmpfloat (low, ==, -2);
  g_assert_cmpfloat (high, ==, 7);
  g_assert_true (entente_plotted_prices_get_range (plotted, ENTENTE_PRICE_FORM_LINE, TRUE, start,
                                                   start + 3.4, &low, &high));
  g_assert_cmpfloat (low, ==, 5);
  g_assert_cmpfloat (high, ==, 7);
  g_assert_false (entente_plotted_prices_get_range (plotted, ENTENTE_PRICE_FORM_LINE, FALSE,
                                                    start + 2, start + 2.9, &low, &high));
  g_assert_false (entente_plotted_prices_get_range (plotted, ENTENTE_PRICE_FORM_LINE, TRUE,
                                                    start + 1, start + 1, &low, &high));
  g_assert_false (entente_plotted_prices_get_range (plotted, ENTENTE_PRICE_FORM_LINE, FALSE,
                                                    start + 9, start + 10, &low, &high));
}

static void
check_nearest (EntentePlottedPrices *plotted,
               double                moment,
               gsize                 expected)
{
  gsize row;

  g_assert_true (entente_plotted_prices_find_nearest (plotted, ENTENTE_PRICE_FORM_LINE,
                                                      FIRST_DAY + moment, &row));
  g_assert_cmpuint (row, ==, expected);
}

static void
test_find (void)
{
  const guint32 days[] = { 0, 1, 2, 3, 10 };
  const double closes[] = { NAN, 1, NAN, NAN, 5 };
  g_autoptr (EntentePrices) prices =
    fixture_prices_from (ENTENTE_PRICE_SPACING_DAILY, days, closes, 5);
  g_autoptr (EntentePlottedPrices) plotted = entente_plotted_prices_new (prices);
  gsize row;

  check_nearest (plotted, -100, 1);
  check_nearest (plotted, 1.5, 1);
  check_nearest (plotted, 6, 1);
  check_nearest (plotted, 6.1, 4);
  check_nearest (plotted, 10.5, 4);
  check_nearest (plotted, 1000, 4);

  g_assert_cmpfloat (entente_plotted_prices_get_moment (plotted, 4), ==, FIRST_DAY + 10.5);
  g_assert_cmpuint (entente_plotted_prices_find_moment (plotted, FIRST_DAY + 2.5), ==, 2);
  g_assert_cmpuint (entente_plotted_prices_find_moment (plotted, FIRST_DAY + 2.6), ==, 3);
  g_assert_true (entente_plotted_prices_find_first (plotted, FIRST_DAY + 1.6, &row));
  g_assert_cmpuint (row, ==, 4);
  g_assert_false (entente_plotted_prices_find_first (plotted, FIRST_DAY + 11, &row));
}

static void
test_nothing (void)
{
  g_autoptr (EntentePrices) prices =
    fixture_prices_from (ENTENTE_PRICE_SPACING_UNKNOWN, NULL, NULL, 0);
  g_autoptr (EntentePlottedPrices) plotted = entente_plotted_prices_new (prices);
  double low, high;
  gsize row;

  g_assert_cmpfloat (entente_plotted_prices_get_interval (plotted), ==, 0);
  g_assert_false (entente_plotted_prices_find_nearest (plotted, ENTENTE_PRICE_FORM_LINE, 0, &row));
  g_assert_false (entente_plotted_prices_find_first (plotted, 0, &row));
  g_assert_false (entente_plotted_prices_get_range (plotted, ENTENTE_PRICE_FORM_CANDLES, FALSE,
                                                    0, 1e6, &low, &high));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plotted-prices/runs", test_runs);
  g_test_add_func ("/plotted-prices/runs/within-days", test_runs_within_days);
  g_test_add_func ("/plotted-prices/runs/high-low", test_high_low);
  g_test_add_func ("/plotted-prices/form", test_form);
  g_test_add_func ("/plotted-prices/range", test_range);
  g_test_add_func ("/plotted-prices/find", test_find);
  g_test_add_func ("/plotted-prices/nothing", test_nothing);

  return g_test_run ();
}
