/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-chart-canvas.h"
#include "entente-player.h"
#include "entente-sound-settings.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_CHART_SOUND (entente_chart_sound_get_type ())

/* The sound of a picture of a chart. */
G_DECLARE_FINAL_TYPE (EntenteChartSound, entente_chart_sound, ENTENTE, CHART_SOUND, GObject)

EntenteChartSound    *entente_chart_sound_new          (void);
EntenteSoundSettings *entente_chart_sound_get_settings (EntenteChartSound  *self);
EntentePlayer        *entente_chart_sound_get_player   (EntenteChartSound  *self);
EntenteChartCanvas   *entente_chart_sound_get_canvas   (EntenteChartSound  *self);
void                  entente_chart_sound_set_canvas   (EntenteChartSound  *self,
                                                        EntenteChartCanvas *canvas);
void                  entente_chart_sound_set_active   (EntenteChartSound  *self,
                                                        gboolean            active);
gboolean              entente_chart_sound_is_playing   (EntenteChartSound  *self);
void                  entente_chart_sound_toggle       (EntenteChartSound  *self);

G_END_DECLS
