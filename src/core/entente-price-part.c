/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What one thread reads of a text, and what happens to a row once its cells are read, whichever
 * way they were. */

#include "entente-price-part.h"

/* Adjusted prices are products, whose last digits may cross: that is no reason to suspect
 * them. */
#define TOLERANCE 1e-6

/**
 * entente_price_part_take_symbol:
 * @part: a part
 * @cell: a cell
 *
 * Reads the rows of the symbol that is in the cell.
 */
void
entente_price_part_take_symbol (EntentePricePart       *part,
                                const EntentePriceCell *cell)
{
  part->symbol = g_strndup (cell->data, cell->size);
  part->symbol_size = cell->size;
  g_hash_table_add (part->symbols, entente_price_cell_dup_safe (cell, part->scan->text));
}

/**
 * entente_price_part_find_symbol:
 * @part: a part
 *
 * Where there is a choice of symbols and none was chosen, all parts read the first of the file.
 */
void
entente_price_part_find_symbol (EntentePricePart *part)
{
  const EntentePriceLayout *layout = part->scan->layout;
  int column = layout->format->columns[ENTENTE_PRICE_COLUMN_SYMBOL];

  for (guint row = 0; row < layout->n_rows && column >= 0; row++)
    if (column < (int) layout->rows[row].n_cells && layout->rows[row].cells[column].size > 0)
      {
        if (part->scan->choices->symbol == NULL)
          entente_price_part_take_symbol (part, &layout->rows[row].cells[column]);
        return;
      }
}

void
entente_price_part_init (EntentePricePart *part,
                         EntentePriceScan *scan)
{
  *part = (EntentePricePart) { .scan = scan };
  for (guint i = 0; i < G_N_ELEMENTS (part->shapes); i++)
    entente_price_shape_init (&part->shapes[i]);
  for (guint i = 0; i < G_N_ELEMENTS (part->checked); i++)
    entente_price_shape_init (&part->checked[i]);
  part->symbols = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  part->evidence.lowest_factor = part->evidence.highest_factor = NAN;
  entente_price_lines_init (&part->lines);
  entente_price_notes_init (&part->skipped);
  entente_price_notes_init (&part->suspects);
  entente_price_part_find_symbol (part);
}

void
entente_price_part_clear (EntentePricePart *part)
{
  entente_price_block_clear (&part->block);
  g_free (part->symbol);
  g_hash_table_unref (part->symbols);
  entente_price_record_clear (&part->record);
  entente_price_lines_clear (&part->lines);
  entente_price_notes_clear (&part->skipped);
  entente_price_notes_clear (&part->suspects);
  g_free (part->other_order.text);
  g_free (part->other_decimal.text);
  g_clear_error (&part->error);
}

static gboolean
is_beyond (double one,
           double other)
{
  return one > other + TOLERANCE * fabs (other);
}

/* Says nothing about what is missing: no comparison with it is true. */
static void
suspect_prices (EntentePricePart *part,
                const double     *values)
{
  double open = values[ENTENTE_PRICE_OPEN], high = values[ENTENTE_PRICE_HIGH];
  double low = values[ENTENTE_PRICE_LOW], close = values[ENTENTE_PRICE_CLOSE];

  if (is_beyond (low, high))
    entente_price_notes_add (&part->suspects, part->line, ENTENTE_PRICE_SUSPECT_HIGH_BELOW_LOW,
                             NULL);
  if (is_beyond (close, high) || is_beyond (low, close))
    entente_price_notes_add (&part->suspects, part->line, ENTENTE_PRICE_SUSPECT_CLOSE_OUTSIDE,
                             NULL);
  if (is_beyond (open, high) || is_beyond (low, open))
    entente_price_notes_add (&part->suspects, part->line, ENTENTE_PRICE_SUSPECT_OPEN_OUTSIDE,
                             NULL);
}

/* Rows with some of the prices that the table has columns for, and those with none. */
static void
note_missing (EntentePricePart *part,
              const double     *values)
{
  gboolean has_any = FALSE, lacks_any = FALSE;

  for (guint i = 0; i < ENTENTE_N_PRICE_FIELDS; i++)
    if (part->scan->layout->format->columns[i] >= 0)
      {
        has_any |= !isnan (values[i]);
        lacks_any |= isnan (values[i]);
      }

  if (!has_any)
    {
      part->n_gaps++;
      entente_price_notes_add (&part->skipped, part->line, ENTENTE_PRICE_SKIP_NO_FIGURES, NULL);
    }
  else if (lacks_any)
    entente_price_notes_add (&part->suspects, part->line, ENTENTE_PRICE_SUSPECT_MISSING, NULL);
}

static void
note_evidence (EntentePricePart      *part,
               const EntentePriceRow *row)
{
  double factor = row->values[ENTENTE_PRICE_ACTION_ADJUSTED] / row->values[ENTENTE_PRICE_CLOSE];

  part->evidence.n_dividends += row->has_dividend;
  part->evidence.n_splits += row->has_split;
  if (!isfinite (factor))
    return;

  part->evidence.lowest_factor = fmin (part->evidence.lowest_factor, factor);
  part->evidence.highest_factor = fmax (part->evidence.highest_factor, factor);
}

/**
 * entente_price_part_note_row:
 * @part: a part
 * @row: a row of the line that the part is at
 *
 * Notes what is remarkable about a row, if anything is.
 */
void
entente_price_part_note_row (EntentePricePart      *part,
                             const EntentePriceRow *row)
{
  const double *values = row->values;

  suspect_prices (part, values);
  note_missing (part, values);
  note_evidence (part, row);
  if (row->has_no_volume &&
      values[ENTENTE_PRICE_OPEN] == values[ENTENTE_PRICE_CLOSE] &&
      values[ENTENTE_PRICE_HIGH] == values[ENTENTE_PRICE_LOW] &&
      values[ENTENTE_PRICE_HIGH] == values[ENTENTE_PRICE_CLOSE])
    entente_price_notes_add (&part->suspects, part->line, ENTENTE_PRICE_SUSPECT_FLAT, NULL);
}
