/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "entente-axis-span.h"
#include "entente-event.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_AXIS_EVENTS (entente_axis_events_get_type ())

/* The events of an axis, in the order in which they stand on it: by the first known day, then
 * the last one, then as they came; those that have no place come last. They are sorted once;
 * whatever an axis asks of them takes logarithmic time. It never changes. */
G_DECLARE_FINAL_TYPE (EntenteAxisEvents, entente_axis_events, ENTENTE, AXIS_EVENTS, GObject)

EntenteAxisEvents     *entente_axis_events_new           (GListModel        *events);
guint                  entente_axis_events_get_n         (EntenteAxisEvents *self);
guint                  entente_axis_events_get_n_placed  (EntenteAxisEvents *self);
EntenteEvent          *entente_axis_events_get           (EntenteAxisEvents *self,
                                                          guint              index);
const EntenteAxisSpan *entente_axis_events_get_span      (EntenteAxisEvents *self,
                                                          guint              index);
int                    entente_axis_events_find          (EntenteAxisEvents *self,
                                                          EntenteEvent      *event);
gboolean               entente_axis_events_get_extent    (EntenteAxisEvents *self,
                                                          double            *first,
                                                          double            *last);

/* Searches, all in the order of the axis. */
guint                  entente_axis_events_find_start    (EntenteAxisEvents *self,
                                                          double             day);
guint                  entente_axis_events_count_over    (EntenteAxisEvents *self,
                                                          double             day);
guint                  entente_axis_events_next_reaching (EntenteAxisEvents *self,
                                                          guint              from,
                                                          double             day);
double                 entente_axis_events_get_last      (EntenteAxisEvents *self,
                                                          guint              first,
                                                          guint              n_events);
guint                  entente_axis_events_get_main      (EntenteAxisEvents *self,
                                                          guint              first,
                                                          guint              n_events);

G_END_DECLS
