/* SPDX-License-Identifier: GPL-3.0-or-later */

/* EntentePlayer: what is heard, and where in the score. A pause ends what is played, and what is
 * played next begins with the same sound: none is heard in part. */

#include "entente-player-private.h"

/* How often the place is looked at, in milliseconds: often enough that the cursor seems to move
 * with the sound. */
#define WATCH_MS 20

/* For tests, where there is no device: the name of an element of GStreamer. */
#define SINK_VARIABLE "ENTENTE_AUDIO_SINK"

G_DEFINE_ENUM_TYPE (EntentePlayerState, entente_player_state,
  G_DEFINE_ENUM_VALUE (ENTENTE_PLAYER_STATE_STOPPED, "stopped"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PLAYER_STATE_OPENING, "opening"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PLAYER_STATE_PLAYING, "playing"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PLAYER_STATE_PAUSED, "paused"))

G_DEFINE_FINAL_TYPE (EntentePlayer, entente_player, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_SINK,
  PROP_SCORE,
  PROP_TEMPO,
  PROP_STATE,
  PROP_SOUND,
  PROP_MARK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/**
 * entente_player_set_state:
 * @self: a player
 * @state: what it is doing
 */
void
entente_player_set_state (EntentePlayer      *self,
                          EntentePlayerState  state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
set_mark (EntentePlayer *self,
          int            mark)
{
  if (self->mark == mark)
    return;

  self->mark = mark;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MARK]);
}

/**
 * entente_player_set_sound:
 * @self: a player
 * @sound: the index of the sound that is heard now, or -1
 *
 * A sound that stands for no mark leaves the mark as it is.
 */
void
entente_player_set_sound (EntentePlayer *self,
                          int            sound)
{
  if (self->sound == sound)
    return;

  self->sound = sound;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SOUND]);
  if (sound < 0)
    set_mark (self, -1);
  else if (entente_score_get_sound (self->score, (guint) sound)->mark >= 0)
    set_mark (self, entente_score_get_sound (self->score, (guint) sound)->mark);
}

static gboolean
on_watch (gpointer data)
{
  EntentePlayer *self = data;
  guint64 frame = entente_sound_output_get_frame (self->output);

  /* The end is part of what is played, not of what would come next. */
  self->frame = MIN (MAX (frame, self->frame), self->end);
  entente_player_set_sound (self, entente_score_find_frame (self->score,
                                             self->frame < self->end ? self->frame
                                                                     : self->end - 1));

  return G_SOURCE_CONTINUE;
}

static void
halt (EntentePlayer *self)
{
  g_clear_handle_id (&self->watch, g_source_remove);
  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  if (self->output != NULL)
    entente_sound_output_halt (self->output);
}

/**
 * entente_player_start:
 * @self: a player that has a device and a score
 *
 * Plays from its frame to its end.
 */
void
entente_player_start (EntentePlayer *self)
{
  entente_sound_output_play (self->output, self->score, self->frame, self->end);
  entente_player_set_state (self, ENTENTE_PLAYER_STATE_PLAYING);
  entente_player_set_sound (self, entente_score_find_frame (self->score, self->frame));
  if (self->watch == 0 && self->state == ENTENTE_PLAYER_STATE_PLAYING)
    self->watch = g_timeout_add (WATCH_MS, on_watch, self);
}

static void
on_ended (EntentePlayer *self)
{
  g_clear_handle_id (&self->watch, g_source_remove);
  if (self->state != ENTENTE_PLAYER_STATE_PLAYING)
    return;

  if (self->after == ENTENTE_PLAYER_STATE_STOPPED)
    {
      entente_player_stop (self);
      return;
    }

  self->frame = self->end;
  entente_sound_output_halt (self->output);
  entente_player_set_sound (self, entente_score_find_frame (self->score, self->end - 1));
  entente_player_set_state (self, ENTENTE_PLAYER_STATE_PAUSED);
}

static void
fail (EntentePlayer *self,
      const GError  *error)
{
  entente_player_stop (self);
  g_signal_emit (self, signals[FAILED], 0, error);
}

/* The next attempt opens a device anew. */
static void
on_failed (EntentePlayer *self,
           const GError  *error)
{
  g_autoptr (EntenteSoundOutput) output = g_steal_pointer (&self->output);

  g_signal_handlers_disconnect_by_data (output, self);
  fail (self, error);
}

static GWeakRef *
weak_ref_new (gpointer object)
{
  GWeakRef *ref = g_new0 (GWeakRef, 1);

  g_weak_ref_init (ref, object);

  return ref;
}

static gpointer
weak_ref_take (GWeakRef *ref)
{
  gpointer object = g_weak_ref_get (ref);

  g_weak_ref_clear (ref);
  g_free (ref);

  return object;
}

