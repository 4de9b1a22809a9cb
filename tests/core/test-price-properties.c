/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds of every number and of every table: a number is the one that strtod() reads, and a
 * table written in some layout is read as what was written. */

#include <math.h>
#include <stdio.h>

#include "entente-price-import.h"
#include "entente-price-number.h"

#define N_NUMBERS 1000000
#define N_ROWS    250000
#define N_TABLES  400

/* A number as somebody may write it: mostly prices, some of them long, some at the edges. */
static void
random_number (GRand *rand,
               char   text[64])
{
  int n_whole = g_rand_int_range (rand, 1, g_rand_boolean (rand) ? 6 : 22);
  int n_fraction = g_rand_int_range (rand, 0, g_rand_boolean (rand) ? 4 : 22);
  int n = 0;

  if (g_rand_int_range (rand, 0, 20) == 0)
    text[n++] = '-';
  for (int i = 0; i < n_whole; i++)
    text[n++] = (char) ('0' + g_rand_int_range (rand, 0, 10));
  if (n_fraction > 0)
    text[n++] = '.';
  for (int i = 0; i < n_fraction; i++)
    text[n++] = (char) ('0' + g_rand_int_range (rand, 0, 10));
  text[n] = '\0';
}

static void
check_number (const char *text)
{
  double wanted = g_ascii_strtod (text, NULL), found;
  EntentePriceNumber kind = entente_price_number_parse (text, strlen (text), '.', &found);

  if (isinf (wanted))
    {
      g_assert_cmpint ((int) kind, ==, ENTENTE_PRICE_NUMBER_MISSING);
      return;
    }
  if (kind != ENTENTE_PRICE_NUMBER_VALUE || memcmp (&found, &wanted, sizeof found) != 0)
    g_error ("“%s” is %.17g, not %.17g", text, wanted, found);
}

static void
test_numbers (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  char text[96];

  for (guint i = 0; i < N_NUMBERS; i++)
    {
      random_number (rand, text);
      check_number (text);
      if (i % 4 == 0)
        {
          gsize n = strlen (text);

          g_snprintf (text + n, sizeof text - n, "e%d", g_rand_int_range (rand, -340, 320));
          check_number (text);
        }
    }
}

/* Halfway between two doubles, and next to it; and what doubles print as. */
static void
test_hard_numbers (void)
{
  static const char * const numbers[] = {
    "9007199254740993", "9007199254740992", "9007199254740991", "9007199254740993.0",
    "9007199254740994.5", "0.1", "0.30000000000000004", "124.30000305175781", "1e22", "1e23",
    "8.5e22", "123456789012345678", "1234567890123456789", "18446744073709551615",
    "18446744073709551616", "99999999999999999999", "0.0000000000000000000000000001",
    "5e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "1.7976931348623157e308",
    "1.7976931348623159e308", "0", "-0", "0.000", "00000000000000000000000000001.50",
    "1.00000000000000011102230246251565404", "1.00000000000000011102230246251565405",
    "1.00000000000000011102230246251565403", "4503599627370496.5", "4503599627370497.5",
    "0.500000000000000166533453693773481063544750213623046875", "7.2057594037927945e16",
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);
  char text[64];

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    check_number (numbers[i]);
  for (guint i = 0; i < N_NUMBERS / 4; i++)
    {
      float noisy = (float) g_rand_double_range (rand, 0.01, 1000);

      g_snprintf (text, sizeof text, "%.17g", (double) noisy);
      check_number (text);
      g_snprintf (text, sizeof text, "%.16f", g_rand_double_range (rand, 0, 1000));
      check_number (text);
    }
}

