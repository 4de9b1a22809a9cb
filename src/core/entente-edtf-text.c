/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib/gi18n-lib.h>

#include "entente-edtf-words-private.h"

/*
 * The texts that words are made of. A phrase is a whole translated pattern with names in
 * braces ("{day} {month} {year}"), so that a translation can put them in any order, leave
 * some out, and never break the program.
 */

EntenteEdtfFields *
entente_edtf_fields_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

void
entente_edtf_fields_take (EntenteEdtfFields *fields,
                          const char        *name,
                          char              *text)
{
  g_hash_table_replace (fields, g_strdup (name), text);
}

static void
take_numbered (EntenteEdtfFields *fields,
               const char        *name,
               const char        *number,
               char              *text)
{
  g_hash_table_replace (fields, g_strconcat (name, number, NULL), text);
}

/* The name of a month from the locale: with a day it stands in another case than alone
 * in many languages. */
static char *
month_name (int              month,
            gboolean         alone,
            EntenteEdtfWords style)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (2001, month, 1, 0, 0, 0);
  char *name;

  if (style == ENTENTE_EDTF_WORDS_LONG)
    name = g_date_time_format (time, alone ? "%OB" : "%B");
  else
    name = g_date_time_format (time, alone ? "%Ob" : "%b");

  /* Some locales pad the short names. */
  return g_strstrip (name);
}

/*
 * entente_edtf_fields_add_day:
 *
 * Adds the parts of a day: `day`, `month` (as it stands with a day), `month-alone` (as it
 * stands without one), `month-whole` (that is never abbreviated), `month-number` and `year`,
 * each with @number behind its name.
 */
void
entente_edtf_fields_add_day (EntenteEdtfFields *fields,
                             const char        *number,
                             EntenteDay         day,
                             EntenteEdtfWords   style)
{
  gint64 year;
  int month, month_day;

  entente_day_to_ymd (day, &year, &month, &month_day);

  take_numbered (fields, "day", number, entente_edtf_number_to_text (month_day, FALSE));
  take_numbered (fields, "month", number, month_name (month, FALSE, style));
  take_numbered (fields, "month-alone", number, month_name (month, TRUE, style));
  take_numbered (fields, "month-whole", number, month_name (month, TRUE, ENTENTE_EDTF_WORDS_LONG));
  take_numbered (fields, "month-number", number, entente_edtf_number_to_text (month, FALSE));
  take_numbered (fields, "year", number, entente_edtf_year_to_text (year, FALSE));
}

/*
 * entente_edtf_fields_fill:
 *
 * Puts the texts of the fields in the place of their names. A name that there is not
 * stays as it is.
 */
char *
entente_edtf_fields_fill (EntenteEdtfFields *fields,
                          const char        *pattern)
{
  g_autoptr (GString) filled = g_string_new (NULL);
  const char *open, *close;

  while ((open = strchr (pattern, '{')) != NULL && (close = strchr (open, '}')) != NULL)
    {
      g_autofree char *name = g_strndup (open + 1, (gsize) (close - open - 1));
      const char *text = g_hash_table_lookup (fields, name);

      g_string_append_len (filled, pattern, open - pattern);

      if (text)
        g_string_append (filled, text);
      else
        g_string_append_len (filled, open, close + 1 - open);

      pattern = close + 1;
    }

  g_string_append (filled, pattern);
  return g_string_free_and_steal (g_steal_pointer (&filled));
}

/*
 * entente_edtf_fill:
 *
 * Fills a pattern with pairs of names and texts, which end with %NULL.
 */
char *
entente_edtf_fill (const char *pattern,
                   const char *first_name,
                   ...)
{
  g_autoptr (EntenteEdtfFields) fields = entente_edtf_fields_new ();
  va_list pairs;

  va_start (pairs, first_name);
  for (const char *name = first_name; name != NULL; name = va_arg (pairs, const char *))
    entente_edtf_fields_take (fields, name, g_strdup (va_arg (pairs, const char *)));
  va_end (pairs);

  return entente_edtf_fields_fill (fields, pattern);
}

