/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "entente-price-report.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PRICE_QUESTION (entente_price_question_get_type ())

/* A question that a file of prices leaves open, and the answers to choose from. */
G_DECLARE_FINAL_TYPE (EntentePriceQuestion, entente_price_question, ENTENTE, PRICE_QUESTION,
                      AdwBin)

EntentePriceQuestion *entente_price_question_new          (EntentePriceReport   *report,
                                                           guint                 index);
EntentePriceAmbiguity entente_price_question_get_kind     (EntentePriceQuestion *self);
const char           *entente_price_question_get_words    (EntentePriceQuestion *self);
int                   entente_price_question_get_answer   (EntentePriceQuestion *self);
void                  entente_price_question_set_answer   (EntentePriceQuestion *self,
                                                           int                   answer);
const char           *entente_price_question_get_choice   (EntentePriceQuestion *self);
GtkWidget            *entente_price_question_get_focus    (EntentePriceQuestion *self);

G_END_DECLS
