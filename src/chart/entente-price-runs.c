/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A run is a row and all that it is joined to. It ends at a row that lacks a figure, and where
 * the next row is much later than the spacing of the prices explains: nothing is known of the
 * time between, and a line across it would say that something is. */

#include "entente-price-runs.h"

#include <math.h>
#include <stdlib.h>

#define SECONDS_A_DAY 86400.0

/* The longest time in days from one row to the next that are still joined.
 *
 * Daily: weekends and holidays are no gaps. The longest ordinary closures are those of the
 * lunar new year and the golden week in mainland China, up to eleven days from one trading day
 * to the next; a suspension of more than two weeks is a gap.
 *
 * Weekly: a whole week may be closed, and a week may be stood for by any of its days; a second
 * missing week is a gap.
 *
 * Monthly: no holiday takes a whole month, so that a missing one is a gap. A month may be stood
 * for by any of its days near its start or its end. */
#define MOST_DAYS_DAILY   14.0
#define MOST_DAYS_WEEKLY  21.0
#define MOST_DAYS_MONTHLY 45.0

/* Within days: some minutes without a trade are ordinary, while the market's nights and breaks
 * are gaps, as nothing is traded then. */
#define MOST_INTERVALS       6.0
#define LEAST_GAP_WITHIN_DAY (15 * 60 / SECONDS_A_DAY)

/* So many distances between rows are looked at for the usual one. */
#define SAMPLES 1001

static int
compare_steps (const void *a,
               const void *b)
{
  guint32 first = *(const guint32 *) a, second = *(const guint32 *) b;

  return (first > second) - (first < second);
}

/**
 * entente_price_runs_find_interval:
 * @prices: prices
 *
 * Returns: the usual time from a row to the next in days: the median of many, of those that
 *   are not at the same moment; 0 where there are none
 */
double
entente_price_runs_find_interval (EntentePrices *prices)
{
  gsize n = entente_prices_get_n_rows (prices);
  const guint32 *steps = entente_prices_get_steps (prices);
  guint32 samples[SAMPLES];
  guint n_samples = 0, stride_count;

  if (n < 2)
    return 0;

  stride_count = (guint) MIN (n - 1, SAMPLES);
  for (guint i = 0; i < stride_count; i++)
    {
      gsize row = (gsize) ((double) i * (double) (n - 1) / stride_count);

      if (steps[row + 1] > steps[row])
        samples[n_samples++] = steps[row + 1] - steps[row];
    }
  if (n_samples == 0)
    return 0;

  qsort (samples, n_samples, sizeof *samples, compare_steps);

  return samples[n_samples / 2] * entente_prices_get_unit (prices) / SECONDS_A_DAY;
}

/* In days; infinite where nothing is known of the spacing, so that no distance is longer. */
static double
longest_join (EntentePrices *prices,
              double         interval)
{
  switch (entente_prices_get_spacing (prices))
    {
    case ENTENTE_PRICE_SPACING_INTRADAY:
      return MAX (MOST_INTERVALS * interval, LEAST_GAP_WITHIN_DAY);
    case ENTENTE_PRICE_SPACING_DAILY:
      return MOST_DAYS_DAILY;
    case ENTENTE_PRICE_SPACING_WEEKLY:
      return MOST_DAYS_WEEKLY;
    case ENTENTE_PRICE_SPACING_MONTHLY:
      return MOST_DAYS_MONTHLY;
    case ENTENTE_PRICE_SPACING_UNKNOWN:
    default:
      return INFINITY;
    }
}

/**
 * entente_price_runs_find:
 * @prices: prices
 * @high_low: whether rows must have a high that is not below their low; else a close
 * @interval: their usual distance in days
 * @is_ragged: (out): whether a row that is in no run has one of the two figures
 *
 * Returns: (transfer full) (element-type EntentePriceRun): the runs of all rows, in order
 */
