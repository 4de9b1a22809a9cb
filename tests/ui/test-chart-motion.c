/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the picture of a chart over time moves. */

#include "motion-helpers.h"

static void
test_properties (Fixture       *fixture,
                 gconstpointer  id)
{
  g_autoptr (EntentePlottedPrices) prices = motion_make_prices (300, FALSE);
  guint prices_told = 0, scales = 0, forms = 0, ranges = 0, zooms = 0;
  EntenteChartRange range;
  gboolean has_time;

  g_signal_connect_swapped (fixture->canvas, "notify::prices", G_CALLBACK (charts_count),
                            &prices_told);
  g_signal_connect_swapped (fixture->canvas, "notify::scale", G_CALLBACK (charts_count), &scales);
  g_signal_connect_swapped (fixture->canvas, "notify::form", G_CALLBACK (charts_count), &forms);
  g_signal_connect_swapped (fixture->canvas, "notify::range", G_CALLBACK (charts_count), &ranges);
  g_signal_connect_swapped (fixture->canvas, "notify::can-zoom-out", G_CALLBACK (charts_count),
                            &zooms);

  g_object_get (fixture->canvas, "range", &range, "has-time", &has_time, NULL);
  g_assert_cmpint (range, ==, ENTENTE_CHART_RANGE_ALL);
  g_assert_true (has_time);
  g_assert_true (entente_picture_get_can_zoom_in (ENTENTE_PICTURE (fixture->canvas)));
  g_assert_false (entente_picture_get_can_zoom_out (ENTENTE_PICTURE (fixture->canvas)));

  for (int i = 0; i < 2; i++)
    g_object_set (fixture->canvas, "prices", prices, "scale", ENTENTE_VALUE_SCALE_PERCENT,
                  "form", ENTENTE_PRICE_FORM_AREA, NULL);
  g_assert_cmpuint (prices_told, ==, 1);
  g_assert_cmpuint (scales, ==, 1);
  g_assert_cmpuint (forms, ==, 1);
  g_assert_cmpuint (ranges, ==, 0);
  g_assert_true (entente_chart_canvas_get_view (fixture->canvas)->prices == prices);

  entente_picture_zoom_in (ENTENTE_PICTURE (fixture->canvas));
  entente_picture_zoom_in (ENTENTE_PICTURE (fixture->canvas));
  g_assert_cmpint (entente_chart_canvas_get_range (fixture->canvas), ==,
                   ENTENTE_CHART_RANGE_OTHER);
  g_assert_cmpuint (ranges, ==, 1);
  g_assert_cmpuint (zooms, ==, 1);

  /* What is shown stays, as far as there still is something. */
  entente_chart_canvas_set_prices (fixture->canvas, NULL);
  g_assert_cmpuint (prices_told, ==, 2);
  g_assert_cmpfloat (motion_get_goal (fixture)->last, <=, fixture->canvas->extent.all.last);
}

/* At first the picture is the one that the layout makes by itself. */
static void
test_all (Fixture       *fixture,
          gconstpointer  id)
{
  g_autoptr (EntenteChartLayout) alone = NULL;
  EntenteChartLayout *layout = motion_get_layout (fixture);
  double from, to, from_alone, to_alone;

  alone = entente_chart_layout_new (entente_chart_layout_get_chart (layout), NULL, 600, 400,
                                    entente_chart_layout_get_style (layout),
                                    gtk_widget_get_pango_context (GTK_WIDGET (fixture->canvas)),
                                    PANGO_DIRECTION_LTR, ENTENTE_CHART_WORDS_NONE);
  g_assert_true (entente_chart_layout_get_time (layout, &from, &to));
  g_assert_true (entente_chart_layout_get_time (alone, &from_alone, &to_alone));
  g_assert_cmpfloat (from, ==, from_alone);
  g_assert_cmpfloat (to, ==, to_alone);
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  id)
{
  double all = motion_get_span (fixture), before = all;
  const EntentePlacedMark *mark;
  int n;

  g_assert_true (motion_press (fixture, GDK_KEY_End, 0));
  for (n = 0; entente_picture_get_can_zoom_in (ENTENTE_PICTURE (fixture->canvas)); n++)
    {
      g_assert_true (motion_press (fixture, n % 2 == 0 ? GDK_KEY_plus : GDK_KEY_KP_Add,
                                   n % 3 == 0 ? GDK_CONTROL_MASK : 0));
      g_assert_cmpfloat (motion_get_span (fixture), <, before);
      before = motion_get_span (fixture);
      /* The mark with the cursor is not lost from sight. */
      mark = entente_chart_layout_get_mark (motion_get_layout (fixture),
                                            (guint) motion_get_cursor (fixture));
      g_assert_cmpint (mark->shape, !=, ENTENTE_MARK_SHAPE_NONE);
      g_assert_cmpint (n, <, 50);
    }
  g_assert_cmpfloat_with_epsilon (motion_get_span (fixture), 1, 1e-6);

  for (n = 0; entente_picture_get_can_zoom_out (ENTENTE_PICTURE (fixture->canvas)); n++)
    {
      g_assert_true (motion_press (fixture, GDK_KEY_minus, 0));
      g_assert_cmpint (n, <, 50);
    }
  g_assert_cmpfloat_with_epsilon (motion_get_span (fixture), all, 1e-6);
  g_assert_cmpint (entente_chart_canvas_get_range (fixture->canvas), ==, ENTENTE_CHART_RANGE_ALL);

  motion_press (fixture, GDK_KEY_plus, 0);
  g_assert_true (motion_press (fixture, GDK_KEY_0, GDK_CONTROL_MASK));
  g_assert_cmpfloat_with_epsilon (motion_get_span (fixture), all, 1e-6);
}

