/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <math.h>

#include "chart-fixture.h"
#include "entente-chart-layout-private.h"

static const EntentePlacedMark *
mark_at (EntenteChartLayout *layout,
         guint               index)
{
  return entente_chart_layout_get_mark (layout, index);
}

/* Bars stand where names fit below them and lie where they do not. */
static void
test_orientation (void)
{
  g_autoptr (EntenteChart) chart = fixture_share ();
  g_autoptr (EntenteChartLayout) wide = fixture_layout (chart, 800, 400);
  g_autoptr (EntenteChartLayout) narrow = fixture_layout (chart, 328, 240);

  g_assert_cmpfloat (mark_at (wide, 0)->anchor.y, >, mark_at (wide, 3)->anchor.y);
  g_assert_cmpfloat (mark_at (wide, 0)->anchor.x, <, mark_at (wide, 1)->anchor.x);
  g_assert_cmpfloat (mark_at (narrow, 0)->anchor.x, <, mark_at (narrow, 3)->anchor.x);
  g_assert_cmpfloat (mark_at (narrow, 0)->anchor.y, <, mark_at (narrow, 1)->anchor.y);
}

/* Lengths of bars are in the proportion of their figures. */
static void
test_bars_from_zero (void)
{
  g_autoptr (EntenteChart) chart = fixture_share ();
  g_autoptr (EntenteChartLayout) wide = fixture_layout (chart, 800, 400);
  g_autoptr (EntenteChartLayout) narrow = fixture_layout (chart, 328, 240);

  g_assert_cmpfloat_with_epsilon (mark_at (wide, 3)->box.height / mark_at (wide, 0)->box.height,
                                  52.0 / 17, 1e-6);
  g_assert_cmpfloat_with_epsilon (mark_at (narrow, 3)->box.width / mark_at (narrow, 0)->box.width,
                                  52.0 / 17, 1e-6);
}

static void
test_negative_bars (void)
{
  static const FixtureMark marks[] = {
    { .id = "A", .label = "up", .digits = "12" },
    { .id = "B", .label = "down", .digits = "-8" },
  };
  g_autoptr (EntenteChart) chart = fixture_chart (ENTENTE_CHART_KIND_BAR, "T", "%", marks, 2);
  g_autoptr (EntenteChartLayout) layout = fixture_layout (chart, 400, 400);
  const EntentePlacedMark *up = mark_at (layout, 0), *down = mark_at (layout, 1);

  g_assert_cmpfloat_with_epsilon (up->box.y + up->box.height, down->box.y, 1e-6);
  g_assert_cmpfloat_with_epsilon (up->box.height / down->box.height, 1.5, 1e-6);
  g_assert_cmpfloat (up->label.y + up->label.height, <, up->box.y);
  g_assert_cmpfloat (down->label.y, >, down->box.y + down->box.height);
}

static void
test_whiskers (void)
{
  g_autoptr (EntenteChart) chart = fixture_share ();
  g_autoptr (EntenteChartLayout) layout = fixture_layout (chart, 800, 400);
  const EntentePlacedMark *derived = mark_at (layout, 3);
  double pixels_per_unit = derived->box.height / 52;

  g_assert_true (derived->has_whisker);
  g_assert_cmpfloat_with_epsilon (derived->low.y - derived->high.y, 3 * pixels_per_unit, 1e-6);
  g_assert_cmpfloat_with_epsilon (derived->anchor.y - derived->high.y, 1.5 * pixels_per_unit,
                                  1e-6);
  g_assert_cmpfloat (derived->low.x, ==, derived->anchor.x);
}

/* A month is a span over all its days; a day is none. */
static void
test_coarse_date (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_autoptr (EntenteChartLayout) layout = fixture_layout (chart, 700, 300);
  const EntentePlacedMark *december = mark_at (layout, 0), *day = mark_at (layout, 1);
  const EntentePlacedMark *next = mark_at (layout, 2);
  double one_day = next->anchor.x - day->anchor.x;

  g_assert_true (december->has_span);
  g_assert_false (december->open_first);
  g_assert_false (december->open_last);
  g_assert_cmpfloat_with_epsilon (december->last.x - december->first.x, 31 * one_day, 1e-6);
  g_assert_cmpfloat_with_epsilon (december->anchor.x, (december->first.x + december->last.x) / 2,
                                  1e-6);
  g_assert_false (day->has_span);
}

