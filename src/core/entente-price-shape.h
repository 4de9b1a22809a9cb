/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-price-digits.h"

G_BEGIN_DECLS

/* Where a cell ends that is not of the kind that is read: neither a separator nor the end of a
 * line. */
extern const char entente_price_nowhere[];

/* How a number is written, so that the next one of its column is read at once where it is
 * written in the same way: so many digits before and after the decimal sign, and the same sign
 * behind them, all within eight bytes. Bytes are counted from the lowest. */
typedef struct
{
  guint64 flip;     /* makes of each byte the digit that it is, or 0 */
  guint64 excess;   /* carries over to the highest bit what is not that */
  guint64 highest;  /* these bits, of the bytes of the number and of the sign behind it */
  guint64 whole;    /* the bytes of the digits before the decimal sign, */
  guint64 fraction; /* and of those after it */
  double power;
  guint shift;
  guint size;       /* without the sign behind it */
} EntentePriceShape;

void        entente_price_shape_init  (EntentePriceShape *shape);
const char *entente_price_shape_learn (EntentePriceShape *shape,
                                       const char        *at,
                                       char               separator,
                                       char               decimal,
                                       double            *value);

/* Loads the digits of a number; returns whether it has the shape. */
static inline gboolean
entente_price_shape_load (const EntentePriceShape *shape,
                          const char              *at,
                          guint64                 *bytes)
{
  memcpy (bytes, at, sizeof *bytes);
  *bytes = GUINT64_FROM_LE (*bytes) ^ shape->flip;
  return (((*bytes + shape->excess) | *bytes) & shape->highest) == 0;
}

/* Reads the number that begins at @at, unless the cell is empty. Returns where it ends, or
 * nowhere. */
static inline const char *
entente_price_shape_read (EntentePriceShape *shape,
                          const char        *at,
                          char               separator,
                          char               decimal,
                          double            *value)
{
  guint64 bytes;

  if (G_UNLIKELY (!entente_price_shape_load (shape, at, &bytes)))
    return entente_price_shape_learn (shape, at, separator, decimal, value);

  bytes = ((bytes & shape->whole) << 8 | (bytes & shape->fraction)) << shape->shift;
  *value = (double) entente_price_join_digits (bytes, 8) / shape->power;
  return at + shape->size;
}

/* The same without looking for what the number is. */
static inline const char *
entente_price_shape_check (EntentePriceShape *shape,
                           const char        *at,
                           char               separator,
                           char               decimal)
{
  guint64 bytes;
  double value;

  if (G_UNLIKELY (!entente_price_shape_load (shape, at, &bytes)))
    return entente_price_shape_learn (shape, at, separator, decimal, &value);

  return at + shape->size;
}

G_END_DECLS
