/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-chart-canvas.h"
#include "entente-chart-readout.h"
#include "entente-chart-sheet.h"
#include "entente-chart-tree.h"

G_BEGIN_DECLS

struct _EntenteChartCanvas
{
  GtkWidget parent_instance;

  EntenteChart *chart;
  EntenteSelection *selection;
  GSignalGroup *selection_signals;

  EntenteChartSheet *sheet;      /* NULL without a chart */
  EntenteChartTree *tree;        /* NULL without a chart */
  EntenteChartReadout *readout;
  int cursor;                    /* index of a mark; -1 where there is none */
  gboolean cursor_ringed;        /* whether the mark with the cursor has a ring */
  int hovered;                   /* index of the mark under the pointer, or -1 */
  EntenteFact *hovered_fact;     /* of that mark, or of the reference line there; or NULL */
};

/* entente-chart-canvas.c */
void entente_chart_canvas_move_cursor       (EntenteChartCanvas *self,
                                             int                 cursor,
                                             gboolean            by_key);
void entente_chart_canvas_show_fact         (EntenteChartCanvas *self,
                                             EntenteFact        *fact);

/* entente-chart-canvas-keys.c */
void entente_chart_canvas_add_keys          (GtkWidgetClass     *widget_class);

/* entente-chart-canvas-pointer.c */
void entente_chart_canvas_add_pointer       (EntenteChartCanvas *self);
void entente_chart_canvas_forget_hovered    (EntenteChartCanvas *self);

/* entente-chart-canvas-readout.c */
void entente_chart_canvas_show_mark_readout (EntenteChartCanvas *self,
                                             int                 index);
void entente_chart_canvas_show_reference_readout
                                            (EntenteChartCanvas *self,
                                             EntenteFact        *fact,
                                             double              x,
                                             double              y);
void entente_chart_canvas_hide_readout      (EntenteChartCanvas *self);

G_END_DECLS
