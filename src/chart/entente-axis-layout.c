/* SPDX-License-Identifier: GPL-3.0-or-later */

/* EntenteAxisLayout: what stands on a picture of an axis, and where. entente-axis-arrange.c
 * makes one. */

#include "entente-axis-layout-private.h"

#include <math.h>

#include "entente-chart-layout-private.h"

G_DEFINE_FINAL_TYPE (EntenteAxisLayout, entente_axis_layout, G_TYPE_OBJECT)

static void
text_clear (gpointer data)
{
  EntenteAxisPlacedText *text = data;

  g_clear_object (&text->text);
}

static void
entente_axis_layout_finalize (GObject *object)
{
  EntenteAxisLayout *self = ENTENTE_AXIS_LAYOUT (object);

  g_clear_object (&self->texts);
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->placed_texts, g_array_unref);
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->bands, g_array_unref);
  g_clear_pointer (&self->edges, g_array_unref);

  G_OBJECT_CLASS (entente_axis_layout_parent_class)->finalize (object);
}

static void
entente_axis_layout_class_init (EntenteAxisLayoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_axis_layout_finalize;
}

static void
entente_axis_layout_init (EntenteAxisLayout *self)
{
  self->marks = g_array_new (FALSE, TRUE, sizeof (EntenteAxisMark));
  self->placed_texts = g_array_new (FALSE, TRUE, sizeof (EntenteAxisPlacedText));
  self->lines = g_array_new (FALSE, TRUE, sizeof (EntenteAxisLine));
  self->bands = g_array_new (FALSE, TRUE, sizeof (EntenteAxisBand));
  self->edges = g_array_new (FALSE, TRUE, sizeof (EntenteAxisEdgeMark));
  g_array_set_clear_func (self->placed_texts, text_clear);
}

/**
 * entente_axis_layout_map_forward:
 * @self: a layout whose plot is known
 * @day: a time in days
 *
 * Returns: where the time is as long as everything is placed from left to right, in pixels
 */
double
entente_axis_layout_map_forward (EntenteAxisLayout *self,
                                 double             day)
{
  return self->plot.x + (day - self->window.first) /
                          entente_axis_window_get_span (&self->window) * self->plot.width;
}

/**
 * entente_axis_layout_add_line:
 * @self: a layout
 * @role: what the line is
 * @from: one end
 * @to: the other end
 */
void
entente_axis_layout_add_line (EntenteAxisLayout   *self,
                              EntenteAxisLineRole  role,
                              EntentePoint         from,
                              EntentePoint         to)
{
  EntenteAxisLine line = { role, from, to };

  g_array_append_val (self->lines, line);
}

/**
 * entente_axis_layout_add_text:
 * @self: a layout
 * @text: (transfer none): a line of words
 * @colour: which colour
 * @x: its left edge
 * @y: its upper edge
 * @mark: the mark whose label it is a part of, or -1
 */
void
entente_axis_layout_add_text (EntenteAxisLayout  *self,
                              PangoLayout        *text,
                              EntenteChartColour  colour,
                              double              x,
                              double              y,
                              int                 mark)
{
  EntenteAxisPlacedText placed = { g_object_ref (text), colour, { x, y, 0, 0 }, mark };
  double baseline = (double) pango_layout_get_baseline (text) / PANGO_SCALE;

  /* Letters stand sharp where their baseline is between two pixels. */
  placed.box.y = round (y + baseline) - baseline;
  entente_layout_measure_text (text, &placed.box.width, &placed.box.height);
  g_array_append_val (self->placed_texts, placed);
}

static void
mirror_x (EntenteAxisLayout *self,
          double            *x)
{
  *x = self->width - *x;
}

static void
mirror_box (EntenteAxisLayout *self,
            cairo_rectangle_t *box)
{
  if (!entente_rectangle_is_empty (box))
    box->x = self->width - box->x - box->width;
}

static void
mirror_marks (EntenteAxisLayout *self)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      EntenteAxisMark *mark = &g_array_index (self->marks, EntenteAxisMark, i);

      mirror_x (self, &mark->start_x);
      mirror_x (self, &mark->sure_start_x);
      mirror_x (self, &mark->sure_end_x);
      mirror_x (self, &mark->end_x);
      mirror_x (self, &mark->start_tip_x);
      mirror_x (self, &mark->end_tip_x);
      mirror_box (self, &mark->box);
      mirror_box (self, &mark->label);
      mirror_box (self, &mark->extents);
    }
}

/**
 * entente_axis_layout_mirror:
 * @self: a layout, placed from left to right
 *
 * Turns everything round, so that time runs from right to left.
 */
