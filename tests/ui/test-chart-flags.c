/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Flags of events in the picture of a chart, and what assistive technology finds there. */

#include "entente-event-row.h"
#include "motion-helpers.h"

static void
assert_flag_focused (Fixture      *fixture,
                     EntenteEvent *event)
{
  EntenteAccessibleItem *item = entente_flag_tree_get_item (fixture->canvas->flags, event);

  g_assert_true (entente_flag_tree_get_focused (fixture->canvas->flags) == event);
  g_assert_nonnull (item);
  g_assert_true (entente_accessible_item_get_focused (item));
  g_assert_cmpint (entente_chart_tree_get_focused (fixture->canvas->tree), ==, -1);
}

/* Flags of events and the timeline have one selection. */
static void
test_flags (Fixture       *fixture,
            gconstpointer  id)
{
  EntenteChartLayout *layout = motion_get_layout (fixture);
  const EntentePlacedFlag *flag;
  EntenteEvent *event;
  g_autoptr (GString) shown = g_string_new (NULL);
  guint n = entente_chart_layout_get_n_flags (layout);

  g_signal_connect_swapped (fixture->canvas, "show-fact", G_CALLBACK (charts_record_fact), shown);
  g_assert_cmpuint (n, >, 1);
  for (guint i = 0; i < n; i++)
    {
      flag = entente_chart_layout_get_flag (motion_get_layout (fixture), i);
      charts_hover (fixture->canvas, flag->box.x + flag->box.width / 2,
                    flag->box.y + flag->box.height / 2);
      g_assert_nonnull (strstr (entente_picture_get_readout (ENTENTE_PICTURE (fixture->canvas)),
                                entente_event_get_title (flag->events->pdata[0])));
      for (guint j = 0; j < flag->events->len; j++)
        {
          flag = entente_chart_layout_get_flag (motion_get_layout (fixture), i);
          charts_click (fixture->canvas, 1, flag->box.x + flag->box.width / 2,
                        flag->box.y + flag->box.height / 2);
          flag = entente_chart_layout_get_flag (motion_get_layout (fixture), i);
          g_assert_true (entente_selection_get_event (fixture->selection) ==
                         flag->events->pdata[j]);
        }
    }
  charts_leave (fixture->canvas);
  g_assert_cmpstr (shown->str, ==, "");

  /* By key: to a flag, and to its event. */
  entente_selection_clear (fixture->selection);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->canvas));
  g_assert_true (motion_press (fixture, GDK_KEY_Left, GDK_CONTROL_MASK | GDK_SHIFT_MASK));
  event = fixture->canvas->flagged;
  g_assert_nonnull (event);
  assert_flag_focused (fixture, event);
  g_assert_nonnull (entente_picture_get_readout (ENTENTE_PICTURE (fixture->canvas)));
  g_assert_null (entente_selection_get_event (fixture->selection));
  g_assert_true (motion_press (fixture, GDK_KEY_Return, 0));
  g_assert_true (entente_selection_get_event (fixture->selection) == event);
  g_assert_cmpuint (shown->len, >, 0);
  g_assert_true (motion_press (fixture, GDK_KEY_Left, GDK_CONTROL_MASK | GDK_SHIFT_MASK));
  g_assert_true (fixture->canvas->flagged != event);
  g_assert_true (motion_press (fixture, GDK_KEY_Right, GDK_CONTROL_MASK | GDK_SHIFT_MASK));
  g_assert_cmpint (entente_chart_layout_find_event (motion_get_layout (fixture), event), ==,
                   entente_chart_layout_find_event (motion_get_layout (fixture),
                                                    fixture->canvas->flagged));
  assert_flag_focused (fixture, fixture->canvas->flagged);
  event = fixture->canvas->flagged;

  /* The keys go the way that time runs. */
  motion_set_rtl (fixture, TRUE);
  g_assert_true (motion_press (fixture, GDK_KEY_Right, GDK_CONTROL_MASK | GDK_SHIFT_MASK));
  assert_flag_focused (fixture, fixture->canvas->flagged);
  g_assert_cmpint (entente_chart_layout_find_event (motion_get_layout (fixture), event), !=,
                   entente_chart_layout_find_event (motion_get_layout (fixture),
                                                    fixture->canvas->flagged));
  g_assert_true (motion_press (fixture, GDK_KEY_Left, GDK_CONTROL_MASK | GDK_SHIFT_MASK));
  g_assert_cmpint (entente_chart_layout_find_event (motion_get_layout (fixture), event), ==,
                   entente_chart_layout_find_event (motion_get_layout (fixture),
                                                    fixture->canvas->flagged));
  motion_set_rtl (fixture, FALSE);

  /* The mark where the keys came from gets the focus back, and nothing was announced. */
  g_assert_cmpint (entente_chart_tree_get_focused (fixture->canvas->tree), ==, -1);
  g_assert_true (motion_press (fixture, GDK_KEY_Home, 0));
  g_assert_null (fixture->canvas->flagged);
  g_assert_null (entente_flag_tree_get_focused (fixture->canvas->flags));
  g_assert_cmpint (entente_chart_tree_get_focused (fixture->canvas->tree), ==, 0);
  g_assert_cmpstr (fixture->announced->str, ==, "");
}

