/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a layout answers about time: which moment is where, what there is at a moment, and where
 * the next event or the next gap is. */

#include "entente-chart-layout-private.h"

#include <math.h>

#include "entente-plotted-prices.h"

/* Two moments nearer to each other than a thousandth of a second are one. */
#define SAME_MOMENT (0.001 / 86400)

/**
 * entente_chart_layout_get_time:
 * @self: a layout
 * @from: (out): the first moment that is shown, in days since 1970-01-01T00:00
 * @to: (out): the last one
 *
 * Returns: whether marks are drawn over time
 */
gboolean
entente_chart_layout_get_time (EntenteChartLayout *self,
                               double             *from,
                               double             *to)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_LAYOUT (self), FALSE);
  g_return_val_if_fail (from != NULL && to != NULL, FALSE);

  if (!self->has_time)
    return FALSE;

  *from = self->time.from;
  *to = self->time.to;

  return TRUE;
}

/**
 * entente_chart_layout_get_moment:
 * @self: a layout
 * @x: a place in the picture, from its left
 * @moment: (out): which moment is drawn there, in days since 1970-01-01T00:00; beyond the time
 *   shown where the place is beyond the plot
 *
 * Returns: whether marks are drawn over time
 */
gboolean
entente_chart_layout_get_moment (EntenteChartLayout *self,
                                 double              x,
                                 double             *moment)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_LAYOUT (self), FALSE);
  g_return_val_if_fail (moment != NULL, FALSE);

  if (!self->has_time)
    return FALSE;

  *moment = entente_time_scale_unmap (&self->time, x);

  return TRUE;
}

/**
 * entente_chart_layout_get_x:
 * @self: a layout
 * @moment: a moment, in days since 1970-01-01T00:00
 * @x: (out): where it is drawn, from the left of the picture; beyond the plot where it is not
 *   in the time shown
 *
 * Returns: whether marks are drawn over time
 */
gboolean
entente_chart_layout_get_x (EntenteChartLayout *self,
                            double              moment,
                            double             *x)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_LAYOUT (self), FALSE);
  g_return_val_if_fail (x != NULL, FALSE);

  if (!self->has_time)
    return FALSE;

  *x = entente_time_scale_map (&self->time, moment);

  return TRUE;
}

static gboolean
read_row (EntenteChartLayout  *self,
          double               moment,
          EntenteChartReading *reading)
{
  EntentePlottedPrices *plotted = self->view->prices;
  EntentePrices *prices;
  double close;

  if (plotted == NULL ||
      !entente_plotted_prices_find_nearest (plotted, self->form, moment, &reading->row))
    return FALSE;

  prices = entente_plotted_prices_get_prices (plotted);
  for (int i = 0; i < ENTENTE_N_PRICE_FIELDS; i++)
    {
      const double *figures = entente_prices_get_figures (prices, (EntentePriceField) i);

      reading->figures[i] = figures != NULL ? figures[reading->row] : NAN;
    }
  close = reading->figures[ENTENTE_PRICE_CLOSE];
  reading->has_row = TRUE;
  reading->moment = entente_plotted_prices_get_moment (plotted, reading->row);
  if (self->base > 0)
    reading->change = close / self->base - 1;
  reading->place.x = entente_time_scale_map (&self->time, reading->moment);
  reading->has_place = entente_scale_has_place (&self->scale, close);
  reading->place.y = reading->has_place ? entente_scale_map (&self->scale, close) : 0;

  return TRUE;
}

static gboolean
read_mark (EntenteChartLayout  *self,
           double               moment,
           EntenteChartReading *reading)
{
  double x = entente_time_scale_map (&self->time, moment), least = INFINITY;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const EntentePlacedMark *mark = entente_layout_mark (self, i);
      double distance = fabs (mark->anchor.x - x);

      if (mark->shape == ENTENTE_MARK_SHAPE_NONE || distance >= least)
        continue;
      least = distance;
      reading->mark = (int) i;
      reading->place = mark->anchor;
    }
  if (reading->mark < 0)
    return FALSE;

  reading->moment = entente_time_scale_unmap (&self->time, reading->place.x);
  reading->has_place = TRUE;

  return TRUE;
}

/**
 * entente_chart_layout_read:
 * @self: a layout
 * @moment: a moment, in days since 1970-01-01T00:00
 * @reading: (out): what there is
 *
 * Finds the row of the imported prices that is nearest to the moment or, where the layout has
 * none, the nearest of the marks that are drawn. The row may be outside the time shown.
 *
 * Returns: whether there is any
 */
