/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "entente-chart-canvas.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_CHART_KEEPER (entente_chart_keeper_get_type ())

/* Saves the picture of a chart for a reader. */
G_DECLARE_FINAL_TYPE (EntenteChartKeeper, entente_chart_keeper, ENTENTE, CHART_KEEPER, GObject)

EntenteChartKeeper *entente_chart_keeper_new   (EntenteChartCanvas *canvas,
                                                AdwToastOverlay    *toasts);
void                entente_chart_keeper_ask   (EntenteChartKeeper *self);
void                entente_chart_keeper_save  (EntenteChartKeeper *self,
                                                GFile              *file);
void                entente_chart_keeper_close (EntenteChartKeeper *self);

G_END_DECLS
