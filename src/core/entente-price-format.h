/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_PRICE_COLUMN (entente_price_column_get_type ())
#define ENTENTE_TYPE_DATE_ORDER   (entente_date_order_get_type ())
#define ENTENTE_TYPE_PRICE_FORMAT (entente_price_format_get_type ())

/* What a column of a file of prices stands for. The figures come as in EntentePriceField. */
typedef enum
{
  ENTENTE_PRICE_COLUMN_OPEN,
  ENTENTE_PRICE_COLUMN_HIGH,
  ENTENTE_PRICE_COLUMN_LOW,
  ENTENTE_PRICE_COLUMN_CLOSE,
  ENTENTE_PRICE_COLUMN_DATE,
  ENTENTE_PRICE_COLUMN_TIME,
  ENTENTE_PRICE_COLUMN_ADJUSTED, /* the close, adjusted */
  ENTENTE_PRICE_COLUMN_VOLUME,
  ENTENTE_PRICE_COLUMN_SYMBOL,
  ENTENTE_PRICE_COLUMN_DIVIDEND,
  ENTENTE_PRICE_COLUMN_SPLIT,
} EntentePriceColumn;

#define ENTENTE_N_PRICE_COLUMNS (ENTENTE_PRICE_COLUMN_SPLIT + 1)

/* How dates are written. */
typedef enum
{
  ENTENTE_DATE_ORDER_UNKNOWN, /* not decided: the file does not tell */
  ENTENTE_DATE_ORDER_YMD,
  ENTENTE_DATE_ORDER_DMY,
  ENTENTE_DATE_ORDER_MDY,
  ENTENTE_DATE_ORDER_UNIX,    /* seconds, or thousandths of them, since 1970 */
} EntenteDateOrder;

/* What the reader decides; a member that is 0 or NULL is left to the file. */
typedef struct
{
  const char *encoding;        /* as iconv names it: "GB18030" */
  char separator;              /* ',', ';', '\t' or '|' */
  char decimal;                /* '.' or ',' */
  guint header_line;           /* of the file, from 1; see @no_header */
  gboolean no_header;
  EntenteDateOrder date_order;
  const char *symbol;
  /* Which column of the file: its name in the header, or its number from 1; "" for none */
  const char *columns[ENTENTE_N_PRICE_COLUMNS];
  guint n_threads;             /* how many may read, 0 for as many as there are processors */
  gboolean closes_only;        /* the other prices are looked at and not kept */
  gboolean no_suspects;        /* nothing is told about rows but which are skipped */
} EntentePriceChoices;

/* What was understood of the layout of a file. Immutable. */
typedef struct _EntentePriceFormat EntentePriceFormat;

GType                entente_price_column_get_type          (void) G_GNUC_CONST;
GType                entente_date_order_get_type            (void) G_GNUC_CONST;
GType                entente_price_format_get_type          (void) G_GNUC_CONST;

EntentePriceFormat  *entente_price_format_ref               (EntentePriceFormat       *self);
void                 entente_price_format_unref             (EntentePriceFormat       *self);

const char          *entente_price_format_get_encoding      (const EntentePriceFormat *self);
char                 entente_price_format_get_separator     (const EntentePriceFormat *self);
char                 entente_price_format_get_decimal       (const EntentePriceFormat *self);
EntenteDateOrder     entente_price_format_get_date_order    (const EntentePriceFormat *self);
guint                entente_price_format_get_header_line   (const EntentePriceFormat *self);
guint                entente_price_format_get_n_header_lines (const EntentePriceFormat *self);

/* The columns of the file, from 0. A name is the header's, or "" where there is none. */
guint                entente_price_format_get_n_names       (const EntentePriceFormat *self);
const char          *entente_price_format_get_name          (const EntentePriceFormat *self,
                                                             guint                     index);
/* Where a column was found: -1 if nowhere. */
int                  entente_price_format_get_column        (const EntentePriceFormat *self,
                                                             EntentePriceColumn        column);
/* Whether a column was told by what is in it, since its name says nothing. */
gboolean             entente_price_format_is_by_content     (const EntentePriceFormat *self,
                                                             EntentePriceColumn        column);

/* The first rows, cell by cell, as they stand in the file. */
guint                entente_price_format_get_n_sample_rows (const EntentePriceFormat *self);
const char * const  *entente_price_format_get_sample_row    (const EntentePriceFormat *self,
                                                             guint                     row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntentePriceFormat, entente_price_format_unref)

G_END_DECLS