static void
test_pan_keys (Fixture       *fixture,
               gconstpointer  id)
{
  double first;
  int cursor = motion_get_cursor (fixture);

  motion_show (fixture, 20080, 20100);
  g_assert_true (motion_press (fixture, GDK_KEY_Right, GDK_SHIFT_MASK));
  motion_assert_window (fixture, 20085, 20105);
  g_assert_true (motion_press (fixture, GDK_KEY_KP_Left, GDK_SHIFT_MASK));
  motion_assert_window (fixture, 20080, 20100);
  motion_set_rtl (fixture, TRUE);
  g_assert_true (motion_press (fixture, GDK_KEY_Left, GDK_SHIFT_MASK));
  motion_assert_window (fixture, 20085, 20105);
  g_assert_cmpint (motion_get_cursor (fixture), ==, cursor);

  /* Not beyond what there is. */
  for (int i = 0; i < 100; i++)
    motion_press (fixture, GDK_KEY_Left, GDK_SHIFT_MASK);
  g_assert_cmpfloat_with_epsilon (motion_get_goal (fixture)->last, fixture->canvas->extent.all.last,
                                  1e-6);
  g_assert_cmpfloat_with_epsilon (motion_get_span (fixture), 20, 1e-6);
  first = motion_get_goal (fixture)->first;
  motion_press (fixture, GDK_KEY_Left, GDK_SHIFT_MASK);
  g_assert_cmpfloat (motion_get_goal (fixture)->first, ==, first);
}

/* Moves by keys are seen on their way, and come to their end; one that goes may be on its way. */
static void
test_glide (Fixture       *fixture,
            gconstpointer  id)
{
  EntenteTimeMotion *motion = motion_get_motion (fixture);

  motion_set_animated (TRUE);
  entente_picture_zoom_in (ENTENTE_PICTURE (fixture->canvas));
  g_assert_true (entente_time_motion_is_moving (motion));
  g_assert_cmpfloat (entente_time_motion_get_window (motion)->first, !=,
                     motion_get_goal (fixture)->first);
  motion_wait_for_rest (fixture);
  g_assert_cmpfloat (entente_time_motion_get_window (motion)->first, ==,
                     motion_get_goal (fixture)->first);
  entente_picture_show_all (ENTENTE_PICTURE (fixture->canvas));
  motion_set_animated (FALSE);
}

static void
test_ranges (Fixture       *fixture,
             gconstpointer  id)
{
  /* The data end with 13 February 2025, which is day 20132. */
  motion_add_prices (fixture, 280, FALSE);
  g_assert_cmpfloat (fixture->canvas->extent.last, ==, 20133);

  entente_chart_canvas_show_range (fixture->canvas, ENTENTE_CHART_RANGE_MONTH);
  motion_assert_window (fixture, 20102, 20133); /* after 13 January */
  g_assert_cmpint (entente_chart_canvas_get_range (fixture->canvas), ==,
                   ENTENTE_CHART_RANGE_MONTH);
  entente_chart_canvas_show_range (fixture->canvas, ENTENTE_CHART_RANGE_QUARTER);
  motion_assert_window (fixture, 20041, 20133); /* after 13 November */
  entente_chart_canvas_show_range (fixture->canvas, ENTENTE_CHART_RANGE_YEAR);
  motion_assert_window (fixture, 19767, 20133);
  entente_chart_canvas_show_range (fixture->canvas, ENTENTE_CHART_RANGE_ALL);
  motion_assert_window (fixture, fixture->canvas->extent.all.first,
                        fixture->canvas->extent.all.last);

  /* Back from the last day that is shown: from 31 March to after 29 February. */
  motion_show (fixture, 19800, 19814);
  g_assert_cmpint (entente_chart_canvas_get_range (fixture->canvas), ==,
                   ENTENTE_CHART_RANGE_OTHER);
  entente_chart_canvas_show_range (fixture->canvas, ENTENTE_CHART_RANGE_MONTH);
  motion_assert_window (fixture, 19783, 19814);

  /* Five days that have prices: Friday 26 January and before it to Monday. */
  motion_show (fixture, 19740, 19750);
  entente_chart_canvas_show_range (fixture->canvas, ENTENTE_CHART_RANGE_DAYS);
  motion_assert_window (fixture, 19744, 19750);
}

