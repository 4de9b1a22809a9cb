/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "entente-event.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_EVENT_ROW (entente_event_row_get_type ())

/* One event in the timeline's list. */
G_DECLARE_FINAL_TYPE (EntenteEventRow, entente_event_row, ENTENTE, EVENT_ROW, GtkBox)

EntenteEventRow *entente_event_row_new             (void);
EntenteEvent    *entente_event_row_get_event       (EntenteEventRow *self);
void             entente_event_row_set_event       (EntenteEventRow *self,
                                                    EntenteEvent    *event);
gboolean         entente_event_row_get_selected    (EntenteEventRow *self);
void             entente_event_row_set_selected    (EntenteEventRow *self,
                                                    gboolean         selected);
gboolean         entente_event_row_get_show_basis  (EntenteEventRow *self);
void             entente_event_row_set_show_basis  (EntenteEventRow *self,
                                                    gboolean         show_basis);
const char      *entente_event_row_get_words       (EntenteEventRow *self);

char            *entente_event_row_describe        (EntenteEvent    *event);

G_END_DECLS
