/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a layout of an axis answers: which mark is where, and which event comes next. */

#include "entente-axis-layout-private.h"

#include <math.h>

#include "entente-chart-layout-private.h"

/* How far from a mark a point is: from its shape, grown to a fair target, or its label. */
static double
distance_to (const EntenteAxisMark *mark,
             EntentePoint           point)
{
  cairo_rectangle_t target = mark->box;
  double grow_x = MAX (ENTENTE_TARGET_SIZE - target.width, 0) / 2;
  double grow_y = MAX (ENTENTE_TARGET_SIZE - target.height, 0) / 2;
  double distance, centre;

  centre = hypot (point.x - target.x - target.width / 2, point.y - target.y - target.height / 2);
  target = (cairo_rectangle_t) { target.x - grow_x, target.y - grow_y, target.width + 2 * grow_x,
                                 target.height + 2 * grow_y };
  distance = entente_rectangle_distance (&target, point);
  if (!entente_rectangle_is_empty (&mark->label))
    distance = MIN (distance, entente_rectangle_distance (&mark->label, point));

  /* Of several targets that overlap, the one whose middle is nearest. */
  return distance + centre * 1e-6;
}

/**
 * entente_axis_layout_nearest:
 * @self: a layout
 * @x: a place in the picture
 * @y: a place in the picture
 * @reach: how far away a mark may be, in pixels
 *
 * Returns: the index of the mark that is nearest to the place, or -1 if none is within reach
 */
int
entente_axis_layout_nearest (EntenteAxisLayout *self,
                             double             x,
                             double             y,
                             double             reach)
{
  double least = reach;
  int nearest = -1;

  g_return_val_if_fail (ENTENTE_IS_AXIS_LAYOUT (self), -1);

  for (guint i = 0; i < self->marks->len; i++)
    {
      double distance = distance_to (&g_array_index (self->marks, EntenteAxisMark, i),
                                     (EntentePoint) { x, y });

      if (distance >= least)
        continue;
      least = distance;
      nearest = (int) i;
    }

  return nearest;
}

/**
 * entente_axis_layout_mark_at:
 * @self: a layout
 * @x: a place in the picture
 * @y: a place in the picture
 *
 * Finds the mark that a pointer means: one whose shape, grown to 24 pixels, or whose label is
 * there.
 *
 * Returns: the index of the mark, or -1
 */
int
entente_axis_layout_mark_at (EntenteAxisLayout *self,
                             double             x,
                             double             y)
{
  return entente_axis_layout_nearest (self, x, y, 0.1);
}

/**
 * entente_axis_layout_edge_at:
 * @self: a layout
 * @x: a place in the picture
 * @y: a place in the picture
 *
 * Returns: which edge the words there lead beyond
 */
EntenteAxisEdge
entente_axis_layout_edge_at (EntenteAxisLayout *self,
                             double             x,
                             double             y)
{
  g_return_val_if_fail (ENTENTE_IS_AXIS_LAYOUT (self), ENTENTE_AXIS_EDGE_NONE);

  for (guint i = 0; i < self->edges->len; i++)
    {
      const EntenteAxisEdgeMark *edge = &g_array_index (self->edges, EntenteAxisEdgeMark, i);

      if (entente_rectangle_contains (&edge->box, (EntentePoint) { x, y }))
        return edge->edge;
    }

  return ENTENTE_AXIS_EDGE_NONE;
}

static gboolean
has_event (EntenteAxisLayout     *self,
           const EntenteAxisMark *mark,
           guint                  event)
{
  const EntenteAxisSpan *span;

  if (event < mark->first_event)
    return FALSE;
  if (!mark->is_earlier)
    return event - mark->first_event < mark->n_events;
  if (event >= entente_axis_events_get_n_placed (self->events))
    return FALSE;

  span = entente_axis_events_get_span (self->events, event);

  return span->first < self->window.first && span->last > self->window.first;
}

/**
 * entente_axis_layout_find_event:
 * @self: a layout
 * @event: the place of an event in the order of the axis
 *
 * Returns: the index of the mark that is the event, or that it is a part of; -1 where it is
 *   not in the window
 */
int
entente_axis_layout_find_event (EntenteAxisLayout *self,
                                guint              event)
{
  g_return_val_if_fail (ENTENTE_IS_AXIS_LAYOUT (self), -1);

  for (guint i = 0; i < self->marks->len; i++)
    if (has_event (self, &g_array_index (self->marks, EntenteAxisMark, i), event))
      return (int) i;

  return -1;
}

/* The first and the last event of the mark that an event is a part of. */
static void
get_neighbours (EntenteAxisLayout *self,
                int                event,
                int               *first,
                int               *last)
{
  int found = entente_axis_layout_find_event (self, (guint) event);
  const EntenteAxisMark *mark =
    found >= 0 ? entente_axis_layout_get_mark (self, (guint) found) : NULL;

  *first = *last = event;
  if (mark == NULL || mark->is_earlier)
    return;

  *first = (int) mark->first_event;
  *last = (int) (mark->first_event + mark->n_events) - 1;
}

static int
move_by_mark (EntenteAxisLayout *self,
              int                from,
              gboolean           forward)
{
  int n = (int) entente_axis_events_get_n (self->events), first, last;

  get_neighbours (self, from, &first, &last);
  if (forward)
    return last + 1 < n ? last + 1 : -1;
  if (first == 0)
    return -1;
  get_neighbours (self, first - 1, &first, &last);

  return first;
}

/**
 * entente_axis_layout_move:
 * @self: a layout
 * @from: the place of an event, or -1 to come from outside
 * @move: which way
 *
 * Goes through all events in the order of the axis, whether they are in the window or not. A
 * move from outside goes to the first event, or for one backwards to the last.
 *
 * Returns: the place of the event that the move leads to, or -1 if there is none that way
 */
int
entente_axis_layout_move (EntenteAxisLayout *self,
                          int                from,
                          EntenteAxisMove    move)
{
  int n, page;

  g_return_val_if_fail (ENTENTE_IS_AXIS_LAYOUT (self), -1);

  n = (int) entente_axis_events_get_n (self->events);
  page = MAX (n / 10, 1);
  if (n == 0)
    return -1;

  switch (move)
    {
    case ENTENTE_AXIS_MOVE_FIRST:
      return 0;
    case ENTENTE_AXIS_MOVE_LAST:
      return n - 1;
    case ENTENTE_AXIS_MOVE_NEXT:
      return from + 1 < n ? MAX (from, -1) + 1 : -1;
    case ENTENTE_AXIS_MOVE_PREVIOUS:
      return from < 0 ? n - 1 : from - 1;
    case ENTENTE_AXIS_MOVE_NEXT_MARK:
      return from < 0 ? 0 : move_by_mark (self, from, TRUE);
    case ENTENTE_AXIS_MOVE_PREVIOUS_MARK:
      return from < 0 ? n - 1 : move_by_mark (self, from, FALSE);
    case ENTENTE_AXIS_MOVE_NEXT_PAGE:
      return from + 1 < n ? MIN (MAX (from, -1) + page, n - 1) : -1;
    case ENTENTE_AXIS_MOVE_PREVIOUS_PAGE:
      return from < 0 ? n - 1 : from > 0 ? MAX (from - page, 0) : -1;
    default:
      g_return_val_if_reached (-1);
    }
}
