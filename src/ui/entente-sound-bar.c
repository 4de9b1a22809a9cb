/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteSoundBar:
 *
 * The controls by which a chart is heard: a button that plays and pauses, and beside it a list
 * with all the others. The cursor of the picture follows the sound: both are always in the same
 * place, so that a reader who moves the cursor moves the sound.
 *
 * The tempo, the pitches and whether marks sound while the cursor moves are settings: all charts
 * have the same.
 *
 * ## Keys
 *
 * Ctrl+P plays and pauses, Ctrl+Shift+P stops, F7 plays slower and F8 faster, Ctrl+M switches on
 * and off that marks sound while the cursor moves; wherever in the window the focus is.
 *
 * ## Actions
 *
 * - `sound.play`: plays, or pauses
 * - `sound.stop`: stops, which goes back to the beginning
 * - `sound.slower`, `sound.faster`: change the tempo
 * - `sound.while-moving`: whether marks sound while the cursor moves
 *
 * ## Accessibility
 *
 * The button says what it does next. While sound is played, assistive technology is not told of
 * each mark that the cursor comes to, for it would talk over the sound: it is told of the last.
 */

#include "entente-sound-bar.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "entente-choice-name.h"
#include "entente-settings.h"

struct _EntenteSoundBar
{
  AdwBin parent_instance;

  EntenteChartCanvas *canvas;
  GSignalGroup *canvas_signals;
  EntentePlayer *player;
  GSettings *settings;       /* NULL where there are none */
  EntenteSoundRange range;
  EntenteToneScale tone_scale;
  gboolean while_moving;
  gboolean following;        /* whether the cursor is moved by the sound */
  gboolean is_run;           /* whether more than the mark with the cursor is played */

  EntenteChart *scored;      /* what the player's score was made from; NULL for nothing */
  EntenteChartView *scored_view;
  gboolean scored_mirrored;

  AdwSplitButton *button;
  GtkLabel *tempo;
  GtkDropDown *range_list;
  GtkDropDown *scale_list;
};

G_DEFINE_FINAL_TYPE (EntenteSoundBar, entente_sound_bar, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_CANVAS,
  PROP_WHILE_MOVING,
  PROP_RANGE,
  PROP_TONE_SCALE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  FAILED,
  ANNOUNCE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_playing (EntenteSoundBar *self)
{
  EntentePlayerState state = entente_player_get_state (self->player);

  return state == ENTENTE_PLAYER_STATE_PLAYING || state == ENTENTE_PLAYER_STATE_OPENING;
}

static void
forget_score (EntenteSoundBar *self)
{
  g_clear_object (&self->scored);
  g_clear_pointer (&self->scored_view, entente_chart_view_free);
  entente_player_set_score (self->player, NULL);
}

static EntenteScore *
make_score (EntenteSoundBar        *self,
            const EntenteChartView *view,
            gboolean                mirrored)
{
  EntenteScoreOptions options = ENTENTE_SCORE_OPTIONS_INIT;
  EntenteChartLayout *layout = entente_chart_canvas_get_layout (self->canvas);

  options.tempo = entente_player_get_tempo (self->player);
  options.scale = self->tone_scale;
  entente_sound_range_get_pitches (self->range, &options.lowest, &options.highest);
  options.mirrored = mirrored;

  return entente_score_new (entente_chart_layout_get_table (layout), view, &options);
}

/* What is to be heard is what is seen: it is made when it is asked for, where anything has
 * changed since. Returns whether there is anything. */
static gboolean
update_score (EntenteSoundBar *self)
{
  EntenteChart *chart = self->canvas != NULL ? entente_chart_canvas_get_chart (self->canvas) : NULL;
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  const EntenteChartView *view;
  g_autoptr (EntenteScore) score = NULL;

  if (chart == NULL)
    {
      forget_score (self);
      return FALSE;
    }

  view = entente_chart_canvas_get_view (self->canvas);
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
tell_empty (EntenteSoundBar *self)
{
  g_autoptr (GError) error =
    g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                         _("There is no figure to hear in what is shown."));

  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
play_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  EntenteSoundBar *self = ENTENTE_SOUND_BAR (widget);

  if (is_playing (self))
    entente_player_pause (self->player);
  else if (update_score (self))
    {
      self->is_run = TRUE;
      entente_player_play (self->player);
    }
  else
    tell_empty (self);
}

static void
stop_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  entente_player_stop (ENTENTE_SOUND_BAR (widget)->player);
}

/* The window says it: of a widget that no assistive technology has come to, GTK passes nothing
 * on. */
static void
on_announce (EntenteSoundBar *self,
             const char      *words)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (gtk_widget_get_root (GTK_WIDGET (self))), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* What a key has done is said; what a control has done, the control says. */
