/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows in the general way: quotation marks, signs of thousands and currencies, missing cells,
 * and whatever is no row. */

#include "entente-price-part.h"

#include <string.h>

#include "entente-price-number.h"

/* Symbols beyond these are not told apart. */
#define MAX_SYMBOLS 10000

/* How much of a cell is quoted in a note. */
#define MAX_QUOTE 40

static void
skip (EntentePricePart       *part,
      EntentePriceSkip        reason,
      const EntentePriceCell *cell)
{
  g_autofree char *copy = cell != NULL ? entente_price_cell_dup (cell, part->scan->text) : NULL;
  g_autofree char *safe = copy != NULL ? entente_price_text_make_safe (copy, MAX_QUOTE) : NULL;

  entente_price_notes_add (&part->skipped, part->line, (int) reason, safe);
}

/* The cell that stands for something, or NULL. */
static const EntentePriceCell *
cell_of (const EntentePricePart *part,
         EntentePriceColumn      column)
{
  int index = part->scan->layout->format->columns[column];

  return index >= 0 && index < (int) part->record.n_cells ? &part->record.cells[index] : NULL;
}

/* Whether the row is of the symbol that is read: the chosen one, or else the first. */
static gboolean
check_symbol (EntentePricePart *part)
{
  const EntentePriceCell *cell = cell_of (part, ENTENTE_PRICE_COLUMN_SYMBOL);
  g_autofree char *symbol = NULL;

  if (part->scan->layout->format->columns[ENTENTE_PRICE_COLUMN_SYMBOL] < 0)
    return TRUE;
  if (cell == NULL || cell->size == 0)
    return part->scan->choices->symbol == NULL;
  if (part->symbol != NULL && cell->size == part->symbol_size &&
      memcmp (cell->data, part->symbol, cell->size) == 0)
    return TRUE;

  symbol = entente_price_cell_dup_safe (cell, part->scan->text);
  if (part->symbol == NULL && (part->scan->choices->symbol == NULL ||
                               strcmp (part->scan->choices->symbol, symbol) == 0))
    {
      entente_price_part_take_symbol (part, cell);
      return TRUE;
    }
  if (g_hash_table_size (part->symbols) < MAX_SYMBOLS)
    g_hash_table_add (part->symbols, g_steal_pointer (&symbol));

  return FALSE;
}

/* A date that is one only if day and month change places means that the order is not what the
 * rows before this one said. */
static void
note_other_order (EntentePricePart            *part,
                  const EntentePriceDateParts *parts,
                  const EntentePriceCell      *cell)
{
  EntenteDateOrder order = part->scan->layout->format->date_order;
  EntenteDay day;
  int seconds;

  if (part->other_order.text != NULL || part->scan->choices->date_order != ENTENTE_DATE_ORDER_UNKNOWN ||
      (order != ENTENTE_DATE_ORDER_DMY && order != ENTENTE_DATE_ORDER_MDY))
    return;

  if (entente_price_date_resolve (parts, order == ENTENTE_DATE_ORDER_DMY
                                  ? ENTENTE_DATE_ORDER_MDY : ENTENTE_DATE_ORDER_DMY,
                                  &day, &seconds))
    part->other_order = (EntentePriceFirst) {
      entente_price_cell_dup (cell, part->scan->text), part->line
    };
}

static gboolean
read_time (EntentePricePart *part,
           int              *seconds)
{
  const EntentePriceCell *cell = cell_of (part, ENTENTE_PRICE_COLUMN_TIME);
  gsize size;
  g_autofree char *copy = NULL;
  const char *data;

  if (cell == NULL || cell->size == 0)
    return TRUE;

  data = entente_price_cell_peek (cell, part->scan->text, &size, &copy);
  return entente_price_time_parse (data, size, seconds);
}

static gboolean
read_date (EntentePricePart *part,
           guint32          *step)
{
  const EntentePriceCell *cell = cell_of (part, ENTENTE_PRICE_COLUMN_DATE);
  gsize size;
  g_autofree char *copy = NULL;
  const char *data;
  EntentePriceDateParts parts;
  EntenteDay day;
  int seconds = 0;

  if (cell == NULL || cell->size == 0)
    {
      skip (part, ENTENTE_PRICE_SKIP_NO_DATE, NULL);
      return FALSE;
    }

  data = entente_price_cell_peek (cell, part->scan->text, &size, &copy);
  if (!entente_price_date_split (data, size, &parts))
    {
      skip (part, ENTENTE_PRICE_SKIP_BAD_DATE, cell);
      return FALSE;
    }
  if (!entente_price_date_resolve (&parts, part->scan->layout->format->date_order, &day, &seconds))
    {
      note_other_order (part, &parts, cell);
      skip (part, ENTENTE_PRICE_SKIP_BAD_DATE, cell);
      return FALSE;
    }
  if (!read_time (part, &seconds))
    {
      skip (part, ENTENTE_PRICE_SKIP_BAD_DATE, cell_of (part, ENTENTE_PRICE_COLUMN_TIME));
      return FALSE;
    }
  if (!entente_price_part_find_step (part, day, seconds, step))
    {
      skip (part, ENTENTE_PRICE_SKIP_FAR_DATE, cell);
      return FALSE;
    }

  return TRUE;
}

