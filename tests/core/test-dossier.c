/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-loader.h"
#include "entente-mark.h"
#include "entente-series.h"

static EntenteDossier *dossier;

static EntenteFact *
fact (const char *id)
{
  EntenteFact *found = entente_dossier_find_fact (dossier, id);

  g_test_message ("%s", id);
  g_assert_nonnull (found);
  return found;
}

static void
test_everything_is_there (void)
{
  static const struct
  {
    const char *prefix;
    guint last;
    EntenteFact *(*find) (EntenteDossier *dossier, const char *id);
  } runs[] = {
    { "F", 40, entente_dossier_find_fact },
    { "D", 17, entente_dossier_find_fact },
    { "X", 8, entente_dossier_find_fact },
  };

  for (guint i = 0; i < G_N_ELEMENTS (runs); i++)
    for (guint n = 1; n <= runs[i].last; n++)
      {
        /* D07 stands three times, for three ways to read the report */
        const char *suffix = *runs[i].prefix == 'D' && n == 7 ? "a" : "";
        g_autofree char *id = g_strdup_printf ("%s%02u%s", runs[i].prefix, n, suffix);

        fact (id);
      }

  for (guint n = 1; n <= 23; n++)
    {
      g_autofree char *id = g_strdup_printf ("A%02u", n);
      EntenteQuestion *question = entente_dossier_find_question (dossier, id);

      g_test_message ("%s", id);
      g_assert_nonnull (question);
      g_assert_cmpuint (g_list_model_get_n_items (entente_question_get_facts (question)), >, 0);
    }

  g_assert_cmpuint (g_list_model_get_n_items (entente_dossier_get_events (dossier)), >=, 12);
  g_assert_cmpuint (g_list_model_get_n_items (entente_dossier_get_charts (dossier)), ==, 3);
}

/* The figures that a careful reader works out by hand from the report. */
static const struct
{
  const char *id;
  gboolean has_value;
  double value;
  double low;
  double high;
} derived[] = {
  { "D01", TRUE, 113.828, 113.729, 113.926 },
  { "D02", TRUE, 116.787, 116.630, 116.945 },
  { "D03", TRUE, -6.044, -6.133, -5.955 },
  { "D04", TRUE, 71.74, 71.03, 72.44 },
  { "D05", TRUE, 10.472, 10.415, 10.529 },
  { "D06", TRUE, 2.960, 2.900, 3.020 },
  { "D07a", TRUE, 88.786, 88.750, 88.822 },
  { "D07b", TRUE, 83.420, 83.307, 83.533 },
  { "D07c", TRUE, 81.306, 81.235, 81.376 },
  { "D08", TRUE, 20.798, 20.675, 20.921 },
  { "D09", TRUE, 2.288, 2.170, 2.406 },
  { "D10", TRUE, 52, 50.5, 53.5 },
  { "D11", TRUE, 4, 4, G_MAXDOUBLE },
  { "D12", TRUE, 1.205, 1.197, 1.213 },
  { "D13", FALSE, 0, 1109, 1139 },
  { "D14", TRUE, 2, 1, 3 },
  { "D15", TRUE, 48, 46.5, 49.5 },
  { "D16", TRUE, 1.133, 1.064, 1.207 },
  { "D17", FALSE, 0, 13, 23 },
};

static void
test_derived_figures (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (derived); i++)
    {
      EntenteFact *item = fact (derived[i].id);
      EntenteQuantity *quantity = entente_fact_get_quantity (item);
      EntenteInterval interval;
      double value;

      g_assert_true (entente_fact_is_derived (item));
      g_assert_nonnull (entente_fact_get_formula (item));
      g_assert_cmpuint (g_list_model_get_n_items (entente_fact_get_inputs (item)), >, 0);
      g_assert_cmpint (entente_quantity_get_value (quantity, &value), ==, derived[i].has_value);
      if (derived[i].has_value)
        g_assert_cmpfloat_with_epsilon (value, derived[i].value, 0.0051);

      /* rounded outward to the third figure after the point, or the second for D04 */
      interval = entente_quantity_get_interval (quantity);
      g_assert_cmpfloat (interval.low, >=, derived[i].low - 1e-9);
      g_assert_cmpfloat (interval.low, <, derived[i].low + 0.0101);
      if (derived[i].high < G_MAXDOUBLE)
        {
          g_assert_cmpfloat (interval.high, <=, derived[i].high + 1e-9);
          g_assert_cmpfloat (interval.high, >, derived[i].high - 0.0101);
        }
      else
        g_assert_cmpfloat (interval.high, >, G_MAXDOUBLE);
    }
}

static EntenteDossier *
load_with (const char *from,
           const char *to)
{
  g_autoptr (GBytes) bytes =
    g_resources_lookup_data (ENTENTE_RESOURCE_BASE "/dossiers/alibaba-apple.en.json",
                             G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GString) text = g_string_new_len (g_bytes_get_data (bytes, NULL),
                                               (gssize) g_bytes_get_size (bytes));
  g_autoptr (GBytes) changed = NULL;
  EntenteDossier *loaded;

  g_assert_cmpuint (g_string_replace (text, from, to, 0), ==, 1);
  changed = g_bytes_new (text->str, text->len);
  loaded = entente_loader_load_bytes (changed, NULL, NULL);
  g_assert_nonnull (loaded);
  return loaded;
}

