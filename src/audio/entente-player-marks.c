/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Going to a mark, and step by step. */

#include "entente-player-private.h"

/**
 * entente_player_seek_mark:
 * @self: a player
 * @mark: the index of a row
 *
 * Goes on from a mark, or begins with it when it plays next.
 *
 * Returns: whether the score has the mark
 */
gboolean
entente_player_seek_mark (EntentePlayer *self,
                          int            mark)
{
  int index;

  g_return_val_if_fail (ENTENTE_IS_PLAYER (self), FALSE);

  index = self->score != NULL ? entente_score_find_mark (self->score, mark) : -1;
  if (index < 0)
    return FALSE;

  self->frame = entente_score_get_sound (self->score, (guint) index)->start;
  self->end = entente_score_get_n_frames (self->score);
  self->after = ENTENTE_PLAYER_STATE_STOPPED;
  if (self->state == ENTENTE_PLAYER_STATE_PLAYING)
    entente_player_start (self);
  else
    {
      entente_player_set_sound (self, index);
      if (self->state == ENTENTE_PLAYER_STATE_STOPPED)
        entente_player_set_state (self, ENTENTE_PLAYER_STATE_PAUSED);
    }

  return TRUE;
}

static void
play_sound (EntentePlayer *self,
            int            index)
{
  const EntenteSound *sound = entente_score_get_sound (self->score, (guint) index);

  self->frame = sound->start;
  self->end = sound->start + sound->length;
  entente_player_start_or_open (self, ENTENTE_PLAYER_STATE_PAUSED);
}

/**
 * entente_player_play_mark:
 * @self: a player
 * @mark: the index of a row
 *
 * Plays the note of one mark and pauses there; where the mark has no figure, that is the tick
 * of the axis, or silence.
 *
 * Returns: whether the score has the mark
 */
gboolean
entente_player_play_mark (EntentePlayer *self,
                          int            mark)
{
  int first, stop;

  g_return_val_if_fail (ENTENTE_IS_PLAYER (self), FALSE);

  first = self->score != NULL ? entente_score_find_mark (self->score, mark) : -1;
  if (first < 0)
    return FALSE;

  stop = entente_score_find_stop (self->score, first - 1, 1);
  play_sound (self, entente_score_get_sound (self->score, (guint) stop)->kind ==
                      ENTENTE_SOUND_REST ? first : stop);

  return TRUE;
}

/**
 * entente_player_step:
 * @self: a player
 * @direction: 1 for the next one, -1 for the one before
 *
 * Plays the next or the previous note, event or silence of a mark without a figure, and pauses
 * there.
 *
 * Returns: whether there is one that way
 */
gboolean
entente_player_step (EntentePlayer *self,
                     int            direction)
{
  int index;

  g_return_val_if_fail (ENTENTE_IS_PLAYER (self), FALSE);
  g_return_val_if_fail (direction == 1 || direction == -1, FALSE);

  if (self->score == NULL || (self->sound < 0 && direction < 0))
    return FALSE;

  index = entente_score_find_stop (self->score, self->sound, direction);
  if (index < 0)
    return FALSE;

  play_sound (self, index);

  return TRUE;
}
