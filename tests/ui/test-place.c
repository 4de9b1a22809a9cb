/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-loader.h"
#include "entente-place.h"
#include "entente-settings.h"
#include "ui-helpers.h"

typedef struct
{
  EntenteDossier *dossier;
  GSettings *settings;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->dossier = entente_loader_load_builtin ();
  f->settings = entente_settings_new ();
  g_assert_nonnull (f->settings);
  g_settings_reset (f->settings, "places");
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_settings_reset (f->settings, "places");
  g_clear_object (&f->settings);
  g_clear_object (&f->dossier);
}

/* Opens the dossier as that of @file; returns its selection. */
static EntenteSelection *
open_dossier (Fixture       *f,
              GFile         *file,
              EntentePlace **place)
{
  EntenteSelection *selection = entente_selection_new (f->dossier);

  *place = entente_place_new (f->settings, selection, file);
  return selection;
}

static gsize
count_places (Fixture *f)
{
  g_autoptr (GVariant) places = g_settings_get_value (f->settings, "places");

  return g_variant_n_children (places);
}

static void
test_nothing (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr (EntentePlace) place = NULL;
  g_autoptr (EntenteSelection) selection = open_dossier (f, NULL, &place);

  g_assert_null (entente_selection_get_fact (selection));
  g_assert_null (entente_selection_get_event (selection));
  g_clear_object (&place);
  g_assert_cmpuint (count_places (f), ==, 0);
}

/* Both come back, also where the fact belongs to several events. */
static void
test_restored (Fixture       *f,
               gconstpointer  data)
{
  GListModel *facts = entente_dossier_get_facts (f->dossier);
  guint n_tried = 0;

  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (EntenteFact) fact = g_list_model_get_item (facts, i);
      g_autoptr (GListModel) events = entente_dossier_events_of (f->dossier, fact);
      guint n_events = g_list_model_get_n_items (events);
      g_autoptr (EntenteEvent) event = g_list_model_get_item (events, MAX (n_events, 1) - 1);
      g_autoptr (EntentePlace) place = NULL;
      g_autoptr (EntentePlace) next_place = NULL;
      g_autoptr (EntenteSelection) selection = open_dossier (f, NULL, &place);
      g_autoptr (EntenteSelection) next = NULL;

      entente_selection_select_event (selection, event);
      entente_selection_select_fact (selection, fact);
      g_clear_object (&place);

      next = open_dossier (f, NULL, &next_place);
      g_assert_true (entente_selection_get_fact (next) == fact);
      g_assert_true (entente_selection_get_event (next) == event);
      n_tried += n_events > 1;
    }

  g_assert_cmpuint (n_tried, >, 0);
}

static void
test_each_dossier (Fixture       *f,
                   gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/a.entente");
  g_autoptr (EntentePlace) builtin_place = NULL;
  g_autoptr (EntentePlace) file_place = NULL;
  g_autoptr (EntenteSelection) builtin = open_dossier (f, NULL, &builtin_place);
  g_autoptr (EntenteSelection) other = open_dossier (f, file, &file_place);
  g_autoptr (EntentePlace) again_place = NULL;
  g_autoptr (EntenteSelection) again = NULL;

  entente_selection_select_fact (builtin, entente_dossier_find_fact (f->dossier, "F18"));
  entente_selection_select_fact (other, entente_dossier_find_fact (f->dossier, "F17"));
  g_clear_object (&builtin_place);
  g_clear_object (&file_place);
  g_assert_cmpuint (count_places (f), ==, 2);

  again = open_dossier (f, NULL, &again_place);
  g_assert_cmpstr (entente_fact_get_id (entente_selection_get_fact (again)), ==, "F18");
}

/* The dossier may have changed, and the settings may say anything. */
static void
test_gone (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (EntentePlace) place = NULL;
  g_autoptr (EntenteSelection) selection = NULL;

  g_settings_set_value (f->settings, "places",
                        g_variant_new_parsed ("[('', 'no such fact', ''), ('', 'F18', 'E01')]"));
  selection = open_dossier (f, NULL, &place);
  g_assert_null (entente_selection_get_fact (selection));
  g_assert_null (entente_selection_get_event (selection));
}

static void
test_limit (Fixture       *f,
            gconstpointer  data)
{
  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *path = g_strdup_printf ("/nowhere/%u.entente", i);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (EntentePlace) place = NULL;
      g_autoptr (EntenteSelection) selection = open_dossier (f, file, &place);

      entente_selection_select_fact (selection, entente_dossier_find_fact (f->dossier, "F18"));
      entente_place_keep (place);
    }

  g_assert_cmpuint (count_places (f), ==, 20);
}

static gboolean
is_kept (gpointer data)
{
  return count_places (data) == 1;
}

/* A place where the reader rests is kept without closing anything. */
static void
test_rest (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (EntentePlace) place = NULL;
  g_autoptr (EntenteSelection) selection = open_dossier (f, NULL, &place);

  entente_selection_select_fact (selection, entente_dossier_find_fact (f->dossier, "F18"));
  g_assert_cmpuint (count_places (f), ==, 0);
  ui_wait (is_kept, f);
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);

  g_test_add ("/place/nothing", Fixture, NULL, set_up, test_nothing, tear_down);
  g_test_add ("/place/restored", Fixture, NULL, set_up, test_restored, tear_down);
  g_test_add ("/place/each-dossier", Fixture, NULL, set_up, test_each_dossier, tear_down);
  g_test_add ("/place/gone", Fixture, NULL, set_up, test_gone, tear_down);
  g_test_add ("/place/limit", Fixture, NULL, set_up, test_limit, tear_down);
  g_test_add ("/place/rest", Fixture, NULL, set_up, test_rest, tear_down);

  return g_test_run ();
}
