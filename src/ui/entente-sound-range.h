/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_SOUND_RANGE (entente_sound_range_get_type ())

/* The pitches that figures may have. */
typedef enum
{
  ENTENTE_SOUND_RANGE_LOW,
  ENTENTE_SOUND_RANGE_MIDDLE,
  ENTENTE_SOUND_RANGE_HIGH,
  ENTENTE_SOUND_RANGE_WIDE,
} EntenteSoundRange;

#define ENTENTE_N_SOUND_RANGES (ENTENTE_SOUND_RANGE_WIDE + 1)

GType entente_sound_range_get_type    (void) G_GNUC_CONST;
void  entente_sound_range_get_pitches (EntenteSoundRange  self,
                                       int               *lowest,
                                       int               *highest);

G_END_DECLS
