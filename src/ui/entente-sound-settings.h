/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-pitch.h"
#include "entente-sound-range.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_SOUND_SETTINGS (entente_sound_settings_get_type ())

/* How charts are heard. */
G_DECLARE_FINAL_TYPE (EntenteSoundSettings, entente_sound_settings, ENTENTE, SOUND_SETTINGS,
                      GObject)

EntenteSoundSettings *entente_sound_settings_new              (void);
double                entente_sound_settings_get_tempo        (EntenteSoundSettings *self);
void                  entente_sound_settings_set_tempo        (EntenteSoundSettings *self,
                                                               double                tempo);
char                 *entente_sound_settings_dup_tempo        (EntenteSoundSettings *self);
EntenteSoundRange     entente_sound_settings_get_range        (EntenteSoundSettings *self);
void                  entente_sound_settings_set_range        (EntenteSoundSettings *self,
                                                               EntenteSoundRange     range);
EntenteToneScale      entente_sound_settings_get_tone_scale   (EntenteSoundSettings *self);
void                  entente_sound_settings_set_tone_scale   (EntenteSoundSettings *self,
                                                               EntenteToneScale      tone_scale);
gboolean              entente_sound_settings_get_while_moving (EntenteSoundSettings *self);
void                  entente_sound_settings_set_while_moving (EntenteSoundSettings *self,
                                                               gboolean              while_moving);

G_END_DECLS
