/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The choice of a file of prices. */

#include "entente-price-chooser.h"

#include <glib/gi18n-lib.h>

static const char *const suffixes[] = { "csv", "tsv", "txt" };

/**
 * entente_price_chooser_takes:
 * @file: a file
 *
 * Returns: whether, by its name, it is more likely a file of prices than a dossier
 */
gboolean
entente_price_chooser_takes (GFile *file)
{
  g_autofree char *name = NULL;
  g_autofree char *lower = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  name = g_file_get_basename (file);
  lower = name != NULL ? g_ascii_strdown (name, -1) : g_strdup ("");
  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      const char *dot = g_strrstr (lower, ".");

      if (dot != NULL && g_str_equal (dot + 1, suffixes[i]))
        return TRUE;
    }

  return FALSE;
}

static GListModel *
new_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) tables = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (tables, _("Tables of prices (CSV, TSV, TXT)"));
  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    gtk_file_filter_add_suffix (tables, suffixes[i]);
  gtk_file_filter_add_mime_type (tables, "text/csv");
  g_list_store_append (filters, tables);

  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, all);

  return G_LIST_MODEL (filters);
}

/**
 * entente_price_chooser_open:
 * @parent: a widget of the window that asks
 * @cancellable: (nullable): to stop with
 * @callback: called when there is a choice
 * @user_data: for @callback
 *
 * Asks for a file of prices.
 */
void
entente_price_chooser_open (GtkWidget           *parent,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = new_filters ();
  GtkRoot *root;

  g_return_if_fail (GTK_IS_WIDGET (parent));

  root = gtk_widget_get_root (parent);
  gtk_file_dialog_set_title (dialog, _("Import Prices"));
  gtk_file_dialog_set_accept_label (dialog, _("_Continue"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, cancellable,
                        callback, user_data);
}

/**
 * entente_price_chooser_finish:
 * @result: what the callback was given
 * @error: that no file chooser could be opened; not set where the reader changed their mind
 *
 * Returns: (transfer full) (nullable): the file that was chosen
 */
GFile *
entente_price_chooser_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_autoptr (GObject) dialog = g_async_result_get_source_object (result);
  g_autoptr (GError) reason = NULL;
  GFile *file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (dialog), result, &reason);

  if (file == NULL && g_error_matches (reason, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_FAILED))
    g_propagate_error (error, g_steal_pointer (&reason));

  return file;
}