static const struct
{
  const char *text;
  char decimal;
  EntentePriceNumber kind;
  double value;
} written[] = {
  { "1,234.5", '.', ENTENTE_PRICE_NUMBER_VALUE, 1234.5 },
  { "1.234,5", ',', ENTENTE_PRICE_NUMBER_VALUE, 1234.5 },
  { "1 234,5", ',', ENTENTE_PRICE_NUMBER_VALUE, 1234.5 },
  { "1\u00a0234,5", ',', ENTENTE_PRICE_NUMBER_VALUE, 1234.5 },
  { "1\u202f234\u202f567,5", ',', ENTENTE_PRICE_NUMBER_VALUE, 1234567.5 },
  { "1'234'567.25", '.', ENTENTE_PRICE_NUMBER_VALUE, 1234567.25 },
  { "1’234.25", '.', ENTENTE_PRICE_NUMBER_VALUE, 1234.25 },
  { "0'000.00", '.', ENTENTE_PRICE_NUMBER_VALUE, 0 },
  { "173,900", '.', ENTENTE_PRICE_NUMBER_VALUE, 173900 },
  { "32,56", '.', ENTENTE_PRICE_NUMBER_BAD, 0 },
  { "32,56", ',', ENTENTE_PRICE_NUMBER_VALUE, 32.56 },
  { "1,23,456", '.', ENTENTE_PRICE_NUMBER_BAD, 0 },
  { "1234,567", '.', ENTENTE_PRICE_NUMBER_BAD, 0 },
  { "1,234 567", '.', ENTENTE_PRICE_NUMBER_BAD, 0 },
  { "1.2.3", '.', ENTENTE_PRICE_NUMBER_BAD, 0 },
  { ".5", '.', ENTENTE_PRICE_NUMBER_VALUE, 0.5 },
  { "5.", '.', ENTENTE_PRICE_NUMBER_VALUE, 5 },
  { "+5", '.', ENTENTE_PRICE_NUMBER_VALUE, 5 },
  { "−5", '.', ENTENTE_PRICE_NUMBER_VALUE, -5 },
  { "-37.63", '.', ENTENTE_PRICE_NUMBER_VALUE, -37.63 },
  { "(37.63)", '.', ENTENTE_PRICE_NUMBER_VALUE, -37.63 },
  { "$191.38", '.', ENTENTE_PRICE_NUMBER_VALUE, 191.38 },
  { "-$191.38", '.', ENTENTE_PRICE_NUMBER_VALUE, -191.38 },
  { "HK$124.3", '.', ENTENTE_PRICE_NUMBER_VALUE, 124.3 },
  { "US$ 20.82", '.', ENTENTE_PRICE_NUMBER_VALUE, 20.82 },
  { "20,82 €", ',', ENTENTE_PRICE_NUMBER_VALUE, 20.82 },
  { "£5", '.', ENTENTE_PRICE_NUMBER_VALUE, 5 },
  { "¥5", '.', ENTENTE_PRICE_NUMBER_VALUE, 5 },
  { "80.22M", '.', ENTENTE_PRICE_NUMBER_VALUE, 80.22e6 },
  { "80.22K", '.', ENTENTE_PRICE_NUMBER_VALUE, 80.22e3 },
  { "1.1B", '.', ENTENTE_PRICE_NUMBER_VALUE, 1.1e9 },
  { "1.92%", '.', ENTENTE_PRICE_NUMBER_VALUE, 1.92 },
  { "1,92 %", ',', ENTENTE_PRICE_NUMBER_VALUE, 1.92 },
  { "1.2e+05", '.', ENTENTE_PRICE_NUMBER_VALUE, 120000 },
  { "1e", '.', ENTENTE_PRICE_NUMBER_BAD, 0 },
  { "", '.', ENTENTE_PRICE_NUMBER_MISSING, 0 },
  { "null", '.', ENTENTE_PRICE_NUMBER_MISSING, 0 },
  { "NaN", '.', ENTENTE_PRICE_NUMBER_MISSING, 0 },
  { "N/A", '.', ENTENTE_PRICE_NUMBER_MISSING, 0 },
  { "#N/A", '.', ENTENTE_PRICE_NUMBER_MISSING, 0 },
  { "-", '.', ENTENTE_PRICE_NUMBER_MISSING, 0 },
  { "—", '.', ENTENTE_PRICE_NUMBER_MISSING, 0 },
  { "Infinity", '.', ENTENTE_PRICE_NUMBER_MISSING, 0 },
  { "-inf", '.', ENTENTE_PRICE_NUMBER_MISSING, 0 },
  { "1e999", '.', ENTENTE_PRICE_NUMBER_MISSING, 0 },
  { "abc", '.', ENTENTE_PRICE_NUMBER_BAD, 0 },
  { "12abc", '.', ENTENTE_PRICE_NUMBER_BAD, 0 },
  { "1-2", '.', ENTENTE_PRICE_NUMBER_BAD, 0 },
};

