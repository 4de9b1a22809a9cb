/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the picture of a chart over time moves. */

#include <math.h>

#include "charts-helpers.h"
#include "entente-event-row.h"
#include "entente-chart-canvas-private.h"
#include "entente-chart-describer.h"
#include "entente-loader.h"

/* Longer than anything moves, in milliseconds. */
#define PATIENCE 3000

/* 2 January 2024, a Tuesday. */
#define FIRST_DAY 19724

typedef struct
{
  EntenteDossier *dossier;
  EntenteSelection *selection;
  EntenteChartCanvas *canvas;
  GtkWidget *window;
  GString *announced;
} Fixture;

/* GTK's accessibility for tests cannot announce anything. */
static void
on_announce (EntenteChartCanvas *canvas,
             const char         *words,
             GString            *announced)
{
  g_signal_stop_emission_by_name (canvas, "announce");
  g_string_append_printf (announced, "[%s]", words);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  chart)
{
  fixture->dossier = entente_loader_load_builtin ();
  fixture->selection = entente_selection_new (fixture->dossier);
  fixture->canvas = entente_chart_canvas_new ();
  fixture->announced = g_string_new (NULL);
  g_signal_connect (fixture->canvas, "announce", G_CALLBACK (on_announce), fixture->announced);
  entente_chart_canvas_set_chart (fixture->canvas,
                                  entente_dossier_find_chart (fixture->dossier, chart));
  entente_picture_set_selection (ENTENTE_PICTURE (fixture->canvas), fixture->selection);
  fixture->window = charts_present (GTK_WIDGET (fixture->canvas), 600, 400);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  chart)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->canvas), (gpointer *) &fixture->canvas);
  charts_close (fixture->window);
  g_assert_null (fixture->canvas);
  g_string_free (g_steal_pointer (&fixture->announced), TRUE);
  g_assert_finalize_object (g_steal_pointer (&fixture->selection));
  g_assert_finalize_object (g_steal_pointer (&fixture->dossier));
}

/* Closes of working days from 2 January 2024 on, or of every minute from then on. */
static EntentePlottedPrices *
make_prices (guint    n_rows,
             gboolean has_times)
{
  guint32 *steps = g_new (guint32, n_rows);
  double *closes = g_new (double, n_rows);
  EntentePriceColumns columns = {
    .origin = (gint64) FIRST_DAY * 86400,
    .unit = has_times ? 1 : 86400,
    .spacing = has_times ? ENTENTE_PRICE_SPACING_INTRADAY : ENTENTE_PRICE_SPACING_DAILY,
  };
  g_autoptr (EntentePrices) prices = NULL;
  g_autoptr (GBytes) step_bytes = NULL;
  g_autoptr (GBytes) close_bytes = NULL;

  for (guint i = 0; i < n_rows; i++)
    {
      /* Tuesday to Friday, and then a week from Monday to Friday and so on. */
      steps[i] = has_times ? i * 60 : i + (i + 1) / 5 * 2;
      closes[i] = 80 + i % 50;
    }
  step_bytes = g_bytes_new_take (steps, n_rows * sizeof *steps);
  close_bytes = g_bytes_new_take (closes, n_rows * sizeof *closes);
  columns.steps = step_bytes;
  columns.figures[ENTENTE_PRICE_CLOSE] = close_bytes;
  prices = entente_prices_new (&columns);

  return entente_plotted_prices_new (prices);
}

static void
add_prices (Fixture  *fixture,
            guint     n_rows,
            gboolean  has_times)
{
  g_autoptr (EntentePlottedPrices) prices = make_prices (n_rows, has_times);

  entente_chart_canvas_set_prices (fixture->canvas, prices);
}

static EntenteChartLayout *
get_layout (Fixture *fixture)
{
  return entente_chart_canvas_get_layout (fixture->canvas);
}

static EntenteTimeMotion *
get_motion (Fixture *fixture)
{
  return entente_picture_get_motion (ENTENTE_PICTURE (fixture->canvas));
}

static int
get_cursor (Fixture *fixture)
{
  return entente_picture_get_cursor (ENTENTE_PICTURE (fixture->canvas));
}

static const EntenteAxisWindow *
get_goal (Fixture *fixture)
{
  return entente_time_motion_get_goal (get_motion (fixture));
}

static double
get_span (Fixture *fixture)
{
  return entente_axis_window_get_span (get_goal (fixture));
}

static void
show (Fixture *fixture,
      double   first,
      double   last)
{
  entente_time_motion_show (get_motion (fixture), &(EntenteAxisWindow) { first, last },
                            ENTENTE_PACE_JUMP);
}

static void
assert_window (Fixture *fixture,
               double   first,
               double   last)
{
  g_assert_cmpfloat_with_epsilon (get_goal (fixture)->first, first, 1e-6);
  g_assert_cmpfloat_with_epsilon (get_goal (fixture)->last, last, 1e-6);
}

static double
moment_at (Fixture *fixture,
           double   x)
{
  double moment;

  g_assert_true (entente_chart_layout_get_moment (get_layout (fixture), x, &moment));

  return moment;
}

static gboolean
scroll (Fixture         *fixture,
        double           dx,
        double           dy,
        GdkModifierType  state)
{
  return entente_chart_canvas_scroll (fixture->canvas, dx, dy, GDK_SCROLL_UNIT_WHEEL, state);
}

static gboolean
press (Fixture         *fixture,
       guint            keyval,
       GdkModifierType  modifiers)
{
  return charts_press_key (GTK_WIDGET (fixture->canvas), keyval, modifiers);
}

