/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "entente-check-report.h"
#include "entente-loader.h"
#include "entente-price-import.h"
#include "entente-price-lookup.h"

static EntenteDossier *dossier;

/* Prices that are made up, but for those of the days that the dossier speaks of. */
static const struct
{
  const char *date;
  double open, high, low, close;
  int volume;
} days[] = {
  { "2021-12-30", 111, 113, 110, 112, 1000 },
  { "2022-01-20", 121, 125.5, 120, 121.5, 1000 },
  { "2022-01-21", 122, 124.6, 119, 115.5, 1000 },
  { "2022-01-24", 114, 116, 111, 112, 1000 },
  { "2023-01-26", 114, 119, 113, 115, 1000 },
  { "2023-01-27", 116, 120.5, 115, 118.2, 1000 },
  { "2023-01-30", 117, 118, 109, 110, 1000 },
  { "2024-12-30", 83, 84, 82, 82.9, 1000 },
  { "2024-12-31", 82.4, 82.4, 82.4, 82.4, 0 },
  { "2025-01-02", 82.5, 84, 81, 82, 1000 },
  { "2025-02-11", 105, 106, 103, 104.9, 1000 },
  { "2025-02-12", 106, 115, 105.5, 113.8, 1000 },
  { "2025-02-13", 115, 124.3, 114, 116.7, 1000 },
  { "2025-02-14", 116, 121, 115, 120.4, 1000 },
};

#define FEB_12 "2025-02-12"
#define FEB_13 "2025-02-13"

typedef struct
{
  const char *first; /* of the file, or NULL */
  const char *last;
  const char *without; /* a day that it lacks, or NULL */
  gboolean close_only;
  double factor;
  double off; /* added to every high and close */
} File;

static EntentePriceReport *
import (const File *file)
{
  g_autoptr (GString) csv = g_string_new (file->close_only ? "Date,Close\n"
                                                           : "Date,Open,High,Low,Close,Volume\n");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  EntentePriceReport *report;
  double factor = file->factor != 0 ? file->factor : 1;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      if ((file->first != NULL && strcmp (days[i].date, file->first) < 0) ||
          (file->last != NULL && strcmp (days[i].date, file->last) > 0) ||
          g_strcmp0 (days[i].date, file->without) == 0)
        continue;
      if (file->close_only)
        g_string_append_printf (csv, "%s,%.6f\n", days[i].date, days[i].close * factor);
      else
        g_string_append_printf (csv, "%s,%.6f,%.6f,%.6f,%.6f,%d\n", days[i].date,
                                days[i].open * factor, days[i].high * factor + file->off,
                                days[i].low * factor, days[i].close * factor + file->off,
                                days[i].volume);
    }

  bytes = g_bytes_new (csv->str, csv->len);
  report = entente_price_import_read_bytes (bytes, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (entente_price_report_get_prices (report));

  return report;
}

static EntenteCheckReport *
check (const File *file)
{
  g_autoptr (EntentePriceReport) prices = import (file);

  return entente_check_report_new (dossier, prices);
}

/* The @index-th verdict on a fact. */
static EntenteVerdict *
verdict_on (EntenteCheckReport *report,
            const char         *fact,
            guint               index)
{
  GListModel *verdicts = entente_check_report_get_verdicts (report);

  for (guint i = 0; i < g_list_model_get_n_items (verdicts); i++)
    {
      g_autoptr (EntenteVerdict) verdict = g_list_model_get_item (verdicts, i);

      if (g_str_equal (entente_fact_get_id (entente_verdict_get_fact (verdict)), fact) &&
          index-- == 0)
        return verdict;
    }

  g_error ("no verdict on %s", fact);
}

static void
assert_kind (EntenteCheckReport *report,
             const char         *fact,
             guint               index,
             EntenteVerdictKind  kind)
{
  EntenteVerdict *verdict = verdict_on (report, fact, index);
  g_autofree char *words = entente_verdict_to_words (verdict);

  g_test_message ("%s: %s", fact, words);
  g_assert_cmpint (entente_verdict_get_kind (verdict), ==, kind);
}

