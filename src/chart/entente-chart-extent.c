/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-chart-extent.h"

#include <math.h>

#include "entente-chart.h"

G_DEFINE_ENUM_TYPE (EntenteChartRange, entente_chart_range,
  G_DEFINE_ENUM_VALUE (ENTENTE_CHART_RANGE_OTHER, "other"),
  G_DEFINE_ENUM_VALUE (ENTENTE_CHART_RANGE_DAYS, "days"),
  G_DEFINE_ENUM_VALUE (ENTENTE_CHART_RANGE_MONTH, "month"),
  G_DEFINE_ENUM_VALUE (ENTENTE_CHART_RANGE_QUARTER, "quarter"),
  G_DEFINE_ENUM_VALUE (ENTENTE_CHART_RANGE_YEAR, "year"),
  G_DEFINE_ENUM_VALUE (ENTENTE_CHART_RANGE_ALL, "all"))

/* Room at each end, as a share of the time; at least these many days, where all there is
 * happened on one of them. The layout leaves as much where it is given no view. */
#define MARGIN      0.02
#define LEAST_DAYS  3

/* The least that is shown: a day, or some minutes where prices have a time of day. */
#define LEAST_SPAN  1.0
#define LEAST_TIMES (5.0 / (24 * 60))

/* A number of days this far from 1970 would not be told from the next: a span must be larger
 * than what a double can tell there by this factor. */
#define RESOLUTION 1e-12

#define N_DAYS 5

static gboolean
add_row (EntenteChartExtent *self,
         EntenteChartRow    *row,
         gboolean            has_any)
{
  EntenteEdtf *edtf = entente_chart_row_get_edtf (row);
  EntenteDay days[2];
  gboolean known[2];
  double value;

  if (edtf == NULL || !entente_chart_row_get_value (row, &value))
    return has_any;

  known[0] = entente_edtf_get_earliest (edtf, &days[0]);
  known[1] = entente_edtf_get_latest (edtf, &days[1]);
  for (int i = 0; i < 2; i++)
    {
      if (!known[i])
        continue;
      self->first = has_any ? MIN (self->first, (double) days[i]) : (double) days[i];
      self->last = has_any ? MAX (self->last, (double) days[i] + 1) : (double) days[i] + 1;
      has_any = TRUE;
    }

  return has_any;
}

/* A row that has a day only stands for all of it. */
static gboolean
add_prices (EntenteChartExtent *self,
            EntentePrices      *prices,
            gboolean            has_any)
{
  gsize n = entente_prices_get_n_rows (prices);
  double length = entente_prices_has_times (prices) ? 0 : 1, first, last;

  if (n == 0)
    return has_any;

  first = entente_prices_get_moment (prices, 0);
  last = entente_prices_get_moment (prices, n - 1) + length;
  self->first = has_any ? MIN (self->first, first) : first;
  self->last = has_any ? MAX (self->last, last) : last;

  return TRUE;
}

/**
 * entente_chart_extent_init:
 * @self: (out caller-allocates): an extent
 * @table: the rows of a chart
 * @prices: (nullable): imported prices that are shown with it
 *
 * Finds what there is to be seen in a chart over time.
 *
 * Returns: whether there is anything; %FALSE for a chart of another kind, and where nothing
 *   has a date
 */
gboolean
entente_chart_extent_init (EntenteChartExtent *self,
                           EntenteChartTable  *table,
                           EntentePrices      *prices)
{
  gboolean has_any = FALSE, has_times = prices != NULL && entente_prices_has_times (prices);
  double days, margin, room;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (ENTENTE_IS_CHART_TABLE (table), FALSE);
  g_return_val_if_fail (prices == NULL || ENTENTE_IS_PRICES (prices), FALSE);

  *self = (EntenteChartExtent) { 0 };
  if (entente_chart_get_kind (entente_chart_table_get_chart (table)) !=
      ENTENTE_CHART_KIND_TIME_SERIES)
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (table)); i++)
    has_any = add_row (self, entente_chart_table_get_row (table, i), has_any);
  if (prices != NULL)
    has_any = add_prices (self, prices, has_any);
  if (!has_any)
    return FALSE;

  days = ceil (self->last) - 1 - floor (self->first);
  margin = MAX (ceil (days * MARGIN), days > 0 ? 1 : LEAST_DAYS);
  room = MAX (fabs (self->first), fabs (self->last)) * RESOLUTION;
  self->least = MAX (has_times ? LEAST_TIMES : LEAST_SPAN, room);
  self->all.first = floor (self->first) - MAX (margin, room);
  self->all.last = ceil (self->last) + MAX (margin, room);

  return TRUE;
}