static void
test_open_dates (void)
{
  static const FixtureMark marks[] = {
    { .id = "A", .label = "a", .digits = "1", .date = "/2025-02-13" },
    { .id = "B", .label = "b", .digits = "2", .date = "2025-01-10/.." },
    { .id = "C", .label = "c", .digits = "3", .date = "2025-02-01" },
  };
  g_autoptr (EntenteChart) chart =
    fixture_chart (ENTENTE_CHART_KIND_TIME_SERIES, "T", "%", marks, 3);
  g_autoptr (EntenteChartLayout) layout = fixture_layout (chart, 600, 300);
  cairo_rectangle_t plot;

  entente_chart_layout_get_plot (layout, &plot);
  for (guint i = 0; i < 3; i++)
    {
      const EntentePlacedMark *mark = mark_at (layout, i);

      g_assert_cmpint (mark->shape, ==, ENTENTE_MARK_SHAPE_DISC);
      if (g_str_equal (entente_fact_get_id (mark->fact), "A"))
        {
          g_assert_true (mark->has_span && mark->open_first && !mark->open_last);
          g_assert_cmpfloat_with_epsilon (mark->first.x, plot.x, 1e-6);
          g_assert_cmpfloat (mark->anchor.x, <, mark->last.x);
        }
      else if (g_str_equal (entente_fact_get_id (mark->fact), "B"))
        {
          g_assert_true (mark->has_span && !mark->open_first && mark->open_last);
          g_assert_cmpfloat_with_epsilon (mark->last.x, plot.x + plot.width, 1e-6);
        }
    }
}

static void
test_bound (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_autoptr (EntenteChartLayout) layout = fixture_layout (chart, 700, 300);
  const EntentePlacedMark *bound = mark_at (layout, 0), *other = mark_at (layout, 1);

  g_assert_cmpint (bound->bound, ==, ENTENTE_BOUND_UPPER);
  g_assert_cmpfloat (bound->arrow.y, >, bound->box.y + bound->box.height);
  g_assert_cmpfloat (other->arrow.y, ==, other->anchor.y);
}

/* Kinds have shapes of their own. */
static void
test_shapes (void)
{
  g_autoptr (EntenteChart) price = fixture_price ();
  g_autoptr (EntenteChart) share = fixture_share ();
  g_autoptr (EntenteChartLayout) points = fixture_layout (price, 700, 300);
  g_autoptr (EntenteChartLayout) bars = fixture_layout (share, 700, 300);

  g_assert_cmpint (mark_at (points, 1)->shape, ==, ENTENTE_MARK_SHAPE_DIAMOND);
  g_assert_cmpint (mark_at (points, 2)->shape, ==, ENTENTE_MARK_SHAPE_DISC);
  g_assert_cmpint (mark_at (bars, 0)->shape, ==, ENTENTE_MARK_SHAPE_BAR);
  g_assert_cmpint (mark_at (bars, 0)->kind, ==, ENTENTE_MARK_KIND_STATED);
  g_assert_cmpint (mark_at (bars, 3)->kind, ==, ENTENTE_MARK_KIND_DERIVED);
}

/* The axis of figures, the order of bars and time are turned round. */
static void
assert_mirrored (EntenteChart *chart,
                 double        width,
                 double        height)
{
  g_autoptr (EntenteChartLayout) ltr = fixture_layout (chart, width, height);
  g_autoptr (EntenteChartLayout) rtl =
    fixture_layout_full (chart, width, height, ENTENTE_CHART_SCHEME_LIGHT, 1, PANGO_DIRECTION_RTL,
                         ENTENTE_CHART_WORDS_NONE);

  for (guint i = 0; i < entente_chart_layout_get_n_marks (ltr); i++)
    {
      const EntentePlacedMark *a = mark_at (ltr, i), *b = mark_at (rtl, i);

      g_assert_cmpfloat_with_epsilon (a->anchor.x, width - b->anchor.x, 1e-6);
      g_assert_cmpfloat_with_epsilon (a->anchor.y, b->anchor.y, 1e-6);
      g_assert_cmpfloat_with_epsilon (a->box.x, width - b->box.x - b->box.width, 1e-6);
      g_assert_cmpfloat_with_epsilon (a->box.width, b->box.width, 1e-6);
      g_assert_cmpfloat_with_epsilon (a->first.x, width - b->first.x, 1e-6);
      g_assert_cmpfloat_with_epsilon (a->extents.width, b->extents.width, 1e-6);
    }
}

