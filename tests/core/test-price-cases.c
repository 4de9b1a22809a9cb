/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files in the shapes that people have, each with what a reader should be told about it:
 * tests/data/prices/cases.json. What a case does not name is not compared. */

#include "entente-price-import.h"

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

/* One of the lines that a report tells of, as words, which are said in the log, as the number of
 * the line and as the nick of the reason. */
static void
check_line (JsonArray  *notes,
            guint       index,
            const char *words,
            guint64     line,
            const char *reason)
{
  JsonArray *note;

  g_test_message ("line %" G_GUINT64_FORMAT ": %s", line, words);
  g_assert_cmpuint (index, <, json_array_get_length (notes));
  note = json_array_get_array_element (notes, index);
  g_assert_cmpint ((gint64) line, ==, json_array_get_int_element (note, 0));
  g_assert_cmpstr (reason, ==, json_array_get_string_element (note, 1));
}

static JsonArray *
get_notes (JsonObject *expect,
           const char *name)
{
  return json_object_has_member (expect, name) ? json_object_get_array_member (expect, name)
                                               : NULL;
}

static void
check_skipped (JsonObject         *expect,
               EntentePriceReport *report)
{
  JsonArray *notes = get_notes (expect, "skipped");

  if (notes == NULL)
    return;

  for (guint i = 0; i < entente_price_report_get_n_listed_skipped (report); i++)
    {
      g_autofree char *words = entente_price_report_skipped_to_words (report, i);
      guint64 line;
      EntentePriceSkip reason = entente_price_report_get_skipped (report, i, &line);

      check_line (notes, i, words, line,
                  entente_enum_to_string (ENTENTE_TYPE_PRICE_SKIP, (int) reason));
    }
  g_assert_cmpuint (entente_price_report_get_n_skipped (report), ==,
                    json_array_get_length (notes));
}

static void
check_suspects (JsonObject         *expect,
                EntentePriceReport *report)
{
  JsonArray *notes = get_notes (expect, "suspects");

  if (notes == NULL)
    return;

  for (guint i = 0; i < entente_price_report_get_n_listed_suspects (report); i++)
    {
      g_autofree char *words = entente_price_report_suspect_to_words (report, i);
      guint64 line;
      EntentePriceSuspect reason = entente_price_report_get_suspect (report, i, &line);

      check_line (notes, i, words, line,
                  entente_enum_to_string (ENTENTE_TYPE_PRICE_SUSPECT, (int) reason));
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

  return g_test_run ();
}
