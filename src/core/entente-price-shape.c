/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Plain numbers in the fast way through a file. */

#include "entente-price-shape.h"

#include <float.h>

#include "entente-price-number.h"

/* What a double holds exactly, in digits. */
#define EXACT_INTEGER (G_GUINT64_CONSTANT (1) << 53)
#define EXACT_POWER   22
#define MAX_DIGITS    18

#define LOWEST G_GUINT64_CONSTANT (0x0101010101010101)

const char entente_price_nowhere[] = "";

static const double exact_powers[EXACT_POWER + 1] = {
  1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
  1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
};

static const guint32 small_powers[] = {
  1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000,
};

/* Adds the digits that begin at @at; they are counted, too many of them as well. */
static inline const char *
read_digits (const char *at,
             guint64    *digits,
             gsize      *n_digits)
{
  guint n;

  do
    {
      guint64 bytes = entente_price_load_digits (at);

      n = entente_price_count_digits (bytes);
      if (n > 0)
        *digits = *digits * small_powers[n] + entente_price_join_digits (bytes, n);
      *n_digits += n;
      at += n;
    }
  while (n == 8);

  return at;
}

static inline double
scale (guint64 digits,
       gsize   n_fraction)
{
#if defined (FLT_EVAL_METHOD) && FLT_EVAL_METHOD == 0
  if (G_LIKELY (digits <= EXACT_INTEGER))
    return (double) digits / exact_powers[n_fraction];
#endif

  return entente_price_number_scale (digits, -(int) n_fraction);
}

/* A number of any length. */
static const char *
read_long_number (const char *at,
                  char        decimal,
                  double     *value)
{
  gboolean is_negative = *at == '-';
  guint64 digits = 0;
  gsize n_digits = 0, n_whole;

  at = read_digits (at + is_negative, &digits, &n_digits);
  n_whole = n_digits;
  if (*at == decimal)
    at = read_digits (at + 1, &digits, &n_digits);
  if (n_whole == 0 || n_digits > MAX_DIGITS)
    return entente_price_nowhere;

  *value = scale (digits, n_digits - n_whole);
  if (is_negative)
    *value = -*value;
  return at;
}

/* The first @n bytes, each of them @byte. */
static guint64
repeat (guint   n,
        guint8  byte)
{
  guint64 all = LOWEST * byte;

  return n < 8 ? all & ((G_GUINT64_CONSTANT (1) << (8 * n)) - 1) : all;
}

/* @byte in place @n. */
static guint64
put (guint   n,
     guint8  byte)
{
  return (guint64) byte << (8 * n);
}

/* No number has this shape. */
void
entente_price_shape_init (EntentePriceShape *shape)
{
  *shape = (EntentePriceShape) { .excess = 0x80, .highest = 0x80, .power = 1 };
}

/* The shape of the number of @n_whole digits and @n_fraction more, or none. */
static void
shape_set (EntentePriceShape *shape,
           const char        *at,
           guint              n_whole,
           guint              n_fraction,
           gboolean           has_sign)
{
  guint size = n_whole + n_fraction + has_sign;

  shape->flip = repeat (size, '0') | put (size, (guint8) at[size]);
  shape->excess = repeat (size, 0x76) | put (size, 0x7f);
  shape->highest = repeat (size + 1, 0x80);
  shape->whole = has_sign ? repeat (n_whole, 0xff) : 0;
  shape->fraction = repeat (size, 0xff) & ~shape->whole;
  shape->power = exact_powers[n_fraction];
  shape->shift = 64 - 8 * size;
  shape->size = size;
  if (has_sign)
    {
      guint64 sign = put (n_whole, 0xff);

      shape->flip = (shape->flip & ~sign) | put (n_whole, (guint8) at[n_whole]);
      shape->excess |= put (n_whole, 0x7f);
      shape->fraction &= ~sign;
    }
}

/**
 * entente_price_shape_learn:
 * @shape: (inout): the shape of the numbers before this one
 * @at: where the number begins
 * @separator: what stands behind an empty cell
 * @decimal: the decimal sign
 * @value: (inout): the number; as it was where the cell is empty
 *
 * Reads a number that has another shape, and learns that, unless the number is too long.
 *
 * Returns: where it ends, or nowhere
 */
const char *
entente_price_shape_learn (EntentePriceShape *shape,
                           const char        *at,
                           char               separator,
                           char               decimal,
                           double            *value)
{
  guint64 bytes = entente_price_load_digits (at);
  guint n_whole = entente_price_count_digits (bytes);
  guint n_fraction = 0;
  gboolean has_sign = n_whole < 7 && at[n_whole] == decimal;

  if (*at == separator)
    return at;
  if (has_sign)
    n_fraction = entente_price_count_digits (entente_price_load_digits (at + n_whole + 1));
  if (n_whole == 0 || n_whole + n_fraction + has_sign > 7)
    return read_long_number (at, decimal, value);

  shape_set (shape, at, n_whole, n_fraction, has_sign);
  entente_price_shape_load (shape, at, &bytes);
  bytes = ((bytes & shape->whole) << 8 | (bytes & shape->fraction)) << shape->shift;
  *value = (double) entente_price_join_digits (bytes, 8) / shape->power;
  return at + shape->size;
}
