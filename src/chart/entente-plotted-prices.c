/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-plotted-prices.h"

struct _EntentePlottedPrices
{
  GObject parent_instance;

  EntentePrices *prices;
};

G_DEFINE_FINAL_TYPE (EntentePlottedPrices, entente_plotted_prices, G_TYPE_OBJECT)

static void
entente_plotted_prices_finalize (GObject *object)
{
  EntentePlottedPrices *self = ENTENTE_PLOTTED_PRICES (object);

  g_clear_object (&self->prices);

  G_OBJECT_CLASS (entente_plotted_prices_parent_class)->finalize (object);
}

static void
entente_plotted_prices_class_init (EntentePlottedPricesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_plotted_prices_finalize;
}

static void
entente_plotted_prices_init (EntentePlottedPrices *self)
{
}

/**
 * entente_plotted_prices_new:
 * @prices: prices
 *
 * Returns: (transfer full): the same, ready to be drawn
 */
EntentePlottedPrices *
entente_plotted_prices_new (EntentePrices *prices)
{
  EntentePlottedPrices *self;

  g_return_val_if_fail (ENTENTE_IS_PRICES (prices), NULL);

  self = g_object_new (ENTENTE_TYPE_PLOTTED_PRICES, NULL);
  self->prices = g_object_ref (prices);

  return self;
}

/**
 * entente_plotted_prices_get_prices:
 * @self: plotted prices
 *
 * Returns: (transfer none): the prices
 */
EntentePrices *
entente_plotted_prices_get_prices (EntentePlottedPrices *self)
{
  g_return_val_if_fail (ENTENTE_IS_PLOTTED_PRICES (self), NULL);

  return self->prices;
}
