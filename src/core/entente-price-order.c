/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows from the order of the file into that of time, and what one stands for. */

#include "entente-price-result.h"

#include <glib/gi18n-lib.h>

#define SECONDS_A_DAY 86400

/* A row of a day follows the last after no less than this; a row of a time of day sooner. */
#define LEAST_DAY (20 * 3600)

static guint32 *
steps_of (EntentePriceResult *result)
{
  return (guint32 *) g_bytes_get_data (result->columns.steps, NULL);
}

static double *
figures_of (EntentePriceResult *result,
            guint               field)
{
  GBytes *figures = result->columns.figures[field];

  return figures != NULL ? (double *) g_bytes_get_data (figures, NULL) : NULL;
}

static void
count_directions (const guint32 *steps,
                  gsize          n,
                  gsize         *n_rising,
                  gsize         *n_falling)
{
  gsize rising = 0, falling = 0;

  for (gsize i = 1; i < n; i++)
    {
      rising += steps[i] > steps[i - 1];
      falling += steps[i] < steps[i - 1];
    }

  *n_rising = rising;
  *n_falling = falling;
}

static void
reverse_steps (guint32 *steps,
               gsize    n)
{
  for (gsize i = 0; i < n / 2; i++)
    {
      guint32 other = steps[i];

      steps[i] = steps[n - 1 - i];
      steps[n - 1 - i] = other;
    }
}

static void
reverse_figures (double *figures,
                 gsize   n)
{
  for (gsize i = 0; i < n / 2; i++)
    {
      double other = figures[i];

      figures[i] = figures[n - 1 - i];
      figures[n - 1 - i] = other;
    }
}

static void
reverse (EntentePriceResult *result)
{
  reverse_steps (steps_of (result), result->n_rows);
  for (guint i = 0; i < ENTENTE_N_PRICE_FIELDS; i++)
    if (figures_of (result, i) != NULL)
      reverse_figures (figures_of (result, i), result->n_rows);

  result->is_reversed = TRUE;
}

/* How many figures are moved between two looks at the cancellable. */
#define STRETCH (1u << 18)

/* How much of what there is to do the sorting is: what is left is to move the figures. */
#define SHARE 0.3

/* Writes the figures of the rows in their new order. One after the other they are wherever in
 * memory, but the processor can ask for many at a time, as none depends on another. */
static gboolean
gather (double             *sorted,
        const double       *figures,
        const guint32      *rows,
        gsize               n,
        EntentePriceWatch  *watch,
        GError            **error)
{
  for (gsize from = 0; from < n; from += STRETCH)
    {
      gsize to = MIN (from + STRETCH, n);

      for (gsize i = from; i < to; i++)
        sorted[i] = figures[rows[i]];
      entente_price_watch_tell (watch, (double) to / (double) n);
      if (entente_price_watch_is_cancelled (watch, error))
        return FALSE;
    }

  return TRUE;
}

/* Column by column into the memory that the one before was in. */
static gboolean
sort_figures (EntentePriceResult  *result,
              gpointer            *scratch,
              EntentePriceWatch   *watch,
              GError             **error)
{
  gsize size = result->n_rows * sizeof (double);
  guint n_left = 0;

  for (guint field = 0; field < ENTENTE_N_PRICE_FIELDS; field++)
    n_left += figures_of (result, field) != NULL;

  for (guint field = 0; field < ENTENTE_N_PRICE_FIELDS; field++)
    {
      GBytes **figures = &result->columns.figures[field];
      GBytes *sorted;

      if (*figures == NULL)
        continue;
      entente_price_watch_begin (watch, 1.0 / n_left--);
      if (!gather (*scratch, figures_of (result, field), result->file_rows, result->n_rows, watch,
                   error))
        return FALSE;

      sorted = g_bytes_new_take (g_steal_pointer (scratch), size);
      *scratch = g_bytes_unref_to_data (g_steal_pointer (figures), &size);
      *figures = sorted;
    }

  return TRUE;
}

