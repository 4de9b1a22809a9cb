/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "charts-helpers.h"
#include "entente-event-row.h"
#include "entente-loader.h"
#include "entente-settings.h"
#include "entente-first-rows.h"
#include "entente-switcher.h"
#include "entente-timeline-axis-pane.h"
#include "entente-timeline-axis-private.h"
#include "entente-timeline-view.h"
#include "entente-verbosity.h"

/* Longer than the axis takes to stop moving, in milliseconds. */
#define PATIENCE 3000

typedef struct
{
  EntenteDossier *dossier;
  EntenteSelection *selection;
  EntenteTimelineAxis *axis;
  GtkWidget *window;
  GString *announced;
} Fixture;

/* GTK's accessibility for tests cannot announce anything. */
static void
on_announce (EntenteTimelineAxis *axis,
             const char          *words,
             GString             *announced)
{
  g_signal_stop_emission_by_name (axis, "announce");
  g_string_append_printf (announced, "[%s]", words);
}

/* A dossier of very many events, some days apart, or of many of one day. */
static EntenteDossier *
load_events (guint    n_events,
             gboolean on_one_day)
{
  GString *json = g_string_new (
    "{\"format\": \"entente-dossier\", \"version\": 1, \"id\": \"d\", \"title\": \"D\","
    "\"sources\": [{\"id\": \"s\", \"kind\": \"press\", \"title\": \"S\", \"publisher\": \"P\","
    " \"paragraphs\": 1}],"
    "\"facts\": [{\"id\": \"F\", \"title\": \"F\", \"statement\": \"It is so.\","
    " \"status\": \"reported\", \"who\": \"The paper\", \"speaker\": \"the report itself\","
    " \"source\": \"s\", \"paragraph\": 1}],"
    "\"events\": [");

  g_autofree char *text = NULL;

  for (guint i = 0; i < n_events; i++)
    g_string_append_printf (json,
                            "%s{\"id\": \"e%u\", \"title\": \"Event %u\", \"facts\": [\"F\"],"
                            " \"parties\": [],"
                            " \"text\": \"It happened.\", \"date\": {\"edtf\": \"%04u-%02u-%02u\","
                            " \"basis\": \"stated\"}}",
                            i > 0 ? "," : "", i, i,
                            on_one_day ? 2000 : 1000 + i / 120,
                            on_one_day ? 6 : 1 + i / 10 % 12, on_one_day ? 1 : 1 + i % 10);
  g_string_append (json, "]}");
  text = g_string_free_and_steal (json);

  return charts_load (text);
}

/* In a window as wide as the timeline of the application. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  if (data == NULL)
    fixture->dossier = entente_loader_load_builtin ();
  else if (g_str_equal (data, "none"))
    fixture->dossier = load_events (0, FALSE);
  else if (g_str_equal (data, "day"))
    fixture->dossier = load_events (40, TRUE);
  else
    fixture->dossier = load_events (2000, FALSE);
  fixture->selection = entente_selection_new (fixture->dossier);
  fixture->axis = entente_timeline_axis_new ();
  fixture->announced = g_string_new (NULL);
  g_signal_connect (fixture->axis, "announce", G_CALLBACK (on_announce), fixture->announced);
  entente_picture_set_selection (ENTENTE_PICTURE (fixture->axis), fixture->selection);
  fixture->window = charts_present (GTK_WIDGET (fixture->axis), 600, 300);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->axis), (gpointer *) &fixture->axis);
  charts_close (fixture->window);
  g_assert_null (fixture->axis);
  g_string_free (g_steal_pointer (&fixture->announced), TRUE);
  g_assert_finalize_object (g_steal_pointer (&fixture->selection));
  g_assert_finalize_object (g_steal_pointer (&fixture->dossier));
}

static EntenteAxisLayout *
get_layout (Fixture *fixture)
{
  return entente_timeline_axis_get_layout (fixture->axis);
}

static EntenteEvent *
get_event (Fixture *fixture,
           int      place)
{
  return entente_axis_events_get (entente_timeline_axis_get_events (fixture->axis),
                                  (guint) place);
}

/* Presses a key; the cursor and the selection must both be at the event then. */
static void
assert_key_leads_to (Fixture         *fixture,
                     guint            keyval,
                     GdkModifierType  modifiers,
                     int              place)
{
  g_assert_true (charts_press_key (GTK_WIDGET (fixture->axis), keyval, modifiers));
  g_assert_cmpint (entente_picture_get_cursor (ENTENTE_PICTURE (fixture->axis)), ==, place);
  g_assert_true (entente_selection_get_event (fixture->selection) == get_event (fixture, place));
}

static EntenteTimeMotion *
get_motion (Fixture *fixture)
{
  return entente_picture_get_motion (ENTENTE_PICTURE (fixture->axis));
}

