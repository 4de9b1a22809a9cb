/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-mark-kind.h"

#include <glib/gi18n-lib.h>

#include "entente-enum.h"

G_DEFINE_ENUM_TYPE (EntenteMarkKind, entente_mark_kind,
  G_DEFINE_ENUM_VALUE (ENTENTE_MARK_KIND_STATED, "stated"),
  G_DEFINE_ENUM_VALUE (ENTENTE_MARK_KIND_DERIVED, "derived"),
  G_DEFINE_ENUM_VALUE (ENTENTE_MARK_KIND_IMPORTED, "imported"))

/**
 * entente_mark_kind_to_string:
 * @kind: a kind of mark
 *
 * Returns: (transfer none): the kind as it is written in data
 */
const char *
entente_mark_kind_to_string (EntenteMarkKind kind)
{
  return entente_enum_to_string (ENTENTE_TYPE_MARK_KIND, kind);
}

/**
 * entente_mark_kind_to_words:
 * @kind: a kind of mark
 *
 * Returns: (transfer none): the word for the kind in the user's language
 */
const char *
entente_mark_kind_to_words (EntenteMarkKind kind)
{
  switch (kind)
    {
    case ENTENTE_MARK_KIND_STATED:
      /* Translators: a figure that a source says, as opposed to a derived one */
      return C_("kind of figure", "stated");
    case ENTENTE_MARK_KIND_DERIVED:
      /* Translators: a figure that the application computes from others */
      return C_("kind of figure", "derived");
    case ENTENTE_MARK_KIND_IMPORTED:
      /* Translators: a figure read from a file that the user opened */
      return C_("kind of figure", "imported");
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * entente_mark_kind_of:
 * @fact: the fact that a mark is
 *
 * A figure from an outside source counts as stated: its source says it and is named.
 *
 * Returns: the kind of the mark
 */
EntenteMarkKind
entente_mark_kind_of (EntenteFact *fact)
{
  g_return_val_if_fail (ENTENTE_IS_FACT (fact), ENTENTE_MARK_KIND_STATED);

  return entente_fact_is_derived (fact) ? ENTENTE_MARK_KIND_DERIVED : ENTENTE_MARK_KIND_STATED;
}
