/* SPDX-License-Identifier: GPL-3.0-or-later */

/* EntentePlottedPrices: what is found out once about a file of prices so that drawing any part
 * of it need not look at every row: the extremes of its columns in pyramids, and which rows are
 * joined, as runs. Both are small beside the columns, which are shared. */

#include "entente-plotted-prices.h"

#include <math.h>
#include <string.h>


#define MIDDLE_OF_DAY 0.5

struct _EntentePlottedPrices
{
  GObject parent_instance;

  EntentePrices *prices;
  EntentePyramid *pyramids[ENTENTE_N_PRICE_FIELDS]; /* NULL where none is needed */
  GArray *closes;    /* runs of rows with a close */
  GArray *high_lows; /* runs of rows with a high and a low; may be @closes; or NULL */
  gboolean is_ragged; /* whether a row in none of @high_lows has a high or a low all the same */
  double interval;
};

G_DEFINE_FINAL_TYPE (EntentePlottedPrices, entente_plotted_prices, G_TYPE_OBJECT)

static void
entente_plotted_prices_finalize (GObject *object)
{
  EntentePlottedPrices *self = ENTENTE_PLOTTED_PRICES (object);

  for (guint i = 0; i < ENTENTE_N_PRICE_FIELDS; i++)
    g_clear_pointer (&self->pyramids[i], entente_pyramid_free);
  g_clear_pointer (&self->closes, g_array_unref);
  g_clear_pointer (&self->high_lows, g_array_unref);
  g_clear_object (&self->prices);

  G_OBJECT_CLASS (entente_plotted_prices_parent_class)->finalize (object);
}

static void
entente_plotted_prices_class_init (EntentePlottedPricesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_plotted_prices_finalize;
}

static void
entente_plotted_prices_init (EntentePlottedPrices *self)
{
}

static EntentePyramid *
make_pyramid (EntentePlottedPrices *self,
              EntentePriceField     field,
              EntentePyramidKeeps   keeps)
{
  return entente_pyramid_new (entente_prices_get_figures (self->prices, field),
                              entente_prices_get_n_rows (self->prices), keeps);
}

static gboolean
is_positive (EntentePlottedPrices *self,
             EntentePriceField     field)
{
  EntentePyramidExtremes extremes;

  entente_pyramid_get_extremes (self->pyramids[field], 0,
                                entente_prices_get_n_rows (self->prices), &extremes);

  return extremes.min > 0;
}

static gboolean
have_same_runs (const GArray *a,
                const GArray *b)
{
  return a->len == b->len &&
         (a->len == 0 || memcmp (a->data, b->data, a->len * sizeof (EntentePriceRun)) == 0);
}

static void
prepare_high_low (EntentePlottedPrices *self)
{
  self->pyramids[ENTENTE_PRICE_HIGH] = make_pyramid (self, ENTENTE_PRICE_HIGH,
                                                     ENTENTE_PYRAMID_MAX);
  self->pyramids[ENTENTE_PRICE_LOW] = make_pyramid (self, ENTENTE_PRICE_LOW,
                                                    ENTENTE_PYRAMID_MIN);
  if (!is_positive (self, ENTENTE_PRICE_LOW))
    {
      /* Where a logarithmic scale hides rows, the next one that it shows is looked for. */
      entente_pyramid_free (self->pyramids[ENTENTE_PRICE_LOW]);
      self->pyramids[ENTENTE_PRICE_LOW] = make_pyramid (self, ENTENTE_PRICE_LOW,
                                                        ENTENTE_PYRAMID_BOTH);
    }

  self->high_lows = entente_price_runs_find (self->prices, TRUE, self->interval,
                                             &self->is_ragged);
  if (have_same_runs (self->high_lows, self->closes))
    {
      g_array_unref (self->high_lows);
      self->high_lows = g_array_ref (self->closes);
    }
}

/**
 * entente_plotted_prices_new:
 * @prices: prices
 *
 * Reads every column that is drawn once; with very many rows this is for a thread.
 *
 * Returns: (transfer full): the same, ready to be drawn
 */
EntentePlottedPrices *
entente_plotted_prices_new (EntentePrices *prices)
{
  EntentePlottedPrices *self;

  g_return_val_if_fail (ENTENTE_IS_PRICES (prices), NULL);
  g_return_val_if_fail (entente_prices_get_n_rows (prices) < G_MAXUINT32, NULL);

  self = g_object_new (ENTENTE_TYPE_PLOTTED_PRICES, NULL);
  self->prices = g_object_ref (prices);
  self->interval = entente_price_runs_find_interval (prices);
  self->pyramids[ENTENTE_PRICE_CLOSE] = make_pyramid (self, ENTENTE_PRICE_CLOSE,
                                                      ENTENTE_PYRAMID_BOTH);
  self->closes = entente_price_runs_find (prices, FALSE, self->interval, &self->is_ragged);
  if (entente_prices_has_field (prices, ENTENTE_PRICE_HIGH) &&
      entente_prices_has_field (prices, ENTENTE_PRICE_LOW))
    prepare_high_low (self);

  return self;
}

