/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-edtf-private.h"

G_BEGIN_DECLS

/* The state of parsing one text. All that has been read is ASCII, so that offsets in
 * bytes and in characters are the same. */
typedef struct
{
  const char *text;
  gsize       at;

  int         level;
  gboolean    extension; /* there was something that the LoC profile lacks */

  gsize       error_at;
  GError    **error;
} EntenteEdtfParser;

static inline char
entente_edtf_parser_peek (const EntenteEdtfParser *parser)
{
  return parser->text[parser->at];
}

static inline gboolean
entente_edtf_parser_accept (EntenteEdtfParser *parser,
                            char               character)
{
  if (parser->text[parser->at] != character)
    return FALSE;

  parser->at++;
  return TRUE;
}

static inline void
entente_edtf_parser_need_level (EntenteEdtfParser *parser,
                                int                level)
{
  parser->level = MAX (parser->level, level);
}

/* entente-edtf-parser.c */
gboolean entente_edtf_parser_fail       (EntenteEdtfParser *parser,
                                         EntenteEdtfError   code,
                                         gsize              at,
                                         const char        *expected);

/* entente-edtf-parse-date.c */
gboolean entente_edtf_parser_parse_date (EntenteEdtfParser *parser,
                                         EntenteEdtfDate   *date);

/* entente-edtf-parse-time.c */
gboolean entente_edtf_parser_parse_time (EntenteEdtfParser *parser,
                                         EntenteEdtfDate   *date);

G_END_DECLS