/* What will be shown, and what is shown now. */
static const EntenteAxisWindow *
get_goal (Fixture *fixture)
{
  return entente_time_motion_get_goal (get_motion (fixture));
}

static const EntenteAxisWindow *
get_window (Fixture *fixture)
{
  return entente_time_motion_get_window (get_motion (fixture));
}

static double
get_span (Fixture *fixture)
{
  return entente_axis_window_get_span (get_goal (fixture));
}

static GtkEventController *
find_controller (Fixture *fixture,
                 GType    type)
{
  g_autoptr (GListModel) controllers =
    gtk_widget_observe_controllers (GTK_WIDGET (fixture->axis));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == type)
        return controller; /* the widget has it */
    }

  g_assert_not_reached ();
}

static void
click (Fixture *fixture,
       int      n_press,
       double   x,
       double   y)
{
  g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_GESTURE_CLICK), "released", n_press,
                         x, y);
}

static void
hover (Fixture *fixture,
       double   x,
       double   y)
{
  g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_MOTION), "motion",
                         x, y);
}

static void
get_middle (const cairo_rectangle_t *box,
            double                  *x,
            double                  *y)
{
  *x = box->x + box->width / 2;
  *y = box->y + box->height / 2;
}

/* The first cluster, or -1. */
static int
find_cluster (Fixture *fixture)
{
  EntenteAxisLayout *layout = get_layout (fixture);

  for (guint i = 0; i < entente_axis_layout_get_n_marks (layout); i++)
    if (entente_axis_layout_get_mark (layout, i)->shape == ENTENTE_AXIS_MARK_CLUSTER)
      return (int) i;

  return -1;
}

static void
test_properties (void)
{
  g_autoptr (EntenteDossier) dossier = entente_loader_load_builtin ();
  g_autoptr (EntenteSelection) selection = entente_selection_new (dossier);
  g_autoptr (EntenteTimelineAxis) axis = g_object_ref_sink (entente_timeline_axis_new ());
  guint selections = 0, cursors = 0, ranges = 0;
  g_autofree char *range = NULL;
  int cursor;

  g_signal_connect_swapped (axis, "notify::selection", G_CALLBACK (charts_count), &selections);
  g_signal_connect_swapped (axis, "notify::cursor", G_CALLBACK (charts_count), &cursors);
  g_signal_connect_swapped (axis, "notify::range", G_CALLBACK (charts_count), &ranges);

  g_assert_null (entente_picture_get_selection (ENTENTE_PICTURE (axis)));
  g_assert_null (entente_timeline_axis_get_layout (axis));
  g_assert_null (entente_timeline_axis_get_range (axis));
  g_assert_cmpint (entente_picture_get_cursor (ENTENTE_PICTURE (axis)), ==, -1);
  g_assert_false (entente_picture_get_can_zoom_in (ENTENTE_PICTURE (axis)));
  g_assert_false (entente_picture_get_can_zoom_out (ENTENTE_PICTURE (axis)));
  entente_picture_zoom_in (ENTENTE_PICTURE (axis));
  entente_picture_show_all (ENTENTE_PICTURE (axis));
  g_assert_false (charts_press_key (GTK_WIDGET (axis), GDK_KEY_Right, 0));

  g_object_set (axis, "selection", selection, NULL);
  g_object_set (axis, "selection", selection, NULL);
  g_object_get (axis, "cursor", &cursor, "range", &range, NULL);
  g_assert_cmpint (cursor, ==, 0);
  g_assert_cmpstr (range, ==, "November 2021 to March 2025");
  g_assert_cmpuint (selections, ==, 1);
  g_assert_cmpuint (cursors, ==, 1);
  g_assert_cmpuint (ranges, ==, 1);

  entente_picture_zoom_in (ENTENTE_PICTURE (axis));
  g_assert_cmpuint (ranges, ==, 2);
  entente_picture_show_all (ENTENTE_PICTURE (axis));
  entente_picture_show_all (ENTENTE_PICTURE (axis));
  g_assert_cmpuint (ranges, ==, 3);

  entente_picture_set_selection (ENTENTE_PICTURE (axis), NULL);
  g_assert_cmpint (entente_picture_get_cursor (ENTENTE_PICTURE (axis)), ==, -1);
  g_assert_null (entente_timeline_axis_get_layout (axis));
  g_assert_cmpuint (selections, ==, 2);
}

