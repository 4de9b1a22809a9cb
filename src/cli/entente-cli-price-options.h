/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stdio.h>

#include "entente-price-import.h"

G_BEGIN_DECLS

/* How a file of prices is read, as it is typed: for every command that reads one. */
extern const GOptionEntry entente_cli_price_options[];

int                 entente_cli_price_options_parse (EntentePriceChoices *choices);
EntentePriceReport *entente_cli_price_options_read  (const char          *name,
                                                     gboolean             closes_only,
                                                     int                 *status);
void                entente_cli_price_options_ask   (EntentePriceReport  *report,
                                                     FILE                *stream);

G_END_DECLS
