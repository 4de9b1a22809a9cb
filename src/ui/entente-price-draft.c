/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Choices that change one by one and own what they point to. What is left open is for the file
 * to tell. */

#include "entente-price-draft.h"

struct _EntentePriceDraft
{
  EntentePriceChoices choices;
  char *encoding;
  char *symbol;
  char *columns[ENTENTE_N_PRICE_COLUMNS];
};

/* What the choices point to. */
static void
point (EntentePriceDraft *self)
{
  self->choices.encoding = self->encoding;
  self->choices.symbol = self->symbol;
  for (guint i = 0; i < ENTENTE_N_PRICE_COLUMNS; i++)
    self->choices.columns[i] = self->columns[i];
}

/**
 * entente_price_draft_new:
 * @choices: (nullable): what is decided to begin with
 *
 * Returns: (transfer full): a draft
 */
EntentePriceDraft *
entente_price_draft_new (const EntentePriceChoices *choices)
{
  EntentePriceDraft *self = g_new0 (EntentePriceDraft, 1);

  if (choices == NULL)
    return self;

  self->choices = *choices;
  self->encoding = g_strdup (choices->encoding);
  self->symbol = g_strdup (choices->symbol);
  for (guint i = 0; i < ENTENTE_N_PRICE_COLUMNS; i++)
    self->columns[i] = g_strdup (choices->columns[i]);
  point (self);

  return self;
}

/**
 * entente_price_draft_free:
 * @self: (transfer full): a draft
 */
void
entente_price_draft_free (EntentePriceDraft *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->encoding);
  g_free (self->symbol);
  for (guint i = 0; i < ENTENTE_N_PRICE_COLUMNS; i++)
    g_free (self->columns[i]);
  g_free (self);
}

/**
 * entente_price_draft_get_choices:
 * @self: a draft
 *
 * Returns: (transfer none): what has been decided
 */
const EntentePriceChoices *
entente_price_draft_get_choices (EntentePriceDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->choices;
}

/* The columns of the file are other ones now. */
static void
forget_columns (EntentePriceDraft *self)
{
  for (guint i = 0; i < ENTENTE_N_PRICE_COLUMNS; i++)
    g_clear_pointer (&self->columns[i], g_free);
  point (self);
}

/**
 * entente_price_draft_set_encoding:
 * @self: a draft
 * @encoding: (nullable): an encoding as iconv names it, or %NULL to leave it open
 */
void
entente_price_draft_set_encoding (EntentePriceDraft *self,
                                  const char        *encoding)
{
  g_return_if_fail (self != NULL);

  g_set_str (&self->encoding, encoding);
  forget_columns (self);
}

/**
 * entente_price_draft_set_separator:
 * @self: a draft
 * @separator: what stands between cells, or 0 to leave it open
 */
void
entente_price_draft_set_separator (EntentePriceDraft *self,
                                   char               separator)
{
  g_return_if_fail (self != NULL);

  self->choices.separator = separator;
  forget_columns (self);
}

/**
 * entente_price_draft_set_decimal:
 * @self: a draft
 * @decimal: the decimal sign, or 0 to leave it open
 */
void
entente_price_draft_set_decimal (EntentePriceDraft *self,
                                 char               decimal)
{
  g_return_if_fail (self != NULL);

  self->choices.decimal = decimal;
}

/**
 * entente_price_draft_set_header_line:
 * @self: a draft
 * @line: the line with the names of the columns, from 1; 0 if none has
 */
void
entente_price_draft_set_header_line (EntentePriceDraft *self,
                                     guint              line)
{
  g_return_if_fail (self != NULL);

  self->choices.header_line = line;
  self->choices.no_header = line == 0;
  forget_columns (self);
}

/**
 * entente_price_draft_set_date_order:
 * @self: a draft
 * @order: how dates are written, %ENTENTE_DATE_ORDER_UNKNOWN to leave it open
 */
void
entente_price_draft_set_date_order (EntentePriceDraft *self,
                                    EntenteDateOrder   order)
{
  g_return_if_fail (self != NULL);

  self->choices.date_order = order;
}

/**
 * entente_price_draft_set_symbol:
 * @self: a draft
 * @symbol: (nullable): whose prices are wanted, or %NULL to leave it open
 */
void
entente_price_draft_set_symbol (EntentePriceDraft *self,
                                const char        *symbol)
{
  g_return_if_fail (self != NULL);

  g_set_str (&self->symbol, symbol);
  point (self);
}

/**
 * entente_price_draft_set_column:
 * @self: a draft
 * @column: what a column stands for
 * @index: which of the file's columns that is, from 0; -1 if none
 */
void
entente_price_draft_set_column (EntentePriceDraft  *self,
                                EntentePriceColumn  column,
                                int                 index)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail ((int) column >= 0 && column < ENTENTE_N_PRICE_COLUMNS);

  g_free (self->columns[column]);
  self->columns[column] = index >= 0 ? g_strdup_printf ("%d", index + 1) : g_strdup ("");
  point (self);
}
