/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-quantity.h"

#include <locale.h>
#include <math.h>

static EntenteQuantity *
stated_full (const char      *digits,
             const char      *unit_code,
             EntenteRelation  relation,
             gboolean         exact)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteUnit) unit = NULL;
  EntenteQuantity *quantity;

  if (unit_code != NULL)
    unit = entente_unit_parse (unit_code, &error);
  g_assert_no_error (error);
  quantity = entente_quantity_new_stated (digits, unit, relation, exact, "a measure", &error);
  g_assert_no_error (error);

  return quantity;
}

static EntenteQuantity *
stated (const char *digits,
        const char *unit_code)
{
  return stated_full (digits, unit_code, ENTENTE_RELATION_EQUAL, FALSE);
}

/* A NaN stands for no value. */
static EntenteQuantity *
derived (double           value,
         double           low,
         double           high,
         const char      *unit_code,
         EntenteRelation  relation)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteUnit) unit = entente_unit_parse (unit_code, &error);

  g_assert_no_error (error);
  return entente_quantity_new_derived (isnan (value) ? NULL : &value,
                                       (EntenteInterval) { low, high }, unit, relation, NULL);
}

static void
test_relations (void)
{
  const char *symbols[] = { "=", "<", ">", "<=", ">=", "~" };
  EntenteRelation relation = ENTENTE_RELATION_ABOUT;

  for (guint i = 0; i < G_N_ELEMENTS (symbols); i++)
    {
      g_assert_true (entente_relation_from_symbol (symbols[i], &relation));
      g_assert_cmpint (relation, ==, i);
      g_assert_cmpstr (entente_relation_to_symbol (relation), ==, symbols[i]);
    }

  g_assert_false (entente_relation_from_symbol ("==", &relation));
  g_assert_false (entente_relation_from_symbol ("", &relation));
  g_assert_cmpint (relation, ==, ENTENTE_RELATION_ABOUT);
}

static void
test_rounding_intervals (void)
{
  const struct
  {
    const char *digits;
    gboolean exact;
    double value;
    double low;
    double high;
  } cases[] = {
    { "124.3", FALSE, 124.3, 124.25, 124.35 },
    { "-11", FALSE, -11, -11.5, -10.5 },
    { "18.51", FALSE, 18.51, 18.505, 18.515 },
    { "2.6", FALSE, 2.6, 2.55, 2.65 },
    { "2.60", FALSE, 2.6, 2.595, 2.605 },
    { "3", FALSE, 3, 2.5, 3.5 },
    { "1200", FALSE, 1200, 1199.5, 1200.5 },
    { "0", FALSE, 0, -0.5, 0.5 },
    { "-0.04", FALSE, -0.04, -0.045, -0.035 },
    { "+5", FALSE, 5, 4.5, 5.5 },
    { "113.80", TRUE, 113.8, 113.8, 113.8 },
    { "36218605311123.45", TRUE, 36218605311123.45, 36218605311123.45, 36218605311123.45 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntenteQuantity) quantity = stated_full (cases[i].digits, NULL,
                                                          ENTENTE_RELATION_EQUAL, cases[i].exact);
      EntenteInterval interval = entente_quantity_get_interval (quantity);
      EntenteInterval rounded;
      double value = NAN;

      g_test_message ("%s", cases[i].digits);
      g_assert_true (entente_quantity_get_value (quantity, &value));
      g_assert_cmpfloat (value, ==, cases[i].value);
      g_assert_cmpstr (entente_quantity_get_digits (quantity), ==, cases[i].digits);

      /* The interval holds the decimals, and nothing that is not next to them. */
      g_assert_true (interval.low == cases[i].low
                     || interval.low == nextafter (cases[i].low, -INFINITY));
      g_assert_true (interval.high == cases[i].high
                     || interval.high == nextafter (cases[i].high, INFINITY));

      g_assert_true (entente_quantity_get_rounded (quantity, &value, &rounded));
      g_assert_cmpfloat (value, ==, cases[i].value);
      g_assert_cmpfloat (rounded.low, ==, cases[i].low);
      g_assert_cmpfloat (rounded.high, ==, cases[i].high);
    }
}

static void
test_bad_digits (void)
{
  const char *digits[] = {
    "", "-", ".", "5.", ".5", "1,234.5", "1e5", "0x10", "inf", "nan", " 5", "5 ", "--5", "1.2.3",
    "12%", "\u22125", "123456789012345678", "12345678901234567",
    "0000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (digits); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("“%s”", digits[i]);
      g_assert_null (entente_quantity_new_stated (digits[i], NULL, ENTENTE_RELATION_EQUAL, FALSE,
                                                  NULL, &error));
      g_assert_error (error, ENTENTE_QUANTITY_ERROR, ENTENTE_QUANTITY_ERROR_DIGITS);
    }
}

