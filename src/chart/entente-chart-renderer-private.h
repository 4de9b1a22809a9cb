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

G_END_DECLS
