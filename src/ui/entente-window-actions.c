/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The actions of a window, which menus, buttons and keys call. */

#include "entente-window-private.h"

#include <glib/gi18n-lib.h>

#include "entente-dossier-type.h"
#include "entente-enum.h"
#include "entente-preferences-dialog.h"
#include "entente-problems-dialog.h"
#include "entente-shortcuts-dialog.h"
#include "entente-view-keys.h"

/* A dialog in front keeps the keys to itself. */
static gboolean
can_navigate (EntenteWindow *self)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) == NULL;
}

static void
on_file_chosen (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (EntenteWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    entente_window_load (self, file);
  else if (g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_FAILED))
    entente_window_add_toast (self, _("The file chooser could not be opened"));
}

static void
open_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  EntenteWindow *self = data;
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) dossiers = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (dossiers, _("Dossiers (JSON)"));
  gtk_file_filter_add_suffix (dossiers, "json");
  gtk_file_filter_add_suffix (dossiers, ENTENTE_DOSSIER_SUFFIX);
  gtk_file_filter_add_mime_type (dossiers, "application/json");
  g_list_store_append (filters, dossiers);
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, all);

  gtk_file_dialog_set_title (dialog, _("Open a Dossier"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open (dialog, GTK_WINDOW (self), NULL, on_file_chosen, g_object_ref (self));
}

static void
open_builtin_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  entente_window_load_builtin (data);
}

static void
show_problems_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       data)
{
  EntenteWindow *self = data;

  adw_dialog_present (ADW_DIALOG (entente_problems_dialog_new (self->file, self->problems, NULL)),
                      GTK_WIDGET (self));
}

static void
preferences_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  EntenteWindow *self = data;

  if (can_navigate (self))
    adw_dialog_present (ADW_DIALOG (entente_preferences_dialog_new ()), GTK_WIDGET (self));
}

/* Of all views, where the focus is in none. */
static void
view_keys_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  EntenteWindow *self = data;
  EntenteShortcutView view = entente_view_keys_find (gtk_window_get_focus (GTK_WINDOW (self)));

  if (can_navigate (self))
    adw_dialog_present (ADW_DIALOG (entente_shortcuts_dialog_new (view)), GTK_WIDGET (self));
}

static void
search_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  EntenteWindow *self = data;

  if (can_navigate (self))
    entente_dossier_view_search (self->dossier_view);
}

static void
back_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  EntenteWindow *self = data;

  if (can_navigate (self))
    entente_dossier_view_go_back (self->dossier_view);
}

static void
show_view_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  EntenteWindow *self = data;
  int view;

  if (can_navigate (self) &&
      entente_enum_from_string (ENTENTE_TYPE_VIEW, g_variant_get_string (parameter, NULL), &view))
    entente_dossier_view_focus_view (self->dossier_view, (EntenteView) view);
}

static void
show_chart_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  EntenteWindow *self = data;

  if (can_navigate (self))
    entente_dossier_view_show_chart (self->dossier_view,
                                     (guint) g_variant_get_int32 (parameter));
}

static void
filter_status_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       data)
{
  EntenteWindow *self = data;

  if (can_navigate (self))
    entente_dossier_view_filter_status (self->dossier_view);
}

static void
jump_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  EntenteWindow *self = data;

  if (can_navigate (self))
    entente_dossier_view_jump (self->dossier_view);
}

static void
toggle_facts_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  EntenteWindow *self = data;

  if (can_navigate (self))
    entente_dossier_view_set_facts_shown (
      self->dossier_view, !entente_dossier_view_get_facts_shown (self->dossier_view));
}

static void
cycle_view_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  EntenteWindow *self = data;

  if (can_navigate (self))
    entente_dossier_view_cycle (self->dossier_view, g_variant_get_int32 (parameter) < 0 ? -1 : 1);
}

static void
copy_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  EntenteWindow *self = data;
  g_autoptr (GdkContentProvider) clip = NULL;

  if (!can_navigate (self))
    return;

  clip = entente_dossier_view_get_clip (self->dossier_view);
  if (clip == NULL)
    {
      entente_window_add_toast (self, _("Nothing is selected that could be copied"));
      return;
    }

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), clip);
  entente_window_add_toast (self, _("Copied with its source"));
}

static const GActionEntry actions[] = {
  { "open", open_action },
  { "open-builtin", open_builtin_action },
  { "show-problems", show_problems_action },
  { "search", search_action },
  { "copy", copy_action },
  { "back", back_action },
  { "show-view", show_view_action, "s" },
  { "show-chart", show_chart_action, "i" },
  { "filter-status", filter_status_action },
  { "jump", jump_action },
  { "preferences", preferences_action },
  { "view-keys", view_keys_action },
  { "toggle-facts", toggle_facts_action, NULL, "true" },
  { "cycle-view", cycle_view_action, "i" },
};

static void
set_enabled (EntenteWindow *self,
             const char    *name,
             gboolean       enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/* What can be done depends on whether there is a dossier, and problems of its file. */
void
entente_window_update_actions (EntenteWindow *self)
{
  static const char *const names[] = {
    "search", "copy", "back", "show-view", "show-chart", "filter-status", "jump", "toggle-facts", "cycle-view"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    set_enabled (self, names[i], self->selection != NULL);
  set_enabled (self, "show-problems", self->problems != NULL && self->problems->len > 0);
}

void
entente_window_add_actions (EntenteWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}