/* The digit of the locale: "%Od" writes a day with it where the locale has its own. */
static char *
locale_digit (int digit)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (2001, 1, 10 + digit, 0, 0, 0);
  g_autofree char *day = g_date_time_format (time, "%Od");

  return g_strdup (g_utf8_strlen (day, -1) == 2 ? g_utf8_next_char (day) : NULL);
}

static char *
to_locale_digits (const char *digits)
{
  g_autoptr (GString) text = NULL;
  g_autofree char *zero = locale_digit (0);

  if (zero == NULL || strcmp (zero, "0") == 0)
    return g_strdup (digits);

  text = g_string_new (NULL);

  for (; *digits != '\0'; digits++)
    {
      g_autofree char *digit = g_ascii_isdigit (*digits) ? locale_digit (*digits - '0') : NULL;

      if (digit)
        g_string_append (text, digit);
      else
        g_string_append_c (text, *digits);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/*
 * entente_edtf_number_to_text:
 *
 * Prints a number with the digits of the locale and, where @grouped, its mark between
 * thousands.
 */
char *
entente_edtf_number_to_text (gint64   number,
                             gboolean grouped)
{
  g_autofree char *printed = g_strdup_printf (grouped ? "%'" G_GINT64_FORMAT : "%" G_GINT64_FORMAT,
                                              number);
  g_autofree char *digits = g_locale_to_utf8 (printed, -1, NULL, NULL, NULL);

  return to_locale_digits (digits != NULL ? digits : printed);
}

/*
 * entente_edtf_year_to_text:
 *
 * Prints a year so that it is known for one: those of four digits bare, earlier and
 * later ones with a word; later ones without it where @bare. The year 0 is 1 BCE.
 */
char *
entente_edtf_year_to_text (gint64   year,
                           gboolean bare)
{
  g_autofree char *number = NULL;

  if (year <= 0)
    {
      number = entente_edtf_number_to_text (1 - year, 1 - year > 9999);
      /* Translators: a year before the common era; keep {year}. */
      return entente_edtf_fill (_("{year} BCE"), "year", number, NULL);
    }

  number = entente_edtf_number_to_text (year, year > 9999);

  if (year < 1000)
    /* Translators: a year from 1 to 999 of the common era; keep {year}. */
    return entente_edtf_fill (_("{year} CE"), "year", number, NULL);

  if (year > 9999 && !bare)
    /* Translators: a year of more than four digits, such as 170,000,002; keep {year}. */
    return entente_edtf_fill (_("year {year}"), "year", number, NULL);

  return g_steal_pointer (&number);
}

/*
 * entente_edtf_join:
 *
 * Makes a list of one or more texts, of which all are meant or one is.
 */
char *
entente_edtf_join (char     **texts,
                   gboolean   all)
{
  guint n_texts = g_strv_length (texts);
  g_autofree char *joined = g_strdup (texts[0]);

  if (n_texts == 2)
    return all
      /* Translators: a list of two dates of which both are meant. */
      ? entente_edtf_fill (_("{first} and {last}"), "first", texts[0], "last", texts[1], NULL)
      /* Translators: a list of two dates of which one is meant. */
      : entente_edtf_fill (_("{first} or {last}"), "first", texts[0], "last", texts[1], NULL);

  for (guint i = 1; i < n_texts; i++)
    {
      g_autofree char *before = g_steal_pointer (&joined);
      const char *pattern;

      if (i + 1 < n_texts)
        /* Translators: the start of a longer list of dates; {list} is what comes before. */
        pattern = _("{list}, {next}");
      else if (all)
        /* Translators: the end of a list of three or more dates of which all are meant. */
        pattern = _("{list} and {next}");
      else
        /* Translators: the end of a list of three or more dates of which one is meant. */
        pattern = _("{list} or {next}");

      joined = entente_edtf_fill (pattern, "list", before, "next", texts[i], NULL);
    }

  return g_steal_pointer (&joined);
}
