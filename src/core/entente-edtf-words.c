/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-edtf-words-private.h"

/**
 * entente_edtf_to_words:
 * @self: a date
 * @style: how much room there is
 *
 * Says a date in the language of the user, in a phrase that can stand in a sentence:
 * "13 February 2025", "late January 2025", "on or before 13 February 2025", "possibly
 * about 1984". Nothing is said that is not known, and but for the short style nothing is
 * left out that is.
 *
 * The long style has whole words, to be read out. The medium style has short names of
 * months and signs, for rows of a list. The short style is for the labels of an axis,
 * where a day can do without its year, and digits that are not known are left out.
 *
 * Names of months and digits come from the locale, everything else from the translation.
 *
 * Returns: (transfer full): the words
 */
char *
entente_edtf_to_words (const EntenteEdtf *self,
                       EntenteEdtfWords   style)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (style <= ENTENTE_EDTF_WORDS_SHORT, NULL);

  switch (self->kind)
    {
    case ENTENTE_EDTF_KIND_INTERVAL:
      return entente_edtf_interval_to_words (&self->items[0], style);

    case ENTENTE_EDTF_KIND_ONE_OF:
    case ENTENTE_EDTF_KIND_ALL_OF:
      return entente_edtf_set_to_words (self, style);

    case ENTENTE_EDTF_KIND_DATE:
    case ENTENTE_EDTF_KIND_DATE_TIME:
    case ENTENTE_EDTF_KIND_SEASON:
    default:
      return entente_edtf_date_to_marked_words (&self->items[0].first, style, style);
    }
}
