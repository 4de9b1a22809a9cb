/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Mouse, touchpad and touch on what shows time: dragging, letting go, pinching, and what the
 * wheel does as far as it is the same everywhere. */

#include "entente-time-motion-private.h"

#include <math.h>

/* What is moved by less is a click. */
#define DRAG_THRESHOLD 8

#define WHEEL_ZOOM 1.25  /* one step of a wheel */
#define PIXEL_ZOOM 1.005 /* one pixel on a touchpad */
#define WHEEL_PAN  0.1   /* of what is shown */

static gboolean
has_time (EntenteTimeMotion *self)
{
  return self->widget != NULL && self->view->has_time (self->widget);
}

static double
get_width (EntenteTimeMotion *self)
{
  return MAX (gtk_widget_get_width (self->widget), 1);
}

static gboolean
is_rtl (EntenteTimeMotion *self)
{
  return gtk_widget_get_direction (self->widget) == GTK_TEXT_DIR_RTL;
}

/* Shows as many days as @span, with a day at a place. */
static void
show_day_at (EntenteTimeMotion *self,
             double             day,
             double             x,
             double             span)
{
  double share = self->view->get_share (self->widget, x);
  EntenteAxisWindow window = { day - share * span, day + (1 - share) * span };

  entente_time_motion_show (self, &window, ENTENTE_PACE_JUMP);
}

static void
hold (EntenteTimeMotion *self,
      double             x)
{
  if (!has_time (self))
    return;

  self->was_dragged = FALSE;
  entente_time_motion_stop_fling (self);
  self->held_span = entente_axis_window_get_span (&self->window);
  self->held_x = x;
  self->held_day = self->window.first + self->view->get_share (self->widget, x) * self->held_span;
}

static void
on_drag_begin (EntenteTimeMotion *self,
               double             x,
               double             y)
{
  hold (self, x);
}

/* Up and down, a finger is left to whatever scrolls around the widget. */
static void
on_drag_update (EntenteTimeMotion *self,
                double             dx,
                double             dy,
                GtkGesture        *drag)
{
  if (!has_time (self) || gtk_gesture_is_recognized (self->pinch))
    return;

  if (!self->is_dragged)
    {
      if (fabs (dx) < DRAG_THRESHOLD || fabs (dx) < fabs (dy))
        return;
      self->is_dragged = TRUE;
      self->was_dragged = TRUE;
      gtk_gesture_set_state (drag, GTK_EVENT_SEQUENCE_CLAIMED);
      gtk_widget_set_cursor_from_name (self->widget, "grabbing");
    }

  show_day_at (self, self->held_day, self->held_x + dx, self->held_span);
}

static void
on_drag_end (EntenteTimeMotion *self)
{
  if (!self->is_dragged)
    return;

  self->is_dragged = FALSE;
  if (self->widget != NULL)
    gtk_widget_set_cursor (self->widget, NULL);
  if (!entente_time_motion_is_moving (self))
    entente_time_motion_rest (self);
}

/* The hand that moves to the right shows what is to the left. The end of the drag may have been
 * told before. */
static void
on_swipe (EntenteTimeMotion *self,
          double             velocity_x,
          double             velocity_y)
{
  double speed = velocity_x / get_width (self);

  if (self->was_dragged && has_time (self))
    entente_time_motion_fling (self, is_rtl (self) ? speed : -speed);
}

/**
 * entente_time_motion_scroll_fling:
 * @self: a motion
 * @velocity_x: how fast fingers went to the right on a touchpad when they left it, in pixels a
 *   second
 */
void
entente_time_motion_scroll_fling (EntenteTimeMotion *self,
                                  double             velocity_x)
{
  double speed;

  g_return_if_fail (ENTENTE_IS_TIME_MOTION (self));

  if (!has_time (self))
    return;

  speed = velocity_x / get_width (self);
  entente_time_motion_fling (self, is_rtl (self) ? -speed : speed);
}

