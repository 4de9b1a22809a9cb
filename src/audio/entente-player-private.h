/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-player.h"

G_BEGIN_DECLS

struct _EntentePlayer
{
  GObject parent_instance;

  char *sink;                 /* NULL for the device of the system */
  EntenteScore *score;
  double tempo;
  EntentePlayerState state;
  EntentePlayerState after;   /* the state to come to at the end of what is played */
  EntenteSoundOutput *output; /* NULL until something is played */
  GCancellable *opening;
  guint64 frame;              /* where to go on; where to start while a device is opened */
  guint64 end;                /* where what is played ends */
  int sound;                  /* index of the sound that is or was heard last, or -1 */
  int mark;                   /* the mark that it stands for or that was before it, or -1 */
  guint watch;
};

/* entente-player.c */
void entente_player_start         (EntentePlayer      *self);
void entente_player_start_or_open (EntentePlayer      *self,
                                   EntentePlayerState  after);
void entente_player_set_sound     (EntentePlayer      *self,
                                   int                 sound);
void entente_player_set_state     (EntentePlayer      *self,
                                   EntentePlayerState  state);

G_END_DECLS
