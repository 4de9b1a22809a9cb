/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-event-row.h"
#include "entente-first-rows.h"
#include "entente-loader.h"
#include "entente-timeline-view.h"
#include "ui-helpers.h"

typedef struct
{
  EntenteDossier *dossier;
  EntenteSelection *selection;
  EntenteTimelineView *view;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->dossier = entente_loader_load_builtin ();
  f->selection = entente_selection_new (f->dossier);
  f->view = entente_timeline_view_new ();
  entente_timeline_view_set_selection (f->view, f->selection);
  /* High enough for all of the rows to be there. */
  f->window = ui_present (GTK_WIDGET (f->view), 420, 3000);
  /* A window gives its first widget the focus, and the list selects what has it. */
  gtk_window_set_focus (GTK_WINDOW (f->window), NULL);
  entente_selection_clear (f->selection);
}

/* Nothing of the view stays when its window goes. */
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

static GtkListView *
get_list (Fixture *f)
{
  return GTK_LIST_VIEW (ui_find (GTK_WIDGET (f->view), GTK_TYPE_LIST_VIEW));
}

static GtkSingleSelection *
get_rows (Fixture *f)
{
  return entente_first_rows_get_rows (
    ENTENTE_FIRST_ROWS (gtk_list_view_get_model (get_list (f))));
}

static guint
get_selected (Fixture *f)
{
  return gtk_single_selection_get_selected (get_rows (f));
}

static void
select_row (Fixture *f,
            guint    position)
{
  gtk_single_selection_set_selected (get_rows (f), position);
}

static EntenteEvent *
get_event (Fixture *f,
           guint    position)
{
  g_autoptr (EntenteEvent) event =
    g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (get_list (f))), position);

  g_assert_nonnull (event);
  return event;
}

static void
test_roles (Fixture       *f,
            gconstpointer  data)
{
  GtkAccessible *list = GTK_ACCESSIBLE (get_list (f));
  g_autoptr (GPtrArray) items = ui_find_by_css (GTK_WIDGET (list), "row");
  g_autoptr (GPtrArray) rows = ui_find_all (GTK_WIDGET (list), ENTENTE_TYPE_EVENT_ROW);

  g_autofree char *name =
    g_strdup_printf ("Timeline, %u events",
                     g_list_model_get_n_items (entente_dossier_get_events (f->dossier)));

  /* Not a list, whose rows a screen reader would count: only those that can be seen are there. */
  gtk_test_accessible_assert_role (list, GTK_ACCESSIBLE_ROLE_TAB_PANEL);
  gtk_test_accessible_assert_property (list, GTK_ACCESSIBLE_PROPERTY_LABEL, name);

  g_assert_cmpuint (items->len, ==,
                    g_list_model_get_n_items (entente_dossier_get_events (f->dossier)));
  g_assert_cmpuint (rows->len, ==, items->len);

  for (guint i = 0; i < items->len; i++)
    {
      GtkAccessible *item = g_ptr_array_index (items, i);
      EntenteEventRow *row = g_ptr_array_index (rows, i);

      gtk_test_accessible_assert_role (item, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      gtk_test_accessible_assert_property (item, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           entente_event_row_get_words (row));
      /* The item says everything: its parts are not to say it again. */
      gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_NONE);
    }
}

static void
test_headings (Fixture       *f,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) headers = ui_find_by_css (GTK_WIDGET (f->view), "header");
  GListModel *events = G_LIST_MODEL (gtk_list_view_get_model (get_list (f)));
  guint position = 0;

  for (guint i = 0; i < headers->len; i++)
    {
      GtkWidget *heading = ui_find (g_ptr_array_index (headers, i), GTK_TYPE_LABEL);
      guint start, end;

      gtk_test_accessible_assert_role (heading, GTK_ACCESSIBLE_ROLE_HEADING);
      gtk_test_accessible_assert_property (heading, GTK_ACCESSIBLE_PROPERTY_LEVEL, 2);
      gtk_section_model_get_section (GTK_SECTION_MODEL (events), position, &start, &end);
      position = end;
    }
  g_assert_cmpuint (position, ==, g_list_model_get_n_items (events));

  g_assert_nonnull (ui_find_label (GTK_WIDGET (f->view), "January 2022"));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (f->view), "2024"));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (f->view), "late January 2025"));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (f->view), "13 February 2025"));
}

