/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of time and of figures a time series shows. */

#include "entente-time-plan.h"

#include <math.h>

#include "entente-chart-extent.h"
#include "entente-plotted-prices.h"

/* How far from 1970 a view may reach, in days: beyond all years that have a date. */
#define MOST_DAYS 4e18

/* The room for the arrow of a bound beyond the outermost figures, as a share of their range. */
#define ARROW_SHARE 0.12

/**
 * entente_time_plan_find_time:
 * @self: a plan
 *
 * Finds the time that is shown: what the reader looks at; without that, all there is, with a
 * margin, so that no mark stands at the very end.
 *
 * Returns: whether anything has a date
 */
gboolean
entente_time_plan_find_time (EntenteTimePlan *self)
{
  EntenteChartLayout *layout = self->layout;
  const EntenteChartView *view = layout->view;
  EntentePrices *prices =
    view->prices != NULL ? entente_plotted_prices_get_prices (view->prices) : NULL;
  EntenteChartExtent extent;

  if (view->from < view->to)
    {
      self->from = CLAMP (view->from, -MOST_DAYS, MOST_DAYS);
      self->to = CLAMP (view->to, -MOST_DAYS, MOST_DAYS);
    }
  else if (entente_chart_extent_init (&extent, entente_layout_cache_get_table (layout->cache),
                                      prices))
    {
      self->from = extent.all.first;
      self->to = extent.all.last;
    }

  return self->from < self->to;
}

/* Where the arrow of a bound ends, if it goes down or up from @value. */
static double
get_arrow_end (EntenteTimePlan *self,
               double           value,
               double           low,
               double           high,
               gboolean         down)
{
  double sign = down ? -1 : 1;

  if (self->layout->view->scale == ENTENTE_VALUE_SCALE_LOG && low > 0)
    return value * exp (sign * entente_scale_log_ratio (high, low) * ARROW_SHARE);

  return value + sign * (high - low) * ARROW_SHARE;
}

static void
add_arrows (EntenteTimePlan     *self,
            EntenteNumberDomain *domain)
{
  double low = domain->low, high = domain->high, value;

  for (guint i = 0; !domain->empty && i < self->layout->marks->len; i++)
    {
      EntentePlacedMark *mark = entente_layout_mark (self->layout, i);

      if (mark->bound == ENTENTE_BOUND_NONE || !entente_time_plan_shows (self, mark, NULL) ||
          !entente_chart_row_get_value (mark->row, &value))
        continue;
      entente_number_domain_add (domain, get_arrow_end (self, value, low, high,
                                                        mark->bound == ENTENTE_BOUND_UPPER));
    }
}

/* On a logarithmic scale only what is above 0 has a place. */
static void
add_figure (EntenteTimePlan     *self,
            EntenteNumberDomain *domain,
            double               value)
{
  if (self->layout->view->scale != ENTENTE_VALUE_SCALE_LOG || value > 0)
    entente_number_domain_add (domain, value);
}

static void
add_marks (EntenteTimePlan     *self,
           EntenteNumberDomain *domain)
{
  for (guint i = 0; i < self->layout->marks->len; i++)
    {
      EntentePlacedMark *mark = entente_layout_mark (self->layout, i);
      double end;

      if (!entente_time_plan_shows (self, mark, NULL))
        continue;
      if (entente_chart_row_get_value (mark->row, &end))
        add_figure (self, domain, end);
      if (entente_chart_row_get_low (mark->row, &end))
        add_figure (self, domain, end);
      if (entente_chart_row_get_high (mark->row, &end))
        add_figure (self, domain, end);
    }
}

static void
add_prices (EntenteTimePlan     *self,
            EntenteNumberDomain *domain)
{
  EntenteChartLayout *layout = self->layout;
  gboolean above_zero = layout->view->scale == ENTENTE_VALUE_SCALE_LOG;
  double low, high;

  if (layout->view->prices == NULL ||
      !entente_plotted_prices_get_range (layout->view->prices, layout->form, above_zero, self->from,
                                         self->to, &low, &high))
    return;

  entente_number_domain_add (domain, low);
  entente_number_domain_add (domain, high);
}