static void
test_written (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (written); i++)
    {
      double value;
      EntentePriceNumber kind = entente_price_number_parse (written[i].text,
                                                            strlen (written[i].text),
                                                            written[i].decimal, &value);

      g_test_message ("“%s”", written[i].text);
      g_assert_cmpint ((int) kind, ==, (int) written[i].kind);
      if (kind == ENTENTE_PRICE_NUMBER_VALUE)
        g_assert_cmpfloat (value, ==, written[i].value);
      else
        g_assert_true (isnan (value));
    }
}

/* The fast way through a file reads the same numbers. */
static void
test_numbers_in_file (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);
  g_autoptr (GString) text = g_string_new ("Date,Open,High,Low,Close\n");
  g_autofree double *wanted = g_new (double, 4 * N_ROWS);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntentePriceReport) report = NULL;

  for (guint i = 0; i < N_ROWS; i++)
    {
      g_autofree char *day = entente_day_to_string (i);

      g_string_append (text, day);
      for (guint j = 0; j < 4; j++)
        {
          char number[64];

          random_number (rand, number);
          wanted[j * N_ROWS + i] = g_ascii_strtod (number, NULL);
          g_string_append_printf (text, ",%s", number);
        }
      g_string_append_c (text, '\n');
    }

  bytes = g_bytes_new (text->str, text->len);
  report = entente_price_import_read_bytes (bytes, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entente_price_report_get_n_rows (report), ==, N_ROWS);
  for (guint j = 0; j < 4; j++)
    g_assert_cmpmem (entente_prices_get_figures (entente_price_report_get_prices (report),
                                                 (EntentePriceField) j),
                     N_ROWS * sizeof (double), wanted + j * N_ROWS, N_ROWS * sizeof (double));
}

/* How a table is written. */
typedef struct
{
  char separator;
  char decimal;
  const char *group;
  const char *end_of_line;
  const char *date_format;
  gboolean quoted;
  gboolean newest_first;
  gboolean shuffled;
  gboolean has_mark;
  gboolean has_preamble;
  gboolean has_volume;
  gboolean has_note;
  guint places[4];   /* the order of the prices */
  const char *encoding;
} Writing;

#define MAX_ROWS 120

typedef struct
{
  guint n;
  EntenteDay days[MAX_ROWS];
  gint64 cents[MAX_ROWS][4]; /* -1 where there is none */
} Table;

