/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <math.h>

#include "entente-price-block.h"
#include "entente-price-date.h"
#include "entente-price-format-private.h"
#include "entente-price-import.h"
#include "entente-price-lines.h"
#include "entente-price-notes.h"
#include "entente-price-shape.h"

G_BEGIN_DECLS

/* The least bytes that a row has: a date of six, a separator, a digit, the end of the line. */
#define ENTENTE_PRICE_LEAST_ROW 9

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
  ENTENTE_PRICE_ACTION_CHECK, /* a price that is neither kept nor compared with others */
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

/* Rows that were read from a block, in the columns. */
typedef struct
{
  gsize first_row;
  gsize n_rows;
  EntentePriceLines lines;
} EntentePriceStretch;

/* What all parts of a scan share. */
typedef struct
{
  const EntentePriceText *text;
  const EntentePriceLayout *layout;
  const EntentePriceChoices *choices;
  EntentePriceWatch *watch;
  guint8 *actions;       /* one a column of the file, and the end */
  gboolean is_simple;    /* rows may be read in the fast way */
  gboolean is_bare;      /* nothing is kept but the close, nor looked at */
  gboolean has_times;    /* steps are seconds, not days */
  gint64 origin;         /* of steps, in seconds */

  guint32 *steps;
  double *figures[ENTENTE_N_PRICE_FIELDS];
  gsize room;            /* rows that the columns have memory for */

  /* What comes next, behind the lock: the parts take one block after the other. */
  GMutex lock;
  guint64 offset;        /* in the text */
  guint64 line;
  gsize row;
  GArray *stretches;     /* of EntentePriceStretch, in the order of the file */
  gboolean is_alone;     /* there is one part only */
  gboolean is_stopped;
  gboolean is_surprised; /* the text is not what its beginning made believe */
} EntentePriceScan;

/* What is the first of its kind in the file, and the line that it is in. */
typedef struct
{
  char *text;
  guint64 line;
} EntentePriceFirst;

/* What one thread reads, block by block. */
typedef struct
{
  EntentePriceScan *scan;
  EntentePriceBlock block;
  const char *at;
  guint64 line;
  guint stretch;         /* the number of the block */
  gboolean tells_progress;

  gsize first_row;       /* of the block, in the columns */
  gsize n_rows;
  gsize max_rows;
  guint64 n_gaps;        /* rows without a figure */

  EntentePriceShape shapes[ENTENTE_PRICE_ACTION_ADJUSTED + 1];
  EntentePriceShape checked[ENTENTE_N_PRICE_FIELDS];
  /* The last day, "2025-02-13". */
  guint64 day_text;
  guint16 day_rest;
  EntenteDay day;
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

  char *symbol;          /* of the rows that are read */
  gsize symbol_size;
  GHashTable *symbols;   /* all that were met */

  EntentePriceRecord record;
  EntentePriceLines lines;
  EntentePriceNotes skipped;
  EntentePriceNotes suspects;
  EntentePriceEvidence evidence;
  EntentePriceFirst other_order;   /* a date that is one in the other order only */
  EntentePriceFirst other_decimal; /* a number that is one with the other sign only */
  GError *error;
  guint64 error_line;
} EntentePricePart;

void        entente_price_part_init     (EntentePricePart       *part,
                                         EntentePriceScan       *scan);
void        entente_price_part_clear    (EntentePricePart       *part);
void        entente_price_part_find_symbol (EntentePricePart    *part);
void        entente_price_part_take_symbol (EntentePricePart    *part,
                                         const EntentePriceCell *cell);

/* All that it can take, in the fast way: entente-price-scan-fast.c */
void        entente_price_part_run      (EntentePricePart       *part);

/* Where blocks come from and rows go to: entente-price-part-block.c */
gboolean    entente_price_part_take     (EntentePricePart       *part);
void        entente_price_part_give     (EntentePricePart       *part);

/* A row in the general way: entente-price-scan-row.c */
gboolean    entente_price_part_read_row (EntentePricePart       *part);

/* What fast and general way have in common. */
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

/* The place of the row of the line that the part is at, which is the next. */
static inline gsize
entente_price_part_add_step (EntentePricePart *part,
                             guint32           step)
{
  gsize index = part->first_row + part->n_rows;

  g_assert (part->n_rows < part->max_rows);

  part->scan->steps[index] = step;
  entente_price_lines_add (&part->lines, part->line);
  part->n_rows++;
  return index;
}

/* Adds a row of which nothing but the close is kept or looked at. */
static inline void
entente_price_part_add_close (EntentePricePart *part,
                              guint32           step,
                              double            close)
{
  gsize index = entente_price_part_add_step (part, step);

  part->scan->figures[ENTENTE_PRICE_CLOSE][index] = close;
}

/* Adds a row. A comparison with what is missing is false, so that only rows in which all is as
 * usual are done at once. */
static inline void
entente_price_part_add_row (EntentePricePart      *part,
                            guint32                step,
                            const EntentePriceRow *row)
{
  EntentePriceScan *scan = part->scan;
  gsize index = entente_price_part_add_step (part, step);
  double open = row->values[ENTENTE_PRICE_OPEN], high = row->values[ENTENTE_PRICE_HIGH];
  double low = row->values[ENTENTE_PRICE_LOW], close = row->values[ENTENTE_PRICE_CLOSE];

  scan->figures[ENTENTE_PRICE_CLOSE][index] = close;
  if (G_LIKELY (scan->figures[ENTENTE_PRICE_OPEN] != NULL))
    scan->figures[ENTENTE_PRICE_OPEN][index] = open;
  if (G_LIKELY (scan->figures[ENTENTE_PRICE_HIGH] != NULL))
    scan->figures[ENTENTE_PRICE_HIGH][index] = high;
  if (G_LIKELY (scan->figures[ENTENTE_PRICE_LOW] != NULL))
    scan->figures[ENTENTE_PRICE_LOW][index] = low;
  if (!(low <= close && close <= high && low <= open && open <= high) || row->is_remarkable)
    entente_price_part_note_row (part, row);
}

G_END_DECLS