static void
add_levels (EntenteTimePlan     *self,
            EntenteNumberDomain *domain)
{
  GListModel *references = entente_chart_get_references (self->layout->chart);
  double level;

  for (guint i = 0; references != NULL && i < g_list_model_get_n_items (references); i++)
    {
      g_autoptr (EntenteMark) reference = g_list_model_get_item (references, i);

      if (entente_time_plan_get_level (self, reference, &level))
        add_figure (self, domain, level);
    }
}

/* Where nothing is in the time shown, the axis is that of all there is. */
static void
add_all (EntenteTimePlan     *self,
         EntenteNumberDomain *domain)
{
  double from = self->from, to = self->to;

  self->from = -INFINITY;
  self->to = INFINITY;
  add_marks (self, domain);
  add_prices (self, domain);
  self->from = from;
  self->to = to;
}

/**
 * entente_time_plan_find_domain:
 * @self: a plan whose time is known
 *
 * Finds the figures that the axis has to show: those of the time shown.
 */
void
entente_time_plan_find_domain (EntenteTimePlan *self)
{
  EntenteNumberDomain *domain = &self->domain;

  add_marks (self, domain);
  add_prices (self, domain);
  self->shows_nothing = domain->empty;
  if (domain->empty)
    add_all (self, domain);
  add_levels (self, domain);
  add_arrows (self, domain);

  if (self->layout->view->scale == ENTENTE_VALUE_SCALE_LOG)
    entente_number_domain_finish_log (domain);
  else
    entente_number_domain_finish (domain, FALSE);
}

/**
 * entente_time_plan_find_base:
 * @self: a plan whose time is known
 *
 * Finds the figure that changes in per cent count from: the first price that is shown or,
 * where none is, the first mark.
 */
void
entente_time_plan_find_base (EntenteTimePlan *self)
{
  EntentePlottedPrices *prices = self->layout->view->prices;
  double first = INFINITY, moment;
  gsize row;

  if (prices != NULL && entente_plotted_prices_find_first (prices, self->from, &row) &&
      entente_plotted_prices_get_moment (prices, row) <= self->to)
    {
      self->base = entente_prices_get_figures (entente_plotted_prices_get_prices (prices),
                                               ENTENTE_PRICE_CLOSE)[row];
      return;
    }

  for (guint i = 0; i < self->layout->marks->len; i++)
    {
      EntentePlacedMark *mark = entente_layout_mark (self->layout, i);

      if (!entente_time_plan_shows (self, mark, &moment) || moment >= first)
        continue;
      first = moment;
      entente_chart_row_get_value (mark->row, &self->base);
    }
}

static gsize
count_hidden_prices (EntenteTimePlan *self)
{
  EntentePlottedPrices *prices = self->layout->view->prices;
  EntentePriceRunIter iter;
  EntentePriceRun run;

  if (prices == NULL)
    return 0;

  entente_plotted_prices_iter_runs (prices, self->layout->form, TRUE,
                                    entente_plotted_prices_find_moment (prices, self->from),
                                    entente_plotted_prices_find_moment (
                                      prices, nextafter (self->to, INFINITY)),
                                    &iter);
  while (iter.above_zero != NULL && entente_price_run_iter_next (&iter, &run))
    continue;

  return iter.n_hidden;
}

/**
 * entente_time_layout_count_hidden:
 * @self: a layout of a time series
 * @n_prices: (out): how many rows of imported prices in the time shown have figures that are
 *   not above 0, on a logarithmic scale; 0 on another
 * @n_marks: (out): how many marks have
 */
void
entente_time_layout_count_hidden (EntenteChartLayout *self,
                                  gsize              *n_prices,
                                  guint              *n_marks)
{
  EntenteTimePlan plan = { .layout = self };
  double value;

  *n_prices = 0;
  *n_marks = 0;
  if (self->view->scale != ENTENTE_VALUE_SCALE_LOG || !entente_time_plan_find_time (&plan))
    return;

  *n_prices = count_hidden_prices (&plan);
  for (guint i = 0; i < self->marks->len; i++)
    {
      EntentePlacedMark *mark = entente_layout_mark (self, i);

      if (entente_time_plan_is_in_time (&plan, mark) &&
          entente_chart_row_get_value (mark->row, &value) && value <= 0)
        (*n_marks)++;
    }
}
