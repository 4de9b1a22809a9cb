/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-price-book.h"

G_BEGIN_DECLS

/* How verdicts look and sound: never by their colour alone. */
const char *entente_verdict_looks_word      (EntenteVerdictKind  kind);
const char *entente_verdict_looks_icon      (EntenteVerdictKind  kind);
const char *entente_verdict_looks_css_class (EntenteVerdictKind  kind);

gboolean    entente_verdict_looks_has_kind  (GPtrArray          *verdicts,
                                             EntenteVerdictKind  kind);
char       *entente_verdict_looks_spoken    (GPtrArray          *verdicts);
char       *entente_verdict_looks_add       (const char         *words,
                                             EntenteDossier     *dossier,
                                             EntenteFact        *fact);

G_END_DECLS
