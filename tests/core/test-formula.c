/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-formula.h"

#include <locale.h>
#include <math.h>

#define NONE NAN

/* A fact as a dossier would have it. */
typedef struct
{
  const char *id;
  const char *digits;
  const char *unit;
  const char *relation;
  const char *formula;
  const char *date;
  const char *since;
} Fact;

static const Fact facts[] = {
  { .id = "F01", .date = "2025-02-13" },
  { .id = "F05", .digits = "3", .unit = "years" },
  { .id = "F09", .date = "/2025-02-13" },
  { .id = "F16", .date = "../2025-02-13" },
  { .id = "F17", .digits = "9.2", .unit = "%" },
  { .id = "F18", .digits = "124.3", .unit = "HKD/share" },
  { .id = "F19", .date = "2025-02-13", .since = "2022-01" },
  { .id = "F20", .digits = "2.6", .unit = "%" },
  { .id = "F29", .digits = "-11", .unit = "%" },
  { .id = "F30", .digits = "18.51", .unit = "USD billion" },
  { .id = "F31", .digits = "-17", .unit = "%" },
  { .id = "F32", .digits = "15", .unit = "%" },
  { .id = "F33", .digits = "17", .unit = "%" },
  { .id = "F34", .digits = "16", .unit = "%" },
  { .id = "F37", .digits = "40", .unit = "%", .relation = ">" },
  { .id = "F38", .date = "[2025-01-21..2025-01-31]" },
  { .id = "Below", .digits = "40", .unit = "%", .relation = "<=" },
  { .id = "Near", .digits = "5", .unit = "x", .relation = "~" },
  { .id = "Units", .digits = "285", .unit = "million units" },
  { .id = "Zero", .digits = "0", .unit = "x" },
  { .id = "D01", .formula = "F18 / (1 + F17)", .unit = "HKD/share" },
  { .id = "D02", .formula = "D01 * (1 + F20)", .unit = "HKD/share" },
  { .id = "D03", .formula = "D02 / F18 - 1", .unit = "%" },
  { .id = "D10", .formula = "100% - (F32 + F33 + F34)", .unit = "%" },
  { .id = "D11", .formula = "ceil(low(D10) / high(F32))", .unit = "vendors", .relation = ">=" },
  { .id = "Limit", .formula = "F18 / (1 + low(F37))", .unit = "HKD/share", .relation = "<" },
  { .id = "C1", .formula = "C2 + 1", .unit = "x" },
  { .id = "C2", .formula = "C3 * 2", .unit = "x" },
  { .id = "C3", .formula = "C2 - 1", .unit = "x" },
  { .id = "Self", .formula = "Self", .unit = "x" },
  { .id = "Test", .formula = "Test + 1", .unit = "x" },
  { .id = "Bad", .formula = "F18 + F17", .unit = "%" },
};

static EntenteUnit *
make_unit (const char *code)
{
  g_autoptr (GError) error = NULL;
  EntenteUnit *unit = code != NULL ? entente_unit_parse (code, &error) : entente_unit_new_none ();

  g_assert_no_error (error);
  return unit;
}

static EntenteRelation
make_relation (const char *symbol)
{
  EntenteRelation relation = ENTENTE_RELATION_EQUAL;

  if (symbol != NULL)
    g_assert_true (entente_relation_from_symbol (symbol, &relation));

  return relation;
}

static EntenteFormula *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  EntenteFormula *formula = entente_formula_parse (text, NULL, &error);

  g_assert_no_error (error);
  return formula;
}

static EntenteEdtf *
make_date (const char *text)
{
  g_autoptr (GError) error = NULL;
  EntenteEdtf *date;

  if (text == NULL)
    return NULL;

  date = entente_edtf_parse (text, NULL, &error);
  g_assert_no_error (error);
  return date;
}

typedef struct
{
  EntenteQuantity *quantity;
  EntenteFormula *formula;
  EntenteEdtf *date;
  EntenteEdtf *since;
  EntenteUnit *unit;
  EntenteRelation relation;
} Resolved;

