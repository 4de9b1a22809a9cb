/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "entente-axis-texts.h"
#include "entente-axis-window.h"
#include "entente-geometry.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_AXIS_LAYOUT (entente_axis_layout_get_type ())

typedef enum
{
  ENTENTE_AXIS_MARK_POINT,   /* a disc: its days are not wider than that */
  ENTENTE_AXIS_MARK_BAR,     /* as long as its days */
  ENTENTE_AXIS_MARK_CLUSTER, /* several events that are too close to each other: their number */
  ENTENTE_AXIS_MARK_UNDATED, /* the events that have no place, as words at the foot */
} EntenteAxisMarkShape;

typedef enum
{
  ENTENTE_AXIS_MOVE_NEXT,
  ENTENTE_AXIS_MOVE_PREVIOUS,
  ENTENTE_AXIS_MOVE_NEXT_MARK,     /* past the rest of a cluster */
  ENTENTE_AXIS_MOVE_PREVIOUS_MARK,
  ENTENTE_AXIS_MOVE_FIRST,
  ENTENTE_AXIS_MOVE_LAST,
  ENTENTE_AXIS_MOVE_NEXT_PAGE,     /* by a tenth of the events */
  ENTENTE_AXIS_MOVE_PREVIOUS_PAGE,
} EntenteAxisMove;

/* What is at an edge of the axis where there are more events beyond it. */
typedef enum
{
  ENTENTE_AXIS_EDGE_NONE,
  ENTENTE_AXIS_EDGE_EARLIER,
  ENTENTE_AXIS_EDGE_LATER,
} EntenteAxisEdge;

/* Where one event or one cluster stands in the picture. All lengths are in pixels of the
 * layout, from its top left corner; a rectangle that is not there is 0 wide and 0 high.
 * Places along the axis may be far outside the picture. */
typedef struct
{
  EntenteAxisMarkShape shape;
  guint first_event;         /* in the order of the axis */
  guint n_events;
  gboolean is_earlier;       /* a cluster of the events that began before the window */
  guint lane;                /* from the axis down */
  EntenteAxisEnd start;
  EntenteAxisEnd end;
  double start_x;            /* ends of the known part, the earlier one first */
  double sure_start_x;
  double sure_end_x;
  double end_x;
  cairo_rectangle_t box;     /* the shape without arrows, as far as it is in the plot */
  gboolean has_start_tip;    /* an arrow or a question mark at the start, which is in the plot */
  gboolean has_end_tip;
  double start_tip_x;
  double end_tip_x;
  cairo_rectangle_t label;   /* 0 wide where there is none */
  cairo_rectangle_t extents; /* all of the above */
} EntenteAxisMark;

/* The moments that an axis marks beside its events. */
typedef struct
{
  gboolean has_today;
  EntenteDay today;
  const EntenteDate *report; /* or NULL */
} EntenteAxisMoments;

/* Where everything of an axis stands: for one window, size, style and direction of text. There
 * are never more marks than pixels along the axis, and the time that it takes to make one
 * depends on these, not on the number of events. It never changes: make another one. */
G_DECLARE_FINAL_TYPE (EntenteAxisLayout, entente_axis_layout, ENTENTE, AXIS_LAYOUT, GObject)

EntenteAxisLayout       *entente_axis_layout_new           (EntenteAxisTexts         *texts,
                                                            const EntenteAxisWindow  *window,
                                                            double                    width,
                                                            double                    height,
                                                            PangoDirection            direction,
                                                            const EntenteAxisMoments *moments,
                                                            EntenteAxisLayout        *previous);

EntenteAxisTexts        *entente_axis_layout_get_texts     (EntenteAxisLayout        *self);
const EntenteAxisWindow *entente_axis_layout_get_window    (EntenteAxisLayout        *self);
double                   entente_axis_layout_get_width     (EntenteAxisLayout        *self);
double                   entente_axis_layout_get_height    (EntenteAxisLayout        *self);
PangoDirection           entente_axis_layout_get_direction (EntenteAxisLayout        *self);
void                     entente_axis_layout_get_plot      (EntenteAxisLayout        *self,
                                                            cairo_rectangle_t        *plot);
guint                    entente_axis_layout_get_n_lanes   (EntenteAxisLayout        *self);
guint                    entente_axis_layout_get_n_marks   (EntenteAxisLayout        *self);
const EntenteAxisMark   *entente_axis_layout_get_mark      (EntenteAxisLayout        *self,
                                                            guint                     index);
double                   entente_axis_layout_map           (EntenteAxisLayout        *self,
                                                            double                    day);
double                   entente_axis_layout_unmap         (EntenteAxisLayout        *self,
                                                            double                    x);

/* Each returns the index of a mark, or -1. */
int                      entente_axis_layout_mark_at       (EntenteAxisLayout        *self,
                                                            double                    x,
                                                            double                    y);
int                      entente_axis_layout_nearest       (EntenteAxisLayout        *self,
                                                            double                    x,
                                                            double                    y,
                                                            double                    reach);
int                      entente_axis_layout_find_event    (EntenteAxisLayout        *self,
                                                            guint                     event);

EntenteAxisEdge          entente_axis_layout_edge_at       (EntenteAxisLayout        *self,
                                                            double                    x,
                                                            double                    y);

/* Returns the place of an event, or -1. */
int                      entente_axis_layout_move          (EntenteAxisLayout        *self,
                                                            int                       from,
                                                            EntenteAxisMove           move);
gboolean                 entente_axis_layout_open          (EntenteAxisLayout        *self,
                                                            guint                     mark,
                                                            EntenteAxisWindow        *window);

G_END_DECLS
