/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Layouts of a part of the time, with imported prices and flags of events. */

#include <locale.h>
#include <math.h>

#include "entente-chart-layout-private.h"
#include "entente-chart-renderer-private.h"
#include "entente-flag-describer.h"
#include "entente-prices-describer.h"
#include "view-fixture.h"

static const FixtureEvent events[] = {
  { "E1", "The lead is lost", "2024" },
  { "E2", "A new model", "2024-09-20" },
  { "E3", "Talks are reported", "2024-11" },
  { "E4", "A release", "[2025-01-21..2025-01-31]" },
  { "E5", "A report", "2025-02-11" },
  { "E6", "The announcement", "2025-02-13" },
  { "E7", "Shares jump", "2025-02-13" },
};

static EntenteChartLayout *
layout_of (EntenteChart           *chart,
           const EntenteChartView *view)
{
  return fixture_layout_view (chart, view, 800, 400, ENTENTE_CHART_SCHEME_LIGHT,
                              PANGO_DIRECTION_LTR, ENTENTE_CHART_WORDS_NONE);
}

static void
set_time (EntenteChartView *view,
          const char       *first,
          const char       *last)
{
  view->from = fixture_moment (first);
  view->to = fixture_moment (last) + 1;
}

static const EntentePlacedMark *
find_mark (EntenteChartLayout *layout,
           const char         *id)
{
  for (guint i = 0; i < entente_chart_layout_get_n_marks (layout); i++)
    if (g_str_equal (entente_fact_get_id (entente_chart_layout_get_mark (layout, i)->fact), id))
      return entente_chart_layout_get_mark (layout, i);

  g_assert_not_reached ();
}

static gboolean
has_text (EntenteChartLayout *layout,
          const char         *part)
{
  for (guint i = 0; i < layout->texts->len; i++)
    if (strstr (pango_layout_get_text (entente_layout_text (layout, i)->text), part) != NULL)
      return TRUE;

  return FALSE;
}

/* Marks outside the time shown have no shape, and are in the table all the same; the axis of
 * figures is that of the others. */
static void
test_outside (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  g_autoptr (EntenteChartLayout) layout = NULL;
  double from, to;

  set_time (&view, "2025-02-13", "2025-02-20");
  layout = layout_of (chart, &view);

  g_assert_cmpuint (entente_chart_layout_get_n_marks (layout), ==, 4);
  g_assert_cmpint (find_mark (layout, "D07")->shape, ==, ENTENTE_MARK_SHAPE_NONE);
  g_assert_cmpint (find_mark (layout, "D01")->shape, ==, ENTENTE_MARK_SHAPE_NONE);
  g_assert_cmpint (find_mark (layout, "F18")->shape, ==, ENTENTE_MARK_SHAPE_DISC);
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

  set_time (&view, "2024-12-25", "2025-02-20");
  layout = layout_of (chart, &view);
  entente_chart_layout_get_plot (layout, &plot);
  mark = find_mark (layout, "D07");

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

  set_time (&view, "2030-01-01", "2030-12-31");
  layout = layout_of (chart, &view);

  g_assert_null (entente_chart_layout_get_message (layout));
  g_assert_true (has_text (layout, "No figure falls into the time shown."));
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

  set_time (&view, "2024-03-01", "2024-05-31");
  within = layout_of (chart, &view);
  g_assert_cmpuint (within->references->len, ==, 1);
  reference = &g_array_index (within->references, EntentePlacedReference, 0);
  g_assert_true (reference->goes_on && reference->goes_on_after);
  g_assert_cmpfloat_with_epsilon (reference->from.x, within->plot.x, 1e-6);
  g_assert_cmpfloat_with_epsilon (reference->to.x, within->plot.x + within->plot.width, 1e-6);
  g_assert_true (has_text (within, "Highest since January 2022"));

  set_time (&view, "2025-03-01", "2025-05-31");
  after = layout_of (chart, &view);
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
  layout = layout_of (chart, &view);
  g_assert_true (entente_chart_layout_get_time (layout, &from, &to));
  g_assert_cmpfloat (from, <, fixture_moment ("2024-01-02"));
  g_assert_cmpfloat (to, >, fixture_moment ("2025-02-14"));
  g_assert_cmpfloat (from, >, fixture_moment ("2023-11-01"));
  g_assert_true (has_text (layout, "imported"));
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
  set_time (&view, "2023-01-02", "2023-01-04");
  layout = layout_of (chart, &view);
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
  g_autoptr (EntenteChartLayout) no_time = layout_of (bars, NULL);
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  double x, moment;

  set_time (&view, "2025-02-01", "2025-02-28");
  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    {
      g_autoptr (EntenteChartLayout) layout =
        fixture_layout_view (chart, &view, 800, 400, ENTENTE_CHART_SCHEME_LIGHT, directions[i],
                             ENTENTE_CHART_WORDS_NONE);
      double noon = fixture_moment ("2025-02-13") + 0.5;

      g_assert_true (entente_chart_layout_get_x (layout, noon, &x));
      g_assert_cmpfloat_with_epsilon (x, find_mark (layout, "F18")->anchor.x, 1e-6);
      g_assert_true (entente_chart_layout_get_moment (layout, x, &moment));
      g_assert_cmpfloat_with_epsilon (moment, noon, 1e-9);
    }

  g_assert_false (entente_chart_layout_get_moment (no_time, 100, &moment));
  g_assert_false (entente_chart_layout_get_x (no_time, 100, &x));
}

