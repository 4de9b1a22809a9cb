/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Mouse, touchpad and touch on the axis. */

#include <math.h>

#include "entente-timeline-axis-private.h"

/* How far from a mark a finger may be: with the mark, a target of at least 44 px. */
#define TOUCH_REACH 22

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

  if (!self->has_pointer || layout == NULL || entente_time_motion_is_dragged (self->motion) ||
      entente_time_motion_is_moving (self->motion))
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
      entente_time_motion_show (self->motion, &window, ENTENTE_PACE_GLIDE);
      entente_time_motion_note_zoom (self->motion);
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
  const EntenteAxisWindow *goal = entente_time_motion_get_goal (self->motion);
  guint n = entente_axis_events_get_n_placed (self->events), event;

  if (edge == ENTENTE_AXIS_EDGE_LATER)
    {
      event = entente_axis_events_find_start (self->events, goal->last);
      if (event < n)
        entente_timeline_axis_reveal (self, event);
      return;
    }

  /* What began last of that which is over. */
  for (event = entente_axis_events_find_start (self->events, goal->first); event > 0; event--)
    if (entente_axis_events_get_span (self->events, event - 1)->last <= goal->first)
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

static gboolean
on_scroll (EntenteTimelineAxis      *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *scroll)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (scroll);
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);
  GdkScrollUnit unit = gtk_event_controller_scroll_get_unit (scroll);
  gboolean is_wheel = unit == GDK_SCROLL_UNIT_WHEEL;
  gboolean zooms = fabs (dy) > fabs (dx) &&
                   (is_wheel ? (state & GDK_SHIFT_MASK) == 0 : (state & GDK_CONTROL_MASK) != 0);
  double x = self->has_pointer ? self->pointer_x
                               : gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;

  if (self->events == NULL)
    return GDK_EVENT_PROPAGATE;

  if (zooms)
    entente_time_motion_scroll_zoom (self->motion, unit, dy, x);
  else
    entente_time_motion_scroll_pan (self->motion, unit, dx, dy);

  return GDK_EVENT_STOP;
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
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (on_scroll), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);

  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  entente_time_motion_add_gestures (self->motion);
}
