/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows in the fast way: plain numbers, dates as ISO 8601 has them, no quotation marks. What is
 * anything else is left to the general way, row by row; nothing is kept of a row before all of
 * it is read.
 *
 * Each row here ends with the sign for that, well before the text does, so that no loop over
 * digits has to look for the end of the text. */

#include "entente-price-scan-cells.h"

#include <string.h>

/* The end of a cell of which only matters whether it is nothing but zeros. */
static inline const char *
read_zero (const char *at,
           char        decimal,
           char        separator,
           char        end_of_line,
           gboolean   *is_zero)
{
  const char *start = at;
  guint others = (guint) (*at > '0' && *at <= '9');
  guint n;

  if (*at == '"')
    return entente_price_nowhere;
  for (n = 8; others != 0 && n == 8; at += n)
    n = entente_price_count_digits (entente_price_load_digits (at));
  for (; *at != separator && *at != end_of_line && *at != '\r'; at++)
    others |= *at != '0' && *at != decimal;

  *is_zero = others == 0 && at > start;
  return at;
}

static inline const char *
read_symbol (const EntentePricePart *part,
             const char             *at)
{
  if (part->symbol == NULL || part->symbol_size > 32 ||
      strncmp (at, part->symbol, part->symbol_size) != 0)
    return entente_price_nowhere;

  return at + part->symbol_size;
}

/* A cell that few tables have, or one that is not kept. */
static inline const char *
read_other_cell (EntentePricePart   *part,
                 EntentePriceAction  action,
                 const char         *at,
                 char                separator,
                 char                decimal,
                 char                end_of_line,
                 EntentePriceRow    *row)
{
  gboolean is_zero = FALSE;

  switch (action)
    {
    case ENTENTE_PRICE_ACTION_ADJUSTED:
      row->is_remarkable = TRUE;
      return entente_price_shape_read (&part->shapes[action], at, separator, decimal,
                                       &row->values[action]);
    case ENTENTE_PRICE_ACTION_VOLUME:
      at = read_zero (at, decimal, separator, end_of_line, &row->has_no_volume);
      row->is_remarkable |= row->has_no_volume;
      return at;
    case ENTENTE_PRICE_ACTION_DIVIDEND:
    case ENTENTE_PRICE_ACTION_SPLIT:
      at = read_zero (at, decimal, separator, end_of_line, &is_zero);
      return is_zero ? at : entente_price_nowhere;
    case ENTENTE_PRICE_ACTION_SYMBOL:
      return read_symbol (part, at);
    case ENTENTE_PRICE_ACTION_SKIP:
      return entente_price_skip_cell (at, separator, end_of_line);
    case ENTENTE_PRICE_ACTION_OPEN:
    case ENTENTE_PRICE_ACTION_HIGH:
    case ENTENTE_PRICE_ACTION_LOW:
    case ENTENTE_PRICE_ACTION_CLOSE:
    case ENTENTE_PRICE_ACTION_DATE:
    case ENTENTE_PRICE_ACTION_CHECK:
    case ENTENTE_PRICE_ACTION_END:
    default:
      return entente_price_nowhere;
    }
}

/* Reads the row that the part is at. Returns where the next begins, or NULL. */
static inline const char *
read_row (EntentePricePart *part,
          char              separator,
          char              decimal,
          char              end_of_line,
          gboolean          is_bare)
{
  const EntentePriceScan *scan = part->scan;
  const guint8 *action = scan->actions;
  EntentePriceShape *checked = part->checked;
  const char *at = part->at;
  EntentePriceRow row = ENTENTE_PRICE_ROW_INIT;
  EntenteDay day = 0;
  int seconds = 0;
  guint32 step;

  while (TRUE)
    {
      EntentePriceAction next = *action++;

      if (is_bare && G_LIKELY (next == ENTENTE_PRICE_ACTION_CHECK))
        at = entente_price_shape_check (checked++, at, separator, decimal);
      else if (G_LIKELY (next <= ENTENTE_PRICE_ACTION_CLOSE))
        at = entente_price_shape_read (&part->shapes[next], at, separator, decimal,
                                       &row.values[next]);
      else if (G_LIKELY (next == ENTENTE_PRICE_ACTION_DATE))
        at = entente_price_part_read_date (part, at, separator, &day, &seconds);
      else
        at = read_other_cell (part, next, at, separator, decimal, end_of_line, &row);

      if (*at != separator)
        break;
      at++;
    }

  if (*at == '\r' && end_of_line != '\r')
    at++;
  if (*at != end_of_line || *action != ENTENTE_PRICE_ACTION_END ||
      !entente_price_part_find_step (part, day, seconds, &step))
    return NULL;

  if (!is_bare)
    entente_price_part_add_row (part, step, &row);
  else if (!isnan (row.values[ENTENTE_PRICE_CLOSE]))
    entente_price_part_add_close (part, step, row.values[ENTENTE_PRICE_CLOSE]);
  else
    return NULL;
  return at + 1;
}

/* Reads the rows of a block; the layout is in the caller's hands, so that a compiler can make one
 * loop for each common one. */
static inline gboolean
read_block (EntentePricePart *part,
            char              separator,
            char              decimal,
            char              end_of_line,
            gboolean          is_bare)
{
  const char *limit = part->block.limit;
  const char *fast_end = part->scan->is_simple ? part->block.fast_end : part->at;

  while (part->at < limit)
    {
      const char *next = part->at < fast_end
        ? read_row (part, separator, decimal, end_of_line, is_bare) : NULL;

      if (G_LIKELY (next != NULL))
        {
          part->at = next;
          part->line++;
        }
      else if (!entente_price_part_read_row (part))
        return FALSE;
    }

  return TRUE;
}

/**
 * entente_price_part_run:
 * @part: a part
 *
 * Reads blocks until there are none, or up to an error, which is then the part's.
 */
void
entente_price_part_run (EntentePricePart *part)
{
  const EntentePriceScan *scan = part->scan;
  const EntentePriceFormat *format = scan->layout->format;
  gboolean is_common = format->separator == ',' && format->decimal == '.' &&
                       scan->text->end_of_line == '\n';

  while (entente_price_part_take (part))
    {
      gboolean is_read;

      if (is_common && scan->is_bare)
        is_read = read_block (part, ',', '.', '\n', TRUE);
      else if (is_common)
        is_read = read_block (part, ',', '.', '\n', FALSE);
      else
        is_read = read_block (part, format->separator, format->decimal, scan->text->end_of_line,
                              scan->is_bare);

      if (is_read && entente_price_watch_is_cancelled (scan->watch, &part->error))
        part->error_line = 0;
      entente_price_part_give (part);
    }
}
