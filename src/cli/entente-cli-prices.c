/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-cli-private.h"

#include <glib/gi18n-lib.h>

#include "entente-cli-price-options.h"
#include "entente-cli-prices.h"
#include "entente-enum.h"
#include "entente-price-import.h"

static void
add_sign (JsonBuilder *builder,
          const char  *key,
          char         sign)
{
  const char text[] = { sign, '\0' };

  entente_cli_add_string (builder, key, sign != 0 ? text : NULL);
}

/* What each column was taken for: its name in the file, or its number where it has none. */
static void
add_columns (JsonBuilder        *builder,
             EntentePriceFormat *format)
{
  json_builder_set_member_name (builder, "columns");
  json_builder_begin_object (builder);
  for (int i = 0; i < ENTENTE_N_PRICE_COLUMNS; i++)
    {
      int index = entente_price_format_get_column (format, (EntentePriceColumn) i);
      const char *key = entente_enum_to_string (ENTENTE_TYPE_PRICE_COLUMN, i);

      if (index < 0)
        continue;
      if (*entente_price_format_get_name (format, (guint) index) != '\0')
        entente_cli_add_string (builder, key, entente_price_format_get_name (format,
                                                                             (guint) index));
      else
        entente_cli_add_number (builder, key, TRUE, index + 1);
    }
  json_builder_end_object (builder);
}

static void
add_format (JsonBuilder        *builder,
            EntentePriceFormat *format)
{
  EntenteDateOrder order = entente_price_format_get_date_order (format);
  guint header_line = entente_price_format_get_header_line (format);

  entente_cli_add_string (builder, "encoding", entente_price_format_get_encoding (format));
  add_sign (builder, "separator", entente_price_format_get_separator (format));
  add_sign (builder, "decimal", entente_price_format_get_decimal (format));
  entente_cli_add_number (builder, "header_line", header_line > 0, header_line);
  add_columns (builder, format);
  entente_cli_add_string (builder, "date_order", order != ENTENTE_DATE_ORDER_UNKNOWN
                          ? entente_enum_to_string (ENTENTE_TYPE_DATE_ORDER, (int) order) : NULL);
}

static void
add_note (JsonBuilder *builder,
          guint64      line,
          const char  *reason)
{
  json_builder_begin_object (builder);
  entente_cli_add_number (builder, "line", TRUE, (double) line);
  entente_cli_add_string (builder, "reason", reason);
  json_builder_end_object (builder);
}

static void
add_skipped (JsonBuilder        *builder,
             EntentePriceReport *report)
{
  json_builder_set_member_name (builder, "skipped");
  json_builder_begin_array (builder);
  for (guint i = 0; i < entente_price_report_get_n_listed_skipped (report); i++)
    {
      g_autofree char *words = entente_price_report_skipped_to_words (report, i);
      guint64 line;

      entente_price_report_get_skipped (report, i, &line);
      add_note (builder, line, words);
    }
  json_builder_end_array (builder);
}

static void
add_suspects (JsonBuilder        *builder,
              EntentePriceReport *report)
{
  json_builder_set_member_name (builder, "suspects");
  json_builder_begin_array (builder);
  for (guint i = 0; i < entente_price_report_get_n_listed_suspects (report); i++)
    {
      g_autofree char *words = entente_price_report_suspect_to_words (report, i);
      guint64 line;

      entente_price_report_get_suspect (report, i, &line);
      add_note (builder, line, words);
    }
  json_builder_end_array (builder);
}