/**
 * entente_chart_extent_limit:
 * @self: an extent
 * @window: what a reader would see
 *
 * Returns: the nearest window that shows nothing beyond the extent and is not too small
 */
EntenteAxisWindow
entente_chart_extent_limit (const EntenteChartExtent *self,
                            const EntenteAxisWindow  *window)
{
  double most, span, first;

  g_return_val_if_fail (self != NULL && window != NULL, (EntenteAxisWindow) { 0 });

  most = entente_axis_window_get_span (&self->all);
  span = CLAMP (entente_axis_window_get_span (window), MIN (self->least, most), most);
  if (span >= most)
    return self->all;

  first = window->first + (window->last - window->first) / 2 - span / 2;
  first = CLAMP (first, self->all.first, self->all.last - span);

  return (EntenteAxisWindow) { first, first + span };
}

/* As many days with prices as are asked for, the one of @end included. */
static double
go_days_back (double         end,
              int            n_days,
              EntentePrices *prices)
{
  double day = ceil (end) - 1;

  if (prices == NULL || entente_prices_find_moment (prices, end) == 0)
    return day - (n_days - 1);

  for (int i = 0; i < n_days; i++)
    {
      gsize row = entente_prices_find_moment (prices, i == 0 ? end : day);

      if (row == 0)
        break;
      day = (double) entente_prices_get_day (prices, row - 1);
    }

  return day;
}

/* From 31 May a quarter goes back to after 28 February: the month has no 31st. */
static double
go_months_back (double end,
                int    n_months)
{
  EntenteDay result = 0;
  gint64 year;
  int month, day;

  entente_day_to_ymd ((EntenteDay) ceil (end) - 1, &year, &month, &day);
  year -= n_months / 12;
  month -= n_months % 12;
  if (month < 1)
    {
      month += 12;
      year--;
    }
  if (!entente_day_from_ymd (year, month, MIN (day, entente_day_month_days (year, month)),
                             &result))
    return end;

  return (double) result + 1;
}

/**
 * entente_chart_extent_get_range:
 * @self: an extent
 * @range: which part; not %ENTENTE_CHART_RANGE_OTHER
 * @end: the moment from which it is counted back; the end of the data where it is beyond that
 * @prices: (nullable): imported prices, of which five days are days that have some
 *
 * Returns: the window that shows it
 */
EntenteAxisWindow
entente_chart_extent_get_range (const EntenteChartExtent *self,
                                EntenteChartRange         range,
                                double                    end,
                                EntentePrices            *prices)
{
  static const int months[] = {
    [ENTENTE_CHART_RANGE_MONTH] = 1,
    [ENTENTE_CHART_RANGE_QUARTER] = 3,
    [ENTENTE_CHART_RANGE_YEAR] = 12,
  };
  EntenteAxisWindow window;

  g_return_val_if_fail (self != NULL, (EntenteAxisWindow) { 0 });
  g_return_val_if_fail (range != ENTENTE_CHART_RANGE_OTHER, self->all);

  if (range == ENTENTE_CHART_RANGE_ALL)
    return self->all;

  end = CLAMP (end, self->first, self->last);
  window.last = ceil (end);
  window.first = range == ENTENTE_CHART_RANGE_DAYS ? go_days_back (end, N_DAYS, prices)
                                                   : go_months_back (end, months[range]);

  return entente_chart_extent_limit (self, &window);
}
