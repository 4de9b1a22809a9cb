/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Imports that are stopped, done by several threads or in the background, and of real files. */

#include "entente-price-import.h"

#include <glib/gstdio.h>

#include "entente-enum.h"

static char *
data_path (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "data", "prices", name, NULL);
}

static GBytes *
many_rows (guint n)
{
  GString *text = g_string_new ("Date,Open,High,Low,Close\n");

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *day = entente_day_to_string (i % 20000);

      g_string_append_printf (text, "%s,%u.5,%u.75,%u.25,%u.5\n", day, i, i, i, i);
    }

  return g_string_free_to_bytes (text);
}

static void
stop_halfway (double   fraction,
              gpointer data)
{
  g_assert_cmpfloat (fraction, >=, 0);
  g_assert_cmpfloat (fraction, <=, 1);
  if (fraction > 0.3)
    g_cancellable_cancel (data);
}

static void
test_cancel (void)
{
  g_autoptr (GBytes) bytes = many_rows (500000);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (entente_price_import_read_bytes (bytes, NULL, stop_halfway, cancellable,
                                                  cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* The same prices, however many threads read them. */
static void
test_threads (void)
{
  g_autoptr (GBytes) bytes = many_rows (600000);
  g_autoptr (EntentePriceReport) one = NULL;

  for (guint n = 1; n <= 5; n++)
    {
      EntentePriceChoices choices = { .n_threads = n };
      g_autoptr (GError) error = NULL;
      g_autoptr (EntentePriceReport) report =
        entente_price_import_read_bytes (bytes, &choices, NULL, NULL, NULL, &error);
      EntentePrices *prices, *others;

      g_assert_no_error (error);
      g_assert_cmpuint (entente_price_report_get_n_rows (report), ==, 600000);
      if (one == NULL)
        one = g_object_ref (report);

      prices = entente_price_report_get_prices (report);
      others = entente_price_report_get_prices (one);
      g_assert_cmpmem (entente_prices_get_steps (prices), 600000 * sizeof (guint32),
                       entente_prices_get_steps (others), 600000 * sizeof (guint32));
      for (int i = 0; i < ENTENTE_N_PRICE_FIELDS; i++)
        g_assert_cmpmem (entente_prices_get_figures (prices, (EntentePriceField) i),
                         600000 * sizeof (double),
                         entente_prices_get_figures (others, (EntentePriceField) i),
                         600000 * sizeof (double));
      for (gsize row = 0; row < 600000; row += 9999)
        g_assert_cmpuint (entente_price_report_get_line (report, row), ==,
                          entente_price_report_get_line (one, row));
    }
}

/* What an import in a thread tells. */
typedef struct
{
  GMainLoop *loop;
  EntentePriceReport *report;
  GError *error;
  guint n_told;
} Async;

static void
count_told (double   fraction,
            gpointer data)
{
  Async *async = data;

  g_assert_null (async->report);
  async->n_told++;
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Async *async = data;

  async->report = entente_price_import_read_file_finish (result, &async->error);
  g_main_loop_quit (async->loop);
}

static void
read_async (GFile        *file,
            GCancellable *cancellable,
            Async        *async)
{
  async->loop = g_main_loop_new (NULL, FALSE);
  entente_price_import_read_file_async (file, NULL, count_told, async, cancellable, on_read,
                                        async);
  g_main_loop_run (async->loop);
  g_main_loop_unref (async->loop);
}

static EntentePriceReport *
read_data (const char *name,
           gboolean    closes_only,
           gboolean    no_suspects)
{
  g_autofree char *path = data_path (name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  EntentePriceChoices choices = { .closes_only = closes_only, .no_suspects = no_suspects };

  return entente_price_import_read_file (file, &choices, NULL, NULL, NULL, NULL);
}

/* Returns whether the file has prices. */
static gboolean
compare_closes_only (const char *name,
                     gboolean    no_suspects)
{
  g_autoptr (EntentePriceReport) all = read_data (name, FALSE, FALSE);
  g_autoptr (EntentePriceReport) closes = read_data (name, TRUE, no_suspects);
  EntentePrices *prices[2];
  gsize n;

  g_assert_true ((all == NULL) == (closes == NULL));
  if (all == NULL || entente_price_report_get_prices (all) == NULL)
    return FALSE;

  prices[0] = entente_price_report_get_prices (all);
  prices[1] = entente_price_report_get_prices (closes);
  n = entente_prices_get_n_rows (prices[0]);
  g_assert_cmpmem (entente_prices_get_steps (prices[0]), n * sizeof (guint32),
                   entente_prices_get_steps (prices[1]),
                   entente_prices_get_n_rows (prices[1]) * sizeof (guint32));
  g_assert_cmpmem (entente_prices_get_figures (prices[0], ENTENTE_PRICE_CLOSE),
                   n * sizeof (double),
                   entente_prices_get_figures (prices[1], ENTENTE_PRICE_CLOSE),
                   n * sizeof (double));
  for (guint i = 0; i < ENTENTE_PRICE_CLOSE; i++)
    g_assert_false (entente_prices_has_field (prices[1], (EntentePriceField) i));
  g_assert_cmpuint (entente_price_report_get_n_rows (all), ==,
                    entente_price_report_get_n_rows (closes));
  g_assert_cmpuint (entente_price_report_get_n_skipped (all), ==,
                    entente_price_report_get_n_skipped (closes));
  g_assert_cmpuint (entente_price_report_get_n_suspects (closes), ==,
                    no_suspects ? 0 : entente_price_report_get_n_suspects (all));
  return TRUE;
}

/* What is not kept is looked at as well as what is. */
static void
test_closes_only (void)
{
  g_autofree char *folder = data_path ("");
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  guint n_compared = 0;
  const char *name;

  g_assert_nonnull (files);
  while ((name = g_dir_read_name (files)) != NULL)
    {
      n_compared += compare_closes_only (name, FALSE);
      compare_closes_only (name, TRUE);
    }
  g_assert_cmpuint (n_compared, >, 20);
}

static void
test_async (void)
{
  g_autoptr (GBytes) bytes = many_rows (300000);
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Async good = { NULL }, bad = { NULL };

  g_close (g_file_open_tmp (NULL, &path, NULL), NULL);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), NULL));
  file = g_file_new_for_path (path);

  read_async (file, NULL, &good);
  g_assert_no_error (good.error);
  g_assert_cmpuint (entente_price_report_get_n_rows (good.report), ==, 300000);
  g_assert_cmpuint (good.n_told, >, 0);
  g_clear_object (&good.report);

  g_cancellable_cancel (cancellable);
  read_async (file, cancellable, &bad);
  g_assert_error (bad.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&bad.error);
  g_unlink (path);
}

/* More suspects than are listed are counted all the same. */
static void
test_counts (void)
{
  g_autoptr (GString) text = g_string_new ("Date,Open,High,Low,Close\n");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (EntentePriceReport) report = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *day = entente_day_to_string (i * 7);

      g_string_append_printf (text, "%s,1,1,2,1.5\nnothing,1,2,3,4\n", day);
    }

  bytes = g_bytes_new (text->str, text->len);
  report = entente_price_import_read_bytes (bytes, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entente_price_report_get_n_skipped (report), ==, 5000);
  g_assert_cmpuint (entente_price_report_count_skipped (report, ENTENTE_PRICE_SKIP_BAD_DATE), ==,
                    5000);
  g_assert_cmpuint (entente_price_report_get_n_listed_skipped (report), ==, 1000);
  g_assert_cmpuint (entente_price_report_count_suspects (report,
                    ENTENTE_PRICE_SUSPECT_HIGH_BELOW_LOW), ==, 5000);
  g_assert_cmpuint (entente_price_report_get_n_listed_suspects (report), ==, 1000);
  g_assert_cmpuint (entente_price_report_get_line (report, 4999), ==, 10000);
}

