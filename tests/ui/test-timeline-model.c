/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-timeline-model.h"
#include "ui-helpers.h"

#define DOSSIER(facts, events)                                                                    \
  "{ \"format\": \"entente-dossier\", \"version\": 1, \"id\": \"d\", \"title\": \"D\","           \
  "  \"sources\": [{\"id\": \"s\", \"kind\": \"press\", \"title\": \"S\", \"paragraphs\": 1}],"   \
  "  \"facts\": [" facts "], \"events\": [" events "] }"

#define FACT                                                                                      \
  "{\"id\": \"F1\", \"statement\": \"X\", \"status\": \"reported\", \"who\": \"W\","              \
  " \"speaker\": \"named organisation\", \"source\": \"s\", \"paragraph\": 1}"

#define EVENT(id, edtf, basis)                                                                    \
  "{\"id\": \"" id "\", \"title\": \"" id "\", \"facts\": [\"F1\"],"                              \
  " \"date\": {\"edtf\": \"" edtf "\", \"basis\": \"" basis "\"}}"

#define LABELLED(id, edtf, basis, label)                                                          \
  "{\"id\": \"" id "\", \"title\": \"" id "\", \"facts\": [\"F1\"],"                              \
  " \"date\": {\"edtf\": \"" edtf "\", \"basis\": \"" basis "\", \"label\": \"" label "\"}}"

#define UNDATED(id) "{\"id\": \"" id "\", \"title\": \"" id "\", \"facts\": [\"F1\"]}"

static EntenteTimelineModel *
load (const char *json)
{
  g_autoptr (EntenteDossier) dossier = ui_load (json);

  return entente_timeline_model_new (entente_dossier_get_events (dossier));
}

static char *
list_ids (EntenteTimelineModel *model)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (EntenteEvent) event = g_list_model_get_item (G_LIST_MODEL (model), i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", entente_event_get_id (event));
    }

  return g_string_free (g_steal_pointer (&ids), FALSE);
}

