/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "entente-chart.h"
#include "entente-plotted-prices.h"
#include "entente-selection.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_CHART_PAGE (entente_chart_page_get_type ())

/* One chart with all that belongs to it. */
G_DECLARE_FINAL_TYPE (EntenteChartPage, entente_chart_page, ENTENTE, CHART_PAGE, AdwBin)

EntenteChartPage *entente_chart_page_new             (EntenteChart     *chart,
                                                      EntenteSelection *selection);
EntenteChart     *entente_chart_page_get_chart       (EntenteChartPage *self);
gboolean          entente_chart_page_get_table_shown (EntenteChartPage *self);
void              entente_chart_page_set_table_shown (EntenteChartPage *self,
                                                      gboolean          table_shown);
EntentePlottedPrices *
                  entente_chart_page_get_prices      (EntenteChartPage *self);
void              entente_chart_page_set_prices      (EntenteChartPage *self,
                                                      EntentePlottedPrices *prices);
void              entente_chart_page_save_picture    (EntenteChartPage *self,
                                                      GFile            *file);

void              entente_chart_page_focus_marks        (EntenteChartPage *self);

G_END_DECLS
