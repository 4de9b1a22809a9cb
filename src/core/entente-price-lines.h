/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The lines of a file that rows stand in, as runs of evenly spaced ones: next to nothing for
 * a table without holes. */
typedef struct
{
  GArray *runs;
  guint64 expected; /* the line of the next row if the last run goes on */
  guint64 stride;
  gsize n_rows;
} EntentePriceLines;

void    entente_price_lines_init   (EntentePriceLines       *lines);
void    entente_price_lines_clear  (EntentePriceLines       *lines);
void    entente_price_lines_break  (EntentePriceLines       *lines,
                                    guint64                  line);
void    entente_price_lines_append (EntentePriceLines       *lines,
                                    const EntentePriceLines *other);
guint64 entente_price_lines_get    (const EntentePriceLines *lines,
                                    gsize                    row);

/* The line of the row that comes next. */
static inline void
entente_price_lines_add (EntentePriceLines *lines,
                         guint64            line)
{
  if (G_UNLIKELY (line != lines->expected))
    entente_price_lines_break (lines, line);
  lines->expected += lines->stride;
  lines->n_rows++;
}

G_END_DECLS
