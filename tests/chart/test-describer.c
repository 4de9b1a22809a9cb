/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "chart-fixture.h"
#include "entente-chart-describer.h"
#include "entente-loader.h"

#define NBSP "\u00a0"

static void
assert_description (EntenteChart *chart,
                    const char   *expected)
{
  g_autofree char *description = entente_chart_describer_describe (chart);

  g_assert_cmpstr (description, ==, expected);
}

static EntenteChart *
bars (const FixtureMark *marks,
      guint              n)
{
  return fixture_chart (ENTENTE_CHART_KIND_BAR, "T", "%", marks, n);
}

/* Among the stated figures, said as such; the one that is derived is named. */
static void
test_mixed (void)
{
  g_autoptr (EntenteChart) chart = fixture_share ();

  assert_description (chart,
                      "Bar chart in percent, 2024: among the stated figures the highest is "
                      "17" NBSP "% (Vivo) and the lowest 15" NBSP "% (Apple); derived: Vendors "
                      "not named in the report, 52.0" NBSP "%.");
}

static void
test_time_series (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();

  assert_description (chart,
                      "Chart over time in HK$ per share, December 2024 to 13 February 2025: the "
                      "highest figure is HK$124.3 (Intraday high, stated) and the lowest at most "
                      "HK$83.54 (Last close of 2024, derived); 3 of 4 figures are derived. "
                      "Second series: up from HK$113.83 (12 February 2025) to HK$116.79 "
                      "(13 February 2025).");
}

/* Each of the two is named with its kind: there is nothing to add. */
static void
test_two_of_two_kinds (void)
{
  g_autoptr (EntenteChart) chart = fixture_sales ();

  assert_description (chart,
                      "Bar chart in US$ billion: the highest figure is US$20.80 billion (A year "
                      "earlier, derived) and the lowest US$18.51 billion (Fiscal first quarter "
                      "2025, stated). Series: down from US$20.80 billion (1 October to 30 "
                      "December 2023) to US$18.51 billion (29 September to 28 December 2024).");
}

static void
test_stated_only (void)
{
  static const FixtureMark marks[] = {
    { .id = "A", .label = "a", .digits = "1" },
    { .id = "B", .label = "b", .digits = "2" },
    { .id = "C", .label = "c", .digits = "3" },
  };
  g_autoptr (EntenteChart) chart = bars (marks, 3);

  assert_description (chart, "Bar chart in percent: the highest figure is 3" NBSP "% (c) and the "
                             "lowest 1" NBSP "% (a).");
}

static void
test_few (void)
{
  static const FixtureMark marks[] = {
    { .id = "A", .label = "a", .digits = "1" },
    { .id = "B", .label = "b" },
    { .id = "C", .label = "c" },
  };
  g_autoptr (EntenteChart) none = fixture_empty (ENTENTE_CHART_KIND_BAR);
  g_autoptr (EntenteChart) one = bars (marks, 1);
  g_autoptr (EntenteChart) one_missing = bars (marks, 2);
  g_autoptr (EntenteChart) two_missing = bars (marks, 3);
  g_autoptr (EntenteChart) no_time = fixture_empty (ENTENTE_CHART_KIND_TIME_SERIES);

  assert_description (none, "Bar chart in percent: no figure.");
  assert_description (one, "Bar chart in percent: one figure, 1" NBSP "% (a).");
  assert_description (one_missing, "Bar chart in percent: one figure, 1" NBSP "% (a); no figure "
                                   "is known for: b.");
  assert_description (two_missing, "Bar chart in percent: one figure, 1" NBSP "% (a); 2 figures "
                                   "are not known.");
  assert_description (no_time, "Chart over time in percent: no figure.");
}

static void
assert_mark_label (EntenteChart *chart,
                   guint         index,
                   const char   *expected)
{
  g_autoptr (EntenteChartTable) table = entente_chart_table_new (chart);
  g_autofree char *label =
    entente_chart_describer_mark_label (entente_chart_table_get_row (table, index));

  g_assert_cmpstr (label, ==, expected);
}

static void
test_mark_labels (void)
{
  static const FixtureMark undated[] = {
    { .id = "A", .label = "a", .digits = "1", .who = "Somebody" },
    { .id = "B", .label = "b", .value = 2, .low = 1, .high = 3 },
    { .id = "C", .label = "c", .who = "Somebody" },
    { .id = "D", .label = "d", .digits = "40", .relation = ENTENTE_RELATION_ABOUT,
      .who = "\u963f\u91cc\uff08\u5907\u6ce8\uff09" },
  };
  g_autoptr (EntenteChart) share = fixture_share ();
  g_autoptr (EntenteChart) price = fixture_price ();
  g_autoptr (EntenteChart) sales = fixture_sales ();
  g_autoptr (EntenteChart) other = bars (undated, G_N_ELEMENTS (undated));

  assert_mark_label (share, 1, "Huawei, 16 percent, 2024, stated, Canalys");
  assert_mark_label (share, 3, "Vendors not named in the report, 52.0 percent, 2024, derived");
  assert_mark_label (price, 0, "Last close of 2024, at most HK$83.54, December 2024, derived");
  assert_mark_label (price, 2, "Intraday high, HK$124.3, 13 February 2025, stated, The report");
  assert_mark_label (price, 3, "Close, HK$116.79, 13 February 2025, derived");
  assert_mark_label (sales, 1, "Fiscal first quarter 2025, US$18.51 billion, 29 September to 28 "
                               "December 2024, stated, The report");
  assert_mark_label (other, 0, "a, 1 percent, stated, Somebody");
  assert_mark_label (other, 1, "b, 2.0 percent, derived");
  assert_mark_label (other, 2, "c, no figure, stated, Somebody");
  assert_mark_label (other, 3, "d, about 40 percent, stated, \u963f\u91cc");
}

