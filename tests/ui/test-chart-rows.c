/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of imported prices in the picture of a chart, and the crosshair at one of them. */

#include <math.h>

#include "motion-helpers.h"

/* From row to row of the prices by key, with words. */
static void
test_rows (Fixture       *fixture,
           gconstpointer  id)
{
  g_assert_false (motion_press (fixture, GDK_KEY_Right, GDK_CONTROL_MASK));
  motion_add_prices (fixture, 280, FALSE);
  g_assert_cmpint (entente_chart_canvas_get_row (fixture->canvas), ==, -1);

  g_assert_true (entente_chart_canvas_move_row (fixture->canvas, ENTENTE_CHART_ROW_FIRST));
  g_assert_cmpint (entente_chart_canvas_get_row (fixture->canvas), ==, 0);
  g_assert_cmpstr (entente_picture_get_readout (ENTENTE_PICTURE (fixture->canvas)), ==,
                   "2 January 2024\nClose HK$80.00");
  /* The focus speaks. */
  g_assert_cmpstr (fixture->announced->str, ==, "");
  g_assert_true (motion_press (fixture, GDK_KEY_Left, GDK_CONTROL_MASK));
  g_assert_cmpint (entente_chart_canvas_get_row (fixture->canvas), ==, 0);
  g_assert_true (motion_press (fixture, GDK_KEY_Right, GDK_CONTROL_MASK));
  g_assert_cmpint (entente_chart_canvas_get_row (fixture->canvas), ==, 1);
  g_assert_cmpstr (entente_picture_get_readout (ENTENTE_PICTURE (fixture->canvas)), ==,
                   "3 January 2024\nClose HK$81.00");
  motion_set_rtl (fixture, TRUE);
  g_assert_true (motion_press (fixture, GDK_KEY_Left, GDK_CONTROL_MASK));
  g_assert_cmpint (entente_chart_canvas_get_row (fixture->canvas), ==, 2);
  motion_set_rtl (fixture, FALSE);

  /* A row that is out of sight is brought into it. */
  motion_show (fixture, 19730, 19740);
  entente_chart_canvas_move_row (fixture->canvas, ENTENTE_CHART_ROW_LAST);
  g_assert_cmpint (entente_chart_canvas_get_row (fixture->canvas), ==, 279);
  g_assert_cmpfloat (motion_get_goal (fixture)->last, >, 20100);
  g_assert_true (fixture->canvas->has_crosshair);

  /* A mark takes the keyboard back. */
  g_assert_true (motion_press (fixture, GDK_KEY_Left, 0));
  g_assert_cmpint (entente_chart_canvas_get_row (fixture->canvas), ==, -1);
  g_assert_false (fixture->canvas->has_crosshair);

  entente_chart_canvas_move_row (fixture->canvas, ENTENTE_CHART_ROW_LAST);
  entente_chart_canvas_set_prices (fixture->canvas, NULL);
  g_assert_cmpint (entente_chart_canvas_get_row (fixture->canvas), ==, -1);
}

static void
assert_row_said (Fixture    *fixture,
                 gsize       row,
                 const char *words)
{
  EntenteAccessibleItem *item = entente_imported_tree_get_row (fixture->canvas->imported, row);
  g_autofree char *other = NULL;

  g_assert_nonnull (item);
  other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (item),
                                              GTK_ACCESSIBLE_PROPERTY_LABEL, words);
  g_assert_cmpstr (other, ==, NULL);
}

