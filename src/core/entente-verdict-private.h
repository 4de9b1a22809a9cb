/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-verdict.h"

G_BEGIN_DECLS

void                       entente_verdict_parts_init  (EntenteVerdictParts *self,
                                                        EntenteFact         *fact,
                                                        EntenteCheck        *check);
void                       entente_verdict_parts_clear (EntenteVerdictParts *self);
const EntenteVerdictParts *entente_verdict_get_parts   (EntenteVerdict      *self);
char                      *entente_verdict_day_to_words (EntenteDay          day);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntenteVerdictParts, entente_verdict_parts_clear)

G_END_DECLS