static void
test_stated_relations (void)
{
  const struct
  {
    EntenteRelation relation;
    double low;
    double high;
  } cases[] = {
    { ENTENTE_RELATION_EQUAL, 39.5, 40.5 },
    { ENTENTE_RELATION_ABOUT, 39.5, 40.5 },
    { ENTENTE_RELATION_GREATER, 40, INFINITY },
    { ENTENTE_RELATION_AT_LEAST, 40, INFINITY },
    { ENTENTE_RELATION_LESS, -INFINITY, 40 },
    { ENTENTE_RELATION_AT_MOST, -INFINITY, 40 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntenteQuantity) quantity = stated_full ("40", "%", cases[i].relation, FALSE);
      EntenteInterval interval = entente_quantity_get_interval (quantity);

      g_assert_cmpfloat (interval.low, ==, cases[i].low);
      g_assert_cmpfloat (interval.high, ==, cases[i].high);
      g_assert_false (entente_quantity_is_derived (quantity));
      g_assert_cmpint (entente_quantity_get_relation (quantity), ==, cases[i].relation);
      g_assert_cmpstr (entente_quantity_get_measure (quantity), ==, "a measure");
    }
}

static void
test_derived_relations (void)
{
  g_autoptr (EntenteQuantity) least = derived (4, 4, 4, "vendors", ENTENTE_RELATION_AT_LEAST);
  g_autoptr (EntenteQuantity) below = derived (83.42, 83.3, 83.5, "HKD", ENTENTE_RELATION_LESS);
  EntenteInterval interval = entente_quantity_get_interval (least);

  g_assert_true (entente_quantity_is_derived (least));
  g_assert_null (entente_quantity_get_digits (least));
  g_assert_cmpfloat (interval.low, ==, 4);
  g_assert_cmpfloat (interval.high, ==, INFINITY);

  interval = entente_quantity_get_interval (below);
  g_assert_cmpfloat (interval.low, ==, -INFINITY);
  g_assert_cmpfloat (interval.high, ==, 83.5);
}

static void
test_rounded (void)
{
  const struct
  {
    double value;
    double low;
    double high;
    const char *unit;
    double rounded_value;
    double rounded_low;
    double rounded_high;
  } cases[] = {
    { 113.82783883, 113.7299771, 113.9257902, "HKD", 113.828, 113.729, 113.926 },
    { 52, 50.499999999999993, 53.500000000000007, "%", 52, 50.5, 53.5 },
    { 71.739, 71.0382, 72.4324, "%", 71.74, 71.03, 72.44 },
    { 20.79775, 20.67597, 20.92090, "USD billion", 20.798, 20.675, 20.921 },
    { 4, 4, 4, "vendors", 4, 4, 4 },
    { 1.0 / 3, nextafter (1.0 / 3, 0), nextafter (1.0 / 3, 1), "x",
      0.333333333333, 0.333333333333, 0.333333333334 },
    { 2, 1, 3, "percentage points", 2, 1, 3 },
    { 88.79, 0, INFINITY, "HKD", 88.79, 0, INFINITY },
    { 1234567, 1000000, 9000000, "units", 1230000, 1000000, 9000000 },
    { 0, 0, 0, "x", 0, 0, 0 },
  };
  g_autoptr (EntenteQuantity) span = derived (NAN, 13, 23, "days", ENTENTE_RELATION_EQUAL);
  EntenteInterval interval;
  double value = 7;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntenteQuantity) quantity = derived (cases[i].value, cases[i].low, cases[i].high,
                                                      cases[i].unit, ENTENTE_RELATION_EQUAL);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_true (entente_quantity_get_rounded (quantity, &value, &interval));
      g_assert_cmpfloat (value, ==, cases[i].rounded_value);
      g_assert_cmpfloat (interval.low, ==, cases[i].rounded_low);
      g_assert_cmpfloat (interval.high, ==, cases[i].rounded_high);
    }

  value = 7;
  g_assert_false (entente_quantity_get_value (span, &value));
  g_assert_false (entente_quantity_get_rounded (span, &value, &interval));
  g_assert_cmpfloat (value, ==, 7);
  g_assert_cmpfloat (interval.low, ==, 13);
  g_assert_cmpfloat (interval.high, ==, 23);
}

