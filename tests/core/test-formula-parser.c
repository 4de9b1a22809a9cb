/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-formula.h"

#include <locale.h>
#include <string.h>

static EntenteFormula *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  EntenteFormula *formula = entente_formula_parse (text, NULL, &error);

  g_assert_no_error (error);
  return formula;
}

static void
test_parse (void)
{
  g_autoptr (EntenteFormula) formula = parse (" F18/(1+ F17) * max(F20, F18, 2.5) - date(F01) ");
  const char * const expected[] = { "F18", "F17", "F20", "F01", NULL };
  g_autoptr (EntenteFormula) constant = parse ("1");

  g_assert_cmpstrv (entente_formula_get_inputs (formula), expected);
  g_assert_cmpstr (entente_formula_get_text (formula), ==,
                   " F18/(1+ F17) * max(F20, F18, 2.5) - date(F01) ");
  g_assert_null (entente_formula_get_inputs (constant)[0]);
}

static void
test_syntax_errors (void)
{
  const struct
  {
    const char *text;
    gsize position;
    const char *part; /* of the message */
  } cases[] = {
    { "", 0, "Expected a number, a fact" },
    { "   ", 3, "where the formula ends" },
    { "F18 / (1 + ", 11, "where the formula ends" },
    { "F18 / (1 + F17", 14, "Expected an operator or “)”" },
    { "F18 F17", 4, "found “F17”" },
    { "F18 + * F17", 6, "found “*”" },
    { "1 +", 3, "where the formula ends" },
    { "+1", 0, "found “+”" },
    { "(1))", 3, "Expected an operator" },
    { "min(1; 2)", 5, "Expected “,” or “)”" },
    { "min()", 4, "found “)”" },
    { "abs(1, 2)", 5, "Expected “)”" },
    { "abs", 3, "Expected “(”" },
    { "abs + 1", 4, "Expected “(”" },
    { "date(1)", 5, "Expected the id of a fact" },
    { "date(low)", 5, "Expected the id of a fact" },
    { "date(F01 + 1)", 9, "Expected “)”" },
    { "F17%", 3, "found “%”" },
    { "1 %%", 3, "found “%”" },
    { ".5", 0, "found “.”" },
    { "5.", 1, "found “.”" },
    { "1,5", 1, "found “,”" },
    { "1.2.3", 3, "found “.”" },
    { "é + 1", 0, "found “é”" },
    { "F18 × é", 4, "found “×”" },
    { "1 + ééé", 4, "found “é”" },
    { "1 + \xff", 4, "UTF-8" },
    { "_a", 0, "found “_”" },
    { "123456789012345678901234567890123", 0, "at most 32 characters" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gsize position = G_MAXSIZE;

      g_assert_null (entente_formula_parse (cases[i].text, &position, &error));
      g_assert_error (error, ENTENTE_FORMULA_ERROR, ENTENTE_FORMULA_ERROR_SYNTAX);
      g_test_message ("%s", error->message);
      g_assert_cmpuint (position, ==, cases[i].position);
      g_assert_nonnull (strstr (error->message, cases[i].part));
    }
}

static char *
repeat (const char *start,
        const char *part,
        guint       times,
        const char *end)
{
  GString *text = g_string_new (start);

  for (guint i = 0; i < times; i++)
    g_string_append (text, part);
  g_string_append (text, end);

  return g_string_free_and_steal (text);
}

static void
test_parse_limits (void)
{
  g_autofree char *parentheses = repeat ("", "(", 1000, "1");
  g_autofree char *minuses = repeat ("", "-", 1000, "1");
  g_autofree char *functions = repeat ("", "abs(", 200, "1");
  g_autofree char *longest = repeat ("1", "+1", 5000, "");
  g_autofree char *fine = repeat ("1", "+1", 1999, "");
  const char *texts[] = { parentheses, minuses, functions, longest };
  g_autoptr (EntenteFormula) formula = parse (fine);

  g_assert_nonnull (formula);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (entente_formula_parse (texts[i], NULL, &error));
      g_assert_error (error, ENTENTE_FORMULA_ERROR, ENTENTE_FORMULA_ERROR_TOO_COMPLEX);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");

  g_test_add_func ("/formula-parser/parse", test_parse);
  g_test_add_func ("/formula-parser/errors", test_syntax_errors);
  g_test_add_func ("/formula-parser/limits", test_parse_limits);

  return g_test_run ();
}
