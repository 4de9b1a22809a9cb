/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-price-lines.h"

typedef struct
{
  guint64 line; /* of the first row of the run */
  guint32 row;
  guint32 stride;
} Run;

void
entente_price_lines_init (EntentePriceLines *lines)
{
  *lines = (EntentePriceLines) { .runs = g_array_new (FALSE, FALSE, sizeof (Run)) };
}

void
entente_price_lines_clear (EntentePriceLines *lines)
{
  g_clear_pointer (&lines->runs, g_array_unref);
}

/**
 * entente_price_lines_break:
 * @lines: lines
 * @line: the line of the next row, which is not the expected one
 *
 * Begins a new run, or makes the last one's stride that from its only row to this one.
 */
void
entente_price_lines_break (EntentePriceLines *lines,
                           guint64            line)
{
  Run *last = lines->runs->len > 0 ? &g_array_index (lines->runs, Run, lines->runs->len - 1)
                                   : NULL;

  if (last != NULL && lines->n_rows == (gsize) last->row + 1 && line > last->line &&
      line - last->line <= G_MAXUINT32)
    {
      last->stride = (guint32) (line - last->line);
    }
  else
    {
      Run run = { line, (guint32) lines->n_rows, 1 };

      g_array_append_val (lines->runs, run);
      last = &g_array_index (lines->runs, Run, lines->runs->len - 1);
    }

  lines->stride = last->stride;
  lines->expected = line;
}

/**
 * entente_price_lines_append:
 * @lines: lines
 * @other: the lines of the rows that follow
 */
void
entente_price_lines_append (EntentePriceLines       *lines,
                            const EntentePriceLines *other)
{
  for (guint i = 0; i < other->runs->len; i++)
    {
      Run run = g_array_index (other->runs, Run, i);

      run.row += (guint32) lines->n_rows;
      g_array_append_val (lines->runs, run);
    }

  lines->expected = other->expected;
  lines->stride = other->stride;
  lines->n_rows += other->n_rows;
}

/**
 * entente_price_lines_get:
 * @lines: lines
 * @row: a row, from 0, in the order of the file
 *
 * Returns: its line, from 1
 */
guint64
entente_price_lines_get (const EntentePriceLines *lines,
                         gsize                    row)
{
  guint low = 0, high = lines->runs->len;
  const Run *run;

  g_return_val_if_fail (row < lines->n_rows, 0);

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (lines->runs, Run, middle).row <= row)
        low = middle;
      else
        high = middle;
    }

  run = &g_array_index (lines->runs, Run, low);
  return run->line + (guint64) (row - run->row) * run->stride;
}
