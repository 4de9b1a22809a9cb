/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-price-import.h"
#include "entente-price-source.h"

/*
 * A target for libFuzzer: any bytes are read as a file of prices, with choices that the first
 * byte makes, some in one piece and some in many blocks. What is read has to keep what its types
 * promise; what is not has a reason.
 */

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

static void
check_prices (EntentePriceReport *report,
              EntentePrices      *prices)
{
  gsize n = entente_prices_get_n_rows (prices);
  const guint32 *steps = entente_prices_get_steps (prices);
  gsize n_gaps = 0;

  for (gsize row = 0; row < n; row++)
    {
      gboolean has_any = FALSE;

      g_assert_true (row == 0 || steps[row - 1] <= steps[row]);
      g_assert_cmpuint (entente_price_report_get_line (report, row), >, 0);
      for (int i = 0; i < ENTENTE_N_PRICE_FIELDS; i++)
        if (entente_prices_has_field (prices, (EntentePriceField) i))
          {
            double figure = entente_prices_get_figures (prices, (EntentePriceField) i)[row];

            /* Neither infinite; NaN is a figure that is missing. */
            g_assert_true (figure - figure == 0 || figure != figure);
            has_any |= figure == figure;
          }
      n_gaps += !has_any;
    }

  g_assert_cmpuint (entente_price_report_get_n_rows (report), ==, n - n_gaps);
  g_assert_nonnull (entente_price_report_get_first (report));
  g_assert_nonnull (entente_price_report_get_last (report));
  g_assert_nonnull (entente_price_report_get_adjusted_reason (report));
}

static void
check_words (char *words)
{
  g_assert_true (words != NULL && *words != '\0');
  g_assert_true (g_utf8_validate (words, -1, NULL));
  for (const char *c = words; *c != '\0'; c++)
    g_assert_true ((guchar) *c >= 0x20 && *c != 0x7f);
  g_free (words);
}

static void
check_report (EntentePriceReport *report)
{
  EntentePrices *prices = entente_price_report_get_prices (report);
  EntentePriceFormat *format = entente_price_report_get_format (report);

  g_assert_true ((prices == NULL) == (entente_price_report_get_n_ambiguities (report) > 0));
  if (prices != NULL)
    check_prices (report, prices);
  for (guint i = 0; i < entente_price_report_get_n_listed_skipped (report); i++)
    check_words (entente_price_report_skipped_to_words (report, i));
  for (guint i = 0; i < entente_price_report_get_n_listed_suspects (report); i++)
    check_words (entente_price_report_suspect_to_words (report, i));
  for (guint i = 0; i < entente_price_report_get_n_ambiguities (report); i++)
    check_words (entente_price_report_ambiguity_to_words (report, i));
  for (guint i = 0; i < entente_price_format_get_n_names (format); i++)
    if (*entente_price_format_get_name (format, i) != '\0')
      check_words (g_strdup (entente_price_format_get_name (format, i)));
  for (guint i = 0; i < entente_price_report_get_n_symbols (report); i++)
    check_words (g_strdup (entente_price_report_get_symbol_at (report, i)));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static const char * const encodings[] = { NULL, NULL, NULL, "GB18030", "windows-1250",
                                            "UTF-16LE", "UTF-8", NULL };
  EntentePriceChoices choices = { NULL };
  g_auto (EntentePriceSource) source = { .fd = -1 };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntentePriceReport) report = NULL;

  if (size == 0)
    return 0;

  choices.encoding = encodings[data[0] & 7];
  choices.date_order = (data[0] & 0x18) == 0x18 ? ENTENTE_DATE_ORDER_DMY
                                                : ENTENTE_DATE_ORDER_UNKNOWN;
  choices.decimal = (data[0] & 0x60) == 0x60 ? ',' : (data[0] & 0x60) == 0x40 ? '.' : 0;
  choices.n_threads = 1;

  /* A copy of its own, so that a look beyond its end is seen. */
  bytes = g_bytes_new (data + 1, size - 1);
  entente_price_source_init_bytes (&source, bytes);
  source.block_size = data[0] & 0x80 ? 48 : source.block_size;
  report = entente_price_import_read_source (&source, &choices, NULL, NULL, NULL, &error);
  g_assert_true ((report == NULL) == (error != NULL));
  if (error != NULL)
    {
      g_assert_true (error->domain == ENTENTE_PRICE_ERROR);
      check_words (g_strdup (error->message));
    }
  else
    check_report (report);

  return 0;
}
