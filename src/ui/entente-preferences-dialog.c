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
#include "entente-verbosity.h"

struct _EntentePreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  GSettings *settings;

  AdwComboRow *verbosity;
};

G_DEFINE_FINAL_TYPE (EntentePreferencesDialog, entente_preferences_dialog,
                     ADW_TYPE_PREFERENCES_DIALOG)

/* The rows of the list are in the order of the enumeration. */
static gboolean
level_to_position (GValue   *value,
                   GVariant *variant,
                   gpointer  data)
{
  int level;

  if (!entente_enum_from_string (ENTENTE_TYPE_VERBOSITY, g_variant_get_string (variant, NULL),
                                 &level))
    return FALSE;

  g_value_set_uint (value, (guint) level);
  return TRUE;
}

static GVariant *
position_to_level (const GValue       *value,
                   const GVariantType *type,
                   gpointer            data)
{
  guint position = g_value_get_uint (value);

  if (position >= ENTENTE_N_VERBOSITIES)
    return NULL;

  return g_variant_new_string (entente_enum_to_string (ENTENTE_TYPE_VERBOSITY, (int) position));
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

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_BASE "/ui/preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntentePreferencesDialog, verbosity);
}

static void
entente_preferences_dialog_init (EntentePreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->settings = entente_settings_new ();
  if (self->settings != NULL)
    g_settings_bind_with_mapping (self->settings, "verbosity", self->verbosity, "selected",
                                  G_SETTINGS_BIND_DEFAULT, level_to_position, position_to_level,
                                  NULL, NULL);
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