static void
set_rtl (Fixture  *fixture,
         gboolean  rtl)
{
  gtk_widget_set_direction (GTK_WIDGET (fixture->canvas),
                            rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  charts_settle ();
}

static GtkEventController *
find_controller (Fixture *fixture,
                 GType    type)
{
  g_autoptr (GListModel) controllers =
    gtk_widget_observe_controllers (GTK_WIDGET (fixture->canvas));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == type)
        return controller; /* the widget has it */
    }

  g_assert_not_reached ();
}

static void
drag (Fixture *fixture,
      double   x,
      double   dx)
{
  GtkEventController *controller = find_controller (fixture, GTK_TYPE_GESTURE_DRAG);

  g_signal_emit_by_name (controller, "drag-begin", x, 200.0);
  g_signal_emit_by_name (controller, "drag-update", dx, 0.0);
  g_signal_emit_by_name (controller, "drag-end", dx, 0.0);
}

static void
wait_for_rest (Fixture *fixture)
{
  gint64 end = g_get_monotonic_time () + PATIENCE * 1000;

  while (!entente_time_motion_is_resting (get_motion (fixture)))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, TRUE);
    }
}

static void
set_animated (gboolean animated)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", animated, NULL);
}

static void
test_properties (Fixture       *fixture,
                 gconstpointer  id)
{
  g_autoptr (EntentePlottedPrices) prices = make_prices (300, FALSE);
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
  g_assert_cmpfloat (get_goal (fixture)->last, <=, fixture->canvas->extent.all.last);
}

/* At first the picture is the one that the layout makes by itself. */
static void
test_all (Fixture       *fixture,
          gconstpointer  id)
{
  g_autoptr (EntenteChartLayout) alone = NULL;
  EntenteChartLayout *layout = get_layout (fixture);
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
  double all = get_span (fixture), before = all;
  const EntentePlacedMark *mark;
  int n;

  g_assert_true (press (fixture, GDK_KEY_End, 0));
  for (n = 0; entente_picture_get_can_zoom_in (ENTENTE_PICTURE (fixture->canvas)); n++)
    {
      g_assert_true (press (fixture, n % 2 == 0 ? GDK_KEY_plus : GDK_KEY_KP_Add,
                            n % 3 == 0 ? GDK_CONTROL_MASK : 0));
      g_assert_cmpfloat (get_span (fixture), <, before);
      before = get_span (fixture);
      /* The mark with the cursor is not lost from sight. */
      mark = entente_chart_layout_get_mark (get_layout (fixture), (guint) get_cursor (fixture));
      g_assert_cmpint (mark->shape, !=, ENTENTE_MARK_SHAPE_NONE);
      g_assert_cmpint (n, <, 50);
    }
  g_assert_cmpfloat_with_epsilon (get_span (fixture), 1, 1e-6);

  for (n = 0; entente_picture_get_can_zoom_out (ENTENTE_PICTURE (fixture->canvas)); n++)
    {
      g_assert_true (press (fixture, GDK_KEY_minus, 0));
      g_assert_cmpint (n, <, 50);
    }
  g_assert_cmpfloat_with_epsilon (get_span (fixture), all, 1e-6);
  g_assert_cmpint (entente_chart_canvas_get_range (fixture->canvas), ==, ENTENTE_CHART_RANGE_ALL);

  press (fixture, GDK_KEY_plus, 0);
  g_assert_true (press (fixture, GDK_KEY_0, GDK_CONTROL_MASK));
  g_assert_cmpfloat_with_epsilon (get_span (fixture), all, 1e-6);
}

static void
test_pan_keys (Fixture       *fixture,
               gconstpointer  id)
{
  double first;
  int cursor = get_cursor (fixture);

  show (fixture, 20080, 20100);
  g_assert_true (press (fixture, GDK_KEY_Right, GDK_SHIFT_MASK));
  assert_window (fixture, 20085, 20105);
  g_assert_true (press (fixture, GDK_KEY_KP_Left, GDK_SHIFT_MASK));
  assert_window (fixture, 20080, 20100);
  set_rtl (fixture, TRUE);
  g_assert_true (press (fixture, GDK_KEY_Left, GDK_SHIFT_MASK));
  assert_window (fixture, 20085, 20105);
  g_assert_cmpint (get_cursor (fixture), ==, cursor);

  /* Not beyond what there is. */
  for (int i = 0; i < 100; i++)
    press (fixture, GDK_KEY_Left, GDK_SHIFT_MASK);
  g_assert_cmpfloat_with_epsilon (get_goal (fixture)->last, fixture->canvas->extent.all.last,
                                  1e-6);
  g_assert_cmpfloat_with_epsilon (get_span (fixture), 20, 1e-6);
  first = get_goal (fixture)->first;
  press (fixture, GDK_KEY_Left, GDK_SHIFT_MASK);
  g_assert_cmpfloat (get_goal (fixture)->first, ==, first);
}

/* With Control a wheel zooms, and what is under the pointer stays there. */
static void
test_wheel (Fixture       *fixture,
            gconstpointer  id)
{
  double x = 400, moment, span;

  for (int rtl = 0; rtl < 2; rtl++)
    {
      set_rtl (fixture, rtl);
      entente_picture_show_all (ENTENTE_PICTURE (fixture->canvas));
      charts_hover (fixture->canvas, x, 200);
      moment = moment_at (fixture, x);
      span = get_span (fixture);
      for (int i = 0; i < 5; i++)
        {
          g_assert_true (scroll (fixture, 0, -1, GDK_CONTROL_MASK));
          g_assert_cmpfloat_with_epsilon (get_span (fixture), span / 1.25, 1e-6);
          span = get_span (fixture);
          /* The figures of the axis change their width, and with it what is at a place. */
          g_assert_cmpfloat_with_epsilon (moment_at (fixture, x), moment, span * 0.1);
        }
      g_assert_true (scroll (fixture, 0, 1, GDK_CONTROL_MASK));
      g_assert_cmpfloat_with_epsilon (get_span (fixture), span * 1.25, 1e-6);
    }

  /* At the limit nothing moves any more. */
  for (int i = 0; i < 50; i++)
    scroll (fixture, 0, -1, GDK_CONTROL_MASK);
  g_assert_cmpfloat_with_epsilon (get_span (fixture), 1, 1e-6);
  moment = get_goal (fixture)->first;
  g_assert_true (scroll (fixture, 0, -1, GDK_CONTROL_MASK));
  g_assert_cmpfloat_with_epsilon (get_goal (fixture)->first, moment, 1e-9);
}

