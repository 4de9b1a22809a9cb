/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is drawn, looked at pixel by pixel where the layout says that something is. */

#include <locale.h>
#include <math.h>

#include "picture-fixture.h"

static EntenteColour
series_colour (EntenteChartLayout *layout,
               guint               series)
{
  return entente_chart_style_get_series_colour (entente_chart_layout_get_style (layout), series);
}

/* A stated bar is filled; a derived one is an outline with a hatch, so that the two differ
 * without colour. */
static void
check_bars (double width,
            double height)
{
  g_autoptr (EntenteChart) chart = fixture_share ();
  g_autoptr (EntenteChartLayout) layout = fixture_layout (chart, width, height);
  g_auto (Picture) picture = draw (layout);
  EntenteColour colour = series_colour (layout, 0);
  cairo_rectangle_t stated = entente_rectangle_grow (&mark_at (layout, 0)->box, -3);
  cairo_rectangle_t derived = entente_rectangle_grow (&mark_at (layout, 3)->box, -4);
  double filled, hatched;

  /* Without the end, where the whisker is. */
  stated.height -= layout->sideways ? 0 : 12;
  stated.y += layout->sideways ? 0 : 12;
  stated.width -= layout->sideways ? 12 : 0;
  filled = share_of (&picture, &stated, colour);
  hatched = share_of (&picture, &derived, colour);

  g_assert_cmpfloat (filled, ==, 1);
  g_assert_cmpfloat (hatched, >, 0.08);
  g_assert_cmpfloat (hatched, <, 0.6);

  /* The outline, in the middle of the side that is not at zero. */
  g_assert_true (has_colour_near (&picture, (EntentePoint) {
    mark_at (layout, 3)->box.x + mark_at (layout, 3)->box.width / 3, mark_at (layout, 3)->box.y + 1
  }, 2, colour));
}

static void
test_bars_upright (void)
{
  check_bars (800, 400);
}

static void
test_bars_sideways (void)
{
  check_bars (328, 240);
}

/* Both ends of a whisker are drawn, and nothing beyond them. */
static void
test_whiskers (void)
{
  g_autoptr (EntenteChart) chart = fixture_share ();
  g_autoptr (EntenteChartLayout) layout = fixture_layout (chart, 800, 600);
  g_auto (Picture) picture = draw (layout);
  EntenteColour colour = colour_of (layout, ENTENTE_CHART_COLOUR_WHISKER);

  for (guint i = 0; i < 4; i++)
    {
      const EntentePlacedMark *mark = mark_at (layout, i);

      g_assert_true (mark->has_whisker);
      g_assert_true (has_colour_near (&picture, mark->high, 2, colour));
      g_assert_true (has_colour_near (&picture, mark->low, 2, colour));
      g_assert_true (has_colour_near (&picture, (EntentePoint) { mark->high.x + 3, mark->high.y },
                                      2, colour));
      g_assert_false (has_colour_near (&picture, (EntentePoint) { mark->low.x, mark->low.y + 6 },
                                       2, colour));
      g_assert_false (has_colour_near (&picture, (EntentePoint) { mark->high.x, mark->high.y - 6 },
                                       2, colour));
    }
}

static void
test_points (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_autoptr (EntenteChartLayout) layout = fixture_layout (chart, 800, 400);
  g_auto (Picture) picture = draw (layout);
  EntenteColour background = colour_of (layout, ENTENTE_CHART_COLOUR_BACKGROUND);
  const EntentePlacedMark *stated = mark_at (layout, 2), *derived = mark_at (layout, 1);
  EntentePoint tip = { derived->anchor.x, derived->box.y + 2 };

  g_assert_cmpfloat (distance (pixel (&picture, stated->anchor.x, stated->anchor.y),
                               series_colour (layout, 0)), <, 0.02);
  g_assert_cmpfloat (distance (pixel (&picture, derived->anchor.x, derived->anchor.y), background),
                     <, 0.02);
  g_assert_true (has_colour_near (&picture, tip, 3, series_colour (layout, 1)));
}

/* Fainter than the mark, and never too faint. */
static EntenteColour
get_span_colour (EntenteColour colour,
                 EntenteColour background)
{
  return entente_colour_ensure_contrast (
    entente_colour_over (entente_colour_with_alpha (colour, 0.55), background), background, 3.6);
}

