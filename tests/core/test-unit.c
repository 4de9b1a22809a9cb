/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-unit.h"

#include <locale.h>

static EntenteUnit *
parse (const char *code)
{
  g_autoptr (GError) error = NULL;
  EntenteUnit *unit = entente_unit_parse (code, &error);

  g_assert_no_error (error);
  g_assert_nonnull (unit);

  return unit;
}

static void
test_parse (void)
{
  const struct
  {
    const char *code;
    int exponent;
    gboolean dimensionless;
    gboolean counted;
    gboolean whole;
    const char *words;
  } cases[] = {
    { "%", -2, TRUE, FALSE, FALSE, "percent" },
    { "percentage points", -2, TRUE, FALSE, FALSE, "percentage points" },
    { "x", 0, TRUE, FALSE, FALSE, "times" },
    { "HKD", 0, FALSE, FALSE, FALSE, "HK$" },
    { "HKD/share", 0, FALSE, FALSE, FALSE, "HK$ per share" },
    { "USD billion", 9, FALSE, FALSE, FALSE, "US$ billion" },
    { "CNY trillion/year", 12, FALSE, FALSE, FALSE, "CN¥ trillion per year" },
    { "SEK thousand", 3, FALSE, FALSE, FALSE, "thousand SEK" },
    { "million units", 6, FALSE, TRUE, FALSE, "million units" },
    { "vendors", 0, FALSE, TRUE, TRUE, "vendors" },
    { "data centres", 0, FALSE, TRUE, TRUE, "data centres" },
    { "days", 0, FALSE, FALSE, TRUE, "days" },
    { "years", 0, FALSE, FALSE, FALSE, "years" },
    { "km/hour", 0, FALSE, FALSE, FALSE, "km per hour" },
    { "手机", 0, FALSE, TRUE, TRUE, "手机" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntenteUnit) unit = parse (cases[i].code);
      g_autofree char *words = entente_unit_to_words (unit);

      g_assert_cmpstr (entente_unit_get_code (unit), ==, cases[i].code);
      g_assert_cmpint (entente_unit_get_exponent (unit), ==, cases[i].exponent);
      g_assert_true (entente_unit_is_dimensionless (unit) == cases[i].dimensionless);
      g_assert_true (entente_unit_is_counted (unit) == cases[i].counted);
      g_assert_true (entente_unit_is_whole (unit) == cases[i].whole);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_parse_tidies (void)
{
  g_autoptr (EntenteUnit) unit = parse ("  USD   billion / year ");

  g_assert_cmpstr (entente_unit_get_code (unit), ==, "USD billion/year");
}

static void
test_parse_errors (void)
{
  const char *codes[] = {
    "", " ", "/", "HKD/", "/share", "a/b/c", "USD zillion", "USD share", "million", "%%",
    "12 units", "$", "units!", "\xff\xfe", "million billion",
    "a unit whose name is far longer than any unit of measurement has a right to be",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_null (entente_unit_parse (codes[i], &error));
      g_assert_error (error, ENTENTE_UNIT_ERROR, ENTENTE_UNIT_ERROR_CODE);
    }
}

static void
test_dimensions (void)
{
  const struct
  {
    const char *a;
    const char *b;
    gboolean same;
  } cases[] = {
    { "%", "x", TRUE },          { "%", "percentage points", TRUE },
    { "HKD", "HKD", TRUE },      { "USD", "USD billion", TRUE },
    { "units", "million units", TRUE },
    { "HKD", "HKD/share", FALSE }, { "HKD", "USD", FALSE },
    { "days", "years", FALSE },  { "vendors", "units", FALSE },
    { "%", "vendors", FALSE },   { "HKD/day", "HKD/days", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntenteUnit) a = parse (cases[i].a);
      g_autoptr (EntenteUnit) b = parse (cases[i].b);

      g_test_message ("%s and %s", cases[i].a, cases[i].b);
      g_assert_true (entente_unit_has_same_dimension (a, b) == cases[i].same);
      g_assert_true (entente_unit_has_same_dimension (b, a) == cases[i].same);
    }
}

static void
test_algebra (void)
{
  g_autoptr (EntenteUnit) price = parse ("HKD/share");
  g_autoptr (EntenteUnit) shares = parse ("million share");
  g_autoptr (EntenteUnit) percent = parse ("%");
  g_autoptr (EntenteUnit) money = parse ("HKD");
  g_autoptr (EntenteUnit) value = entente_unit_multiply (price, shares);
  g_autoptr (EntenteUnit) part = entente_unit_multiply (percent, value);
  g_autoptr (EntenteUnit) ratio = entente_unit_divide (value, money);
  g_autoptr (EntenteUnit) square = entente_unit_multiply (money, money);
  g_autoptr (EntenteUnit) inverse = entente_unit_divide (ratio, money);

  g_assert_true (entente_unit_has_same_dimension (value, money));
  g_assert_cmpint (entente_unit_get_exponent (value), ==, 6);
  g_assert_cmpfloat (entente_unit_get_factor (value), ==, 1e6);
  g_assert_cmpint (entente_unit_get_exponent (part), ==, 4);
  g_assert_cmpstr (entente_unit_get_code (value), ==, "HKD");
  g_assert_true (entente_unit_is_dimensionless (ratio));
  g_assert_cmpstr (entente_unit_get_code (ratio), ==, "");
  g_assert_cmpstr (entente_unit_get_code (square), ==, "HKD^2");
  g_assert_cmpstr (entente_unit_get_code (inverse), ==, "1/HKD");
}

static void
test_format (void)
{
  const struct
  {
    const char *code;
    const char *number;
    double value;
    const char *expected;
  } cases[] = {
    { "HKD/share", "113.83", 113.83, "HK$113.83" },
    { "HKD", "\u22125", -5, "\u2212HK$5" },
    { "USD billion", "18.51", 18.51, "US$18.51 billion" },
    { "USD billion", "\u22122.3", -2.3, "\u2212US$2.3 billion" },
    { "SEK", "5", 5, "5 SEK" },
    { "%", "17", 17, "17\u00a0%" },
    { "percentage points", "1", 1, "1 percentage point" },
    { "percentage points", "1.0", 1, "1.0 percentage points" },
    { "x", "1.13", 1.13, "1.13 times" },
    { "x", "1", 1, "1 time" },
    { "days", "1", 1, "1 day" },
    { "days", "\u22121", -1, "\u22121 day" },
    { "days", "0", 0, "0 days" },
    { "years", "3", 3, "3 years" },
    { "vendors", "4", 4, "4 vendors" },
    { "million units", "285", 285, "285 million units" },
  };
  g_autoptr (EntenteUnit) none = entente_unit_new_none ();
  g_autofree char *bare = entente_unit_format (none, "1.2", 1.2);

  g_assert_cmpstr (bare, ==, "1.2");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntenteUnit) unit = parse (cases[i].code);
      g_autofree char *text = entente_unit_format (unit, cases[i].number, cases[i].value);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_format_range (void)
{
  g_autoptr (EntenteUnit) days = parse ("days");
  g_autoptr (EntenteUnit) money = parse ("HKD");
  g_autofree char *span = entente_unit_format_range (days, "13", "23", 23);
  g_autofree char *price = entente_unit_format_range (money, "\u22121", "2", 2);

  g_assert_cmpstr (span, ==, "13 to 23 days");
  g_assert_cmpstr (price, ==, "\u2212HK$1 to HK$2");
}

static void
test_typed (void)
{
  const struct
  {
    const char *code;
    const char *typed;
    gboolean matches;
  } cases[] = {
    { "HKD/share", "", TRUE },       { "HKD/share", " HK$ ", TRUE },
    { "HKD/share", "hkd", TRUE },    { "HKD/share", "$", TRUE },
    { "HKD/share", "HKD/share", TRUE }, { "HKD/share", "hk$ per share", TRUE },
    { "HKD/share", "US$", FALSE },   { "HKD/share", "%", FALSE },
    { "USD billion", "us$ bn", TRUE }, { "USD billion", "usd million", FALSE },
    { "USD billion", "billion", TRUE },
    { "CNY", "¥", TRUE },            { "CNY", "$", FALSE },
    { "%", "percent", TRUE },        { "%", "per cent", TRUE },
    { "%", "times", FALSE },         { "x", "x", TRUE },
    { "days", "day", TRUE },         { "vendors", "Vendors", TRUE },
    { "million units", "m units", TRUE }, { "vendors", "units", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntenteUnit) unit = parse (cases[i].code);

      g_test_message ("%s typed as “%s”", cases[i].code, cases[i].typed);
      g_assert_true (entente_unit_matches_typed (unit, cases[i].typed) == cases[i].matches);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");

  g_test_add_func ("/unit/parse", test_parse);
  g_test_add_func ("/unit/parse/tidies", test_parse_tidies);
  g_test_add_func ("/unit/parse/errors", test_parse_errors);
  g_test_add_func ("/unit/dimensions", test_dimensions);
  g_test_add_func ("/unit/algebra", test_algebra);
  g_test_add_func ("/unit/format", test_format);
  g_test_add_func ("/unit/format-range", test_format_range);
  g_test_add_func ("/unit/typed", test_typed);

  return g_test_run ();
}