/* The page around the picture can always be scrolled. */
static void
test_wheel_passes (Fixture       *fixture,
                   gconstpointer  id)
{
  gboolean handled = TRUE;
  GtkEventController *controller = find_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_SCROLL);

  show (fixture, 20080, 20100);
  g_assert_false (scroll (fixture, 0, 1, 0));
  g_signal_emit_by_name (controller, "scroll", 0.0, 1.0, &handled);
  g_assert_false (handled);
  assert_window (fixture, 20080, 20100);

  /* To the side it moves what is shown, and so it does with Shift. */
  g_assert_true (scroll (fixture, 1, 0, 0));
  assert_window (fixture, 20082, 20102);
  g_assert_true (scroll (fixture, 0, -1, GDK_SHIFT_MASK));
  assert_window (fixture, 20080, 20100);
  set_rtl (fixture, TRUE);
  g_assert_true (scroll (fixture, -1, 0, 0));
  assert_window (fixture, 20082, 20102);
}

static gboolean
swipe (Fixture *fixture,
       double   dx,
       double   dy)
{
  return entente_chart_canvas_scroll (fixture->canvas, dx, dy, GDK_SCROLL_UNIT_SURFACE, 0);
}

/* Fingers on a touchpad stay on the way that they took first. */
static void
test_touchpad (Fixture       *fixture,
               gconstpointer  id)
{
  GtkEventController *controller = find_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_SCROLL);
  double first;

  show (fixture, 20080, 20100);
  g_signal_emit_by_name (controller, "scroll-begin");
  g_assert_false (swipe (fixture, 2, 20));
  g_assert_false (swipe (fixture, 20, 2));
  assert_window (fixture, 20080, 20100);

  g_signal_emit_by_name (controller, "scroll-begin");
  g_assert_true (swipe (fixture, 20, 2));
  first = get_goal (fixture)->first;
  g_assert_cmpfloat_with_epsilon (first, 20080 + 20.0 * 20 / 600, 1e-6);
  g_assert_true (swipe (fixture, 2, 20));
  g_assert_cmpfloat (get_goal (fixture)->first, >, first);

  g_assert_false (entente_time_motion_is_resting (get_motion (fixture)));
  wait_for_rest (fixture);
}

/* Dragged by the hand, what is under it stays there, whichever way time runs. */
static void
test_drag (Fixture       *fixture,
           gconstpointer  id)
{
  GtkEventController *controller = find_controller (fixture, GTK_TYPE_GESTURE_DRAG);
  double moment;

  for (int rtl = 0; rtl < 2; rtl++)
    {
      set_rtl (fixture, rtl);
      show (fixture, 20080, 20100);
      moment = moment_at (fixture, 300);
      g_signal_emit_by_name (controller, "drag-begin", 300.0, 200.0);
      g_signal_emit_by_name (controller, "drag-update", 3.0, 0.0);
      assert_window (fixture, 20080, 20100);
      /* Up and down is for the page. */
      g_signal_emit_by_name (controller, "drag-update", 20.0, 40.0);
      assert_window (fixture, 20080, 20100);
      g_signal_emit_by_name (controller, "drag-update", 60.0, 40.0);
      g_assert_cmpfloat_with_epsilon (moment_at (fixture, 360), moment, 1);
      g_assert_cmpfloat (fabs (get_goal (fixture)->first - 20080), >, 1);
      g_signal_emit_by_name (controller, "drag-update", 0.0, 0.0);
      g_assert_cmpfloat_with_epsilon (get_goal (fixture)->first, 20080, 1);
      g_signal_emit_by_name (controller, "drag-end", 0.0, 0.0);
    }
  g_assert_true (entente_time_motion_is_resting (get_motion (fixture)));
}

static void
test_pinch (Fixture       *fixture,
            gconstpointer  id)
{
  GtkEventController *pinch = find_controller (fixture, GTK_TYPE_GESTURE_ZOOM);
  double span = get_span (fixture);

  g_signal_emit_by_name (pinch, "begin", NULL);
  g_signal_emit_by_name (pinch, "scale-changed", 2.0);
  g_assert_cmpfloat_with_epsilon (get_span (fixture), span / 2, 1e-6);
  g_signal_emit_by_name (pinch, "scale-changed", 4.0);
  g_assert_cmpfloat_with_epsilon (get_span (fixture), span / 4, 1e-6);
  g_signal_emit_by_name (pinch, "scale-changed", 0.5);
  g_assert_cmpfloat_with_epsilon (get_span (fixture), span, 1e-6);
}

