/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-price-format.h"

G_BEGIN_DECLS

gboolean entente_price_header_find_column (const char         *name,
                                           EntentePriceColumn *column,
                                           guint              *rank,
                                           char              **symbol);
guint    entente_price_header_count_words (const char         *sample);

G_END_DECLS
