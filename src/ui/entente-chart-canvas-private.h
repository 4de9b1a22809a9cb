/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-chart-canvas.h"

G_BEGIN_DECLS

/* entente-chart-canvas.c */
void     entente_chart_canvas_move_cursor       (EntenteChartCanvas    *self,
                                                 int                    cursor,
                                                 gboolean               by_key);
gboolean entente_chart_canvas_set_hovered       (EntenteChartCanvas    *self,
                                                 int                    hovered,
                                                 EntenteFact           *fact);
void     entente_chart_canvas_show_readout      (EntenteChartCanvas    *self,
                                                 const char            *words,
                                                 const graphene_rect_t *target);
void     entente_chart_canvas_show_mark_readout (EntenteChartCanvas    *self,
                                                 int                    index);
void     entente_chart_canvas_hide_readout      (EntenteChartCanvas    *self);
void     entente_chart_canvas_show_fact         (EntenteChartCanvas    *self,
                                                 EntenteFact           *fact);

/* entente-chart-canvas-keys.c */
void     entente_chart_canvas_add_keys          (GtkWidgetClass        *widget_class);

/* entente-chart-canvas-pointer.c */
void     entente_chart_canvas_add_pointer       (EntenteChartCanvas    *self);

G_END_DECLS
