/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A frame of prices on an image, without a widget around it: finding out what to draw, and
 * painting it, beside painting one colour over the same area. */

#include "bench.h"

#include <math.h>

#include "entente-price-strokes.h"
#include "price-fixture.h"

#define WIDTH  1600
#define HEIGHT 900
#define FRAMES 30 /* of a zoom from all to as many rows as there are pixels across */
#define RUNS   11

typedef struct
{
  EntentePlottedPrices *prices[2]; /* those measured, and those of a peer that is drawn, too */
  EntentePriceForm form;
  gboolean all;                    /* only all rows; else a zoom */
  cairo_t *cr;
} Frames;

static EntentePlottedPrices *
plot_prices (gsize n_rows)
{
  FixturePrices wish = { n_rows, 1, ENTENTE_PRICE_SPACING_DAILY, .close_only = n_rows > 10000000 };
  g_autoptr (EntentePrices) prices = fixture_prices (&wish);

  return entente_plotted_prices_new (prices);
}

static void
draw_frame (Frames               *self,
            EntentePlottedPrices *prices,
            double                share)
{
  gsize n = entente_prices_get_n_rows (entente_plotted_prices_get_prices (prices));
  gsize middle = n / 3, rows = (gsize) ((double) n * share);
  gsize first = middle > rows / 3 ? middle - rows / 3 : 0, last = MIN (n - 1, first + rows);
  EntentePricePlot plot = {
    .form = self->form,
    .box = { 0, 0, WIDTH, HEIGHT },
    .from = entente_plotted_prices_get_moment (prices, first),
    .to = entente_plotted_prices_get_moment (prices, last),
    .line_width = 1,
    .scale = 1,
  };
  EntentePriceColours colours = {
    { 0.1, 0.3, 0.7, 1 }, { 0.1, 0.3, 0.7, 0.2 }, { 0, 0.5, 0, 1 }, { 0.8, 0, 0, 1 }
  };
  g_autoptr (EntentePriceStrokes) strokes = NULL;
  EntentePainter painter;

  entente_plotted_prices_get_range (prices, plot.form, FALSE, plot.from, plot.to, &plot.low,
                                    &plot.high);
  plot.base = plot.low;
  strokes = entente_price_strokes_new (prices, &plot);
  cairo_set_source_rgb (self->cr, 1, 1, 1);
  cairo_paint (self->cr);
  entente_cairo_painter_init (&painter, self->cr);
  entente_price_strokes_paint (strokes, &painter, &colours);
}

static void
draw_prices (Frames               *self,
             EntentePlottedPrices *prices)
{
  gsize n = entente_prices_get_n_rows (entente_plotted_prices_get_prices (prices));
  double least = (double) WIDTH / (double) n;

  for (guint i = 0; i < FRAMES; i++)
    draw_frame (self, prices, self->all ? 1 : pow (least, (double) i / (FRAMES - 1)));
}

static void
draw (gpointer data)
{
  Frames *self = data;

  draw_prices (self, self->prices[0]);
}

static void
draw_peer (gpointer data)
{
  Frames *self = data;

  draw_prices (self, self->prices[1]);
}

static void
paint_colour (gpointer data)
{
  Frames *self = data;

  for (guint i = 0; i < FRAMES; i++)
    {
      cairo_set_source_rgb (self->cr, 1, 1, 1);
      cairo_paint (self->cr);
    }
}

static void
compare (Frames     *frames,
         const char *name,
         double      target)
{
  BenchCase bench = { name, "ms for 30 frames", "painting one colour", target };

  bench_compare (&bench, RUNS, draw, paint_colour, frames);
}

static void
compare_forms (Frames *frames)
{
  compare (frames, "prices on an image, line, zoom, 1e6 rows", 0);
  frames->form = ENTENTE_PRICE_FORM_AREA;
  compare (frames, "prices on an image, area, zoom, 1e6 rows", 0);
  frames->form = ENTENTE_PRICE_FORM_CANDLES;
  compare (frames, "prices on an image, high-low, zoom, 1e6 rows", 0);
  frames->form = ENTENTE_PRICE_FORM_LINE;
}

static void
compare_sizes (Frames *frames)
{
  if (!bench_has_room ((gsize) 100000000 * 12))
    {
      g_printerr ("Left out for lack of memory: prices on an image, 1e8 rows\n");
      return;
    }

  frames->prices[1] = g_steal_pointer (&frames->prices[0]);
  frames->prices[0] = plot_prices (100000000);
  bench_compare (&(BenchCase) { "prices on an image, line, zoom, 1e8 rows", "ms for 30 frames",
                                "the same with 1e6 rows", 1.3 },
                 RUNS, draw, draw_peer, frames);
  frames->all = TRUE;
  bench_compare (&(BenchCase) { "prices on an image, line, all of 1e8 rows", "ms for 30 frames",
                                "all of 1e6 rows" },
                 RUNS, draw, draw_peer, frames);
}

int
main (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  Frames frames = { .cr = cairo_create (surface) };

  frames.prices[0] = plot_prices (1000000);
  compare_forms (&frames);
  if (!bench_is_quick ())
    compare_sizes (&frames);

  g_clear_object (&frames.prices[0]);
  g_clear_object (&frames.prices[1]);
  cairo_destroy (frames.cr);
  cairo_surface_destroy (surface);

  return 0;
}
