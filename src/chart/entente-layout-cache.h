/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "entente-axis-events.h"
#include "entente-chart-style.h"
#include "entente-chart-table.h"

G_BEGIN_DECLS

/* What layouts of one chart share that differ in size or view only: its rows, texts that are
 * measured and shaped, events in their order. So a frame of a pan or a zoom measures nothing
 * that the frame before it has measured. */
typedef struct _EntenteLayoutCache EntenteLayoutCache;

/* Texts that one layout uses, to be given back when it goes. */
typedef struct _EntenteLayoutTexts EntenteLayoutTexts;

EntenteLayoutCache *entente_layout_cache_new        (EntenteChartTable       *table,
                                                     EntenteChartStyle       *style,
                                                     PangoContext            *context,
                                                     PangoDirection           direction);
EntenteLayoutCache *entente_layout_cache_ref        (EntenteLayoutCache      *self);
void                entente_layout_cache_unref      (EntenteLayoutCache      *self);

EntenteChartTable  *entente_layout_cache_get_table  (EntenteLayoutCache      *self);
double              entente_layout_cache_get_line   (EntenteLayoutCache      *self);
EntenteAxisEvents  *entente_layout_cache_get_events (EntenteLayoutCache      *self,
                                                     GListModel              *events);

EntenteLayoutTexts *entente_layout_texts_new        (EntenteLayoutCache      *cache);
void                entente_layout_texts_free       (EntenteLayoutTexts      *self);
PangoLayout        *entente_layout_texts_make       (EntenteLayoutTexts      *self,
                                                     EntenteChartFont         font,
                                                     const char              *text,
                                                     int                      width,
                                                     gboolean                 ellipsize);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteLayoutCache, entente_layout_cache_unref)

G_END_DECLS
