/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The text of a file of prices, as its bytes stand there: all encodings but UTF-16 write the
 * signs that a table is made of as ASCII does, so that only cells are converted, and few. */
typedef struct
{
  GBytes *bytes;
  const char *data;     /* after a byte order mark */
  gsize size;
  const char *encoding; /* interned */
  gboolean is_utf8;
  char end_of_line;     /* '\n', with or without '\r' before it, or '\r' */
  gboolean has_quotes;
  guint64 n_lines;      /* no fewer than there are */
} EntentePriceText;

gboolean  entente_price_text_init       (EntentePriceText  *text,
                                         GBytes            *bytes,
                                         const char        *encoding,
                                         GCancellable      *cancellable,
                                         GError           **error);
void      entente_price_text_clear      (EntentePriceText  *text);

guint64   entente_price_text_count_lines (const char       *data,
                                         gsize              size,
                                         char               end_of_line);
char     *entente_price_text_convert    (const EntentePriceText *text,
                                         const char        *data,
                                         gsize              size);
char     *entente_price_text_make_safe  (const char        *data,
                                         gsize              max_characters);

/* Smaller files are read rather than mapped: it does not matter what happens to them then. */
#define ENTENTE_PRICE_FILE_MAPPED_SIZE (4 << 20)

/* Where the bytes are from: entente-price-file.c */
GBytes   *entente_price_file_open       (GFile             *file,
                                         GCancellable      *cancellable,
                                         GError           **error);
gboolean  entente_price_file_check_size (guint64            size,
                                         GError           **error);

/* What the bytes are: entente-price-encoding.c */
const char *entente_price_encoding_find (const char        *data,
                                         gsize              size);
GBytes   *entente_price_encoding_decode (GBytes            *bytes,
                                         gsize              start,
                                         const char        *encoding,
                                         GCancellable      *cancellable,
                                         GError           **error);

/* What a file is that is no table: entente-price-refusal.c */
gboolean  entente_price_refusal_check_kind (const char     *data,
                                         gsize              size,
                                         GError           **error);
gboolean  entente_price_refusal_check_page (const EntentePriceText *text,
                                         GError           **error);
void      entente_price_refusal_explain (const EntentePriceText *text,
                                         GError           **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntentePriceText, entente_price_text_clear)

G_END_DECLS
