/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "entente-application.h"
#include "entente-dossier.h"
#include "entente-paragraph.h"

G_BEGIN_DECLS

typedef gboolean (*UiCondition) (gpointer data);

void            ui_test_init      (int         *argc,
                                   char      ***argv);
void            ui_settle         (void);
void            ui_wait           (UiCondition  condition,
                                   gpointer     data);
GtkWidget      *ui_present        (GtkWidget   *child,
                                   int          width,
                                   int          height);
GPtrArray      *ui_find_all       (GtkWidget   *root,
                                   GType        type);
GtkWidget      *ui_find           (GtkWidget   *root,
                                   GType        type);
GPtrArray      *ui_find_by_css    (GtkWidget   *root,
                                   const char  *css_name);
GtkWidget      *ui_find_label     (GtkWidget   *root,
                                   const char  *text);
GtkWidget      *ui_find_paragraph (GtkWidget   *root,
                                   const char  *text);
EntenteDossier *ui_load           (const char  *json);
void            ui_count_notify   (GObject     *object,
                                   GParamSpec  *pspec,
                                   guint       *count);

EntenteApplication *
                ui_new_application (void);
void            ui_wait_frames    (GtkWidget   *widget);

G_END_DECLS