static void
assert_words (EntenteCheckReport *report,
              const char         *fact,
              guint               index,
              const char         *expected)
{
  g_autofree char *words = entente_verdict_to_words (verdict_on (report, fact, index));

  g_assert_cmpstr (words, ==, expected);
}

static void
test_plain (void)
{
  g_autoptr (EntenteCheckReport) report = check (&(File) { 0 });
  double factor = 0;

  assert_words (report, "F18", 0, "Agrees: HK$124.300 was found.");
  assert_words (report, "F17", 0, "Agrees: 9.227\u00a0% was found.");
  assert_words (report, "F20", 0,
                "Differs by \u22120.052 percentage points: 2.548\u00a0% was found.");
  assert_words (report, "F19", 0, "Agrees: 21 January 2022 was found.");
  assert_words (report, "F19", 1, "Differs: it was 27 January 2023, 361 days later.");
  assert_words (report, "F37", 0, "Agrees: 41.63\u00a0% was found.");
  assert_words (report, "F37", 1, "Agrees: 41.45\u00a0% was found.");
  assert_kind (report, "D01", 0, ENTENTE_VERDICT_AGREES);
  assert_kind (report, "X08", 0, ENTENTE_VERDICT_AGREES);
  assert_kind (report, "X08b", 0, ENTENTE_VERDICT_AGREES);
  g_assert_cmpint (entente_check_report_get_adjusted (report), ==, ENTENTE_PRICE_ADJUSTED_NO);
  g_assert_true (entente_check_report_get_factor (report, &factor));
  g_assert_cmpfloat (factor, ==, 1);
}

/* The rows that a verdict rests on, and what is suspect about them. */
static void
test_rows (void)
{
  g_autoptr (EntenteCheckReport) report = check (&(File) { 0 });
  EntenteVerdict *verdict = verdict_on (report, "F37", 0);
  g_autofree char *remarks = entente_verdict_get_remarks (verdict);
  g_autofree char *basis = entente_verdict_get_basis (verdict);
  g_autofree char *first = entente_day_to_string (entente_verdict_get_row (verdict, 0)->day);
  g_autofree char *second = entente_day_to_string (entente_verdict_get_row (verdict, 1)->day);
  double found;

  g_assert_cmpuint (entente_verdict_get_n_rows (verdict), ==, 2);
  g_assert_cmpstr (first, ==, FEB_13);
  g_assert_cmpuint (entente_verdict_get_row (verdict, 0)->line, ==, 14);
  g_assert_cmpstr (second, ==, "2024-12-31");
  g_assert_cmpuint (entente_verdict_get_row (verdict, 1)->line, ==, 10);
  g_assert_nonnull (remarks);
  g_assert_cmpstr (basis, ==, "the close of the day, the last close of the year before");
  g_assert_true (entente_quantity_get_value (entente_verdict_get_found (verdict), &found));
  g_assert_cmpfloat_with_epsilon (found, (116.7 / 82.4 - 1) * 100, 1e-9);
}

/* A file that was adjusted says nothing about levels, and all about ratios. */
static void
test_adjusted (void)
{
  static const double factors[] = { 0.99887, 0.5, 0.125, 10 };

  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    {
      g_autoptr (EntenteCheckReport) report = check (&(File) { .factor = factors[i] });
      double factor = 0;

      g_assert_cmpint (entente_check_report_get_adjusted (report), ==, ENTENTE_PRICE_ADJUSTED_YES);
      g_assert_true (entente_check_report_get_factor (report, &factor));
      g_assert_cmpfloat_with_epsilon (factor / factors[i], 1, 1e-5);
      assert_kind (report, "F18", 0, ENTENTE_VERDICT_CANNOT_TELL);
      assert_kind (report, "X08", 0, ENTENTE_VERDICT_CANNOT_TELL);
      assert_kind (report, "F17", 0, ENTENTE_VERDICT_AGREES);
      assert_kind (report, "F20", 0, ENTENTE_VERDICT_DIFFERS);
      assert_kind (report, "F19", 0, ENTENTE_VERDICT_AGREES);
      assert_kind (report, "F37", 0, ENTENTE_VERDICT_AGREES);
      g_assert_nonnull (entente_verdict_get_found (verdict_on (report, "F18", 0)));
    }
}

