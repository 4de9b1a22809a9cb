/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dossiers that were opened last, in the desktop's list of recent files. */

#include "entente-recent-dossiers.h"

#include "entente-dossier-type.h"

/* A menu has to be seen at once. */
#define MOST_ENTRIES 8

/* Under which the desktop's list has this application's files; not for people. */
#define APPLICATION_NAME "entente"

/**
 * entente_recent_dossiers_add:
 * @file: the file of a dossier that was opened
 * @title: the dossier's title
 *
 * Puts the dossier first.
 */
void
entente_recent_dossiers_add (GFile      *file,
                             const char *title)
{
  g_autofree char *uri = NULL;
  GtkRecentData data = {
    .display_name = (char *) title,
    .mime_type = (char *) ENTENTE_DOSSIER_MIME_TYPE,
    .app_name = (char *) APPLICATION_NAME,
    .app_exec = (char *) "entente %f",
  };

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (title != NULL);

  uri = g_file_get_uri (file);
  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

/* Menus take an underscore for the mark of a mnemonic. */
static char *
escape_underscores (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);

  return g_strjoinv ("__", parts);
}

static gboolean
is_dossier (GtkRecentInfo *info)
{
  return gtk_recent_info_has_application (info, APPLICATION_NAME) &&
         g_str_equal (gtk_recent_info_get_mime_type (info), ENTENTE_DOSSIER_MIME_TYPE) &&
         gtk_recent_info_exists (info);
}

static int
compare_infos (gconstpointer a,
               gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *) b),
                              gtk_recent_info_get_modified ((GtkRecentInfo *) a));
}

/**
 * entente_recent_dossiers_fill:
 * @menu: a menu
 *
 * Makes @menu the list of the dossiers that were opened last and are still there, the last one
 * first. Its items activate `app.open-uri`.
 */
void
entente_recent_dossiers_fill (GMenu *menu)
{
  g_autolist (GtkRecentInfo) infos = NULL;
  guint n_entries = 0;

  g_return_if_fail (G_IS_MENU (menu));

  g_menu_remove_all (menu);
  infos = g_list_sort (gtk_recent_manager_get_items (gtk_recent_manager_get_default ()),
                       compare_infos);
  for (GList *l = infos; l != NULL && n_entries < MOST_ENTRIES; l = l->next)
    {
      g_autofree char *label = NULL;
      g_autoptr (GMenuItem) item = NULL;

      if (!is_dossier (l->data))
        continue;

      label = escape_underscores (gtk_recent_info_get_display_name (l->data));
      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "app.open-uri", "s",
                                         gtk_recent_info_get_uri (l->data));
      g_menu_append_item (menu, item);
      n_entries++;
    }
}
