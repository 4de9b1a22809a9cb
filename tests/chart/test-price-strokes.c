/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is drawn of few rows: smoothed lines, dots, areas, bars and candles; and of prices that
 * are hard to draw. */

#include "entente-price-strokes.h"

#include <math.h>

#include "entente-svg-painter.h"
#include "price-fixture.h"

#define FIRST_DAY 10957 /* what prices of the fixture count from */
#define WIDTH     200
#define HEIGHT    100
#define FRAME     10

static const EntentePriceColours colours = {
  { 0, 0, 0, 1 }, { 0, 0, 1, 1 }, { 0, 1, 0, 1 }, { 1, 0, 0, 1 }
};

#define LINE    0xff000000
#define AREA    0xff0000ff
#define RISING  0xff00ff00
#define FALLING 0xffff0000

/* Ten days on ten pixels each line of values from 0 to 100: day d is drawn at 20 d + 10. */
static EntentePricePlot
make_plot (EntentePriceForm form)
{
  return (EntentePricePlot) {
    .form = form,
    .box = { FRAME, FRAME, WIDTH, HEIGHT },
    .from = FIRST_DAY,
    .to = FIRST_DAY + 10,
    .low = 0,
    .high = 100,
    .line_width = 2,
    .scale = 1,
  };
}

static cairo_surface_t *
draw (EntentePlottedPrices   *plotted,
      const EntentePricePlot *plot)
{
  g_autoptr (EntentePriceStrokes) strokes = entente_price_strokes_new (plotted, plot);
  cairo_surface_t *surface = cairo_image_surface_create (
    CAIRO_FORMAT_ARGB32, (int) ((WIDTH + 2 * FRAME) * plot->scale),
    (int) ((HEIGHT + 2 * FRAME) * plot->scale));
  EntentePainter painter;
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, plot->scale, plot->scale);
  cr = cairo_create (surface);
  entente_cairo_painter_init (&painter, cr);
  entente_price_strokes_paint (strokes, &painter, &colours);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static cairo_surface_t *
draw_closes (const guint32          *days,
             const double           *closes,
             gsize                   n,
             const EntentePricePlot *plot)
{
  g_autoptr (EntentePrices) prices =
    fixture_prices_from (ENTENTE_PRICE_SPACING_DAILY, days, closes, n);
  g_autoptr (EntentePlottedPrices) plotted = entente_plotted_prices_new (prices);

  return draw (plotted, plot);
}

/* A pixel of the plot; the device pixel there. */
static guint32
pixel (cairo_surface_t *surface,
       int              x,
       int              y)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  x += FRAME;
  y += FRAME;
  g_assert_true (x >= 0 && x < cairo_image_surface_get_width (surface));
  g_assert_true (y >= 0 && y < cairo_image_surface_get_height (surface));

  return ((const guint32 *) (const void *) (data + y * stride))[x];
}

/* How many pixels in a rectangle are painted at all. */
static guint
count (cairo_surface_t *surface,
       int              x,
       int              y,
       int              width,
       int              height)
{
  guint n = 0;

  for (int i = y; i < y + height; i++)
    for (int j = x; j < x + width; j++)
      n += pixel (surface, j, i) != 0;

  return n;
}

static guint
count_all (cairo_surface_t *surface)
{
  return count (surface, -FRAME, -FRAME, WIDTH + 2 * FRAME, HEIGHT + 2 * FRAME);
}

/* Two rows joined, a gap, and a dot. */
static void
test_path (void)
{
  const guint32 days[] = { 1, 3, 5, 7 };
  const double closes[] = { 50, 50, NAN, 80 };
  EntentePricePlot plot = make_plot (ENTENTE_PRICE_FORM_LINE);
  cairo_surface_t *surface = draw_closes (days, closes, 4, &plot);

  for (int x = 32; x < 69; x++)
    {
      g_assert_cmphex (pixel (surface, x, 49), ==, LINE);
      g_assert_cmphex (pixel (surface, x, 50), ==, LINE);
    }
  g_assert_cmpuint (count (surface, 73, 0, 72, HEIGHT), ==, 0);
  g_assert_cmphex (pixel (surface, 150, 20), ==, LINE);
  g_assert_cmphex (pixel (surface, 149, 19), ==, LINE);
  g_assert_cmpuint (count (surface, 154, 0, 40, HEIGHT), ==, 0);
  cairo_surface_destroy (surface);
}