/* The days of a month, with a line across each end, and an arrow down from the bound. */
static void
test_span_and_bound (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_autoptr (EntenteChartLayout) layout = fixture_layout (chart, 800, 400);
  g_auto (Picture) picture = draw (layout);
  const EntentePlacedMark *mark = mark_at (layout, 0);
  EntenteColour background = colour_of (layout, ENTENTE_CHART_COLOUR_BACKGROUND);
  EntenteColour colour = series_colour (layout, 1);
  EntenteColour faded = get_span_colour (colour, background);
  double quarter = (mark->first.x + mark->anchor.x) / 2;

  g_assert_true (has_colour_near (&picture, (EntentePoint) { quarter, mark->first.y }, 2, faded));
  g_assert_true (has_colour_near (&picture, (EntentePoint) { mark->first.x, mark->first.y - 3 }, 2,
                                  faded));
  g_assert_true (has_colour_near (&picture, (EntentePoint) { mark->last.x, mark->last.y + 3 }, 2,
                                  faded));
  g_assert_false (has_colour_near (&picture, (EntentePoint) { mark->first.x - 5, mark->first.y }, 2,
                                   faded));
  g_assert_true (has_colour_near (&picture, mark->arrow, 2, colour));
}

/* An end that is open has an arrow in place of the line across. */
static void
test_open_span (void)
{
  static const FixtureMark marks[] = {
    { .id = "A", .label = "a", .digits = "1", .date = "/2025-02-13" },
    { .id = "B", .label = "b", .digits = "9", .date = "2024-02-01" },
  };
  g_autoptr (EntenteChart) chart =
    fixture_chart (ENTENTE_CHART_KIND_TIME_SERIES, "T", "%", marks, 2);
  g_autoptr (EntenteChartLayout) layout = fixture_layout (chart, 600, 300);
  g_auto (Picture) picture = draw (layout);
  guint index = mark_at (layout, 0)->open_first ? 0 : 1;
  const EntentePlacedMark *mark = mark_at (layout, index);
  EntenteColour background = colour_of (layout, ENTENTE_CHART_COLOUR_BACKGROUND);
  EntenteColour faded = get_span_colour (series_colour (layout, 0), background);

  g_assert_true (mark->open_first);
  g_assert_true (has_colour_near (&picture, (EntentePoint) { mark->first.x + 3, mark->first.y - 3 },
                                  2, faded));
  g_assert_false (has_colour_near (&picture, (EntentePoint) {
    mark->first.x - 1, mark->first.y - 4
  }, 1, faded));
}

static void
test_imported_shapes (void)
{
  g_autoptr (EntenteChart) price = fixture_price ();
  g_autoptr (EntenteChart) share = fixture_share ();
  g_autoptr (EntenteChartLayout) points = fixture_layout (price, 800, 400);
  g_autoptr (EntenteChartLayout) bars = fixture_layout (share, 800, 400);
  EntentePlacedMark *point = entente_layout_mark (points, 2);
  EntentePlacedMark *bar = entente_layout_mark (bars, 3);

  /* No chart of this kind is made yet: the renderer is asked for one as the import will. */
  point->shape = ENTENTE_MARK_SHAPE_SQUARE;
  bar->kind = ENTENTE_MARK_KIND_IMPORTED;

  {
    g_auto (Picture) square = draw (points);
    g_auto (Picture) striped = draw (bars);
    cairo_rectangle_t inner = entente_rectangle_grow (&bar->box, -4);
    double share_filled = share_of (&striped, &inner, series_colour (bars, 0));

    /* The corner of a square is filled, where a disc has none. */
    g_assert_cmpfloat (distance (pixel (&square, point->box.x + 1, point->box.y + 1),
                                 series_colour (points, 0)), <, 0.1);
    g_assert_cmpfloat (share_filled, >, 0.05);
    g_assert_cmpfloat (share_filled, <, 0.5);
  }
}

/* Every word is drawn where the layout has it. */
static void
test_words (void)
{
  static EntenteChart *(* const makers[]) (void) = { fixture_price, fixture_share, fixture_sales };

  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      g_autoptr (EntenteChart) chart = makers[i] ();
      g_autoptr (EntenteChartLayout) layout =
        fixture_layout_full (chart, 800, 500, ENTENTE_CHART_SCHEME_LIGHT, 1, PANGO_DIRECTION_LTR,
                             ENTENTE_CHART_WORDS_ALL);
      g_auto (Picture) picture = draw (layout);

      for (guint j = 0; j < layout->texts->len; j++)
        {
          const EntentePlacedText *text = entente_layout_text (layout, j);

          g_assert_cmpfloat (share_of (&picture, &text->box, colour_of (layout, text->colour)), >,
                             0.01);
        }
    }
}

