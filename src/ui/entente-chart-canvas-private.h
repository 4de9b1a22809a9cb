/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-chart-canvas.h"
#include "entente-chart-renderer.h"
#include "entente-chart-sheet.h"
#include "entente-chart-tree.h"
#include "entente-flag-tree.h"
#include "entente-imported-tree.h"

G_BEGIN_DECLS

struct _EntenteChartCanvas
{
  EntentePicture parent_instance;

  EntenteChart *chart;
  GSignalGroup *book_signals;    /* verdicts on marks change with what is imported */

  EntenteChartTable *table;      /* these are NULL without a chart */
  EntenteChartSheet *sheet;
  EntenteChartTree *tree;
  EntenteFlagTree *flags;
  EntenteImportedTree *imported; /* NULL without imported prices */
  gboolean is_tree_stale;        /* whether the tree does not know where the marks are now */
  gboolean cursor_ringed;        /* whether the mark with the cursor has a ring */
  gboolean at_chart;             /* the focus is on the chart, not yet on one of its marks */
  gboolean is_quiet;             /* whether nobody is told where the cursor is */
  int hovered;                   /* index of the mark under the pointer, or -1 */
  EntenteFact *hovered_fact;     /* of that mark, or of the reference line there; or NULL */

  /* entente-chart-canvas-view.c */
  EntenteChartView view;         /* the time shown is the window of the picture's motion */
  gboolean has_time;             /* whether the chart is over time and has anything to show */
  gboolean had_time;             /* what has been told of that */
  EntenteChartExtent extent;     /* where it has */
  EntenteChartRange range;       /* that will be shown */

  /* entente-chart-canvas-crosshair.c */
  gboolean has_crosshair;
  double crosshair;              /* a moment */
  gssize row;                    /* of the prices, that a key has led to; or -1 */

  /* entente-chart-canvas-flags.c */
  EntenteEvent *flagged;         /* the event of the flag with the keyboard focus, or NULL */
  int hovered_flag;              /* index of the flag under the pointer, or -1 */

  /* entente-chart-canvas-pointer.c */
  gboolean is_scroll_decided;    /* whether fingers on a touchpad have taken one way … */
  gboolean scroll_pans;          /* … and that is along the axis of time */
};

/* entente-chart-canvas.c */
void entente_chart_canvas_show_fact         (EntenteChartCanvas *self,
                                             EntenteFact        *fact);
void entente_chart_canvas_make_imported_tree (EntenteChartCanvas *self);
void entente_chart_canvas_link_tree         (EntenteChartCanvas *self);

/* entente-chart-canvas-properties.c */
void entente_chart_canvas_install_properties
                                            (GObjectClass       *object_class);
void entente_chart_canvas_tell_range        (EntenteChartCanvas *self,
                                             EntenteChartRange   range);

/* entente-chart-canvas-cursor.c */
void entente_chart_canvas_add_cursor        (EntentePictureClass *klass);
void entente_chart_canvas_set_at_chart      (EntenteChartCanvas *self,
                                             gboolean            at_chart);
void entente_chart_canvas_tell_focus        (EntenteChartCanvas *self);
void entente_chart_canvas_follow_fact       (EntenteChartCanvas *self);

/* entente-chart-canvas-view.c */
void entente_chart_canvas_add_view          (EntentePictureClass *klass);
void entente_chart_canvas_update_extent     (EntenteChartCanvas *self,
                                             gboolean            is_other);
void entente_chart_canvas_reveal            (EntenteChartCanvas *self,
                                             double              first,
                                             double              last);
void entente_chart_canvas_reveal_mark       (EntenteChartCanvas *self,
                                             int                 mark);

void entente_chart_canvas_reveal_event      (EntenteChartCanvas *self,
                                             EntenteEvent       *event);

/* entente-chart-canvas-crosshair.c */
gboolean
     entente_chart_canvas_put_crosshair     (EntenteChartCanvas *self,
                                             double              x,
                                             double              y);
void entente_chart_canvas_clear_crosshair   (EntenteChartCanvas *self);
gboolean
     entente_chart_canvas_move_gap          (EntenteChartCanvas *self,
                                             int                 way);
gboolean
     entente_chart_canvas_show_row_readout  (EntenteChartCanvas *self);

/* entente-chart-canvas-flags.c */
void entente_chart_canvas_show_flag_readout (EntenteChartCanvas *self,
                                             int                 index);
void entente_chart_canvas_focus_flag        (EntenteChartCanvas *self,
                                             EntenteEvent       *event);
void entente_chart_canvas_unfocus_flag      (EntenteChartCanvas *self);
void entente_chart_canvas_click_flag        (EntenteChartCanvas *self,
                                             int                 index,
                                             int                 n_press);
gboolean
     entente_chart_canvas_activate_flag     (EntenteChartCanvas *self);
gboolean
     entente_chart_canvas_move_flag         (EntenteChartCanvas *self,
                                             int                 way);

/* entente-chart-canvas-keys.c */
void entente_chart_canvas_add_keys          (EntentePictureClass *klass);

/* entente-chart-canvas-pointer.c */
void entente_chart_canvas_add_pointer       (EntentePictureClass *klass);
void entente_chart_canvas_add_scroll        (EntenteChartCanvas *self);
void entente_chart_canvas_forget_hovered    (EntenteChartCanvas *self);
gboolean
     entente_chart_canvas_scroll            (EntenteChartCanvas *self,
                                             double              dx,
                                             double              dy,
                                             GdkScrollUnit       unit,
                                             GdkModifierType     state);

/* entente-chart-canvas-readout.c */
void entente_chart_canvas_show_mark_readout (EntenteChartCanvas *self,
                                             int                 index);
void entente_chart_canvas_show_reference_readout
                                            (EntenteChartCanvas *self,
                                             EntenteFact        *fact,
                                             double              x,
                                             double              y);
GArray *
     entente_chart_canvas_get_kept          (EntenteChartCanvas *self,
                                             int                 width);

G_END_DECLS
