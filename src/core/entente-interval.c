/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Interval arithmetic with outward rounding.
 *
 * Every operation encloses each result that numbers of its operands can have.
 * Hardware rounds to nearest; the sign of the rounding error, which the
 * error-free transformations of Knuth (sum) and Dekker (product, here with a
 * fused multiply-add) give exactly, tells on which side of the true result the
 * rounded one lies. A bound is moved by one step only where it must be, so exact
 * results stay exact.
 *
 * Method: R. E. Moore, R. B. Kearfott, M. J. Cloud, "Introduction to Interval
 * Analysis", SIAM 2009, chapters 2 and 3; IEEE Std 1788-2015. */

#include "entente-interval.h"

#include <float.h>
#include <math.h>

/* Below this the rounding error of a product may itself be lost to underflow. */
#define TINY 0x1p-960

static double
step_down (double x)
{
  return nextafter (x, -INFINITY);
}

/* A low bound that overflowed is above the largest double, not infinite. */
static double
low_of_overflow (double x)
{
  return x > 0 ? DBL_MAX : x;
}

static double
sum_low (double a,
         double b)
{
  double sum = a + b;
  double rest;
  double error;

  if (isinf (sum))
    return low_of_overflow (sum);

  rest = sum - a;
  error = (a - (sum - rest)) + (b - rest);

  return error < 0 || isnan (error) ? step_down (sum) : sum;
}

/* For a result so small that its rounding error cannot be seen. */
static double
tiny_low (double   x,
          gboolean positive)
{
  return positive ? MAX (step_down (x), 0) : step_down (x);
}

static double
product_low (double a,
             double b)
{
  double product;

  /* An infinite bound stands for "as large as one likes", never for a number: with
   * a factor that is zero the product is zero. */
  if (a == 0 || b == 0)
    return 0;

  product = a * b;
  if (isinf (product))
    return isinf (a) || isinf (b) ? product : low_of_overflow (product);
  if (fabs (product) < TINY)
    return tiny_low (product, (a > 0) == (b > 0));

  return fma (a, b, -product) < 0 ? step_down (product) : product;
}

static double
quotient_low (double a,
              double b)
{
  double quotient;
  double rest;

  if (a == 0 || isinf (b))
    return 0;

  quotient = a / b;
  if (isinf (quotient))
    return isinf (a) ? quotient : low_of_overflow (quotient);
  if (fabs (a) < TINY || fabs (quotient) < TINY)
    return tiny_low (quotient, (a > 0) == (b > 0));

  rest = fma (-quotient, b, a);
  return rest != 0 && (rest < 0) != (b < 0) ? step_down (quotient) : quotient;
}

static double
least_of (double (*low) (double, double),
          EntenteInterval a,
          EntenteInterval b)
{
  double first = fmin (low (a.low, b.low), low (a.low, b.high));
  double second = fmin (low (a.high, b.low), low (a.high, b.high));

  return fmin (first, second);
}

/**
 * entente_interval_point:
 * @x: a finite number
 *
 * Makes the interval that holds @x only.
 *
 * Returns: [@x, @x]
 */
EntenteInterval
entente_interval_point (double x)
{
  return (EntenteInterval) { x, x };
}

/**
 * entente_interval_everything:
 *
 * Makes the interval of all real numbers.
 *
 * Returns: (-inf, +inf)
 */
EntenteInterval
entente_interval_everything (void)
{
  return (EntenteInterval) { -INFINITY, INFINITY };
}

/**
 * entente_interval_negate:
 * @a: an interval
 *
 * Mirrors @a at zero, exactly.
 *
 * Returns: -@a
 */
EntenteInterval
entente_interval_negate (EntenteInterval a)
{
  return (EntenteInterval) { -a.high, -a.low };
}

/**
 * entente_interval_add:
 * @a: an interval
 * @b: an interval
 *
 * Encloses the sums of a number of @a and a number of @b.
 *
 * Returns: @a + @b, rounded outward
 */
EntenteInterval
entente_interval_add (EntenteInterval a,
                      EntenteInterval b)
{
  return (EntenteInterval) { sum_low (a.low, b.low), -sum_low (-a.high, -b.high) };
}

/**
 * entente_interval_subtract:
 * @a: an interval
 * @b: an interval
 *
 * Encloses the differences of a number of @a and a number of @b.
 *
 * Returns: @a - @b, rounded outward
 */
EntenteInterval
entente_interval_subtract (EntenteInterval a,
                           EntenteInterval b)
{
  return entente_interval_add (a, entente_interval_negate (b));
}

/**
 * entente_interval_multiply:
 * @a: an interval
 * @b: an interval
 *
 * Encloses the products of a number of @a and a number of @b. Zero times an
 * infinite bound is zero.
 *
 * Returns: @a * @b, rounded outward
 */
EntenteInterval
entente_interval_multiply (EntenteInterval a,
                           EntenteInterval b)
{
  return (EntenteInterval) {
    least_of (product_low, a, b),
    -least_of (product_low, entente_interval_negate (a), b),
  };
}