static void
assert_words (EntenteQuantity *quantity,
              const char      *short_words,
              const char      *interval_words,
              const char      *words)
{
  g_autofree char *actual_short = entente_quantity_to_short_words (quantity);
  g_autofree char *actual_interval = entente_quantity_to_interval_words (quantity);
  g_autofree char *actual = entente_quantity_to_words (quantity);

  g_assert_cmpstr (actual_short, ==, short_words);
  g_assert_cmpstr (actual_interval, ==, interval_words);
  g_assert_cmpstr (actual, ==, words);
}

static void
test_words_stated (void)
{
  const struct
  {
    const char *digits;
    const char *unit;
    EntenteRelation relation;
    gboolean exact;
    const char *short_words;
    const char *interval_words;
    const char *words;
  } cases[] = {
    { "124.3", "HKD/share", ENTENTE_RELATION_EQUAL, FALSE, "HK$124.3",
      "between HK$124.25 and HK$124.35", "HK$124.3, between 124.25 and 124.35" },
    { "18.51", "USD billion", ENTENTE_RELATION_EQUAL, FALSE, "US$18.51 billion",
      "between US$18.505 billion and US$18.515 billion",
      "US$18.51 billion, between 18.505 and 18.515" },
    { "17", "%", ENTENTE_RELATION_EQUAL, FALSE, "17\u00a0%",
      "between 16.5\u00a0% and 17.5\u00a0%", "17\u00a0%, between 16.5 and 17.5" },
    { "-11", "%", ENTENTE_RELATION_EQUAL, FALSE, "\u221211\u00a0%",
      "between \u221211.5\u00a0% and \u221210.5\u00a0%",
      "\u221211\u00a0%, between \u221211.5 and \u221210.5" },
    { "113.80", "HKD/share", ENTENTE_RELATION_EQUAL, TRUE, "HK$113.80", NULL, "HK$113.80" },
    { "40", "%", ENTENTE_RELATION_GREATER, FALSE, "more than 40\u00a0%", NULL,
      "more than 40\u00a0%" },
    { "40", "%", ENTENTE_RELATION_LESS, FALSE, "less than 40\u00a0%", NULL,
      "less than 40\u00a0%" },
    { "2", "years", ENTENTE_RELATION_AT_MOST, FALSE, "at most 2 years", NULL, "at most 2 years" },
    { "4", "vendors", ENTENTE_RELATION_AT_LEAST, FALSE, "at least 4 vendors", NULL,
      "at least 4 vendors" },
    { "5", "USD billion", ENTENTE_RELATION_ABOUT, FALSE, "about US$5 billion", NULL,
      "about US$5 billion" },
    { "61.6", "million units", ENTENTE_RELATION_EQUAL, FALSE, "61.6 million units",
      "between 61.55 million units and 61.65 million units",
      "61.6 million units, between 61.55 and 61.65" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntenteQuantity) quantity = stated_full (cases[i].digits, cases[i].unit,
                                                          cases[i].relation, cases[i].exact);

      assert_words (quantity, cases[i].short_words, cases[i].interval_words, cases[i].words);
    }
}

static void
test_words_derived (void)
{
  const struct
  {
    double value;
    double low;
    double high;
    const char *unit;
    EntenteRelation relation;
    const char *short_words;
    const char *interval_words;
    const char *words;
  } cases[] = {
    { 113.8278, 113.72998, 113.92579, "HKD/share", ENTENTE_RELATION_EQUAL, "HK$113.83",
      "between HK$113.72 and HK$113.93", "HK$113.83, between 113.72 and 113.93" },
    { 52, 50.499999999999993, 53.500000000000007, "%", ENTENTE_RELATION_EQUAL, "52.0\u00a0%",
      "between 50.5\u00a0% and 53.5\u00a0%", "52.0\u00a0%, between 50.5 and 53.5" },
    { 1.1333, 1.0645, 1.2069, "x", ENTENTE_RELATION_EQUAL, "1.13 times",
      "between 1.06 times and 1.21 times", "1.13 times, between 1.06 and 1.21" },
    { 4, 4, 4, "vendors", ENTENTE_RELATION_AT_LEAST, "at least 4 vendors", NULL,
      "at least 4 vendors" },
    { NAN, 13, 23, "days", ENTENTE_RELATION_EQUAL, "13 to 23 days", NULL, "13 to 23 days" },
    { NAN, 3, 5, "days", ENTENTE_RELATION_EQUAL, "3 to 5 days", NULL, "3 to 5 days" },
    { 1, 1, 1, "days", ENTENTE_RELATION_EQUAL, "1 day", NULL, "1 day" },
    { NAN, 13, INFINITY, "days", ENTENTE_RELATION_EQUAL, "at least 13 days", NULL,
      "at least 13 days" },
    { NAN, -INFINITY, INFINITY, "days", ENTENTE_RELATION_EQUAL, "not known", NULL, "not known" },
    { 83.420, 83.3072, 83.5321, "HKD", ENTENTE_RELATION_LESS, "less than HK$83.54",
      "the limit lies between HK$83.30 and HK$83.54",
      "less than HK$83.54, the limit lies between HK$83.30 and HK$83.54" },
    { 140, 140, INFINITY, "%", ENTENTE_RELATION_EQUAL, "140\u00a0%", "at least 140\u00a0%",
      "140\u00a0%, at least 140\u00a0%" },
    { 2.0 / 3, nextafter (2.0 / 3, 0), nextafter (2.0 / 3, 1), "x", ENTENTE_RELATION_EQUAL,
      "0.666667 times", NULL, "0.666667 times" },
    { -6.044, -6.1329, -5.9551, "%", ENTENTE_RELATION_EQUAL, "\u22126.04\u00a0%",
      "between \u22126.14\u00a0% and \u22125.95\u00a0%",
      "\u22126.04\u00a0%, between \u22126.14 and \u22125.95" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntenteQuantity) quantity = derived (cases[i].value, cases[i].low, cases[i].high,
                                                      cases[i].unit, cases[i].relation);

      assert_words (quantity, cases[i].short_words, cases[i].interval_words, cases[i].words);
    }
}

