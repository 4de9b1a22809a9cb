/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words for great numbers: a thousand, a million, or other powers of ten in languages
 * that count otherwise. */

#include "entente-unit-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/*
 * entente_unit_add_scale:
 * @scale: a power of ten
 * @number: a number
 * @n: what decides between plural forms
 *
 * Adds the word for a power of ten, where there is one.
 */
char *
entente_unit_add_scale (int         scale,
                        const char *number,
                        gulong      n)
{
  switch (scale)
    {
    case 3:
      /* Translators: %s is a number. */
      return g_strdup_printf (ngettext ("%s thousand", "%s thousand", n), number);
    case 4:
      /* Translators: %s is a number. Only for languages that count in ten thousands. */
      return g_strdup_printf (ngettext ("%s ten thousand", "%s ten thousand", n), number);
    case 6:
      /* Translators: %s is a number. One million is 1,000,000. */
      return g_strdup_printf (ngettext ("%s million", "%s million", n), number);
    case 8:
      /* Translators: %s is a number. Only for languages that count in ten thousands;
       * a hundred million is 100,000,000. */
      return g_strdup_printf (ngettext ("%s hundred million", "%s hundred million", n), number);
    case 9:
      /* Translators: %s is a number. One billion is 1,000,000,000. */
      return g_strdup_printf (ngettext ("%s billion", "%s billion", n), number);
    case 12:
      /* Translators: %s is a number. One trillion is 1,000,000,000,000. */
      return g_strdup_printf (ngettext ("%s trillion", "%s trillion", n), number);
    default:
      return g_strdup (number);
    }
}

/* The power of ten to give a figure in: its own if it has a word, or else the greatest with
 * a word that leaves at least one of it. */
static int
find_scale (int    scale,
            double figure)
{
  /* Translators: the powers of ten that figures are given in, of 3 (thousand), 4 (ten
   * thousand), 6 (million), 8 (hundred million), 9 (billion) and 12 (trillion), with spaces
   * between them. Figures are converted: with "4 8 12", "18.51 billion" becomes
   * "185.1 hundred million". The words are further up. */
  g_auto (GStrv) scales = g_strsplit (C_("powers of ten", "3 6 9 12"), " ", -1);
  int best = 0;

  for (guint i = 0; scales[i] != NULL; i++)
    {
      int offered = (int) g_ascii_strtoll (scales[i], NULL, 10);

      if (offered == scale)
        return scale;
      if (offered > best && fabs (figure) * pow (10, scale) >= pow (10, offered))
        best = offered;
    }

  return best;
}

/**
 * entente_unit_localize:
 * @self: a unit
 * @figure: a figure in it
 * @shift: (out): the power of ten by which figures grow; they shrink where it is negative
 *
 * Gets the unit that @figure, and what is compared with it, is given in to people: where a
 * language has no word for a billion it is the hundred million, and figures are ten times as
 * great.
 *
 * Returns: (transfer full): the unit, @self itself where @shift is 0
 */
EntenteUnit *
entente_unit_localize (EntenteUnit *self,
                       double       figure,
                       int         *shift)
{
  EntenteUnit *unit;
  int scale;

  g_return_val_if_fail (self != NULL, NULL);

  scale = self->scale > 0 ? find_scale (self->scale, figure) : 0;
  *shift = self->scale - scale;
  if (*shift == 0)
    return entente_unit_ref (self);

  unit = entente_unit_new (self->kind, self->code);
  unit->name = self->name;
  unit->per = self->per;
  unit->name_words = self->name_words;
  unit->per_words = self->per_words;
  unit->scale = scale;
  unit->exponent = self->exponent - *shift;
  for (guint i = 0; i < self->bases->len; i++)
    {
      const EntenteUnitBase *base = &g_array_index (self->bases, EntenteUnitBase, i);

      entente_unit_add_base (unit, base->name, base->power);
    }

  return unit;
}
