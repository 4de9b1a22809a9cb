/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "entente-timeline-axis.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_TIMELINE_AXIS_PANE (entente_timeline_axis_pane_get_type ())

/* The axis of a dossier's events with what goes with it. */
G_DECLARE_FINAL_TYPE (EntenteTimelineAxisPane, entente_timeline_axis_pane,
                      ENTENTE, TIMELINE_AXIS_PANE, AdwBin)

EntenteTimelineAxisPane *
                     entente_timeline_axis_pane_new           (void);
EntenteSelection    *entente_timeline_axis_pane_get_selection (EntenteTimelineAxisPane *self);
void                 entente_timeline_axis_pane_set_selection (EntenteTimelineAxisPane *self,
                                                               EntenteSelection        *selection);
EntenteTimelineAxis *entente_timeline_axis_pane_get_axis      (EntenteTimelineAxisPane *self);

G_END_DECLS