static const EntentePlacedFlag *
flag_at (EntenteChartLayout *layout,
         guint               index)
{
  return entente_chart_layout_get_flag (layout, index);
}

/* Every event that may have happened in the time shown is in one flag and no other; targets are
 * large enough and do not overlap; titles are within them. */
static void
check_flags (EntenteChartLayout *layout,
             guint               n_events)
{
  guint found = 0;

  for (guint i = 0; i < entente_chart_layout_get_n_flags (layout); i++)
    {
      const EntentePlacedFlag *flag = flag_at (layout, i);
      const cairo_rectangle_t *box = &flag->extents;

      g_assert_cmpuint (flag->index, ==, i);
      found += flag->events->len;
      g_assert_cmpfloat (box->width, >=, ENTENTE_TARGET_SIZE - 1e-9);
      g_assert_cmpfloat (box->height, >=, ENTENTE_TARGET_SIZE - 1e-9);
      g_assert_cmpfloat (box->y + box->height, <=, layout->plot.y);
      if (flag->label.width > 0)
        g_assert_true (entente_rectangle_encloses (box, &flag->label));
      if (i > 0)
        g_assert_cmpfloat (flag->moment, >, flag_at (layout, i - 1)->moment);
      for (guint j = 0; j < i; j++)
        g_assert_false (entente_rectangle_overlaps (box, &flag_at (layout, j)->extents));
      for (guint j = 0; j < flag->events->len; j++)
        g_assert_cmpint (entente_chart_layout_find_event (layout, flag->events->pdata[j]), ==, i);
      g_assert_cmpint (entente_chart_layout_flag_at (layout, box->x + box->width / 2,
                                                     box->y + box->height / 2), ==, i);
    }
  g_assert_cmpuint (found, ==, n_events);
}

static double
measure_distance (const cairo_rectangle_t *box,
                  const cairo_rectangle_t *label,
                  double                   x,
                  double                   y)
{
  EntentePoint point = { x, y };

  return label->width > 0 ? MIN (entente_rectangle_distance (box, point),
                                 entente_rectangle_distance (label, point))
                          : entente_rectangle_distance (box, point);
}

