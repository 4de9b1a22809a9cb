/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-price-report-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "entente-enum.h"
#include "entente-price-number.h"

#define SECONDS_A_DAY 86400

/* How many symbols a question names. */
#define MAX_NAMED 8

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

static void
ask (EntentePriceReport    *self,
     EntentePriceAmbiguity  ambiguity,
     const char            *example,
     const char * const    *choices)
{
  EntentePriceQuestion *question = &self->questions[self->n_questions++];

  question->ambiguity = ambiguity;
  question->example = entente_price_text_make_safe (example, 400);
  question->choices = g_strdupv ((char **) choices);
}

static void
ask_symbol (EntentePriceReport  *self,
            char               **symbols)
{
  g_autoptr (GString) named = g_string_new (NULL);

  for (guint i = 0; symbols[i] != NULL && i < MAX_NAMED; i++)
    {
      if (i > 0)
        g_string_append (named, ", ");
      g_string_append (named, symbols[i]);
    }
  if (g_strv_length (symbols) > MAX_NAMED)
    g_string_append (named, ", …");

  ask (self, ENTENTE_PRICE_AMBIGUITY_SYMBOL, named->str, (const char * const *) symbols);
}

static void
ask_column (EntentePriceReport       *self,
            const EntentePriceLayout *layout)
{
  ask (self, ENTENTE_PRICE_AMBIGUITY_COLUMN, layout->open_column,
       (const char * const *) layout->format->names);
}

static const char * const date_orders[] = { "dmy", "mdy", NULL };
static const char * const decimals[] = { ".", ",", NULL };

/**
 * entente_price_report_new_questions:
 * @layout: (inout): a layout; its format and note are taken
 *
 * Returns: (transfer full): a report with the questions that the layout leaves, if any
 */
EntentePriceReport *
entente_price_report_new_questions (EntentePriceLayout *layout)
{
  EntentePriceReport *self = g_object_new (ENTENTE_TYPE_PRICE_REPORT, NULL);

  entente_price_lines_init (&self->lines);
  entente_price_notes_init (&self->skipped);
  entente_price_notes_init (&self->suspects);
  self->format = entente_price_format_ref (layout->format);
  self->note = g_strdup (layout->note);
  self->symbols = layout->header_symbols != NULL ? g_strdupv (layout->header_symbols)
                                                 : g_new0 (char *, 1);
  if (layout->open_date != NULL)
    ask (self, ENTENTE_PRICE_AMBIGUITY_DATE_ORDER, layout->open_date, date_orders);
  if (layout->open_decimal != NULL)
    ask (self, ENTENTE_PRICE_AMBIGUITY_DECIMAL, layout->open_decimal, decimals);
  if (layout->open_column != NULL)
    ask_column (self, layout);

  return self;
}

/* "AAPL - Historical Price and Volume Data" stands above some tables. */
static char *
find_noted_symbol (const char *note)
{
  g_auto (GStrv) lines = note != NULL ? g_strsplit (note, "\n", 16) : NULL;

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    {
      const char *rest = strstr (lines[i], " - Historical ");
      gsize length = rest != NULL ? (gsize) (rest - lines[i]) : 0;

      if (length > 0 && length <= 16 && strspn (lines[i], "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.^-")
                                        >= length)
        return g_strndup (lines[i], length);
    }

  return NULL;
}

static void
set_symbols (EntentePriceReport        *self,
             const EntentePriceLayout  *layout,
             const EntentePriceChoices *choices,
             char                     **symbols)
{
  guint n = g_strv_length (symbols);

  if (n > 0)
    {
      g_strfreev (self->symbols);
      self->symbols = g_strdupv (symbols);
    }

  n = g_strv_length (self->symbols);
  if (choices->symbol != NULL && n > 0)
    self->symbol = g_strdup (choices->symbol);
  else if (n > 1)
    ask_symbol (self, self->symbols);
  else if (n == 1)
    self->symbol = g_strdup (self->symbols[0]);
  else
    self->symbol = find_noted_symbol (layout->note);
}

