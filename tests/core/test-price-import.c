/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files in the shapes that people have, each with what a reader should be told about it:
 * tests/data/prices/cases.json. What a case does not name is not compared. */

#include "entente-price-import.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <math.h>

#include "entente-enum.h"

static const char * const error_names[] = {
  "not-a-file", "empty", "too-large", "not-text", "encoding", "line-too-long",
  "too-many-columns", "error-page", "no-table", "no-rows", "choice", "changed",
};

static char *
data_path (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "data", "prices", name, NULL);
}

static const char *
get_string (JsonObject *object,
            const char *key)
{
  return object != NULL && json_object_has_member (object, key)
    ? json_object_get_string_member (object, key) : NULL;
}

static int
parse (GType       type,
       const char *nick)
{
  int value;

  g_assert_true (entente_enum_from_string (type, nick, &value));
  return value;
}

static void
fill_choices (EntentePriceChoices *choices,
              JsonObject          *object)
{
  JsonObject *columns;
  const char *decimal;

  if (object == NULL)
    return;

  choices->encoding = get_string (object, "encoding");
  choices->symbol = get_string (object, "symbol");
  decimal = get_string (object, "decimal");
  if (decimal != NULL)
    choices->decimal = *decimal;
  if (get_string (object, "date_order") != NULL)
    choices->date_order = (EntenteDateOrder) parse (ENTENTE_TYPE_DATE_ORDER,
                                                    get_string (object, "date_order"));
  choices->header_line = (guint) json_object_get_int_member_with_default (object, "header_line",
                                                                          0);
  columns = json_object_has_member (object, "columns")
    ? json_object_get_object_member (object, "columns") : NULL;
  for (int i = 0; columns != NULL && i < ENTENTE_N_PRICE_COLUMNS; i++)
    choices->columns[i] = get_string (columns,
                                      entente_enum_to_string (ENTENTE_TYPE_PRICE_COLUMN, i));
}

static void
check_string (JsonObject *expect,
              const char *key,
              const char *found)
{
  if (json_object_has_member (expect, key))
    g_assert_cmpstr (found, ==, get_string (expect, key));
}

static void
check_nick (JsonObject *expect,
            const char *key,
            GType       type,
            int         found)
{
  check_string (expect, key, entente_enum_to_string (type, found));
}

static void
check_sign (JsonObject *expect,
            const char *key,
            char        found)
{
  const char text[] = { found, '\0' };

  check_string (expect, key, text);
}

static void
check_number (JsonObject *expect,
              const char *key,
              guint64     found)
{
  if (json_object_has_member (expect, key))
    g_assert_cmpuint (found, ==, (guint64) json_object_get_int_member (expect, key));
}

static void
check_columns (JsonObject         *expect,
               EntentePriceFormat *format)
{
  JsonObject *columns = json_object_has_member (expect, "columns")
    ? json_object_get_object_member (expect, "columns") : NULL;

  for (int i = 0; columns != NULL && i < ENTENTE_N_PRICE_COLUMNS; i++)
    {
      const char *nick = entente_enum_to_string (ENTENTE_TYPE_PRICE_COLUMN, i);
      int index = entente_price_format_get_column (format, (EntentePriceColumn) i);

      g_test_message ("column %s", nick);
      g_assert_cmpstr (index >= 0 ? entente_price_format_get_name (format, (guint) index) : NULL,
                       ==, get_string (columns, nick));
    }

  if (json_object_has_member (expect, "by_content"))
    {
      JsonArray *names = json_object_get_array_member (expect, "by_content");

      for (guint i = 0; i < json_array_get_length (names); i++)
        g_assert_true (entente_price_format_is_by_content (format, (EntentePriceColumn)
                       parse (ENTENTE_TYPE_PRICE_COLUMN,
                              json_array_get_string_element (names, i))));
    }
}

static void
check_format (JsonObject         *expect,
              EntentePriceFormat *format)
{
  check_string (expect, "encoding", entente_price_format_get_encoding (format));
  check_sign (expect, "separator", entente_price_format_get_separator (format));
  check_sign (expect, "decimal", entente_price_format_get_decimal (format));
  check_number (expect, "header_line", entente_price_format_get_header_line (format));
  check_number (expect, "n_header_lines", entente_price_format_get_n_header_lines (format));
  check_nick (expect, "date_order", ENTENTE_TYPE_DATE_ORDER,
              (int) entente_price_format_get_date_order (format));
  check_columns (expect, format);
}

