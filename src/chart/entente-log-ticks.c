/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-log-ticks.h"

#include <math.h>

#include "entente-number-label.h"

/* Preferred numbers: as even a geometric sequence as round numbers give (Charles Renard;
 * standardised as ISO 3:1973, with the more rounded values of ISO 497:1973 for five and ten a
 * decade; 1, 2, 5 for three). Single ones a decade are exactly even; of the others no
 * distance is more than 1.6 times another. */
typedef struct
{
  guint n;
  double numbers[10];
  double cost; /* how much further from the target a plainer series may be, to be preferred */
} Series;

static const Series all_series[] = {
  { 1, { 1 }, 1 },
  { 2, { 1, 3 }, 1.1 },
  { 3, { 1, 2, 5 }, 1 },
  { 5, { 1, 1.5, 2.5, 4, 6 }, 1.15 },
  { 10, { 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8 }, 1.1 },
};

/* How many decades there may be from one tick to the next. */
static const guint decades[] = { 1, 2, 3, 5, 10, 20, 30, 50, 100, 200, 300 };

/* Powers of ten with a larger exponent than this would not be finite. */
#define MOST_POWER 308

static gint64
floor_divide (gint64 dividend,
              gint64 divisor)
{
  gint64 quotient = dividend / divisor;

  return dividend % divisor < 0 ? quotient - 1 : quotient;
}

/* The parts of tick @number: mantissa * 10^power. */
static void
split (const EntenteLogTicks *self,
       gint64                 number,
       double                *mantissa,
       int                   *power)
{
  const Series *series = &all_series[self->series];
  gint64 decade = floor_divide (number, series->n);

  *mantissa = series->numbers[number - decade * series->n];
  *power = (int) (decade * self->decades);
}

/* Dividing by a power of ten that is exact gives the number nearest to the decimal one. */
static double
value_of (const EntenteLogTicks *self,
          gint64                 number)
{
  double mantissa;
  int power;

  split (self, number, &mantissa, &power);

  return power < 0 && power >= -MOST_POWER ? mantissa / pow (10, -power)
                                           : mantissa * pow (10, power);
}

/* Finds the ticks of a series from @low to @high. */
static void
count (EntenteLogTicks *self,
       double           low,
       double           high)
{
  guint n = all_series[self->series].n;
  gint64 last;

  self->first = (gint64) floor (floor (log10 (low)) / self->decades) * n - 1;
  while (value_of (self, self->first) < low)
    self->first++;
  last = (gint64) floor (floor (log10 (high)) / self->decades) * n + n;
  while (last >= self->first && value_of (self, last) > high)
    last--;
  self->n = (guint) MAX (last - self->first + 1, 0);
}

static void
try_ticks (EntenteLogTicks     self,
           double              target,
           EntenteLogTicksFit  fit,
           gpointer            user_data,
           double             *least_cost,
           EntenteLogTicks    *best)
{
  double cost = MAX (self.n / target, target / self.n) * all_series[self.series].cost;

  if (self.n < 2 || cost >= *least_cost || !fit (&self, user_data))
    return;

  *least_cost = cost;
  *best = self;
}

/**
 * entente_log_ticks_choose:
 * @low: the least figure of the axis, above 0
 * @high: the greatest one, above @low
 * @target: how many ticks there should be, about
 * @fit: (scope call): whether the labels of a choice fit
 * @user_data: for @fit
 * @ticks: (out): the best choice; without a tick where there is none
 *
 * Chooses the series of round numbers that has about as many in the range as there should be:
 * powers of ten, every second, third, fifth or tenth of them and so on, or up to ten numbers a
 * decade. Ticks do not go beyond the range. A range that is hardly wider than from 1 to 2 has
 * few or none: there the numbers of a linear axis are nearly as even.
 *
 * Returns: whether there is any choice that fits; there are at least two ticks then
 */
gboolean
entente_log_ticks_choose (double              low,
                          double              high,
                          double              target,
                          EntenteLogTicksFit  fit,
                          gpointer            user_data,
                          EntenteLogTicks    *ticks)
{
  double least_cost = INFINITY;

  g_return_val_if_fail (low > 0 && high > low && fit != NULL && ticks != NULL, FALSE);

  *ticks = (EntenteLogTicks) { 0 };
  for (guint i = 0; i < G_N_ELEMENTS (all_series); i++)
    for (guint j = 0; j < (all_series[i].n == 1 ? G_N_ELEMENTS (decades) : 1); j++)
      {
        EntenteLogTicks self = { .series = i, .decades = decades[j] };

        count (&self, low, high);
        try_ticks (self, target, fit, user_data, &least_cost, ticks);
      }

  return ticks->n > 0;
}

/**
 * entente_log_ticks_get:
 * @self: ticks
 * @index: the number of one of them, from 0
 *
 * Returns: the figure of the tick
 */
double
entente_log_ticks_get (const EntenteLogTicks *self,
                       guint                  index)
{
  g_return_val_if_fail (self != NULL && index < self->n, 0);

  return value_of (self, self->first + index);
}

/**
 * entente_log_ticks_format:
 * @self: ticks
 * @index: the number of one of them, from 0
 *
 * Returns: (transfer full): the number in the user's locale, with the digits that it needs
 */
char *
entente_log_ticks_format (const EntenteLogTicks *self,
                          guint                  index)
{
  double mantissa;
  int power, decimals;

  g_return_val_if_fail (self != NULL && index < self->n, NULL);

  split (self, self->first + index, &mantissa, &power);
  decimals = MAX (mantissa == floor (mantissa) ? -power : 1 - power, 0);
  if (abs (power) >= ENTENTE_NUMBER_LABEL_MOST_DIGITS)
    decimals = -1;

  return entente_number_label_new (entente_log_ticks_get (self, index), decimals, 2);
}
