/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-chart-layout.h"

G_BEGIN_DECLS

/* Words for imported prices, in the user's language. */
char *entente_price_words_moment  (EntentePrices             *prices,
                                   gsize                      row);
char *entente_price_words_figure  (EntenteUnit               *unit,
                                   double                     value);
char *entente_price_words_reading (EntentePrices             *prices,
                                   EntenteUnit               *unit,
                                   const EntenteChartReading *reading);

G_END_DECLS
