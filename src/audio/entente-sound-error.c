/* SPDX-License-Identifier: GPL-3.0-or-later */

/* EntenteSoundError: why nothing is heard. The module that plays sound has this file, too: the
 * domain is the same, for it goes by its name. */

#include "entente-sound-error.h"

G_DEFINE_QUARK (entente-sound-error-quark, entente_sound_error)

G_DEFINE_ENUM_TYPE (EntenteSoundError, entente_sound_error,
  G_DEFINE_ENUM_VALUE (ENTENTE_SOUND_ERROR_NO_PLUGIN, "no-plugin"),
  G_DEFINE_ENUM_VALUE (ENTENTE_SOUND_ERROR_NO_DEVICE, "no-device"),
  G_DEFINE_ENUM_VALUE (ENTENTE_SOUND_ERROR_BROKEN, "broken"))
