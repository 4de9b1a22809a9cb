/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "entente-price-draft.h"
#include "entente-price-report.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PRICE_LAYOUT_GROUP (entente_price_layout_group_get_type ())

/* What was understood of the layout of a file, to be changed. */
G_DECLARE_FINAL_TYPE (EntentePriceLayoutGroup, entente_price_layout_group, ENTENTE,
                      PRICE_LAYOUT_GROUP, AdwPreferencesGroup)

EntentePriceLayoutGroup *entente_price_layout_group_new  (void);
void                     entente_price_layout_group_show (EntentePriceLayoutGroup *self,
                                                          EntentePriceReport      *report,
                                                          EntentePriceDraft       *draft);

G_END_DECLS
