/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "entente-fact.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_FACT_TAGS (entente_fact_tags_get_type ())

/* What a reader must not overlook about a fact. */
G_DECLARE_FINAL_TYPE (EntenteFactTags, entente_fact_tags, ENTENTE, FACT_TAGS, AdwBin)

gboolean     entente_fact_tags_has_any  (EntenteFact     *fact);
EntenteFact *entente_fact_tags_get_fact (EntenteFactTags *self);
void         entente_fact_tags_set_fact (EntenteFactTags *self,
                                         EntenteFact     *fact);

G_END_DECLS
