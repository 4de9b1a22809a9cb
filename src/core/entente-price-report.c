/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-price-report-private.h"

G_DEFINE_FINAL_TYPE (EntentePriceReport, entente_price_report, G_TYPE_OBJECT)

static void
entente_price_report_finalize (GObject *object)
{
  EntentePriceReport *self = ENTENTE_PRICE_REPORT (object);

  g_clear_object (&self->prices);
  g_clear_pointer (&self->format, entente_price_format_unref);
  g_free (self->first);
  g_free (self->last);
  g_free (self->adjusted_reason);
  g_free (self->currency_sign);
  g_free (self->symbol);
  g_strfreev (self->symbols);
  g_free (self->note);
  entente_price_notes_clear (&self->skipped);
  entente_price_notes_clear (&self->suspects);
  for (guint i = 0; i < self->n_questions; i++)
    {
      g_free (self->questions[i].example);
      g_strfreev (self->questions[i].choices);
    }
  entente_price_lines_clear (&self->lines);
  g_free (self->file_rows);

  G_OBJECT_CLASS (entente_price_report_parent_class)->finalize (object);
}

static void
entente_price_report_class_init (EntentePriceReportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_price_report_finalize;
}

static void
entente_price_report_init (EntentePriceReport *self)
{
  self->lowest_factor = self->highest_factor = NAN;
}

/**
 * entente_price_report_get_prices:
 * @self: a report
 *
 * Returns: (transfer none) (nullable): the prices; %NULL where there are questions
 */
EntentePrices *
entente_price_report_get_prices (EntentePriceReport *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_REPORT (self), NULL);

  return self->prices;
}

/**
 * entente_price_report_get_format:
 * @self: a report
 *
 * Returns: (transfer none): what was understood of the layout
 */
EntentePriceFormat *
entente_price_report_get_format (EntentePriceReport *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_REPORT (self), NULL);

  return self->format;
}

/**
 * entente_price_report_get_n_rows:
 * @self: a report
 *
 * Returns: how many rows have a price
 */
guint64
entente_price_report_get_n_rows (EntentePriceReport *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_REPORT (self), 0);

  return self->n_rows;
}

/**
 * entente_price_report_get_spacing:
 * @self: a report
 *
 * Returns: what a row stands for
 */
EntentePriceSpacing
entente_price_report_get_spacing (EntentePriceReport *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_REPORT (self), ENTENTE_PRICE_SPACING_UNKNOWN);

  return self->prices != NULL ? entente_prices_get_spacing (self->prices)
                              : ENTENTE_PRICE_SPACING_UNKNOWN;
}

/**
 * entente_price_report_get_order:
 * @self: a report
 *
 * Returns: how rows follow each other in the file
 */
EntentePriceRowOrder
entente_price_report_get_order (EntentePriceReport *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_REPORT (self), ENTENTE_PRICE_ROW_ORDER_UNSORTED);

  return self->order;
}

/**
 * entente_price_report_get_first:
 * @self: a report
 *
 * Returns: (transfer none) (nullable): the day of the first row, or its day and time as in
 *   "2025-02-13T09:30:00"; %NULL where there are no prices
 */
const char *
entente_price_report_get_first (EntentePriceReport *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_REPORT (self), NULL);

  return self->first;
}

/**
 * entente_price_report_get_last:
 * @self: a report
 *
 * Returns: (transfer none) (nullable): the day, or day and time, of the last row; %NULL where
 *   there are no prices
 */
const char *
entente_price_report_get_last (EntentePriceReport *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_REPORT (self), NULL);

  return self->last;
}

/**
 * entente_price_report_get_adjusted:
 * @self: a report
 *
 * Returns: whether the close is adjusted for dividends or splits
 */
EntentePriceAdjusted
entente_price_report_get_adjusted (EntentePriceReport *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_REPORT (self), ENTENTE_PRICE_ADJUSTED_UNKNOWN);

  return self->adjusted;
}

/**
 * entente_price_report_get_adjusted_reason:
 * @self: a report
 *
 * Returns: (transfer none) (nullable): a translated sentence that says how it is known; %NULL
 *   where there are no prices
 */
const char *
entente_price_report_get_adjusted_reason (EntentePriceReport *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_REPORT (self), NULL);

  return self->adjusted_reason;
}

/**
 * entente_price_report_get_factor:
 * @self: a report
 * @lowest: (out): the lowest adjusted close in proportion to the close of its row
 * @highest: (out): the highest
 *
 * Returns: whether the file has both columns
 */
gboolean
entente_price_report_get_factor (EntentePriceReport *self,
                                 double             *lowest,
                                 double             *highest)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_REPORT (self), FALSE);

  *lowest = self->lowest_factor;
  *highest = self->highest_factor;
  return !isnan (self->lowest_factor);
}

/**
 * entente_price_report_get_currency:
 * @self: a report
 *
 * Returns: (transfer none) (nullable): the code of the currency, where a sign tells it
 */
const char *
entente_price_report_get_currency (EntentePriceReport *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_REPORT (self), NULL);

  return self->currency;
}

/**
 * entente_price_report_get_currency_sign:
 * @self: a report
 *
 * Returns: (transfer none) (nullable): the sign of the currency as it stands in the file
 */
const char *
entente_price_report_get_currency_sign (EntentePriceReport *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_REPORT (self), NULL);

  return self->currency_sign;
}

/**
 * entente_price_report_get_symbol:
 * @self: a report
 *
 * Returns: (transfer none) (nullable): the symbol whose prices these are
 */
const char *
entente_price_report_get_symbol (EntentePriceReport *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_REPORT (self), NULL);

  return self->symbol;
}

/**
 * entente_price_report_get_n_symbols:
 * @self: a report
 *
 * Returns: how many symbols the file has prices of; 0 where it names none
 */
guint
entente_price_report_get_n_symbols (EntentePriceReport *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_REPORT (self), 0);

  return g_strv_length (self->symbols);
}

/**
 * entente_price_report_get_symbol_at:
 * @self: a report
 * @index: from 0
 *
 * Returns: (transfer none): a symbol
 */
const char *
entente_price_report_get_symbol_at (EntentePriceReport *self,
                                    guint               index)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_REPORT (self), NULL);
  g_return_val_if_fail (index < g_strv_length (self->symbols), NULL);

  return self->symbols[index];
}

/**
 * entente_price_report_get_note:
 * @self: a report
 *
 * Returns: (transfer none) (nullable): what stands above the table, a line each
 */
const char *
entente_price_report_get_note (EntentePriceReport *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_REPORT (self), NULL);

  return self->note;
}

/**
 * entente_price_report_get_line:
 * @self: a report with prices
 * @row: a row of the prices
 *
 * Returns: the line of the file, from 1, that the row begins in
 */
guint64
entente_price_report_get_line (EntentePriceReport *self,
                               gsize               row)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_REPORT (self), 0);
  g_return_val_if_fail (row < self->lines.n_rows, 0);

  if (self->file_rows != NULL)
    row = self->file_rows[row];
  else if (self->is_reversed)
    row = self->lines.n_rows - 1 - row;

  return entente_price_lines_get (&self->lines, row);
}
