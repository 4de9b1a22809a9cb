/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "entente-chart-row.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_CHART_TABLE (entente_chart_table_get_type ())

/* The table twin of a chart: a GListModel of EntenteChartRow in reading order. Row n is
 * mark n of every layout of the chart. */
G_DECLARE_FINAL_TYPE (EntenteChartTable, entente_chart_table, ENTENTE, CHART_TABLE, GObject)

EntenteChartTable *entente_chart_table_new       (EntenteChart      *chart);
EntenteChart      *entente_chart_table_get_chart (EntenteChartTable *self);
EntenteChartRow   *entente_chart_table_get_row   (EntenteChartTable *self,
                                                  guint              index);

G_END_DECLS
