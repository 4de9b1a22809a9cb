/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "entente-sound-settings.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_SOUND_POPOVER (entente_sound_popover_get_type ())

/* All controls of the sound but the one that plays. */
G_DECLARE_FINAL_TYPE (EntenteSoundPopover, entente_sound_popover, ENTENTE, SOUND_POPOVER,
                      GtkPopover)

EntenteSoundPopover  *entente_sound_popover_new          (void);
EntenteSoundSettings *entente_sound_popover_get_settings (EntenteSoundPopover  *self);
void                  entente_sound_popover_set_settings (EntenteSoundPopover  *self,
                                                          EntenteSoundSettings *settings);

G_END_DECLS
