/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the columns of a table stand for, by their names, as far as what is in them agrees. */

#include "entente-price-format-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "entente-enum.h"
#include "entente-price-header.h"
#include "entente-price-import.h"

/* How many cells of a column look like what. */
typedef struct
{
  guint n_filled;
  guint n_dates;
  guint n_numbers;
  guint n_times;
} Content;

static Content
look_at_column (const EntentePriceLayout *layout,
                const EntentePriceText   *text,
                guint                     index)
{
  Content content = { 0 };

  for (guint i = 0; i < layout->n_rows; i++)
    {
      EntentePriceCellKind kind;

      if (index >= layout->rows[i].n_cells)
        continue;
      kind = entente_price_cell_look (&layout->rows[i].cells[index], text);
      content.n_filled += !(kind & ENTENTE_PRICE_CELL_EMPTY);
      content.n_dates += (kind & ENTENTE_PRICE_CELL_DATE) != 0;
      content.n_numbers += (kind & ENTENTE_PRICE_CELL_NUMBER) != 0;
      content.n_times += (kind & ENTENTE_PRICE_CELL_TIME) != 0;
    }

  return content;
}

/* Some rows of a table are something else: a footer, the header again, today's time. */
static gboolean
fits (EntentePriceColumn  column,
      const Content      *content)
{
  switch (column)
    {
    case ENTENTE_PRICE_COLUMN_DATE:
      return content->n_dates > 0 && content->n_dates * 2 >= content->n_filled;
    case ENTENTE_PRICE_COLUMN_TIME:
      return content->n_times + content->n_numbers > 0;
    case ENTENTE_PRICE_COLUMN_SYMBOL:
      return content->n_filled > 0;
    case ENTENTE_PRICE_COLUMN_OPEN:
    case ENTENTE_PRICE_COLUMN_HIGH:
    case ENTENTE_PRICE_COLUMN_LOW:
    case ENTENTE_PRICE_COLUMN_CLOSE:
    case ENTENTE_PRICE_COLUMN_ADJUSTED:
    case ENTENTE_PRICE_COLUMN_VOLUME:
    case ENTENTE_PRICE_COLUMN_DIVIDEND:
    case ENTENTE_PRICE_COLUMN_SPLIT:
    default:
      return content->n_dates <= content->n_numbers || content->n_dates * 2 < content->n_filled;
    }
}

/* What the name of each column says. */
typedef struct
{
  gboolean is_known;
  EntentePriceColumn column;
  guint rank;
} Meaning;

static Meaning *
read_names (EntentePriceLayout *layout)
{
  EntentePriceFormat *format = layout->format;
  Meaning *meanings = g_new0 (Meaning, format->n_names);

  for (guint i = 0; i < format->n_names; i++)
    {
      g_autofree char *symbol = NULL;

      meanings[i].is_known = entente_price_header_find_column (format->names[i],
                                                               &meanings[i].column,
                                                               &meanings[i].rank, &symbol);
      if (format->symbols[i] == NULL)
        format->symbols[i] = g_steal_pointer (&symbol);
    }

  return meanings;
}

/* Where prices of several symbols stand side by side. */
static gboolean
choose_header_symbol (EntentePriceLayout  *layout,
                      const Meaning       *meanings,
                      const char          *choice,
                      const char         **chosen,
                      GError             **error)
{
  EntentePriceFormat *format = layout->format;
  g_autoptr (GPtrArray) symbols = g_ptr_array_new ();

  for (guint i = 0; i < format->n_names; i++)
    if (format->symbols[i] != NULL && meanings[i].is_known &&
        meanings[i].column <= ENTENTE_PRICE_COLUMN_CLOSE &&
        !g_ptr_array_find_with_equal_func (symbols, format->symbols[i], g_str_equal, NULL))
      g_ptr_array_add (symbols, format->symbols[i]);

  *chosen = NULL;
  if (symbols->len == 0)
    return TRUE;

  *chosen = symbols->pdata[0];
  if (choice != NULL)
    {
      if (!g_ptr_array_find_with_equal_func (symbols, choice, g_str_equal, NULL))
        {
          g_set_error (error, ENTENTE_PRICE_ERROR, ENTENTE_PRICE_ERROR_CHOICE,
                       /* Translators: a ticker symbol such as 9988.HK, as it was typed */
                       _("There are no prices of “%s” in this file."), choice);
          return FALSE;
        }
      *chosen = choice;
    }
  g_ptr_array_add (symbols, NULL);
  layout->header_symbols = g_strdupv ((char **) symbols->pdata);
  return TRUE;
}

static void
assign_by_name (EntentePriceLayout     *layout,
                const EntentePriceText *text,
                const Meaning          *meanings,
                const char             *symbol)
{
  EntentePriceFormat *format = layout->format;
  guint ranks[ENTENTE_N_PRICE_COLUMNS];

  for (guint i = 0; i < format->n_names; i++)
    {
      EntentePriceColumn column = meanings[i].column;
      Content content;

      if (!meanings[i].is_known || (symbol != NULL && format->symbols[i] != NULL &&
                                    strcmp (symbol, format->symbols[i]) != 0))
        continue;

      content = look_at_column (layout, text, i);
      /* "Price" stands above dates in some headers, and "time" does too. */
      if (!fits (column, &content) ||
          (column == ENTENTE_PRICE_COLUMN_TIME &&
           format->columns[ENTENTE_PRICE_COLUMN_DATE] < 0 && content.n_dates > 0))
        continue;
      if (format->columns[column] >= 0 && ranks[column] <= meanings[i].rank)
        continue;
      format->columns[column] = (int) i;
      ranks[column] = meanings[i].rank;
    }
}