/* Of a million of rows some tens are there for assistive technology, and one has the focus. */
static void
test_row_window (Fixture       *fixture,
                 gconstpointer  id)
{
  EntenteImportedTree *tree;
  EntenteAccessibleItem *kept;
  gsize first;
  const guint n = 1000000;

  motion_add_prices (fixture, n, TRUE);
  tree = fixture->canvas->imported;
  g_assert_nonnull (tree);
  g_assert_cmpuint (entente_imported_tree_get_window (tree, &first), ==, 0);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->canvas));
  /* Nobody comes to a group with nothing in it. */
  g_assert_false (motion_has_child (fixture->canvas, entente_imported_tree_get_group (tree)));

  entente_chart_canvas_move_row (fixture->canvas, ENTENTE_CHART_ROW_FIRST);
  g_assert_true (motion_has_child (fixture->canvas, entente_imported_tree_get_group (tree)));
  g_assert_cmpint (entente_imported_tree_get_focused (tree), ==, 0);
  g_assert_cmpint (entente_chart_tree_get_focused (fixture->canvas->tree), ==, -1);
  g_assert_cmpuint (entente_imported_tree_get_window (tree, &first), <, 50);
  g_assert_cmpuint (first, ==, 0);
  assert_row_said (fixture, 0, "HK$80.00, 2 January 2024, 00:00, imported");

  /* Step by step the window goes along, and what stays in it is the same object. */
  kept = entente_imported_tree_get_row (tree, 18);
  for (guint i = 1; i < 100; i++)
    {
      g_assert_true (motion_press (fixture, GDK_KEY_Right, GDK_CONTROL_MASK));
      g_assert_cmpint (entente_imported_tree_get_focused (tree), ==, i);
      g_assert_nonnull (entente_imported_tree_get_row (tree, i));
      g_assert_nonnull (entente_imported_tree_get_row (tree, i + 1));
      g_assert_cmpuint (entente_imported_tree_get_window (tree, &first), <, 50);
      if (i == 18)
        g_assert_true (entente_imported_tree_get_row (tree, 18) == kept);
    }
  g_assert_cmpuint (first, >, 50);
  g_assert_null (entente_imported_tree_get_row (tree, 0));

  entente_chart_canvas_move_row (fixture->canvas, ENTENTE_CHART_ROW_LAST);
  g_assert_cmpint (entente_imported_tree_get_focused (tree), ==, n - 1);
  g_assert_cmpuint (entente_imported_tree_get_window (tree, &first) + first, ==, n);

  /* By a tenth, and to both ends. */
  g_assert_true (motion_press (fixture, GDK_KEY_Page_Up, 0));
  g_assert_cmpint (entente_imported_tree_get_focused (tree), ==, n - 1 - n / 10);
  g_assert_true (motion_press (fixture, GDK_KEY_Page_Down, 0));
  g_assert_cmpint (entente_imported_tree_get_focused (tree), ==, n - 1);
  g_assert_true (motion_press (fixture, GDK_KEY_Page_Down, 0));
  g_assert_cmpint (entente_imported_tree_get_focused (tree), ==, n - 1);
  g_assert_true (motion_press (fixture, GDK_KEY_Home, 0));
  g_assert_cmpint (entente_imported_tree_get_focused (tree), ==, 0);
  g_assert_true (motion_press (fixture, GDK_KEY_Page_Up, 0));
  g_assert_cmpint (entente_imported_tree_get_focused (tree), ==, 0);
  g_assert_true (motion_press (fixture, GDK_KEY_End, 0));
  g_assert_cmpint (entente_imported_tree_get_focused (tree), ==, n - 1);

  /* A mark takes the focus, and only one thing has it. */
  g_assert_true (motion_press (fixture, GDK_KEY_Left, 0));
  g_assert_cmpint (entente_imported_tree_get_focused (tree), ==, -1);
  g_assert_cmpint (entente_chart_tree_get_focused (fixture->canvas->tree), ==,
                   motion_get_cursor (fixture));
  g_assert_cmpstr (fixture->announced->str, ==, "");
  entente_chart_canvas_set_prices (fixture->canvas, NULL);
  g_assert_null (fixture->canvas->imported);
}

/* Working days, on some of which there was no trade. */
static EntentePlottedPrices *
make_gaps (void)
{
  static const guint32 steps[] = { 0, 1, 2, 3, 6, 7, 8, 9, 10, 13, 14, 15 };
  static const double closes[] = { 80, 81, 82, NAN, NAN, 83, 84, 85, NAN, 86, 87, 88 };
  g_autoptr (GBytes) step_bytes = g_bytes_new_static (steps, sizeof steps);
  g_autoptr (GBytes) close_bytes = g_bytes_new_static (closes, sizeof closes);
  EntentePriceColumns columns = { .origin = (gint64) FIRST_DAY * 86400, .unit = 86400,
                                  .spacing = ENTENTE_PRICE_SPACING_DAILY, .steps = step_bytes };
  g_autoptr (EntentePrices) prices = NULL;

  columns.figures[ENTENTE_PRICE_CLOSE] = close_bytes;
  prices = entente_prices_new (&columns);

  return entente_plotted_prices_new (prices);
}

