/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "entente-check-report.h"
#include "entente-plotted-prices.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PRICE_BOOK (entente_price_book_get_type ())

/* The prices that have been imported beside a dossier, and what its claims are worth held
 * against them. */
G_DECLARE_FINAL_TYPE (EntentePriceBook, entente_price_book, ENTENTE, PRICE_BOOK, GObject)

EntentePriceBook     *entente_price_book_get           (EntenteDossier       *dossier);

EntentePriceReport   *entente_price_book_get_report    (EntentePriceBook     *self);
EntentePlottedPrices *entente_price_book_get_plotted   (EntentePriceBook     *self);
const char           *entente_price_book_get_name      (EntentePriceBook     *self);
EntenteCheckReport   *entente_price_book_get_checks    (EntentePriceBook     *self);
GPtrArray            *entente_price_book_get_verdicts  (EntentePriceBook     *self,
                                                        EntenteFact          *fact);
gboolean              entente_price_book_has_kind      (EntentePriceBook     *self,
                                                        EntenteVerdictKind    kind);
gboolean              entente_price_book_needs_prices  (EntentePriceBook     *self,
                                                        EntenteFact          *fact);

void                  entente_price_book_import_async  (EntentePriceBook     *self,
                                                        EntentePriceReport   *report,
                                                        const char           *name,
                                                        GCancellable         *cancellable,
                                                        GAsyncReadyCallback   callback,
                                                        gpointer              user_data);
gboolean              entente_price_book_import_finish (EntentePriceBook     *self,
                                                        GAsyncResult         *result,
                                                        GError              **error);
void                  entente_price_book_remove        (EntentePriceBook     *self);
gboolean              entente_price_book_can_undo      (EntentePriceBook     *self);
void                  entente_price_book_undo          (EntentePriceBook     *self);

G_END_DECLS