static void
announce (EntenteSoundBar *self,
          const char      *words)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) &&
      !gtk_widget_get_mapped (GTK_WIDGET (adw_split_button_get_popover (self->button))))
    g_signal_emit (self, signals[ANNOUNCE], 0, words);
}

static void
tempo_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  EntenteSoundBar *self = ENTENTE_SOUND_BAR (widget);

  if (g_str_equal (action_name, "sound.faster"))
    entente_player_faster (self->player);
  else
    entente_player_slower (self->player);

  /* Who hears the sound hears the tempo. */
  if (!is_playing (self))
    announce (self, gtk_label_get_label (self->tempo));
}

/* The reader has moved the cursor: the sound goes there. */
static void
on_cursor (EntenteSoundBar *self)
{
  int cursor = entente_picture_get_cursor (ENTENTE_PICTURE (self->canvas));

  if (self->following || cursor < 0 || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  if (self->is_run && is_playing (self))
    entente_player_seek_mark (self->player, cursor);
  else if (self->while_moving && update_score (self))
    {
      self->is_run = FALSE;
      entente_player_play_mark (self->player, cursor);
    }
  else if (entente_player_get_state (self->player) == ENTENTE_PLAYER_STATE_PAUSED)
    entente_player_seek_mark (self->player, cursor);
}

static void
on_mark (EntenteSoundBar *self)
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
on_sound (EntenteSoundBar *self)
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
on_state (EntenteSoundBar *self)
{
  EntentePlayerState state = entente_player_get_state (self->player);

  if (self->canvas != NULL)
    entente_chart_canvas_set_quiet (self->canvas,
                                    self->is_run && is_playing (self));
  adw_split_button_set_label (self->button, is_playing (self) ? _("Pause Sound")
                                                              : _("Play Sound"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sound.stop",
                                 state != ENTENTE_PLAYER_STATE_STOPPED);
}

static void
on_player_failed (EntenteSoundBar *self,
                  const GError    *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
on_tempo (EntenteSoundBar *self)
{
  double tempo = entente_player_get_tempo (self->player);
  guint rounded = (guint) lround (tempo);
  g_autofree char *words = NULL;

  /* Translators: how fast a chart is heard; %u is a number such as 120 */
  words = g_strdup_printf (ngettext ("%u mark a minute", "%u marks a minute", rounded), rounded);
  gtk_label_set_label (self->tempo, words);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sound.slower", tempo > ENTENTE_TEMPO_LEAST);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sound.faster", tempo < ENTENTE_TEMPO_MOST);
}

static void
on_range_selected (EntenteSoundBar *self)
{
  guint selected = gtk_drop_down_get_selected (self->range_list);

  if (selected < ENTENTE_N_SOUND_RANGES)
    entente_sound_bar_set_range (self, (EntenteSoundRange) selected);
}

static void
on_scale_selected (EntenteSoundBar *self)
{
  guint selected = gtk_drop_down_get_selected (self->scale_list);

  if (selected <= ENTENTE_TONE_SCALE_CONTINUOUS)
    entente_sound_bar_set_tone_scale (self, (EntenteToneScale) selected);
}

static void
bind_settings (EntenteSoundBar *self)
{
  self->settings = entente_settings_new ();
  if (self->settings == NULL)
    return;

  g_settings_bind (self->settings, "sound-while-moving", self, "while-moving",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "sound-range", self, "range", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "sound-scale", self, "tone-scale", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "sound-tempo", self->player, "tempo", G_SETTINGS_BIND_DEFAULT);
}

static void
unbind_settings (EntenteSoundBar *self)
{
  if (self->settings == NULL || self->player == NULL)
    return;

  g_settings_unbind (self, "while-moving");
  g_settings_unbind (self, "range");
  g_settings_unbind (self, "tone-scale");
  g_settings_unbind (self->player, "tempo");
}

/* Another chart, or none, is looked at. */
static void
entente_sound_bar_unmap (GtkWidget *widget)
{
  entente_player_stop (ENTENTE_SOUND_BAR (widget)->player);

  GTK_WIDGET_CLASS (entente_sound_bar_parent_class)->unmap (widget);
}

static void
entente_sound_bar_dispose (GObject *object)
{
  EntenteSoundBar *self = ENTENTE_SOUND_BAR (object);

  unbind_settings (self);
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
  /* The template would take the child away behind the back of the bin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_SOUND_BAR);

  G_OBJECT_CLASS (entente_sound_bar_parent_class)->dispose (object);
}

static void
entente_sound_bar_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  EntenteSoundBar *self = ENTENTE_SOUND_BAR (object);

  switch (property_id)
    {
    case PROP_CANVAS:
      g_value_set_object (value, self->canvas);
      break;
    case PROP_WHILE_MOVING:
      g_value_set_boolean (value, self->while_moving);
      break;
    case PROP_RANGE:
      g_value_set_enum (value, self->range);
      break;
    case PROP_TONE_SCALE:
      g_value_set_enum (value, self->tone_scale);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_sound_bar_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  EntenteSoundBar *self = ENTENTE_SOUND_BAR (object);

  switch (property_id)
    {
    case PROP_CANVAS:
      entente_sound_bar_set_canvas (self, g_value_get_object (value));
      break;
    case PROP_WHILE_MOVING:
      entente_sound_bar_set_while_moving (self, g_value_get_boolean (value));
      break;
    case PROP_RANGE:
      entente_sound_bar_set_range (self, (EntenteSoundRange) g_value_get_enum (value));
      break;
    case PROP_TONE_SCALE:
      entente_sound_bar_set_tone_scale (self, (EntenteToneScale) g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  /* EntenteSoundBar:canvas: the picture that is heard. */
  properties[PROP_CANVAS] =
    g_param_spec_object ("canvas", NULL, NULL, ENTENTE_TYPE_CHART_CANVAS, flags);

  /* EntenteSoundBar:while-moving: whether a mark sounds when the reader comes to it. */
  properties[PROP_WHILE_MOVING] =
    g_param_spec_boolean ("while-moving", NULL, NULL, FALSE, flags);
  properties[PROP_RANGE] = g_param_spec_enum ("range", NULL, NULL, ENTENTE_TYPE_SOUND_RANGE,
                                              ENTENTE_SOUND_RANGE_MIDDLE, flags);
  properties[PROP_TONE_SCALE] =
    g_param_spec_enum ("tone-scale", NULL, NULL, ENTENTE_TYPE_TONE_SCALE,
                       ENTENTE_TONE_SCALE_CHROMATIC, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_sound_bar_class_init (EntenteSoundBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_sound_bar_dispose;
  object_class->get_property = entente_sound_bar_get_property;
  object_class->set_property = entente_sound_bar_set_property;
  widget_class->unmap = entente_sound_bar_unmap;
  install_properties (object_class);

  /* EntenteSoundBar::failed: nothing is heard; why is a GError with a sentence for the reader. */
  signals[FAILED] = g_signal_new ("failed", ENTENTE_TYPE_SOUND_BAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);

  /* EntenteSoundBar::announce: says what a key has done to who cannot see it; by default to
   * assistive technology. */
  signals[ANNOUNCE] = g_signal_new_class_handler ("announce", ENTENTE_TYPE_SOUND_BAR,
                                                  G_SIGNAL_RUN_LAST, G_CALLBACK (on_announce),
                                                  NULL, NULL, NULL, G_TYPE_NONE, 1,
                                                  G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_BASE "/ui/sound-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteSoundBar, button);
  gtk_widget_class_bind_template_child (widget_class, EntenteSoundBar, tempo);
  gtk_widget_class_bind_template_child_full (widget_class, "range", FALSE,
                                             G_STRUCT_OFFSET (EntenteSoundBar, range_list));
  gtk_widget_class_bind_template_child_full (widget_class, "scale", FALSE,
                                             G_STRUCT_OFFSET (EntenteSoundBar, scale_list));
  gtk_widget_class_bind_template_callback (widget_class, on_range_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_scale_selected);
  gtk_widget_class_install_action (widget_class, "sound.play", NULL, play_action);
  gtk_widget_class_install_action (widget_class, "sound.stop", NULL, stop_action);
  gtk_widget_class_install_action (widget_class, "sound.slower", NULL, tempo_action);
  gtk_widget_class_install_action (widget_class, "sound.faster", NULL, tempo_action);
  gtk_widget_class_install_property_action (widget_class, "sound.while-moving", "while-moving");
}

static void
entente_sound_bar_init (EntenteSoundBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  entente_choice_name_follow_label (GTK_WIDGET (self->range_list));
  entente_choice_name_follow_label (GTK_WIDGET (self->scale_list));
  self->range = ENTENTE_SOUND_RANGE_MIDDLE;
  gtk_drop_down_set_selected (self->range_list, self->range);
  self->player = entente_player_new (NULL);
  g_signal_connect_swapped (self->player, "notify::state", G_CALLBACK (on_state), self);
  g_signal_connect_swapped (self->player, "notify::mark", G_CALLBACK (on_mark), self);
  g_signal_connect_swapped (self->player, "notify::sound", G_CALLBACK (on_sound), self);
  g_signal_connect_swapped (self->player, "notify::tempo", G_CALLBACK (on_tempo), self);
  g_signal_connect_swapped (self->player, "failed", G_CALLBACK (on_player_failed), self);
  bind_settings (self);
  on_state (self);
  on_tempo (self);

  self->canvas_signals = g_signal_group_new (ENTENTE_TYPE_CHART_CANVAS);
  g_signal_group_connect_object (self->canvas_signals, "notify::cursor", G_CALLBACK (on_cursor),
                                 self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->canvas_signals, "notify::chart",
                                 G_CALLBACK (forget_score), self, G_CONNECT_SWAPPED);
}

/**
 * entente_sound_bar_new:
 *
 * Returns: (transfer floating): controls without a picture
 */
EntenteSoundBar *
entente_sound_bar_new (void)
{
  return g_object_new (ENTENTE_TYPE_SOUND_BAR, NULL);
}

/**
 * entente_sound_bar_get_canvas:
 * @self: controls
 *
 * Returns: (transfer none) (nullable): the picture that is heard
 */
EntenteChartCanvas *
entente_sound_bar_get_canvas (EntenteSoundBar *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOUND_BAR (self), NULL);

  return self->canvas;
}

/**
 * entente_sound_bar_set_canvas:
 * @self: controls
 * @canvas: (nullable): the picture to hear, whose cursor follows the sound
 */
void
entente_sound_bar_set_canvas (EntenteSoundBar    *self,
                              EntenteChartCanvas *canvas)
{
  g_return_if_fail (ENTENTE_IS_SOUND_BAR (self));
  g_return_if_fail (canvas == NULL || ENTENTE_IS_CHART_CANVAS (canvas));

  if (self->canvas == canvas)
    return;

  forget_score (self);
  g_set_object (&self->canvas, canvas);
  g_signal_group_set_target (self->canvas_signals, canvas);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CANVAS]);
}

/**
 * entente_sound_bar_get_while_moving:
 * @self: controls
 *
 * Returns: whether a mark sounds when the reader comes to it
 */
gboolean
entente_sound_bar_get_while_moving (EntenteSoundBar *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOUND_BAR (self), FALSE);

  return self->while_moving;
}

/**
 * entente_sound_bar_set_while_moving:
 * @self: controls
 * @while_moving: whether a mark sounds when the reader comes to it
 */
void
entente_sound_bar_set_while_moving (EntenteSoundBar *self,
                                    gboolean         while_moving)
{
  g_return_if_fail (ENTENTE_IS_SOUND_BAR (self));

  while_moving = !!while_moving;
  if (self->while_moving == while_moving)
    return;

  self->while_moving = while_moving;
  announce (self, while_moving ? _("Marks sound while the cursor moves.")
                               : _("Marks are silent while the cursor moves."));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WHILE_MOVING]);
}

