/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-price-form.h"
#include "entente-prices.h"
#include "entente-pyramid.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PLOTTED_PRICES (entente_plotted_prices_get_type ())

/* Prices made ready to be drawn at any zoom. Made once for an import; they never change, and
 * any thread may use them. */
G_DECLARE_FINAL_TYPE (EntentePlottedPrices, entente_plotted_prices, ENTENTE, PLOTTED_PRICES,
                      GObject)

/* Rows from @start to before @end. */
typedef struct
{
  guint32 start;
  guint32 end;
} EntentePriceRun;

EntentePlottedPrices *entente_plotted_prices_new          (EntentePrices        *prices);
EntentePrices        *entente_plotted_prices_get_prices   (EntentePlottedPrices *self);

EntentePriceForm      entente_plotted_prices_get_form     (EntentePlottedPrices *self,
                                                           EntentePriceForm      wish);
double                entente_plotted_prices_get_interval (EntentePlottedPrices *self);

/* A row is at one moment: the middle of its day, where rows have no time of day. */
double                entente_plotted_prices_get_moment   (EntentePlottedPrices *self,
                                                           gsize                 row);
gsize                 entente_plotted_prices_find_moment  (EntentePlottedPrices *self,
                                                           double                moment);
gboolean              entente_plotted_prices_find_nearest (EntentePlottedPrices *self,
                                                           EntentePriceForm      form,
                                                           double                moment,
                                                           gsize                *row);
gboolean              entente_plotted_prices_find_first   (EntentePlottedPrices *self,
                                                           double                moment,
                                                           gsize                *row);

gboolean              entente_plotted_prices_get_range    (EntentePlottedPrices *self,
                                                           EntentePriceForm      form,
                                                           gboolean              above_zero,
                                                           double                from,
                                                           double                to,
                                                           double               *low,
                                                           double               *high);

guint                 entente_plotted_prices_get_n_runs   (EntentePlottedPrices *self,
                                                           EntentePriceForm      form);

G_END_DECLS