/* What is let go goes on, and stops by itself. */
static void
test_kinetic (Fixture       *fixture,
              gconstpointer  id)
{
  GtkEventController *controller = find_controller (fixture, GTK_TYPE_GESTURE_SWIPE);
  EntenteTimeMotion *motion = get_motion (fixture);
  double first, goal;

  show (fixture, 20080, 20090);
  wait_for_rest (fixture);
  set_animated (TRUE);
  drag (fixture, 300, -30);
  first = get_goal (fixture)->first;
  g_assert_cmpfloat (first, >, 20080);
  g_signal_emit_by_name (controller, "swipe", -600.0, 10.0);
  g_assert_true (entente_time_motion_is_moving (motion));
  goal = get_goal (fixture)->first;
  g_assert_cmpfloat_with_epsilon (goal - first, 10.0 / 4, 1e-6);
  wait_for_rest (fixture);
  g_assert_cmpfloat (entente_time_motion_get_window (motion)->first, ==, goal);

  /* A hand that comes back holds it. */
  drag (fixture, 300, 30);
  g_signal_emit_by_name (controller, "swipe", 600.0, 10.0);
  goal = get_goal (fixture)->first;
  g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_GESTURE_DRAG), "drag-begin", 300.0,
                         200.0);
  g_assert_false (entente_time_motion_is_moving (motion));
  g_assert_cmpfloat (get_goal (fixture)->first, !=, goal);

  /* A click is no swipe, and a slow one just stops. */
  g_signal_emit_by_name (controller, "swipe", 600.0, 10.0);
  g_assert_false (entente_time_motion_is_moving (motion));
  drag (fixture, 300, 30);
  g_signal_emit_by_name (controller, "swipe", 10.0, 0.0);
  g_assert_false (entente_time_motion_is_moving (motion));
  set_animated (FALSE);
}

/* Where the desktop says that nothing is to move, nothing goes on by itself. */
static void
test_reduced_motion (Fixture       *fixture,
                     gconstpointer  id)
{
  double first;

  show (fixture, 20080, 20090);
  drag (fixture, 300, -30);
  first = get_goal (fixture)->first;
  g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_GESTURE_SWIPE), "swipe", -600.0, 10.0);
  g_assert_cmpfloat (get_goal (fixture)->first, ==, first);

  entente_picture_zoom_in (ENTENTE_PICTURE (fixture->canvas));
  g_assert_false (entente_time_motion_is_moving (get_motion (fixture)));
  g_assert_cmpfloat (entente_time_motion_get_window (get_motion (fixture))->first, ==,
                     get_goal (fixture)->first);
}

/* Moves by keys are seen on their way, and come to their end; one that goes may be on its way. */
static void
test_glide (Fixture       *fixture,
            gconstpointer  id)
{
  EntenteTimeMotion *motion = get_motion (fixture);

  set_animated (TRUE);
  entente_picture_zoom_in (ENTENTE_PICTURE (fixture->canvas));
  g_assert_true (entente_time_motion_is_moving (motion));
  g_assert_cmpfloat (entente_time_motion_get_window (motion)->first, !=,
                     get_goal (fixture)->first);
  wait_for_rest (fixture);
  g_assert_cmpfloat (entente_time_motion_get_window (motion)->first, ==,
                     get_goal (fixture)->first);
  entente_picture_show_all (ENTENTE_PICTURE (fixture->canvas));
  set_animated (FALSE);
}

static void
test_ranges (Fixture       *fixture,
             gconstpointer  id)
{
  /* The data end with 13 February 2025, which is day 20132. */
  add_prices (fixture, 280, FALSE);
  g_assert_cmpfloat (fixture->canvas->extent.last, ==, 20133);

  entente_chart_canvas_show_range (fixture->canvas, ENTENTE_CHART_RANGE_MONTH);
  assert_window (fixture, 20102, 20133); /* after 13 January */
  g_assert_cmpint (entente_chart_canvas_get_range (fixture->canvas), ==,
                   ENTENTE_CHART_RANGE_MONTH);
  entente_chart_canvas_show_range (fixture->canvas, ENTENTE_CHART_RANGE_QUARTER);
  assert_window (fixture, 20041, 20133); /* after 13 November */
  entente_chart_canvas_show_range (fixture->canvas, ENTENTE_CHART_RANGE_YEAR);
  assert_window (fixture, 19767, 20133);
  entente_chart_canvas_show_range (fixture->canvas, ENTENTE_CHART_RANGE_ALL);
  assert_window (fixture, fixture->canvas->extent.all.first, fixture->canvas->extent.all.last);

  /* Back from the last day that is shown: from 31 March to after 29 February. */
  show (fixture, 19800, 19814);
  g_assert_cmpint (entente_chart_canvas_get_range (fixture->canvas), ==,
                   ENTENTE_CHART_RANGE_OTHER);
  entente_chart_canvas_show_range (fixture->canvas, ENTENTE_CHART_RANGE_MONTH);
  assert_window (fixture, 19783, 19814);

  /* Five days that have prices: Friday 26 January and before it to Monday. */
  show (fixture, 19740, 19750);
  entente_chart_canvas_show_range (fixture->canvas, ENTENTE_CHART_RANGE_DAYS);
  assert_window (fixture, 19744, 19750);
}

/* Without prices, days are days. */
static void
test_five_days (Fixture       *fixture,
                gconstpointer  id)
{
  entente_chart_canvas_show_range (fixture->canvas, ENTENTE_CHART_RANGE_DAYS);
  assert_window (fixture, 20128, 20133);
  charts_click (fixture->canvas, 2, 1, 1);
  g_assert_cmpint (entente_chart_canvas_get_range (fixture->canvas), ==, ENTENTE_CHART_RANGE_ALL);
}

/* With times of day some minutes can be seen. */
static void
test_minutes (Fixture       *fixture,
              gconstpointer  id)
{
  add_prices (fixture, 1000, TRUE);
  for (int i = 0; i < 100; i++)
    scroll (fixture, 0, -1, GDK_CONTROL_MASK);
  g_assert_cmpfloat_with_epsilon (get_span (fixture), 5.0 / 1440, 1e-9);
}

