/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-preferences-dialog.h"
#include "entente-settings.h"
#include "entente-switcher.h"
#include "entente-verbosity-setting.h"
#include "ui-helpers.h"

/* The choice of words is that of the settings, whichever of the two changes. */
static void
test_verbosity (void)
{
  g_autoptr (GSettings) settings = entente_settings_new ();
  AdwDialog *dialog = ADW_DIALOG (entente_preferences_dialog_new ());
  GtkWidget *window = adw_window_new ();
  EntenteSwitcher *switcher;

  adw_window_set_content (ADW_WINDOW (window), gtk_label_new (""));
  gtk_window_present (GTK_WINDOW (window));
  adw_dialog_present (dialog, window);
  ui_settle ();
  switcher = ENTENTE_SWITCHER (ui_find (GTK_WIDGET (dialog), ENTENTE_TYPE_SWITCHER));
  gtk_test_accessible_assert_property (switcher, GTK_ACCESSIBLE_PROPERTY_LABEL, "Words");
  g_assert_cmpstr (entente_switcher_get_active (switcher), ==, "normal");
  g_assert_cmpstr (entente_switcher_get_label (switcher, "full"), ==, "Full");

  entente_switcher_set_active (switcher, "full");
  g_assert_cmpint (entente_verbosity_setting_get (), ==, ENTENTE_VERBOSITY_FULL);
  g_assert_true (g_settings_set_string (settings, "verbosity", "brief"));
  g_assert_cmpstr (entente_switcher_get_active (switcher), ==, "brief");
  g_settings_reset (settings, "verbosity");
  g_assert_cmpstr (entente_switcher_get_active (switcher), ==, "normal");

  adw_dialog_force_close (dialog);
  gtk_window_destroy (GTK_WINDOW (window));
  ui_settle ();
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/preferences-dialog/verbosity", test_verbosity);

  return g_test_run ();
}
