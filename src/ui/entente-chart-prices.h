/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-chart-canvas.h"
#include "entente-price-book.h"

G_BEGIN_DECLS

/* Brings what is imported beside a dossier to the chart that it belongs to. */
gboolean entente_chart_prices_takes  (EntenteChart       *chart);
void     entente_chart_prices_follow (EntenteChartCanvas *canvas,
                                      EntentePriceBook   *book,
                                      GtkLabel           *label);

G_END_DECLS
