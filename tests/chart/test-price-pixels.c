/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prices drawn from the extremes of each column are, pixel by pixel, what drawing them row by
 * row is: the rows here are drawn one after the other, each on the way from the one before, by
 * the definition alone. */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "entente-price-grid.h"
#include "price-fixture.h"

/* Around the plot, to see what is drawn outside of it. */
#define FRAME 8

/* One byte a device pixel. */
typedef struct
{
  int width;
  int height;
  guint8 *line;
  guint8 *area;
} Bitmap;

static Bitmap
bitmap_new (const EntentePriceGrid *grid)
{
  Bitmap bitmap = { grid->left + grid->width + FRAME, grid->top + grid->height + FRAME };

  bitmap.line = g_malloc0 ((gsize) bitmap.width * (gsize) bitmap.height);
  bitmap.area = g_malloc0 ((gsize) bitmap.width * (gsize) bitmap.height);

  return bitmap;
}

static void
bitmap_clear (Bitmap *self)
{
  g_clear_pointer (&self->line, g_free);
  g_clear_pointer (&self->area, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Bitmap, bitmap_clear)

typedef struct
{
  const EntentePriceGrid *grid;
  Bitmap *bitmap;
  gboolean has_area;
  int base;
} Drawing;

static guint8 *
pixel_at (const Drawing *self,
          guint8        *pixels,
          int            column,
          int            line)
{
  int x = self->grid->left + (self->grid->mirrored ? self->grid->width - 1 - column : column);
  int y = self->grid->top + line;

  g_assert_cmpint (x, >=, 0);
  g_assert_cmpint (x, <, self->bitmap->width);
  g_assert_cmpint (y, >=, 0);
  g_assert_cmpint (y, <, self->bitmap->height);

  return &pixels[y * self->bitmap->width + x];
}

/* An area has no pen: it begins below the middle of the pen of its line. */
static void
set_area_down (const Drawing *self,
               int            column,
               int            line)
{
  const EntentePriceGrid *grid = self->grid;
  int half = grid->pen / 2;

  if (column + half > grid->last_column)
    return;
  for (int i = MIN (line, self->base); i < MAX (line, self->base); i++)
    if (i + half >= grid->first_line && i + half <= grid->last_line)
      *pixel_at (self, self->bitmap->area, column + half, i + half) = 1;
}

static void
set_pen_down (const Drawing *self,
              int            column,
              int            line)
{
  const EntentePriceGrid *grid = self->grid;

  if (column < grid->first_column || column > grid->last_column)
    return;
  if (self->has_area)
    set_area_down (self, column, line);
  if (line < grid->first_line || line > grid->last_line)
    return;
  for (int i = 0; i < grid->pen; i++)
    for (int j = 0; j < grid->pen; j++)
      *pixel_at (self, self->bitmap->line, column + i, line + j) = 1;
}

/* Bresenham's line, once for each step of the longer side. What is far outside is skipped. */
static void
draw_to (const Drawing *self,
         int            from_column,
         int            from_line,
         int            to_column,
         int            to_line)
{
  gint64 width = to_column - from_column, height = ABS (to_line - from_line);
  int down = to_line >= from_line ? 1 : -1;

  if (to_column < self->grid->first_column || from_column > self->grid->last_column)
    return;

  if (height <= width)
    for (gint64 i = MAX (0, self->grid->first_column - from_column);
         i <= MIN (width, self->grid->last_column - from_column); i++)
      {
        gint64 j = width == 0 ? 0 : (2 * i * height + width) / (2 * width);

        set_pen_down (self, (int) (from_column + i), (int) (from_line + down * j));
      }
  else
    for (gint64 j = 0; j <= height; j++)
      set_pen_down (self, (int) (from_column + (2 * j * width + height) / (2 * height)),
                    (int) (from_line + down * j));
}

static double
longest_join (EntentePriceSpacing spacing)
{
  static const double days[] = { INFINITY, 15 / 1440.0, 14, 21, 45 };

  return days[spacing];
}

static gboolean
is_shown (double   low,
          double   high,
          gboolean log)
{
  return !isnan (low) && !isnan (high) && low <= high && (!log || low > 0);
}

/* Lines are joined from row to row; bars only in one column. */
static void
draw_rows (const Drawing  *self,
           EntentePrices  *prices,
           gboolean        is_line,
           gboolean        log)
{
  const double *lows = entente_prices_get_figures (prices, is_line ? ENTENTE_PRICE_CLOSE
                                                                   : ENTENTE_PRICE_LOW);
  const double *highs = entente_prices_get_figures (prices, is_line ? ENTENTE_PRICE_CLOSE
                                                                    : ENTENTE_PRICE_HIGH);
  double longest = longest_join (entente_prices_get_spacing (prices));

  for (gsize row = 0; row < entente_prices_get_n_rows (prices); row++)
    {
      int column = entente_price_grid_get_column (self->grid, row), low, high;
      gboolean joined;

      if (!is_shown (lows[row], highs[row], log))
        continue;

      low = entente_price_grid_get_line (self->grid, lows[row]);
      high = entente_price_grid_get_line (self->grid, highs[row]);
      draw_to (self, column, high, column, low);
      joined = row > 0 && is_shown (lows[row - 1], highs[row - 1], log) &&
               entente_prices_get_moment (prices, row) -
                 entente_prices_get_moment (prices, row - 1) <= longest + 1e-9;
      if (joined && is_line)
        draw_to (self, entente_price_grid_get_column (self->grid, row - 1),
                 entente_price_grid_get_line (self->grid, lows[row - 1]), column, low);
      else if (joined && entente_price_grid_get_column (self->grid, row - 1) == column)
        {
          int before = entente_price_grid_get_line (self->grid, lows[row - 1]);

          draw_to (self, column, high, column, MAX (before, low));
          before = entente_price_grid_get_line (self->grid, highs[row - 1]);
          draw_to (self, column, MIN (before, high), column, low);
        }
    }
}

static cairo_surface_t *
paint (const EntentePriceStrokes *strokes,
       const Bitmap              *size,
       gboolean                   line,
       double                     scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, size->width,
                                                         size->height);
  cairo_t *cr;
  EntentePriceColours colours = { { 0, 0, 0, line }, { 0, 0, 0, !line } };
  EntentePainter painter;

  cairo_surface_set_device_scale (surface, scale, scale);
  cr = cairo_create (surface);
  entente_cairo_painter_init (&painter, cr);
  entente_price_strokes_paint (strokes, &painter, &colours);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* Every pixel is wholly of the colour, or not at all: nothing is smoothed. Returns how many
 * are. */
static guint
compare (cairo_surface_t *surface,
         const Bitmap    *size,
         const guint8    *pixels)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint n_inked = 0;

  for (int y = 0; y < size->height; y++)
    {
      const guint32 *line = (const guint32 *) (const void *) (data + y * stride);

      for (int x = 0; x < size->width; x++)
        {
          guint8 wanted = pixels[y * size->width + x];

          if (line[x] != (wanted != 0 ? 0xff000000 : 0))
            g_error ("pixel %d, %d is %08x and should be %sinked", x, y, line[x],
                     wanted ? "" : "not ");
          n_inked += wanted;
        }
    }

  return n_inked;
}

