/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What wheels, touchpads and fingers do to the picture of a chart over time. */

#include <math.h>

#include "motion-helpers.h"

/* With Control a wheel zooms, and what is under the pointer stays there. */
static void
test_wheel (Fixture       *fixture,
            gconstpointer  id)
{
  double x = 400, moment, span;

  for (int rtl = 0; rtl < 2; rtl++)
    {
      motion_set_rtl (fixture, rtl);
      entente_picture_show_all (ENTENTE_PICTURE (fixture->canvas));
      charts_hover (fixture->canvas, x, 200);
      moment = motion_moment_at (fixture, x);
      span = motion_get_span (fixture);
      for (int i = 0; i < 5; i++)
        {
          g_assert_true (motion_scroll (fixture, 0, -1, GDK_CONTROL_MASK));
          g_assert_cmpfloat_with_epsilon (motion_get_span (fixture), span / 1.25, 1e-6);
          span = motion_get_span (fixture);
          /* The figures of the axis change their width, and with it what is at a place. */
          g_assert_cmpfloat_with_epsilon (motion_moment_at (fixture, x), moment, span * 0.1);
        }
      g_assert_true (motion_scroll (fixture, 0, 1, GDK_CONTROL_MASK));
      g_assert_cmpfloat_with_epsilon (motion_get_span (fixture), span * 1.25, 1e-6);
    }

  /* At the limit nothing moves any more. */
  for (int i = 0; i < 50; i++)
    motion_scroll (fixture, 0, -1, GDK_CONTROL_MASK);
  g_assert_cmpfloat_with_epsilon (motion_get_span (fixture), 1, 1e-6);
  moment = motion_get_goal (fixture)->first;
  g_assert_true (motion_scroll (fixture, 0, -1, GDK_CONTROL_MASK));
  g_assert_cmpfloat_with_epsilon (motion_get_goal (fixture)->first, moment, 1e-9);
}

/* The page around the picture can always be scrolled. */
static void
test_wheel_passes (Fixture       *fixture,
                   gconstpointer  id)
{
  gboolean handled = TRUE;
  GtkEventController *controller = charts_find_controller (fixture->canvas,
                                                           GTK_TYPE_EVENT_CONTROLLER_SCROLL);

  motion_show (fixture, 20080, 20100);
  g_assert_false (motion_scroll (fixture, 0, 1, 0));
  g_signal_emit_by_name (controller, "scroll", 0.0, 1.0, &handled);
  g_assert_false (handled);
  motion_assert_window (fixture, 20080, 20100);

  /* To the side it moves what is shown, and so it does with Shift. */
  g_assert_true (motion_scroll (fixture, 1, 0, 0));
  motion_assert_window (fixture, 20082, 20102);
  g_assert_true (motion_scroll (fixture, 0, -1, GDK_SHIFT_MASK));
  motion_assert_window (fixture, 20080, 20100);
  motion_set_rtl (fixture, TRUE);
  g_assert_true (motion_scroll (fixture, -1, 0, 0));
  motion_assert_window (fixture, 20082, 20102);
}

/* Fingers on a touchpad stay on the way that they took first. */
static void
test_touchpad (Fixture       *fixture,
               gconstpointer  id)
{
  GtkEventController *controller = charts_find_controller (fixture->canvas,
                                                           GTK_TYPE_EVENT_CONTROLLER_SCROLL);
  double first;

  motion_show (fixture, 20080, 20100);
  g_signal_emit_by_name (controller, "scroll-begin");
  g_assert_false (motion_swipe (fixture, 2, 20));
  g_assert_false (motion_swipe (fixture, 20, 2));
  motion_assert_window (fixture, 20080, 20100);

  g_signal_emit_by_name (controller, "scroll-begin");
  g_assert_true (motion_swipe (fixture, 20, 2));
  first = motion_get_goal (fixture)->first;
  g_assert_cmpfloat_with_epsilon (first, 20080 + 20.0 * 20 / 600, 1e-6);
  g_assert_true (motion_swipe (fixture, 2, 20));
  g_assert_cmpfloat (motion_get_goal (fixture)->first, >, first);

  g_assert_false (entente_time_motion_is_resting (motion_get_motion (fixture)));
  motion_wait_for_rest (fixture);
}

/* Dragged by the hand, what is under it stays there, whichever way time runs. */
static void
test_drag (Fixture       *fixture,
           gconstpointer  id)
{
  GtkEventController *controller = charts_find_controller (fixture->canvas, GTK_TYPE_GESTURE_DRAG);
  double moment;

  for (int rtl = 0; rtl < 2; rtl++)
    {
      motion_set_rtl (fixture, rtl);
      motion_show (fixture, 20080, 20100);
      moment = motion_moment_at (fixture, 300);
      g_signal_emit_by_name (controller, "drag-begin", 300.0, 200.0);
      g_signal_emit_by_name (controller, "drag-update", 3.0, 0.0);
      motion_assert_window (fixture, 20080, 20100);
      /* Up and down is for the page. */
      g_signal_emit_by_name (controller, "drag-update", 20.0, 40.0);
      motion_assert_window (fixture, 20080, 20100);
      g_signal_emit_by_name (controller, "drag-update", 60.0, 40.0);
      g_assert_cmpfloat_with_epsilon (motion_moment_at (fixture, 360), moment, 1);
      g_assert_cmpfloat (fabs (motion_get_goal (fixture)->first - 20080), >, 1);
      g_signal_emit_by_name (controller, "drag-update", 0.0, 0.0);
      g_assert_cmpfloat_with_epsilon (motion_get_goal (fixture)->first, 20080, 1);
      g_signal_emit_by_name (controller, "drag-end", 0.0, 0.0);
    }
  g_assert_true (entente_time_motion_is_resting (motion_get_motion (fixture)));
}

