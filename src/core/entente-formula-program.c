/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Evaluation of a formula over a box, that is, an interval for each variable, and of
 * its slopes by interval automatic differentiation.
 *
 * A slope of a step with respect to a variable is an interval that holds every
 * difference quotient over the box when that variable alone changes. Unlike
 * derivatives they exist where there is a corner or a jump: those of ceil are
 * [0, +inf). Where a slope has one sign the formula is monotone in the variable.
 *
 * Method: Moore, Kearfott, Cloud, "Introduction to Interval Analysis", chapter 6;
 * A. Neumaier, "Interval Methods for Systems of Equations", section 2.3. */

#include "entente-formula-private.h"

#include <math.h>

/* How many steps are evaluated at most to make the enclosures of one formula
 * tighter: a fraction of a second. */
#define BUDGET 2000000

/* A computed number that is this near to a whole one, relative to its size, is taken
 * for it when a central value is rounded up or down. */
#define WHOLE_GUARD 0x1p-48

EntenteProgram *
entente_program_new (void)
{
  EntenteProgram *self = g_new0 (EntenteProgram, 1);

  self->steps = g_array_new (FALSE, FALSE, sizeof (EntenteStep));
  self->variables = g_array_new (FALSE, FALSE, sizeof (EntenteVariable));
  self->values = g_array_new (FALSE, TRUE, sizeof (EntenteInterval));
  self->budget = BUDGET;

  return self;
}

void
entente_program_free (EntenteProgram *self)
{
  g_array_unref (self->steps);
  g_array_unref (self->variables);
  g_array_unref (self->values);
  g_free (self);
}

static EntenteStep *
get_step (EntenteProgram *self,
          guint           index)
{
  return &g_array_index (self->steps, EntenteStep, index);
}

static const EntenteVariable *
get_variable (EntenteProgram *self,
              guint           index)
{
  return &g_array_index (self->variables, EntenteVariable, index);
}

/* Adds @step and what it encloses over the whole box. */
static guint
append_step (EntenteProgram    *self,
             const EntenteStep *step)
{
  guint index = self->steps->len;

  g_array_append_val (self->steps, *step);
  g_array_set_size (self->values, index + 1);

  if (step->kind == ENTENTE_STEP_VARIABLE)
    g_array_index (self->values, EntenteInterval, index) = get_variable (self, step->variable)->box;
  else
    entente_program_evaluate (self, index, index, NULL, (EntenteInterval *) self->values->data);

  return index;
}

guint
entente_program_add_step (EntenteProgram  *self,
                          EntenteStepKind  kind,
                          guint            left,
                          guint            right)
{
  EntenteStep step = {
    .kind = kind,
    .left = left,
    .right = right,
    .known = entente_interval_everything (),
  };

  return append_step (self, &step);
}

guint
entente_program_add_constant (EntenteProgram  *self,
                              EntenteInterval  constant)
{
  EntenteStep step = {
    .kind = ENTENTE_STEP_CONSTANT,
    .constant = constant,
    .known = entente_interval_everything (),
  };

  return append_step (self, &step);
}

guint
entente_program_add_variable (EntenteProgram        *self,
                              const EntenteVariable *variable)
{
  EntenteStep step = {
    .kind = ENTENTE_STEP_VARIABLE,
    .variable = self->variables->len,
    .known = entente_interval_everything (),
  };

  g_array_append_val (self->variables, *variable);
  g_array_index (self->variables, EntenteVariable, step.variable).step = self->steps->len;

  return append_step (self, &step);
}

guint
entente_program_add_shift (EntenteProgram *self,
                           guint           operand,
                           int             exponent)
{
  EntenteStep step = {
    .kind = ENTENTE_STEP_SHIFT,
    .left = operand,
    .exponent = exponent,
    .known = entente_interval_everything (),
  };

  return exponent != 0 ? append_step (self, &step) : operand;
}

/* Records that @step lies in @known over the whole box. */
void
entente_program_set_known (EntenteProgram  *self,
                           guint            step,
                           EntenteInterval  known)
{
  EntenteInterval *value = &g_array_index (self->values, EntenteInterval, step);

  get_step (self, step)->known = known;
  *value = entente_interval_intersect (*value, known);
}

static EntenteInterval
quotient (EntenteInterval a,
          EntenteInterval b)
{
  EntenteInterval result;

  /* No divisor holds zero over the whole box: that was seen to before. */
  return entente_interval_divide (a, b, &result) ? result : entente_interval_everything ();
}

