/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "entente-axis-layout.h"
#include "entente-selection.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_TIMELINE_AXIS (entente_timeline_axis_get_type ())

/* The events of a dossier on an axis of time, to scale. */
G_DECLARE_FINAL_TYPE (EntenteTimelineAxis, entente_timeline_axis, ENTENTE, TIMELINE_AXIS, GtkWidget)

EntenteTimelineAxis     *entente_timeline_axis_new           (void);
EntenteSelection        *entente_timeline_axis_get_selection (EntenteTimelineAxis *self);
void                     entente_timeline_axis_set_selection (EntenteTimelineAxis *self,
                                                              EntenteSelection    *selection);
int                      entente_timeline_axis_get_cursor    (EntenteTimelineAxis *self);
const char              *entente_timeline_axis_get_range     (EntenteTimelineAxis *self);
EntenteAxisEvents       *entente_timeline_axis_get_events    (EntenteTimelineAxis *self);
EntenteAxisLayout       *entente_timeline_axis_get_layout    (EntenteTimelineAxis *self);
const char              *entente_timeline_axis_get_readout   (EntenteTimelineAxis *self);

gboolean                 entente_timeline_axis_get_can_zoom_in
                                                             (EntenteTimelineAxis *self);
gboolean                 entente_timeline_axis_get_can_zoom_out
                                                             (EntenteTimelineAxis *self);
void                     entente_timeline_axis_zoom_in       (EntenteTimelineAxis *self);
void                     entente_timeline_axis_zoom_out      (EntenteTimelineAxis *self);
void                     entente_timeline_axis_fit           (EntenteTimelineAxis *self);

G_END_DECLS
