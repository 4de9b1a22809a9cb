/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-cli-private.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

static void
print_json (GListModel *events)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (EntenteEvent) event = g_list_model_get_item (events, i);
      EntenteFact *fact = entente_event_get_main_fact (event);

      json_builder_begin_object (builder);
      entente_cli_add_string (builder, "id", entente_event_get_id (event));
      entente_cli_add_string (builder, "title", entente_event_get_title (event));
      entente_cli_add_date (builder, "date", entente_event_get_date (event));
      entente_cli_add_ids (builder, "facts", entente_event_get_facts (event));
      entente_cli_add_ids (builder, "parties", entente_event_get_parties (event));
      entente_cli_add_string (builder, "status",
                              entente_status_to_string (entente_fact_get_status (fact)));
      entente_cli_add_string (builder, "who", entente_fact_get_who (fact));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  entente_cli_print_json (builder);
}

static void
print_text (EntenteEvent *event)
{
  EntenteFact *fact = entente_event_get_main_fact (event);
  EntenteDate *date = entente_event_get_date (event);
  g_autofree char *when = date != NULL ? entente_date_to_words (date, ENTENTE_EDTF_WORDS_LONG)
                                       : g_strdup (_("No date given"));
  g_autofree char *who = entente_fact_get_who_words (fact);

  printf ("%s\n      %s\n      %s · %s\n", when, entente_event_get_title (event),
          entente_status_to_words (entente_fact_get_status (fact)), who);
}

static void
print_csv (GListModel *events)
{
  static const char * const header[] = { "id", "title", "date", "status", "who", NULL };

  entente_cli_print_csv_row (header);
  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (EntenteEvent) event = g_list_model_get_item (events, i);
      EntenteFact *fact = entente_event_get_main_fact (event);
      EntenteDate *date = entente_event_get_date (event);
      g_autofree char *edtf =
        date != NULL ? entente_edtf_to_string (entente_date_get_edtf (date)) : g_strdup ("");
      const char *who = entente_fact_get_who (fact);

      entente_cli_print_csv_row ((const char * const []) {
        entente_event_get_id (event), entente_event_get_title (event), edtf,
        entente_status_to_string (entente_fact_get_status (fact)), who != NULL ? who : "", NULL
      });
    }
}

static int
run (EntenteCliFormat  format,
     int               argc,
     char            **argv)
{
  g_autoptr (EntenteDossier) dossier = NULL;
  GListModel *events;
  int status;

  if (argc > 2)
    return entente_cli_wrong_use (_("one dossier at most, please"));

  dossier = entente_cli_load (argv[1], &status);
  if (dossier == NULL)
    return ENTENTE_CLI_PROBLEMS;

  events = entente_dossier_get_events (dossier);
  if (format == ENTENTE_CLI_FORMAT_JSON)
    print_json (events);
  else if (format == ENTENTE_CLI_FORMAT_CSV)
    print_csv (events);
  else
    for (guint i = 0; i < g_list_model_get_n_items (events); i++)
      {
        g_autoptr (EntenteEvent) event = g_list_model_get_item (events, i);

        print_text (event);
      }

  return status;
}

const EntenteCliCommand entente_cli_timeline = {
  "timeline", N_("[DOSSIER]"), N_("Print the events in order"), NULL, TRUE, run,
};