/* With a finger, what is there, or else whatever is nearest within its reach. */
static void
check_touch (EntenteChartLayout *layout,
             double              x,
             double              y,
             guint              *n_near)
{
  const double reach = 22;
  double least = INFINITY, found = INFINITY;
  int flag, none, index = entente_chart_layout_target_at (layout, x, y, reach, &flag);

  g_assert_true (index < 0 || flag < 0);
  if (entente_chart_layout_target_at (layout, x, y, 0, &none) >= 0 || none >= 0)
    return;

  for (guint i = 0; i < entente_chart_layout_get_n_marks (layout); i++)
    {
      const EntentePlacedMark *mark = entente_layout_mark (layout, i);
      double distance = measure_distance (&mark->box, &mark->label, x, y);

      if (mark->shape != ENTENTE_MARK_SHAPE_NONE)
        least = MIN (least, distance);
      if (index == (int) i)
        found = distance;
    }
  for (guint i = 0; i < entente_chart_layout_get_n_flags (layout); i++)
    {
      double distance = measure_distance (&flag_at (layout, i)->box, &flag_at (layout, i)->label,
                                          x, y);

      least = MIN (least, distance);
      if (flag == (int) i)
        found = distance;
    }

  g_assert_cmpfloat (found, ==, least < reach ? least : INFINITY);
  if (least < reach)
    (*n_near)++;
}

static void
test_touch (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  guint n_near = 0;

  view.events = fixture_events (events, G_N_ELEMENTS (events));
  for (double width = 300; width < 700; width += 170)
    {
      g_autoptr (EntenteChartLayout) layout =
        fixture_layout_view (chart, &view, width, 320, ENTENTE_CHART_SCHEME_LIGHT,
                             PANGO_DIRECTION_LTR, ENTENTE_CHART_WORDS_NONE);

      for (double x = 1; x < width; x += 5)
        for (double y = 1; y < 320; y += 5)
          check_touch (layout, x, y, &n_near);
    }
  g_assert_cmpuint (n_near, >, 50);
}

static void
test_flags (void)
{
  static const struct
  {
    const char *first, *last;
    guint n_events;
  } times[] = {
    { "2024-01-01", "2025-02-28", 7 }, { "2025-01-01", "2025-02-28", 4 },
    { "2025-02-13", "2025-02-13", 2 }, { "2023-01-01", "2023-12-31", 0 },
    { "2024-09-01", "2024-09-10", 1 }, { "2025-01-25", "2025-01-26", 1 },
  };
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;

  view.events = fixture_events (events, G_N_ELEMENTS (events));
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    for (double width = 250; width <= 4000; width *= 2)
      for (int rtl = 0; rtl <= 1; rtl++)
        {
          g_autoptr (EntenteChartLayout) layout = NULL;

          set_time (&view, times[i].first, times[i].last);
          layout = fixture_layout_view (chart, &view, width, 400, ENTENTE_CHART_SCHEME_LIGHT,
                                        rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR,
                                        ENTENTE_CHART_WORDS_NONE);
          g_assert_null (entente_chart_layout_get_message (layout));
          check_flags (layout, times[i].n_events);
        }
}

/* One event has its title where there is room; several have their number. */
static void
test_flag_words (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  g_autoptr (EntenteChartLayout) layout = NULL;
  g_autofree char *one = NULL;
  g_autofree char *several = NULL;
  guint n;

  view.events = fixture_events (events, G_N_ELEMENTS (events));
  set_time (&view, "2024-09-01", "2025-02-28");
  layout = layout_of (chart, &view);
  n = entente_chart_layout_get_n_flags (layout);
  one = entente_flag_describer_label (flag_at (layout, 0));
  several = entente_flag_describer_label (flag_at (layout, n - 1));

  g_assert_true (has_text (layout, "A new model"));
  g_assert_true (has_text (layout, "3"));
  g_assert_cmpstr (one, ==, "Event: The lead is lost, 2024");
  g_assert_cmpstr (several, ==, "3 events, 11 February 2025 to 13 February 2025: A report; "
                                "The announcement; Shares jump");
}

/* What a date leaves open, and where it goes on beyond the plot. */
static void
test_flag_spans (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  g_autoptr (EntenteChartLayout) layout = NULL;
  const EntentePlacedFlag *year, *day, *month;
  double x;

  view.events = fixture_events (events, 3);
  set_time (&view, "2024-08-01", "2025-02-28");
  layout = fixture_layout_view (chart, &view, 1600, 400, ENTENTE_CHART_SCHEME_LIGHT,
                                PANGO_DIRECTION_LTR, ENTENTE_CHART_WORDS_NONE);
  year = flag_at (layout, 0);
  day = flag_at (layout, 1);
  month = flag_at (layout, 2);

  g_assert_true (year->has_span && year->open_first && !year->open_last);
  g_assert_false (day->has_span);
  g_assert_true (month->has_span && !month->open_first && !month->open_last);
  entente_chart_layout_get_x (layout, fixture_moment ("2024-12-01"), &x);
  g_assert_cmpfloat_with_epsilon (month->last.x, x, 1e-6);
  /* Both of these lines would be one, were they at one height. */
  g_assert_cmpfloat (month->first.y, !=, year->first.y);
}

