/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The facts and dates that a formula names.
 *
 * What one of them stands for is kept, so that a fact which is used by two inputs is one
 * variable. */

#include "entente-formula-private.h"
#include "entente-quantity-private.h"

#include <float.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#define MAX_DEPTH 64

/* Names the whole way round: "D01 → D02 → D01". */
static gboolean
fail_cycle (const EntenteFormulaCompiler  *compiler,
            const char                    *id,
            GError                       **error)
{
  g_autoptr (GString) names = g_string_new (NULL);
  gboolean inside = FALSE;

  for (guint i = 0; i < compiler->chain->len; i++)
    {
      const char *link = compiler->chain->pdata[i];

      inside = inside || g_str_equal (link, id);
      if (inside)
        g_string_append_printf (names, "%s → ", link);
    }
  g_string_append (names, id);

  g_set_error (error, ENTENTE_FORMULA_ERROR, ENTENTE_FORMULA_ERROR_CYCLE,
               /* Translators: %s are ids of facts with arrows between them. */
               _("The formula leads back to itself: %s"), names->str);

  return FALSE;
}

/* Looks the fact @id up. */
gboolean
entente_formula_resolve (const EntenteFormulaCompiler  *compiler,
                         const char                    *id,
                         EntenteFormulaInput           *input,
                         GError                       **error)
{
  *input = (EntenteFormulaInput) { .relation = ENTENTE_RELATION_EQUAL };
  if (compiler->resolver (id, input, compiler->user_data))
    return TRUE;

  g_set_error (error, ENTENTE_FORMULA_ERROR, ENTENTE_FORMULA_ERROR_UNKNOWN_FACT,
               /* Translators: %s is the id of a fact. */
               _("There is no fact %s"), id);
  return FALSE;
}

static EntenteInterval
beyond (gboolean above)
{
  return above ? (EntenteInterval) { DBL_MAX, INFINITY }
               : (EntenteInterval) { -INFINITY, -DBL_MAX };
}

/* Keeps what @key stands for, so that the next use of it is the same variable. */
void
entente_formula_remember (EntenteFormulaCompiler *compiler,
                          const char             *key,
                          const EntenteOperand   *operand)
{
  EntenteOperand copy = entente_operand_copy (operand);

  g_hash_table_insert (compiler->operands, g_strdup (key), g_memdup2 (&copy, sizeof copy));
}

/* Whether @key has been an operand before, which @operand becomes then. */
gboolean
entente_formula_recall (const EntenteFormulaCompiler *compiler,
                        const char                   *key,
                        EntenteOperand               *operand)
{
  const EntenteOperand *done = g_hash_table_lookup (compiler->operands, key);

  if (done != NULL)
    *operand = entente_operand_copy (done);

  return done != NULL;
}

/* Makes a figure that is not derived an operand. */
void
entente_formula_compile_quantity (EntenteFormulaCompiler *compiler,
                                  EntenteQuantity        *quantity,
                                  EntenteOperand         *result)
{
  gboolean stated_limit = quantity->digits != NULL && entente_quantity_is_one_sided (quantity);
  EntenteVariable variable = {
    .box = entente_quantity_get_interval (quantity),
    .low = stated_limit ? quantity->centre : quantity->low,
    .high = stated_limit ? quantity->centre : quantity->high,
    .has_centre = quantity->has_value,
    .centre = quantity->value,
  };

  if (isinf (variable.box.low))
    variable.low = beyond (FALSE);
  if (isinf (variable.box.high))
    variable.high = beyond (TRUE);

  result->step = entente_program_add_variable (compiler->program, &variable);
  result->unit = entente_unit_ref (quantity->unit);
  result->exponent = entente_unit_get_exponent (quantity->unit);
}

