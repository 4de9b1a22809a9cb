/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a chart is looked at, and how its picture is saved. */

#include <glib/gstdio.h>

#include "entente-chart-saver.h"
#include "view-helpers.h"

static void
on_saved (GObject      *file,
          GAsyncResult *result,
          gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
save (Fixture       *fixture,
      GFile         *file,
      GCancellable  *cancellable,
      GError       **error)
{
  EntenteChart *chart = entente_charts_view_get_visible_chart (fixture->view);
  g_autoptr (GAsyncResult) result = NULL;

  entente_chart_saver_save_async (chart, NULL, file, PANGO_DIRECTION_LTR, cancellable, on_saved,
                                  &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return entente_chart_saver_save_finish (file, result, error);
}

static void
assert_saved (Fixture    *fixture,
              const char *folder,
              const char *name,
              const char *beginning)
{
  g_autoptr (GFile) file = g_file_new_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  gsize size;

  g_assert_true (save (fixture, file, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_load_contents (file, NULL, &contents, &size, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (size, >, 1000);
  g_assert_cmpmem (contents, strlen (beginning), beginning, strlen (beginning));
  g_assert_true (g_file_delete (file, NULL, NULL));
}

static void
test_save (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-test-XXXXXX", NULL);

  assert_saved (fixture, folder, "picture.png", "\211PNG\r\n");
  assert_saved (fixture, folder, "picture.svg", "<?xml");
  assert_saved (fixture, folder, "picture.PDF", "%PDF-");
  g_assert_no_errno (g_rmdir (folder));
}

static void
test_save_errors (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GFile) unknown = g_file_new_for_path ("/tmp/entente-test.xyz");
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/entente-test-nowhere/picture.png");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (save (fixture, unknown, NULL, &error));
  g_assert_error (error, ENTENTE_CHART_EXPORT_ERROR, ENTENTE_CHART_EXPORT_ERROR_FORMAT);
  g_clear_error (&error);
  g_assert_false (save (fixture, nowhere, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_cancellable_cancel (cancellable);
  g_assert_false (save (fixture, nowhere, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* The labels of all windows, for a dialog may be a window of its own. */
static gboolean
is_told (const char *words)
{
  GListModel *windows = gtk_window_get_toplevels ();
  g_autoptr (GString) labels = g_string_new ("\n");
  g_autofree char *line = g_strdup_printf ("\n%s\n", words);

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      view_collect_labels (window, labels);
    }

  return strstr (labels->str, line) != NULL;
}

static void
wait_until_told (const char *words)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (!is_told (words))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, FALSE);
    }
}

/* The page tells the reader how it went. */
static void
test_save_words (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-test-XXXXXX", NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "<b>.png", NULL);
  g_autoptr (GFile) unknown = g_file_new_build_filename (folder, "picture.xyz", NULL);

  entente_chart_page_save_picture (view_get_page (fixture), file);
  wait_until_told ("Picture saved as “<b>.png”");
  g_assert_true (g_file_delete (file, NULL, NULL));

  entente_chart_page_save_picture (view_get_page (fixture), unknown);
  wait_until_told ("Picture Not Saved");
  g_assert_false (g_file_query_exists (unknown, NULL));
  g_assert_no_errno (g_rmdir (folder));
}

static gboolean
is_offered (Fixture    *fixture,
            const char *label)
{
  GtkWidget *button = charts_find_button (GTK_WIDGET (view_get_page (fixture)), label);

  g_assert_nonnull (button);

  return gtk_widget_get_mapped (button);
}

static gboolean
is_active (Fixture    *fixture,
           const char *label)
{
  return gtk_toggle_button_get_active (
    GTK_TOGGLE_BUTTON (charts_find_button (GTK_WIDGET (view_get_page (fixture)), label)));
}

static void
choose (Fixture    *fixture,
        const char *label)
{
  g_signal_emit_by_name (charts_find_button (GTK_WIDGET (view_get_page (fixture)), label),
                         "clicked");
}

/* A part of time can be chosen where there is one, and which one is shown is told. */
static void
test_view_ranges (Fixture       *fixture,
                  gconstpointer  data)
{
  static const char * const labels[] = { "5 Days", "Month", "Quarter", "Year", "All" };

  view_show_chart (fixture, "share");
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    g_assert_false (is_offered (fixture, labels[i]));

  view_show_chart (fixture, "price");
  charts_wait_for_frame (GTK_WIDGET (fixture->view));
  g_assert_true (is_active (fixture, "All"));
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_assert_true (is_offered (fixture, labels[i]));
      choose (fixture, labels[i]);
      g_assert_cmpint (entente_chart_canvas_get_range (view_get_canvas (fixture)), ==,
                       ENTENTE_CHART_RANGE_DAYS + (int) i);
      for (gsize j = 0; j < G_N_ELEMENTS (labels); j++)
        g_assert_cmpint (is_active (fixture, labels[j]), ==, i == j);
    }

  entente_picture_zoom_in (ENTENTE_PICTURE (view_get_canvas (fixture)));
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    g_assert_false (is_active (fixture, labels[i]));

  entente_chart_page_set_table_shown (view_get_page (fixture), TRUE);
  g_assert_false (is_offered (fixture, "All"));
  entente_chart_page_set_table_shown (view_get_page (fixture), FALSE);
}

/* How a reader likes charts to be drawn is kept, and there is a way back. */
static void
test_view_settings (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GSettings) settings = g_settings_new (ENTENTE_APPLICATION_ID);
  GtkWidget *page;

  view_show_chart (fixture, "price");
  page = GTK_WIDGET (view_get_page (fixture));
  g_assert_true (gtk_widget_activate_action (page, "chart.scale", "s", "log"));
  g_assert_cmpint (entente_chart_canvas_get_scale (view_get_canvas (fixture)), ==,
                   ENTENTE_VALUE_SCALE_LOG);
  charts_settle ();
  g_assert_cmpint (g_settings_get_enum (settings, "chart-scale"), ==, ENTENTE_VALUE_SCALE_LOG);

  g_settings_set_string (settings, "price-form", "area");
  charts_settle ();
  g_assert_cmpint (entente_chart_canvas_get_form (view_get_canvas (fixture)), ==,
                   ENTENTE_PRICE_FORM_AREA);

  choose (fixture, "Month");
  g_assert_true (gtk_widget_activate_action (page, "chart.reset", NULL));
  g_assert_true (is_active (fixture, "All"));
  g_assert_cmpint (entente_chart_canvas_get_scale (view_get_canvas (fixture)), ==,
                   ENTENTE_VALUE_SCALE_LINEAR);
  g_assert_cmpint (entente_chart_canvas_get_form (view_get_canvas (fixture)), ==,
                   ENTENTE_PRICE_FORM_LINE);
  charts_settle ();
  g_assert_cmpint (g_settings_get_enum (settings, "chart-scale"), ==,
                   ENTENTE_VALUE_SCALE_LINEAR);
}

/* With prices they have a form to choose. */
static void
test_view_prices (Fixture       *fixture,
                  gconstpointer  data)
{
  static const guint32 steps[] = { 0, 1, 2 };
  static const double closes[] = { 110, 112, 111 };
  g_autoptr (GBytes) step_bytes = g_bytes_new_static (steps, sizeof steps);
  g_autoptr (GBytes) close_bytes = g_bytes_new_static (closes, sizeof closes);
  EntentePriceColumns columns = { .origin = (gint64) 20100 * 86400, .unit = 86400,
                                  .steps = step_bytes };
  g_autoptr (EntentePrices) prices = NULL;
  g_autoptr (EntentePlottedPrices) plotted = NULL;
  guint n_told = 0;

  columns.figures[ENTENTE_PRICE_CLOSE] = close_bytes;
  prices = entente_prices_new (&columns);
  plotted = entente_plotted_prices_new (prices);
  view_show_chart (fixture, "price");
  g_signal_connect_swapped (view_get_page (fixture), "notify::prices", G_CALLBACK (charts_count),
                            &n_told);
  entente_chart_page_set_prices (view_get_page (fixture), plotted);
  entente_chart_page_set_prices (view_get_page (fixture), plotted);
  g_assert_cmpuint (n_told, ==, 1);
  g_assert_true (entente_chart_page_get_prices (view_get_page (fixture)) == plotted);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view_get_page (fixture)), "chart.form",
                                             "s", "high-low"));
  g_assert_cmpint (entente_chart_canvas_get_form (view_get_canvas (fixture)), ==,
                   ENTENTE_PRICE_FORM_HIGH_LOW);
  entente_chart_page_set_prices (view_get_page (fixture), NULL);
  gtk_widget_activate_action (GTK_WIDGET (view_get_page (fixture)), "chart.reset", NULL);
  charts_settle ();
}

int
main (int    argc,
      char **argv)
{
  charts_test_init (&argc, &argv);

  view_add ("/charts-view/save/formats", test_save);
  view_add ("/charts-view/save/errors", test_save_errors);
  view_add ("/charts-view/save/words", test_save_words);
  view_add ("/charts-view/view/ranges", test_view_ranges);
  view_add ("/charts-view/view/settings", test_view_settings);
  view_add ("/charts-view/view/prices", test_view_prices);

  return g_test_run ();
}