/* A listener has twenty words an event. */
static void
test_brevity (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) rows = ui_find_all (GTK_WIDGET (f->view), ENTENTE_TYPE_EVENT_ROW);

  for (guint i = 0; i < rows->len; i++)
    {
      const char *words = entente_event_row_get_words (g_ptr_array_index (rows, i));
      g_auto (GStrv) parts = g_strsplit_set (words, " ", -1);

      g_test_message ("%u words: %s", g_strv_length (parts), words);
      g_assert_cmpuint (g_strv_length (parts), <=, 20);
    }
}

static void
test_select_here (Fixture       *f,
                  gconstpointer  data)
{
  guint n_events = 0;

  g_signal_connect (f->selection, "notify::event", G_CALLBACK (ui_count_notify), &n_events);

  g_assert_cmpuint (get_selected (f), ==, GTK_INVALID_LIST_POSITION);
  select_row (f, 3);
  g_assert_true (entente_selection_get_event (f->selection) == get_event (f, 3));
  g_assert_true (entente_selection_get_fact (f->selection) ==
                 entente_event_get_main_fact (get_event (f, 3)));
  g_assert_cmpuint (n_events, ==, 1);

  select_row (f, 4);
  g_assert_true (entente_selection_get_event (f->selection) == get_event (f, 4));
  g_assert_cmpuint (n_events, ==, 2);
}

static void
test_select_elsewhere (Fixture       *f,
                       gconstpointer  data)
{
  EntenteFact *fact = entente_dossier_find_fact (f->dossier, "F18");
  guint n_events = 0;

  g_signal_connect (f->selection, "notify::event", G_CALLBACK (ui_count_notify), &n_events);

  entente_selection_select_fact (f->selection, fact);
  g_assert_cmpuint (get_selected (f), !=, GTK_INVALID_LIST_POSITION);
  g_assert_true (entente_event_has_fact (get_event (f, get_selected (f)), fact));
  /* The fact that was asked for stays: following is not selecting anew. */
  g_assert_true (entente_selection_get_fact (f->selection) == fact);
  g_assert_cmpuint (n_events, ==, 1);

  entente_selection_clear (f->selection);
  g_assert_cmpuint (get_selected (f), ==, GTK_INVALID_LIST_POSITION);
  g_assert_null (entente_selection_get_fact (f->selection));
}

static void
on_show_fact (EntenteTimelineView  *view,
              EntenteFact          *fact,
              EntenteFact         **shown)
{
  *shown = fact;
}

static void
test_show_fact (Fixture       *f,
                gconstpointer  data)
{
  EntenteFact *shown = NULL;

  g_signal_connect (f->view, "show-fact", G_CALLBACK (on_show_fact), &shown);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->view), "timeline.show-details", NULL));
  g_assert_null (shown);

  select_row (f, 2);
  g_assert_null (shown);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->view), "timeline.show-details", NULL));
  g_assert_true (shown == entente_event_get_main_fact (get_event (f, 2)));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_list (f)), "list.activate-item", "u",
                                             5));
  g_assert_true (shown == entente_event_get_main_fact (get_event (f, 5)));
}

/* Tab goes to the event that is selected, and on from the list in one more step. */
static void
test_focus (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) items = ui_find_by_css (GTK_WIDGET (f->view), "row");

  gtk_window_set_focus (GTK_WINDOW (f->window), NULL);
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (f->view), GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == g_ptr_array_index (items, 0));
  /* As with every other move, the event that gets the focus is selected. */
  g_assert_cmpuint (get_selected (f), ==, 0);
  gtk_window_set_focus (GTK_WINDOW (f->window), NULL);
  entente_selection_select_event (f->selection, get_event (f, 6));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (f->view), GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == g_ptr_array_index (items, 6));
  /* The switch to the axis comes next, and then what is outside. */
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (f->view), GTK_DIR_TAB_FORWARD));
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (f->view), GTK_DIR_TAB_FORWARD));
}

