/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What 03/04/2024 and 1.234 mean: decided over as much of the file as it takes, and asked
 * where all of it does not tell. */

#include "entente-price-format-private.h"

#include <string.h>

#include "entente-price-block.h"
#include "entente-price-date.h"
#include "entente-price-number.h"

/* How much of what there is to do it is to look through all of a file. */
#define SHARE 0.4

/* Looks at a record; returns whether enough is known. */
typedef gboolean (*Look) (const EntentePriceRecord *record,
                          const EntentePriceText   *text,
                          gpointer                  data);

/* Looks at the records of a block. Returns whether all is well, with where the next begins. */
static gboolean
walk_block (const EntentePriceLayout  *layout,
            const EntentePriceBlock   *block,
            Look                       look,
            gpointer                   data,
            const char               **at,
            guint64                   *line,
            gboolean                  *is_found,
            GError                   **error)
{
  g_auto (EntentePriceRecord) record = { NULL };

  while (*at < block->limit && !*is_found)
    {
      if (!entente_price_record_read (&record, &block->view, *at, *line,
                                      layout->format->separator, error))
        return FALSE;
      *is_found = look (&record, &block->view, data);
      *at = record.next;
      *line = record.next_line;
    }

  return TRUE;
}

static gboolean
walk (const EntentePriceLayout  *layout,
      const EntentePriceText    *text,
      Look                       look,
      gpointer                   data,
      EntentePriceWatch         *watch,
      GError                   **error)
{
  g_auto (EntentePriceBlock) block = { { NULL } };
  guint64 offset = layout->body;
  guint64 line = layout->body_line;
  gboolean is_found = FALSE;

  while (offset < text->total && !is_found)
    {
      const char *at;

      if (!entente_price_block_read (&block, text, offset, error))
        return FALSE;
      at = block.view.data;
      if (!walk_block (layout, &block, look, data, &at, &line, &is_found, error) ||
          entente_price_watch_is_cancelled (watch, error))
        return FALSE;

      if (offset == layout->body && !is_found)
        entente_price_watch_begin (watch, SHARE);
      offset = entente_price_block_tell (&block, at);
      if (!is_found)
        entente_price_watch_tell (watch, (double) offset / (double) text->total);
    }

  return TRUE;
}

/* Dates seen so far. */
typedef struct
{
  guint column;
  EntenteDateOrder order;
  char *open; /* the first that may be two days */
  gboolean is_dotted;
} Dates;

static gboolean
look_at_date (const EntentePriceRecord *record,
              const EntentePriceText   *text,
              gpointer                  data)
{
  Dates *dates = data;
  gsize size;
  g_autofree char *copy = NULL;
  const char *cell;
  EntentePriceDateParts parts;

  if (dates->column >= record->n_cells)
    return FALSE;

  cell = entente_price_cell_peek (&record->cells[dates->column], text, &size, &copy);
  if (!entente_price_date_split (cell, size, &parts))
    return FALSE;

  dates->order = entente_price_date_order (&parts);
  if (dates->order == ENTENTE_DATE_ORDER_UNKNOWN && dates->open == NULL &&
      entente_price_date_is_open (&parts))
    {
      dates->open = g_strndup (cell, size);
      dates->is_dotted = parts.is_dotted;
    }

  return dates->order != ENTENTE_DATE_ORDER_UNKNOWN;
}

/**
 * entente_price_layout_find_order:
 * @layout: (inout): a layout with a column of dates
 * @text: the text
 * @choices: what the reader decided
 * @watch: how it is watched and stopped
 * @error: why it came to an end before it was done
 *
 * Decides the order of day and month. Dates with full stops have the day first: no locale
 * of the Unicode CLDR writes the month first with them.
 *
 * Returns: whether all went well, with or without a question left
 */
gboolean
entente_price_layout_find_order (EntentePriceLayout         *layout,
                                 const EntentePriceText     *text,
                                 const EntentePriceChoices  *choices,
                                 EntentePriceWatch          *watch,
                                 GError                    **error)
{
  Dates dates = { (guint) layout->format->columns[ENTENTE_PRICE_COLUMN_DATE],
                  ENTENTE_DATE_ORDER_UNKNOWN, NULL, FALSE };
  gboolean done;

  layout->format->date_order = choices->date_order;
  if (choices->date_order != ENTENTE_DATE_ORDER_UNKNOWN)
    return TRUE;

  done = walk (layout, text, look_at_date, &dates, watch, error);
  layout->format->date_order = dates.order;
  if (dates.order == ENTENTE_DATE_ORDER_UNKNOWN && (dates.is_dotted || dates.open == NULL))
    layout->format->date_order = ENTENTE_DATE_ORDER_DMY;
  else if (dates.order == ENTENTE_DATE_ORDER_UNKNOWN)
    layout->open_date = g_steal_pointer (&dates.open);

  g_free (dates.open);
  return done;
}

