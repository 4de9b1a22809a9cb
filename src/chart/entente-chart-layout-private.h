/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-chart-layout.h"
#include "entente-label-placer.h"
#include "entente-log-ticks.h"
#include "entente-layout-cache.h"
#include "entente-number-domain.h"
#include "entente-number-ticks.h"
#include "entente-price-strokes.h"
#include "entente-scale.h"
#include "entente-time-scale.h"

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
  ENTENTE_TEXT_FLAG,
  ENTENTE_TEXT_FLAG_COUNT, /* written on a flag */
  ENTENTE_TEXT_REMARK,
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
  ENTENTE_LINE_POLE,      /* from a flag to the foot of the plot */
} EntenteLineRole;

typedef struct
{
  EntenteLineRole role;
  EntentePoint from;
  EntentePoint to;
} EntentePlacedLine;

/* A series in the key, or the imported prices. */
typedef struct
{
  gboolean imported;
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
  gboolean goes_on_after; /* the later end is */
  cairo_rectangle_t box;  /* line and text */
} EntentePlacedReference;

struct _EntenteChartLayout
{
  GObject parent_instance;

  EntenteChart *chart;
  EntenteLayoutCache *cache;
  EntenteLayoutTexts *made; /* every text of this layout */
  EntenteChartView *view;
  EntenteChartStyle *style;
  PangoContext *context;
  PangoDirection direction;
  EntenteChartWords words;
  double width;
  double height;
  gboolean only_measured; /* it is never drawn: labels that do not move the rest are left out */
  double line;            /* the height of a line of labels: the measure of all distances */

  gboolean has_prices;    /* imported, and with a figure that can be drawn on some scale */

  char *message;          /* instead of a picture */
  cairo_rectangle_t plot;
  gboolean sideways;      /* bars lie: values go along the line, bands down the page */
  GArray *marks;          /* of EntentePlacedMark */
  GArray *texts;          /* of EntentePlacedText */
  GArray *lines;          /* of EntentePlacedLine */
  GArray *swatches;       /* of EntentePlacedSwatch */
  GArray *references;     /* of EntentePlacedReference */
  GPtrArray *flags;       /* of EntentePlacedFlag */

  gboolean has_time;      /* whether the rest means anything */
  EntenteTimeScale time;
  EntenteScale scale;     /* of figures */
  double base;            /* of changes in per cent, or 0 */
  EntentePriceForm form;  /* of the imported prices, which may not be the one wished for */

  /* What was last drawn of them, so that a picture that is drawn again costs less. */
  EntentePriceStrokes *strokes;
  double strokes_scale;
};

/* entente-chart-arrange.c */
EntenteChartLayout *entente_layout_new           (EntenteLayoutCache      *cache,
                                                  const EntenteChartView  *view,
                                                  double                   width,
                                                  double                   height,
                                                  EntenteChartStyle       *style,
                                                  PangoContext            *context,
                                                  PangoDirection           direction,
                                                  EntenteChartWords        words,
                                                  gboolean                 only_measured);

/* entente-chart-layout.c */
gboolean           entente_layout_has_figure     (const EntentePlacedMark *mark);

/* entente-layout-parts.c: texts and lines, as placed from left to right. */
PangoLayout       *entente_layout_make_text      (EntenteChartLayout      *self,
                                                  EntenteChartFont         font,
                                                  const char              *text,
                                                  double                   wrap_width);
PangoLayout       *entente_layout_make_short_text (EntenteChartLayout     *self,
                                                  EntenteChartFont         font,
                                                  const char              *text,
                                                  double                   width);
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
typedef enum
{
  ENTENTE_VALUE_AXIS_READY,
  ENTENTE_VALUE_AXIS_NO_FIGURES,     /* the domain is empty */
  ENTENTE_VALUE_AXIS_NOT_ABOVE_ZERO, /* a logarithmic scale, and a figure that is not above 0 */
  ENTENTE_VALUE_AXIS_NO_BASE,        /* per cent, and no figure above 0 to count from */
} EntenteValueAxisAnswer;

/* What an axis of figures is to be. */
typedef struct
{
  EntenteNumberDomain domain; /* finished, for the scale */
  EntenteValueScale scale;
  double base;                /* the figure that changes in per cent count from */
  gboolean from_zero;         /* the axis must not go beyond zero where the figures do not */
  gboolean horizontal;        /* labels stand beside each other, not above each other */
  double length;              /* in pixels */
} EntenteValueAxisWish;

/* An axis of figures. There is no room for ticks where neither kind has any. */
typedef struct
{
  EntenteScaleKind kind;
  EntenteNumberTicks ticks;  /* in per cent where there is a base, else in the figures' unit */
  EntenteLogTicks log_ticks; /* only where there are no others */
  double base;               /* of changes in per cent; 0 where the figures stand themselves */
  double low;
  double high;
  double label_width;        /* of the widest label */
  double label_height;
} EntenteValueAxis;

EntenteValueAxisAnswer
                   entente_value_axis_choose     (EntenteChartLayout         *layout,
                                                  const EntenteValueAxisWish *wish,
                                                  EntenteValueAxis           *axis);
const char        *entente_value_axis_answer_get_words
                                                 (EntenteValueAxisAnswer      answer);
guint              entente_value_axis_get_n      (const EntenteValueAxis     *axis);
double             entente_value_axis_get        (const EntenteValueAxis     *axis,
                                                  guint                       index);
char              *entente_value_axis_format     (const EntenteValueAxis     *axis,
                                                  guint                       index);
void               entente_value_axis_place      (EntenteChartLayout         *layout,
                                                  const EntenteValueAxis     *axis,
                                                  const EntenteScale         *scale,
                                                  gboolean                    horizontal,
                                                  double                      label_edge);

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
void               entente_time_layout_count_hidden (EntenteChartLayout   *self,
                                                  gsize                   *n_prices,
                                                  guint                   *n_marks);

/* entente-layout-query.c */
void               entente_layout_set_extents    (EntenteChartLayout      *self);

G_END_DECLS
