/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-prices.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PLOTTED_PRICES (entente_plotted_prices_get_type ())

/* Prices made ready to be drawn at any zoom. Made once for an import; they never change. */
G_DECLARE_FINAL_TYPE (EntentePlottedPrices, entente_plotted_prices, ENTENTE, PLOTTED_PRICES,
                      GObject)

EntentePlottedPrices *entente_plotted_prices_new        (EntentePrices        *prices);
EntentePrices        *entente_plotted_prices_get_prices (EntentePlottedPrices *self);

G_END_DECLS