/* Prices of something else are not excused as adjusted. */
static void
test_other_prices (void)
{
  g_autoptr (EntenteCheckReport) report = check (&(File) { .off = 40 });

  g_assert_cmpint (entente_check_report_get_adjusted (report), ==, ENTENTE_PRICE_ADJUSTED_UNKNOWN);
  assert_kind (report, "F18", 0, ENTENTE_VERDICT_DIFFERS);
  assert_kind (report, "X08", 0, ENTENTE_VERDICT_DIFFERS);
  assert_kind (report, "F17", 0, ENTENTE_VERDICT_DIFFERS);
}

static void
test_cannot_tell (void)
{
  static const struct
  {
    File file;
    const char *fact;
    guint index;
    const char *reason;
  } cases[] = {
    { { .first = FEB_13 }, "F17", 0, "begin on 13 February 2025" },
    { { .first = "2025-02-01" }, "F37", 0, "begin on 11 February 2025" },
    { { .last = FEB_12 }, "F18", 0, "end on 12 February 2025" },
    { { .without = FEB_13 }, "F18", 0, "no row for the high of the day" },
    { { .close_only = TRUE }, "F18", 0, "no column for the high of the day" },
    { { .close_only = TRUE }, "F19", 0, "no column for the high of the day" },
    { { .first = "2023-02-01" }, "F19", 0, "not as far back" },
    { { .first = "2022-01-24", .last = "2024-12-31" }, "F19", 0, "end on 31 December 2024" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntenteCheckReport) report = check (&cases[i].file);
      EntenteVerdict *verdict = verdict_on (report, cases[i].fact, cases[i].index);

      g_test_message ("%u: %s", i, entente_verdict_get_reason (verdict));
      g_assert_cmpint (entente_verdict_get_kind (verdict), ==, ENTENTE_VERDICT_CANNOT_TELL);
      g_assert_nonnull (strstr (entente_verdict_get_reason (verdict), cases[i].reason));
    }
}

/* No day as high, in a file that goes back further than the claim. */
static void
test_never_as_high (void)
{
  g_autoptr (EntenteCheckReport) report = check (&(File) { .without = "2022-01-21", .off = 0 });
  g_autoptr (EntentePriceReport) prices = NULL;
  g_autoptr (EntenteCheckReport) never = NULL;
  const char *csv = "Date,High,Low,Close\n2021-12-30,100,90,95\n2022-01-21,110,90,95\n"
                    "2025-02-12,115,105,113.8\n2025-02-13,124.3,114,116.7\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (csv, strlen (csv));
  EntenteDay day;

  assert_words (report, "F19", 0, "Agrees: 20 January 2022 was found.");

  prices = entente_price_import_read_bytes (bytes, NULL, NULL, NULL, NULL, NULL);
  g_assert_nonnull (prices);
  never = entente_check_report_new (dossier, prices);
  assert_kind (never, "F19", 0, ENTENTE_VERDICT_DIFFERS);
  g_assert_false (entente_verdict_get_found_day (verdict_on (never, "F19", 0), &day));
}

/* What other sources say needs no prices. */
static void
test_other_sources (void)
{
  g_autoptr (EntenteCheckReport) report = entente_check_report_new (dossier, NULL);
  double found, difference;

  assert_kind (report, "D08", 0, ENTENTE_VERDICT_AGREES);
  assert_kind (report, "F29", 0, ENTENTE_VERDICT_AGREES);
  assert_kind (report, "F30", 0, ENTENTE_VERDICT_AGREES);
  assert_words (report, "F18", 0, "Cannot tell. No prices have been imported.");
  g_assert_true (entente_quantity_get_value (
    entente_verdict_get_found (verdict_on (report, "D08", 0)), &found));
  g_assert_cmpfloat (found, ==, 20.82);
  g_assert_true (entente_verdict_get_difference (verdict_on (report, "D08", 0), &difference));
  g_assert_cmpfloat_with_epsilon (difference, 20.82 - 18.51 / 0.89, 1e-9);
  g_assert_cmpuint (entente_verdict_get_n_rows (verdict_on (report, "D08", 0)), ==, 0);
}

