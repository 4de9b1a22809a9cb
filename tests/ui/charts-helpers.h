/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "entente-chart-canvas.h"
#include "entente-dossier.h"

G_BEGIN_DECLS

void            charts_test_init       (int                 *argc,
                                        char              ***argv);
void            charts_settle          (void);
GtkWidget      *charts_present         (GtkWidget           *child,
                                        int                  width,
                                        int                  height);
void            charts_close           (GtkWidget           *window);
GtkWidget      *charts_find            (GtkWidget           *root,
                                        GType                type);
GtkWidget      *charts_find_button     (GtkWidget           *root,
                                        const char          *label);
gboolean        charts_press_key       (GtkWidget           *widget,
                                        guint                keyval,
                                        GdkModifierType      modifiers);
GtkEventController *
                charts_find_controller (gpointer             widget,
                                        GType                type);
void            charts_click           (gpointer             picture,
                                        int                  n_press,
                                        double               x,
                                        double               y);
void            charts_hover           (gpointer             picture,
                                        double               x,
                                        double               y);
void            charts_leave           (gpointer             picture);
void            charts_record_announced (gpointer            picture,
                                        GString             *announced);
GtkAccessible  *charts_step            (GtkAccessible       *from,
                                        gboolean             down);
void            charts_wait_for_frame  (GtkWidget           *widget);
GBytes         *charts_take_picture    (GtkWidget           *widget);
char           *charts_cursor_fact     (EntenteChartCanvas  *canvas);
EntenteDossier *charts_load            (const char          *json);
void            charts_count           (guint               *count);
void            charts_record_fact     (GString             *record,
                                        EntenteFact         *fact);

G_END_DECLS