/* A mark that is selected elsewhere, or that a key leads to, is brought into sight. */
static void
test_reveal (Fixture       *fixture,
             gconstpointer  id)
{
  EntenteFact *fact = entente_dossier_find_fact (fixture->dossier, "F18");

  show (fixture, 20060, 20080);
  entente_selection_select_fact (fixture->selection, fact);
  g_assert_cmpfloat (get_goal (fixture)->first, <=, 20132);
  g_assert_cmpfloat (get_goal (fixture)->last, >=, 20133);
  g_assert_cmpfloat_with_epsilon (get_span (fixture), 20, 1e-6);
  g_assert_true (press (fixture, GDK_KEY_Home, 0));
  g_assert_cmpfloat (get_goal (fixture)->first, <, 20089);
}

/* From row to row of the prices by key, with words. */
static void
test_rows (Fixture       *fixture,
           gconstpointer  id)
{
  g_assert_false (press (fixture, GDK_KEY_Right, GDK_CONTROL_MASK));
  add_prices (fixture, 280, FALSE);
  g_assert_cmpint (entente_chart_canvas_get_row (fixture->canvas), ==, -1);

  g_assert_true (entente_chart_canvas_move_row (fixture->canvas, ENTENTE_CHART_ROW_FIRST));
  g_assert_cmpint (entente_chart_canvas_get_row (fixture->canvas), ==, 0);
  g_assert_cmpstr (entente_picture_get_readout (ENTENTE_PICTURE (fixture->canvas)), ==,
                   "2 January 2024\nClose HK$80.00");
  /* The focus speaks. */
  g_assert_cmpstr (fixture->announced->str, ==, "");
  g_assert_true (press (fixture, GDK_KEY_Left, GDK_CONTROL_MASK));
  g_assert_cmpint (entente_chart_canvas_get_row (fixture->canvas), ==, 0);
  g_assert_true (press (fixture, GDK_KEY_Right, GDK_CONTROL_MASK));
  g_assert_cmpint (entente_chart_canvas_get_row (fixture->canvas), ==, 1);
  g_assert_cmpstr (entente_picture_get_readout (ENTENTE_PICTURE (fixture->canvas)), ==,
                   "3 January 2024\nClose HK$81.00");
  set_rtl (fixture, TRUE);
  g_assert_true (press (fixture, GDK_KEY_Left, GDK_CONTROL_MASK));
  g_assert_cmpint (entente_chart_canvas_get_row (fixture->canvas), ==, 2);
  set_rtl (fixture, FALSE);

  /* A row that is out of sight is brought into it. */
  show (fixture, 19730, 19740);
  entente_chart_canvas_move_row (fixture->canvas, ENTENTE_CHART_ROW_LAST);
  g_assert_cmpint (entente_chart_canvas_get_row (fixture->canvas), ==, 279);
  g_assert_cmpfloat (get_goal (fixture)->last, >, 20100);
  g_assert_true (fixture->canvas->has_crosshair);

  /* A mark takes the keyboard back. */
  g_assert_true (press (fixture, GDK_KEY_Left, 0));
  g_assert_cmpint (entente_chart_canvas_get_row (fixture->canvas), ==, -1);
  g_assert_false (fixture->canvas->has_crosshair);

  entente_chart_canvas_move_row (fixture->canvas, ENTENTE_CHART_ROW_LAST);
  entente_chart_canvas_set_prices (fixture->canvas, NULL);
  g_assert_cmpint (entente_chart_canvas_get_row (fixture->canvas), ==, -1);
}

static void
assert_row_said (Fixture    *fixture,
                 gsize       row,
                 const char *words)
{
  EntenteAccessibleItem *item = entente_imported_tree_get_row (fixture->canvas->imported, row);
  g_autofree char *other = NULL;

  g_assert_nonnull (item);
  other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (item),
                                              GTK_ACCESSIBLE_PROPERTY_LABEL, words);
  g_assert_cmpstr (other, ==, NULL);
}

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

static gboolean
has_child (gpointer       parent,
           GtkAccessible *child)
{
  g_autoptr (GtkAccessible) at = gtk_accessible_get_first_accessible_child (parent);

  while (at != NULL && at != child)
    {
      GtkAccessible *next = gtk_accessible_get_next_accessible_sibling (at);

      g_object_unref (at);
      at = next;
    }

  return at != NULL;
}

