/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_SEARCH_PROVIDER (entente_search_provider_get_type ())

/* What the desktop's search finds in dossiers. */
G_DECLARE_FINAL_TYPE (EntenteSearchProvider, entente_search_provider, ENTENTE, SEARCH_PROVIDER,
                      GObject)

EntenteSearchProvider *entente_search_provider_new      (GtkApplication         *application);
gboolean               entente_search_provider_export   (EntenteSearchProvider  *self,
                                                         GDBusConnection        *connection,
                                                         const char             *object_path,
                                                         GError                **error);
void                   entente_search_provider_unexport (EntenteSearchProvider  *self);

G_END_DECLS
