/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-cli-prices.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <stdio.h>

#include "entente-cli-price-options.h"

/* How many skipped or suspect rows are printed. */
#define MAX_PRINTED 20

static const char *
order_to_words (EntenteDateOrder order)
{
  switch (order)
    {
    case ENTENTE_DATE_ORDER_YMD:
      return _("Dates are written year, month, day.");
    case ENTENTE_DATE_ORDER_DMY:
      return _("Dates are written day, month, year.");
    case ENTENTE_DATE_ORDER_MDY:
      return _("Dates are written month, day, year.");
    case ENTENTE_DATE_ORDER_UNIX:
      return _("Dates are written as seconds since 1970.");
    case ENTENTE_DATE_ORDER_UNKNOWN:
    default:
      return _("It is not known which comes first in dates, day or month.");
    }
}

static const char *
spacing_to_words (EntentePriceSpacing spacing)
{
  switch (spacing)
    {
    case ENTENTE_PRICE_SPACING_INTRADAY:
      return _("A row stands for a part of a day.");
    case ENTENTE_PRICE_SPACING_DAILY:
      return _("A row stands for a day.");
    case ENTENTE_PRICE_SPACING_WEEKLY:
      return _("A row stands for a week.");
    case ENTENTE_PRICE_SPACING_MONTHLY:
      return _("A row stands for a month.");
    case ENTENTE_PRICE_SPACING_UNKNOWN:
    default:
      return _("It is not known what a row stands for.");
    }
}

static const char *
row_order_to_words (EntentePriceRowOrder order)
{
  switch (order)
    {
    case ENTENTE_PRICE_ROW_ORDER_OLDEST_FIRST:
      return _("The oldest row comes first.");
    case ENTENTE_PRICE_ROW_ORDER_NEWEST_FIRST:
      return _("The newest row comes first.");
    case ENTENTE_PRICE_ROW_ORDER_UNSORTED:
    default:
      return _("The rows are not sorted.");
    }
}

static const char *
column_to_words (EntentePriceColumn column)
{
  switch (column)
    {
    case ENTENTE_PRICE_COLUMN_OPEN:
      return C_("column of prices", "open");
    case ENTENTE_PRICE_COLUMN_HIGH:
      return C_("column of prices", "high");
    case ENTENTE_PRICE_COLUMN_LOW:
      return C_("column of prices", "low");
    case ENTENTE_PRICE_COLUMN_CLOSE:
      return C_("column of prices", "close");
    case ENTENTE_PRICE_COLUMN_DATE:
      return C_("column of prices", "date");
    case ENTENTE_PRICE_COLUMN_TIME:
      return C_("column of prices", "time of day");
    case ENTENTE_PRICE_COLUMN_ADJUSTED:
      return C_("column of prices", "adjusted close");
    case ENTENTE_PRICE_COLUMN_VOLUME:
      return C_("column of prices", "volume");
    case ENTENTE_PRICE_COLUMN_SYMBOL:
      return C_("column of prices", "symbol");
    case ENTENTE_PRICE_COLUMN_DIVIDEND:
      return C_("column of prices", "dividend");
    case ENTENTE_PRICE_COLUMN_SPLIT:
    default:
      return C_("column of prices", "split");
    }
}

static const char *
separator_to_words (char separator)
{
  switch (separator)
    {
    case ';':
      return _("Cells are separated by semicolons.");
    case '\t':
      return _("Cells are separated by tabs.");
    case '|':
      return _("Cells are separated by vertical bars.");
    default:
      return _("Cells are separated by commas.");
    }
}

static void
print_columns (EntentePriceFormat *format)
{
  for (int i = 0; i < ENTENTE_N_PRICE_COLUMNS; i++)
    {
      int index = entente_price_format_get_column (format, (EntentePriceColumn) i);
      g_autoptr (GString) name = NULL;

      if (index < 0)
        continue;
      name = g_string_new (entente_price_format_get_name (format, (guint) index));
      if (entente_price_format_is_by_content (format, (EntentePriceColumn) i))
        /* Translators: the number of a column, what it stands for, its name in the file */
        printf (_("Column %d: %s, by what is in it (“%s”)"), index + 1,
                column_to_words ((EntentePriceColumn) i), name->str);
      else
        /* Translators: the number of a column, what it stands for, its name in the file */
        printf (_("Column %d: %s (“%s”)"), index + 1, column_to_words ((EntentePriceColumn) i),
                name->str);
      putchar ('\n');
    }
}

