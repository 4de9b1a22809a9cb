/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "chart-fixture.h"
#include "entente-chart-table.h"

static void
assert_label (EntenteChartTable *table,
              guint              index,
              const char        *label)
{
  g_assert_cmpstr (entente_chart_row_get_label (entente_chart_table_get_row (table, index)), ==,
                   label);
}

/* Rows of a time series go by date, whatever their series; equal dates keep their order. */
static void
test_order_of_time (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_autoptr (EntenteChartTable) table = entente_chart_table_new (chart);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (table)), ==, 4);
  assert_label (table, 0, "Last close of 2024");
  assert_label (table, 1, "Previous close");
  assert_label (table, 2, "Intraday high");
  assert_label (table, 3, "Close");
}

static void
test_order_of_bars (void)
{
  g_autoptr (EntenteChart) chart = fixture_sales ();
  g_autoptr (EntenteChartTable) table = entente_chart_table_new (chart);

  assert_label (table, 0, "A year earlier");
  assert_label (table, 1, "Fiscal first quarter 2025");
}

static void
test_undated_last (void)
{
  static const FixtureMark marks[] = {
    { .id = "A", .label = "undated", .digits = "1" },
    { .id = "B", .label = "later", .digits = "2", .date = "2024" },
    { .id = "C", .label = "earlier", .digits = "3", .date = "2023-05" },
  };
  g_autoptr (EntenteChart) chart =
    fixture_chart (ENTENTE_CHART_KIND_TIME_SERIES, "T", "%", marks, 3);
  g_autoptr (EntenteChartTable) table = entente_chart_table_new (chart);

  assert_label (table, 0, "earlier");
  assert_label (table, 1, "later");
  assert_label (table, 2, "undated");
  g_assert_null (entente_chart_row_get_date (entente_chart_table_get_row (table, 2)));
  g_assert_null (entente_chart_row_get_date_words (entente_chart_table_get_row (table, 2)));
}

static void
test_stated_row (void)
{
  g_autoptr (EntenteChart) chart = fixture_share ();
  g_autoptr (EntenteChartTable) table = entente_chart_table_new (chart);
  EntenteChartRow *row = entente_chart_table_get_row (table, 1);
  double value, low, high;

  g_assert_true (entente_chart_row_get_value (row, &value));
  g_assert_true (entente_chart_row_get_low (row, &low));
  g_assert_true (entente_chart_row_get_high (row, &high));
  g_assert_cmpfloat (value, ==, 16);
  g_assert_cmpfloat (low, ==, 15.5);
  g_assert_cmpfloat (high, ==, 16.5);
  g_assert_cmpint (entente_chart_row_get_kind (row), ==, ENTENTE_MARK_KIND_STATED);
  g_assert_cmpstr (entente_chart_row_get_kind_words (row), ==, "stated");
  g_assert_cmpstr (entente_chart_row_get_series_name (row), ==, "Series");
  g_assert_cmpstr (entente_chart_row_get_date (row), ==, "2024");
  g_assert_cmpstr (entente_chart_row_get_date_words (row), ==, "2024");
  g_assert_cmpstr (entente_chart_row_get_value_words (row), ==, "16\u00a0%");
  g_assert_cmpstr (entente_chart_row_get_low_words (row), ==, "15.5\u00a0%");
  g_assert_cmpstr (entente_chart_row_get_high_words (row), ==, "16.5\u00a0%");
  g_assert_cmpstr (entente_chart_row_get_unit_words (row), ==, "percent");
  g_assert_cmpstr (entente_chart_row_get_fact_id (row), ==, "F34");
  g_assert_cmpstr (entente_chart_row_get_source_words (row), ==, "The report, paragraph 7");
}

static void
test_derived_row (void)
{
  g_autoptr (EntenteChart) chart = fixture_share ();
  g_autoptr (EntenteChartTable) table = entente_chart_table_new (chart);
  EntenteChartRow *row = entente_chart_table_get_row (table, 3);

  g_assert_cmpint (entente_chart_row_get_kind (row), ==, ENTENTE_MARK_KIND_DERIVED);
  g_assert_cmpstr (entente_chart_row_get_kind_words (row), ==, "derived");
  g_assert_cmpint (entente_chart_row_get_bound (row), ==, ENTENTE_BOUND_NONE);
}

/* A bound is one because the chart says so, or because of the relation of the figure. */
static void
test_bounds (void)
{
  static const FixtureMark marks[] = {
    { .id = "A", .label = "a", .digits = "40", .bound = ENTENTE_BOUND_UPPER },
    { .id = "B", .label = "b", .digits = "40", .relation = ENTENTE_RELATION_GREATER },
    { .id = "C", .label = "c", .digits = "40", .relation = ENTENTE_RELATION_AT_MOST },
    { .id = "D", .label = "d", .digits = "40", .relation = ENTENTE_RELATION_ABOUT },
  };
  static const struct
  {
    EntenteBound bound;
    const char *words;
    gboolean has_low, has_high;
  } expected[] = {
    { ENTENTE_BOUND_UPPER, "at most 40\u00a0%", TRUE, TRUE },
    { ENTENTE_BOUND_LOWER, "more than 40\u00a0%", TRUE, FALSE },
    { ENTENTE_BOUND_UPPER, "at most 40\u00a0%", FALSE, TRUE },
    { ENTENTE_BOUND_NONE, "about 40\u00a0%", TRUE, TRUE },
  };
  g_autoptr (EntenteChart) chart =
    fixture_chart (ENTENTE_CHART_KIND_BAR, "T", "%", marks, G_N_ELEMENTS (marks));
  g_autoptr (EntenteChartTable) table = entente_chart_table_new (chart);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      EntenteChartRow *row = entente_chart_table_get_row (table, i);
      double bound;

      g_assert_cmpint (entente_chart_row_get_bound (row), ==, expected[i].bound);
      g_assert_cmpstr (entente_chart_row_get_value_words (row), ==, expected[i].words);
      g_assert_cmpint (entente_chart_row_get_low (row, &bound), ==, expected[i].has_low);
      g_assert_cmpint (entente_chart_row_get_high (row, &bound), ==, expected[i].has_high);

      /* no words for a limit on the other side */
      if (expected[i].bound == ENTENTE_BOUND_UPPER)
        g_assert_null (entente_chart_row_get_low_words (row));
      if (expected[i].bound == ENTENTE_BOUND_LOWER)
        g_assert_null (entente_chart_row_get_high_words (row));
    }
}

