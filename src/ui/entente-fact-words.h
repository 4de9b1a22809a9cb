/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-fact.h"

G_BEGIN_DECLS

/* What facts stand by in a formula for people: a title stands only where there is one. */
typedef enum
{
  ENTENTE_FORMULA_NAMES_IDS,
  ENTENTE_FORMULA_NAMES_TITLES,
  ENTENTE_FORMULA_NAMES_FIGURES,
} EntenteFormulaNames;

char *entente_fact_words_isolate  (const char          *text);
char *entente_fact_words_date     (EntenteFact         *fact,
                                   EntenteEdtfWords     style);
char *entente_fact_words_place    (EntenteFact         *fact);
char *entente_fact_words_details  (EntenteFact         *fact);
char *entente_fact_words_spoken   (EntenteFact         *fact);
char *entente_fact_words_link     (EntenteFact         *fact);
char *entente_fact_words_formula  (EntenteFact         *fact,
                                   EntenteFormulaNames  names);
char *entente_fact_words_citation (EntenteFact         *fact);

G_END_DECLS
