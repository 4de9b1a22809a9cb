/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void entente_recent_dossiers_add  (GFile      *file,
                                   const char *title);
void entente_recent_dossiers_fill (GMenu      *menu);

G_END_DECLS