static void
test_mark_descriptions (void)
{
  static const FixtureMark about = { .id = "A", .label = "a", .digits = "40",
                                     .relation = ENTENTE_RELATION_ABOUT, .paragraph = 3 };
  g_autoptr (EntenteChart) share = fixture_share ();
  g_autoptr (EntenteChart) other = bars (&about, 1);
  g_autoptr (EntenteChartTable) table = entente_chart_table_new (share);
  g_autoptr (EntenteChartTable) other_table = entente_chart_table_new (other);
  g_autofree char *with_interval =
    entente_chart_describer_mark_description (entente_chart_table_get_row (table, 0));
  g_autofree char *without =
    entente_chart_describer_mark_description (entente_chart_table_get_row (other_table, 0));

  g_assert_cmpstr (with_interval, ==,
                   "Statement of F33. The figure lies between 16.5" NBSP "% and 17.5" NBSP "%. "
                   "The report, paragraph 7.");
  g_assert_cmpstr (without, ==, "Statement of A. The report, paragraph 3.");
}

static void
assert_source_line (EntenteChart *chart,
                    const char   *expected)
{
  g_autofree char *line = entente_chart_describer_source_line (chart);

  g_assert_cmpstr (line, ==, expected);
}

static void
test_source_lines (void)
{
  static const FixtureMark marks[] = {
    { .id = "A", .label = "a", .digits = "1", .paragraph = 8 },
    { .id = "B", .label = "b", .digits = "2", .paragraph = 4 },
    { .id = "C", .label = "c", .digits = "3", .paragraph = 8 },
    { .id = "D", .label = "d", .digits = "3", .paragraph = 2 },
    { .id = "E", .label = "e", .digits = "3" },
  };
  static const FixtureMark derived = { .id = "F", .label = "f", .value = 1, .low = 0, .high = 2 };
  g_autoptr (EntenteChart) one = bars (marks, 1);
  g_autoptr (EntenteChart) three = bars (marks, 3);
  g_autoptr (EntenteChart) all = bars (marks, 5);
  g_autoptr (EntenteChart) no_paragraph = bars (&marks[4], 1);
  g_autoptr (EntenteChart) computed = bars (&derived, 1);
  g_autoptr (EntenteChart) empty = fixture_empty (ENTENTE_CHART_KIND_BAR);
  g_autoptr (EntenteChart) share = fixture_share ();

  assert_source_line (one, "Source: The report, paragraph 8.");
  assert_source_line (three, "Source: The report, paragraphs 4 and 8.");
  assert_source_line (all, "Source: The report, paragraphs 2, 4 and 8.");
  assert_source_line (no_paragraph, "Source: The report.");
  assert_source_line (computed, "Figures computed by Entente.");
  assert_source_line (empty, "No source is named.");
  assert_source_line (share, "Source: The report, paragraph 7. Derived figures are computed by "
                             "Entente.");
}

/* What a reference line says has a source as well. */
static void
test_source_of_reference (void)
{
  static const FixtureMark level = { .id = "R", .label = "r", .digits = "5", .paragraph = 3 };
  g_autoptr (EntenteChart) chart = fixture_sales ();

  fixture_add_reference (chart, &level, NULL);
  assert_source_line (chart, "Source: The report, paragraphs 3 and 7. Derived figures are "
                             "computed by Entente.");
}

static void
test_captions (void)
{
  g_autoptr (EntenteChart) share = fixture_share ();
  g_autoptr (EntenteChart) price = fixture_price ();
  g_autofree char *percent = entente_chart_describer_unit_caption (share);
  g_autofree char *dollars = entente_chart_describer_unit_caption (price);
  g_autoptr (EntenteMark) reference =
    g_list_model_get_item (entente_chart_get_references (price), 0);
  g_autofree char *label = entente_chart_describer_reference_label (reference);

  g_assert_cmpstr (percent, ==, "Percent");
  g_assert_cmpstr (dollars, ==, "HK$ per share");
  g_assert_cmpstr (label, ==, "Highest since January 2022");
}