static void
resolved_free (gpointer data)
{
  Resolved *resolved = data;

  g_clear_pointer (&resolved->quantity, entente_quantity_unref);
  g_clear_pointer (&resolved->formula, entente_formula_unref);
  g_clear_pointer (&resolved->date, entente_edtf_unref);
  g_clear_pointer (&resolved->since, entente_edtf_unref);
  g_clear_pointer (&resolved->unit, entente_unit_unref);
  g_free (resolved);
}

static Resolved *
resolve_fact (const Fact *fact)
{
  g_autoptr (GError) error = NULL;
  Resolved *resolved = g_new0 (Resolved, 1);

  resolved->unit = make_unit (fact->unit);
  resolved->relation = make_relation (fact->relation);
  resolved->date = make_date (fact->date);
  resolved->since = make_date (fact->since);
  if (fact->formula != NULL)
    resolved->formula = parse (fact->formula);
  if (fact->digits != NULL)
    resolved->quantity = entente_quantity_new_stated (fact->digits, resolved->unit,
                                                      resolved->relation, FALSE, NULL, &error);
  g_assert_no_error (error);

  return resolved;
}

/* All facts by id, and those that a test adds. */
static GHashTable *
make_dossier (void)
{
  GHashTable *dossier = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, resolved_free);

  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    g_hash_table_insert (dossier, g_strdup (facts[i].id), resolve_fact (&facts[i]));

  return dossier;
}

static gboolean
resolver (const char          *id,
          EntenteFormulaInput *input,
          gpointer             user_data)
{
  const Resolved *resolved = g_hash_table_lookup (user_data, id);

  if (resolved == NULL)
    return FALSE;

  input->quantity = resolved->quantity;
  input->formula = resolved->formula;
  input->date = resolved->date;
  input->since = resolved->since;
  input->unit = resolved->formula != NULL ? resolved->unit : NULL;
  input->relation = resolved->formula != NULL ? resolved->relation : ENTENTE_RELATION_EQUAL;

  return TRUE;
}

static EntenteQuantity *
evaluate (GHashTable  *dossier,
          const char  *text,
          const char  *unit_code,
          const char  *relation,
          GError     **error)
{
  g_autoptr (EntenteFormula) formula = parse (text);
  g_autoptr (EntenteUnit) unit = make_unit (unit_code);

  return entente_formula_evaluate (formula, "Test", unit, make_relation (relation), "a measure",
                                   resolver, dossier, error);
}

/* The derived figures of the built-in dossier: the value to half a unit of its last
 * digit, and bounds that were rounded outward to theirs. */