static EntenteInterval
evaluate_step (const EntenteStep     *step,
               const EntenteInterval *box,
               const EntenteInterval *values)
{
  EntenteInterval left = values[step->left];
  EntenteInterval right = values[step->right];

  switch (step->kind)
    {
    case ENTENTE_STEP_CONSTANT:
      return step->constant;
    case ENTENTE_STEP_VARIABLE:
      return box[step->variable];
    case ENTENTE_STEP_NEGATE:
      return entente_interval_negate (left);
    case ENTENTE_STEP_ADD:
      return entente_interval_add (left, right);
    case ENTENTE_STEP_SUBTRACT:
      return entente_interval_subtract (left, right);
    case ENTENTE_STEP_MULTIPLY:
      return step->left == step->right ? entente_interval_square (left)
                                       : entente_interval_multiply (left, right);
    case ENTENTE_STEP_DIVIDE:
      return quotient (left, right);
    case ENTENTE_STEP_MIN:
      return entente_interval_min (left, right);
    case ENTENTE_STEP_MAX:
      return entente_interval_max (left, right);
    case ENTENTE_STEP_ABS:
      return entente_interval_abs (left);
    case ENTENTE_STEP_CEIL:
      return entente_interval_ceil (left);
    case ENTENTE_STEP_FLOOR:
      return entente_interval_floor (left);
    case ENTENTE_STEP_SHIFT:
      return entente_interval_shift (left, step->exponent);
    default:
      g_return_val_if_reached (entente_interval_everything ());
    }
}

/* Encloses the steps from @first to @target over @box; those before @first have been
 * enclosed before. */
void
entente_program_evaluate (EntenteProgram        *self,
                          guint                  first,
                          guint                  target,
                          const EntenteInterval *box,
                          EntenteInterval       *values)
{
  for (guint i = first; i <= target; i++)
    {
      const EntenteStep *step = get_step (self, i);

      values[i] = entente_interval_intersect (evaluate_step (step, box, values), step->known);
    }

  self->budget -= target - first + 1;
}

/* Adds @slope times what the result changes by with @step to what it changes by with
 * @operand. */
static void
pass_back (EntenteInterval *slopes,
           guint            step,
           guint            operand,
           EntenteInterval  slope)
{
  slopes[operand] = entente_interval_add (slopes[operand],
                                          entente_interval_multiply (slopes[step], slope));
}

static void
pass_back_quotient (const EntenteStep     *step,
                    guint                  i,
                    const EntenteInterval *values,
                    EntenteInterval       *slopes)
{
  EntenteInterval divisor = values[step->right];
  EntenteInterval one = entente_interval_point (1);

  /* a/b - a'/b' = ((a - a') - a'/b' (b - b')) / b */
  pass_back (slopes, i, step->left, quotient (one, divisor));
  pass_back (slopes, i, step->right, entente_interval_negate (quotient (values[i], divisor)));
}

/* The lesser or greater of two changes by a mean of what both change by, and by what
 * one changes by where that one is surely it. */
static void
pass_back_choice (const EntenteStep     *step,
                  guint                  i,
                  const EntenteInterval *values,
                  EntenteInterval       *slopes)
{
  EntenteInterval left = values[step->left];
  EntenteInterval right = values[step->right];
  gboolean min = step->kind == ENTENTE_STEP_MIN;
  gboolean surely_left = min ? left.high < right.low : left.low > right.high;
  gboolean surely_right = min ? right.high < left.low : right.low > left.high;
  EntenteInterval some = { 0, 1 };
  EntenteInterval all = { 1, 1 };

  if (!surely_right)
    pass_back (slopes, i, step->left, surely_left ? all : some);
  if (!surely_left)
    pass_back (slopes, i, step->right, surely_right ? all : some);
}

static EntenteInterval
abs_slope (EntenteInterval a)
{
  if (a.low >= 0)
    return entente_interval_point (1);

  return a.high <= 0 ? entente_interval_point (-1) : (EntenteInterval) { -1, 1 };
}

/* Between two whole numbers nothing changes; over a jump it may be at any slope. */
static EntenteInterval
rounding_slope (EntenteInterval rounded)
{
  return rounded.low == rounded.high ? entente_interval_point (0)
                                     : (EntenteInterval) { 0, INFINITY };
}

