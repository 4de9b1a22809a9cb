/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-chart-canvas.h"
#include "entente-chart-keeper.h"
#include "entente-chart-page.h"
#include "entente-chart-table-view.h"

G_BEGIN_DECLS

struct _EntenteChartPage
{
  AdwBin parent_instance;

  EntenteChart *chart;
  EntenteSelection *selection;
  gboolean table_shown;
  gboolean has_view_controls; /* whether there is a part of time to choose, in a picture */
  GSettings *settings;        /* or NULL */
  EntenteChartKeeper *keeper; /* of the picture */

  AdwToastOverlay *toasts;
  GtkScrolledWindow *scroller;
  GtkLabel *title;
  GtkLabel *description;
  GtkLabel *low_description;  /* says the same; one of them is visible */
  GtkBox *views;
  EntenteChartCanvas *canvas;
  EntenteChartTableView *table; /* once it has been asked for */
  GtkLabel *source;
  GtkLabel *note;
  GtkLabel *imported;
  GtkMenuButton *display_button;
  GMenuModel *display_menu;
  GtkWidget *import_button;
};

/* entente-chart-page-properties.c */
void entente_chart_page_install_properties (GObjectClass *object_class);

G_END_DECLS
