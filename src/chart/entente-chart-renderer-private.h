/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-chart-renderer.h"
#include "entente-painter.h"

G_BEGIN_DECLS

void entente_chart_renderer_paint (EntenteChartLayout      *layout,
                                   EntentePainter          *painter,
                                   const EntenteChartState *state);

/* entente-mark-renderer.c */
void entente_mark_renderer_paint  (EntenteChartLayout      *layout,
                                   EntentePainter          *painter,
                                   const EntentePlacedMark *mark,
                                   const EntenteChartState *state);

/* entente-flag-renderer.c */
void entente_flag_renderer_paint  (EntenteChartLayout      *layout,
                                   EntentePainter          *painter,
                                   const EntentePlacedFlag *flag,
                                   const EntenteChartState *state);

/* entente-prices-renderer.c; @scale is device pixels for one of the picture */
void entente_prices_renderer_paint (EntenteChartLayout    *layout,
                                    EntentePainter        *painter,
                                    double                 scale);
void entente_prices_renderer_paint_sample (EntenteChartLayout      *layout,
                                           EntentePainter          *painter,
                                           const cairo_rectangle_t *box);

/* entente-crosshair-renderer.c */
void entente_crosshair_renderer_paint (EntenteChartLayout      *layout,
                                       EntentePainter          *painter,
                                       const EntenteChartState *state);

G_END_DECLS
