/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The blocks that the parts of a scan take one after the other, and what they give back. */

#include "entente-price-part.h"

static gsize
max_rows (const EntentePriceBlock *block,
          const EntentePriceLook  *look)
{
  const EntentePriceText *view = &block->view;
  gboolean is_open = block->is_last && view->data[view->size - 1] != view->end_of_line;

  return (gsize) MIN (look->n_ends + is_open, (guint64) view->size / ENTENTE_PRICE_LEAST_ROW + 2);
}

/* Under the lock. */
static gboolean
take_block (EntentePricePart *part)
{
  EntentePriceScan *scan = part->scan;
  const EntentePriceText *view = &part->block.view;
  EntentePriceLook look = { 0 };

  part->line = scan->line;
  if (!entente_price_block_read (&part->block, scan->text, scan->offset, &part->error))
    {
      part->error_line = scan->line;
      return FALSE;
    }

  entente_price_look_at (&look, view->data, view->size, view->end_of_line);
  part->max_rows = max_rows (&part->block, &look);
  scan->is_surprised = !entente_price_look_is_expected (&look, scan->text, view->data,
                                                        view->size) ||
                       part->max_rows > scan->room - scan->row;
  if (scan->is_surprised)
    return FALSE;

  part->at = view->data;
  part->first_row = scan->row;
  part->n_rows = 0;
  part->stretch = scan->stretches->len;
  g_array_set_size (scan->stretches, part->stretch + 1);
  if (!scan->is_alone)
    {
      scan->offset += view->size;
      scan->line += look.n_ends;
      scan->row += part->max_rows;
    }

  return TRUE;
}

/**
 * entente_price_part_take:
 * @part: a part
 *
 * Takes the next block of the text, and its place in the columns.
 *
 * Returns: whether there is one
 */
gboolean
entente_price_part_take (EntentePricePart *part)
{
  EntentePriceScan *scan = part->scan;
  gboolean is_taken;

  g_mutex_lock (&scan->lock);
  is_taken = !scan->is_stopped && scan->offset < scan->text->total && take_block (part);
  scan->is_stopped |= !is_taken;
  g_mutex_unlock (&scan->lock);

  return is_taken;
}

/**
 * entente_price_part_give:
 * @part: a part
 *
 * Hands over what it read of its block, and tells how far it is. After an error blocks that
 * others have taken before are still read, so that the first error of the file is found.
 */
void
entente_price_part_give (EntentePricePart *part)
{
  EntentePriceScan *scan = part->scan;
  EntentePriceStretch *stretch;
  guint64 offset;

  g_mutex_lock (&scan->lock);
  stretch = &g_array_index (scan->stretches, EntentePriceStretch, part->stretch);
  *stretch = (EntentePriceStretch) { part->first_row, part->n_rows, part->lines };
  scan->is_stopped |= part->error != NULL;
  if (scan->is_alone)
    {
      scan->offset = entente_price_block_tell (&part->block, part->at);
      scan->line = part->line;
      scan->row += part->n_rows;
    }
  offset = scan->offset;
  g_mutex_unlock (&scan->lock);

  entente_price_lines_init (&part->lines);
  if (part->tells_progress)
    entente_price_watch_tell (scan->watch, (double) offset / (double) scan->text->total);
}