/* Of a million of rows some tens are there for assistive technology, and one has the focus. */
static void
test_row_window (Fixture       *fixture,
                 gconstpointer  id)
{
  EntenteImportedTree *tree;
  EntenteAccessibleItem *kept;
  gsize first;
  const guint n = 1000000;

  add_prices (fixture, n, TRUE);
  tree = fixture->canvas->imported;
  g_assert_nonnull (tree);
  g_assert_cmpuint (entente_imported_tree_get_window (tree, &first), ==, 0);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->canvas));
  /* Nobody comes to a group with nothing in it. */
  g_assert_false (has_child (fixture->canvas, entente_imported_tree_get_group (tree)));

  entente_chart_canvas_move_row (fixture->canvas, ENTENTE_CHART_ROW_FIRST);
  g_assert_true (has_child (fixture->canvas, entente_imported_tree_get_group (tree)));
  g_assert_cmpint (entente_imported_tree_get_focused (tree), ==, 0);
  g_assert_cmpint (entente_chart_tree_get_focused (fixture->canvas->tree), ==, -1);
  g_assert_cmpuint (entente_imported_tree_get_window (tree, &first), <, 50);
  g_assert_cmpuint (first, ==, 0);
  assert_row_said (fixture, 0, "HK$80.00, 2 January 2024, 00:00, imported");

  /* Step by step the window goes along, and what stays in it is the same object. */
  kept = entente_imported_tree_get_row (tree, 18);
  for (guint i = 1; i < 100; i++)
    {
      g_assert_true (press (fixture, GDK_KEY_Right, GDK_CONTROL_MASK));
      g_assert_cmpint (entente_imported_tree_get_focused (tree), ==, i);
      g_assert_nonnull (entente_imported_tree_get_row (tree, i));
      g_assert_nonnull (entente_imported_tree_get_row (tree, i + 1));
      g_assert_cmpuint (entente_imported_tree_get_window (tree, &first), <, 50);
      if (i == 18)
        g_assert_true (entente_imported_tree_get_row (tree, 18) == kept);
    }
  g_assert_cmpuint (first, >, 50);
  g_assert_null (entente_imported_tree_get_row (tree, 0));

  entente_chart_canvas_move_row (fixture->canvas, ENTENTE_CHART_ROW_LAST);
  g_assert_cmpint (entente_imported_tree_get_focused (tree), ==, n - 1);
  g_assert_cmpuint (entente_imported_tree_get_window (tree, &first) + first, ==, n);

  /* By a tenth, and to both ends. */
  g_assert_true (press (fixture, GDK_KEY_Page_Up, 0));
  g_assert_cmpint (entente_imported_tree_get_focused (tree), ==, n - 1 - n / 10);
  g_assert_true (press (fixture, GDK_KEY_Page_Down, 0));
  g_assert_cmpint (entente_imported_tree_get_focused (tree), ==, n - 1);
  g_assert_true (press (fixture, GDK_KEY_Page_Down, 0));
  g_assert_cmpint (entente_imported_tree_get_focused (tree), ==, n - 1);
  g_assert_true (press (fixture, GDK_KEY_Home, 0));
  g_assert_cmpint (entente_imported_tree_get_focused (tree), ==, 0);
  g_assert_true (press (fixture, GDK_KEY_Page_Up, 0));
  g_assert_cmpint (entente_imported_tree_get_focused (tree), ==, 0);
  g_assert_true (press (fixture, GDK_KEY_End, 0));
  g_assert_cmpint (entente_imported_tree_get_focused (tree), ==, n - 1);

  /* A mark takes the focus, and only one thing has it. */
  g_assert_true (press (fixture, GDK_KEY_Left, 0));
  g_assert_cmpint (entente_imported_tree_get_focused (tree), ==, -1);
  g_assert_cmpint (entente_chart_tree_get_focused (fixture->canvas->tree), ==,
                   get_cursor (fixture));
  g_assert_cmpstr (fixture->announced->str, ==, "");
  entente_chart_canvas_set_prices (fixture->canvas, NULL);
  g_assert_null (fixture->canvas->imported);
}

/* Working days, on some of which there was no trade. */
static EntentePlottedPrices *
make_gaps (void)
{
  static const guint32 steps[] = { 0, 1, 2, 3, 6, 7, 8, 9, 10, 13, 14, 15 };
  static const double closes[] = { 80, 81, 82, NAN, NAN, 83, 84, 85, NAN, 86, 87, 88 };
  g_autoptr (GBytes) step_bytes = g_bytes_new_static (steps, sizeof steps);
  g_autoptr (GBytes) close_bytes = g_bytes_new_static (closes, sizeof closes);
  EntentePriceColumns columns = { .origin = (gint64) FIRST_DAY * 86400, .unit = 86400,
                                  .spacing = ENTENTE_PRICE_SPACING_DAILY, .steps = step_bytes };
  g_autoptr (EntentePrices) prices = NULL;

  columns.figures[ENTENTE_PRICE_CLOSE] = close_bytes;
  prices = entente_prices_new (&columns);

  return entente_plotted_prices_new (prices);
}

/* From gap to gap by key; text that runs from right to left makes no difference. */
static void
test_gaps (Fixture       *fixture,
           gconstpointer  id)
{
  g_autoptr (EntentePlottedPrices) prices = make_gaps ();

  g_assert_false (press (fixture, GDK_KEY_Page_Down, GDK_CONTROL_MASK));
  entente_chart_canvas_set_prices (fixture->canvas, prices);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->canvas));
  for (int rtl = 0; rtl < 2; rtl++)
    {
      set_rtl (fixture, rtl);
      entente_chart_canvas_move_row (fixture->canvas, ENTENTE_CHART_ROW_FIRST);
      g_assert_true (press (fixture, GDK_KEY_Page_Down, GDK_CONTROL_MASK));
      g_assert_cmpint (entente_chart_canvas_get_row (fixture->canvas), ==, 5);
      assert_row_said (fixture, 5,
                       "HK$83.00, 9 January 2024, imported, after a gap since 4 January 2024");
      assert_row_said (fixture, 6, "HK$84.00, 10 January 2024, imported");
      assert_row_said (fixture, 3, "No price, 5 January 2024, imported");
      g_assert_true (press (fixture, GDK_KEY_Page_Down, GDK_CONTROL_MASK));
      g_assert_cmpint (entente_chart_canvas_get_row (fixture->canvas), ==, 9);
      g_assert_cmpstr (fixture->announced->str, ==, "");

      g_assert_true (press (fixture, GDK_KEY_Page_Down, GDK_CONTROL_MASK));
      g_assert_cmpint (entente_chart_canvas_get_row (fixture->canvas), ==, 9);
      g_assert_cmpstr (fixture->announced->str, ==, "[No gap after this]");
      g_assert_true (press (fixture, GDK_KEY_Page_Up, GDK_CONTROL_MASK));
      g_assert_cmpint (entente_chart_canvas_get_row (fixture->canvas), ==, 5);
      g_string_truncate (fixture->announced, 0);
      g_assert_true (press (fixture, GDK_KEY_Page_Up, GDK_CONTROL_MASK));
      g_assert_cmpstr (fixture->announced->str, ==, "[No gap before this]");
      g_string_truncate (fixture->announced, 0);
    }
  set_rtl (fixture, FALSE);
}

