/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-choice-name.h"

#include <glib/gi18n-lib.h>

static void
update (GtkWidget  *choice,
        GParamSpec *pspec,
        const char *title)
{
  g_autoptr (GObject) item = NULL;
  g_autofree char *name = NULL;

  g_object_get (choice, "selected-item", &item, NULL);
  if (GTK_IS_STRING_OBJECT (item))
    /* Translators: what a screen reader says of a list to choose from: its title, and what is
     * chosen: "Speaker: Anyone" */
    name = g_strdup_printf (_("%1$s: %2$s"), title,
                            gtk_string_object_get_string (GTK_STRING_OBJECT (item)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name != NULL ? name : title, -1);
}

/**
 * entente_choice_name_follow:
 * @choice: a #GtkDropDown or #AdwComboRow over #GtkStringObjects, made with the role of a button
 * @title: what it is called
 *
 * Names a list to choose from by its title and what is chosen, from now on. With its own role,
 * that of a combo box, a screen reader says the title twice and not what is chosen: GTK 4.18 has
 * no text of the value for it. A button that opens a list says its name once.
 */
void
entente_choice_name_follow (GtkWidget  *choice,
                            const char *title)
{
  g_return_if_fail (GTK_IS_WIDGET (choice));
  g_return_if_fail (title != NULL);

  /* The label with the mnemonic would name it as well, and would win. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  g_signal_connect_data (choice, "notify::selected-item", G_CALLBACK (update), g_strdup (title),
                         (GClosureNotify) (GCallback) g_free, 0);
  update (choice, NULL, title);
}

/**
 * entente_choice_name_follow_label:
 * @choice: as of entente_choice_name_follow(), with a label that has it as its mnemonic widget
 *
 * Names a list to choose from by its label and what is chosen, from now on.
 */
void
entente_choice_name_follow_label (GtkWidget *choice)
{
  g_autoptr (GList) labels = gtk_widget_list_mnemonic_labels (choice);

  g_return_if_fail (labels != NULL && GTK_IS_LABEL (labels->data));

  entente_choice_name_follow (choice, gtk_label_get_text (labels->data));
}
