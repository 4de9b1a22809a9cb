/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Buttons that open a menu, a list or controls, as a screen reader says them. In GTK 4.18 there
 * is a toggle button in each of them, which says that it is pressed and not pressed besides what
 * has been opened or closed. */

#include "entente-opener.h"

/**
 * entente_opener_find_part:
 * @opener: a widget
 * @type: a type of widgets
 *
 * Returns: (transfer none) (nullable): the first widget of that type in the opener, as the tree
 *   of widgets goes
 */
GtkWidget *
entente_opener_find_part (GtkWidget *opener,
                          GType      type)
{
  g_return_val_if_fail (GTK_IS_WIDGET (opener), NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (opener); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found =
        g_type_is_a (G_OBJECT_TYPE (child), type) ? child : entente_opener_find_part (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * entente_opener_be_button:
 * @opener: a #GtkMenuButton, #GtkDropDown or #AdwSplitButton that has not been shown
 *
 * Gives what opens it the role of a button. That it opens something, and whether it is open, is
 * said of it as well.
 */
void
entente_opener_be_button (GtkWidget *opener)
{
  GtkWidget *toggle;

  g_return_if_fail (GTK_IS_WIDGET (opener));

  toggle = entente_opener_find_part (opener, GTK_TYPE_TOGGLE_BUTTON);
  g_return_if_fail (toggle != NULL);

  g_object_set (toggle, "accessible-role", GTK_ACCESSIBLE_ROLE_BUTTON, NULL);
}
