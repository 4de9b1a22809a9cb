/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a cell has where a number is expected. */
typedef enum
{
  ENTENTE_PRICE_NUMBER_VALUE,
  ENTENTE_PRICE_NUMBER_MISSING, /* empty, "-", "N/A", "null", "Infinity" … */
  ENTENTE_PRICE_NUMBER_BAD,
} EntentePriceNumber;

/* What the signs in a number say about the decimal sign. */
typedef enum
{
  ENTENTE_PRICE_DECIMAL_NOTHING, /* no sign in it */
  ENTENTE_PRICE_DECIMAL_POINT,
  ENTENTE_PRICE_DECIMAL_COMMA,
  ENTENTE_PRICE_DECIMAL_EITHER,  /* "1.234": a fraction, or more than a thousand */
} EntentePriceDecimal;

double              entente_price_number_scale (guint64      digits,
                                                int          exponent);

/* Text is UTF-8 without spaces at its ends. */
EntentePriceNumber  entente_price_number_parse (const char  *text,
                                                gsize        length,
                                                char         decimal,
                                                double      *value);
EntentePriceDecimal entente_price_number_weigh (const char  *text,
                                                gsize        length);
gboolean            entente_price_number_find_sign (const char *text,
                                                gsize        length,
                                                const char **sign,
                                                gsize       *sign_length);

G_END_DECLS
