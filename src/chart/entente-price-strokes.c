/* SPDX-License-Identifier: GPL-3.0-or-later */

/* EntentePriceStrokes: prices in a plot. Which of the ways to draw them it is depends on how
 * many rows there are for how many pixels; each is in a file of its own. None of them looks at
 * more rows than there are pixels, but for gaps. */

#include "entente-price-strokes-private.h"

#include <math.h>

/* The least room in units of the picture from one row to the next for candles, and for bars
 * that show open and close. */
#define LEAST_ROOM 4.0

/* The lines of bars and candles, in units of the picture. */
#define BAR_LINE 1.0

/* The radius of a dot, in widths of the line. */
#define DOT 1.25

/* The first row, from @from to before @to, that is in a column after @column. */
static gsize
find_after_column (const EntentePriceGrid *grid,
                   gsize                   to,
                   int                     column)
{
  gsize low = 0, high = to;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (entente_price_grid_get_column (grid, middle) <= column)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
count_hidden (EntentePriceStrokes  *self,
              EntentePlottedPrices *prices,
              gsize                 from,
              gsize                 to)
{
  EntentePriceRunIter iter;
  EntentePriceRun run;

  entente_plotted_prices_iter_runs (prices, self->form, self->plot.log, from, to, &iter);
  while (iter.above_zero != NULL && entente_price_run_iter_next (&iter, &run))
    continue;
  self->n_hidden = iter.n_hidden;
}

static void
build (EntentePriceStrokes  *self,
       EntentePlottedPrices *prices)
{
  const EntentePricePlot *plot = &self->plot;
  gsize n = entente_prices_get_n_rows (entente_plotted_prices_get_prices (prices)), from, to;
  gboolean is_line = entente_price_form_is_line (self->form);
  EntentePriceGrid grid;
  double room;

  if (n == 0)
    return;

  entente_price_grid_init (&grid, prices, plot, is_line ? plot->line_width : BAR_LINE);
  if (grid.width < 1 || grid.height < 1)
    return;

  from = find_after_column (&grid, n, grid.first_column - 1);
  to = find_after_column (&grid, n, grid.last_column);
  room = entente_plotted_prices_get_interval (prices) * grid.width / (plot->to - plot->from);
  self->n_rows = to - from;
  count_hidden (self, prices, from, to);

  if (!is_line && self->n_rows <= (gsize) grid.width && room >= LEAST_ROOM * plot->scale)
    {
      entente_price_bars_build (self, prices, &grid, room, from, to);
      return;
    }

  if (is_line)
    {
      /* The line comes from a row before the plot, and goes on to one after it. */
      from = from > 0 ? from - 1 : 0;
      to = to < n ? to + 1 : n;
    }
  if (is_line && self->n_rows < (gsize) grid.width)
    entente_price_path_build (self, prices, &grid, from, to);
  else
    entente_price_columns_build (self, prices, &grid, from, to);
}

/**
 * entente_price_strokes_new:
 * @prices: prices
 * @plot: where and how they are drawn
 *
 * Finds out what to draw; costs what the pixels of the plot cost, however many rows there are,
 * and a little for each gap in it.
 *
 * A row is drawn at entente_plotted_prices_get_moment(), and what is outside the plot is cut
 * off. With at least as many rows as device pixels across, lines and areas are columns of whole
 * pixels, exactly those that drawing every row would ink (see entente-column-ink.c); they are
 * to be painted where a unit is as many device pixels as @plot says. With fewer, they are paths.
 *
 * Returns: (transfer full): the strokes
 */
EntentePriceStrokes *
entente_price_strokes_new (EntentePlottedPrices   *prices,
                           const EntentePricePlot *plot)
{
  EntentePriceStrokes *self;

  g_return_val_if_fail (ENTENTE_IS_PLOTTED_PRICES (prices), NULL);
  g_return_val_if_fail (plot != NULL && plot->from < plot->to && plot->low < plot->high, NULL);
  g_return_val_if_fail (plot->scale > 0 && (!plot->log || plot->low > 0), NULL);

  self = g_new0 (EntentePriceStrokes, 1);
  self->plot = *plot;
  self->form = entente_plotted_prices_get_form (prices, plot->form);
  if (plot->log && !(plot->base > 0))
    self->plot.base = plot->low;
  build (self, prices);

  return self;
}

/**
 * entente_price_strokes_free:
 * @self: (transfer full): strokes
 */
void
entente_price_strokes_free (EntentePriceStrokes *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->line, g_array_unref);
  g_clear_pointer (&self->area, g_array_unref);
  g_clear_pointer (&self->rising, g_array_unref);
  g_clear_pointer (&self->falling, g_array_unref);
  g_clear_pointer (&self->path, g_array_unref);
  g_clear_pointer (&self->shape, g_array_unref);
  g_clear_pointer (&self->dots, g_array_unref);
  g_free (self);
}

