/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether prices are those of the day, or were changed afterwards for dividends and splits. */

#include "entente-price-result.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "entente-price-header.h"

/* Closer than this, a close and its adjusted close are the same. */
#define SAME 1e-6

static const char *
name_of (const EntentePriceFormat *format,
         EntentePriceColumn        column)
{
  int index = format->columns[column];

  return index >= 0 ? format->names[index] : "";
}

static gboolean
is_adjusted_name (const char *name)
{
  g_autofree char *symbol = NULL;
  EntentePriceColumn column;
  guint rank;

  return entente_price_header_find_column (name, &column, &rank, &symbol) &&
         column == ENTENTE_PRICE_COLUMN_ADJUSTED;
}

static gboolean
note_says (const char         *note,
           const char * const *words)
{
  g_autofree char *lower = note != NULL ? g_utf8_strdown (note, -1) : NULL;

  for (guint i = 0; lower != NULL && words[i] != NULL; i++)
    if (strstr (lower, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* Both columns are there: the close is what it is beside the adjusted one. */
static EntentePriceAdjusted
compare_closes (const EntentePriceEvidence  *evidence,
                char                       **reason)
{
  if (fabs (evidence->lowest_factor - 1) < SAME && fabs (evidence->highest_factor - 1) < SAME)
    *reason = g_strdup (_("The file has an adjusted close beside the close, and both are the "
                          "same in every row: there was nothing to adjust for."));
  else
    *reason =
      /* Translators: two proportions such as 0.9612 and 1.0000 */
      g_strdup_printf (_("The file has an adjusted close beside the close, which is %.4f to %.4f "
                         "times the close: the close is not adjusted for dividends."),
                       evidence->lowest_factor, evidence->highest_factor);

  return ENTENTE_PRICE_ADJUSTED_NO;
}

/* What the text above the table, or the name of the column, says about itself. */
static EntentePriceAdjusted
read_words (const EntentePriceLayout  *layout,
            char                     **reason)
{
  static const char * const unadjusted[] = { "not adjusted", "unadjusted", "不复权", NULL };
  static const char * const adjusted[] = { "adjusted for", "前复权", "后复权", "adjusted prices",
                                           NULL };

  if (note_says (layout->note, unadjusted))
    {
      *reason = g_strdup (_("The text above the table says that prices are not adjusted."));
      return ENTENTE_PRICE_ADJUSTED_NO;
    }
  if (note_says (layout->note, adjusted))
    {
      *reason = g_strdup (_("The text above the table says that prices are adjusted."));
      return ENTENTE_PRICE_ADJUSTED_YES;
    }

  return ENTENTE_PRICE_ADJUSTED_UNKNOWN;
}

/**
 * entente_price_result_is_adjusted:
 * @result: rows, with their suspects
 * @layout: the layout of their file
 * @reason: (out) (transfer full): a sentence that says how it is known, or why not
 *
 * Returns: whether the close is adjusted
 */
EntentePriceAdjusted
entente_price_result_is_adjusted (const EntentePriceResult  *result,
                                  const EntentePriceLayout  *layout,
                                  char                     **reason)
{
  const EntentePriceFormat *format = layout->format;
  const char *close = name_of (format, ENTENTE_PRICE_COLUMN_CLOSE);
  const EntentePriceEvidence *evidence = &result->evidence;
  EntentePriceAdjusted adjusted;
  guint64 n_jumps = result->suspects.counts[ENTENTE_PRICE_SUSPECT_SPLIT];

  if (is_adjusted_name (close))
    {
      /* Translators: the name of a column */
      *reason = g_strdup_printf (_("The column of the close is called “%s”."), close);
      return ENTENTE_PRICE_ADJUSTED_YES;
    }
  if (!isnan (evidence->lowest_factor))
    return compare_closes (evidence, reason);

  adjusted = read_words (layout, reason);
  if (adjusted != ENTENTE_PRICE_ADJUSTED_UNKNOWN)
    return adjusted;

  if (n_jumps > 0)
    {
      *reason = g_strdup (_("The close jumps as it does at a split: it is not adjusted for "
                            "splits."));
      return ENTENTE_PRICE_ADJUSTED_NO;
    }
  if (format->columns[ENTENTE_PRICE_COLUMN_DIVIDEND] >= 0 &&
      format->columns[ENTENTE_PRICE_COLUMN_SPLIT] >= 0)
    {
      *reason = g_strdup (_("The file has dividends and splits and no adjusted close: programs "
                            "that write such files adjust the prices themselves."));
      return ENTENTE_PRICE_ADJUSTED_YES;
    }

  *reason = g_strdup (_("Nothing in the file tells whether prices are adjusted."));
  return ENTENTE_PRICE_ADJUSTED_UNKNOWN;
}
