/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "entente-price-report.h"

G_BEGIN_DECLS

#define ENTENTE_PRICE_ERROR (entente_price_error_quark ())

/* Why a file gives no prices. Files that cannot be opened have an error of GIOErrorEnum. */
typedef enum
{
  ENTENTE_PRICE_ERROR_NOT_A_FILE,       /* a folder, a pipe, a device */
  ENTENTE_PRICE_ERROR_EMPTY,
  ENTENTE_PRICE_ERROR_TOO_LARGE,
  ENTENTE_PRICE_ERROR_NOT_TEXT,         /* NUL bytes, or a format that is not text */
  ENTENTE_PRICE_ERROR_ENCODING,
  ENTENTE_PRICE_ERROR_LINE_TOO_LONG,
  ENTENTE_PRICE_ERROR_TOO_MANY_COLUMNS,
  ENTENTE_PRICE_ERROR_ERROR_PAGE,       /* what a server said instead of sending prices */
  ENTENTE_PRICE_ERROR_NO_TABLE,
  ENTENTE_PRICE_ERROR_NO_ROWS,
  ENTENTE_PRICE_ERROR_CHOICE,           /* what the reader chose is not in the file */
  ENTENTE_PRICE_ERROR_CHANGED,          /* another program cut it short meanwhile */
} EntentePriceError;

/* Told often, with a fraction from 0 to 1. */
typedef void (*EntentePriceProgress) (double   fraction,
                                      gpointer user_data);

GQuark              entente_price_error_quark              (void);

EntentePriceReport *entente_price_import_read_file         (GFile                     *file,
                                                            const EntentePriceChoices *choices,
                                                            EntentePriceProgress       progress,
                                                            gpointer                   user_data,
                                                            GCancellable              *cancellable,
                                                            GError                   **error);
EntentePriceReport *entente_price_import_read_bytes        (GBytes                    *bytes,
                                                            const EntentePriceChoices *choices,
                                                            EntentePriceProgress       progress,
                                                            gpointer                   user_data,
                                                            GCancellable              *cancellable,
                                                            GError                   **error);

/* Reads in a thread; @progress and @callback are called in the caller's main context. */
void                entente_price_import_read_file_async   (GFile                     *file,
                                                            const EntentePriceChoices *choices,
                                                            EntentePriceProgress       progress,
                                                            gpointer              progress_data,
                                                            GCancellable              *cancellable,
                                                            GAsyncReadyCallback        callback,
                                                            gpointer                   user_data);
EntentePriceReport *entente_price_import_read_file_finish  (GAsyncResult              *result,
                                                            GError                   **error);

G_END_DECLS
