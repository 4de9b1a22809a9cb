/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Layouts of a part of the time, with imported prices. */

#include <locale.h>
#include <math.h>

#include "entente-prices-describer.h"
#include "layout-fixture.h"

/* Marks outside the time shown have no shape, and are in the table all the same; the axis of
 * figures is that of the others. */
static void
test_outside (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  g_autoptr (EntenteChartLayout) layout = NULL;
  double from, to;

  fixture_set_time (&view, "2025-02-13", "2025-02-20");
  layout = fixture_layout_of (chart, &view);

  g_assert_cmpuint (entente_chart_layout_get_n_marks (layout), ==, 4);
  g_assert_cmpint (fixture_find_mark (layout, "D07")->shape, ==, ENTENTE_MARK_SHAPE_NONE);
  g_assert_cmpint (fixture_find_mark (layout, "D01")->shape, ==, ENTENTE_MARK_SHAPE_NONE);
  g_assert_cmpint (fixture_find_mark (layout, "F18")->shape, ==, ENTENTE_MARK_SHAPE_DISC);
  g_assert_cmpuint (g_list_model_get_n_items (
                      G_LIST_MODEL (entente_chart_layout_get_table (layout))), ==, 4);
  g_assert_true (entente_chart_layout_get_time (layout, &from, &to));
  g_assert_cmpfloat (from, ==, view.from);
  g_assert_cmpfloat (to, ==, view.to);
  g_assert_cmpfloat (layout->scale.low, >, 113.83);
}

/* A month of which the last days are shown: its mark is among them, its line goes on to the
 * left with an arrow. */
static void
test_partly_outside (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  g_autoptr (EntenteChartLayout) layout = NULL;
  const EntentePlacedMark *mark;
  cairo_rectangle_t plot;
  double x;

  fixture_set_time (&view, "2024-12-25", "2025-02-20");
  layout = fixture_layout_of (chart, &view);
  entente_chart_layout_get_plot (layout, &plot);
  mark = fixture_find_mark (layout, "D07");

  g_assert_cmpint (mark->shape, ==, ENTENTE_MARK_SHAPE_DIAMOND);
  g_assert_true (mark->has_span && mark->open_first);
  g_assert_false (mark->open_last);
  g_assert_cmpfloat_with_epsilon (mark->first.x, plot.x, 1e-6);
  g_assert_true (entente_chart_layout_get_x (layout, fixture_moment ("2025-01-01"), &x));
  g_assert_cmpfloat_with_epsilon (mark->last.x, x, 1e-6);
  g_assert_cmpfloat (mark->anchor.x, >=, plot.x);
  g_assert_cmpfloat (mark->anchor.x, <=, mark->last.x);
}

static void
test_nothing_shown (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  g_autoptr (EntenteChartLayout) layout = NULL;

  fixture_set_time (&view, "2030-01-01", "2030-12-31");
  layout = fixture_layout_of (chart, &view);

  g_assert_null (entente_chart_layout_get_message (layout));
  g_assert_true (fixture_has_text (layout, "No figure falls into the time shown."));
}

/* A statement that reaches back over all of the time shown, or over none of it. */
static void
test_reference (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  g_autoptr (EntenteChartLayout) within = NULL;
  g_autoptr (EntenteChartLayout) after = NULL;
  const EntentePlacedReference *reference;

  fixture_set_time (&view, "2024-03-01", "2024-05-31");
  within = fixture_layout_of (chart, &view);
  g_assert_cmpuint (within->references->len, ==, 1);
  reference = &g_array_index (within->references, EntentePlacedReference, 0);
  g_assert_true (reference->goes_on && reference->goes_on_after);
  g_assert_cmpfloat_with_epsilon (reference->from.x, within->plot.x, 1e-6);
  g_assert_cmpfloat_with_epsilon (reference->to.x, within->plot.x + within->plot.width, 1e-6);
  g_assert_true (fixture_has_text (within, "Highest since January 2022"));

  fixture_set_time (&view, "2025-03-01", "2025-05-31");
  after = fixture_layout_of (chart, &view);
  g_assert_cmpuint (after->references->len, ==, 0);
  g_assert_cmpfloat (after->plot.y, ==, within->plot.y);
}

