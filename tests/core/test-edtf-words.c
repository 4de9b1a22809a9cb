/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include "edtf-table.h"
#include "entente-edtf-words-private.h"

static void
check_row (char     **cells,
           guint      n_cells,
           gpointer   user_data)
{
  g_autoptr (EntenteEdtf) edtf = edtf_parse_valid (cells[0]);

  for (int style = ENTENTE_EDTF_WORDS_LONG; style <= ENTENTE_EDTF_WORDS_SHORT; style++)
    {
      g_autofree char *words = entente_edtf_to_words (edtf, (EntenteEdtfWords) style);

      g_test_message ("%s", cells[0]);
      g_assert_cmpstr (words, ==, cells[1 + style]);
    }
}

static void
test_table (void)
{
  edtf_own_table_foreach ("words.tsv", 4, check_row, NULL);
}

/* Every value that is valid has words, with every name in braces replaced. */
static void
check_has_words (char     **cells,
                 guint      n_cells,
                 gpointer   user_data)
{
  g_autoptr (EntenteEdtf) edtf = edtf_parse_valid (cells[0]);

  for (int style = ENTENTE_EDTF_WORDS_LONG; style <= ENTENTE_EDTF_WORDS_SHORT; style++)
    {
      g_autofree char *words = entente_edtf_to_words (edtf, (EntenteEdtfWords) style);

      g_assert_true (g_utf8_validate (words, -1, NULL));
      g_assert_cmpstr (words, !=, "");
      g_assert_null (strpbrk (words, "{}"));
    }
}

static void
test_every_value (void)
{
  edtf_own_table_foreach ("valid.tsv", 8, check_has_words, NULL);
}

static gboolean
have_same_words (const char *a,
                 const char *b)
{
  g_autoptr (EntenteEdtf) edtf_a = edtf_parse_valid (a);
  g_autoptr (EntenteEdtf) edtf_b = edtf_parse_valid (b);
  g_autofree char *words_a = entente_edtf_to_words (edtf_a, ENTENTE_EDTF_WORDS_LONG);
  g_autofree char *words_b = entente_edtf_to_words (edtf_b, ENTENTE_EDTF_WORDS_LONG);

  return strcmp (words_a, words_b) == 0;
}

/* So much is said in the long words that no two forms can be taken for one another. */
static void
test_distinct (void)
{
  static const char * const forms[] = {
    "1985", "1985?", "1985~", "1985%", "-1985", "198X", "1985-XX", "1985-XX-XX", "1985/", "/1985",
    "1985/..", "../1985", "[..1985]", "[1985..]", "{..1985}", "{1985..}", "1985S2", "1985S3",
    "1985-21", "1985-25", "1985-29", "1985-33", "1985-37", "1985-40", "[1985,1987]", "{1985,1987}",
    "[1985..1987]", "{1985..1987}", "1985/1987", "1985-04", "1985-04-XX", "1985-04-1X",
    "1985-04-12", "1985-04-12T00:00:00", "1985-04-12T00:00:00Z", "1985-04-12T00:00:00+01",
    "1985?-04", "1985-?04", "Y1985000", "../..", "/..", "../",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    for (gsize j = 0; j < i; j++)
      if (have_same_words (forms[i], forms[j]))
        g_error ("%s and %s are said alike", forms[i], forms[j]);
}

static const char *
find_locale (const char * const *names)
{
  for (; *names != NULL; names++)
    if (setlocale (LC_ALL, *names) != NULL)
      return *names;

  return NULL;
}

static void
check_words (const char       *text,
             EntenteEdtfWords  style,
             const char       *wanted)
{
  g_autoptr (EntenteEdtf) edtf = edtf_parse_valid (text);
  g_autofree char *words = entente_edtf_to_words (edtf, style);

  g_assert_cmpstr (words, ==, wanted);
}

/* Names of months, digits and marks between thousands come from the locale, here with
 * the untranslated patterns. */
static void
test_locales (void)
{
  static const char * const german[] = { "de_DE.UTF-8", "de_DE.utf8", "de_AT.UTF-8", NULL };
  static const char * const persian[] = { "fa_IR", "fa_IR.UTF-8", "fa_IR.utf8", NULL };
  static const char * const polish[] = { "pl_PL.UTF-8", "pl_PL.utf8", NULL };
  gboolean any = FALSE;

  if (find_locale (german))
    {
      check_words ("2025-03-13", ENTENTE_EDTF_WORDS_LONG, "13 März 2025");
      check_words ("Y12345678", ENTENTE_EDTF_WORDS_LONG, "year 12.345.678");
      any = TRUE;
    }

  /* A month has another case beside a day than alone. */
  if (find_locale (polish))
    {
      check_words ("2025-03-13", ENTENTE_EDTF_WORDS_LONG, "13 marca 2025");
      check_words ("2025-03", ENTENTE_EDTF_WORDS_LONG, "marzec 2025");
      any = TRUE;
    }

  if (find_locale (persian))
    {
      check_words ("1403", ENTENTE_EDTF_WORDS_LONG, "۱۴۰۳");
      any = TRUE;
    }

  setlocale (LC_ALL, "C.UTF-8");

  if (!any)
    g_test_skip ("none of the locales is installed");
}

/* A translation may put the parts in any order, leave some out, and have names that there
 * are not; nothing of it is a format. */
static void
test_patterns (void)
{
  static const struct
  {
    const char *pattern;
    const char *words;
  } rows[] = {
    { "{year}年{month-number}月{day}日", "2025年2月13日" },
    { "{day}. {month} {year}", "13. February 2025" },
    { "{year}", "2025" },
    { "", "" },
    { "{no-such-name} {day}", "{no-such-name} 13" },
    { "{day", "{day" },
    { "}{day}", "}13" },
    { "%s %n {day}%", "%s %n 13%" },
    { "{{day}}", "{{day}}" },
  };
  g_autoptr (EntenteEdtfFields) fields = entente_edtf_fields_new ();
  EntenteDay day;

  g_assert_true (entente_day_from_ymd (2025, 2, 13, &day));
  entente_edtf_fields_add_day (fields, "", day, ENTENTE_EDTF_WORDS_LONG);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *words = entente_edtf_fields_fill (fields, rows[i].pattern);

      g_assert_cmpstr (words, ==, rows[i].words);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/edtf/words/table", test_table);
  g_test_add_func ("/edtf/words/every-value", test_every_value);
  g_test_add_func ("/edtf/words/distinct", test_distinct);
  g_test_add_func ("/edtf/words/locales", test_locales);
  g_test_add_func ("/edtf/words/patterns", test_patterns);

  return g_test_run ();
}
