/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts-helpers.h"
#include "entente-chart-canvas-private.h"

G_BEGIN_DECLS

/* The picture of a chart in a window, which can be moved through time. */

/* Longer than anything moves, in milliseconds. */
#define PATIENCE 3000

/* 2 January 2024, a Tuesday. */
#define FIRST_DAY 19724

typedef struct
{
  EntenteDossier *dossier;
  EntenteSelection *selection;
  EntenteChartCanvas *canvas;
  GtkWidget *window;
  GString *announced;
} Fixture;

typedef void (*FixtureTest) (Fixture       *fixture,
                             gconstpointer  data);

EntentePlottedPrices    *motion_make_prices   (guint           n_rows,
                                               gboolean        has_times);
void                     motion_add_prices    (Fixture        *fixture,
                                               guint           n_rows,
                                               gboolean        has_times);
EntenteChartLayout      *motion_get_layout    (Fixture        *fixture);
EntenteTimeMotion       *motion_get_motion    (Fixture        *fixture);
int                      motion_get_cursor    (Fixture        *fixture);
const EntenteAxisWindow *motion_get_goal      (Fixture        *fixture);
double                   motion_get_span      (Fixture        *fixture);
void                     motion_show          (Fixture        *fixture,
                                               double          first,
                                               double          last);
void                     motion_assert_window (Fixture        *fixture,
                                               double          first,
                                               double          last);
double                   motion_moment_at     (Fixture        *fixture,
                                               double          x);
gboolean                 motion_scroll        (Fixture        *fixture,
                                               double          dx,
                                               double          dy,
                                               GdkModifierType state);
gboolean                 motion_press         (Fixture        *fixture,
                                               guint           keyval,
                                               GdkModifierType modifiers);
void                     motion_set_rtl       (Fixture        *fixture,
                                               gboolean        rtl);
void                     motion_drag          (Fixture        *fixture,
                                               double          x,
                                               double          dx);
void                     motion_wait_for_rest (Fixture        *fixture);
void                     motion_set_animated  (gboolean        animated);
gboolean                 motion_swipe         (Fixture        *fixture,
                                               double          dx,
                                               double          dy);
gboolean                 motion_has_child     (gpointer        parent,
                                               GtkAccessible  *child);
void                     motion_add           (const char     *path,
                                               const char     *chart,
                                               FixtureTest     test);

G_END_DECLS