static guint
check (EntentePlottedPrices   *plotted,
       const EntentePricePlot *plot)
{
  EntentePrices *prices = entente_plotted_prices_get_prices (plotted);
  g_autoptr (EntentePriceStrokes) strokes = entente_price_strokes_new (plotted, plot);
  gboolean is_line = plot->form == ENTENTE_PRICE_FORM_LINE ||
                     plot->form == ENTENTE_PRICE_FORM_AREA;
  EntentePriceGrid grid;
  g_auto (Bitmap) bitmap = { 0 };
  Drawing drawing = { &grid, &bitmap, plot->form == ENTENTE_PRICE_FORM_AREA };
  cairo_surface_t *surface;
  guint n_inked;

  g_assert_true (entente_price_strokes_is_exact (strokes));
  entente_price_grid_init (&grid, plotted, plot, is_line ? plot->line_width : 1);
  bitmap = bitmap_new (&grid);
  drawing.base = entente_price_grid_get_line (&grid, plot->base);
  draw_rows (&drawing, prices, is_line, plot->log);

  surface = paint (strokes, &bitmap, TRUE, plot->scale);
  n_inked = compare (surface, &bitmap, bitmap.line);
  cairo_surface_destroy (surface);
  surface = paint (strokes, &bitmap, FALSE, plot->scale);
  compare (surface, &bitmap, bitmap.area);
  cairo_surface_destroy (surface);

  return n_inked;
}

