/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of the time the axis shows. */

#include <math.h>

#include "axis-helpers.h"

/* Longer than the axis takes to stop moving, in milliseconds. */
#define PATIENCE 3000

static const EntenteAxisWindow *
get_window (Fixture *fixture)
{
  return entente_time_motion_get_window (axis_get_motion (fixture));
}

static void
test_zoom (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *widget = GTK_WIDGET (fixture->axis);
  double all = axis_get_span (fixture), before;
  int n = 0;

  axis_assert_key_leads_to (fixture, GDK_KEY_End, 0, 17);
  for (before = all; entente_picture_get_can_zoom_in (ENTENTE_PICTURE (fixture->axis));
       before = axis_get_span (fixture), n++)
    {
      g_assert_true (charts_press_key (widget, n % 2 == 0 ? GDK_KEY_plus : GDK_KEY_KP_Add,
                                       n % 3 == 0 ? GDK_CONTROL_MASK : 0));
      g_assert_cmpfloat (axis_get_span (fixture), <, before);
      /* The event with the cursor is not lost from sight. */
      g_assert_cmpint (entente_axis_layout_find_event (axis_get_layout (fixture), 17), >=, 0);
    }
  g_assert_cmpfloat_with_epsilon (axis_get_span (fixture), 1, 0.01);
  g_assert_true (g_str_has_suffix (entente_timeline_axis_get_range (fixture->axis),
                                   "13 February 2025"));

  for (; entente_picture_get_can_zoom_out (ENTENTE_PICTURE (fixture->axis));
       before = axis_get_span (fixture))
    g_assert_true (charts_press_key (widget, GDK_KEY_minus, 0));
  g_assert_cmpfloat (axis_get_span (fixture), >, 100 * 366);

  g_assert_true (charts_press_key (widget, GDK_KEY_0, GDK_CONTROL_MASK));
  g_assert_cmpfloat_with_epsilon (axis_get_span (fixture), all, 1e-6);
}

static void
test_pan (Fixture       *fixture,
          gconstpointer  data)
{
  GtkWidget *widget = GTK_WIDGET (fixture->axis);
  double first = axis_get_goal (fixture)->first;

  g_assert_true (charts_press_key (widget, GDK_KEY_Right, GDK_SHIFT_MASK));
  g_assert_cmpfloat (axis_get_goal (fixture)->first, >, first);
  g_assert_cmpint (entente_picture_get_cursor (ENTENTE_PICTURE (fixture->axis)), ==, 0);
  g_assert_true (charts_press_key (widget, GDK_KEY_Left, GDK_SHIFT_MASK));
  g_assert_cmpfloat_with_epsilon (axis_get_goal (fixture)->first, first, 1e-6);

  gtk_widget_set_direction (widget, GTK_TEXT_DIR_RTL);
  g_assert_true (charts_press_key (widget, GDK_KEY_Left, GDK_SHIFT_MASK));
  g_assert_cmpfloat (axis_get_goal (fixture)->first, >, first);
}

/* An event that is selected elsewhere, or that a key leads to, is brought into sight. */
static void
test_reveal (Fixture       *fixture,
             gconstpointer  data)
{
  EntenteAxisWindow window = { 20100, 20140 };
  double span = 40;

  entente_time_motion_show (axis_get_motion (fixture), &window, ENTENTE_PACE_JUMP);
  g_assert_cmpint (entente_axis_layout_find_event (axis_get_layout (fixture), 0), ==, -1);
  entente_selection_select_event (fixture->selection, axis_get_event (fixture, 0));
  g_assert_cmpint (entente_axis_layout_find_event (axis_get_layout (fixture), 0), >=, 0);
  g_assert_cmpfloat_with_epsilon (axis_get_span (fixture), span, 1e-6);
  axis_assert_key_leads_to (fixture, GDK_KEY_End, 0, 17);
  g_assert_cmpint (entente_axis_layout_find_event (axis_get_layout (fixture), 17), >=, 0);
  entente_selection_clear (fixture->selection);
  g_assert_cmpint (entente_picture_get_cursor (ENTENTE_PICTURE (fixture->axis)), ==, 17);
}

