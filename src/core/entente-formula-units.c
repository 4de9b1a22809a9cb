/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which operands go together: units of the same dimension, and dates as points in
 * time, which differ by days and which nothing else can be done with. */

#include "entente-formula-private.h"

#include <glib/gi18n-lib.h>

EntenteOperand
entente_operand_copy (const EntenteOperand *self)
{
  EntenteOperand copy = *self;

  entente_unit_ref (copy.unit);
  return copy;
}

void
entente_operand_clear (EntenteOperand *self)
{
  g_clear_pointer (&self->unit, entente_unit_unref);
}

static const EntenteFormulaNode *
get_node (const EntenteFormula *self,
          guint                 index)
{
  return &g_array_index (self->nodes, EntenteFormulaNode, index);
}

/* What a message calls an operand: the id of a fact, or the part of the formula. */
char *
entente_formula_name_node (const EntenteFormula *self,
                           guint                 index)
{
  const EntenteFormulaNode *node = get_node (self, index);

  return node->kind == ENTENTE_FORMULA_FACT
    ? g_strdup (node->id)
    : g_strndup (self->text + node->start, node->end - node->start);
}

static gboolean
fail_units (const EntenteFormula     *self,
            const EntenteFormulaNode *node,
            const EntenteOperand     *left,
            const EntenteOperand     *right,
            GError                  **error)
{
  g_autofree char *left_name = entente_formula_name_node (self, node->left);
  g_autofree char *right_name = entente_formula_name_node (self, node->right);
  const char *left_code = entente_unit_get_code (left->unit);
  const char *right_code = entente_unit_get_code (right->unit);

  if (left_code[0] == '\0')
    g_set_error (error, ENTENTE_FORMULA_ERROR, ENTENTE_FORMULA_ERROR_UNIT,
                 /* Translators: %1$s and %2$s are operands of a formula, such as "F18",
                  * %3$s is a unit such as "HKD/share". */
                 _("%1$s has no unit but %2$s is in %3$s"), left_name, right_name, right_code);
  else if (right_code[0] == '\0')
    g_set_error (error, ENTENTE_FORMULA_ERROR, ENTENTE_FORMULA_ERROR_UNIT,
                 /* Translators: %1$s and %3$s are operands of a formula, such as "F18",
                  * %2$s is a unit such as "HKD/share". */
                 _("%1$s is in %2$s but %3$s has no unit"), left_name, left_code, right_name);
  else
    g_set_error (error, ENTENTE_FORMULA_ERROR, ENTENTE_FORMULA_ERROR_UNIT,
                 /* Translators: %1$s and %3$s are operands of a formula, such as "F18",
                  * %2$s and %4$s are units such as "HKD/share" or "%". */
                 _("%1$s is in %2$s but %3$s is in %4$s"), left_name, left_code, right_name,
                 right_code);

  return FALSE;
}

static gboolean
fail_date (const char  *name,
           GError     **error)
{
  g_set_error (error, ENTENTE_FORMULA_ERROR, ENTENTE_FORMULA_ERROR_UNIT,
               /* Translators: %s is a part of a formula. */
               _("%s is a date: all that can be done with it is to subtract a date, to add or "
                 "subtract days, and to take the least or greatest of several"), name);

  return FALSE;
}

/* Checks the operands of a sum, a difference, a least or a greatest, and fills in the
 * unit of the result. */
gboolean
entente_formula_check_sum (const EntenteFormula     *self,
                           const EntenteFormulaNode *node,
                           const EntenteOperand     *left,
                           const EntenteOperand     *right,
                           EntenteOperand           *result,
                           GError                  **error)
{
  gboolean choice = node->kind == ENTENTE_FORMULA_MIN || node->kind == ENTENTE_FORMULA_MAX;
  int dates;

  if (!entente_unit_has_same_dimension (left->unit, right->unit))
    return fail_units (self, node, left, right, error);

  /* Points in time count 1 and days 0: a sum or difference must be one of the two. */
  dates = left->is_date;
  if (node->kind == ENTENTE_FORMULA_ADD)
    dates += right->is_date;
  else if (node->kind == ENTENTE_FORMULA_SUBTRACT)
    dates -= right->is_date;
  if (dates < 0 || dates > 1 || (choice && left->is_date != right->is_date))
    {
      g_autofree char *name = entente_formula_name_node (self, right->is_date ? node->right
                                                                              : node->left);

      return fail_date (name, error);
    }

  result->is_date = dates == 1;
  /* A bare "%" or "x" says more than no unit at all. */
  result->unit = entente_unit_ref (entente_unit_get_code (left->unit)[0] != '\0' ? left->unit
                                                                                 : right->unit);

  return TRUE;
}

/* Checks an operand that must be a figure, not a date. */
gboolean
entente_formula_check_factor (const EntenteFormula  *self,
                              guint                  node,
                              const EntenteOperand  *operand,
                              GError               **error)
{
  g_autofree char *name = NULL;

  if (!operand->is_date)
    return TRUE;

  name = entente_formula_name_node (self, node);
  return fail_date (name, error);
}

static gboolean
fail_result (const EntenteFormula  *self,
             const char            *name,
             const char            *declared,
             const char            *computed,
             GError               **error)
{
  if (computed[0] == '\0')
    g_set_error (error, ENTENTE_FORMULA_ERROR, ENTENTE_FORMULA_ERROR_UNIT,
                 /* Translators: %1$s is a formula, %2$s the id of a fact, %3$s a unit. */
                 _("“%1$s” has no unit but %2$s is declared in %3$s"),
                 self->text, name, declared);
  else if (declared[0] == '\0')
    g_set_error (error, ENTENTE_FORMULA_ERROR, ENTENTE_FORMULA_ERROR_UNIT,
                 /* Translators: %1$s is a formula, %2$s a unit, %3$s the id of a fact. */
                 _("“%1$s” is in %2$s but %3$s is declared without a unit"),
                 self->text, computed, name);
  else
    g_set_error (error, ENTENTE_FORMULA_ERROR, ENTENTE_FORMULA_ERROR_UNIT,
                 /* Translators: %1$s is a formula, %2$s and %4$s are units, %3$s is the
                  * id of a fact. */
                 _("“%1$s” is in %2$s but %3$s is declared in %4$s"),
                 self->text, computed, name, declared);

  return FALSE;
}

/* Checks that the whole formula is in the unit that it is declared in, and puts that
 * unit in the place of its own. A pure number may be declared to count something. */
gboolean
entente_formula_check_result (const EntenteFormula  *self,
                              const char            *id,
                              EntenteUnit           *unit,
                              EntenteOperand        *result,
                              GError               **error)
{
  gboolean counts = entente_unit_is_dimensionless (result->unit) && entente_unit_is_counted (unit);

  if (result->is_date)
    return fail_date (self->text, error);
  if (!counts && !entente_unit_has_same_dimension (result->unit, unit))
    return fail_result (self, id != NULL ? id : self->text, entente_unit_get_code (unit),
                        entente_unit_get_code (result->unit), error);

  entente_unit_ref (unit);
  entente_unit_unref (result->unit);
  result->unit = unit;

  return TRUE;
}