static void
test_grid (void)
{
  g_autoptr (EntenteChart) chart = fixture_sales ();
  g_autoptr (EntenteChartLayout) layout = fixture_layout (chart, 800, 400);
  g_auto (Picture) picture = draw (layout);
  EntenteColour background = colour_of (layout, ENTENTE_CHART_COLOUR_BACKGROUND);
  EntenteColour grid = entente_colour_over (colour_of (layout, ENTENTE_CHART_COLOUR_GRID),
                                            background);
  guint drawn = 0;

  for (guint i = 0; i < layout->lines->len; i++)
    {
      const EntentePlacedLine *line = &g_array_index (layout->lines, EntentePlacedLine, i);
      double x = line->from.x + 3;

      if (line->role != ENTENTE_LINE_GRID || line->to.x - line->from.x < 20)
        continue;
      /* One pixel, and a sharp one. */
      g_assert_cmpfloat (distance (pixel (&picture, x, line->from.y), grid), <, 0.02);
      g_assert_cmpfloat (distance (pixel (&picture, x, line->from.y - 1), background), <, 0.01);
      g_assert_cmpfloat (distance (pixel (&picture, x, line->from.y + 1), background), <, 0.01);
      drawn++;
    }
  g_assert_cmpuint (drawn, >, 2);
}

static void
test_reference (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_autoptr (EntenteChartLayout) layout = fixture_layout (chart, 800, 400);
  g_auto (Picture) picture = draw (layout);
  const EntentePlacedReference *period =
    &g_array_index (layout->references, EntentePlacedReference, 0);
  EntenteColour colour = colour_of (layout, ENTENTE_CHART_COLOUR_REFERENCE);

  g_assert_true (period->goes_on);
  g_assert_true (has_colour_near (&picture, (EntentePoint) {
    (period->from.x + period->to.x) / 2, period->from.y
  }, 2, colour));
  /* The arrow at the early end, and the foot at the late one. */
  g_assert_true (has_colour_near (&picture, (EntentePoint) {
    period->from.x + 4, period->from.y - 4
  }, 2, colour));
  g_assert_true (has_colour_near (&picture, (EntentePoint) { period->to.x, period->to.y + 4 }, 2,
                                  colour));
}

/* Without a background, what is behind the picture is seen. */
static void
test_no_background (void)
{
  g_autoptr (EntenteChart) chart = fixture_share ();
  g_autoptr (EntenteChartLayout) layout = fixture_layout (chart, 400, 300);
  g_auto (Picture) picture = draw_state (layout, NULL);
  g_auto (Picture) opaque = draw (layout);

  g_assert_cmpuint (raw_pixel (&picture, 1, 299) >> 24, ==, 0);
  g_assert_cmpuint (raw_pixel (&opaque, 1, 299) >> 24, ==, 0xff);
}

/* In every style, both directions, with everything highlighted: nothing outside the picture. */
static void
test_all_styles (void)
{
  static EntenteChart *(* const makers[]) (void) = { fixture_price, fixture_share, fixture_sales };
  static const double sizes[][2] = { { 800, 500 }, { 328, 240 }, { 360, 640 }, { 60, 40 } };

  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    for (int way = 0; way < ENTENTE_N_CHART_SCHEMES * 2; way++)
      for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
        {
          g_autoptr (EntenteChart) chart = makers[i] ();
          g_autoptr (EntenteChartLayout) layout =
            fixture_layout_full (chart, sizes[j][0], sizes[j][1], (EntenteChartScheme) (way / 2), 1,
                                 way % 2 ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR,
                                 j == 0 ? ENTENTE_CHART_WORDS_ALL : ENTENTE_CHART_WORDS_NONE);
          EntenteChartState state = { .selected = mark_at (layout, 1)->fact, .focused = 1,
                                      .hovered = 1, .background = TRUE };
          g_auto (Picture) picture = draw_state (layout, &state);

          for (int y = -FRAME; y < picture.height + FRAME; y++)
            for (int x = -FRAME; x < picture.width + FRAME; x++)
              if ((x < 0 || y < 0 || x >= picture.width || y >= picture.height) &&
                  raw_pixel (&picture, x, y) != 0)
                g_error ("chart %u, way %d, size %u: ink at %d, %d", i, way, j, x, y);
        }
}

