/* SPDX-License-Identifier: GPL-3.0-or-later */

/* EntenteAxisLayout: time runs along the picture, from its start to its end; below the axis
 * are lanes, each high enough for a line of words. Everything is placed as it is from left to
 * right, then turned round as a whole where text runs from right to left, if time follows
 * the text: ENTENTE_TIME_FOLLOWS_TEXT, the switch of the charts, decides it for the axis as
 * well. Distances are in lines of labels, so that a picture with larger text is the same
 * picture. */

#include "entente-axis-layout-private.h"

#include <math.h>

#include "entente-chart-layout-private.h"

/* In lines of labels. */
#define MARGIN     0.4  /* at both ends, for the ring around a mark there */
#define LEAST_LANE 1.55
#define MOST_LANE  2.0
#define LANE_TOP   0.35 /* between the axis and the first lane */
#define FOOT       1.5  /* the height of the row below the lanes */

/* So high must a picture be, in lanes, for a row below them. */
#define LEAST_LANES_WITH_FOOT 3

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
set_plot (EntenteAxisLayout *self)
{
  double line = self->line, margin = line * MARGIN;
  double lane = MAX (line * LEAST_LANE, ENTENTE_TARGET_SIZE);
  double head = entente_axis_calendar_get_height (self);
  double foot = MAX (line * FOOT, ENTENTE_TARGET_SIZE), room;

  self->plot = (cairo_rectangle_t) { margin, head, MAX (self->width - 2 * margin, 1), 0 };
  self->plot.height = MAX (self->height - head - foot, 1);
  if (self->plot.height < LEAST_LANES_WITH_FOOT * lane)
    {
      self->plot.height = MAX (self->height - head, 1);
      foot = 0;
    }
  self->foot = (cairo_rectangle_t) { self->plot.x, self->plot.y + self->plot.height,
                                     self->plot.width, foot };

  /* Two are needed in any case: what began before the window may fill one. */
  self->lanes_top = self->plot.y + line * LANE_TOP;
  room = self->plot.height - line * LANE_TOP;
  self->n_lanes = (guint) MAX (floor (room / lane), 2);
  self->pitch = MIN (room / self->n_lanes, MAX (line * MOST_LANE, ENTENTE_TARGET_SIZE));
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

static void
mirror (EntenteAxisLayout *self)
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

/* Events keep their lanes while the window moves; another zoom is another picture. */
static EntenteAxisLayout *
get_former (EntenteAxisLayout *self,
            EntenteAxisLayout *previous)
{
  double span = entente_axis_window_get_span (&self->window);

  if (previous == NULL || previous->texts != self->texts || previous->width != self->width ||
      previous->height != self->height ||
      fabs (entente_axis_window_get_span (&previous->window) / span - 1) > 1e-6)
    return NULL;

  return previous;
}

/**
 * entente_axis_layout_new:
 * @texts: the events and their words
 * @window: the time that is shown
 * @width: the width of the picture in pixels
 * @height: its height
 * @direction: the direction of text, left to right or right to left; time runs with it
 * @moments: (nullable): what is marked beside the events
 * @previous: (nullable): the layout that is shown now; if the window only moves, marks keep
 *   their lanes
 *
 * Lays an axis out.
 *
 * Returns: (transfer full): where everything stands
 */
EntenteAxisLayout *
entente_axis_layout_new (EntenteAxisTexts         *texts,
                         const EntenteAxisWindow  *window,
                         double                    width,
                         double                    height,
                         PangoDirection            direction,
                         const EntenteAxisMoments *moments,
                         EntenteAxisLayout        *previous)
{
  EntenteAxisLayout *self;
  g_autoptr (GArray) items = NULL;

  g_return_val_if_fail (ENTENTE_IS_AXIS_TEXTS (texts), NULL);
  g_return_val_if_fail (window != NULL && window->last > window->first, NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);
  g_return_val_if_fail (previous == NULL || ENTENTE_IS_AXIS_LAYOUT (previous), NULL);

  self = g_object_new (ENTENTE_TYPE_AXIS_LAYOUT, NULL);
  self->texts = g_object_ref (texts);
  self->events = entente_axis_texts_get_events (texts);
  self->window = *window;
  self->width = width;
  self->height = height;
  self->direction = direction;
  self->forward = direction != PANGO_DIRECTION_RTL || !ENTENTE_TIME_FOLLOWS_TEXT;
  self->line = entente_axis_texts_get_line (texts);
  entente_axis_texts_trim (texts);

  set_plot (self);
  items = entente_axis_pack (self, get_former (self, previous));
  entente_axis_labels_place (self, items);
  entente_axis_calendar_place (self);
  entente_axis_moments_place (self, moments);
  if (!self->forward)
    mirror (self);

  return self;
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
