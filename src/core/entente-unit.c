/* SPDX-License-Identifier: GPL-3.0-or-later */

/* EntenteUnit: units of measurement and their dimensions. */

#include "entente-unit-private.h"

#include <math.h>
#include <string.h>

G_DEFINE_BOXED_TYPE (EntenteUnit, entente_unit, entente_unit_ref, entente_unit_unref)
G_DEFINE_QUARK (entente-unit-error-quark, entente_unit_error)

EntenteUnit *
entente_unit_new (EntenteUnitKind kind,
                  const char     *code)
{
  EntenteUnit *self = g_atomic_rc_box_new0 (EntenteUnit);

  self->kind = kind;
  self->code = g_strdup (code);
  self->bases = g_array_new (FALSE, FALSE, sizeof (EntenteUnitBase));

  return self;
}

static void
unit_clear (gpointer data)
{
  EntenteUnit *self = data;

  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->bases, g_array_unref);
}

/* Multiplies by a power of @name. */
void
entente_unit_add_base (EntenteUnit *self,
                       const char  *name,
                       int          power)
{
  EntenteUnitBase base = { g_intern_string (name), power };

  for (guint i = 0; i < self->bases->len; i++)
    {
      EntenteUnitBase *other = &g_array_index (self->bases, EntenteUnitBase, i);
      int order = strcmp (other->name, base.name);

      if (order == 0)
        {
          other->power += power;
          if (other->power == 0)
            g_array_remove_index (self->bases, i);
          return;
        }
      if (order > 0)
        {
          g_array_insert_val (self->bases, i, base);
          return;
        }
    }

  g_array_append_val (self->bases, base);
}

/**
 * entente_unit_new_none:
 *
 * Makes the unit of a bare number.
 *
 * Returns: (transfer full): the unit, whose code is empty
 */
EntenteUnit *
entente_unit_new_none (void)
{
  return entente_unit_new (ENTENTE_UNIT_NONE, "");
}

/**
 * entente_unit_ref:
 * @self: a unit
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
EntenteUnit *
entente_unit_ref (EntenteUnit *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * entente_unit_unref:
 * @self: (transfer full): a unit
 *
 * Drops a reference.
 */
void
entente_unit_unref (EntenteUnit *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, unit_clear);
}

/**
 * entente_unit_get_code:
 * @self: a unit
 *
 * Gets the code that @self was read from. For a product or quotient it is made up
 * from the dimension and leaves the power of ten out.
 *
 * Returns: the code; empty for a bare number
 */
const char *
entente_unit_get_code (const EntenteUnit *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->code;
}

/**
 * entente_unit_get_exponent:
 * @self: a unit
 *
 * Gets the power of ten in @self: -2 for "%", 9 for "USD billion".
 *
 * Returns: the exponent
 */
int
entente_unit_get_exponent (const EntenteUnit *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->exponent;
}

/**
 * entente_unit_get_factor:
 * @self: a unit
 *
 * Gets how many of its bases one of @self is: 0.01 for "%". Where bounds count use
 * entente_unit_get_exponent(), which is exact.
 *
 * Returns: the factor
 */
double
entente_unit_get_factor (const EntenteUnit *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return pow (10, self->exponent);
}

/**
 * entente_unit_is_dimensionless:
 * @self: a unit
 *
 * Tells whether @self measures a pure number, as "%" and "x" do.
 *
 * Returns: whether there is no dimension
 */
gboolean
entente_unit_is_dimensionless (const EntenteUnit *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->bases->len == 0;
}

/**
 * entente_unit_is_counted:
 * @self: a unit
 *
 * Tells whether @self counts things, as "vendors" and "million units" do.
 *
 * Returns: whether it is a noun
 */
gboolean
entente_unit_is_counted (const EntenteUnit *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->kind == ENTENTE_UNIT_COUNTED && self->per == NULL;
}

/**
 * entente_unit_is_whole:
 * @self: a unit
 *
 * Tells whether there are only whole numbers of @self: days between two dates and
 * things that are counted one by one.
 *
 * Returns: whether parts of it make no sense
 */
gboolean
entente_unit_is_whole (const EntenteUnit *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->per == NULL && self->scale == 0
         && (self->kind == ENTENTE_UNIT_COUNTED || self->kind == ENTENTE_UNIT_DAYS);
}

/**
 * entente_unit_has_same_dimension:
 * @a: a unit
 * @b: a unit
 *
 * Tells whether figures in @a and in @b may be added.
 *
 * Returns: whether both are made of the same bases
 */
gboolean
entente_unit_has_same_dimension (const EntenteUnit *a,
                                 const EntenteUnit *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->bases->len != b->bases->len)
    return FALSE;

  for (guint i = 0; i < a->bases->len; i++)
    {
      const EntenteUnitBase *left = &g_array_index (a->bases, EntenteUnitBase, i);
      const EntenteUnitBase *right = &g_array_index (b->bases, EntenteUnitBase, i);

      if (left->name != right->name || left->power != right->power)
        return FALSE;
    }

  return TRUE;
}

static void
append_bases (GString           *code,
              const EntenteUnit *self,
              gboolean           positive)
{
  for (guint i = 0; i < self->bases->len; i++)
    {
      const EntenteUnitBase *base = &g_array_index (self->bases, EntenteUnitBase, i);

      if ((base->power > 0) != positive)
        continue;
      if (!positive)
        g_string_append (code, code->len > 0 ? "/" : "1/");
      else if (code->len > 0)
        g_string_append (code, "·");
      g_string_append (code, base->name);
      if (ABS (base->power) > 1)
        g_string_append_printf (code, "^%d", ABS (base->power));
    }
}

static EntenteUnit *
combine (const EntenteUnit *a,
         const EntenteUnit *b,
         int                sign)
{
  EntenteUnit *self = entente_unit_new (ENTENTE_UNIT_COMPOUND, NULL);
  g_autoptr (GString) code = g_string_new (NULL);

  for (guint i = 0; i < a->bases->len; i++)
    {
      const EntenteUnitBase *base = &g_array_index (a->bases, EntenteUnitBase, i);

      entente_unit_add_base (self, base->name, base->power);
    }
  for (guint i = 0; i < b->bases->len; i++)
    {
      const EntenteUnitBase *base = &g_array_index (b->bases, EntenteUnitBase, i);

      entente_unit_add_base (self, base->name, sign * base->power);
    }

  append_bases (code, self, TRUE);
  append_bases (code, self, FALSE);
  self->code = g_strdup (code->str);
  self->exponent = a->exponent + sign * b->exponent;

  return self;
}

/**
 * entente_unit_multiply:
 * @a: a unit
 * @b: a unit
 *
 * Makes the unit of a product.
 *
 * Returns: (transfer full): the unit
 */
EntenteUnit *
entente_unit_multiply (const EntenteUnit *a,
                       const EntenteUnit *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, NULL);

  return combine (a, b, 1);
}

/**
 * entente_unit_divide:
 * @a: a unit
 * @b: a unit
 *
 * Makes the unit of a quotient.
 *
 * Returns: (transfer full): the unit
 */
EntenteUnit *
entente_unit_divide (const EntenteUnit *a,
                     const EntenteUnit *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, NULL);

  return combine (a, b, -1);
}
