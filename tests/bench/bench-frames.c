/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Frames of a chart in a window: a reader zooms and pans in imported prices. The peer is the
 * same window repainting one colour over the same area: less than that no frame can cost. */

#include <locale.h>
#include <math.h>
#include <time.h>

#include <adwaita.h>

#include "bench.h"
#include "entente-chart-canvas-private.h"
#include "entente-loader.h"
#include "price-fixture.h"

#define WIDTH  1600
#define HEIGHT 900
#define STEPS  150
#define RUNS   7

/* To see that it works, on a smaller display. */
#define QUICK_WIDTH  800
#define QUICK_HEIGHT 500
#define QUICK_STEPS  4
#define QUICK_ROWS   100000

static const char dossier_json[] =
  "{\"format\": \"entente-dossier\", \"version\": 1, \"id\": \"d\", \"title\": \"D\","
  "\"sources\": [{\"id\": \"s\", \"kind\": \"press\", \"title\": \"S\", \"publisher\": \"P\","
  " \"paragraphs\": 1}],"
  "\"facts\": [{\"id\": \"F\", \"title\": \"F\", \"statement\": \"It is 124.\","
  " \"status\": \"reported\", \"who\": \"The paper\", \"speaker\": \"the report itself\","
  " \"source\": \"s\", \"paragraph\": 1, \"quantity\": {\"value\": \"124\","
  " \"unit\": \"HKD\", \"measure\": \"price\"}, \"date\": {\"edtf\": \"2001-02-13\","
  " \"basis\": \"stated\"}}],"
  "\"charts\": [{\"id\": \"c\", \"type\": \"time-series\", \"title\": \"Price\","
  " \"unit\": \"HKD\","
  " \"series\": [{\"id\": \"x\", \"name\": \"X\", \"marks\": [{\"fact\": \"F\"}]}]}]}";

typedef struct
{
  GtkWidget *window;
  GtkWidget *canvas;
  GtkWidget *colour;
  EntentePlottedPrices *prices[2]; /* those measured, and those of a peer */
} Frames;

static guint
count_steps (void)
{
  return bench_is_quick () ? QUICK_STEPS : STEPS;
}

static int
window_width (void)
{
  return bench_is_quick () ? QUICK_WIDTH : WIDTH;
}

/* The time of the processor for all threads of the process: other work on the machine is not in
 * it, and neither is the display. */
static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static void
on_painted (gboolean *painted)
{
  *painted = TRUE;
}

static void
wait_for_frame (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gboolean painted = FALSE;
  gulong handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (on_painted),
                                             &painted);

  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

/* From all to as many rows as there are pixels across and back, wandering to the side. */
static void
show_step (EntenteChartCanvas *canvas,
           guint               step)
{
  const EntenteAxisWindow *all = &canvas->extent.all;
  gsize n_rows =
    entente_prices_get_n_rows (entente_plotted_prices_get_prices (canvas->view.prices));
  double turn = 1 - fabs (2.0 * step / count_steps () - 1);
  double span = entente_axis_window_get_span (all) * pow ((double) window_width () / (double) n_rows, turn);
  double middle = all->first + entente_axis_window_get_span (all) *
                               (0.3 + 0.4 * step / count_steps ());
  EntenteAxisWindow window = { middle - span / 2, middle + span / 2 };

  entente_time_motion_show (entente_picture_get_motion (ENTENTE_PICTURE (canvas)), &window,
                            ENTENTE_PACE_JUMP);
}

static double
measure_chart (Frames               *self,
               EntentePlottedPrices *prices)
{
  EntenteChartCanvas *canvas = ENTENTE_CHART_CANVAS (self->canvas);
  double start;

  gtk_widget_set_visible (self->colour, FALSE);
  gtk_widget_set_visible (self->canvas, TRUE);
  entente_chart_canvas_set_prices (canvas, prices);
  wait_for_frame (self->canvas);
  wait_for_frame (self->canvas);

  start = now ();
  for (guint i = 0; i < count_steps (); i++)
    {
      show_step (canvas, i);
      wait_for_frame (self->canvas);
    }

  return (now () - start) / count_steps ();
}

static double
measure_colour (Frames *self)
{
  double start;

  gtk_widget_set_visible (self->canvas, FALSE);
  gtk_widget_set_visible (self->colour, TRUE);
  wait_for_frame (self->colour);
  wait_for_frame (self->colour);

  start = now ();
  for (guint i = 0; i < count_steps (); i++)
    {
      gtk_widget_queue_draw (self->colour);
      wait_for_frame (self->colour);
    }

  return (now () - start) / count_steps ();
}

