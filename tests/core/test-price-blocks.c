/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Large files are read in blocks, and taken for what their beginning is until a block shows
 * something else. Whatever the blocks are, however many threads read them and wherever the
 * surprise is, what comes out is the same as where all of the file is in memory. */

#include "entente-price-import.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "entente-price-source.h"

/* What is looked at from the beginning of a file, at least. */
#define LEAST_HEAD (68 * 1024)

#define N_ROWS 12000

typedef struct
{
  GString *text;
  GRand *rand;
} Writer;

static void
add_header (Writer *writer)
{
  g_string_append (writer->text, "Date,Open,High,Low,Close,Volume\n");
}

static void
add_row (Writer *writer,
         guint   i)
{
  g_autofree char *day = entente_day_to_string ((EntenteDay) i);
  int price = g_rand_int_range (writer->rand, 900, 1100);

  g_string_append_printf (writer->text, "%s,%d.%02d,%d.75,%d.25,%d.5,%d\n", day, price, i % 100,
                          price, price - (int) (i % 97 == 0) * 5, price,
                          g_rand_int_range (writer->rand, 0, 1000000));
}

/* Lines of all kinds: empty ones, garbage, missing figures, repeated days. */
static void
add_odd_row (Writer *writer,
             guint   i)
{
  switch (g_rand_int_range (writer->rand, 0, 40))
    {
    case 0:
      g_string_append (writer->text, "\n");
      break;
    case 1:
      g_string_append (writer->text, "Source: somebody\n");
      break;
    case 2:
      g_string_append (writer->text, "2020-01-01,,,,,\n");
      break;
    case 3:
      g_string_append (writer->text, "2020-01-01,1,null,-,1.2345678901234567,5\r\n");
      break;
    default:
      add_row (writer, i);
      break;
    }
}

static void
add_rows (Writer *writer)
{
  for (guint i = 0; i < N_ROWS; i++)
    add_row (writer, i);
}

static void
write_odd (Writer *writer)
{
  add_header (writer);
  for (guint i = 0; i < N_ROWS; i++)
    add_odd_row (writer, i);
}

static void
write_late_quotes (Writer *writer)
{
  add_header (writer);
  add_rows (writer);
  g_string_append (writer->text, "2020-02-03,\"1\",\"2\",\"1\",\"1.5\",\"1\n2020-02-04,1,2,1,1,1\"\n");
  add_rows (writer);
}

static void
write_early_quotes (Writer *writer)
{
  g_string_append (writer->text, "Date,Open,High,Low,Close,\"Vol\n\nume\"\n");
  for (guint i = 0; i < N_ROWS; i++)
    {
      add_odd_row (writer, i);
      if (i % 50 == 0)
        g_string_append (writer->text, "2020-02-03,\"1\",\"2\",\"1\",\"1.5\",\"1\n,\"\"\n\"\n");
    }
}

static void
write_late_letter (Writer *writer)
{
  add_header (writer);
  add_rows (writer);
  g_string_append (writer->text, "Quelle: Börse\n");
  add_rows (writer);
}

static void
write_late_latin (Writer *writer)
{
  add_header (writer);
  add_rows (writer);
  g_string_append (writer->text, "Quelle: B\xf6rse\n");
  add_rows (writer);
}

static void
write_damaged (Writer *writer)
{
  g_string_append (writer->text, "Fecha,Último,Máximo\n");
  add_rows (writer);
  g_string_append (writer->text, "M\xc3\n");
  add_rows (writer);
}

static void
write_cut_letter (Writer *writer)
{
  write_late_letter (writer);
  g_string_append (writer->text, "\xe2\x82");
}

static void
write_late_nul (Writer *writer)
{
  add_header (writer);
  add_rows (writer);
  g_string_append_len (writer->text, "2020-02-03,1,2,\0,1\n", 19);
  add_rows (writer);
}

static void
write_late_columns (Writer *writer)
{
  add_header (writer);
  add_rows (writer);
  for (guint i = 0; i < 5000; i++)
    g_string_append_c (writer->text, ',');
  g_string_append_c (writer->text, '\n');
  add_rows (writer);
}

static void
write_late_long_line (Writer *writer)
{
  add_header (writer);
  add_rows (writer);
  for (guint i = 0; i < 1200000; i++)
    g_string_append_c (writer->text, 'x');
  g_string_append_c (writer->text, '\n');
  add_rows (writer);
}

