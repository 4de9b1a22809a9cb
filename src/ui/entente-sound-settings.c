/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteSoundSettings:
 *
 * How charts are heard: the tempo, the pitches, and whether marks sound while the cursor moves. All
 * objects of this type have the same, where the schema is installed.
 */

#include "entente-sound-settings.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "entente-score.h"
#include "entente-settings.h"

struct _EntenteSoundSettings
{
  GObject parent_instance;

  GSettings *settings; /* NULL where there are none */
  double tempo;
  EntenteSoundRange range;
  EntenteToneScale tone_scale;
  gboolean while_moving;
};

G_DEFINE_FINAL_TYPE (EntenteSoundSettings, entente_sound_settings, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TEMPO,
  PROP_RANGE,
  PROP_TONE_SCALE,
  PROP_WHILE_MOVING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
bind (EntenteSoundSettings *self)
{
  self->settings = entente_settings_new ();
  if (self->settings == NULL)
    return;

  g_settings_bind (self->settings, "sound-tempo", self, "tempo", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "sound-range", self, "range", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "sound-scale", self, "tone-scale", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "sound-while-moving", self, "while-moving",
                   G_SETTINGS_BIND_DEFAULT);
}

static void
entente_sound_settings_dispose (GObject *object)
{
  EntenteSoundSettings *self = ENTENTE_SOUND_SETTINGS (object);

  if (self->settings != NULL)
    for (guint i = 1; i < N_PROPS; i++)
      g_settings_unbind (self, properties[i]->name);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (entente_sound_settings_parent_class)->dispose (object);
}

static void
entente_sound_settings_get_property (GObject    *object,
                                     guint       property_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  EntenteSoundSettings *self = ENTENTE_SOUND_SETTINGS (object);

  switch (property_id)
    {
    case PROP_TEMPO:
      g_value_set_double (value, self->tempo);
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
entente_sound_settings_set_property (GObject      *object,
                                     guint         property_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  EntenteSoundSettings *self = ENTENTE_SOUND_SETTINGS (object);

  switch (property_id)
    {
    case PROP_TEMPO:
      entente_sound_settings_set_tempo (self, g_value_get_double (value));
      break;
    case PROP_WHILE_MOVING:
      entente_sound_settings_set_while_moving (self, g_value_get_boolean (value));
      break;
    case PROP_RANGE:
      entente_sound_settings_set_range (self, (EntenteSoundRange) g_value_get_enum (value));
      break;
    case PROP_TONE_SCALE:
      entente_sound_settings_set_tone_scale (self, (EntenteToneScale) g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_sound_settings_class_init (EntenteSoundSettingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = entente_sound_settings_dispose;
  object_class->get_property = entente_sound_settings_get_property;
  object_class->set_property = entente_sound_settings_set_property;

  /* EntenteSoundSettings:tempo: how many marks are played a minute. */
  properties[PROP_TEMPO] =
    g_param_spec_double ("tempo", NULL, NULL, ENTENTE_TEMPO_LEAST, ENTENTE_TEMPO_MOST,
                         ENTENTE_TEMPO_DEFAULT, flags);

  /* EntenteSoundSettings:range: the pitches that figures have. */
  properties[PROP_RANGE] = g_param_spec_enum ("range", NULL, NULL, ENTENTE_TYPE_SOUND_RANGE,
                                              ENTENTE_SOUND_RANGE_MIDDLE, flags);

  /* EntenteSoundSettings:tone-scale: the musical scale that figures sound in. */
  properties[PROP_TONE_SCALE] =
    g_param_spec_enum ("tone-scale", NULL, NULL, ENTENTE_TYPE_TONE_SCALE,
                       ENTENTE_TONE_SCALE_CHROMATIC, flags);

  /* EntenteSoundSettings:while-moving: whether a mark sounds when the reader comes to it. */
  properties[PROP_WHILE_MOVING] =
    g_param_spec_boolean ("while-moving", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_sound_settings_init (EntenteSoundSettings *self)
{
  self->tempo = ENTENTE_TEMPO_DEFAULT;
  self->range = ENTENTE_SOUND_RANGE_MIDDLE;
  self->tone_scale = ENTENTE_TONE_SCALE_CHROMATIC;
  bind (self);
}

/**
 * entente_sound_settings_new:
 *
 * Returns: (transfer full): the settings
 */
EntenteSoundSettings *
entente_sound_settings_new (void)
{
  return g_object_new (ENTENTE_TYPE_SOUND_SETTINGS, NULL);
}

/**
 * entente_sound_settings_get_tempo:
 * @self: settings
 *
 * Returns: how many marks are played a minute
 */
double
entente_sound_settings_get_tempo (EntenteSoundSettings *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOUND_SETTINGS (self), ENTENTE_TEMPO_DEFAULT);

  return self->tempo;
}

/**
 * entente_sound_settings_set_tempo:
 * @self: settings
 * @tempo: how many marks to play a minute, within what the property allows
 */
void
entente_sound_settings_set_tempo (EntenteSoundSettings *self,
                                  double                tempo)
{
  g_return_if_fail (ENTENTE_IS_SOUND_SETTINGS (self));
  g_return_if_fail (tempo >= ENTENTE_TEMPO_LEAST && tempo <= ENTENTE_TEMPO_MOST);

  if (self->tempo == tempo)
    return;

  self->tempo = tempo;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEMPO]);
}

/**
 * entente_sound_settings_dup_tempo:
 * @self: settings
 *
 * Returns: (transfer full): the tempo in words
 */
char *
entente_sound_settings_dup_tempo (EntenteSoundSettings *self)
{
  guint rounded;

  g_return_val_if_fail (ENTENTE_IS_SOUND_SETTINGS (self), NULL);

  rounded = (guint) lround (self->tempo);

  /* Translators: how fast a chart is heard; %u is a number such as 120 */
  return g_strdup_printf (ngettext ("%u mark a minute", "%u marks a minute", rounded), rounded);
}

/**
 * entente_sound_settings_get_while_moving:
 * @self: settings
 *
 * Returns: whether a mark sounds when the reader comes to it
 */
gboolean
entente_sound_settings_get_while_moving (EntenteSoundSettings *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOUND_SETTINGS (self), FALSE);

  return self->while_moving;
}

/**
 * entente_sound_settings_set_while_moving:
 * @self: settings
 * @while_moving: whether a mark sounds when the reader comes to it
 */
void
entente_sound_settings_set_while_moving (EntenteSoundSettings *self,
                                         gboolean              while_moving)
{
  g_return_if_fail (ENTENTE_IS_SOUND_SETTINGS (self));

  while_moving = !!while_moving;
  if (self->while_moving == while_moving)
    return;

  self->while_moving = while_moving;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WHILE_MOVING]);
}

/**
 * entente_sound_settings_get_range:
 * @self: settings
 *
 * Returns: the pitches that figures have
 */
EntenteSoundRange
entente_sound_settings_get_range (EntenteSoundSettings *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOUND_SETTINGS (self), ENTENTE_SOUND_RANGE_MIDDLE);

  return self->range;
}

/**
 * entente_sound_settings_set_range:
 * @self: settings
 * @range: the pitches that figures have from now on
 */
void
entente_sound_settings_set_range (EntenteSoundSettings *self,
                                  EntenteSoundRange     range)
{
  g_return_if_fail (ENTENTE_IS_SOUND_SETTINGS (self));
  g_return_if_fail (range < ENTENTE_N_SOUND_RANGES);

  if (self->range == range)
    return;

  self->range = range;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RANGE]);
}

/**
 * entente_sound_settings_get_tone_scale:
 * @self: settings
 *
 * Returns: the musical scale that figures sound in
 */
EntenteToneScale
entente_sound_settings_get_tone_scale (EntenteSoundSettings *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOUND_SETTINGS (self), ENTENTE_TONE_SCALE_CHROMATIC);

  return self->tone_scale;
}

/**
 * entente_sound_settings_set_tone_scale:
 * @self: settings
 * @tone_scale: the musical scale that figures sound in from now on
 */
void
entente_sound_settings_set_tone_scale (EntenteSoundSettings *self,
                                       EntenteToneScale      tone_scale)
{
  g_return_if_fail (ENTENTE_IS_SOUND_SETTINGS (self));

  if (self->tone_scale == tone_scale)
    return;

  self->tone_scale = tone_scale;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TONE_SCALE]);
}
