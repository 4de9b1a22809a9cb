/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-verbosity.h"

#include "entente-enum.h"

G_DEFINE_ENUM_TYPE (EntenteVerbosity, entente_verbosity,
  G_DEFINE_ENUM_VALUE (ENTENTE_VERBOSITY_BRIEF, "brief"),
  G_DEFINE_ENUM_VALUE (ENTENTE_VERBOSITY_NORMAL, "normal"),
  G_DEFINE_ENUM_VALUE (ENTENTE_VERBOSITY_FULL, "full"))

/**
 * entente_verbosity_count:
 * @phrase: (nullable): something that is spoken
 *
 * Counts words as a listener's patience does: whatever blanks part, in every language that
 * has blanks.
 *
 * Returns: how many there are; 0 for %NULL
 */
guint
entente_verbosity_count (const char *phrase)
{
  gboolean in_word = FALSE;
  guint n_words = 0;

  for (const char *p = phrase; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean is_blank = g_unichar_isspace (g_utf8_get_char (p));

      n_words += !is_blank && !in_word;
      in_word = !is_blank;
    }

  return n_words;
}
