/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include "edtf-generator.h"

/* What holds for every date, tried on many at random; always the same ones. */

#define N_VALUES 120000
#define SEED 20190204

/* The next valid text. */
static EntenteEdtf *
generate_valid (GRand   *rand,
                GString *text)
{
  EntenteEdtf *edtf;

  do
    {
      edtf_generate (rand, text);
      edtf = entente_edtf_parse (text->str, NULL, NULL);
    }
  while (edtf == NULL);

  return edtf;
}

static void
check_round_trip (const char        *text,
                  const EntenteEdtf *edtf)
{
  g_autofree char *canonical = entente_edtf_to_string (edtf);
  g_autoptr (EntenteEdtf) again = edtf_parse_valid (canonical);
  g_autofree char *canonical_again = entente_edtf_to_string (again);
  EntenteEdtfEnd ends[4];

  if (!entente_edtf_equal (edtf, again) || strcmp (canonical, canonical_again) != 0)
    g_error ("%s: %s, then %s", text, canonical, canonical_again);

  g_assert_cmpuint (entente_edtf_hash (edtf), ==, entente_edtf_hash (again));
  g_assert_cmpint (entente_edtf_get_kind (edtf), ==, entente_edtf_get_kind (again));
  g_assert_cmpint (entente_edtf_get_precision (edtf), ==, entente_edtf_get_precision (again));
  g_assert_cmpint (entente_edtf_is_extension (edtf), ==, entente_edtf_is_extension (again));
  g_assert_cmpint (entente_edtf_compare (edtf, again), ==, 0);
  g_assert_cmpint (entente_edtf_get_level (again), <=, entente_edtf_get_level (edtf));

  for (int part = 0; part < 3; part++)
    g_assert_cmpuint (entente_edtf_get_qualification (edtf, (EntenteEdtfPart) part), ==,
                      entente_edtf_get_qualification (again, (EntenteEdtfPart) part));

  entente_edtf_get_start (edtf, &ends[0]);
  entente_edtf_get_start (again, &ends[1]);
  entente_edtf_get_end (edtf, &ends[2]);
  entente_edtf_get_end (again, &ends[3]);
  g_assert_cmpmem (&ends[0], sizeof ends[0], &ends[1], sizeof ends[1]);
  g_assert_cmpmem (&ends[2], sizeof ends[2], &ends[3], sizeof ends[3]);
}

static void
check_bounds (const char        *text,
              const EntenteEdtf *edtf)
{
  EntenteEdtfEnd start, end;
  gboolean ordered = TRUE;

  entente_edtf_get_start (edtf, &start);
  entente_edtf_get_end (edtf, &end);

  if (start.kind == ENTENTE_EDTF_END_KNOWN)
    ordered = start.lower <= start.upper;
  if (end.kind == ENTENTE_EDTF_END_KNOWN)
    ordered = ordered && end.lower <= end.upper;
  if (start.kind == ENTENTE_EDTF_END_KNOWN && end.kind == ENTENTE_EDTF_END_KNOWN)
    ordered = ordered && start.lower <= end.lower && start.upper <= end.upper;

  if (!ordered)
    g_error ("%s: bounds out of order", text);
}

static void
test_round_trip (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_of_level[3] = { 0, 0, 0 };
  guint n_of_kind[6] = { 0, 0, 0, 0, 0, 0 };

  for (guint i = 0; i < N_VALUES; i++)
    {
      g_autoptr (EntenteEdtf) edtf = generate_valid (rand, text);

      check_round_trip (text->str, edtf);
      check_bounds (text->str, edtf);
      n_of_level[entente_edtf_get_level (edtf)]++;
      n_of_kind[entente_edtf_get_kind (edtf)]++;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (n_of_level); i++)
    g_assert_cmpuint (n_of_level[i], >, N_VALUES / 20);
  for (gsize i = 0; i < G_N_ELEMENTS (n_of_kind); i++)
    g_assert_cmpuint (n_of_kind[i], >, N_VALUES / 50);
}

/* Says more: a digit for an unspecified one, a part more at the end, one significant
 * digit more, or one member of a set less. A month does not become a season. */
