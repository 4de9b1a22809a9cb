/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <stdio.h>

#include "entente-check-report.h"
#include "entente-cli-private.h"
#include "entente-cli-price-options.h"
#include "entente-enum.h"

static char *option_prices;

/* In place of a unit, where days are compared. */
#define UNIT_OF_DAYS "days"

static void
add_file (JsonBuilder        *builder,
          EntenteCheckReport *report)
{
  EntentePriceReport *prices = entente_check_report_get_prices (report);
  EntentePriceAdjusted adjusted = entente_check_report_get_adjusted (report);
  double factor = 0;
  gboolean has_factor = entente_check_report_get_factor (report, &factor);

  json_builder_begin_object (builder);
  entente_cli_add_string (builder, "file", option_prices);
  entente_cli_add_string (builder, "adjusted",
                          entente_enum_to_string (ENTENTE_TYPE_PRICE_ADJUSTED, adjusted));
  entente_cli_add_number (builder, "factor", has_factor, factor);
  entente_cli_add_string (builder, "first",
                          prices != NULL ? entente_price_report_get_first (prices) : NULL);
  entente_cli_add_string (builder, "last",
                          prices != NULL ? entente_price_report_get_last (prices) : NULL);
  json_builder_end_object (builder);
}

static void
add_stated (JsonBuilder    *builder,
            EntenteVerdict *verdict)
{
  EntenteFact *fact = entente_verdict_get_fact (verdict);
  EntenteQuantity *stated = entente_fact_get_quantity (fact);
  EntenteEdtf *since = entente_fact_get_since (fact);
  EntenteInterval interval;
  double value = 0;
  gboolean has_value;

  if (entente_check_get_kind (entente_verdict_get_check (verdict)) ==
      ENTENTE_CHECK_KIND_LAST_AS_HIGH)
    {
      g_autofree char *text = since != NULL ? entente_edtf_to_string (since) : NULL;

      entente_cli_add_string (builder, "stated", text);
      return;
    }

  has_value = stated != NULL && entente_quantity_get_rounded (stated, &value, &interval);
  entente_cli_add_number (builder, "stated", has_value, value);
}

static void
add_found (JsonBuilder    *builder,
           EntenteVerdict *verdict)
{
  EntenteQuantity *found = entente_verdict_get_found (verdict);
  double value = 0;
  gboolean has_value = found != NULL && entente_quantity_get_value (found, &value);
  EntenteDay day;

  if (entente_verdict_get_found_day (verdict, &day))
    {
      g_autofree char *text = entente_day_to_string (day);

      entente_cli_add_string (builder, "found", text);
      return;
    }

  entente_cli_add_number (builder, "found", has_value, value);
}

static const char *
unit_of (EntenteVerdict *verdict)
{
  EntenteQuantity *stated = entente_fact_get_quantity (entente_verdict_get_fact (verdict));

  if (entente_check_get_kind (entente_verdict_get_check (verdict)) ==
      ENTENTE_CHECK_KIND_LAST_AS_HIGH)
    return UNIT_OF_DAYS;

  return stated != NULL ? entente_unit_get_code (entente_quantity_get_unit (stated)) : NULL;
}

