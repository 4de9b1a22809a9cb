/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "entente-chart-layout.h"
#include "entente-selection.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_CHART_CANVAS (entente_chart_canvas_get_type ())

/* The picture of a chart. */
G_DECLARE_FINAL_TYPE (EntenteChartCanvas, entente_chart_canvas, ENTENTE, CHART_CANVAS, GtkWidget)

EntenteChartCanvas *entente_chart_canvas_new           (void);
EntenteChart       *entente_chart_canvas_get_chart     (EntenteChartCanvas *self);
void                entente_chart_canvas_set_chart     (EntenteChartCanvas *self,
                                                        EntenteChart       *chart);
EntenteSelection   *entente_chart_canvas_get_selection (EntenteChartCanvas *self);
void                entente_chart_canvas_set_selection (EntenteChartCanvas *self,
                                                        EntenteSelection   *selection);
int                 entente_chart_canvas_get_cursor    (EntenteChartCanvas *self);
EntenteChartLayout *entente_chart_canvas_get_layout    (EntenteChartCanvas *self);
const char         *entente_chart_canvas_get_readout   (EntenteChartCanvas *self);

G_END_DECLS
