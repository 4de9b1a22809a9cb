/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-chart-mark-accessible.h"
#include "entente-series.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_CHART_SERIES_ACCESSIBLE (entente_chart_series_accessible_get_type ())

/* What assistive technology sees of one series of a chart: the list of its marks. */
G_DECLARE_FINAL_TYPE (EntenteChartSeriesAccessible, entente_chart_series_accessible,
                      ENTENTE, CHART_SERIES_ACCESSIBLE, GObject)

EntenteChartSeriesAccessible *
               entente_chart_series_accessible_new        (GdkDisplay                   *display,
                                                           EntenteSeries                *series);
EntenteSeries *entente_chart_series_accessible_get_series (EntenteChartSeriesAccessible *self);
void           entente_chart_series_accessible_place      (EntenteChartSeriesAccessible *self,
                                                           GtkAccessible                *parent,
                                                           GtkAccessible                *next);
EntenteChartMarkAccessible *
               entente_chart_series_accessible_add_mark   (EntenteChartSeriesAccessible *self,
                                                           EntenteChartRow              *row);

G_END_DECLS