static void
test_lookup (void)
{
  static const struct
  {
    EntentePriceName name;
    const char *day;
    EntentePriceFound found;
    double value;
  } cases[] = {
    { ENTENTE_PRICE_NAME_OPEN, FEB_13, ENTENTE_PRICE_FOUND_YES, 115 },
    { ENTENTE_PRICE_NAME_HIGH, FEB_13, ENTENTE_PRICE_FOUND_YES, 124.3 },
    { ENTENTE_PRICE_NAME_LOW, FEB_13, ENTENTE_PRICE_FOUND_YES, 114 },
    { ENTENTE_PRICE_NAME_CLOSE, FEB_13, ENTENTE_PRICE_FOUND_YES, 116.7 },
    { ENTENTE_PRICE_NAME_PREVIOUS_CLOSE, FEB_13, ENTENTE_PRICE_FOUND_YES, 113.8 },
    { ENTENTE_PRICE_NAME_YEAR_END_CLOSE, FEB_13, ENTENTE_PRICE_FOUND_YES, 82.4 },
    { ENTENTE_PRICE_NAME_YEAR_OPEN, FEB_13, ENTENTE_PRICE_FOUND_YES, 82.5 },
    { ENTENTE_PRICE_NAME_YEAR_OPEN, "2022-05-01", ENTENTE_PRICE_FOUND_NO_ROW, 0 },
    { ENTENTE_PRICE_NAME_YEAR_OPEN, "2021-12-30", ENTENTE_PRICE_FOUND_BEFORE_FIRST, 0 },
    { ENTENTE_PRICE_NAME_YEAR_END_CLOSE, "2022-01-20", ENTENTE_PRICE_FOUND_YES, 112 },
    { ENTENTE_PRICE_NAME_YEAR_END_CLOSE, "2023-01-30", ENTENTE_PRICE_FOUND_NO_ROW, 0 },
    { ENTENTE_PRICE_NAME_PREVIOUS_CLOSE, "2023-01-26", ENTENTE_PRICE_FOUND_NO_ROW, 0 },
    { ENTENTE_PRICE_NAME_PREVIOUS_CLOSE, "2025-02-15", ENTENTE_PRICE_FOUND_YES, 120.4 },
    { ENTENTE_PRICE_NAME_PREVIOUS_CLOSE, "2025-03-15", ENTENTE_PRICE_FOUND_AFTER_LAST, 0 },
    { ENTENTE_PRICE_NAME_PREVIOUS_CLOSE, "2021-12-30", ENTENTE_PRICE_FOUND_BEFORE_FIRST, 0 },
    { ENTENTE_PRICE_NAME_CLOSE, "2025-02-15", ENTENTE_PRICE_FOUND_AFTER_LAST, 0 },
    { ENTENTE_PRICE_NAME_CLOSE, "2021-12-29", ENTENTE_PRICE_FOUND_BEFORE_FIRST, 0 },
    { ENTENTE_PRICE_NAME_CLOSE, "2025-02-10", ENTENTE_PRICE_FOUND_NO_ROW, 0 },
  };
  g_autoptr (EntentePriceReport) report = import (&(File) { 0 });

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntenteEdtf) edtf = entente_edtf_parse (cases[i].day, NULL, NULL);
      EntentePriceLookup lookup;
      EntenteDay day;

      g_test_message ("%u", i);
      g_assert_true (entente_edtf_get_earliest (edtf, &day));
      g_assert_cmpint (entente_price_lookup (entente_price_report_get_prices (report),
                                             cases[i].name, day, &lookup),
                       ==, cases[i].found);
      if (cases[i].found == ENTENTE_PRICE_FOUND_YES)
        g_assert_cmpfloat (lookup.value, ==, cases[i].value);
    }
}

