/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void entente_quiet_selection_set (GtkListView        *list,
                                  GtkSingleSelection *rows,
                                  guint               position);

G_END_DECLS
