/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_FIRST_ROWS (entente_first_rows_get_type ())

G_DECLARE_FINAL_TYPE (EntenteFirstRows, entente_first_rows, ENTENTE, FIRST_ROWS, GObject)

EntenteFirstRows   *entente_first_rows_add         (GtkListView        *list,
                                                    GtkSingleSelection *rows,
                                                    guint               n_rows);
GtkSingleSelection *entente_first_rows_get_rows    (EntenteFirstRows   *self);
gboolean            entente_first_rows_are_settled (EntenteFirstRows   *self);
void                entente_first_rows_show_all    (EntenteFirstRows   *self);

G_END_DECLS