static void
check_skipped (JsonObject         *expect,
               EntentePriceReport *report)
{
  JsonArray *notes = json_object_has_member (expect, "skipped")
    ? json_object_get_array_member (expect, "skipped") : NULL;

  if (notes == NULL)
    return;

  for (guint i = 0; i < entente_price_report_get_n_listed_skipped (report); i++)
    {
      g_autofree char *words = entente_price_report_skipped_to_words (report, i);
      guint64 line;
      EntentePriceSkip reason = entente_price_report_get_skipped (report, i, &line);
      JsonArray *note;

      g_test_message ("skipped line %" G_GUINT64_FORMAT ": %s", line, words);
      g_assert_cmpuint (i, <, json_array_get_length (notes));
      note = json_array_get_array_element (notes, i);
      g_assert_cmpint ((gint64) line, ==, json_array_get_int_element (note, 0));
      g_assert_cmpstr (entente_enum_to_string (ENTENTE_TYPE_PRICE_SKIP, (int) reason), ==,
                       json_array_get_string_element (note, 1));
    }
  g_assert_cmpuint (entente_price_report_get_n_skipped (report), ==,
                    json_array_get_length (notes));
}

static void
check_suspects (JsonObject         *expect,
                EntentePriceReport *report)
{
  JsonArray *notes = json_object_has_member (expect, "suspects")
    ? json_object_get_array_member (expect, "suspects") : NULL;

  if (notes == NULL)
    return;

  for (guint i = 0; i < entente_price_report_get_n_listed_suspects (report); i++)
    {
      g_autofree char *words = entente_price_report_suspect_to_words (report, i);
      guint64 line;
      EntentePriceSuspect reason = entente_price_report_get_suspect (report, i, &line);
      JsonArray *note;

      g_test_message ("suspect line %" G_GUINT64_FORMAT ": %s", line, words);
      g_assert_cmpuint (i, <, json_array_get_length (notes));
      note = json_array_get_array_element (notes, i);
      g_assert_cmpint ((gint64) line, ==, json_array_get_int_element (note, 0));
      g_assert_cmpstr (entente_enum_to_string (ENTENTE_TYPE_PRICE_SUSPECT, (int) reason), ==,
                       json_array_get_string_element (note, 1));
    }
  g_assert_cmpuint (entente_price_report_get_n_suspects (report), ==,
                    json_array_get_length (notes));
}

/* Figures in the order of EntentePriceField, null for one that is not there. */
static void
check_figures (JsonObject    *expect,
               const char    *key,
               EntentePrices *prices,
               gsize          row)
{
  JsonArray *figures = json_object_has_member (expect, key)
    ? json_object_get_array_member (expect, key) : NULL;

  for (guint i = 0; figures != NULL && i < ENTENTE_N_PRICE_FIELDS; i++)
    {
      const double *column = entente_prices_get_figures (prices, (EntentePriceField) i);

      if (json_array_get_null_element (figures, i))
        g_assert_null (column);
      else
        g_assert_cmpfloat (column[row], ==, json_array_get_double_element (figures, i));
    }
}

static void
check_closes (JsonObject    *expect,
              EntentePrices *prices)
{
  JsonArray *closes = json_object_has_member (expect, "closes")
    ? json_object_get_array_member (expect, "closes") : NULL;
  const double *column = entente_prices_get_figures (prices, ENTENTE_PRICE_CLOSE);

  for (guint i = 0; closes != NULL && i < json_array_get_length (closes); i++)
    g_assert_cmpfloat (column[i], ==, json_array_get_double_element (closes, i));
}

static void
check_prices (JsonObject         *expect,
              EntentePriceReport *report)
{
  EntentePrices *prices = entente_price_report_get_prices (report);
  const guint32 *steps;
  gsize n;
  double lowest, highest;

  g_assert_nonnull (prices);
  n = entente_prices_get_n_rows (prices);
  steps = entente_prices_get_steps (prices);
  for (gsize i = 1; i < n; i++)
    g_assert_cmpuint (steps[i - 1], <=, steps[i]);

  check_number (expect, "n_rows_with_gaps", n);
  check_figures (expect, "first_figures", prices, 0);
  check_figures (expect, "last_figures", prices, n - 1);
  check_closes (expect, prices);
  check_number (expect, "first_line", entente_price_report_get_line (report, 0));
  check_number (expect, "last_line", entente_price_report_get_line (report, n - 1));
  if (json_object_has_member (expect, "factor"))
    {
      JsonArray *factor = json_object_get_array_member (expect, "factor");

      g_assert_true (entente_price_report_get_factor (report, &lowest, &highest));
      g_assert_cmpfloat_with_epsilon (lowest, json_array_get_double_element (factor, 0), 1e-9);
      g_assert_cmpfloat_with_epsilon (highest, json_array_get_double_element (factor, 1), 1e-9);
    }
}

