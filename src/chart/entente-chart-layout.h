/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include "entente-chart-row.h"
#include "entente-chart-style.h"
#include "entente-chart-table.h"
#include "entente-chart-view.h"
#include "entente-event.h"
#include "entente-geometry.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_CHART_WORDS  (entente_chart_words_get_type ())
#define ENTENTE_TYPE_CHART_LAYOUT (entente_chart_layout_get_type ())

/* The words that are part of the picture. The window shows title, description, note and
 * source line as widgets of its own; a picture that stands alone has them all. */
typedef enum
{
  ENTENTE_CHART_WORDS_NONE = 0,
  ENTENTE_CHART_WORDS_TITLE = 1 << 0,
  ENTENTE_CHART_WORDS_DESCRIPTION = 1 << 1,
  ENTENTE_CHART_WORDS_SOURCE = 1 << 2,
  ENTENTE_CHART_WORDS_NOTE = 1 << 3,
  ENTENTE_CHART_WORDS_ALL = (1 << 4) - 1,
} EntenteChartWords;

typedef enum
{
  ENTENTE_MARK_SHAPE_NONE,    /* no figure, or no date to place it at */
  ENTENTE_MARK_SHAPE_BAR,     /* solid where stated, hatched where derived */
  ENTENTE_MARK_SHAPE_DISC,    /* a stated point */
  ENTENTE_MARK_SHAPE_DIAMOND, /* a derived point, open */
  ENTENTE_MARK_SHAPE_SQUARE,  /* an imported point, small */
} EntenteMarkShape;

typedef enum
{
  ENTENTE_CHART_MOVE_NEXT,
  ENTENTE_CHART_MOVE_PREVIOUS,
  ENTENTE_CHART_MOVE_FIRST,
  ENTENTE_CHART_MOVE_LAST,
  ENTENTE_CHART_MOVE_NEXT_SERIES,
  ENTENTE_CHART_MOVE_PREVIOUS_SERIES,
  ENTENTE_CHART_MOVE_MAXIMUM,
  ENTENTE_CHART_MOVE_MINIMUM,
} EntenteChartMove;

/* A mark where it stands in the picture. All lengths are in pixels of the layout, from
 * its top left corner; a rectangle that is not there is 0 wide and 0 high. */
typedef struct
{
  guint index;              /* in reading order, and in the table */
  guint series;             /* which series of the chart */
  EntenteChartRow *row;     /* owned by the layout */
  EntenteFact *fact;        /* owned by the row */
  EntenteMarkKind kind;
  EntenteMarkShape shape;
  EntenteBound bound;       /* drawn as an arrow to the side that is possible */
  EntentePoint anchor;      /* the centre of a point, the middle of a bar's free end */
  cairo_rectangle_t box;    /* the shape itself, without whiskers and label */
  EntentePoint low, high;   /* ends of the whisker of the value's interval */
  gboolean has_whisker;
  gboolean open_low;        /* the whisker goes on beyond its lower end */
  EntentePoint first, last; /* ends of the span of days that a coarse date leaves open */
  gboolean has_span;
  gboolean open_first;      /* the span goes on beyond its end */
  gboolean open_last;
  EntentePoint arrow;       /* where the arrow of a bound ends; the anchor where there is none */
  cairo_rectangle_t label;  /* the direct label; 0 wide where there was no room for it */
  EntentePoint leader[2];   /* a line from the mark to its label */
  gboolean has_leader;
  cairo_rectangle_t extents; /* of a bar: its band across the plot; bands do not overlap */
} EntentePlacedMark;

/* Events that happened over the time shown, flagged above the plot: one, or several whose
 * flags would overlap. */
typedef struct
{
  guint index;              /* in the order of time */
  GPtrArray *events;        /* of EntenteEvent, in the order of time, at least one; owned by the
                             * layout */
  double moment;            /* where the flag stands, in days since 1970-01-01T00:00 */
  EntentePoint top, foot;   /* ends of the pole */
  cairo_rectangle_t box;    /* the flag itself */
  EntentePoint first, last; /* ends of the time that the events take, or leave open */
  gboolean has_span;        /* whether that is wider than the pole */
  gboolean open_first;      /* it goes on beyond its end, or beyond the plot */
  gboolean open_last;
  cairo_rectangle_t label;  /* title, or how many there are; 0 wide where there is no room */
  cairo_rectangle_t extents; /* the target of pointers, at least 24 pixels each way; targets do
                              * not overlap */
} EntentePlacedFlag;

/* What there is at a moment: the row of imported prices that is nearest to it or, where there
 * are no prices, the mark. */
typedef struct
{
  gboolean has_row;
  gsize row;                /* the number of the row in the prices */
  int mark;                 /* the index of the mark; -1 where there is a row */
  double moment;            /* of the row or the mark, in days since 1970-01-01T00:00 */
  double figures[ENTENTE_N_PRICE_FIELDS]; /* of the row; NaN where there is none */
  double change;            /* of the close since the base of a scale in per cent, as a share;
                             * NaN on any other scale */
  gboolean has_place;       /* whether there is a place for the close on the scale */
  EntentePoint place;       /* where the close or the mark is drawn */
} EntenteChartReading;

