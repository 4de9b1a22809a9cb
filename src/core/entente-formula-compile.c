/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From a formula to the steps that compute it. */

#include "entente-formula-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MAX_STEPS 4096

/* No enclosure may cost more than this beyond the budget. */
#define MAX_OVERDRAFT 2000000

/* One formula of the chain. */
typedef struct
{
  EntenteFormulaCompiler *compiler;
  const EntenteFormula *formula;
  GArray *operands; /* of EntenteOperand, one for each node done */
} Frame;

static const EntenteOperand *
get_operand (const Frame *frame,
             guint        node)
{
  return &g_array_index (frame->operands, EntenteOperand, node);
}

static EntenteInterval
get_value (const Frame *frame,
           guint        step)
{
  return g_array_index (frame->compiler->program->values, EntenteInterval, step);
}

static void
compile_number (Frame                    *frame,
                const EntenteFormulaNode *node,
                EntenteOperand           *result)
{
  result->step = entente_program_add_constant (frame->compiler->program, node->number);
  result->unit = node->percent ? entente_unit_parse ("%", NULL) : entente_unit_new_none ();
  result->exponent = entente_unit_get_exponent (result->unit);
}

/* Sums and comparisons, of numbers of the same power of ten: the lesser one, so that
 * whole percents stay whole numbers. */
static gboolean
compile_sum (Frame                     *frame,
             const EntenteFormulaNode  *node,
             EntenteOperand            *result,
             GError                   **error)
{
  static const EntenteStepKind kinds[] = {
    [ENTENTE_FORMULA_ADD] = ENTENTE_STEP_ADD,
    [ENTENTE_FORMULA_SUBTRACT] = ENTENTE_STEP_SUBTRACT,
    [ENTENTE_FORMULA_MIN] = ENTENTE_STEP_MIN,
    [ENTENTE_FORMULA_MAX] = ENTENTE_STEP_MAX,
  };
  EntenteProgram *program = frame->compiler->program;
  const EntenteOperand *left = get_operand (frame, node->left);
  const EntenteOperand *right = get_operand (frame, node->right);
  guint left_step;
  guint right_step;

  if (!entente_formula_check_sum (frame->formula, node, left, right, result, error))
    return FALSE;

  result->exponent = MIN (left->exponent, right->exponent);
  left_step = entente_program_add_shift (program, left->step, left->exponent - result->exponent);
  right_step = entente_program_add_shift (program, right->step,
                                          right->exponent - result->exponent);
  result->step = entente_program_add_step (program, kinds[node->kind], left_step, right_step);

  return TRUE;
}

/* Only where the divisor seems to hold zero it is worth finding out whether it does. */
static gboolean
check_divisor (Frame                     *frame,
               const EntenteFormulaNode  *node,
               GError                   **error)
{
  guint step = get_operand (frame, node->right)->step;
  EntenteInterval low;
  EntenteInterval high;
  g_autofree char *name = NULL;

  if (!entente_interval_contains (get_value (frame, step), 0))
    return TRUE;

  entente_program_get_range (frame->compiler->program, step, &low, &high);
  if (low.low > 0 || high.high < 0)
    {
      entente_program_set_known (frame->compiler->program, step,
                                 (EntenteInterval) { low.low, high.high });
      return TRUE;
    }

  name = entente_formula_name_node (frame->formula, node->right);
  g_set_error (error, ENTENTE_FORMULA_ERROR, ENTENTE_FORMULA_ERROR_DIVISION_BY_ZERO,
               /* Translators: %s is a fact or a part of a formula, such as "F17 - F20". */
               _("Cannot divide by %s: the interval that it lies in holds zero"), name);
  return FALSE;
}

static gboolean
compile_product (Frame                     *frame,
                 const EntenteFormulaNode  *node,
                 EntenteOperand            *result,
                 GError                   **error)
{
  EntenteProgram *program = frame->compiler->program;
  gboolean divide = node->kind == ENTENTE_FORMULA_DIVIDE;
  const EntenteOperand *left = get_operand (frame, node->left);
  const EntenteOperand *right = get_operand (frame, node->right);

  if (!entente_formula_check_factor (frame->formula, node->left, left, error)
      || !entente_formula_check_factor (frame->formula, node->right, right, error)
      || (divide && !check_divisor (frame, node, error)))
    return FALSE;

  result->unit = divide ? entente_unit_divide (left->unit, right->unit)
                        : entente_unit_multiply (left->unit, right->unit);
  result->exponent = left->exponent + (divide ? -right->exponent : right->exponent);

  /* What is divided by itself is one, whatever it is. */
  if (divide && left->step == right->step)
    result->step = entente_program_add_constant (program, entente_interval_point (1));
  else
    result->step = entente_program_add_step (program,
                                             divide ? ENTENTE_STEP_DIVIDE : ENTENTE_STEP_MULTIPLY,
                                             left->step, right->step);

  return TRUE;
}

