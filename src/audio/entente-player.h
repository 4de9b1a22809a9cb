/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-score.h"
#include "entente-sound-output.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PLAYER_STATE (entente_player_state_get_type ())
#define ENTENTE_TYPE_PLAYER       (entente_player_get_type ())

typedef enum
{
  ENTENTE_PLAYER_STATE_STOPPED, /* at the beginning */
  ENTENTE_PLAYER_STATE_OPENING, /* about to play, once there is a device */
  ENTENTE_PLAYER_STATE_PLAYING,
  ENTENTE_PLAYER_STATE_PAUSED,  /* on the way */
} EntentePlayerState;

/* Plays a score. */
G_DECLARE_FINAL_TYPE (EntentePlayer, entente_player, ENTENTE, PLAYER, GObject)

GType              entente_player_state_get_type (void) G_GNUC_CONST;

EntentePlayer     *entente_player_new            (const char    *sink);

EntenteScore      *entente_player_get_score      (EntentePlayer *self);
void               entente_player_set_score      (EntentePlayer *self,
                                                  EntenteScore  *score);
double             entente_player_get_tempo      (EntentePlayer *self);
void               entente_player_set_tempo      (EntentePlayer *self,
                                                  double         tempo);
void               entente_player_faster         (EntentePlayer *self);
void               entente_player_slower         (EntentePlayer *self);
EntentePlayerState entente_player_get_state      (EntentePlayer *self);
int                entente_player_get_sound      (EntentePlayer *self);
int                entente_player_get_mark       (EntentePlayer *self);

void               entente_player_play           (EntentePlayer *self);
void               entente_player_pause          (EntentePlayer *self);
void               entente_player_stop           (EntentePlayer *self);
gboolean           entente_player_seek_mark      (EntentePlayer *self,
                                                  int            mark);
gboolean           entente_player_play_mark      (EntentePlayer *self,
                                                  int            mark);
gboolean           entente_player_step           (EntentePlayer *self,
                                                  int            direction);

G_END_DECLS