static void
test_message (void)
{
  g_autoptr (EntenteChart) chart = fixture_empty (ENTENTE_CHART_KIND_BAR);
  g_autoptr (EntenteChartLayout) layout = fixture_layout (chart, 400, 300);
  g_auto (Picture) picture = draw (layout);
  const EntentePlacedText *text = entente_layout_text (layout, 0);

  g_assert_cmpuint (layout->texts->len, ==, 1);
  g_assert_cmpfloat (share_of (&picture, &text->box,
                               colour_of (layout, ENTENTE_CHART_COLOUR_TEXT)), >, 0.03);
}

/* Prices are drawn, marks lie upon them, and no label is struck through: within the box of a
 * label there is nothing of their colour, with a background and without. */
static void
test_prices (void)
{
  for (int form = ENTENTE_PRICE_FORM_LINE; form <= ENTENTE_PRICE_FORM_CANDLES; form++)
    for (int background = 0; background <= 1; background++)
      {
        g_autoptr (EntenteChart) chart = fixture_price ();
        g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
        g_autoptr (EntenteChartLayout) layout = NULL;
        EntenteChartState state = ENTENTE_CHART_STATE_INIT;
        EntenteColour colour;
        guint n_labels = 0;

        set_prices (&view, (EntentePriceForm) form);
        layout = fixture_layout_view (chart, &view, 420, 300, ENTENTE_CHART_SCHEME_LIGHT,
                                      PANGO_DIRECTION_LTR, ENTENTE_CHART_WORDS_NONE);
        state.background = background;
        colour = colour_of (layout, ENTENTE_CHART_COLOUR_IMPORTED);

        {
          g_auto (Picture) picture = draw_state (layout, &state);

          g_assert_cmpfloat (share_of (&picture, &layout->plot, colour), >, 0.001);
          for (guint i = 0; i < layout->texts->len; i++)
            {
              const EntentePlacedText *text = entente_layout_text (layout, i);

              if (text->role != ENTENTE_TEXT_MARK)
                continue;
              n_labels++;
              g_assert_cmpfloat (share_of (&picture, &text->box, colour), ==, 0);
            }
          g_assert_cmpuint (n_labels, >, 0);
          g_assert_cmpfloat (distance (pixel (&picture, mark_at (layout, 2)->anchor.x,
                                              mark_at (layout, 2)->anchor.y),
                                       series_colour (layout, 0)), <, 0.02);
        }
      }
}

/* Kinds are told apart where no hue is seen: in shades of grey each is inked to another share. */
static void
test_greyscale (void)
{
  static const EntenteMarkShape shapes[] = {
    ENTENTE_MARK_SHAPE_DISC, ENTENTE_MARK_SHAPE_DIAMOND, ENTENTE_MARK_SHAPE_SQUARE
  };
  double inks[G_N_ELEMENTS (shapes)];

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_autoptr (EntenteChart) chart = fixture_price ();
      g_autoptr (EntenteChartLayout) layout = fixture_layout (chart, 800, 400);
      EntentePlacedMark *mark = entente_layout_mark (layout, 2);
      cairo_rectangle_t box = entente_rectangle_grow (&mark->box, 1);

      mark->shape = shapes[i];
      mark->has_whisker = FALSE;

      {
        g_auto (Picture) picture = draw (layout);

        inks[i] = share_of (&picture, &box, series_colour (layout, 0));
      }
    }

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    for (guint j = 0; j < i; j++)
      g_assert_cmpfloat (fabs (inks[i] - inks[j]), >, 0.1);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/renderer/bars/upright", test_bars_upright);
  g_test_add_func ("/renderer/bars/sideways", test_bars_sideways);
  g_test_add_func ("/renderer/whiskers", test_whiskers);
  g_test_add_func ("/renderer/points", test_points);
  g_test_add_func ("/renderer/span-and-bound", test_span_and_bound);
  g_test_add_func ("/renderer/open-span", test_open_span);
  g_test_add_func ("/renderer/imported-shapes", test_imported_shapes);
  g_test_add_func ("/renderer/words", test_words);
  g_test_add_func ("/renderer/grid", test_grid);
  g_test_add_func ("/renderer/reference", test_reference);
  g_test_add_func ("/renderer/no-background", test_no_background);
  g_test_add_func ("/renderer/all-styles", test_all_styles);
  g_test_add_func ("/renderer/message", test_message);
  g_test_add_func ("/renderer/prices", test_prices);
  g_test_add_func ("/renderer/greyscale", test_greyscale);

  return g_test_run ();
}
