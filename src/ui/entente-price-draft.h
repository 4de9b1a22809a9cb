/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-price-format.h"

G_BEGIN_DECLS

/* What a reader has decided about a file of prices so far. */
typedef struct _EntentePriceDraft EntentePriceDraft;

EntentePriceDraft *entente_price_draft_new             (const EntentePriceChoices *choices);
void               entente_price_draft_free            (EntentePriceDraft         *self);
const EntentePriceChoices *
                   entente_price_draft_get_choices     (EntentePriceDraft         *self);

void               entente_price_draft_set_encoding    (EntentePriceDraft         *self,
                                                        const char                *encoding);
void               entente_price_draft_set_separator   (EntentePriceDraft         *self,
                                                        char                       separator);
void               entente_price_draft_set_decimal     (EntentePriceDraft         *self,
                                                        char                       decimal);
void               entente_price_draft_set_header_line (EntentePriceDraft         *self,
                                                        guint                      line);
void               entente_price_draft_set_date_order  (EntentePriceDraft         *self,
                                                        EntenteDateOrder           order);
void               entente_price_draft_set_symbol      (EntentePriceDraft         *self,
                                                        const char                *symbol);
void               entente_price_draft_set_column      (EntentePriceDraft         *self,
                                                        EntentePriceColumn         column,
                                                        int                        index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntentePriceDraft, entente_price_draft_free)

G_END_DECLS