static void
pass_back_step (const EntenteStep     *step,
                guint                  i,
                const EntenteInterval *values,
                EntenteInterval       *slopes)
{
  EntenteInterval left = values[step->left];
  EntenteInterval one = entente_interval_point (1);

  switch (step->kind)
    {
    case ENTENTE_STEP_NEGATE:
      pass_back (slopes, i, step->left, entente_interval_point (-1));
      break;
    case ENTENTE_STEP_ADD:
    case ENTENTE_STEP_SUBTRACT:
      pass_back (slopes, i, step->left, one);
      pass_back (slopes, i, step->right,
                 entente_interval_point (step->kind == ENTENTE_STEP_ADD ? 1 : -1));
      break;
    case ENTENTE_STEP_MULTIPLY:
      pass_back (slopes, i, step->left, values[step->right]);
      pass_back (slopes, i, step->right, left);
      break;
    case ENTENTE_STEP_DIVIDE:
      pass_back_quotient (step, i, values, slopes);
      break;
    case ENTENTE_STEP_MIN:
    case ENTENTE_STEP_MAX:
      pass_back_choice (step, i, values, slopes);
      break;
    case ENTENTE_STEP_ABS:
      pass_back (slopes, i, step->left, abs_slope (left));
      break;
    case ENTENTE_STEP_CEIL:
    case ENTENTE_STEP_FLOOR:
      pass_back (slopes, i, step->left, rounding_slope (values[i]));
      break;
    case ENTENTE_STEP_SHIFT:
      pass_back (slopes, i, step->left, entente_interval_shift (one, step->exponent));
      break;
    case ENTENTE_STEP_CONSTANT:
    case ENTENTE_STEP_VARIABLE:
    default:
      break;
    }
}

/* Gets the slope of @target with respect to every step up to it, given what they
 * enclose: from the result back to the variables. */
void
entente_program_slopes (EntenteProgram        *self,
                        guint                  target,
                        const EntenteInterval *values,
                        EntenteInterval       *slopes)
{
  for (guint i = 0; i < target; i++)
    slopes[i] = entente_interval_point (0);
  slopes[target] = entente_interval_point (1);

  for (guint i = target + 1; i > 0; i--)
    {
      EntenteInterval slope = slopes[i - 1];

      if (slope.low != 0 || slope.high != 0)
        pass_back_step (get_step (self, i - 1), i - 1, values, slopes);
    }

  self->budget -= target + 1;
}

static double
round_centre (double   x,
              gboolean up)
{
  double whole = round (x);

  if (fabs (x - whole) <= WHOLE_GUARD * fabs (x))
    return whole;

  return up ? ceil (x) : floor (x);
}

static double
centre_of_step (EntenteProgram    *self,
                const EntenteStep *step,
                const double      *centres)
{
  double left = centres[step->left];
  double right = centres[step->right];

  switch (step->kind)
    {
    case ENTENTE_STEP_CONSTANT:
      return entente_interval_midpoint (step->constant);
    case ENTENTE_STEP_VARIABLE:
      return get_variable (self, step->variable)->centre;
    case ENTENTE_STEP_NEGATE:
      return -left;
    case ENTENTE_STEP_ADD:
      return left + right;
    case ENTENTE_STEP_SUBTRACT:
      return left - right;
    case ENTENTE_STEP_MULTIPLY:
      return left * right;
    case ENTENTE_STEP_DIVIDE:
      return left / right;
    case ENTENTE_STEP_MIN:
      return MIN (left, right);
    case ENTENTE_STEP_MAX:
      return MAX (left, right);
    case ENTENTE_STEP_ABS:
      return fabs (left);
    case ENTENTE_STEP_CEIL:
    case ENTENTE_STEP_FLOOR:
      return round_centre (left, step->kind == ENTENTE_STEP_CEIL);
    case ENTENTE_STEP_SHIFT:
      return step->exponent > 0 ? left * pow (10, step->exponent)
                                : left / pow (10, -step->exponent);
    default:
      g_return_val_if_reached (0);
    }
}

/* Computes @target with every variable at its centre, in the ordinary way. There is
 * no such value where a variable that it depends on has no centre. */
gboolean
entente_program_get_centre (EntenteProgram *self,
                            guint           target,
                            double         *centre)
{
  g_autofree double *centres = g_new0 (double, target + 1);
  g_autofree EntenteInterval *slopes = g_new (EntenteInterval, target + 1);

  entente_program_slopes (self, target, (const EntenteInterval *) self->values->data, slopes);
  for (guint i = 0; i < self->variables->len; i++)
    {
      const EntenteVariable *variable = get_variable (self, i);
      EntenteInterval slope;

      if (variable->step > target || variable->has_centre)
        continue;
      slope = slopes[variable->step];
      if (slope.low != 0 || slope.high != 0)
        return FALSE;
    }

  for (guint i = 0; i <= target; i++)
    centres[i] = centre_of_step (self, get_step (self, i), centres);
  *centre = centres[target];

  return isfinite (centres[target]);
}
