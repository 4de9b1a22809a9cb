/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Mouse, touchpad and touch on the axis. */

#include <math.h>

#include "entente-timeline-axis-private.h"

/* How far from a mark a finger may be: with the mark, a target of at least 44 px. */
#define TOUCH_REACH 22

/* What is moved by less is a click. */
#define DRAG_THRESHOLD 8

#define WHEEL_ZOOM 1.25  /* one step of a wheel */
#define PIXEL_ZOOM 1.005 /* one pixel on a touchpad */
#define WHEEL_PAN  0.1   /* of what is shown */

/* The window that shows as many days as @span, and has a day at a place. */
static EntenteAxisWindow
get_window_with (EntenteTimelineAxis *self,
                 double               day,
                 double               x,
                 double               span)
{
  EntenteAxisLayout *layout = entente_timeline_axis_get_layout (self);
  const EntenteAxisWindow *shown = entente_axis_layout_get_window (layout);
  double share = (entente_axis_layout_unmap (layout, x) - shown->first) /
                 entente_axis_window_get_span (shown);

  return (EntenteAxisWindow) { day - share * span, day + (1 - share) * span };
}

/**
 * entente_timeline_axis_update_hovered:
 * @self: an axis
 *
 * Shows what is under the pointer, unless that is moving.
 */
void
entente_timeline_axis_update_hovered (EntenteTimelineAxis *self)
{
  EntenteAxisLayout *layout = entente_timeline_axis_get_layout (self);
  double x = self->pointer_x, y = self->pointer_y;
  const EntenteAxisMark *mark;
  g_autofree char *words = NULL;
  int hovered;

  if (!self->has_pointer || self->is_dragged || layout == NULL ||
      adw_animation_get_state (self->motion) == ADW_ANIMATION_PLAYING)
    return;

  hovered = entente_axis_layout_mark_at (layout, x, y);
  entente_timeline_axis_set_hovered (self, hovered, entente_axis_layout_edge_at (layout, x, y));
  if (hovered < 0)
    {
      entente_timeline_axis_hide_readout (self);
      return;
    }

  mark = entente_axis_layout_get_mark (layout, (guint) hovered);
  words = entente_timeline_axis_describe_mark (self, mark);
  entente_timeline_axis_show_readout (self, words, &mark->extents);
}

static void
on_motion (EntenteTimelineAxis *self,
           double               x,
           double               y)
{
  self->has_pointer = TRUE;
  self->pointer_x = x;
  self->pointer_y = y;
  entente_timeline_axis_update_hovered (self);
}

static void
on_leave (EntenteTimelineAxis *self)
{
  self->has_pointer = FALSE;
  entente_timeline_axis_set_hovered (self, -1, ENTENTE_AXIS_EDGE_NONE);
  entente_timeline_axis_hide_readout (self);
}

/* Of the events of a mark the one after the cursor, or the first. */
static int
get_next_event (EntenteTimelineAxis   *self,
                const EntenteAxisMark *mark)
{
  int first = (int) mark->first_event, last = first + (int) mark->n_events - 1;

  return self->cursor >= first && self->cursor < last ? self->cursor + 1 : first;
}

void
entente_timeline_axis_activate_mark (EntenteTimelineAxis *self,
                                     int                  index,
                                     gboolean             details)
{
  EntenteAxisLayout *layout = entente_timeline_axis_get_layout (self);
  EntenteAxisWindow window;
  const EntenteAxisMark *mark;

  /* An event that is not seen now. */
  if (index < 0)
    {
      if (details)
        entente_timeline_axis_show_fact (self);
      return;
    }

  mark = entente_axis_layout_get_mark (layout, (guint) index);
  if (entente_axis_layout_open (layout, (guint) index, &window))
    {
      entente_timeline_axis_show_window (self, &window, ENTENTE_TIMELINE_AXIS_GLIDE);
      entente_timeline_axis_announce (self);
    }
  else if (details)
    entente_timeline_axis_show_fact (self);
  else
    entente_timeline_axis_move_cursor (self, get_next_event (self, mark));
}

static void
go_beyond (EntenteTimelineAxis *self,
           EntenteAxisEdge      edge)
{
  guint n = entente_axis_events_get_n_placed (self->events), event;

  if (edge == ENTENTE_AXIS_EDGE_LATER)
    {
      event = entente_axis_events_find_start (self->events, self->goal.last);
      if (event < n)
        entente_timeline_axis_reveal (self, event);
      return;
    }

  /* What began last of that which is over. */
  for (event = entente_axis_events_find_start (self->events, self->goal.first); event > 0; event--)
    if (entente_axis_events_get_span (self->events, event - 1)->last <= self->goal.first)
      {
        entente_timeline_axis_reveal (self, event - 1);
        return;
      }
}

/* The mark that is hit, or with a finger the nearest one within reach. */
static int
find_mark (EntenteAxisLayout *layout,
           GdkDevice         *device,
           double             x,
           double             y)
{
  if (device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN)
    return entente_axis_layout_nearest (layout, x, y, TOUCH_REACH);

  return entente_axis_layout_mark_at (layout, x, y);
}

/* A drag claims its touch or button, and there is no release then. */
static void
on_released (EntenteTimelineAxis *self,
             int                  n_press,
             double               x,
             double               y,
             GtkEventController  *click)
{
  EntenteAxisLayout *layout = entente_timeline_axis_get_layout (self);
  const EntenteAxisMark *mark;
  EntenteAxisEdge edge;
  int index;

  if (layout == NULL)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  index = find_mark (layout, gtk_event_controller_get_current_event_device (click), x, y);
  if (index < 0)
    {
      edge = entente_axis_layout_edge_at (layout, x, y);
      if (edge != ENTENTE_AXIS_EDGE_NONE)
        go_beyond (self, edge);
      return;
    }

  mark = entente_axis_layout_get_mark (layout, (guint) index);
  if (mark->n_events > 1)
    entente_timeline_axis_activate_mark (self, index, FALSE);
  else if (n_press == 1)
    entente_timeline_axis_move_cursor (self, (int) mark->first_event);
  else if (n_press == 2)
    entente_timeline_axis_show_fact (self);
}

