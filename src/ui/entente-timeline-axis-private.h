/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-timeline-axis-sheet.h"
#include "entente-timeline-axis-tree.h"
#include "entente-timeline-axis.h"

G_BEGIN_DECLS

struct _EntenteTimelineAxis
{
  EntentePicture parent_instance;

  /* All NULL without a selection, whose dossier has the events. */
  EntenteAxisEvents *events;
  EntenteTimelineAxisSheet *sheet;
  EntenteTimelineAxisTree *tree;

  int hovered;                  /* the index of a mark, or -1 */
  EntenteAxisEdge hovered_edge;
  char *range;                  /* the goal in words */
};

/* entente-timeline-axis.c */
void entente_timeline_axis_set_hovered     (EntenteTimelineAxis     *self,
                                            int                      mark,
                                            EntenteAxisEdge          edge);
void entente_timeline_axis_set_range       (EntenteTimelineAxis     *self,
                                            const char              *range);

/* entente-timeline-axis-cursor.c */
void entente_timeline_axis_add_cursor      (EntentePictureClass     *klass);
void entente_timeline_axis_move_cursor     (EntenteTimelineAxis     *self,
                                            int                      cursor);
void entente_timeline_axis_show_event      (EntenteTimelineAxis     *self);
void entente_timeline_axis_activate_mark   (EntenteTimelineAxis     *self,
                                            int                      mark,
                                            gboolean                 details);

/* entente-timeline-axis-readout.c */
void entente_timeline_axis_show_mark_readout
                                           (EntenteTimelineAxis     *self,
                                            const EntenteAxisMark   *mark);
void entente_timeline_axis_show_event_readout
                                           (EntenteTimelineAxis     *self,
                                            int                      event);

/* entente-timeline-axis-motion.c */
void entente_timeline_axis_add_motion      (EntentePictureClass     *klass);
void entente_timeline_axis_fit             (EntenteTimelineAxis     *self,
                                            EntentePace              pace);
void entente_timeline_axis_reveal          (EntenteTimelineAxis     *self,
                                            guint                    event);

/* entente-timeline-axis-pointer.c */
void entente_timeline_axis_add_pointer     (EntentePictureClass     *klass);
void entente_timeline_axis_add_scroll      (EntenteTimelineAxis     *self);

G_END_DECLS
