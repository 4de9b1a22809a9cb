/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which pixels a line inks, that is neither smoothed nor thinner than a pixel:
 *
 * A pen, a square of whole pixels, is set down at the place of each row and drawn from there to
 * the place of the next. On its way it is set down at the places of Bresenham's line between
 * the two: where the line is wider than high, once in each column, at the nearest line; else
 * once on each line, in the nearest column; half-way it goes on in the direction of the line.
 * In a column, the places on the way from the first of its rows over all others to the last are
 * then those from the least to the greatest of them, whatever is between: so that the extremes
 * of a column, with the joints before and after it, say all about it. (J. E. Bresenham, Algorithm
 * for computer control of a digital plotter, IBM Systems Journal 4, 1965; U. Jugel and others,
 * M4: a visualization-oriented time series data aggregation, VLDB 2014.) */

#include "entente-column-ink.h"

#include <stdlib.h>

/* Pixels of a column from @top to before @bottom. */
typedef struct
{
  int top;
  int bottom;
} Span;

/**
 * entente_column_ink_init:
 * @self: (out caller-allocates): ink
 * @grid: where, as long as the ink is used; no pen leaves its columns and lines
 * @pen: the pen in pixels
 */
void
entente_column_ink_init (EntenteColumnInk       *self,
                         const EntentePriceGrid *grid,
                         int                     pen)
{
  *self = (EntenteColumnInk) {
    .grid = grid,
    .pen = pen,
    .column = grid->first_column,
    .pending = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref),
    .rectangles = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_int_t)),
  };
  for (int i = 0; i < pen; i++)
    g_ptr_array_add (self->pending, g_array_new (FALSE, FALSE, sizeof (Span)));
}

static GArray *
pending_spans (EntenteColumnInk *self,
               int               column)
{
  return g_ptr_array_index (self->pending, (column - self->grid->first_column) % self->pen);
}

static int
compare_spans (const void *a,
               const void *b)
{
  return ((const Span *) a)->top - ((const Span *) b)->top;
}

/* Brings spans into order and joins those that touch. */
static void
unite (GArray *spans)
{
  Span *all = (Span *) (void *) spans->data;
  guint n = 0;

  if (spans->len < 2)
    return;

  qsort (all, spans->len, sizeof *all, compare_spans);
  for (guint i = 1; i < spans->len; i++)
    {
      if (all[i].top <= all[n].bottom)
        all[n].bottom = MAX (all[n].bottom, all[i].bottom);
      else
        all[++n] = all[i];
    }
  g_array_set_size (spans, n + 1);
}

static void
append_rectangle (EntenteColumnInk *self,
                  const Span       *span)
{
  const EntentePriceGrid *grid = self->grid;
  int column = grid->mirrored ? grid->width - 1 - self->column : self->column;
  cairo_rectangle_int_t rectangle = {
    grid->left + column, grid->top + span->top, 1, span->bottom - span->top
  };

  g_array_append_val (self->rectangles, rectangle);
}

/* Makes the last rectangle one wider, if that is all that the column needs. */
static gboolean
widen (EntenteColumnInk *self,
       const Span       *span)
{
  cairo_rectangle_int_t *last;

  if (!self->is_open)
    return FALSE;

  last = &g_array_index (self->rectangles, cairo_rectangle_int_t, self->rectangles->len - 1);
  if (last->y != self->grid->top + span->top || last->height != span->bottom - span->top)
    return FALSE;

  last->width++;
  if (self->grid->mirrored)
    last->x--;

  return TRUE;
}

static void
finish_column (EntenteColumnInk *self)
{
  GArray *spans = pending_spans (self, self->column);
  const Span *all = (const Span *) (const void *) spans->data;

  unite (spans);
  if (spans->len != 1 || !widen (self, all))
    for (guint i = 0; i < spans->len; i++)
      append_rectangle (self, &all[i]);
  self->is_open = spans->len == 1;
  g_array_set_size (spans, 0);
  self->column++;
}

