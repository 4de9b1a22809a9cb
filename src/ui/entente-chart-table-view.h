/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "entente-chart-table.h"
#include "entente-selection.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_CHART_TABLE_VIEW (entente_chart_table_view_get_type ())

/* The table twin of a chart: every mark as a row of words. */
G_DECLARE_FINAL_TYPE (EntenteChartTableView, entente_chart_table_view,
                      ENTENTE, CHART_TABLE_VIEW, AdwBin)

EntenteChartTableView *
                  entente_chart_table_view_new           (void);
EntenteChart     *entente_chart_table_view_get_chart     (EntenteChartTableView *self);
void              entente_chart_table_view_set_chart     (EntenteChartTableView *self,
                                                          EntenteChart          *chart);
EntenteSelection *entente_chart_table_view_get_selection (EntenteChartTableView *self);
void              entente_chart_table_view_set_selection (EntenteChartTableView *self,
                                                          EntenteSelection      *selection);
GListModel       *entente_chart_table_view_get_rows      (EntenteChartTableView *self);

G_END_DECLS
