/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "entente-chart-style.h"

G_BEGIN_DECLS

/* How a widget that the chart layer draws looks on this desktop. */
EntenteChartStyle *entente_desktop_style_new           (GtkWidget *widget);
void               entente_desktop_style_watch         (GtkWidget *widget,
                                                        GCallback  changed);
PangoDirection     entente_desktop_style_get_direction (GtkWidget *widget);

G_END_DECLS
