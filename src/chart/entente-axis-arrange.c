/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How an axis is laid out: time runs along the picture, from its start to its end; below the
 * axis are lanes, each high enough for a line of words. Everything is placed as it is from left
 * to right, then turned round as a whole where text runs from right to left, if time follows
 * the text: ENTENTE_TIME_FOLLOWS_TEXT, the switch of the charts, decides it for the axis as
 * well. Distances are in lines of labels, so that a picture with larger text is the same
 * picture. */

#include "entente-axis-layout-private.h"

#include <math.h>

#include "entente-chart-layout-private.h"

/* In lines of labels. */
#define MARGIN     0.6  /* at both ends, for the ring around a mark or a label there */
#define LEAST_LANE 1.55
#define MOST_LANE  2.0
#define LANE_TOP   0.35 /* between the axis and the first lane */
#define FOOT       1.5  /* the height of the row below the lanes */

/* So high must a picture be, in lanes, for a row below them. */
#define LEAST_LANES_WITH_FOOT 3

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
}

/* Lanes that are not needed make the others higher, and nothing moves up or down while the
 * window moves if that can be. */
static void
spread_lanes (EntenteAxisLayout *self,
              GArray            *items,
              EntenteAxisLayout *former)
{
  double room = self->plot.y + self->plot.height - self->lanes_top;
  guint needed = 1;

  for (guint i = 0; i < items->len; i++)
    needed = MAX (needed, g_array_index (items, EntenteAxisItem, i).mark.lane + 1);

  if (former != NULL && needed * former->pitch <= room)
    self->pitch = former->pitch;
  else
    self->pitch = MIN (room / needed, MAX (self->line * MOST_LANE, ENTENTE_TARGET_SIZE));
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
  EntenteAxisLayout *self, *former;
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
  former = get_former (self, previous);
  items = entente_axis_pack (self, former);
  spread_lanes (self, items, former);
  entente_axis_labels_place (self, items);
  entente_axis_calendar_place (self);
  entente_axis_moments_place (self, moments);
  if (!self->forward)
    entente_axis_layout_mirror (self);

  return self;
}
