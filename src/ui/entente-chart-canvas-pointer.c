/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Mouse and touch on the picture of a chart. */

#include <math.h>

#include "entente-chart-canvas-private.h"

/* How far from a mark a finger may be: with the mark, a target of at least 44 px. */
#define TOUCH_REACH 22

static gboolean
set_hovered (EntenteChartCanvas *self,
             int                 hovered,
             EntenteFact        *fact)
{
  if (!g_set_object (&self->hovered_fact, fact) && self->hovered == hovered)
    return FALSE;

  self->hovered = hovered;
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return TRUE;
}

/* Motion is also reported where it is the picture that moved: as long as the pointer is on
 * the same thing, the readout is left as it is, for the keyboard may have put it elsewhere. */
static void
on_motion (EntenteChartCanvas *self,
           double              x,
           double              y)
{
  EntenteChartLayout *layout = entente_chart_canvas_get_layout (self);
  EntenteFact *fact;
  int hovered;

  if (layout == NULL)
    return;

  hovered = entente_chart_layout_mark_at (layout, x, y);
  fact = entente_chart_layout_fact_at (layout, x, y);

  if (!set_hovered (self, hovered, fact))
    return;

  if (hovered >= 0)
    entente_chart_canvas_show_mark_readout (self, hovered);
  else if (fact != NULL)
    entente_chart_canvas_show_reference_readout (self, fact, x, y);
  else
    entente_chart_canvas_hide_readout (self);
}

static void
on_leave (EntenteChartCanvas *self)
{
  entente_chart_canvas_forget_hovered (self);
  entente_chart_canvas_hide_readout (self);
}

static double
distance_to (const cairo_rectangle_t *box,
             double                   x,
             double                   y)
{
  double dx = MAX (MAX (box->x - x, x - box->x - box->width), 0);
  double dy = MAX (MAX (box->y - y, y - box->y - box->height), 0);

  return hypot (dx, dy);
}

/* The mark that is hit, or with a finger the nearest one within reach. */
static int
find_mark (EntenteChartLayout *layout,
           GdkDevice          *device,
           double              x,
           double              y)
{
  int index = entente_chart_layout_mark_at (layout, x, y);

  if (index >= 0 || device == NULL || gdk_device_get_source (device) != GDK_SOURCE_TOUCHSCREEN)
    return index;

  index = entente_chart_layout_nearest (layout, x, y);
  if (index < 0)
    return -1;

  return distance_to (&entente_chart_layout_get_mark (layout, (guint) index)->box, x, y) <=
                 TOUCH_REACH
           ? index
           : -1;
}

/* Not when it is pressed: a finger that goes on to scroll selects nothing. */
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
  int index;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (layout == NULL)
    return;

  index = find_mark (layout, gtk_event_controller_get_current_event_device (click), x, y);
  fact = index >= 0 ? entente_chart_layout_get_mark (layout, (guint) index)->fact
                    : entente_chart_layout_fact_at (layout, x, y);
  if (fact == NULL)
    return;

  if (index >= 0)
    entente_chart_canvas_move_cursor (self, index, FALSE);
  else if (selection != NULL)
    entente_selection_select_fact (selection, fact);

  if (n_press == 2)
    entente_chart_canvas_show_fact (self, fact);
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

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
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

  set_hovered (self, -1, NULL);
}
