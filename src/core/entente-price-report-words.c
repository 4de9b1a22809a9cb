/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a report of an import says, in sentences. */

#include "entente-price-report-private.h"

#include <glib/gi18n-lib.h>

char *
entente_price_report_skip_to_words (EntentePriceSkip  reason,
                                    const char       *detail)
{
  switch (reason)
    {
    case ENTENTE_PRICE_SKIP_NO_FIGURES:
      return g_strdup (_("There is no price in this row: it is kept as a gap."));
    case ENTENTE_PRICE_SKIP_NO_DATE:
      return g_strdup (_("There is no date in this row."));
    case ENTENTE_PRICE_SKIP_BAD_DATE:
      /* Translators: the text of a cell */
      return g_strdup_printf (_("“%s” is not a date of this file’s form."), detail);
    case ENTENTE_PRICE_SKIP_BAD_NUMBER:
      /* Translators: the text of a cell */
      return g_strdup_printf (_("“%s” is not a number of this file’s form."), detail);
    case ENTENTE_PRICE_SKIP_TOO_FEW_CELLS:
      return g_strdup (_("The row ends before the close."));
    case ENTENTE_PRICE_SKIP_TOO_MANY_CELLS:
      return g_strdup (_("The row has more cells than the header."));
    case ENTENTE_PRICE_SKIP_FAR_DATE:
    default:
      /* Translators: the text of a cell */
      return g_strdup_printf (_("“%s” is more than 68 years from the first rows."), detail);
    }
}

char *
entente_price_report_suspicion_to_words (EntentePriceSuspect  reason,
                                         const char          *detail)
{
  switch (reason)
    {
    case ENTENTE_PRICE_SUSPECT_HIGH_BELOW_LOW:
      return g_strdup (_("The high is below the low."));
    case ENTENTE_PRICE_SUSPECT_CLOSE_OUTSIDE:
      return g_strdup (_("The close is not between low and high."));
    case ENTENTE_PRICE_SUSPECT_OPEN_OUTSIDE:
      return g_strdup (_("The open is not between low and high."));
    case ENTENTE_PRICE_SUSPECT_FLAT:
      return g_strdup (_("All four prices are the same and nothing was traded."));
    case ENTENTE_PRICE_SUSPECT_WEEKEND:
      return g_strdup (_("The day is a Saturday or a Sunday."));
    case ENTENTE_PRICE_SUSPECT_SPLIT:
      /* Translators: the ratio of a split of shares, such as 2:1 */
      return g_strdup_printf (_("The close jumps as it does at a split of %s."), detail);
    case ENTENTE_PRICE_SUSPECT_REPEATED:
      return g_strdup (_("The date is that of another row."));
    case ENTENTE_PRICE_SUSPECT_MISSING:
    default:
      return g_strdup (_("Some of the prices are missing."));
    }
}

char *
entente_price_report_question_to_words (EntentePriceAmbiguity  ambiguity,
                                        const char            *example)
{
  switch (ambiguity)
    {
    case ENTENTE_PRICE_AMBIGUITY_DATE_ORDER:
      /* Translators: a date such as 03/04/2024 */
      return g_strdup_printf (_("Which comes first in “%s”, the day or the month? The file does "
                                "not tell."), example);
    case ENTENTE_PRICE_AMBIGUITY_DECIMAL:
      /* Translators: a number such as 1.234 */
      return g_strdup_printf (_("Which is the decimal sign in “%s”, the point or the comma? The "
                                "file does not tell."), example);
    case ENTENTE_PRICE_AMBIGUITY_SYMBOL:
      /* Translators: some ticker symbols, with commas between them */
      return g_strdup_printf (_("Which symbol’s prices are wanted? The file has several: %s."),
                              example);
    case ENTENTE_PRICE_AMBIGUITY_COLUMN:
    default:
      /* Translators: the names of some columns, with commas between them */
      return g_strdup_printf (_("Which column has the close? Their names do not tell: %s."),
                              example);
    }
}
