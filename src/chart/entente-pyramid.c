/* SPDX-License-Identifier: GPL-3.0-or-later */

/* EntentePyramid: the least and the greatest figure of every 64 rows, of every 8 of these
 * blocks, of every 8 of those, and so on. The extremes of any rows are then those of a few
 * blocks of each size and of less than two blocks of rows at the ends. Blocks that are not
 * full are not kept.
 *
 * With both extremes that is 16 bytes for 64 rows, and an eighth more for each next level:
 * 16 / 64 * 8 / 7 = 0.286 bytes a row. */

#include "entente-pyramid-private.h"

#include <math.h>

/* A comparison with NaN is false, so that what is missing changes nothing. */
static inline double
lesser (double figure,
        double least)
{
  return figure < least ? figure : least;
}

static inline double
greater (double figure,
         double greatest)
{
  return figure > greatest ? figure : greatest;
}

static inline void
add_rows (const double           *rows,
          gsize                   n,
          EntentePyramidExtremes *extremes)
{
  for (gsize i = 0; i < n; i++)
    {
      extremes->min = lesser (rows[i], extremes->min);
      extremes->max = greater (rows[i], extremes->max);
    }
}

/* The extremes of a block are found in strands that are joined at the end: compilers make of
 * such loops instructions that compare several figures at once, which they may not do with a
 * single running extreme, as the order of the comparisons would change. */
#define STRANDS 8

G_STATIC_ASSERT (PYRAMID_BLOCK == 8 * STRANDS);

static inline EntentePyramidExtremes
block_extremes (const double *rows)
{
  double min[STRANDS], max[STRANDS], min2[STRANDS / 2], max2[STRANDS / 2];

  for (guint i = 0; i < STRANDS; i++)
    {
      double a = rows[i], b = rows[i + STRANDS];
      double c = rows[i + 2 * STRANDS], d = rows[i + 3 * STRANDS];
      double e = rows[i + 4 * STRANDS], f = rows[i + 5 * STRANDS];
      double g = rows[i + 6 * STRANDS], h = rows[i + 7 * STRANDS];
      double least = lesser (d, lesser (c, lesser (b, lesser (a, INFINITY))));
      double greatest = greater (d, greater (c, greater (b, greater (a, -INFINITY))));

      min[i] = lesser (h, lesser (g, lesser (f, lesser (e, least))));
      max[i] = greater (h, greater (g, greater (f, greater (e, greatest))));
    }
  for (guint i = 0; i < STRANDS / 2; i++)
    {
      min2[i] = lesser (min[i + STRANDS / 2], min[i]);
      max2[i] = greater (max[i + STRANDS / 2], max[i]);
    }

  return (EntentePyramidExtremes) {
    lesser (lesser (min2[0], min2[1]), lesser (min2[2], min2[3])),
    greater (greater (max2[0], max2[1]), greater (max2[2], max2[3])),
  };
}

/* With three loops, none of them computes or asks what it does not need. */
static void
build_lowest (const double              *column,
              const EntentePyramidLevel *level)
{
  double *min = level->min, *max = level->max;

  if (min != NULL && max != NULL)
    for (gsize i = 0; i < level->n; i++)
      {
        EntentePyramidExtremes extremes = block_extremes (column + i * PYRAMID_BLOCK);

        min[i] = extremes.min;
        max[i] = extremes.max;
      }
  else if (min != NULL)
    for (gsize i = 0; i < level->n; i++)
      min[i] = block_extremes (column + i * PYRAMID_BLOCK).min;
  else
    for (gsize i = 0; i < level->n; i++)
      max[i] = block_extremes (column + i * PYRAMID_BLOCK).max;
}

static void
build_level (const EntentePyramidLevel *level,
             const EntentePyramidLevel *below)
{
  for (gsize i = 0; i < level->n; i++)
    {
      EntentePyramidExtremes extremes = { INFINITY, -INFINITY };

      for (gsize j = i * PYRAMID_FAN_OUT; j < (i + 1) * PYRAMID_FAN_OUT; j++)
        {
          if (level->min != NULL)
            extremes.min = lesser (below->min[j], extremes.min);
          if (level->max != NULL)
            extremes.max = greater (below->max[j], extremes.max);
        }
      if (level->min != NULL)
        level->min[i] = extremes.min;
      if (level->max != NULL)
        level->max[i] = extremes.max;
    }
}

static void
allocate (EntentePyramid *self)
{
  gsize used = 0, n_blocks = 0;

  for (gsize n = self->n / PYRAMID_BLOCK; n > 0 && self->n_levels < PYRAMID_MOST_LEVELS;
       n /= PYRAMID_FAN_OUT)
    {
      self->levels[self->n_levels++].n = n;
      n_blocks += n;
    }
  self->size = n_blocks * (self->keeps == ENTENTE_PYRAMID_BOTH ? 2 : 1);
  self->memory = g_new (double, self->size);

  for (guint i = 0; i < self->n_levels; i++)
    {
      EntentePyramidLevel *level = &self->levels[i];

      if ((self->keeps & ENTENTE_PYRAMID_MIN) != 0)
        {
          level->min = self->memory + used;
          used += level->n;
        }
      if ((self->keeps & ENTENTE_PYRAMID_MAX) != 0)
        {
          level->max = self->memory + used;
          used += level->n;
        }
    }
}

