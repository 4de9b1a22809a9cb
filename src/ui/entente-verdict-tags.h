/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "entente-price-book.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_VERDICT_TAGS (entente_verdict_tags_get_type ())

/* What came out of the checks of a fact, in a word each. */
G_DECLARE_FINAL_TYPE (EntenteVerdictTags, entente_verdict_tags, ENTENTE, VERDICT_TAGS, AdwBin)

EntenteVerdictTags *entente_verdict_tags_new          (void);
void                entente_verdict_tags_set_verdicts (EntenteVerdictTags *self,
                                                       GPtrArray          *verdicts);

G_END_DECLS
