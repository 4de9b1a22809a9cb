/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean entente_price_chooser_takes  (GFile               *file);
void     entente_price_chooser_open   (GtkWidget           *parent,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data);
GFile   *entente_price_chooser_finish (GAsyncResult        *result,
                                       GError             **error);

G_END_DECLS