/* Where everything of a chart stands at one size. Drawing, hit-testing, keyboard movement
 * and the accessible tree share it. It never changes: make another for another size,
 * style or chart. */
G_DECLARE_FINAL_TYPE (EntenteChartLayout, entente_chart_layout, ENTENTE, CHART_LAYOUT, GObject)

GType               entente_chart_words_get_type (void) G_GNUC_CONST;

EntenteChartLayout *entente_chart_layout_new     (EntenteChart       *chart,
                                                  const EntenteChartView *view,
                                                  double              width,
                                                  double              height,
                                                  EntenteChartStyle  *style,
                                                  PangoContext       *context,
                                                  PangoDirection      direction,
                                                  EntenteChartWords   words);
EntenteChartLayout *entente_chart_layout_new_like (EntenteChartLayout *previous,
                                                  const EntenteChartView *view,
                                                  double              width,
                                                  double              height);
void                entente_chart_layout_measure (EntenteChartLayout *self,
                                                  double              width,
                                                  double             *minimum_height,
                                                  double             *natural_height);

EntenteChart       *entente_chart_layout_get_chart     (EntenteChartLayout *self);
EntenteChartTable  *entente_chart_layout_get_table     (EntenteChartLayout *self);
EntenteChartStyle  *entente_chart_layout_get_style     (EntenteChartLayout *self);
PangoDirection      entente_chart_layout_get_direction (EntenteChartLayout *self);
double              entente_chart_layout_get_width     (EntenteChartLayout *self);
double              entente_chart_layout_get_height    (EntenteChartLayout *self);
const char         *entente_chart_layout_get_message   (EntenteChartLayout *self);
void                entente_chart_layout_get_plot      (EntenteChartLayout *self,
                                                        cairo_rectangle_t  *plot);

const EntenteChartView *
                    entente_chart_layout_get_view      (EntenteChartLayout *self);

/* Time, in days since 1970-01-01T00:00. Each is FALSE where there is nothing of the kind, as in
 * a chart that is not drawn over time. */
gboolean            entente_chart_layout_get_time      (EntenteChartLayout *self,
                                                        double             *from,
                                                        double             *to);
gboolean            entente_chart_layout_get_moment    (EntenteChartLayout *self,
                                                        double              x,
                                                        double             *moment);
gboolean            entente_chart_layout_get_x         (EntenteChartLayout *self,
                                                        double              moment,
                                                        double             *x);
gboolean            entente_chart_layout_read          (EntenteChartLayout *self,
                                                        double              moment,
                                                        EntenteChartReading *reading);
gboolean            entente_chart_layout_next_gap      (EntenteChartLayout *self,
                                                        double              moment,
                                                        int                 way,
                                                        double             *from,
                                                        double             *to);
gboolean            entente_chart_layout_next_event    (EntenteChartLayout *self,
                                                        double              moment,
                                                        int                 way,
                                                        EntenteEvent      **event,
                                                        double             *at);

/* Flags of events. Each of the last three returns the index of a flag, or -1. */
guint               entente_chart_layout_get_n_flags   (EntenteChartLayout *self);
const EntentePlacedFlag *
                    entente_chart_layout_get_flag      (EntenteChartLayout *self,
                                                        guint               index);
int                 entente_chart_layout_flag_at       (EntenteChartLayout *self,
                                                        double              x,
                                                        double              y);
int                 entente_chart_layout_target_at     (EntenteChartLayout *self,
                                                        double              x,
                                                        double              y,
                                                        double              reach,
                                                        int                *flag);
int                 entente_chart_layout_find_event    (EntenteChartLayout *self,
                                                        EntenteEvent       *event);
int                 entente_chart_layout_move_flag     (EntenteChartLayout *self,
                                                        int                 from,
                                                        int                 way);

guint               entente_chart_layout_get_n_marks   (EntenteChartLayout *self);
const EntentePlacedMark *
                    entente_chart_layout_get_mark      (EntenteChartLayout *self,
                                                        guint               index);

/* Each returns the index of a mark, or -1. */
int                 entente_chart_layout_mark_at       (EntenteChartLayout *self,
                                                        double              x,
                                                        double              y);
int                 entente_chart_layout_nearest       (EntenteChartLayout *self,
                                                        double              x,
                                                        double              y);
int                 entente_chart_layout_find_fact     (EntenteChartLayout *self,
                                                        EntenteFact        *fact);
int                 entente_chart_layout_move          (EntenteChartLayout *self,
                                                        int                 from,
                                                        EntenteChartMove    move);

/* The fact of the mark or reference line there, or NULL. */
EntenteFact        *entente_chart_layout_fact_at       (EntenteChartLayout *self,
                                                        double              x,
                                                        double              y);

G_END_DECLS
