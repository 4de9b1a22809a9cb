/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteApplication:
 *
 * The application with windows: `entente [FILE] [--show ID] [--prices CSV]`. There is one window
 * for each dossier; asking for a dossier that is open already brings up its window.
 *
 * There is one process. The desktop starts it over the bus (`--gapplication-service`) to open
 * dossiers, to do one of the actions, or to search them; the latter opens no window.
 *
 * ## Actions
 *
 * - `app.new-window`: opens a window that offers what could be opened
 * - `app.open-uri`: opens the dossier at an address, in a window of its own
 * - `app.about`, `app.shortcuts`, `app.quit`
 */

#include "entente-application.h"

#include <glib/gi18n-lib.h>

#include "entente-bare-focus.h"
#include "entente-high-contrast.h"
#include "entente-search-provider.h"
#include "entente-shortcuts-dialog.h"
#include "entente-shortcuts.h"
#include "entente-theme.h"
#include "entente-window.h"

/* As the command line's subcommands have it. */
#define EXIT_WRONG_USE 2

/* How long the process waits for the next letter of a search that nobody opened a window
 * for. */
#define PATIENCE_MS 30000

struct _EntenteApplication
{
  AdwApplication parent_instance;

  gboolean options_parsed;
  EntenteSearchProvider *search_provider;
};

G_DEFINE_FINAL_TYPE (EntenteApplication, entente_application, ADW_TYPE_APPLICATION)

static EntenteWindow *
find_window (EntenteApplication *self,
             GFile              *file)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (ENTENTE_IS_WINDOW (l->data) && entente_window_is_showing (l->data, file))
        return l->data;
    }

  return NULL;
}

/* A window that offers what could be opened, and waits. */
static EntenteWindow *
find_empty_window (EntenteApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (!ENTENTE_IS_WINDOW (window) || !entente_window_is_empty (ENTENTE_WINDOW (window)))
    return NULL;

  return ENTENTE_WINDOW (window);
}

static EntenteWindow *
open_dossier (EntenteApplication *self,
              GFile              *file,
              const char         *show)
{
  EntenteWindow *window = find_window (self, file);

  if (window == NULL)
    {
      window = find_empty_window (self);
      if (window == NULL)
        window = entente_window_new (ADW_APPLICATION (self));
      if (file != NULL)
        entente_window_load (window, file);
      else
        entente_window_load_builtin (window);
    }

  gtk_window_present (GTK_WINDOW (window));
  if (show != NULL)
    entente_window_show (window, show);

  return window;
}

static void
open_empty_window (EntenteApplication *self)
{
  EntenteWindow *window = entente_window_new (ADW_APPLICATION (self));

  entente_window_offer (window);
  gtk_window_present (GTK_WINDOW (window));
}

static void
entente_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window != NULL)
    gtk_window_present (window);
  else
    open_dossier (ENTENTE_APPLICATION (application), NULL, NULL);
}

static void
entente_application_open (GApplication  *application,
                          GFile        **files,
                          int            n_files,
                          const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    open_dossier (ENTENTE_APPLICATION (application), files[i], NULL);
}

static int
entente_application_command_line (GApplication            *application,
                                  GApplicationCommandLine *command_line)
{
  GVariantDict *options = g_application_command_line_get_options_dict (command_line);
  g_autofree const char **names = NULL;
  g_autoptr (GFile) file = NULL;
  const char *show = NULL;
  const char *prices = NULL;
  EntenteWindow *window;

  if (g_variant_dict_contains (options, "new-window"))
    {
      open_empty_window (ENTENTE_APPLICATION (application));
      return EXIT_SUCCESS;
    }

  g_variant_dict_lookup (options, G_OPTION_REMAINING, "^a&ay", &names);
  g_variant_dict_lookup (options, "show", "&s", &show);
  g_variant_dict_lookup (options, "prices", "^&ay", &prices);

  if (names == NULL && show == NULL && prices == NULL)
    {
      g_application_activate (application);
      return EXIT_SUCCESS;
    }

  if (names != NULL)
    file = g_application_command_line_create_file_for_arg (command_line, names[0]);
  window = open_dossier (ENTENTE_APPLICATION (application), file, show);
  if (prices != NULL)
    {
      g_autoptr (GFile) prices_file =
        g_application_command_line_create_file_for_arg (command_line, prices);

      entente_window_import_prices (window, prices_file);
    }

  return EXIT_SUCCESS;
}