/* A player that nobody has any more does not begin to play. */
static void
on_opened (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (EntentePlayer) self = weak_ref_take (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteSoundOutput) output = entente_sound_output_open_finish (result, &error);

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->opening);
  if (output == NULL)
    {
      fail (self, error);
      return;
    }

  self->output = g_steal_pointer (&output);
  g_signal_connect_object (self->output, "ended", G_CALLBACK (on_ended), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->output, "failed", G_CALLBACK (on_failed), self,
                           G_CONNECT_SWAPPED);
  entente_player_start (self);
}

/**
 * entente_player_start_or_open:
 * @self: a player that has a score
 * @after: the state to come to at the end
 *
 * Plays from its frame to its end, once there is a device.
 */
void
entente_player_start_or_open (EntentePlayer      *self,
                              EntentePlayerState  after)
{
  halt (self);
  self->after = after;
  if (self->output != NULL)
    {
      entente_player_start (self);
      return;
    }

  self->opening = g_cancellable_new ();
  entente_sound_output_open_async (self->sink, self->opening, on_opened, weak_ref_new (self));
  entente_player_set_state (self, ENTENTE_PLAYER_STATE_OPENING);
}

static void
entente_player_dispose (GObject *object)
{
  EntentePlayer *self = ENTENTE_PLAYER (object);

  halt (self);
  if (self->output != NULL)
    g_signal_handlers_disconnect_by_data (self->output, self);
  g_clear_object (&self->output);
  g_clear_object (&self->score);

  G_OBJECT_CLASS (entente_player_parent_class)->dispose (object);
}

static void
entente_player_finalize (GObject *object)
{
  EntentePlayer *self = ENTENTE_PLAYER (object);

  g_clear_pointer (&self->sink, g_free);

  G_OBJECT_CLASS (entente_player_parent_class)->finalize (object);
}