/* A line that is longer than a block, and not too long. */
static void
write_broad_lines (Writer *writer)
{
  add_header (writer);
  for (guint i = 0; i < 300; i++)
    {
      add_row (writer, i);
      for (guint j = 0; i % 30 == 0 && j < 90000; j++)
        g_string_append_c (writer->text, i == 0 ? '\n' : 'x');
      if (i % 30 == 0)
        g_string_append_c (writer->text, '\n');
    }
}

/* Rows become much shorter than the first ones make believe. */
static void
write_short_rows (Writer *writer)
{
  add_header (writer);
  for (guint i = 0; i < 600; i++)
    g_string_append_printf (writer->text, "2020-02-03,1.5,2.5,1.25,1.5,%0200u\n", i);
  for (guint i = 0; i < 90000; i++)
    g_string_append (writer->text, "2020-2-4,1,2,1,1\n");
}

static void
write_late_order (Writer *writer)
{
  g_string_append (writer->text, "Date,Close\n");
  for (guint i = 0; i < 9000; i++)
    g_string_append_printf (writer->text, "%02u/%02u/%u,%u.5\n", i % 12 + 1, i / 12 % 12 + 1,
                            1950 + i / 144, i);
  g_string_append (writer->text, "12/31/2024,5\n");
}

static void
write_open_order (Writer *writer)
{
  write_late_order (writer);
  g_string_truncate (writer->text, writer->text->len - strlen ("12/31/2024,5\n"));
}

static void
write_symbols (Writer *writer)
{
  g_string_append (writer->text, "Symbol,Date,Close\n");
  for (guint i = 0; i < N_ROWS; i++)
    {
      g_autofree char *day = entente_day_to_string ((EntenteDay) i);

      g_string_append_printf (writer->text, "%s,%s,%u\n", i < N_ROWS / 2 ? "AAPL" : "MSFT", day, i);
    }
}

static void
write_open_end (Writer *writer)
{
  write_odd (writer);
  g_string_append (writer->text, "2024-02-03,1,2,1,1.5");
}

static const struct
{
  const char *name;
  void (*write) (Writer *writer);
} kinds[] = {
  { "odd", write_odd },
  { "late-quotes", write_late_quotes },
  { "early-quotes", write_early_quotes },
  { "late-letter", write_late_letter },
  { "late-latin", write_late_latin },
  { "damaged", write_damaged },
  { "cut-letter", write_cut_letter },
  { "late-nul", write_late_nul },
  { "late-columns", write_late_columns },
  { "late-long-line", write_late_long_line },
  { "broad-lines", write_broad_lines },
  { "short-rows", write_short_rows },
  { "late-order", write_late_order },
  { "open-order", write_open_order },
  { "symbols", write_symbols },
  { "open-end", write_open_end },
};

static GBytes *
write_kind (void (*write) (Writer *writer))
{
  Writer writer = { g_string_new (NULL), g_rand_new_with_seed (12) };

  write (&writer);
  g_rand_free (writer.rand);
  return g_string_free_to_bytes (writer.text);
}

static void
describe_notes (GString            *words,
                EntentePriceReport *report)
{
  guint64 line;

  g_string_append_printf (words, "skipped %" G_GUINT64_FORMAT ", suspects %" G_GUINT64_FORMAT "\n",
                          entente_price_report_get_n_skipped (report),
                          entente_price_report_get_n_suspects (report));
  for (guint i = 0; i < entente_price_report_get_n_listed_skipped (report); i++)
    {
      g_autofree char *note = entente_price_report_skipped_to_words (report, i);

      entente_price_report_get_skipped (report, i, &line);
      g_string_append_printf (words, "%" G_GUINT64_FORMAT " %s\n", line, note);
    }
  for (guint i = 0; i < entente_price_report_get_n_listed_suspects (report); i++)
    {
      g_autofree char *note = entente_price_report_suspect_to_words (report, i);

      entente_price_report_get_suspect (report, i, &line);
      g_string_append_printf (words, "%" G_GUINT64_FORMAT " %s\n", line, note);
    }
  for (guint i = 0; i < entente_price_report_get_n_ambiguities (report); i++)
    {
      g_autofree char *question = entente_price_report_ambiguity_to_words (report, i);

      g_string_append_printf (words, "%s\n", question);
    }
}

