/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "entente-event.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_TIMELINE_MODEL (entente_timeline_model_get_type ())

/* The events of a dossier in the order of time, in sections that share a period heading. */
G_DECLARE_FINAL_TYPE (EntenteTimelineModel, entente_timeline_model,
                      ENTENTE, TIMELINE_MODEL, GObject)

EntenteTimelineModel *entente_timeline_model_new         (GListModel           *events);
const char           *entente_timeline_model_get_heading (EntenteTimelineModel *self,
                                                          guint                 position);
char                 *entente_timeline_model_dup_caption (EntenteTimelineModel *self,
                                                          guint                 position);
gboolean              entente_timeline_model_get_basis   (EntenteTimelineModel *self,
                                                          guint                 position,
                                                          EntenteDateBasis     *basis);
gboolean              entente_timeline_model_find        (EntenteTimelineModel *self,
                                                          EntenteEvent         *event,
                                                          guint                *position);

G_END_DECLS