static void
test_typed_stated (void)
{
  const struct
  {
    const char *digits;
    const char *unit;
    const char *typed;
    gboolean matches;
  } cases[] = {
    { "124.3", "HKD/share", "124.3", TRUE },
    { "124.3", "HKD/share", "124.30", TRUE },
    { "124.3", "HKD/share", "HK$124.3", TRUE },
    { "124.3", "HKD/share", "hkd 124.3", TRUE },
    { "124.3", "HKD/share", "124.3 HKD/share", TRUE },
    { "124.3", "HKD/share", "$124.3", TRUE },
    { "124.3", "HKD/share", "US$124.3", FALSE },
    { "124.3", "HKD/share", "124.3 %", FALSE },
    { "124.3", "HKD/share", "124", FALSE },
    { "124.3", "HKD/share", "１２４．３", TRUE },
    { "124.3", "HKD/share", "١٢٤٫٣", TRUE },
    { "124.3", "HKD/share", "", FALSE },
    { "124.3", "HKD/share", "HK$", FALSE },
    { "124.3", "HKD/share", "124.3 124.3", FALSE },
    { "17", "%", "17", TRUE },
    { "17", "%", "17 %", TRUE },
    { "17", "%", "17\u00a0%", TRUE },
    { "17", "%", "17%", TRUE },
    { "17", "%", "17 percent", TRUE },
    { "17", "%", "+17", TRUE },
    { "17", "%", "-17", FALSE },
    { "-17", "%", "17", TRUE },
    { "-17", "%", "17 %", TRUE },
    { "-17", "%", "-17", TRUE },
    { "-17", "%", "\u221217 %", TRUE },
    { "-17", "%", "+17", FALSE },
    { "-17", "%", "--17", FALSE },
    { "17", "%", "2025-02-17", FALSE },
    { "18.51", "USD billion", "18.51", TRUE },
    { "18.51", "USD billion", "US$18.51 billion", TRUE },
    { "18.51", "USD billion", "$18.51bn", TRUE },
    { "18.51", "USD billion", "18.51 million", FALSE },
    { "18.51", "USD billion", "18,51", FALSE },
    { "1234567", "units", "1,234,567", TRUE },
    { "1234567", "units", "1 234 567", TRUE },
    { "1234567", "units", "1'234'567 units", TRUE },
    { "1234567", "units", "12,34,567", TRUE },
    { "1234567", "units", "1,23,4567", FALSE },
    { "1234567", "units", "1.234.567", TRUE },
    { "1.139", "x", "1.139", TRUE },
    { "1139", "days", "1.139", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntenteQuantity) quantity = stated (cases[i].digits, cases[i].unit);

      g_test_message ("%s %s typed as “%s”", cases[i].digits, cases[i].unit, cases[i].typed);
      g_assert_true (entente_quantity_matches_typed (quantity, cases[i].typed)
                     == cases[i].matches);
    }
}

