/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-charts-view.h"
#include "entente-dossier-view.h"
#include "entente-enum.h"
#include "entente-facts-view.h"
#include "entente-loader.h"
#include "entente-switcher.h"
#include "entente-timeline-view.h"
#include "ui-helpers.h"

typedef struct
{
  EntenteDossier *dossier;
  EntenteSelection *selection;
  EntenteDossierView *view;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->dossier = entente_loader_load_builtin ();
  f->selection = entente_selection_new (f->dossier);
  f->view = entente_dossier_view_new ();
  entente_dossier_view_set_selection (f->view, f->selection);
  f->window = ui_present (GTK_WIDGET (f->view), 1200, 700);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (f->view), (gpointer *) &f->view);
  gtk_window_destroy (GTK_WINDOW (f->window));
  ui_settle ();
  g_assert_null (f->view);
  g_assert_finalize_object (f->selection);
  g_assert_finalize_object (f->dossier);
}

static GtkWidget *
find (Fixture *f,
      GType    type)
{
  return ui_find (GTK_WIDGET (f->view), type);
}

static gboolean
has_focus (Fixture *f,
           GType    type)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (f->window));

  return focus != NULL && gtk_widget_is_ancestor (focus, find (f, type));
}

static void
test_start (Fixture       *f,
            gconstpointer  data)
{
  g_assert_cmpint (entente_dossier_view_get_layout (f->view), ==, ENTENTE_LAYOUT_WIDE);
  g_assert_cmpint (entente_dossier_view_get_view (f->view), ==, ENTENTE_VIEW_TIMELINE);
  g_assert_true (entente_dossier_view_get_facts_shown (f->view));
  g_assert_true (gtk_widget_get_mapped (find (f, ENTENTE_TYPE_TIMELINE_VIEW)));
  g_assert_true (gtk_widget_get_mapped (find (f, ENTENTE_TYPE_CHARTS_VIEW)));
  g_assert_true (gtk_widget_get_mapped (find (f, ENTENTE_TYPE_FACTS_VIEW)));

  /* Events can be walked from the first key on. */
  g_assert_true (has_focus (f, ENTENTE_TYPE_TIMELINE_VIEW));
}

/* What switches between the views where there is room for one of them. */
static EntenteSwitcher *
find_bar (Fixture *f)
{
  g_autoptr (GPtrArray) switchers = ui_find_all (GTK_WIDGET (f->view), ENTENTE_TYPE_SWITCHER);

  for (guint i = 0; i < switchers->len; i++)
    {
      const char *active = entente_switcher_get_active (switchers->pdata[i]);
      int view;

      if (active != NULL && entente_enum_from_string (ENTENTE_TYPE_VIEW, active, &view))
        return switchers->pdata[i];
    }

  g_assert_not_reached ();
}

/* The same three widgets, and the same focus, in every layout. */
static void
test_layouts (Fixture       *f,
              gconstpointer  data)
{
  GtkWidget *timeline = find (f, ENTENTE_TYPE_TIMELINE_VIEW);
  GtkWidget *charts = find (f, ENTENTE_TYPE_CHARTS_VIEW);
  GtkWidget *facts = find (f, ENTENTE_TYPE_FACTS_VIEW);
  guint n_layout = 0, n_facts_shown = 0;

  g_signal_connect (f->view, "notify::layout", G_CALLBACK (ui_count_notify), &n_layout);
  g_signal_connect (f->view, "notify::facts-shown", G_CALLBACK (ui_count_notify), &n_facts_shown);

  entente_dossier_view_focus_view (f->view, ENTENTE_VIEW_CHARTS);
  g_assert_true (has_focus (f, ENTENTE_TYPE_CHARTS_VIEW));

  entente_dossier_view_set_layout (f->view, ENTENTE_LAYOUT_MEDIUM);
  g_assert_cmpuint (n_layout, ==, 1);
  g_assert_cmpuint (n_facts_shown, ==, 1);
  g_assert_false (entente_dossier_view_get_facts_shown (f->view));
  g_assert_true (gtk_widget_get_mapped (timeline));
  g_assert_true (gtk_widget_get_mapped (charts));

  entente_dossier_view_set_layout (f->view, ENTENTE_LAYOUT_NARROW);
  g_assert_cmpuint (n_layout, ==, 2);
  g_assert_cmpint (entente_dossier_view_get_view (f->view), ==, ENTENTE_VIEW_CHARTS);
  g_assert_false (gtk_widget_get_mapped (timeline));
  g_assert_true (gtk_widget_get_mapped (charts));
  g_assert_false (gtk_widget_get_mapped (facts));
  g_assert_true (has_focus (f, ENTENTE_TYPE_CHARTS_VIEW));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (find_bar (f))));

  entente_dossier_view_set_layout (f->view, ENTENTE_LAYOUT_NARROW);
  g_assert_cmpuint (n_layout, ==, 2);

  entente_dossier_view_set_layout (f->view, ENTENTE_LAYOUT_WIDE);
  g_assert_cmpuint (n_layout, ==, 3);
  g_assert_true (entente_dossier_view_get_facts_shown (f->view));
  g_assert_true (has_focus (f, ENTENTE_TYPE_CHARTS_VIEW));

  g_assert_true (find (f, ENTENTE_TYPE_TIMELINE_VIEW) == timeline);
  g_assert_true (find (f, ENTENTE_TYPE_CHARTS_VIEW) == charts);
  g_assert_true (find (f, ENTENTE_TYPE_FACTS_VIEW) == facts);
}

