/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-cli-private.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "entente-enum.h"
#include "entente-fact-search.h"

static char *option_status;
static char *option_search;

static void
add_quantity (JsonBuilder     *builder,
              EntenteQuantity *quantity)
{
  EntenteInterval interval;
  double value = 0;
  gboolean has_value;
  g_autofree char *words = NULL;

  json_builder_set_member_name (builder, "quantity");
  if (quantity == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }

  has_value = entente_quantity_get_rounded (quantity, &value, &interval);
  words = entente_quantity_to_words (quantity);

  json_builder_begin_object (builder);
  entente_cli_add_number (builder, "value", has_value, value);
  entente_cli_add_number (builder, "low", TRUE, interval.low);
  entente_cli_add_number (builder, "high", TRUE, interval.high);
  entente_cli_add_string (builder, "unit",
                          entente_unit_get_code (entente_quantity_get_unit (quantity)));
  entente_cli_add_string (builder, "relation",
                          entente_relation_to_symbol (entente_quantity_get_relation (quantity)));
  entente_cli_add_string (builder, "measure", entente_quantity_get_measure (quantity));
  entente_cli_add_string (builder, "words", words);
  json_builder_end_object (builder);
}

static void
add_source (JsonBuilder *builder,
            EntenteFact *fact)
{
  EntenteSource *source = entente_fact_get_source (fact);

  json_builder_set_member_name (builder, "source");
  if (source == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_object (builder);
  entente_cli_add_string (builder, "id", entente_source_get_id (source));
  if (entente_fact_get_paragraph (fact) > 0)
    entente_cli_add_number (builder, "paragraph", TRUE, entente_fact_get_paragraph (fact));
  else
    entente_cli_add_string (builder, "paragraph", entente_fact_get_place (fact));
  json_builder_end_object (builder);
}

static void
add_fact (JsonBuilder *builder,
          EntenteFact *fact)
{
  EntenteFormula *formula = entente_fact_get_formula (fact);
  gboolean computed = entente_fact_get_speaker (fact) == ENTENTE_SPEAKER_COMPUTED;

  json_builder_begin_object (builder);
  entente_cli_add_string (builder, "id", entente_fact_get_id (fact));
  entente_cli_add_string (builder, "title", entente_fact_get_title (fact));
  entente_cli_add_string (builder, "statement", entente_fact_get_statement (fact));
  entente_cli_add_string (builder, "status",
                          entente_status_to_string (entente_fact_get_status (fact)));
  entente_cli_add_string (builder, "who", entente_fact_get_who (fact));
  entente_cli_add_string (builder, "speaker", computed ? NULL :
                          entente_speaker_to_string (entente_fact_get_speaker (fact)));
  entente_cli_add_ids (builder, "about", entente_fact_get_parties (fact));
  entente_cli_add_date (builder, "date", entente_fact_get_date (fact));
  add_quantity (builder, entente_fact_get_quantity (fact));
  add_source (builder, fact);
  entente_cli_add_string (builder, "formula",
                          formula != NULL ? entente_formula_get_text (formula) : NULL);
  if (formula != NULL)
    entente_cli_add_ids (builder, "inputs", entente_fact_get_inputs (fact));
  else
    entente_cli_add_string (builder, "inputs", NULL);
  json_builder_end_object (builder);
}

static void
print_json (GListModel *facts)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (EntenteFact) fact = g_list_model_get_item (facts, i);

      add_fact (builder, fact);
    }
  json_builder_end_array (builder);

  entente_cli_print_json (builder);
}

static void
print_text (EntenteFact *fact)
{
  EntenteQuantity *quantity = entente_fact_get_quantity (fact);
  EntenteDate *date = entente_fact_get_date (fact);
  g_autofree char *figure = quantity != NULL ? entente_quantity_to_words (quantity) : NULL;
  g_autofree char *when = date != NULL ? entente_date_to_words (date, ENTENTE_EDTF_WORDS_MEDIUM)
                                       : NULL;
  g_autofree char *who = entente_fact_get_who_words (fact);
  g_autofree char *reference = entente_fact_get_reference (fact);

  printf ("%-5s %s\n", entente_fact_get_id (fact), entente_fact_get_statement (fact));
  if (figure != NULL)
    printf ("      %s\n", figure);
  printf ("      %s · %s", entente_status_to_words (entente_fact_get_status (fact)), who);
  if (when != NULL)
    printf (" · %s", when);
  printf (" · %s\n", reference);
}