/* The pointer shows what there is at its moment. */
static void
test_crosshair (Fixture       *fixture,
                gconstpointer  id)
{
  EntenteChartReading reading;
  cairo_rectangle_t plot;
  g_auto (GStrv) lines = NULL;
  double x, y;

  add_prices (fixture, 280, FALSE);
  show (fixture, 19800, 19850);
  entente_chart_layout_get_plot (get_layout (fixture), &plot);
  x = plot.x + plot.width * 0.4;
  y = plot.y + plot.height * 0.9;
  g_assert_true (entente_chart_layout_read (get_layout (fixture), moment_at (fixture, x),
                                            &reading));
  g_assert_true (reading.has_row);
  charts_hover (fixture->canvas, x, y);
  g_assert_true (fixture->canvas->has_crosshair);
  g_assert_cmpfloat (fixture->canvas->crosshair, ==, reading.moment);
  lines = g_strsplit (entente_picture_get_readout (ENTENTE_PICTURE (fixture->canvas)), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 2);
  g_assert_true (g_str_has_prefix (lines[1], "Close HK$"));

  charts_hover (fixture->canvas, x, plot.y + plot.height + 20);
  g_assert_false (fixture->canvas->has_crosshair);
  g_assert_null (entente_picture_get_readout (ENTENTE_PICTURE (fixture->canvas)));
  charts_hover (fixture->canvas, x, y);
  charts_leave (fixture->canvas);
  g_assert_false (fixture->canvas->has_crosshair);
  g_assert_null (entente_picture_get_readout (ENTENTE_PICTURE (fixture->canvas)));
}

/* Flags of events and the timeline have one selection. */
static void
test_flags (Fixture       *fixture,
            gconstpointer  id)
{
  EntenteChartLayout *layout = get_layout (fixture);
  const EntentePlacedFlag *flag;
  EntenteEvent *event;
  g_autoptr (GString) shown = g_string_new (NULL);
  guint n = entente_chart_layout_get_n_flags (layout);

  g_signal_connect_swapped (fixture->canvas, "show-fact", G_CALLBACK (charts_record_fact), shown);
  g_assert_cmpuint (n, >, 1);
  for (guint i = 0; i < n; i++)
    {
      flag = entente_chart_layout_get_flag (get_layout (fixture), i);
      charts_hover (fixture->canvas, flag->box.x + flag->box.width / 2,
                    flag->box.y + flag->box.height / 2);
      g_assert_nonnull (strstr (entente_picture_get_readout (ENTENTE_PICTURE (fixture->canvas)),
                                entente_event_get_title (flag->events->pdata[0])));
      for (guint j = 0; j < flag->events->len; j++)
        {
          flag = entente_chart_layout_get_flag (get_layout (fixture), i);
          charts_click (fixture->canvas, 1, flag->box.x + flag->box.width / 2,
                        flag->box.y + flag->box.height / 2);
          flag = entente_chart_layout_get_flag (get_layout (fixture), i);
          g_assert_true (entente_selection_get_event (fixture->selection) ==
                         flag->events->pdata[j]);
        }
    }
  charts_leave (fixture->canvas);
  g_assert_cmpstr (shown->str, ==, "");

  /* By key: to a flag, and to its event. */
  entente_selection_clear (fixture->selection);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->canvas));
  g_assert_true (press (fixture, GDK_KEY_Left, GDK_CONTROL_MASK | GDK_SHIFT_MASK));
  event = fixture->canvas->flagged;
  g_assert_nonnull (event);
  assert_flag_focused (fixture, event);
  g_assert_nonnull (entente_picture_get_readout (ENTENTE_PICTURE (fixture->canvas)));
  g_assert_null (entente_selection_get_event (fixture->selection));
  g_assert_true (press (fixture, GDK_KEY_Return, 0));
  g_assert_true (entente_selection_get_event (fixture->selection) == event);
  g_assert_cmpuint (shown->len, >, 0);
  g_assert_true (press (fixture, GDK_KEY_Left, GDK_CONTROL_MASK | GDK_SHIFT_MASK));
  g_assert_true (fixture->canvas->flagged != event);
  g_assert_true (press (fixture, GDK_KEY_Right, GDK_CONTROL_MASK | GDK_SHIFT_MASK));
  g_assert_cmpint (entente_chart_layout_find_event (get_layout (fixture), event), ==,
                   entente_chart_layout_find_event (get_layout (fixture),
                                                    fixture->canvas->flagged));
  assert_flag_focused (fixture, fixture->canvas->flagged);
  event = fixture->canvas->flagged;

  /* The keys go the way that time runs. */
  set_rtl (fixture, TRUE);
  g_assert_true (press (fixture, GDK_KEY_Right, GDK_CONTROL_MASK | GDK_SHIFT_MASK));
  assert_flag_focused (fixture, fixture->canvas->flagged);
  g_assert_cmpint (entente_chart_layout_find_event (get_layout (fixture), event), !=,
                   entente_chart_layout_find_event (get_layout (fixture),
                                                    fixture->canvas->flagged));
  g_assert_true (press (fixture, GDK_KEY_Left, GDK_CONTROL_MASK | GDK_SHIFT_MASK));
  g_assert_cmpint (entente_chart_layout_find_event (get_layout (fixture), event), ==,
                   entente_chart_layout_find_event (get_layout (fixture),
                                                    fixture->canvas->flagged));
  set_rtl (fixture, FALSE);

  /* The mark where the keys came from gets the focus back, and nothing was announced. */
  g_assert_cmpint (entente_chart_tree_get_focused (fixture->canvas->tree), ==, -1);
  g_assert_true (press (fixture, GDK_KEY_Home, 0));
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
  EntenteChartLayout *layout = get_layout (fixture);
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
      g_assert_true (has_child (fixture->canvas, GTK_ACCESSIBLE (item)));
      gtk_test_accessible_assert_role (item, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      words = entente_event_row_describe (flag->events->pdata[0]);
      gtk_test_accessible_assert_property (item, GTK_ACCESSIBLE_PROPERTY_LABEL, words);
      g_clear_pointer (&words, g_free);
      g_assert_true (gtk_accessible_get_bounds (GTK_ACCESSIBLE (item), &x, &y, &width, &height));
      g_assert_cmpfloat (x, <=, flag->box.x);
      g_assert_cmpfloat (x + width, >=, flag->box.x + flag->box.width);
    }

  /* What is out of sight goes, and comes back. */
  show (fixture, 20130, 20133);
  g_assert_cmpuint (entente_chart_layout_get_n_flags (get_layout (fixture)), <, n);
  entente_picture_zoom_out (ENTENTE_PICTURE (fixture->canvas));
}

