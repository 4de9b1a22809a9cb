/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-price-format-private.h"

#include "entente-enum.h"

G_DEFINE_ENUM_TYPE (EntentePriceColumn, entente_price_column,
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_COLUMN_OPEN, "open"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_COLUMN_HIGH, "high"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_COLUMN_LOW, "low"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_COLUMN_CLOSE, "close"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_COLUMN_DATE, "date"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_COLUMN_TIME, "time"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_COLUMN_ADJUSTED, "adjusted"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_COLUMN_VOLUME, "volume"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_COLUMN_SYMBOL, "symbol"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_COLUMN_DIVIDEND, "dividend"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_COLUMN_SPLIT, "split"))

G_DEFINE_ENUM_TYPE (EntenteDateOrder, entente_date_order,
  G_DEFINE_ENUM_VALUE (ENTENTE_DATE_ORDER_UNKNOWN, "unknown"),
  G_DEFINE_ENUM_VALUE (ENTENTE_DATE_ORDER_YMD, "ymd"),
  G_DEFINE_ENUM_VALUE (ENTENTE_DATE_ORDER_DMY, "dmy"),
  G_DEFINE_ENUM_VALUE (ENTENTE_DATE_ORDER_MDY, "mdy"),
  G_DEFINE_ENUM_VALUE (ENTENTE_DATE_ORDER_UNIX, "unix"))

G_DEFINE_BOXED_TYPE (EntentePriceFormat, entente_price_format,
                     entente_price_format_ref, entente_price_format_unref)

/**
 * entente_price_format_ref:
 * @self: a format
 *
 * Returns: (transfer full): the same format
 */
EntentePriceFormat *
entente_price_format_ref (EntentePriceFormat *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * entente_price_format_unref:
 * @self: (transfer full): a format
 */
void
entente_price_format_unref (EntentePriceFormat *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_strfreev (self->names);
  for (guint i = 0; self->symbols != NULL && i < self->n_names; i++)
    g_free (self->symbols[i]);
  g_free (self->symbols);
  g_clear_pointer (&self->sample, g_ptr_array_unref);
  g_free (self);
}

/**
 * entente_price_format_get_encoding:
 * @self: a format
 *
 * Returns: (transfer none): the encoding, as iconv() names it
 */
const char *
entente_price_format_get_encoding (const EntentePriceFormat *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->encoding;
}

/**
 * entente_price_format_get_separator:
 * @self: a format
 *
 * Returns: what stands between cells
 */
char
entente_price_format_get_separator (const EntentePriceFormat *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->separator;
}

/**
 * entente_price_format_get_decimal:
 * @self: a format
 *
 * Returns: the decimal sign, '.' or ',', or 0 where the file does not tell
 */
char
entente_price_format_get_decimal (const EntentePriceFormat *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->decimal;
}

/**
 * entente_price_format_get_date_order:
 * @self: a format
 *
 * Returns: how dates are written
 */
EntenteDateOrder
entente_price_format_get_date_order (const EntentePriceFormat *self)
{
  g_return_val_if_fail (self != NULL, ENTENTE_DATE_ORDER_UNKNOWN);

  return self->date_order;
}

/**
 * entente_price_format_get_header_line:
 * @self: a format
 *
 * Returns: the line of the names of the columns, from 1, or 0 where there are none
 */
guint
entente_price_format_get_header_line (const EntentePriceFormat *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->header_line;
}

/**
 * entente_price_format_get_n_header_lines:
 * @self: a format
 *
 * Returns: how many lines the header has, 0 where there is none
 */
guint
entente_price_format_get_n_header_lines (const EntentePriceFormat *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_header_lines;
}

/**
 * entente_price_format_get_n_names:
 * @self: a format
 *
 * Returns: how many columns the file has
 */
guint
entente_price_format_get_n_names (const EntentePriceFormat *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_names;
}

/**
 * entente_price_format_get_name:
 * @self: a format
 * @index: a column of the file, from 0
 *
 * Returns: (transfer none): what stands above the column, "" if nothing does
 */
const char *
entente_price_format_get_name (const EntentePriceFormat *self,
                               guint                     index)
{
  g_return_val_if_fail (self != NULL && index < self->n_names, NULL);

  return self->names[index];
}

/**
 * entente_price_format_get_column:
 * @self: a format
 * @column: what a column stands for
 *
 * Returns: the column of the file, from 0, or -1 where there is none
 */
int
entente_price_format_get_column (const EntentePriceFormat *self,
                                 EntentePriceColumn        column)
{
  g_return_val_if_fail (self != NULL && column < ENTENTE_N_PRICE_COLUMNS, -1);

  return self->columns[column];
}

/**
 * entente_price_format_is_by_content:
 * @self: a format
 * @column: what a column stands for
 *
 * Returns: whether it was found by what is in it, since its name says nothing
 */
gboolean
entente_price_format_is_by_content (const EntentePriceFormat *self,
                                    EntentePriceColumn        column)
{
  g_return_val_if_fail (self != NULL && column < ENTENTE_N_PRICE_COLUMNS, FALSE);

  return self->by_content[column];
}

/**
 * entente_price_format_get_n_sample_rows:
 * @self: a format
 *
 * Returns: how many rows of the file there are to look at
 */
guint
entente_price_format_get_n_sample_rows (const EntentePriceFormat *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->sample->len;
}

/**
 * entente_price_format_get_sample_row:
 * @self: a format
 * @row: a row, from 0
 *
 * Returns: (transfer none) (array zero-terminated=1): the cells of the row in UTF-8
 */
const char * const *
entente_price_format_get_sample_row (const EntentePriceFormat *self,
                                     guint                     row)
{
  g_return_val_if_fail (self != NULL && row < self->sample->len, NULL);

  return self->sample->pdata[row];
}