static void
print_format (EntentePriceFormat *format)
{
  guint header_line = entente_price_format_get_header_line (format);

  /* Translators: the name of an encoding */
  printf (_("The encoding is %s."), entente_price_format_get_encoding (format));
  putchar ('\n');
  puts (separator_to_words (entente_price_format_get_separator (format)));
  if (entente_price_format_get_decimal (format) != 0)
    puts (entente_price_format_get_decimal (format) == ',' ? _("The decimal sign is a comma.")
                                                           : _("The decimal sign is a point."));
  if (header_line > 0)
    {
      /* Translators: the number of a line of a file */
      printf (_("The header is in line %u."), header_line);
      putchar ('\n');
    }
  else
    puts (_("There is no header."));
  puts (order_to_words (entente_price_format_get_date_order (format)));
  print_columns (format);
}

static void
print_line (guint64     line,
            const char *words)
{
  /* Translators: the number of a line of a file, then a sentence about it */
  printf (_("  line %" PRIu64 ": %s"), line, words);
  putchar ('\n');
}

static void
print_more (guint64 n)
{
  if (n <= MAX_PRINTED)
    return;

  n -= MAX_PRINTED;
  /* Translators: how many lines are not printed */
  printf (ngettext ("  and %" PRIu64 " more", "  and %" PRIu64 " more", n), n);
  putchar ('\n');
}

static void
print_skipped (EntentePriceReport *report)
{
  guint64 n = entente_price_report_get_n_skipped (report);

  if (n == 0)
    return;

  /* Translators: how many rows of a table were left out */
  printf (ngettext ("%" PRIu64 " row is skipped:",
                    "%" PRIu64 " rows are skipped:", n), n);
  putchar ('\n');
  for (guint i = 0; i < MIN (MAX_PRINTED, entente_price_report_get_n_listed_skipped (report)); i++)
    {
      g_autofree char *words = entente_price_report_skipped_to_words (report, i);
      guint64 line;

      entente_price_report_get_skipped (report, i, &line);
      print_line (line, words);
    }
  print_more (n);
}

static void
print_suspects (EntentePriceReport *report)
{
  guint64 n = entente_price_report_get_n_suspects (report);

  if (n == 0)
    return;

  /* Translators: how often something about a row of a table is suspect */
  printf (ngettext ("%" PRIu64 " suspicion, kept as it stands:",
                    "%" PRIu64 " suspicions, kept as they stand:", n), n);
  putchar ('\n');
  for (guint i = 0; i < MIN (MAX_PRINTED, entente_price_report_get_n_listed_suspects (report));
       i++)
    {
      g_autofree char *words = entente_price_report_suspect_to_words (report, i);
      guint64 line;

      entente_price_report_get_suspect (report, i, &line);
      print_line (line, words);
    }
  print_more (n);
}

static const char *
adjusted_to_words (EntentePriceAdjusted adjusted)
{
  switch (adjusted)
    {
    case ENTENTE_PRICE_ADJUSTED_YES:
      return _("The close is adjusted.");
    case ENTENTE_PRICE_ADJUSTED_NO:
      return _("The close is not adjusted.");
    case ENTENTE_PRICE_ADJUSTED_UNKNOWN:
    default:
      return _("It is not known whether the close is adjusted.");
    }
}

static void
print_rows (EntentePriceReport *report)
{
  guint64 n = entente_price_report_get_n_rows (report);
  const char *symbol = entente_price_report_get_symbol (report);
  const char *currency = entente_price_report_get_currency (report);

  /* Translators: how many rows a table has, its first day, its last day */
  printf (ngettext ("%" PRIu64 " row, %s to %s.",
                    "%" PRIu64 " rows, %s to %s.", n), n,
          entente_price_report_get_first (report), entente_price_report_get_last (report));
  putchar ('\n');
  puts (spacing_to_words (entente_price_report_get_spacing (report)));
  puts (row_order_to_words (entente_price_report_get_order (report)));
  if (symbol != NULL)
    {
      /* Translators: a ticker symbol such as 9988.HK */
      printf (_("The symbol is %s."), symbol);
      putchar ('\n');
    }
  if (currency != NULL)
    {
      /* Translators: the code of a currency such as HKD */
      printf (_("The currency is %s."), currency);
      putchar ('\n');
    }
  puts (adjusted_to_words (entente_price_report_get_adjusted (report)));
  puts (entente_price_report_get_adjusted_reason (report));
}

/**
 * entente_cli_print_price_report:
 * @report: a report
 *
 * Prints the report in sentences.
 */
void
entente_cli_print_price_report (EntentePriceReport *report)
{
  const char *note = entente_price_report_get_note (report);

  if (entente_price_report_get_prices (report) != NULL)
    print_rows (report);
  entente_cli_price_options_ask (report, stdout);
  print_format (entente_price_report_get_format (report));
  print_skipped (report);
  print_suspects (report);
  if (note != NULL)
    {
      puts (_("Above the table stands:"));
      puts (note);
    }
}