static void
test_mirrored (void)
{
  const guint32 days[] = { 1, 3, 7 };
  const double closes[] = { 50, 50, NAN };
  EntentePricePlot plot = make_plot (ENTENTE_PRICE_FORM_LINE);
  cairo_surface_t *surface;

  plot.mirrored = TRUE;
  surface = draw_closes (days, closes, 3, &plot);
  g_assert_cmphex (pixel (surface, 150, 50), ==, LINE);
  g_assert_cmpuint (count (surface, 0, 0, 127, HEIGHT), ==, 0);
  g_assert_cmpuint (count (surface, 172, 0, 28, HEIGHT), ==, 0);
  cairo_surface_destroy (surface);
}

/* Lines come from rows outside the plot and leave it, but are not drawn there. */
static void
test_cut (void)
{
  const guint32 days[] = { 0, 3, 8, 12, 18 };
  const double closes[] = { 50, 300, -200, 50, 50 };
  EntentePricePlot plot = make_plot (ENTENTE_PRICE_FORM_AREA);
  cairo_surface_t *surface;

  plot.from += 2;
  plot.to += 2;
  surface = draw_closes (days, closes, 5, &plot);
  g_assert_cmpuint (count (surface, -FRAME, -FRAME, FRAME - 1, HEIGHT + 2 * FRAME), ==, 0);
  g_assert_cmpuint (count (surface, WIDTH + 1, -FRAME, FRAME - 1, HEIGHT + 2 * FRAME), ==, 0);
  g_assert_cmpuint (count (surface, -FRAME, -FRAME, WIDTH + 2 * FRAME, FRAME - 1), ==, 0);
  g_assert_cmpuint (count (surface, -FRAME, HEIGHT + 1, WIDTH + 2 * FRAME, FRAME - 1), ==, 0);

  /* From 300 on day 3 to -200 on day 8 it is at 50 half-way, 5 days after the start; the area
   * is full height before that, and there is none when the line is below the plot. */
  g_assert_cmphex (pixel (surface, 40, 2), ==, AREA);
  g_assert_cmphex (pixel (surface, 80, 50), ==, LINE);
  g_assert_cmpuint (count (surface, 100, 0, 40, HEIGHT), ==, 0);
  cairo_surface_destroy (surface);
}

static void
test_area (void)
{
  const guint32 days[] = { 1, 3, 5 };
  const double closes[] = { 60, 60, NAN };
  EntentePricePlot plot = make_plot (ENTENTE_PRICE_FORM_AREA);
  cairo_surface_t *surface;

  plot.base = 20;
  surface = draw_closes (days, closes, 3, &plot);
  g_assert_cmphex (pixel (surface, 50, 45), ==, AREA);
  g_assert_cmphex (pixel (surface, 50, 78), ==, AREA);
  g_assert_cmphex (pixel (surface, 50, 81), ==, 0);
  g_assert_cmphex (pixel (surface, 80, 60), ==, 0);
  cairo_surface_destroy (surface);
}

/* Rows on days 1 and 3 that rise and fall between 20 and 80 of 10 to 90. */
static EntentePlottedPrices *
plot_two_candles (void)
{
  static const guint32 days[] = { 1, 2, 3 };
  static const double figures[ENTENTE_N_PRICE_FIELDS][3] = {
    { 20, 50, 80 }, { 90, 90, 90 }, { 10, 10, 10 }, { 80, 50, 20 }
  };
  g_autoptr (GBytes) steps = g_bytes_new_static (days, sizeof days);
  EntentePriceColumns columns = {
    .origin = (gint64) FIRST_DAY * 86400,
    .unit = 86400,
    .steps = steps,
    .spacing = ENTENTE_PRICE_SPACING_DAILY,
  };
  g_autoptr (EntentePrices) prices = NULL;

  for (guint i = 0; i < ENTENTE_N_PRICE_FIELDS; i++)
    columns.figures[i] = g_bytes_new_static (figures[i], sizeof figures[i]);
  prices = entente_prices_new (&columns);
  for (guint i = 0; i < ENTENTE_N_PRICE_FIELDS; i++)
    g_bytes_unref (columns.figures[i]);

  return entente_plotted_prices_new (prices);
}

/* A candle that rises is hollow, one that falls is filled, and one that does neither has a line
 * for a body. */
