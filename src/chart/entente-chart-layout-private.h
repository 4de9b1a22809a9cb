/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-chart-layout.h"
#include "entente-label-placer.h"
#include "entente-number-domain.h"
#include "entente-number-ticks.h"
#include "entente-scale.h"

G_BEGIN_DECLS

/* Which way time runs where text runs from right to left: with the text, or from left to
 * right all the same. The one place that decides it. */
#define ENTENTE_TIME_FOLLOWS_TEXT TRUE

/* The least size of a pointer target, in pixels (WCAG 2.2, 2.5.8). */
#define ENTENTE_TARGET_SIZE 24.0

/* A whisker that is shorter than this, in pixels, would be its own line only. */
#define ENTENTE_LEAST_WHISKER 2.0

typedef enum
{
  ENTENTE_TEXT_TITLE,
  ENTENTE_TEXT_DESCRIPTION,
  ENTENTE_TEXT_NOTE,
  ENTENTE_TEXT_SOURCE,
  ENTENTE_TEXT_UNIT,
  ENTENTE_TEXT_KEY,
  ENTENTE_TEXT_VALUE_TICK,
  ENTENTE_TEXT_TIME_TICK,
  ENTENTE_TEXT_CATEGORY,
  ENTENTE_TEXT_MARK,      /* a part of the direct label of a mark */
  ENTENTE_TEXT_REFERENCE,
  ENTENTE_TEXT_MESSAGE,
} EntenteTextRole;

typedef struct
{
  EntenteTextRole role;
  EntenteChartColour colour;
  PangoLayout *text;      /* owned */
  cairo_rectangle_t box;  /* the logical rectangle of the text */
  int mark;               /* whose label it is, or -1 */
} EntentePlacedText;

typedef enum
{
  ENTENTE_LINE_GRID,
  ENTENTE_LINE_AXIS,      /* zero, or the foot of the plot */
  ENTENTE_LINE_TICK,
} EntenteLineRole;

typedef struct
{
  EntenteLineRole role;
  EntentePoint from;
  EntentePoint to;
} EntentePlacedLine;

/* A series in the key. */
typedef struct
{
  guint series;
  cairo_rectangle_t box;
} EntentePlacedSwatch;

/* A fact that is a line: a level, or the time that a statement reaches back over. */
typedef struct
{
  EntenteFact *fact;      /* borrowed from the chart */
  gboolean is_level;
  EntentePoint from;      /* the earlier end */
  EntentePoint to;
  gboolean goes_on;       /* the earlier end is beyond the plot */
  cairo_rectangle_t box;  /* line and text */
} EntentePlacedReference;

struct _EntenteChartLayout
{
  GObject parent_instance;

  EntenteChart *chart;
  EntenteChartTable *table;
  EntenteChartView *view;
  EntenteChartStyle *style;
  PangoContext *context;
  PangoDirection direction;
  EntenteChartWords words;
  double width;
  double height;
  gboolean only_measured; /* it is never drawn: labels that do not move the rest are left out */
  double line;            /* the height of a line of labels: the measure of all distances */

  char *message;          /* instead of a picture */
  cairo_rectangle_t plot;
  gboolean sideways;      /* bars lie: values go along the line, bands down the page */
  GArray *marks;          /* of EntentePlacedMark */
  GArray *texts;          /* of EntentePlacedText */
  GArray *lines;          /* of EntentePlacedLine */
  GArray *swatches;       /* of EntentePlacedSwatch */
  GArray *references;     /* of EntentePlacedReference */
};

/* entente-chart-layout.c */
EntenteChartLayout *entente_layout_new           (EntenteChartTable       *table,
                                                  const EntenteChartView  *view,
                                                  double                   width,
                                                  double                   height,
                                                  EntenteChartStyle       *style,
                                                  PangoContext            *context,
                                                  PangoDirection           direction,
                                                  EntenteChartWords        words,
                                                  gboolean                 only_measured);
