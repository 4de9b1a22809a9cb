/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "entente-price-report.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PRICE_FINDINGS (entente_price_findings_get_type ())

/* What was found in a file of prices, in words. */
G_DECLARE_FINAL_TYPE (EntentePriceFindings, entente_price_findings, ENTENTE, PRICE_FINDINGS,
                      AdwPreferencesGroup)

EntentePriceFindings *entente_price_findings_new        (void);
void                  entente_price_findings_set_report (EntentePriceFindings *self,
                                                         EntentePriceReport   *report);

/* A sentence: how many rows there are, from when to when. */
char                 *entente_price_findings_summary    (EntentePriceReport   *report);

G_END_DECLS