static void
hold (EntenteTimelineAxis *self,
      double               x)
{
  EntenteAxisLayout *layout = entente_timeline_axis_get_layout (self);

  if (layout == NULL)
    return;

  self->held = self->window;
  self->held_x = x;
  self->held_day = entente_axis_layout_unmap (layout, x);
}

static void
on_drag_begin (EntenteTimelineAxis *self,
               double               x,
               double               y)
{
  hold (self, x);
}

static void
on_drag_update (EntenteTimelineAxis *self,
                double               dx,
                double               dy,
                GtkGesture          *drag)
{
  EntenteAxisWindow window;

  if (self->events == NULL || gtk_gesture_is_recognized (self->pinch))
    return;
  if (gtk_gesture_get_sequence_state (drag, gtk_gesture_get_last_updated_sequence (drag)) !=
      GTK_EVENT_SEQUENCE_CLAIMED)
    {
      if (fabs (dx) < DRAG_THRESHOLD && !self->is_dragged)
        return;
      self->is_dragged = TRUE;
      gtk_gesture_set_state (drag, GTK_EVENT_SEQUENCE_CLAIMED);
    }

  window = get_window_with (self, self->held_day, self->held_x + dx,
                            entente_axis_window_get_span (&self->held));
  entente_timeline_axis_show_window (self, &window, ENTENTE_TIMELINE_AXIS_JUMP);
}

static void
on_drag_end (EntenteTimelineAxis *self)
{
  self->is_dragged = FALSE;
  entente_timeline_axis_update_hovered (self);
}

/* Between the fingers, while these are there. */
static double
get_pinch_x (EntenteTimelineAxis *self)
{
  double x, y;

  if (!gtk_gesture_is_active (self->pinch) ||
      !gtk_gesture_get_bounding_box_center (self->pinch, &x, &y))
    x = gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;

  return x;
}

static void
on_pinch_begin (EntenteTimelineAxis *self)
{
  hold (self, get_pinch_x (self));
  gtk_gesture_set_state (self->pinch, GTK_EVENT_SEQUENCE_CLAIMED);
}

/* What was between the fingers stays there. */
static void
on_pinch (EntenteTimelineAxis *self,
          double               scale)
{
  EntenteAxisWindow window;

  if (self->events == NULL || scale <= 0)
    return;

  window = get_window_with (self, self->held_day, get_pinch_x (self),
                            entente_axis_window_get_span (&self->held) / scale);
  entente_timeline_axis_show_window (self, &window, ENTENTE_TIMELINE_AXIS_JUMP);
  entente_timeline_axis_announce (self);
}

static void
zoom_at_pointer (EntenteTimelineAxis     *self,
                 double                   factor,
                 EntenteTimelineAxisPace  pace)
{
  EntenteAxisLayout *layout = entente_timeline_axis_get_layout (self);
  double x = self->has_pointer ? self->pointer_x : gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;
  double shown = entente_axis_window_get_span (&self->window);
  double share = (entente_axis_layout_unmap (layout, x) - self->window.first) / shown;

  /* Where the pointer will be when it has stopped moving. */
  entente_timeline_axis_zoom_at (self, factor,
                                 self->goal.first +
                                   share * entente_axis_window_get_span (&self->goal),
                                 pace);
}

/* Either way: the axis runs one way only. */
static double
get_distance (EntenteTimelineAxis *self,
              double               dx,
              double               dy)
{
  if (fabs (dy) > fabs (dx))
    return dy;

  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -dx : dx;
}

static gboolean
on_scroll (EntenteTimelineAxis      *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *scroll)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (scroll);
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);
  gboolean is_wheel = gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_WHEEL;
  double distance = get_distance (self, dx, dy);
  gboolean zooms = fabs (dy) > fabs (dx) &&
                   (is_wheel ? (state & GDK_SHIFT_MASK) == 0 : (state & GDK_CONTROL_MASK) != 0);

  if (self->events == NULL)
    return GDK_EVENT_PROPAGATE;

  if (zooms && is_wheel)
    zoom_at_pointer (self, pow (WHEEL_ZOOM, dy), ENTENTE_TIMELINE_AXIS_GLIDE);
  else if (zooms)
    zoom_at_pointer (self, pow (PIXEL_ZOOM, dy), ENTENTE_TIMELINE_AXIS_JUMP);
  else if (is_wheel)
    entente_timeline_axis_pan (self, distance * WHEEL_PAN, ENTENTE_TIMELINE_AXIS_GLIDE);
  else
    entente_timeline_axis_pan (self, distance / MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1),
                               ENTENTE_TIMELINE_AXIS_JUMP);

  return GDK_EVENT_STOP;
}

static void
add_gestures (EntenteTimelineAxis *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkWidget *widget = GTK_WIDGET (self);

  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));

  self->pinch = gtk_gesture_zoom_new ();
  g_signal_connect_swapped (self->pinch, "begin", G_CALLBACK (on_pinch_begin), self);
  g_signal_connect_swapped (self->pinch, "scale-changed", G_CALLBACK (on_pinch), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (self->pinch));
}

/**
 * entente_timeline_axis_add_pointer:
 * @self: an axis
 *
 * Listens to mouse, touchpad and touch.
 */
void
entente_timeline_axis_add_pointer (EntenteTimelineAxis *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (on_scroll), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);

  add_gestures (self);
}
