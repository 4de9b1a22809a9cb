/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a layout answers: which mark is where, and which comes next. */

#include "entente-chart-layout-private.h"

#include <math.h>

static gboolean
is_drawn (const EntentePlacedMark *mark)
{
  return mark->shape != ENTENTE_MARK_SHAPE_NONE;
}

/* How far a point is from a mark: from its shape, grown to a fair target, or its label. */
static double
distance_to (const EntentePlacedMark *mark,
             EntentePoint             point)
{
  cairo_rectangle_t target = mark->box;
  double grow = (ENTENTE_TARGET_SIZE - MIN (target.width, target.height)) / 2;
  double distance, centre;

  if (grow > 0 && mark->shape != ENTENTE_MARK_SHAPE_BAR)
    target = entente_rectangle_grow (&mark->box, grow);
  distance = entente_rectangle_distance (&target, point);
  if (!entente_rectangle_is_empty (&mark->label))
    distance = MIN (distance, entente_rectangle_distance (&mark->label, point));

  /* Of several targets that overlap, the one whose middle is nearest. */
  centre = hypot (point.x - mark->anchor.x, point.y - mark->anchor.y);

  return distance + centre * 1e-6;
}

/**
 * entente_chart_layout_nearest:
 * @self: a layout
 * @x: a place in the picture
 * @y: a place in the picture
 *
 * Returns: the index of the drawn mark that is nearest to the place, or -1 if none is drawn
 */
int
entente_chart_layout_nearest (EntenteChartLayout *self,
                              double              x,
                              double              y)
{
  double least = INFINITY;
  int nearest = -1;

  g_return_val_if_fail (ENTENTE_IS_CHART_LAYOUT (self), -1);

  for (guint i = 0; i < self->marks->len; i++)
    {
      const EntentePlacedMark *mark = entente_layout_mark (self, i);
      double distance = distance_to (mark, (EntentePoint) { x, y });

      if (is_drawn (mark) && distance < least)
        {
          least = distance;
          nearest = (int) i;
        }
    }

  return nearest;
}

/**
 * entente_chart_layout_mark_at:
 * @self: a layout
 * @x: a place in the picture
 * @y: a place in the picture
 *
 * Finds the mark that a pointer means: one whose shape, grown to 24 pixels, or whose label is
 * there, or the bar in whose band the place is.
 *
 * Returns: the index of the mark, or -1
 */
int
entente_chart_layout_mark_at (EntenteChartLayout *self,
                              double              x,
                              double              y)
{
  EntentePoint point = { x, y };
  int nearest;

  g_return_val_if_fail (ENTENTE_IS_CHART_LAYOUT (self), -1);

  if (self->message != NULL)
    return -1;

  if (entente_chart_get_kind (self->chart) == ENTENTE_CHART_KIND_BAR)
    {
      for (guint i = 0; i < self->marks->len; i++)
        if (entente_rectangle_contains (&entente_layout_mark (self, i)->extents, point))
          return (int) i;
      return -1;
    }

  nearest = entente_chart_layout_nearest (self, x, y);
  if (nearest >= 0 && distance_to (entente_layout_mark (self, (guint) nearest), point) < 0.1)
    return nearest;

  return -1;
}

/**
 * entente_chart_layout_fact_at:
 * @self: a layout
 * @x: a place in the picture
 * @y: a place in the picture
 *
 * Returns: (transfer none) (nullable): the fact of the mark or of the reference line there
 */
EntenteFact *
entente_chart_layout_fact_at (EntenteChartLayout *self,
                              double              x,
                              double              y)
{
  int mark;

  g_return_val_if_fail (ENTENTE_IS_CHART_LAYOUT (self), NULL);

  mark = entente_chart_layout_mark_at (self, x, y);
  if (mark >= 0)
    return entente_layout_mark (self, (guint) mark)->fact;

  for (guint i = 0; i < self->references->len; i++)
    {
      EntentePlacedReference *reference =
        &g_array_index (self->references, EntentePlacedReference, i);

      if (entente_rectangle_contains (&reference->box, (EntentePoint) { x, y }))
        return reference->fact;
    }

  return NULL;
}

/**
 * entente_chart_layout_find_fact:
 * @self: a layout
 * @fact: (nullable): a fact
 *
 * Returns: the index of the first mark that is the fact, or -1
 */
int
entente_chart_layout_find_fact (EntenteChartLayout *self,
                                EntenteFact        *fact)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_LAYOUT (self), -1);

  for (guint i = 0; i < self->marks->len; i++)
    if (entente_layout_mark (self, i)->fact == fact)
      return (int) i;

  return -1;
}