static void
test_mirror (void)
{
  g_autoptr (EntenteChart) price = fixture_price ();
  g_autoptr (EntenteChart) share = fixture_share ();

  assert_mirrored (price, 600, 300);
  assert_mirrored (share, 700, 300);
  assert_mirrored (share, 328, 240);
}

/* The sign of a number stays before it, as U+200E says, whichever way words run. */
static void
test_numbers_from_right (void)
{
  static const FixtureMark mark = { .id = "A", .label = "a", .digits = "-12" };
  g_autoptr (EntenteChart) chart = fixture_chart (ENTENTE_CHART_KIND_BAR, "T", "%", &mark, 1);
  g_autoptr (EntenteChartLayout) layout =
    fixture_layout_full (chart, 300, 300, ENTENTE_CHART_SCHEME_LIGHT, 1, PANGO_DIRECTION_RTL,
                         ENTENTE_CHART_WORDS_NONE);
  guint numbers = 0;

  for (guint i = 0; i < layout->texts->len; i++)
    {
      const char *words = pango_layout_get_text (entente_layout_text (layout, i)->text);

      if (strstr (words, "\u2212") == NULL)
        continue;
      g_assert_true (g_str_has_prefix (words, "\u200e"));
      numbers++;
    }
  g_assert_cmpuint (numbers, >, 1);
}

static void
test_moves (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_autoptr (EntenteChartLayout) layout = fixture_layout (chart, 600, 300);
  g_autoptr (EntenteChart) none = fixture_empty (ENTENTE_CHART_KIND_BAR);
  g_autoptr (EntenteChartLayout) empty = fixture_layout (none, 600, 300);

  /* In the order of time: the bound of December, 12 February, and two of 13 February. */
  g_assert_cmpint (entente_chart_layout_move (layout, -1, ENTENTE_CHART_MOVE_NEXT), ==, 0);
  g_assert_cmpint (entente_chart_layout_move (layout, 0, ENTENTE_CHART_MOVE_NEXT), ==, 1);
  g_assert_cmpint (entente_chart_layout_move (layout, 3, ENTENTE_CHART_MOVE_NEXT), ==, -1);
  g_assert_cmpint (entente_chart_layout_move (layout, -1, ENTENTE_CHART_MOVE_PREVIOUS), ==, 3);
  g_assert_cmpint (entente_chart_layout_move (layout, 3, ENTENTE_CHART_MOVE_PREVIOUS), ==, 2);
  g_assert_cmpint (entente_chart_layout_move (layout, 0, ENTENTE_CHART_MOVE_PREVIOUS), ==, -1);
  g_assert_cmpint (entente_chart_layout_move (layout, 2, ENTENTE_CHART_MOVE_FIRST), ==, 0);
  g_assert_cmpint (entente_chart_layout_move (layout, 2, ENTENTE_CHART_MOVE_LAST), ==, 3);
  g_assert_cmpint (entente_chart_layout_move (layout, -1, ENTENTE_CHART_MOVE_MAXIMUM), ==, 2);
  g_assert_cmpint (entente_chart_layout_move (layout, -1, ENTENTE_CHART_MOVE_MINIMUM), ==, 0);

  /* Mark 2 is the first series; the nearest of the second in time is the close of that day. */
  g_assert_cmpint (entente_chart_layout_move (layout, 2, ENTENTE_CHART_MOVE_NEXT_SERIES), ==, 3);
  g_assert_cmpint (entente_chart_layout_move (layout, 3, ENTENTE_CHART_MOVE_NEXT_SERIES), ==, -1);
  g_assert_cmpint (entente_chart_layout_move (layout, 0, ENTENTE_CHART_MOVE_PREVIOUS_SERIES), ==,
                   2);
  g_assert_cmpint (entente_chart_layout_move (layout, 2, ENTENTE_CHART_MOVE_PREVIOUS_SERIES), ==,
                   -1);

  for (int move = 0; move <= ENTENTE_CHART_MOVE_MINIMUM; move++)
    g_assert_cmpint (entente_chart_layout_move (empty, -1, (EntenteChartMove) move), ==, -1);
}

