/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteApplication:
 *
 * The application with windows: `entente [FILE] [--show ID]`. There is one window for each
 * dossier; asking for a dossier that is open already brings up its window.
 */

#include "entente-application.h"

#include <glib/gi18n-lib.h>

#include "entente-shortcuts-dialog.h"
#include "entente-shortcuts.h"
#include "entente-window.h"

/* As the command line's subcommands have it. */
#define EXIT_WRONG_USE 2

struct _EntenteApplication
{
  AdwApplication parent_instance;

  gboolean options_parsed;
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

static void
open_dossier (EntenteApplication *self,
              GFile              *file,
              const char         *show)
{
  EntenteWindow *window = find_window (self, file);

  if (window == NULL)
    {
      window = entente_window_new (ADW_APPLICATION (self));
      if (file != NULL)
        entente_window_load (window, file);
      else
        entente_window_load_builtin (window);
    }

  gtk_window_present (GTK_WINDOW (window));
  if (show != NULL)
    entente_window_show (window, show);
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

  g_variant_dict_lookup (options, G_OPTION_REMAINING, "^a&ay", &names);
  g_variant_dict_lookup (options, "show", "&s", &show);

  if (names == NULL && show == NULL)
    {
      g_application_activate (application);
      return EXIT_SUCCESS;
    }

  if (names != NULL)
    file = g_application_command_line_create_file_for_arg (command_line, names[0]);
  open_dossier (ENTENTE_APPLICATION (application), file, show);

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

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  GtkWindow *window = gtk_application_get_active_window (data);
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
  GtkWindow *window = gtk_application_get_active_window (data);
  AdwDialog *front = NULL;

  if (ADW_IS_APPLICATION_WINDOW (window))
    front = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  if (!ENTENTE_IS_SHORTCUTS_DIALOG (front))
    adw_dialog_present (ADW_DIALOG (entente_shortcuts_dialog_new ()), GTK_WIDGET (window));
}

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  g_application_quit (data);
}

static void
entente_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { "about", about_action },
    { "shortcuts", shortcuts_action },
    { "quit", quit_action },
  };

  G_APPLICATION_CLASS (entente_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries),
                                   application);
  entente_shortcuts_set_accels (GTK_APPLICATION (application));
  gtk_window_set_default_icon_name (ENTENTE_APPLICATION_ID);
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
