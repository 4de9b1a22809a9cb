/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-quiet-selection.h"

/**
 * entente_quiet_selection_set:
 * @list: a list
 * @rows: the selection that its model is or follows
 * @position: the row to select, or %GTK_INVALID_LIST_POSITION
 *
 * Selects a row for the eye, where the reader has selected the same thing in another view. A
 * list that tells assistive technology of it is taken for the place where the reader is, and
 * read aloud: so, unless it has the focus, it does not tell. What asks finds the row selected.
 */
void
entente_quiet_selection_set (GtkListView        *list,
                             GtkSingleSelection *rows,
                             guint               position)
{
  GtkSelectionModel *model;
  GtkATContext *context;
  gboolean quiet;

  g_return_if_fail (GTK_IS_LIST_VIEW (list));
  g_return_if_fail (GTK_IS_SINGLE_SELECTION (rows));

  /* What GTK tells assistive technology by is a handler with the list's context as its data. */
  model = gtk_list_view_get_model (list);
  context = gtk_accessible_get_at_context (GTK_ACCESSIBLE (list));
  quiet = context != NULL && gtk_widget_get_focus_child (GTK_WIDGET (list)) == NULL;
  if (quiet)
    g_signal_handlers_block_matched (model, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, context);
  gtk_single_selection_set_selected (rows, position);
  if (quiet)
    g_signal_handlers_unblock_matched (model, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, context);
  g_clear_object (&context);
}
