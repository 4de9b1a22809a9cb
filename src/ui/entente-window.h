/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "entente-selection.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_WINDOW (entente_window_get_type ())

/* A window that shows one dossier. */
G_DECLARE_FINAL_TYPE (EntenteWindow, entente_window, ENTENTE, WINDOW, AdwApplicationWindow)

EntenteWindow    *entente_window_new           (AdwApplication *application);
void              entente_window_load          (EntenteWindow  *self,
                                                GFile          *file);
void              entente_window_load_builtin  (EntenteWindow  *self);
void              entente_window_offer         (EntenteWindow  *self);
gboolean          entente_window_is_empty      (EntenteWindow  *self);
gboolean          entente_window_is_showing    (EntenteWindow  *self,
                                                GFile          *file);
void              entente_window_show          (EntenteWindow  *self,
                                                const char     *id);
void              entente_window_search        (EntenteWindow  *self,
                                                const char     *text);
void              entente_window_import_prices (EntenteWindow  *self,
                                                GFile          *file);
EntenteSelection *entente_window_get_selection (EntenteWindow  *self);
GFile            *entente_window_get_file      (EntenteWindow  *self);

G_END_DECLS