/* What each level says of marks of the built-in dossier. */
static const struct
{
  const char *chart;
  guint mark;
  const char *words[ENTENTE_N_VERBOSITIES];
} spoken[] = {
  { "price", 0,
    { "Last close of 2024, at most HK$83.54, December 2024, derived",
      "Last close of 2024, at most HK$83.54, December 2024, derived, lowest of 4",
      "Last close of 2024, at most HK$83.54, December 2024, derived, Computed from D02, F37, "
      "lowest of 4" } },
  { "price", 3,
    { "Close, HK$116.79, 13 February 2025, derived",
      "Close, HK$116.79, 13 February 2025, derived, rank 2 of 4, up about HK$2.96",
      "Close, HK$116.79, 13 February 2025, derived, Computed from F18, F17, F20, rank 2 of 4, "
      "up about HK$2.96" } },
  { "share", 0,
    { "Vivo, 17 percent, 2024, stated",
      "Vivo, 17 percent, 2024, stated, Canalys, Report, paragraph 7, highest of 3 named",
      "Vivo, 17 percent, 2024, stated, Canalys, Report, paragraph 7, highest of 3 named" } },
};

static EntenteChart *
builtin_chart (const char *id)
{
  g_autoptr (EntenteDossier) dossier = entente_loader_load_builtin ();

  return g_object_ref (entente_dossier_find_chart (dossier, id));
}

static void
test_verbosity_words (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (spoken); i++)
    {
      g_autoptr (EntenteChart) chart = builtin_chart (spoken[i].chart);
      g_autoptr (EntenteChartTable) table = entente_chart_table_new (chart);

      for (int level = 0; level < ENTENTE_N_VERBOSITIES; level++)
        {
          g_autofree char *words =
            entente_chart_describer_mark_words (table, spoken[i].mark, (EntenteVerbosity) level);

          g_assert_cmpstr (words, ==, spoken[i].words[level]);
        }
    }
}

static void
assert_nothing_twice (const char *words)
{
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) phrases = g_strsplit (words, ", ", -1);

  for (gsize i = 0; phrases[i] != NULL; i++)
    g_assert_true (g_hash_table_add (said, phrases[i]));
}

/* Of every mark each level says label, figure, kind and date first, then what the level below
 * says and perhaps more, nothing twice, and at normal verbosity in at most 14 words. */
static void
test_verbosity_levels (void)
{
  static const char *const charts[] = { "price", "share", "sales" };

  for (gsize c = 0; c < G_N_ELEMENTS (charts); c++)
    {
      g_autoptr (EntenteChart) chart = builtin_chart (charts[c]);
      g_autoptr (EntenteChartTable) table = entente_chart_table_new (chart);
      g_autofree char *outline_before = g_strdup ("");
      guint n_marks = g_list_model_get_n_items (G_LIST_MODEL (table));

      g_assert_cmpuint (n_marks, >=, 2);
      for (int level = 0; level < ENTENTE_N_VERBOSITIES; level++)
        {
          char *outline = entente_chart_describer_outline (chart, (EntenteVerbosity) level);

          g_assert_cmpuint (entente_verbosity_count (outline), >,
                            entente_verbosity_count (outline_before));
          g_set_str (&outline_before, outline);
          g_free (outline);

          for (guint i = 0; i < n_marks; i++)
            {
              EntenteChartRow *row = entente_chart_table_get_row (table, i);
              g_autofree char *brief =
                entente_chart_describer_mark_words (table, i, ENTENTE_VERBOSITY_BRIEF);
              g_autofree char *words =
                entente_chart_describer_mark_words (table, i, (EntenteVerbosity) level);

              g_assert_true (g_str_has_prefix (words, brief));
              g_assert_true (g_str_has_prefix (words, entente_chart_row_get_label (row)));
              g_assert_nonnull (strstr (brief, entente_chart_row_get_kind_words (row)));
              g_assert_true (g_regex_match_simple ("(HK\\$|US\\$)[0-9]|[0-9] percent", brief, 0, 0));
              g_assert_true (g_regex_match_simple ("\\b20[0-9][0-9]\\b", brief, 0, 0));
              if (level == ENTENTE_VERBOSITY_NORMAL)
                g_assert_cmpuint (entente_verbosity_count (words), <=, 14);
              assert_nothing_twice (words);
            }
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/describer/mixed", test_mixed);
  g_test_add_func ("/describer/time-series", test_time_series);
  g_test_add_func ("/describer/two-of-two-kinds", test_two_of_two_kinds);
  g_test_add_func ("/describer/stated-only", test_stated_only);
  g_test_add_func ("/describer/few", test_few);
  g_test_add_func ("/describer/mark-labels", test_mark_labels);
  g_test_add_func ("/describer/mark-descriptions", test_mark_descriptions);
  g_test_add_func ("/describer/source-lines", test_source_lines);
  g_test_add_func ("/describer/source-of-reference", test_source_of_reference);
  g_test_add_func ("/describer/captions", test_captions);
  g_test_add_func ("/describer/verbosity/words", test_verbosity_words);
  g_test_add_func ("/describer/verbosity/levels", test_verbosity_levels);

  return g_test_run ();
}
