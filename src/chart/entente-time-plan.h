/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-chart-layout-private.h"
#include "entente-time-scale.h"

G_BEGIN_DECLS

/* A time series while it is laid out. */
typedef struct
{
  EntenteChartLayout *layout;
  cairo_rectangle_t area;      /* where there is room */
  gboolean has_days;           /* whether first and last mean anything */
  EntenteDay first;            /* of the axis */
  EntenteDay last;
  EntenteNumberDomain domain;
  EntenteValueAxis axis;
  EntenteTimeScale time;
  EntenteScale scale;
  double header;               /* the height that periods take above the plot */
  GArray *obstacles;           /* of EntenteLabelObstacle */
} EntenteTimePlan;

/* entente-time-layout.c */
void     entente_time_plan_add_obstacle       (EntenteTimePlan   *self,
                                               cairo_rectangle_t  box,
                                               int                owner);

double   entente_time_plan_get_end            (EntenteTimePlan   *self,
                                               gboolean           late);

/* entente-time-axis.c */
void     entente_time_plan_place_axis         (EntenteTimePlan   *self);
double   entente_time_plan_get_foot           (EntenteTimePlan   *self);

/* entente-time-references.c */
gboolean entente_time_plan_get_level          (EntenteTimePlan   *self,
                                               EntenteMark       *reference,
                                               double            *level);
void     entente_time_plan_measure_references (EntenteTimePlan   *self);
void     entente_time_plan_place_references   (EntenteTimePlan   *self);

/* entente-time-labels.c */
void     entente_time_plan_place_labels       (EntenteTimePlan   *self);

G_END_DECLS
