/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "entente-chart-sound.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_SOUND_BAR (entente_sound_bar_get_type ())

/* The controls by which a chart is heard. */
G_DECLARE_FINAL_TYPE (EntenteSoundBar, entente_sound_bar, ENTENTE, SOUND_BAR, AdwBin)

EntenteSoundBar      *entente_sound_bar_new              (void);
EntenteChartCanvas   *entente_sound_bar_get_canvas       (EntenteSoundBar    *self);
void                  entente_sound_bar_set_canvas       (EntenteSoundBar    *self,
                                                          EntenteChartCanvas *canvas);
gboolean              entente_sound_bar_get_while_moving (EntenteSoundBar    *self);
void                  entente_sound_bar_set_while_moving (EntenteSoundBar    *self,
                                                          gboolean            while_moving);
EntenteSoundSettings *entente_sound_bar_get_settings     (EntenteSoundBar    *self);
EntentePlayer        *entente_sound_bar_get_player       (EntenteSoundBar    *self);

G_END_DECLS