static gboolean
fail_date (const EntenteFormulaNode *node,
           const EntenteEdtf        *date,
           GError                  **error)
{
  if (date == NULL)
    g_set_error (error, ENTENTE_FORMULA_ERROR, ENTENTE_FORMULA_ERROR_NO_DATE,
                 node->kind == ENTENTE_FORMULA_DATE
                   /* Translators: %s is the id of a fact. */
                   ? _("%s has no date")
                   /* Translators: %s is the id of a fact; "since" is a key in files. */
                   : _("%s has no date in “since”"),
                 node->id);
  else
    g_set_error (error, ENTENTE_FORMULA_ERROR, ENTENTE_FORMULA_ERROR_NO_DATE,
                 /* Translators: %s is the id of a fact. */
                 _("The date of %s begins or ends at a day that is open or not known"), node->id);

  return FALSE;
}

/* Days beyond the whole numbers that doubles tell apart are enclosed. */
static EntenteInterval
enclose_day (EntenteDay day)
{
  double x = (double) day;

  if (fabs (x) < 0x1p53)
    return entente_interval_point (x);

  return (EntenteInterval) { nextafter (x, -INFINITY), nextafter (x, INFINITY) };
}

/* Makes a date an operand: the number of its day, between its earliest and its
 * latest. */
gboolean
entente_formula_compile_date (EntenteFormulaCompiler    *compiler,
                              const EntenteFormulaNode  *node,
                              EntenteOperand            *result,
                              GError                   **error)
{
  gboolean since = node->kind == ENTENTE_FORMULA_SINCE;
  g_autofree char *key = g_strconcat (since ? "since()" : "date()", node->id, NULL);
  EntenteVariable variable = { 0 };
  EntenteFormulaInput input;
  EntenteEdtf *date;
  EntenteDay earliest;
  EntenteDay latest;

  if (entente_formula_recall (compiler, key, result))
    return TRUE;
  if (!entente_formula_resolve (compiler, node->id, &input, error))
    return FALSE;

  date = since ? input.since : input.date;
  if (date == NULL || !entente_edtf_get_earliest (date, &earliest)
      || !entente_edtf_get_latest (date, &latest) || earliest > latest)
    return fail_date (node, date, error);

  variable.low = enclose_day (earliest);
  variable.high = enclose_day (latest);
  variable.box = entente_interval_hull (variable.low, variable.high);
  variable.has_centre = earliest == latest;
  variable.centre = (double) earliest;

  result->step = entente_program_add_variable (compiler->program, &variable);
  result->unit = entente_unit_parse ("days", NULL);
  result->is_date = TRUE;
  entente_formula_remember (compiler, key, result);

  return TRUE;
}

/* A derived limit that goes into another formula is the computed number and something
 * more, or less, of which nothing is known. */
void
entente_formula_add_slack (EntenteFormulaCompiler *compiler,
                           EntenteRelation         relation,
                           EntenteOperand         *result)
{
  gboolean above = entente_relation_has_no_upper (relation);
  EntenteVariable slack = {
    .box = { 0, INFINITY },
    .low = entente_interval_point (0),
    .high = beyond (TRUE),
    .has_centre = TRUE,
  };
  guint step;

  if (!above && !entente_relation_has_no_lower (relation))
    return;

  step = entente_program_add_variable (compiler->program, &slack);
  result->step = entente_program_add_step (compiler->program,
                                           above ? ENTENTE_STEP_ADD : ENTENTE_STEP_SUBTRACT,
                                           result->step, step);
}

gboolean
entente_formula_fail_too_complex (GError **error)
{
  g_set_error_literal (error, ENTENTE_FORMULA_ERROR, ENTENTE_FORMULA_ERROR_TOO_COMPLEX,
                       _("The formula and those of its inputs are too long or too deeply nested"));

  return FALSE;
}

/* Notes that the formula of @id is being compiled, unless it already is. */
gboolean
entente_formula_enter (EntenteFormulaCompiler  *compiler,
                       const char              *id,
                       GError                 **error)
{
  for (guint i = 0; i < compiler->chain->len; i++)
    {
      if (g_str_equal (compiler->chain->pdata[i], id))
        return fail_cycle (compiler, id, error);
    }
  if (compiler->chain->len >= MAX_DEPTH)
    return entente_formula_fail_too_complex (error);

  g_ptr_array_add (compiler->chain, (gpointer) id);
  return TRUE;
}
