/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Random formulas over random intervals, against an evaluator of their own. */

#include "entente-formula.h"

#include <float.h>
#include <math.h>
#include <string.h>

/* The facts V0 to V3. */
#define N_VARIABLES 4

typedef enum
{
  ANYTHING,
  MONOTONE, /* each fact once, positive, in sums, products and quotients */
} Shape;

static void
append_random (GString *text,
               Shape    shape,
               int      depth,
               int     *next_variable)
{
  static const char * const operators[] = { "+", "*", "-", "/" };
  int choice = g_test_rand_int_range (0, 10);

  if (depth == 0 || choice == 0)
    {
      if (shape == MONOTONE && *next_variable >= N_VARIABLES)
        g_string_append (text, "2.5");
      else if (shape == MONOTONE)
        g_string_append_printf (text, "V%d", (*next_variable)++);
      else if (g_test_rand_int_range (0, 4) == 0)
        g_string_append_printf (text, "%d.%d", g_test_rand_int_range (0, 5),
                                g_test_rand_int_range (0, 100));
      else
        g_string_append_printf (text, "V%d", g_test_rand_int_range (0, N_VARIABLES));
      return;
    }

  if (shape == ANYTHING && choice <= 3)
    {
      static const char * const functions[] = { "abs", "ceil", "floor", "-" };

      g_string_append_printf (text, "%s(", functions[g_test_rand_int_range (0, 4)]);
      append_random (text, shape, depth - 1, next_variable);
      g_string_append_c (text, ')');
      return;
    }
  if (shape == ANYTHING && choice == 4)
    {
      g_string_append (text, g_test_rand_int_range (0, 2) == 0 ? "min(" : "max(");
      append_random (text, shape, depth - 1, next_variable);
      g_string_append_c (text, ',');
      append_random (text, shape, depth - 1, next_variable);
      g_string_append_c (text, ')');
      return;
    }

  /* A difference of positive numbers need not be positive: without it what is
   * divided by stays away from zero. */
  choice = g_test_rand_int_range (0, 4);
  if (shape == MONOTONE && choice == 2)
    choice = 3;
  g_string_append_c (text, '(');
  append_random (text, shape, depth - 1, next_variable);
  g_string_append (text, operators[choice]);
  append_random (text, shape, depth - 1, next_variable);
  g_string_append_c (text, ')');
}

/* An evaluator of its own, which takes numbers in place of facts. It knows what
 * append_random() writes. */
static long double read_sum (const char  **text,
                             const double *values);

static long double
read_operand (const char  **text,
              const double *values)
{
  static const char * const functions[] = { "abs(", "ceil(", "floor(", "-(", "min(", "max(", "(" };
  long double left;
  long double right = 0;
  gsize i = 0;

  if (**text == 'V')
    {
      *text += 2;
      return values[(*text)[-1] - '0'];
    }
  if (g_ascii_isdigit (**text))
    return g_ascii_strtod (*text, (char **) text);

  while (!g_str_has_prefix (*text, functions[i]))
    i++;
  *text += strlen (functions[i]);
  left = read_sum (text, values);
  if (**text == ',')
    {
      (*text)++;
      right = read_sum (text, values);
    }
  (*text)++;

  switch (i)
    {
    case 0:
      return fabsl (left);
    case 1:
      return ceill (left);
    case 2:
      return floorl (left);
    case 3:
      return -left;
    case 4:
      return MIN (left, right);
    case 5:
      return MAX (left, right);
    default:
      return left;
    }
}

static long double
read_sum (const char  **text,
          const double *values)
{
  long double left = read_operand (text, values);
  long double right;
  char operator = **text;

  if (strchr ("+-*/", operator) == NULL || operator == '\0')
    return left;

  (*text)++;
  right = read_operand (text, values);
  switch (operator)
    {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    default:
      return left / right;
    }
}

static long double
compute (const char   *text,
         const double *values)
{
  const char *rest = text;
  long double result = read_sum (&rest, values);

  g_assert_cmpstr (rest, ==, "");
  return result;
}

/* What V0 to V3 stand for. */
typedef struct
{
  EntenteInterval box[N_VARIABLES];
  EntenteQuantity *quantities[N_VARIABLES];
} Dossier;

