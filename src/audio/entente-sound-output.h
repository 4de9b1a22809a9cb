/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-score.h"

G_BEGIN_DECLS

#define ENTENTE_SOUND_ERROR       (entente_sound_error_quark ())
#define ENTENTE_TYPE_SOUND_ERROR  (entente_sound_error_get_type ())
#define ENTENTE_TYPE_SOUND_OUTPUT (entente_sound_output_get_type ())

typedef enum
{
  ENTENTE_SOUND_ERROR_NO_PLUGIN, /* a part of GStreamer is not installed */
  ENTENTE_SOUND_ERROR_NO_DEVICE, /* nothing to hear it with */
  ENTENTE_SOUND_ERROR_BROKEN,    /* the device stopped */
} EntenteSoundError;

/* A sound device, opened. */
G_DECLARE_FINAL_TYPE (EntenteSoundOutput, entente_sound_output, ENTENTE, SOUND_OUTPUT, GObject)

GQuark              entente_sound_error_quark        (void);
GType               entente_sound_error_get_type     (void) G_GNUC_CONST;

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