/* Steps from one accessible object to the next. */
static GtkAccessible *
step (GtkAccessible *from,
      gboolean       down)
{
  GtkAccessible *to = down ? gtk_accessible_get_first_accessible_child (from)
                           : gtk_accessible_get_next_accessible_sibling (from);

  if (to != NULL)
    g_object_unref (to); /* the tree has it */

  return to;
}

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
  EntenteAxisLayout *layout = get_layout (fixture);
  GtkAccessible *item = step (GTK_ACCESSIBLE (fixture->axis), TRUE);
  guint n = entente_axis_events_get_n (entente_timeline_axis_get_events (fixture->axis));
  cairo_rectangle_t last = { 0 };

  gtk_test_accessible_assert_role (fixture->axis, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (fixture->axis, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Timeline axis");
  g_assert_cmpint (find_cluster (fixture), >=, 0);
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
      g_assert_true (has_label (item, get_event (fixture, (int) i)));
      g_assert_null (step (item, TRUE));
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
      item = step (item, FALSE);
    }
  g_assert_null (item);
}

/* What is out of sight has no extents. */
static void
test_tree_bounds (Fixture       *fixture,
                  gconstpointer  data)
{
  EntenteAxisWindow window = { 20100, 20140 };
  GtkAccessible *first = step (GTK_ACCESSIBLE (fixture->axis), TRUE);
  int x, y, width, height;

  g_assert_true (gtk_accessible_get_bounds (first, &x, &y, &width, &height));
  entente_time_motion_show (get_motion (fixture), &window, ENTENTE_PACE_JUMP);
  get_layout (fixture);
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
  g_assert_null (step (item, FALSE));
  g_assert_false (gtk_accessible_get_bounds (item, &x, &y, &width, &height));
}

static void
assert_focused (Fixture *fixture,
                int      place)
{
  int n_focused = 0;

  g_assert_false (gtk_accessible_get_platform_state (GTK_ACCESSIBLE (fixture->axis),
                                                     GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED));
  for (GtkAccessible *item = step (GTK_ACCESSIBLE (fixture->axis), TRUE); item != NULL;
       item = step (item, FALSE))
    {
      if (!gtk_accessible_get_platform_state (item, GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED))
        continue;
      n_focused++;
      g_assert_cmpint (place, >=, 0);
      g_assert_true (has_label (item, get_event (fixture, place)));
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
  entente_selection_select_event (fixture->selection, get_event (fixture, 7));
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

      entente_selection_select_event (fixture->selection, get_event (fixture, places[i]));
      assert_focused (fixture, places[i]);
      for (item = step (GTK_ACCESSIBLE (fixture->axis), TRUE); item != NULL;
           item = step (item, FALSE))
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

      assert_key_leads_to (fixture, GDK_KEY_Right, 0, place);
      item = entente_timeline_axis_tree_get_item (fixture->axis->tree, (guint) place);
      g_assert_true (entente_accessible_item_get_focused (item));
      g_assert_cmpint (entente_axis_layout_find_event (get_layout (fixture), (guint) place), >=,
                       0);
    }
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  double first = get_goal (fixture)->first;

  g_assert_cmpint (entente_picture_get_cursor (ENTENTE_PICTURE (fixture->axis)), ==, 0);
  assert_key_leads_to (fixture, GDK_KEY_Right, 0, 1);
  assert_key_leads_to (fixture, GDK_KEY_KP_Right, 0, 2);
  assert_key_leads_to (fixture, GDK_KEY_Left, 0, 1);
  assert_key_leads_to (fixture, GDK_KEY_Down, 0, 2);
  assert_key_leads_to (fixture, GDK_KEY_Up, 0, 1);
  assert_key_leads_to (fixture, GDK_KEY_End, 0, 17);
  assert_key_leads_to (fixture, GDK_KEY_Right, 0, 17);
  assert_key_leads_to (fixture, GDK_KEY_Page_Up, 0, 16);
  assert_key_leads_to (fixture, GDK_KEY_Page_Down, 0, 17);
  assert_key_leads_to (fixture, GDK_KEY_Home, 0, 0);
  assert_key_leads_to (fixture, GDK_KEY_Left, 0, 0);
  /* All of them are in sight, so that nothing has moved. */
  g_assert_cmpfloat (get_goal (fixture)->first, ==, first);

  gtk_widget_set_direction (GTK_WIDGET (fixture->axis), GTK_TEXT_DIR_RTL);
  assert_key_leads_to (fixture, GDK_KEY_Left, 0, 1);
  assert_key_leads_to (fixture, GDK_KEY_Right, 0, 0);
  assert_key_leads_to (fixture, GDK_KEY_Down, 0, 1);
  assert_key_leads_to (fixture, GDK_KEY_End, 0, 17);
}