static void
test_property (Fixture       *f,
               gconstpointer  data)
{
  g_autoptr (EntenteSelection) other = entente_selection_new (f->dossier);
  guint n_notify = 0;

  g_signal_connect (f->view, "notify::selection", G_CALLBACK (ui_count_notify), &n_notify);

  entente_timeline_view_set_selection (f->view, f->selection);
  g_assert_cmpuint (n_notify, ==, 0);

  entente_selection_select_event (other, get_event (f, 7));
  g_object_set (f->view, "selection", other, NULL);
  g_assert_cmpuint (n_notify, ==, 1);
  g_assert_cmpuint (get_selected (f), ==, 7);

  /* The selection before is let go of. */
  entente_selection_select_event (f->selection, get_event (f, 1));
  g_assert_cmpuint (get_selected (f), ==, 7);

  g_object_set (f->view, "selection", NULL, NULL);
  g_assert_cmpuint (n_notify, ==, 2);
  g_assert_null (entente_timeline_view_get_selection (f->view));
  g_assert_cmpuint (
    g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (get_list (f)))), ==, 0);
}

static void
test_no_events (void)
{
  g_autoptr (EntenteDossier) dossier =
    ui_load ("{\"format\": \"entente-dossier\", \"version\": 1, \"id\": \"d\", \"title\": \"D\"}");
  g_autoptr (EntenteSelection) selection = entente_selection_new (dossier);
  EntenteTimelineView *view = entente_timeline_view_new ();
  GtkWidget *window;

  entente_timeline_view_set_selection (view, selection);
  window = ui_present (GTK_WIDGET (view), 360, 600);
  g_assert_true (gtk_widget_get_mapped (ui_find (GTK_WIDGET (view), ADW_TYPE_STATUS_PAGE)));
  g_assert_false (gtk_widget_get_mapped (ui_find (GTK_WIDGET (view), GTK_TYPE_LIST_VIEW)));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A window that is too low for the list begins with the first heading, or goes to the event
 * that is selected already. */
static void
test_scroll (void)
{
  g_autoptr (EntenteDossier) dossier = entente_loader_load_builtin ();
  g_autoptr (EntenteSelection) selection = entente_selection_new (dossier);
  EntenteTimelineView *view = entente_timeline_view_new ();
  GtkWidget *window, *list;
  GtkAdjustment *adjustment;

  entente_timeline_view_set_selection (view, selection);
  window = ui_present (GTK_WIDGET (view), 360, 300);
  list = ui_find (GTK_WIDGET (view), GTK_TYPE_LIST_VIEW);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));

  entente_selection_select_fact (selection, entente_dossier_find_fact (dossier, "F18"));
  view = entente_timeline_view_new ();
  entente_timeline_view_set_selection (view, selection);
  window = ui_present (GTK_WIDGET (view), 360, 300);
  list = ui_find (GTK_WIDGET (view), GTK_TYPE_LIST_VIEW);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 300);
  gtk_window_destroy (GTK_WINDOW (window));
  ui_settle ();
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/timeline-view/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("roles", test_roles);
  ADD ("headings", test_headings);
  ADD ("brevity", test_brevity);
  ADD ("select-here", test_select_here);
  ADD ("select-elsewhere", test_select_elsewhere);
  ADD ("show-fact", test_show_fact);
  ADD ("focus", test_focus);
  ADD ("property", test_property);
#undef ADD
  g_test_add_func ("/timeline-view/no-events", test_no_events);
  g_test_add_func ("/timeline-view/scroll", test_scroll);

  return g_test_run ();
}
