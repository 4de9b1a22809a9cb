/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-price-format-private.h"

/* How many rows of the file are kept to be looked at. */
#define N_SAMPLE_ROWS 20

void
entente_price_layout_clear (EntentePriceLayout *layout)
{
  g_clear_pointer (&layout->format, entente_price_format_unref);
  g_clear_pointer (&layout->note, g_free);
  g_clear_pointer (&layout->open_date, g_free);
  g_clear_pointer (&layout->open_decimal, g_free);
  g_clear_pointer (&layout->open_column, g_free);
  g_clear_pointer (&layout->header_symbols, g_strfreev);
  for (guint i = 0; i < layout->n_rows; i++)
    entente_price_record_clear (&layout->rows[i]);
  g_clear_pointer (&layout->rows, g_free);
  layout->n_rows = 0;
}

static EntentePriceFormat *
new_format (const EntentePriceText *text)
{
  EntentePriceFormat *format = g_new0 (EntentePriceFormat, 1);

  g_atomic_ref_count_init (&format->ref_count);
  format->encoding = text->encoding;
  format->sample = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint i = 0; i < ENTENTE_N_PRICE_COLUMNS; i++)
    format->columns[i] = -1;

  return format;
}

static void
keep_sample (EntentePriceLayout     *layout,
             const EntentePriceText *text)
{
  for (guint i = 0; i < layout->n_rows && i < N_SAMPLE_ROWS; i++)
    {
      const EntentePriceRecord *record = &layout->rows[i];
      g_auto (GStrv) cells = g_new0 (char *, record->n_cells + 1);

      for (guint j = 0; j < record->n_cells; j++)
        cells[j] = entente_price_cell_dup_safe (&record->cells[j], text);
      g_ptr_array_add (layout->format->sample, g_steal_pointer (&cells));
    }
}

/**
 * entente_price_layout_find:
 * @layout: (out caller-allocates): the layout
 * @text: (inout): a text, of which more may be put into memory
 * @choices: what the reader decided
 * @watch: how it is watched and stopped
 * @error: why there is nothing to read, or what does not fit
 *
 * Returns: whether there is a table, with or without questions about it
 */
gboolean
entente_price_layout_find (EntentePriceLayout         *layout,
                           EntentePriceText           *text,
                           const EntentePriceChoices  *choices,
                           EntentePriceWatch          *watch,
                           GError                    **error)
{
  *layout = (EntentePriceLayout) { .format = new_format (text) };

  if (!entente_price_refusal_check_page (text, error) ||
      !entente_price_layout_find_table (layout, text, choices, error))
    return FALSE;
  keep_sample (layout, text);
  if (!entente_price_layout_find_columns (layout, text, choices, error) ||
      !entente_price_layout_find_order (layout, text, choices, watch, error))
    return FALSE;
  if (layout->format->columns[ENTENTE_PRICE_COLUMN_CLOSE] < 0)
    entente_price_layout_guess_columns (layout, text);

  return entente_price_layout_find_decimal (layout, text, choices, watch, error);
}
