/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-verdict-private.h"

struct _EntenteVerdict
{
  GObject parent_instance;

  EntenteVerdictParts parts;
};

G_DEFINE_ENUM_TYPE (EntenteVerdictKind, entente_verdict_kind,
  G_DEFINE_ENUM_VALUE (ENTENTE_VERDICT_AGREES, "agrees"),
  G_DEFINE_ENUM_VALUE (ENTENTE_VERDICT_DIFFERS, "differs"),
  G_DEFINE_ENUM_VALUE (ENTENTE_VERDICT_CANNOT_TELL, "cannot-tell"))

G_DEFINE_FINAL_TYPE (EntenteVerdict, entente_verdict, G_TYPE_OBJECT)

static void
entente_verdict_finalize (GObject *object)
{
  EntenteVerdict *self = ENTENTE_VERDICT (object);

  entente_verdict_parts_clear (&self->parts);

  G_OBJECT_CLASS (entente_verdict_parent_class)->finalize (object);
}

static void
entente_verdict_class_init (EntenteVerdictClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_verdict_finalize;
}

static void
entente_verdict_init (EntenteVerdict *self)
{
}

/**
 * entente_verdict_parts_init:
 * @self: (out caller-allocates): parts
 * @fact: a fact
 * @check: the check of it
 *
 * Begins a verdict; until something is found, it cannot be told.
 */
void
entente_verdict_parts_init (EntenteVerdictParts *self,
                            EntenteFact         *fact,
                            EntenteCheck        *check)
{
  *self = (EntenteVerdictParts) {
    .fact = g_object_ref (fact),
    .check = g_object_ref (check),
    .kind = ENTENTE_VERDICT_CANNOT_TELL,
    .rows = g_array_new (FALSE, FALSE, sizeof (EntenteVerdictRow)),
    .bases = g_ptr_array_new_null_terminated (0, g_free, TRUE),
    .remarks = g_ptr_array_new_null_terminated (0, g_free, TRUE),
  };
}

/**
 * entente_verdict_parts_clear:
 * @self: parts
 *
 * Frees what is in them.
 */
void
entente_verdict_parts_clear (EntenteVerdictParts *self)
{
  g_clear_object (&self->fact);
  g_clear_object (&self->check);
  g_clear_pointer (&self->found, entente_quantity_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->bases, g_ptr_array_unref);
  g_clear_pointer (&self->remarks, g_ptr_array_unref);
  g_clear_pointer (&self->reason, g_free);
}

/**
 * entente_verdict_new:
 * @parts: what it is made of; what it owns is taken out of it
 *
 * Returns: (transfer full): the verdict
 */
EntenteVerdict *
entente_verdict_new (EntenteVerdictParts *parts)
{
  EntenteVerdict *self;

  g_return_val_if_fail (parts != NULL && ENTENTE_IS_FACT (parts->fact), NULL);

  self = g_object_new (ENTENTE_TYPE_VERDICT, NULL);
  self->parts = *parts;
  *parts = (EntenteVerdictParts) { 0 };

  return self;
}

/**
 * entente_verdict_get_parts:
 * @self: a verdict
 *
 * Returns: (transfer none): what it is made of
 */
const EntenteVerdictParts *
entente_verdict_get_parts (EntenteVerdict *self)
{
  g_return_val_if_fail (ENTENTE_IS_VERDICT (self), NULL);

  return &self->parts;
}

/**
 * entente_verdict_get_fact:
 * @self: a verdict
 *
 * Returns: (transfer none): the fact that was checked
 */
EntenteFact *
entente_verdict_get_fact (EntenteVerdict *self)
{
  g_return_val_if_fail (ENTENTE_IS_VERDICT (self), NULL);

  return self->parts.fact;
}

/**
 * entente_verdict_get_check:
 * @self: a verdict
 *
 * Returns: (transfer none): what it was held against
 */
EntenteCheck *
entente_verdict_get_check (EntenteVerdict *self)
{
  g_return_val_if_fail (ENTENTE_IS_VERDICT (self), NULL);

  return self->parts.check;
}

