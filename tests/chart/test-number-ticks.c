/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <math.h>

#include "entente-number-ticks.h"

/* Always the same ranges. */
#define SEED 20250213

static gboolean
always (const EntenteNumberTicks *ticks,
        gpointer                  user_data)
{
  return TRUE;
}

static gboolean
never (const EntenteNumberTicks *ticks,
       gpointer                  user_data)
{
  guint *calls = user_data;

  (*calls)++;

  return FALSE;
}

static gboolean
at_most (const EntenteNumberTicks *ticks,
         gpointer                  user_data)
{
  return ticks->n <= GPOINTER_TO_UINT (user_data);
}

typedef struct
{
  double low, high, target;
  const char *labels;
} Row;

static const Row rows[] = {
  { 0, 100, 5, "0 25 50 75 100" },
  { 0, 52, 6, "0 10 20 30 40 50" },
  { 0, 1, 5, "0.00 0.25 0.50 0.75 1.00" },
  { 80, 130, 6, "80 90 100 110 120 130" },
  { -1, 1, 5, "\u22121.0 \u22120.5 0.0 0.5 1.0" },
  { 0, 0.003, 4, "0.000 0.001 0.002 0.003" },
  { 0, 25000, 6, "0 5000 10000 15000 20000 25000" },
  { -40, -10, 4, "\u221240 \u221230 \u221220 \u221210" },
  { 0, 5e300, 6, "0 1e+300 2e+300 3e+300 4e+300 5e+300" },
  { 0, 3e-20, 4, "0 1e-20 2e-20 3e-20" },
};

static char *
join_labels (const EntenteNumberTicks *ticks)
{
  GString *labels = g_string_new (NULL);

  for (guint i = 0; i < ticks->n; i++)
    {
      g_autofree char *label = entente_number_ticks_format (ticks, i);

      g_string_append_printf (labels, "%s%s", i > 0 ? " " : "", label);
    }

  return g_string_free (labels, FALSE);
}

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      EntenteNumberTicks ticks;
      g_autofree char *labels = NULL;

      g_assert_true (entente_number_ticks_choose (rows[i].low, rows[i].high, rows[i].target, always,
                                                  NULL, &ticks));
      labels = join_labels (&ticks);
      g_assert_cmpstr (labels, ==, rows[i].labels);
    }
}

/* For any range: at least two ticks, evenly spaced, round, near the data, all told apart by
 * their labels. */
static void
test_properties (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  for (int i = 0; i < 3000; i++)
    {
      double centre = g_rand_double_range (rand, -1, 1) * pow (10, g_rand_int_range (rand, -8, 12));
      double width = fabs (centre) * pow (10, g_rand_double_range (rand, -6, 3)) + 1e-12;
      double low = centre - width / 2, high = centre + width / 2;
      double target = g_rand_double_range (rand, 2, 15);
      EntenteNumberTicks ticks;
      g_autoptr (GHashTable) labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      g_test_message ("%.17g to %.17g, about %g", low, high, target);
      g_assert_true (entente_number_ticks_choose (low, high, target, always, NULL, &ticks));
      g_assert_cmpuint (ticks.n, >=, 2);
      g_assert_cmpfloat (ticks.step, >, 0);
      for (guint j = 0; j < ticks.n; j++)
        {
          double value = entente_number_ticks_get (&ticks, j);

          g_assert_cmpfloat (value, >, low - width);
          g_assert_cmpfloat (value, <, high + width);
          if (j > 0)
            g_assert_cmpfloat_with_epsilon (value - entente_number_ticks_get (&ticks, j - 1),
                                            ticks.step,
                                            ticks.step * 1e-6 + fabs (value) * 1e-14);
          if (!g_hash_table_add (labels, entente_number_ticks_format (&ticks, j)))
            g_error ("two labels are equal in %.17g to %.17g, step %.17g", low, high, ticks.step);
        }
    }
}

/* What is asked of the labels decides, even if it takes a worse choice. */
static void
test_fit (void)
{
  EntenteNumberTicks ticks;

  for (guint most = 2; most <= 8; most++)
    {
      g_assert_true (entente_number_ticks_choose (0, 100, most, at_most, GUINT_TO_POINTER (most),
                                                  &ticks));
      g_assert_cmpuint (ticks.n, <=, most);
    }
}

static void
test_no_fit (void)
{
  EntenteNumberTicks ticks;
  guint calls = 0;

  g_assert_false (entente_number_ticks_choose (0, 100, 8, never, &calls, &ticks));
  g_assert_cmpuint (ticks.n, ==, 0);
  g_assert_cmpuint (calls, >, 0);
  g_assert_cmpuint (calls, <, 100000);
}

static void
test_zero_is_exact (void)
{
  EntenteNumberTicks ticks;
  gboolean found = FALSE;

  g_assert_true (entente_number_ticks_choose (-0.3, 0.4, 8, always, NULL, &ticks));
  for (guint i = 0; i < ticks.n; i++)
    found = found || entente_number_ticks_get (&ticks, i) == 0;
  g_assert_true (found);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/number-ticks/table", test_table);
  g_test_add_func ("/number-ticks/properties", test_properties);
  g_test_add_func ("/number-ticks/fit", test_fit);
  g_test_add_func ("/number-ticks/no-fit", test_no_fit);
  g_test_add_func ("/number-ticks/zero", test_zero_is_exact);

  return g_test_run ();
}