void
entente_axis_layout_mirror (EntenteAxisLayout *self)
{
  mirror_marks (self);
  for (guint i = 0; i < self->placed_texts->len; i++)
    mirror_box (self, &g_array_index (self->placed_texts, EntenteAxisPlacedText, i).box);
  for (guint i = 0; i < self->lines->len; i++)
    {
      EntenteAxisLine *line = &g_array_index (self->lines, EntenteAxisLine, i);

      mirror_x (self, &line->from.x);
      mirror_x (self, &line->to.x);
    }
  for (guint i = 0; i < self->bands->len; i++)
    mirror_box (self, &g_array_index (self->bands, EntenteAxisBand, i).box);
  for (guint i = 0; i < self->edges->len; i++)
    {
      EntenteAxisEdgeMark *edge = &g_array_index (self->edges, EntenteAxisEdgeMark, i);

      mirror_x (self, &edge->arrow.x);
      mirror_box (self, &edge->box);
    }
}

/**
 * entente_axis_layout_get_texts:
 * @self: a layout
 *
 * Returns: (transfer none): the events and their words
 */
EntenteAxisTexts *
entente_axis_layout_get_texts (EntenteAxisLayout *self)
{
  g_return_val_if_fail (ENTENTE_IS_AXIS_LAYOUT (self), NULL);

  return self->texts;
}

/**
 * entente_axis_layout_get_window:
 * @self: a layout
 *
 * Returns: (transfer none): the time that it shows
 */
const EntenteAxisWindow *
entente_axis_layout_get_window (EntenteAxisLayout *self)
{
  g_return_val_if_fail (ENTENTE_IS_AXIS_LAYOUT (self), NULL);

  return &self->window;
}

/**
 * entente_axis_layout_get_width:
 * @self: a layout
 *
 * Returns: the width of the picture in pixels
 */
double
entente_axis_layout_get_width (EntenteAxisLayout *self)
{
  g_return_val_if_fail (ENTENTE_IS_AXIS_LAYOUT (self), 0);

  return self->width;
}

/**
 * entente_axis_layout_get_height:
 * @self: a layout
 *
 * Returns: the height of the picture in pixels
 */
double
entente_axis_layout_get_height (EntenteAxisLayout *self)
{
  g_return_val_if_fail (ENTENTE_IS_AXIS_LAYOUT (self), 0);

  return self->height;
}

/**
 * entente_axis_layout_get_direction:
 * @self: a layout
 *
 * Returns: the direction of text that it was made for
 */
PangoDirection
entente_axis_layout_get_direction (EntenteAxisLayout *self)
{
  g_return_val_if_fail (ENTENTE_IS_AXIS_LAYOUT (self), PANGO_DIRECTION_LTR);

  return self->direction;
}

/**
 * entente_axis_layout_get_plot:
 * @self: a layout
 * @plot: (out caller-allocates): where the lanes are
 */
void
entente_axis_layout_get_plot (EntenteAxisLayout *self,
                              cairo_rectangle_t *plot)
{
  g_return_if_fail (ENTENTE_IS_AXIS_LAYOUT (self));
  g_return_if_fail (plot != NULL);

  *plot = self->plot;
}

/**
 * entente_axis_layout_get_n_lanes:
 * @self: a layout
 *
 * Returns: how many lanes there is room for
 */
guint
entente_axis_layout_get_n_lanes (EntenteAxisLayout *self)
{
  g_return_val_if_fail (ENTENTE_IS_AXIS_LAYOUT (self), 0);

  return self->n_lanes;
}

/**
 * entente_axis_layout_get_n_marks:
 * @self: a layout
 *
 * Returns: how many marks there are
 */
guint
entente_axis_layout_get_n_marks (EntenteAxisLayout *self)
{
  g_return_val_if_fail (ENTENTE_IS_AXIS_LAYOUT (self), 0);

  return self->marks->len;
}

/**
 * entente_axis_layout_get_mark:
 * @self: a layout
 * @index: the number of a mark, in the order of the axis
 *
 * Returns: (transfer none): the mark
 */
const EntenteAxisMark *
entente_axis_layout_get_mark (EntenteAxisLayout *self,
                              guint              index)
{
  g_return_val_if_fail (ENTENTE_IS_AXIS_LAYOUT (self), NULL);
  g_return_val_if_fail (index < self->marks->len, NULL);

  return &g_array_index (self->marks, EntenteAxisMark, index);
}

/**
 * entente_axis_layout_map:
 * @self: a layout
 * @day: a time in days
 *
 * Returns: where the time is, in pixels; outside the plot for what is not shown
 */
double
entente_axis_layout_map (EntenteAxisLayout *self,
                         double             day)
{
  double x;

  g_return_val_if_fail (ENTENTE_IS_AXIS_LAYOUT (self), 0);

  x = entente_axis_layout_map_forward (self, day);

  return self->forward ? x : self->width - x;
}

/**
 * entente_axis_layout_unmap:
 * @self: a layout
 * @x: a place in pixels
 *
 * Returns: the time there, in days
 */
double
entente_axis_layout_unmap (EntenteAxisLayout *self,
                           double             x)
{
  g_return_val_if_fail (ENTENTE_IS_AXIS_LAYOUT (self), 0);

  if (!self->forward)
    x = self->width - x;

  return self->window.first + (x - self->plot.x) / self->plot.width *
                                entente_axis_window_get_span (&self->window);
}
