/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys of a view, for who cannot see a hint: they are the help text of the widget that holds
 * the view, and what F1 lists in it.
 *
 * That widget never has the focus itself. Of what has it Orca 48 says the help text at every
 * stop, and so it does with a description or what DESCRIBED_BY leads to; of what is around it, it
 * says none, but to who asks for that with the commands for going from object to object. It says
 * nothing of KEY_SHORTCUTS and DETAILS at all. */

#include "entente-view-keys.h"

static GQuark
get_quark (void)
{
  return g_quark_from_static_string ("entente-view-keys");
}

/**
 * entente_view_keys_set:
 * @view: a widget that holds a view, and cannot have the focus
 * @keys: whose keys work in it
 *
 * Gives the view its keys as a help text.
 */
void
entente_view_keys_set (GtkWidget           *view,
                       EntenteShortcutView  keys)
{
  g_autofree char *help = NULL;

  g_return_if_fail (GTK_IS_WIDGET (view));
  g_return_if_fail (keys != ENTENTE_SHORTCUT_VIEW_NONE);

  g_object_set_qdata (G_OBJECT (view), get_quark (), GINT_TO_POINTER (keys));
  help = entente_shortcuts_dup_help (keys);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view),
                                  GTK_ACCESSIBLE_PROPERTY_HELP_TEXT, help,
                                  -1);
}

/**
 * entente_view_keys_find:
 * @widget: (nullable): a widget, such as the one that has the focus
 *
 * Returns: whose keys work there; %ENTENTE_SHORTCUT_VIEW_NONE where it is in no view
 */
EntenteShortcutView
entente_view_keys_find (GtkWidget *widget)
{
  g_return_val_if_fail (widget == NULL || GTK_IS_WIDGET (widget), ENTENTE_SHORTCUT_VIEW_NONE);

  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      gpointer keys = g_object_get_qdata (G_OBJECT (widget), get_quark ());

      if (keys != NULL)
        return (EntenteShortcutView) GPOINTER_TO_INT (keys);
    }

  return ENTENTE_SHORTCUT_VIEW_NONE;
}
