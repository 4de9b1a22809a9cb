/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteSoundBar:
 *
 * The controls by which a chart is heard: a button that plays and pauses, and beside it a list
 * with all the others. While it is shown, the sound goes with the cursor of the picture.
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
 * The button says what it does next. What a key has done is announced.
 */

#include "entente-sound-bar.h"

#include <glib/gi18n-lib.h>

#include "entente-opener.h"
#include "entente-sound-popover.h"

struct _EntenteSoundBar
{
  AdwBin parent_instance;

  EntenteChartSound *sound;
  AdwSplitButton *button;
  EntenteSoundPopover *popover;
};

G_DEFINE_FINAL_TYPE (EntenteSoundBar, entente_sound_bar, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_CANVAS,
  PROP_WHILE_MOVING,
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

static void
play_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  entente_chart_sound_toggle (ENTENTE_SOUND_BAR (widget)->sound);
}

static void
stop_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  entente_player_stop (entente_sound_bar_get_player (ENTENTE_SOUND_BAR (widget)));
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
      !gtk_widget_get_mapped (GTK_WIDGET (self->popover)))
    g_signal_emit (self, signals[ANNOUNCE], 0, words);
}

static void
tempo_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  EntenteSoundBar *self = ENTENTE_SOUND_BAR (widget);
  EntentePlayer *player = entente_sound_bar_get_player (self);
  g_autofree char *words = NULL;

  if (g_str_equal (action_name, "sound.faster"))
    entente_player_faster (player);
  else
    entente_player_slower (player);

  /* Who hears the sound hears the tempo. */
  if (entente_chart_sound_is_playing (self->sound))
    return;

  words = entente_sound_settings_dup_tempo (entente_sound_bar_get_settings (self));
  announce (self, words);
}

static void
on_state (EntenteSoundBar *self)
{
  EntentePlayer *player = entente_sound_bar_get_player (self);
  gboolean is_stopped = entente_player_get_state (player) == ENTENTE_PLAYER_STATE_STOPPED;

  adw_split_button_set_label (self->button,
                              entente_chart_sound_is_playing (self->sound) ? _("Pause Sound")
                                                                           : _("Play Sound"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sound.stop", !is_stopped);
}

static void
on_failed (EntenteSoundBar *self,
           const GError    *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
on_tempo (EntenteSoundBar *self)
{
  double tempo = entente_player_get_tempo (entente_sound_bar_get_player (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sound.slower", tempo > ENTENTE_TEMPO_LEAST);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sound.faster", tempo < ENTENTE_TEMPO_MOST);
}

static void
on_while_moving (EntenteSoundBar *self)
{
  announce (self, entente_sound_bar_get_while_moving (self)
                  ? _("Marks sound while the cursor moves.")
                  : _("Marks are silent while the cursor moves."));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WHILE_MOVING]);
}

static void
entente_sound_bar_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (entente_sound_bar_parent_class)->map (widget);

  entente_chart_sound_set_active (ENTENTE_SOUND_BAR (widget)->sound, TRUE);
}

/* Another chart, or none, is looked at. */
static void
entente_sound_bar_unmap (GtkWidget *widget)
{
  entente_chart_sound_set_active (ENTENTE_SOUND_BAR (widget)->sound, FALSE);

  GTK_WIDGET_CLASS (entente_sound_bar_parent_class)->unmap (widget);
}

static void
entente_sound_bar_dispose (GObject *object)
{
  EntenteSoundBar *self = ENTENTE_SOUND_BAR (object);

  if (self->sound != NULL)
    {
      g_signal_handlers_disconnect_by_data (entente_sound_bar_get_player (self), self);
      g_signal_handlers_disconnect_by_data (entente_sound_bar_get_settings (self), self);
    }
  /* The template would take the child away behind the back of the bin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_SOUND_BAR);
  g_clear_object (&self->sound);

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
      g_value_set_object (value, entente_sound_bar_get_canvas (self));
      break;
    case PROP_WHILE_MOVING:
      g_value_set_boolean (value, entente_sound_bar_get_while_moving (self));
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
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_sound_bar_class_init (EntenteSoundBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ENTENTE_TYPE_SOUND_POPOVER);

  object_class->dispose = entente_sound_bar_dispose;
  object_class->get_property = entente_sound_bar_get_property;
  object_class->set_property = entente_sound_bar_set_property;
  widget_class->map = entente_sound_bar_map;
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
  gtk_widget_class_bind_template_child (widget_class, EntenteSoundBar, popover);
  gtk_widget_class_install_action (widget_class, "sound.play", NULL, play_action);
  gtk_widget_class_install_action (widget_class, "sound.stop", NULL, stop_action);
  gtk_widget_class_install_action (widget_class, "sound.slower", NULL, tempo_action);
  gtk_widget_class_install_action (widget_class, "sound.faster", NULL, tempo_action);
  gtk_widget_class_install_property_action (widget_class, "sound.while-moving", "while-moving");
}

static void
entente_sound_bar_init (EntenteSoundBar *self)
{
  EntenteSoundSettings *settings;
  EntentePlayer *player;

  self->sound = entente_chart_sound_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  entente_opener_be_button (GTK_WIDGET (self->button));
  /* The tooltip of the other half does not describe this one. */
  gtk_accessible_reset_relation (
    GTK_ACCESSIBLE (entente_opener_find_part (GTK_WIDGET (self->button), GTK_TYPE_BUTTON)),
    GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);

  settings = entente_chart_sound_get_settings (self->sound);
  entente_sound_popover_set_settings (self->popover, settings);
  g_signal_connect_swapped (self->sound, "failed", G_CALLBACK (on_failed), self);
  g_signal_connect_swapped (settings, "notify::while-moving", G_CALLBACK (on_while_moving), self);

  player = entente_chart_sound_get_player (self->sound);
  g_signal_connect_swapped (player, "notify::state", G_CALLBACK (on_state), self);
  g_signal_connect_swapped (player, "notify::tempo", G_CALLBACK (on_tempo), self);
  on_state (self);
  on_tempo (self);
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

  return entente_chart_sound_get_canvas (self->sound);
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

  if (entente_sound_bar_get_canvas (self) == canvas)
    return;

  entente_chart_sound_set_canvas (self->sound, canvas);
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

  return entente_sound_settings_get_while_moving (entente_sound_bar_get_settings (self));
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

  entente_sound_settings_set_while_moving (entente_sound_bar_get_settings (self), while_moving);
}

/**
 * entente_sound_bar_get_settings:
 * @self: controls
 *
 * Returns: (transfer none): how charts are heard
 */
EntenteSoundSettings *
entente_sound_bar_get_settings (EntenteSoundBar *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOUND_BAR (self), NULL);

  return entente_chart_sound_get_settings (self->sound);
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

  return entente_chart_sound_get_player (self->sound);
}