/**
 * entente_pyramid_new:
 * @column: (array length=n): figures, NaN where one is missing; none is infinite. They are not
 *   copied: they stay, unchanged, as long as the pyramid.
 * @n: how many
 * @keeps: which extremes will be asked for; at least one
 *
 * Reads the column once.
 *
 * Returns: (transfer full): a pyramid over the column
 */
EntentePyramid *
entente_pyramid_new (const double        *column,
                     gsize                n,
                     EntentePyramidKeeps  keeps)
{
  EntentePyramid *self;

  g_return_val_if_fail (column != NULL || n == 0, NULL);
  g_return_val_if_fail ((keeps & ENTENTE_PYRAMID_BOTH) != 0, NULL);

  self = g_new0 (EntentePyramid, 1);
  self->column = column;
  self->n = n;
  self->keeps = keeps;
  allocate (self);
  if (self->n_levels > 0)
    build_lowest (column, &self->levels[0]);
  for (guint i = 1; i < self->n_levels; i++)
    build_level (&self->levels[i], &self->levels[i - 1]);

  return self;
}

/**
 * entente_pyramid_free:
 * @self: (transfer full): a pyramid
 */
void
entente_pyramid_free (EntentePyramid *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->memory);
  g_free (self);
}

/**
 * entente_pyramid_get_size:
 * @self: a pyramid
 *
 * Returns: how many bytes it takes, without the column
 */
gsize
entente_pyramid_get_size (const EntentePyramid *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return sizeof *self + self->size * sizeof (double);
}

static void
add_blocks (const EntentePyramidLevel *level,
            gsize                      from,
            gsize                      to,
            EntentePyramidExtremes    *extremes)
{
  for (gsize i = from; i < to; i++)
    {
      if (level->min != NULL)
        extremes->min = lesser (level->min[i], extremes->min);
      if (level->max != NULL)
        extremes->max = greater (level->max[i], extremes->max);
    }
}

/* The blocks of the lowest level from @from to before @to: at each level those that do not
 * fill one of the next, and at the last one all. */
static void
add_levels (const EntentePyramid   *self,
            gsize                   from,
            gsize                   to,
            EntentePyramidExtremes *extremes)
{
  for (guint i = 0; from < to; i++)
    {
      gsize first = (from + PYRAMID_FAN_OUT - 1) / PYRAMID_FAN_OUT, last = to / PYRAMID_FAN_OUT;

      if (i + 1 == self->n_levels || first >= last)
        {
          add_blocks (&self->levels[i], from, to, extremes);
          return;
        }
      add_blocks (&self->levels[i], from, first * PYRAMID_FAN_OUT, extremes);
      add_blocks (&self->levels[i], last * PYRAMID_FAN_OUT, to, extremes);
      from = first;
      to = last;
    }
}

/**
 * entente_pyramid_get_extremes:
 * @self: a pyramid
 * @from: the first of some rows
 * @to: the row after the last of them, at most the number of rows
 * @extremes: (out caller-allocates): the least and the greatest of their figures; what the
 *   pyramid does not keep is left at infinity or minus infinity
 *
 * Looks at less than two blocks of rows and a few blocks of each level.
 *
 * Returns: whether there is any figure in these rows
 */
gboolean
entente_pyramid_get_extremes (const EntentePyramid   *self,
                              gsize                   from,
                              gsize                   to,
                              EntentePyramidExtremes *extremes)
{
  gsize first = (from + PYRAMID_BLOCK - 1) / PYRAMID_BLOCK, last = to / PYRAMID_BLOCK;

  g_return_val_if_fail (self != NULL && extremes != NULL, FALSE);
  g_return_val_if_fail (to <= self->n, FALSE);

  *extremes = (EntentePyramidExtremes) { INFINITY, -INFINITY };
  if (from >= to)
    return FALSE;

  if (first >= last)
    {
      add_rows (self->column + from, to - from, extremes);
    }
  else
    {
      add_rows (self->column + from, first * PYRAMID_BLOCK - from, extremes);
      add_rows (self->column + last * PYRAMID_BLOCK, to - last * PYRAMID_BLOCK, extremes);
      add_levels (self, first, last, extremes);
    }

  if ((self->keeps & ENTENTE_PYRAMID_MIN) == 0)
    extremes->min = INFINITY;
  if ((self->keeps & ENTENTE_PYRAMID_MAX) == 0)
    extremes->max = -INFINITY;

  return extremes->min < INFINITY || extremes->max > -INFINITY;
}
