/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The axis, its keys, and what a click does. */

#include "axis-helpers.h"
#include "entente-event-row.h"
#include "entente-loader.h"

static void
get_middle (const cairo_rectangle_t *box,
            double                  *x,
            double                  *y)
{
  *x = box->x + box->width / 2;
  *y = box->y + box->height / 2;
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

static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  double first = axis_get_goal (fixture)->first;

  g_assert_cmpint (entente_picture_get_cursor (ENTENTE_PICTURE (fixture->axis)), ==, 0);
  axis_assert_key_leads_to (fixture, GDK_KEY_Right, 0, 1);
  axis_assert_key_leads_to (fixture, GDK_KEY_KP_Right, 0, 2);
  axis_assert_key_leads_to (fixture, GDK_KEY_Left, 0, 1);
  axis_assert_key_leads_to (fixture, GDK_KEY_Down, 0, 2);
  axis_assert_key_leads_to (fixture, GDK_KEY_Up, 0, 1);
  axis_assert_key_leads_to (fixture, GDK_KEY_End, 0, 17);
  axis_assert_key_leads_to (fixture, GDK_KEY_Right, 0, 17);
  axis_assert_key_leads_to (fixture, GDK_KEY_Page_Up, 0, 16);
  axis_assert_key_leads_to (fixture, GDK_KEY_Page_Down, 0, 17);
  axis_assert_key_leads_to (fixture, GDK_KEY_Home, 0, 0);
  axis_assert_key_leads_to (fixture, GDK_KEY_Left, 0, 0);
  /* All of them are in sight, so that nothing has moved. */
  g_assert_cmpfloat (axis_get_goal (fixture)->first, ==, first);

  gtk_widget_set_direction (GTK_WIDGET (fixture->axis), GTK_TEXT_DIR_RTL);
  axis_assert_key_leads_to (fixture, GDK_KEY_Left, 0, 1);
  axis_assert_key_leads_to (fixture, GDK_KEY_Right, 0, 0);
  axis_assert_key_leads_to (fixture, GDK_KEY_Down, 0, 1);
  axis_assert_key_leads_to (fixture, GDK_KEY_End, 0, 17);
}

