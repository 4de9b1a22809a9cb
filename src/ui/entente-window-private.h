/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-dossier-view.h"
#include "entente-loading-bar.h"
#include "entente-place.h"
#include "entente-window.h"

G_BEGIN_DECLS

struct _EntenteWindow
{
  AdwApplicationWindow parent_instance;

  EntenteSelection *selection; /* NULL before a dossier is loaded */
  GFile *file;                 /* of that dossier; NULL for the built-in one */
  GPtrArray *problems;         /* of that file */
  GFile *loading;              /* the file that is being loaded */
  char *show;                  /* what to show when it is loaded */
  GSettings *settings;
  EntentePlace *place;         /* of the reader in the dossier */
  GFile *prices_file;          /* to be imported when a dossier is there */
  AdwToast *prices_toast;      /* weak: that offers to undo an import */

  AdwToastOverlay *toasts;
  AdwWindowTitle *title;
  EntenteLoadingBar *loading_bar;
  AdwBanner *problems_banner;
  GtkStack *content;
  EntenteDossierView *dossier_view;
  GtkMenuButton *menu_button;
  GMenuModel *menu;
  GMenu *recent_menu;
};

void entente_window_add_actions    (EntenteWindow *self);
void entente_window_add_drop       (EntenteWindow *self);
void entente_window_add_prices     (EntenteWindow *self);
void entente_window_keep_prices    (EntenteWindow *self);
void entente_window_update_actions (EntenteWindow *self);
void entente_window_add_toast      (EntenteWindow *self,
                                    const char    *text);

G_END_DECLS
