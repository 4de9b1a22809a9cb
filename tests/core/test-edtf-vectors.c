/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include "edtf-table.h"

/*
 * The vectors of public suites. They are not part of the sources: the folder that has
 * them is named by ENTENTE_SHARED. Where we differ, data/edtf/deviations.tsv says so and
 * why; a difference that it does not list fails the test, and so does one that it lists
 * but that there is not.
 */

typedef struct
{
  char     *input;
  char     *theirs;
  char     *ours;
  gboolean  seen;
} Deviation;

typedef struct
{
  const char *file;
  GPtrArray  *deviations;
  guint       n_unlisted;
  guint       n_rows;
} Suite;

static void
deviation_free (gpointer data)
{
  Deviation *deviation = data;

  g_free (deviation->input);
  g_free (deviation->theirs);
  g_free (deviation->ours);
  g_free (deviation);
}

static void
read_deviation (char     **cells,
                guint      n_cells,
                gpointer   user_data)
{
  Suite *suite = user_data;
  Deviation *deviation;

  if (strcmp (cells[0], suite->file) != 0)
    return;

  /* A deviation without a reason is none. */
  g_assert_cmpstr (cells[4], !=, "");

  deviation = g_new0 (Deviation, 1);
  deviation->input = g_strdup (cells[1]);
  deviation->theirs = g_strdup (cells[2]);
  deviation->ours = g_strdup (cells[3]);
  g_ptr_array_add (suite->deviations, deviation);
}

static void
compare_answers (Suite      *suite,
                 const char *input,
                 const char *theirs,
                 const char *ours)
{
  suite->n_rows++;

  if (strcmp (theirs, ours) == 0)
    return;

  for (guint i = 0; i < suite->deviations->len; i++)
    {
      Deviation *deviation = g_ptr_array_index (suite->deviations, i);

      if (strcmp (deviation->input, input) == 0 && strcmp (deviation->theirs, theirs) == 0 &&
          strcmp (deviation->ours, ours) == 0)
        {
          deviation->seen = TRUE;
          return;
        }
    }

  g_test_message ("not listed:\t%s\t%s\t%s\t%s", suite->file, input, theirs, ours);
  suite->n_unlisted++;
}

static void
run_suite (const char  *file,
           guint        n_columns,
           EdtfRowFunc  func)
{
  g_autoptr (GPtrArray) deviations = g_ptr_array_new_with_free_func (deviation_free);
  Suite suite = { .file = file, .deviations = deviations };
  const char *shared = g_getenv ("ENTENTE_SHARED");
  g_autofree char *path = NULL;
  guint n_stale = 0;

  if (shared == NULL || *shared == '\0')
    {
      g_test_skip ("ENTENTE_SHARED does not name the folder with the public vectors");
      return;
    }

  path = g_build_filename (shared, "formats", "edtf", file, NULL);
  edtf_own_table_foreach ("deviations.tsv", 5, read_deviation, &suite);
  edtf_table_foreach (path, n_columns, func, &suite);

  for (guint i = 0; i < deviations->len; i++)
    {
      Deviation *deviation = g_ptr_array_index (deviations, i);

      if (!deviation->seen)
        {
          g_test_message ("no longer so:\t%s\t%s", file, deviation->input);
          n_stale++;
        }
    }

  g_test_message ("%u answers compared, %u differ as listed", suite.n_rows, deviations->len);

  if (suite.n_unlisted > 0 || n_stale > 0)
    g_test_fail_printf ("%u differences are not listed, %u listed ones are none",
                        suite.n_unlisted, n_stale);
}

static char *
validity (const EntenteEdtf *edtf)
{
  return edtf != NULL ? g_strdup_printf ("valid, level %d", entente_edtf_get_level (edtf))
                      : g_strdup ("invalid");
}

static void
check_edtf_validate (char     **cells,
                     guint      n_cells,
                     gpointer   user_data)
{
  g_autoptr (EntenteEdtf) edtf = entente_edtf_parse (cells[0], NULL, NULL);
  g_autofree char *ours = validity (edtf);
  g_autofree char *theirs = strcmp (cells[1], "1") == 0
    ? g_strdup_printf ("valid, level %s", cells[2])
    : g_strdup ("invalid");

  compare_answers (user_data, cells[0], theirs, ours);
}

