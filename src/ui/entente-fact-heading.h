/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "entente-fact.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_FACT_HEADING (entente_fact_heading_get_type ())

/* What a fact states, at the head of its page. */
G_DECLARE_FINAL_TYPE (EntenteFactHeading, entente_fact_heading, ENTENTE, FACT_HEADING, AdwBin)

void entente_fact_heading_set_fact (EntenteFactHeading *self,
                                    EntenteFact        *fact);

G_END_DECLS
