/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-application.h"
#include "entente-window.h"
#include "ui-helpers.h"

/* The application as it is started from the command line, in a process of its own. */
typedef struct
{
  EntenteApplication *application;
  const char *selected; /* the fact that is to be selected */
  guint n_windows;
} Run;

static gboolean
look (gpointer data)
{
  Run *run = data;
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (run->application));
  EntenteSelection *selection;

  if (windows == NULL)
    return G_SOURCE_CONTINUE;
  selection = entente_window_get_selection (windows->data);
  if (selection == NULL)
    return G_SOURCE_CONTINUE;

  g_assert_cmpuint (g_list_length (windows), ==, run->n_windows);
  if (run->selected != NULL)
    g_assert_cmpstr (entente_fact_get_id (entente_selection_get_fact (selection)), ==,
                     run->selected);
  else
    g_assert_null (entente_selection_get_fact (selection));
  g_application_quit (G_APPLICATION (run->application));

  return G_SOURCE_REMOVE;
}

static int
run_application (char       **arguments,
                 const char  *selected)
{
  g_autoptr (EntenteApplication) application = entente_application_new ();
  Run run = { application, selected, 1 };
  guint source;
  int status;

  g_application_set_flags (G_APPLICATION (application),
                           g_application_get_flags (G_APPLICATION (application)) |
                           G_APPLICATION_NON_UNIQUE);
  source = g_timeout_add (20, look, &run);
  status = g_application_run (G_APPLICATION (application), (int) g_strv_length (arguments),
                              arguments);
  if (g_main_context_find_source_by_id (NULL, source) != NULL)
    g_source_remove (source);

  return status;
}

static void
test_plain (void)
{
  char *arguments[] = { "entente", NULL };

  g_assert_cmpint (run_application (arguments, NULL), ==, 0);
}

static void
test_show (void)
{
  char *arguments[] = { "entente", "--show", "F18", NULL };

  g_assert_cmpint (run_application (arguments, "F18"), ==, 0);
}

static void
test_show_unknown (void)
{
  char *arguments[] = { "entente", "--show", "X99", NULL };

  g_assert_cmpint (run_application (arguments, NULL), ==, 0);
}

static void
test_file (void)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "data", "dossiers", "several-problems.json", NULL);
  char *arguments[] = { "entente", path, "--show=F6", NULL };

  g_assert_cmpint (run_application (arguments, "F6"), ==, 0);
}

static void
test_version (void)
{
  if (g_test_subprocess ())
    {
      char *arguments[] = { "entente", "--version", NULL };

      g_assert_cmpint (run_application (arguments, NULL), ==, 0);
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stdout ("*" ENTENTE_VERSION "*");
}

static void
test_wrong_use (void)
{
  char *unknown_option[] = { "entente", "--nonsense", NULL };
  char *without_value[] = { "entente", "--show", NULL };
  char *two_files[] = { "entente", "a.json", "b.json", NULL };

  if (g_test_subprocess ())
    {
      g_assert_cmpint (run_application (unknown_option, NULL), ==, 2);
      g_assert_cmpint (run_application (without_value, NULL), ==, 2);
      g_assert_cmpint (run_application (two_files, NULL), ==, 2);
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr ("*--nonsense*--show*Only one file*");
}

/* What a person has set is theirs; otherwise nothing is set, and the styles are libadwaita's. */
static void
test_theme (void)
{
  static const char * const themes[] = { NULL, "Default" };
  const char *variable = "GTK_THEME";

  if (g_test_subprocess ())
    {
      for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
        {
          char *arguments[] = { "entente", NULL };
          g_autofree char *theme = NULL;

          if (themes[i] != NULL)
            g_setenv (variable, themes[i], TRUE);
          g_assert_cmpint (run_application (arguments, NULL), ==, 0);
          g_assert_cmpstr (g_getenv (variable), ==, themes[i]);
          g_object_get (gtk_settings_get_default (), "gtk-theme-name", &theme, NULL);
          g_assert_cmpstr (theme, ==, "Adwaita-empty");
        }
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

/* Asking again for what is open brings up its window; another dossier gets its own. */
static void
test_windows (void)
{
  g_autoptr (EntenteApplication) application = entente_application_new ();
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "data", "dossiers", "several-problems.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GFile *files[] = { file };
  g_autoptr (GError) error = NULL;

  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, &error));
  g_assert_no_error (error);

  g_application_activate (G_APPLICATION (application));
  g_application_activate (G_APPLICATION (application));
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (application))),
                    ==, 1);
  g_application_open (G_APPLICATION (application), files, 1, "");
  g_application_open (G_APPLICATION (application), files, 1, "");
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (application))),
                    ==, 2);

  g_application_quit (G_APPLICATION (application));
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/application/plain", test_plain);
  g_test_add_func ("/application/show", test_show);
  g_test_add_func ("/application/show-unknown", test_show_unknown);
  g_test_add_func ("/application/file", test_file);
  g_test_add_func ("/application/version", test_version);
  g_test_add_func ("/application/wrong-use", test_wrong_use);
  g_test_add_func ("/application/theme", test_theme);
  g_test_add_func ("/application/windows", test_windows);

  return g_test_run ();
}