static void
dossier_clear (Dossier *dossier)
{
  for (int i = 0; i < N_VARIABLES; i++)
    g_clear_pointer (&dossier->quantities[i], entente_quantity_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Dossier, dossier_clear)

static gboolean
resolver (const char          *id,
          EntenteFormulaInput *input,
          gpointer             user_data)
{
  const Dossier *dossier = user_data;

  input->quantity = dossier->quantities[id[1] - '0'];
  return TRUE;
}

/* Intervals in steps of 1/64, so that their ends are doubles. */
static void
dossier_randomize (Dossier *dossier,
                   Shape    shape)
{
  for (int i = 0; i < N_VARIABLES; i++)
    {
      double low = g_test_rand_int_range (shape == MONOTONE ? 16 : -256, 256) / 64.0;
      double width = g_test_rand_int_range (0, 3) == 0 ? 0 : g_test_rand_int_range (0, 128) / 64.0;
      double middle = low + width / 2;

      dossier->box[i] = (EntenteInterval) { low, low + width };
      dossier->quantities[i] = entente_quantity_new_derived (&middle, dossier->box[i], NULL,
                                                             ENTENTE_RELATION_EQUAL, NULL);
    }
}

static EntenteQuantity *
evaluate (Dossier     *dossier,
          const char  *text,
          GError     **error)
{
  g_autoptr (EntenteFormula) formula = entente_formula_parse (text, NULL, error);

  g_assert_nonnull (formula);
  return entente_formula_evaluate (formula, NULL, NULL, ENTENTE_RELATION_EQUAL, NULL, resolver,
                                   dossier, error);
}

static void
random_point (const EntenteInterval *box,
              double                *point)
{
  for (int i = 0; i < N_VARIABLES; i++)
    {
      switch (g_test_rand_int_range (0, 4))
        {
        case 0:
          point[i] = box[i].low;
          break;
        case 1:
          point[i] = box[i].high;
          break;
        default:
          point[i] = box[i].low < box[i].high
            ? g_test_rand_double_range (box[i].low, box[i].high) : box[i].low;
          break;
        }
    }
}

/* No value that is sampled lies outside the enclosure. */
static void
test_never_too_narrow (void)
{
  int n_evaluated = 0;

  for (int i = 0; i < 3000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (EntenteQuantity) figure = NULL;
      g_autoptr (GError) error = NULL;
      g_auto (Dossier) dossier = { 0 };
      EntenteInterval interval;
      int next_variable = 0;

      append_random (text, ANYTHING, 4, &next_variable);
      dossier_randomize (&dossier, ANYTHING);
      figure = evaluate (&dossier, text->str, &error);
      if (figure == NULL)
        {
          g_assert_error (error, ENTENTE_FORMULA_ERROR, ENTENTE_FORMULA_ERROR_DIVISION_BY_ZERO);
          continue;
        }

      n_evaluated++;
      interval = entente_quantity_get_interval (figure);
      for (int j = 0; j < 100; j++)
        {
          double point[N_VARIABLES];
          long double value;
          long double error_of_value;

          random_point (dossier.box, point);
          value = compute (text->str, point);
          /* The sample itself is not exact. */
          error_of_value = 1e-15L * (1 + fabsl (value));
          if (value < interval.low - error_of_value || value > interval.high + error_of_value)
            g_error ("%s is %.17Lg, outside of %.17g to %.17g", text->str, value, interval.low,
                     interval.high);
        }
    }

  g_test_message ("%d formulas", n_evaluated);
  g_assert_cmpint (n_evaluated, >, 1000);
}

/* The least or greatest value at the corners of the box. */
static long double
corner_value (const char            *text,
              const EntenteInterval *box,
              gboolean               greatest)
{
  long double best = greatest ? -INFINITY : INFINITY;

  for (guint corner = 0; corner < 1u << N_VARIABLES; corner++)
    {
      double point[N_VARIABLES];
      long double value;

      for (int i = 0; i < N_VARIABLES; i++)
        point[i] = corner & (1u << i) ? box[i].high : box[i].low;
      value = compute (text, point);
      best = greatest ? MAX (best, value) : MIN (best, value);
    }

  return best;
}

/* Where each fact stands once, and positive, the bounds are the values at corners. */
static void
test_monotone_is_exact (void)
{
  for (int i = 0; i < 3000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (EntenteQuantity) figure = NULL;
      g_autoptr (GError) error = NULL;
      g_auto (Dossier) dossier = { 0 };
      EntenteInterval interval;
      double low;
      double high;
      int next_variable = 0;

      append_random (text, MONOTONE, 2, &next_variable);
      dossier_randomize (&dossier, MONOTONE);
      figure = evaluate (&dossier, text->str, &error);
      g_assert_no_error (error);

      interval = entente_quantity_get_interval (figure);
      low = (double) corner_value (text->str, dossier.box, FALSE);
      high = (double) corner_value (text->str, dossier.box, TRUE);
      g_test_message ("%s", text->str);
      /* Three operations, each wrong by one unit in the last place at most. */
      g_assert_cmpfloat_with_epsilon (interval.low, low, 4 * DBL_EPSILON * low);
      g_assert_cmpfloat_with_epsilon (interval.high, high, 4 * DBL_EPSILON * high);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formula-properties/never-too-narrow", test_never_too_narrow);
  g_test_add_func ("/formula-properties/monotone-is-exact", test_monotone_is_exact);

  return g_test_run ();
}