static void
describe_prices (GString            *words,
                 EntentePriceReport *report)
{
  EntentePrices *prices = entente_price_report_get_prices (report);
  gsize n = prices != NULL ? entente_prices_get_n_rows (prices) : 0;
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (gsize row = 0; row < n; row++)
    {
      guint64 line = entente_price_report_get_line (report, row);

      g_checksum_update (sum, (const guchar *) &line, sizeof line);
    }
  if (n > 0)
    g_checksum_update (sum, (const guchar *) entente_prices_get_steps (prices),
                       (gssize) (n * sizeof (guint32)));
  for (int i = 0; i < ENTENTE_N_PRICE_FIELDS; i++)
    if (n > 0 && entente_prices_has_field (prices, (EntentePriceField) i))
      g_checksum_update (sum, (const guchar *) entente_prices_get_figures (prices,
                         (EntentePriceField) i), (gssize) (n * sizeof (double)));

  g_string_append_printf (words, "%zu rows, %s to %s: %s\n", n,
                          entente_price_report_get_first (report),
                          entente_price_report_get_last (report), g_checksum_get_string (sum));
}

/* All that there is to know about what was read. */
static char *
describe (EntentePriceReport *report,
          const GError       *error)
{
  g_autoptr (GString) words = g_string_new (NULL);

  if (report == NULL)
    return g_strdup (error->message);

  g_string_append_printf (words, "%s, %" G_GUINT64_FORMAT " rows, spacing %d, order %d, %s\n",
                          entente_price_format_get_encoding (
                            entente_price_report_get_format (report)),
                          entente_price_report_get_n_rows (report),
                          (int) entente_price_report_get_spacing (report),
                          (int) entente_price_report_get_order (report),
                          entente_price_report_get_adjusted_reason (report));
  describe_notes (words, report);
  describe_prices (words, report);
  return g_strdup (words->str);
}

static char *
read_whole (GBytes *bytes)
{
  EntentePriceChoices choices = { .n_threads = 1 };
  g_autoptr (GError) error = NULL;
  g_autoptr (EntentePriceReport) report =
    entente_price_import_read_bytes (bytes, &choices, NULL, NULL, NULL, &error);

  return describe (report, error);
}

static char *
write_file (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  char *path = NULL;
  int fd = g_file_open_tmp ("prices-XXXXXX.csv", &path, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                       &error);
  g_assert_no_error (error);
  return path;
}

static char *
read_blocks (const char *path,
             gsize       head_size,
             gsize       block_size)
{
  g_auto (EntentePriceSource) source = {
    .fd = g_open (path, O_RDONLY | O_CLOEXEC, 0),
    .name = g_strdup ("prices.csv"),
    .head_size = head_size,
    .block_size = block_size,
  };
  EntentePriceChoices choices = { .n_threads = 1 };
  g_autoptr (GError) error = NULL;
  g_autoptr (EntentePriceReport) report = NULL;

  g_assert_cmpint (source.fd, >=, 0);
  source.size = (guint64) lseek (source.fd, 0, SEEK_END);
  report = entente_price_import_read_source (&source, &choices, NULL, NULL, NULL, &error);
  return describe (report, error);
}

static void
test_kind (gconstpointer data)
{
  g_autoptr (GBytes) bytes = write_kind (kinds[GPOINTER_TO_SIZE (data)].write);
  g_autofree char *path = write_file (bytes);
  g_autofree char *whole = read_whole (bytes);
  static const gsize blocks[] = { 61, 1000, 4096, 65536, 1 << 20 };

  g_test_message ("%.*s", (int) strcspn (whole, "\n"), whole);
  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    {
      g_autofree char *found = read_blocks (path, LEAST_HEAD + 977 * i, blocks[i]);

      g_assert_cmpstr (found, ==, whole);
    }

  g_unlink (path);
}

/* So large that several threads share it. */
static void
test_threads (void)
{
  Writer writer = { g_string_new (NULL), g_rand_new_with_seed (13) };
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *path = NULL;
  g_autofree char *whole = NULL;
  g_autoptr (GFile) file = NULL;

  add_header (&writer);
  for (guint i = 0; i < 400000; i++)
    add_odd_row (&writer, i % 30000);
  g_rand_free (writer.rand);
  bytes = g_string_free_to_bytes (writer.text);
  path = write_file (bytes);
  whole = read_whole (bytes);
  file = g_file_new_for_path (path);
  for (guint n = 1; n <= 4; n++)
    {
      EntentePriceChoices choices = { .n_threads = n };
      g_autoptr (GError) error = NULL;
      g_autoptr (EntentePriceReport) report =
        entente_price_import_read_file (file, &choices, NULL, NULL, NULL, &error);
      g_autofree char *found = describe (report, error);

      g_assert_cmpstr (found, ==, whole);
    }

  g_unlink (path);
}

/* What a reader does while a file is read, and what was told. */
typedef struct
{
  const char *path;
  GCancellable *cancellable;
  double at;
  double told;
  guint n_told;
} Meddling;

