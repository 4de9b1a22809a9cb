/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of a scan found, put together in the order of the file. */

#include "entente-price-result.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#define SECONDS_A_DAY 86400

void
entente_price_result_clear (EntentePriceResult *result)
{
  g_clear_pointer (&result->columns.steps, g_bytes_unref);
  for (guint i = 0; i < ENTENTE_N_PRICE_FIELDS; i++)
    g_clear_pointer (&result->columns.figures[i], g_bytes_unref);
  g_clear_pointer (&result->symbols, g_strfreev);
  if (result->lines.runs != NULL)
    {
      entente_price_lines_clear (&result->lines);
      entente_price_notes_clear (&result->skipped);
      entente_price_notes_clear (&result->suspects);
    }
  g_clear_pointer (&result->other_order.text, g_free);
  g_clear_pointer (&result->other_decimal.text, g_free);
  g_clear_pointer (&result->file_rows, g_free);
}

/* Blocks may have fewer rows than lines. */
static void
close_gap (EntentePriceScan          *scan,
           const EntentePriceStretch *stretch,
           gsize                      row)
{
  if (stretch->first_row == row || stretch->n_rows == 0)
    return;

  memmove (scan->steps + row, scan->steps + stretch->first_row,
           stretch->n_rows * sizeof (guint32));
  for (guint i = 0; i < ENTENTE_N_PRICE_FIELDS; i++)
    if (scan->figures[i] != NULL)
      memmove (scan->figures[i] + row, scan->figures[i] + stretch->first_row,
               stretch->n_rows * sizeof (double));
}

static gboolean
merge_stretches (EntentePriceScan    *scan,
                 EntentePriceResult  *result,
                 GError             **error)
{
  for (guint i = 0; i < scan->stretches->len; i++)
    {
      EntentePriceStretch *stretch = &g_array_index (scan->stretches, EntentePriceStretch, i);
      gsize row = result->n_rows;

      if (entente_price_watch_is_cancelled (scan->watch, error))
        return FALSE;

      close_gap (scan, stretch, row);
      if (stretch->n_rows > 0)
        entente_price_lines_append (&result->lines, &stretch->lines);
      result->n_rows += stretch->n_rows;
    }

  return TRUE;
}

static void
take_earlier (EntentePriceFirst *first,
              EntentePriceFirst *other)
{
  EntentePriceFirst held = *first;

  if (other->text == NULL || (first->text != NULL && first->line <= other->line))
    return;

  *first = *other;
  *other = held;
}

static void
merge_part (EntentePriceResult *result,
            EntentePricePart   *part,
            GHashTable         *symbols)
{
  GHashTableIter iter;
  gpointer symbol;

  result->n_gaps += part->n_gaps;
  entente_price_notes_append (&result->skipped, &part->skipped);
  entente_price_notes_append (&result->suspects, &part->suspects);
  result->evidence.lowest_factor = fmin (result->evidence.lowest_factor,
                                         part->evidence.lowest_factor);
  result->evidence.highest_factor = fmax (result->evidence.highest_factor,
                                          part->evidence.highest_factor);
  result->evidence.n_dividends += part->evidence.n_dividends;
  result->evidence.n_splits += part->evidence.n_splits;
  take_earlier (&result->other_order, &part->other_order);
  take_earlier (&result->other_decimal, &part->other_decimal);

  g_hash_table_iter_init (&iter, part->symbols);
  while (g_hash_table_iter_next (&iter, &symbol, NULL))
    g_hash_table_add (symbols, g_strdup (symbol));
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static char **
sort_symbols (GHashTable *symbols)
{
  guint n;
  g_autofree char **keys = (char **) g_hash_table_get_keys_as_array (symbols, &n);

  qsort (keys, n, sizeof *keys, compare_strings);
  return g_strdupv (keys);
}

/* Much that is not used is given back; little would only be copied for it. */
static GBytes *
take_column (gpointer *column,
             gsize     size,
             gsize     room)
{
  gpointer data = g_steal_pointer (column);

  if (data == NULL)
    return NULL;

  return g_bytes_new_take (room - size > room / 8 ? g_realloc (data, MAX (size, 1)) : data, size);
}

static void
take_columns (EntentePriceScan   *scan,
              EntentePriceResult *result)
{
  gsize room = scan->room;

  result->columns.unit = scan->has_times ? 1 : SECONDS_A_DAY;
  result->columns.origin = scan->origin;
  result->columns.steps = take_column ((gpointer *) &scan->steps,
                                       result->n_rows * sizeof (guint32),
                                       room * sizeof (guint32));
  for (guint i = 0; i < ENTENTE_N_PRICE_FIELDS; i++)
    result->columns.figures[i] = take_column ((gpointer *) &scan->figures[i],
                                              result->n_rows * sizeof (double),
                                              room * sizeof (double));
}

/* The first error of the file. */
static EntentePricePart *
find_error (EntentePricePart *parts,
            guint             n_parts)
{
  EntentePricePart *found = NULL;

  for (guint i = 0; i < n_parts; i++)
    if (parts[i].error != NULL && (found == NULL || parts[i].error_line < found->error_line))
      found = &parts[i];

  return found;
}

/**
 * entente_price_scan_merge:
 * @scan: a scan that came to its end
 * @parts: its parts
 * @n_parts: how many
 * @result: (inout): where to put what they found
 * @error: why they came to an end before they were done
 *
 * Puts the parts together, unless one has an error.
 *
 * Returns: whether there is a result
 */
gboolean
entente_price_scan_merge (EntentePriceScan    *scan,
                          EntentePricePart    *parts,
                          guint                n_parts,
                          EntentePriceResult  *result,
                          GError             **error)
{
  g_autoptr (GHashTable) symbols = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  EntentePricePart *failed = find_error (parts, n_parts);

  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed->error));
      return FALSE;
    }

  result->is_surprised = scan->is_surprised;
  if (result->is_surprised)
    return TRUE;

  entente_price_lines_init (&result->lines);
  entente_price_notes_init (&result->skipped);
  entente_price_notes_init (&result->suspects);
  result->evidence.lowest_factor = result->evidence.highest_factor = NAN;
  if (!merge_stretches (scan, result, error))
    return FALSE;

  for (guint i = 0; i < n_parts; i++)
    merge_part (result, &parts[i], symbols);

  entente_price_notes_sort (&result->skipped);
  result->symbols = sort_symbols (symbols);
  take_columns (scan, result);
  return TRUE;
}
