/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Scales of figures, and figures that fit none. */

#include <locale.h>
#include <math.h>

#include "entente-chart-renderer-private.h"
#include "layout-fixture.h"

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
  some = fixture_layout_of (price, &view);
  one = fixture_layout_of (chart, &view);
  g_assert_null (entente_chart_layout_get_message (some));
  g_assert_true (fixture_has_text (some, "2 figures are not above 0"));
  g_assert_true (fixture_has_text (some, "logarithmic scale"));
  g_assert_true (fixture_has_text (one, "3 figures are not above 0"));
  g_assert_cmpint (entente_chart_layout_get_mark (one, 0)->shape, ==, ENTENTE_MARK_SHAPE_NONE);
  g_assert_cmpfloat (one->scale.low, >, 0);

  g_clear_object (&view.prices);
  view.prices = fixture_closes ("2025-02-01", bad, G_N_ELEMENTS (bad));
  none = fixture_layout_of (chart, &view);
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
  layout = fixture_layout_of (chart, &view);
  mark = fixture_find_mark (layout, "A");
  g_assert_true (mark->has_whisker && mark->open_low);
  g_assert_cmpfloat (mark->low.y, ==, layout->plot.y + layout->plot.height);
  g_assert_false (fixture_find_mark (layout, "B")->open_low);
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
  fixture_set_time (&view, "2025-02-01", "2025-02-28");
  all = fixture_layout_of (chart, &view);
  g_assert_cmpfloat (all->base, ==, 50);
  g_assert_true (fixture_has_text (all, "+100\u00a0%"));
  g_assert_true (fixture_has_text (all, "Change since the first figure shown"));
  view.from += 1;
  later = fixture_layout_of (chart, &view);
  g_assert_cmpfloat (later->base, ==, 100);

  g_clear_object (&view.prices);
  view.prices = fixture_closes ("2025-02-01", zero, 3);
  view.from -= 1;
  refused = fixture_layout_of (chart, &view);
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
            fixture_set_time (&view, times[j][0], times[j][1]);
          with_marks = fixture_layout_of (chart, &view);
          alone = fixture_layout_of (empty, &view);
          draw (with_marks);
          draw (alone);
          if (!files[i].has_figures)
            {
              g_assert_nonnull (entente_chart_layout_get_message (alone));
              g_assert_true (entente_chart_layout_get_message (with_marks) != NULL ||
                             fixture_has_text (with_marks, "no figure that can be drawn"));
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
      layout = fixture_layout_of (chart, &view);
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
            g_test_message ("%d, %d of %g x %g: %x %x", x, y, layout->width, layout->height, a[x],
                            b[x]);
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

  g_test_add_func ("/layout-view/log", test_log);
  g_test_add_func ("/layout-view/log-whisker", test_log_whisker);
  g_test_add_func ("/layout-view/percent", test_percent);
  g_test_add_func ("/layout-view/degenerate", test_degenerate);
  g_test_add_func ("/layout-view/duplicates", test_duplicates);
  g_test_add_func ("/layout-view/prices-are-left", test_prices_are_left);

  return g_test_run ();
}
