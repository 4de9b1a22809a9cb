/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-chart-extent.h"
#include "entente-chart-layout.h"
#include "entente-picture.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_CHART_CANVAS (entente_chart_canvas_get_type ())

typedef enum
{
  ENTENTE_CHART_ROW_PREVIOUS,
  ENTENTE_CHART_ROW_NEXT,
  ENTENTE_CHART_ROW_FIRST,
  ENTENTE_CHART_ROW_LAST,
  ENTENTE_CHART_ROW_PREVIOUS_PAGE, /* by a tenth of the rows */
  ENTENTE_CHART_ROW_NEXT_PAGE,
} EntenteChartRowMove;

/* The picture of a chart. */
G_DECLARE_FINAL_TYPE (EntenteChartCanvas, entente_chart_canvas, ENTENTE, CHART_CANVAS,
                      EntentePicture)

EntenteChartCanvas *entente_chart_canvas_new           (void);
EntenteChart       *entente_chart_canvas_get_chart     (EntenteChartCanvas *self);
void                entente_chart_canvas_set_chart     (EntenteChartCanvas *self,
                                                        EntenteChart       *chart);

/* How a chart over time is looked at. */
const EntenteChartView *
                    entente_chart_canvas_get_view      (EntenteChartCanvas *self);
EntentePlottedPrices *
                    entente_chart_canvas_get_prices    (EntenteChartCanvas *self);
void                entente_chart_canvas_name_prices   (EntenteChartCanvas *self,
                                                        const char         *name);
void                entente_chart_canvas_set_prices    (EntenteChartCanvas *self,
                                                        EntentePlottedPrices *prices);
EntenteValueScale   entente_chart_canvas_get_scale     (EntenteChartCanvas *self);
void                entente_chart_canvas_set_scale     (EntenteChartCanvas *self,
                                                        EntenteValueScale   scale);
EntentePriceForm    entente_chart_canvas_get_form      (EntenteChartCanvas *self);
void                entente_chart_canvas_set_form      (EntenteChartCanvas *self,
                                                        EntentePriceForm    form);
gboolean            entente_chart_canvas_get_has_time  (EntenteChartCanvas *self);
EntenteChartRange   entente_chart_canvas_get_range     (EntenteChartCanvas *self);
void                entente_chart_canvas_show_range    (EntenteChartCanvas *self,
                                                        EntenteChartRange   range);

/* The row of imported prices that a key has led to. */
gssize              entente_chart_canvas_get_row       (EntenteChartCanvas *self);
void                entente_chart_canvas_set_row       (EntenteChartCanvas *self,
                                                        gssize              row);
gboolean            entente_chart_canvas_move_row      (EntenteChartCanvas *self,
                                                        EntenteChartRowMove move);

void                entente_chart_canvas_set_quiet     (EntenteChartCanvas *self,
                                                        gboolean            quiet);
void                entente_chart_canvas_move_cursor   (EntenteChartCanvas *self,
                                                        int                 cursor,
                                                        gboolean            by_key);
EntenteChartLayout *entente_chart_canvas_get_layout    (EntenteChartCanvas *self);

G_END_DECLS
