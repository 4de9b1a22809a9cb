/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a report comes to be: out of what was understood of a file, and what was read of it. */

#include "entente-price-report-private.h"

#include <math.h>
#include <string.h>

#include "entente-price-number.h"

#define SECONDS_A_DAY 86400

/* How many symbols a question names. */
#define MAX_NAMED 8

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

static const char *
find_currency (const char *sign)
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

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (strcmp (codes[i].sign, sign) == 0)
      return codes[i].code;

  return NULL;
}

/* The first sign of a currency among the prices at the beginning. */
static void
set_currency (EntentePriceReport       *self,
              const EntentePriceLayout *layout,
              const EntentePriceText   *text)
{
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

  if (self->currency_sign != NULL)
    self->currency = find_currency (self->currency_sign);
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
