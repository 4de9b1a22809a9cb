/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-axis-layout.h"
#include "entente-picture.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_TIMELINE_AXIS (entente_timeline_axis_get_type ())

/* The events of a dossier on an axis of time, to scale. */
G_DECLARE_FINAL_TYPE (EntenteTimelineAxis, entente_timeline_axis, ENTENTE, TIMELINE_AXIS,
                      EntentePicture)

EntenteTimelineAxis *entente_timeline_axis_new        (void);
const char          *entente_timeline_axis_get_range  (EntenteTimelineAxis *self);
EntenteAxisEvents   *entente_timeline_axis_get_events (EntenteTimelineAxis *self);
EntenteAxisLayout   *entente_timeline_axis_get_layout (EntenteTimelineAxis *self);

G_END_DECLS
