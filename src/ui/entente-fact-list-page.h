/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "entente-fact-search.h"
#include "entente-selection.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_FACT_LIST_PAGE (entente_fact_list_page_get_type ())

/* The facts of a dossier as a list that can be searched and filtered. */
G_DECLARE_FINAL_TYPE (EntenteFactListPage, entente_fact_list_page,
                      ENTENTE, FACT_LIST_PAGE, AdwNavigationPage)

EntenteSelection  *entente_fact_list_page_get_selection (EntenteFactListPage *self);
void               entente_fact_list_page_set_selection (EntenteFactListPage *self,
                                                         EntenteSelection    *selection);
EntenteFactSearch *entente_fact_list_page_get_search    (EntenteFactListPage *self);
GListModel        *entente_fact_list_page_get_results   (EntenteFactListPage *self);
void               entente_fact_list_page_focus_search  (EntenteFactListPage *self);
void               entente_fact_list_page_search_for    (EntenteFactListPage *self,
                                                         const char          *text);
gboolean           entente_fact_list_page_clear_search  (EntenteFactListPage *self);

void              entente_fact_list_page_focus_status (EntenteFactListPage *self);

G_END_DECLS