static gboolean
has_any (const GArray *array)
{
  return array != NULL && array->len > 0;
}

/**
 * entente_price_strokes_is_empty:
 * @self: strokes
 *
 * Returns: whether there is nothing to be seen of the prices
 */
gboolean
entente_price_strokes_is_empty (const EntentePriceStrokes *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return !has_any (self->line) && !has_any (self->rising) && !has_any (self->falling) &&
         !has_any (self->path) && !has_any (self->dots);
}

/**
 * entente_price_strokes_get_n_rows:
 * @self: strokes
 *
 * Returns: how many rows are in the time of the plot, those without figures included
 */
gsize
entente_price_strokes_get_n_rows (const EntentePriceStrokes *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_rows;
}

/**
 * entente_price_strokes_get_n_hidden:
 * @self: strokes
 *
 * Returns: how many rows in the time of the plot have figures that a logarithmic scale cannot
 *   show, as they are not above 0; they are gaps. 0 on other scales.
 */
gsize
entente_price_strokes_get_n_hidden (const EntentePriceStrokes *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_hidden;
}

/**
 * entente_price_strokes_is_exact:
 * @self: strokes
 *
 * Returns: whether all of it is whole device pixels, not smoothed
 */
gboolean
entente_price_strokes_is_exact (const EntentePriceStrokes *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->path == NULL;
}

static void
paint_rectangles (const EntentePriceStrokes *self,
                  EntentePainter            *painter,
                  const GArray              *rectangles,
                  EntenteColour              colour)
{
  if (has_any (rectangles))
    entente_painter_rectangles (painter,
                                (const cairo_rectangle_int_t *) (const void *) rectangles->data,
                                rectangles->len, self->plot.scale, colour);
}

static void
trace (EntentePainter *painter,
       const GArray   *points,
       gboolean        closed)
{
  for (guint i = 0; i < points->len; i++)
    {
      const EntentePathPoint *point = &g_array_index (points, EntentePathPoint, i);

      if (closed && point->begins && i > 0)
        cairo_close_path (painter->cr);
      if (point->begins)
        cairo_move_to (painter->cr, point->point.x, point->point.y);
      else
        cairo_line_to (painter->cr, point->point.x, point->point.y);
    }
  if (closed)
    cairo_close_path (painter->cr);
}

static void
paint_dots (const EntentePriceStrokes *self,
            EntentePainter            *painter,
            EntenteColour              colour)
{
  for (guint i = 0; i < self->dots->len; i++)
    {
      const EntentePoint *point = &g_array_index (self->dots, EntentePoint, i);

      cairo_new_sub_path (painter->cr);
      cairo_arc (painter->cr, point->x, point->y, self->plot.line_width * DOT, 0, 2 * G_PI);
      cairo_close_path (painter->cr);
    }
  entente_painter_fill (painter, colour);
}

/**
 * entente_price_strokes_paint:
 * @self: strokes
 * @painter: what to paint them with
 * @colours: what each part is painted with
 */
void
entente_price_strokes_paint (const EntentePriceStrokes *self,
                             EntentePainter            *painter,
                             const EntentePriceColours *colours)
{
  g_return_if_fail (self != NULL && painter != NULL && colours != NULL);

  paint_rectangles (self, painter, self->area, colours->area);
  if (has_any (self->shape))
    {
      trace (painter, self->shape, TRUE);
      entente_painter_fill (painter, colours->area);
    }

  paint_rectangles (self, painter, self->line, colours->line);
  paint_rectangles (self, painter, self->rising, colours->rising);
  paint_rectangles (self, painter, self->falling, colours->falling);
  if (has_any (self->path))
    {
      trace (painter, self->path, FALSE);
      entente_painter_stroke (painter, colours->line, self->plot.line_width, 0);
    }
  if (has_any (self->dots))
    paint_dots (self, painter, colours->line);
}