static void
test_narrow (Fixture       *f,
             gconstpointer  data)
{
  AdwViewStack *stack;
  guint n_view = 0;

  entente_dossier_view_set_layout (f->view, ENTENTE_LAYOUT_NARROW);
  g_signal_connect (f->view, "notify::view", G_CALLBACK (ui_count_notify), &n_view);
  stack = ADW_VIEW_STACK (find (f, ADW_TYPE_VIEW_STACK));
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (stack), ==, "timeline");

  /* The bar changes the view, and the view the bar. */
  adw_view_stack_set_visible_child_name (stack, "facts");
  g_assert_cmpint (entente_dossier_view_get_view (f->view), ==, ENTENTE_VIEW_FACTS);
  g_assert_cmpstr (entente_switcher_get_active (find_bar (f)), ==, "facts");
  g_assert_true (entente_dossier_view_get_facts_shown (f->view));
  g_assert_cmpuint (n_view, ==, 1);
  entente_switcher_set_active (find_bar (f), "timeline");
  g_assert_cmpint (entente_dossier_view_get_view (f->view), ==, ENTENTE_VIEW_TIMELINE);
  g_assert_cmpuint (n_view, ==, 2);
  g_signal_emit_by_name (find_bar (f), "entered");
  g_assert_true (has_focus (f, ENTENTE_TYPE_TIMELINE_VIEW));
  entente_dossier_view_set_view (f->view, ENTENTE_VIEW_CHARTS);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (stack), ==, "charts");
  g_assert_false (entente_dossier_view_get_facts_shown (f->view));
  g_assert_cmpuint (n_view, ==, 3);

  entente_dossier_view_set_facts_shown (f->view, TRUE);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (stack), ==, "facts");
  entente_dossier_view_set_facts_shown (f->view, FALSE);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (stack), ==, "charts");
}

static void
test_facts_shown (Fixture       *f,
                  gconstpointer  data)
{
  guint n_facts_shown = 0;

  g_signal_connect (f->view, "notify::facts-shown", G_CALLBACK (ui_count_notify), &n_facts_shown);

  g_object_set (f->view, "facts-shown", FALSE, NULL);
  g_assert_false (entente_dossier_view_get_facts_shown (f->view));
  g_assert_cmpuint (n_facts_shown, ==, 1);
  g_object_set (f->view, "facts-shown", FALSE, NULL);
  g_assert_cmpuint (n_facts_shown, ==, 1);

  /* Going to the facts brings them up. */
  entente_dossier_view_focus_view (f->view, ENTENTE_VIEW_FACTS);
  g_assert_true (entente_dossier_view_get_facts_shown (f->view));
  g_assert_cmpuint (n_facts_shown, ==, 2);
  g_assert_true (has_focus (f, ENTENTE_TYPE_FACTS_VIEW));
}

static void
test_cycle (Fixture       *f,
            gconstpointer  data)
{
  entente_dossier_view_focus_view (f->view, ENTENTE_VIEW_TIMELINE);
  entente_dossier_view_cycle (f->view, 1);
  g_assert_true (has_focus (f, ENTENTE_TYPE_CHARTS_VIEW));
  entente_dossier_view_cycle (f->view, 1);
  g_assert_true (has_focus (f, ENTENTE_TYPE_FACTS_VIEW));
  entente_dossier_view_cycle (f->view, 1);
  g_assert_true (has_focus (f, ENTENTE_TYPE_TIMELINE_VIEW));
  entente_dossier_view_cycle (f->view, -1);
  g_assert_true (has_focus (f, ENTENTE_TYPE_FACTS_VIEW));

  /* Facts that were put away are passed over. */
  entente_dossier_view_focus_view (f->view, ENTENTE_VIEW_CHARTS);
  entente_dossier_view_set_facts_shown (f->view, FALSE);
  entente_dossier_view_cycle (f->view, 1);
  g_assert_true (has_focus (f, ENTENTE_TYPE_TIMELINE_VIEW));
  entente_dossier_view_cycle (f->view, -1);
  g_assert_true (has_focus (f, ENTENTE_TYPE_CHARTS_VIEW));

  entente_dossier_view_set_layout (f->view, ENTENTE_LAYOUT_NARROW);
  entente_dossier_view_cycle (f->view, 1);
  g_assert_true (has_focus (f, ENTENTE_TYPE_FACTS_VIEW));
}

