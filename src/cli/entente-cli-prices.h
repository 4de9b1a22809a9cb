/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-price-report.h"

G_BEGIN_DECLS

void entente_cli_print_price_report (EntentePriceReport *report);

G_END_DECLS
