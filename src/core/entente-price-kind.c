/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is no text, by its first bytes. */

#include "entente-price-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "entente-price-import.h"

/**
 * entente_price_kind_check:
 * @data: the first bytes of a file
 * @size: how many
 * @error: what the file is
 *
 * Returns: whether the file is not of a kind that is known not to be text
 */
gboolean
entente_price_kind_check (const char  *data,
                          gsize        size,
                          GError     **error)
{
  static const struct { const char *magic; gsize length; const char *words; } kinds[] = {
    { "PK\x03\x04", 4, N_("This is a spreadsheet or an archive. Save the sheet as CSV first.") },
    { "\xd0\xcf\x11\xe0", 4, N_("This is a spreadsheet. Save the sheet as CSV first.") },
    { "%PDF", 4, N_("This is a PDF file, not a table of prices.") },
    { "\x1f\x8b", 2, N_("This file is compressed. Unpack it first.") },
    { "\x89PNG", 4, N_("This is a picture, not a table of prices.") },
    { "\xff\xd8\xff", 3, N_("This is a picture, not a table of prices.") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (size >= kinds[i].length && memcmp (data, kinds[i].magic, kinds[i].length) == 0)
      {
        g_set_error_literal (error, ENTENTE_PRICE_ERROR, ENTENTE_PRICE_ERROR_NOT_TEXT,
                             _(kinds[i].words));
        return FALSE;
      }

  return TRUE;
}
