/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "entente-loader.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_LOADING_BAR (entente_loading_bar_get_type ())

/* Loads a file, and says so when it takes a while. */
G_DECLARE_FINAL_TYPE (EntenteLoadingBar, entente_loading_bar, ENTENTE, LOADING_BAR, AdwBin)

EntenteLoadingBar *entente_loading_bar_new         (void);
void               entente_loading_bar_load        (EntenteLoadingBar    *self,
                                                    GFile                *file,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
EntenteDossier    *entente_loading_bar_load_finish (EntenteLoadingBar    *self,
                                                    GAsyncResult         *result,
                                                    GPtrArray           **problems,
                                                    GError              **error);
void               entente_loading_bar_cancel      (EntenteLoadingBar    *self);
gboolean           entente_loading_bar_is_busy     (EntenteLoadingBar    *self);

G_END_DECLS
