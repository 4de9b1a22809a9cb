/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Between decimal notation and intervals of doubles. */

#include "entente-interval.h"

#include <math.h>
#include <string.h>

/* The longest exact decimal expansion of a double: sign, 309 digits, point and
 * 1074 decimals. The last bit of a double that is not small is not below 2⁻⁷². */
#define EXPANSION_FORMAT "%.1074f"
#define EXPANSION_SIZE 1400
#define SMALL 0x1p-20
#define SHORT_EXPANSION_FORMAT "%.72f"

/* The powers of ten that a double holds exactly. */
static const double powers[] = {
  1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
  1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
};

/* A bound that is this many rounding errors or less away from a multiple of the
 * quantum is taken for the multiple. */
#define GRID_GUARD 0x1p-48

/* Compares the sizes of two plain decimals without sign, exactly. */
static int
compare_sizes (const char *a,
               const char *b)
{
  gsize a_whole;
  gsize b_whole;
  int order;

  a += strspn (a, "0");
  b += strspn (b, "0");
  a_whole = strcspn (a, ".");
  b_whole = strcspn (b, ".");

  if (a_whole != b_whole)
    return a_whole < b_whole ? -1 : 1;
  order = strncmp (a, b, a_whole);
  if (order != 0)
    return order;

  a += a_whole + (a[a_whole] == '.');
  b += b_whole + (b[b_whole] == '.');
  while (*a != '\0' || *b != '\0')
    {
      char a_digit = *a != '\0' ? *a++ : '0';
      char b_digit = *b != '\0' ? *b++ : '0';

      if (a_digit != b_digit)
        return a_digit < b_digit ? -1 : 1;
    }

  return 0;
}

/**
 * entente_interval_from_decimal:
 * @decimal: digits with an optional sign and an optional point
 *
 * Makes the least interval of doubles that holds @decimal: a point where a double
 * has that value exactly, else the doubles next to it on both sides.
 *
 * Returns: the interval
 */
EntenteInterval
entente_interval_from_decimal (const char *decimal)
{
  gboolean negative = decimal[0] == '-';
  const char *size = decimal + (decimal[0] == '-' || decimal[0] == '+');
  double nearest = g_ascii_strtod (size, NULL);
  char expansion[EXPANSION_SIZE];
  EntenteInterval result = { nearest, nearest };
  int order;

  g_ascii_formatd (expansion, sizeof expansion,
                   nearest < SMALL ? EXPANSION_FORMAT : SHORT_EXPANSION_FORMAT, nearest);
  order = compare_sizes (expansion, size);
  if (order < 0)
    result.high = nextafter (nearest, INFINITY);
  else if (order > 0)
    result.low = nextafter (nearest, -INFINITY);

  return negative ? entente_interval_negate (result) : result;
}

/**
 * entente_interval_shift:
 * @a: an interval
 * @exponent: a power of ten
 *
 * Multiplies @a by ten to the @exponent.
 *
 * Returns: the product, rounded outward
 */
EntenteInterval
entente_interval_shift (EntenteInterval a,
                        int             exponent)
{
  int left = ABS (exponent);

  /* A power that a double does not hold exactly would add an error of its own. */
  while (left > 0)
    {
      int step = MIN (left, (int) G_N_ELEMENTS (powers) - 1);
      EntenteInterval power = entente_interval_point (powers[step]);

      if (exponent > 0)
        a = entente_interval_multiply (a, power);
      else
        entente_interval_divide (a, power, &a);
      left -= step;
    }

  return a;
}

/**
 * entente_interval_round:
 * @x: a number, possibly infinite
 * @decimals: how many decimals are kept; less than zero rounds to tens, hundreds, …
 * @mode: which way
 *
 * Rounds @x to a multiple of ten to the -@decimals. Where @x is such a multiple but
 * for rounding errors, every mode gives the multiple.
 *
 * Returns: the double nearest to the multiple; @x itself where a double cannot tell
 *   multiples from one another
 */
double
entente_interval_round (double       x,
                        int          decimals,
                        EntenteRound mode)
{
  double scaled = decimals >= 0 ? x * pow (10, decimals) : x / pow (10, -decimals);
  double multiple = round (scaled);
  char text[64];

  if (!isfinite (scaled) || fabs (scaled) >= 0x1p53)
    return x;

  if (fabs (scaled - multiple) > GRID_GUARD * fabs (scaled))
    {
      if (mode == ENTENTE_ROUND_DOWN)
        multiple = floor (scaled);
      else if (mode == ENTENTE_ROUND_UP)
        multiple = ceil (scaled);
    }

  /* Through text, for a division by a power of ten need not give the double that
   * is nearest to the decimal. Adding zero turns -0 into 0. */
  g_snprintf (text, sizeof text, "%.0fe%d", multiple + 0.0, -decimals);
  return g_ascii_strtod (text, NULL);
}
