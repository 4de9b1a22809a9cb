/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_SWITCHER (entente_switcher_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSwitcher, entente_switcher, ENTENTE, SWITCHER, AdwBin)

EntenteSwitcher *entente_switcher_new        (void);
void             entente_switcher_add        (EntenteSwitcher *self,
                                              const char      *id,
                                              const char      *label);
void             entente_switcher_set_icon   (EntenteSwitcher *self,
                                              const char      *id,
                                              const char      *icon_name);
void             entente_switcher_remove_all (EntenteSwitcher *self);
void             entente_switcher_set_label  (EntenteSwitcher *self,
                                              const char      *id,
                                              const char      *label);
const char      *entente_switcher_get_label  (EntenteSwitcher *self,
                                              const char      *id);
const char      *entente_switcher_get_active (EntenteSwitcher *self);
void             entente_switcher_set_active (EntenteSwitcher *self,
                                              const char      *id);

G_END_DECLS