/**
 * entente_sound_bar_get_range:
 * @self: controls
 *
 * Returns: the pitches that figures have
 */
EntenteSoundRange
entente_sound_bar_get_range (EntenteSoundBar *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOUND_BAR (self), ENTENTE_SOUND_RANGE_MIDDLE);

  return self->range;
}

/**
 * entente_sound_bar_set_range:
 * @self: controls
 * @range: the pitches that figures have from now on
 *
 * Stops what is being played.
 */
void
entente_sound_bar_set_range (EntenteSoundBar   *self,
                             EntenteSoundRange  range)
{
  g_return_if_fail (ENTENTE_IS_SOUND_BAR (self));
  g_return_if_fail (range < ENTENTE_N_SOUND_RANGES);

  if (self->range == range)
    return;

  self->range = range;
  forget_score (self);
  gtk_drop_down_set_selected (self->range_list, (guint) range);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RANGE]);
}

/**
 * entente_sound_bar_get_tone_scale:
 * @self: controls
 *
 * Returns: the musical scale that figures sound in
 */
EntenteToneScale
entente_sound_bar_get_tone_scale (EntenteSoundBar *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOUND_BAR (self), ENTENTE_TONE_SCALE_CHROMATIC);

  return self->tone_scale;
}

/**
 * entente_sound_bar_set_tone_scale:
 * @self: controls
 * @tone_scale: the musical scale that figures sound in from now on
 *
 * Stops what is being played.
 */
void
entente_sound_bar_set_tone_scale (EntenteSoundBar  *self,
                                  EntenteToneScale  tone_scale)
{
  g_return_if_fail (ENTENTE_IS_SOUND_BAR (self));

  if (self->tone_scale == tone_scale)
    return;

  self->tone_scale = tone_scale;
  forget_score (self);
  gtk_drop_down_set_selected (self->scale_list, (guint) tone_scale);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TONE_SCALE]);
}

/**
 * entente_sound_bar_get_player:
 * @self: controls
 *
 * Returns: (transfer none): what plays
 */
EntentePlayer *
entente_sound_bar_get_player (EntenteSoundBar *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOUND_BAR (self), NULL);

  return self->player;
}
