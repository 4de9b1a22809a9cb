/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-bare-focus.h"

#include <adwaita.h>

/* The rows of a group are read by themselves. What they are about is the name of their list with
 * libadwaita 1.7 and that of the group with 1.9, if the group has a title; it is not said twice. */
static gboolean
is_list_of_group (GtkWidget *widget)
{
  return GTK_IS_LIST_BOX (widget) &&
         gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_GROUP) != NULL;
}

/* What a dialog stands on is a widget of libadwaita that has no type of its own to ask for. */
static gboolean
is_ground (GtkWidget *widget)
{
  return gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) ==
           GTK_ACCESSIBLE_ROLE_GENERIC &&
         g_str_equal (G_OBJECT_TYPE_NAME (widget), "AdwGizmo");
}

/* Of a list that drops down, the button has the focus and the name, and its rows have; what is
 * chosen of it, within the button, has neither. */
static gboolean
is_in_button (GtkWidget *widget)
{
  GtkWidget *popover = gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER);
  GtkWidget *list, *button;

  list = gtk_widget_get_ancestor (widget, ADW_TYPE_COMBO_ROW);
  if (list == NULL)
    list = gtk_widget_get_ancestor (widget, GTK_TYPE_DROP_DOWN);
  if (list == NULL || list == widget)
    return FALSE;
  if (GTK_IS_LIST_VIEW (widget))
    return TRUE;

  button = gtk_widget_get_ancestor (widget, GTK_TYPE_TOGGLE_BUTTON);

  return popover == gtk_widget_get_ancestor (list, GTK_TYPE_POPOVER) && button != widget;
}

/* Of a table, the rows have names; of a row that opens, its head and the rows in it. */
static gboolean
only_holds_rows (GtkWidget *widget)
{
  if (GTK_IS_LIST_VIEW (widget))
    return GTK_IS_COLUMN_VIEW (gtk_widget_get_parent (widget));

  return ADW_IS_EXPANDER_ROW (widget) ||
         (GTK_IS_LIST_BOX (widget) &&
          gtk_widget_get_ancestor (widget, ADW_TYPE_EXPANDER_ROW) != NULL);
}

static gboolean
on_map (GSignalInvocationHint *hint,
        guint                  n_values,
        const GValue          *values,
        gpointer               data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  if (gtk_widget_get_focusable (widget) &&
      (GTK_IS_SCROLLED_WINDOW (widget) || is_list_of_group (widget) || is_ground (widget) ||
       is_in_button (widget) || only_holds_rows (widget)))
    gtk_widget_set_focusable (widget, FALSE);

  return TRUE;
}

/**
 * entente_bare_focus_prevent:
 *
 * From now on, leaves the keyboard focus to what one can do something with. GTK and libadwaita,
 * from 4.18 and 1.7 to 4.24 and 1.10, let what only holds other widgets, in menus, dialogs, lists
 * and status pages, have it as well, and hardly any of that has a name: a screen reader would stop
 * there without a word.
 */
void
entente_bare_focus_prevent (void)
{
  static gsize done = 0;

  if (g_once_init_enter (&done))
    {
      /* The class has the signal. */
      g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
      g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, on_map, NULL, NULL);
      g_once_init_leave (&done, 1);
    }
}
