/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-price-notes.h"
#include "entente-price-report.h"
#include "entente-price-scan.h"

G_BEGIN_DECLS

EntentePriceReport *entente_price_report_new_questions (EntentePriceLayout        *layout);
EntentePriceReport *entente_price_report_new           (EntentePriceLayout        *layout,
                                                        const EntentePriceText    *text,
                                                        const EntentePriceChoices *choices,
                                                        EntentePriceResult        *result);

/* Words: entente-price-report-words.c */
char               *entente_price_report_skip_to_words      (EntentePriceSkip       reason,
                                                             const char            *detail);
char               *entente_price_report_suspicion_to_words (EntentePriceSuspect    reason,
                                                             const char            *detail);
char               *entente_price_report_question_to_words  (EntentePriceAmbiguity  ambiguity,
                                                             const char            *example);

G_END_DECLS
