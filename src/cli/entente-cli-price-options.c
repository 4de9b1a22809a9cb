/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-cli-price-options.h"

#include <glib/gi18n-lib.h>

#include "entente-cli-private.h"
#include "entente-enum.h"

static char *option_encoding;
static char *option_separator;
static char *option_decimal;
static char *option_date_order;
static char *option_symbol;
static char **option_columns;
static int option_header_line = -1;

static gboolean
parse_separator (const char *text,
                 char       *separator)
{
  if (strcmp (text, "tab") == 0 || strcmp (text, "\\t") == 0)
    *separator = '\t';
  else if (strlen (text) == 1 && strchr (",;|\t", *text) != NULL)
    *separator = *text;
  else
    return FALSE;

  return TRUE;
}

static gboolean
parse_column (const char          *text,
              EntentePriceChoices *choices)
{
  const char *sign = strchr (text, '=');
  g_autofree char *name = sign != NULL ? g_strndup (text, (gsize) (sign - text)) : NULL;
  int column;

  if (name == NULL || !entente_enum_from_string (ENTENTE_TYPE_PRICE_COLUMN, name, &column))
    return FALSE;

  choices->columns[column] = sign + 1;
  return TRUE;
}

static int
parse_columns (EntentePriceChoices *choices)
{
  for (guint i = 0; option_columns != NULL && option_columns[i] != NULL; i++)
    if (!parse_column (option_columns[i], choices))
      {
        g_autofree char *names = entente_enum_list (ENTENTE_TYPE_PRICE_COLUMN);

        /* Translators: what was typed after --column, then the words that may stand before = */
        return entente_cli_wrong_use (_("“%s” is not MEANING=COLUMN, where MEANING is one of: %s"),
                                      option_columns[i], names);
      }

  return ENTENTE_CLI_DONE;
}

/**
 * entente_cli_price_options_parse:
 * @choices: (out): what the options say; its strings belong to them
 *
 * Returns: %ENTENTE_CLI_DONE, or the exit status where they mean nothing
 */
int
entente_cli_price_options_parse (EntentePriceChoices *choices)
{
  int order;

  *choices = (EntentePriceChoices) { .encoding = option_encoding };
  choices->symbol = option_symbol;
  choices->header_line = option_header_line > 0 ? (guint) option_header_line : 0;
  choices->no_header = option_header_line == 0;

  if (option_separator != NULL && !parse_separator (option_separator, &choices->separator))
    /* Translators: what was typed after --separator */
    return entente_cli_wrong_use (_("“%s” is no separator: it is “,”, “;”, “|” or “tab”"),
                                  option_separator);
  if (option_decimal != NULL &&
      strcmp (option_decimal, ".") != 0 && strcmp (option_decimal, ",") != 0)
    /* Translators: what was typed after --decimal */
    return entente_cli_wrong_use (_("“%s” is no decimal sign: it is “.” or “,”"), option_decimal);
  if (option_decimal != NULL)
    choices->decimal = *option_decimal;
  if (option_date_order != NULL)
    {
      if (!entente_enum_from_string (ENTENTE_TYPE_DATE_ORDER, option_date_order, &order) ||
          order == ENTENTE_DATE_ORDER_UNKNOWN || order == ENTENTE_DATE_ORDER_UNIX)
        /* Translators: what was typed after --date-order */
        return entente_cli_wrong_use (_("“%s” is no order of dates: it is ymd, dmy or mdy"),
                                      option_date_order);
      choices->date_order = (EntenteDateOrder) order;
    }

  return parse_columns (choices);
}

/**
 * entente_cli_price_options_ask:
 * @report: what was read
 * @stream: where to
 *
 * Prints what the file does not tell, with the options that do.
 */
void
entente_cli_price_options_ask (EntentePriceReport *report,
                               FILE               *stream)
{
  static const char * const options[] = { "--date-order", "--decimal", "--symbol",
                                          "--column close=" };

  for (guint i = 0; i < entente_price_report_get_n_ambiguities (report); i++)
    {
      g_autofree char *question = entente_price_report_ambiguity_to_words (report, i);

      fprintf (stream, "%s\n", question);
      /* Translators: an option of the command line, such as --date-order */
      fprintf (stream, _("Tell it with the option %s."),
               options[entente_price_report_get_ambiguity (report, i)]);
      fputc ('\n', stream);
    }
}

/**
 * entente_cli_price_options_read:
 * @name: the name of a file, as it was typed
 * @closes_only: whether nothing but closing prices is needed
 * @status: (out): %ENTENTE_CLI_DONE, or the exit status
 *
 * Reads a file as the options say. What is wrong with it, and what it leaves open, is printed.
 *
 * Returns: (transfer full) (nullable): what was read; it has prices
 */
EntentePriceReport *
entente_cli_price_options_read (const char *name,
                                gboolean    closes_only,
                                int        *status)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr (EntentePriceReport) report = NULL;
  g_autoptr (GError) error = NULL;
  EntentePriceChoices choices;

  *status = entente_cli_price_options_parse (&choices);
  if (*status != ENTENTE_CLI_DONE)
    return NULL;

  choices.closes_only = closes_only;
  choices.no_suspects = closes_only;
  report = entente_price_import_read_file (file, &choices, NULL, NULL, NULL, &error);
  if (report == NULL)
    {
      *status = entente_cli_fail ("%s: %s", name, error->message);
      return NULL;
    }
  if (entente_price_report_get_prices (report) == NULL)
    {
      *status = entente_cli_fail ("%s: %s", name, _("The file can be read in more than one way."));
      entente_cli_price_options_ask (report, stderr);
      return NULL;
    }

  return g_steal_pointer (&report);
}

const GOptionEntry entente_cli_price_options[] = {
  { "date-order", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &option_date_order,
    N_("How dates are written: ymd, dmy or mdy"), N_("ORDER") },
  { "decimal", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &option_decimal,
    N_("The decimal sign: . or ,"), N_("SIGN") },
  { "symbol", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &option_symbol,
    N_("Whose prices to read, where the file has several"), N_("SYMBOL") },
  { "column", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING_ARRAY, &option_columns,
    N_("Which column has what: close=NAME, date=1, volume= for none; may be given several times"),
    N_("MEANING=COLUMN") },
  { "separator", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &option_separator,
    N_("What stands between cells: , ; | or tab"), N_("SIGN") },
  { "encoding", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &option_encoding,
    N_("The encoding of the file, such as GB18030"), N_("NAME") },
  { "header-line", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_INT, &option_header_line,
    N_("The line with the names of the columns, 0 for none"), N_("LINE") },
  G_OPTION_ENTRY_NULL
};