gboolean
entente_chart_layout_read (EntenteChartLayout  *self,
                           double               moment,
                           EntenteChartReading *reading)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_LAYOUT (self), FALSE);
  g_return_val_if_fail (reading != NULL, FALSE);

  *reading = (EntenteChartReading) { .mark = -1, .change = NAN };
  for (int i = 0; i < ENTENTE_N_PRICE_FIELDS; i++)
    reading->figures[i] = NAN;
  if (!self->has_time)
    return FALSE;

  return read_row (self, moment, reading) || read_mark (self, moment, reading);
}

/* The middle of what is known of its date. */
static double
moment_of (EntenteAxisEvents *events,
           guint              index)
{
  const EntenteAxisSpan *span = entente_axis_events_get_span (events, index);

  return (span->first + span->last) / 2;
}

/**
 * entente_chart_layout_next_event:
 * @self: a layout
 * @moment: a moment, in days since 1970-01-01T00:00
 * @way: 1 for what comes after it, -1 for what came before
 * @event: (out) (transfer none): the event; it is one of the view's
 * @at: (out): the middle of what is known of its date
 *
 * Finds the next event whether or not it is in the time shown.
 *
 * Returns: whether there is any
 */
gboolean
entente_chart_layout_next_event (EntenteChartLayout  *self,
                                 double               moment,
                                 int                  way,
                                 EntenteEvent       **event,
                                 double              *at)
{
  EntenteAxisEvents *events;
  double least = INFINITY;

  g_return_val_if_fail (ENTENTE_IS_CHART_LAYOUT (self), FALSE);
  g_return_val_if_fail (event != NULL && at != NULL, FALSE);

  if (self->view->events == NULL)
    return FALSE;

  events = entente_layout_cache_get_events (self->cache, self->view->events);
  for (guint i = 0; i < entente_axis_events_get_n_placed (events); i++)
    {
      double distance = (moment_of (events, i) - moment) * way;

      if (distance <= SAME_MOMENT || distance >= least)
        continue;
      least = distance;
      *event = entente_axis_events_get (events, i);
      *at = moment_of (events, i);
    }

  return least < INFINITY;
}

/* The last row before the gap that is behind a run of rows. */
static double
gap_start (EntentePlottedPrices *prices,
           const GArray         *runs,
           guint                 index)
{
  return entente_plotted_prices_get_moment (prices,
                                            g_array_index (runs, EntentePriceRun, index).end - 1);
}

/**
 * entente_chart_layout_next_gap:
 * @self: a layout
 * @moment: a moment, in days since 1970-01-01T00:00
 * @way: 1 for what comes after it, -1 for what came before
 * @from: (out): the last price before the gap
 * @to: (out): the first one after it
 *
 * Finds the next gap in the imported prices, whether or not it is in the time shown: the first
 * that begins after the moment, or the last that began before it.
 *
 * Returns: whether there is any
 */
gboolean
entente_chart_layout_next_gap (EntenteChartLayout *self,
                               double              moment,
                               int                 way,
                               double             *from,
                               double             *to)
{
  EntentePlottedPrices *prices;
  const GArray *runs;
  guint low = 0, high, index;

  g_return_val_if_fail (ENTENTE_IS_CHART_LAYOUT (self), FALSE);
  g_return_val_if_fail (from != NULL && to != NULL, FALSE);

  prices = self->view->prices;
  runs = prices != NULL ? entente_plotted_prices_get_runs (prices, self->form) : NULL;
  if (runs == NULL || runs->len < 2)
    return FALSE;

  /* The first gap that begins after the moment or, going back, at it or after it. */
  moment += way > 0 ? SAME_MOMENT : -SAME_MOMENT;
  for (high = runs->len - 1; low < high;)
    {
      guint middle = low + (high - low) / 2;

      if (gap_start (prices, runs, middle) < moment)
        low = middle + 1;
      else
        high = middle;
    }
  if (way > 0 ? low == runs->len - 1 : low == 0)
    return FALSE;

  index = way > 0 ? low : low - 1;
  *from = gap_start (prices, runs, index);
  *to = entente_plotted_prices_get_moment (prices,
                                           g_array_index (runs, EntentePriceRun, index + 1).start);

  return TRUE;
}
