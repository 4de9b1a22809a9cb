/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-relation.h"

/* In the order of the enumeration. */
static const char * const symbols[] = { "=", "<", ">", "<=", ">=", "~" };

G_DEFINE_ENUM_TYPE (EntenteRelation, entente_relation,
                    G_DEFINE_ENUM_VALUE (ENTENTE_RELATION_EQUAL, "equal"),
                    G_DEFINE_ENUM_VALUE (ENTENTE_RELATION_LESS, "less"),
                    G_DEFINE_ENUM_VALUE (ENTENTE_RELATION_GREATER, "greater"),
                    G_DEFINE_ENUM_VALUE (ENTENTE_RELATION_AT_MOST, "at-most"),
                    G_DEFINE_ENUM_VALUE (ENTENTE_RELATION_AT_LEAST, "at-least"),
                    G_DEFINE_ENUM_VALUE (ENTENTE_RELATION_ABOUT, "about"))

/**
 * entente_relation_from_symbol:
 * @symbol: one of `=`, `<`, `>`, `<=`, `>=`, `~`
 * @relation: (out): the relation, set only on success
 *
 * Reads a relation as a dossier writes it.
 *
 * Returns: whether @symbol is a relation
 */
gboolean
entente_relation_from_symbol (const char      *symbol,
                              EntenteRelation *relation)
{
  g_return_val_if_fail (symbol != NULL, FALSE);
  g_return_val_if_fail (relation != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (symbols); i++)
    {
      if (g_str_equal (symbol, symbols[i]))
        {
          *relation = (EntenteRelation) i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * entente_relation_to_symbol:
 * @relation: a relation
 *
 * Gets the symbol that a dossier has for @relation.
 *
 * Returns: the symbol, static
 */
const char *
entente_relation_to_symbol (EntenteRelation relation)
{
  g_return_val_if_fail ((guint) relation < G_N_ELEMENTS (symbols), NULL);

  return symbols[relation];
}

/**
 * entente_relation_has_no_upper:
 * @relation: a relation
 *
 * Tells whether the thing measured may be as large as it likes.
 *
 * Returns: %TRUE for "more than" and "at least"
 */
gboolean
entente_relation_has_no_upper (EntenteRelation relation)
{
  return relation == ENTENTE_RELATION_GREATER || relation == ENTENTE_RELATION_AT_LEAST;
}

/**
 * entente_relation_has_no_lower:
 * @relation: a relation
 *
 * Tells whether the thing measured may be as small as it likes.
 *
 * Returns: %TRUE for "less than" and "at most"
 */
gboolean
entente_relation_has_no_lower (EntenteRelation relation)
{
  return relation == ENTENTE_RELATION_LESS || relation == ENTENTE_RELATION_AT_MOST;
}
