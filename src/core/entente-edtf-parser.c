/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of the parser share. */

#include "entente-edtf-parser.h"

#include <glib/gi18n-lib.h>

/**
 * entente_edtf_parser_fail:
 * @parser: a parser
 * @code: what kind of error
 * @at: where, as a number of characters from the start
 * @expected: what was expected there, in the reader's language
 *
 * Sets the error. A space is what people put in most often, so that it has a message of its
 * own.
 *
 * Returns: %FALSE
 */
gboolean
entente_edtf_parser_fail (EntenteEdtfParser *parser,
                          EntenteEdtfError   code,
                          gsize              at,
                          const char        *expected)
{
  if (g_ascii_isspace (parser->text[at]))
    expected = _("expected no space: EDTF is written without spaces");

  parser->error_at = at;
  g_set_error_literal (parser->error, ENTENTE_EDTF_ERROR, (int) code, expected);

  return FALSE;
}
