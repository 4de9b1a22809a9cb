/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-axis-layout.h"

G_BEGIN_DECLS

/* All in lines of labels. */
#define ENTENTE_AXIS_RADIUS     0.31  /* of a disc */
#define ENTENTE_AXIS_BAR        0.34  /* the thickness of a bar */
#define ENTENTE_AXIS_HEAD       4.5   /* half the height of an arrow, in pixels */
#define ENTENTE_AXIS_PILL       1.3   /* the height of a cluster */
#define ENTENTE_AXIS_STUB       2.0   /* from a known end to the arrow of an open one */
#define ENTENTE_AXIS_QUESTION   0.6   /* the width of a question mark */
#define ENTENTE_AXIS_LABEL_GAP  0.4   /* between a mark and its label */
#define ENTENTE_AXIS_DATE_GAP   0.6   /* between a title and the date after it */

typedef enum
{
  ENTENTE_AXIS_LINE_GRID,
  ENTENTE_AXIS_LINE_FOOT,    /* the axis itself */
  ENTENTE_AXIS_LINE_TICK,
  ENTENTE_AXIS_LINE_REPORT,
  ENTENTE_AXIS_LINE_TODAY,
} EntenteAxisLineRole;

typedef struct
{
  EntenteAxisLineRole role;
  EntentePoint from;
  EntentePoint to;
} EntenteAxisLine;

typedef struct
{
  PangoLayout *text;       /* owned */
  EntenteChartColour colour;
  cairo_rectangle_t box;
  int mark;                /* whose label it is a part of, or -1 */
} EntenteAxisPlacedText;

/* A stretch of time behind the marks: the day of the report, say, where a day is wide. */
typedef struct
{
  EntenteAxisLineRole role;
  cairo_rectangle_t box;
} EntenteAxisBand;

typedef struct
{
  EntenteAxisEdge edge;
  cairo_rectangle_t box;    /* the target */
  EntentePoint arrow;       /* the tip of the arrow head */
} EntenteAxisEdgeMark;

struct _EntenteAxisLayout
{
  GObject parent_instance;

  EntenteAxisTexts *texts;
  EntenteAxisEvents *events; /* those of texts */
  EntenteAxisWindow window;
  double width;
  double height;
  PangoDirection direction;
  gboolean forward;          /* time runs from left to right */
  double line;

  cairo_rectangle_t plot;
  cairo_rectangle_t foot;    /* the row of words below the plot; empty where there is no room */
  guint n_lanes;
  double lanes_top;          /* where the first lane begins */
  double pitch;              /* from one lane to the next */

  GArray *marks;             /* of EntenteAxisMark, in the order of the axis */
  GArray *placed_texts;      /* of EntenteAxisPlacedText */
  GArray *lines;             /* of EntenteAxisLine */
  GArray *bands;             /* of EntenteAxisBand */
  GArray *edges;             /* of EntenteAxisEdgeMark */
};

/* Some events that follow each other and are drawn as one mark. */
typedef struct
{
  guint first;
  guint n_events;
  gboolean is_earlier;       /* they began before the window; then not all that follow are meant */
} EntenteAxisGroup;

/* How much of a label is written, the best first. */
typedef enum
{
  ENTENTE_AXIS_WRITING_FULL,  /* title and date */
  ENTENTE_AXIS_WRITING_TITLE,
  ENTENTE_AXIS_WRITING_CUT,   /* as much of the title as there is room for */
  ENTENTE_AXIS_WRITING_NONE,
} EntenteAxisWriting;

/* A group while it looks for a lane: its mark, and where its label is to go. */
typedef struct
{
  EntenteAxisGroup group;
  EntenteAxisMark mark;
  double x0;                 /* all of the mark without its label */
  double x1;
  double reach_x;            /* where the last of its events ends */
  double full_width;
  double title_width;
  gboolean over;             /* the label goes over the bar */
  EntenteAxisWriting writing;
  double label_x;
  double label_width;
} EntenteAxisItem;

/* entente-axis-groups.c */
GArray *entente_axis_groups_collect   (EntenteAxisLayout       *layout,
                                       double                   least_width);
guint   entente_axis_groups_count_earlier
                                      (EntenteAxisLayout       *layout);

/* entente-axis-shapes.c */
void    entente_axis_item_init        (EntenteAxisItem         *self,
                                       EntenteAxisLayout       *layout,
                                       const EntenteAxisGroup  *group);

/* entente-axis-packer.c */
GArray *entente_axis_pack             (EntenteAxisLayout       *layout,
                                       EntenteAxisLayout       *previous);

/* entente-axis-labels.c */
void    entente_axis_labels_place     (EntenteAxisLayout       *layout,
                                       GArray                  *items);

/* entente-axis-calendar.c */
void    entente_axis_calendar_place   (EntenteAxisLayout       *layout);
double  entente_axis_calendar_get_height
                                      (EntenteAxisLayout       *layout);

/* entente-axis-moments.c */
void    entente_axis_moments_place    (EntenteAxisLayout       *layout,
                                       const EntenteAxisMoments *moments);

/* entente-axis-layout.c */
double  entente_axis_layout_map_forward (EntenteAxisLayout     *self,
                                       double                   day);
void    entente_axis_layout_add_line  (EntenteAxisLayout       *self,
                                       EntenteAxisLineRole      role,
                                       EntentePoint             from,
                                       EntentePoint             to);
void    entente_axis_layout_add_text  (EntenteAxisLayout       *self,
                                       PangoLayout             *text,
                                       EntenteChartColour       colour,
                                       double                   x,
                                       double                   y,
                                       int                      mark);
void    entente_axis_layout_mirror    (EntenteAxisLayout       *self);

G_END_DECLS
