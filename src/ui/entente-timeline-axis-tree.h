/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-accessible-item.h"
#include "entente-axis-layout.h"

G_BEGIN_DECLS

/* What assistive technology sees below an axis. */
typedef struct _EntenteTimelineAxisTree EntenteTimelineAxisTree;

EntenteTimelineAxisTree *
                entente_timeline_axis_tree_new             (GtkWidget               *axis,
                                                            EntenteAxisEvents       *events);
void            entente_timeline_axis_tree_free            (EntenteTimelineAxisTree *self);
GtkAccessible  *entente_timeline_axis_tree_get_first_child (EntenteTimelineAxisTree *self);
EntenteAccessibleItem *
                entente_timeline_axis_tree_get_item        (EntenteTimelineAxisTree *self,
                                                            guint                    event);
void            entente_timeline_axis_tree_update_words    (EntenteTimelineAxisTree *self);
void            entente_timeline_axis_tree_set_layout      (EntenteTimelineAxisTree *self,
                                                            EntenteAxisLayout       *layout);
void            entente_timeline_axis_tree_set_cursor      (EntenteTimelineAxisTree *self,
                                                            int                      event,
                                                            gboolean                 has_focus);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteTimelineAxisTree, entente_timeline_axis_tree_free)

G_END_DECLS
