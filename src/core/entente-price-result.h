/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-price-part.h"

G_BEGIN_DECLS

/* What the first rows make believe. */
typedef struct
{
  EntenteDay first_day;
  gboolean can_have_times; /* rows have a time of day */
  gboolean has_times;      /* and are told apart by it, */
  gboolean is_guess;       /* as far as can be told */
  gboolean is_unsorted;
} EntentePriceOutlook;

/* Memory for many figures: entente-price-allocate.c */
gpointer    entente_price_allocate_column (gsize                 size);

/* What came out of a scan. */
typedef struct
{
  gboolean is_surprised; /* nothing: the text has to be checked first */
  EntentePriceColumns columns;
  gsize n_rows;
  guint64 n_gaps;        /* rows without a figure */
  char **symbols;
  EntentePriceLines lines;
  EntentePriceNotes skipped;
  EntentePriceNotes suspects;
  EntentePriceEvidence evidence;
  EntentePriceFirst other_order;
  EntentePriceFirst other_decimal;
  guint32 *file_rows;    /* for each row its place in the file, NULL if @is_reversed tells */
  gboolean is_reversed;
  EntentePriceRowOrder order;
} EntentePriceResult;

void        entente_price_result_clear  (EntentePriceResult     *result);

/* Whether rows have times: entente-price-scan-times.c */
void        entente_price_outlook_init  (EntentePriceOutlook    *outlook,
                                         const EntentePriceLayout *layout,
                                         const EntentePriceText *text);
gboolean    entente_price_result_is_intraday (const EntentePriceResult *result);
void        entente_price_result_drop_times (EntentePriceResult *result);

/* What all parts found, put together: entente-price-scan-merge.c */
gboolean    entente_price_scan_merge    (EntentePriceScan       *scan,
                                         EntentePricePart       *parts,
                                         guint                   n_parts,
                                         EntentePriceResult     *result,
                                         GError                **error);

/* After it: entente-price-order.c, entente-price-suspects.c, entente-price-adjusted.c */
gboolean    entente_price_result_order  (EntentePriceResult     *result,
                                         EntentePriceWatch      *watch,
                                         GError                **error);
gboolean    entente_price_sort_rows     (guint32                *steps,
                                         guint32                *rows,
                                         guint64                *scratch,
                                         gsize                   n,
                                         EntentePriceWatch      *watch,
                                         GError                **error);
gsize       entente_price_result_get_file_row (const EntentePriceResult *result,
                                         gsize                   row);
gboolean    entente_price_result_suspect (EntentePriceResult    *result,
                                         EntentePriceWatch      *watch,
                                         GError                **error);
EntentePriceAdjusted entente_price_result_is_adjusted (const EntentePriceResult *result,
                                         const EntentePriceLayout *layout,
                                         char                  **reason);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntentePriceResult, entente_price_result_clear)

G_END_DECLS