gboolean           entente_layout_has_figure     (const EntentePlacedMark *mark);

/* entente-layout-parts.c: texts and lines, as placed from left to right. */
PangoLayout       *entente_layout_make_text      (EntenteChartLayout      *self,
                                                  EntenteChartFont         font,
                                                  const char              *text,
                                                  double                   wrap_width);
void               entente_layout_align_text     (PangoLayout             *text,
                                                  gboolean                 right);
void               entente_layout_shrink_text    (PangoLayout             *text);
void               entente_layout_measure_text   (PangoLayout             *text,
                                                  double                  *width,
                                                  double                  *height);
void               entente_layout_add_text       (EntenteChartLayout      *self,
                                                  EntenteTextRole          role,
                                                  PangoLayout             *text,
                                                  double                   x,
                                                  double                   y,
                                                  int                      mark);
void               entente_layout_add_line       (EntenteChartLayout      *self,
                                                  EntenteLineRole          role,
                                                  double                   x0,
                                                  double                   y0,
                                                  double                   x1,
                                                  double                   y1);
EntentePlacedMark *entente_layout_mark           (EntenteChartLayout      *self,
                                                  guint                    index);
EntentePlacedText *entente_layout_text           (EntenteChartLayout      *self,
                                                  guint                    index);
void               entente_layout_clear_parts    (EntenteChartLayout      *self);
void               entente_layout_cut_lines      (EntenteChartLayout      *self);
void               entente_layout_mirror         (EntenteChartLayout      *self);
double             entente_layout_snap           (double                   position);

/* entente-layout-words.c: everything around the picture; each takes its room from @area. */
void               entente_layout_place_words    (EntenteChartLayout      *self,
                                                  cairo_rectangle_t       *area);
void               entente_layout_place_header   (EntenteChartLayout      *self,
                                                  cairo_rectangle_t       *area);
void               entente_layout_place_message  (EntenteChartLayout      *self,
                                                  const char              *message);

/* entente-value-axis.c */
typedef struct
{
  EntenteNumberTicks ticks; /* n is 0 where there is no room for any */
  double low;
  double high;
  double label_width;       /* of the widest label */
  double label_height;
} EntenteValueAxis;

void               entente_value_axis_choose     (EntenteChartLayout        *layout,
                                                  const EntenteNumberDomain *domain,
                                                  gboolean                   from_zero,
                                                  gboolean                   horizontal,
                                                  double                     length,
                                                  EntenteValueAxis          *axis);
void               entente_value_axis_place      (EntenteChartLayout        *layout,
                                                  const EntenteValueAxis    *axis,
                                                  const EntenteScale        *scale,
                                                  gboolean                   horizontal,
                                                  double                     label_edge);

/* Where the names and the figures of bars that lie stand. */
typedef enum
{
  ENTENTE_BAR_PLACES_BESIDE,  /* names before the bars, figures after them */
  ENTENTE_BAR_PLACES_LINE,    /* both on a line above the bar, at its two ends */
  ENTENTE_BAR_PLACES_AFTER,   /* names above the bars, figures after them */
  ENTENTE_BAR_PLACES_BETWEEN, /* names above the bars, figures between the two */
} EntenteBarPlaces;

/* Each lays the marks out in @area; FALSE, with nothing placed, where they do not fit. */
gboolean           entente_bar_layout_upright    (EntenteChartLayout      *self,
                                                  const cairo_rectangle_t *area);
gboolean           entente_bar_layout_sideways   (EntenteChartLayout      *self,
                                                  const cairo_rectangle_t *area,
                                                  EntenteBarPlaces         places,
                                                  double                   least_share);
gboolean           entente_layout_has_place      (const EntentePlacedMark *mark);
gboolean           entente_time_layout_place     (EntenteChartLayout      *self,
                                                  const cairo_rectangle_t *area);

/* entente-layout-query.c */
void               entente_layout_set_extents    (EntenteChartLayout      *self);

G_END_DECLS