/**
 * entente_plotted_prices_get_prices:
 * @self: plotted prices
 *
 * Returns: (transfer none): the prices
 */
EntentePrices *
entente_plotted_prices_get_prices (EntentePlottedPrices *self)
{
  g_return_val_if_fail (ENTENTE_IS_PLOTTED_PRICES (self), NULL);

  return self->prices;
}

/**
 * entente_plotted_prices_get_form:
 * @self: plotted prices
 * @wish: a form
 *
 * Returns: @wish, or the form nearest to it for which there are the figures: candles need all
 *   four, bars the high and the low
 */
EntentePriceForm
entente_plotted_prices_get_form (EntentePlottedPrices *self,
                                 EntentePriceForm      wish)
{
  g_return_val_if_fail (ENTENTE_IS_PLOTTED_PRICES (self), ENTENTE_PRICE_FORM_LINE);

  if (entente_price_form_is_line (wish))
    return wish;
  if (self->high_lows == NULL)
    return ENTENTE_PRICE_FORM_LINE;

  return entente_prices_has_field (self->prices, ENTENTE_PRICE_OPEN)
           ? wish : ENTENTE_PRICE_FORM_HIGH_LOW;
}

/**
 * entente_plotted_prices_get_interval:
 * @self: plotted prices
 *
 * Returns: the usual time from one row to the next, in days; 0 where there are no two rows at
 *   different moments
 */
double
entente_plotted_prices_get_interval (EntentePlottedPrices *self)
{
  g_return_val_if_fail (ENTENTE_IS_PLOTTED_PRICES (self), 0);

  return self->interval;
}

/**
 * entente_plotted_prices_get_pyramid:
 * @self: plotted prices
 * @field: a figure that a form draws which they have
 *
 * Returns: (transfer none): the figures of all rows
 */
const EntentePyramid *
entente_plotted_prices_get_pyramid (EntentePlottedPrices *self,
                                    EntentePriceField     field)
{
  return self->pyramids[field];
}

/**
 * entente_plotted_prices_get_runs:
 * @self: plotted prices
 * @form: the form that they are drawn in
 *
 * Returns: (transfer none) (element-type EntentePriceRun): runs of joined rows
 */
const GArray *
entente_plotted_prices_get_runs (EntentePlottedPrices *self,
                                 EntentePriceForm      form)
{
  return entente_price_form_is_line (form) || self->high_lows == NULL ? self->closes
                                                                      : self->high_lows;
}

/* The least figure of a row that the form draws. */
static EntentePriceField
least_field (EntentePriceForm form)
{
  return entente_price_form_is_line (form) ? ENTENTE_PRICE_CLOSE : ENTENTE_PRICE_LOW;
}

/**
 * entente_plotted_prices_iter_runs:
 * @self: plotted prices, which there are as long as the iterator is used
 * @form: the form that they are drawn in
 * @above_zero: whether rows that are not above 0 are gaps, as on a logarithmic scale
 * @from: the first row
 * @to: the row after the last
 * @iter: (out caller-allocates): goes over the runs
 */
void
entente_plotted_prices_iter_runs (EntentePlottedPrices *self,
                                  EntentePriceForm      form,
                                  gboolean              above_zero,
                                  gsize                 from,
                                  gsize                 to,
                                  EntentePriceRunIter  *iter)
{
  EntentePriceField field = least_field (form);

  g_return_if_fail (ENTENTE_IS_PLOTTED_PRICES (self));
  g_return_if_fail (iter != NULL);

  entente_price_run_iter_init (iter, entente_plotted_prices_get_runs (self, form),
                               above_zero && !is_positive (self, field) ? self->pyramids[field]
                                                                        : NULL,
                               from, to);
}

static double
time_of_row (EntentePlottedPrices *self)
{
  return entente_prices_has_times (self->prices) ? 0 : MIDDLE_OF_DAY;
}

/**
 * entente_plotted_prices_get_moment:
 * @self: plotted prices
 * @row: the number of a row, from 0
 *
 * Returns: where in time the row is drawn, in days since 1970-01-01T00:00: the middle of its
 *   day, where rows have no time of day
 */
double
entente_plotted_prices_get_moment (EntentePlottedPrices *self,
                                   gsize                 row)
{
  g_return_val_if_fail (ENTENTE_IS_PLOTTED_PRICES (self), 0);

  return entente_prices_get_moment (self->prices, row) + time_of_row (self);
}

/**
 * entente_plotted_prices_find_moment:
 * @self: plotted prices
 * @moment: days since 1970-01-01T00:00
 *
 * Returns: the first row that is not drawn before @moment, or the number of rows
 */
gsize
entente_plotted_prices_find_moment (EntentePlottedPrices *self,
                                    double                moment)
{
  g_return_val_if_fail (ENTENTE_IS_PLOTTED_PRICES (self), 0);

  return entente_prices_find_moment (self->prices, moment - time_of_row (self));
}