/* What has one operand and keeps its unit. Rounding up or down is done in the base
 * unit: ceil(150%) is 2. */
static gboolean
compile_unary (Frame                     *frame,
               const EntenteFormulaNode  *node,
               EntenteOperand            *result,
               GError                   **error)
{
  static const EntenteStepKind kinds[] = {
    [ENTENTE_FORMULA_NEGATE] = ENTENTE_STEP_NEGATE,
    [ENTENTE_FORMULA_ABS] = ENTENTE_STEP_ABS,
    [ENTENTE_FORMULA_CEIL] = ENTENTE_STEP_CEIL,
    [ENTENTE_FORMULA_FLOOR] = ENTENTE_STEP_FLOOR,
  };
  EntenteProgram *program = frame->compiler->program;
  const EntenteOperand *left = get_operand (frame, node->left);
  guint step = left->step;

  if (!entente_formula_check_factor (frame->formula, node->left, left, error))
    return FALSE;

  result->exponent = left->exponent;
  if (node->kind == ENTENTE_FORMULA_CEIL || node->kind == ENTENTE_FORMULA_FLOOR)
    {
      step = entente_program_add_shift (program, step, left->exponent);
      result->exponent = 0;
    }
  result->unit = entente_unit_ref (left->unit);
  result->step = entente_program_add_step (program, kinds[node->kind], step, 0);

  return TRUE;
}

/* A bound of the range of a part, as a constant. */
static gboolean
compile_bound (Frame                     *frame,
               const EntenteFormulaNode  *node,
               EntenteOperand            *result,
               GError                   **error)
{
  EntenteProgram *program = frame->compiler->program;
  const EntenteOperand *left = get_operand (frame, node->left);
  gboolean want_low = node->kind == ENTENTE_FORMULA_LOW;
  EntenteInterval low;
  EntenteInterval high;

  if (program->budget < -MAX_OVERDRAFT)
    return entente_formula_fail_too_complex (error);

  entente_program_get_range (program, left->step, &low, &high);
  if (!isfinite (want_low ? low.low : high.high))
    {
      g_autofree char *name = entente_formula_name_node (frame->formula, node->left);

      g_set_error (error, ENTENTE_FORMULA_ERROR, ENTENTE_FORMULA_ERROR_NO_FIGURE,
                   want_low
                     /* Translators: %s is a fact or a part of a formula. */
                     ? _("%s has no lower bound")
                     /* Translators: %s is a fact or a part of a formula. */
                     : _("%s has no upper bound"),
                   name);
      return FALSE;
    }

  result->step = entente_program_add_constant (program, want_low ? low : high);
  result->unit = entente_unit_ref (left->unit);
  result->exponent = left->exponent;
  result->is_date = left->is_date;

  return TRUE;
}

static gboolean compile_one (EntenteFormulaCompiler  *compiler,
                             const EntenteFormula    *formula,
                             const char              *id,
                             EntenteUnit             *unit,
                             EntenteRelation          relation,
                             EntenteOperand          *result,
                             GError                 **error);

/* A fact that is itself derived. A failure inside says where it is. */
static gboolean
compile_derived (EntenteFormulaCompiler     *compiler,
                 const char                 *id,
                 const EntenteFormulaInput  *input,
                 EntenteOperand             *result,
                 GError                    **error)
{
  g_autoptr (GError) inner = NULL;

  if (compile_one (compiler, input->formula, id, input->unit, input->relation, result, &inner))
    return TRUE;

  if (g_error_matches (inner, ENTENTE_FORMULA_ERROR, ENTENTE_FORMULA_ERROR_CYCLE)
      || g_error_matches (inner, ENTENTE_FORMULA_ERROR, ENTENTE_FORMULA_ERROR_TOO_COMPLEX))
    {
      g_propagate_error (error, g_steal_pointer (&inner));
      return FALSE;
    }

  g_set_error (error, ENTENTE_FORMULA_ERROR, inner->code,
               /* Translators: %1$s is the id of a derived fact, %2$s a whole sentence. */
               _("The formula of %1$s fails. %2$s"), id, inner->message);
  return FALSE;
}

/* Makes the figure of the fact @id an operand. A derived one is compiled once, in full, down to
 * the facts that it is made of. */
