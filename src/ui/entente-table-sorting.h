/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void entente_table_sorting_add_keys (GtkColumnView *table);

G_END_DECLS
