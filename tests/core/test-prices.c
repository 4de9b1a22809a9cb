/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-prices.h"

#include <math.h>

#define N 4

static const guint32 steps[N] = { 0, 3, 3, 10 };
static const double closes[N] = { 5, NAN, 7, 8 };
static const double highs[N] = { 6, 6, 7, 9 };

static EntentePrices *
make_prices (gint64  origin,
             guint32 unit,
             gsize   n)
{
  g_autoptr (GBytes) step_bytes = g_bytes_new (steps, n * sizeof *steps);
  g_autoptr (GBytes) close_bytes = g_bytes_new (closes, n * sizeof *closes);
  g_autoptr (GBytes) high_bytes = g_bytes_new (highs, n * sizeof *highs);
  EntentePriceColumns columns = {
    .origin = origin,
    .unit = unit,
    .steps = step_bytes,
    .figures = { NULL, high_bytes, NULL, close_bytes },
    .spacing = ENTENTE_PRICE_SPACING_WEEKLY,
  };

  return entente_prices_new (&columns);
}

/* The columns outlive who made them, and are not copied. */
static void
test_columns (void)
{
  g_autoptr (EntentePrices) prices = make_prices (86400 * 100, 86400, N);

  g_assert_cmpuint (entente_prices_get_n_rows (prices), ==, N);
  g_assert_cmpint (entente_prices_get_spacing (prices), ==, ENTENTE_PRICE_SPACING_WEEKLY);
  g_assert_true (entente_prices_has_field (prices, ENTENTE_PRICE_CLOSE));
  g_assert_true (entente_prices_has_field (prices, ENTENTE_PRICE_HIGH));
  g_assert_false (entente_prices_has_field (prices, ENTENTE_PRICE_LOW));
  g_assert_null (entente_prices_get_figures (prices, ENTENTE_PRICE_OPEN));
  g_assert_cmpmem (entente_prices_get_figures (prices, ENTENTE_PRICE_CLOSE), sizeof closes,
                   closes, sizeof closes);
  g_assert_cmpmem (entente_prices_get_figures (prices, ENTENTE_PRICE_HIGH), sizeof highs, highs,
                   sizeof highs);
  g_assert_cmpmem (entente_prices_get_steps (prices), sizeof steps, steps, sizeof steps);
}

static void
test_days (void)
{
  g_autoptr (EntentePrices) prices = make_prices (86400 * 100, 86400, N);

  g_assert_false (entente_prices_has_times (prices));
  g_assert_cmpuint (entente_prices_get_unit (prices), ==, 86400);
  g_assert_cmpfloat (entente_prices_get_moment (prices, 0), ==, 100);
  g_assert_cmpfloat (entente_prices_get_moment (prices, 3), ==, 110);
  g_assert_cmpint (entente_prices_get_day (prices, 3), ==, 110);
}

/* From 18 h on the last day of 1969. */
static void
test_times (void)
{
  g_autoptr (EntentePrices) prices = make_prices (-6 * 3600, 3600, N);

  g_assert_true (entente_prices_has_times (prices));
  g_assert_cmpfloat (entente_prices_get_moment (prices, 0), ==, -0.25);
  g_assert_cmpint (entente_prices_get_day (prices, 0), ==, -1);
  g_assert_cmpfloat (entente_prices_get_moment (prices, 1), ==, -0.125);
  g_assert_cmpint (entente_prices_get_day (prices, 1), ==, -1);
  g_assert_cmpint (entente_prices_get_day (prices, 3), ==, 0);
}

static void
test_find_moment (void)
{
  static const struct
  {
    double moment;
    gsize row;
  } found[] = {
    { -INFINITY, 0 }, { 99, 0 }, { 100, 0 }, { 100.1, 1 }, { 103, 1 }, { 103.5, 3 }, { 110, 3 },
    { 110.1, 4 }, { INFINITY, 4 },
  };
  g_autoptr (EntentePrices) prices = make_prices (86400 * 100, 86400, N);

  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    g_assert_cmpuint (entente_prices_find_moment (prices, found[i].moment), ==, found[i].row);
}

static void
test_no_rows (void)
{
  g_autoptr (EntentePrices) prices = make_prices (0, 1, 0);

  g_assert_cmpuint (entente_prices_get_n_rows (prices), ==, 0);
  g_assert_cmpuint (entente_prices_find_moment (prices, 0), ==, 0);
  g_assert_null (entente_prices_get_steps (prices));
  g_assert_null (entente_prices_get_figures (prices, ENTENTE_PRICE_CLOSE));
  g_assert_true (entente_prices_has_field (prices, ENTENTE_PRICE_CLOSE));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/prices/columns", test_columns);
  g_test_add_func ("/prices/days", test_days);
  g_test_add_func ("/prices/times", test_times);
  g_test_add_func ("/prices/find-moment", test_find_moment);
  g_test_add_func ("/prices/no-rows", test_no_rows);

  return g_test_run ();
}
