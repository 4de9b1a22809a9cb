/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "entente-shortcuts.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_SHORTCUTS_DIALOG (entente_shortcuts_dialog_get_type ())

/* The keyboard shortcuts of the application. */
G_DECLARE_FINAL_TYPE (EntenteShortcutsDialog, entente_shortcuts_dialog,
                      ENTENTE, SHORTCUTS_DIALOG, AdwDialog)

EntenteShortcutsDialog *entente_shortcuts_dialog_new (EntenteShortcutView view);

G_END_DECLS
