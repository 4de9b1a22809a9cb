/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "entente-chart-layout.h"

G_BEGIN_DECLS

/* The layout of a chart in a widget, made anew whenever something it depends on changes. */
typedef struct _EntenteChartSheet EntenteChartSheet;

EntenteChartSheet  *entente_chart_sheet_new        (GtkWidget              *widget,
                                                    EntenteChart           *chart);
void                entente_chart_sheet_free       (EntenteChartSheet      *self);
void                entente_chart_sheet_invalidate (EntenteChartSheet      *self);
EntenteChartLayout *entente_chart_sheet_get_layout (EntenteChartSheet      *self,
                                                    const EntenteChartView *view,
                                                    int                     width,
                                                    int                     height,
                                                    gboolean               *is_new);
void                entente_chart_sheet_measure    (EntenteChartSheet      *self,
                                                    int                     width,
                                                    int                    *minimum,
                                                    int                    *natural);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteChartSheet, entente_chart_sheet_free)

G_END_DECLS