static void
test_candles (void)
{
  g_autoptr (EntentePlottedPrices) plotted = plot_two_candles ();
  EntentePricePlot plot = make_plot (ENTENTE_PRICE_FORM_CANDLES);
  cairo_surface_t *surface = draw (plotted, &plot);

  g_assert_cmphex (pixel (surface, 30, 15), ==, RISING);
  g_assert_cmphex (pixel (surface, 30, 85), ==, RISING);
  g_assert_cmphex (pixel (surface, 30, 50), ==, 0);
  g_assert_cmphex (pixel (surface, 27, 20), ==, RISING);
  g_assert_cmphex (pixel (surface, 30, 9), ==, 0);
  g_assert_cmphex (pixel (surface, 30, 91), ==, 0);

  g_assert_cmphex (pixel (surface, 50, 15), ==, LINE);
  g_assert_cmphex (pixel (surface, 47, 50), ==, LINE);
  g_assert_cmphex (pixel (surface, 47, 48), ==, 0);

  g_assert_cmphex (pixel (surface, 70, 15), ==, FALLING);
  g_assert_cmphex (pixel (surface, 67, 50), ==, FALLING);
  g_assert_cmphex (pixel (surface, 79, 50), ==, 0);
  cairo_surface_destroy (surface);
}

/* The open is at the earlier side, the close at the later. */
static void
test_bars (void)
{
  g_autoptr (EntentePlottedPrices) plotted = plot_two_candles ();
  EntentePricePlot plot = make_plot (ENTENTE_PRICE_FORM_HIGH_LOW);
  cairo_surface_t *surface = draw (plotted, &plot);

  for (int y = 10; y <= 90; y++)
    g_assert_cmphex (pixel (surface, 30, y), ==, LINE);
  g_assert_cmphex (pixel (surface, 28, 80), ==, LINE);
  g_assert_cmphex (pixel (surface, 32, 80), ==, 0);
  g_assert_cmphex (pixel (surface, 32, 20), ==, LINE);
  cairo_surface_destroy (surface);

  plot.mirrored = TRUE;
  surface = draw (plotted, &plot);
  g_assert_cmphex (pixel (surface, WIDTH - 1 - 28, 80), ==, LINE);
  g_assert_cmphex (pixel (surface, WIDTH - 1 - 32, 80), ==, 0);
  cairo_surface_destroy (surface);
}

/* On twice as many device pixels everything is twice as fine. */
static void
test_scale (void)
{
  g_autoptr (EntentePlottedPrices) plotted = plot_two_candles ();
  EntentePricePlot plot = make_plot (ENTENTE_PRICE_FORM_CANDLES);
  cairo_surface_t *surface;

  plot.scale = 2;
  surface = draw (plotted, &plot);
  g_assert_cmphex (pixel (surface, FRAME + 140, FRAME + 100), ==, FALLING);
  g_assert_cmphex (pixel (surface, FRAME + 60, FRAME + 100), ==, 0);
  g_assert_cmphex (pixel (surface, FRAME + 60, FRAME + 30), ==, RISING);
  cairo_surface_destroy (surface);
}

/* What a logarithmic scale cannot show is a gap, and counted. */
static void
test_log (void)
{
  const guint32 days[] = { 1, 2, 3, 4, 5, 6 };
  const double closes[] = { 10, 10, 0, -5, 10, NAN };
  g_autoptr (EntentePrices) prices =
    fixture_prices_from (ENTENTE_PRICE_SPACING_DAILY, days, closes, 6);
  g_autoptr (EntentePlottedPrices) plotted = entente_plotted_prices_new (prices);
  g_autoptr (EntentePriceStrokes) strokes = NULL;
  EntentePricePlot plot = make_plot (ENTENTE_PRICE_FORM_LINE);
  cairo_surface_t *surface;

  plot.low = 1;
  plot.high = 100;
  plot.log = TRUE;
  strokes = entente_price_strokes_new (plotted, &plot);
  g_assert_cmpuint (entente_price_strokes_get_n_hidden (strokes), ==, 2);
  g_assert_cmpuint (entente_price_strokes_get_n_rows (strokes), ==, 6);
  g_assert_false (entente_price_strokes_is_exact (strokes));

  surface = draw (plotted, &plot);
  g_assert_cmphex (pixel (surface, 40, 50), ==, LINE);
  g_assert_cmpuint (count (surface, 53, 0, 54, HEIGHT), ==, 0);
  g_assert_cmphex (pixel (surface, 110, 50), ==, LINE);
  cairo_surface_destroy (surface);
}