/* The first sign of a currency among the prices at the beginning. */
static void
set_currency (EntentePriceReport       *self,
              const EntentePriceLayout *layout,
              const EntentePriceText   *text)
{
  static const struct { const char *sign; const char *code; } codes[] = {
    { "HK$", "HKD" }, { "US$", "USD" }, { "NT$", "TWD" }, { "AU$", "AUD" }, { "A$", "AUD" },
    { "CA$", "CAD" }, { "C$", "CAD" }, { "S$", "SGD" }, { "R$", "BRL" }, { "€", "EUR" },
    { "£", "GBP" }, { "₩", "KRW" }, { "₹", "INR" }, { "₽", "RUB" }, { "₺", "TRY" },
    { "zł", "PLN" }, { "元", "CNY" }, { "円", "JPY" }, { "원", "KRW" }, { "RMB", "CNY" },
    { "HKD", "HKD" }, { "USD", "USD" }, { "EUR", "EUR" }, { "GBP", "GBP" }, { "JPY", "JPY" },
    { "CNY", "CNY" }, { "CHF", "CHF" }, { "PLN", "PLN" }, { "TWD", "TWD" }, { "KRW", "KRW" },
    { "INR", "INR" }, { "AUD", "AUD" }, { "CAD", "CAD" }, { "SGD", "SGD" }, { "BRL", "BRL" },
    { "SEK", "SEK" }, { "NOK", "NOK" }, { "DKK", "DKK" }, { "CZK", "CZK" }, { "HUF", "HUF" },
    { "MXN", "MXN" }, { "ZAR", "ZAR" },
  };
  int close = layout->format->columns[ENTENTE_PRICE_COLUMN_CLOSE];

  for (guint row = 0; row < layout->n_rows && self->currency_sign == NULL; row++)
    {
      gsize size, sign_size;
      g_autofree char *copy = NULL;
      const char *data, *sign;

      if (close >= (int) layout->rows[row].n_cells)
        continue;
      data = entente_price_cell_peek (&layout->rows[row].cells[close], text, &size, &copy);
      if (entente_price_number_find_sign (data, size, &sign, &sign_size))
        self->currency_sign = g_strndup (sign, sign_size);
    }

  for (guint i = 0; i < G_N_ELEMENTS (codes) && self->currency_sign != NULL; i++)
    if (strcmp (codes[i].sign, self->currency_sign) == 0)
      self->currency = codes[i].code;
}

static char *
moment_to_string (EntentePrices *prices,
                  gsize          row)
{
  g_autofree char *day = entente_day_to_string (entente_prices_get_day (prices, row));
  double moment = entente_prices_get_moment (prices, row);
  int seconds = (int) lround ((moment - floor (moment)) * SECONDS_A_DAY);

  if (!entente_prices_has_times (prices))
    return g_steal_pointer (&day);

  return g_strdup_printf ("%sT%02d:%02d:%02d", day, seconds / 3600, seconds / 60 % 60,
                          seconds % 60);
}

static void
set_ends (EntentePriceReport *self)
{
  gsize n = entente_prices_get_n_rows (self->prices);

  if (n == 0)
    return;
  self->first = moment_to_string (self->prices, 0);
  self->last = moment_to_string (self->prices, n - 1);
}

/**
 * entente_price_report_new:
 * @layout: the layout of a file
 * @text: its text
 * @choices: what the reader decided
 * @result: (inout): its rows in order; what is in there is taken
 *
 * Returns: (transfer full): a report, with prices unless a question is left
 */
EntentePriceReport *
entente_price_report_new (EntentePriceLayout        *layout,
                          const EntentePriceText    *text,
                          const EntentePriceChoices *choices,
                          EntentePriceResult        *result)
{
  EntentePriceReport *self = entente_price_report_new_questions (layout);

  entente_price_notes_append (&self->skipped, &result->skipped);
  entente_price_notes_append (&self->suspects, &result->suspects);
  entente_price_lines_append (&self->lines, &result->lines);
  self->file_rows = g_steal_pointer (&result->file_rows);
  self->is_reversed = result->is_reversed;
  self->order = result->order;
  self->n_rows = result->n_rows - result->n_gaps;

  set_symbols (self, layout, choices, result->symbols);
  set_currency (self, layout, text);
  if (result->other_order.text != NULL)
    ask (self, ENTENTE_PRICE_AMBIGUITY_DATE_ORDER, result->other_order.text, date_orders);
  if (result->other_decimal.text != NULL)
    ask (self, ENTENTE_PRICE_AMBIGUITY_DECIMAL, result->other_decimal.text, decimals);
  if (self->n_questions > 0)
    return self;

  self->adjusted = entente_price_result_is_adjusted (result, layout, &self->adjusted_reason);
  self->lowest_factor = result->evidence.lowest_factor;
  self->highest_factor = result->evidence.highest_factor;
  self->prices = entente_prices_new (&result->columns);
  set_ends (self);
  return self;
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
