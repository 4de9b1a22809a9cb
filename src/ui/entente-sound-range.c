/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-sound-range.h"

G_DEFINE_ENUM_TYPE (EntenteSoundRange, entente_sound_range,
  G_DEFINE_ENUM_VALUE (ENTENTE_SOUND_RANGE_LOW, "low"),
  G_DEFINE_ENUM_VALUE (ENTENTE_SOUND_RANGE_MIDDLE, "middle"),
  G_DEFINE_ENUM_VALUE (ENTENTE_SOUND_RANGE_HIGH, "high"),
  G_DEFINE_ENUM_VALUE (ENTENTE_SOUND_RANGE_WIDE, "wide"))

/**
 * entente_sound_range_get_pitches:
 * @self: a range
 * @lowest: (out): the pitch of the least figure, as #EntenteScoreOptions has it
 * @highest: (out): the pitch of the greatest one
 *
 * Three octaves, or five, where many figures are to be told apart. A loss of hearing often
 * begins with the high ones.
 */
void
entente_sound_range_get_pitches (EntenteSoundRange  self,
                                 int               *lowest,
                                 int               *highest)
{
  static const struct { int lowest, highest; } pitches[ENTENTE_N_SOUND_RANGES] = {
    [ENTENTE_SOUND_RANGE_LOW] = { 36, 72 },    /* C2 to C5 */
    [ENTENTE_SOUND_RANGE_MIDDLE] = { 55, 91 }, /* G3 to G6 */
    [ENTENTE_SOUND_RANGE_HIGH] = { 60, 96 },   /* C4 to C7 */
    [ENTENTE_SOUND_RANGE_WIDE] = { 36, 96 },   /* C2 to C7 */
  };

  g_return_if_fail (self < ENTENTE_N_SOUND_RANGES);
  g_return_if_fail (lowest != NULL && highest != NULL);

  *lowest = pitches[self].lowest;
  *highest = pitches[self].highest;
}
