/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "entente-dossier.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_FACT_PAGE (entente_fact_page_get_type ())

/* Everything that a dossier knows of a fact. */
G_DECLARE_FINAL_TYPE (EntenteFactPage, entente_fact_page, ENTENTE, FACT_PAGE, AdwNavigationPage)

EntenteFactPage *entente_fact_page_new      (EntenteDossier  *dossier,
                                             EntenteFact     *fact);
EntenteFact     *entente_fact_page_get_fact (EntenteFactPage *self);

G_END_DECLS