static void
test_dossier (void)
{
  const struct
  {
    const char *formula;
    const char *unit;
    const char *relation;
    double value;
    double low;
    double high;
    double quantum;
  } cases[] = {
    { "F18 / (1 + F17)", "HKD/share", "=", 113.828, 113.729, 113.926, 0.001 },
    { "F18 / (1 + F17) * (1 + F20)", "HKD/share", "=", 116.787, 116.630, 116.945, 0.001 },
    { "D01 * (1 + F20)", "HKD/share", "=", 116.787, 116.630, 116.945, 0.001 },
    { "D02", "HKD/share", "=", 116.787, 116.630, 116.945, 0.001 },
    { "(1 + F20) / (1 + F17) - 1", "%", "=", -6.044, -6.133, -5.955, 0.001 },
    { "D02 / F18 - 1", "%", "=", -6.044, -6.133, -5.955, 0.001 },
    { "D03", "%", "=", -6.044, -6.133, -5.955, 0.001 },
    { "(F17 - F20) / F17", "%", "=", 71.74, 71.03, 72.44, 0.01 },
    { "F18 * F17 / (1 + F17)", "HKD/share", "=", 10.472, 10.415, 10.529, 0.001 },
    { "F18 - D01", "HKD/share", "=", 10.472, 10.415, 10.529, 0.001 },
    { "F18 * F20 / (1 + F17)", "HKD/share", "=", 2.960, 2.900, 3.020, 0.001 },
    { "D02 - D01", "HKD/share", "=", 2.960, 2.900, 3.020, 0.001 },
    { "F18 / (1 + low(F37))", "HKD/share", "=", 88.786, 88.750, 88.822, 0.001 },
    { "D02 / (1 + low(F37))", "HKD/share", "=", 83.420, 83.307, 83.533, 0.001 },
    { "D01 / (1 + low(F37))", "HKD/share", "=", 81.306, 81.235, 81.376, 0.001 },
    { "F30 / (1 + F29)", "USD billion", "=", 20.798, 20.675, 20.921, 0.001 },
    { "F30 * -F29 / (1 + F29)", "USD billion", "=", 2.288, 2.170, 2.406, 0.001 },
    { "100% - (F32 + F33 + F34)", "%", "=", 52, 50.5, 53.5, 0.1 },
    { "ceil(low(D10) / high(F32))", "vendors", ">=", 4, 4, INFINITY, 1 },
    { "1 / (1 + F31)", "x", "=", 1.205, 1.197, 1.213, 0.001 },
    { "date(F01) - since(F19)", "days", "=", NONE, 1109, 1139, 1 },
    { "F33 - F32", "percentage points", "=", 2, 1, 3, 0.1 },
    { "F32 + F33 + F34", "%", "=", 48, 46.5, 49.5, 0.1 },
    { "F33 / F32", "x", "=", 1.133, 1.064, 1.207, 0.001 },
    { "date(F01) - date(F38)", "days", "=", NONE, 13, 23, 1 },
  };
  g_autoptr (GHashTable) dossier = make_dossier ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (EntenteQuantity) figure = evaluate (dossier, cases[i].formula, cases[i].unit,
                                                     cases[i].relation, &error);
      EntenteInterval interval;
      double value = NONE;

      g_test_message ("%s", cases[i].formula);
      g_assert_no_error (error);
      g_assert_true (entente_quantity_get_rounded (figure, &value, &interval)
                     == !isnan (cases[i].value));
      if (!isnan (cases[i].value))
        g_assert_cmpfloat_with_epsilon (value, cases[i].value, cases[i].quantum / 2 + 1e-9);
      g_assert_cmpfloat (interval.low, >=, cases[i].low);
      g_assert_cmpfloat (interval.low, <, cases[i].low + cases[i].quantum);
      if (isinf (cases[i].high))
        g_assert_true (isinf (interval.high));
      else
        g_assert_cmpfloat (interval.high, >, cases[i].high - cases[i].quantum);
      g_assert_cmpfloat (interval.high, <=, cases[i].high);
      g_assert_cmpstr (entente_quantity_get_measure (figure), ==, "a measure");
    }
}

