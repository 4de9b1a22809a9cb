/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-price-form.h"
#include "entente-price-runs.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PLOTTED_PRICES (entente_plotted_prices_get_type ())

/* Prices made ready to be drawn at any zoom. Made once for an import; they never change, and
 * any thread may use them. */
G_DECLARE_FINAL_TYPE (EntentePlottedPrices, entente_plotted_prices, ENTENTE, PLOTTED_PRICES,
                      GObject)

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

/* Runs of rows that the form joins, and the figures that it draws. */
guint                 entente_plotted_prices_get_n_runs   (EntentePlottedPrices *self,
                                                           EntentePriceForm      form);
const GArray         *entente_plotted_prices_get_runs     (EntentePlottedPrices *self,
                                                           EntentePriceForm      form);
void                  entente_plotted_prices_iter_runs    (EntentePlottedPrices *self,
                                                           EntentePriceForm      form,
                                                           gboolean              above_zero,
                                                           gsize                 from,
                                                           gsize                 to,
                                                           EntentePriceRunIter  *iter);
const EntentePyramid *entente_plotted_prices_get_pyramid  (EntentePlottedPrices *self,
                                                           EntentePriceField     field);

G_END_DECLS