/* The real files, where they are. */
static const struct
{
  const char *name;
  guint64 rows;
  const char *first;
  const char *last;
  const char *adjusted;
} real_files[] = {
  { "investing-en__AAPL__2021__bom-MonDDYYYY.csv", 81, "2021-08-02", "2021-11-23", "unknown" },
  { "investing-es__AAPL.csv", 1258, "2018-09-24", "2023-09-22", "unknown" },
  { "macrotrends-preamble__AAPL__1980-.csv", 10899, "1980-12-12", "2024-03-08", "adjusted" },
  { "nasdaq-plain__TSLA__2019.csv", 65, "2019-03-05", "2019-06-05", "unknown" },
  { "pandas-datareader__9988.HK__2019-2022.csv", 694, "2019-11-26", "2022-09-19", "unadjusted" },
  { "plotly__finance-charts-apple.csv", 506, "2015-02-17", "2017-02-16", "unadjusted" },
  { "stooq-pl__spx_d__1789-2023__ragged.csv", 38905, "1789-05-01", "2023-03-17", "unknown" },
  { "yfinance-history__9988.HK__2020-2025-05.csv", 1323, "2020-01-02", "2025-05-22", "adjusted" },
  { "yfinance-history__9988.HK__2020-2025-07__other-adjustment.csv", 1363, "2020-01-02",
    "2025-07-18", "adjusted" },
};

static void
test_real_file (gconstpointer data)
{
  gsize index = GPOINTER_TO_SIZE (data);
  const char *shared = g_getenv ("ENTENTE_SHARED");
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntentePriceReport) report = NULL;

  if (shared == NULL)
    {
      g_test_skip ("ENTENTE_SHARED does not name the folder of the real files");
      return;
    }

  path = g_build_filename (shared, "formats", "prices", real_files[index].name, NULL);
  file = g_file_new_for_path (path);
  report = entente_price_import_read_file (file, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entente_price_report_get_n_rows (report), ==, real_files[index].rows);
  g_assert_cmpuint (entente_price_report_get_n_skipped (report), ==, 0);
  g_assert_cmpstr (entente_price_report_get_first (report), ==, real_files[index].first);
  g_assert_cmpstr (entente_price_report_get_last (report), ==, real_files[index].last);
  g_assert_cmpint ((int) entente_price_report_get_spacing (report), ==,
                   ENTENTE_PRICE_SPACING_DAILY);
  g_assert_cmpstr (entente_enum_to_string (ENTENTE_TYPE_PRICE_ADJUSTED,
                   (int) entente_price_report_get_adjusted (report)), ==,
                   real_files[index].adjusted);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/price-import/cancel", test_cancel);
  g_test_add_func ("/price-import/threads", test_threads);
  g_test_add_func ("/price-import/closes-only", test_closes_only);
  g_test_add_func ("/price-import/async", test_async);
  g_test_add_func ("/price-import/counts", test_counts);
  for (gsize i = 0; i < G_N_ELEMENTS (real_files); i++)
    {
      g_autofree char *name = g_strconcat ("/price-import/real/", real_files[i].name, NULL);

      g_test_add_data_func (name, GSIZE_TO_POINTER (i), test_real_file);
    }

  return g_test_run ();
}