/* With Control, arrows pass what is left of a cluster; without, they go through it. */
static void
test_keys_by_mark (Fixture       *fixture,
                   gconstpointer  data)
{
  int index = axis_find_cluster (fixture);
  const EntenteAxisMark *mark = entente_axis_layout_get_mark (axis_get_layout (fixture),
                                                              (guint) index);
  int first = (int) mark->first_event, next = first + (int) mark->n_events;

  g_assert_cmpint (first, >, 0);
  entente_selection_select_event (fixture->selection, axis_get_event (fixture, first));
  axis_assert_key_leads_to (fixture, GDK_KEY_Right, 0, first + 1);
  if (next < 18)
    {
      axis_assert_key_leads_to (fixture, GDK_KEY_Right, GDK_CONTROL_MASK, next);
      axis_assert_key_leads_to (fixture, GDK_KEY_Left, GDK_CONTROL_MASK, first);
    }
  else
    axis_assert_key_leads_to (fixture, GDK_KEY_Right, GDK_CONTROL_MASK, first + 1);
  axis_assert_key_leads_to (fixture, GDK_KEY_Left, GDK_CONTROL_MASK, first - 1);
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
test_activate (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *widget = GTK_WIDGET (fixture->axis);
  g_autoptr (GString) shown = g_string_new (NULL);
  const EntenteAxisMark *mark = entente_axis_layout_get_mark (axis_get_layout (fixture),
                                                              (guint) axis_find_cluster (fixture));
  int place = (int) mark->first_event + 2;
  guint n_events = mark->n_events, presses = 0;

  g_signal_connect_swapped (widget, "show-fact", G_CALLBACK (charts_record_fact), shown);

  /* An event by itself: its main fact. */
  g_assert_true (charts_press_key (widget, GDK_KEY_Return, 0));
  g_assert_cmpstr (shown->str, ==, "F19");

  /* One in a cluster: the cluster is opened, and the cursor stays. */
  entente_selection_select_event (fixture->selection, axis_get_event (fixture, place));
  g_string_truncate (shown, 0);
  while (shown->len == 0)
    {
      g_assert_true (charts_press_key (widget, GDK_KEY_Return, 0));
      g_assert_cmpint (entente_picture_get_cursor (ENTENTE_PICTURE (fixture->axis)), ==, place);
      g_assert_cmpint (entente_axis_layout_find_event (axis_get_layout (fixture), (guint) place),
                       >=, 0);
      g_assert_cmpuint (++presses, <, 5);
    }
  g_assert_cmpuint (presses, >, 1);
  mark = entente_axis_layout_get_mark (
    axis_get_layout (fixture),
    (guint) entente_axis_layout_find_event (axis_get_layout (fixture), (guint) place));
  g_assert_cmpuint (mark->n_events, <, n_events);
}

static void
test_click (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GString) shown = g_string_new (NULL);
  EntenteAxisLayout *layout = axis_get_layout (fixture);
  double span = axis_get_span (fixture), x, y;

  g_signal_connect_swapped (fixture->axis, "show-fact", G_CALLBACK (charts_record_fact), shown);

  get_middle (&entente_axis_layout_get_mark (layout, 0)->label, &x, &y);
  charts_click (fixture->axis, 1, x, y);
  g_assert_true (entente_selection_get_event (fixture->selection) == axis_get_event (fixture, 0));
  g_assert_cmpstr (shown->str, ==, "");
  charts_click (fixture->axis, 2, x, y);
  g_assert_cmpstr (shown->str, ==, "F19");

  get_middle (&entente_axis_layout_get_mark (layout, (guint) axis_find_cluster (fixture))->box, &x,
              &y);
  charts_click (fixture->axis, 1, x, y);
  g_assert_cmpfloat (axis_get_span (fixture), <, span);
  g_assert_true (entente_selection_get_event (fixture->selection) == axis_get_event (fixture, 0));

  /* Where there is nothing, nothing happens. */
  span = axis_get_span (fixture);
  charts_click (fixture->axis, 1, 300, 5);
  g_assert_cmpfloat (axis_get_span (fixture), ==, span);
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

  entente_time_motion_show (axis_get_motion (fixture), &day, ENTENTE_PACE_JUMP);
  mark = entente_axis_layout_get_mark (axis_get_layout (fixture),
                                       (guint) axis_find_cluster (fixture));
  first = (int) mark->first_event;
  n = (int) mark->n_events;
  get_middle (&mark->box, &x, &y);
  g_assert_cmpint (n, >, 5);

  for (int i = 0; i < 2 * n; i++)
    {
      int before = entente_picture_get_cursor (ENTENTE_PICTURE (fixture->axis));
      int next = before >= first && before < first + n - 1 ? before + 1 : first;

      charts_click (fixture->axis, 1, x, y);
      g_assert_true (entente_selection_get_event (fixture->selection) ==
                     axis_get_event (fixture, next));
    }
  g_assert_cmpfloat_with_epsilon (axis_get_span (fixture), 1, 1e-6);
}

static void
test_edges (Fixture       *fixture,
            gconstpointer  data)
{
  EntenteAxisWindow window = { 19100, 19200 }; /* 2022, between two events */
  EntenteAxisLayout *layout;
  double height = gtk_widget_get_height (GTK_WIDGET (fixture->axis));

  entente_time_motion_show (axis_get_motion (fixture), &window, ENTENTE_PACE_JUMP);
  layout = axis_get_layout (fixture);
  g_assert_cmpuint (entente_axis_layout_get_n_marks (layout), ==, 0);
  charts_click (fixture->axis, 1, 12, height - 10);
  g_assert_cmpint (entente_axis_layout_find_event (axis_get_layout (fixture), 0), >=, 0);

  entente_time_motion_show (axis_get_motion (fixture), &window, ENTENTE_PACE_JUMP);
  charts_click (fixture->axis, 1, 588, height - 10);
  g_assert_cmpint (entente_axis_layout_find_event (axis_get_layout (fixture), 1), >=, 0);
  g_assert_null (entente_selection_get_event (fixture->selection));
}

