/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "entente-price-book.h"
#include "entente-price-import.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PRICE_DIALOG (entente_price_dialog_get_type ())

/* Reads a file of prices, shows what was understood, asks what is not, and imports it. */
G_DECLARE_FINAL_TYPE (EntentePriceDialog, entente_price_dialog, ENTENTE, PRICE_DIALOG, AdwDialog)

EntentePriceDialog *entente_price_dialog_new      (EntentePriceBook          *book);
void                entente_price_dialog_open     (EntentePriceDialog        *self,
                                                   GFile                     *file,
                                                   const EntentePriceChoices *choices);
gboolean            entente_price_dialog_is_busy  (EntentePriceDialog        *self);

G_END_DECLS
