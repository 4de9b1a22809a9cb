/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-theme.h"

#define VARIABLE "GTK_THEME"

/* The theme of libadwaita, which brings its styles by itself: an empty one. */
#define EMPTY_THEME "Adwaita-empty"

/**
 * entente_theme_skip_default:
 *
 * Opens the display, and makes its settings with the theme that libadwaita is about to choose.
 * To be called before the application starts up.
 *
 * GTK reads the theme that is set as soon as there are settings, and there is no way to set one
 * before but the variable in the environment: the whole default theme, an eighth of what an empty
 * window costs, would be read and thrown away. The variable is gone afterwards, since libadwaita
 * has no styles where it is set. Where a person has set it, that is their theme.
 */
void
entente_theme_skip_default (void)
{
  gtk_init ();

  if (g_getenv (VARIABLE) != NULL)
    return;

  g_setenv (VARIABLE, EMPTY_THEME, TRUE);
  gtk_settings_get_default ();
  g_unsetenv (VARIABLE);
}
