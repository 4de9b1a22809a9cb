/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words for how a file of prices is laid out, in the user's language. */

#include "entente-price-layout-words.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "entente-edtf.h"

#define CENTURY 2000
#define MAX_DIGITS 6

/**
 * entente_price_layout_words_encoding:
 * @encoding: an encoding as iconv names it
 *
 * Returns: (transfer full): what it is for, and its name
 */
char *
entente_price_layout_words_encoding (const char *encoding)
{
  static const struct { const char *name; const char *words; } known[] = {
    { "UTF-8", N_("Unicode (UTF-8)") },
    { "UTF-16LE", N_("Unicode (UTF-16, little-endian)") },
    { "UTF-16BE", N_("Unicode (UTF-16, big-endian)") },
    { "GB18030", N_("Chinese (GB18030)") },
    { "windows-1252", N_("Western European (Windows-1252)") },
    { "windows-1250", N_("Central European (Windows-1250)") },
  };

  g_return_val_if_fail (encoding != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_ascii_strcasecmp (known[i].name, encoding) == 0)
      return g_strdup (_(known[i].words));

  return g_strdup (encoding);
}

/**
 * entente_price_layout_words_separator:
 * @separator: what stands between cells
 *
 * Returns: (transfer full): its name
 */
char *
entente_price_layout_words_separator (char separator)
{
  switch (separator)
    {
    case ',':
      return g_strdup (C_("separator", "Comma"));
    case ';':
      return g_strdup (C_("separator", "Semicolon"));
    case '\t':
      return g_strdup (C_("separator", "Tab"));
    case '|':
      return g_strdup (C_("separator", "Vertical bar"));
    case ' ':
      return g_strdup (C_("separator", "Space"));
    default:
      return separator != '\0' ? g_strndup (&separator, 1) : g_strdup (C_("separator", "None"));
    }
}

/**
 * entente_price_layout_words_decimal:
 * @decimal: the decimal sign
 *
 * Returns: (transfer none): its name
 */
const char *
entente_price_layout_words_decimal (char decimal)
{
  switch (decimal)
    {
    case '.':
      return C_("decimal sign", "Point");
    case ',':
      return C_("decimal sign", "Comma");
    default:
      return _("Not decided");
    }
}

/**
 * entente_price_layout_words_order:
 * @order: how dates are written
 *
 * Returns: (transfer none): the same in words
 */
const char *
entente_price_layout_words_order (EntenteDateOrder order)
{
  switch (order)
    {
    case ENTENTE_DATE_ORDER_YMD:
      return _("Year, month, day");
    case ENTENTE_DATE_ORDER_DMY:
      return _("Day, month, year");
    case ENTENTE_DATE_ORDER_MDY:
      return _("Month, day, year");
    case ENTENTE_DATE_ORDER_UNIX:
      return _("Seconds since 1970");
    case ENTENTE_DATE_ORDER_UNKNOWN:
    default:
      return _("Not decided");
    }
}

/**
 * entente_price_layout_words_column:
 * @column: what a column stands for
 *
 * Returns: (transfer none): the same in words
 */
const char *
entente_price_layout_words_column (EntentePriceColumn column)
{
  switch (column)
    {
    case ENTENTE_PRICE_COLUMN_OPEN:
      return C_("column", "Open");
    case ENTENTE_PRICE_COLUMN_HIGH:
      return C_("column", "High");
    case ENTENTE_PRICE_COLUMN_LOW:
      return C_("column", "Low");
    case ENTENTE_PRICE_COLUMN_CLOSE:
      return C_("column", "Close");
    case ENTENTE_PRICE_COLUMN_DATE:
      return C_("column", "Date");
    case ENTENTE_PRICE_COLUMN_TIME:
      return C_("column", "Time of day");
    case ENTENTE_PRICE_COLUMN_ADJUSTED:
      return C_("column", "Adjusted close");
    case ENTENTE_PRICE_COLUMN_VOLUME:
      return C_("column", "Volume");
    case ENTENTE_PRICE_COLUMN_SYMBOL:
      return C_("column", "Symbol");
    case ENTENTE_PRICE_COLUMN_DIVIDEND:
      return C_("column", "Dividend");
    case ENTENTE_PRICE_COLUMN_SPLIT:
    default:
      return C_("column", "Split");
    }
}

/**
 * entente_price_layout_words_name:
 * @format: the layout of a file
 * @index: one of the columns of the file, from 0
 *
 * Returns: (transfer full): the name of the column, or its number where it has none
 */
