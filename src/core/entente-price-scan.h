/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <math.h>

#include "entente-price-date.h"
#include "entente-price-format-private.h"
#include "entente-price-import.h"
#include "entente-price-lines.h"
#include "entente-price-notes.h"

G_BEGIN_DECLS

/* What is done with a cell. The first are those of EntentePriceField. */
typedef enum
{
  ENTENTE_PRICE_ACTION_OPEN,
  ENTENTE_PRICE_ACTION_HIGH,
  ENTENTE_PRICE_ACTION_LOW,
  ENTENTE_PRICE_ACTION_CLOSE,
  ENTENTE_PRICE_ACTION_ADJUSTED,
  ENTENTE_PRICE_ACTION_DATE,
  ENTENTE_PRICE_ACTION_VOLUME,
  ENTENTE_PRICE_ACTION_DIVIDEND,
  ENTENTE_PRICE_ACTION_SPLIT,
  ENTENTE_PRICE_ACTION_SYMBOL,
  ENTENTE_PRICE_ACTION_SKIP,
  ENTENTE_PRICE_ACTION_END, /* there is no such cell */
} EntentePriceAction;

/* What the cells of a row say. */
typedef struct
{
  double values[ENTENTE_PRICE_ACTION_ADJUSTED + 1]; /* NaN where there is none */
  gboolean has_no_volume; /* the volume is 0 */
  gboolean has_dividend;
  gboolean has_split;
  gboolean is_remarkable; /* any of these, or an adjusted close */
} EntentePriceRow;

#define ENTENTE_PRICE_ROW_INIT { { NAN, NAN, NAN, NAN, NAN }, FALSE, FALSE, FALSE, FALSE }

/* How wide a range of adjusted in proportion to plain closes is, and what else tells whether
 * prices are adjusted. */
typedef struct
{
  double lowest_factor; /* adjusted close / close; NaN where there is none */
  double highest_factor;
  guint64 n_dividends;
  guint64 n_splits;
} EntentePriceEvidence;

/* What all parts of a scan share; nothing of it changes while they run but what is atomic. */
typedef struct
{
  const EntentePriceText *text;
  const EntentePriceLayout *layout;
  const EntentePriceChoices *choices;
  guint8 *actions;       /* one a column of the file, and the end */
  gboolean is_simple;    /* rows may be read in the fast way */
  gboolean has_times;    /* steps are seconds, not days */
  gint64 origin;         /* of steps, in seconds */
  const char *fast_end;  /* rows that begin before it end well before the text does */

  guint32 *steps;
  double *figures[ENTENTE_N_PRICE_FIELDS];

  EntentePriceProgress progress;
  gpointer progress_data;
  GCancellable *cancellable;
  gsize done;            /* bytes; atomic */
  int is_stopped;        /* atomic */
} EntentePriceScan;

/* A stretch of whole lines, read by one thread. */
typedef struct
{
  EntentePriceScan *scan;
  const char *at;
  const char *end;
  guint64 line;
  gboolean tells_progress;

  gsize first_row;       /* in the columns */
  gsize n_rows;
  gsize max_rows;
  guint64 n_gaps;        /* rows without a figure */
  guint64 n_repeated;    /* rows of the same day as the one before */

  /* The last month, "2025-02-", and what came before its first day. */
  guint64 month_text;
  EntenteDay month_day;
  guint month_days;
  /* The last cell of a date that is written in another way, or what follows its day. */
  char rest[48];
  gsize rest_size;
  EntenteDay rest_day;
  gint32 rest_seconds;
  /* What follows the time of day in the last such cell: "+08:00". */
  char offset[12];
  gsize offset_size;
  guint32 last_day;

  char *symbol;          /* of the rows that are read */
  gsize symbol_size;
  GHashTable *symbols;   /* all that were met */

  EntentePriceRecord record;
  EntentePriceLines lines;
  EntentePriceNotes skipped;
  EntentePriceNotes suspects;
  EntentePriceEvidence evidence;
  char *other_order;     /* a date that is one in the other order only */
  char *other_decimal;   /* a number that is one with the other sign only */
  GError *error;
} EntentePricePart;

void        entente_price_part_init     (EntentePricePart       *part,
                                         EntentePriceScan       *scan);
