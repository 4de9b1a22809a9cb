/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-cli.h"

#include <glib/gi18n-lib.h>

#include "entente-cli-price-options.h"
#include "entente-cli-private.h"

static const EntenteCliCommand *commands[] = {
  &entente_cli_facts,
  &entente_cli_timeline,
  &entente_cli_chart,
  &entente_cli_check,
  &entente_cli_prices,
  &entente_cli_sonify,
  &entente_cli_validate,
  &entente_cli_date,
};

static const EntenteCliCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i]->name, name) == 0)
      return commands[i];

  return NULL;
}

/**
 * entente_cli_knows:
 * @name: a word
 *
 * Returns: whether @name is a subcommand
 */
gboolean
entente_cli_knows (const char *name)
{
  return find_command (name) != NULL;
}

/* In cells of a terminal. */
static int
measure (const char *text)
{
  int width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      width += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
    }

  return width;
}

/**
 * entente_cli_summary:
 *
 * Returns: (transfer full): one line for each subcommand, for the help
 */
char *
entente_cli_summary (void)
{
  GString *summary = g_string_new (_("Commands that need no display:"));
  int width = 0;

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    width = MAX (width, measure (_(commands[i]->arguments)));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      const char *arguments = _(commands[i]->arguments);

      g_string_append_printf (summary, "\n  %-9s %s%*s%s", commands[i]->name, arguments,
                              width + 2 - measure (arguments), "", _(commands[i]->summary));
    }

  return g_string_free (summary, FALSE);
}

static gboolean
parse_format (const EntenteCliCommand *command,
              const char              *name,
              EntenteCliFormat        *format)
{
  if (name == NULL || strcmp (name, "text") == 0)
    *format = ENTENTE_CLI_FORMAT_TEXT;
  else if (strcmp (name, "json") == 0)
    *format = ENTENTE_CLI_FORMAT_JSON;
  else if (command->has_csv && strcmp (name, "csv") == 0)
    *format = ENTENTE_CLI_FORMAT_CSV;
  else
    return FALSE;

  return TRUE;
}

static int
run_command (const EntenteCliCommand *command,
             int                      argc,
             char                   **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (command->arguments);
  g_autoptr (GError) error = NULL;
  g_autofree char *format_name = NULL;
  g_autofree char *program = g_strdup_printf ("entente %s", command->name);
  const GOptionEntry format_option[] = {
    { "format", 'f', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &format_name,
      command->has_csv ? N_("How to print: text, json or csv") : N_("How to print: text or json"),
      N_("FORMAT") },
    G_OPTION_ENTRY_NULL
  };
  EntenteCliFormat format;

  g_set_prgname (program);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _(command->summary));
  g_option_context_add_main_entries (context, format_option, GETTEXT_PACKAGE);
  if (command->options != NULL)
    g_option_context_add_main_entries (context, command->options, GETTEXT_PACKAGE);
  if (command->reads_prices)
    g_option_context_add_main_entries (context, entente_cli_price_options, GETTEXT_PACKAGE);

  if (!g_option_context_parse (context, &argc, &argv, &error))
    return entente_cli_wrong_use ("%s", error->message);
  if (argc > 1 && strcmp (argv[1], "--") == 0)
    {
      argv++;
      argc--;
    }
  if (!parse_format (command, format_name, &format))
    /* Translators: %s is a word that was typed after --format */
    return entente_cli_wrong_use (_("there is no format “%s” here"), format_name);

  return command->run (format, argc, argv);
}

/**
 * entente_cli_run:
 * @argc: the number of arguments
 * @argv: (array length=argc): the arguments, of which the second is a subcommand
 *
 * Runs a subcommand: data goes to standard output, anything else to standard error.
 *
 * Returns: an exit status: 0 done, 1 the input has problems, 2 wrong use
 */
int
entente_cli_run (int    argc,
                 char **argv)
{
  const EntenteCliCommand *command;

  g_return_val_if_fail (argc >= 2, ENTENTE_CLI_WRONG_USE);

  command = find_command (argv[1]);
  g_return_val_if_fail (command != NULL, ENTENTE_CLI_WRONG_USE);

  return run_command (command, argc - 1, argv + 1);
}