/* A day of intraday prices is all its rows. */
static void
test_intraday (void)
{
  const char *csv = "time,open,high,low,close\n"
                    "2025-02-12T15:59:00,113,114,112,113.8\n"
                    "2025-02-13T09:30:00,115,118,114.5,117\n"
                    "2025-02-13T10:30:00,117,124.3,116,123\n"
                    "2025-02-13T15:59:00,118,119,116,116.7\n"
                    "2025-02-14T09:30:00,118,130,116,129\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (csv, strlen (csv));
  g_autoptr (EntentePriceReport) prices =
    entente_price_import_read_bytes (bytes, NULL, NULL, NULL, NULL, NULL);
  g_autoptr (EntenteCheckReport) report = NULL;

  g_assert_nonnull (prices);
  report = entente_check_report_new (dossier, prices);
  assert_kind (report, "F18", 0, ENTENTE_VERDICT_AGREES);
  assert_kind (report, "F17", 0, ENTENTE_VERDICT_AGREES);
  assert_kind (report, "F20", 0, ENTENTE_VERDICT_DIFFERS);
}

/* Real files, where they are. */
static void
test_shared (void)
{
  static const struct
  {
    const char *name;
    EntentePriceAdjusted adjusted;
    EntenteVerdictKind high;
  } files[] = {
    { "yfinance-history__9988.HK__2020-2025-05.csv", ENTENTE_PRICE_ADJUSTED_NO,
      ENTENTE_VERDICT_AGREES },
    { "yfinance-history__9988.HK__2020-2025-07__other-adjustment.csv", ENTENTE_PRICE_ADJUSTED_YES,
      ENTENTE_VERDICT_CANNOT_TELL },
  };
  const char *shared = g_getenv ("ENTENTE_SHARED");

  if (shared == NULL)
    {
      g_test_skip ("ENTENTE_SHARED names no folder with price files");
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path =
        g_build_filename (shared, "formats", "prices", files[i].name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GError) error = NULL;
      g_autoptr (EntentePriceReport) prices =
        entente_price_import_read_file (file, NULL, NULL, NULL, NULL, &error);
      g_autoptr (EntenteCheckReport) report = NULL;
      g_autofree char *remarks = NULL;

      g_assert_no_error (error);
      report = entente_check_report_new (dossier, prices);
      g_assert_cmpint (entente_check_report_get_adjusted (report), ==, files[i].adjusted);
      assert_kind (report, "F18", 0, files[i].high);
      assert_words (report, "F17", 0, "Agrees: 9.227\u00a0% was found.");
      assert_kind (report, "F20", 0, ENTENTE_VERDICT_DIFFERS);
      assert_words (report, "F19", 0, "Agrees: 21 January 2022 was found.");
      assert_words (report, "F19", 1, "Differs: it was 27 January 2023, 361 days later.");
      assert_words (report, "F37", 0, "Agrees: 40.86\u00a0% was found.");
      assert_words (report, "F37", 1, "Agrees: 41.63\u00a0% was found.");
      remarks = entente_verdict_get_remarks (verdict_on (report, "F37", 0));
      g_assert_nonnull (remarks);
    }
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);

  dossier = entente_loader_load_builtin ();
  g_test_add_func ("/checks/plain", test_plain);
  g_test_add_func ("/checks/rows", test_rows);
  g_test_add_func ("/checks/adjusted", test_adjusted);
  g_test_add_func ("/checks/other-prices", test_other_prices);
  g_test_add_func ("/checks/cannot-tell", test_cannot_tell);
  g_test_add_func ("/checks/never-as-high", test_never_as_high);
  g_test_add_func ("/checks/other-sources", test_other_sources);
  g_test_add_func ("/checks/lookup", test_lookup);
  g_test_add_func ("/checks/intraday", test_intraday);
  g_test_add_func ("/checks/shared", test_shared);
  status = g_test_run ();
  g_assert_finalize_object (dossier);

  return status;
}
