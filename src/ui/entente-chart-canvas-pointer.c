/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Mouse and touch on the picture of a chart. */

#include <math.h>

#include "entente-chart-canvas-private.h"

/* How far from a mark a finger may be: with the mark, a target of at least 44 px. */
#define TOUCH_REACH 22

static gboolean
set_hovered (EntenteChartCanvas *self,
             int                 hovered,
             int                 flag,
             EntenteFact        *fact)
{
  if (!g_set_object (&self->hovered_fact, fact) && self->hovered == hovered &&
      self->hovered_flag == flag)
    return FALSE;

  self->hovered = hovered;
  self->hovered_flag = flag;
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return TRUE;
}

static void
show_readout (EntenteChartCanvas *self,
              double              x,
              double              y)
{
  if (self->hovered >= 0)
    entente_chart_canvas_show_mark_readout (self, self->hovered);
  else if (self->hovered_flag >= 0)
    entente_chart_canvas_show_flag_readout (self, self->hovered_flag);
  else if (self->hovered_fact != NULL)
    entente_chart_canvas_show_reference_readout (self, self->hovered_fact, x, y);
  else
    entente_chart_canvas_hide_readout (self);
}

/**
 * entente_chart_canvas_update_hovered:
 * @self: a picture
 *
 * Shows what is under the pointer, unless that is moving. As long as that is the same thing,
 * the readout is left as it is, for the keyboard may have put it elsewhere.
 */
void
entente_chart_canvas_update_hovered (EntenteChartCanvas *self)
{
  EntenteChartLayout *layout;
  double x = self->pointer_x, y = self->pointer_y;
  EntenteFact *fact;
  gboolean is_other;
  int hovered, flag;

  if (!self->has_pointer || self->sheet == NULL ||
      entente_time_motion_is_moving (self->motion) ||
      entente_time_motion_is_dragged (self->motion))
    return;

  layout = entente_chart_canvas_get_layout (self);
  hovered = entente_chart_layout_mark_at (layout, x, y);
  flag = hovered < 0 ? entente_chart_layout_flag_at (layout, x, y) : -1;
  fact = flag < 0 ? entente_chart_layout_fact_at (layout, x, y) : NULL;
  is_other = set_hovered (self, hovered, flag, fact);

  if (hovered < 0 && flag < 0 && fact == NULL &&
      entente_chart_canvas_put_crosshair (self, x, y))
    return;

  if (self->has_crosshair && self->row < 0)
    {
      entente_chart_canvas_clear_crosshair (self);
      is_other = TRUE;
    }
  if (is_other)
    show_readout (self, x, y);
}

/* Motion is also reported where it is the picture that moved. */
static void
on_motion (EntenteChartCanvas *self,
           double              x,
           double              y)
{
  self->has_pointer = TRUE;
  self->pointer_x = x;
  self->pointer_y = y;
  entente_chart_canvas_update_hovered (self);
}

static void
on_leave (EntenteChartCanvas *self)
{
  self->has_pointer = FALSE;
  entente_chart_canvas_forget_hovered (self);
  entente_chart_canvas_hide_readout (self);
}

/* How far from a target what has been pressed may be. */
static double
get_reach (GtkEventController *controller)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (controller);

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN ? TOUCH_REACH
                                                                                     : 0;
}

/* Not when it is pressed: a finger that goes on to scroll or to drag selects nothing. */
static void
on_released (EntenteChartCanvas *self,
             int                 n_press,
             double              x,
             double              y,
             GtkEventController *click)
{
  EntenteChartLayout *layout = entente_chart_canvas_get_layout (self);
  EntenteSelection *selection = entente_chart_canvas_get_selection (self);
  EntenteFact *fact;
  int index, flag;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (layout == NULL)
    return;

  index = entente_chart_layout_target_at (layout, x, y, get_reach (click), &flag);
  if (flag >= 0)
    {
      entente_chart_canvas_click_flag (self, flag, n_press);
      return;
    }

  fact = index >= 0 ? entente_chart_layout_get_mark (layout, (guint) index)->fact
                    : entente_chart_layout_fact_at (layout, x, y);
  if (fact == NULL)
    {
      if (n_press == 2)
        entente_chart_canvas_reset (self);
      return;
    }

  if (index >= 0)
    entente_chart_canvas_move_cursor (self, index, FALSE);
  else if (selection != NULL)
    entente_selection_select_fact (selection, fact);

  if (n_press == 2)
    entente_chart_canvas_show_fact (self, fact);
}

