/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A pyramid answers as looking at every row does. */

#include "entente-pyramid.h"

#include <math.h>

#include "price-fixture.h"

static const EntentePyramidKeeps all_keeps[] = {
  ENTENTE_PYRAMID_MIN, ENTENTE_PYRAMID_MAX, ENTENTE_PYRAMID_BOTH
};

/* Figures from -5 to 5, each for some rows, some of them missing for a whole block. */
static double *
make_column (gsize  n,
             double missing,
             guint  seed)
{
  FixtureRandom random = { seed * 7919u + 1 };
  double *column = g_new (double, n);

  for (gsize i = 0; i < n; i++)
    column[i] = fixture_random_share (&random) < missing ? (double) NAN
                                                         : fixture_random_share (&random) * 10 - 5;
  if (missing > 0 && n > 1000)
    for (gsize i = n / 3; i < n / 3 + 300; i++)
      column[i] = NAN;

  return column;
}

static void
check_query (const EntentePyramid *pyramid,
             EntentePyramidKeeps   keeps,
             const double         *column,
             gsize                 from,
             gsize                 to,
             double                limit)
{
  EntentePyramidExtremes extremes, expected = { INFINITY, -INFINITY };
  gsize first = to, last = to, at_most = to, above = to, found_first, found_last;

  for (gsize i = from; i < to; i++)
    {
      if (isnan (column[i]))
        continue;
      first = first == to ? i : first;
      last = i;
      at_most = at_most == to && column[i] <= limit ? i : at_most;
      above = above == to && column[i] > limit ? i : above;
      if ((keeps & ENTENTE_PYRAMID_MIN) != 0)
        expected.min = MIN (expected.min, column[i]);
      if ((keeps & ENTENTE_PYRAMID_MAX) != 0)
        expected.max = MAX (expected.max, column[i]);
    }

  g_assert_cmpint (entente_pyramid_get_extremes (pyramid, from, to, &extremes), ==, first < to);
  g_assert_cmpfloat (extremes.min, ==, expected.min);
  g_assert_cmpfloat (extremes.max, ==, expected.max);
  g_assert_cmpint (entente_pyramid_get_ends (pyramid, from, to, &found_first, &found_last), ==,
                   first < to);
  if (first < to)
    {
      g_assert_cmpuint (found_first, ==, first);
      g_assert_cmpuint (found_last, ==, last);
    }
  if ((keeps & ENTENTE_PYRAMID_MIN) != 0)
    g_assert_cmpuint (entente_pyramid_find_at_most (pyramid, from, to, limit), ==, at_most);
  if ((keeps & ENTENTE_PYRAMID_MAX) != 0)
    g_assert_cmpuint (entente_pyramid_find_above (pyramid, from, to, limit), ==, above);
}

static void
check_column (gsize  n,
              double missing,
              guint  n_queries)
{
  FixtureRandom random = { n + 1 };
  g_autofree double *column = make_column (n, missing, (guint) n);

  for (guint i = 0; i < G_N_ELEMENTS (all_keeps); i++)
    {
      g_autoptr (EntentePyramid) pyramid = entente_pyramid_new (column, n, all_keeps[i]);

      check_query (pyramid, all_keeps[i], column, 0, n, 4.9);
      for (guint j = 0; j < n_queries; j++)
        {
          gsize from = fixture_random_below (&random, (guint) n + 1);
          gsize to = from + fixture_random_below (&random, (guint) (n - from) + 1);

          check_query (pyramid, all_keeps[i], column, from, to,
                       (fixture_random_share (&random) - 0.5) * 10.02);
        }
    }
}

/* All rows of all sizes around the ends of blocks and of blocks of blocks. */
static void
test_sizes (void)
{
  static const gsize sizes[] = {
    0, 1, 2, 63, 64, 65, 127, 128, 129, 511, 512, 513, 575, 576, 577, 4095, 4096, 4097, 32767,
    32768, 32769
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (double missing = 0; missing <= 1; missing += 0.5)
      check_column (sizes[i], missing, 60);
}

static void
test_every_query (void)
{
  gsize n = 200;
  g_autofree double *column = make_column (n, 0.3, 5);
  g_autoptr (EntentePyramid) pyramid = entente_pyramid_new (column, n, ENTENTE_PYRAMID_BOTH);

  for (gsize from = 0; from <= n; from++)
    for (gsize to = from; to <= n; to++)
      check_query (pyramid, ENTENTE_PYRAMID_BOTH, column, from, to, -4.5);
}

static void
test_many_rows (void)
{
  check_column (300001, 0.01, 40);
}

/* What is looked for is far away, or not there. */
static void
test_far (void)
{
  gsize n = 100000, rare = 77777, first, last;
  g_autofree double *column = g_new (double, n);
  g_autoptr (EntentePyramid) pyramid = NULL;
  EntentePyramidExtremes extremes;

  for (gsize i = 0; i < n; i++)
    column[i] = NAN;
  pyramid = entente_pyramid_new (column, n, ENTENTE_PYRAMID_BOTH);
  g_assert_false (entente_pyramid_get_extremes (pyramid, 0, n, &extremes));
  g_assert_false (entente_pyramid_get_ends (pyramid, 0, n, &first, &last));
  g_assert_cmpuint (entente_pyramid_find_above (pyramid, 3, n, 0), ==, n);
  g_clear_pointer (&pyramid, entente_pyramid_free);

  column[rare] = -1e300;
  pyramid = entente_pyramid_new (column, n, ENTENTE_PYRAMID_BOTH);
  for (gsize from = 0; from < n; from += 997)
    check_query (pyramid, ENTENTE_PYRAMID_BOTH, column, from, n, 0);
  g_assert_cmpuint (entente_pyramid_find_at_most (pyramid, 0, n, 0), ==, rare);
}

static void
test_size (void)
{
  gsize n = 1000000;
  g_autofree double *column = make_column (n, 0, 9);
  g_autoptr (EntentePyramid) both = entente_pyramid_new (column, n, ENTENTE_PYRAMID_BOTH);
  g_autoptr (EntentePyramid) one = entente_pyramid_new (column, n, ENTENTE_PYRAMID_MIN);

  g_assert_cmpfloat ((double) entente_pyramid_get_size (both) / (double) n, <=, 0.3);
  g_assert_cmpfloat ((double) entente_pyramid_get_size (one) / (double) n, <=, 0.15);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pyramid/sizes", test_sizes);
  g_test_add_func ("/pyramid/every-query", test_every_query);
  g_test_add_func ("/pyramid/many-rows", test_many_rows);
  g_test_add_func ("/pyramid/far", test_far);
  g_test_add_func ("/pyramid/size", test_size);

  return g_test_run ();
}
