/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The most memory that a process takes to make a chart of 1e7 rows ready and draw it, beside
 * the columns of the prices. Each is a process of its own: this program again, with what it is
 * to draw as an argument. */

#include "bench.h"

#include <cairo.h>
#include <stdlib.h>

#include "entente-price-strokes.h"
#include "price-fixture.h"

#define ROWS   10000000
#define FEW    100000 /* rows, to see that it works */
#define WIDTH  1600
#define HEIGHT 900
#define RUNS   3

static gsize
count_rows (void)
{
  return bench_is_quick () ? FEW : ROWS;
}

static void
draw (EntentePlottedPrices *prices,
      EntentePriceForm      form)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  EntentePricePlot plot = {
    .form = form,
    .box = { 0, 0, WIDTH, HEIGHT },
    .from = entente_plotted_prices_get_moment (prices, 0),
    .to = entente_plotted_prices_get_moment (prices, count_rows () - 1),
    .line_width = 1,
    .scale = 1,
  };
  EntentePriceColours colours = { { 1, 1, 1, 1 } };
  g_autoptr (EntentePriceStrokes) strokes = NULL;
  EntentePainter painter;

  entente_plotted_prices_get_range (prices, form, FALSE, plot.from, plot.to, &plot.low,
                                    &plot.high);
  strokes = entente_price_strokes_new (prices, &plot);
  entente_cairo_painter_init (&painter, cr);
  entente_price_strokes_paint (strokes, &painter, &colours);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* In kB. */
static int
print_peak (void)
{
  g_autofree char *status = NULL;
  const char *peak;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 1;
  peak = g_strstr_len (status, -1, "VmHWM:");
  if (peak == NULL)
    return 1;

  g_print ("%d\n", atoi (peak + strlen ("VmHWM:")));

  return 0;
}

static int
be_measured (gboolean close_only)
{
  FixturePrices wish = { count_rows (), 1, ENTENTE_PRICE_SPACING_DAILY,
                         .close_only = close_only };
  g_autoptr (EntentePrices) prices = fixture_prices (&wish);
  g_autoptr (EntentePlottedPrices) plotted = entente_plotted_prices_new (prices);

  draw (plotted, close_only ? ENTENTE_PRICE_FORM_LINE : ENTENTE_PRICE_FORM_CANDLES);

  return print_peak ();
}

/* In MB; negative where it cannot be measured. */
static double
measure_peak (const char *program,
              const char *columns)
{
  const char *arguments[] = { program, columns, NULL };
  g_autofree char *output = NULL;
  int status;

  if (!g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL,
                     &status, NULL) ||
      !g_spawn_check_wait_status (status, NULL))
    return -1;

  return atoi (output) / 1024.0;
}

static void
measure (const char *program,
         const char *columns,
         gsize       bytes_a_row)
{
  g_autofree char *name = g_strdup_printf ("chart of %s rows, %s, peak memory",
                                            bench_is_quick () ? "1e5" : "1e7", columns);
  guint n_runs = bench_is_quick () ? 1 : RUNS;
  double peaks[RUNS], sizes[RUNS];

  for (guint i = 0; i < n_runs; i++)
    {
      peaks[i] = measure_peak (program, columns);
      sizes[i] = (double) (count_rows () * bytes_a_row) / (1 << 20);
      if (peaks[i] < 0)
        {
          g_printerr ("Left out, as it cannot be measured here: %s\n", name);
          return;
        }
    }

  bench_report (&(BenchCase) { name, "MB", "its columns", 1.4 }, peaks, sizes, n_runs);
}

int
main (int   argc,
      char *argv[])
{
  if (argc > 1)
    return be_measured (g_str_equal (argv[1], "close"));

  measure (argv[0], "open, high, low, close", 36);
  measure (argv[0], "close", 12);

  return 0;
}