/* With Control, arrows pass what is left of a cluster; without, they go through it. */
static void
test_keys_by_mark (Fixture       *fixture,
                   gconstpointer  data)
{
  int index = find_cluster (fixture);
  const EntenteAxisMark *mark = entente_axis_layout_get_mark (get_layout (fixture),
                                                              (guint) index);
  int first = (int) mark->first_event, next = first + (int) mark->n_events;

  g_assert_cmpint (first, >, 0);
  entente_selection_select_event (fixture->selection, get_event (fixture, first));
  assert_key_leads_to (fixture, GDK_KEY_Right, 0, first + 1);
  if (next < 18)
    {
      assert_key_leads_to (fixture, GDK_KEY_Right, GDK_CONTROL_MASK, next);
      assert_key_leads_to (fixture, GDK_KEY_Left, GDK_CONTROL_MASK, first);
    }
  else
    assert_key_leads_to (fixture, GDK_KEY_Right, GDK_CONTROL_MASK, first + 1);
  assert_key_leads_to (fixture, GDK_KEY_Left, GDK_CONTROL_MASK, first - 1);
}

/* No letter is taken from those who type, and none with Alt from the menus. */
static void
test_no_letters (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GListModel) controllers =
    gtk_widget_observe_controllers (GTK_WIDGET (fixture->axis));
  guint n_shortcuts = 0;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GListModel) shortcuts = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (shortcuts))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (shortcuts); j++, n_shortcuts++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, j);
          GtkKeyvalTrigger *trigger = GTK_KEYVAL_TRIGGER (gtk_shortcut_get_trigger (shortcut));

          g_assert_false (g_unichar_isalpha (gdk_keyval_to_unicode (
            gtk_keyval_trigger_get_keyval (trigger))));
          g_assert_false (gtk_keyval_trigger_get_modifiers (trigger) & GDK_ALT_MASK);
        }
    }
  g_assert_cmpuint (n_shortcuts, >, 20);
}

static void
test_zoom (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *widget = GTK_WIDGET (fixture->axis);
  double all = get_span (fixture), before;
  int n = 0;

  assert_key_leads_to (fixture, GDK_KEY_End, 0, 17);
  for (before = all; entente_picture_get_can_zoom_in (ENTENTE_PICTURE (fixture->axis));
       before = get_span (fixture), n++)
    {
      g_assert_true (charts_press_key (widget, n % 2 == 0 ? GDK_KEY_plus : GDK_KEY_KP_Add,
                                       n % 3 == 0 ? GDK_CONTROL_MASK : 0));
      g_assert_cmpfloat (get_span (fixture), <, before);
      /* The event with the cursor is not lost from sight. */
      g_assert_cmpint (entente_axis_layout_find_event (get_layout (fixture), 17), >=, 0);
    }
  g_assert_cmpfloat_with_epsilon (get_span (fixture), 1, 0.01);
  g_assert_true (g_str_has_suffix (entente_timeline_axis_get_range (fixture->axis),
                                   "13 February 2025"));

  for (; entente_picture_get_can_zoom_out (ENTENTE_PICTURE (fixture->axis));
       before = get_span (fixture))
    g_assert_true (charts_press_key (widget, GDK_KEY_minus, 0));
  g_assert_cmpfloat (get_span (fixture), >, 100 * 366);

  g_assert_true (charts_press_key (widget, GDK_KEY_0, GDK_CONTROL_MASK));
  g_assert_cmpfloat_with_epsilon (get_span (fixture), all, 1e-6);
}

static void
test_pan (Fixture       *fixture,
          gconstpointer  data)
{
  GtkWidget *widget = GTK_WIDGET (fixture->axis);
  double first = get_goal (fixture)->first;

  g_assert_true (charts_press_key (widget, GDK_KEY_Right, GDK_SHIFT_MASK));
  g_assert_cmpfloat (get_goal (fixture)->first, >, first);
  g_assert_cmpint (entente_picture_get_cursor (ENTENTE_PICTURE (fixture->axis)), ==, 0);
  g_assert_true (charts_press_key (widget, GDK_KEY_Left, GDK_SHIFT_MASK));
  g_assert_cmpfloat_with_epsilon (get_goal (fixture)->first, first, 1e-6);

  gtk_widget_set_direction (widget, GTK_TEXT_DIR_RTL);
  g_assert_true (charts_press_key (widget, GDK_KEY_Left, GDK_SHIFT_MASK));
  g_assert_cmpfloat (get_goal (fixture)->first, >, first);
}

/* An event that is selected elsewhere, or that a key leads to, is brought into sight. */
static void
test_reveal (Fixture       *fixture,
             gconstpointer  data)
{
  EntenteAxisWindow window = { 20100, 20140 };
  double span = 40;

  entente_time_motion_show (get_motion (fixture), &window, ENTENTE_PACE_JUMP);
  g_assert_cmpint (entente_axis_layout_find_event (get_layout (fixture), 0), ==, -1);
  entente_selection_select_event (fixture->selection, get_event (fixture, 0));
  g_assert_cmpint (entente_axis_layout_find_event (get_layout (fixture), 0), >=, 0);
  g_assert_cmpfloat_with_epsilon (get_span (fixture), span, 1e-6);
  assert_key_leads_to (fixture, GDK_KEY_End, 0, 17);
  g_assert_cmpint (entente_axis_layout_find_event (get_layout (fixture), 17), >=, 0);
  entente_selection_clear (fixture->selection);
  g_assert_cmpint (entente_picture_get_cursor (ENTENTE_PICTURE (fixture->axis)), ==, 17);
}

