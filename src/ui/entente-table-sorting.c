/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keys that sort a table: GTK 4.18 has only clicks on the heads of columns for it. */

#include "entente-table-sorting.h"

#include <glib/gi18n-lib.h>

static void
sort (GtkColumnView       *table,
      GtkColumnViewColumn *column,
      GtkSortType          order)
{
  g_autofree char *words = NULL;

  gtk_column_view_sort_by_column (table, column, order);

  if (column == NULL)
    words = g_strdup (_("In the order of reading"));
  else if (order == GTK_SORT_ASCENDING)
    /* Translators: announced by a screen reader; %s is the head of a column, such as "Date" */
    words = g_strdup_printf (_("Sorted by %s, ascending"),
                             gtk_column_view_column_get_title (column));
  else
    /* Translators: announced by a screen reader; %s is the head of a column, such as "Date" */
    words = g_strdup_printf (_("Sorted by %s, descending"),
                             gtk_column_view_column_get_title (column));
  gtk_accessible_announce (GTK_ACCESSIBLE (table), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static GtkColumnViewSorter *
get_sorter (GtkWidget *table)
{
  return GTK_COLUMN_VIEW_SORTER (gtk_column_view_get_sorter (GTK_COLUMN_VIEW (table)));
}

/* After the last column comes the order of reading. */
static gboolean
on_next (GtkWidget *table,
         GVariant  *args,
         gpointer   data)
{
  GListModel *columns = gtk_column_view_get_columns (GTK_COLUMN_VIEW (table));
  GtkColumnViewColumn *now = gtk_column_view_sorter_get_primary_sort_column (get_sorter (table));
  gboolean is_after = now == NULL;

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (is_after && gtk_column_view_column_get_visible (column) &&
          gtk_column_view_column_get_sorter (column) != NULL)
        {
          sort (GTK_COLUMN_VIEW (table), column, GTK_SORT_ASCENDING);
          return TRUE;
        }
      is_after = is_after || column == now;
    }
  sort (GTK_COLUMN_VIEW (table), NULL, GTK_SORT_ASCENDING);

  return TRUE;
}

static gboolean
on_reverse (GtkWidget *table,
            GVariant  *args,
            gpointer   data)
{
  GtkColumnViewSorter *sorter = get_sorter (table);
  GtkColumnViewColumn *now = gtk_column_view_sorter_get_primary_sort_column (sorter);

  if (now != NULL)
    sort (GTK_COLUMN_VIEW (table), now,
          gtk_column_view_sorter_get_primary_sort_order (sorter) == GTK_SORT_ASCENDING
            ? GTK_SORT_DESCENDING
            : GTK_SORT_ASCENDING);

  return now != NULL;
}

static void
add_key (GtkEventController *controller,
         GdkModifierType     modifiers,
         GtkShortcutFunc     function)
{
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (controller),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_F3, modifiers),
                      gtk_callback_action_new (function, NULL, NULL)));
}

/**
 * entente_table_sorting_add_keys:
 * @table: a table
 *
 * F3 sorts it by the next column that can be sorted by, Shift+F3 the other way round. Both are
 * announced.
 */
void
entente_table_sorting_add_keys (GtkColumnView *table)
{
  GtkEventController *controller;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (table));

  controller = gtk_shortcut_controller_new ();
  add_key (controller, 0, on_next);
  add_key (controller, GDK_SHIFT_MASK, on_reverse);
  gtk_widget_add_controller (GTK_WIDGET (table), controller);
}
