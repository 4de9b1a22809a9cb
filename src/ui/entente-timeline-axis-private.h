/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "entente-chart-readout.h"
#include "entente-time-motion.h"
#include "entente-timeline-axis-sheet.h"
#include "entente-timeline-axis-tree.h"
#include "entente-timeline-axis.h"

G_BEGIN_DECLS

struct _EntenteTimelineAxis
{
  GtkWidget parent_instance;

  EntenteSelection *selection;
  GSignalGroup *selection_signals;

  /* All NULL without a selection, whose dossier has the events. */
  EntenteAxisEvents *events;
  EntenteTimelineAxisSheet *sheet;
  EntenteTimelineAxisTree *tree;

  EntenteChartReadout *readout;
  int cursor;                   /* the place of an event; -1 where there is none */
  int hovered;                  /* the index of a mark, or -1 */
  EntenteAxisEdge hovered_edge;

  /* entente-timeline-axis-motion.c */
  EntenteTimeMotion *motion;
  char *range;                  /* the goal in words */
  gboolean can_zoom_in;
  gboolean can_zoom_out;

  /* entente-timeline-axis-pointer.c */
  gboolean has_pointer;
  double pointer_x;
  double pointer_y;
};

/* entente-timeline-axis.c */
void entente_timeline_axis_set_cursor      (EntenteTimelineAxis     *self,
                                            int                      cursor);
void entente_timeline_axis_set_hovered     (EntenteTimelineAxis     *self,
                                            int                      mark,
                                            EntenteAxisEdge          edge);
void entente_timeline_axis_show_fact       (EntenteTimelineAxis     *self);
void entente_timeline_axis_set_range       (EntenteTimelineAxis     *self,
                                            const char              *range,
                                            gboolean                 can_zoom_in,
                                            gboolean                 can_zoom_out);

/* entente-timeline-axis-cursor.c */
void entente_timeline_axis_tell_focus      (EntenteTimelineAxis     *self);
void entente_timeline_axis_update_focus    (EntenteTimelineAxis     *self);
void entente_timeline_axis_follow_selection
                                           (EntenteTimelineAxis     *self);
void entente_timeline_axis_move_cursor     (EntenteTimelineAxis     *self,
                                            int                      cursor);

/* entente-timeline-axis-readout.c */
char *entente_timeline_axis_describe_mark  (EntenteTimelineAxis     *self,
                                            const EntenteAxisMark   *mark);
void entente_timeline_axis_show_readout    (EntenteTimelineAxis     *self,
                                            const char              *words,
                                            const cairo_rectangle_t *target);
void entente_timeline_axis_show_cursor_readout
                                           (EntenteTimelineAxis     *self);
void entente_timeline_axis_hide_readout    (EntenteTimelineAxis     *self);

/* entente-timeline-axis-motion.c */
void entente_timeline_axis_init_motion     (EntenteTimelineAxis     *self);
void entente_timeline_axis_clear_motion    (EntenteTimelineAxis     *self);
void entente_timeline_axis_show_all        (EntenteTimelineAxis     *self,
                                            EntentePace              pace);
void entente_timeline_axis_reveal          (EntenteTimelineAxis     *self,
                                            guint                    event);

/* entente-timeline-axis-keys.c */
void entente_timeline_axis_add_keys        (GtkWidgetClass          *widget_class);

/* entente-timeline-axis-pointer.c */
void entente_timeline_axis_add_pointer     (EntenteTimelineAxis     *self);
void entente_timeline_axis_update_hovered  (EntenteTimelineAxis     *self);

/* Opens a cluster; goes through the events of one that cannot be opened; shows the fact of a
 * single event if @details. */
void entente_timeline_axis_activate_mark   (EntenteTimelineAxis     *self,
                                            int                      mark,
                                            gboolean                 details);

G_END_DECLS