/* Whether the reader scrolls along the axis of time. Fingers on a touchpad never go quite
 * straight: the way that they take first counts for as long as they stay there. */
static gboolean
goes_along_time (EntenteChartCanvas *self,
                 double              dx,
                 double              dy,
                 GdkScrollUnit       unit)
{
  gboolean pans = fabs (dx) > fabs (dy);

  if (unit == GDK_SCROLL_UNIT_WHEEL)
    return pans;

  if (!self->is_scroll_decided)
    {
      self->is_scroll_decided = TRUE;
      self->scroll_pans = pans;
    }

  return self->scroll_pans;
}

/**
 * entente_chart_canvas_scroll:
 * @self: a picture
 * @dx: how far a wheel or fingers on a touchpad have gone to the right
 * @dy: how far they have gone down
 * @unit: what both count
 * @state: which modifiers are pressed
 *
 * Returns: whether that was for the picture; else it is for what scrolls around it
 */
gboolean
entente_chart_canvas_scroll (EntenteChartCanvas *self,
                             double              dx,
                             double              dy,
                             GdkScrollUnit       unit,
                             GdkModifierType     state)
{
  double x = self->has_pointer ? self->pointer_x
                               : gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;

  if (!self->has_time)
    return FALSE;

  if ((state & GDK_CONTROL_MASK) != 0)
    entente_time_motion_scroll_zoom (self->motion, unit, dy, x);
  else if ((state & GDK_SHIFT_MASK) != 0)
    entente_time_motion_scroll_pan (self->motion, unit, dx, dy);
  else if (goes_along_time (self, dx, dy, unit))
    entente_time_motion_scroll_pan (self->motion, unit, dx, 0);
  else
    return FALSE;

  return TRUE;
}

static gboolean
on_scroll (EntenteChartCanvas       *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *scroll)
{
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));

  return entente_chart_canvas_scroll (self, dx, dy,
                                      gtk_event_controller_scroll_get_unit (scroll), state);
}

static void
on_scroll_begin (EntenteChartCanvas *self)
{
  self->is_scroll_decided = FALSE;
}

static void
on_scroll_let_go (EntenteChartCanvas *self,
                  double              velocity_x,
                  double              velocity_y)
{
  if (self->is_scroll_decided && self->scroll_pans)
    entente_time_motion_scroll_fling (self->motion, velocity_x);
}

static void
add_scroll (EntenteChartCanvas *self)
{
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES |
                                     GTK_EVENT_CONTROLLER_SCROLL_KINETIC);

  g_signal_connect_swapped (scroll, "scroll-begin", G_CALLBACK (on_scroll_begin), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (on_scroll), self);
  g_signal_connect_swapped (scroll, "decelerate", G_CALLBACK (on_scroll_let_go), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}

/**
 * entente_chart_canvas_add_pointer:
 * @self: a picture
 *
 * Listens to mouse and touch.
 */
void
entente_chart_canvas_add_pointer (EntenteChartCanvas *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  add_scroll (self);
  entente_time_motion_add_gestures (self->motion);
}

/**
 * entente_chart_canvas_forget_hovered:
 * @self: a picture
 *
 * Forgets what is under the pointer.
 */
void
entente_chart_canvas_forget_hovered (EntenteChartCanvas *self)
{
  g_return_if_fail (ENTENTE_IS_CHART_CANVAS (self));

  set_hovered (self, -1, -1, NULL);
  if (self->row < 0)
    entente_chart_canvas_clear_crosshair (self);
}
