/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "entente-price-book.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_VERDICT_GROUP (entente_verdict_group_get_type ())

/* The verdicts on a fact and what they rest on, row by row. */
G_DECLARE_FINAL_TYPE (EntenteVerdictGroup, entente_verdict_group, ENTENTE, VERDICT_GROUP,
                      AdwPreferencesGroup)

EntenteVerdictGroup *entente_verdict_group_new              (void);
void                 entente_verdict_group_set_fact         (EntenteVerdictGroup *self,
                                                             EntenteDossier      *dossier,
                                                             EntenteFact         *fact);
GtkWidget           *entente_verdict_group_get_first_row    (EntenteVerdictGroup *self);
gboolean             entente_verdict_group_get_needs_prices (EntenteVerdictGroup *self);

G_END_DECLS