static void
entente_player_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  EntentePlayer *self = ENTENTE_PLAYER (object);

  switch (property_id)
    {
    case PROP_SINK:
      g_value_set_string (value, self->sink);
      break;
    case PROP_SCORE:
      g_value_set_object (value, self->score);
      break;
    case PROP_TEMPO:
      g_value_set_double (value, self->tempo);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_SOUND:
      g_value_set_int (value, self->sound);
      break;
    case PROP_MARK:
      g_value_set_int (value, self->mark);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_player_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  EntentePlayer *self = ENTENTE_PLAYER (object);

  switch (property_id)
    {
    case PROP_SINK:
      self->sink = g_value_dup_string (value);
      break;
    case PROP_SCORE:
      entente_player_set_score (self, g_value_get_object (value));
      break;
    case PROP_TEMPO:
      entente_player_set_tempo (self, g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_player_class_init (EntentePlayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags constructed = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                                  G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = entente_player_dispose;
  object_class->finalize = entente_player_finalize;
  object_class->get_property = entente_player_get_property;
  object_class->set_property = entente_player_set_property;

  /* EntentePlayer:sink: an element of GStreamer, NULL for the device of the system. */
  properties[PROP_SINK] = g_param_spec_string ("sink", NULL, NULL, NULL, constructed);
  properties[PROP_SCORE] =
    g_param_spec_object ("score", NULL, NULL, ENTENTE_TYPE_SCORE, writable);
  properties[PROP_TEMPO] =
    g_param_spec_double ("tempo", NULL, NULL, ENTENTE_TEMPO_LEAST, ENTENTE_TEMPO_MOST,
                         ENTENTE_TEMPO_DEFAULT, writable);
  properties[PROP_STATE] =
    g_param_spec_enum ("state", NULL, NULL, ENTENTE_TYPE_PLAYER_STATE,
                       ENTENTE_PLAYER_STATE_STOPPED, readable);

  /* EntentePlayer:sound: index of the sound that is heard, or was last; -1 at the beginning. */
  properties[PROP_SOUND] = g_param_spec_int ("sound", NULL, NULL, -1, G_MAXINT, -1, readable);

  /* EntentePlayer:mark: index of the row that was heard last; -1 where there is none. */
  properties[PROP_MARK] = g_param_spec_int ("mark", NULL, NULL, -1, G_MAXINT, -1, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* EntentePlayer::failed: nothing is played; why is a GError with a sentence for the reader. */
  signals[FAILED] = g_signal_new ("failed", ENTENTE_TYPE_PLAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
entente_player_init (EntentePlayer *self)
{
  self->tempo = ENTENTE_TEMPO_DEFAULT;
  self->sound = -1;
  self->mark = -1;
}

/**
 * entente_player_new:
 * @sink: (nullable): the name of an element of GStreamer that takes the sound; %NULL for the one
 *   that the environment variable `ENTENTE_AUDIO_SINK` names, or else the device of the system
 *
 * Returns: (transfer full): a player without a score; nothing of GStreamer is started yet
 */
EntentePlayer *
entente_player_new (const char *sink)
{
  if (sink == NULL)
    sink = g_getenv (SINK_VARIABLE);

  return g_object_new (ENTENTE_TYPE_PLAYER, "sink", sink, NULL);
}

/**
 * entente_player_get_score:
 * @self: a player
 *
 * Returns: (transfer none) (nullable): what it plays, at its tempo
 */
EntenteScore *
entente_player_get_score (EntentePlayer *self)
{
  g_return_val_if_fail (ENTENTE_IS_PLAYER (self), NULL);

  return self->score;
}

/**
 * entente_player_set_score:
 * @self: a player
 * @score: (nullable): what to play; at the tempo of the player, whatever its own is
 *
 * Stops what is being played.
 */
void
entente_player_set_score (EntentePlayer *self,
                          EntenteScore  *score)
{
  g_return_if_fail (ENTENTE_IS_PLAYER (self));
  g_return_if_fail (score == NULL || ENTENTE_IS_SCORE (score));

  if (self->score == score)
    return;

  entente_player_stop (self);
  g_clear_object (&self->score);
  if (score != NULL && entente_score_get_tempo (score) != self->tempo)
    self->score = entente_score_at_tempo (score, self->tempo);
  else if (score != NULL)
    self->score = g_object_ref (score);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCORE]);
}

/**
 * entente_player_set_tempo:
 * @self: a player
 * @tempo: in marks a minute; kept within %ENTENTE_TEMPO_LEAST..%ENTENTE_TEMPO_MOST
 *
 * Goes on at another tempo from the same place. That is another score of the same sounds, so that
 * pitches stay.
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
      self->frame = entente_score_move_frame (before, self->frame, self->score);
      self->end = entente_score_move_frame (before, self->end, self->score);
    }
  if (self->score != NULL)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCORE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEMPO]);

  if (self->state == ENTENTE_PLAYER_STATE_PLAYING && self->frame < self->end)
    entente_player_start (self);
}

/**
 * entente_player_get_tempo:
 * @self: a player
 *
 * Returns: how many marks it plays a minute
 */
double
entente_player_get_tempo (EntentePlayer *self)
{
  g_return_val_if_fail (ENTENTE_IS_PLAYER (self), ENTENTE_TEMPO_DEFAULT);

  return self->tempo;
}

/**
 * entente_player_get_state:
 * @self: a player
 *
 * Returns: what it is doing
 */
EntentePlayerState
entente_player_get_state (EntentePlayer *self)
{
  g_return_val_if_fail (ENTENTE_IS_PLAYER (self), ENTENTE_PLAYER_STATE_STOPPED);

  return self->state;
}

/**
 * entente_player_get_sound:
 * @self: a player
 *
 * Returns: the index of the sound that is heard or was heard last; -1 at the beginning
 */
int
entente_player_get_sound (EntentePlayer *self)
{
  g_return_val_if_fail (ENTENTE_IS_PLAYER (self), -1);

  return self->sound;
}

/**
 * entente_player_get_mark:
 * @self: a player
 *
 * Returns: the index of the row that is heard or was heard last; -1 where there is none
 */
int
entente_player_get_mark (EntentePlayer *self)
{
  g_return_val_if_fail (ENTENTE_IS_PLAYER (self), -1);

  return self->mark;
}

/**
 * entente_player_play:
 * @self: a player
 *
 * Plays the score from the beginning, or from where it paused. Does nothing where there is
 * nothing to hear.
 */
void
entente_player_play (EntentePlayer *self)
{
  g_return_if_fail (ENTENTE_IS_PLAYER (self));

  if (self->score == NULL || entente_score_get_n_frames (self->score) == 0 ||
      self->state == ENTENTE_PLAYER_STATE_PLAYING || self->state == ENTENTE_PLAYER_STATE_OPENING)
    return;

  self->end = entente_score_get_n_frames (self->score);
  if (self->frame >= self->end)
    self->frame = 0;
  entente_player_start_or_open (self, ENTENTE_PLAYER_STATE_STOPPED);
}

/**
 * entente_player_pause:
 * @self: a player
 *
 * Falls silent; what is played next begins with the sound that was heard.
 */
void
entente_player_pause (EntentePlayer *self)
{
  g_return_if_fail (ENTENTE_IS_PLAYER (self));

  if (self->state != ENTENTE_PLAYER_STATE_PLAYING && self->state != ENTENTE_PLAYER_STATE_OPENING)
    return;

  halt (self);
  if (self->sound >= 0)
    self->frame = entente_score_get_sound (self->score, (guint) self->sound)->start;
  entente_player_set_state (self, ENTENTE_PLAYER_STATE_PAUSED);
}

/**
 * entente_player_stop:
 * @self: a player
 *
 * Falls silent and goes back to the beginning.
 */
void
entente_player_stop (EntentePlayer *self)
{
  g_return_if_fail (ENTENTE_IS_PLAYER (self));

  halt (self);
  self->frame = 0;
  entente_player_set_state (self, ENTENTE_PLAYER_STATE_STOPPED);
  entente_player_set_sound (self, -1);
}