/**
 * entente_interval_square:
 * @a: an interval
 *
 * Encloses the squares of the numbers of @a; unlike a product of two intervals it
 * is never negative.
 *
 * Returns: the squares, rounded outward
 */
EntenteInterval
entente_interval_square (EntenteInterval a)
{
  EntenteInterval size = entente_interval_abs (a);

  return entente_interval_multiply (size, size);
}

/**
 * entente_interval_divide:
 * @a: an interval
 * @b: an interval
 * @result: (out): the quotients, rounded outward, set only on success
 *
 * Encloses the quotients of a number of @a and a number of @b.
 *
 * Returns: whether there is a quotient, that is, whether @b does not hold zero
 */
gboolean
entente_interval_divide (EntenteInterval  a,
                         EntenteInterval  b,
                         EntenteInterval *result)
{
  g_return_val_if_fail (result != NULL, FALSE);

  if (entente_interval_contains (b, 0))
    return FALSE;

  result->low = least_of (quotient_low, a, b);
  result->high = -least_of (quotient_low, entente_interval_negate (a), b);

  return TRUE;
}

/**
 * entente_interval_abs:
 * @a: an interval
 *
 * Encloses the sizes of the numbers of @a, exactly.
 *
 * Returns: |@a|
 */
EntenteInterval
entente_interval_abs (EntenteInterval a)
{
  if (a.low >= 0)
    return a;
  if (a.high <= 0)
    return entente_interval_negate (a);

  return (EntenteInterval) { 0, MAX (-a.low, a.high) };
}

/**
 * entente_interval_min:
 * @a: an interval
 * @b: an interval
 *
 * Encloses the lesser of a number of @a and a number of @b, exactly.
 *
 * Returns: min(@a, @b)
 */
EntenteInterval
entente_interval_min (EntenteInterval a,
                      EntenteInterval b)
{
  return (EntenteInterval) { MIN (a.low, b.low), MIN (a.high, b.high) };
}

/**
 * entente_interval_max:
 * @a: an interval
 * @b: an interval
 *
 * Encloses the greater of a number of @a and a number of @b, exactly.
 *
 * Returns: max(@a, @b)
 */
EntenteInterval
entente_interval_max (EntenteInterval a,
                      EntenteInterval b)
{
  return (EntenteInterval) { MAX (a.low, b.low), MAX (a.high, b.high) };
}

/**
 * entente_interval_ceil:
 * @a: an interval
 *
 * Encloses the numbers of @a rounded up to whole numbers, exactly.
 *
 * Returns: ceil(@a)
 */
EntenteInterval
entente_interval_ceil (EntenteInterval a)
{
  return (EntenteInterval) { ceil (a.low), ceil (a.high) };
}

/**
 * entente_interval_floor:
 * @a: an interval
 *
 * Encloses the numbers of @a rounded down to whole numbers, exactly.
 *
 * Returns: floor(@a)
 */
EntenteInterval
entente_interval_floor (EntenteInterval a)
{
  return (EntenteInterval) { floor (a.low), floor (a.high) };
}

/**
 * entente_interval_hull:
 * @a: an interval
 * @b: an interval
 *
 * Makes the least interval that holds both.
 *
 * Returns: the hull of @a and @b
 */
EntenteInterval
entente_interval_hull (EntenteInterval a,
                       EntenteInterval b)
{
  return (EntenteInterval) { MIN (a.low, b.low), MAX (a.high, b.high) };
}

/**
 * entente_interval_intersect:
 * @a: an interval
 * @b: an interval that has a number in common with @a
 *
 * Makes the interval of the numbers that both hold.
 *
 * Returns: what @a and @b have in common
 */
EntenteInterval
entente_interval_intersect (EntenteInterval a,
                            EntenteInterval b)
{
  return (EntenteInterval) { MAX (a.low, b.low), MIN (a.high, b.high) };
}

/**
 * entente_interval_contains:
 * @a: an interval
 * @x: a number
 *
 * Tells whether @x lies in @a, its bounds included.
 *
 * Returns: whether @a holds @x
 */
gboolean
entente_interval_contains (EntenteInterval a,
                           double          x)
{
  return a.low <= x && x <= a.high;
}

/**
 * entente_interval_is_bounded:
 * @a: an interval
 *
 * Tells whether @a has both a low and a high bound.
 *
 * Returns: whether both bounds are finite
 */
gboolean
entente_interval_is_bounded (EntenteInterval a)
{
  return isfinite (a.low) && isfinite (a.high);
}

/**
 * entente_interval_midpoint:
 * @a: an interval
 *
 * Gets a number well inside @a, where to cut it in two: the middle, or for an
 * interval with an infinite bound a number twice as far out as the finite one.
 *
 * Returns: a finite number of @a
 */
double
entente_interval_midpoint (EntenteInterval a)
{
  if (isinf (a.low) && isinf (a.high))
    return 0;
  if (isinf (a.high))
    return a.low < 0 ? 0 : MIN (2 * MAX (a.low, 0.5), DBL_MAX);
  if (isinf (a.low))
    return a.high > 0 ? 0 : MAX (2 * MIN (a.high, -0.5), -DBL_MAX);

  return CLAMP (a.low / 2 + a.high / 2, a.low, a.high);
}
