/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The axis among other widgets. */

#include "axis-helpers.h"
#include "entente-first-rows.h"
#include "entente-loader.h"
#include "entente-switcher.h"
#include "entente-timeline-axis-pane.h"
#include "entente-timeline-view.h"

/* The name of a button that has only a picture is its tooltip. */
static GtkWidget *
find_button (GtkWidget  *root,
             const char *tooltip)
{
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_widget_get_tooltip_text (root), tooltip) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, tooltip);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The axis is the one Tab stop of its pane, whose buttons have names and do what keys do. */
static void
test_pane (void)
{
  g_autoptr (EntenteDossier) dossier = entente_loader_load_builtin ();
  g_autoptr (EntenteSelection) selection = entente_selection_new (dossier);
  EntenteTimelineAxisPane *pane = entente_timeline_axis_pane_new ();
  GtkWidget *window = charts_present (GTK_WIDGET (pane), 400, 500);
  EntenteTimelineAxis *axis = entente_timeline_axis_pane_get_axis (pane);
  g_autoptr (GString) announced = g_string_new (NULL);
  guint n_selections = 0;
  g_autofree char *range = NULL;
  GtkWidget *zoom_in, *zoom_out, *fit;

  charts_record_announced (axis, announced);
  g_signal_connect_swapped (pane, "notify::selection", G_CALLBACK (charts_count), &n_selections);
  entente_timeline_axis_pane_set_selection (pane, selection);
  entente_timeline_axis_pane_set_selection (pane, selection);
  g_assert_cmpuint (n_selections, ==, 1);
  g_assert_true (entente_picture_get_selection (ENTENTE_PICTURE (axis)) == selection);

  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (pane), GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (axis)));
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (pane), GTK_DIR_TAB_FORWARD));

  zoom_in = find_button (GTK_WIDGET (pane), "Zoom in");
  zoom_out = find_button (GTK_WIDGET (pane), "Zoom out");
  fit = find_button (GTK_WIDGET (pane), "Show all events");
  range = g_strdup (entente_timeline_axis_get_range (axis));
  for (int i = 0; i < 30 && gtk_widget_get_sensitive (zoom_in); i++)
    g_signal_emit_by_name (zoom_in, "clicked");
  g_assert_false (gtk_widget_get_sensitive (zoom_in));
  g_assert_cmpstr (entente_timeline_axis_get_range (axis), !=, range);
  g_signal_emit_by_name (zoom_out, "clicked");
  g_assert_true (gtk_widget_get_sensitive (zoom_in));
  g_signal_emit_by_name (fit, "clicked");
  g_assert_cmpstr (entente_timeline_axis_get_range (axis), ==, range);

  g_object_add_weak_pointer (G_OBJECT (axis), (gpointer *) &axis);
  charts_close (window);
  g_assert_null (axis);
  g_assert_finalize_object (g_steal_pointer (&selection));
}

static void
switch_to (GtkWidget  *view,
           const char *page)
{
  adw_view_stack_set_visible_child_name (
    ADW_VIEW_STACK (charts_find (view, ADW_TYPE_VIEW_STACK)), page);
  charts_settle ();
}

static gboolean
has_focus_in (GtkWidget *window,
              GType      type)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  return focus != NULL && (g_type_is_a (G_OBJECT_TYPE (focus), type) ||
                           gtk_widget_get_ancestor (focus, type) != NULL);
}

/* The timeline is a list or an axis, and both have one selection. Tab goes into what is shown
 * first and then to the switch between the two; and back. */
static void
test_switch (void)
{
  g_autoptr (EntenteDossier) dossier = entente_loader_load_builtin ();
  g_autoptr (EntenteSelection) selection = entente_selection_new (dossier);
  GtkWidget *view = GTK_WIDGET (entente_timeline_view_new ());
  g_autoptr (EntenteEvent) event =
    g_list_model_get_item (entente_dossier_get_events (dossier), 9);
  g_autoptr (GString) shown = g_string_new (NULL);
  GtkWidget *window = charts_present (view, 400, 500);
  GtkWidget *axis;

  entente_timeline_view_set_selection (ENTENTE_TIMELINE_VIEW (view), selection);
  g_signal_connect_swapped (view, "show-fact", G_CALLBACK (charts_record_fact), shown);
  charts_settle ();
  g_assert_nonnull (charts_find (view, GTK_TYPE_LIST_VIEW));
  g_assert_null (charts_find (view, ENTENTE_TYPE_TIMELINE_AXIS));

  switch_to (view, "axis");
  axis = charts_find (view, ENTENTE_TYPE_TIMELINE_AXIS);
  g_assert_nonnull (axis);
  g_assert_null (charts_find (view, GTK_TYPE_LIST_VIEW));

  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  g_assert_true (gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_has_focus (axis));
  g_assert_true (gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD));
  g_assert_true (has_focus_in (window, ENTENTE_TYPE_SWITCHER));
  g_assert_false (gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_child_focus (view, GTK_DIR_TAB_BACKWARD));
  g_assert_true (gtk_widget_has_focus (axis));
  g_assert_false (gtk_widget_child_focus (view, GTK_DIR_TAB_BACKWARD));

  g_assert_true (charts_press_key (axis, GDK_KEY_End, 0));
  /* Enter opens clusters until the event stands alone, and then its details. */
  for (int i = 0; i < 50 && shown->len == 0; i++)
    {
      g_assert_true (charts_press_key (axis, GDK_KEY_Return, 0));
      charts_settle ();
    }
  g_assert_cmpuint (shown->len, >, 0);
  g_assert_nonnull (entente_selection_get_event (selection));

  switch_to (view, "list");
  g_assert_true (gtk_single_selection_get_selected_item (
    entente_first_rows_get_rows (ENTENTE_FIRST_ROWS (
      gtk_list_view_get_model (GTK_LIST_VIEW (charts_find (view, GTK_TYPE_LIST_VIEW)))))) ==
    (gpointer) entente_selection_get_event (selection));
  entente_selection_select_event (selection, event);
  g_assert_true (entente_axis_events_get (
    entente_timeline_axis_get_events (ENTENTE_TIMELINE_AXIS (axis)),
    (guint) entente_picture_get_cursor (ENTENTE_PICTURE (ENTENTE_TIMELINE_AXIS (axis)))) == event);

  charts_close (window);
}

int
main (int    argc,
      char **argv)
{
  charts_test_init (&argc, &argv);

  g_test_add_func ("/timeline-axis/pane", test_pane);
  g_test_add_func ("/timeline-axis/switch", test_switch);

  return g_test_run ();
}