/* Figures whose bounds are known exactly. */
static void
test_exact (void)
{
  const struct
  {
    const char *formula;
    const char *unit;
    double value;
    double low;
    double high;
  } cases[] = {
    { "100% - (F32 + F33 + F34)", "%", 52, 50.5, 53.5 },
    { "F33 - F32", "percentage points", 2, 1, 3 },
    { "2 + 3 * 4 - 6 / 3", NULL, 12, 12, 12 },
    { "-(2 - 5) - -1", NULL, 4, 4, 4 },
    { "8 / 4 / 2", NULL, 1, 1, 1 },
    { "50% + 0.25", NULL, 0.75, 0.75, 0.75 },
    { "150%", "%", 150, 150, 150 },
    { "ceil(150%)", NULL, 2, 2, 2 },
    { "floor(-0.5)", NULL, -1, -1, -1 },
    { "ceil(F32)", NULL, 1, 1, 1 },
    { "abs(F31)", "%", 17, 16.5, 17.5 },
    { "abs(F31 + F33)", "%", 0, 0, 1 },
    { "min(F32, F33, F34)", "%", 15, 14.5, 15.5 },
    { "max(F32, F33)", "%", 17, 16.5, 17.5 },
    { "max(F33, F34)", "%", 17, 16.5, 17.5 },
    { "min(F33, F34)", "%", 16, 15.5, 16.5 },
    { "max(F33, 17%)", "%", 17, 17, 17.5 },
    { "min(5)", NULL, 5, 5, 5 },
    { "F32 - F32", "%", 0, 0, 0 },
    { "F32 + F32 - 2 * F32", "%", 0, 0, 0 },
    { "low(F32)", "%", 14.5, 14.5, 14.5 },
    { "high(F32) - low(F32)", "%", 1, 1, 1 },
    { "low(F33 - F32)", "%", 1, 1, 1 },
    { "high(abs(F31 + F33))", "%", 1, 1, 1 },
    { "low(F37)", "%", 40, 40, 40 },
    { "F37", "%", 40, 40, INFINITY },
    { "F37 - F37", "%", 0, 0, 0 },
    { "1 + F37", NULL, 1.4, 1.4, INFINITY },
    { "-F37", "%", -40, -INFINITY, -40 },
    { "Below", "%", 40, -INFINITY, 40 },
    { "2 * Below", "%", 80, -INFINITY, 80 },
    { "high(Below)", "%", 40, 40, 40 },
    { "F37 - Below", "%", 0, 0, INFINITY },
    { "F37 + Below", "%", 80, -INFINITY, INFINITY },
    { "min(F37, 50%)", "%", 40, 40, 50 },
    { "Near", "x", 5, 4.5, 5.5 },
    { "Units / 2", "million units", 142.5, 142.25, 142.75 },
    { "Units / Units", "%", 100, 100, 100 },
    { "F05 * 2", "years", 6, 5, 7 },
    { "date(F01) - date(F01)", "days", 0, 0, 0 },
    { "date(F38) - date(F38)", "days", 0, 0, 0 },
    { "low(date(F38)) - date(F01)", "days", -23, -23, -23 },
    { "date(F01) - (date(F01) - (date(F01) - date(F01)))", "days", 0, 0, 0 },
    { "max(date(F01), since(F19)) - date(F01)", "days", 0, 0, 0 },
    { "date(F01) + (date(F01) - date(F01)) - date(F01)", "days", 0, 0, 0 },
    { "D11", "vendors", 4, 4, INFINITY },
    { "D11 + D11", "vendors", 8, 8, INFINITY },
    { "D11 - D11", "vendors", 0, 0, 0 },
    { "low(D11)", "vendors", 4, 4, 4 },
  };
  g_autoptr (GHashTable) dossier = make_dossier ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (EntenteQuantity) figure = evaluate (dossier, cases[i].formula, cases[i].unit, NULL,
                                                     &error);
      EntenteInterval interval;
      double value = NONE;

      g_test_message ("%s", cases[i].formula);
      g_assert_no_error (error);
      interval = entente_quantity_get_interval (figure);
      g_assert_true (entente_quantity_get_value (figure, &value));
      g_assert_cmpfloat (value, ==, cases[i].value);
      g_assert_cmpfloat (interval.low, ==, cases[i].low);
      g_assert_cmpfloat (interval.high, ==, cases[i].high);
    }
}

/* Not monotone, or with variables that stand against each other: near the true range
 * and never inside it. */
