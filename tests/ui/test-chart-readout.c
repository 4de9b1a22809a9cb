/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-chart-readout.h"
#include "ui-helpers.h"

#define WIDTH  600
#define HEIGHT 400

/* Where the words go that are beside @target, with @kept not to be hidden. */
static cairo_rectangle_t
place (const graphene_rect_t   *target,
       const cairo_rectangle_t *kept,
       guint                    n_kept)
{
  GtkWidget *parent = gtk_fixed_new ();
  GtkWidget *window = ui_present (parent, WIDTH, HEIGHT);
  EntenteChartReadout *readout = entente_chart_readout_new ();
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_t));
  graphene_rect_t bounds;

  g_array_append_vals (boxes, kept, n_kept);
  gtk_widget_set_parent (GTK_WIDGET (readout), parent);
  entente_chart_readout_show (readout, "Words of some length", target);
  entente_chart_readout_place (readout, WIDTH, HEIGHT, boxes);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (readout), parent, &bounds));
  gtk_widget_unparent (GTK_WIDGET (readout));
  gtk_window_destroy (GTK_WINDOW (window));

  g_assert_cmpfloat (bounds.size.width, >, 20);
  g_assert_cmpfloat (bounds.size.height, >, 10);
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, WIDTH);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, HEIGHT);

  return (cairo_rectangle_t) {
    bounds.origin.x, bounds.origin.y, bounds.size.width, bounds.size.height
  };
}

/* Above what they are about, where nothing speaks against it. */
static void
test_above (void)
{
  cairo_rectangle_t box = place (&GRAPHENE_RECT_INIT (290, 200, 20, 20), NULL, 0);

  g_assert_cmpfloat (box.y + box.height, <=, 200);
  g_assert_cmpfloat (box.x, <, 300);
  g_assert_cmpfloat (box.x + box.width, >, 300);
}

/* Elsewhere where something is there that is to be seen. */
static void
test_kept (void)
{
  const cairo_rectangle_t above = { 0, 0, WIDTH, 195 };
  const cairo_rectangle_t both[] = { { 0, 0, WIDTH, 195 }, { 0, 180, 285, 100 } };
  cairo_rectangle_t box = place (&GRAPHENE_RECT_INIT (290, 200, 20, 20), &above, 1);

  g_assert_cmpfloat (box.y, >=, 195);
  g_assert_true (box.x + box.width <= 290 || box.x >= 310 || box.y >= 220);

  box = place (&GRAPHENE_RECT_INIT (290, 200, 20, 20), both, G_N_ELEMENTS (both));
  g_assert_cmpfloat (box.y, >=, 195);
  g_assert_true (box.x >= 310 || box.y >= 280);
}

/* Beside a hairline from top to bottom, not on it. */
static void
test_hairline (void)
{
  for (int x = 10; x < WIDTH; x += 97)
    {
      const cairo_rectangle_t strip = { 0, 0, WIDTH, 60 };
      cairo_rectangle_t box = place (&GRAPHENE_RECT_INIT ((float) x, 60, 0, 300), &strip, 1);

      g_assert_cmpfloat (box.y, >=, 60);
      g_assert_true (box.x + box.width < x || box.x > x || box.y >= 360);
    }
}

/* Where all is taken they are somewhere all the same, and whole. */
static void
test_full (void)
{
  const cairo_rectangle_t all = { 0, 0, WIDTH, HEIGHT };
  cairo_rectangle_t box = place (&GRAPHENE_RECT_INIT (290, 200, 20, 20), &all, 1);

  g_assert_true (box.y + box.height <= 200 || box.y >= 220 || box.x + box.width <= 290 ||
                 box.x >= 310);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/chart-readout/above", test_above);
  g_test_add_func ("/chart-readout/kept", test_kept);
  g_test_add_func ("/chart-readout/hairline", test_hairline);
  g_test_add_func ("/chart-readout/full", test_full);

  return g_test_run ();
}
