/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts-helpers.h"
#include "entente-chart-canvas-private.h"

G_BEGIN_DECLS

/* The picture of a chart in a window. */
typedef struct
{
  EntenteDossier *dossier;
  EntenteSelection *selection;
  EntenteChartCanvas *canvas;
  GtkWidget *window;
} Fixture;

typedef void (*FixtureTest) (Fixture       *fixture,
                             gconstpointer  data);

void                     canvas_set_up              (Fixture      *fixture,
                                                     gconstpointer chart);
void                     canvas_tear_down           (Fixture      *fixture,
                                                     gconstpointer chart);
void                     canvas_select_fact         (Fixture      *fixture,
                                                     const char   *id);
void                     canvas_assert_cursor       (Fixture      *fixture,
                                                     const char   *id);
void                     canvas_assert_selected     (Fixture      *fixture,
                                                     const char   *id);
void                     canvas_assert_key_leads_to (Fixture      *fixture,
                                                     guint         keyval,
                                                     const char   *id);
const EntentePlacedMark *canvas_get_mark            (Fixture      *fixture,
                                                     guint         index);
void                     canvas_add                 (const char   *path,
                                                     const char   *chart,
                                                     FixtureTest   test);

G_END_DECLS