static void
test_hits (void)
{
  g_autoptr (EntenteChart) price = fixture_price ();
  g_autoptr (EntenteChart) share = fixture_share ();
  g_autoptr (EntenteChartLayout) points = fixture_layout (price, 700, 300);
  g_autoptr (EntenteChartLayout) bars = fixture_layout (share, 700, 300);
  const EntentePlacedMark *mark = mark_at (points, 0);

  /* A target of 24 pixels around a point, and its label. */
  g_assert_cmpint (entente_chart_layout_mark_at (points, mark->anchor.x, mark->anchor.y + 11), ==,
                   0);
  g_assert_cmpint (entente_chart_layout_mark_at (points, mark->anchor.x - 11, mark->anchor.y), ==,
                   0);
  g_assert_cmpint (entente_chart_layout_mark_at (points, mark->label.x + 2, mark->label.y + 2), ==,
                   0);
  g_assert_cmpint (entente_chart_layout_mark_at (points, 300, 20), ==, -1);
  g_assert_cmpint (entente_chart_layout_mark_at (points, -50, -50), ==, -1);
  g_assert_cmpint (entente_chart_layout_nearest (points, -50, 400), ==, 0);

  /* Anywhere in the band of a bar. */
  mark = mark_at (bars, 0);
  g_assert_cmpint (entente_chart_layout_mark_at (bars, mark->anchor.x, mark->anchor.y - 60), ==, 0);
  g_assert_cmpint (entente_chart_layout_mark_at (bars, 1, 1), ==, -1);
}

static void
test_facts (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_autoptr (EntenteChartLayout) layout = fixture_layout (chart, 700, 300);
  const EntentePlacedMark *mark = mark_at (layout, 2);
  g_autoptr (EntenteMark) reference =
    g_list_model_get_item (entente_chart_get_references (chart), 0);
  cairo_rectangle_t plot;

  g_assert_cmpint (entente_chart_layout_find_fact (layout, mark->fact), ==, 2);
  g_assert_cmpint (entente_chart_layout_find_fact (layout, NULL), ==, -1);
  g_assert_true (entente_chart_layout_fact_at (layout, mark->anchor.x, mark->anchor.y) ==
                 mark->fact);

  /* The period that a reference reaches back over is a line above the plot. */
  entente_chart_layout_get_plot (layout, &plot);
  g_assert_true (entente_chart_layout_fact_at (layout, plot.x + plot.width / 2,
                                               plot.y - 12) ==
                 entente_mark_get_fact (reference));
  g_assert_null (entente_chart_layout_fact_at (layout, plot.x + plot.width / 2,
                                               plot.y + plot.height / 2));
}

static void
assert_message (EntenteChart *chart,
                double        width,
                double        height,
                const char   *part)
{
  g_autoptr (EntenteChartLayout) layout = fixture_layout (chart, width, height);
  const char *message = entente_chart_layout_get_message (layout);

  g_assert_nonnull (message);
  g_assert_nonnull (strstr (message, part));
  for (guint i = 0; i < entente_chart_layout_get_n_marks (layout); i++)
    g_assert_cmpint (mark_at (layout, i)->shape, ==, ENTENTE_MARK_SHAPE_NONE);
  g_assert_cmpint (entente_chart_layout_mark_at (layout, width / 2, height / 2), ==, -1);
  g_assert_cmpint (entente_chart_layout_nearest (layout, width / 2, height / 2), ==, -1);
}

