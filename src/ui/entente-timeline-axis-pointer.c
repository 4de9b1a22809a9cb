/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Mouse, touchpad and touch on the axis. */

#include <math.h>

#include "entente-timeline-axis-private.h"

static void
entente_timeline_axis_update_hovered (EntentePicture *picture,
                                      double          x,
                                      double          y)
{
  EntenteTimelineAxis *self = ENTENTE_TIMELINE_AXIS (picture);
  EntenteAxisLayout *layout = entente_timeline_axis_get_layout (self);
  EntenteAxisEdge edge = entente_axis_layout_edge_at (layout, x, y);
  int hovered = entente_axis_layout_mark_at (layout, x, y);

  if (hovered < 0 && edge == ENTENTE_AXIS_EDGE_NONE && self->hovered >= 0 &&
      entente_picture_is_on_way (picture, x, y))
    return;

  entente_timeline_axis_set_hovered (self, hovered, edge);
  if (hovered >= 0)
    entente_timeline_axis_show_mark_readout (
      self, entente_axis_layout_get_mark (layout, (guint) hovered));
  else
    entente_picture_hide_readout (picture);
}

static void
entente_timeline_axis_forget_hovered (EntentePicture *picture)
{
  entente_timeline_axis_set_hovered (ENTENTE_TIMELINE_AXIS (picture), -1, ENTENTE_AXIS_EDGE_NONE);
}

static void
go_beyond (EntenteTimelineAxis *self,
           EntenteAxisEdge      edge)
{
  const EntenteAxisWindow *goal =
    entente_time_motion_get_goal (entente_picture_get_motion (ENTENTE_PICTURE (self)));
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
           double             x,
           double             y,
           double             reach)
{
  return reach > 0 ? entente_axis_layout_nearest (layout, x, y, reach)
                   : entente_axis_layout_mark_at (layout, x, y);
}

static void
entente_timeline_axis_click (EntentePicture *picture,
                             int             n_press,
                             double          x,
                             double          y,
                             double          reach)
{
  EntenteTimelineAxis *self = ENTENTE_TIMELINE_AXIS (picture);
  EntenteAxisLayout *layout = entente_timeline_axis_get_layout (self);
  int index = find_mark (layout, x, y, reach);
  const EntenteAxisMark *mark;
  EntenteAxisEdge edge;

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
    entente_timeline_axis_show_event (self);
}

static gboolean
on_scroll (EntentePicture           *picture,
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

  if (ENTENTE_TIMELINE_AXIS (picture)->events == NULL)
    return GDK_EVENT_PROPAGATE;

  if (zooms)
    entente_picture_scroll_zoom (picture, unit, dy);
  else
    entente_time_motion_scroll_pan (entente_picture_get_motion (picture), unit, dx, dy);

  return GDK_EVENT_STOP;
}

/**
 * entente_timeline_axis_add_scroll:
 * @self: an axis that is being made
 *
 * Listens to wheels, and to fingers on a touchpad.
 */
void
entente_timeline_axis_add_scroll (EntenteTimelineAxis *self)
{
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (on_scroll), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}

/**
 * entente_timeline_axis_add_pointer:
 * @klass: the class of the axis
 *
 * Says what mouse and touch do.
 */
void
entente_timeline_axis_add_pointer (EntentePictureClass *klass)
{
  klass->update_hovered = entente_timeline_axis_update_hovered;
  klass->forget_hovered = entente_timeline_axis_forget_hovered;
  klass->click = entente_timeline_axis_click;
}
