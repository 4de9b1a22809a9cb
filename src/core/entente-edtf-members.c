/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The members of a set, each of which is a value of its own. */

#include "entente-edtf-private.h"

/**
 * entente_edtf_get_n_members:
 * @self: a date
 *
 * Tells how many members a set was written with. A range counts as one.
 *
 * Returns: the number, from 1; or 0 where the date is not a set
 */
gsize
entente_edtf_get_n_members (const EntenteEdtf *self)
{
  g_return_val_if_fail (self != NULL, 0);

  if (self->kind != ENTENTE_EDTF_KIND_ONE_OF && self->kind != ENTENTE_EDTF_KIND_ALL_OF)
    return 0;

  return self->n_items;
}

/**
 * entente_edtf_dup_member:
 * @self: a set
 * @index: which member, from 0
 *
 * Gives a member of a set, in the writer's order: a date, or a set with nothing but a
 * range.
 *
 * Returns: (transfer full) (nullable): the member, or %NULL where there is none with
 *   that index
 */
EntenteEdtf *
entente_edtf_dup_member (const EntenteEdtf *self,
                         gsize              index)
{
  const EntenteEdtfItem *item;
  g_autofree char *text = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (index >= entente_edtf_get_n_members (self))
    return NULL;

  item = &self->items[index];

  if (item->is_range)
    return entente_edtf_new (self->kind, self->level,
                             item->first.unit == ENTENTE_EDTF_UNIT_GROUPING ||
                             item->last.unit == ENTENTE_EDTF_UNIT_GROUPING,
                             item, 1);

  text = entente_edtf_date_print (&item->first);
  return entente_edtf_parse (text, NULL, NULL);
}