/* The sections as "heading: first-last", one on a line. */
static char *
list_sections (EntenteTimelineModel *model)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (model));
  guint start, end;

  for (guint i = 0; i < n_items; i = end)
    {
      gtk_section_model_get_section (GTK_SECTION_MODEL (model), i, &start, &end);
      g_assert_cmpuint (start, ==, i);
      g_assert_cmpuint (end, >, start);
      g_string_append_printf (text, "%s: %u-%u\n", entente_timeline_model_get_heading (model, i),
                              start, end - 1);

      /* Each place of a section knows the whole of it. */
      for (guint j = start; j < end; j++)
        {
          guint other_start, other_end;

          gtk_section_model_get_section (GTK_SECTION_MODEL (model), j, &other_start, &other_end);
          g_assert_cmpuint (other_start, ==, start);
          g_assert_cmpuint (other_end, ==, end);
        }
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_order (void)
{
  g_autoptr (EntenteTimelineModel) model = NULL;
  g_autofree char *ids = NULL;

  model = load (DOSSIER (FACT,
                         UNDATED ("none1") ","
                         EVENT ("dayB", "2025-02-13", "stated") ","
                         EVENT ("year", "2024", "stated") ","
                         UNDATED ("none2") ","
                         EVENT ("dayA", "2025-02-13", "derived") ","
                         EVENT ("month", "2022-01", "stated")));
  ids = list_ids (model);

  /* Equal dates and missing dates keep the order of the dossier. */
  g_assert_cmpstr (ids, ==, "month year dayB dayA none1 none2");
}

static void
test_sections (void)
{
  g_autoptr (EntenteTimelineModel) model = NULL;
  g_autofree char *sections = NULL;
  guint start, end;

  model = load (DOSSIER (FACT,
                         EVENT ("a", "2024", "stated") ","
                         EVENT ("b", "2025-02-13", "stated") ","
                         EVENT ("c", "2025-02-13", "derived") ","
                         EVENT ("d", "[2025-01-21..2025-01-31]", "derived") ","
                         LABELLED ("e", "2024-09-29/2024-12-28", "derived", "Fiscal Q1") ","
                         UNDATED ("f") "," UNDATED ("g")));
  sections = list_sections (model);
  g_assert_cmpstr (sections, ==,
                   "2024: 0-0\n"
                   "Fiscal Q1: 1-1\n"
                   "late January 2025: 2-2\n"
                   "13 February 2025: 3-4\n"
                   "No date given: 5-6\n");

  gtk_section_model_get_section (GTK_SECTION_MODEL (model), 7, &start, &end);
  g_assert_cmpuint (start, ==, 7);
  g_assert_cmpuint (end, ==, G_MAXUINT);
}

static void
test_captions (void)
{
  static const char *const expected[] = {
    NULL,                       /* stated */
    "29 September to 28 December 2024 · Date derived from the source",
    "1 January to 31 March 2025", /* stated, but only named by its heading */
    NULL,                       /* one stated, one derived: the rows tell which */
    NULL,
    NULL,                       /* no date */
  };
  g_autoptr (EntenteTimelineModel) model = NULL;
  EntenteDateBasis basis;

  model = load (DOSSIER (FACT,
                         EVENT ("a", "2024-01", "stated") ","
                         LABELLED ("b", "2024-09-29/2024-12-28", "derived", "Fiscal Q1") ","
                         LABELLED ("c", "2025-01-01/2025-03-31", "stated", "Fiscal Q2") ","
                         EVENT ("d", "2025-06", "stated") ","
                         EVENT ("e", "2025-06", "derived") ","
                         UNDATED ("f")));

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *caption = entente_timeline_model_dup_caption (model, i);

      g_assert_cmpstr (caption, ==, expected[i]);
    }

  g_assert_true (entente_timeline_model_get_basis (model, 1, &basis));
  g_assert_cmpint (basis, ==, ENTENTE_DATE_BASIS_DERIVED);
  g_assert_false (entente_timeline_model_get_basis (model, 3, &basis));
  g_assert_false (entente_timeline_model_get_basis (model, 4, &basis));
  g_assert_true (entente_timeline_model_get_basis (model, 5, &basis));
  g_assert_cmpint (basis, ==, ENTENTE_DATE_BASIS_NONE);
}

static void
test_find (void)
{
  g_autoptr (EntenteTimelineModel) model = NULL;
  g_autoptr (EntenteTimelineModel) other = NULL;
  g_autoptr (EntenteEvent) event = NULL;
  g_autoptr (EntenteEvent) stranger = NULL;
  guint position = 99;

  model = load (DOSSIER (FACT, EVENT ("a", "2024", "stated") "," EVENT ("b", "2023", "stated")));
  other = load (DOSSIER (FACT, EVENT ("a", "2024", "stated")));
  event = g_list_model_get_item (G_LIST_MODEL (model), 1);
  stranger = g_list_model_get_item (G_LIST_MODEL (other), 0);

  g_assert_cmpstr (entente_event_get_id (event), ==, "a");
  g_assert_true (entente_timeline_model_find (model, event, &position));
  g_assert_cmpuint (position, ==, 1);
  g_assert_false (entente_timeline_model_find (model, stranger, &position));
  g_assert_false (entente_timeline_model_find (model, NULL, &position));
}

static void
test_empty (void)
{
  g_autoptr (EntenteTimelineModel) model = load (DOSSIER (FACT, ""));
  g_autoptr (EntenteEvent) event = g_list_model_get_item (G_LIST_MODEL (model), 0);
  guint start, end;

  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (model)) == ENTENTE_TYPE_EVENT);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 0);
  g_assert_null (event);
  gtk_section_model_get_section (GTK_SECTION_MODEL (model), 0, &start, &end);
  g_assert_cmpuint (start, ==, 0);
  g_assert_cmpuint (end, ==, G_MAXUINT);
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/timeline-model/order", test_order);
  g_test_add_func ("/timeline-model/sections", test_sections);
  g_test_add_func ("/timeline-model/captions", test_captions);
  g_test_add_func ("/timeline-model/find", test_find);
  g_test_add_func ("/timeline-model/empty", test_empty);

  return g_test_run ();
}