static void
test_activate (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *widget = GTK_WIDGET (fixture->axis);
  g_autoptr (GString) shown = g_string_new (NULL);
  const EntenteAxisMark *mark = entente_axis_layout_get_mark (get_layout (fixture),
                                                              (guint) find_cluster (fixture));
  int place = (int) mark->first_event + 2;
  guint n_events = mark->n_events, presses = 0;

  g_signal_connect_swapped (widget, "show-fact", G_CALLBACK (charts_record_fact), shown);

  /* An event by itself: its main fact. */
  g_assert_true (charts_press_key (widget, GDK_KEY_Return, 0));
  g_assert_cmpstr (shown->str, ==, "F19");

  /* One in a cluster: the cluster is opened, and the cursor stays. */
  entente_selection_select_event (fixture->selection, get_event (fixture, place));
  g_string_truncate (shown, 0);
  while (shown->len == 0)
    {
      g_assert_true (charts_press_key (widget, GDK_KEY_Return, 0));
      g_assert_cmpint (entente_picture_get_cursor (ENTENTE_PICTURE (fixture->axis)), ==, place);
      g_assert_cmpint (entente_axis_layout_find_event (get_layout (fixture), (guint) place), >=,
                       0);
      g_assert_cmpuint (++presses, <, 5);
    }
  g_assert_cmpuint (presses, >, 1);
  mark = entente_axis_layout_get_mark (
    get_layout (fixture),
    (guint) entente_axis_layout_find_event (get_layout (fixture), (guint) place));
  g_assert_cmpuint (mark->n_events, <, n_events);
}

static void
test_click (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GString) shown = g_string_new (NULL);
  EntenteAxisLayout *layout = get_layout (fixture);
  double span = get_span (fixture), x, y;

  g_signal_connect_swapped (fixture->axis, "show-fact", G_CALLBACK (charts_record_fact), shown);

  get_middle (&entente_axis_layout_get_mark (layout, 0)->label, &x, &y);
  click (fixture, 1, x, y);
  g_assert_true (entente_selection_get_event (fixture->selection) == get_event (fixture, 0));
  g_assert_cmpstr (shown->str, ==, "");
  click (fixture, 2, x, y);
  g_assert_cmpstr (shown->str, ==, "F19");

  get_middle (&entente_axis_layout_get_mark (layout, (guint) find_cluster (fixture))->box, &x, &y);
  click (fixture, 1, x, y);
  g_assert_cmpfloat (get_span (fixture), <, span);
  g_assert_true (entente_selection_get_event (fixture->selection) == get_event (fixture, 0));

  /* Where there is nothing, nothing happens. */
  span = get_span (fixture);
  click (fixture, 1, 300, 5);
  g_assert_cmpfloat (get_span (fixture), ==, span);
}

/* A cluster that cannot be opened is gone through click by click. */
static void
test_click_through (Fixture       *fixture,
                    gconstpointer  data)
{
  EntenteAxisWindow day = { 11109, 11110 }; /* 1 June 2000 */
  const EntenteAxisMark *mark;
  int first, n;
  double x, y;

  entente_time_motion_show (get_motion (fixture), &day, ENTENTE_PACE_JUMP);
  mark = entente_axis_layout_get_mark (get_layout (fixture), (guint) find_cluster (fixture));
  first = (int) mark->first_event;
  n = (int) mark->n_events;
  get_middle (&mark->box, &x, &y);
  g_assert_cmpint (n, >, 5);

  for (int i = 0; i < 2 * n; i++)
    {
      int before = entente_picture_get_cursor (ENTENTE_PICTURE (fixture->axis));
      int next = before >= first && before < first + n - 1 ? before + 1 : first;

      click (fixture, 1, x, y);
      g_assert_true (entente_selection_get_event (fixture->selection) ==
                     get_event (fixture, next));
    }
  g_assert_cmpfloat_with_epsilon (get_span (fixture), 1, 1e-6);
}

