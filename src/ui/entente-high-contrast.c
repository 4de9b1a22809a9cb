/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is drawn otherwise where the desktop asks for high contrast. A resource named
 * style-hc.css would be used by itself, but newer versions of libadwaita warn of one, and the
 * media queries that they want instead are not understood by GTK 4.18. */

#include "entente-high-contrast.h"

#include <adwaita.h>

#define STYLE ENTENTE_RESOURCE_BASE "/high-contrast.css"

static void
on_high_contrast (AdwStyleManager *manager,
                  GParamSpec      *pspec,
                  GtkCssProvider  *provider)
{
  GdkDisplay *display = adw_style_manager_get_display (manager);

  if (adw_style_manager_get_high_contrast (manager))
    {
      gtk_css_provider_load_from_resource (provider, STYLE);
      gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
    }
  else
    {
      gtk_style_context_remove_provider_for_display (display, GTK_STYLE_PROVIDER (provider));
    }
}

/**
 * entente_high_contrast_follow:
 * @display: a display
 *
 * From now on, has its widgets drawn with more contrast whenever the desktop asks for it. To be
 * called once for a display, when style.css is in use, which it goes before.
 */
void
entente_high_contrast_follow (GdkDisplay *display)
{
  AdwStyleManager *manager;
  GtkCssProvider *provider;

  g_return_if_fail (GDK_IS_DISPLAY (display));

  manager = adw_style_manager_get_for_display (display);
  provider = gtk_css_provider_new ();
  g_signal_connect_data (manager, "notify::high-contrast", G_CALLBACK (on_high_contrast), provider,
                         (GClosureNotify) (GCallback) g_object_unref, 0);
  if (adw_style_manager_get_high_contrast (manager))
    on_high_contrast (manager, NULL, provider);
}
