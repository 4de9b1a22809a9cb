/* SPDX-License-Identifier: GPL-3.0-or-later */

/* EntentePrices: columns, not objects, so that ten million rows are no more than their
 * figures. Who makes them keeps to what EntentePriceColumns promises. */

#include "entente-prices.h"

#include <math.h>

#define SECONDS_A_DAY 86400

struct _EntentePrices
{
  GObject parent_instance;

  EntentePriceColumns columns;
  gsize n_rows;
};

G_DEFINE_ENUM_TYPE (EntentePriceField, entente_price_field,
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_OPEN, "open"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_HIGH, "high"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_LOW, "low"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_CLOSE, "close"))

G_DEFINE_ENUM_TYPE (EntentePriceSpacing, entente_price_spacing,
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_SPACING_UNKNOWN, "unknown"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_SPACING_INTRADAY, "intraday"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_SPACING_DAILY, "daily"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_SPACING_WEEKLY, "weekly"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_SPACING_MONTHLY, "monthly"))

G_DEFINE_FINAL_TYPE (EntentePrices, entente_prices, G_TYPE_OBJECT)

static void
entente_prices_finalize (GObject *object)
{
  EntentePrices *self = ENTENTE_PRICES (object);

  g_clear_pointer (&self->columns.steps, g_bytes_unref);
  for (guint i = 0; i < ENTENTE_N_PRICE_FIELDS; i++)
    g_clear_pointer (&self->columns.figures[i], g_bytes_unref);

  G_OBJECT_CLASS (entente_prices_parent_class)->finalize (object);
}

static void
entente_prices_class_init (EntentePricesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_prices_finalize;
}

static void
entente_prices_init (EntentePrices *self)
{
}

/**
 * entente_prices_new:
 * @columns: the columns, all of the same number of rows; their bytes are shared
 *
 * Returns: (transfer full): the prices
 */
EntentePrices *
entente_prices_new (const EntentePriceColumns *columns)
{
  EntentePrices *self;

  g_return_val_if_fail (columns != NULL && columns->steps != NULL, NULL);
  g_return_val_if_fail (columns->figures[ENTENTE_PRICE_CLOSE] != NULL, NULL);
  g_return_val_if_fail (columns->unit > 0, NULL);

  self = g_object_new (ENTENTE_TYPE_PRICES, NULL);
  self->columns = *columns;
  self->n_rows = g_bytes_get_size (columns->steps) / sizeof (guint32);
  g_bytes_ref (self->columns.steps);
  for (guint i = 0; i < ENTENTE_N_PRICE_FIELDS; i++)
    if (columns->figures[i] != NULL)
      {
        g_assert (g_bytes_get_size (columns->figures[i]) == self->n_rows * sizeof (double));
        g_bytes_ref (self->columns.figures[i]);
      }

  return self;
}

/**
 * entente_prices_get_n_rows:
 * @self: prices
 *
 * Returns: the number of rows, those without a figure included
 */
gsize
entente_prices_get_n_rows (EntentePrices *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRICES (self), 0);

  return self->n_rows;
}

/**
 * entente_prices_get_spacing:
 * @self: prices
 *
 * Returns: what one row stands for
 */
EntentePriceSpacing
entente_prices_get_spacing (EntentePrices *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRICES (self), ENTENTE_PRICE_SPACING_UNKNOWN);

  return self->columns.spacing;
}

/**
 * entente_prices_has_times:
 * @self: prices
 *
 * Returns: whether rows have a time of day, not a day only
 */
gboolean
entente_prices_has_times (EntentePrices *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRICES (self), FALSE);

  return self->columns.unit < SECONDS_A_DAY;
}

/**
 * entente_prices_has_field:
 * @self: prices
 * @field: a figure
 *
 * Returns: whether there is a column of it
 */
gboolean
entente_prices_has_field (EntentePrices     *self,
                          EntentePriceField  field)
{
  g_return_val_if_fail (ENTENTE_IS_PRICES (self), FALSE);
  g_return_val_if_fail (field < ENTENTE_N_PRICE_FIELDS, FALSE);

  return self->columns.figures[field] != NULL;
}

/**
 * entente_prices_get_figures:
 * @self: prices
 * @field: a figure
 *
 * Returns: (transfer none) (nullable): the column, NaN where a figure is missing; %NULL where
 *   there is no such column, or no row
 */
const double *
entente_prices_get_figures (EntentePrices     *self,
                            EntentePriceField  field)
{
  g_return_val_if_fail (ENTENTE_IS_PRICES (self), NULL);
  g_return_val_if_fail (field < ENTENTE_N_PRICE_FIELDS, NULL);

  if (self->columns.figures[field] == NULL)
    return NULL;

  return g_bytes_get_data (self->columns.figures[field], NULL);
}

/**
 * entente_prices_get_steps:
 * @self: prices
 *
 * Returns: (transfer none) (nullable): when each row is, as in #EntentePriceColumns; %NULL
 *   where there is no row
 */
const guint32 *
entente_prices_get_steps (EntentePrices *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRICES (self), NULL);

  return g_bytes_get_data (self->columns.steps, NULL);
}

/**
 * entente_prices_get_unit:
 * @self: prices
 *
 * Returns: how many seconds a step is
 */
guint32
entente_prices_get_unit (EntentePrices *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRICES (self), SECONDS_A_DAY);

  return self->columns.unit;
}

static double
moment_of (EntentePrices *self,
           guint32        step)
{
  return ((double) self->columns.origin + (double) step * self->columns.unit) / SECONDS_A_DAY;
}

/**
 * entente_prices_get_moment:
 * @self: prices
 * @row: the number of a row, from 0
 *
 * Returns: when the row is, in days since 1970-01-01T00:00 on the clock of its place; where
 *   rows have a day only, the beginning of the day
 */
double
entente_prices_get_moment (EntentePrices *self,
                           gsize          row)
{
  g_return_val_if_fail (ENTENTE_IS_PRICES (self), 0);
  g_return_val_if_fail (row < self->n_rows, 0);

  return moment_of (self, entente_prices_get_steps (self)[row]);
}

/**
 * entente_prices_get_day:
 * @self: prices
 * @row: the number of a row, from 0
 *
 * Returns: the day of the row
 */
EntenteDay
entente_prices_get_day (EntentePrices *self,
                        gsize          row)
{
  return (EntenteDay) floor (entente_prices_get_moment (self, row));
}

/**
 * entente_prices_find_moment:
 * @self: prices
 * @moment: days since 1970-01-01T00:00
 *
 * Finds by halving.
 *
 * Returns: the first row that is not before @moment, or the number of rows
 */
gsize
entente_prices_find_moment (EntentePrices *self,
                            double         moment)
{
  const guint32 *steps;
  gsize low = 0, high;

  g_return_val_if_fail (ENTENTE_IS_PRICES (self), 0);

  steps = entente_prices_get_steps (self);
  high = self->n_rows;
  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (moment_of (self, steps[middle]) < moment)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}
