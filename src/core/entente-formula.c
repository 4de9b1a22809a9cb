/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-formula-private.h"

G_DEFINE_BOXED_TYPE (EntenteFormula, entente_formula, entente_formula_ref, entente_formula_unref)
G_DEFINE_QUARK (entente-formula-error-quark, entente_formula_error)

static void
formula_clear (gpointer data)
{
  EntenteFormula *self = data;

  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->nodes, g_array_unref);
  g_clear_pointer (&self->inputs, g_ptr_array_unref);
}

/**
 * entente_formula_parse:
 * @text: a formula over fact ids
 * @error_position: (out) (optional): the character that an error is at, counted
 *   from 0, set only on failure
 * @error: set to %ENTENTE_FORMULA_ERROR_SYNTAX or %ENTENTE_FORMULA_ERROR_TOO_COMPLEX
 *
 * Reads a formula. See `docs/figures.md` for what it may hold.
 *
 * Returns: (transfer full): the formula, or %NULL with @error set
 */
EntenteFormula *
entente_formula_parse (const char  *text,
                       gsize       *error_position,
                       GError     **error)
{
  g_autoptr (EntenteFormula) self = NULL;
  gsize position = 0;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_atomic_rc_box_new0 (EntenteFormula);
  self->text = g_strdup (text);
  self->nodes = g_array_new (FALSE, FALSE, sizeof (EntenteFormulaNode));
  self->inputs = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  if (entente_formula_parse_nodes (self, &position, error))
    return g_steal_pointer (&self);

  if (error_position != NULL)
    *error_position = position;

  return NULL;
}

/**
 * entente_formula_ref:
 * @self: a formula
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
EntenteFormula *
entente_formula_ref (EntenteFormula *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * entente_formula_unref:
 * @self: (transfer full): a formula
 *
 * Drops a reference.
 */
void
entente_formula_unref (EntenteFormula *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, formula_clear);
}

/**
 * entente_formula_get_text:
 * @self: a formula
 *
 * Gets the formula as it was written.
 *
 * Returns: the text
 */
const char *
entente_formula_get_text (const EntenteFormula *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

/**
 * entente_formula_get_inputs:
 * @self: a formula
 *
 * Gets the ids of the facts that the formula names itself, each once, in order.
 *
 * Returns: (transfer none): the ids, ended by %NULL
 */
const char * const *
entente_formula_get_inputs (const EntenteFormula *self)
{
  static const char * const none[] = { NULL };

  g_return_val_if_fail (self != NULL, NULL);

  return self->inputs->len > 0 ? (const char * const *) self->inputs->pdata : none;
}

/**
 * entente_formula_evaluate:
 * @self: a formula
 * @id: (nullable): the fact that the formula is of, for messages and to find cycles
 * @unit: (nullable): the unit that the fact is declared in, %NULL for a bare number
 * @relation: how the thing measured stands to what the formula gives
 * @measure: (nullable): what is measured
 * @resolver: (scope call): finds a fact
 * @user_data: for @resolver
 * @error: set to one of %ENTENTE_FORMULA_ERROR
 *
 * Computes the formula, its range included: exactly the bounds where it is monotone
 * in each fact, else an interval that is never too narrow. See `docs/figures.md`.
 *
 * Returns: (transfer full): the figure in @unit, or %NULL with @error set
 */
EntenteQuantity *
entente_formula_evaluate (EntenteFormula          *self,
                          const char              *id,
                          EntenteUnit             *unit,
                          EntenteRelation          relation,
                          const char              *measure,
                          EntenteFormulaResolver   resolver,
                          gpointer                 user_data,
                          GError                 **error)
{
  g_autoptr (EntenteProgram) program = NULL;
  g_autoptr (EntenteUnit) declared = NULL;
  g_auto (EntenteOperand) result = { 0 };
  EntenteInterval low;
  EntenteInterval high;
  EntenteInterval range;
  gboolean has_centre;
  double centre;
  guint step;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (resolver != NULL, NULL);

  program = entente_program_new ();
  declared = unit != NULL ? entente_unit_ref (unit) : entente_unit_new_none ();
  if (!entente_formula_compile (self, program, id, declared, resolver, user_data, &result, error))
    return NULL;

  step = entente_program_add_shift (program, result.step,
                                    result.exponent - entente_unit_get_exponent (declared));
  entente_program_get_range (program, step, &low, &high);
  range = (EntenteInterval) { low.low, high.high };
  has_centre = entente_program_get_centre (program, step, &centre);
  if (has_centre)
    centre = CLAMP (centre, range.low, range.high);

  return entente_quantity_new_derived (has_centre ? &centre : NULL, range, declared, relation,
                                       measure);
}
