/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "entente-selection.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_TIMELINE_VIEW (entente_timeline_view_get_type ())

/* The events of a dossier in the order of time. */
G_DECLARE_FINAL_TYPE (EntenteTimelineView, entente_timeline_view, ENTENTE, TIMELINE_VIEW, AdwBin)

EntenteTimelineView *entente_timeline_view_new           (void);
EntenteSelection    *entente_timeline_view_get_selection (EntenteTimelineView *self);
void                 entente_timeline_view_set_selection (EntenteTimelineView *self,
                                                          EntenteSelection    *selection);

G_END_DECLS