static void
test_edtf_validate (void)
{
  run_suite ("edtf-validate.tsv", 4, check_edtf_validate);
}

/* "1985-04-12T00:00:00Z" to the day. */
static char *
their_end (const char *lower,
           const char *upper,
           const char *open,
           const char *unknown)
{
  if (strcmp (open, "true") == 0)
    return g_strdup ("open");
  if (strcmp (unknown, "true") == 0)
    return g_strdup ("unknown");
  if (*lower == '\0')
    return g_strdup ("none");

  return g_strdup_printf ("%.*s..%.*s", (int) (strcspn (lower, "T")), lower,
                          (int) (strcspn (upper, "T")), upper);
}

static void
check_go_edtf (char     **cells,
               guint      n_cells,
               gpointer   user_data)
{
  g_autoptr (EntenteEdtf) edtf = entente_edtf_parse (cells[0], NULL, NULL);
  g_autofree char *their_start = their_end (cells[3], cells[4], cells[7], cells[9]);
  g_autofree char *their_last = their_end (cells[5], cells[6], cells[8], cells[10]);
  g_autofree char *their_bounds = g_strdup_printf ("%s to %s", their_start, their_last);
  g_autofree char *their_level = g_strdup_printf ("valid, level %s", cells[1]);
  g_autofree char *our_level = validity (edtf);
  g_autofree char *our_start = NULL;
  g_autofree char *our_last = NULL;
  g_autofree char *our_bounds = NULL;
  EntenteEdtfEnd start, end;

  compare_answers (user_data, cells[0], their_level, our_level);

  if (edtf == NULL)
    return;

  entente_edtf_get_start (edtf, &start);
  entente_edtf_get_end (edtf, &end);
  our_start = edtf_end_to_string (&start);
  our_last = edtf_end_to_string (&end);
  our_bounds = g_strdup_printf ("%s to %s", our_start, our_last);
  compare_answers (user_data, cells[0], their_bounds, our_bounds);
}

static void
test_go_edtf (void)
{
  run_suite ("go-edtf-bounds.tsv", 11, check_go_edtf);
}

/* The words that say what is dated: names of months and seasons, and years. How they are
 * put together is our own. */
static gboolean
is_telling_word (const char *word)
{
  static const char * const names[] = {
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "spring", "summer", "autumn", "winter",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (word, names[i]) == 0)
      return TRUE;

  return strlen (word) >= 4 && strspn (word, "0123456789") == 4;
}

static char *
find_missing_words (const char *theirs,
                    const char *ours)
{
  g_autofree char *lower = g_ascii_strdown (theirs, -1);
  g_autofree char *our_lower = g_ascii_strdown (ours, -1);
  g_auto (GStrv) words = g_strsplit_set (lower, " ,;()", -1);
  GString *missing = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (is_telling_word (words[i]))
      {
        if (strspn (words[i], "0123456789") == 4)
          words[i][4] = '\0';
        if (strstr (our_lower, words[i]) == NULL)
          g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "", words[i]);
      }

  return g_string_free (missing, FALSE);
}

static void
check_edtf_php (char     **cells,
                guint      n_cells,
                gpointer   user_data)
{
  g_autoptr (EntenteEdtf) edtf = entente_edtf_parse (cells[0], NULL, NULL);
  g_autofree char *words = NULL;
  g_autofree char *missing = NULL;
  g_autofree char *theirs = NULL;

  if (edtf == NULL)
    {
      compare_answers (user_data, cells[0], cells[1], "invalid");
      return;
    }

  words = entente_edtf_to_words (edtf, ENTENTE_EDTF_WORDS_LONG);
  missing = find_missing_words (cells[1], words);
  theirs = *missing != '\0' ? g_strdup (cells[1]) : g_strdup (words);
  compare_answers (user_data, cells[0], theirs, words);
}

static void
test_edtf_php (void)
{
  run_suite ("edtf-php-humanize-en.tsv", 3, check_edtf_php);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/edtf/vectors/edtf-validate", test_edtf_validate);
  g_test_add_func ("/edtf/vectors/go-edtf", test_go_edtf);
  g_test_add_func ("/edtf/vectors/edtf-php", test_edtf_php);

  return g_test_run ();
}