static gboolean
make_more_precise (GRand   *rand,
                   GString *text)
{
  gssize x = -1;
  guint n_seen = 0;
  char *comma;

  for (gsize i = 0; i < text->len; i++)
    if (text->str[i] == 'X' && edtf_random (rand, (int) ++n_seen) == 0)
      x = (gssize) i;

  if (x >= 0)
    {
      gboolean is_first_digit = x > 0 && strchr ("-?~%", text->str[x - 1]) != NULL;

      text->str[x] = (char) ('0' + edtf_random (rand, is_first_digit ? 2 : 10));
      return TRUE;
    }

  if (text->str[0] == '[')
    {
      comma = strrchr (text->str, ',');
      if (comma == NULL)
        return FALSE;
      g_string_truncate (text, (gsize) (comma - text->str));
      g_string_append_c (text, ']');
      return TRUE;
    }

  if (strpbrk (text->str, "{YT?~%") != NULL || !g_ascii_isdigit (text->str[text->len - 1]))
    return FALSE;

  if (strchr (text->str, 'S') != NULL)
    {
      text->str[text->len - 1]++;
      return g_ascii_isdigit (text->str[text->len - 1]);
    }

  g_string_append_printf (text, "-%02d", 1 + edtf_random (rand, 12));
  return TRUE;
}

static void
check_narrower (const char        *text,
                const char        *precise_text,
                const EntenteEdtf *edtf,
                const EntenteEdtf *precise)
{
  EntenteDay day, precise_day;

  if (entente_edtf_get_earliest (edtf, &day) &&
      (!entente_edtf_get_earliest (precise, &precise_day) || precise_day < day))
    g_error ("%s is earlier than %s", precise_text, text);

  if (entente_edtf_get_latest (edtf, &day) &&
      (!entente_edtf_get_latest (precise, &precise_day) || precise_day > day))
    g_error ("%s is later than %s", precise_text, text);
}

/* What is known of the order of two dates stays so when more is known of one. */
static void
check_order_kept (const char        *precise_text,
                  const EntenteEdtf *edtf,
                  const EntenteEdtf *precise,
                  const EntenteEdtf *other)
{
  EntenteTruth before = entente_edtf_is_before (edtf, other);
  EntenteTruth after = entente_edtf_is_after (edtf, other);
  g_autofree char *other_text = entente_edtf_to_string (other);

  if (before != ENTENTE_TRUTH_UNKNOWN && before != entente_edtf_is_before (precise, other))
    g_error ("%s is before %s otherwise", precise_text, other_text);

  if (after != ENTENTE_TRUTH_UNKNOWN && after != entente_edtf_is_after (precise, other))
    g_error ("%s is after %s otherwise", precise_text, other_text);
}

static void
test_precision (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED + 1);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) precise_text = g_string_new (NULL);
  g_autoptr (GString) other_text = g_string_new (NULL);
  guint n_compared = 0;

  for (guint i = 0; i < N_VALUES / 2; i++)
    {
      g_autoptr (EntenteEdtf) edtf = generate_valid (rand, text);
      g_autoptr (EntenteEdtf) precise = NULL;
      g_autoptr (EntenteEdtf) other = NULL;

      g_string_assign (precise_text, text->str);
      if (!make_more_precise (rand, precise_text))
        continue;

      /* There is no 2004-21-05 and no 2004-02-31. */
      precise = entente_edtf_parse (precise_text->str, NULL, NULL);
      if (precise == NULL)
        continue;

      other = generate_valid (rand, other_text);
      check_narrower (text->str, precise_text->str, edtf, precise);
      check_order_kept (precise_text->str, edtf, precise, other);
      n_compared++;
    }

  g_assert_cmpuint (n_compared, >, N_VALUES / 8);
}