/* Between the fingers, while these are there. */
static double
get_pinch_x (EntenteTimeMotion *self)
{
  double x, y;

  if (!gtk_gesture_is_active (self->pinch) ||
      !gtk_gesture_get_bounding_box_center (self->pinch, &x, &y))
    x = get_width (self) / 2;

  return x;
}

static void
on_pinch_begin (EntenteTimeMotion *self)
{
  if (!has_time (self))
    return;

  hold (self, get_pinch_x (self));
  gtk_gesture_set_state (self->pinch, GTK_EVENT_SEQUENCE_CLAIMED);
}

/* What was between the fingers stays there. */
static void
on_pinch (EntenteTimeMotion *self,
          double             scale)
{
  if (!has_time (self) || scale <= 0)
    return;

  show_day_at (self, self->held_day, get_pinch_x (self), self->held_span / scale);
  entente_time_motion_note_zoom (self);
}

/**
 * entente_time_motion_add_gestures:
 * @self: a motion
 *
 * Listens to the reader's hand: dragging moves what the widget shows, and letting go lets it
 * go on; pinching zooms.
 */
void
entente_time_motion_add_gestures (EntenteTimeMotion *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *swipe = gtk_gesture_swipe_new ();

  g_return_if_fail (ENTENTE_IS_TIME_MOTION (self));

  g_signal_connect_object (swipe, "swipe", G_CALLBACK (on_swipe), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->widget, GTK_EVENT_CONTROLLER (swipe));

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (on_drag_begin), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (on_drag_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (on_drag_end), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->widget, GTK_EVENT_CONTROLLER (drag));
  gtk_gesture_group (swipe, drag);

  self->pinch = gtk_gesture_zoom_new ();
  g_signal_connect_object (self->pinch, "begin", G_CALLBACK (on_pinch_begin), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pinch, "scale-changed", G_CALLBACK (on_pinch), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->widget, GTK_EVENT_CONTROLLER (self->pinch));
}

/**
 * entente_time_motion_scroll_zoom:
 * @self: a motion
 * @unit: what @distance counts
 * @distance: how far a wheel or fingers on a touchpad have gone; less than 0 zooms in
 * @x: the place that shows the same afterwards
 *
 * Zooms at the pointer.
 */
void
entente_time_motion_scroll_zoom (EntenteTimeMotion *self,
                                 GdkScrollUnit      unit,
                                 double             distance,
                                 double             x)
{
  gboolean is_wheel = unit == GDK_SCROLL_UNIT_WHEEL;
  double share;

  g_return_if_fail (ENTENTE_IS_TIME_MOTION (self));

  if (!has_time (self))
    return;

  /* What will be under the pointer when it has stopped moving. */
  share = self->view->get_share (self->widget, x);
  entente_time_motion_zoom (self, pow (is_wheel ? WHEEL_ZOOM : PIXEL_ZOOM, distance),
                            self->goal.first + share * entente_axis_window_get_span (&self->goal),
                            is_wheel ? ENTENTE_PACE_GLIDE : ENTENTE_PACE_JUMP);
}

/**
 * entente_time_motion_scroll_pan:
 * @self: a motion
 * @unit: what @dx and @dy count
 * @dx: how far a wheel or fingers on a touchpad have gone to the right
 * @dy: how far they have gone down
 *
 * Moves what is shown. Time runs one way only: going down does what going forward does.
 */
void
entente_time_motion_scroll_pan (EntenteTimeMotion *self,
                                GdkScrollUnit      unit,
                                double             dx,
                                double             dy)
{
  double distance;

  g_return_if_fail (ENTENTE_IS_TIME_MOTION (self));

  if (!has_time (self))
    return;

  distance = fabs (dy) > fabs (dx) ? dy : is_rtl (self) ? -dx : dx;

  if (unit == GDK_SCROLL_UNIT_WHEEL)
    entente_time_motion_pan (self, distance * WHEEL_PAN, ENTENTE_PACE_GLIDE);
  else
    entente_time_motion_pan (self, distance / get_width (self), ENTENTE_PACE_JUMP);
}
