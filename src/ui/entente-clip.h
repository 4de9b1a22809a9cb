/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "entente-chart.h"
#include "entente-event.h"
#include "entente-fact.h"
#include "entente-question.h"

G_BEGIN_DECLS

GdkContentProvider *entente_clip_new_fact     (EntenteFact     *fact);
GdkContentProvider *entente_clip_new_event    (EntenteEvent    *event);
GdkContentProvider *entente_clip_new_question (EntenteQuestion *question);
GdkContentProvider *entente_clip_new_chart    (EntenteChart    *chart,
                                               PangoDirection   direction);

G_END_DECLS
