/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "entente-day.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PRICE_FIELD   (entente_price_field_get_type ())
#define ENTENTE_TYPE_PRICE_SPACING (entente_price_spacing_get_type ())
#define ENTENTE_TYPE_PRICES        (entente_prices_get_type ())

/* The figures that a row of prices may have. */
typedef enum
{
  ENTENTE_PRICE_OPEN,
  ENTENTE_PRICE_HIGH,
  ENTENTE_PRICE_LOW,
  ENTENTE_PRICE_CLOSE,
} EntentePriceField;

#define ENTENTE_N_PRICE_FIELDS (ENTENTE_PRICE_CLOSE + 1)

/* What one row stands for. */
typedef enum
{
  ENTENTE_PRICE_SPACING_UNKNOWN, /* fewer than two rows, or nothing regular */
  ENTENTE_PRICE_SPACING_INTRADAY,
  ENTENTE_PRICE_SPACING_DAILY,
  ENTENTE_PRICE_SPACING_WEEKLY,
  ENTENTE_PRICE_SPACING_MONTHLY,
} EntentePriceSpacing;

/* The columns that prices are made of. A step is @unit seconds long; a row is so many steps
 * after @origin. Steps never fall; two rows may have the same one. A figure that is missing is
 * NaN, and none is infinite: a row without any is a gap. */
typedef struct
{
  gint64 origin;  /* seconds since 1970-01-01T00:00, on the clock of the place that the prices
                   * are from */
  guint32 unit;   /* 86400 where rows have a day only, 1 where they have a time of day */
  GBytes *steps;  /* of guint32 */
  GBytes *figures[ENTENTE_N_PRICE_FIELDS]; /* each of double, or NULL; the close is never NULL */
  EntentePriceSpacing spacing;
} EntentePriceColumns;

/* Imported prices, oldest first, in columns. They never change. */
G_DECLARE_FINAL_TYPE (EntentePrices, entente_prices, ENTENTE, PRICES, GObject)

GType               entente_price_field_get_type   (void) G_GNUC_CONST;
GType               entente_price_spacing_get_type (void) G_GNUC_CONST;

EntentePrices      *entente_prices_new             (const EntentePriceColumns *columns);

gsize               entente_prices_get_n_rows      (EntentePrices     *self);
EntentePriceSpacing entente_prices_get_spacing     (EntentePrices     *self);
gboolean            entente_prices_has_times       (EntentePrices     *self);
gboolean            entente_prices_has_field       (EntentePrices     *self,
                                                    EntentePriceField  field);
const double       *entente_prices_get_figures     (EntentePrices     *self,
                                                    EntentePriceField  field);
const guint32      *entente_prices_get_steps       (EntentePrices     *self);
guint32             entente_prices_get_unit        (EntentePrices     *self);

/* A moment is a number of days since 1970-01-01T00:00; a day begins at its number. */
double              entente_prices_get_moment      (EntentePrices     *self,
                                                    gsize              row);
EntenteDay          entente_prices_get_day         (EntentePrices     *self,
                                                    gsize              row);
gsize               entente_prices_find_moment     (EntentePrices     *self,
                                                    double             moment);

G_END_DECLS
