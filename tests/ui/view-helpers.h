/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts-helpers.h"
#include "entente-chart-page.h"
#include "entente-charts-view.h"

G_BEGIN_DECLS

/* The view of the charts of a dossier, in a window. */
typedef struct
{
  EntenteDossier *dossier;
  EntenteSelection *selection;
  EntenteChartsView *view;
  GtkWidget *window;
} Fixture;

typedef void (*FixtureTest) (Fixture       *fixture,
                             gconstpointer  data);

void                view_select_fact     (Fixture    *fixture,
                                          const char *id);
void                view_assert_selected (Fixture    *fixture,
                                          const char *id);
void                view_show_chart      (Fixture    *fixture,
                                          const char *id);
EntenteChartPage   *view_get_page        (Fixture    *fixture);
EntenteChartCanvas *view_get_canvas      (Fixture    *fixture);
void                view_collect_labels  (GtkWidget  *root,
                                          GString    *labels);
void                view_add             (const char *path,
                                          FixtureTest test);

G_END_DECLS