/* A part of the prices with at least as many rows as device pixels, and about the values that
 * are there: sometimes all, sometimes a part of them. */
static void
choose_plot (EntentePlottedPrices *plotted,
             FixtureRandom        *random,
             EntentePricePlot     *plot)
{
  static const double scales[] = { 1, 1, 2, 1.5 };
  static const EntentePriceForm forms[] = {
    ENTENTE_PRICE_FORM_LINE, ENTENTE_PRICE_FORM_AREA, ENTENTE_PRICE_FORM_HIGH_LOW
  };
  guint n = (guint) entente_prices_get_n_rows (entente_plotted_prices_get_prices (plotted));
  double scale = scales[fixture_random_below (random, G_N_ELEMENTS (scales))], low, high, range;
  guint widest = MIN (n, 1200), width = 50 + fixture_random_below (random, widest - 60);
  guint rows = width + 2 + (guint) ((n - width - 2) * pow (fixture_random_share (random), 6));
  guint first = fixture_random_below (random, n - rows + 1);

  *plot = (EntentePricePlot) {
    .form = forms[fixture_random_below (random, G_N_ELEMENTS (forms))],
    .box = { FRAME + fixture_random_share (random), FRAME, width / scale - 1,
             (40 + fixture_random_below (random, 200)) / scale },
    .from = entente_plotted_prices_get_moment (plotted, first),
    .to = entente_plotted_prices_get_moment (plotted, first + rows - 1),
    .mirrored = fixture_random_below (random, 2) == 1,
    .log = fixture_random_below (random, 2) == 1,
    .line_width = 1 + fixture_random_below (random, 3),
    .scale = scale,
  };
  if (!entente_plotted_prices_get_range (plotted, plot->form, plot->log, plot->from, plot->to,
                                         &low, &high) || low == high)
    {
      low = 1;
      high = 2;
    }
  range = high - low;
  plot->low = low + (plot->log ? 0 : range * (fixture_random_share (random) * 0.4 - 0.2));
  plot->high = high + range * (fixture_random_share (random) * 0.4 - 0.2);
  plot->base = fixture_random_below (random, 2) == 1 ? plot->low : low + range / 3;
}

static void
check_series (const FixturePrices *wish,
              guint                n_plots)
{
  g_autoptr (EntentePrices) prices = fixture_prices (wish);
  g_autoptr (EntentePlottedPrices) plotted = entente_plotted_prices_new (prices);
  FixtureRandom random = { wish->seed * 31 + 7 };
  guint n_inked = 0;

  for (guint i = 0; i < n_plots; i++)
    {
      EntentePricePlot plot;

      choose_plot (plotted, &random, &plot);
      n_inked += check (plotted, &plot);
    }
  g_assert_cmpuint (n_inked, >, n_plots * 20);
}

static void
test_random (gconstpointer data)
{
  gsize n_rows = GPOINTER_TO_SIZE (data);
  guint n_plots = n_rows > 100000 ? 3 : n_rows > 10000 ? 10 : 40;
  static const double missing[] = { 0, 0.002, 0.1, 0.6 };
  static const double pauses[] = { 0, 0.02 };

  for (guint i = 0; i < G_N_ELEMENTS (missing); i++)
    for (guint j = 0; j < G_N_ELEMENTS (pauses); j++)
      {
        FixturePrices wish = {
          .n_rows = n_rows,
          .seed = 1 + i * 8 + j,
          .spacing = (EntentePriceSpacing) ((i + 2 * j) % 4 + ENTENTE_PRICE_SPACING_INTRADAY),
          .signed_walk = i % 2 == 1,
          .missing = missing[i],
          .pauses = n_rows > 10000 ? pauses[j] / 20 : pauses[j],
        };

        check_series (&wish, n_plots);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/price-pixels/1000", GSIZE_TO_POINTER (1000), test_random);
  g_test_add_data_func ("/price-pixels/10000", GSIZE_TO_POINTER (10000), test_random);
  g_test_add_data_func ("/price-pixels/100000", GSIZE_TO_POINTER (100000), test_random);
  g_test_add_data_func ("/price-pixels/1000000", GSIZE_TO_POINTER (1000000), test_random);

  return g_test_run ();
}
