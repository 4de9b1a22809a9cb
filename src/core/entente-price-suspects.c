/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is suspect about a row when it is seen beside the others. */

#include "entente-price-result.h"

#define SECONDS_A_DAY 86400

/* Rows of weekends are suspect where they are fewer than one in this many. */
#define FEW 20

/* How far from the ratio of a split prices may be on its day. */
#define SPLIT_TOLERANCE 0.08
#define LEAST_JUMP 1.4

static void
suspect (EntentePriceResult  *result,
         gsize                row,
         EntentePriceSuspect  reason,
         const char          *detail)
{
  guint64 line = 0;

  /* Where nearly all rows are suspect, to look for their lines takes longer than to read them. */
  if (entente_price_notes_has_room (&result->suspects))
    line = entente_price_lines_get (&result->lines,
                                    entente_price_result_get_file_row (result, row));
  entente_price_notes_add (&result->suspects, line, (int) reason, detail);
}

static void
suspect_repeated (EntentePriceResult *result,
                  const guint32      *steps)
{
  for (gsize i = 1; i < result->n_rows; i++)
    if (G_UNLIKELY (steps[i] == steps[i - 1]))
      suspect (result, i, ENTENTE_PRICE_SUSPECT_REPEATED, NULL);
}

/* Days since 1970 that are a Saturday or a Sunday: 1970-01-01 was a Thursday. */
static gboolean
is_weekend (gint64 day)
{
  gint64 weekday = ((day % 7) + 7 + 3) % 7;

  return weekday >= 5;
}

static gint64
day_of (const EntentePriceColumns *columns,
        guint32                    step)
{
  gint64 seconds = columns->origin + (gint64) step * columns->unit;

  return (seconds - (seconds < 0 ? SECONDS_A_DAY - 1 : 0)) / SECONDS_A_DAY;
}

/* Whether a day is next to the row before or after: rows of months have days of weekends too,
 * even where most other rows are of days. */
static gboolean
has_neighbour (const EntentePriceResult *result,
               const guint32            *steps,
               gsize                     row,
               guint32                   near)
{
  return (row > 0 && steps[row] - steps[row - 1] <= near) ||
         (row + 1 < result->n_rows && steps[row + 1] - steps[row] <= near);
}

/* Goes over the rows of weekends. Returns how many there are. */
static gsize
find_weekends (EntentePriceResult *result,
               const guint32      *steps,
               gboolean            suspects)
{
  guint32 a_day = SECONDS_A_DAY / result->columns.unit, near = 4 * a_day;
  guint32 day_start = 0;
  gboolean is_in_weekend = FALSE;
  gsize n = 0;

  for (gsize i = 0; i < result->n_rows; i++)
    {
      if (i == 0 || steps[i] - day_start >= a_day)
        {
          gint64 day = day_of (&result->columns, steps[i]);

          is_in_weekend = is_weekend (day);
          day_start = (guint32) ((day * SECONDS_A_DAY - result->columns.origin) /
                                 result->columns.unit);
        }
      if (G_LIKELY (!is_in_weekend) || !has_neighbour (result, steps, i, near))
        continue;
      n++;
      if (suspects)
        suspect (result, i, ENTENTE_PRICE_SUSPECT_WEEKEND, NULL);
    }

  return n;
}

/* Some markets are open at weekends, and rows of weeks and months may be dated so. */
static void
suspect_weekends (EntentePriceResult *result,
                  const guint32      *steps)
{
  gsize n;

  if (result->columns.spacing != ENTENTE_PRICE_SPACING_DAILY &&
      result->columns.spacing != ENTENTE_PRICE_SPACING_INTRADAY)
    return;

  n = find_weekends (result, steps, FALSE);
  if (n > 0 && (n * FEW <= result->n_rows || n <= 2))
    find_weekends (result, steps, TRUE);
}

/* The split that a jump looks like, as "2:1", or NULL. A share that is cut into @n falls to
 * its @n-th part. */
static char *
find_split (double before,
            double after)
{
  static const struct { double ratio; const char *n; const char *of; } splits[] = {
    { 1.5, "3", "2" }, { 2, "2", "1" }, { 2.5, "5", "2" }, { 3, "3", "1" }, { 4, "4", "1" },
    { 5, "5", "1" }, { 6, "6", "1" }, { 7, "7", "1" }, { 8, "8", "1" }, { 10, "10", "1" },
    { 12, "12", "1" }, { 15, "15", "1" }, { 20, "20", "1" }, { 25, "25", "1" }, { 30, "30", "1" },
    { 40, "40", "1" }, { 50, "50", "1" }, { 100, "100", "1" },
  };
  gboolean falls = after < before;
  double ratio = falls ? before / after : after / before;
  double nearest = SPLIT_TOLERANCE;
  int found = -1;

  for (guint i = 0; i < G_N_ELEMENTS (splits); i++)
    {
      double distance = fabs (ratio / splits[i].ratio - 1);

      if (distance < nearest)
        {
          nearest = distance;
          found = (int) i;
        }
    }
  if (found < 0)
    return NULL;

  return g_strconcat (falls ? splits[found].n : splits[found].of, ":",
                      falls ? splits[found].of : splits[found].n, NULL);
}

static void
suspect_splits (EntentePriceResult *result)
{
  const double *closes = g_bytes_get_data (result->columns.figures[ENTENTE_PRICE_CLOSE], NULL);
  double before = NAN;

  for (gsize i = 0; i < result->n_rows; i++)
    {
      double close = closes[i];

      if (G_UNLIKELY (close >= before * LEAST_JUMP || before >= close * LEAST_JUMP) &&
          close > 0 && before > 0)
        {
          g_autofree char *split = find_split (before, close);

          if (split != NULL)
            suspect (result, i, ENTENTE_PRICE_SUSPECT_SPLIT, split);
        }
      if (!isnan (close))
        before = close;
    }
}

/**
 * entente_price_result_suspect:
 * @result: (inout): rows in order
 * @watch: how it is stopped
 * @error: that it was stopped
 *
 * Adds what is suspect about rows beside others, and sorts all suspects by their lines.
 *
 * Returns: whether all was looked at
 */
gboolean
entente_price_result_suspect (EntentePriceResult  *result,
                              EntentePriceWatch   *watch,
                              GError             **error)
{
  const guint32 *steps = g_bytes_get_data (result->columns.steps, NULL);

  suspect_repeated (result, steps);
  if (entente_price_watch_is_cancelled (watch, error))
    return FALSE;

  suspect_weekends (result, steps);
  if (entente_price_watch_is_cancelled (watch, error))
    return FALSE;

  suspect_splits (result);
  entente_price_notes_sort (&result->suspects);
  entente_price_notes_sort (&result->skipped);
  return TRUE;
}
