/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "entente-selection.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_FACTS_VIEW (entente_facts_view_get_type ())

/* The facts of a dossier: a list, a page for each of them, and the open questions. */
G_DECLARE_FINAL_TYPE (EntenteFactsView, entente_facts_view, ENTENTE, FACTS_VIEW, AdwBin)

EntenteFactsView *entente_facts_view_new            (void);
EntenteSelection *entente_facts_view_get_selection  (EntenteFactsView *self);
void              entente_facts_view_set_selection  (EntenteFactsView *self,
                                                     EntenteSelection *selection);
void              entente_facts_view_focus_search   (EntenteFactsView *self);
void              entente_facts_view_search_for     (EntenteFactsView *self,
                                                     const char       *text);
gboolean          entente_facts_view_go_back        (EntenteFactsView *self);
void              entente_facts_view_show_questions (EntenteFactsView *self);
void              entente_facts_view_show_fact      (EntenteFactsView *self,
                                                     EntenteFact      *fact);

EntenteQuestion  *entente_facts_view_get_question   (EntenteFactsView *self);
void              entente_facts_view_focus_status   (EntenteFactsView *self);
gboolean          entente_facts_view_is_at_list     (EntenteFactsView *self);

G_END_DECLS