static void
random_writing (GRand   *rand,
                Writing *writing)
{
  static const char * const formats[] = { "%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y",
                                          "%Y%m%d", "%b %d, %Y", "%Y. %m. %d.", "%d-%b-%Y",
                                          "%Y/%m/%d 16:00:00", "%Y-%m-%dT00:00:00+08:00" };
  static const char * const ends[] = { "\n", "\r\n", "\r" };
  static const char separators[] = { ',', ';', '\t', '|' };
  static const char * const encodings[] = { NULL, NULL, "UTF-16LE", "GB18030", "windows-1252" };

  *writing = (Writing) {
    .separator = separators[g_rand_int_range (rand, 0, 4)],
    .decimal = g_rand_boolean (rand) ? '.' : ',',
    .end_of_line = ends[g_rand_int_range (rand, 0, 3)],
    .date_format = formats[g_rand_int_range (rand, 0, G_N_ELEMENTS (formats))],
    .quoted = g_rand_boolean (rand),
    .newest_first = g_rand_boolean (rand),
    .shuffled = g_rand_int_range (rand, 0, 5) == 0,
    .has_mark = g_rand_boolean (rand),
    .has_preamble = g_rand_int_range (rand, 0, 3) == 0,
    .has_volume = g_rand_boolean (rand),
    .has_note = g_rand_boolean (rand),
    .places = { 0, 1, 2, 3 },
    .encoding = encodings[g_rand_int_range (rand, 0, G_N_ELEMENTS (encodings))],
  };
  if (writing->separator == ',' && (writing->decimal == ',' ||
                                    strchr (writing->date_format, ',') != NULL))
    writing->quoted = TRUE;
  if (g_rand_boolean (rand))
    writing->group = writing->decimal == '.' ? (writing->quoted || writing->separator != ','
                                                ? "," : "'") : ".";
  for (guint i = 3; i > 0; i--)
    {
      guint j = (guint) g_rand_int_range (rand, 0, (int) i + 1);
      guint other = writing->places[i];

      writing->places[i] = writing->places[j];
      writing->places[j] = other;
    }
}

static void
random_table (GRand *rand,
              Table *table)
{
  EntenteDay day = g_rand_int_range (rand, 0, 20000);

  table->n = (guint) g_rand_int_range (rand, 40, MAX_ROWS);
  for (guint i = 0; i < table->n; i++)
    {
      gint64 middle = g_rand_int_range (rand, 20000, 500000);

      table->days[i] = day;
      day += g_rand_int_range (rand, 1, 4);
      for (guint j = 0; j < 4; j++)
        table->cents[i][j] = middle + g_rand_int_range (rand, 0, 1000);
      if (g_rand_int_range (rand, 0, 15) == 0)
        table->cents[i][g_rand_int_range (rand, 0, 4)] = -1;
    }
}

static void
append_cell (GString       *text,
             const Writing *writing,
             const char    *cell)
{
  if (text->len > 0 && text->str[text->len - 1] != '\n' && text->str[text->len - 1] != '\r')
    g_string_append_c (text, writing->separator);
  g_string_append_printf (text, writing->quoted ? "\"%s\"" : "%s", cell);
}

static void
append_cents (GString       *text,
              const Writing *writing,
              gint64         cents)
{
  g_autofree char *cell = NULL;
  int whole = (int) (cents / 100), rest = (int) (cents % 100);

  if (cents < 0)
    cell = g_strdup ("N/A");
  else if (whole >= 1000 && writing->group != NULL)
    cell = g_strdup_printf ("%d%s%03d%c%02d", whole / 1000, writing->group, whole % 1000,
                            writing->decimal, rest);
  else
    cell = g_strdup_printf ("%d%c%02d", whole, writing->decimal, rest);

  append_cell (text, writing, cell);
}

/* strftime() would write the month in the language of the system. */
static char *
day_to_text (EntenteDay  day,
             const char *format)
{
  static const char * const months[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug",
                                         "Sep", "Oct", "Nov", "Dec" };
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 year;
  int month, month_day;

  entente_day_to_ymd (day, &year, &month, &month_day);
  for (; *format != '\0'; format++)
    if (*format != '%')
      g_string_append_c (text, *format);
    else if (*++format == 'Y')
      g_string_append_printf (text, "%04d", (int) year);
    else if (*format == 'm')
      g_string_append_printf (text, "%02d", month);
    else if (*format == 'd')
      g_string_append_printf (text, "%02d", month_day);
    else
      g_string_append (text, months[month - 1]);

  return g_strdup (text->str);
}

