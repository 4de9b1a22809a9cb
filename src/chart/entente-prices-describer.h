/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-chart-layout.h"

G_BEGIN_DECLS

/* Words for imported prices, in the user's language. */
char *entente_prices_describer_key         (const EntenteChartView    *view);
char *entente_prices_describer_source_line (const EntenteChartView    *view);
char *entente_prices_describer_hidden      (const EntenteChartView    *view,
                                            gsize                      n_prices,
                                            guint                      n_marks);
char *entente_prices_describer_reading     (EntenteChartLayout        *layout,
                                            const EntenteChartReading *reading);

G_END_DECLS
