/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "entente-application.h"
#include "entente-cli.h"
#include "entente-language.h"

/* Tests and whoever runs from a build folder have the translations elsewhere. */
static const char *
get_locale_dir (void)
{
  const char *folder = g_getenv ("ENTENTE_LOCALEDIR");

  return folder != NULL ? folder : ENTENTE_LOCALEDIR;
}

/* The window and the dossier are to be in one language. gettext translates nothing in the C
 * locale, whatever LANGUAGE says, and knows nothing of languages that serve for others. */
static void
agree_on_language (void)
{
  static const char * const catalogues[] = { ENTENTE_CATALOGUES, NULL };
  const char *locale = setlocale (LC_MESSAGES, NULL);
  g_autofree char *list = NULL;

  if (locale == NULL || g_str_equal (locale, "C") || g_str_has_prefix (locale, "C.") ||
      g_str_equal (locale, "POSIX"))
    list = g_strdup ("C");
  else
    list = entente_language_list (catalogues, g_get_language_names ());

  if (list != NULL)
    g_setenv ("LANGUAGE", list, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (EntenteApplication) application = NULL;
  g_autofree char *summary = NULL;

  setlocale (LC_ALL, "");
  agree_on_language ();
  bindtextdomain (GETTEXT_PACKAGE, get_locale_dir ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (argc > 1 && entente_cli_knows (argv[1]))
    return entente_cli_run (argc, argv);

  application = entente_application_new ();
  summary = entente_cli_summary ();
  g_application_set_option_context_summary (G_APPLICATION (application), summary);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
