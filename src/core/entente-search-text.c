/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-search-text.h"

#include <string.h>

/* Punctuation that clings to a word without being part of it. */
#define CLINGING "\"'“”„‘’«»()[]{}.,;:!?…"

/* Scripts written without spaces: a word of theirs begins anywhere. */
static gboolean
is_unspaced (gunichar c)
{
  switch (g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_BOPOMOFO:
    case G_UNICODE_SCRIPT_THAI:
    case G_UNICODE_SCRIPT_LAO:
    case G_UNICODE_SCRIPT_KHMER:
    case G_UNICODE_SCRIPT_MYANMAR:
      return TRUE;
    default:
      return FALSE;
    }
}

/* The characters that people and typesetters write differently, in the way a keyboard has. */
static gunichar
plain_character (gunichar c)
{
  int digit;

  switch (c)
    {
    case 0x2018: /* single quotation marks */
    case 0x2019:
    case 0x02bc:
      return '\'';
    case 0x2010: /* hyphens and dashes */
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2212: /* minus */
      return '-';
    case 0x066a: /* Arabic percent sign */
      return '%';
    case 0x066b: /* Arabic decimal separator */
      return '.';
    default:
      break;
    }

  if (g_unichar_isspace (c))
    return ' ';
  digit = g_unichar_digit_value (c);
  return digit >= 0 ? (gunichar) ('0' + digit) : c;
}

/**
 * entente_search_text_fold:
 * @text: any text
 *
 * Brings @text into the form in which words are compared: without case, accents, and
 * marks that cannot be seen; with plain digits, dashes and spaces; with a percent sign
 * right after its number, as some write it and some do not.
 *
 * Returns: (transfer full): the folded text
 */
char *
entente_search_text_fold (const char *text)
{
  g_autofree char *decomposed = NULL;
  g_autofree char *folded = NULL;
  GString *plain = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_NFKD);
  if (decomposed == NULL) /* not UTF-8: nothing can be found in it */
    return g_strdup ("");
  folded = g_utf8_casefold (decomposed, -1);
  plain = g_string_sized_new (strlen (folded));

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      GUnicodeType type = g_unichar_type (c);

      if (type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_FORMAT)
        continue;

      c = plain_character (c);
      if (c == ' ' && (plain->len == 0 || plain->str[plain->len - 1] == ' '))
        continue;
      if (c == '%' && plain->len > 1 && plain->str[plain->len - 1] == ' ' &&
          g_ascii_isdigit (plain->str[plain->len - 2]))
        g_string_truncate (plain, plain->len - 1);
      g_string_append_unichar (plain, c);
    }
  if (plain->len > 0 && plain->str[plain->len - 1] == ' ')
    g_string_truncate (plain, plain->len - 1);

  return g_string_free (plain, FALSE);
}

static char *
trim_word (const char *word)
{
  const char *start = word;
  const char *end = word + strlen (word);

  while (*start != '\0' && g_utf8_strchr (CLINGING, -1, g_utf8_get_char (start)) != NULL)
    start = g_utf8_next_char (start);
  while (end > start)
    {
      const char *last = g_utf8_prev_char (end);

      if (g_utf8_strchr (CLINGING, -1, g_utf8_get_char (last)) == NULL)
        break;
      end = last;
    }

  return g_strndup (start, (gsize) (end - start));
}

/**
 * entente_search_text_split:
 * @text: what a reader typed
 *
 * Returns: (transfer full): the folded words of @text, without the quotation marks, full stops
 *   and the like around them
 */
char **
entente_search_text_split (const char *text)
{
  g_autofree char *folded = entente_search_text_fold (text);
  g_auto (GStrv) parts = g_strsplit (folded, " ", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *word = trim_word (parts[i]);

      if (*word != '\0')
        g_strv_builder_take (words, g_steal_pointer (&word));
    }

  return g_strv_builder_end (words);
}

static gboolean
starts_word (const char *text,
             const char *at)
{
  const char *before;
  gunichar first = g_utf8_get_char (at);
  gunichar previous;

  if (at == text || is_unspaced (first))
    return TRUE;

  before = g_utf8_prev_char (at);
  previous = g_utf8_get_char (before);
  /* "3" is no word of "124.3" or "1,243" */
  if (g_unichar_isdigit (first) && (previous == '.' || previous == ',') && before > text)
    return !g_unichar_isdigit (g_utf8_get_char (g_utf8_prev_char (before)));

  return !g_unichar_isalnum (previous) || is_unspaced (previous);
}

/**
 * entente_search_text_has:
 * @folded: a folded text
 * @word: a folded word
 *
 * Whether a word of @folded begins with @word. A number is found only where its digits
 * do not go on: "17" is in "17%" and "17.5", and neither in "170" nor in "F17".
 *
 * Returns: whether @word is found
 */
gboolean
entente_search_text_has (const char *folded,
                         const char *word)
{
  gsize length = strlen (word);
  gboolean ends_in_digit;

  if (length == 0)
    return FALSE;

  ends_in_digit = g_ascii_isdigit (word[length - 1]);
  for (const char *at = strstr (folded, word); at != NULL; at = strstr (at + 1, word))
    if (starts_word (folded, at) && !(ends_in_digit && g_ascii_isdigit (at[length])))
      return TRUE;

  return FALSE;
}

/**
 * entente_search_text_is_figure:
 * @folded: a folded text
 *
 * Returns: whether @folded is a number, perhaps with a currency or percent sign, and nothing else
 */
gboolean
entente_search_text_is_figure (const char *folded)
{
  gboolean has_digit = FALSE;

  if (g_str_has_prefix (folded, "hk$") || g_str_has_prefix (folded, "us$"))
    folded += 2;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalpha (g_utf8_get_char (p)))
        return FALSE;
      has_digit |= g_ascii_isdigit (*p) != 0;
    }

  return has_digit;
}
