/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pyramid over a column: how large it is, how long it takes to build beside reading the
 * column once, and a view of all rows beside looking at each. */

#include "bench.h"

#include <math.h>

#include "entente-pyramid.h"
#include "price-fixture.h"

#define COLUMNS 1600 /* of pixels in a view */
#define RUNS    15
#define STRANDS 8

typedef struct
{
  double *column;
  gsize n;
  EntentePyramid *pyramid;
  double sink; /* what was found, so that finding it is not left out */
} Column;

static double *
make_column (gsize n)
{
  FixtureRandom random = { 1 };
  double *column = g_new (double, n), figure = 100;

  for (gsize i = 0; i < n; i++)
    column[i] = figure += fixture_random_share (&random) - 0.5;

  return column;
}

static void
build (gpointer data)
{
  Column *self = data;

  g_clear_pointer (&self->pyramid, entente_pyramid_free);
  self->pyramid = entente_pyramid_new (self->column, self->n, ENTENTE_PYRAMID_BOTH);
}

/* Reads as fast as can be: several sums at once, as a single one would wait for itself. */
static void
read_once (gpointer data)
{
  Column *self = data;
  double sums[STRANDS] = { 0 };

  for (gsize i = 0; i + STRANDS <= self->n; i += STRANDS)
    for (guint j = 0; j < STRANDS; j++)
      sums[j] += self->column[i + j];
  for (guint j = 0; j < STRANDS; j++)
    self->sink += sums[j];
}

static void
query_columns (gpointer data)
{
  Column *self = data;

  for (gsize i = 0; i < COLUMNS; i++)
    {
      EntentePyramidExtremes extremes;

      entente_pyramid_get_extremes (self->pyramid, self->n * i / COLUMNS,
                                    self->n * (i + 1) / COLUMNS, &extremes);
      self->sink += extremes.max - extremes.min;
    }
}

static void
scan_columns (gpointer data)
{
  Column *self = data;

  for (gsize i = 0; i < COLUMNS; i++)
    {
      double min = INFINITY, max = -INFINITY;

      for (gsize j = self->n * i / COLUMNS; j < self->n * (i + 1) / COLUMNS; j++)
        {
          min = self->column[j] < min ? self->column[j] : min;
          max = self->column[j] > max ? self->column[j] : max;
        }
      self->sink += max - min;
    }
}

/* A column that is in the processor's own memory is read faster than it can be compared, so
 * that there is a target only for those that are not. */
static void
measure (gsize       n,
         const char *words,
         double      target)
{
  Column column = { .n = n };
  g_autofree char *build_name = g_strdup_printf ("pyramid, build, %s rows", words);
  g_autofree char *size_name = g_strdup_printf ("pyramid, size, %s rows", words);
  g_autofree char *query_name = g_strdup_printf ("pyramid, view of all, %s rows", words);
  double bytes_a_point;

  if (!bench_has_room (n * sizeof (double)))
    {
      g_printerr ("Left out for lack of memory: pyramid, %s rows\n", words);
      return;
    }

  column.column = make_column (n);
  bench_compare (&(BenchCase) { build_name, "ms", "reading the column once", target }, RUNS,
                 build, read_once, &column);
  bytes_a_point = (double) entente_pyramid_get_size (column.pyramid) / (double) n;
  bench_report (&(BenchCase) { size_name, "bytes a point", NULL, 0.3 }, &bytes_a_point, NULL, 1);
  bench_compare (&(BenchCase) { query_name, "ms", "looking at every row" }, RUNS, query_columns,
                 scan_columns, &column);

  if (!isfinite (column.sink))
    g_printerr ("The figures were not finite.\n");
  entente_pyramid_free (column.pyramid);
  g_free (column.column);
}

int
main (void)
{
  measure (1000000, "1e6", 0);
  if (bench_is_quick ())
    return 0;

  measure (10000000, "1e7", 1.3);
  measure (100000000, "1e8", 1.3);

  return 0;
}