static void
add_questions (JsonBuilder        *builder,
               EntentePriceReport *report)
{
  json_builder_set_member_name (builder, "ambiguous");
  json_builder_begin_array (builder);
  for (guint i = 0; i < entente_price_report_get_n_ambiguities (report); i++)
    {
      int ambiguity = (int) entente_price_report_get_ambiguity (report, i);
      const char * const *choices = entente_price_report_get_ambiguity_choices (report, i);
      g_autofree char *question = entente_price_report_ambiguity_to_words (report, i);

      json_builder_begin_object (builder);
      entente_cli_add_string (builder, "what", entente_enum_to_string (
                              ENTENTE_TYPE_PRICE_AMBIGUITY, ambiguity));
      entente_cli_add_string (builder, "example",
                              entente_price_report_get_ambiguity_example (report, i));
      json_builder_set_member_name (builder, "choices");
      json_builder_begin_array (builder);
      for (guint j = 0; choices[j] != NULL; j++)
        json_builder_add_string_value (builder, choices[j]);
      json_builder_end_array (builder);
      entente_cli_add_string (builder, "question", question);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_report (JsonBuilder        *builder,
            EntentePriceReport *report)
{
  gboolean has_prices = entente_price_report_get_prices (report) != NULL;

  add_format (builder, entente_price_report_get_format (report));
  entente_cli_add_string (builder, "interval", has_prices
                          ? entente_enum_to_string (ENTENTE_TYPE_PRICE_SPACING,
                              (int) entente_price_report_get_spacing (report)) : NULL);
  entente_cli_add_number (builder, "rows", has_prices,
                          (double) entente_price_report_get_n_rows (report));
  add_skipped (builder, report);
  entente_cli_add_string (builder, "first", entente_price_report_get_first (report));
  entente_cli_add_string (builder, "last", entente_price_report_get_last (report));
  entente_cli_add_string (builder, "adjusted", has_prices
                          ? entente_enum_to_string (ENTENTE_TYPE_PRICE_ADJUSTED,
                              (int) entente_price_report_get_adjusted (report)) : NULL);
  add_suspects (builder, report);
  add_questions (builder, report);
}

/* The same members, with nothing in them. */
static void
add_nothing (JsonBuilder *builder)
{
  static const struct { const char *key; gboolean is_array; } members[] = {
    { "encoding" }, { "separator" }, { "decimal" }, { "header_line" }, { "columns" },
    { "date_order" }, { "interval" }, { "rows" }, { "skipped", TRUE }, { "first" }, { "last" },
    { "adjusted" }, { "suspects", TRUE }, { "ambiguous", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (members[i].is_array)
      {
        json_builder_set_member_name (builder, members[i].key);
        json_builder_begin_array (builder);
        json_builder_end_array (builder);
      }
    else
      entente_cli_add_string (builder, members[i].key, NULL);
}

static void
print_json (EntentePriceReport *report,
            const GError       *error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  if (report != NULL)
    add_report (builder, report);
  else
    add_nothing (builder);
  entente_cli_add_string (builder, "error", error != NULL ? error->message : NULL);
  json_builder_end_object (builder);

  entente_cli_print_json (builder);
}

static int
run (EntenteCliFormat  format,
     int               argc,
     char            **argv)
{
  g_autoptr (EntentePriceReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  EntentePriceChoices choices = { NULL };
  int status;

  if (argc != 2)
    return entente_cli_wrong_use (_("one file, please"));
  status = entente_cli_price_options_parse (&choices);
  if (status != ENTENTE_CLI_DONE)
    return status;

  file = g_file_new_for_commandline_arg (argv[1]);
  report = entente_price_import_read_file (file, &choices, NULL, NULL, NULL, &error);
  if (format == ENTENTE_CLI_FORMAT_JSON)
    print_json (report, error);
  else if (report != NULL)
    entente_cli_print_price_report (report);

  if (error != NULL)
    return entente_cli_fail ("%s: %s", argv[1], error->message);
  return entente_price_report_get_n_ambiguities (report) > 0 ? ENTENTE_CLI_PROBLEMS
                                                             : ENTENTE_CLI_DONE;
}

const EntenteCliCommand entente_cli_prices = {
  .name = "prices",
  .arguments = N_("FILE"),
  .summary = N_("Print what can be read from a file of prices"),
  .reads_prices = TRUE,
  .run = run,
};
