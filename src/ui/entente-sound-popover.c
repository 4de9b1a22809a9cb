/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteSoundPopover:
 *
 * All controls of the sound but the one that plays: stop, the tempo, whether marks sound while the
 * cursor moves, and the pitches. What is in it is made when it is opened for the first time. Its
 * buttons do the actions of #EntenteSoundBar.
 */

#include "entente-sound-popover.h"

#include "entente-choice-name.h"

struct _EntenteSoundPopover
{
  GtkPopover parent_instance;

  EntenteSoundSettings *settings;

  /* NULL until it is opened. */
  GtkLabel *tempo;
  GtkDropDown *range;
  GtkDropDown *tone_scale;
};

G_DEFINE_FINAL_TYPE (EntenteSoundPopover, entente_sound_popover, GTK_TYPE_POPOVER)

enum
{
  PROP_0,
  PROP_SETTINGS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
on_tempo (EntenteSoundPopover *self)
{
  g_autofree char *words = entente_sound_settings_dup_tempo (self->settings);

  gtk_label_set_label (self->tempo, words);
}

static void
on_range (EntenteSoundPopover *self)
{
  gtk_drop_down_set_selected (self->range, entente_sound_settings_get_range (self->settings));
}

static void
on_tone_scale (EntenteSoundPopover *self)
{
  gtk_drop_down_set_selected (self->tone_scale,
                              entente_sound_settings_get_tone_scale (self->settings));
}

static void
on_range_selected (EntenteSoundPopover *self)
{
  guint selected = gtk_drop_down_get_selected (self->range);

  if (selected < ENTENTE_N_SOUND_RANGES)
    entente_sound_settings_set_range (self->settings, (EntenteSoundRange) selected);
}

static void
on_tone_scale_selected (EntenteSoundPopover *self)
{
  guint selected = gtk_drop_down_get_selected (self->tone_scale);

  if (selected <= ENTENTE_TONE_SCALE_CONTINUOUS)
    entente_sound_settings_set_tone_scale (self->settings, (EntenteToneScale) selected);
}

static void
follow (EntenteSoundPopover *self)
{
  g_signal_connect_object (self->settings, "notify::tempo", G_CALLBACK (on_tempo), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "notify::range", G_CALLBACK (on_range), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "notify::tone-scale", G_CALLBACK (on_tone_scale), self,
                           G_CONNECT_SWAPPED);
  on_tempo (self);
  on_range (self);
  on_tone_scale (self);
  g_signal_connect_object (self->range, "notify::selected", G_CALLBACK (on_range_selected), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tone_scale, "notify::selected",
                           G_CALLBACK (on_tone_scale_selected), self, G_CONNECT_SWAPPED);
}

static void
make_controls (EntenteSoundPopover *self)
{
  g_autoptr (GtkBuilder) builder =
    gtk_builder_new_from_resource (ENTENTE_RESOURCE_BASE "/ui/sound-controls.ui");

  gtk_popover_set_child (GTK_POPOVER (self),
                         GTK_WIDGET (gtk_builder_get_object (builder, "controls")));
  self->tempo = GTK_LABEL (gtk_builder_get_object (builder, "tempo"));
  self->range = GTK_DROP_DOWN (gtk_builder_get_object (builder, "range"));
  self->tone_scale = GTK_DROP_DOWN (gtk_builder_get_object (builder, "scale"));
  entente_choice_name_follow_label (GTK_WIDGET (self->range));
  entente_choice_name_follow_label (GTK_WIDGET (self->tone_scale));
  follow (self);
}

static void
entente_sound_popover_show (GtkWidget *widget)
{
  EntenteSoundPopover *self = ENTENTE_SOUND_POPOVER (widget);

  if (self->settings != NULL && self->tempo == NULL)
    make_controls (self);

  GTK_WIDGET_CLASS (entente_sound_popover_parent_class)->show (widget);
}

static void
entente_sound_popover_dispose (GObject *object)
{
  EntenteSoundPopover *self = ENTENTE_SOUND_POPOVER (object);

  if (self->settings != NULL)
    g_signal_handlers_disconnect_by_data (self->settings, self);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (entente_sound_popover_parent_class)->dispose (object);
}

static void
entente_sound_popover_get_property (GObject    *object,
                                    guint       property_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_SETTINGS:
      g_value_set_object (value, ENTENTE_SOUND_POPOVER (object)->settings);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_sound_popover_set_property (GObject      *object,
                                    guint         property_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_SETTINGS:
      entente_sound_popover_set_settings (ENTENTE_SOUND_POPOVER (object),
                                          g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_sound_popover_class_init (EntenteSoundPopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_sound_popover_dispose;
  object_class->get_property = entente_sound_popover_get_property;
  object_class->set_property = entente_sound_popover_set_property;
  GTK_WIDGET_CLASS (klass)->show = entente_sound_popover_show;

  /* EntenteSoundPopover:settings: what is chosen with it. */
  properties[PROP_SETTINGS] =
    g_param_spec_object ("settings", NULL, NULL, ENTENTE_TYPE_SOUND_SETTINGS,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_sound_popover_init (EntenteSoundPopover *self)
{
}

/**
 * entente_sound_popover_new:
 *
 * Returns: (transfer floating): controls of nothing
 */
EntenteSoundPopover *
entente_sound_popover_new (void)
{
  return g_object_new (ENTENTE_TYPE_SOUND_POPOVER, NULL);
}

/**
 * entente_sound_popover_get_settings:
 * @self: controls
 *
 * Returns: (transfer none) (nullable): what is chosen with them
 */
EntenteSoundSettings *
entente_sound_popover_get_settings (EntenteSoundPopover *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOUND_POPOVER (self), NULL);

  return self->settings;
}

/**
 * entente_sound_popover_set_settings:
 * @self: controls that have not been shown
 * @settings: (nullable): what is chosen with them
 */
void
entente_sound_popover_set_settings (EntenteSoundPopover  *self,
                                    EntenteSoundSettings *settings)
{
  g_return_if_fail (ENTENTE_IS_SOUND_POPOVER (self));
  g_return_if_fail (settings == NULL || ENTENTE_IS_SOUND_SETTINGS (settings));
  g_return_if_fail (self->tempo == NULL);

  if (g_set_object (&self->settings, settings))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SETTINGS]);
}
