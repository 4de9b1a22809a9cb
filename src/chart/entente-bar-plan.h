/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-band-scale.h"
#include "entente-chart-layout-private.h"

G_BEGIN_DECLS

/* In lines of labels: the least length of the axis of bars. */
#define ENTENTE_BAR_LEAST_PLOT 4.5

/* Names of more lines than this are hard to read beside or below a bar. */
#define ENTENTE_BAR_MOST_NAME_LINES 3

/* One bar while it is laid out. */
typedef struct
{
  PangoLayout *name;
  double name_width;
  double name_height;
  PangoLayout *figure;
  PangoLayout *word;      /* for its kind; NULL where none is needed */
  double width;           /* of figure and word together */
  double height;
  double word_x;          /* where the word is in that */
  double word_y;
  double low;             /* what the bar with its whisker reaches, zero included */
  double high;
  gboolean negative;      /* the figure stands at the low end */
  double arrow;           /* room beyond the free end for the arrow of a bound */
} EntenteBar;

/* Bars while they are laid out. */
typedef struct
{
  EntenteChartLayout *layout;
  cairo_rectangle_t area;  /* where there is room */
  gboolean sideways;
  EntenteBarPlaces places; /* of names and figures, where bars lie */
  GArray *bars;            /* of EntenteBar */
  EntenteNumberDomain domain;
  EntenteValueAxis axis;
  EntenteBandScale bands;
  EntenteScale scale;
  double label_height;     /* of the highest figure */
  double name_height;      /* of the highest name */
} EntenteBarPlan;

void        entente_bar_plan_init               (EntenteBarPlan          *self,
                                                 EntenteChartLayout      *layout,
                                                 const cairo_rectangle_t *area,
                                                 gboolean                 sideways,
                                                 EntenteBarPlaces         places);
void        entente_bar_plan_clear              (EntenteBarPlan          *self);
EntenteBar *entente_bar_plan_get                (EntenteBarPlan          *self,
                                                 guint                    index);
void        entente_bar_plan_set_name           (EntenteBarPlan          *self,
                                                 guint                    index,
                                                 double                   wrap_width);
gboolean    entente_bar_plan_wrap_names         (EntenteBarPlan          *self,
                                                 double                   width);
gboolean    entente_bar_plan_fit_axis           (EntenteBarPlan          *self,
                                                 double                   start,
                                                 double                   length,
                                                 double                   margin,
                                                 gboolean                 with_ticks,
                                                 gboolean                 with_labels);
void        entente_bar_plan_place_shape        (EntenteBarPlan          *self,
                                                 guint                    index,
                                                 double                   middle,
                                                 double                   thickness);
void        entente_bar_plan_place_label        (EntenteBarPlan          *self,
                                                 guint                    index,
                                                 double                   x,
                                                 double                   y);
void        entente_bar_plan_place_label_at_end (EntenteBarPlan          *self,
                                                 guint                    index,
                                                 double                   middle);

G_END_DECLS