static void
test_hover (Fixture       *fixture,
            gconstpointer  data)
{
  EntenteAxisLayout *layout = axis_get_layout (fixture);
  const EntenteAxisMark *cluster =
    entente_axis_layout_get_mark (layout, (guint) axis_find_cluster (fixture));
  g_autofree char *words = entente_event_row_describe (axis_get_event (fixture, 0));
  g_auto (GStrv) lines = NULL;
  double x, y;

  get_middle (&entente_axis_layout_get_mark (layout, 0)->box, &x, &y);
  charts_hover (fixture->axis, x, y);
  g_assert_cmpstr (entente_picture_get_readout (ENTENTE_PICTURE (fixture->axis)), ==, words);

  /* How many events a cluster has, and which. */
  get_middle (&cluster->box, &x, &y);
  charts_hover (fixture->axis, x, y);
  lines = g_strsplit (entente_picture_get_readout (ENTENTE_PICTURE (fixture->axis)), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >=, 3);
  g_assert_cmpuint (g_ascii_strtoull (lines[0], NULL, 10), ==, cluster->n_events);
  g_assert_cmpstr (lines[1], ==,
                   entente_event_get_title (axis_get_event (fixture, (int) cluster->first_event)));

  charts_hover (fixture->axis, 300, 5);
  g_assert_null (entente_picture_get_readout (ENTENTE_PICTURE (fixture->axis)));
  charts_hover (fixture->axis, x, y);
  charts_leave (fixture->axis);
  g_assert_null (entente_picture_get_readout (ENTENTE_PICTURE (fixture->axis)));
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

  entente_selection_select_event (fixture->selection, axis_get_event (fixture, 3));
  selected = charts_take_picture (widget);
  g_assert_false (g_bytes_equal (plain, selected));

  entente_picture_zoom_in (ENTENTE_PICTURE (fixture->axis));
  zoomed = charts_take_picture (widget);
  g_assert_false (g_bytes_equal (selected, zoomed));

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  dark = charts_take_picture (widget);
  g_assert_cmpint (entente_chart_style_get_scheme (entente_axis_texts_get_style (
    entente_axis_layout_get_texts (axis_get_layout (fixture)))), ==, ENTENTE_CHART_SCHEME_DARK);
  g_assert_false (g_bytes_equal (zoomed, dark));
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);

  gtk_widget_set_direction (widget, GTK_TEXT_DIR_RTL);
  rtl = charts_take_picture (widget);
  g_assert_false (g_bytes_equal (zoomed, rtl));
  g_assert_cmpint (entente_axis_layout_get_direction (axis_get_layout (fixture)), ==,
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
  charts_click (fixture->axis, 1, 300, 200);
  charts_hover (fixture->axis, 300, 200);
  g_assert_nonnull (axis_get_layout (fixture));
}

int
main (int    argc,
      char **argv)
{
  charts_test_init (&argc, &argv);

  g_test_add_func ("/timeline-axis/properties", test_properties);
  axis_add ("/timeline-axis/keys/events", NULL, test_keys);
  axis_add ("/timeline-axis/keys/marks", NULL, test_keys_by_mark);
  axis_add ("/timeline-axis/keys/no-letters", NULL, test_no_letters);
  axis_add ("/timeline-axis/activate", NULL, test_activate);
  axis_add ("/timeline-axis/click/marks", NULL, test_click);
  axis_add ("/timeline-axis/click/through", "day", test_click_through);
  axis_add ("/timeline-axis/click/edges", NULL, test_edges);
  axis_add ("/timeline-axis/hover", NULL, test_hover);
  axis_add ("/timeline-axis/drawing", NULL, test_drawing);
  axis_add ("/timeline-axis/no-events", "none", test_no_events);

  return g_test_run ();
}
