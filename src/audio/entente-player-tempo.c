/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Faster and slower, by steps. */

#include "entente-player.h"

#include <math.h>

/* From one tempo to the next one: four steps double it. */
#define TEMPO_STEP 1.189207115002721

static void
step_tempo (EntentePlayer *self,
            int            steps)
{
  double before = round (log (entente_player_get_tempo (self) / ENTENTE_TEMPO_DEFAULT) / log (TEMPO_STEP));

  entente_player_set_tempo (self, ENTENTE_TEMPO_DEFAULT * pow (TEMPO_STEP, before + steps));
}

/**
 * entente_player_faster:
 * @self: a player
 *
 * Plays faster by a fifth, up to %ENTENTE_TEMPO_MOST.
 */
void
entente_player_faster (EntentePlayer *self)
{
  g_return_if_fail (ENTENTE_IS_PLAYER (self));

  step_tempo (self, 1);
}

/**
 * entente_player_slower:
 * @self: a player
 *
 * Plays slower by as much, down to %ENTENTE_TEMPO_LEAST.
 */
void
entente_player_slower (EntentePlayer *self)
{
  g_return_if_fail (ENTENTE_IS_PLAYER (self));

  step_tempo (self, -1);
}
