/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "price-fixture.h"

#include <math.h>

#define FIRST_DAY     10957 /* 2000-01-01 */
#define SECONDS_A_DAY 86400
#define SESSION       390   /* minutes of a trading day */
#define PAUSE         60    /* days; hours within a day */

/* A number from 0 to below 1, by xorshift64* (S. Vigna, An experimental exploration of
 * Marsaglia's xorshift generators, scrambled, 2016). */
double
fixture_random_share (FixtureRandom *self)
{
  self->state ^= self->state >> 12;
  self->state ^= self->state << 25;
  self->state ^= self->state >> 27;

  return (double) ((self->state * G_GUINT64_CONSTANT (2685821657736338717)) >> 11) * 0x1p-53;
}

guint
fixture_random_below (FixtureRandom *self,
                      guint          limit)
{
  return (guint) (fixture_random_share (self) * limit);
}

/* How much later than the one before row number @row is, in steps. */
static guint32
distance (const FixturePrices *wish,
          FixtureRandom       *random,
          gsize                row)
{
  guint32 pause = wish->pauses > 0 && fixture_random_share (random) < wish->pauses ? PAUSE : 0;

  switch (wish->spacing)
    {
    case ENTENTE_PRICE_SPACING_INTRADAY:
      return pause * 60 * 60 + (row % SESSION != 0 ? 60 : SECONDS_A_DAY - (SESSION - 1) * 60);
    case ENTENTE_PRICE_SPACING_DAILY:
      return pause + (row % 5 != 0 ? 1 : 3);
    case ENTENTE_PRICE_SPACING_WEEKLY:
      return pause + 7;
    case ENTENTE_PRICE_SPACING_MONTHLY:
      return pause + (row % 2 != 0 ? 30 : 31);
    case ENTENTE_PRICE_SPACING_UNKNOWN:
    default:
      return pause + 1;
    }
}

static GBytes *
take (gpointer data,
      gsize    n,
      gsize    size)
{
  return g_bytes_new_take (data, n * size);
}

/* Fills the columns, of which those that are not wished for are NULL. */
static void
walk (const FixturePrices *wish,
      guint32             *steps,
      double             **figures)
{
  FixtureRandom random = { wish->seed + G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) };
  double price = wish->signed_walk ? 0 : 100;
  guint32 step = 0;

  for (gsize row = 0; row < wish->n_rows; row++)
    {
      double volatility = wish->signed_walk ? 1 : 0.01 * price;
      double open = price, close = open + volatility * (fixture_random_share (&random) - 0.4999);
      double values[ENTENTE_N_PRICE_FIELDS] = {
        open,
        MAX (open, close) + volatility * 0.4 * fixture_random_share (&random),
        MIN (open, close) - volatility * 0.4 * fixture_random_share (&random),
        close,
      };
      gboolean missing = wish->missing > 0 && fixture_random_share (&random) < wish->missing;

      step += row > 0 ? distance (wish, &random, row) : 0;
      steps[row] = step;
      for (guint i = 0; i < ENTENTE_N_PRICE_FIELDS; i++)
        if (figures[i] != NULL)
          figures[i][row] = missing ? (double) NAN : values[i];
      price = close;
    }
}

/**
 * fixture_prices:
 * @wish: what prices
 *
 * Returns: (transfer full): the same prices for the same wish
 */
EntentePrices *
fixture_prices (const FixturePrices *wish)
{
  EntentePriceColumns columns = {
    .origin = (gint64) FIRST_DAY * SECONDS_A_DAY,
    .unit = wish->spacing == ENTENTE_PRICE_SPACING_INTRADAY ? 1 : SECONDS_A_DAY,
    .spacing = wish->spacing,
  };
  gsize n = wish->n_rows;
  guint32 *steps = g_new (guint32, n);
  double *figures[ENTENTE_N_PRICE_FIELDS] = { NULL };
  EntentePrices *prices;

  for (guint i = wish->close_only ? ENTENTE_PRICE_CLOSE : 0; i < ENTENTE_N_PRICE_FIELDS; i++)
    figures[i] = g_new (double, n);
  walk (wish, steps, figures);

  columns.steps = take (steps, n, sizeof *steps);
  for (guint i = 0; i < ENTENTE_N_PRICE_FIELDS; i++)
    columns.figures[i] = figures[i] != NULL ? take (figures[i], n, sizeof (double)) : NULL;
  prices = entente_prices_new (&columns);
  g_bytes_unref (columns.steps);
  for (guint i = 0; i < ENTENTE_N_PRICE_FIELDS; i++)
    g_clear_pointer (&columns.figures[i], g_bytes_unref);

  return prices;
}

/**
 * fixture_prices_from:
 * @spacing: their spacing
 * @days: (array length=n_rows): days from 2000-01-01
 * @closes: (array length=n_rows): closes
 * @n_rows: how many
 *
 * Returns: (transfer full): prices with a close only
 */
EntentePrices *
fixture_prices_from (EntentePriceSpacing  spacing,
                     const guint32       *days,
                     const double        *closes,
                     gsize                n_rows)
{
  g_autoptr (GBytes) steps = g_bytes_new (days, n_rows * sizeof *days);
  g_autoptr (GBytes) figures = g_bytes_new (closes, n_rows * sizeof *closes);
  EntentePriceColumns columns = {
    .origin = (gint64) FIRST_DAY * SECONDS_A_DAY,
    .unit = SECONDS_A_DAY,
    .steps = steps,
    .figures = { NULL, NULL, NULL, figures },
    .spacing = spacing,
  };

  return entente_prices_new (&columns);
}