static void
test_enclosures (void)
{
  const struct
  {
    const char *formula;
    double low;
    double high;
    double slack;
  } cases[] = {
    { "Zero * Zero", 0, 0.25, 0 },
    { "(Zero - 0.25) * (Zero - 0.25)", 0, 0.5625, 1e-9 },
    { "Zero * (1 - Zero)", -0.75, 0.25, 1e-9 },
    { "Near * Near - 10 * Near", -25, -24.75, 1e-8 },
    { "Near * (10 - Near) + Zero", 24.25, 25.5, 1e-8 },
    { "Zero * Zero * Zero - Zero", -0.375, 0.375, 1e-8 },
    { "abs(Zero) + abs(Zero - 0.25)", 0.25, 1.25, 1e-8 },
    { "abs(Zero) - Zero", 0, 1, 1e-8 },
    { "1 / (1 + Zero * Zero)", 0.8, 1, 1e-8 },
    { "Near / (1 + Zero - Zero)", 4.5, 5.5, 1e-8 },
    { "1 / (Near * Near - 10 * Near + 26)", 0.8, 1, 1e-7 },
    { "Zero - floor(Zero)", 0, 1, 0.51 },
    { "1 / (1 + F37)", 0, 1 / 1.4, 1e-15 },
    { "F37 / F37", 1, 1, 0 },
    { "min(F37, Near) / Near", 0.4 / 5.5, 1, 1e-5 },
  };
  g_autoptr (GHashTable) dossier = make_dossier ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (EntenteQuantity) figure = evaluate (dossier, cases[i].formula, NULL, NULL, &error);
      EntenteInterval interval;

      g_assert_no_error (error);
      interval = entente_quantity_get_interval (figure);
      g_test_message ("%s: %.17g to %.17g", cases[i].formula, interval.low, interval.high);
      g_assert_cmpfloat (interval.low, <=, cases[i].low + 1e-15);
      g_assert_cmpfloat (interval.low, >=, cases[i].low - cases[i].slack - 1e-15);
      g_assert_cmpfloat (interval.high, >=, cases[i].high - 1e-15);
      g_assert_cmpfloat (interval.high, <=, cases[i].high + cases[i].slack + 1e-15);
    }
}

/* A limit that goes into another formula stays one. */
static void
test_limits_as_inputs (void)
{
  g_autoptr (GHashTable) dossier = make_dossier ();
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteQuantity) figure = evaluate (dossier, "F18 - Limit", "HKD/share", NULL, &error);
  EntenteInterval interval;

  g_assert_no_error (error);
  interval = entente_quantity_get_interval (figure);
  g_assert_cmpfloat_with_epsilon (interval.low, 124.25 - 124.25 / 1.4, 1e-9);
  g_assert_true (isinf (interval.high));
}

