/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define ENTENTE_SOUND_ERROR      (entente_sound_error_quark ())
#define ENTENTE_TYPE_SOUND_ERROR (entente_sound_error_get_type ())

typedef enum
{
  ENTENTE_SOUND_ERROR_NO_PLUGIN, /* GStreamer, or a part of it, is not installed */
  ENTENTE_SOUND_ERROR_NO_DEVICE, /* nothing to hear it with */
  ENTENTE_SOUND_ERROR_BROKEN,    /* the device stopped */
} EntenteSoundError;

GQuark entente_sound_error_quark    (void);
GType  entente_sound_error_get_type (void) G_GNUC_CONST;

G_END_DECLS
