/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Columns of prices whose names say nothing, by their figures: the high is never below another
 * price of its row and the low never above, and a market opens nearer to where it closed last
 * than it closes to where it opened before. */

#include "entente-price-format-private.h"

#include <math.h>
#include <string.h>

#include "entente-price-date.h"
#include "entente-price-number.h"

/* How many of the rows must agree, in percent. */
#define MOST 95

/* Columns beyond these are not looked at. */
#define MAX_CANDIDATES 16

/* The numeric columns that may have prices. */
typedef struct
{
  guint n;
  guint indices[MAX_CANDIDATES];
  double *values[MAX_CANDIDATES]; /* one a row of the sample, NaN where there is none */
} Candidates;

static void
candidates_clear (Candidates *candidates)
{
  for (guint i = 0; i < candidates->n; i++)
    g_free (candidates->values[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Candidates, candidates_clear)

static char
likely_decimal (const EntentePriceLayout *layout,
                const EntentePriceText   *text)
{
  guint n[ENTENTE_PRICE_DECIMAL_EITHER + 1] = { 0 };

  for (guint i = 0; i < layout->n_rows; i++)
    for (guint j = 0; j < layout->rows[i].n_cells && j < 64; j++)
      {
        gsize size;
        g_autofree char *copy = NULL;
        const char *data = entente_price_cell_peek (&layout->rows[i].cells[j], text, &size, &copy);

        n[entente_price_number_weigh (data, size)]++;
      }

  return n[ENTENTE_PRICE_DECIMAL_COMMA] > n[ENTENTE_PRICE_DECIMAL_POINT] ? ',' : '.';
}

/* Changes in percent and volumes shortened to millions are no prices. */
static gboolean
read_column (const EntentePriceLayout *layout,
             const EntentePriceText   *text,
             guint                     index,
             char                      decimal,
             double                   *values)
{
  guint n_values = 0;

  for (guint i = 0; i < layout->n_rows; i++)
    {
      gsize size;
      g_autofree char *copy = NULL;
      const char *data;

      values[i] = NAN;
      if (index >= layout->rows[i].n_cells)
        continue;
      data = entente_price_cell_peek (&layout->rows[i].cells[index], text, &size, &copy);
      if (size > 0 && strchr ("%KMB", data[size - 1]) != NULL)
        return FALSE;
      if (entente_price_number_parse (data, size, decimal, &values[i]) ==
          ENTENTE_PRICE_NUMBER_VALUE)
        n_values += values[i] > 0;
    }

  return n_values > 0 && n_values * 2 >= layout->n_rows;
}

static gboolean
is_taken (const EntentePriceFormat *format,
          guint                     index)
{
  for (guint i = 0; i < ENTENTE_N_PRICE_COLUMNS; i++)
    if (format->columns[i] == (int) index)
      return TRUE;

  return FALSE;
}

static void
find_candidates (const EntentePriceLayout *layout,
                 const EntentePriceText   *text,
                 Candidates               *candidates)
{
  char decimal = likely_decimal (layout, text);

  for (guint i = 0; i < layout->format->n_names && candidates->n < MAX_CANDIDATES; i++)
    {
      g_autofree double *values = g_new (double, layout->n_rows + 1);

      if (is_taken (layout->format, i) || !read_column (layout, text, i, decimal, values))
        continue;
      candidates->indices[candidates->n] = i;
      candidates->values[candidates->n++] = g_steal_pointer (&values);
    }
}

/* The one of four columns that is at least as large (@sign 1), or as small (-1), as the rest
 * of them in almost every row; -1 if none is. */
static int
find_extreme (const Candidates *candidates,
              guint             first,
              guint             n_rows,
              double            sign)
{
  for (guint i = first; i < first + 4; i++)
    {
      guint n = 0, n_agree = 0;

      for (guint row = 0; row < n_rows; row++)
        {
          gboolean agrees = TRUE;

          if (isnan (candidates->values[i][row]))
            continue;
          for (guint j = first; j < first + 4; j++)
            agrees &= !(sign * candidates->values[j][row] > sign * candidates->values[i][row]);
          n++;
          n_agree += agrees;
        }
      if (n > 0 && n_agree * 100 >= n * MOST)
        return (int) i;
    }

  return -1;
}

/* How far @later is from @earlier of the row before, in time. */
static double
distance (const double *earlier,
          const double *later,
          guint         n_rows,
          gboolean      newest_first)
{
  double sum = 0;

  for (guint row = 1; row < n_rows; row++)
    {
      double change = newest_first ? later[row - 1] - earlier[row] : later[row] - earlier[row - 1];

      if (!isnan (change))
        sum += fabs (change);
    }

  return sum;
}

static gboolean
day_of_row (const EntentePriceLayout *layout,
            const EntentePriceText   *text,
            guint                     row,
            EntenteDay               *day)
{
  guint index = (guint) layout->format->columns[ENTENTE_PRICE_COLUMN_DATE];
  EntenteDateOrder order = layout->format->date_order;
  EntentePriceDateParts parts;
  int seconds;
  gsize size;
  g_autofree char *copy = NULL;
  const char *data;

  if (index >= layout->rows[row].n_cells)
    return FALSE;

  data = entente_price_cell_peek (&layout->rows[row].cells[index], text, &size, &copy);
  return entente_price_date_split (data, size, &parts) &&
         entente_price_date_resolve (&parts, order != ENTENTE_DATE_ORDER_UNKNOWN
                                     ? order : ENTENTE_DATE_ORDER_DMY, day, &seconds);
}

static gboolean
is_newest_first (const EntentePriceLayout *layout,
                 const EntentePriceText   *text)
{
  EntenteDay before = 0;
  gboolean has_before = FALSE;
  int balance = 0;

  for (guint row = 0; row < layout->n_rows; row++)
    {
      EntenteDay day;

      if (!day_of_row (layout, text, row, &day))
        continue;
      if (has_before)
        balance += (day > before) - (day < before);
      before = day;
      has_before = TRUE;
    }

  return balance < 0;
}

/* Four columns side by side that are open, high, low and close, in any order. */
static gboolean
find_four (EntentePriceLayout     *layout,
           const EntentePriceText *text,
           const Candidates       *candidates,
           guint                   first)
{
  EntentePriceFormat *format = layout->format;
  int high = find_extreme (candidates, first, layout->n_rows, 1);
  int low = find_extreme (candidates, first, layout->n_rows, -1);
  gboolean newest_first = is_newest_first (layout, text);
  guint left[2], n_left = 0;
  double first_closes, second_closes;

  if (high < 0 || low < 0 || high == low)
    return FALSE;
  for (guint i = first; i < first + 4; i++)
    if (i != (guint) high && i != (guint) low)
      left[n_left++] = i;

  first_closes = distance (candidates->values[left[0]], candidates->values[left[1]],
                           layout->n_rows, newest_first);
  second_closes = distance (candidates->values[left[1]], candidates->values[left[0]],
                            layout->n_rows, newest_first);
  if (first_closes == second_closes)
    return FALSE;

  format->columns[ENTENTE_PRICE_COLUMN_HIGH] = (int) candidates->indices[high];
  format->columns[ENTENTE_PRICE_COLUMN_LOW] = (int) candidates->indices[low];
  format->columns[ENTENTE_PRICE_COLUMN_OPEN] =
    (int) candidates->indices[left[first_closes < second_closes ? 1 : 0]];
  format->columns[ENTENTE_PRICE_COLUMN_CLOSE] =
    (int) candidates->indices[left[first_closes < second_closes ? 0 : 1]];
  for (guint i = ENTENTE_PRICE_COLUMN_OPEN; i <= ENTENTE_PRICE_COLUMN_CLOSE; i++)
    format->by_content[i] = TRUE;
  return TRUE;
}

static void
ask (EntentePriceLayout *layout,
     const Candidates   *candidates)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < candidates->n; i++)
    {
      g_autofree char *safe =
        entente_price_text_make_safe (layout->format->names[candidates->indices[i]], 40);

      if (i > 0)
        g_string_append (names, ", ");
      if (*safe != '\0')
        g_string_append (names, safe);
      else
        g_string_append_printf (names, "%u", candidates->indices[i] + 1);
    }

  layout->open_column = g_string_free (g_steal_pointer (&names), FALSE);
}

/**
 * entente_price_layout_guess_columns:
 * @layout: (inout): a layout without a close
 * @text: the text
 *
 * Finds the prices by what is in the columns, or leaves a question.
 */
void
entente_price_layout_guess_columns (EntentePriceLayout     *layout,
                                    const EntentePriceText *text)
{
  g_auto (Candidates) candidates = { 0 };
  gboolean has_other = FALSE;

  for (guint i = ENTENTE_PRICE_COLUMN_OPEN; i <= ENTENTE_PRICE_COLUMN_LOW; i++)
    has_other |= layout->format->columns[i] >= 0;

  find_candidates (layout, text, &candidates);
  if (candidates.n == 1)
    {
      layout->format->columns[ENTENTE_PRICE_COLUMN_CLOSE] = (int) candidates.indices[0];
      layout->format->by_content[ENTENTE_PRICE_COLUMN_CLOSE] = TRUE;
      return;
    }
  for (guint first = 0; !has_other && first + 4 <= candidates.n; first++)
    if (find_four (layout, text, &candidates, first))
      return;

  ask (layout, &candidates);
}
