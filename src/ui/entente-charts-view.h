/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "entente-selection.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_CHARTS_VIEW (entente_charts_view_get_type ())

/* The charts of a dossier, one at a time. */
G_DECLARE_FINAL_TYPE (EntenteChartsView, entente_charts_view, ENTENTE, CHARTS_VIEW, AdwBin)

EntenteChartsView *entente_charts_view_new               (void);
EntenteSelection  *entente_charts_view_get_selection     (EntenteChartsView *self);
void               entente_charts_view_set_selection     (EntenteChartsView *self,
                                                          EntenteSelection  *selection);
EntenteChart      *entente_charts_view_get_visible_chart (EntenteChartsView *self);
void               entente_charts_view_show_chart        (EntenteChartsView *self,
                                                          EntenteChart      *chart);

void               entente_charts_view_focus_marks       (EntenteChartsView *self);

G_END_DECLS
