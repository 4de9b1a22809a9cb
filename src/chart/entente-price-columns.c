/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prices with more rows than columns of pixels: each column is drawn from the extremes of its
 * rows, which the pyramids know, and a line is joined from the last row of a column to the first
 * of the next. What that inks is what drawing row after row would, see entente-column-ink.c;
 * tests/chart/test-price-pixels.c compares both.
 *
 * Bars from the low to the high are not joined over columns. Within a column, joined rows ink
 * what is between them, too. */

#include "entente-price-strokes-private.h"

#include <math.h>

#include "entente-column-ink.h"

typedef struct
{
  const EntentePriceGrid *grid;
  gboolean is_line;
  const double *closes;
  const EntentePyramid *lows;  /* both are the same for a line */
  const EntentePyramid *highs;
  EntenteColumnInk ink;
  EntenteColumnInk area;
  gboolean has_area;
  int base;                    /* the line that an area stands on */
  gsize n;                     /* the number of rows there are */
  int column;                  /* the column gone on to */
  gsize column_end;            /* the first row after it */
  gsize usual;                 /* how many rows it had */
} Columns;

/* The first row after @row that is in a later column than its own, @column. Most columns have
 * as many rows as the one before, so that is where it is looked for first, in steps that
 * double, then by halving. */
static gsize
find_column_end (const Columns *self,
                 gsize          row,
                 int            column)
{
  gsize end = self->n, low = row, high = end, guess = MIN (end - 1, row + self->usual), step = 1;

  if (entente_price_grid_get_column (self->grid, guess) > column)
    {
      for (high = guess; step < high - row; step *= 2)
        {
          low = high - step;
          if (entente_price_grid_get_column (self->grid, low) <= column)
            break;
          high = low;
          low = row;
        }
    }
  else
    {
      for (low = guess; step < end - low; step *= 2)
        {
          high = low + step;
          if (entente_price_grid_get_column (self->grid, high) > column)
            break;
          low = high;
          high = end;
        }
    }

  /* The row at low is in the column, the one at high is not. */
  while (high - low > 1)
    {
      gsize middle = low + (high - low) / 2;

      if (entente_price_grid_get_column (self->grid, middle) <= column)
        low = middle;
      else
        high = middle;
    }

  return high;
}

/* Goes on to the column of @row, unless that is where it is. Rows must not go back. */
static void
find_column (Columns *self,
             gsize    row)
{
  if (row < self->column_end)
    return;

  self->column = entente_price_grid_get_column (self->grid, row);
  self->column_end = find_column_end (self, row, self->column);
  self->usual = self->column_end - row;
}

/* An area lies below the middle of the pen, down to the base or up to it, and has no pen. */
static void
add_area (Columns *self,
          int      column,
          int      first_line,
          int      last_line)
{
  int half = self->grid->pen / 2;
  int top = MIN (first_line, self->base), bottom = MAX (last_line, self->base);

  if (self->has_area && top < bottom)
    entente_column_ink_add (&self->area, column + half, top + half, bottom + half - 1);
}

static void
add_rows (Columns *self,
          gsize    from,
          gsize    to,
          int      column)
{
  EntentePyramidExtremes lows, highs;
  int first_line, last_line;

  entente_pyramid_get_extremes (self->lows, from, to, &lows);
  if (self->highs == self->lows)
    highs = lows;
  else
    entente_pyramid_get_extremes (self->highs, from, to, &highs);

  first_line = entente_price_grid_get_line (self->grid, highs.max);
  last_line = entente_price_grid_get_line (self->grid, lows.min);
  entente_column_ink_add (&self->ink, column, first_line, last_line);
  add_area (self, column, first_line, last_line);
}

static void
add_area_of_joint (Columns *self,
                   int      from_column,
                   int      from_line,
                   int      to_column,
                   int      to_line)
{
  int start = MAX (from_column, self->grid->first_column), first, last;
  int end = MIN (to_column, self->grid->last_column);

  for (int column = start; column <= end; column++)
    {
      entente_column_ink_get_joint (to_column - from_column, ABS (to_line - from_line),
                                    column - from_column, &first, &last);
      if (to_line >= from_line)
        add_area (self, column, from_line + first, from_line + last);
      else
        add_area (self, column, from_line - last, from_line - first);
    }
}

/* From the last row of a column to the first of the next one, which is the one gone on to. */
static void
add_joint (Columns *self,
           gsize    row,
           int      column)
{
  int line = entente_price_grid_get_line (self->grid, self->closes[row]);
  int next_line = entente_price_grid_get_line (self->grid, self->closes[row + 1]);

  entente_column_ink_join (&self->ink, column, line, self->column, next_line);
  if (self->has_area)
    add_area_of_joint (self, column, line, self->column, next_line);
}

static void
add_run (Columns               *self,
         const EntentePriceRun *run)
{
  find_column (self, run->start);
  for (gsize row = run->start, end; row < run->end; row = end)
    {
      int column = self->column;

      end = MIN (self->column_end, run->end);
      if (column >= self->grid->first_column && column <= self->grid->last_column)
        add_rows (self, row, end, column);
      if (end < run->end)
        {
          find_column (self, end);
          if (self->is_line)
            add_joint (self, end - 1, column);
        }
    }
}

static void
columns_init (Columns                *self,
              EntentePriceStrokes    *strokes,
              EntentePlottedPrices   *prices,
              const EntentePriceGrid *grid)
{
  gboolean is_line = entente_price_form_is_line (strokes->form);

  *self = (Columns) {
    .grid = grid,
    .is_line = is_line,
    .closes = entente_prices_get_figures (entente_plotted_prices_get_prices (prices),
                                          ENTENTE_PRICE_CLOSE),
    .lows = entente_plotted_prices_get_pyramid (prices, is_line ? ENTENTE_PRICE_CLOSE
                                                                : ENTENTE_PRICE_LOW),
    .highs = entente_plotted_prices_get_pyramid (prices, is_line ? ENTENTE_PRICE_CLOSE
                                                                 : ENTENTE_PRICE_HIGH),
    .has_area = strokes->form == ENTENTE_PRICE_FORM_AREA,
    .base = entente_price_grid_get_line (grid, strokes->plot.base),
    .n = entente_prices_get_n_rows (entente_plotted_prices_get_prices (prices)),
    .usual = 1,
  };
  entente_column_ink_init (&self->ink, grid, grid->pen);
  entente_column_ink_init (&self->area, grid, 1);
}

/* See entente-price-strokes-private.h. */
void
entente_price_columns_build (EntentePriceStrokes    *self,
                             EntentePlottedPrices   *prices,
                             const EntentePriceGrid *grid,
                             gsize                   from,
                             gsize                   to)
{
  EntentePriceRunIter iter;
  EntentePriceRun run;
  Columns columns;

  columns_init (&columns, self, prices, grid);
  entente_plotted_prices_iter_runs (prices, self->form, self->plot.log, from, to, &iter);
  while (entente_price_run_iter_next (&iter, &run))
    add_run (&columns, &run);

  self->line = entente_column_ink_finish (&columns.ink);
  self->area = entente_column_ink_finish (&columns.area);
}