static void
test_messages (void)
{
  static const FixtureMark undated = { .id = "A", .label = "a", .digits = "5" };
  static const FixtureMark unknown = { .id = "A", .label = "a", .date = "2024" };
  static const FixtureMark open = { .id = "A", .label = "a", .digits = "5", .date = "../.." };
  static const FixtureMark huge = { .id = "A", .label = "a", .value = 1e301, .low = 1e300,
                                    .high = 1e302 };
  g_autoptr (EntenteChart) empty = fixture_empty (ENTENTE_CHART_KIND_BAR);
  g_autoptr (EntenteChart) no_date =
    fixture_chart (ENTENTE_CHART_KIND_TIME_SERIES, "T", "%", &undated, 1);
  g_autoptr (EntenteChart) no_end =
    fixture_chart (ENTENTE_CHART_KIND_TIME_SERIES, "T", "%", &open, 1);
  g_autoptr (EntenteChart) no_figure =
    fixture_chart (ENTENTE_CHART_KIND_TIME_SERIES, "T", "%", &unknown, 1);
  g_autoptr (EntenteChart) too_large = fixture_chart (ENTENTE_CHART_KIND_BAR, "T", "%", &huge, 1);
  g_autoptr (EntenteChart) share = fixture_share ();
  g_autoptr (EntenteChart) price = fixture_price ();

  assert_message (empty, 400, 300, "no figure");
  assert_message (no_figure, 400, 300, "no figure");
  assert_message (too_large, 400, 300, "no figure");
  assert_message (no_date, 400, 300, "date");
  assert_message (no_end, 400, 300, "date");
  assert_message (share, 100, 60, "room");
  assert_message (price, 100, 60, "room");
  assert_message (price, 1, 1, "room");
}

