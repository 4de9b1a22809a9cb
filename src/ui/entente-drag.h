/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "entente-chart.h"

G_BEGIN_DECLS

/* Makes what is dragged out of @widget; returns NULL if there is nothing. */
typedef GdkContentProvider *(*EntenteDragPrepare) (GtkWidget *widget);

void entente_drag_add_source (GtkWidget          *widget,
                              EntenteDragPrepare  prepare);
void entente_drag_add_chart  (GtkWidget          *widget,
                              EntenteChart       *chart);

G_END_DECLS
