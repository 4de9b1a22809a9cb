/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-hidden-pages.h"

static void
update (GtkStack *stack)
{
  g_autoptr (GtkSelectionModel) pages = gtk_stack_get_pages (stack);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (GtkStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);
      gboolean shown = gtk_stack_page_get_child (page) == gtk_stack_get_visible_child (stack);

      gtk_accessible_update_state (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_STATE_HIDDEN, !shown, -1);
    }
}

/**
 * entente_hidden_pages_watch:
 * @stack: a stack with all of its pages
 *
 * Takes those pages that do not show out of the tree that assistive technology sees. GTK 4.18
 * leaves them in it, with bounds that are whatever stood in memory, and a screen reader that
 * reviews the window by its bounds may not come to an end.
 */
void
entente_hidden_pages_watch (GtkStack *stack)
{
  g_return_if_fail (GTK_IS_STACK (stack));

  g_signal_connect (stack, "notify::visible-child", G_CALLBACK (update), NULL);
  update (stack);
}
