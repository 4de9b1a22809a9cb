/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-price-text.h"

G_BEGIN_DECLS

/* Beyond these a file is no table of prices. A quotation mark that is not closed soon is one
 * of its own, so that one stray mark does not swallow the file. */
#define ENTENTE_PRICE_RECORD_MAX        (1024 * 1024)
#define ENTENTE_PRICE_RECORD_MAX_QUOTED (64 * 1024)

/* No record is looked at further than this from where it begins, unless it is too long. */
#define ENTENTE_PRICE_RECORD_REACH \
  (2 * ENTENTE_PRICE_RECORD_MAX + 2 * ENTENTE_PRICE_RECORD_MAX_QUOTED)

/* A cell as it stands in the text: without spaces and quotation marks around it. Quotation
 * marks inside are still twofold where @is_escaped. */
typedef struct
{
  const char *data;
  gsize size;
  gboolean is_escaped;
} EntentePriceCell;

/* One record of a table, of one line or, with quotation marks, of several. */
typedef struct
{
  EntentePriceCell *cells;
  guint n_cells;
  guint room;
  const char *next;  /* the record that follows */
  guint64 line;      /* the first of this one, from 1 */
  guint64 next_line;
} EntentePriceRecord;

void      entente_price_record_clear  (EntentePriceRecord     *record);
gboolean  entente_price_record_read   (EntentePriceRecord     *record,
                                       const EntentePriceText *text,
                                       const char             *at,
                                       guint64                 line,
                                       char                    separator,
                                       GError                **error);
gboolean  entente_price_record_is_blank (const EntentePriceRecord *record);

char     *entente_price_cell_dup      (const EntentePriceCell *cell,
                                       const EntentePriceText *text);
char     *entente_price_cell_dup_safe (const EntentePriceCell *cell,
                                       const EntentePriceText *text);

/* The text of a cell in UTF-8: @cell's own bytes where they are that, else a copy. */
const char *entente_price_cell_peek   (const EntentePriceCell *cell,
                                       const EntentePriceText *text,
                                       gsize                  *size,
                                       char                  **copy);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntentePriceRecord, entente_price_record_clear)

G_END_DECLS