static void
test_pinch (Fixture       *fixture,
            gconstpointer  id)
{
  GtkEventController *pinch = charts_find_controller (fixture->canvas, GTK_TYPE_GESTURE_ZOOM);
  double span = motion_get_span (fixture);

  g_signal_emit_by_name (pinch, "begin", NULL);
  g_signal_emit_by_name (pinch, "scale-changed", 2.0);
  g_assert_cmpfloat_with_epsilon (motion_get_span (fixture), span / 2, 1e-6);
  g_signal_emit_by_name (pinch, "scale-changed", 4.0);
  g_assert_cmpfloat_with_epsilon (motion_get_span (fixture), span / 4, 1e-6);
  g_signal_emit_by_name (pinch, "scale-changed", 0.5);
  g_assert_cmpfloat_with_epsilon (motion_get_span (fixture), span, 1e-6);
}

/* What is let go goes on, and stops by itself. */
static void
test_kinetic (Fixture       *fixture,
              gconstpointer  id)
{
  GtkEventController *controller = charts_find_controller (fixture->canvas, GTK_TYPE_GESTURE_SWIPE);
  EntenteTimeMotion *motion = motion_get_motion (fixture);
  double first, goal;

  motion_show (fixture, 20080, 20090);
  motion_wait_for_rest (fixture);
  motion_set_animated (TRUE);
  motion_drag (fixture, 300, -30);
  first = motion_get_goal (fixture)->first;
  g_assert_cmpfloat (first, >, 20080);
  g_signal_emit_by_name (controller, "swipe", -600.0, 10.0);
  g_assert_true (entente_time_motion_is_moving (motion));
  goal = motion_get_goal (fixture)->first;
  g_assert_cmpfloat_with_epsilon (goal - first, 10.0 / 4, 1e-6);
  motion_wait_for_rest (fixture);
  g_assert_cmpfloat (entente_time_motion_get_window (motion)->first, ==, goal);

  /* A hand that comes back holds it. */
  motion_drag (fixture, 300, 30);
  g_signal_emit_by_name (controller, "swipe", 600.0, 10.0);
  goal = motion_get_goal (fixture)->first;
  g_signal_emit_by_name (charts_find_controller (fixture->canvas, GTK_TYPE_GESTURE_DRAG),
                         "drag-begin", 300.0, 200.0);
  g_assert_false (entente_time_motion_is_moving (motion));
  g_assert_cmpfloat (motion_get_goal (fixture)->first, !=, goal);

  /* A click is no motion_swipe, and a slow one just stops. */
  g_signal_emit_by_name (controller, "swipe", 600.0, 10.0);
  g_assert_false (entente_time_motion_is_moving (motion));
  motion_drag (fixture, 300, 30);
  g_signal_emit_by_name (controller, "swipe", 10.0, 0.0);
  g_assert_false (entente_time_motion_is_moving (motion));
  motion_set_animated (FALSE);
}

/* Where the desktop says that nothing is to move, nothing goes on by itself. */
static void
test_reduced_motion (Fixture       *fixture,
                     gconstpointer  id)
{
  double first;

  motion_show (fixture, 20080, 20090);
  motion_drag (fixture, 300, -30);
  first = motion_get_goal (fixture)->first;
  g_signal_emit_by_name (charts_find_controller (fixture->canvas, GTK_TYPE_GESTURE_SWIPE), "swipe",
                         -600.0, 10.0);
  g_assert_cmpfloat (motion_get_goal (fixture)->first, ==, first);

  entente_picture_zoom_in (ENTENTE_PICTURE (fixture->canvas));
  g_assert_false (entente_time_motion_is_moving (motion_get_motion (fixture)));
  g_assert_cmpfloat (entente_time_motion_get_window (motion_get_motion (fixture))->first, ==,
                     motion_get_goal (fixture)->first);
}

int
main (int    argc,
      char **argv)
{
  charts_test_init (&argc, &argv);

  motion_add ("/chart-motion/wheel/zoom", "price", test_wheel);
  motion_add ("/chart-motion/wheel/passes", "price", test_wheel_passes);
  motion_add ("/chart-motion/touchpad", "price", test_touchpad);
  motion_add ("/chart-motion/drag", "price", test_drag);
  motion_add ("/chart-motion/pinch", "price", test_pinch);
  motion_add ("/chart-motion/kinetic", "price", test_kinetic);
  motion_add ("/chart-motion/reduced", "price", test_reduced_motion);

  return g_test_run ();
}
