/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How many digits of a figure are given away: in data a hundredth of the interval,
 * to people a tenth, in both cases a power of ten, with bounds rounded outward. A
 * stated figure keeps the digits it was printed with. */

#include "entente-quantity-private.h"

#include <float.h>
#include <math.h>

/* What a computed figure without an interval to go by is rounded to. */
#define DATA_DIGITS 12
#define SHOWN_DIGITS 6
#define UNBOUNDED_DIGITS 3

/* Decimals that leave @digits significant digits of a number as large as @size. */
static int
decimals_for_digits (double size,
                     int    digits)
{
  return size > 0 ? digits - 1 - (int) floor (log10 (size)) : 0;
}

/* The largest finite size among the figure and its bounds. */
static double
largest_size (const EntenteQuantity *self)
{
  double size = self->has_value ? fabs (self->value) : 0;

  if (isfinite (self->range.low))
    size = MAX (size, fabs (self->range.low));
  if (isfinite (self->range.high))
    size = MAX (size, fabs (self->range.high));

  return size;
}

static gboolean
is_whole_number (double x)
{
  return !isfinite (x) || x == floor (x);
}

/* Differences of days and counts are never shown as "3.0". */
static gboolean
is_whole (const EntenteQuantity *self)
{
  return entente_unit_is_whole (self->unit) && is_whole_number (self->range.low)
         && is_whole_number (self->range.high)
         && (!self->has_value || is_whole_number (self->value));
}

/* Fewest decimals, up to @most, that lose nothing of @x rounded to @most. */
static int
needed_decimals (double x,
                 int    most)
{
  double full = entente_interval_round (x, most, ENTENTE_ROUND_NEAREST);
  int decimals = 0;

  while (decimals < most
         && entente_interval_round (x, decimals, ENTENTE_ROUND_NEAREST) != full)
    decimals++;

  return MIN (decimals, most);
}

/* Decimals of the largest power of ten that is a @part-th of the interval or less. */
static int
decimals_for_width (double width,
                    double part)
{
  return -(int) floor (log10 (width / part) + 1e-9);
}

/* Whether the range is no wider than rounding errors make it. */
gboolean
entente_quantity_is_point (const EntenteQuantity *self)
{
  return self->digits != NULL
    ? self->exact
    : self->range.high - self->range.low <= 1e-12 * largest_size (self);
}

static int
derived_decimals (const EntenteQuantity *self,
                  double                 part,
                  int                    most_digits)
{
  double size = largest_size (self);
  int most = decimals_for_digits (size, most_digits);
  int decimals = most;

  if (!entente_quantity_is_point (self) && entente_interval_is_bounded (self->range))
    decimals = MIN (decimals_for_width (self->range.high - self->range.low, part),
                    decimals_for_digits (size, DATA_DIGITS));

  return is_whole (self) ? MIN (decimals, 0) : decimals;
}

static EntenteInterval
round_outward (EntenteInterval interval,
               int             decimals)
{
  return (EntenteInterval) {
    entente_interval_round (interval.low, decimals, ENTENTE_ROUND_DOWN),
    entente_interval_round (interval.high, decimals, ENTENTE_ROUND_UP),
  };
}

/**
 * entente_quantity_get_rounded:
 * @self: a quantity
 * @value: (out) (optional): the figure, set only where there is one
 * @interval: (out) (optional): the interval that the thing measured lies in
 *
 * Gets the figure for a file or another program: no digits that mean nothing. A
 * derived figure is rounded to the largest power of ten that is a hundredth of its
 * interval or less (one without a width to twelve significant digits), with bounds
 * rounded outward; a bound that is a multiple of the quantum but for rounding errors
 * stays where it is. A stated figure keeps its printed bounds. Every number is the
 * double nearest to its decimal, so that the shortest notation is the decimal.
 *
 * Returns: whether there is a figure
 */
gboolean
entente_quantity_get_rounded (const EntenteQuantity *self,
                              double                *value,
                              EntenteInterval       *interval)
{
  EntenteInterval bounds;
  double figure;

  g_return_val_if_fail (self != NULL, FALSE);

  figure = self->value;
  if (self->digits == NULL)
    {
      int decimals = derived_decimals (self, 100, DATA_DIGITS);

      figure = entente_interval_round (figure, decimals, ENTENTE_ROUND_NEAREST);
      bounds = round_outward (self->range, decimals);
    }
  else if (entente_quantity_is_one_sided (self))
    bounds = entente_interval_point (figure);
  else
    bounds = self->printed;

  if (interval != NULL)
    *interval = entente_quantity_open_side (self, bounds);
  if (value != NULL && self->has_value)
    *value = figure;

  return self->has_value;
}

/* What people are shown of the figure itself, whatever its relation. */
void
entente_quantity_get_shown (const EntenteQuantity *self,
                            EntenteQuantityShown  *shown)
{
  if (self->digits != NULL)
    {
      shown->decimals = self->decimals;
      shown->value = self->value;
      shown->interval = self->printed;
      return;
    }

  if (!entente_interval_is_bounded (self->range))
    shown->decimals = MAX (derived_decimals (self, 10, UNBOUNDED_DIGITS), 0);
  else
    shown->decimals = derived_decimals (self, 10, SHOWN_DIGITS);
  if (entente_quantity_is_point (self))
    shown->decimals = needed_decimals (self->has_value ? self->value : self->range.low,
                                       MAX (shown->decimals, 0));

  shown->value = entente_interval_round (self->value, shown->decimals, ENTENTE_ROUND_NEAREST);
  shown->interval = round_outward (self->range, shown->decimals);
  if (is_whole (self))
    shown->decimals = MIN (shown->decimals, 0);
}

/* The number in "more than …": a computed limit at its safe end. */
double
entente_quantity_get_limit (const EntenteQuantity      *self,
                            const EntenteQuantityShown *shown)
{
  if (self->digits != NULL)
    return shown->value;

  return entente_relation_has_no_upper (self->relation) ? shown->interval.low
                                                        : shown->interval.high;
}
