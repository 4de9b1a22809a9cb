/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "entente-price-import.h"

G_BEGIN_DECLS

/* Where the bytes of a file of prices come from: memory, or a file that is read piece by piece.
 * It is not mapped: another program that makes a mapped file shorter ends this one. */
typedef struct
{
  GBytes *bytes;    /* all of them, or NULL */
  int fd;           /* where there are no bytes, else -1 */
  char *name;       /* of the file, to be shown */
  guint64 size;     /* as it was at first */

  /* How many bytes are kept from the beginning, and read at a time. */
  gsize head_size;
  gsize block_size;
} EntentePriceSource;

/* Smaller files are kept in memory as a whole. */
#define ENTENTE_PRICE_SOURCE_LEAST_FILE (4 << 20)

gboolean            entente_price_source_open       (EntentePriceSource        *source,
                                                     GFile                     *file,
                                                     GCancellable              *cancellable,
                                                     GError                   **error);
void                entente_price_source_init_bytes (EntentePriceSource        *source,
                                                     GBytes                    *bytes);
void                entente_price_source_clear      (EntentePriceSource        *source);
gboolean            entente_price_source_read       (const EntentePriceSource  *source,
                                                     guint64                    offset,
                                                     gpointer                   buffer,
                                                     gsize                      size,
                                                     GError                   **error);
gboolean            entente_price_source_refuse_change (const EntentePriceSource *source,
                                                     GError                   **error);
gboolean            entente_price_source_check_size (guint64                    size,
                                                     GError                   **error);

/* The import of what is already open; tests make heads and blocks small. */
EntentePriceReport *entente_price_import_read_source (EntentePriceSource        *source,
                                                      const EntentePriceChoices *choices,
                                                      EntentePriceProgress       progress,
                                                      gpointer                   user_data,
                                                      GCancellable              *cancellable,
                                                      GError                   **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntentePriceSource, entente_price_source_clear)

G_END_DECLS
