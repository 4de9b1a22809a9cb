/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "entente-dossier.h"

G_BEGIN_DECLS

void            facts_test_init     (int         *argc,
                                     char      ***argv);
void            facts_settle        (void);
void            facts_wait          (guint        milliseconds);
GtkWidget      *facts_present       (GtkWidget   *child);
GtkWidget      *facts_find          (GtkWidget   *root,
                                     GType        type);
GPtrArray      *facts_find_all      (GtkWidget   *root,
                                     GType        type);
gboolean        facts_has_text      (GtkWidget   *root,
                                     const char  *text);
char           *facts_list_ids      (GListModel  *facts);
GtkWidget      *facts_find_row      (GtkWidget   *root,
                                     const char  *title);
EntenteDossier *facts_load          (const char  *json);

G_END_DECLS
