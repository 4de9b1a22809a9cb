/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-geometry.h"

#include <math.h>

/**
 * entente_rectangle_is_empty:
 * @self: a rectangle
 *
 * Returns: whether it has no area
 */
gboolean
entente_rectangle_is_empty (const cairo_rectangle_t *self)
{
  return !(self->width > 0 && self->height > 0);
}

/**
 * entente_rectangle_contains:
 * @self: a rectangle
 * @point: a point
 *
 * Returns: whether the point is in it or on its edge
 */
gboolean
entente_rectangle_contains (const cairo_rectangle_t *self,
                            EntentePoint             point)
{
  return point.x >= self->x && point.x <= self->x + self->width &&
         point.y >= self->y && point.y <= self->y + self->height;
}

/**
 * entente_rectangle_encloses:
 * @self: a rectangle
 * @other: another
 *
 * Returns: whether all of @other is in @self, but for rounding errors
 */
gboolean
entente_rectangle_encloses (const cairo_rectangle_t *self,
                            const cairo_rectangle_t *other)
{
  const double slack = 1e-6;

  return other->x >= self->x - slack && other->y >= self->y - slack &&
         other->x + other->width <= self->x + self->width + slack &&
         other->y + other->height <= self->y + self->height + slack;
}

/**
 * entente_rectangle_overlaps:
 * @self: a rectangle
 * @other: another
 *
 * Returns: whether they share some area; an edge in common is none
 */
gboolean
entente_rectangle_overlaps (const cairo_rectangle_t *self,
                            const cairo_rectangle_t *other)
{
  return self->x < other->x + other->width && other->x < self->x + self->width &&
         self->y < other->y + other->height && other->y < self->y + self->height;
}

/**
 * entente_rectangle_grow:
 * @self: a rectangle
 * @margin: by how much each edge is moved outward
 *
 * Returns: the grown rectangle
 */
cairo_rectangle_t
entente_rectangle_grow (const cairo_rectangle_t *self,
                        double                   margin)
{
  return (cairo_rectangle_t) {
    self->x - margin, self->y - margin, self->width + 2 * margin, self->height + 2 * margin
  };
}

/**
 * entente_rectangle_around:
 * @a: a point
 * @b: another
 * @margin: how far the rectangle reaches beyond them
 *
 * Returns: the rectangle around the two points
 */
cairo_rectangle_t
entente_rectangle_around (EntentePoint a,
                          EntentePoint b,
                          double       margin)
{
  cairo_rectangle_t tight = { MIN (a.x, b.x), MIN (a.y, b.y), fabs (a.x - b.x), fabs (a.y - b.y) };

  return entente_rectangle_grow (&tight, margin);
}

/**
 * entente_rectangle_distance:
 * @self: a rectangle
 * @point: a point
 *
 * Returns: how far the point is from the rectangle, 0 inside
 */
double
entente_rectangle_distance (const cairo_rectangle_t *self,
                            EntentePoint             point)
{
  double dx = MAX (MAX (self->x - point.x, point.x - self->x - self->width), 0);
  double dy = MAX (MAX (self->y - point.y, point.y - self->y - self->height), 0);

  return hypot (dx, dy);
}

/**
 * entente_rectangle_meets_segment:
 * @self: a rectangle
 * @a: one end of a segment
 * @b: the other end
 *
 * Clips the segment against each edge in turn (Liang and Barsky, 1984).
 *
 * Returns: whether any part of the segment is in the rectangle
 */
gboolean
entente_rectangle_meets_segment (const cairo_rectangle_t *self,
                                 EntentePoint             a,
                                 EntentePoint             b)
{
  const double delta[4] = { a.x - b.x, b.x - a.x, a.y - b.y, b.y - a.y };
  const double room[4] = {
    a.x - self->x, self->x + self->width - a.x, a.y - self->y, self->y + self->height - a.y
  };
  double from = 0, to = 1;

  /* Nearly all are far away. */
  if (MAX (a.x, b.x) < self->x || MIN (a.x, b.x) > self->x + self->width ||
      MAX (a.y, b.y) < self->y || MIN (a.y, b.y) > self->y + self->height)
    return FALSE;

  for (int i = 0; i < 4; i++)
    {
      if (delta[i] == 0)
        {
          if (room[i] < 0)
            return FALSE;
          continue;
        }
      if (delta[i] < 0)
        from = MAX (from, room[i] / delta[i]);
      else
        to = MIN (to, room[i] / delta[i]);
    }

  return from <= to;
}

static double
side_of (EntentePoint a,
         EntentePoint b,
         EntentePoint point)
{
  return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
}

/**
 * entente_segments_cross:
 * @a: one end of a segment
 * @b: its other end
 * @c: one end of another segment
 * @d: its other end
 *
 * Returns: whether each segment has its ends on different sides of the other
 */
gboolean
entente_segments_cross (EntentePoint a,
                        EntentePoint b,
                        EntentePoint c,
                        EntentePoint d)
{
  return side_of (a, b, c) * side_of (a, b, d) < 0 && side_of (c, d, a) * side_of (c, d, b) < 0;
}