/* The mark of the nearest series to one side that is nearest along the axis. */
static int
move_series (EntenteChartLayout *self,
             guint               from,
             int                 side)
{
  const EntentePlacedMark *start = entente_layout_mark (self, from);
  double least = INFINITY;
  int found = -1, series = -1;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const EntentePlacedMark *mark = entente_layout_mark (self, i);
      int ahead = ((int) mark->series - (int) start->series) * side;
      int nearer = series < 0 ? 1 : (series - (int) mark->series) * side;
      double distance = self->sideways ? fabs (mark->anchor.y - start->anchor.y)
                                       : fabs (mark->anchor.x - start->anchor.x);

      if (ahead <= 0 || nearer < 0 || (nearer == 0 && distance >= least))
        continue;
      series = (int) mark->series;
      least = distance;
      found = (int) i;
    }

  return found;
}

static int
find_extreme (EntenteChartLayout *self,
              int                 sign)
{
  double best = -INFINITY, value;
  int found = -1;

  for (guint i = 0; i < self->marks->len; i++)
    if (entente_chart_row_get_value (entente_layout_mark (self, i)->row, &value) &&
        value * sign > best)
      {
        best = value * sign;
        found = (int) i;
      }

  return found;
}

/**
 * entente_chart_layout_move:
 * @self: a layout
 * @from: the index of a mark, or -1 to come from outside
 * @move: which way
 *
 * Next and previous go by reading order, which is that of the table. A move to another series
 * goes to the mark that is nearest along the axis. A move from outside goes to the first
 * mark, or for the previous one to the last.
 *
 * Returns: the index of the mark that the move leads to, or -1 if there is none that way
 */
int
entente_chart_layout_move (EntenteChartLayout *self,
                           int                 from,
                           EntenteChartMove    move)
{
  int n;

  g_return_val_if_fail (ENTENTE_IS_CHART_LAYOUT (self), -1);
  g_return_val_if_fail (from < (int) self->marks->len, -1);

  n = (int) self->marks->len;
  if (n == 0)
    return -1;

  switch (move)
    {
    case ENTENTE_CHART_MOVE_NEXT:
      return from + 1 < n ? MAX (from, -1) + 1 : -1;
    case ENTENTE_CHART_MOVE_PREVIOUS:
      return from < 0 ? n - 1 : from - 1;
    case ENTENTE_CHART_MOVE_FIRST:
      return 0;
    case ENTENTE_CHART_MOVE_LAST:
      return n - 1;
    case ENTENTE_CHART_MOVE_NEXT_SERIES:
      return from < 0 ? 0 : move_series (self, (guint) from, 1);
    case ENTENTE_CHART_MOVE_PREVIOUS_SERIES:
      return from < 0 ? 0 : move_series (self, (guint) from, -1);
    case ENTENTE_CHART_MOVE_MAXIMUM:
      return find_extreme (self, 1);
    case ENTENTE_CHART_MOVE_MINIMUM:
      return find_extreme (self, -1);
    default:
      g_return_val_if_reached (-1);
    }
}

/* Bands of bars: each strip goes across the plot, names and figures included. */
static void
set_band_extents (EntenteChartLayout *self)
{
  guint n = self->marks->len;
  const cairo_rectangle_t *plot = &self->plot;

  for (guint i = 0; i < n; i++)
    {
      EntentePlacedMark *mark = entente_layout_mark (self, i);

      /* Marks without a shape have a band all the same, and an anchor in its middle. */
      if (self->sideways)
        mark->extents = (cairo_rectangle_t) { 0, plot->y + plot->height / n * i, self->width,
                                              plot->height / n };
      else
        {
          double first = entente_layout_mark (self, 0)->anchor.x;
          double last = entente_layout_mark (self, n - 1)->anchor.x;
          double step = n > 1 ? fabs (last - first) / (n - 1) : plot->width;

          mark->extents = (cairo_rectangle_t) { mark->anchor.x - step / 2, plot->y, step,
                                                plot->height };
        }
    }
}

/**
 * entente_layout_set_extents:
 * @self: a layout in which everything is placed
 *
 * Sets the band of each bar. A mark of a chart over time has none.
 */
void
entente_layout_set_extents (EntenteChartLayout *self)
{
  if (self->message == NULL && self->marks->len > 0 &&
      entente_chart_get_kind (self->chart) == ENTENTE_CHART_KIND_BAR)
    set_band_extents (self);
}