static gboolean
sort (EntentePriceResult  *result,
      EntentePriceWatch   *watch,
      GError             **error)
{
  gsize n = result->n_rows;
  g_autofree gpointer scratch = entente_price_allocate_column (n * sizeof (guint64));

  G_STATIC_ASSERT (sizeof (guint64) == sizeof (double));
  result->file_rows = entente_price_allocate_column (n * sizeof (guint32));
  if (scratch == NULL || result->file_rows == NULL)
    {
      g_set_error_literal (error, ENTENTE_PRICE_ERROR, ENTENTE_PRICE_ERROR_TOO_LARGE,
                           _("There is not enough memory to sort the rows of this file."));
      return FALSE;
    }

  entente_price_watch_begin (watch, SHARE);
  return entente_price_sort_rows (steps_of (result), result->file_rows, scratch, n, watch,
                                  error) &&
         sort_figures (result, &scratch, watch, error);
}

/**
 * entente_price_result_get_file_row:
 * @result: rows
 * @row: one of them
 *
 * Returns: how many rows stand before it in the file
 */
gsize
entente_price_result_get_file_row (const EntentePriceResult *result,
                                   gsize                     row)
{
  if (result->file_rows != NULL)
    return result->file_rows[row];

  return result->is_reversed ? result->n_rows - 1 - row : row;
}

/* What most rows are after the one before. */
static EntentePriceSpacing
find_spacing (EntentePriceResult *result)
{
  const guint32 *steps = steps_of (result);
  guint64 unit = result->columns.unit;
  gsize counts[ENTENTE_PRICE_SPACING_MONTHLY + 1] = { 0 };
  gsize n = 0;

  for (gsize i = 1; i < result->n_rows; i++)
    {
      guint64 seconds = (steps[i] - steps[i - 1]) * unit;

      if (seconds == 0)
        continue;
      n++;
      if (seconds < LEAST_DAY)
        counts[ENTENTE_PRICE_SPACING_INTRADAY]++;
      else if (seconds < 5 * SECONDS_A_DAY)
        counts[ENTENTE_PRICE_SPACING_DAILY]++;
      else if (seconds < 12 * SECONDS_A_DAY)
        counts[ENTENTE_PRICE_SPACING_WEEKLY]++;
      else if (seconds > 24 * SECONDS_A_DAY && seconds < 36 * SECONDS_A_DAY)
        counts[ENTENTE_PRICE_SPACING_MONTHLY]++;
    }

  for (int i = ENTENTE_PRICE_SPACING_INTRADAY; i <= ENTENTE_PRICE_SPACING_MONTHLY; i++)
    if (counts[i] * 2 > n)
      return (EntentePriceSpacing) i;

  return ENTENTE_PRICE_SPACING_UNKNOWN;
}

/**
 * entente_price_result_order:
 * @result: (inout): rows in the order of the file
 * @watch: how it is watched and stopped
 * @error: that there is not enough memory to sort them, or that it was stopped
 *
 * Puts the oldest row first, and finds what a row stands for. Rows of the same moment stay as
 * they stand in the file, or the other way round where it has the newest first.
 *
 * Returns: whether the rows are in order
 */
gboolean
entente_price_result_order (EntentePriceResult  *result,
                            EntentePriceWatch   *watch,
                            GError             **error)
{
  gsize n_rising, n_falling;

  count_directions (steps_of (result), result->n_rows, &n_rising, &n_falling);
  if (n_falling == 0)
    result->order = ENTENTE_PRICE_ROW_ORDER_OLDEST_FIRST;
  else if (n_rising == 0)
    {
      result->order = ENTENTE_PRICE_ROW_ORDER_NEWEST_FIRST;
      reverse (result);
    }
  else
    {
      result->order = ENTENTE_PRICE_ROW_ORDER_UNSORTED;
      if (!sort (result, watch, error))
        return FALSE;
    }

  result->columns.spacing = find_spacing (result);
  if (result->columns.unit == 1 &&
      result->columns.spacing != ENTENTE_PRICE_SPACING_INTRADAY &&
      result->columns.spacing != ENTENTE_PRICE_SPACING_UNKNOWN)
    entente_price_result_drop_times (result);

  return !entente_price_watch_is_cancelled (watch, error);
}
