/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "entente-chart-row.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_CHART_MARK_ACCESSIBLE (entente_chart_mark_accessible_get_type ())

/* What assistive technology sees of one mark of a chart. It is no widget. */
G_DECLARE_FINAL_TYPE (EntenteChartMarkAccessible, entente_chart_mark_accessible,
                      ENTENTE, CHART_MARK_ACCESSIBLE, GObject)

EntenteChartMarkAccessible *
                 entente_chart_mark_accessible_new         (GdkDisplay                 *display,
                                                            EntenteChartRow            *row);
EntenteChartRow *entente_chart_mark_accessible_get_row     (EntenteChartMarkAccessible *self);
void             entente_chart_mark_accessible_place       (EntenteChartMarkAccessible *self,
                                                            GtkAccessible              *parent,
                                                            GtkAccessible              *next);
void             entente_chart_mark_accessible_set_bounds  (EntenteChartMarkAccessible *self,
                                                            const GdkRectangle         *bounds);
gboolean         entente_chart_mark_accessible_get_focused (EntenteChartMarkAccessible *self);
void             entente_chart_mark_accessible_set_focused (EntenteChartMarkAccessible *self,
                                                            gboolean                    focused);

G_END_DECLS
