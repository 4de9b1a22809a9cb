/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *entente_opener_find_part (GtkWidget *opener,
                                     GType      type);
void       entente_opener_be_button (GtkWidget *opener);

G_END_DECLS