/* A computed bound is given at its safe end. */
static void
test_derived_bound (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_autoptr (EntenteChartTable) table = entente_chart_table_new (chart);
  EntenteChartRow *row = entente_chart_table_get_row (table, 0);

  g_assert_cmpstr (entente_chart_row_get_value_words (row), ==, "at most HK$83.54");
}

static void
test_missing_figure (void)
{
  static const FixtureMark mark = { .id = "A", .label = "a" };
  g_autoptr (EntenteChart) chart = fixture_chart (ENTENTE_CHART_KIND_BAR, "T", "%", &mark, 1);
  g_autoptr (EntenteChartTable) table = entente_chart_table_new (chart);
  EntenteChartRow *row = entente_chart_table_get_row (table, 0);
  double value = 7;

  g_assert_false (entente_chart_row_get_value (row, &value));
  g_assert_false (entente_chart_row_get_low (row, &value));
  g_assert_false (entente_chart_row_get_high (row, &value));
  g_assert_cmpfloat (value, ==, 7);
  g_assert_null (entente_chart_row_get_value_words (row));
}

/* A figure in millions is drawn in a chart of billions; one in another currency is not. */
static void
test_units (void)
{
  static const struct
  {
    const char *unit;
    gboolean has_value;
    double value;
  } units[] = {
    { "USD billion", TRUE, 250 }, { "USD million", TRUE, 0.25 }, { "USD", TRUE, 2.5e-7 },
    { "HKD billion", FALSE, 0 }, { "%", FALSE, 0 },
  };
  g_autoptr (EntenteUnit) billions = entente_unit_parse ("USD billion", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      FixtureMark mark = { .id = "A", .label = "a", .digits = "250" };
      g_autoptr (EntenteChart) source =
        fixture_chart (ENTENTE_CHART_KIND_BAR, "T", units[i].unit, &mark, 1);
      g_autoptr (EntenteSeries) series =
        g_list_model_get_item (entente_chart_get_series (source), 0);
      g_autoptr (EntenteMark) fact =
        g_list_model_get_item (entente_series_get_marks (series), 0);
      g_autoptr (EntenteChart) chart =
        g_object_new (ENTENTE_TYPE_CHART, "id", "c", "title", "T", "unit", billions,
                      "series", entente_chart_get_series (source), NULL);
      g_autoptr (EntenteChartRow) row = entente_chart_row_new (chart, series, fact);
      double value;

      g_assert_cmpint (entente_chart_row_get_value (row, &value), ==, units[i].has_value);
      if (units[i].has_value)
        g_assert_cmpfloat_with_epsilon (value, units[i].value, units[i].value * 1e-12);
    }
}

/* The columns of a table read the strings as properties. */
static void
test_properties (void)
{
  static const char * const names[] = {
    "series-name", "label", "date", "date-words", "value-words", "low-words", "high-words",
    "unit-words", "kind-words", "fact-id", "source-words"
  };
  g_autoptr (EntenteChart) chart = fixture_share ();
  g_autoptr (EntenteChartTable) table = entente_chart_table_new (chart);
  EntenteChartRow *row = entente_chart_table_get_row (table, 0);
  g_autoptr (EntenteFact) fact = NULL;
  g_autofree char *label = NULL;
  EntenteMarkKind kind;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *value = NULL;

      g_object_get (row, names[i], &value, NULL);
      g_assert_nonnull (value);
    }

  g_object_get (row, "fact", &fact, "kind", &kind, "label", &label, NULL);
  g_assert_true (fact == entente_chart_row_get_fact (row));
  g_assert_cmpint (kind, ==, ENTENTE_MARK_KIND_STATED);
  g_assert_cmpstr (label, ==, "Vivo");
}

static void
test_list_model (void)
{
  g_autoptr (EntenteChart) chart = fixture_share ();
  EntenteChartTable *table = entente_chart_table_new (chart);
  g_autoptr (EntenteChartRow) row = g_list_model_get_item (G_LIST_MODEL (table), 0);

  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (table)) == ENTENTE_TYPE_CHART_ROW);
  g_assert_true (row == entente_chart_table_get_row (table, 0));
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (table), 4));
  g_assert_true (entente_chart_table_get_chart (table) == chart);
  g_assert_finalize_object (table);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table/order-of-time", test_order_of_time);
  g_test_add_func ("/table/order-of-bars", test_order_of_bars);
  g_test_add_func ("/table/undated-last", test_undated_last);
  g_test_add_func ("/table/stated-row", test_stated_row);
  g_test_add_func ("/table/derived-row", test_derived_row);
  g_test_add_func ("/table/bounds", test_bounds);
  g_test_add_func ("/table/derived-bound", test_derived_bound);
  g_test_add_func ("/table/missing-figure", test_missing_figure);
  g_test_add_func ("/table/units", test_units);
  g_test_add_func ("/table/properties", test_properties);
  g_test_add_func ("/table/list-model", test_list_model);

  return g_test_run ();
}
