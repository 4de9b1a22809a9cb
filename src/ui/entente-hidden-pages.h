/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void entente_hidden_pages_watch (GtkStack *stack);

G_END_DECLS