/* Step from one accessible object to the next. */
static GtkAccessible *
step_down (GtkAccessible *from)
{
  GtkAccessible *to = gtk_accessible_get_first_accessible_child (from);

  g_assert_nonnull (to);
  g_object_unref (to); /* the tree has it */

  return to;
}

/* Assistive technology is told where things are when they rest, and not on the way. */
static void
test_tree (Fixture       *fixture,
           gconstpointer  id)
{
  GtkAccessible *mark = step_down (step_down (GTK_ACCESSIBLE (fixture->canvas)));
  int x, y, width, height, x_before;

  g_assert_true (gtk_accessible_get_bounds (mark, &x_before, &y, &width, &height));
  show (fixture, 20040, 20100);
  get_layout (fixture);
  g_assert_true (fixture->canvas->is_tree_stale);
  g_assert_true (gtk_accessible_get_bounds (mark, &x, &y, &width, &height));
  g_assert_cmpint (x, ==, x_before);
  wait_for_rest (fixture);
  g_assert_false (fixture->canvas->is_tree_stale);
  gtk_accessible_get_bounds (mark, &x, &y, &width, &height);
  g_assert_cmpint (x, !=, x_before);
}

static void
test_announcement (Fixture       *fixture,
                   gconstpointer  id)
{
  gint64 end;

  press (fixture, GDK_KEY_Left, GDK_SHIFT_MASK);
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
  g_autoptr (EntenteChartLayout) layout = g_object_ref (get_layout (fixture));

  g_assert_false (entente_chart_canvas_get_has_time (fixture->canvas));
  g_assert_false (entente_picture_get_can_zoom_in (ENTENTE_PICTURE (fixture->canvas)));
  for (int i = 0; i < 2; i++)
    {
      g_assert_false (scroll (fixture, 0, -1, GDK_CONTROL_MASK));
      g_assert_false (scroll (fixture, 1, 0, 0));
      g_assert_false (press (fixture, GDK_KEY_Right, GDK_SHIFT_MASK));
      g_assert_false (press (fixture, GDK_KEY_Right, GDK_CONTROL_MASK));
      press (fixture, GDK_KEY_plus, 0);
      press (fixture, GDK_KEY_0, GDK_CONTROL_MASK);
      drag (fixture, 300, 60);
      g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_GESTURE_ZOOM), "begin", NULL);
      g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_GESTURE_ZOOM), "scale-changed",
                             2.0);
      g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_GESTURE_SWIPE), "swipe", 900.0,
                             0.0);
      entente_chart_canvas_show_range (fixture->canvas, ENTENTE_CHART_RANGE_DAYS);
      charts_click (fixture->canvas, 2, 1, 1);
      g_assert_true (get_layout (fixture) == layout);

      /* And so it is without a chart. */
      entente_chart_canvas_set_chart (fixture->canvas, NULL);
      g_clear_object (&layout);
    }
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

static void
add (const char *path,
     const char *chart,
     void      (*test) (Fixture *fixture, gconstpointer chart))
{
  g_test_add (path, Fixture, chart, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  charts_test_init (&argc, &argv);

  add ("/chart-motion/properties", "price", test_properties);
  add ("/chart-motion/all", "price", test_all);
  add ("/chart-motion/keys/zoom", "price", test_keys);
  add ("/chart-motion/keys/pan", "price", test_pan_keys);
  add ("/chart-motion/wheel/zoom", "price", test_wheel);
  add ("/chart-motion/wheel/passes", "price", test_wheel_passes);
  add ("/chart-motion/touchpad", "price", test_touchpad);
  add ("/chart-motion/drag", "price", test_drag);
  add ("/chart-motion/pinch", "price", test_pinch);
  add ("/chart-motion/kinetic", "price", test_kinetic);
  add ("/chart-motion/reduced", "price", test_reduced_motion);
  add ("/chart-motion/glide", "price", test_glide);
  add ("/chart-motion/ranges", "price", test_ranges);
  add ("/chart-motion/five-days", "price", test_five_days);
  add ("/chart-motion/minutes", "price", test_minutes);
  add ("/chart-motion/reveal", "price", test_reveal);
  add ("/chart-motion/rows", "price", test_rows);
  add ("/chart-motion/row-window", "price", test_row_window);
  add ("/chart-motion/gaps", "price", test_gaps);
  add ("/chart-motion/crosshair", "price", test_crosshair);
  add ("/chart-motion/flags", "price", test_flags);
  add ("/chart-motion/flags/tree", "price", test_flag_tree);
  add ("/chart-motion/tree", "price", test_tree);
  add ("/chart-motion/announcement", "price", test_announcement);
  add ("/chart-motion/bars", "share", test_bars);
  add ("/chart-motion/another-chart", "price", test_another_chart);

  return g_test_run ();
}