static void
print_csv (GListModel *facts)
{
  static const char * const header[] = { "id", "statement", "status", "who", "date", "value",
                                         "low", "high", "unit", "source", "paragraph", "formula",
                                         NULL };

  entente_cli_print_csv_row (header);
  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (EntenteFact) fact = g_list_model_get_item (facts, i);
      EntenteQuantity *quantity = entente_fact_get_quantity (fact);
      EntenteSource *source = entente_fact_get_source (fact);
      EntenteFormula *formula = entente_fact_get_formula (fact);
      EntenteDate *date = entente_fact_get_date (fact);
      EntenteInterval interval = { 0, 0 };
      char number[3][G_ASCII_DTOSTR_BUF_SIZE] = { "", "", "" };
      char paragraph[16] = "";
      g_autofree char *edtf = NULL;
      double value = 0;

      if (quantity != NULL)
        {
          if (entente_quantity_get_rounded (quantity, &value, &interval))
            g_ascii_formatd (number[0], sizeof number[0], "%.15g", value);
          g_ascii_formatd (number[1], sizeof number[1], "%.15g", interval.low);
          g_ascii_formatd (number[2], sizeof number[2], "%.15g", interval.high);
        }
      if (entente_fact_get_paragraph (fact) > 0)
        g_snprintf (paragraph, sizeof paragraph, "%u", entente_fact_get_paragraph (fact));
      if (date != NULL)
        edtf = entente_edtf_to_string (entente_date_get_edtf (date));

      entente_cli_print_csv_row ((const char * const []) {
        entente_fact_get_id (fact),
        entente_fact_get_statement (fact),
        entente_status_to_string (entente_fact_get_status (fact)),
        entente_fact_get_who (fact) != NULL ? entente_fact_get_who (fact) : "",
        edtf != NULL ? edtf : "",
        number[0], number[1], number[2],
        quantity != NULL ? entente_unit_get_code (entente_quantity_get_unit (quantity)) : "",
        source != NULL ? entente_source_get_id (source) : "",
        entente_fact_get_place (fact) != NULL ? entente_fact_get_place (fact) : paragraph,
        formula != NULL ? entente_formula_get_text (formula) : "",
        NULL
      });
    }
}

static int
run (EntenteCliFormat  format,
     int               argc,
     char            **argv)
{
  g_autoptr (EntenteFactSearch) search = entente_fact_search_new ();
  g_autoptr (EntenteDossier) dossier = NULL;
  g_autoptr (GListModel) facts = NULL;
  int exit_status, status = ENTENTE_FACT_SEARCH_ANY;

  if (argc > 2)
    return entente_cli_wrong_use (_("one dossier at most, please"));
  if (option_status != NULL &&
      !entente_enum_from_string (ENTENTE_TYPE_STATUS, option_status, &status))
    {
      g_autofree char *known = entente_enum_list (ENTENTE_TYPE_STATUS);

      /* Translators: a word that was typed, then the words that have a meaning */
      return entente_cli_wrong_use (_("there is no status “%s”; there are %s"), option_status,
                                    known);
    }

  entente_fact_search_set_status (search, status);

  dossier = entente_cli_load (argv[1], &exit_status);
  if (dossier == NULL)
    return ENTENTE_CLI_PROBLEMS;

  if (option_search != NULL)
    entente_fact_search_set_text (search, option_search);
  facts = entente_fact_search_run (search, entente_dossier_get_facts (dossier));

  if (format == ENTENTE_CLI_FORMAT_JSON)
    print_json (facts);
  else if (format == ENTENTE_CLI_FORMAT_CSV)
    print_csv (facts);
  else
    for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
      {
        g_autoptr (EntenteFact) fact = g_list_model_get_item (facts, i);

        print_text (fact);
      }

  return exit_status;
}

static const GOptionEntry options[] = {
  { "status", 's', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &option_status,
    N_("Only facts of this status"), N_("STATUS") },
  { "search", 'S', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &option_search,
    N_("Only facts that match this text or figure"), N_("TEXT") },
  G_OPTION_ENTRY_NULL
};

const EntenteCliCommand entente_cli_facts = {
  "facts", N_("[DOSSIER]"), N_("Print the facts, derived ones computed"), options, TRUE, run,
};