static void
test_edges (Fixture       *fixture,
            gconstpointer  data)
{
  EntenteAxisWindow window = { 19100, 19200 }; /* 2022, between two events */
  EntenteAxisLayout *layout;
  double height = gtk_widget_get_height (GTK_WIDGET (fixture->axis));

  entente_time_motion_show (get_motion (fixture), &window, ENTENTE_PACE_JUMP);
  layout = get_layout (fixture);
  g_assert_cmpuint (entente_axis_layout_get_n_marks (layout), ==, 0);
  click (fixture, 1, 12, height - 10);
  g_assert_cmpint (entente_axis_layout_find_event (get_layout (fixture), 0), >=, 0);

  entente_time_motion_show (get_motion (fixture), &window, ENTENTE_PACE_JUMP);
  click (fixture, 1, 588, height - 10);
  g_assert_cmpint (entente_axis_layout_find_event (get_layout (fixture), 1), >=, 0);
  g_assert_null (entente_selection_get_event (fixture->selection));
}

static void
test_hover (Fixture       *fixture,
            gconstpointer  data)
{
  EntenteAxisLayout *layout = get_layout (fixture);
  const EntenteAxisMark *cluster =
    entente_axis_layout_get_mark (layout, (guint) find_cluster (fixture));
  g_autofree char *words = entente_event_row_describe (get_event (fixture, 0));
  g_auto (GStrv) lines = NULL;
  double x, y;

  get_middle (&entente_axis_layout_get_mark (layout, 0)->box, &x, &y);
  hover (fixture, x, y);
  g_assert_cmpstr (entente_picture_get_readout (ENTENTE_PICTURE (fixture->axis)), ==, words);

  /* How many events a cluster has, and which. */
  get_middle (&cluster->box, &x, &y);
  hover (fixture, x, y);
  lines = g_strsplit (entente_picture_get_readout (ENTENTE_PICTURE (fixture->axis)), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >=, 3);
  g_assert_cmpuint (g_ascii_strtoull (lines[0], NULL, 10), ==, cluster->n_events);
  g_assert_cmpstr (lines[1], ==,
                   entente_event_get_title (get_event (fixture, (int) cluster->first_event)));

  hover (fixture, 300, 5);
  g_assert_null (entente_picture_get_readout (ENTENTE_PICTURE (fixture->axis)));
  hover (fixture, x, y);
  g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_MOTION), "leave");
  g_assert_null (entente_picture_get_readout (ENTENTE_PICTURE (fixture->axis)));
}

/* A wheel zooms, and what is under the pointer stays there. */
static void
test_wheel (Fixture       *fixture,
            gconstpointer  data)
{
  GtkEventController *scroll = find_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_SCROLL);
  double x = 450, day = entente_axis_layout_unmap (get_layout (fixture), x);
  double span = get_span (fixture), first;
  gboolean handled;

  hover (fixture, x, 5);
  for (int i = 0; i < 5; i++)
    {
      g_signal_emit_by_name (scroll, "scroll", 0.0, -1.0, &handled);
      g_assert_true (handled);
      g_assert_cmpfloat (get_span (fixture), <, span);
      span = get_span (fixture);
      g_assert_cmpfloat_with_epsilon (entente_axis_layout_unmap (get_layout (fixture), x), day,
                                      0.01);
    }
  g_signal_emit_by_name (scroll, "scroll", 0.0, 1.0, &handled);
  g_assert_cmpfloat (get_span (fixture), >, span);

  /* To the side it moves the axis, and the other way round from right to left. */
  first = get_goal (fixture)->first;
  span = get_span (fixture);
  g_signal_emit_by_name (scroll, "scroll", 1.0, 0.0, &handled);
  g_assert_cmpfloat (get_goal (fixture)->first, >, first);
  g_assert_cmpfloat_with_epsilon (get_span (fixture), span, 1e-6);
  gtk_widget_set_direction (GTK_WIDGET (fixture->axis), GTK_TEXT_DIR_RTL);
  g_signal_emit_by_name (scroll, "scroll", 1.0, 0.0, &handled);
  g_assert_cmpfloat_with_epsilon (get_goal (fixture)->first, first, 1e-6);
}