/* Every form, scale and few or many rows of what cannot be drawn, or hardly. */
static void
test_hard (void)
{
  static const double figures[] = { NAN, 1e300, -1e300, 0, -0.0, 5e-324, 100, G_MAXDOUBLE };
  g_autofree guint32 *days = g_new0 (guint32, 2000);
  g_autofree double *closes = g_new (double, 2000);

  for (guint i = 0; i < 2000; i++)
    {
      days[i] = i % 3 == 0 && i > 0 ? days[i - 1] : i / 100;
      closes[i] = figures[(i * 7 + i / 9) % G_N_ELEMENTS (figures)];
    }
  for (guint n = 0; n <= 2000; n = n < 20 ? n + 1 : n * 10)
    for (guint form = 0; form <= ENTENTE_PRICE_FORM_CANDLES; form++)
      for (guint log = 0; log < 2; log++)
        for (guint wide = 0; wide < 2; wide++)
          {
            EntentePricePlot plot = make_plot ((EntentePriceForm) form);
            cairo_surface_t *surface;

            plot.log = log;
            plot.low = log ? 1e-300 : wide ? -G_MAXDOUBLE : 0;
            plot.high = wide ? G_MAXDOUBLE : 100;
            surface = draw_closes (days, closes, n, &plot);
            if (n == 0)
              g_assert_cmpuint (count_all (surface), ==, 0);
            cairo_surface_destroy (surface);
          }
}

/* A plot without any extent, and one without any of the prices. */
static void
test_nothing_to_see (void)
{
  const FixturePrices wish = { 1000, 1, ENTENTE_PRICE_SPACING_DAILY };
  g_autoptr (EntentePrices) prices = fixture_prices (&wish);
  g_autoptr (EntentePlottedPrices) plotted = entente_plotted_prices_new (prices);

  for (guint form = 0; form <= ENTENTE_PRICE_FORM_CANDLES; form++)
    {
      EntentePricePlot plot = make_plot ((EntentePriceForm) form);
      g_autoptr (EntentePriceStrokes) flat = NULL;
      g_autoptr (EntentePriceStrokes) elsewhere = NULL;

      plot.box.height = 0;
      flat = entente_price_strokes_new (plotted, &plot);
      g_assert_true (entente_price_strokes_is_empty (flat));
      plot.box.height = HEIGHT;
      plot.from = 0;
      plot.to = 1000;
      elsewhere = entente_price_strokes_new (plotted, &plot);
      g_assert_true (entente_price_strokes_is_empty (elsewhere));
      g_assert_cmpuint (entente_price_strokes_get_n_rows (elsewhere), ==, 0);
    }
}

/* In SVG, columns are one path that is not smoothed. */
static void
test_svg (void)
{
  const FixturePrices wish = { 1000, 1, ENTENTE_PRICE_SPACING_DAILY };
  g_autoptr (EntentePrices) prices = fixture_prices (&wish);
  g_autoptr (EntentePlottedPrices) plotted = entente_plotted_prices_new (prices);
  g_autoptr (EntentePriceStrokes) strokes = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *svg = NULL;
  EntentePricePlot plot = make_plot (ENTENTE_PRICE_FORM_LINE);
  EntenteSvgPainter painter;

  plot.to = FIRST_DAY + 1400;
  plot.high = 200;
  plot.scale = 2;
  strokes = entente_price_strokes_new (plotted, &plot);
  entente_svg_painter_init (&painter, WIDTH, HEIGHT, "", "");
  entente_price_strokes_paint (strokes, &painter.parent, &colours);
  bytes = entente_svg_painter_finish (&painter);
  svg = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_nonnull (strstr (svg, "shape-rendering=\"crispEdges\""));
  g_assert_nonnull (strstr (svg, "transform=\"scale(0.5)\""));
  g_assert_true (g_regex_match_simple ("<path d=\"(M\\d+ \\d+h\\d+v\\d+h-\\d+z){100,}\"", svg, 0,
                                       0));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/price-strokes/path", test_path);
  g_test_add_func ("/price-strokes/path/mirrored", test_mirrored);
  g_test_add_func ("/price-strokes/path/cut", test_cut);
  g_test_add_func ("/price-strokes/path/area", test_area);
  g_test_add_func ("/price-strokes/candles", test_candles);
  g_test_add_func ("/price-strokes/bars", test_bars);
  g_test_add_func ("/price-strokes/scale", test_scale);
  g_test_add_func ("/price-strokes/log", test_log);
  g_test_add_func ("/price-strokes/hard", test_hard);
  g_test_add_func ("/price-strokes/nothing-to-see", test_nothing_to_see);
  g_test_add_func ("/price-strokes/svg", test_svg);

  return g_test_run ();
}
