/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "entente-shortcuts.h"

G_BEGIN_DECLS

void                 entente_view_keys_set  (GtkWidget           *view,
                                             EntenteShortcutView  keys);
EntenteShortcutView  entente_view_keys_find (GtkWidget           *widget);

G_END_DECLS