/* Derived figures are computed: another F18 moves what rests on it, and nothing else. */
static void
test_derived_figures_follow (void)
{
  static const char * const moved[] = { "D01", "D02", "D05", "D06", "D07a", "D07b", "D07c", NULL };
  g_autoptr (EntenteDossier) changed = load_with ("\"value\": \"124.3\", \"unit\": \"HKD/share\"",
                                                  "\"value\": \"150.0\", \"unit\": \"HKD/share\"");

  for (guint i = 0; i < G_N_ELEMENTS (derived); i++)
    {
      EntenteFact *before = fact (derived[i].id);
      EntenteFact *after = entente_dossier_find_fact (changed, derived[i].id);
      EntenteInterval a = entente_quantity_get_interval (entente_fact_get_quantity (before));
      EntenteInterval b = entente_quantity_get_interval (entente_fact_get_quantity (after));

      if (g_strv_contains (moved, derived[i].id))
        g_assert_cmpfloat (b.low, >, a.high);
      else
        g_assert_cmpfloat (b.low, ==, a.low);
    }
}

static void
test_outside_is_apart (void)
{
  GListModel *facts = entente_dossier_get_facts (dossier);
  guint n_report = 0;

  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (EntenteFact) item = g_list_model_get_item (facts, i);
      char kind = *entente_fact_get_id (item);

      g_test_message ("%s", entente_fact_get_id (item));
      g_assert_cmpint (entente_fact_is_outside (item), ==, kind == 'X');
      g_assert_cmpint (entente_fact_is_derived (item), ==, kind == 'D');
      g_assert_cmpint (entente_fact_get_source (item) == NULL, ==, kind == 'D');
      n_report += kind == 'F';
    }

  g_assert_cmpuint (n_report, ==, 40);
}

static void
test_every_fact_says_where (void)
{
  GListModel *facts = entente_dossier_get_facts (dossier);

  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (EntenteFact) item = g_list_model_get_item (facts, i);
      g_autofree char *reference = entente_fact_get_reference (item);
      g_autofree char *who = entente_fact_get_who_words (item);

      g_test_message ("%s", entente_fact_get_id (item));
      g_assert_cmpstr (reference, !=, "");
      g_assert_cmpstr (who, !=, "");
      if (*entente_fact_get_id (item) == 'F')
        g_assert_true (entente_fact_get_paragraph (item) > 0 ||
                       entente_fact_get_place (item) != NULL);
    }
}

static void
test_references (void)
{
  g_autofree char *stated = entente_fact_get_reference (fact ("F18"));
  g_autofree char *computed = entente_fact_get_reference (fact ("D01"));

  g_assert_true (g_str_has_suffix (stated, ", paragraph 4"));
  g_assert_cmpstr (computed, ==, "Computed from F18, F17");
}

static void
test_events_are_in_order (void)
{
  GListModel *events = entente_dossier_get_events (dossier);

  for (guint i = 1; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (EntenteEvent) a = g_list_model_get_item (events, i - 1);
      g_autoptr (EntenteEvent) b = g_list_model_get_item (events, i);

      g_test_message ("%s, %s", entente_event_get_id (a), entente_event_get_id (b));
      g_assert_cmpint (entente_event_compare (a, b), <=, 0);
      if (entente_event_compare (a, b) == 0)
        g_assert_cmpstr (entente_event_get_id (a), <, entente_event_get_id (b));
    }
}

static void
test_relations (void)
{
  g_autoptr (GListModel) events = entente_dossier_events_of (dossier, fact ("F18"));
  g_autoptr (GListModel) charts = entente_dossier_charts_of (dossier, fact ("F18"));
  g_autoptr (GListModel) none = entente_dossier_charts_of (dossier, fact ("F01"));
  g_autoptr (GListModel) derived_from = entente_dossier_derived_from (dossier, fact ("F18"));
  g_autoptr (GListModel) questions = entente_dossier_questions_of (dossier, fact ("F18"));
  g_autoptr (EntenteChart) chart = g_list_model_get_item (charts, 0);

  g_assert_cmpuint (g_list_model_get_n_items (events), >=, 1);
  g_assert_cmpuint (g_list_model_get_n_items (charts), ==, 1);
  g_assert_cmpstr (entente_chart_get_id (chart), ==, "price");
  g_assert_cmpuint (g_list_model_get_n_items (none), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (derived_from), ==, 5);
  g_assert_cmpuint (g_list_model_get_n_items (questions), >=, 1);
}

static void
test_find_nothing (void)
{
  g_assert_null (entente_dossier_find_fact (dossier, "F99"));
  g_assert_null (entente_dossier_find_event (dossier, ""));
  g_assert_null (entente_dossier_find_chart (dossier, "Price"));
  g_assert_null (entente_dossier_find_question (dossier, "F01"));
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  dossier = entente_loader_load_builtin ();

  g_test_add_func ("/dossier/everything-is-there", test_everything_is_there);
  g_test_add_func ("/dossier/derived-figures", test_derived_figures);
  g_test_add_func ("/dossier/derived-figures-follow", test_derived_figures_follow);
  g_test_add_func ("/dossier/outside-is-apart", test_outside_is_apart);
  g_test_add_func ("/dossier/every-fact-says-where", test_every_fact_says_where);
  g_test_add_func ("/dossier/references", test_references);
  g_test_add_func ("/dossier/events-are-in-order", test_events_are_in_order);
  g_test_add_func ("/dossier/relations", test_relations);
  g_test_add_func ("/dossier/find-nothing", test_find_nothing);

  status = g_test_run ();
  g_assert_finalize_object (dossier);
  return status;
}
