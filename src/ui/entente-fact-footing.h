/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-fact.h"

G_BEGIN_DECLS

char *entente_fact_footing_status  (EntenteFact *fact);
char *entente_fact_footing_speaker (EntenteFact *fact);
char *entente_fact_footing_date    (EntenteFact *fact);
char *entente_fact_footing_source  (EntenteFact *fact);

G_END_DECLS
