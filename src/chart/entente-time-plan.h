/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-chart-layout-private.h"
#include "entente-time-scale.h"

G_BEGIN_DECLS

/* When a mark is, in days since 1970-01-01T00:00. */
typedef struct
{
  double first;   /* where its days begin and end; infinite where it is open */
  double last;
  double middle;  /* where it stands if that is shown */
  gboolean is_span;
} EntenteMarkTime;

/* A time series while it is laid out. */
typedef struct
{
  EntenteChartLayout *layout;
  cairo_rectangle_t area;      /* where there is room */
  double from;                 /* of the axis, in days since 1970-01-01T00:00 */
  double to;
  EntenteNumberDomain domain;
  gboolean shows_nothing;      /* no figure is in the time shown */
  double base;                 /* what changes in per cent count from; 0 where there is nothing */
  EntenteValueAxis axis;
  EntenteTimeScale time;
  EntenteScale scale;
  const char *message;         /* why there is no such axis, or NULL */
  double header;               /* the height that periods take above the plot */
  gboolean has_flags;          /* whether there is a strip of flags below that */
  GArray *obstacles;           /* of EntenteLabelObstacle */
} EntenteTimePlan;

/* entente-time-plan.c */
gboolean entente_mark_time_get                (const EntentePlacedMark *mark,
                                               EntenteMarkTime         *time);
gboolean entente_time_plan_is_in_time         (EntenteTimePlan         *self,
                                               const EntentePlacedMark *mark);
gboolean entente_time_plan_shows              (EntenteTimePlan         *self,
                                               const EntentePlacedMark *mark,
                                               double                  *moment);
gboolean entente_time_plan_get_level          (EntenteTimePlan   *self,
                                               EntenteMark       *reference,
                                               double            *level);
void     entente_time_plan_add_obstacle       (EntenteTimePlan   *self,
                                               cairo_rectangle_t  box,
                                               int                owner);
double   entente_time_plan_get_end            (EntenteTimePlan   *self,
                                               gboolean           late);

/* entente-time-domain.c */
gboolean entente_time_plan_find_time          (EntenteTimePlan   *self);
void     entente_time_plan_find_domain        (EntenteTimePlan   *self);
void     entente_time_plan_find_base          (EntenteTimePlan   *self);

/* entente-time-marks.c */
void     entente_time_plan_place_marks        (EntenteTimePlan   *self);

/* entente-time-axis.c */
void     entente_time_plan_place_axis         (EntenteTimePlan   *self);
double   entente_time_plan_get_foot           (EntenteTimePlan   *self);

/* entente-time-references.c */
void     entente_time_plan_measure_references (EntenteTimePlan   *self);
void     entente_time_plan_place_references   (EntenteTimePlan   *self);

/* entente-time-flags.c */
double   entente_time_plan_get_flag_room      (EntenteTimePlan   *self);
void     entente_time_plan_place_flags        (EntenteTimePlan   *self);

/* entente-time-labels.c */
void     entente_time_plan_place_labels       (EntenteTimePlan   *self);

G_END_DECLS