static void
compare (Frames          *self,
         const BenchCase *bench)
{
  double ours[RUNS], peer[RUNS];
  int n_runs = bench_is_quick () ? 1 : RUNS;

  for (int i = -1; i < n_runs; i++)
    {
      double our_time = measure_chart (self, self->prices[0]);
      double peer_time = self->prices[1] != NULL ? measure_chart (self, self->prices[1])
                                                 : measure_colour (self);

      /* The first one warms up. */
      if (i < 0)
        continue;
      ours[i] = our_time;
      peer[i] = peer_time;
    }

  bench_report (bench, ours, peer, (guint) n_runs);
}

/* A widget of one colour, which is another one in each frame: else there would be nothing to
 * repaint. */
#define BENCH_TYPE_COLOUR (bench_colour_get_type ())
G_DECLARE_FINAL_TYPE (BenchColour, bench_colour, BENCH, COLOUR, GtkWidget)

struct _BenchColour
{
  GtkWidget parent_instance;

  guint n_frames;
};

G_DEFINE_FINAL_TYPE (BenchColour, bench_colour, GTK_TYPE_WIDGET)

static void
bench_colour_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  BenchColour *self = BENCH_COLOUR (widget);
  GdkRGBA colour = { 0.9f, 0.9f, self->n_frames++ % 2 == 0 ? 0.9f : 0.8f, 1 };

  gtk_snapshot_append_color (snapshot, &colour,
                             &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                  (float) gtk_widget_get_height (widget)));
}

static void
bench_colour_class_init (BenchColourClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = bench_colour_snapshot;
}

static void
bench_colour_init (BenchColour *self)
{
}

static EntentePlottedPrices *
plot_prices (gsize n_rows)
{
  FixturePrices wish = { n_rows, 1, ENTENTE_PRICE_SPACING_DAILY, .close_only = n_rows > 10000000 };
  g_autoptr (EntentePrices) prices = fixture_prices (&wish);

  return entente_plotted_prices_new (prices);
}

static void
present (Frames         *self,
         EntenteDossier *dossier)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->canvas = GTK_WIDGET (entente_chart_canvas_new ());
  entente_chart_canvas_set_chart (ENTENTE_CHART_CANVAS (self->canvas),
                                  entente_dossier_find_chart (dossier, "c"));
  self->colour = g_object_new (BENCH_TYPE_COLOUR, NULL);
  gtk_widget_set_vexpand (self->canvas, TRUE);
  gtk_widget_set_vexpand (self->colour, TRUE);
  gtk_box_append (GTK_BOX (box), self->canvas);
  gtk_box_append (GTK_BOX (box), self->colour);

  self->window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (self->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (self->window), window_width (),
                               bench_is_quick () ? QUICK_HEIGHT : HEIGHT);
  gtk_window_set_child (GTK_WINDOW (self->window), box);
  gtk_window_present (GTK_WINDOW (self->window));
  while (gtk_widget_get_width (self->window) < window_width ())
    g_main_context_iteration (NULL, TRUE);
}

static EntenteDossier *
load (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (dossier_json, strlen (dossier_json));
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) entente_problem_unref);
  g_autoptr (GError) error = NULL;
  EntenteDossier *dossier = entente_loader_load_bytes (bytes, problems, &error);

  if (dossier == NULL || problems->len > 0)
    g_error ("%s", error != NULL ? error->message
                                 : entente_problem_get_message (problems->pdata[0]));

  return dossier;
}

static void
compare_sizes (Frames *frames)
{
  if (!bench_has_room ((gsize) 100000000 * 12))
    {
      g_printerr ("Left out for lack of memory: a frame of a chart, 1e8 rows\n");
      return;
    }

  frames->prices[1] = g_steal_pointer (&frames->prices[0]);
  frames->prices[0] = plot_prices (100000000);
  compare (frames, &(BenchCase) { "a frame of a chart, zooming, 1e8 rows", "ms",
                                  "the same with 1e6 rows", 1.3 });
}

int
main (void)
{
  g_autoptr (EntenteDossier) dossier = NULL;
  Frames frames = { NULL };

  setlocale (LC_ALL, "C.UTF-8");
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  dossier = load ();
  present (&frames, dossier);

  frames.prices[0] = plot_prices (bench_is_quick () ? QUICK_ROWS : 1000000);
  compare (&frames, &(BenchCase) { "a frame of a chart, zooming, 1e6 rows", "ms",
                                   "repainting one colour", 3.2 });
  if (!bench_is_quick ())
    compare_sizes (&frames);

  gtk_window_destroy (GTK_WINDOW (frames.window));
  g_clear_object (&frames.prices[0]);
  g_clear_object (&frames.prices[1]);

  return 0;
}
