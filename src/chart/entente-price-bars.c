/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bars from the low to the high with the open and the close at their sides, and candles, where
 * each row has room. They are made of whole device pixels, so that all are equally wide and
 * sharp. A candle that rises is hollow and one that falls is filled: that can be seen without
 * colour. */

#include "entente-price-strokes-private.h"

/* What a candle's body, or a bar with its sides, takes of the room of its row. */
#define BODY_SHARE 0.7

/* The most that it is wide, in units of the picture: few rows are not shown as blocks. */
#define MOST_BODY 24.0

typedef struct
{
  EntentePriceStrokes *strokes;
  const EntentePriceGrid *grid;
  const double *figures[ENTENTE_N_PRICE_FIELDS]; /* NULL where there are none */
  int body;  /* the width of a body; an even number of pixels more than the stem */
} Bars;

/* A rectangle at pixels that are counted in the direction of time, cut at the sides of the
 * plot. */
static void
add_rectangle (const Bars *self,
               GArray     *rectangles,
               int         column,
               int         width,
               int         line,
               int         height)
{
  const EntentePriceGrid *grid = self->grid;
  int left = MAX (column, grid->first_column);
  int right = MIN (column + width, grid->last_column + grid->pen);
  int top = MAX (line, grid->first_line);
  int bottom = MIN (line + height, grid->last_line + grid->pen);
  cairo_rectangle_int_t rectangle = { left, grid->top + top, right - left, bottom - top };

  if (right <= left || bottom <= top)
    return;

  if (grid->mirrored)
    rectangle.x = grid->width - right;
  rectangle.x += grid->left;
  g_array_append_val (rectangles, rectangle);
}

/* Whether a row has a figure that can be shown, and where. */
static gboolean
get_line (const Bars        *self,
          gsize              row,
          EntentePriceField  field,
          int               *line)
{
  const double *figures = self->figures[field];

  if (figures == NULL || !(self->strokes->plot.log ? figures[row] > 0
                                                   : figures[row] == figures[row]))
    return FALSE;

  *line = entente_price_grid_get_line (self->grid, figures[row]);

  return TRUE;
}

static void
add_bar (const Bars *self,
         gsize       row)
{
  GArray *line = self->strokes->line;
  int pen = self->grid->pen, side = (self->body - pen) / 2;
  int column = entente_price_grid_get_column (self->grid, row), low, high, open, close;

  if (!get_line (self, row, ENTENTE_PRICE_LOW, &low) ||
      !get_line (self, row, ENTENTE_PRICE_HIGH, &high))
    return;

  add_rectangle (self, line, column, pen, high, low - high + pen);
  if (get_line (self, row, ENTENTE_PRICE_OPEN, &open))
    add_rectangle (self, line, column - side, side, open, pen);
  if (get_line (self, row, ENTENTE_PRICE_CLOSE, &close))
    add_rectangle (self, line, column + pen, side, close, pen);
}

static void
add_frame (const Bars *self,
           GArray     *rectangles,
           int         column,
           int         top,
           int         bottom)
{
  int pen = self->grid->pen;

  add_rectangle (self, rectangles, column, self->body, top, pen);
  add_rectangle (self, rectangles, column, self->body, bottom - pen, pen);
  add_rectangle (self, rectangles, column, pen, top + pen, bottom - top - 2 * pen);
  add_rectangle (self, rectangles, column + self->body - pen, pen, top + pen,
                 bottom - top - 2 * pen);
}

/* A body reaches from the open to the close, its wick from there to the low and to the high. */
static void
add_candle (const Bars *self,
            gsize       row)
{
  int pen = self->grid->pen, column = entente_price_grid_get_column (self->grid, row);
  int low, high, open, close, top, bottom, start = column - (self->body - pen) / 2;
  double change;
  GArray *rectangles;

  if (!get_line (self, row, ENTENTE_PRICE_OPEN, &open) ||
      !get_line (self, row, ENTENTE_PRICE_CLOSE, &close) ||
      !get_line (self, row, ENTENTE_PRICE_LOW, &low) ||
      !get_line (self, row, ENTENTE_PRICE_HIGH, &high))
    {
      add_bar (self, row);
      return;
    }

  change = self->figures[ENTENTE_PRICE_CLOSE][row] - self->figures[ENTENTE_PRICE_OPEN][row];
  rectangles = change > 0 ? self->strokes->rising
                          : change < 0 ? self->strokes->falling : self->strokes->line;
  top = MIN (open, close);
  bottom = MAX (open, close) + pen;
  add_rectangle (self, rectangles, column, pen, high, top - high);
  add_rectangle (self, rectangles, column, pen, bottom, low + pen - bottom);
  if (change > 0 && bottom - top > 2 * pen)
    add_frame (self, rectangles, start, top, bottom);
  else
    add_rectangle (self, rectangles, start, self->body, top, bottom - top);
}

/* See entente-price-strokes-private.h; @room is the device pixels from one row to the next. */
void
entente_price_bars_build (EntentePriceStrokes    *self,
                          EntentePlottedPrices   *prices,
                          const EntentePriceGrid *grid,
                          double                  room,
                          gsize                   from,
                          gsize                   to)
{
  EntentePrices *columns = entente_plotted_prices_get_prices (prices);
  double most_body = MIN (room * BODY_SHARE, MOST_BODY * self->plot.scale);
  int most_side = (int) (most_body - grid->pen) / 2;
  Bars bars = {
    .strokes = self,
    .grid = grid,
    .body = grid->pen + 2 * MAX (grid->pen, most_side),
  };
  EntentePriceRunIter iter;
  EntentePriceRun run;

  for (int i = 0; i < ENTENTE_N_PRICE_FIELDS; i++)
    bars.figures[i] = entente_prices_get_figures (columns, (EntentePriceField) i);
  self->line = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_int_t));
  self->rising = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_int_t));
  self->falling = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_int_t));

  entente_plotted_prices_iter_runs (prices, self->form, self->plot.log, from, to, &iter);
  while (entente_price_run_iter_next (&iter, &run))
    for (gsize row = run.start; row < run.end; row++)
      if (self->form == ENTENTE_PRICE_FORM_CANDLES)
        add_candle (&bars, row);
      else
        add_bar (&bars, row);
}