static void
test_move_flag (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  g_autoptr (EntenteChartLayout) layout = NULL;
  EntenteEvent *event = NULL;
  double at = 0;
  int n;

  view.events = fixture_events (events, G_N_ELEMENTS (events));
  set_time (&view, "2025-01-01", "2025-02-28");
  layout = layout_of (chart, &view);
  n = (int) entente_chart_layout_get_n_flags (layout);

  g_assert_cmpint (entente_chart_layout_move_flag (layout, -1, 1), ==, 0);
  g_assert_cmpint (entente_chart_layout_move_flag (layout, -1, -1), ==, n - 1);
  g_assert_cmpint (entente_chart_layout_move_flag (layout, 0, 1), ==, 1);
  g_assert_cmpint (entente_chart_layout_move_flag (layout, 0, -1), ==, -1);
  g_assert_cmpint (entente_chart_layout_move_flag (layout, n - 1, 1), ==, -1);
  g_assert_cmpint (entente_chart_layout_flag_at (layout, 1, 399), ==, -1);

  /* Beyond what is shown, too. */
  g_assert_true (entente_chart_layout_next_event (layout, view.from, -1, &event, &at));
  g_assert_cmpstr (entente_event_get_id (event), ==, "E3");
  g_assert_cmpfloat (at, ==, fixture_moment ("2024-11-16"));
  g_assert_true (entente_chart_layout_next_event (layout, at, -1, &event, &at));
  g_assert_cmpstr (entente_event_get_id (event), ==, "E2");
  g_assert_true (entente_chart_layout_next_event (layout, at, 1, &event, &at));
  g_assert_cmpstr (entente_event_get_id (event), ==, "E3");
  g_assert_false (entente_chart_layout_next_event (layout, view.to, 1, &event, &at));
}

/* Flags go before marks do: where there is little height there are none. */
static void
test_no_room_for_flags (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  g_autoptr (EntenteChartLayout) low = NULL;
  g_autoptr (EntenteChartLayout) high = NULL;

  view.events = fixture_events (events, G_N_ELEMENTS (events));
  low = fixture_layout_view (chart, &view, 500, 190, ENTENTE_CHART_SCHEME_LIGHT,
                             PANGO_DIRECTION_LTR, ENTENTE_CHART_WORDS_NONE);
  high = fixture_layout_view (chart, &view, 500, 300, ENTENTE_CHART_SCHEME_LIGHT,
                              PANGO_DIRECTION_LTR, ENTENTE_CHART_WORDS_NONE);
  g_assert_null (entente_chart_layout_get_message (low));
  g_assert_cmpuint (entente_chart_layout_get_n_flags (low), ==, 0);
  g_assert_cmpuint (entente_chart_layout_get_n_flags (high), >, 0);
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
  line = layout_of (chart, &view);
  view.form = ENTENTE_PRICE_FORM_HIGH_LOW;
  view.scale = ENTENTE_VALUE_SCALE_LINEAR;
  bars = layout_of (chart, &view);
  marks = layout_of (chart, NULL);

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
                 find_mark (marks, "D07"));
  assert_reading (marks, fixture_moment ("2030-01-01"),
                  "Intraday high, HK$124.3, 13 February 2025, stated, The report");
}

