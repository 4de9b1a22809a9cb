/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "entente-date.h"
#include "entente-fact.h"
#include "entente-record.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_EVENT (entente_event_get_type ())

/* Something that happened, or is said to have happened. */
G_DECLARE_FINAL_TYPE (EntenteEvent, entente_event, ENTENTE, EVENT, EntenteRecord)

const char  *entente_event_get_id      (EntenteEvent *self);
const char  *entente_event_get_title   (EntenteEvent *self);
const char  *entente_event_get_text    (EntenteEvent *self);
EntenteDate *entente_event_get_date    (EntenteEvent *self);
GListModel  *entente_event_get_facts   (EntenteEvent *self);
GListModel  *entente_event_get_parties (EntenteEvent *self);

EntenteFact *entente_event_get_main_fact (EntenteEvent *self);
gboolean     entente_event_has_fact      (EntenteEvent *self,
                                          EntenteFact  *fact);
int          entente_event_compare       (EntenteEvent *a,
                                          EntenteEvent *b);

G_END_DECLS