/* Ranges that are none get an axis all the same. */
static void
test_degenerate (void)
{
  static const FixtureMark marks[] = {
    { .id = "A", .label = "a", .digits = "0", .date = "2024-05-05" },
    { .id = "B", .label = "b", .value = 3, .low = 3, .high = 3, .date = "2024-05-05" },
    { .id = "C", .label = "c", .value = 1e300, .low = -1e300, .high = 1e300, .date = "2024-05-05" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    for (int kind = 0; kind <= ENTENTE_CHART_KIND_TIME_SERIES; kind++)
      {
        g_autoptr (EntenteChart) chart =
          fixture_chart ((EntenteChartKind) kind, "T", "%", &marks[i], 1);
        g_autoptr (EntenteChartLayout) layout = fixture_layout (chart, 700, 400);
        const EntentePlacedMark *mark = mark_at (layout, 0);

        /* The label of the third, which has 301 digits, need not fit at a bar. */
        if (i < 2)
          g_assert_null (entente_chart_layout_get_message (layout));
        if (entente_chart_layout_get_message (layout) == NULL)
          g_assert_cmpint (mark->shape, !=, ENTENTE_MARK_SHAPE_NONE);
        g_assert_true (isfinite (mark->anchor.x) && isfinite (mark->anchor.y));
      }
}

/* A bar without a figure keeps its band, its name and its place in reading. */
static void
test_missing_bar (void)
{
  static const FixtureMark marks[] = {
    { .id = "A", .label = "a", .digits = "4" }, { .id = "B", .label = "b" },
    { .id = "C", .label = "c", .digits = "2" },
  };
  g_autoptr (EntenteChart) chart = fixture_chart (ENTENTE_CHART_KIND_BAR, "T", "%", marks, 3);
  g_autoptr (EntenteChartLayout) layout = fixture_layout (chart, 400, 300);
  const EntentePlacedMark *missing = mark_at (layout, 1);

  g_assert_cmpint (missing->shape, ==, ENTENTE_MARK_SHAPE_NONE);
  g_assert_cmpfloat (missing->extents.width, >, 0);
  g_assert_cmpfloat (missing->label.width, >, 0);
  g_assert_cmpint (entente_chart_layout_move (layout, 0, ENTENTE_CHART_MOVE_NEXT), ==, 1);
}

static void
test_measure (void)
{
  static EntenteChart *(* const makers[]) (void) = { fixture_price, fixture_share, fixture_sales };
  g_autoptr (EntenteChartStyle) style = fixture_style (ENTENTE_CHART_SCHEME_LIGHT, 1);
  PangoContext *context = fixture_context (PANGO_DIRECTION_LTR);

  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    for (double width = 200; width < 1200; width += 130)
      {
        double minimum, natural;
        g_autoptr (EntenteChart) chart = makers[i] ();
        g_autoptr (EntenteChartLayout) any =
          entente_chart_layout_new (chart, NULL, 700, 1, style, context, PANGO_DIRECTION_LTR,
                                    ENTENTE_CHART_WORDS_NONE);
        g_autoptr (EntenteChartLayout) enough = NULL;
        g_autoptr (EntenteChartLayout) too_low = NULL;

        entente_chart_layout_measure (any, width, &minimum, &natural);
        g_assert_cmpfloat (natural, >=, minimum);
        enough = entente_chart_layout_new (chart, NULL, width, minimum, style, context,
                                           PANGO_DIRECTION_LTR, ENTENTE_CHART_WORDS_NONE);
        too_low = entente_chart_layout_new (chart, NULL, width, minimum * 0.8, style, context,
                                            PANGO_DIRECTION_LTR, ENTENTE_CHART_WORDS_NONE);
        g_assert_null (entente_chart_layout_get_message (enough));
        g_assert_nonnull (entente_chart_layout_get_message (too_low));
      }
  g_object_unref (context);
}

static void
test_measure_narrow (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_autoptr (EntenteChartStyle) style = fixture_style (ENTENTE_CHART_SCHEME_LIGHT, 1);
  PangoContext *context = fixture_context (PANGO_DIRECTION_LTR);
  g_autoptr (EntenteChartLayout) any =
    entente_chart_layout_new (chart, NULL, 700, 500, style, context, PANGO_DIRECTION_LTR,
                              ENTENTE_CHART_WORDS_NONE);
  double minimum, natural;

  entente_chart_layout_measure (any, 40, &minimum, &natural);
  g_assert_cmpfloat (minimum, >, 20);
  g_assert_cmpfloat (minimum, <, 100);
  g_object_unref (context);
}

static void
test_getters (void)
{
  g_autoptr (EntenteChart) chart = fixture_share ();
  EntenteChartLayout *layout =
    fixture_layout_full (chart, 500, 300, ENTENTE_CHART_SCHEME_DARK, 1, PANGO_DIRECTION_RTL,
                         ENTENTE_CHART_WORDS_ALL);
  GListModel *table;

  g_assert_true (entente_chart_layout_get_chart (layout) == chart);
  g_assert_cmpfloat (entente_chart_layout_get_width (layout), ==, 500);
  g_assert_cmpfloat (entente_chart_layout_get_height (layout), ==, 300);
  g_assert_cmpint (entente_chart_layout_get_direction (layout), ==, PANGO_DIRECTION_RTL);
  g_assert_cmpint (entente_chart_style_get_scheme (entente_chart_layout_get_style (layout)), ==,
                   ENTENTE_CHART_SCHEME_DARK);
  table = G_LIST_MODEL (entente_chart_layout_get_table (layout));
  g_assert_cmpuint (g_list_model_get_n_items (table), ==,
                    entente_chart_layout_get_n_marks (layout));
  g_assert_finalize_object (layout);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/orientation", test_orientation);
  g_test_add_func ("/layout/bars-from-zero", test_bars_from_zero);
  g_test_add_func ("/layout/negative-bars", test_negative_bars);
  g_test_add_func ("/layout/whiskers", test_whiskers);
  g_test_add_func ("/layout/coarse-date", test_coarse_date);
  g_test_add_func ("/layout/open-dates", test_open_dates);
  g_test_add_func ("/layout/bound", test_bound);
  g_test_add_func ("/layout/shapes", test_shapes);
  g_test_add_func ("/layout/mirror", test_mirror);
  g_test_add_func ("/layout/numbers-from-right", test_numbers_from_right);
  g_test_add_func ("/layout/moves", test_moves);
  g_test_add_func ("/layout/hits", test_hits);
  g_test_add_func ("/layout/facts", test_facts);
  g_test_add_func ("/layout/messages", test_messages);
  g_test_add_func ("/layout/degenerate", test_degenerate);
  g_test_add_func ("/layout/missing-bar", test_missing_bar);
  g_test_add_func ("/layout/measure", test_measure);
  g_test_add_func ("/layout/measure-narrow", test_measure_narrow);
  g_test_add_func ("/layout/getters", test_getters);

  return g_test_run ();
}
