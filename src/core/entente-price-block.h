/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-price-text.h"

G_BEGIN_DECLS

/* A stretch of a text that begins with a record: whole lines, or, where records may have several
 * lines, so much beyond @limit that each record that begins before it is whole. */
typedef struct
{
  EntentePriceText view;  /* the text, of which @data and @size are those of the stretch */
  const char *limit;      /* records that begin before it can be read */
  const char *fast_end;   /* and before this one without looking for the end of the text */
  guint64 offset;         /* in the text */
  gboolean is_last;

  char *buffer;
  gsize room;
} EntentePriceBlock;

gboolean  entente_price_block_read  (EntentePriceBlock       *block,
                                     const EntentePriceText  *text,
                                     guint64                  offset,
                                     GError                 **error);
void      entente_price_block_clear (EntentePriceBlock       *block);

/* Where in the text something in the block is. */
static inline guint64
entente_price_block_tell (const EntentePriceBlock *block,
                          const char              *at)
{
  return block->offset + (guint64) (at - block->view.data);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntentePriceBlock, entente_price_block_clear)

G_END_DECLS