GArray *
entente_price_runs_find (EntentePrices *prices,
                         gboolean       high_low,
                         double         interval,
                         gboolean      *is_ragged)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (EntentePriceRun));
  const double *low = entente_prices_get_figures (prices, high_low ? ENTENTE_PRICE_LOW
                                                                   : ENTENTE_PRICE_CLOSE);
  const double *high = entente_prices_get_figures (prices, high_low ? ENTENTE_PRICE_HIGH
                                                                    : ENTENTE_PRICE_CLOSE);
  const guint32 *steps = entente_prices_get_steps (prices);
  guint32 n = (guint32) entente_prices_get_n_rows (prices);
  double longest = longest_join (prices, interval) * SECONDS_A_DAY /
                   entente_prices_get_unit (prices);
  guint32 most_steps = longest < G_MAXUINT32 ? (guint32) longest : G_MAXUINT32;
  EntentePriceRun run = { 0, 0 };

  *is_ragged = FALSE;
  for (guint32 i = 0; i < n; i++)
    {
      /* False as well where one of them is NaN. */
      gboolean complete = low[i] <= high[i];

      if (run.end > run.start && (!complete || steps[i] - steps[i - 1] > most_steps))
        {
          g_array_append_val (runs, run);
          run.start = run.end;
        }
      if (complete && run.end == run.start)
        run.start = i;
      if (complete)
        run.end = i + 1;
      else if (low[i] == low[i] || high[i] == high[i])
        *is_ragged = TRUE;
    }
  if (run.end > run.start)
    g_array_append_val (runs, run);

  return runs;
}

/* The first run that ends after @row. */
static guint
find_run (const GArray *runs,
          gsize         row)
{
  guint low = 0, high = runs->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (runs, EntentePriceRun, middle).end <= row)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * entente_price_runs_find_around:
 * @runs: (element-type EntentePriceRun): runs
 * @row: the number of a row
 * @any_before: (out): whether a row before it is in a run
 * @before: (out): the last such row
 * @any_after: (out): whether it, or a row after it, is in a run
 * @after: (out): the first such row
 */
void
entente_price_runs_find_around (const GArray *runs,
                                gsize         row,
                                gboolean     *any_before,
                                gsize        *before,
                                gboolean     *any_after,
                                gsize        *after)
{
  guint index = find_run (runs, row);
  const EntentePriceRun *run = (const EntentePriceRun *) (const void *) runs->data + index;

  *any_after = index < runs->len;
  *after = *any_after ? MAX (row, run->start) : 0;
  *any_before = index > 0 || (*any_after && run->start < row);
  *before = 0;
  if (*any_after && run->start < row)
    *before = row - 1;
  else if (index > 0)
    *before = run[-1].end - 1;
}

/**
 * entente_price_run_iter_init:
 * @self: (out caller-allocates): an iterator
 * @runs: (element-type EntentePriceRun): what it goes over, as long as it is used
 * @above_zero: (nullable): figures of the rows; where one is not above 0 there is a gap, as on a
 *   logarithmic scale
 * @from: the first row
 * @to: the row after the last
 */
void
entente_price_run_iter_init (EntentePriceRunIter  *self,
                             const GArray         *runs,
                             const EntentePyramid *above_zero,
                             gsize                 from,
                             gsize                 to)
{
  *self = (EntentePriceRunIter) {
    .above_zero = above_zero,
    .runs = runs,
    .row = from,
    .to = to,
    .index = find_run (runs, from),
  };
}

/* Takes what is not above 0 from the start of a run, and all from the next such row on. */
static void
keep_positive (EntentePriceRunIter *self,
               gsize               *start,
               gsize               *end)
{
  gsize first = entente_pyramid_find_above (self->above_zero, *start, *end, 0);

  self->n_hidden += first - *start;
  *start = first;
  *end = entente_pyramid_find_at_most (self->above_zero, first, *end, 0);
}

/**
 * entente_price_run_iter_next:
 * @self: an iterator
 * @run: (out): the next run, or the part of it that is in the rows gone over
 *
 * Returns: whether there was one
 */
gboolean
entente_price_run_iter_next (EntentePriceRunIter *self,
                             EntentePriceRun     *run)
{
  while (self->index < self->runs->len && self->row < self->to)
    {
      const EntentePriceRun *whole = &g_array_index (self->runs, EntentePriceRun, self->index);
      gsize start = MAX (self->row, whole->start), end = MIN (self->to, whole->end);

      if (start >= self->to)
        break;
      if (self->above_zero != NULL)
        keep_positive (self, &start, &end);
      self->row = end;
      if (end >= whole->end)
        self->index++;
      if (start < end)
        {
          *run = (EntentePriceRun) { (guint32) start, (guint32) end };
          return TRUE;
        }
    }

  return FALSE;
}