/* From an event to its details and back, step by step. */
static void
test_back (Fixture       *f,
           gconstpointer  data)
{
  static const EntenteLayout layouts[] = {
    ENTENTE_LAYOUT_WIDE, ENTENTE_LAYOUT_MEDIUM, ENTENTE_LAYOUT_NARROW
  };

  for (gsize i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      entente_dossier_view_set_layout (f->view, layouts[i]);
      entente_dossier_view_focus_view (f->view, ENTENTE_VIEW_TIMELINE);
      entente_selection_select_fact (f->selection, entente_dossier_find_fact (f->dossier, "F18"));
      g_assert_true (gtk_widget_activate_action (find (f, ENTENTE_TYPE_TIMELINE_VIEW),
                                                 "timeline.show-details", NULL));
      g_assert_true (has_focus (f, ENTENTE_TYPE_FACTS_VIEW));
      g_assert_true (entente_dossier_view_get_facts_shown (f->view));

      g_assert_true (entente_dossier_view_go_back (f->view));
      g_assert_true (has_focus (f, ENTENTE_TYPE_TIMELINE_VIEW));
      g_assert_cmpint (entente_dossier_view_get_facts_shown (f->view), ==,
                       layouts[i] == ENTENTE_LAYOUT_WIDE);
      g_assert_false (entente_dossier_view_go_back (f->view));
    }
}

static void
test_search (Fixture       *f,
             gconstpointer  data)
{
  entente_dossier_view_set_layout (f->view, ENTENTE_LAYOUT_NARROW);
  entente_dossier_view_focus_view (f->view, ENTENTE_VIEW_CHARTS);
  entente_dossier_view_search (f->view);
  g_assert_true (has_focus (f, ENTENTE_TYPE_FACTS_VIEW));
  g_assert_true (GTK_IS_TEXT (gtk_window_get_focus (GTK_WINDOW (f->window))));

  g_assert_true (entente_dossier_view_go_back (f->view));
  if (entente_dossier_view_get_view (f->view) == ENTENTE_VIEW_FACTS)
    g_assert_true (entente_dossier_view_go_back (f->view));
  g_assert_true (has_focus (f, ENTENTE_TYPE_CHARTS_VIEW));
}

static void
test_show (Fixture       *f,
           gconstpointer  data)
{
  EntenteChartsView *charts = ENTENTE_CHARTS_VIEW (find (f, ENTENTE_TYPE_CHARTS_VIEW));
  EntenteFact *fact = entente_dossier_find_fact (f->dossier, "F18");
  EntenteEvent *event = entente_dossier_find_event (f->dossier, "E05");
  EntenteChart *chart = entente_dossier_find_chart (f->dossier, "share");

  g_assert_true (entente_dossier_view_show (f->view, "F18"));
  g_assert_true (entente_selection_get_fact (f->selection) == fact);
  g_assert_true (has_focus (f, ENTENTE_TYPE_FACTS_VIEW));

  g_assert_true (entente_dossier_view_show (f->view, "E05"));
  g_assert_true (entente_selection_get_event (f->selection) == event);
  g_assert_true (has_focus (f, ENTENTE_TYPE_TIMELINE_VIEW));

  g_assert_nonnull (chart);
  g_assert_true (entente_dossier_view_show (f->view, "share"));
  g_assert_true (entente_charts_view_get_visible_chart (charts) == chart);
  g_assert_true (has_focus (f, ENTENTE_TYPE_CHARTS_VIEW));

  g_assert_true (entente_dossier_view_show (f->view, "A01"));
  g_assert_true (has_focus (f, ENTENTE_TYPE_FACTS_VIEW));

  g_assert_false (entente_dossier_view_show (f->view, "X99"));
  g_assert_false (entente_dossier_view_show (f->view, ""));
  g_assert_true (entente_selection_get_event (f->selection) == event);
}

static void
test_selection (Fixture       *f,
                gconstpointer  data)
{
  g_autoptr (EntenteSelection) other = entente_selection_new (f->dossier);
  guint n_notify = 0;

  g_signal_connect (f->view, "notify::selection", G_CALLBACK (ui_count_notify), &n_notify);

  entente_dossier_view_set_selection (f->view, f->selection);
  g_assert_cmpuint (n_notify, ==, 0);
  entente_dossier_view_set_selection (f->view, other);
  g_assert_cmpuint (n_notify, ==, 1);
  g_assert_true (entente_timeline_view_get_selection (
                   ENTENTE_TIMELINE_VIEW (find (f, ENTENTE_TYPE_TIMELINE_VIEW))) == other);
  g_assert_true (entente_facts_view_get_selection (
                   ENTENTE_FACTS_VIEW (find (f, ENTENTE_TYPE_FACTS_VIEW))) == other);
  g_assert_true (entente_charts_view_get_selection (
                   ENTENTE_CHARTS_VIEW (find (f, ENTENTE_TYPE_CHARTS_VIEW))) == other);
  entente_dossier_view_set_selection (f->view, NULL);
  g_assert_cmpuint (n_notify, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/dossier-view/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("start", test_start);
  ADD ("layouts", test_layouts);
  ADD ("narrow", test_narrow);
  ADD ("facts-shown", test_facts_shown);
  ADD ("cycle", test_cycle);
  ADD ("back", test_back);
  ADD ("search", test_search);
  ADD ("show", test_show);
  ADD ("selection", test_selection);
#undef ADD

  return g_test_run ();
}
