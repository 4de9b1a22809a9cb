/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-score.h"

G_BEGIN_DECLS

#define ENTENTE_SYNTH_CHANNELS 2

/* A frame is a sample for the left and one for the right ear. */
void  entente_synth_render     (EntenteScore *score,
                                guint64       first,
                                guint         n_frames,
                                float        *samples);
void  entente_synth_render_s16 (EntenteScore *score,
                                guint64       first,
                                guint         n_frames,
                                gint16       *samples);

G_END_DECLS
