/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that are dropped on a window. */

#include "entente-price-chooser.h"
#include "entente-window-private.h"

/* Tables of prices are imported here. Of the other files, the first opens here, as a file that
 * is chosen does; the rest get windows of their own. */
static gboolean
on_drop (EntenteWindow *self,
         const GValue  *value,
         double         x,
         double         y)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  GFile *prices = NULL;
  gboolean is_first = TRUE;

  if (files == NULL)
    return FALSE;

  for (GSList *l = files; l != NULL; l = l->next)
    {
      g_autofree char *uri = g_file_get_uri (l->data);

      if (entente_price_chooser_takes (l->data))
        {
          prices = l->data;
          continue;
        }

      if (is_first)
        entente_window_load (self, l->data);
      else
        gtk_widget_activate_action (GTK_WIDGET (self), "app.open-uri", "s", uri);
      is_first = FALSE;
    }

  /* Beside the dossier that is dropped with them, if one is. */
  if (prices != NULL)
    entente_window_import_prices (self, prices);

  return TRUE;
}

void
entente_window_add_drop (EntenteWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->toasts), GTK_EVENT_CONTROLLER (target));
}
