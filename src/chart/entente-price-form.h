/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_PRICE_FORM (entente_price_form_get_type ())

/* How imported prices are drawn. Where a form needs figures that a file has not, a line is. */
typedef enum
{
  ENTENTE_PRICE_FORM_LINE,
  ENTENTE_PRICE_FORM_AREA,
  ENTENTE_PRICE_FORM_HIGH_LOW,
  ENTENTE_PRICE_FORM_CANDLES,
} EntentePriceForm;

GType entente_price_form_get_type (void) G_GNUC_CONST;

/* Whether it draws the close of each row alone. */
static inline gboolean
entente_price_form_is_line (EntentePriceForm self)
{
  return self == ENTENTE_PRICE_FORM_LINE || self == ENTENTE_PRICE_FORM_AREA;
}

G_END_DECLS
