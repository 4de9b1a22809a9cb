/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-loader.h"
#include "entente-selection.h"

typedef struct
{
  EntenteDossier *dossier;
  EntenteSelection *selection;
  EntenteEvent *event;     /* an event with two facts or more */
  EntenteFact *main_fact;  /* its first fact */
  EntenteFact *other_fact; /* its last fact */
  EntenteFact *lone_fact;  /* a fact that no event tells of */
  guint n_fact;
  guint n_event;
} Fixture;

static void
count (GObject    *object,
       GParamSpec *pspec,
       gpointer    counter)
{
  (*(guint *) counter)++;
}

static void
setup (Fixture       *f,
       gconstpointer  data)
{
  GListModel *events, *facts;

  f->dossier = entente_loader_load_builtin ();
  f->selection = entente_selection_new (f->dossier);
  events = entente_dossier_get_events (f->dossier);
  for (guint i = 0; i < g_list_model_get_n_items (events) && f->event == NULL; i++)
    {
      g_autoptr (EntenteEvent) event = g_list_model_get_item (events, i);

      if (g_list_model_get_n_items (entente_event_get_facts (event)) > 1)
        f->event = event;
    }
  g_assert_nonnull (f->event);

  facts = entente_event_get_facts (f->event);
  f->main_fact = entente_event_get_main_fact (f->event);
  f->other_fact = g_list_model_get_item (facts, g_list_model_get_n_items (facts) - 1);
  g_object_unref (f->other_fact);

  facts = entente_dossier_get_facts (f->dossier);
  for (guint i = 0; i < g_list_model_get_n_items (facts) && f->lone_fact == NULL; i++)
    {
      g_autoptr (EntenteFact) fact = g_list_model_get_item (facts, i);
      g_autoptr (GListModel) of = entente_dossier_events_of (f->dossier, fact);

      if (g_list_model_get_n_items (of) == 0)
        f->lone_fact = fact;
    }
  g_assert_nonnull (f->lone_fact);

  g_signal_connect (f->selection, "notify::fact", G_CALLBACK (count), &f->n_fact);
  g_signal_connect (f->selection, "notify::event", G_CALLBACK (count), &f->n_event);
}

static void
teardown (Fixture       *f,
          gconstpointer  data)
{
  g_assert_finalize_object (f->selection);
  g_assert_finalize_object (f->dossier);
}

static void
assert_selected (Fixture      *f,
                 EntenteFact  *fact,
                 EntenteEvent *event,
                 guint         n_fact,
                 guint         n_event)
{
  g_assert_true (entente_selection_get_fact (f->selection) == fact);
  g_assert_true (entente_selection_get_event (f->selection) == event);
  g_assert_cmpuint (f->n_fact, ==, n_fact);
  g_assert_cmpuint (f->n_event, ==, n_event);
}

static void
test_nothing (Fixture       *f,
              gconstpointer  data)
{
  assert_selected (f, NULL, NULL, 0, 0);
  g_assert_true (entente_selection_get_dossier (f->selection) == f->dossier);
}

static void
test_event_brings_main_fact (Fixture       *f,
                             gconstpointer  data)
{
  entente_selection_select_event (f->selection, f->event);
  assert_selected (f, f->main_fact, f->event, 1, 1);

  entente_selection_select_event (f->selection, f->event);
  assert_selected (f, f->main_fact, f->event, 1, 1);
}

static void
test_fact_brings_event (Fixture       *f,
                        gconstpointer  data)
{
  g_object_set (f->selection, "fact", f->main_fact, NULL);
  g_assert_true (entente_event_has_fact (entente_selection_get_event (f->selection),
                                         f->main_fact));
}

static void
test_other_fact_keeps_event (Fixture       *f,
                             gconstpointer  data)
{
  entente_selection_select_event (f->selection, f->event);
  entente_selection_select_fact (f->selection, f->other_fact);
  assert_selected (f, f->other_fact, f->event, 2, 1);

  entente_selection_select_event (f->selection, NULL);
  entente_selection_select_fact (f->selection, f->other_fact);
  entente_selection_select_event (f->selection, f->event);
  g_assert_true (entente_selection_get_fact (f->selection) == f->other_fact);
}

static void
test_lone_fact_has_no_event (Fixture       *f,
                             gconstpointer  data)
{
  entente_selection_select_event (f->selection, f->event);
  entente_selection_select_fact (f->selection, f->lone_fact);
  assert_selected (f, f->lone_fact, NULL, 2, 2);
}

static void
test_clear (Fixture       *f,
            gconstpointer  data)
{
  entente_selection_clear (f->selection);
  assert_selected (f, NULL, NULL, 0, 0);

  entente_selection_select_event (f->selection, f->event);
  entente_selection_clear (f->selection);
  assert_selected (f, NULL, NULL, 2, 2);
}

static void
assert_pair (EntenteSelection *selection,
             GParamSpec       *pspec,
             gpointer          data)
{
  EntenteFact *fact = entente_selection_get_fact (selection);
  EntenteEvent *event = entente_selection_get_event (selection);

  g_assert_true (event == NULL || entente_event_has_fact (event, fact));
}

/* Whoever listens sees a fact and its own event, at every notification. */
static void
test_pair_is_consistent (Fixture       *f,
                         gconstpointer  data)
{
  GListModel *events = entente_dossier_get_events (f->dossier);
  GListModel *facts = entente_dossier_get_facts (f->dossier);

  g_signal_connect (f->selection, "notify", G_CALLBACK (assert_pair), NULL);
  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (EntenteFact) fact = g_list_model_get_item (facts, i);
      g_autoptr (EntenteEvent) event =
        g_list_model_get_item (events, i % g_list_model_get_n_items (events));

      entente_selection_select_fact (f->selection, fact);
      entente_selection_select_event (f->selection, event);
    }
  g_assert_cmpuint (f->n_fact, >, 0);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *f, gconstpointer data);
  } tests[] = {
    { "/selection/nothing", test_nothing },
    { "/selection/event-brings-main-fact", test_event_brings_main_fact },
    { "/selection/fact-brings-event", test_fact_brings_event },
    { "/selection/other-fact-keeps-event", test_other_fact_keeps_event },
    { "/selection/lone-fact-has-no-event", test_lone_fact_has_no_event },
    { "/selection/clear", test_clear },
    { "/selection/pair-is-consistent", test_pair_is_consistent },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, setup, tests[i].test, teardown);

  return g_test_run ();
}
