/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void entente_choice_name_follow       (GtkWidget  *choice,
                                       const char *title);
void entente_choice_name_follow_label (GtkWidget  *choice);

G_END_DECLS
