/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Mouse and touch on the picture of a chart. */

#include <math.h>

#include "entente-chart-canvas-private.h"

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
    entente_picture_hide_readout (ENTENTE_PICTURE (self));
}

static gboolean
is_hovering (EntenteChartCanvas *self)
{
  return self->hovered >= 0 || self->hovered_flag >= 0 || self->hovered_fact != NULL;
}

/* Those at the crosshair of the pointer. */
static gboolean
entente_chart_canvas_words_follow (EntentePicture *picture)
{
  EntenteChartCanvas *self = ENTENTE_CHART_CANVAS (picture);

  return self->has_crosshair && self->row < 0;
}

/* As long as the same thing is under the pointer, the readout is left as it is, for the keyboard
 * may have put it elsewhere. */
static void
entente_chart_canvas_update_hovered (EntentePicture *picture,
                                     double          x,
                                     double          y)
{
  EntenteChartCanvas *self = ENTENTE_CHART_CANVAS (picture);
  EntenteChartLayout *layout = entente_chart_canvas_get_layout (self);
  EntenteFact *fact;
  gboolean is_other;
  int hovered, flag;

  hovered = entente_chart_layout_mark_at (layout, x, y);
  flag = hovered < 0 ? entente_chart_layout_flag_at (layout, x, y) : -1;
  fact = flag < 0 ? entente_chart_layout_fact_at (layout, x, y) : NULL;
  if (hovered < 0 && flag < 0 && fact == NULL && is_hovering (self) &&
      entente_picture_is_on_way (picture, x, y))
    return;

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

static void
entente_chart_canvas_click (EntentePicture *picture,
                            int             n_press,
                            double          x,
                            double          y,
                            double          reach)
{
  EntenteChartCanvas *self = ENTENTE_CHART_CANVAS (picture);
  EntenteChartLayout *layout = entente_chart_canvas_get_layout (self);
  EntenteSelection *selection = entente_picture_get_selection (picture);
  EntenteFact *fact;
  int index, flag;

  index = entente_chart_layout_target_at (layout, x, y, reach, &flag);
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
        entente_picture_show_all (picture);
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
  EntentePicture *picture = ENTENTE_PICTURE (self);
  EntenteTimeMotion *motion = entente_picture_get_motion (picture);

  if (!self->has_time)
    return FALSE;

  if ((state & GDK_CONTROL_MASK) != 0)
    entente_picture_scroll_zoom (picture, unit, dy);
  else if ((state & GDK_SHIFT_MASK) != 0)
    entente_time_motion_scroll_pan (motion, unit, dx, dy);
  else if (goes_along_time (self, dx, dy, unit))
    entente_time_motion_scroll_pan (motion, unit, dx, 0);
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
    entente_time_motion_scroll_fling (entente_picture_get_motion (ENTENTE_PICTURE (self)),
                                      velocity_x);
}

/**
 * entente_chart_canvas_add_scroll:
 * @self: a picture that is being made
 *
 * Listens to wheels, and to fingers on a touchpad.
 */
void
entente_chart_canvas_add_scroll (EntenteChartCanvas *self)
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

static void
forget_hovered (EntentePicture *picture)
{
  entente_chart_canvas_forget_hovered (ENTENTE_CHART_CANVAS (picture));
}

/**
 * entente_chart_canvas_add_pointer:
 * @klass: the class of the picture
 *
 * Says what mouse and touch do.
 */
void
entente_chart_canvas_add_pointer (EntentePictureClass *klass)
{
  klass->update_hovered = entente_chart_canvas_update_hovered;
  klass->forget_hovered = forget_hovered;
  klass->words_follow = entente_chart_canvas_words_follow;
  klass->click = entente_chart_canvas_click;
}
