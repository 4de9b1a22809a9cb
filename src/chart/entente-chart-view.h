/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "entente-plotted-prices.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_CHART_VIEW  (entente_chart_view_get_type ())
#define ENTENTE_TYPE_VALUE_SCALE (entente_value_scale_get_type ())

typedef enum
{
  ENTENTE_VALUE_SCALE_LINEAR,
  ENTENTE_VALUE_SCALE_LOG,     /* only where all that is shown is above 0 */
  ENTENTE_VALUE_SCALE_PERCENT, /* linear, numbered in per cent since the first price shown */
} EntenteValueScale;

/* How a reader looks at a chart over time: what does not come from the dossier. */
typedef struct
{
  double from;                  /* the time shown, in days since 1970-01-01T00:00; all of it */
  double to;                    /* where @from is not before @to */
  EntenteValueScale scale;
  EntentePriceForm form;
  EntentePlottedPrices *prices; /* owned; or NULL */
  char *prices_name;            /* owned; of the file that they are from, for people; or NULL */
  GListModel *events;           /* owned; of EntenteEvent, flagged in the chart; or NULL */
} EntenteChartView;

#define ENTENTE_CHART_VIEW_INIT { 0 }

GType             entente_chart_view_get_type  (void) G_GNUC_CONST;
GType             entente_value_scale_get_type (void) G_GNUC_CONST;

EntenteChartView *entente_chart_view_copy      (const EntenteChartView *self);
void              entente_chart_view_free      (EntenteChartView       *self);
void              entente_chart_view_clear     (EntenteChartView       *self);
gboolean          entente_chart_view_equal     (const EntenteChartView *self,
                                                const EntenteChartView *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteChartView, entente_chart_view_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntenteChartView, entente_chart_view_clear)

G_END_DECLS