static void
check_questions (JsonObject         *expect,
                 EntentePriceReport *report)
{
  JsonArray *questions = json_object_has_member (expect, "ambiguous")
    ? json_object_get_array_member (expect, "ambiguous") : NULL;
  guint n = questions != NULL ? json_array_get_length (questions) : 0;

  g_assert_cmpuint (entente_price_report_get_n_ambiguities (report), ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words = entente_price_report_ambiguity_to_words (report, i);

      g_test_message ("%s", words);
      g_assert_cmpstr (entente_enum_to_string (ENTENTE_TYPE_PRICE_AMBIGUITY,
                       (int) entente_price_report_get_ambiguity (report, i)), ==,
                       json_array_get_string_element (questions, i));
      check_string (expect, "example", entente_price_report_get_ambiguity_example (report, i));
      g_assert_cmpuint (g_strv_length ((char **)
                        entente_price_report_get_ambiguity_choices (report, i)), >, 1);
    }
  if (n > 0)
    g_assert_null (entente_price_report_get_prices (report));
}

static void
check_report (JsonObject         *expect,
              EntentePriceReport *report)
{
  check_format (expect, entente_price_report_get_format (report));
  check_questions (expect, report);
  if (json_object_has_member (expect, "symbols"))
    {
      JsonArray *symbols = json_object_get_array_member (expect, "symbols");

      g_assert_cmpuint (entente_price_report_get_n_symbols (report), ==,
                        json_array_get_length (symbols));
      for (guint i = 0; i < json_array_get_length (symbols); i++)
        g_assert_cmpstr (entente_price_report_get_symbol_at (report, i), ==,
                         json_array_get_string_element (symbols, i));
    }
  if (entente_price_report_get_n_ambiguities (report) > 0)
    return;

  check_nick (expect, "interval", ENTENTE_TYPE_PRICE_SPACING,
              (int) entente_price_report_get_spacing (report));
  check_nick (expect, "order", ENTENTE_TYPE_PRICE_ROW_ORDER,
              (int) entente_price_report_get_order (report));
  check_nick (expect, "adjusted", ENTENTE_TYPE_PRICE_ADJUSTED,
              (int) entente_price_report_get_adjusted (report));
  g_assert_nonnull (entente_price_report_get_adjusted_reason (report));
  check_number (expect, "rows", entente_price_report_get_n_rows (report));
  check_string (expect, "first", entente_price_report_get_first (report));
  check_string (expect, "last", entente_price_report_get_last (report));
  check_string (expect, "symbol", entente_price_report_get_symbol (report));
  check_string (expect, "currency", entente_price_report_get_currency (report));
  check_string (expect, "currency_sign", entente_price_report_get_currency_sign (report));
  if (get_string (expect, "note_has") != NULL)
    g_assert_nonnull (strstr (entente_price_report_get_note (report),
                              get_string (expect, "note_has")));
  check_skipped (expect, report);
  check_suspects (expect, report);
  check_prices (expect, report);
}

static void
check_error (JsonObject   *expect,
             const GError *error)
{
  const char *has = get_string (expect, "error_has");

  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  g_assert_true (error->domain == ENTENTE_PRICE_ERROR);
  g_assert_cmpstr (error_names[error->code], ==, get_string (expect, "error"));
  if (has != NULL)
    g_assert_nonnull (strstr (error->message, has));
}

static void
test_case (gconstpointer data)
{
  JsonObject *object = (JsonObject *) data;
  JsonObject *expect = json_object_get_object_member (object, "expect");
  g_autofree char *path = data_path (get_string (object, "file"));
  g_autoptr (GFile) file = g_file_new_for_path (path);
  EntentePriceChoices choices = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (EntentePriceReport) report = NULL;

  fill_choices (&choices, json_object_has_member (object, "choices")
                ? json_object_get_object_member (object, "choices") : NULL);
  report = entente_price_import_read_file (file, &choices, NULL, NULL, NULL, &error);
  if (json_object_has_member (expect, "error"))
    {
      g_assert_null (report);
      check_error (expect, error);
      return;
    }

  g_assert_no_error (error);
  check_report (expect, report);
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

static void
add_cases (JsonArray *cases)
{
  for (guint i = 0; i < json_array_get_length (cases); i++)
    {
      JsonObject *object = json_array_get_object_element (cases, i);
      const char *name = get_string (object, "name");
      g_autofree char *path = g_strconcat ("/price-import/shape/",
                                           name != NULL ? name : get_string (object, "file"),
                                           NULL);

      g_test_add_data_func (path, object, test_case);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);

  path = data_path ("cases.json");
  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  add_cases (json_node_get_array (json_parser_get_root (parser)));

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
