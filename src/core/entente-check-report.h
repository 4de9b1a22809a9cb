/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-dossier.h"
#include "entente-price-report.h"
#include "entente-verdict.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_CHECK_REPORT (entente_check_report_get_type ())

/* The verdicts on a dossier, held against imported prices and against itself. Immutable. */
G_DECLARE_FINAL_TYPE (EntenteCheckReport, entente_check_report, ENTENTE, CHECK_REPORT, GObject)

EntenteCheckReport  *entente_check_report_new            (EntenteDossier     *dossier,
                                                          EntentePriceReport *prices);

GListModel          *entente_check_report_get_verdicts   (EntenteCheckReport *self);
EntentePriceReport  *entente_check_report_get_prices     (EntenteCheckReport *self);
EntentePriceAdjusted entente_check_report_get_adjusted   (EntenteCheckReport *self);
gboolean             entente_check_report_get_factor     (EntenteCheckReport *self,
                                                          double             *factor);

G_END_DECLS