/**
 * entente_verdict_get_kind:
 * @self: a verdict
 *
 * Returns: what came out
 */
EntenteVerdictKind
entente_verdict_get_kind (EntenteVerdict *self)
{
  g_return_val_if_fail (ENTENTE_IS_VERDICT (self), ENTENTE_VERDICT_CANNOT_TELL);

  return self->parts.kind;
}

/**
 * entente_verdict_get_found:
 * @self: a verdict
 *
 * Returns: (transfer none) (nullable): the figure found, in the unit of the fact's; %NULL where
 *   there is none, or a day instead
 */
EntenteQuantity *
entente_verdict_get_found (EntenteVerdict *self)
{
  g_return_val_if_fail (ENTENTE_IS_VERDICT (self), NULL);

  return self->parts.found;
}

/**
 * entente_verdict_get_found_day:
 * @self: a verdict
 * @day: (out): the day found
 *
 * Returns: whether a day was looked for and found
 */
gboolean
entente_verdict_get_found_day (EntenteVerdict *self,
                               EntenteDay     *day)
{
  g_return_val_if_fail (ENTENTE_IS_VERDICT (self), FALSE);

  if (self->parts.has_found_day)
    *day = self->parts.found_day;

  return self->parts.has_found_day;
}

static gboolean
get_days (EntenteVerdict *self,
          double         *difference)
{
  EntenteEdtf *since = entente_fact_get_since (self->parts.fact);
  EntenteDay first, last;

  if (since == NULL || !entente_edtf_get_earliest (since, &first) ||
      !entente_edtf_get_latest (since, &last))
    return FALSE;

  *difference = (double) (self->parts.found_day - CLAMP (self->parts.found_day, first, last));

  return TRUE;
}

/**
 * entente_verdict_get_difference:
 * @self: a verdict
 * @difference: (out): what was found less what is stated: in the unit of the fact's figure
 *   (percentage points for per cent), or in days from the nearer end of what is stated
 *
 * Returns: whether both are known
 */
gboolean
entente_verdict_get_difference (EntenteVerdict *self,
                                double         *difference)
{
  EntenteQuantity *stated;
  double a, b;

  g_return_val_if_fail (ENTENTE_IS_VERDICT (self), FALSE);
  g_return_val_if_fail (difference != NULL, FALSE);

  if (self->parts.has_found_day)
    return get_days (self, difference);

  stated = entente_fact_get_quantity (self->parts.fact);
  if (self->parts.found == NULL || stated == NULL ||
      !entente_quantity_get_value (self->parts.found, &a) ||
      !entente_quantity_get_value (stated, &b))
    return FALSE;

  *difference = a - b;

  return TRUE;
}

/**
 * entente_verdict_get_n_rows:
 * @self: a verdict
 *
 * Returns: how many rows of the file it rests on
 */
guint
entente_verdict_get_n_rows (EntenteVerdict *self)
{
  g_return_val_if_fail (ENTENTE_IS_VERDICT (self), 0);

  return self->parts.rows->len;
}

/**
 * entente_verdict_get_row:
 * @self: a verdict
 * @index: the number of a row, from 0
 *
 * Returns: (transfer none): the row
 */
const EntenteVerdictRow *
entente_verdict_get_row (EntenteVerdict *self,
                         guint           index)
{
  g_return_val_if_fail (ENTENTE_IS_VERDICT (self), NULL);
  g_return_val_if_fail (index < self->parts.rows->len, NULL);

  return &g_array_index (self->parts.rows, EntenteVerdictRow, index);
}

/**
 * entente_verdict_get_reason:
 * @self: a verdict
 *
 * Returns: (transfer none) (nullable): a sentence: why it cannot be told
 */
const char *
entente_verdict_get_reason (EntenteVerdict *self)
{
  g_return_val_if_fail (ENTENTE_IS_VERDICT (self), NULL);

  return self->parts.reason;
}
