/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether rows are told apart by their days or by their seconds. */

#include "entente-price-result.h"

/* Days that a step may stand for. */
#define N_DAYS (ENTENTE_PRICE_DATE_LAST - ENTENTE_PRICE_DATE_FIRST + 1)

#define SECONDS_A_DAY 86400

/* The moment of one of the first rows, and whether it has a time of day. */
static gboolean
moment_of_row (const EntentePriceLayout *layout,
               const EntentePriceText   *text,
               guint                     row,
               EntenteDay               *day,
               int                      *seconds,
               gboolean                 *has_time)
{
  const EntentePriceRecord *record = &layout->rows[row];
  int date_index = layout->format->columns[ENTENTE_PRICE_COLUMN_DATE];
  int time_index = layout->format->columns[ENTENTE_PRICE_COLUMN_TIME];
  g_autofree char *date = NULL, *time = NULL;
  EntentePriceDateParts parts;
  const char *data;
  gsize size;

  if (date_index >= (int) record->n_cells)
    return FALSE;

  data = entente_price_cell_peek (&record->cells[date_index], text, &size, &date);
  if (!entente_price_date_split (data, size, &parts) ||
      !entente_price_date_resolve (&parts, layout->format->date_order, day, seconds))
    return FALSE;

  *has_time = parts.has_time || (parts.n == 1 && parts.n_digits[0] != 8);
  if (time_index < 0 || time_index >= (int) record->n_cells)
    return TRUE;

  data = entente_price_cell_peek (&record->cells[time_index], text, &size, &time);
  *has_time |= entente_price_time_parse (data, size, seconds);
  return TRUE;
}

/**
 * entente_price_outlook_init:
 * @outlook: (out caller-allocates): what the rest of the file is to be expected to be like
 * @layout: its layout
 * @text: its text
 *
 * Looks at the first rows. Where they are of several times of a day, rows are to be told apart by
 * their times. So they are where the first rows are in no order and nearly each has another time
 * of day than the one before: that is a guess, which mostly saves reading the file twice.
 */
void
entente_price_outlook_init (EntentePriceOutlook      *outlook,
                            const EntentePriceLayout *layout,
                            const EntentePriceText   *text)
{
  guint n = 0, n_same_day = 0, n_other_time = 0, n_rising = 0, n_falling = 0;
  EntenteDay day, last_day = 0;
  int seconds, last_seconds = 0;
  gboolean has_time;

  *outlook = (EntentePriceOutlook) { 0 };
  outlook->can_have_times = layout->format->columns[ENTENTE_PRICE_COLUMN_TIME] >= 0;
  for (guint row = 0; row < layout->n_rows; row++)
    {
      if (!moment_of_row (layout, text, row, &day, &seconds, &has_time))
        continue;

      outlook->can_have_times |= has_time;
      if (n++ == 0)
        outlook->first_day = day;
      else
        {
          n_same_day += day == last_day;
          n_other_time += seconds != last_seconds;
          n_rising += day > last_day || (day == last_day && seconds > last_seconds);
          n_falling += day < last_day || (day == last_day && seconds < last_seconds);
        }
      last_day = day;
      last_seconds = seconds;
    }

  outlook->is_unsorted = n_rising > 0 && n_falling > 0;
  outlook->has_times = outlook->can_have_times && n_same_day * 2 > n;
  outlook->is_guess = outlook->can_have_times && !outlook->has_times && outlook->is_unsorted &&
                      n_other_time * 4 > n * 3;
  outlook->has_times |= outlook->is_guess;
}

/* The day of a step, from the first that there may be. */
static inline gint64
day_of (const EntentePriceColumns *columns,
        guint32                    step)
{
  gint64 first = ENTENTE_PRICE_DATE_FIRST * SECONDS_A_DAY;

  return (columns->origin + (gint64) step * columns->unit - first) / SECONDS_A_DAY;
}

static gsize
count_days (const EntentePriceColumns *columns,
            const guint32             *steps,
            gsize                      n)
{
  g_autofree guint64 *seen = g_new0 (guint64, N_DAYS / 64 + 1);
  gsize n_days = 0;

  for (gsize i = 0; i < n; i++)
    {
      gint64 day = day_of (columns, steps[i]);
      guint64 bit = G_GUINT64_CONSTANT (1) << day % 64;

      g_assert (day >= 0 && day < N_DAYS);
      n_days += (seen[day / 64] & bit) == 0;
      seen[day / 64] |= bit;
    }

  return n_days;
}

/**
 * entente_price_result_is_intraday:
 * @result: rows, in any order
 *
 * Returns: whether most rows are of a day that another row before them is of too
 */
gboolean
entente_price_result_is_intraday (const EntentePriceResult *result)
{
  const EntentePriceColumns *columns = &result->columns;
  const guint32 *steps = g_bytes_get_data (columns->steps, NULL);
  guint32 first = G_MAXUINT32, last = 0;

  for (gsize i = 0; i < result->n_rows; i++)
    {
      first = MIN (first, steps[i]);
      last = MAX (last, steps[i]);
    }

  /* So many rows are not looked at one by one. */
  if (first <= last &&
      (gsize) (day_of (columns, last) - day_of (columns, first) + 1) * 2 < result->n_rows)
    return TRUE;

  return count_days (columns, steps, result->n_rows) * 2 < result->n_rows;
}

/**
 * entente_price_result_drop_times:
 * @result: (inout): rows with times, in any order
 *
 * Leaves out times of day where rows turn out to be a day each: they say when the market closed,
 * or how far some clock is from another.
 */
void
entente_price_result_drop_times (EntentePriceResult *result)
{
  guint32 *steps = (guint32 *) g_bytes_get_data (result->columns.steps, NULL);
  gint64 first = ENTENTE_PRICE_DATE_FIRST * SECONDS_A_DAY;

  for (gsize i = 0; i < result->n_rows; i++)
    steps[i] = (guint32) ((result->columns.origin + steps[i] - first) / SECONDS_A_DAY);

  result->columns.origin = first;
  result->columns.unit = SECONDS_A_DAY;
}
