/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-price-source.h"
#include "entente-price-watch.h"

G_BEGIN_DECLS

/* The text of a file of prices, as its bytes stand there: all encodings but UTF-16 write the
 * signs that a table is made of as ASCII does, so that only cells are converted, and few.
 *
 * What a text is like is taken from its beginning at first. Who reads the rest has a look at it
 * in passing; where that shows something else, entente_price_text_check() looks at all of it
 * before anything is said about it. */
typedef struct
{
  const EntentePriceSource *source;
  guint64 start;        /* in the source: after a byte order mark */
  guint64 total;        /* the length of the text, in bytes */
  const char *data;     /* its beginning, in memory */
  gsize size;
  const char *encoding; /* interned */
  gboolean is_utf8;
  gboolean is_told;     /* the encoding, by the reader or by a mark */
  char end_of_line;     /* '\n', with or without '\r' before it, or '\r' */
  gboolean has_quotes;
  gboolean is_checked;  /* all of this holds for all of the text */
  guint64 n_lines;      /* then no fewer than there are */

  char *head;           /* what has to be freed */
  EntentePriceSource decoded;
} EntentePriceText;

/* What a look at a stretch of text finds. */
typedef struct
{
  gboolean has_nul;
  gboolean has_high;    /* bytes beyond ASCII */
  gboolean has_quotes;
  guint64 n_ends;       /* of lines */
} EntentePriceLook;

gboolean  entente_price_text_init       (EntentePriceText   *text,
                                         const EntentePriceSource *source,
                                         const char         *encoding,
                                         EntentePriceWatch  *watch,
                                         GError            **error);
gboolean  entente_price_text_grow       (EntentePriceText   *text,
                                         GError            **error);
gboolean  entente_price_text_check      (EntentePriceText   *text,
                                         EntentePriceWatch  *watch,
                                         GError            **error);
void      entente_price_text_clear      (EntentePriceText   *text);

/* Looks at bytes: entente-price-look.c */
void      entente_price_look_at         (EntentePriceLook   *look,
                                         const char         *data,
                                         gsize               size,
                                         char                end_of_line);
gboolean  entente_price_look_is_expected (const EntentePriceLook *look,
                                         const EntentePriceText *text,
                                         const char         *data,
                                         gsize               size);
guint64   entente_price_text_count_lines (const char        *data,
                                         gsize               size,
                                         char                end_of_line);

char     *entente_price_text_convert    (const EntentePriceText *text,
                                         const char        *data,
                                         gsize              size);
char     *entente_price_text_make_safe  (const char        *data,
                                         gsize              max_characters);

/* What the bytes are: entente-price-encoding.c */
const char *entente_price_encoding_find (const char        *data,
                                         gsize              size);
GBytes   *entente_price_encoding_decode (const EntentePriceSource *source,
                                         guint64            start,
                                         const char        *encoding,
                                         EntentePriceWatch *watch,
                                         GError           **error);

/* Whether the bytes are text at all: entente-price-kind.c */
gboolean  entente_price_kind_check      (const char        *data,
                                         gsize              size,
                                         GError           **error);

/* What a text is that is no table: entente-price-refusal.c */
gboolean  entente_price_refusal_check_page (const EntentePriceText *text,
                                         GError           **error);
void      entente_price_refusal_explain (const EntentePriceText *text,
                                         GError           **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntentePriceText, entente_price_text_clear)

G_END_DECLS
