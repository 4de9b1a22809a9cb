/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds for every layout: nothing overlaps, nothing is cut off, at any size, with any
 * style, in both directions; tried on the charts of the dossier and on many at random. */

#include <locale.h>
#include <math.h>

#include "chart-fixture.h"
#include "entente-chart-layout-private.h"

/* Always the same charts. */
#define SEED 20250213

#define SLACK 0.75

static const char *
describe (EntenteChartLayout *layout)
{
  static char text[256];

  g_snprintf (text, sizeof text, "%s, %g x %g, line %g, words %d, direction %d",
              entente_chart_get_title (layout->chart), layout->width, layout->height,
              layout->line, layout->words, layout->direction);

  return text;
}

static cairo_rectangle_t
shrunk (const cairo_rectangle_t *box)
{
  return entente_rectangle_grow (box, -SLACK);
}

static void
check_texts (EntenteChartLayout *layout)
{
  const cairo_rectangle_t picture = { -SLACK, -SLACK, layout->width + 2 * SLACK,
                                      layout->height + 2 * SLACK };

  for (guint i = 0; i < layout->texts->len; i++)
    {
      const EntentePlacedText *text = entente_layout_text (layout, i);
      cairo_rectangle_t box = shrunk (&text->box);

      if (!entente_rectangle_encloses (&picture, &text->box))
        g_error ("%s: “%s” is cut off: %g, %g, %g x %g", describe (layout),
                 pango_layout_get_text (text->text), text->box.x, text->box.y, text->box.width,
                 text->box.height);

      for (guint j = 0; j < i; j++)
        {
          const EntentePlacedText *other = entente_layout_text (layout, j);

          if (entente_rectangle_overlaps (&box, &other->box))
            g_error ("%s: “%s” is on “%s”", describe (layout),
                     pango_layout_get_text (text->text), pango_layout_get_text (other->text));
        }
    }
}

/* No word lies on a mark, and no line of the grid goes through a label. */
static void
check_texts_and_marks (EntenteChartLayout *layout)
{
  for (guint i = 0; i < layout->texts->len; i++)
    {
      const EntentePlacedText *text = entente_layout_text (layout, i);
      cairo_rectangle_t box = shrunk (&text->box);

      for (guint j = 0; j < layout->marks->len; j++)
        {
          const EntentePlacedMark *mark = entente_layout_mark (layout, j);

          if (mark->shape == ENTENTE_MARK_SHAPE_NONE)
            continue;
          if (entente_rectangle_overlaps (&box, &mark->box))
            g_error ("%s: “%s” is on mark %u", describe (layout),
                     pango_layout_get_text (text->text), j);
          if (mark->has_whisker && entente_rectangle_meets_segment (&box, mark->low, mark->high))
            g_error ("%s: “%s” is on the whisker of mark %u", describe (layout),
                     pango_layout_get_text (text->text), j);
          if (mark->has_span && entente_rectangle_meets_segment (&box, mark->first, mark->last))
            g_error ("%s: “%s” is on the span of mark %u", describe (layout),
                     pango_layout_get_text (text->text), j);
          if (mark->has_leader &&
              entente_rectangle_meets_segment (&box, mark->leader[0], mark->leader[1]) &&
              text->role == ENTENTE_TEXT_MARK)
            g_error ("%s: “%s” is on the leader of mark %u", describe (layout),
                     pango_layout_get_text (text->text), j);
        }

      for (guint j = 0; text->role == ENTENTE_TEXT_MARK && j < layout->lines->len; j++)
        {
          const EntentePlacedLine *line = &g_array_index (layout->lines, EntentePlacedLine, j);

          if (line->role == ENTENTE_LINE_GRID &&
              entente_rectangle_meets_segment (&box, line->from, line->to))
            g_error ("%s: “%s” is struck through", describe (layout),
                     pango_layout_get_text (text->text));
        }
    }
}

static void
check_marks (EntenteChartLayout *layout)
{
  cairo_rectangle_t plot = entente_rectangle_grow (&layout->plot, 1);

  for (guint i = 0; i < layout->marks->len; i++)
    {
      const EntentePlacedMark *mark = entente_layout_mark (layout, i);
      gboolean is_bar = mark->shape == ENTENTE_MARK_SHAPE_BAR;

      if (mark->shape == ENTENTE_MARK_SHAPE_NONE)
        continue;
      if (!entente_rectangle_contains (&plot, mark->anchor))
        g_error ("%s: mark %u is outside the plot", describe (layout), i);
      if (is_bar && !entente_rectangle_encloses (&plot, &mark->box))
        g_error ("%s: bar %u leaves the plot", describe (layout), i);
      if (mark->has_whisker && (!entente_rectangle_contains (&plot, mark->low) ||
                                !entente_rectangle_contains (&plot, mark->high)))
        g_error ("%s: the whisker of mark %u leaves the plot", describe (layout), i);
      if (mark->has_span && (!entente_rectangle_contains (&plot, mark->first) ||
                             !entente_rectangle_contains (&plot, mark->last)))
        g_error ("%s: the span of mark %u leaves the plot", describe (layout), i);
    }
}

