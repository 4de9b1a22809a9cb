/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-number-ticks.h"

#include <math.h>

#include "entente-number-label.h"

/* Justin Talbot, Sharon Lin, Pat Hanrahan: An Extension of Wilkinson's Algorithm for
 * Positioning Tick Labels on Axes. IEEE Transactions on Visualization and Computer
 * Graphics 16(6), 2010. The steps, in order of preference, and the weights are theirs;
 * legibility is not weighed but asked of the caller, who measures the labels. */
static const double steps[] = { 1, 5, 2, 2.5, 4, 3 };

#define SIMPLICITY_WEIGHT 0.25
#define COVERAGE_WEIGHT   0.2
#define DENSITY_WEIGHT    0.5
#define LEGIBILITY_WEIGHT 0.05

/* The scores that a choice must reach, one after the other; a perfect one has 1.25. */
static const double least_scores[] = { 0, -1.5 };

typedef struct
{
  double low, high; /* of the data */
  double target;    /* how many ticks there should be */
  EntenteNumberTicksFit fit;
  gpointer user_data;
  double score;     /* of the best found yet */
  EntenteNumberTicks best;
} Search;

static double
score_of (double simplicity,
          double coverage,
          double density)
{
  return SIMPLICITY_WEIGHT * simplicity + COVERAGE_WEIGHT * coverage + DENSITY_WEIGHT * density +
         LEGIBILITY_WEIGHT;
}

/* @skip is how many steps of a simple sequence one step of this one takes. */
static double
simplicity (guint    step_index,
            int      skip,
            gboolean has_zero)
{
  return 1 - (double) step_index / (G_N_ELEMENTS (steps) - 1) - skip + (has_zero ? 1 : 0);
}

static double
coverage (const Search *search,
          double        low,
          double        high)
{
  double tenth = 0.1 * (search->high - search->low);
  double above = (search->high - high) / tenth;
  double below = (search->low - low) / tenth;

  return 1 - 0.5 * (above * above + below * below);
}

static double
most_coverage (const Search *search,
               double        span)
{
  double range = search->high - search->low;
  double half = (span - range) / 2 / (0.1 * range);

  return span > range ? 1 - half * half : 1;
}

static double
density (const Search *search,
         guint         n,
         double        low,
         double        high)
{
  double actual = (n - 1) / (high - low);
  double wanted =
    (search->target - 1) / (MAX (high, search->high) - MIN (low, search->low));

  return 2 - MAX (actual / wanted, wanted / actual);
}

static double
most_density (const Search *search,
              guint         n)
{
  return n >= search->target ? 2 - (n - 1) / (search->target - 1) : 1;
}

static gboolean
has_zero (const EntenteNumberTicks *ticks)
{
  double high = entente_number_ticks_get (ticks, ticks->n - 1);
  double steps_to_zero = ticks->low / ticks->step;

  return ticks->low <= 0 && high >= 0 && fabs (steps_to_zero - round (steps_to_zero)) < 1e-10;
}

/* Tries every sequence of @n ticks with this step that overlaps the data. */
static void
try_starts (Search *search,
            guint   step_index,
            int     skip,
            guint   n,
            double  step)
{
  double fine = step / skip;
  double first = floor (search->high / step) * skip - (n - 1.0) * skip;
  double last = ceil (search->low / step) * skip;

  for (double start = first; start <= last; start++)
    {
      EntenteNumberTicks ticks = { start * fine, step, n };
      double high = entente_number_ticks_get (&ticks, n - 1);
      double score = score_of (simplicity (step_index, skip, has_zero (&ticks)),
                               coverage (search, ticks.low, high),
                               density (search, n, ticks.low, high));

      if (score > search->score && search->fit (&ticks, search->user_data))
        {
          search->score = score;
          search->best = ticks;
        }
    }
}