/* Without prices, days are days. */
static void
test_five_days (Fixture       *fixture,
                gconstpointer  id)
{
  entente_chart_canvas_show_range (fixture->canvas, ENTENTE_CHART_RANGE_DAYS);
  motion_assert_window (fixture, 20128, 20133);
  charts_click (fixture->canvas, 2, 1, 1);
  g_assert_cmpint (entente_chart_canvas_get_range (fixture->canvas), ==, ENTENTE_CHART_RANGE_ALL);
}

/* With times of day some minutes can be seen. */
static void
test_minutes (Fixture       *fixture,
              gconstpointer  id)
{
  motion_add_prices (fixture, 1000, TRUE);
  for (int i = 0; i < 100; i++)
    motion_scroll (fixture, 0, -1, GDK_CONTROL_MASK);
  g_assert_cmpfloat_with_epsilon (motion_get_span (fixture), 5.0 / 1440, 1e-9);
}

/* A mark that is selected elsewhere, or that a key leads to, is brought into sight. */
static void
test_reveal (Fixture       *fixture,
             gconstpointer  id)
{
  EntenteFact *fact = entente_dossier_find_fact (fixture->dossier, "F18");

  motion_show (fixture, 20060, 20080);
  entente_selection_select_fact (fixture->selection, fact);
  g_assert_cmpfloat (motion_get_goal (fixture)->first, <=, 20132);
  g_assert_cmpfloat (motion_get_goal (fixture)->last, >=, 20133);
  g_assert_cmpfloat_with_epsilon (motion_get_span (fixture), 20, 1e-6);
  g_assert_true (motion_press (fixture, GDK_KEY_Home, 0));
  g_assert_cmpfloat (motion_get_goal (fixture)->first, <, 20089);
}

static void
test_announcement (Fixture       *fixture,
                   gconstpointer  id)
{
  gint64 end;

  motion_press (fixture, GDK_KEY_Left, GDK_SHIFT_MASK);
  for (int i = 0; i < 3; i++)
    entente_chart_canvas_show_range (fixture->canvas, ENTENTE_CHART_RANGE_DAYS);
  g_assert_cmpstr (fixture->announced->str, ==, "");
  end = g_get_monotonic_time () + PATIENCE * 1000;
  while (fixture->announced->len == 0)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, TRUE);
    }
  g_assert_cmpstr (fixture->announced->str, ==, "[Showing 9 to 13 February 2025]");
}

/* In bars there is nothing to zoom, and everything is left to the page. */
static void
test_bars (Fixture       *fixture,
           gconstpointer  id)
{
  g_autoptr (EntenteChartLayout) layout = g_object_ref (motion_get_layout (fixture));

  g_assert_false (entente_chart_canvas_get_has_time (fixture->canvas));
  g_assert_false (entente_picture_get_can_zoom_in (ENTENTE_PICTURE (fixture->canvas)));
  for (int i = 0; i < 2; i++)
    {
      g_assert_false (motion_scroll (fixture, 0, -1, GDK_CONTROL_MASK));
      g_assert_false (motion_scroll (fixture, 1, 0, 0));
      g_assert_false (motion_press (fixture, GDK_KEY_Right, GDK_SHIFT_MASK));
      g_assert_false (motion_press (fixture, GDK_KEY_Right, GDK_CONTROL_MASK));
      motion_press (fixture, GDK_KEY_plus, 0);
      motion_press (fixture, GDK_KEY_0, GDK_CONTROL_MASK);
      motion_drag (fixture, 300, 60);
      g_signal_emit_by_name (charts_find_controller (fixture->canvas, GTK_TYPE_GESTURE_ZOOM),
                             "begin", NULL);
      g_signal_emit_by_name (charts_find_controller (fixture->canvas, GTK_TYPE_GESTURE_ZOOM),
                             "scale-changed", 2.0);
      g_signal_emit_by_name (charts_find_controller (fixture->canvas, GTK_TYPE_GESTURE_SWIPE),
                             "swipe", 900.0, 0.0);
      entente_chart_canvas_show_range (fixture->canvas, ENTENTE_CHART_RANGE_DAYS);
      charts_click (fixture->canvas, 2, 1, 1);
      g_assert_true (motion_get_layout (fixture) == layout);

      /* And so it is without a chart. */
      entente_chart_canvas_set_chart (fixture->canvas, NULL);
      g_clear_object (&layout);
    }
}

int
main (int    argc,
      char **argv)
{
  charts_test_init (&argc, &argv);

  motion_add ("/chart-motion/properties", "price", test_properties);
  motion_add ("/chart-motion/all", "price", test_all);
  motion_add ("/chart-motion/keys/zoom", "price", test_keys);
  motion_add ("/chart-motion/keys/pan", "price", test_pan_keys);
  motion_add ("/chart-motion/glide", "price", test_glide);
  motion_add ("/chart-motion/ranges", "price", test_ranges);
  motion_add ("/chart-motion/five-days", "price", test_five_days);
  motion_add ("/chart-motion/minutes", "price", test_minutes);
  motion_add ("/chart-motion/reveal", "price", test_reveal);
  motion_add ("/chart-motion/announcement", "price", test_announcement);
  motion_add ("/chart-motion/bars", "share", test_bars);

  return g_test_run ();
}
