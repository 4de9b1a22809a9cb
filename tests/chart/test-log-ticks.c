/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <math.h>

#include "entente-log-ticks.h"

/* Always the same ranges. */
#define SEED 20250213

static gboolean
always (const EntenteLogTicks *ticks,
        gpointer               user_data)
{
  return TRUE;
}

static gboolean
never (const EntenteLogTicks *ticks,
       gpointer               user_data)
{
  return FALSE;
}

static gboolean
at_most (const EntenteLogTicks *ticks,
         gpointer               user_data)
{
  return ticks->n <= GPOINTER_TO_UINT (user_data);
}

typedef struct
{
  double low, high, target;
  const char *labels;
} Row;

static const Row rows[] = {
  { 1, 1000, 4, "1 10 100 1000" },
  { 1, 1000, 7, "1 3 10 30 100 300 1000" },
  { 1, 1000, 10, "1 2 5 10 20 50 100 200 500 1000" },
  { 0.02, 3, 6, "0.02 0.05 0.1 0.2 0.5 1 2" },
  { 55, 320, 6, "60 80 100 120 150 200 250 300" },
  { 60, 240, 4, "60 100 150" },
  { 12, 900, 5, "20 50 100 200 500" },
  { 1e-9, 1e9, 6, "0.000000001 0.000001 0.001 1 1000 1000000 1000000000" },
  { 1e-300, 1e300, 7, "1e-300 1e-200 1e-100 1 1e+100 1e+200 1e+300" },
  { 2e13, 7e14, 3, "3e+13 1e+14 3e+14" },
  { 1.5, 3.1, 6, "1.5 2 2.5 3" },
};

static char *
join_labels (const EntenteLogTicks *ticks)
{
  GString *labels = g_string_new (NULL);

  for (guint i = 0; i < ticks->n; i++)
    {
      g_autofree char *label = entente_log_ticks_format (ticks, i);

      g_string_append_printf (labels, "%s%s", i > 0 ? " " : "", label);
    }

  return g_string_free (labels, FALSE);
}

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      EntenteLogTicks ticks;
      g_autofree char *labels = NULL;

      g_assert_true (entente_log_ticks_choose (rows[i].low, rows[i].high, rows[i].target, always,
                                               NULL, &ticks));
      labels = join_labels (&ticks);
      g_assert_cmpstr (labels, ==, rows[i].labels);
    }
}

/* How many times the shortest distance on the scale the longest one is. */
static double
unevenness (const EntenteLogTicks *ticks)
{
  double least = INFINITY, most = 0;

  for (guint i = 1; i < ticks->n; i++)
    {
      double step = log (entente_log_ticks_get (ticks, i)) -
                    log (entente_log_ticks_get (ticks, i - 1));

      least = MIN (least, step);
      most = MAX (most, step);
    }

  return most / least;
}

/* For any range from some figure to more than twice as much: two ticks or more, all in the
 * range, all told apart by their labels. Powers of ten are exactly even, and no distance is
 * more than 1.6 times another: as even as round numbers are. */
static void
test_properties (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (int i = 0; i < 5000; i++)
    {
      double low = pow (10, g_rand_double_range (rand, i % 3 == 0 ? -250 : -4, 8));
      double high = low * pow (10, g_rand_double_range (rand, 0.31, i % 2 == 0 ? 4 : 200));
      double target = g_rand_double_range (rand, 2, 12);
      EntenteLogTicks ticks;
      g_autoptr (GHashTable) labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      g_test_message ("%.17g to %.17g, about %g", low, high, target);
      g_assert_true (entente_log_ticks_choose (low, high, target, always, NULL, &ticks));
      g_assert_cmpuint (ticks.n, >=, 2);
      g_assert_cmpfloat (ticks.n, <=, 3 * target);
      g_assert_cmpfloat (entente_log_ticks_get (&ticks, 0), >=, low);
      g_assert_cmpfloat (entente_log_ticks_get (&ticks, ticks.n - 1), <=, high);
      g_assert_cmpfloat (unevenness (&ticks), <=, ticks.series == 0 ? 1 + 1e-9 : 1.6);
      for (guint j = 0; j < ticks.n; j++)
        g_assert_true (g_hash_table_add (labels, entente_log_ticks_format (&ticks, j)));
    }
}

static void
test_fit (void)
{
  for (guint most = 2; most <= 8; most++)
    {
      EntenteLogTicks ticks;

      g_assert_true (entente_log_ticks_choose (3, 30000, 12, at_most, GUINT_TO_POINTER (most),
                                               &ticks));
      g_assert_cmpuint (ticks.n, <=, most);
    }
}

static void
test_none (void)
{
  EntenteLogTicks ticks;

  g_assert_false (entente_log_ticks_choose (1, 1000, 8, never, NULL, &ticks));
  g_assert_cmpuint (ticks.n, ==, 0);
  g_assert_false (entente_log_ticks_choose (101, 102, 8, always, NULL, &ticks));
  g_assert_cmpuint (ticks.n, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/log-ticks/table", test_table);
  g_test_add_func ("/log-ticks/properties", test_properties);
  g_test_add_func ("/log-ticks/fit", test_fit);
  g_test_add_func ("/log-ticks/none", test_none);

  return g_test_run ();
}
