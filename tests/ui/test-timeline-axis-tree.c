/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What assistive technology finds in the axis. */

#include "axis-helpers.h"
#include "entente-event-row.h"
#include "entente-loader.h"
#include "entente-settings.h"
#include "entente-verbosity.h"

static gboolean
has_label (GtkAccessible *item,
           EntenteEvent  *event)
{
  g_autofree char *label = entente_event_row_describe (event);
  g_autofree char *difference =
    gtk_test_accessible_check_property (item, GTK_ACCESSIBLE_PROPERTY_LABEL, label);

  return difference == NULL;
}

/* Each event is a list item with the words of its row, where it is drawn, cluster or not. */
static void
test_tree (Fixture       *fixture,
           gconstpointer  data)
{
  EntenteAxisLayout *layout = axis_get_layout (fixture);
  GtkAccessible *item = charts_step (GTK_ACCESSIBLE (fixture->axis), TRUE);
  guint n = entente_axis_events_get_n (entente_timeline_axis_get_events (fixture->axis));
  cairo_rectangle_t last = { 0 };

  gtk_test_accessible_assert_role (fixture->axis, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (fixture->axis, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Timeline axis");
  g_assert_cmpint (axis_find_cluster (fixture), >=, 0);
  g_assert_cmpuint (n, ==, g_list_model_get_n_items (entente_dossier_get_events (
                             fixture->dossier)));

  for (guint i = 0; i < n; i++)
    {
      int mark = entente_axis_layout_find_event (layout, i);
      const cairo_rectangle_t *extents;
      g_autoptr (GtkAccessible) parent = NULL;
      int x, y, width, height;

      g_assert_nonnull (item);
      g_assert_cmpint (mark, >=, 0);
      extents = &entente_axis_layout_get_mark (layout, (guint) mark)->extents;
      gtk_test_accessible_assert_role (item, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      g_assert_true (has_label (item, axis_get_event (fixture, (int) i)));
      g_assert_null (charts_step (item, TRUE));
      parent = gtk_accessible_get_accessible_parent (item);
      g_assert_true (parent == GTK_ACCESSIBLE (fixture->axis));
      g_assert_true (gtk_accessible_get_platform_state (
        item, GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSABLE));

      g_assert_true (gtk_accessible_get_bounds (item, &x, &y, &width, &height));
      g_assert_cmpfloat (x, >=, extents->x - 1);
      g_assert_cmpfloat (y, >=, extents->y - 1);
      g_assert_cmpfloat (x + width, <=, extents->x + extents->width + 1);
      g_assert_cmpfloat (y + height, <=, extents->y + extents->height + 1);
      g_assert_false (entente_rectangle_overlaps (
        &last, &(cairo_rectangle_t) { x, y, width, height }));
      last = (cairo_rectangle_t) { x, y, width, height };
      item = charts_step (item, FALSE);
    }
  g_assert_null (item);
}

/* What is out of sight has no extents. */
static void
test_tree_bounds (Fixture       *fixture,
                  gconstpointer  data)
{
  EntenteAxisWindow window = { 20100, 20140 };
  GtkAccessible *first = charts_step (GTK_ACCESSIBLE (fixture->axis), TRUE);
  int x, y, width, height;

  g_assert_true (gtk_accessible_get_bounds (first, &x, &y, &width, &height));
  entente_time_motion_show (axis_get_motion (fixture), &window, ENTENTE_PACE_JUMP);
  axis_get_layout (fixture);
  g_assert_false (gtk_accessible_get_bounds (first, &x, &y, &width, &height));
}

static void
test_tree_outlives_axis (void)
{
  g_autoptr (EntenteDossier) dossier = entente_loader_load_builtin ();
  g_autoptr (EntenteSelection) selection = entente_selection_new (dossier);
  EntenteTimelineAxis *axis = g_object_ref_sink (entente_timeline_axis_new ());
  g_autoptr (GtkAccessible) item = NULL;
  int x, y, width, height;

  entente_picture_set_selection (ENTENTE_PICTURE (axis), selection);
  item = gtk_accessible_get_first_accessible_child (GTK_ACCESSIBLE (axis));
  g_assert_nonnull (item);

  g_assert_finalize_object (axis);
  g_assert_null (gtk_accessible_get_accessible_parent (item));
  g_assert_null (charts_step (item, FALSE));
  g_assert_false (gtk_accessible_get_bounds (item, &x, &y, &width, &height));
}

static void
assert_focused (Fixture *fixture,
                int      place)
{
  int n_focused = 0;

  g_assert_false (gtk_accessible_get_platform_state (GTK_ACCESSIBLE (fixture->axis),
                                                     GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED));
  for (GtkAccessible *item = charts_step (GTK_ACCESSIBLE (fixture->axis), TRUE); item != NULL;
       item = charts_step (item, FALSE))
    {
      if (!gtk_accessible_get_platform_state (item, GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED))
        continue;
      n_focused++;
      g_assert_cmpint (place, >=, 0);
      g_assert_true (has_label (item, axis_get_event (fixture, place)));
    }
  g_assert_cmpint (n_focused, ==, place >= 0 ? 1 : 0);
}

static void
test_focus (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *widget = GTK_WIDGET (fixture->axis);

  g_assert_true (gtk_widget_get_focusable (widget));
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  assert_focused (fixture, -1);
  gtk_widget_grab_focus (widget);
  assert_focused (fixture, 0);
  g_assert_null (entente_selection_get_event (fixture->selection));
  charts_press_key (widget, GDK_KEY_Right, 0);
  assert_focused (fixture, 1);
  entente_selection_select_event (fixture->selection, axis_get_event (fixture, 7));
  assert_focused (fixture, 7);
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  assert_focused (fixture, -1);
}

/* Of very many events those around the cursor are there, and the one that has the focus. */
static void
test_very_many (Fixture       *fixture,
                gconstpointer  data)
{
  static const int places[] = { 0, 1, 199, 200, 1000, 1999, 1800, 3 };

  gtk_widget_grab_focus (GTK_WIDGET (fixture->axis));
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      guint n_items = 0;
      GtkAccessible *item;
      g_autofree char *description = g_strdup_printf ("Event %d of 2000", places[i] + 1);

      entente_selection_select_event (fixture->selection, axis_get_event (fixture, places[i]));
      assert_focused (fixture, places[i]);
      for (item = charts_step (GTK_ACCESSIBLE (fixture->axis), TRUE); item != NULL;
           item = charts_step (item, FALSE))
        n_items++;
      g_assert_cmpuint (n_items, ==, 200);
      item = GTK_ACCESSIBLE (entente_timeline_axis_tree_get_item (fixture->axis->tree,
                                                                  (guint) places[i]));
      g_assert_nonnull (item);
      gtk_test_accessible_assert_property (item, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                           description);
    }
}

/* The focus is on one item and never lost on the way through all of them. */
static void
test_walk_very_many (Fixture       *fixture,
                     gconstpointer  data)
{
  gtk_widget_grab_focus (GTK_WIDGET (fixture->axis));
  for (int place = 1; place < 500; place++)
    {
      EntenteAccessibleItem *item;

      axis_assert_key_leads_to (fixture, GDK_KEY_Right, 0, place);
      item = entente_timeline_axis_tree_get_item (fixture->axis->tree, (guint) place);
      g_assert_true (entente_accessible_item_get_focused (item));
      g_assert_cmpint (entente_axis_layout_find_event (axis_get_layout (fixture), (guint) place),
                       >=, 0);
    }
}

/* Where accessibility is switched off, there are no contexts, and all else works. */
static void
test_no_accessibility (void)
{
  if (g_test_subprocess ())
    {
      Fixture fixture;

      axis_set_up (&fixture, "many");
      gtk_widget_grab_focus (GTK_WIDGET (fixture.axis));
      axis_assert_key_leads_to (&fixture, GDK_KEY_End, 0, 1999);
      axis_assert_key_leads_to (&fixture, GDK_KEY_Home, 0, 0);
      axis_tear_down (&fixture, NULL);
      return;
    }

  {
    g_auto (GStrv) environment = g_environ_setenv (g_get_environ (), "GTK_A11Y", "none", TRUE);

    g_test_trap_subprocess_with_envp (NULL, (const char * const *) environment, 0,
                                      G_TEST_SUBPROCESS_DEFAULT);
    g_test_trap_assert_passed ();
  }
}

/* The events are said anew, in as many words as the reader has asked for. */
static void
test_verbosity (Fixture       *fixture,
                gconstpointer  dossier)
{
  static const char *const levels[] = { "brief", "normal", "full" };
  g_autoptr (GSettings) settings = entente_settings_new ();
  guint words_before = 0;

  g_assert_nonnull (settings);
  for (gsize i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      EntenteEvent *event = entente_axis_events_get (fixture->axis->events, 0);
      GtkAccessible *item =
        GTK_ACCESSIBLE (entente_timeline_axis_tree_get_item (fixture->axis->tree, 0));
      g_autofree char *label = NULL;

      g_settings_set_string (settings, "verbosity", levels[i]);
      label = entente_event_row_describe (event);
      g_assert_true (has_label (item, event));
      g_assert_cmpuint (entente_verbosity_count (label), >, words_before);
      words_before = entente_verbosity_count (label);
    }
  g_settings_reset (settings, "verbosity");
}

int
main (int    argc,
      char **argv)
{
  charts_test_init (&argc, &argv);

  axis_add ("/timeline-axis/tree/events", NULL, test_tree);
  axis_add ("/timeline-axis/tree/bounds", NULL, test_tree_bounds);
  axis_add ("/timeline-axis/tree/verbosity", NULL, test_verbosity);
  g_test_add_func ("/timeline-axis/tree/outlives-axis", test_tree_outlives_axis);
  axis_add ("/timeline-axis/tree/very-many", "many", test_very_many);
  axis_add ("/timeline-axis/tree/walk", "many", test_walk_very_many);
  axis_add ("/timeline-axis/focus", NULL, test_focus);
  g_test_add_func ("/timeline-axis/no-accessibility", test_no_accessibility);

  return g_test_run ();
}