static void
check_pair (const char        *text_a,
            const char        *text_b,
            const EntenteEdtf *a,
            const EntenteEdtf *b)
{
  EntenteTruth before = entente_edtf_is_before (a, b);
  EntenteTruth after = entente_edtf_is_after (a, b);
  EntenteTruth overlaps = entente_edtf_overlaps (a, b);
  EntenteTruth covers = entente_edtf_covers (a, b);
  gboolean sound = TRUE;

  sound = sound && after == entente_edtf_is_before (b, a);
  sound = sound && overlaps == entente_edtf_overlaps (b, a);
  sound = sound && !(before == ENTENTE_TRUTH_YES && after != ENTENTE_TRUTH_NO);
  sound = sound && !(before == ENTENTE_TRUTH_YES && overlaps != ENTENTE_TRUTH_NO);
  sound = sound && !(covers == ENTENTE_TRUTH_YES && overlaps != ENTENTE_TRUTH_YES);
  sound = sound && !(covers == ENTENTE_TRUTH_UNKNOWN && overlaps == ENTENTE_TRUTH_NO);
  sound = sound && (entente_edtf_compare (a, b) > 0) == (entente_edtf_compare (b, a) < 0);

  /* What is known to come first is not listed last, but for times in different zones. */
  if (before == ENTENTE_TRUTH_YES && entente_edtf_get_kind (a) != ENTENTE_EDTF_KIND_DATE_TIME)
    sound = sound && entente_edtf_compare (a, b) < 0;

  if (!sound)
    g_error ("%s and %s: before %d, after %d, overlaps %d, covers %d", text_a, text_b,
             before, after, overlaps, covers);
}

static void
check_itself (const char        *text,
              const EntenteEdtf *edtf)
{
  if (entente_edtf_is_before (edtf, edtf) == ENTENTE_TRUTH_YES ||
      entente_edtf_is_after (edtf, edtf) == ENTENTE_TRUTH_YES ||
      entente_edtf_overlaps (edtf, edtf) == ENTENTE_TRUTH_NO ||
      entente_edtf_covers (edtf, edtf) == ENTENTE_TRUTH_NO ||
      entente_edtf_compare (edtf, edtf) != 0)
    g_error ("%s and itself", text);
}

static void
test_relations (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED + 2);
  g_autoptr (GString) text_a = g_string_new (NULL);
  g_autoptr (GString) text_b = g_string_new (NULL);

  for (guint i = 0; i < N_VALUES / 3; i++)
    {
      g_autoptr (EntenteEdtf) a = generate_valid (rand, text_a);
      g_autoptr (EntenteEdtf) b = generate_valid (rand, text_b);

      check_pair (text_a->str, text_b->str, a, b);
      check_itself (text_a->str, a);
    }
}

static void
test_words (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED + 3);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < N_VALUES / 10; i++)
    {
      g_autoptr (EntenteEdtf) edtf = generate_valid (rand, text);

      for (int style = ENTENTE_EDTF_WORDS_LONG; style <= ENTENTE_EDTF_WORDS_SHORT; style++)
        {
          g_autofree char *words = entente_edtf_to_words (edtf, (EntenteEdtfWords) style);

          if (*words == '\0' || strpbrk (words, "{}") != NULL || strstr (words, "  ") != NULL ||
              !g_utf8_validate (words, -1, NULL))
            g_error ("%s: \"%s\"", text->str, words);
        }
    }
}

/* A text that goes wrong has a place where, and something that was expected there; up to
 * that place it is right, so that what comes behind makes no difference. */
static void
test_errors (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED + 4);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_errors = 0;

  for (guint i = 0; i < N_VALUES / 2; i++)
    {
      g_autoptr (EntenteEdtf) edtf = NULL;
      g_autoptr (GError) error = NULL;
      int at;
      gsize position;

      edtf_generate (rand, text);
      at = edtf_random (rand, (int) text->len);
      text->str[at] = "0129X?-/.,[]{}STYZ: x"[edtf_random (rand, 21)];
      edtf = entente_edtf_parse (text->str, &position, &error);

      if (edtf != NULL)
        continue;

      n_errors++;
      if (position > text->len || !g_str_has_prefix (error->message, "expected "))
        g_error ("%s: %" G_GSIZE_FORMAT ": %s", text->str, position, error->message);
    }

  g_assert_cmpuint (n_errors, >, N_VALUES / 8);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/edtf/properties/round-trip", test_round_trip);
  g_test_add_func ("/edtf/properties/precision", test_precision);
  g_test_add_func ("/edtf/properties/relations", test_relations);
  g_test_add_func ("/edtf/properties/words", test_words);
  g_test_add_func ("/edtf/properties/errors", test_errors);

  return g_test_run ();
}