/* Flag by flag they are in the tree, each where it is drawn, before what is imported. */
static void
test_flag_tree (Fixture       *fixture,
                gconstpointer  id)
{
  EntenteChartLayout *layout = motion_get_layout (fixture);
  guint n = entente_chart_layout_get_n_flags (layout);
  g_autofree char *words = NULL;

  g_assert_cmpuint (n, >, 1);
  for (guint i = 0; i < n; i++)
    {
      const EntentePlacedFlag *flag = entente_chart_layout_get_flag (layout, i);
      EntenteAccessibleItem *item =
        entente_flag_tree_get_item (fixture->canvas->flags, flag->events->pdata[0]);
      int x, y, width, height;

      g_assert_nonnull (item);
      g_assert_true (motion_has_child (fixture->canvas, GTK_ACCESSIBLE (item)));
      gtk_test_accessible_assert_role (item, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      words = entente_event_row_describe (flag->events->pdata[0]);
      gtk_test_accessible_assert_property (item, GTK_ACCESSIBLE_PROPERTY_LABEL, words);
      g_clear_pointer (&words, g_free);
      g_assert_true (gtk_accessible_get_bounds (GTK_ACCESSIBLE (item), &x, &y, &width, &height));
      g_assert_cmpfloat (x, <=, flag->box.x);
      g_assert_cmpfloat (x + width, >=, flag->box.x + flag->box.width);
    }

  /* What is out of sight goes, and comes back. */
  motion_show (fixture, 20130, 20133);
  g_assert_cmpuint (entente_chart_layout_get_n_flags (motion_get_layout (fixture)), <, n);
  entente_picture_zoom_out (ENTENTE_PICTURE (fixture->canvas));
}

/* Assistive technology is told where things are when they rest, and not on the way. */
static void
test_tree (Fixture       *fixture,
           gconstpointer  id)
{
  GtkAccessible *mark = charts_step (charts_step (GTK_ACCESSIBLE (fixture->canvas), TRUE),
                                     TRUE);
  int x, y, width, height, x_before;

  g_assert_true (gtk_accessible_get_bounds (mark, &x_before, &y, &width, &height));
  motion_show (fixture, 20040, 20100);
  motion_get_layout (fixture);
  g_assert_true (fixture->canvas->is_tree_stale);
  g_assert_true (gtk_accessible_get_bounds (mark, &x, &y, &width, &height));
  g_assert_cmpint (x, ==, x_before);
  motion_wait_for_rest (fixture);
  g_assert_false (fixture->canvas->is_tree_stale);
  gtk_accessible_get_bounds (mark, &x, &y, &width, &height);
  g_assert_cmpint (x, !=, x_before);
}

/* Another chart is shown from its beginning. */
static void
test_another_chart (Fixture       *fixture,
                    gconstpointer  id)
{
  EntenteChart *chart = entente_chart_canvas_get_chart (fixture->canvas);

  entente_picture_zoom_in (ENTENTE_PICTURE (fixture->canvas));
  entente_chart_canvas_set_chart (fixture->canvas,
                                  entente_dossier_find_chart (fixture->dossier, "share"));
  g_assert_false (entente_chart_canvas_get_has_time (fixture->canvas));
  entente_chart_canvas_set_chart (fixture->canvas, chart);
  g_assert_true (entente_chart_canvas_get_has_time (fixture->canvas));
  g_assert_cmpint (entente_chart_canvas_get_range (fixture->canvas), ==, ENTENTE_CHART_RANGE_ALL);
}

int
main (int    argc,
      char **argv)
{
  charts_test_init (&argc, &argv);

  motion_add ("/chart-motion/flags", "price", test_flags);
  motion_add ("/chart-motion/flags/tree", "price", test_flag_tree);
  motion_add ("/chart-motion/tree", "price", test_tree);
  motion_add ("/chart-motion/another-chart", "price", test_another_chart);

  return g_test_run ();
}
