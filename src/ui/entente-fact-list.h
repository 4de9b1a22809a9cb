/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "entente-fact-search.h"
#include "entente-selection.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_FACT_LIST (entente_fact_list_get_type ())

/* A list of the facts that match a search. */
G_DECLARE_FINAL_TYPE (EntenteFactList, entente_fact_list, ENTENTE, FACT_LIST, AdwBin)

EntenteSelection  *entente_fact_list_get_selection (EntenteFactList  *self);
void               entente_fact_list_set_selection (EntenteFactList  *self,
                                                    EntenteSelection *selection);
EntenteFactSearch *entente_fact_list_get_search    (EntenteFactList  *self);
GListModel        *entente_fact_list_get_facts     (EntenteFactList  *self);
GListModel        *entente_fact_list_get_results   (EntenteFactList  *self);
void               entente_fact_list_focus_row     (EntenteFactList  *self);
void               entente_fact_list_open_first    (EntenteFactList  *self);

G_END_DECLS
