/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prices with fewer rows than columns of pixels: a line from row to row that is stroked, and
 * smoothed, broken at gaps; a row that is joined to none is a dot. Pictures in SVG have no
 * clip, so that lines are cut at the sides of the plot here. */

#include "entente-price-strokes-private.h"

#include <math.h>

typedef struct
{
  EntentePriceStrokes *strokes;
  const EntentePriceGrid *grid;
  const double *closes;
  double base;       /* in device pixels from the upper side of the plot, and in it */
  gboolean has_area;
  gboolean goes_on;  /* whether the next point of the line follows the last one */
} Path;

/* The picture's units for device pixels in the plot. */
static EntentePoint
to_picture (const Path   *self,
            EntentePoint  point)
{
  const EntentePriceGrid *grid = self->grid;
  double x = grid->mirrored ? grid->width - point.x : point.x;
  double scale = self->strokes->plot.scale;

  return (EntentePoint) { (grid->left + x) / scale, (grid->top + point.y) / scale };
}

static void
add_point (const Path   *self,
           GArray       *points,
           EntentePoint  point,
           gboolean      begins)
{
  EntentePathPoint path_point = { to_picture (self, point), begins };

  g_array_append_val (points, path_point);
}

static EntentePoint
between (EntentePoint a,
         EntentePoint b,
         double       share)
{
  return (EntentePoint) { a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share };
}

/* Narrows the part of a segment that is left, from @start to @end in 0..1, to where a
 * coordinate that goes from @a to @b is in 0..@size. */
static void
cut (double  a,
     double  b,
     double  size,
     double *start,
     double *end)
{
  double length = b - a, near, far;

  if (length == 0)
    {
      if (a < 0 || a > size)
        *end = -1;
      return;
    }

  near = (length > 0 ? -a : size - a) / length;
  far = (length > 0 ? size - a : -a) / length;
  *start = MAX (*start, near);
  *end = MIN (*end, far);
}

static void
add_segment (Path         *self,
             EntentePoint  a,
             EntentePoint  b)
{
  double start = 0, end = 1;

  cut (a.x, b.x, self->grid->width, &start, &end);
  cut (a.y, b.y, self->grid->height, &start, &end);
  if (start > end)
    {
      self->goes_on = FALSE;
      return;
    }

  if (!self->goes_on || start > 0)
    add_point (self, self->strokes->path, between (a, b, start), TRUE);
  add_point (self, self->strokes->path, end < 1 ? between (a, b, end) : b, FALSE);
  self->goes_on = end >= 1;
}

static void
add_limited (Path         *self,
             EntentePoint  point)
{
  point.y = CLAMP (point.y, 0, self->grid->height);
  add_point (self, self->strokes->shape, point, FALSE);
}

/* The upper side of what is below a segment: along the segment in the plot, and along the
 * side of the plot that it leaves over. */
static void
add_area_segment (Path         *self,
                  EntentePoint  a,
                  EntentePoint  b,
                  gboolean      first)
{
  double start = 0, end = 1, inside_start, inside_end;
  EntentePoint foot;

  cut (a.x, b.x, self->grid->width, &start, &end);
  if (start > end)
    return;

  inside_start = start;
  inside_end = end;
  cut (a.y, b.y, self->grid->height, &inside_start, &inside_end);
  foot = between (a, b, start);
  if (first)
    add_point (self, self->strokes->shape, (EntentePoint) { foot.x, self->base }, TRUE);
  add_limited (self, foot);
  if (inside_start <= inside_end)
    {
      if (inside_start > start)
        add_limited (self, between (a, b, inside_start));
      if (inside_end < end)
        add_limited (self, between (a, b, inside_end));
    }
  add_limited (self, between (a, b, end));
}

static EntentePoint
point_of (const Path *self,
          gsize       row)
{
  return (EntentePoint) {
    entente_price_grid_get_x (self->grid, row),
    entente_price_grid_get_y (self->grid, self->closes[row]),
  };
}

static void
add_dot (Path  *self,
         gsize  row)
{
  EntentePoint point = point_of (self, row);

  if (point.x < 0 || point.x > self->grid->width || point.y < 0 || point.y > self->grid->height)
    return;

  point = to_picture (self, point);
  g_array_append_val (self->strokes->dots, point);
}

static void
end_area (Path *self,
          guint n_before)
{
  GArray *shape = self->strokes->shape;
  EntentePathPoint last;

  if (shape->len == n_before)
    return;

  last = g_array_index (shape, EntentePathPoint, shape->len - 1);
  last.point.y = to_picture (self, (EntentePoint) { 0, self->base }).y;
  g_array_append_val (shape, last);
}

static void
add_run (Path                  *self,
         const EntentePriceRun *run)
{
  guint n_before = self->strokes->shape->len;
  EntentePoint a = point_of (self, run->start);

  if (run->end - run->start == 1)
    {
      add_dot (self, run->start);
      return;
    }

  self->goes_on = FALSE;
  for (gsize row = run->start + 1; row < run->end; row++)
    {
      EntentePoint b = point_of (self, row);

      add_segment (self, a, b);
      if (self->has_area)
        add_area_segment (self, a, b, self->strokes->shape->len == n_before);
      a = b;
    }
  end_area (self, n_before);
}

/* See entente-price-strokes-private.h. */
void
entente_price_path_build (EntentePriceStrokes    *self,
                          EntentePlottedPrices   *prices,
                          const EntentePriceGrid *grid,
                          gsize                   from,
                          gsize                   to)
{
  EntentePriceRunIter iter;
  EntentePriceRun run;
  Path path = {
    .strokes = self,
    .grid = grid,
    .closes = entente_prices_get_figures (entente_plotted_prices_get_prices (prices),
                                          ENTENTE_PRICE_CLOSE),
    .base = CLAMP (entente_price_grid_get_y (grid, self->plot.base), 0, grid->height),
    .has_area = self->form == ENTENTE_PRICE_FORM_AREA,
  };

  self->path = g_array_new (FALSE, FALSE, sizeof (EntentePathPoint));
  self->shape = g_array_new (FALSE, FALSE, sizeof (EntentePathPoint));
  self->dots = g_array_new (FALSE, FALSE, sizeof (EntentePoint));
  entente_plotted_prices_iter_runs (prices, self->form, self->plot.log, from, to, &iter);
  while (entente_price_run_iter_next (&iter, &run))
    add_run (&path, &run);
}
