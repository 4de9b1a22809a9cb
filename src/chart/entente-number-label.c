/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-number-label.h"

#include <math.h>

/**
 * entente_number_label_new:
 * @value: a finite number
 * @decimals: how many digits there are to be after the point, or below 0 for a power of ten
 * @digits: how many significant digits a power of ten has at most
 *
 * Writes the number of a tick. It has no unit: that is written once for the whole axis.
 *
 * Returns: (transfer full): the number in the user's locale
 */
char *
entente_number_label_new (double value,
                          int    decimals,
                          int    digits)
{
  g_autofree char *number = NULL;
  g_autofree char *utf8 = NULL;

  if (decimals < 0)
    number = g_strdup_printf ("%.*g", digits, fabs (value));
  else
    number = g_strdup_printf ("%'.*f", decimals, fabs (value));

  /* Outside UTF-8 locales the signs are in the locale's own encoding. */
  if (!g_utf8_validate (number, -1, NULL))
    utf8 = g_locale_to_utf8 (number, -1, NULL, NULL, NULL);

  /* U+2212 is as wide as a digit and is read as minus; a hyphen is neither. */
  return g_strconcat (value < 0 ? "\u2212" : "", utf8 != NULL ? utf8 : number, NULL);
}
