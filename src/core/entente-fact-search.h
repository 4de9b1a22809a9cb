/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "entente-check-report.h"
#include "entente-fact-match.h"
#include "entente-fact.h"
#include "entente-party.h"
#include "entente-source.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_FACT_SEARCH (entente_fact_search_get_type ())

/* Stands for every status, every kind of speaker or any verdict, or none. */
#define ENTENTE_FACT_SEARCH_ANY (-1)

/* What a reader looks for among the facts: words or a figure, and a status, a kind of
 * speaker, a party, a source and a verdict that they are narrowed down to. */
G_DECLARE_FINAL_TYPE (EntenteFactSearch, entente_fact_search, ENTENTE, FACT_SEARCH, GObject)

EntenteFactSearch *entente_fact_search_new         (void);

const char        *entente_fact_search_get_text    (EntenteFactSearch *self);
void               entente_fact_search_set_text    (EntenteFactSearch *self,
                                                    const char        *text);
int                entente_fact_search_get_status  (EntenteFactSearch *self);
void               entente_fact_search_set_status  (EntenteFactSearch *self,
                                                    int                status);
int                entente_fact_search_get_speaker (EntenteFactSearch *self);
void               entente_fact_search_set_speaker (EntenteFactSearch *self,
                                                    int                speaker);
EntenteParty      *entente_fact_search_get_party   (EntenteFactSearch *self);
void               entente_fact_search_set_party   (EntenteFactSearch *self,
                                                    EntenteParty      *party);
EntenteSource     *entente_fact_search_get_source  (EntenteFactSearch *self);
void               entente_fact_search_set_source  (EntenteFactSearch *self,
                                                    EntenteSource     *source);
int                entente_fact_search_get_verdict (EntenteFactSearch *self);
void               entente_fact_search_set_verdict (EntenteFactSearch *self,
                                                    int                verdict);
void               entente_fact_search_set_checks  (EntenteFactSearch *self,
                                                    EntenteCheckReport *checks);
gboolean           entente_fact_search_is_empty    (EntenteFactSearch *self);
void               entente_fact_search_clear       (EntenteFactSearch *self);

EntenteFactMatch   entente_fact_search_match       (EntenteFactSearch *self,
                                                    EntenteFact       *fact);
int                entente_fact_search_compare     (EntenteFactSearch *self,
                                                    EntenteFact       *a,
                                                    EntenteFact       *b);
GListModel        *entente_fact_search_run         (EntenteFactSearch *self,
                                                    GListModel        *facts);
guint              entente_fact_search_count       (EntenteFactSearch *self,
                                                    GListModel        *facts,
                                                    guint             *by_status);

G_END_DECLS