/* Dragged by the hand, what is under it stays there, whichever way time runs. */
static void
test_drag (Fixture       *fixture,
           gconstpointer  data)
{
  GtkEventController *drag = find_controller (fixture, GTK_TYPE_GESTURE_DRAG);
  double day;

  for (int rtl = 0; rtl < 2; rtl++)
    {
      gtk_widget_set_direction (GTK_WIDGET (fixture->axis),
                                rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
      charts_settle ();
      day = entente_axis_layout_unmap (get_layout (fixture), 300);
      g_signal_emit_by_name (drag, "drag-begin", 300.0, 100.0);
      g_signal_emit_by_name (drag, "drag-update", 3.0, 0.0);
      g_assert_cmpfloat_with_epsilon (entente_axis_layout_unmap (get_layout (fixture), 300), day,
                                      1e-6);
      g_signal_emit_by_name (drag, "drag-update", 60.0, 20.0);
      g_assert_cmpfloat_with_epsilon (entente_axis_layout_unmap (get_layout (fixture), 360), day,
                                      1e-3);
      g_signal_emit_by_name (drag, "drag-update", -40.0, 20.0);
      g_assert_cmpfloat_with_epsilon (entente_axis_layout_unmap (get_layout (fixture), 260), day,
                                      1e-3);
      g_signal_emit_by_name (drag, "drag-end", -40.0, 20.0);
    }
}

static void
test_pinch (Fixture       *fixture,
            gconstpointer  data)
{
  GtkEventController *pinch = find_controller (fixture, GTK_TYPE_GESTURE_ZOOM);
  double span = get_span (fixture);
  double middle = gtk_widget_get_width (GTK_WIDGET (fixture->axis)) / 2.0;
  double day = entente_axis_layout_unmap (get_layout (fixture), middle);

  g_signal_emit_by_name (pinch, "begin", NULL);
  g_signal_emit_by_name (pinch, "scale-changed", 2.0);
  g_assert_cmpfloat_with_epsilon (get_span (fixture), span / 2, 1e-6);
  g_signal_emit_by_name (pinch, "scale-changed", 4.0);
  g_assert_cmpfloat_with_epsilon (get_span (fixture), span / 4, 1e-6);
  g_assert_cmpfloat_with_epsilon (entente_axis_layout_unmap (get_layout (fixture), middle), day,
                                  1e-3);
  g_signal_emit_by_name (pinch, "scale-changed", 1.0);
  g_assert_cmpfloat_with_epsilon (get_span (fixture), span, 1e-6);
}

/* Longer than the axis waits for the reader to stop. */
static void
wait_for_silence (void)
{
  gint64 end = g_get_monotonic_time () + 900 * 1000;

  while (g_get_monotonic_time () < end)
    {
      charts_settle ();
      g_usleep (2000);
    }
}

/* What is shown is announced once when the zoom has changed, and not for anything else. */
static void
test_announcement (Fixture       *fixture,
                   gconstpointer  data)
{
  GtkWidget *widget = GTK_WIDGET (fixture->axis);
  g_autofree char *expected = NULL;

  assert_key_leads_to (fixture, GDK_KEY_End, 0, 17);
  charts_press_key (widget, GDK_KEY_Left, GDK_SHIFT_MASK);
  charts_press_key (widget, GDK_KEY_Right, GDK_SHIFT_MASK);
  wait_for_silence ();
  g_assert_cmpstr (fixture->announced->str, ==, "");

  for (int i = 0; i < 4; i++)
    charts_press_key (widget, GDK_KEY_plus, 0);
  g_assert_cmpstr (fixture->announced->str, ==, "");
  expected = g_strdup_printf ("[Showing %s]", entente_timeline_axis_get_range (fixture->axis));
  wait_for_silence ();
  g_assert_cmpstr (fixture->announced->str, ==, expected);

  /* There and back again is nothing new. */
  charts_press_key (widget, GDK_KEY_0, GDK_CONTROL_MASK);
  wait_for_silence ();
  g_string_truncate (fixture->announced, 0);
  charts_press_key (widget, GDK_KEY_plus, 0);
  charts_press_key (widget, GDK_KEY_0, GDK_CONTROL_MASK);
  wait_for_silence ();
  g_assert_cmpstr (fixture->announced->str, ==, "");
}

/* Where the desktop lets things move the axis glides, and arrives. */
static void
test_motion (Fixture       *fixture,
             gconstpointer  data)
{
  gint64 end = g_get_monotonic_time () + PATIENCE * 1000;

  entente_picture_zoom_in (ENTENTE_PICTURE (fixture->axis));
  g_assert_cmpfloat (get_window (fixture)->first, ==, get_goal (fixture)->first);

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  entente_picture_zoom_in (ENTENTE_PICTURE (fixture->axis));
  g_assert_cmpfloat (get_window (fixture)->first, !=, get_goal (fixture)->first);
  while (get_window (fixture)->first != get_goal (fixture)->first)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, TRUE);
    }

  /* An axis that goes while it moves. */
  entente_picture_show_all (ENTENTE_PICTURE (fixture->axis));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