/* Numbers seen so far, of some columns. */
typedef struct
{
  gboolean is_wanted[64];
  guint n[ENTENTE_PRICE_DECIMAL_EITHER + 1];
  char *either;
  gboolean stops; /* when there is an answer */
} Numbers;

static gboolean
look_at_numbers (const EntentePriceRecord *record,
                 const EntentePriceText   *text,
                 gpointer                  data)
{
  Numbers *numbers = data;

  for (guint i = 0; i < record->n_cells && i < G_N_ELEMENTS (numbers->is_wanted); i++)
    {
      gsize size;
      g_autofree char *copy = NULL;
      const char *cell;
      EntentePriceDecimal decimal;

      if (!numbers->is_wanted[i])
        continue;
      cell = entente_price_cell_peek (&record->cells[i], text, &size, &copy);
      decimal = entente_price_number_weigh (cell, size);
      numbers->n[decimal]++;
      if (decimal == ENTENTE_PRICE_DECIMAL_EITHER && numbers->either == NULL)
        numbers->either = g_strndup (cell, size);
    }

  return numbers->stops && (numbers->n[ENTENTE_PRICE_DECIMAL_POINT] > 0 ||
                            numbers->n[ENTENTE_PRICE_DECIMAL_COMMA] > 0);
}

static char
answer (const Numbers *numbers)
{
  guint point = numbers->n[ENTENTE_PRICE_DECIMAL_POINT];
  guint comma = numbers->n[ENTENTE_PRICE_DECIMAL_COMMA];

  /* Where both are seen, those that do not fit are asked about once they are met. */
  if (point == comma)
    return 0;
  return point > comma ? '.' : ',';
}

static void
look_at_sample (const EntentePriceLayout *layout,
                const EntentePriceText   *text,
                Numbers                  *numbers)
{
  for (guint i = 0; i < layout->n_rows; i++)
    look_at_numbers (&layout->rows[i], text, numbers);
}

static void
want_prices (const EntentePriceFormat *format,
             Numbers                  *numbers)
{
  for (guint i = ENTENTE_PRICE_COLUMN_OPEN; i <= ENTENTE_PRICE_COLUMN_CLOSE; i++)
    if (format->columns[i] >= 0 &&
        format->columns[i] < (int) G_N_ELEMENTS (numbers->is_wanted))
      numbers->is_wanted[format->columns[i]] = TRUE;
}

static void
want_others (const EntentePriceFormat *format,
             Numbers                  *numbers)
{
  for (guint i = 0; i < format->n_names && i < G_N_ELEMENTS (numbers->is_wanted); i++)
    numbers->is_wanted[i] = (int) i != format->columns[ENTENTE_PRICE_COLUMN_DATE];
}

/**
 * entente_price_layout_find_decimal:
 * @layout: (inout): a layout with columns
 * @text: the text
 * @choices: what the reader decided
 * @watch: how it is watched and stopped
 * @error: why it came to an end before it was done
 *
 * Decides the decimal sign by the first rows: their prices, then their other figures; then by
 * the prices of the whole file. In a file without quotation marks that has commas between its
 * cells there are none in its numbers.
 *
 * Returns: whether all went well, with or without a question left
 */
gboolean
entente_price_layout_find_decimal (EntentePriceLayout         *layout,
                                   const EntentePriceText     *text,
                                   const EntentePriceChoices  *choices,
                                   EntentePriceWatch          *watch,
                                   GError                    **error)
{
  EntentePriceFormat *format = layout->format;
  Numbers prices = { { FALSE } }, others = { { FALSE } };
  gboolean done = TRUE;

  format->decimal = choices->decimal;
  if (format->decimal == 0 && format->separator == ',' && !text->has_quotes)
    format->decimal = '.';
  if (format->decimal != 0)
    return TRUE;

  want_prices (format, &prices);
  look_at_sample (layout, text, &prices);
  format->decimal = answer (&prices);
  if (format->decimal == 0)
    {
      want_others (format, &others);
      look_at_sample (layout, text, &others);
      format->decimal = answer (&others);
      g_free (others.either);
    }
  if (format->decimal == 0)
    {
      prices.stops = TRUE;
      done = walk (layout, text, look_at_numbers, &prices, watch, error);
      format->decimal = answer (&prices);
    }
  if (format->decimal == 0 && prices.either == NULL)
    format->decimal = '.';
  else if (format->decimal == 0)
    layout->open_decimal = g_steal_pointer (&prices.either);

  g_free (prices.either);
  return done;
}
