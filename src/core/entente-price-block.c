/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-price-block.h"

#include <string.h>

#include "entente-price-record.h"
#include "entente-price-source.h"

/* What the fast way may look at beyond the end of a row. */
#define MARGIN 64

static const char *
after_last_line (const char *data,
                 const char *end,
                 char        end_of_line)
{
  while (end > data && end[-1] != end_of_line)
    end--;

  return end;
}

/* Reads no less than @size bytes from the offset, or all there are. */
static gboolean
fill (EntentePriceBlock       *block,
      const EntentePriceText  *text,
      gsize                    size,
      GError                 **error)
{
  guint64 left = text->total - block->offset;

  block->view = *text;
  block->view.size = (gsize) MIN (size, left);
  block->is_last = block->view.size == left;
  if (text->size == text->total)
    {
      block->view.data = text->data + block->offset;
      return TRUE;
    }

  if (block->room < block->view.size)
    {
      g_free (block->buffer);
      block->room = block->view.size;
      block->buffer = g_malloc (block->room + MARGIN);
    }
  memset (block->buffer + block->view.size, 0, MARGIN);
  block->view.data = block->buffer;
  return entente_price_source_read (text->source, text->start + block->offset, block->buffer,
                                    block->view.size, error);
}

static void
find_ends (EntentePriceBlock      *block,
           const EntentePriceText *text)
{
  const EntentePriceText *view = &block->view;
  const char *end = view->data + view->size;

  block->limit = block->is_last || !text->has_quotes ? end : end - ENTENTE_PRICE_RECORD_REACH;
  block->fast_end = after_last_line (view->data, end, text->end_of_line);
  if (block->buffer == NULL)
    {
      /* What comes after the text may not be looked at. */
      const char *last = text->data + text->size;

      last = text->size > MARGIN ? last - MARGIN : text->data;
      if (block->fast_end > last)
        block->fast_end = last > view->data ? after_last_line (view->data, last, text->end_of_line)
                                            : view->data;
    }
  block->fast_end = MIN (block->fast_end, block->limit);
}

/**
 * entente_price_block_read:
 * @block: (inout): a block; what it has from before is used again
 * @text: a text
 * @offset: where in the text to begin: at a record, before the end
 * @error: why it cannot be read
 *
 * Reads a stretch of a text, or finds it in memory.
 *
 * Returns: whether there is one
 */
gboolean
entente_price_block_read (EntentePriceBlock       *block,
                          const EntentePriceText  *text,
                          guint64                  offset,
                          GError                 **error)
{
  gsize size = text->source->block_size;

  block->offset = offset;
  if (!fill (block, text, text->has_quotes ? size + ENTENTE_PRICE_RECORD_REACH : size, error))
    return FALSE;

  if (!block->is_last && !text->has_quotes)
    {
      const EntentePriceText *view = &block->view;
      const char *end = after_last_line (view->data, view->data + view->size, text->end_of_line);

      /* A line that is longer still is refused by who reads it. */
      if (end == view->data && size < ENTENTE_PRICE_RECORD_REACH)
        {
          if (!fill (block, text, ENTENTE_PRICE_RECORD_REACH, error))
            return FALSE;
          end = after_last_line (view->data, view->data + view->size, text->end_of_line);
        }
      if (end > view->data && !block->is_last)
        block->view.size = (gsize) (end - view->data);
    }

  find_ends (block, text);
  return TRUE;
}

void
entente_price_block_clear (EntentePriceBlock *block)
{
  g_clear_pointer (&block->buffer, g_free);
  block->room = 0;
}
