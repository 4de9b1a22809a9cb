/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-price-form.h"

G_DEFINE_ENUM_TYPE (EntentePriceForm, entente_price_form,
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_FORM_LINE, "line"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_FORM_AREA, "area"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_FORM_HIGH_LOW, "high-low"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PRICE_FORM_CANDLES, "candles"))