static void
test_typed_derived (void)
{
  g_autoptr (EntenteQuantity) close = derived (113.8278, 113.73, 113.93, "HKD/share",
                                               ENTENTE_RELATION_EQUAL);
  g_autoptr (EntenteQuantity) span = derived (NAN, 13, 23, "days", ENTENTE_RELATION_EQUAL);
  g_autoptr (EntenteQuantity) below = derived (83.420, 83.3072, 83.5321, "HKD",
                                               ENTENTE_RELATION_LESS);
  g_autofree char *flood = g_strnfill (100000, '1');

  g_assert_true (entente_quantity_matches_typed (close, "114"));
  g_assert_true (entente_quantity_matches_typed (close, "113.8"));
  g_assert_true (entente_quantity_matches_typed (close, "113.83"));
  g_assert_true (entente_quantity_matches_typed (close, "HK$113.828"));
  g_assert_false (entente_quantity_matches_typed (close, "113.82"));
  g_assert_false (entente_quantity_matches_typed (close, "113"));
  g_assert_true (entente_quantity_matches_typed (span, "13"));
  g_assert_true (entente_quantity_matches_typed (span, "23 days"));
  g_assert_false (entente_quantity_matches_typed (span, "18"));
  g_assert_true (entente_quantity_matches_typed (below, "83.42"));
  g_assert_true (entente_quantity_matches_typed (below, "83.54"));
  g_assert_false (entente_quantity_matches_typed (below, flood));
  g_assert_false (entente_quantity_matches_typed (below, "\xff" "83.54"));
}

/* German data, where the system has it or can make it. */
static gboolean
enter_germany (const char *folder)
{
  g_autofree char *output = g_build_filename (folder, "de_DE.UTF-8", NULL);
  const char *command[] = { "localedef", "-i", "de_DE", "-f", "UTF-8", output, NULL };

  if (setlocale (LC_NUMERIC, "de_DE.UTF-8") != NULL)
    return TRUE;

  g_spawn_sync (NULL, (char **) command, NULL,
                G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                NULL, NULL, NULL, NULL, NULL, NULL);
  g_setenv ("LOCPATH", folder, TRUE);

  return setlocale (LC_NUMERIC, "de_DE.UTF-8") != NULL;
}

static void
check_germany (void)
{
  g_autoptr (EntenteQuantity) sales = stated ("18.51", "USD billion");
  g_autoptr (EntenteQuantity) span = stated_full ("1139", "days", ENTENTE_RELATION_EQUAL, TRUE);
  g_autoptr (EntenteQuantity) bad = NULL;
  EntenteInterval interval;
  double value;

  assert_words (sales, "US$18,51 billion", "between US$18,505 billion and US$18,515 billion",
                "US$18,51 billion, between 18,505 and 18,515");
  assert_words (span, "1.139 days", NULL, "1.139 days");
  g_assert_true (entente_quantity_matches_typed (sales, "18,51"));
  g_assert_true (entente_quantity_matches_typed (sales, "18.51"));
  g_assert_true (entente_quantity_matches_typed (span, "1.139"));
  g_assert_true (entente_quantity_matches_typed (span, "1139"));

  /* Data has the point everywhere. */
  bad = entente_quantity_new_stated ("18,51", NULL, ENTENTE_RELATION_EQUAL, FALSE, NULL, NULL);
  g_assert_null (bad);
  g_assert_true (entente_quantity_get_rounded (sales, &value, &interval));
  g_assert_cmpfloat (value, ==, 18.51);
  g_assert_cmpfloat (interval.low, ==, 18.505);
}

static void
test_germany (void)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-locale-XXXXXX", NULL);
  const char *command[] = { "rm", "-rf", folder, NULL };

  if (enter_germany (folder))
    check_germany ();
  else
    g_test_skip ("there is no German locale and no localedef to make one");

  setlocale (LC_ALL, "C.UTF-8");
  g_unsetenv ("LOCPATH");
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL,
                NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");

  g_test_add_func ("/quantity/relations", test_relations);
  g_test_add_func ("/quantity/rounding-intervals", test_rounding_intervals);
  g_test_add_func ("/quantity/bad-digits", test_bad_digits);
  g_test_add_func ("/quantity/stated-relations", test_stated_relations);
  g_test_add_func ("/quantity/derived-relations", test_derived_relations);
  g_test_add_func ("/quantity/rounded", test_rounded);
  g_test_add_func ("/quantity/words/stated", test_words_stated);
  g_test_add_func ("/quantity/words/derived", test_words_derived);
  g_test_add_func ("/quantity/typed/stated", test_typed_stated);
  g_test_add_func ("/quantity/typed/derived", test_typed_derived);
  g_test_add_func ("/quantity/germany", test_germany);

  return g_test_run ();
}