static void
test_gaps (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  g_autoptr (EntenteChartLayout) layout = NULL;
  g_autoptr (EntenteChartLayout) none = layout_of (chart, NULL);
  double from, to, back_from, back_to;

  view.prices = fixture_trading_days ("2024-01-02", 200);
  layout = layout_of (chart, &view);
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

/* At every width, in every view: no text lies on another or leaves the picture. */
static void
test_texts (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  guint n_drawn = 0;

  view.events = fixture_events (events, G_N_ELEMENTS (events));
  view.prices = fixture_trading_days ("2024-01-02", 300);
  view.prices_name = g_strdup ("a-file-with-quite-a-long-name.csv");
  for (int width = 150; width <= 4000; width = width * 5 / 4)
    for (int way = 0; way < 12; way++)
      {
        g_autoptr (EntenteChartLayout) layout = NULL;

        view.from = fixture_moment ("2024-01-01") + way * 34;
        view.to = fixture_moment ("2025-03-01") - (way % 5) * 3;
        view.form = (EntentePriceForm) (way % 4);
        view.scale = (EntenteValueScale) (way % 3);
        layout = fixture_layout_view (chart, &view, width, 420, ENTENTE_CHART_SCHEME_LIGHT,
                                      way % 2 ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR,
                                      ENTENTE_CHART_WORDS_NONE);
        n_drawn += entente_chart_layout_get_message (layout) == NULL;
        for (guint i = 0; i < layout->texts->len; i++)
          {
            const cairo_rectangle_t *box = &entente_layout_text (layout, i)->box;
            cairo_rectangle_t picture = { -0.5, -0.5, width + 1, 421 };

            g_assert_true (entente_rectangle_encloses (&picture, box));
            for (guint j = 0; j < i; j++)
              {
                cairo_rectangle_t other =
                  entente_rectangle_grow (&entente_layout_text (layout, j)->box, -0.75);

                if (entente_rectangle_overlaps (box, &other))
                  g_error ("width %d, way %d: “%s” lies on “%s”", width, way,
                           pango_layout_get_text (entente_layout_text (layout, i)->text),
                           pango_layout_get_text (entente_layout_text (layout, j)->text));
              }
          }
      }
  g_assert_cmpuint (n_drawn, >, 100);
}

/* Each frame is the layout that a new one would be, whatever was laid out before. */
static void
test_new_like (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  g_autoptr (EntenteChartLayout) previous = NULL;

  view.events = fixture_events (events, G_N_ELEMENTS (events));
  view.prices = fixture_trading_days ("2024-01-02", 250);
  previous = layout_of (chart, &view);
  for (int frame = 0; frame < 40; frame++)
    {
      g_autoptr (EntenteChartLayout) next = NULL;
      g_autoptr (EntenteChartLayout) fresh = NULL;

      set_time (&view, "2024-06-01", "2025-02-28");
      view.from += frame * 6;
      next = entente_chart_layout_new_like (previous, &view, 800 - frame, 400);
      fresh = fixture_layout_view (chart, &view, 800 - frame, 400, ENTENTE_CHART_SCHEME_LIGHT,
                                   PANGO_DIRECTION_LTR, ENTENTE_CHART_WORDS_NONE);
      g_assert_cmpuint (next->texts->len, ==, fresh->texts->len);
      for (guint i = 0; i < next->texts->len; i++)
        {
          const EntentePlacedText *a = entente_layout_text (next, i);
          const EntentePlacedText *b = entente_layout_text (fresh, i);

          g_assert_cmpstr (pango_layout_get_text (a->text), ==, pango_layout_get_text (b->text));
          g_assert_cmpfloat (a->box.x, ==, b->box.x);
          g_assert_cmpfloat (a->box.y, ==, b->box.y);
          g_assert_cmpfloat (a->box.width, ==, b->box.width);
          g_assert_cmpint (pango_layout_get_line_count (a->text), ==,
                           pango_layout_get_line_count (b->text));
          if (pango_layout_get_line_count (a->text) > 1)
            g_assert_cmpint (pango_layout_get_alignment (a->text), ==,
                             pango_layout_get_alignment (b->text));
          for (guint j = 0; j < previous->texts->len; j++)
            g_assert_true (a->text != entente_layout_text (previous, j)->text);
        }
      g_set_object (&previous, next);
    }
}

/* What is not above 0 is left out on a logarithmic scale, and a sentence counts it; where
 * nothing is above 0 there is only a sentence. */
static void
test_log (void)
{
  const double mixed[] = { 5, 0, 20, -3, 80 }, bad[] = { 0, -1, -20 };
  static const FixtureMark below = { .id = "A", .label = "a", .digits = "-4",
                                     .date = "2025-02-01" };
  g_autoptr (EntenteChart) price = fixture_price ();
  g_autoptr (EntenteChart) chart =
    fixture_chart (ENTENTE_CHART_KIND_TIME_SERIES, "T", "HKD/share", &below, 1);
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  g_autoptr (EntenteChartLayout) some = NULL;
  g_autoptr (EntenteChartLayout) one = NULL;
  g_autoptr (EntenteChartLayout) none = NULL;

  view.scale = ENTENTE_VALUE_SCALE_LOG;
  view.prices = fixture_closes ("2025-02-01", mixed, G_N_ELEMENTS (mixed));
  some = layout_of (price, &view);
  one = layout_of (chart, &view);
  g_assert_null (entente_chart_layout_get_message (some));
  g_assert_true (has_text (some, "2 figures are not above 0"));
  g_assert_true (has_text (some, "logarithmic scale"));
  g_assert_true (has_text (one, "3 figures are not above 0"));
  g_assert_cmpint (entente_chart_layout_get_mark (one, 0)->shape, ==, ENTENTE_MARK_SHAPE_NONE);
  g_assert_cmpfloat (one->scale.low, >, 0);

  g_clear_object (&view.prices);
  view.prices = fixture_closes ("2025-02-01", bad, G_N_ELEMENTS (bad));
  none = layout_of (chart, &view);
  g_assert_nonnull (strstr (entente_chart_layout_get_message (none), "none of these is"));
}

/* A whisker of which the lower end has no place goes down to the foot, without an end. */
static void
test_log_whisker (void)
{
  static const FixtureMark marks[] = {
    { .id = "A", .label = "a", .value = 5, .low = -1, .high = 20, .date = "2025-02-01" },
    { .id = "B", .label = "b", .digits = "100", .date = "2025-03-01" },
  };
  g_autoptr (EntenteChart) chart =
    fixture_chart (ENTENTE_CHART_KIND_TIME_SERIES, "T", "%", marks, 2);
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  g_autoptr (EntenteChartLayout) layout = NULL;
  const EntentePlacedMark *mark;

  view.scale = ENTENTE_VALUE_SCALE_LOG;
  layout = layout_of (chart, &view);
  mark = find_mark (layout, "A");
  g_assert_true (mark->has_whisker && mark->open_low);
  g_assert_cmpfloat (mark->low.y, ==, layout->plot.y + layout->plot.height);
  g_assert_false (find_mark (layout, "B")->open_low);
}

static void
test_percent (void)
{
  const double closes[] = { 50, 100, 150 }, zero[] = { 0, 100, 150 };
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  g_autoptr (EntenteChartLayout) all = NULL;
  g_autoptr (EntenteChartLayout) later = NULL;
  g_autoptr (EntenteChartLayout) refused = NULL;

  view.scale = ENTENTE_VALUE_SCALE_PERCENT;
  view.prices = fixture_closes ("2025-02-01", closes, 3);
  set_time (&view, "2025-02-01", "2025-02-28");
  all = layout_of (chart, &view);
  g_assert_cmpfloat (all->base, ==, 50);
  g_assert_true (has_text (all, "+100\u00a0%"));
  g_assert_true (has_text (all, "Change since the first figure shown"));
  view.from += 1;
  later = layout_of (chart, &view);
  g_assert_cmpfloat (later->base, ==, 100);

  g_clear_object (&view.prices);
  view.prices = fixture_closes ("2025-02-01", zero, 3);
  view.from -= 1;
  refused = layout_of (chart, &view);
  g_assert_nonnull (strstr (entente_chart_layout_get_message (refused), "not above 0"));
}

static void
draw (EntenteChartLayout *layout)
{
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) entente_chart_layout_get_width (layout),
                                (int) entente_chart_layout_get_height (layout));
  cairo_t *cr = cairo_create (surface);
  EntenteChartState state = ENTENTE_CHART_STATE_INIT;

  state.background = TRUE;
  state.has_crosshair = TRUE;
  state.crosshair = fixture_moment ("2025-02-02");
  entente_chart_renderer_draw (layout, cr, &state);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Drawn, or refused with a sentence, in each form and on each scale. */
