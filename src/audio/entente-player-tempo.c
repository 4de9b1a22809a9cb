/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How fast is played. Another tempo is another score of the same sounds, so pitches stay; the
 * place is kept as the sound that it is in, and how much of it has been heard. */

#include "entente-player-private.h"

#include <math.h>

/* From one tempo to the next one: four steps double it. */
#define TEMPO_STEP 1.189207115002721

/* Where a frame of a score is in the same score at another tempo. */
static guint64
move_frame (EntenteScore *from,
            EntenteScore *to,
            guint64       frame)
{
  int index = entente_score_find_frame (from, frame);
  const EntenteSound *old, *new;

  if (index < 0 || frame >= entente_score_get_n_frames (from))
    return entente_score_get_n_frames (to);

  old = entente_score_get_sound (from, (guint) index);
  new = entente_score_get_sound (to, (guint) index);

  return new->start + (frame - old->start) * new->length / old->length;
}

/**
 * entente_player_set_tempo:
 * @self: a player
 * @tempo: in marks a minute; kept within %ENTENTE_TEMPO_LEAST..%ENTENTE_TEMPO_MOST
 *
 * Goes on at another tempo from the same place, at the same pitches.
 */
void
entente_player_set_tempo (EntentePlayer *self,
                          double         tempo)
{
  g_autoptr (EntenteScore) before = NULL;

  g_return_if_fail (ENTENTE_IS_PLAYER (self));

  tempo = CLAMP (tempo, ENTENTE_TEMPO_LEAST, ENTENTE_TEMPO_MOST);
  if (self->tempo == tempo)
    return;

  self->tempo = tempo;
  before = g_steal_pointer (&self->score);
  if (before != NULL)
    {
      self->score = entente_score_at_tempo (before, tempo);
      self->frame = move_frame (before, self->score, self->frame);
      self->end = move_frame (before, self->score, self->end);
    }
  entente_player_tell_tempo (self);

  if (self->state == ENTENTE_PLAYER_STATE_PLAYING && self->frame < self->end)
    entente_player_start (self);
}

static void
step_tempo (EntentePlayer *self,
            int            steps)
{
  double before = round (log (self->tempo / ENTENTE_TEMPO_DEFAULT) / log (TEMPO_STEP));

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
