/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-verbosity-setting.h"

#include "entente-settings.h"

#define KEY "verbosity"

/* One for the whole process: every mark and every row asks. */
static GSettings *
get_settings (void)
{
  static gsize once = 0;
  static GSettings *settings;

  if (g_once_init_enter (&once))
    {
      settings = entente_settings_new ();
      g_once_init_leave (&once, 1);
    }

  return settings;
}

/**
 * entente_verbosity_setting_get:
 *
 * Returns: how much a screen reader is to be given; normal where there are no settings
 */
EntenteVerbosity
entente_verbosity_setting_get (void)
{
  GSettings *settings = get_settings ();

  return settings != NULL ? (EntenteVerbosity) g_settings_get_enum (settings, KEY)
                          : ENTENTE_VERBOSITY_NORMAL;
}

/**
 * entente_verbosity_setting_watch:
 * @object: a #GObject that says something
 * @changed: (scope forever): what is called with @object when the preference has changed, as
 *   long as @object lives
 */
void
entente_verbosity_setting_watch (gpointer  object,
                                 GCallback changed)
{
  GSettings *settings = get_settings ();

  g_return_if_fail (G_IS_OBJECT (object));
  g_return_if_fail (changed != NULL);

  if (settings != NULL)
    g_signal_connect_object (settings, "changed::" KEY, changed, object, G_CONNECT_SWAPPED);
}