static void
test_degenerate (void)
{
  static const struct
  {
    gsize n;
    double closes[6];
    gboolean has_figures;
  } files[] = {
    { 0, { 0 }, FALSE },
    { 1, { 100 }, TRUE },
    { 1, { NAN }, FALSE },
    { 3, { NAN, NAN, NAN }, FALSE },
    { 5, { 7, 7, 7, 7, 7 }, TRUE },
    { 3, { 0, 0, 0 }, TRUE },
    { 3, { 1e300, -1e300, 1 }, TRUE },
    { 2, { 1e300, 1e300 }, TRUE },
    { 2, { 1e308, 1 }, TRUE },
    { 2, { 1e-300, 1e-308 }, TRUE },
    { 4, { 1, NAN, NAN, 2 }, TRUE },
  };
  static const char * const times[][2] = {
    { NULL, NULL }, { "2025-02-01", "2025-02-05" }, { "2025-02-02", "2025-02-02" },
    { "0001-01-01", "9999-12-31" }, { "2040-01-01", "2040-01-02" },
  };
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_autoptr (EntenteChart) empty = fixture_empty (ENTENTE_CHART_KIND_TIME_SERIES);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    for (int way = 0; way < 12; way++)
      for (guint j = 0; j < G_N_ELEMENTS (times); j++)
        {
          g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
          g_autoptr (EntenteChartLayout) with_marks = NULL;
          g_autoptr (EntenteChartLayout) alone = NULL;

          view.prices = fixture_closes ("2025-02-01", files[i].closes, files[i].n);
          view.form = (EntentePriceForm) (way % 4);
          view.scale = (EntenteValueScale) (way / 4);
          if (times[j][0] != NULL)
            set_time (&view, times[j][0], times[j][1]);
          with_marks = layout_of (chart, &view);
          alone = layout_of (empty, &view);
          draw (with_marks);
          draw (alone);
          if (!files[i].has_figures)
            {
              g_assert_nonnull (entente_chart_layout_get_message (alone));
              g_assert_true (entente_chart_layout_get_message (with_marks) != NULL ||
                             has_text (with_marks, "no figure that can be drawn"));
            }
        }
}

