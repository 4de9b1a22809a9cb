/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "view-fixture.h"

#include <math.h>

#include "entente-party.h"

double
fixture_moment (const char *day)
{
  g_autoptr (EntenteEdtf) edtf = entente_edtf_parse (day, NULL, NULL);
  EntenteDay result;

  g_assert_nonnull (edtf);
  g_assert_true (entente_edtf_get_earliest (edtf, &result));

  return (double) result;
}

/* @steps are days after the first one. A column without any figure is left out. */
static EntentePlottedPrices *
make_prices (const char     *first_day,
             const guint32  *steps,
             const double  (*rows)[ENTENTE_N_PRICE_FIELDS],
             gsize           n)
{
  EntentePriceColumns columns = {
    .origin = (gint64) fixture_moment (first_day) * 86400, .unit = 86400,
    .steps = g_bytes_new (steps, n * sizeof *steps), .spacing = ENTENTE_PRICE_SPACING_DAILY
  };
  g_autoptr (EntentePrices) prices = NULL;

  for (int field = 0; field < ENTENTE_N_PRICE_FIELDS; field++)
    {
      g_autofree double *column = g_new (double, MAX (n, 1));
      gboolean any = field == ENTENTE_PRICE_CLOSE;

      for (gsize i = 0; i < n; i++)
        {
          column[i] = rows[i][field];
          any = any || !isnan (column[i]);
        }
      if (any)
        columns.figures[field] = g_bytes_new (column, n * sizeof *column);
    }

  prices = entente_prices_new (&columns);
  g_bytes_unref (columns.steps);
  for (int field = 0; field < ENTENTE_N_PRICE_FIELDS; field++)
    g_clear_pointer (&columns.figures[field], g_bytes_unref);

  return entente_plotted_prices_new (prices);
}

/* One row a day, in the order open, high, low, close. */
EntentePlottedPrices *
fixture_rows (const char    *first_day,
              const double (*rows)[ENTENTE_N_PRICE_FIELDS],
              gsize          n)
{
  g_autofree guint32 *steps = g_new (guint32, MAX (n, 1));

  for (gsize i = 0; i < n; i++)
    steps[i] = (guint32) i;

  return make_prices (first_day, steps, rows, n);
}

EntentePlottedPrices *
fixture_closes (const char   *first_day,
                const double *closes,
                gsize         n)
{
  g_autofree double (*rows)[ENTENTE_N_PRICE_FIELDS] = g_malloc (MAX (n, 1) * sizeof *rows);

  for (gsize i = 0; i < n; i++)
    {
      rows[i][ENTENTE_PRICE_OPEN] = rows[i][ENTENTE_PRICE_HIGH] = rows[i][ENTENTE_PRICE_LOW] = NAN;
      rows[i][ENTENTE_PRICE_CLOSE] = closes[i];
    }

  return fixture_rows (first_day, (const double (*)[ENTENTE_N_PRICE_FIELDS]) rows, n);
}

/* The same numbers everywhere and always: a linear congruential generator. */
static double
next_random (guint32 *state)
{
  *state = *state * 1664525 + 1013904223;

  return (*state >> 8) / (double) (1 << 24);
}

/* Prices around HK$85 that rise to HK$115 and more, none at weekends, and none in the third
 * fifth of the time, where there is a gap. */
EntentePlottedPrices *
fixture_trading_days (const char *first_day,
                      gsize       n)
{
  g_autofree double (*rows)[ENTENTE_N_PRICE_FIELDS] = g_malloc (MAX (n, 1) * sizeof *rows);
  g_autofree guint32 *steps = g_new (guint32, MAX (n, 1));
  double first = fixture_moment (first_day), close = 85;
  guint32 state = 1, step = 0;

  for (gsize i = 0; i < n; i++, step++)
    {
      double open = close + (next_random (&state) - 0.5);

      if (i == n * 2 / 5)
        step += (guint32) n / 5;
      while (entente_day_weekday ((EntenteDay) first + step) > 5)
        step++;
      close = open + (next_random (&state) - 0.5) * 3;
      steps[i] = step;
      close = round (close * 100) / 100;
      rows[i][ENTENTE_PRICE_OPEN] = round (open * 100) / 100;
      rows[i][ENTENTE_PRICE_HIGH] = ceil ((MAX (open, close) + next_random (&state)) * 100) / 100;
      rows[i][ENTENTE_PRICE_LOW] = floor ((MIN (open, close) - next_random (&state)) * 100) / 100;
      rows[i][ENTENTE_PRICE_CLOSE] = close;
    }

  return make_prices (first_day, steps, (const double (*)[ENTENTE_N_PRICE_FIELDS]) rows, n);
}

GListModel *
fixture_events (const FixtureEvent *events,
                guint               n)
{
  GListStore *store = g_list_store_new (ENTENTE_TYPE_EVENT);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteEdtf) edtf = entente_edtf_parse (events[i].date, NULL, NULL);
      g_autoptr (EntenteDate) date = entente_date_new (edtf, ENTENTE_DATE_BASIS_STATED, NULL, NULL);
      g_autoptr (GListStore) facts = g_list_store_new (ENTENTE_TYPE_FACT);
      g_autoptr (GListStore) parties = g_list_store_new (ENTENTE_TYPE_PARTY);
      g_autoptr (EntenteEvent) event =
        g_object_new (ENTENTE_TYPE_EVENT, "id", events[i].id, "title", events[i].title,
                      "text", "What happened.", "date", date, "facts", facts, "parties", parties,
                      NULL);

      g_list_store_append (store, event);
    }

  return G_LIST_MODEL (store);
}

EntenteChartLayout *
fixture_layout_view (EntenteChart           *chart,
                     const EntenteChartView *view,
                     double                  width,
                     double                  height,
                     EntenteChartScheme      scheme,
                     PangoDirection          direction,
                     EntenteChartWords       words)
{
  g_autoptr (EntenteChartStyle) style = fixture_style (scheme, 1);
  PangoContext *context = fixture_context (direction);
  EntenteChartLayout *layout =
    entente_chart_layout_new (chart, view, width, height, style, context, direction, words);

  g_object_unref (context);

  return layout;
}
