/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-prices.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PRICE_NAME  (entente_price_name_get_type ())
#define ENTENTE_TYPE_PRICE_FOUND (entente_price_found_get_type ())

/* What a formula may name: prices as seen from a day. */
typedef enum
{
  ENTENTE_PRICE_NAME_OPEN,
  ENTENTE_PRICE_NAME_HIGH,
  ENTENTE_PRICE_NAME_LOW,
  ENTENTE_PRICE_NAME_CLOSE,
  ENTENTE_PRICE_NAME_PREVIOUS_CLOSE, /* of the last row before the day */
  ENTENTE_PRICE_NAME_YEAR_END_CLOSE, /* of the last row of the year before */
  ENTENTE_PRICE_NAME_YEAR_OPEN,      /* of the first row of the year */
} EntentePriceName;

#define ENTENTE_N_PRICE_NAMES (ENTENTE_PRICE_NAME_YEAR_OPEN + 1)

/* Whether there is such a price, and if not, why. */
typedef enum
{
  ENTENTE_PRICE_FOUND_YES,
  ENTENTE_PRICE_FOUND_NO_COLUMN,
  ENTENTE_PRICE_FOUND_NOT_DAILY,     /* a row stands for more than a day */
  ENTENTE_PRICE_FOUND_BEFORE_FIRST,  /* the file begins later */
  ENTENTE_PRICE_FOUND_AFTER_LAST,    /* the file ends earlier */
  ENTENTE_PRICE_FOUND_NO_ROW,        /* the file has rows before and after, none there */
  ENTENTE_PRICE_FOUND_NO_FIGURE,     /* the row has no such price */
} EntentePriceFound;

typedef struct
{
  double value;
  gsize row;
} EntentePriceLookup;

GType             entente_price_name_get_type   (void) G_GNUC_CONST;
GType             entente_price_found_get_type  (void) G_GNUC_CONST;

gboolean          entente_price_name_from_id    (const char         *id,
                                                 EntentePriceName   *name);
const char       *entente_price_name_to_words   (EntentePriceName    name);

EntentePriceFound entente_price_lookup          (EntentePrices      *prices,
                                                 EntentePriceName    name,
                                                 EntenteDay          day,
                                                 EntentePriceLookup *lookup);
EntentePriceFound entente_price_lookup_as_high  (EntentePrices      *prices,
                                                 EntentePriceField   field,
                                                 EntenteDay          day,
                                                 EntentePriceLookup *now,
                                                 EntentePriceLookup *before,
                                                 gboolean           *has_before);

G_END_DECLS
