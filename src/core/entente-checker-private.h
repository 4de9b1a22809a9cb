/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-dossier.h"
#include "entente-price-lookup.h"
#include "entente-price-report.h"
#include "entente-verdict-private.h"

G_BEGIN_DECLS

/* What a check is evaluated against. */
typedef struct
{
  EntenteDossier *dossier;
  EntentePriceReport *report; /* NULL without prices */
  EntentePrices *prices;      /* of the report; NULL without */
} EntenteChecker;

/* entente-checker-figure.c, entente-checker-last.c: each fills @parts in. */
void     entente_checker_check_figure (const EntenteChecker *self,
                                       EntenteVerdictParts  *parts);
void     entente_checker_check_last   (const EntenteChecker *self,
                                       EntenteVerdictParts  *parts);

/* entente-checker.c */
gboolean entente_checker_get_day      (const EntenteVerdictParts *parts,
                                       EntenteDay                *day);
char    *entente_checker_why_not      (const EntenteChecker      *self,
                                       EntentePriceName           name,
                                       EntenteDay                 day,
                                       EntentePriceFound          found);
void     entente_checker_add_row      (const EntenteChecker      *self,
                                       EntenteVerdictParts       *parts,
                                       gsize                      row);

G_END_DECLS
