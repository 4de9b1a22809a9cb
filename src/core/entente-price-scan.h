/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-price-result.h"

G_BEGIN_DECLS

gboolean    entente_price_scan_run      (const EntentePriceText *text,
                                         const EntentePriceLayout *layout,
                                         const EntentePriceChoices *choices,
                                         EntentePriceWatch      *watch,
                                         EntentePriceResult     *result,
                                         GError                **error);

G_END_DECLS