/* What is inked before @column is done with. */
static void
advance (EntenteColumnInk *self,
         int               column)
{
  for (int i = 0; i < self->pen && self->column < column; i++)
    finish_column (self);
  if (self->column < column)
    {
      self->column = column;
      self->is_open = FALSE;
    }
}

/* What is added one after the other mostly touches. */
static void
add_span (GArray *spans,
          Span    span)
{
  Span *last = spans->len > 0 ? &g_array_index (spans, Span, spans->len - 1) : NULL;

  if (last != NULL && span.top <= last->bottom && last->top <= span.bottom)
    {
      last->top = MIN (last->top, span.top);
      last->bottom = MAX (last->bottom, span.bottom);
    }
  else
    {
      g_array_append_val (spans, span);
    }
}

/**
 * entente_column_ink_add:
 * @self: ink
 * @column: the column of a pen; not before that of an earlier call
 * @first_line: its first line
 * @last_line: its last line
 *
 * Draws the pen from one line to the other. What is outside of the grid is left out.
 */
void
entente_column_ink_add (EntenteColumnInk *self,
                        int               column,
                        int               first_line,
                        int               last_line)
{
  const EntentePriceGrid *grid = self->grid;
  Span span = {
    MAX (first_line, grid->first_line), MIN (last_line, grid->last_line) + self->pen
  };

  if (column < grid->first_column || column > grid->last_column ||
      span.bottom - span.top < self->pen)
    return;

  advance (self, column);
  for (int i = 0; i < self->pen; i++)
    add_span (pending_spans (self, column + i), span);
}

static gint64
divide_up (gint64 numerator,
           gint64 denominator)
{
  return numerator <= 0 ? 0 : (numerator + denominator - 1) / denominator;
}

/**
 * entente_column_ink_get_joint:
 * @width: how many columns a joint goes forward; above 0
 * @height: how many lines it goes on, up or down; at least 0
 * @column: a column from its start, from 0 to @width
 * @first: (out): the first line of that column, from the start of the joint
 * @last: (out): the last one
 */
void
entente_column_ink_get_joint (int  width,
                              int  height,
                              int  column,
                              int *first,
                              int *last)
{
  gint64 w = width, h = height, c = column;

  if (h <= w)
    {
      *first = *last = (int) ((2 * c * h + w) / (2 * w));
      return;
    }

  *first = (int) divide_up ((2 * c - 1) * h, 2 * w);
  *last = column == width ? height : (int) divide_up ((2 * c + 1) * h, 2 * w) - 1;
}

/**
 * entente_column_ink_join:
 * @self: ink
 * @from_column: the column of a pen; not before that of an earlier call
 * @from_line: its line
 * @to_column: a later column
 * @to_line: its line
 *
 * Draws the pen from one place to the other. What is outside of the grid is left out.
 */
void
entente_column_ink_join (EntenteColumnInk *self,
                         int               from_column,
                         int               from_line,
                         int               to_column,
                         int               to_line)
{
  int width = to_column - from_column, height = ABS (to_line - from_line), first, last;
  int start = MAX (from_column, self->grid->first_column);
  int end = MIN (to_column, self->grid->last_column);

  for (int column = start; column <= end; column++)
    {
      entente_column_ink_get_joint (width, height, column - from_column, &first, &last);
      if (to_line >= from_line)
        entente_column_ink_add (self, column, from_line + first, from_line + last);
      else
        entente_column_ink_add (self, column, from_line - last, from_line - first);
    }
}

/**
 * entente_column_ink_finish:
 * @self: ink
 *
 * Returns: (transfer full) (element-type cairo_rectangle_int_t): what was drawn, in device
 *   pixels of the picture; the ink is of no more use
 */
GArray *
entente_column_ink_finish (EntenteColumnInk *self)
{
  advance (self, self->column + self->pen);
  g_clear_pointer (&self->pending, g_ptr_array_unref);

  return g_steal_pointer (&self->rectangles);
}