char *
entente_price_layout_words_name (const EntentePriceFormat *format,
                                 guint                     index)
{
  const char *name;

  g_return_val_if_fail (format != NULL, NULL);

  name = index < entente_price_format_get_n_names (format)
           ? entente_price_format_get_name (format, index)
           : "";
  if (*name != '\0')
    return g_strdup (name);

  /* Translators: stands for a column without a name; %u is its number */
  return g_strdup_printf (_("Column %u"), index + 1);
}

/* Answers */

/* The day that @example would be, in words. */
static char *
read_day (const char *example,
          gboolean    day_first)
{
  guint first, second, year, month, day;
  g_autofree char *text = NULL;
  g_autoptr (EntenteEdtf) edtf = NULL;

  if (sscanf (example, "%u%*[^0-9]%u%*[^0-9]%u", &first, &second, &year) != 3)
    return NULL;

  day = day_first ? first : second;
  month = day_first ? second : first;
  text = g_strdup_printf ("%04u-%02u-%02u", year < 100 ? year + CENTURY : year, month, day);
  edtf = entente_edtf_parse (text, NULL, NULL);

  return edtf != NULL ? entente_edtf_to_words (edtf, ENTENTE_EDTF_WORDS_LONG) : NULL;
}

static char *
order_to_words (const char *choice,
                const char *example)
{
  gboolean day_first = g_str_equal (choice, "dmy");
  g_autofree char *day = read_day (example, day_first);

  if (day == NULL)
    return g_strdup (day_first ? _("The day comes first") : _("The month comes first"));
  if (day_first)
    /* Translators: an answer to how dates are written; %s is the day that the example then is:
     * "The day comes first: 3 April 2024" */
    return g_strdup_printf (_("The day comes first: %s"), day);

  /* Translators: an answer to how dates are written; %s is the day that the example then is:
   * "The month comes first: March 4, 2024" */
  return g_strdup_printf (_("The month comes first: %s"), day);
}

/* The number that @example would be, in the user's own form. */
static char *
read_number (const char *example,
             char        decimal)
{
  GString *digits = g_string_new (NULL);
  g_autofree char *text = NULL;
  gboolean is_after = FALSE;
  int n_decimals = 0;

  for (const char *p = example; *p != '\0'; p++)
    {
      if (g_ascii_isdigit (*p) || (*p == '-' && digits->len == 0))
        {
          g_string_append_c (digits, *p);
          n_decimals += is_after;
        }
      else if (*p == decimal)
        {
          g_string_append_c (digits, '.');
          is_after = TRUE;
        }
    }
  text = g_string_free (digits, FALSE);

  return g_strdup_printf ("%'.*f", MIN (n_decimals, MAX_DIGITS), g_ascii_strtod (text, NULL));
}

static char *
decimal_to_words (char        decimal,
                  const char *example)
{
  g_autofree char *number = read_number (example, decimal);

  if (decimal == '.')
    /* Translators: an answer to which is the decimal sign; %s is the number that the example
     * then is */
    return g_strdup_printf (_("The point: the number is %s"), number);

  /* Translators: an answer to which is the decimal sign; %s is the number that the example then
   * is */
  return g_strdup_printf (_("The comma: the number is %s"), number);
}

/**
 * entente_price_layout_words_answer:
 * @ambiguity: what a question is about
 * @choice: an answer, as the command line names it
 * @index: which of the answers that is, from 0
 * @example: the example of the question
 *
 * Returns: (transfer full): the answer in words
 */
char *
entente_price_layout_words_answer (EntentePriceAmbiguity  ambiguity,
                                   const char            *choice,
                                   guint                  index,
                                   const char            *example)
{
  g_return_val_if_fail (choice != NULL, NULL);
  g_return_val_if_fail (example != NULL, NULL);

  switch (ambiguity)
    {
    case ENTENTE_PRICE_AMBIGUITY_DATE_ORDER:
      return order_to_words (choice, example);
    case ENTENTE_PRICE_AMBIGUITY_DECIMAL:
      return decimal_to_words (*choice, example);
    case ENTENTE_PRICE_AMBIGUITY_COLUMN:
      if (*choice == '\0')
        return g_strdup_printf (_("Column %u"), index + 1);
      return g_strdup (choice);
    case ENTENTE_PRICE_AMBIGUITY_SYMBOL:
    default:
      return g_strdup (choice);
    }
}
