/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows from the order of the file into that of time, and what one stands for. */

#include "entente-price-scan.h"

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

/* No file has so many rows that the highest bit of their numbers is used. */
#define DONE 0x80000000u

/* How many figures are moved between two looks at the cancellable. */
#define STRETCH (1u << 18)

/* Moves what is in each place of a column to where @rows has it, cycle by cycle: there is no
 * room for a second column. Returns FALSE if it was stopped, and the column is of no use. */
static gboolean
permute (double             *figures,
         guint32            *rows,
         gsize               n,
         EntentePriceWatch  *watch,
         GError            **error)
{
  gsize n_moved = 0;

  for (gsize start = 0; start < n; start++)
    {
      double held = figures[start];
      gsize at = start;

      if (rows[start] & DONE)
        continue;
      while (rows[at] != start)
        {
          gsize from = rows[at];

          figures[at] = figures[from];
          rows[at] |= DONE;
          at = from;
          if (++n_moved % STRETCH == 0 && entente_price_watch_is_cancelled (watch, error))
            return FALSE;
        }
      figures[at] = held;
      rows[at] |= DONE;
    }

  for (gsize i = 0; i < n; i++)
    rows[i] &= ~DONE;
  return TRUE;
}

static gboolean
sort (EntentePriceResult  *result,
      EntentePriceWatch   *watch,
      GError             **error)
{
  gsize n = result->n_rows;
  guint32 *rows = g_try_new (guint32, n);

  result->file_rows = rows;
  if (rows == NULL)
    {
      g_set_error_literal (error, ENTENTE_PRICE_ERROR, ENTENTE_PRICE_ERROR_TOO_LARGE,
                           _("There is not enough memory to sort the rows of this file."));
      return FALSE;
    }

  for (gsize i = 0; i < n; i++)
    rows[i] = (guint32) i;
  if (!entente_price_sort_rows (steps_of (result), rows, n, watch, error))
    return FALSE;

  for (guint field = 0; field < ENTENTE_N_PRICE_FIELDS; field++)
    if (figures_of (result, field) != NULL &&
        !permute (figures_of (result, field), rows, n, watch, error))
      return FALSE;
  return TRUE;
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

/* Where rows turn out to be a day each, their times of day are left out: they say when the
 * market closed, or how far some clock is from another. */
static void
drop_times (EntentePriceResult *result)
{
  guint32 *steps = steps_of (result);
  gint64 first = ENTENTE_PRICE_DATE_FIRST * SECONDS_A_DAY;

  for (gsize i = 0; i < result->n_rows; i++)
    steps[i] = (guint32) ((result->columns.origin + steps[i] - first) / SECONDS_A_DAY);

  result->columns.origin = first;
  result->columns.unit = SECONDS_A_DAY;
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
    drop_times (result);

  return TRUE;
}
