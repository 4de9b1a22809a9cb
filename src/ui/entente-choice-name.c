/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-choice-name.h"

#include <glib/gi18n-lib.h>

#include "entente-opener.h"

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

/* What is chosen has the focus in a list that has just opened, not what was looked at before. */
static void
on_list_opened (GtkWidget *choice)
{
  GtkWidget *popover = entente_opener_find_part (choice, GTK_TYPE_POPOVER);
  GtkWidget *list = entente_opener_find_part (popover, GTK_TYPE_LIST_VIEW);
  gboolean has_search;
  guint selected;

  g_object_get (choice, "enable-search", &has_search, "selected", &selected, NULL);
  if (!has_search && selected != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (GTK_LIST_VIEW (list), selected,
                             GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
}

/* Of a list that is closed, GTK tells assistive technology what is selected, with a handler that
 * has the list's context as its data; and a screen reader goes there. */
static void
quieten (GtkWidget *list)
{
  g_autoptr (GtkATContext) context = gtk_accessible_get_at_context (GTK_ACCESSIBLE (list));
  GtkSelectionModel *model = gtk_list_view_get_model (GTK_LIST_VIEW (list));

  if (context != NULL && model != NULL)
    g_signal_handlers_block_matched (model, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, context);
}

static void
set_can_focus (gpointer widget)
{
  g_autoptr (GtkWidget) self = widget;

  gtk_widget_set_can_focus (self, TRUE);
}

/* The focus goes back to what opened the list. Where that is in a popover itself, GTK 4.18 moves
 * the focus on to what opened the popover, although it stays: that does not take it now. */
static void
on_list_closed (GtkWidget *choice)
{
  GtkWidget *popover = entente_opener_find_part (choice, GTK_TYPE_POPOVER);
  GtkWidget *outer = gtk_widget_get_ancestor (choice, GTK_TYPE_POPOVER);
  GtkWidget *opener = outer != NULL ? gtk_widget_get_parent (outer) : NULL;
  GtkWidget *toggle =
    opener != NULL ? entente_opener_find_part (opener, GTK_TYPE_TOGGLE_BUTTON) : NULL;

  quieten (entente_opener_find_part (popover, GTK_TYPE_LIST_VIEW));
  if (!gtk_widget_get_mapped (choice))
    return;

  gtk_widget_grab_focus (choice);
  if (toggle != NULL && gtk_widget_get_can_focus (toggle))
    {
      gtk_widget_set_can_focus (toggle, FALSE);
      g_idle_add_once (set_can_focus, g_object_ref (toggle));
    }
}

/* What is opened is one list with a name, not a list in a list without one. */
static void
name_list (GtkWidget  *choice,
           const char *title)
{
  GtkWidget *popover = entente_opener_find_part (choice, GTK_TYPE_POPOVER);
  GtkWidget *list = entente_opener_find_part (popover, GTK_TYPE_LIST_VIEW);

  g_object_set (popover, "accessible-role", GTK_ACCESSIBLE_ROLE_GENERIC, NULL);
  /* Else the first entry would have the focus, whatever is chosen. */
  gtk_list_view_set_tab_behavior (GTK_LIST_VIEW (list), GTK_LIST_TAB_ITEM);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (popover, "map", G_CALLBACK (on_list_opened), choice,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (popover, "closed", G_CALLBACK (on_list_closed), choice,
                           G_CONNECT_SWAPPED);
}

/**
 * entente_choice_name_follow:
 * @choice: a #GtkDropDown or #AdwComboRow over #GtkStringObjects, made with the role of a button
 * @title: what it is called
 *
 * Names a list to choose from by its title and what is chosen, from now on. With its own role,
 * that of a combo box, a screen reader says the title twice and not what is chosen: GTK 4.18 has
 * no text of the value for it. A button that opens a list says its name once. The list has the
 * title as its name, and the focus is back on @choice when it is closed.
 */
void
entente_choice_name_follow (GtkWidget  *choice,
                            const char *title)
{
  g_return_if_fail (GTK_IS_WIDGET (choice));
  g_return_if_fail (title != NULL);

  if (GTK_IS_DROP_DOWN (choice))
    entente_opener_be_button (choice);
  name_list (choice, title);

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