/* A wheel zooms, and what is under the pointer stays there. */
static void
test_wheel (Fixture       *fixture,
            gconstpointer  data)
{
  GtkEventController *scroll = charts_find_controller (fixture->axis,
                                                       GTK_TYPE_EVENT_CONTROLLER_SCROLL);
  double x = 450, day = entente_axis_layout_unmap (axis_get_layout (fixture), x);
  double span = axis_get_span (fixture), first;
  gboolean handled;

  charts_hover (fixture->axis, x, 5);
  for (int i = 0; i < 5; i++)
    {
      g_signal_emit_by_name (scroll, "scroll", 0.0, -1.0, &handled);
      g_assert_true (handled);
      g_assert_cmpfloat (axis_get_span (fixture), <, span);
      span = axis_get_span (fixture);
      g_assert_cmpfloat_with_epsilon (entente_axis_layout_unmap (axis_get_layout (fixture), x), day,
                                      0.01);
    }
  g_signal_emit_by_name (scroll, "scroll", 0.0, 1.0, &handled);
  g_assert_cmpfloat (axis_get_span (fixture), >, span);

  /* To the side it moves the axis, and the other way round from right to left. */
  first = axis_get_goal (fixture)->first;
  span = axis_get_span (fixture);
  g_signal_emit_by_name (scroll, "scroll", 1.0, 0.0, &handled);
  g_assert_cmpfloat (axis_get_goal (fixture)->first, >, first);
  g_assert_cmpfloat_with_epsilon (axis_get_span (fixture), span, 1e-6);
  gtk_widget_set_direction (GTK_WIDGET (fixture->axis), GTK_TEXT_DIR_RTL);
  g_signal_emit_by_name (scroll, "scroll", 1.0, 0.0, &handled);
  g_assert_cmpfloat_with_epsilon (axis_get_goal (fixture)->first, first, 1e-6);
}

/* Dragged by the hand, what is under it stays there, whichever way time runs. */
static void
test_drag (Fixture       *fixture,
           gconstpointer  data)
{
  GtkEventController *drag = charts_find_controller (fixture->axis, GTK_TYPE_GESTURE_DRAG);
  double day;

  for (int rtl = 0; rtl < 2; rtl++)
    {
      gtk_widget_set_direction (GTK_WIDGET (fixture->axis),
                                rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
      charts_settle ();
      day = entente_axis_layout_unmap (axis_get_layout (fixture), 300);
      g_signal_emit_by_name (drag, "drag-begin", 300.0, 100.0);
      g_signal_emit_by_name (drag, "drag-update", 3.0, 0.0);
      g_assert_cmpfloat_with_epsilon (entente_axis_layout_unmap (axis_get_layout (fixture), 300),
                                      day, 1e-6);
      g_signal_emit_by_name (drag, "drag-update", 60.0, 20.0);
      g_assert_cmpfloat_with_epsilon (entente_axis_layout_unmap (axis_get_layout (fixture), 360),
                                      day, 1e-3);
      g_signal_emit_by_name (drag, "drag-update", -40.0, 20.0);
      g_assert_cmpfloat_with_epsilon (entente_axis_layout_unmap (axis_get_layout (fixture), 260),
                                      day, 1e-3);
      g_signal_emit_by_name (drag, "drag-end", -40.0, 20.0);
    }
}

static void
test_pinch (Fixture       *fixture,
            gconstpointer  data)
{
  GtkEventController *pinch = charts_find_controller (fixture->axis, GTK_TYPE_GESTURE_ZOOM);
  double span = axis_get_span (fixture);
  double middle = gtk_widget_get_width (GTK_WIDGET (fixture->axis)) / 2.0;
  double day = entente_axis_layout_unmap (axis_get_layout (fixture), middle);

  g_signal_emit_by_name (pinch, "begin", NULL);
  g_signal_emit_by_name (pinch, "scale-changed", 2.0);
  g_assert_cmpfloat_with_epsilon (axis_get_span (fixture), span / 2, 1e-6);
  g_signal_emit_by_name (pinch, "scale-changed", 4.0);
  g_assert_cmpfloat_with_epsilon (axis_get_span (fixture), span / 4, 1e-6);
  g_assert_cmpfloat_with_epsilon (entente_axis_layout_unmap (axis_get_layout (fixture), middle),
                                  day, 1e-3);
  g_signal_emit_by_name (pinch, "scale-changed", 1.0);
  g_assert_cmpfloat_with_epsilon (axis_get_span (fixture), span, 1e-6);
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

  axis_assert_key_leads_to (fixture, GDK_KEY_End, 0, 17);
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
  g_assert_cmpfloat (get_window (fixture)->first, ==, axis_get_goal (fixture)->first);

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  entente_picture_zoom_in (ENTENTE_PICTURE (fixture->axis));
  g_assert_cmpfloat (get_window (fixture)->first, !=, axis_get_goal (fixture)->first);
  while (get_window (fixture)->first != axis_get_goal (fixture)->first)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, TRUE);
    }

  /* An axis that goes while it moves. */
  entente_picture_show_all (ENTENTE_PICTURE (fixture->axis));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

int
main (int    argc,
      char **argv)
{
  charts_test_init (&argc, &argv);

  axis_add ("/timeline-axis/keys/zoom", NULL, test_zoom);
  axis_add ("/timeline-axis/keys/pan", NULL, test_pan);
  axis_add ("/timeline-axis/reveal", NULL, test_reveal);
  axis_add ("/timeline-axis/wheel", NULL, test_wheel);
  axis_add ("/timeline-axis/drag", NULL, test_drag);
  axis_add ("/timeline-axis/pinch", NULL, test_pinch);
  axis_add ("/timeline-axis/announcement", NULL, test_announcement);
  axis_add ("/timeline-axis/motion", NULL, test_motion);

  return g_test_run ();
}