/**
 * entente_plotted_prices_find_nearest:
 * @self: plotted prices
 * @form: the form that they are drawn in
 * @moment: days since 1970-01-01T00:00
 * @row: (out): the row drawn nearest to @moment, of those that have the figures of the form;
 *   the earlier of two
 *
 * Returns: whether there is one
 */
gboolean
entente_plotted_prices_find_nearest (EntentePlottedPrices *self,
                                     EntentePriceForm      form,
                                     double                moment,
                                     gsize                *row)
{
  gsize before, after;
  gboolean any_before, any_after;

  g_return_val_if_fail (ENTENTE_IS_PLOTTED_PRICES (self) && row != NULL, FALSE);

  entente_price_runs_find_around (entente_plotted_prices_get_runs (self, form),
                                  entente_plotted_prices_find_moment (self, moment),
                                  &any_before, &before, &any_after, &after);
  if (!any_before && !any_after)
    return FALSE;

  if (!any_after)
    *row = before;
  else if (!any_before)
    *row = after;
  else
    *row = moment - entente_plotted_prices_get_moment (self, before) <=
           entente_plotted_prices_get_moment (self, after) - moment ? before : after;

  return TRUE;
}

/**
 * entente_plotted_prices_find_first:
 * @self: plotted prices
 * @moment: days since 1970-01-01T00:00
 * @row: (out): the first row with a close that is not drawn before @moment
 *
 * Returns: whether there is one
 */
gboolean
entente_plotted_prices_find_first (EntentePlottedPrices *self,
                                   double                moment,
                                   gsize                *row)
{
  gsize last;

  g_return_val_if_fail (ENTENTE_IS_PLOTTED_PRICES (self) && row != NULL, FALSE);

  return entente_pyramid_get_ends (self->pyramids[ENTENTE_PRICE_CLOSE],
                                   entente_plotted_prices_find_moment (self, moment),
                                   entente_prices_get_n_rows (self->prices), row, &last);
}

static void
add_range (EntentePlottedPrices  *self,
           EntentePriceForm       form,
           const EntentePriceRun *rows,
           double                *low,
           double                *high)
{
  gboolean is_line = entente_price_form_is_line (form);
  EntentePyramidExtremes extremes;

  entente_pyramid_get_extremes (self->pyramids[is_line ? ENTENTE_PRICE_CLOSE : ENTENTE_PRICE_LOW],
                                rows->start, rows->end, &extremes);
  *low = MIN (*low, extremes.min);
  if (!is_line)
    entente_pyramid_get_extremes (self->pyramids[ENTENTE_PRICE_HIGH], rows->start, rows->end,
                                  &extremes);
  *high = MAX (*high, extremes.max);
}

/**
 * entente_plotted_prices_get_range:
 * @self: plotted prices
 * @form: the form that they are drawn in
 * @above_zero: whether to leave out rows that are not above 0, as a logarithmic scale does
 * @from: a moment, in days since 1970-01-01T00:00
 * @to: a later one
 * @low: (out): the least figure that the form draws of the rows from @from to @to: the least
 *   close, or low
 * @high: (out): the greatest close, or high
 *
 * Returns: whether there is any
 */
gboolean
entente_plotted_prices_get_range (EntentePlottedPrices *self,
                                  EntentePriceForm      form,
                                  gboolean              above_zero,
                                  double                from,
                                  double                to,
                                  double               *low,
                                  double               *high)
{
  EntentePriceRunIter iter;
  EntentePriceRun rows;

  g_return_val_if_fail (ENTENTE_IS_PLOTTED_PRICES (self), FALSE);
  g_return_val_if_fail (low != NULL && high != NULL, FALSE);

  form = entente_plotted_prices_get_form (self, form);
  rows.start = (guint32) entente_plotted_prices_find_moment (self, from);
  rows.end = (guint32) entente_plotted_prices_find_moment (self, nextafter (to, INFINITY));
  *low = INFINITY;
  *high = -INFINITY;
  if ((entente_price_form_is_line (form) || !self->is_ragged) &&
      (!above_zero || is_positive (self, least_field (form))))
    {
      /* Rows without figures change nothing. */
      add_range (self, form, &rows, low, high);
    }
  else
    {
      entente_plotted_prices_iter_runs (self, form, above_zero, rows.start, rows.end, &iter);
      while (entente_price_run_iter_next (&iter, &rows))
        add_range (self, form, &rows, low, high);
    }

  return *low <= *high;
}

/**
 * entente_plotted_prices_get_n_runs:
 * @self: plotted prices
 * @form: the form that they are drawn in
 *
 * Returns: how many runs of joined rows there are; between two of them is a gap
 */
guint
entente_plotted_prices_get_n_runs (EntentePlottedPrices *self,
                                   EntentePriceForm      form)
{
  g_return_val_if_fail (ENTENTE_IS_PLOTTED_PRICES (self), 0);

  return entente_plotted_prices_get_runs (self, form)->len;
}