/* Rows of the same day, and views that are no time at all. */
static void
test_duplicates (void)
{
  static const double views[][2] = {
    { NAN, NAN }, { 10, -10 }, { -INFINITY, INFINITY }, { 1e300, 2e300 }, { 20120.5, 20120.5 },
    { 20120.5, 20120.5000001 },
  };
  const guint32 steps[] = { 0, 0, 0, 1, 1 };
  const double closes[] = { 10, 20, 15, 12, 18 };
  EntentePriceColumns columns = {
    .origin = (gint64) fixture_moment ("2025-02-01") * 86400, .unit = 86400,
    .steps = g_bytes_new_static (steps, sizeof steps),
    .figures[ENTENTE_PRICE_CLOSE] = g_bytes_new_static (closes, sizeof closes),
    .spacing = ENTENTE_PRICE_SPACING_DAILY
  };
  g_autoptr (EntentePrices) prices = entente_prices_new (&columns);
  g_autoptr (EntenteChart) chart = fixture_price ();

  g_bytes_unref (columns.steps);
  g_bytes_unref (columns.figures[ENTENTE_PRICE_CLOSE]);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
      g_autoptr (EntenteChartLayout) layout = NULL;

      view.prices = entente_plotted_prices_new (prices);
      view.from = views[i][0];
      view.to = views[i][1];
      layout = layout_of (chart, &view);
      draw (layout);
    }
}

/* Of 255: edges of strokes are not drawn quite the same through a clip. */
#define ROUNDING 16