static void
find_dates (EntentePriceLayout     *layout,
            const EntentePriceText *text)
{
  EntentePriceFormat *format = layout->format;
  gboolean found_number = FALSE;

  for (guint i = 0; i < format->n_names; i++)
    {
      Content content = look_at_column (layout, text, i);
      gboolean is_number = content.n_numbers * 2 > content.n_filled;

      /* 20250213 is a date where nothing looks more like one. */
      if (!fits (ENTENTE_PRICE_COLUMN_DATE, &content) ||
          (format->columns[ENTENTE_PRICE_COLUMN_DATE] >= 0 && (is_number || !found_number)))
        continue;
      format->columns[ENTENTE_PRICE_COLUMN_DATE] = (int) i;
      found_number = is_number;
    }
}

static int
find_choice (const EntentePriceFormat *format,
             const char               *choice)
{
  g_autofree char *folded = g_utf8_casefold (choice, -1);
  guint64 number;

  for (guint i = 0; i < format->n_names; i++)
    if (strcmp (format->names[i], choice) == 0)
      return (int) i;
  for (guint i = 0; i < format->n_names; i++)
    {
      g_autofree char *name = g_utf8_casefold (format->names[i], -1);

      if (strcmp (name, folded) == 0)
        return (int) i;
    }
  if (g_ascii_string_to_unsigned (choice, 10, 1, format->n_names, &number, NULL))
    return (int) number - 1;

  return -1;
}

static gboolean
assign_choices (EntentePriceLayout         *layout,
                const EntentePriceChoices  *choices,
                GError                    **error)
{
  EntentePriceFormat *format = layout->format;

  for (guint column = 0; column < ENTENTE_N_PRICE_COLUMNS; column++)
    {
      const char *choice = choices->columns[column];

      if (choice == NULL)
        continue;
      format->by_content[column] = FALSE;
      format->columns[column] = *choice != '\0' ? find_choice (format, choice) : -1;
      if (format->columns[column] < 0 && *choice != '\0')
        {
          g_set_error (error, ENTENTE_PRICE_ERROR, ENTENTE_PRICE_ERROR_CHOICE,
                       /* Translators: the name or number of a column, as it was typed */
                       _("The table has no column “%s”."), choice);
          return FALSE;
        }
    }

  return TRUE;
}

/* A figure is not looked for in a column that has another, or the date. */
static void
drop_doubles (EntentePriceFormat        *format,
              const EntentePriceChoices *choices)
{
  for (guint i = 0; i < ENTENTE_N_PRICE_COLUMNS; i++)
    for (guint j = 0; j < ENTENTE_N_PRICE_COLUMNS; j++)
      if (i != j && format->columns[i] >= 0 && format->columns[i] == format->columns[j] &&
          choices->columns[i] == NULL &&
          (choices->columns[j] != NULL || (j == ENTENTE_PRICE_COLUMN_DATE)))
        format->columns[i] = -1;
}

/**
 * entente_price_layout_find_columns:
 * @layout: (inout): a layout with a table
 * @text: the text
 * @choices: what the reader decided
 * @error: what is missing
 *
 * Returns: whether there is a column of dates
 */
gboolean
entente_price_layout_find_columns (EntentePriceLayout         *layout,
                                   const EntentePriceText     *text,
                                   const EntentePriceChoices  *choices,
                                   GError                    **error)
{
  EntentePriceFormat *format = layout->format;
  g_autofree Meaning *meanings = read_names (layout);
  gboolean has_column = choices->columns[ENTENTE_PRICE_COLUMN_SYMBOL] != NULL;
  const char *symbol;

  for (guint i = 0; i < format->n_names; i++)
    has_column |= meanings[i].is_known && meanings[i].column == ENTENTE_PRICE_COLUMN_SYMBOL;
  if (!choose_header_symbol (layout, meanings, has_column ? NULL : choices->symbol, &symbol,
                             error))
    return FALSE;

  assign_by_name (layout, text, meanings, symbol);
  if (format->columns[ENTENTE_PRICE_COLUMN_DATE] < 0)
    find_dates (layout, text);
  if (!assign_choices (layout, choices, error))
    return FALSE;

  drop_doubles (format, choices);
  if (format->columns[ENTENTE_PRICE_COLUMN_CLOSE] < 0)
    {
      format->columns[ENTENTE_PRICE_COLUMN_CLOSE] = format->columns[ENTENTE_PRICE_COLUMN_ADJUSTED];
      format->columns[ENTENTE_PRICE_COLUMN_ADJUSTED] = -1;
    }
  if (format->columns[ENTENTE_PRICE_COLUMN_DATE] < 0)
    {
      g_set_error_literal (error, ENTENTE_PRICE_ERROR, ENTENTE_PRICE_ERROR_NO_TABLE,
                           _("No column of the table has dates."));
      return FALSE;
    }

  return TRUE;
}