static void
test_errors (void)
{
  const struct
  {
    const char *formula;
    const char *unit;
    EntenteFormulaError code;
    const char *message;
  } cases[] = {
    { "F99 + 1", NULL, ENTENTE_FORMULA_ERROR_UNKNOWN_FACT, "There is no fact F99" },
    { "date(F99) - date(F01)", "days", ENTENTE_FORMULA_ERROR_UNKNOWN_FACT,
      "There is no fact F99" },
    { "F01 + 1", NULL, ENTENTE_FORMULA_ERROR_NO_FIGURE, "F01 has no figure" },
    { "high(F37)", "%", ENTENTE_FORMULA_ERROR_NO_FIGURE, "F37 has no upper bound" },
    { "low(F32 - F37)", "%", ENTENTE_FORMULA_ERROR_NO_FIGURE, "F32 - F37 has no lower bound" },
    { "date(F17) - date(F01)", "days", ENTENTE_FORMULA_ERROR_NO_DATE, "F17 has no date" },
    { "date(F01) - since(F01)", "days", ENTENTE_FORMULA_ERROR_NO_DATE,
      "F01 has no date in “since”" },
    { "date(F01) - date(F09)", "days", ENTENTE_FORMULA_ERROR_NO_DATE,
      "The date of F09 begins or ends at a day that is open or not known" },
    { "date(F01) - date(F16)", "days", ENTENTE_FORMULA_ERROR_NO_DATE,
      "The date of F16 begins or ends at a day that is open or not known" },
    { "C1", "x", ENTENTE_FORMULA_ERROR_CYCLE,
      "The formula leads back to itself: C2 → C3 → C2" },
    { "Self", "x", ENTENTE_FORMULA_ERROR_CYCLE, "The formula leads back to itself: Self → Self" },
    { "Test + 1", NULL, ENTENTE_FORMULA_ERROR_CYCLE,
      "The formula leads back to itself: Test → Test" },
    { "F18 + F17", "%", ENTENTE_FORMULA_ERROR_UNIT, "F18 is in HKD/share but F17 is in %" },
    { "1 + F18", "HKD/share", ENTENTE_FORMULA_ERROR_UNIT, "1 has no unit but F18 is in HKD/share" },
    { "F18 - 2", "HKD/share", ENTENTE_FORMULA_ERROR_UNIT, "F18 is in HKD/share but 2 has no unit" },
    { "min(F18, F30)", "HKD/share", ENTENTE_FORMULA_ERROR_UNIT,
      "F18 is in HKD/share but F30 is in USD billion" },
    { "F18 * F18 + (F18 + F18)", NULL, ENTENTE_FORMULA_ERROR_UNIT,
      "F18 * F18 is in HKD^2/share^2 but (F18 + F18) is in HKD/share" },
    { "D01 + F30", "HKD/share", ENTENTE_FORMULA_ERROR_UNIT,
      "D01 is in HKD/share but F30 is in USD billion" },
    { "F05 + (date(F01) - date(F38))", "days", ENTENTE_FORMULA_ERROR_UNIT,
      "F05 is in years but (date(F01) - date(F38)) is in days" },
    { "F18 / (1 + F17)", "%", ENTENTE_FORMULA_ERROR_UNIT,
      "“F18 / (1 + F17)” is in HKD/share but Test is declared in %" },
    { "F17", "HKD", ENTENTE_FORMULA_ERROR_UNIT, "“F17” is in % but Test is declared in HKD" },
    { "1", "HKD", ENTENTE_FORMULA_ERROR_UNIT, "“1” has no unit but Test is declared in HKD" },
    { "1", "days", ENTENTE_FORMULA_ERROR_UNIT, "“1” has no unit but Test is declared in days" },
    { "F18", NULL, ENTENTE_FORMULA_ERROR_UNIT,
      "“F18” is in HKD/share but Test is declared without a unit" },
    { "Bad", "%", ENTENTE_FORMULA_ERROR_UNIT,
      "The formula of Bad fails. F18 is in HKD/share but F17 is in %" },
    { "date(F01) + date(F01)", "days", ENTENTE_FORMULA_ERROR_UNIT, "date(F01) is a date" },
    { "date(F01) * 2", "days", ENTENTE_FORMULA_ERROR_UNIT, "date(F01) is a date" },
    { "-date(F01)", "days", ENTENTE_FORMULA_ERROR_UNIT, "date(F01) is a date" },
    { "(date(F01) - date(F01)) - date(F01)", "days", ENTENTE_FORMULA_ERROR_UNIT,
      "date(F01) is a date" },
    { "min(date(F01), date(F01) - date(F38))", "days", ENTENTE_FORMULA_ERROR_UNIT,
      "date(F01) is a date" },
    { "date(F01)", "days", ENTENTE_FORMULA_ERROR_UNIT, "date(F01) is a date" },
    { "1 / Zero", NULL, ENTENTE_FORMULA_ERROR_DIVISION_BY_ZERO,
      "Cannot divide by Zero: the interval that it lies in holds zero" },
    { "F18 / (F33 - F34)", NULL, ENTENTE_FORMULA_ERROR_DIVISION_BY_ZERO,
      "Cannot divide by (F33 - F34): the interval that it lies in holds zero" },
    { "1 / 0", NULL, ENTENTE_FORMULA_ERROR_DIVISION_BY_ZERO, "Cannot divide by 0" },
    { "1 / (F37 - F37)", NULL, ENTENTE_FORMULA_ERROR_DIVISION_BY_ZERO,
      "Cannot divide by (F37 - F37)" },
  };
  g_autoptr (GHashTable) dossier = make_dossier ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (EntenteQuantity) figure = evaluate (dossier, cases[i].formula, cases[i].unit, NULL,
                                                     &error);

      g_test_message ("%s", cases[i].formula);
      g_assert_null (figure);
      g_assert_error (error, ENTENTE_FORMULA_ERROR, (int) cases[i].code);
      if (!g_str_has_prefix (error->message, cases[i].message))
        g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

static void
add_formula (GHashTable *dossier,
             const char *id,
             const char *text,
             const char *unit)
{
  Fact fact = { .id = id, .formula = text, .unit = unit };

  g_hash_table_insert (dossier, g_strdup (id), resolve_fact (&fact));
}

/* Every fact uses the one before it twice: 2^40 operations, if they were copied. */
static void
test_doubling (void)
{
  g_autoptr (GHashTable) dossier = make_dossier ();
  g_autoptr (EntenteQuantity) figure = NULL;
  g_autoptr (GError) error = NULL;
  EntenteInterval interval;

  add_formula (dossier, "E0", "Near", "x");
  for (int i = 1; i <= 40; i++)
    {
      g_autofree char *id = g_strdup_printf ("E%d", i);
      g_autofree char *text = g_strdup_printf ("(E%d + E%d) / 2", i - 1, i - 1);

      add_formula (dossier, id, text, "x");
    }

  figure = evaluate (dossier, "E40", "x", NULL, &error);
  g_assert_no_error (error);
  interval = entente_quantity_get_interval (figure);
  g_assert_cmpfloat (interval.low, ==, 4.5);
  g_assert_cmpfloat (interval.high, ==, 5.5);
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

/* What a malicious file may ask for ends soon, with an error or a wide interval. */
static void
test_evaluation_limits (void)
{
  g_autoptr (GHashTable) dossier = make_dossier ();
  g_autoptr (EntenteQuantity) figure = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *wave = repeat ("Zero", "*(1-Zero*Near)", 250, "");
  g_autofree char *bounds = repeat ("0", "+low(Zero*Zero-Near*Zero)", 150, "");
  g_autofree char *sum = repeat ("0", "+L0", 900, "");
  gint64 start = g_get_monotonic_time ();

  add_formula (dossier, "L0", "Near", "x");
  for (int i = 1; i <= 100; i++)
    {
      g_autofree char *id = g_strdup_printf ("L%d", i);
      g_autofree char *text = g_strdup_printf ("L%d + 1", i - 1);

      add_formula (dossier, id, text, "x");
    }
  g_assert_null (evaluate (dossier, "L100", "x", NULL, &error));
  g_assert_error (error, ENTENTE_FORMULA_ERROR, ENTENTE_FORMULA_ERROR_TOO_COMPLEX);
  g_clear_error (&error);

  for (int i = 0; i < 10; i++)
    {
      g_autofree char *id = g_strdup_printf ("M%d", i);

      add_formula (dossier, id, sum, "x");
    }
  g_assert_null (evaluate (dossier, "M0+M1+M2+M3+M4+M5+M6+M7+M8+M9", "x", NULL, &error));
  g_assert_error (error, ENTENTE_FORMULA_ERROR, ENTENTE_FORMULA_ERROR_TOO_COMPLEX);
  g_clear_error (&error);

  figure = evaluate (dossier, wave, NULL, NULL, &error);
  g_assert_no_error (error);
  g_clear_pointer (&figure, entente_quantity_unref);

  figure = evaluate (dossier, bounds, NULL, NULL, &error);
  if (figure == NULL)
    g_assert_error (error, ENTENTE_FORMULA_ERROR, ENTENTE_FORMULA_ERROR_TOO_COMPLEX);

  g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_USEC_PER_SEC);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");

  g_test_add_func ("/formula/dossier", test_dossier);
  g_test_add_func ("/formula/exact", test_exact);
  g_test_add_func ("/formula/enclosures", test_enclosures);
  g_test_add_func ("/formula/limits-as-inputs", test_limits_as_inputs);
  g_test_add_func ("/formula/errors", test_errors);
  g_test_add_func ("/formula/doubling", test_doubling);
  g_test_add_func ("/formula/evaluation-limits", test_evaluation_limits);

  return g_test_run ();
}
