/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteChartSound:
 *
 * The sound of a picture of a chart: what is heard is what is seen, and the cursor of the picture
 * follows the sound. Both are always in the same place, so that a reader who moves the cursor moves
 * the sound.
 *
 * While sound is played, assistive technology is not told of each mark that the cursor comes to,
 * for it would talk over the sound: it is told of the last.
 */

#include "entente-chart-sound.h"

#include <glib/gi18n-lib.h>

struct _EntenteChartSound
{
  GObject parent_instance;

  EntenteChartCanvas *canvas;
  GSignalGroup *canvas_signals;
  EntentePlayer *player;
  EntenteSoundSettings *settings;
  gboolean active;
  gboolean following;        /* whether the cursor is moved by the sound */
  gboolean is_run;           /* whether more than the mark with the cursor is played */

  EntenteChart *scored;      /* what the player's score was made from; NULL for nothing */
  EntenteChartView *scored_view;
  gboolean scored_mirrored;
};

G_DEFINE_FINAL_TYPE (EntenteChartSound, entente_chart_sound, G_TYPE_OBJECT)

enum
{
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
forget_score (EntenteChartSound *self)
{
  g_clear_object (&self->scored);
  g_clear_pointer (&self->scored_view, entente_chart_view_free);
  entente_player_set_score (self->player, NULL);
}

static EntenteScore *
make_score (EntenteChartSound      *self,
            const EntenteChartView *view,
            gboolean                mirrored)
{
  EntenteScoreOptions options = ENTENTE_SCORE_OPTIONS_INIT;
  EntenteChartLayout *layout = entente_chart_canvas_get_layout (self->canvas);

  options.tempo = entente_player_get_tempo (self->player);
  options.scale = entente_sound_settings_get_tone_scale (self->settings);
  entente_sound_range_get_pitches (entente_sound_settings_get_range (self->settings),
                                   &options.lowest, &options.highest);
  options.mirrored = mirrored;

  return entente_score_new (entente_chart_layout_get_table (layout), view, &options);
}

/* What is to be heard is what is seen: it is made when it is asked for, where anything has
 * changed since. Returns whether there is anything. */
static gboolean
update_score (EntenteChartSound *self)
{
  EntenteChart *chart = self->canvas != NULL ? entente_chart_canvas_get_chart (self->canvas) : NULL;
  const EntenteChartView *view;
  gboolean mirrored;
  g_autoptr (EntenteScore) score = NULL;

  if (chart == NULL)
    {
      forget_score (self);
      return FALSE;
    }

  view = entente_chart_canvas_get_view (self->canvas);
  mirrored = gtk_widget_get_direction (GTK_WIDGET (self->canvas)) == GTK_TEXT_DIR_RTL;
  if (self->scored != chart || self->scored_mirrored != mirrored ||
      !entente_chart_view_equal (self->scored_view, view))
    {
      score = make_score (self, view, mirrored);
      g_set_object (&self->scored, chart);
      g_clear_pointer (&self->scored_view, entente_chart_view_free);
      self->scored_view = entente_chart_view_copy (view);
      self->scored_mirrored = mirrored;
      entente_player_set_score (self->player, score);
    }

  return entente_score_get_n_notes (entente_player_get_score (self->player)) > 0;
}

/* Nobody hears a note where there is none: so it is said. */
static void
tell_empty (EntenteChartSound *self)
{
  g_autoptr (GError) error =
    g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                         _("There is no figure to hear in what is shown."));

  g_signal_emit (self, signals[FAILED], 0, error);
}

/* The reader has moved the cursor: the sound goes there. */
static void
on_cursor (EntenteChartSound *self)
{
  int cursor = entente_picture_get_cursor (ENTENTE_PICTURE (self->canvas));

  if (self->following || cursor < 0 || !self->active)
    return;

  if (self->is_run && entente_chart_sound_is_playing (self))
    entente_player_seek_mark (self->player, cursor);
  else if (entente_sound_settings_get_while_moving (self->settings) && update_score (self))
    {
      self->is_run = FALSE;
      entente_player_play_mark (self->player, cursor);
    }
  else if (entente_player_get_state (self->player) == ENTENTE_PLAYER_STATE_PAUSED)
    entente_player_seek_mark (self->player, cursor);
}

static void
on_mark (EntenteChartSound *self)
{
  int mark = entente_player_get_mark (self->player);

  if (self->canvas == NULL || mark < 0 ||
      mark == entente_picture_get_cursor (ENTENTE_PICTURE (self->canvas)))
    return;

  self->following = TRUE;
  entente_chart_canvas_move_cursor (self->canvas, mark, FALSE);
  self->following = FALSE;
}

/* The crosshair follows imported prices. */
static void
on_sound (EntenteChartSound *self)
{
  EntenteScore *score = entente_player_get_score (self->player);
  int index = entente_player_get_sound (self->player);
  gint64 price;

  /* Others may have been imported since. */
  if (self->canvas == NULL || score == NULL || index < 0 ||
      self->scored_view->prices != entente_chart_canvas_get_prices (self->canvas))
    return;

  price = entente_score_get_sound (score, (guint) index)->price;
  if (price >= 0)
    entente_chart_canvas_set_row (self->canvas, (gssize) price);
}

static void
on_state (EntenteChartSound *self)
{
  if (self->canvas != NULL)
    entente_chart_canvas_set_quiet (self->canvas,
                                    self->is_run && entente_chart_sound_is_playing (self));
}