static int
entente_application_handle_local_options (GApplication *application,
                                          GVariantDict *options)
{
  EntenteApplication *self = ENTENTE_APPLICATION (application);
  g_autofree const char **names = NULL;

  self->options_parsed = TRUE;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("%s %s\n", g_get_prgname (), ENTENTE_VERSION);
      return EXIT_SUCCESS;
    }

  if (g_variant_dict_lookup (options, G_OPTION_REMAINING, "^a&ay", &names) && names[0] != NULL &&
      names[1] != NULL)
    {
      g_printerr ("%s: %s\n", g_get_prgname (), _("Only one file can be opened at a time."));
      return EXIT_WRONG_USE;
    }

  return -1;
}

static gboolean
entente_application_local_command_line (GApplication   *application,
                                        char         ***arguments,
                                        int            *exit_status)
{
  EntenteApplication *self = ENTENTE_APPLICATION (application);
  gboolean done;

  done = G_APPLICATION_CLASS (entente_application_parent_class)
           ->local_command_line (application, arguments, exit_status);

  /* GApplication has one status for options that it does not know and for failures. */
  if (done && !self->options_parsed && *exit_status != EXIT_SUCCESS)
    *exit_status = EXIT_WRONG_USE;

  return done;
}

/* The desktop's search */

static void
on_search_show (EntenteApplication *self,
                GFile              *file,
                const char         *id)
{
  open_dossier (self, file, id);
}

/* Where no dossier is being read, the built-in one is searched. */
static void
on_search_search (EntenteApplication *self,
                  const char         *text)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (!ENTENTE_IS_WINDOW (window) || entente_window_is_empty (ENTENTE_WINDOW (window)))
    window = GTK_WINDOW (open_dossier (self, NULL, NULL));

  gtk_window_present (window);
  entente_window_search (ENTENTE_WINDOW (window), text);
}

static gboolean
entente_application_dbus_register (GApplication     *application,
                                   GDBusConnection  *connection,
                                   const char       *object_path,
                                   GError          **error)
{
  EntenteApplication *self = ENTENTE_APPLICATION (application);
  g_autofree char *path = g_strconcat (object_path, "/SearchProvider", NULL);

  if (!G_APPLICATION_CLASS (entente_application_parent_class)
         ->dbus_register (application, connection, object_path, error))
    return FALSE;

  self->search_provider = entente_search_provider_new (GTK_APPLICATION (self));
  g_signal_connect_object (self->search_provider, "show", G_CALLBACK (on_search_show), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_provider, "search", G_CALLBACK (on_search_search), self,
                           G_CONNECT_SWAPPED);

  return entente_search_provider_export (self->search_provider, connection, path, error);
}

static void
entente_application_dbus_unregister (GApplication    *application,
                                     GDBusConnection *connection,
                                     const char      *object_path)
{
  EntenteApplication *self = ENTENTE_APPLICATION (application);

  if (self->search_provider != NULL)
    entente_search_provider_unexport (self->search_provider);
  g_clear_object (&self->search_provider);

  G_APPLICATION_CLASS (entente_application_parent_class)
    ->dbus_unregister (application, connection, object_path);
}

/* Actions */

/* What an action of the desktop does with a dialog needs a window to show it in. */
static GtkWindow *
get_window (GApplication *application)
{
  if (gtk_application_get_active_window (GTK_APPLICATION (application)) == NULL)
    g_application_activate (application);

  return gtk_application_get_active_window (GTK_APPLICATION (application));
}