static EntentePriceNumber
read_number (EntentePricePart       *part,
             const EntentePriceCell *cell,
             char                    decimal,
             double                 *value)
{
  gsize size;
  g_autofree char *copy = NULL;
  const char *data = entente_price_cell_peek (cell, part->scan->text, &size, &copy);

  return entente_price_number_parse (data, size, decimal, value);
}

static gboolean
read_prices (EntentePricePart *part,
             EntentePriceRow  *row)
{
  char decimal = part->scan->layout->format->decimal;

  for (guint i = ENTENTE_PRICE_COLUMN_OPEN; i <= ENTENTE_PRICE_COLUMN_CLOSE; i++)
    {
      const EntentePriceCell *cell = cell_of (part, (EntentePriceColumn) i);
      double other;

      if (cell == NULL)
        continue;
      if (read_number (part, cell, decimal, &row->values[i]) != ENTENTE_PRICE_NUMBER_BAD)
        continue;

      if (part->other_decimal.text == NULL && part->scan->choices->decimal == 0 &&
          read_number (part, cell, decimal == '.' ? ',' : '.', &other) ==
            ENTENTE_PRICE_NUMBER_VALUE)
        part->other_decimal = (EntentePriceFirst) {
          entente_price_cell_dup (cell, part->scan->text), part->line
        };
      skip (part, ENTENTE_PRICE_SKIP_BAD_NUMBER, cell);
      return FALSE;
    }

  return TRUE;
}

/* Other figures are looked at, not kept: what is wrong with them does not matter. */
static double
read_other (EntentePricePart   *part,
            EntentePriceColumn  column)
{
  const EntentePriceCell *cell = cell_of (part, column);
  double value = NAN;

  if (cell != NULL)
    read_number (part, cell, part->scan->layout->format->decimal, &value);
  return value;
}

static void
read_others (EntentePricePart *part,
             EntentePriceRow  *row)
{
  double dividend = read_other (part, ENTENTE_PRICE_COLUMN_DIVIDEND);
  double split = read_other (part, ENTENTE_PRICE_COLUMN_SPLIT);

  row->values[ENTENTE_PRICE_ACTION_ADJUSTED] = read_other (part, ENTENTE_PRICE_COLUMN_ADJUSTED);
  row->has_no_volume = read_other (part, ENTENTE_PRICE_COLUMN_VOLUME) == 0;
  row->has_dividend = dividend > 0;
  row->has_split = split > 0 && split != 1;
}

/* Cells beyond the header's are none of the table's columns: "123,45" without quotation marks
 * in a file with commas between its cells, for example. */
static gboolean
check_cells (EntentePricePart *part)
{
  const EntentePriceFormat *format = part->scan->layout->format;
  int close = format->columns[ENTENTE_PRICE_COLUMN_CLOSE];

  for (guint i = format->n_names; i < part->record.n_cells; i++)
    if (part->record.cells[i].size > 0)
      {
        skip (part, ENTENTE_PRICE_SKIP_TOO_MANY_CELLS, NULL);
        return FALSE;
      }
  if (close >= (int) part->record.n_cells)
    {
      skip (part, ENTENTE_PRICE_SKIP_TOO_FEW_CELLS, NULL);
      return FALSE;
    }

  return TRUE;
}

/**
 * entente_price_part_read_row:
 * @part: a part
 *
 * Reads the record that the part is at, whatever it is, and goes on to the next.
 *
 * Returns: whether it could be read at all: if not, the part has an error
 */
gboolean
entente_price_part_read_row (EntentePricePart *part)
{
  EntentePriceRow row = ENTENTE_PRICE_ROW_INIT;
  guint32 step;

  if (!entente_price_record_read (&part->record, &part->block.view, part->at, part->line,
                                  part->scan->layout->format->separator, &part->error))
    {
      part->error_line = part->line;
      return FALSE;
    }

  if (!entente_price_record_is_blank (&part->record) && check_symbol (part) &&
      read_date (part, &step) && check_cells (part) && read_prices (part, &row))
    {
      read_others (part, &row);
      row.is_remarkable = TRUE;
      entente_price_part_add_row (part, step, &row);
    }

  part->at = part->record.next;
  part->line = part->record.next_line;
  return TRUE;
}