static gboolean
compile_fact (EntenteFormulaCompiler  *compiler,
              const char              *id,
              EntenteOperand          *result,
              GError                 **error)
{
  EntenteFormulaInput input;

  if (entente_formula_recall (compiler, id, result))
    return TRUE;
  if (!entente_formula_resolve (compiler, id, &input, error))
    return FALSE;

  if (input.formula != NULL)
    {
      if (!compile_derived (compiler, id, &input, result, error))
        return FALSE;
    }
  else if (input.quantity != NULL)
    entente_formula_compile_quantity (compiler, input.quantity, result);
  else
    {
      g_set_error (error, ENTENTE_FORMULA_ERROR, ENTENTE_FORMULA_ERROR_NO_FIGURE,
                   /* Translators: %s is the id of a fact. */
                   _("%s has no figure"), id);
      return FALSE;
    }

  entente_formula_remember (compiler, id, result);
  return TRUE;
}

static gboolean
compile_node (Frame                     *frame,
              const EntenteFormulaNode  *node,
              EntenteOperand            *result,
              GError                   **error)
{
  switch (node->kind)
    {
    case ENTENTE_FORMULA_NUMBER:
      compile_number (frame, node, result);
      return TRUE;
    case ENTENTE_FORMULA_FACT:
      return compile_fact (frame->compiler, node->id, result, error);
    case ENTENTE_FORMULA_DATE:
    case ENTENTE_FORMULA_SINCE:
      return entente_formula_compile_date (frame->compiler, node, result, error);
    case ENTENTE_FORMULA_ADD:
    case ENTENTE_FORMULA_SUBTRACT:
    case ENTENTE_FORMULA_MIN:
    case ENTENTE_FORMULA_MAX:
      return compile_sum (frame, node, result, error);
    case ENTENTE_FORMULA_MULTIPLY:
    case ENTENTE_FORMULA_DIVIDE:
      return compile_product (frame, node, result, error);
    case ENTENTE_FORMULA_NEGATE:
    case ENTENTE_FORMULA_ABS:
    case ENTENTE_FORMULA_CEIL:
    case ENTENTE_FORMULA_FLOOR:
      return compile_unary (frame, node, result, error);
    case ENTENTE_FORMULA_LOW:
    case ENTENTE_FORMULA_HIGH:
      return compile_bound (frame, node, result, error);
    default:
      g_return_val_if_reached (FALSE);
    }
}

static gboolean
compile_nodes (Frame   *frame,
               GError **error)
{
  for (guint i = 0; i < frame->formula->nodes->len; i++)
    {
      g_auto (EntenteOperand) operand = { 0 };

      if (frame->compiler->program->steps->len > MAX_STEPS)
        return entente_formula_fail_too_complex (error);
      if (!compile_node (frame, &g_array_index (frame->formula->nodes, EntenteFormulaNode, i),
                         &operand, error))
        return FALSE;

      g_array_append_val (frame->operands, operand);
      operand.unit = NULL;
    }

  return TRUE;
}

/* Compiles @formula, which is the fact @id, into steps. Where @unit is not %NULL the
 * result is checked against it. */
static gboolean
compile_one (EntenteFormulaCompiler  *compiler,
             const EntenteFormula    *formula,
             const char              *id,
             EntenteUnit             *unit,
             EntenteRelation          relation,
             EntenteOperand          *result,
             GError                 **error)
{
  g_autoptr (GArray) operands = g_array_new (FALSE, FALSE, sizeof (EntenteOperand));
  g_auto (EntenteOperand) whole = { 0 };
  Frame frame = { compiler, formula, operands };
  gboolean compiled;

  g_array_set_clear_func (operands, (GDestroyNotify) entente_operand_clear);
  if (id != NULL && !entente_formula_enter (compiler, id, error))
    return FALSE;
  compiled = compile_nodes (&frame, error);
  if (id != NULL)
    g_ptr_array_remove_index (compiler->chain, compiler->chain->len - 1);
  if (!compiled)
    return FALSE;

  whole = entente_operand_copy (get_operand (&frame, operands->len - 1));
  if (unit != NULL && !entente_formula_check_result (formula, id, unit, &whole, error))
    return FALSE;

  entente_formula_add_slack (compiler, relation, &whole);
  *result = whole;
  whole.unit = NULL;

  return TRUE;
}

static void
operand_free (gpointer data)
{
  EntenteOperand *operand = data;

  entente_operand_clear (operand);
  g_free (operand);
}

/* Compiles @self, the formula of the fact @id, into @program. */
gboolean
entente_formula_compile (EntenteFormula          *self,
                         EntenteProgram          *program,
                         const char              *id,
                         EntenteUnit             *unit,
                         EntenteFormulaResolver   resolver,
                         gpointer                 user_data,
                         EntenteOperand          *result,
                         GError                 **error)
{
  g_autoptr (GPtrArray) chain = g_ptr_array_new ();
  g_autoptr (GHashTable) operands = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                           operand_free);
  EntenteFormulaCompiler compiler = { program, resolver, user_data, chain, operands };

  return compile_one (&compiler, self, id, unit, ENTENTE_RELATION_EQUAL, result, error);
}
