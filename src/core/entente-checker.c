/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the checks of figures and of dates share. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "entente-checker-private.h"

/**
 * entente_checker_get_day:
 * @parts: a verdict that is begun
 * @day: (out): the day whose prices are meant
 *
 * Finds the day: that of the check, else the last one of the fact's date.
 *
 * Returns: whether there is one
 */
gboolean
entente_checker_get_day (const EntenteVerdictParts *parts,
                         EntenteDay                *day)
{
  EntenteEdtf *edtf = entente_check_get_date (parts->check);
  EntenteDate *date = entente_fact_get_date (parts->fact);

  if (edtf == NULL && date != NULL)
    edtf = entente_date_get_edtf (date);

  return edtf != NULL && entente_edtf_get_latest (edtf, day);
}

static char *
why_outside (const EntenteChecker *self,
             EntenteDay            day,
             gboolean              before)
{
  gsize last = entente_prices_get_n_rows (self->prices) - 1;
  g_autofree char *wanted = entente_verdict_day_to_words (day);
  g_autofree char *end =
    entente_verdict_day_to_words (entente_prices_get_day (self->prices, before ? 0 : last));

  if (before)
    /* Translators: why a claim cannot be checked; both are days in words. */
    return g_strdup_printf (_("The prices begin on %1$s, too late for what is needed of %2$s."),
                            end, wanted);

  /* Translators: why a claim cannot be checked; both are days in words. */
  return g_strdup_printf (_("The prices end on %1$s, too early for what is needed of %2$s."),
                          end, wanted);
}

/**
 * entente_checker_why_not:
 * @self: a checker with prices
 * @name: the price that was looked for
 * @day: the day that it was seen from
 * @found: why there is none
 *
 * Returns: (transfer full): the same in a sentence
 */
char *
entente_checker_why_not (const EntenteChecker *self,
                         EntentePriceName      name,
                         EntenteDay            day,
                         EntentePriceFound     found)
{
  g_autofree char *words = entente_verdict_day_to_words (day);

  switch (found)
    {
    case ENTENTE_PRICE_FOUND_NO_COLUMN:
      /* Translators: why a claim cannot be checked; %s is such as "the high of the day". */
      return g_strdup_printf (_("The file has no column for %s."),
                              entente_price_name_to_words (name));
    case ENTENTE_PRICE_FOUND_NOT_DAILY:
      return g_strdup (_("Each row of the file stands for more than a day."));
    case ENTENTE_PRICE_FOUND_BEFORE_FIRST:
      return why_outside (self, day, TRUE);
    case ENTENTE_PRICE_FOUND_AFTER_LAST:
      return why_outside (self, day, FALSE);
    case ENTENTE_PRICE_FOUND_NO_FIGURE:
      /* Translators: why a claim cannot be checked; %1$s is such as "the high of the day", %2$s
       * a day in words. */
      return g_strdup_printf (_("Seen from %2$s, the row for %1$s has no figure."),
                              entente_price_name_to_words (name), words);
    case ENTENTE_PRICE_FOUND_YES:
    case ENTENTE_PRICE_FOUND_NO_ROW:
    default:
      /* Translators: why a claim cannot be checked; %1$s is such as "the high of the day", %2$s
       * a day in words. */
      return g_strdup_printf (_("Seen from %2$s, the file has no row for %1$s."),
                              entente_price_name_to_words (name), words);
    }
}

static void
add_remarks (const EntenteChecker *self,
             EntenteVerdictParts  *parts,
             guint64               line)
{
  for (guint i = 0; i < entente_price_report_get_n_listed_suspects (self->report); i++)
    {
      guint64 suspect;

      entente_price_report_get_suspect (self->report, i, &suspect);
      if (suspect == line)
        g_ptr_array_add (parts->remarks, entente_price_report_suspect_to_words (self->report, i));
    }
}

/**
 * entente_checker_add_row:
 * @self: a checker with prices
 * @parts: a verdict that is begun
 * @row: a row that it rests on
 *
 * Notes the row, once, with what is suspect about it.
 */
void
entente_checker_add_row (const EntenteChecker *self,
                         EntenteVerdictParts  *parts,
                         gsize                 row)
{
  EntenteVerdictRow noted = {
    entente_prices_get_day (self->prices, row), entente_price_report_get_line (self->report, row)
  };

  for (guint i = 0; i < parts->rows->len; i++)
    if (g_array_index (parts->rows, EntenteVerdictRow, i).line == noted.line)
      return;

  g_array_append_val (parts->rows, noted);
  add_remarks (self, parts, noted.line);
}