static void
add_rows (JsonBuilder    *builder,
          EntenteVerdict *verdict)
{
  json_builder_set_member_name (builder, "rows");
  json_builder_begin_array (builder);
  for (guint i = 0; i < entente_verdict_get_n_rows (verdict); i++)
    {
      const EntenteVerdictRow *row = entente_verdict_get_row (verdict, i);
      g_autofree char *date = entente_day_to_string (row->day);

      json_builder_begin_object (builder);
      entente_cli_add_string (builder, "date", date);
      entente_cli_add_number (builder, "line", TRUE, (double) row->line);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* The reason, with what is suspect about the rows. */
static char *
reason_of (EntenteVerdict *verdict)
{
  g_autofree char *remarks = entente_verdict_get_remarks (verdict);
  const char *reason = entente_verdict_get_reason (verdict);

  if (reason != NULL && remarks != NULL)
    return g_strconcat (reason, "\n", remarks, NULL);

  return reason != NULL ? g_strdup (reason) : g_steal_pointer (&remarks);
}

static void
add_verdict (JsonBuilder    *builder,
             EntenteVerdict *verdict)
{
  EntenteFact *fact = entente_verdict_get_fact (verdict);
  g_autofree char *basis = entente_verdict_get_basis (verdict);
  g_autofree char *reason = reason_of (verdict);
  double difference = 0;
  gboolean has_difference = entente_verdict_get_difference (verdict, &difference);

  json_builder_begin_object (builder);
  entente_cli_add_string (builder, "fact", entente_fact_get_id (fact));
  entente_cli_add_string (builder, "claim", entente_fact_get_statement (fact));
  entente_cli_add_string (builder, "verdict",
                          entente_enum_to_string (ENTENTE_TYPE_VERDICT_KIND,
                                                  entente_verdict_get_kind (verdict)));
  add_stated (builder, verdict);
  add_found (builder, verdict);
  entente_cli_add_number (builder, "difference", has_difference, difference);
  entente_cli_add_string (builder, "unit", unit_of (verdict));
  entente_cli_add_string (builder, "basis", basis);
  add_rows (builder, verdict);
  entente_cli_add_string (builder, "reason", reason);
  json_builder_end_object (builder);
}

static void
print_json (EntenteCheckReport *report)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  GListModel *verdicts = entente_check_report_get_verdicts (report);

  json_builder_begin_array (builder);
  add_file (builder, report);
  for (guint i = 0; i < g_list_model_get_n_items (verdicts); i++)
    {
      g_autoptr (EntenteVerdict) verdict = g_list_model_get_item (verdicts, i);

      add_verdict (builder, verdict);
    }
  json_builder_end_array (builder);

  entente_cli_print_json (builder);
}

static void
print_rows (EntenteVerdict *verdict)
{
  for (guint i = 0; i < entente_verdict_get_n_rows (verdict); i++)
    {
      const EntenteVerdictRow *row = entente_verdict_get_row (verdict, i);
      g_autofree char *date = entente_day_to_string (row->day);

      /* Translators: a row of a file: the number of its line, and its day. */
      printf (_("      line %" PRIu64 " (%s)\n"), row->line, date);
    }
}

static void
print_verdict (EntenteVerdict *verdict)
{
  EntenteFact *fact = entente_verdict_get_fact (verdict);
  g_autofree char *words = entente_verdict_to_words (verdict);
  g_autofree char *basis = entente_verdict_get_basis (verdict);
  g_autofree char *remarks = entente_verdict_get_remarks (verdict);

  printf ("%-5s %s\n", entente_fact_get_id (fact), entente_fact_get_statement (fact));
  printf ("      %s\n", words);
  if (*basis != '\0')
    /* Translators: what a verdict rests on; %s is a list, such as "the high of the day". */
    printf (_("      Held against: %s.\n"), basis);
  print_rows (verdict);
  if (remarks != NULL)
    printf ("      %s\n", remarks);
}

static void
print_text (EntenteCheckReport *report)
{
  GListModel *verdicts = entente_check_report_get_verdicts (report);
  double factor;

  if (entente_check_report_get_adjusted (report) == ENTENTE_PRICE_ADJUSTED_YES &&
      entente_check_report_get_factor (report, &factor))
    /* Translators: %s is the name of a file, %.5f a number, such as 0.99887. */
    printf (_("%s looks adjusted for dividends or splits, by a factor of %.5f.\n\n"),
            option_prices, factor);
  for (guint i = 0; i < g_list_model_get_n_items (verdicts); i++)
    {
      g_autoptr (EntenteVerdict) verdict = g_list_model_get_item (verdicts, i);

      print_verdict (verdict);
    }
}

static gboolean
any_differs (EntenteCheckReport *report)
{
  GListModel *verdicts = entente_check_report_get_verdicts (report);

  for (guint i = 0; i < g_list_model_get_n_items (verdicts); i++)
    {
      g_autoptr (EntenteVerdict) verdict = g_list_model_get_item (verdicts, i);

      if (entente_verdict_get_kind (verdict) == ENTENTE_VERDICT_DIFFERS)
        return TRUE;
    }

  return FALSE;
}

static int
run (EntenteCliFormat  format,
     int               argc,
     char            **argv)
{
  g_autoptr (EntenteDossier) dossier = NULL;
  g_autoptr (EntentePriceReport) prices = NULL;
  g_autoptr (EntenteCheckReport) report = NULL;
  int exit_status, price_status = ENTENTE_CLI_DONE;

  if (argc > 2)
    return entente_cli_wrong_use (_("one dossier at most, please"));

  dossier = entente_cli_load (argv[1], &exit_status);
  if (dossier == NULL)
    return ENTENTE_CLI_PROBLEMS;
  if (option_prices != NULL)
    {
      prices = entente_cli_price_options_read (option_prices, FALSE, &price_status);
      if (prices == NULL)
        return price_status;
    }

  report = entente_check_report_new (dossier, prices);
  if (format == ENTENTE_CLI_FORMAT_JSON)
    print_json (report);
  else
    print_text (report);

  return any_differs (report) ? ENTENTE_CLI_PROBLEMS : exit_status;
}

static const GOptionEntry options[] = {
  { "prices", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &option_prices,
    N_("A file with prices to hold claims against"), N_("FILE") },
  G_OPTION_ENTRY_NULL
};

const EntenteCliCommand entente_cli_check = {
  .name = "check",
  /* Translators: what a command is given, in the help; what is in brackets may be left out */
  .arguments = N_("[DOSSIER]"),
  .summary = N_("Hold claims against prices and other sources"),
  .options = options,
  .reads_prices = TRUE,
  .run = run,
};