static void
on_player_failed (EntenteChartSound *self,
                  const GError      *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
entente_chart_sound_dispose (GObject *object)
{
  EntenteChartSound *self = ENTENTE_CHART_SOUND (object);

  if (self->player != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->player, self);
      entente_player_stop (self->player);
    }
  g_clear_object (&self->player);
  g_clear_object (&self->settings);
  g_clear_object (&self->canvas_signals);
  g_clear_object (&self->canvas);
  g_clear_object (&self->scored);
  g_clear_pointer (&self->scored_view, entente_chart_view_free);

  G_OBJECT_CLASS (entente_chart_sound_parent_class)->dispose (object);
}

static void
entente_chart_sound_class_init (EntenteChartSoundClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_chart_sound_dispose;

  /* EntenteChartSound::failed: nothing is heard; why is a GError with a sentence for the reader. */
  signals[FAILED] = g_signal_new ("failed", ENTENTE_TYPE_CHART_SOUND, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
entente_chart_sound_init (EntenteChartSound *self)
{
  self->settings = entente_sound_settings_new ();
  g_signal_connect_object (self->settings, "notify::range", G_CALLBACK (forget_score), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "notify::tone-scale", G_CALLBACK (forget_score), self,
                           G_CONNECT_SWAPPED);

  self->player = entente_player_new (NULL);
  g_object_bind_property (self->settings, "tempo", self->player, "tempo",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_signal_connect_swapped (self->player, "notify::state", G_CALLBACK (on_state), self);
  g_signal_connect_swapped (self->player, "notify::mark", G_CALLBACK (on_mark), self);
  g_signal_connect_swapped (self->player, "notify::sound", G_CALLBACK (on_sound), self);
  g_signal_connect_swapped (self->player, "failed", G_CALLBACK (on_player_failed), self);

  self->canvas_signals = g_signal_group_new (ENTENTE_TYPE_CHART_CANVAS);
  g_signal_group_connect_object (self->canvas_signals, "notify::cursor", G_CALLBACK (on_cursor),
                                 self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->canvas_signals, "notify::chart",
                                 G_CALLBACK (forget_score), self, G_CONNECT_SWAPPED);
}

/**
 * entente_chart_sound_new:
 *
 * Returns: (transfer full): a sound without a picture, which is not active
 */
EntenteChartSound *
entente_chart_sound_new (void)
{
  return g_object_new (ENTENTE_TYPE_CHART_SOUND, NULL);
}

/**
 * entente_chart_sound_get_settings:
 * @self: a sound
 *
 * Returns: (transfer none): how it is heard; others stop what is played
 */
EntenteSoundSettings *
entente_chart_sound_get_settings (EntenteChartSound *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_SOUND (self), NULL);

  return self->settings;
}

/**
 * entente_chart_sound_get_player:
 * @self: a sound
 *
 * Returns: (transfer none): what plays
 */
EntentePlayer *
entente_chart_sound_get_player (EntenteChartSound *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_SOUND (self), NULL);

  return self->player;
}

/**
 * entente_chart_sound_get_canvas:
 * @self: a sound
 *
 * Returns: (transfer none) (nullable): the picture that is heard
 */
EntenteChartCanvas *
entente_chart_sound_get_canvas (EntenteChartSound *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_SOUND (self), NULL);

  return self->canvas;
}

/**
 * entente_chart_sound_set_canvas:
 * @self: a sound
 * @canvas: (nullable): the picture to hear, whose cursor follows the sound
 */
void
entente_chart_sound_set_canvas (EntenteChartSound  *self,
                                EntenteChartCanvas *canvas)
{
  g_return_if_fail (ENTENTE_IS_CHART_SOUND (self));
  g_return_if_fail (canvas == NULL || ENTENTE_IS_CHART_CANVAS (canvas));

  if (self->canvas == canvas)
    return;

  forget_score (self);
  g_set_object (&self->canvas, canvas);
  g_signal_group_set_target (self->canvas_signals, canvas);
}

/**
 * entente_chart_sound_set_active:
 * @self: a sound
 * @active: whether the reader is at the chart
 *
 * A sound that is not active is silent, and does not follow the cursor.
 */
void
entente_chart_sound_set_active (EntenteChartSound *self,
                                gboolean           active)
{
  g_return_if_fail (ENTENTE_IS_CHART_SOUND (self));

  self->active = active;
  if (!active)
    entente_player_stop (self->player);
}

/**
 * entente_chart_sound_is_playing:
 * @self: a sound
 *
 * Returns: whether it is heard, or will be as soon as there is a device
 */
gboolean
entente_chart_sound_is_playing (EntenteChartSound *self)
{
  EntentePlayerState state;

  g_return_val_if_fail (ENTENTE_IS_CHART_SOUND (self), FALSE);

  state = entente_player_get_state (self->player);

  return state == ENTENTE_PLAYER_STATE_PLAYING || state == ENTENTE_PLAYER_STATE_OPENING;
}

/**
 * entente_chart_sound_toggle:
 * @self: a sound
 *
 * Plays, or pauses.
 */
void
entente_chart_sound_toggle (EntenteChartSound *self)
{
  g_return_if_fail (ENTENTE_IS_CHART_SOUND (self));

  if (entente_chart_sound_is_playing (self))
    entente_player_pause (self->player);
  else if (update_score (self))
    {
      self->is_run = TRUE;
      entente_player_play (self->player);
    }
  else
    tell_empty (self);
}