static void
new_window_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  open_empty_window (data);
}

static void
open_uri_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  open_dossier (data, file, NULL);
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  GtkWindow *window = get_window (data);
  const char *developers[] = { _("The Entente developers"), NULL };
  AdwDialog *dialog;

  dialog = g_object_new (ADW_TYPE_ABOUT_DIALOG,
                         "application-icon", ENTENTE_APPLICATION_ID,
                         "application-name", _("Entente"),
                         "version", ENTENTE_VERSION,
                         "comments", _("Read a dossier in which every date, figure and claim "
                                       "says where it comes from."),
                         "developer-name", developers[0],
                         "developers", developers,
                         "license-type", GTK_LICENSE_GPL_3_0,
                         /* Translators: your names, each on a line. */
                         "translator-credits", _("translator-credits"),
                         NULL);
  adw_dialog_present (dialog, GTK_WIDGET (window));
}

static void
shortcuts_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  GtkWindow *window = get_window (data);
  AdwDialog *front = NULL;

  if (ADW_IS_APPLICATION_WINDOW (window))
    front = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  if (!ENTENTE_IS_SHORTCUTS_DIALOG (front))
    adw_dialog_present (ADW_DIALOG (entente_shortcuts_dialog_new (ENTENTE_SHORTCUT_VIEW_NONE)),
                        GTK_WIDGET (window));
}

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (data));

  /* What windows have to keep, they keep when they are closed. */
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_destroy (l->data);
  g_application_quit (data);
}

static void
entente_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { "new-window", new_window_action },
    { "open-uri", open_uri_action, "s" },
    { "about", about_action },
    { "shortcuts", shortcuts_action },
    { "quit", quit_action },
  };

  entente_theme_skip_default ();
  G_APPLICATION_CLASS (entente_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries),
                                   application);
  entente_shortcuts_set_accels (GTK_APPLICATION (application));
  entente_high_contrast_follow (gdk_display_get_default ());
  entente_bare_focus_prevent ();
  gtk_window_set_default_icon_name (ENTENTE_APPLICATION_ID);

  if (g_application_get_flags (application) & G_APPLICATION_IS_SERVICE)
    g_application_set_inactivity_timeout (application, PATIENCE_MS);
}

static void
entente_application_class_init (EntenteApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = entente_application_startup;
  application_class->activate = entente_application_activate;
  application_class->open = entente_application_open;
  application_class->command_line = entente_application_command_line;
  application_class->handle_local_options = entente_application_handle_local_options;
  application_class->local_command_line = entente_application_local_command_line;
  application_class->dbus_register = entente_application_dbus_register;
  application_class->dbus_unregister = entente_application_dbus_unregister;
}

static void
entente_application_init (EntenteApplication *self)
{
  const GOptionEntry options[] = {
    /* Translators: the description of an option of the command line. */
    { "show", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL,
      N_("Show a fact, event, chart or question"),
      /* Translators: the placeholder of the option’s value in the help, an identifier. */
      N_("ID") },
    { "prices", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, NULL,
      /* Translators: the description of an option of the command line. */
      N_("Import prices from a file and check the claims against them"),
      /* Translators: the placeholder of the option’s value in the help, the name of a file. */
      N_("CSV") },
    { "new-window", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, N_("Open an empty window"),
      NULL },
    { "version", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, N_("Print the version"), NULL },
    { G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL,
      /* Translators: the placeholder of a file’s name in the help. */
      N_("[FILE]") },
    { NULL }
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

/**
 * entente_application_new:
 *
 * Returns: (transfer full): the application
 */
EntenteApplication *
entente_application_new (void)
{
  return g_object_new (ENTENTE_TYPE_APPLICATION,
                       "application-id", ENTENTE_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_COMMAND_LINE | G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", ENTENTE_RESOURCE_BASE,
                       NULL);
}
