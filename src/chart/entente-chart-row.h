/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-chart.h"
#include "entente-mark.h"
#include "entente-mark-kind.h"
#include "entente-series.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_CHART_ROW (entente_chart_row_get_type ())

/* One mark of a chart as a row of figures in the unit of the chart. */
G_DECLARE_FINAL_TYPE (EntenteChartRow, entente_chart_row, ENTENTE, CHART_ROW, GObject)

EntenteChartRow *entente_chart_row_new            (EntenteChart    *chart,
                                                   EntenteSeries   *series,
                                                   EntenteMark     *mark);

EntenteChart    *entente_chart_row_get_chart      (EntenteChartRow *self);
EntenteSeries   *entente_chart_row_get_series     (EntenteChartRow *self);
EntenteMark     *entente_chart_row_get_mark       (EntenteChartRow *self);
EntenteFact     *entente_chart_row_get_fact       (EntenteChartRow *self);
EntenteMarkKind  entente_chart_row_get_kind       (EntenteChartRow *self);
EntenteBound     entente_chart_row_get_bound      (EntenteChartRow *self);
const char      *entente_chart_row_get_label      (EntenteChartRow *self);
const char      *entente_chart_row_get_series_name (EntenteChartRow *self);

/* The date as EDTF and in words; NULL where there is none. */
EntenteEdtf     *entente_chart_row_get_edtf       (EntenteChartRow *self);
const char      *entente_chart_row_get_date       (EntenteChartRow *self);
const char      *entente_chart_row_get_date_words (EntenteChartRow *self);

/* In the unit of the chart; FALSE where there is no such figure. For data, rounded as
 * entente_quantity_get_rounded() does. */
gboolean         entente_chart_row_get_value      (EntenteChartRow *self,
                                                   double          *value);
gboolean         entente_chart_row_get_low        (EntenteChartRow *self,
                                                   double          *low);
gboolean         entente_chart_row_get_high       (EntenteChartRow *self,
                                                   double          *high);
const char      *entente_chart_row_get_value_words (EntenteChartRow *self);
const char      *entente_chart_row_get_low_words  (EntenteChartRow *self);
const char      *entente_chart_row_get_high_words (EntenteChartRow *self);
const char      *entente_chart_row_get_unit_words (EntenteChartRow *self);
const char      *entente_chart_row_get_kind_words (EntenteChartRow *self);
const char      *entente_chart_row_get_fact_id    (EntenteChartRow *self);
const char      *entente_chart_row_get_source_words (EntenteChartRow *self);

G_END_DECLS