/* From gap to gap by key; text that runs from right to left makes no difference. */
static void
test_gaps (Fixture       *fixture,
           gconstpointer  id)
{
  g_autoptr (EntentePlottedPrices) prices = make_gaps ();

  g_assert_false (motion_press (fixture, GDK_KEY_Page_Down, GDK_CONTROL_MASK));
  entente_chart_canvas_set_prices (fixture->canvas, prices);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->canvas));
  for (int rtl = 0; rtl < 2; rtl++)
    {
      motion_set_rtl (fixture, rtl);
      entente_chart_canvas_move_row (fixture->canvas, ENTENTE_CHART_ROW_FIRST);
      g_assert_true (motion_press (fixture, GDK_KEY_Page_Down, GDK_CONTROL_MASK));
      g_assert_cmpint (entente_chart_canvas_get_row (fixture->canvas), ==, 5);
      assert_row_said (fixture, 5,
                       "HK$83.00, 9 January 2024, imported, after a gap since 4 January 2024");
      assert_row_said (fixture, 6, "HK$84.00, 10 January 2024, imported");
      assert_row_said (fixture, 3, "No price, 5 January 2024, imported");
      g_assert_true (motion_press (fixture, GDK_KEY_Page_Down, GDK_CONTROL_MASK));
      g_assert_cmpint (entente_chart_canvas_get_row (fixture->canvas), ==, 9);
      g_assert_cmpstr (fixture->announced->str, ==, "");

      g_assert_true (motion_press (fixture, GDK_KEY_Page_Down, GDK_CONTROL_MASK));
      g_assert_cmpint (entente_chart_canvas_get_row (fixture->canvas), ==, 9);
      g_assert_cmpstr (fixture->announced->str, ==, "[No gap after this]");
      g_assert_true (motion_press (fixture, GDK_KEY_Page_Up, GDK_CONTROL_MASK));
      g_assert_cmpint (entente_chart_canvas_get_row (fixture->canvas), ==, 5);
      g_string_truncate (fixture->announced, 0);
      g_assert_true (motion_press (fixture, GDK_KEY_Page_Up, GDK_CONTROL_MASK));
      g_assert_cmpstr (fixture->announced->str, ==, "[No gap before this]");
      g_string_truncate (fixture->announced, 0);
    }
  motion_set_rtl (fixture, FALSE);
}

/* The pointer shows what there is at its moment. */
static void
test_crosshair (Fixture       *fixture,
                gconstpointer  id)
{
  EntenteChartReading reading;
  cairo_rectangle_t plot;
  g_auto (GStrv) lines = NULL;
  double x, y;

  motion_add_prices (fixture, 280, FALSE);
  motion_show (fixture, 19800, 19850);
  entente_chart_layout_get_plot (motion_get_layout (fixture), &plot);
  x = plot.x + plot.width * 0.4;
  y = plot.y + plot.height * 0.9;
  g_assert_true (entente_chart_layout_read (motion_get_layout (fixture),
                                            motion_moment_at (fixture, x), &reading));
  g_assert_true (reading.has_row);
  charts_hover (fixture->canvas, x, y);
  g_assert_true (fixture->canvas->has_crosshair);
  g_assert_cmpfloat (fixture->canvas->crosshair, ==, reading.moment);
  lines = g_strsplit (entente_picture_get_readout (ENTENTE_PICTURE (fixture->canvas)), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 2);
  g_assert_true (g_str_has_prefix (lines[1], "Close HK$"));

  charts_hover (fixture->canvas, x, plot.y + plot.height + 20);
  g_assert_false (fixture->canvas->has_crosshair);
  g_assert_null (entente_picture_get_readout (ENTENTE_PICTURE (fixture->canvas)));
  charts_hover (fixture->canvas, x, y);
  charts_leave (fixture->canvas);
  g_assert_false (fixture->canvas->has_crosshair);
  g_assert_null (entente_picture_get_readout (ENTENTE_PICTURE (fixture->canvas)));
}

int
main (int    argc,
      char **argv)
{
  charts_test_init (&argc, &argv);

  motion_add ("/chart-motion/rows", "price", test_rows);
  motion_add ("/chart-motion/row-window", "price", test_row_window);
  motion_add ("/chart-motion/gaps", "price", test_gaps);
  motion_add ("/chart-motion/crosshair", "price", test_crosshair);

  return g_test_run ();
}