/* The bands of bars do not overlap, and each has its bar in it. */
static void
check_bands (EntenteChartLayout *layout)
{
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const EntentePlacedMark *mark = entente_layout_mark (layout, i);
      cairo_rectangle_t band = shrunk (&mark->extents);

      if (mark->shape != ENTENTE_MARK_SHAPE_BAR)
        continue;
      if (!entente_rectangle_overlaps (&mark->extents, &mark->box) &&
          !entente_rectangle_is_empty (&mark->box))
        g_error ("%s: the band of mark %u is not on it", describe (layout), i);
      for (guint j = 0; j < i; j++)
        if (entente_rectangle_overlaps (&band, &entente_layout_mark (layout, j)->extents))
          g_error ("%s: the bands of marks %u and %u overlap", describe (layout), i, j);
    }
}

/* What is at a mark is that mark, or one that is nearer to the place. */
static void
check_hits (EntenteChartLayout *layout)
{
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const EntentePlacedMark *mark = entente_layout_mark (layout, i);
      int hit;

      if (mark->shape == ENTENTE_MARK_SHAPE_NONE)
        continue;
      if (mark->shape == ENTENTE_MARK_SHAPE_BAR)
        {
          hit = entente_chart_layout_mark_at (layout, mark->box.x + mark->box.width / 2,
                                              mark->box.y + mark->box.height / 2);
          g_assert_cmpint (hit, ==, i);
          continue;
        }
      hit = entente_chart_layout_mark_at (layout, mark->anchor.x, mark->anchor.y);
      g_assert_cmpint (hit, >=, 0);
      if (hit != (int) i)
        {
          const EntentePlacedMark *other = entente_layout_mark (layout, (guint) hit);

          g_assert_cmpfloat (hypot (mark->anchor.x - other->anchor.x,
                                    mark->anchor.y - other->anchor.y), <, 1e-3);
        }
    }
}

/* Figures of an axis stand at equal distances. */
static void
check_ticks (EntenteChartLayout *layout)
{
  double last_x = NAN, last_y = NAN, distance = NAN;
  gboolean across = layout->sideways;

  for (guint i = 0; i < layout->texts->len; i++)
    {
      const EntentePlacedText *text = entente_layout_text (layout, i);
      double x = text->box.x + text->box.width / 2, y = text->box.y + text->box.height / 2;
      double step = across ? x - last_x : y - last_y;

      if (text->role != ENTENTE_TEXT_VALUE_TICK)
        continue;
      if (!isnan (last_x) && !isnan (distance))
        /* Texts are moved to whole pixels. */
        g_assert_cmpfloat_with_epsilon (step, distance, 1.01);
      if (!isnan (last_x) && isnan (distance))
        distance = step;
      last_x = x;
      last_y = y;
    }
}

static void
check (EntenteChart       *chart,
       double              width,
       double              height,
       double              text_scale,
       PangoDirection      direction,
       EntenteChartWords   words,
       guint              *drawn)
{
  g_autoptr (EntenteChartLayout) layout =
    fixture_layout_full (chart, width, height, ENTENTE_CHART_SCHEME_LIGHT, text_scale, direction,
                         words);

  check_texts (layout);
  if (layout->message != NULL)
    return;

  (*drawn)++;
  check_texts_and_marks (layout);
  check_marks (layout);
  check_bands (layout);
  check_hits (layout);
  check_ticks (layout);
}

static void
check_sizes (EntenteChart *chart)
{
  static const double heights[] = { 120, 180, 240, 300, 420, 640, 1000 };
  guint drawn = 0, tried = 0;

  for (double width = 150; width <= 4000; width *= 1.13)
    for (guint i = 0; i < G_N_ELEMENTS (heights); i++)
      for (int way = 0; way < 4; way++, tried++)
        check (chart, floor (width), heights[i], way == 3 ? 2 : 1,
               way == 1 ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR,
               way == 2 ? ENTENTE_CHART_WORDS_ALL : ENTENTE_CHART_WORDS_NONE, &drawn);

  g_test_message ("%u of %u drawn", drawn, tried);
  g_assert_cmpuint (drawn, >, tried / 2);
}

static void
test_price (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();

  check_sizes (chart);
}

static void
test_share (void)
{
  g_autoptr (EntenteChart) chart = fixture_share ();

  check_sizes (chart);
}

static void
test_sales (void)
{
  g_autoptr (EntenteChart) chart = fixture_sales ();

  check_sizes (chart);
}