/* The prices of a layout on a surface of its own, as they are or as if it had no labels. */
static cairo_surface_t *
draw_prices (EntenteChartLayout *layout,
             gboolean            labelled)
{
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) layout->width, (int) layout->height);
  cairo_t *cr = cairo_create (surface);
  EntentePainter painter;
  guint n = layout->texts->len;

  entente_cairo_painter_init (&painter, cr);
  layout->texts->len = labelled ? n : 0;
  entente_prices_renderer_paint (layout, &painter, 1);
  layout->texts->len = n;
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static gboolean
is_behind_label (EntenteChartLayout *layout,
                 EntentePoint        point)
{
  for (guint i = 0; i < layout->texts->len; i++)
    {
      const EntentePlacedText *text = entente_layout_text (layout, i);
      cairo_rectangle_t plate = entente_rectangle_grow (&text->box, 4);

      if (text->role != ENTENTE_TEXT_MARK && text->role != ENTENTE_TEXT_REFERENCE)
        continue;
      if (entente_rectangle_contains (&plate, point))
        return TRUE;
    }

  return FALSE;
}

/* How many pixels of prices labels hide; none that is not behind one. */
static guint
count_hidden (EntenteChartLayout *layout)
{
  cairo_surface_t *all = draw_prices (layout, FALSE), *left = draw_prices (layout, TRUE);
  guint n = 0;

  for (int y = 0; y < (int) layout->height; y++)
    {
      int stride = cairo_image_surface_get_stride (all);
      const guint32 *a = (void *) (cairo_image_surface_get_data (all) + y * stride);
      const guint32 *b = (void *) (cairo_image_surface_get_data (left) + y * stride);

      for (int x = 0; x < (int) layout->width; x++)
        if ((a[x] >> 24) > (b[x] >> 24) + ROUNDING)
          {
            g_test_message ("%d, %d of %g x %g: %x %x", x, y, layout->width, layout->height, a[x], b[x]);
            g_assert_true (is_behind_label (layout, (EntentePoint) { x + 0.5, y + 0.5 }));
            n++;
          }
    }
  cairo_surface_destroy (all);
  cairo_surface_destroy (left);

  return n;
}

/* Prices give way to a label, and to nothing else: a part that was missing beside one would
 * look like a gap. */
static void
test_prices_are_left (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  guint n_hidden = 0;

  view.prices = fixture_trading_days ("2024-01-02", 300);
  for (int width = 240; width <= 1400; width += 61)
    for (int height = 150; height <= 450; height += 100)
      for (int form = ENTENTE_PRICE_FORM_LINE; form <= ENTENTE_PRICE_FORM_HIGH_LOW; form++)
        {
          g_autoptr (EntenteChartLayout) layout = NULL;

          view.form = (EntentePriceForm) form;
          layout = fixture_layout_view (chart, &view, width, height, ENTENTE_CHART_SCHEME_LIGHT,
                                        PANGO_DIRECTION_LTR, ENTENTE_CHART_WORDS_NONE);
          n_hidden += count_hidden (layout);
        }
  g_assert_cmpuint (n_hidden, >, 0);
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
  g_test_add_func ("/layout-view/flags", test_flags);
  g_test_add_func ("/layout-view/touch", test_touch);
  g_test_add_func ("/layout-view/flag-words", test_flag_words);
  g_test_add_func ("/layout-view/flag-spans", test_flag_spans);
  g_test_add_func ("/layout-view/move-flag", test_move_flag);
  g_test_add_func ("/layout-view/no-room-for-flags", test_no_room_for_flags);
  g_test_add_func ("/layout-view/reading", test_reading);
  g_test_add_func ("/layout-view/gaps", test_gaps);
  g_test_add_func ("/layout-view/texts", test_texts);
  g_test_add_func ("/layout-view/new-like", test_new_like);
  g_test_add_func ("/layout-view/log", test_log);
  g_test_add_func ("/layout-view/log-whisker", test_log_whisker);
  g_test_add_func ("/layout-view/percent", test_percent);
  g_test_add_func ("/layout-view/degenerate", test_degenerate);
  g_test_add_func ("/layout-view/duplicates", test_duplicates);
  g_test_add_func ("/layout-view/prices-are-left", test_prices_are_left);

  return g_test_run ();
}
