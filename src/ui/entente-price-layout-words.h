/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-price-report.h"

G_BEGIN_DECLS

/* Words for how a file of prices is laid out. */
char       *entente_price_layout_words_encoding  (const char               *encoding);
char       *entente_price_layout_words_separator (char                      separator);
const char *entente_price_layout_words_decimal   (char                      decimal);
const char *entente_price_layout_words_order     (EntenteDateOrder          order);
const char *entente_price_layout_words_column    (EntentePriceColumn        column);
char       *entente_price_layout_words_name      (const EntentePriceFormat *format,
                                                  guint                     index);
char       *entente_price_layout_words_answer    (EntentePriceAmbiguity     ambiguity,
                                                  const char               *choice,
                                                  guint                     index,
                                                  const char               *example);

G_END_DECLS