void        entente_price_part_clear    (EntentePricePart       *part);
void        entente_price_part_run      (EntentePricePart       *part);

/* A row in the general way: entente-price-scan-row.c */
gboolean    entente_price_part_read_row (EntentePricePart       *part);

/* What fast and general way have in common: entente-price-scan-part.c */
void        entente_price_part_note_row (EntentePricePart       *part,
                                         const EntentePriceRow  *row);

/* The step of a moment; FALSE if it is too far from the others to have one. */
static inline gboolean
entente_price_part_find_step (const EntentePricePart *part,
                              EntenteDay              day,
                              int                     seconds,
                              guint32                *step)
{
  gint64 moment;

  if (!part->scan->has_times)
    {
      *step = (guint32) (day - ENTENTE_PRICE_DATE_FIRST);
      return TRUE;
    }

  moment = day * 86400 + seconds - part->scan->origin;
  *step = (guint32) moment;
  return moment >= 0 && moment <= G_MAXUINT32;
}

/* Adds a row of the line that the part is at. A comparison with what is missing is false, so
 * that only rows in which all is as usual are done at once. */
static inline void
entente_price_part_add_row (EntentePricePart      *part,
                            guint32                step,
                            const EntentePriceRow *row)
{
  EntentePriceScan *scan = part->scan;
  gsize index = part->first_row + part->n_rows;
  double open = row->values[ENTENTE_PRICE_OPEN], high = row->values[ENTENTE_PRICE_HIGH];
  double low = row->values[ENTENTE_PRICE_LOW], close = row->values[ENTENTE_PRICE_CLOSE];

  g_assert (part->n_rows < part->max_rows);

  scan->steps[index] = step;
  scan->figures[ENTENTE_PRICE_CLOSE][index] = close;
  if (G_LIKELY (scan->figures[ENTENTE_PRICE_OPEN] != NULL))
    scan->figures[ENTENTE_PRICE_OPEN][index] = open;
  if (G_LIKELY (scan->figures[ENTENTE_PRICE_HIGH] != NULL))
    scan->figures[ENTENTE_PRICE_HIGH][index] = high;
  if (G_LIKELY (scan->figures[ENTENTE_PRICE_LOW] != NULL))
    scan->figures[ENTENTE_PRICE_LOW][index] = low;

  part->n_repeated += step == part->last_day;
  part->last_day = step;
  entente_price_lines_add (&part->lines, part->line);
  if (!(low <= close && close <= high && low <= open && open <= high) || row->is_remarkable)
    entente_price_part_note_row (part, row);

  part->n_rows++;
}

/* What came out of a scan. */
typedef struct
{
  EntentePriceColumns columns;
  gsize n_rows;
  guint64 n_gaps;
  gboolean is_intraday;  /* most rows are of the day of the one before */
  char **symbols;
  EntentePriceLines lines;
  EntentePriceNotes skipped;
  EntentePriceNotes suspects;
  EntentePriceEvidence evidence;
  char *other_order;
  char *other_decimal;
  guint32 *file_rows;    /* for each row its place in the file, NULL if @is_reversed tells */
  gboolean is_reversed;
  EntentePriceRowOrder order;
} EntentePriceResult;

void        entente_price_result_clear  (EntentePriceResult     *result);
gboolean    entente_price_scan_run      (const EntentePriceText *text,
                                         const EntentePriceLayout *layout,
                                         const EntentePriceChoices *choices,
                                         EntentePriceProgress    progress,
                                         gpointer                progress_data,
                                         GCancellable           *cancellable,
                                         EntentePriceResult     *result,
                                         GError                **error);

/* After it: entente-price-order.c, entente-price-suspects.c, entente-price-adjusted.c */
gboolean    entente_price_result_order  (EntentePriceResult     *result,
                                         GError                **error);
gsize       entente_price_result_get_file_row (const EntentePriceResult *result,
                                         gsize                   row);
void        entente_price_result_suspect (EntentePriceResult    *result);
EntentePriceAdjusted entente_price_result_is_adjusted (const EntentePriceResult *result,
                                         const EntentePriceLayout *layout,
                                         char                  **reason);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntentePriceResult, entente_price_result_clear)

G_END_DECLS
