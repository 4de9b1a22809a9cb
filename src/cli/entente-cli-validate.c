/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-cli-private.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "entente-enum.h"

static void
print_json (const char *path,
            GPtrArray  *problems)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  entente_cli_add_string (builder, "file", path);
  json_builder_set_member_name (builder, "problems");
  json_builder_begin_array (builder);
  for (guint i = 0; i < problems->len; i++)
    {
      EntenteProblem *problem = problems->pdata[i];
      int severity = (int) entente_problem_get_severity (problem);
      guint line = entente_problem_get_line (problem);

      json_builder_begin_object (builder);
      entente_cli_add_string (builder, "severity",
                              entente_enum_to_string (ENTENTE_TYPE_SEVERITY, severity));
      entente_cli_add_string (builder, "pointer", entente_problem_get_pointer (problem));
      entente_cli_add_number (builder, "line", line > 0, line);
      entente_cli_add_string (builder, "message", entente_problem_get_message (problem));
      entente_cli_add_string (builder, "hint", entente_problem_get_hint (problem));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  entente_cli_print_json (builder);
}

static void
print_text (const char *path,
            GPtrArray  *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *words = entente_problem_to_words (problems->pdata[i], path);

      puts (words);
    }
  if (problems->len == 0)
    {
      /* Translators: %s is the name of a file */
      printf (_("%s: no problems"), path);
      putchar ('\n');
    }
}

static int
run (EntenteCliFormat  format,
     int               argc,
     char            **argv)
{
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) entente_problem_unref);
  g_autoptr (EntenteDossier) dossier = NULL;
  g_autoptr (GFile) file = NULL;

  if (argc != 2)
    return entente_cli_wrong_use (_("one file, please"));

  file = g_file_new_for_commandline_arg (argv[1]);
  dossier = entente_loader_load_file (file, NULL, problems, NULL);
  if (format == ENTENTE_CLI_FORMAT_JSON)
    print_json (argv[1], problems);
  else
    print_text (argv[1], problems);

  for (guint i = 0; i < problems->len; i++)
    if (entente_problem_get_severity (problems->pdata[i]) == ENTENTE_SEVERITY_ERROR)
      return ENTENTE_CLI_PROBLEMS;

  return ENTENTE_CLI_DONE;
}

const EntenteCliCommand entente_cli_validate = {
  "validate", N_("FILE"), N_("Print every problem of a dossier"), NULL, FALSE, run,
};