static void
try_sizes (Search *search,
           guint   step_index,
           int     skip)
{
  double most_simple = simplicity (step_index, skip, TRUE);

  for (guint n = 2;
       score_of (most_simple, 1, most_density (search, n)) > search->score; n++)
    {
      double delta = (search->high - search->low) / (n + 1) / skip / steps[step_index];

      for (int power = (int) ceil (log10 (delta));; power++)
        {
          double step = skip * steps[step_index] * pow (10, power);

          if (score_of (most_simple, most_coverage (search, step * (n - 1)),
                        most_density (search, n)) <= search->score)
            break;
          try_starts (search, step_index, skip, n, step);
        }
    }
}

/* Each further skip costs as much simplicity as there is to gain: the search ends. */
static void
try_steps (Search *search)
{
  for (int skip = 1; score_of (simplicity (0, skip, TRUE), 1, 1) > search->score; skip++)
    for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
      if (score_of (simplicity (i, skip, TRUE), 1, 1) > search->score)
        try_sizes (search, i, skip);
}

/**
 * entente_number_ticks_choose:
 * @low: the least figure of the axis
 * @high: the greatest one, above @low by more than rounding errors
 * @target: how many ticks there should be, about; at least 2
 * @fit: (scope call): whether the labels of a choice fit and the axis may have it
 * @user_data: for @fit
 * @ticks: (out): the best choice
 *
 * Chooses ticks with the extended Wilkinson algorithm. Ticks may reach a little beyond the
 * figures: the axis is to include them.
 *
 * Returns: whether there is any choice that fits; there are at least two ticks then
 */
gboolean
entente_number_ticks_choose (double                  low,
                             double                  high,
                             double                  target,
                             EntenteNumberTicksFit   fit,
                             gpointer                user_data,
                             EntenteNumberTicks     *ticks)
{
  Search search = { low, high, MAX (target, 2), fit, user_data, 0, { 0, 0, 0 } };

  g_return_val_if_fail (high > low && fit != NULL && ticks != NULL, FALSE);

  /* A worse choice is only looked for where there is no good one: that takes longer. */
  for (guint i = 0; i < G_N_ELEMENTS (least_scores) && search.best.n == 0; i++)
    {
      search.score = least_scores[i];
      try_steps (&search);
    }
  *ticks = search.best;

  return search.best.n > 0;
}

/**
 * entente_number_ticks_get:
 * @self: ticks
 * @index: the number of one of them, from 0
 *
 * Returns: the figure of the tick; exactly 0 for the tick at zero
 */
double
entente_number_ticks_get (const EntenteNumberTicks *self,
                          guint                     index)
{
  double steps_from_zero;

  g_return_val_if_fail (self != NULL && index < self->n, 0);

  /* Multiplying out keeps rounding errors from adding up. */
  steps_from_zero = self->low / self->step;
  if (fabs (steps_from_zero - round (steps_from_zero)) < 1e-6)
    return (round (steps_from_zero) + index) * self->step;

  return self->low + index * self->step;
}

/* But for rounding errors, and for less than a hundredth of the last digit. */
static gboolean
is_whole (double value)
{
  return fabs (value - round (value)) <= 1e-2;
}

/* Digits after the point that tell all ticks apart and no more, or -1 for too many. */
static int
decimals_of (const EntenteNumberTicks *self)
{
  double power = 1;

  for (int decimals = 0; decimals <= ENTENTE_NUMBER_LABEL_MOST_DIGITS; decimals++, power *= 10)
    if (is_whole (self->step * power) && is_whole (self->low * power) &&
        self->step * power > 0.5)
      return decimals;

  return -1;
}

/**
 * entente_number_ticks_format:
 * @self: ticks
 * @index: the number of one of them, from 0
 *
 * Returns: (transfer full): the number in the user's locale, with as many digits after the
 *   point as all ticks of @self need, without a unit
 */
char *
entente_number_ticks_format (const EntenteNumberTicks *self,
                             guint                     index)
{
  double size = MAX (fabs (self->low), fabs (self->low + (self->n - 1) * self->step));
  int decimals = decimals_of (self);

  if (size >= pow (10, ENTENTE_NUMBER_LABEL_MOST_DIGITS))
    decimals = -1;

  return entente_number_label_new (entente_number_ticks_get (self, index), decimals,
                                   (int) ceil (log10 (size / self->step)) + 1);
}