static void
append_header (GString       *text,
               const Writing *writing)
{
  static const char * const names[] = { "Open", "High", "Low", "Close" };

  if (writing->has_preamble)
    g_string_append_printf (text, "\"Made-up prices\"%s%s", writing->end_of_line,
                            writing->end_of_line);
  append_cell (text, writing, "Date");
  for (guint i = 0; i < 4; i++)
    append_cell (text, writing, names[writing->places[i]]);
  if (writing->has_volume)
    append_cell (text, writing, "Volume");
  if (writing->has_note)
    append_cell (text, writing, "Größe");
  g_string_append (text, writing->end_of_line);
}

static GBytes *
write_table (GRand         *rand,
             const Table   *table,
             const Writing *writing)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree guint *rows = g_new (guint, table->n);
  gsize size;
  char *encoded;

  append_header (text, writing);
  for (guint i = 0; i < table->n; i++)
    rows[i] = writing->newest_first ? table->n - 1 - i : i;
  for (guint i = table->n - 1; writing->shuffled && i > 0; i--)
    {
      guint j = (guint) g_rand_int_range (rand, 0, (int) i + 1), other = rows[i];

      rows[i] = rows[j];
      rows[j] = other;
    }

  for (guint i = 0; i < table->n; i++)
    {
      g_autofree char *day = day_to_text (table->days[rows[i]], writing->date_format);

      append_cell (text, writing, day);
      for (guint j = 0; j < 4; j++)
        append_cents (text, writing, table->cents[rows[i]][writing->places[j]]);
      if (writing->has_volume)
        append_cell (text, writing, "123456");
      if (writing->has_note)
        append_cell (text, writing, "é");
      if (i + 1 < table->n || g_rand_boolean (rand))
        g_string_append (text, writing->end_of_line);
    }

  if (writing->encoding == NULL && writing->has_mark)
    g_string_prepend (text, "\xef\xbb\xbf");
  if (writing->encoding == NULL)
    return g_bytes_new (text->str, text->len);

  encoded = g_convert (text->str, (gssize) text->len, writing->encoding, "UTF-8", NULL, &size,
                       NULL);
  g_assert_nonnull (encoded);
  return g_bytes_new_take (encoded, size);
}

static void
check_table (const Table   *table,
             EntentePrices *prices)
{
  g_assert_cmpuint (entente_prices_get_n_rows (prices), ==, table->n);
  for (guint i = 0; i < table->n; i++)
    {
      g_assert_cmpint (entente_prices_get_day (prices, i), ==, table->days[i]);
      for (guint j = 0; j < 4; j++)
        {
          double found = entente_prices_get_figures (prices, (EntentePriceField) j)[i];

          if (table->cents[i][j] < 0)
            g_assert_true (isnan (found));
          else
            g_assert_cmpfloat (found, ==, (double) table->cents[i][j] / 100);
        }
    }
}

static void
test_tables (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (10);

  for (guint i = 0; i < N_TABLES; i++)
    {
      Table table;
      Writing writing;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (EntentePriceReport) report = NULL;

      random_writing (rand, &writing);
      random_table (rand, &table);
      bytes = write_table (rand, &table, &writing);
      g_test_message ("table %u: “%c” “%c” “%s” %s, quoted %d, %s", i, writing.separator,
                      writing.decimal, writing.group, writing.date_format, writing.quoted,
                      writing.encoding);
      report = entente_price_import_read_bytes (bytes, NULL, NULL, NULL, NULL, &error);
      if (error != NULL || entente_price_report_get_prices (report) == NULL)
        g_file_set_contents ("failed-table.csv", g_bytes_get_data (bytes, NULL),
                             (gssize) g_bytes_get_size (bytes), NULL);
      g_assert_no_error (error);
      g_assert_cmpuint (entente_price_report_get_n_ambiguities (report), ==, 0);
      check_table (&table, entente_price_report_get_prices (report));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/price-properties/numbers", test_numbers);
  g_test_add_func ("/price-properties/hard-numbers", test_hard_numbers);
  g_test_add_func ("/price-properties/written", test_written);
  g_test_add_func ("/price-properties/numbers-in-file", test_numbers_in_file);
  g_test_add_func ("/price-properties/tables", test_tables);

  return g_test_run ();
}