static void
meddle (double   fraction,
        gpointer data)
{
  Meddling *meddling = data;

  g_assert_cmpfloat (fraction, >=, meddling->told);
  g_assert_cmpfloat (fraction, <=, 1);
  meddling->told = fraction;
  meddling->n_told++;
  if (fraction < meddling->at)
    return;

  if (meddling->cancellable != NULL)
    g_cancellable_cancel (meddling->cancellable);
  else if (meddling->path != NULL)
    g_assert_cmpint (truncate (meddling->path, 1000), ==, 0);
}

static GBytes *
many_rows (gboolean shuffled)
{
  GString *text = g_string_new ("Date,Open,High,Low,Close\n");

  for (guint i = 0; i < 500000; i++)
    {
      guint place = shuffled ? (guint) ((guint64) i * 7919 % 500000) : i;
      g_autofree char *day = entente_day_to_string ((EntenteDay) place);

      g_string_append_printf (text, "%s,%u.5,%u.75,%u.25,%u.5\n", day, i, i, i, i);
    }

  return g_string_free_to_bytes (text);
}

/* Another program that cuts a file short does not end this one. */
static void
test_cut_short (void)
{
  g_autoptr (GBytes) bytes = many_rows (FALSE);
  g_autofree char *path = write_file (bytes);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  Meddling meddling = { .path = path, .at = 0.3 };
  g_autoptr (GError) error = NULL;

  g_assert_null (entente_price_import_read_file (file, NULL, meddle, &meddling, NULL, &error));
  g_assert_error (error, ENTENTE_PRICE_ERROR, ENTENTE_PRICE_ERROR_CHANGED);
  g_test_message ("%s", error->message);
  g_unlink (path);
}

static void
check_cancel (GBytes *bytes,
              double  at)
{
  g_autofree char *path = write_file (bytes);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Meddling meddling = { .cancellable = cancellable, .at = at };
  g_autoptr (GError) error = NULL;

  g_assert_null (entente_price_import_read_file (file, NULL, meddle, &meddling, cancellable,
                                                 &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_unlink (path);
}

static GBytes *
quote (GBytes *bytes)
{
  g_autoptr (GString) text = g_string_new_len (g_bytes_get_data (bytes, NULL),
                                               (gssize) g_bytes_get_size (bytes));

  g_string_replace (text, ",", "\",\"", 0);
  g_string_replace (text, "\n", "\"\n\"", 0);
  g_string_prepend_c (text, '"');
  g_string_truncate (text, text->len - 1);
  return g_bytes_new (text->str, text->len);
}

static GBytes *
widen (GBytes *bytes)
{
  gsize size;
  char *wide = g_convert (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                          "UTF-16LE", "UTF-8", NULL, &size, NULL);

  g_assert_nonnull (wide);
  return g_bytes_new_take (wide, size);
}

/* Wherever an import is: while it converts, looks for what dates mean, reads, sorts. */
static void
test_cancel (void)
{
  g_autoptr (GBytes) plain = many_rows (FALSE);
  g_autoptr (GBytes) shuffled = many_rows (TRUE);
  g_autoptr (GBytes) quoted = quote (plain);
  g_autoptr (GBytes) wide = widen (plain);

  for (double at = 0; at < 0.95; at += 0.15)
    {
      check_cancel (plain, at);
      check_cancel (quoted, at);
      check_cancel (wide, at);
    }
  check_cancel (shuffled, 0.955);
}

/* Long before the end, and up to it. */
static void
test_progress (void)
{
  g_autoptr (GBytes) plain = many_rows (FALSE);
  g_autofree char *path = write_file (plain);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  Meddling meddling = { .at = 2 };
  g_autoptr (GError) error = NULL;
  g_autoptr (EntentePriceReport) report =
    entente_price_import_read_file (file, &(EntentePriceChoices) { .n_threads = 1 }, meddle,
                                    &meddling, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (meddling.n_told, >=, g_bytes_get_size (plain) / (1 << 20));
  g_assert_cmpfloat (meddling.told, >, 0.9);
  g_unlink (path);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *name = g_strconcat ("/price-blocks/same/", kinds[i].name, NULL);

      g_test_add_data_func (name, GSIZE_TO_POINTER (i), test_kind);
    }
  g_test_add_func ("/price-blocks/threads", test_threads);
  g_test_add_func ("/price-blocks/cut-short", test_cut_short);
  g_test_add_func ("/price-blocks/cancel", test_cancel);
  g_test_add_func ("/price-blocks/progress", test_progress);

  return g_test_run ();
}
