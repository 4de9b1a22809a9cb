/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "entente-axis-layout.h"

G_BEGIN_DECLS

/* The layout of an axis in a widget, made anew whenever something it depends on changes. */
typedef struct _EntenteTimelineAxisSheet EntenteTimelineAxisSheet;

EntenteTimelineAxisSheet *
                   entente_timeline_axis_sheet_new        (GtkWidget                *widget,
                                                           EntenteAxisEvents        *events,
                                                           EntenteDate              *report);
void               entente_timeline_axis_sheet_free       (EntenteTimelineAxisSheet *self);
void               entente_timeline_axis_sheet_invalidate (EntenteTimelineAxisSheet *self);
EntenteAxisLayout *entente_timeline_axis_sheet_get_layout (EntenteTimelineAxisSheet *self,
                                                           const EntenteAxisWindow  *window,
                                                           int                       width,
                                                           int                       height,
                                                           gboolean                 *is_new);
double             entente_timeline_axis_sheet_get_line   (EntenteTimelineAxisSheet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteTimelineAxisSheet, entente_timeline_axis_sheet_free)

G_END_DECLS
