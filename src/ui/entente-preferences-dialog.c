/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntentePreferencesDialog:
 *
 * The choices that a reader has: how much is said of a mark or an event. Each takes effect at
 * once.
 */

#include "entente-preferences-dialog.h"

#include <glib/gi18n-lib.h>

#include "entente-enum.h"
#include "entente-settings.h"
#include "entente-switcher.h"
#include "entente-verbosity.h"

struct _EntentePreferencesDialog
{
  AdwDialog parent_instance;

  GSettings *settings;

  EntenteSwitcher *verbosity;
};

G_DEFINE_FINAL_TYPE (EntentePreferencesDialog, entente_preferences_dialog, ADW_TYPE_DIALOG)

static void
add_levels (EntentePreferencesDialog *self)
{
  static const char *const words[ENTENTE_N_VERBOSITIES] = {
    [ENTENTE_VERBOSITY_BRIEF] = NC_("verbosity", "Brief"),
    [ENTENTE_VERBOSITY_NORMAL] = NC_("verbosity", "Normal"),
    [ENTENTE_VERBOSITY_FULL] = NC_("verbosity", "Full"),
  };

  for (int i = 0; i < ENTENTE_N_VERBOSITIES; i++)
    entente_switcher_add (self->verbosity, entente_enum_to_string (ENTENTE_TYPE_VERBOSITY, i),
                          g_dpgettext2 (GETTEXT_PACKAGE, "verbosity", words[i]));
}

static void
entente_preferences_dialog_dispose (GObject *object)
{
  EntentePreferencesDialog *self = ENTENTE_PREFERENCES_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_PREFERENCES_DIALOG);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (entente_preferences_dialog_parent_class)->dispose (object);
}

static void
entente_preferences_dialog_class_init (EntentePreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_preferences_dialog_dispose;

  g_type_ensure (ENTENTE_TYPE_SWITCHER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_BASE "/ui/preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntentePreferencesDialog, verbosity);
}

static void
entente_preferences_dialog_init (EntentePreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_levels (self);

  self->settings = entente_settings_new ();
  if (self->settings != NULL)
    g_settings_bind (self->settings, "verbosity", self->verbosity, "active",
                     G_SETTINGS_BIND_DEFAULT);
  else
    gtk_widget_set_sensitive (GTK_WIDGET (self->verbosity), FALSE);
}

/**
 * entente_preferences_dialog_new:
 *
 * Returns: (transfer floating): a dialog with the reader's choices
 */
EntentePreferencesDialog *
entente_preferences_dialog_new (void)
{
  return g_object_new (ENTENTE_TYPE_PREFERENCES_DIALOG, NULL);
}