/* Without a view, or with one that has no time, everything: marks and prices. */
static void
test_all_time (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  g_autoptr (EntenteChartLayout) layout = NULL;
  double from, to;

  view.prices = fixture_trading_days ("2024-01-02", 100);
  layout = fixture_layout_of (chart, &view);
  g_assert_true (entente_chart_layout_get_time (layout, &from, &to));
  g_assert_cmpfloat (from, <, fixture_moment ("2024-01-02"));
  g_assert_cmpfloat (to, >, fixture_moment ("2025-02-14"));
  g_assert_cmpfloat (from, >, fixture_moment ("2023-11-01"));
  g_assert_true (fixture_has_text (layout, "imported"));
}

/* The axis is that of the prices between both ends, and of the marks there. */
static void
test_price_range (void)
{
  const double closes[] = { 1000, 10, 12, 11, 2000 };
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  g_autoptr (EntenteChartLayout) layout = NULL;

  view.prices = fixture_closes ("2023-01-01", closes, G_N_ELEMENTS (closes));
  fixture_set_time (&view, "2023-01-02", "2023-01-04");
  layout = fixture_layout_of (chart, &view);
  g_assert_cmpfloat (layout->scale.low, <=, 10);
  g_assert_cmpfloat (layout->scale.low, >, 5);
  g_assert_cmpfloat (layout->scale.high, >=, 12);
  g_assert_cmpfloat (layout->scale.high, <, 20);
}

static void
test_moments (void)
{
  static const PangoDirection directions[] = { PANGO_DIRECTION_LTR, PANGO_DIRECTION_RTL };
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_autoptr (EntenteChart) bars = fixture_share ();
  g_autoptr (EntenteChartLayout) no_time = fixture_layout_of (bars, NULL);
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  double x, moment;

  fixture_set_time (&view, "2025-02-01", "2025-02-28");
  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    {
      g_autoptr (EntenteChartLayout) layout =
        fixture_layout_view (chart, &view, 800, 400, ENTENTE_CHART_SCHEME_LIGHT, directions[i],
                             ENTENTE_CHART_WORDS_NONE);
      double noon = fixture_moment ("2025-02-13") + 0.5;

      g_assert_true (entente_chart_layout_get_x (layout, noon, &x));
      g_assert_cmpfloat_with_epsilon (x, fixture_find_mark (layout, "F18")->anchor.x, 1e-6);
      g_assert_true (entente_chart_layout_get_moment (layout, x, &moment));
      g_assert_cmpfloat_with_epsilon (moment, noon, 1e-9);
    }

  g_assert_false (entente_chart_layout_get_moment (no_time, 100, &moment));
  g_assert_false (entente_chart_layout_get_x (no_time, 100, &x));
}

static void
assert_reading (EntenteChartLayout *layout,
                double              moment,
                const char         *expected)
{
  EntenteChartReading reading;
  g_autofree char *words = NULL;

  g_assert_true (entente_chart_layout_read (layout, moment, &reading));
  words = entente_prices_describer_reading (layout, &reading);
  g_assert_cmpstr (words, ==, expected);
}

