/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding rows of a column by their figures: blocks whose extremes say that none of their rows
 * can be meant are skipped, the greatest first. */

#include "entente-pyramid-private.h"

#include <math.h>

/* A row that is looked for: where the figure is at most a limit, or above one. */
typedef struct
{
  gboolean above;
  double limit;
} Condition;

static inline gboolean
row_meets (const EntentePyramid *self,
           gsize                 row,
           const Condition      *condition)
{
  return condition->above ? self->column[row] > condition->limit
                          : self->column[row] <= condition->limit;
}

/* Whether a row of the block may: at the lowest level it is certain that one does. */
static inline gboolean
block_meets (const EntentePyramidLevel *level,
             gsize                      block,
             const Condition           *condition)
{
  return condition->above ? level->max[block] > condition->limit
                          : level->min[block] <= condition->limit;
}

/* The end of the greatest block that begins at @row, ends by @to and has no such row; @row
 * itself where there is none. */
static gsize
skip_forward (const EntentePyramid *self,
              gsize                 row,
              gsize                 to,
              const Condition      *condition)
{
  gsize end = row, block = row / PYRAMID_BLOCK, rows = PYRAMID_BLOCK;

  if (row % PYRAMID_BLOCK != 0)
    return row;

  for (guint i = 0; i < self->n_levels; i++)
    {
      if (block >= self->levels[i].n || (block + 1) * rows > to ||
          block_meets (&self->levels[i], block, condition))
        break;
      end = (block + 1) * rows;
      if (block % PYRAMID_FAN_OUT != 0)
        break;
      block /= PYRAMID_FAN_OUT;
      rows *= PYRAMID_FAN_OUT;
    }

  return end;
}

/* The same for blocks that end at @end: the start of the greatest. */
static gsize
skip_backward (const EntentePyramid *self,
               gsize                 from,
               gsize                 end,
               const Condition      *condition)
{
  gsize start = end, after = end / PYRAMID_BLOCK, rows = PYRAMID_BLOCK;

  if (end % PYRAMID_BLOCK != 0)
    return end;

  for (guint i = 0; i < self->n_levels; i++)
    {
      if (after == 0 || after > self->levels[i].n || (after - 1) * rows < from ||
          block_meets (&self->levels[i], after - 1, condition))
        break;
      start = (after - 1) * rows;
      if (after % PYRAMID_FAN_OUT != 0)
        break;
      after /= PYRAMID_FAN_OUT;
      rows *= PYRAMID_FAN_OUT;
    }

  return start;
}

static gsize
find_forward (const EntentePyramid *self,
              gsize                 from,
              gsize                 to,
              const Condition      *condition)
{
  while (from < to)
    {
      gsize end = skip_forward (self, from, to, condition);

      if (end == from)
        for (end = MIN (to, (from / PYRAMID_BLOCK + 1) * PYRAMID_BLOCK); from < end; from++)
          if (row_meets (self, from, condition))
            return from;
      from = end;
    }

  return to;
}

/* The row after the last one, or @from. */
static gsize
find_backward (const EntentePyramid *self,
               gsize                 from,
               gsize                 to,
               const Condition      *condition)
{
  while (from < to)
    {
      gsize start = skip_backward (self, from, to, condition);

      if (start == to)
        for (start = MAX (from, (to - 1) / PYRAMID_BLOCK * PYRAMID_BLOCK); to > start; to--)
          if (row_meets (self, to - 1, condition))
            return to;
      to = start;
    }

  return from;
}

/**
 * entente_pyramid_get_ends:
 * @self: a pyramid
 * @from: the first of some rows
 * @to: the row after the last of them, at most the number of rows
 * @first: (out): the first of them that has a figure
 * @last: (out): the last of them that has one
 *
 * Returns: whether there is any figure in these rows
 */
gboolean
entente_pyramid_get_ends (const EntentePyramid *self,
                          gsize                 from,
                          gsize                 to,
                          gsize                *first,
                          gsize                *last)
{
  Condition any = { FALSE, G_MAXDOUBLE };

  g_return_val_if_fail (self != NULL && first != NULL && last != NULL, FALSE);
  g_return_val_if_fail (to <= self->n, FALSE);

  if ((self->keeps & ENTENTE_PYRAMID_MIN) == 0)
    any = (Condition) { TRUE, -INFINITY };
  *first = find_forward (self, from, to, &any);
  if (*first >= to)
    return FALSE;

  *last = find_backward (self, *first, to, &any) - 1;

  return TRUE;
}

/**
 * entente_pyramid_find_at_most:
 * @self: a pyramid that keeps the least figures
 * @from: the first of some rows
 * @to: the row after the last of them, at most the number of rows
 * @limit: a figure
 *
 * Returns: the first of these rows whose figure is at most @limit, or @to
 */
gsize
entente_pyramid_find_at_most (const EntentePyramid *self,
                              gsize                 from,
                              gsize                 to,
                              double                limit)
{
  Condition condition = { FALSE, limit };

  g_return_val_if_fail (self != NULL && to <= self->n, to);
  g_return_val_if_fail ((self->keeps & ENTENTE_PYRAMID_MIN) != 0, to);

  return find_forward (self, from, to, &condition);
}

/**
 * entente_pyramid_find_above:
 * @self: a pyramid that keeps the greatest figures
 * @from: the first of some rows
 * @to: the row after the last of them, at most the number of rows
 * @limit: a figure
 *
 * Returns: the first of these rows whose figure is above @limit, or @to
 */
gsize
entente_pyramid_find_above (const EntentePyramid *self,
                            gsize                 from,
                            gsize                 to,
                            double                limit)
{
  Condition condition = { TRUE, limit };

  g_return_val_if_fail (self != NULL && to <= self->n, to);
  g_return_val_if_fail ((self->keeps & ENTENTE_PYRAMID_MAX) != 0, to);

  return find_forward (self, from, to, &condition);
}
