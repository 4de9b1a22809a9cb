/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-axis-window.h"
#include "entente-chart-table.h"
#include "entente-prices.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_CHART_RANGE (entente_chart_range_get_type ())

/* Parts of the time of a chart that readers ask for by name. */
typedef enum
{
  ENTENTE_CHART_RANGE_OTHER,   /* none of the following */
  ENTENTE_CHART_RANGE_DAYS,    /* five days: with prices, five that have any */
  ENTENTE_CHART_RANGE_MONTH,
  ENTENTE_CHART_RANGE_QUARTER,
  ENTENTE_CHART_RANGE_YEAR,
  ENTENTE_CHART_RANGE_ALL,
} EntenteChartRange;

/* The time that there is to be seen in a chart over time. */
typedef struct
{
  EntenteAxisWindow all;  /* with some room at both ends; nothing beyond it is shown */
  double first;           /* where the data begin and end */
  double last;
  double least;           /* the least number of days that is shown */
} EntenteChartExtent;

GType             entente_chart_range_get_type   (void) G_GNUC_CONST;

gboolean          entente_chart_extent_init      (EntenteChartExtent       *self,
                                                  EntenteChartTable        *table,
                                                  EntentePrices            *prices);
EntenteAxisWindow entente_chart_extent_limit     (const EntenteChartExtent *self,
                                                  const EntenteAxisWindow  *window);
EntenteAxisWindow entente_chart_extent_get_range (const EntenteChartExtent *self,
                                                  EntenteChartRange         range,
                                                  double                    end,
                                                  EntentePrices            *prices);

G_END_DECLS
