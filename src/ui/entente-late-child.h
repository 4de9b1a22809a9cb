/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_LATE_CHILD (entente_late_child_get_type ())

G_DECLARE_FINAL_TYPE (EntenteLateChild, entente_late_child, ENTENTE, LATE_CHILD, AdwBin)

EntenteLateChild *entente_late_child_new          (void);
const char       *entente_late_child_get_resource (EntenteLateChild *self);
void              entente_late_child_set_resource (EntenteLateChild *self,
                                                   const char       *resource);

void              entente_late_child_set_menu     (GtkMenuButton    *button,
                                                   GMenuModel       *menu);

G_END_DECLS
