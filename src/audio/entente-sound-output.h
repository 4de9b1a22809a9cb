/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-score.h"
#include "entente-sound-error.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_SOUND_OUTPUT (entente_sound_output_get_type ())

/* A sound device, opened. */
G_DECLARE_FINAL_TYPE (EntenteSoundOutput, entente_sound_output, ENTENTE, SOUND_OUTPUT, GObject)

void                entente_sound_output_open_async  (const char          *sink,
                                                      GCancellable        *cancellable,
                                                      GAsyncReadyCallback  callback,
                                                      gpointer             user_data);
EntenteSoundOutput *entente_sound_output_open_finish (GAsyncResult        *result,
                                                      GError             **error);

void                entente_sound_output_play        (EntenteSoundOutput  *self,
                                                      EntenteScore        *score,
                                                      guint64              first,
                                                      guint64              end);
void                entente_sound_output_halt        (EntenteSoundOutput  *self);
guint64             entente_sound_output_get_frame   (EntenteSoundOutput  *self);

G_END_DECLS