static void
test_reading (void)
{
  const double rows[][ENTENTE_N_PRICE_FIELDS] = {
    { 100, 110, 90, 105 }, { 105, 106.125, 99.5, 100 }, { NAN, NAN, NAN, NAN },
    { NAN, NAN, NAN, 126 }, { NAN, 130, 120, NAN },
  };
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  g_autoptr (EntenteChartLayout) line = NULL;
  g_autoptr (EntenteChartLayout) bars = NULL;
  g_autoptr (EntenteChartLayout) marks = NULL;
  EntenteChartReading reading;
  double noon = fixture_moment ("2025-02-01") + 0.5, x;

  view.prices = fixture_rows ("2025-02-01", rows, G_N_ELEMENTS (rows));
  view.scale = ENTENTE_VALUE_SCALE_PERCENT;
  line = fixture_layout_of (chart, &view);
  view.form = ENTENTE_PRICE_FORM_HIGH_LOW;
  view.scale = ENTENTE_VALUE_SCALE_LINEAR;
  bars = fixture_layout_of (chart, &view);
  marks = fixture_layout_of (chart, NULL);

  assert_reading (bars, noon, "1 February 2025: open HK$100.00, high HK$110.00, low HK$90.00, "
                              "close HK$105.00, imported");
  assert_reading (line, noon + 1, "2 February 2025: open HK$105.000, high HK$106.125, "
                                  "low HK$99.500, close HK$100.000, imported; "
                                  "\u22124.76\u00a0% since the first price shown");
  assert_reading (line, noon + 2.9, "4 February 2025: close HK$126.00, imported; "
                                    "+20.00\u00a0% since the first price shown");
  assert_reading (bars, noon + 100, "5 February 2025: high HK$130.00, low HK$120.00, imported");

  g_assert_true (entente_chart_layout_read (line, noon + 0.4, &reading));
  g_assert_true (reading.has_row && reading.has_place);
  g_assert_cmpuint (reading.row, ==, 0);
  g_assert_cmpfloat (reading.moment, ==, noon);
  entente_chart_layout_get_x (line, noon, &x);
  g_assert_cmpfloat_with_epsilon (reading.place.x, x, 1e-6);
  g_assert_cmpfloat_with_epsilon (reading.place.y, entente_scale_map (&line->scale, 105), 1e-6);

  /* Without prices the nearest mark. */
  g_assert_true (entente_chart_layout_read (marks, fixture_moment ("2025-01-02"), &reading));
  g_assert_false (reading.has_row);
  g_assert_true (entente_chart_layout_get_mark (marks, (guint) reading.mark) ==
                 fixture_find_mark (marks, "D07"));
  assert_reading (marks, fixture_moment ("2030-01-01"),
                  "Intraday high, HK$124.3, 13 February 2025, stated, The report");
}

static void
test_gaps (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  g_autoptr (EntenteChartLayout) layout = NULL;
  g_autoptr (EntenteChartLayout) none = fixture_layout_of (chart, NULL);
  double from, to, back_from, back_to;

  view.prices = fixture_trading_days ("2024-01-02", 200);
  layout = fixture_layout_of (chart, &view);
  g_assert_true (entente_chart_layout_next_gap (layout, fixture_moment ("2024-01-01"), 1, &from,
                                                &to));
  g_assert_cmpfloat (to - from, >, 30);
  g_assert_false (entente_chart_layout_next_gap (layout, from, 1, &back_from, &back_to));
  g_assert_false (entente_chart_layout_next_gap (layout, from, -1, &back_from, &back_to));
  g_assert_true (entente_chart_layout_next_gap (layout, to, -1, &back_from, &back_to));
  g_assert_cmpfloat (back_from, ==, from);
  g_assert_cmpfloat (back_to, ==, to);
  g_assert_false (entente_chart_layout_next_gap (none, from, 1, &back_from, &back_to));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout-view/outside", test_outside);
  g_test_add_func ("/layout-view/partly-outside", test_partly_outside);
  g_test_add_func ("/layout-view/nothing-shown", test_nothing_shown);
  g_test_add_func ("/layout-view/reference", test_reference);
  g_test_add_func ("/layout-view/all-time", test_all_time);
  g_test_add_func ("/layout-view/price-range", test_price_range);
  g_test_add_func ("/layout-view/moments", test_moments);
  g_test_add_func ("/layout-view/reading", test_reading);
  g_test_add_func ("/layout-view/gaps", test_gaps);

  return g_test_run ();
}
