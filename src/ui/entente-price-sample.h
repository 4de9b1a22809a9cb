/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "entente-price-format.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PRICE_SAMPLE (entente_price_sample_get_type ())

/* The first rows of a file of prices, as they stand there. */
G_DECLARE_FINAL_TYPE (EntentePriceSample, entente_price_sample, ENTENTE, PRICE_SAMPLE, AdwBin)

EntentePriceSample *entente_price_sample_new        (void);
void                entente_price_sample_set_format (EntentePriceSample *self,
                                                     EntentePriceFormat *format);

G_END_DECLS