/* What people use: a phone, a window, an export, and twice the text. */
static void
test_common_sizes_are_drawn (void)
{
  static const struct
  {
    double width, height, text_scale;
    EntenteChartWords words;
  } sizes[] = {
    { 328, 240, 1, ENTENTE_CHART_WORDS_NONE },
    { 480, 300, 1, ENTENTE_CHART_WORDS_NONE },
    { 800, 500, 1, ENTENTE_CHART_WORDS_ALL },
    { 360, 640, 1, ENTENTE_CHART_WORDS_ALL },
    { 700, 560, 2, ENTENTE_CHART_WORDS_NONE },
    { 360, 660, 2, ENTENTE_CHART_WORDS_NONE },
  };
  static EntenteChart *(* const makers[]) (void) = { fixture_price, fixture_share, fixture_sales };

  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
      {
        g_autoptr (EntenteChart) chart = makers[i] ();
        g_autoptr (EntenteChartLayout) layout =
          fixture_layout_full (chart, sizes[j].width, sizes[j].height,
                               ENTENTE_CHART_SCHEME_LIGHT, sizes[j].text_scale,
                               PANGO_DIRECTION_LTR, sizes[j].words);

        g_test_message ("%s", describe (layout));
        g_assert_null (entente_chart_layout_get_message (layout));
        for (guint k = 0; k < layout->marks->len; k++)
          g_assert_cmpfloat (entente_layout_mark (layout, k)->label.width, >, 0);
      }
}

static EntenteChart *
random_chart (GRand            *rand,
              EntenteChartKind  kind)
{
  static const char * const labels[] = {
    "A", "Vivo", "Huawei", "Vendors not named in the report", "Fiscal first quarter 2025",
    "Everybody else", "Sales of the quarter a year earlier, worked out from two figures"
  };
  static const char * const dates[] = {
    "2025-02-13", "2025-02-12", "2025-02", "2024-12", "2024", "2024-09-29/2024-12-28",
    "2022-01-21", "/2025-02-13", "2025-01-01/..", "[2025-02-06,2025-02-13]", "199X", NULL
  };
  FixtureMark marks[12];
  guint n = (guint) g_rand_int_range (rand, 1, G_N_ELEMENTS (marks) + 1);
  double size = pow (10, g_rand_int_range (rand, -6, 12));

  for (guint i = 0; i < n; i++)
    {
      double value = g_rand_double_range (rand, -0.3, 1) * size;
      double half = g_rand_int_range (rand, 0, 2) ? fabs (value) * 0.1 : 0;

      marks[i] = (FixtureMark) {
        .id = "X", .label = labels[g_rand_int_range (rand, 0, G_N_ELEMENTS (labels))],
        .date = dates[g_rand_int_range (rand, 0, G_N_ELEMENTS (dates))],
        .value = value, .low = value - half, .high = value + half,
        .bound = (EntenteBound) g_rand_int_range (rand, 0, 3),
      };
    }

  return fixture_chart (kind, "Random", "%", marks, n);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  guint drawn = 0;

  for (int i = 0; i < 400; i++)
    {
      g_autoptr (EntenteChart) chart = random_chart (rand, (EntenteChartKind) (i % 2));

      check (chart, g_rand_int_range (rand, 150, 1500), g_rand_int_range (rand, 100, 1200),
             g_rand_int_range (rand, 0, 4) == 0 ? 2 : 1,
             g_rand_int_range (rand, 0, 2) ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR,
             g_rand_int_range (rand, 0, 2) ? ENTENTE_CHART_WORDS_ALL : ENTENTE_CHART_WORDS_NONE,
             &drawn);
    }
  g_assert_cmpuint (drawn, >, 200);
}

/* Bars of two series have a key; levels have their texts. */
static void
test_key_and_levels (void)
{
  static const FixtureMark marks[] = {
    { .id = "A", .label = "a", .digits = "40", .date = "2024-01" },
    { .id = "B", .label = "b", .digits = "55", .date = "2024-05-03" },
    { .id = "C", .label = "c", .digits = "47", .date = "2025-01-01" },
  };
  static const FixtureMark levels[] = {
    { .id = "L1", .label = "A level that is somewhere", .digits = "50" },
    { .id = "L2", .label = "A level just above it", .digits = "50.4" },
  };
  g_autoptr (EntenteChart) bars =
    fixture_chart_of_two_series (ENTENTE_CHART_KIND_BAR, "%", marks, 2, 3);
  g_autoptr (EntenteChart) points =
    fixture_chart_of_two_series (ENTENTE_CHART_KIND_TIME_SERIES, "%", marks, 2, 3);
  g_autoptr (EntenteChartLayout) with_key = fixture_layout (bars, 500, 300);

  g_assert_cmpuint (with_key->swatches->len, ==, 2);
  check_sizes (bars);

  fixture_add_reference (points, &levels[0], NULL);
  fixture_add_reference (points, &levels[1], NULL);
  check_sizes (points);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout-properties/price", test_price);
  g_test_add_func ("/layout-properties/share", test_share);
  g_test_add_func ("/layout-properties/sales", test_sales);
  g_test_add_func ("/layout-properties/common-sizes", test_common_sizes_are_drawn);
  g_test_add_func ("/layout-properties/random", test_random);
  g_test_add_func ("/layout-properties/key-and-levels", test_key_and_levels);

  return g_test_run ();
}