static void
test_drawing (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *widget = GTK_WIDGET (fixture->axis);
  AdwStyleManager *manager = adw_style_manager_get_default ();
  g_autoptr (GBytes) plain = charts_take_picture (widget);
  g_autoptr (GBytes) selected = NULL;
  g_autoptr (GBytes) zoomed = NULL;
  g_autoptr (GBytes) dark = NULL;
  g_autoptr (GBytes) rtl = NULL;

  entente_selection_select_event (fixture->selection, get_event (fixture, 3));
  selected = charts_take_picture (widget);
  g_assert_false (g_bytes_equal (plain, selected));

  entente_picture_zoom_in (ENTENTE_PICTURE (fixture->axis));
  zoomed = charts_take_picture (widget);
  g_assert_false (g_bytes_equal (selected, zoomed));

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  dark = charts_take_picture (widget);
  g_assert_cmpint (entente_chart_style_get_scheme (entente_axis_texts_get_style (
    entente_axis_layout_get_texts (get_layout (fixture)))), ==, ENTENTE_CHART_SCHEME_DARK);
  g_assert_false (g_bytes_equal (zoomed, dark));
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);

  gtk_widget_set_direction (widget, GTK_TEXT_DIR_RTL);
  rtl = charts_take_picture (widget);
  g_assert_false (g_bytes_equal (zoomed, rtl));
  g_assert_cmpint (entente_axis_layout_get_direction (get_layout (fixture)), ==,
                   PANGO_DIRECTION_RTL);
}

static void
test_no_events (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *widget = GTK_WIDGET (fixture->axis);
  g_autoptr (GBytes) picture = charts_take_picture (widget);

  g_assert_cmpint (entente_picture_get_cursor (ENTENTE_PICTURE (fixture->axis)), ==, -1);
  g_assert_false (gtk_widget_get_focusable (widget));
  g_assert_null (gtk_accessible_get_first_accessible_child (GTK_ACCESSIBLE (widget)));
  g_assert_false (charts_press_key (widget, GDK_KEY_Right, 0));
  charts_press_key (widget, GDK_KEY_Return, 0);
  charts_press_key (widget, GDK_KEY_plus, 0);
  charts_press_key (widget, GDK_KEY_0, GDK_CONTROL_MASK);
  click (fixture, 1, 300, 200);
  hover (fixture, 300, 200);
  g_assert_nonnull (get_layout (fixture));
}

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

  g_signal_connect (axis, "announce", G_CALLBACK (on_announce), announced);
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

/* Where accessibility is switched off, there are no contexts, and all else works. */
static void
test_no_accessibility (void)
{
  if (g_test_subprocess ())
    {
      Fixture fixture;

      set_up (&fixture, "many");
      gtk_widget_grab_focus (GTK_WIDGET (fixture.axis));
      assert_key_leads_to (&fixture, GDK_KEY_End, 0, 1999);
      assert_key_leads_to (&fixture, GDK_KEY_Home, 0, 0);
      tear_down (&fixture, NULL);
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

static void
add (const char *path,
     const char *dossier,
     void      (*test) (Fixture *fixture, gconstpointer dossier))
{
  g_test_add (path, Fixture, dossier, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  charts_test_init (&argc, &argv);

  g_test_add_func ("/timeline-axis/properties", test_properties);
  add ("/timeline-axis/tree/events", NULL, test_tree);
  add ("/timeline-axis/tree/bounds", NULL, test_tree_bounds);
  add ("/timeline-axis/tree/verbosity", NULL, test_verbosity);
  g_test_add_func ("/timeline-axis/tree/outlives-axis", test_tree_outlives_axis);
  add ("/timeline-axis/tree/very-many", "many", test_very_many);
  add ("/timeline-axis/tree/walk", "many", test_walk_very_many);
  add ("/timeline-axis/focus", NULL, test_focus);
  add ("/timeline-axis/keys/events", NULL, test_keys);
  add ("/timeline-axis/keys/marks", NULL, test_keys_by_mark);
  add ("/timeline-axis/keys/no-letters", NULL, test_no_letters);
  add ("/timeline-axis/keys/zoom", NULL, test_zoom);
  add ("/timeline-axis/keys/pan", NULL, test_pan);
  add ("/timeline-axis/reveal", NULL, test_reveal);
  add ("/timeline-axis/activate", NULL, test_activate);
  add ("/timeline-axis/click/marks", NULL, test_click);
  add ("/timeline-axis/click/through", "day", test_click_through);
  add ("/timeline-axis/click/edges", NULL, test_edges);
  add ("/timeline-axis/hover", NULL, test_hover);
  add ("/timeline-axis/wheel", NULL, test_wheel);
  add ("/timeline-axis/drag", NULL, test_drag);
  add ("/timeline-axis/pinch", NULL, test_pinch);
  add ("/timeline-axis/announcement", NULL, test_announcement);
  add ("/timeline-axis/motion", NULL, test_motion);
  add ("/timeline-axis/drawing", NULL, test_drawing);
  add ("/timeline-axis/no-events", "none", test_no_events);
  g_test_add_func ("/timeline-axis/pane", test_pane);
  g_test_add_func ("/timeline-axis/switch", test_switch);
  g_test_add_func ("/timeline-axis/no-accessibility", test_no_accessibility);

  return g_test_run ();
}
