/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-edtf.h"

/*
 * A target for libFuzzer: any bytes are read as a date. What is read is printed and read
 * again, said in words and compared with other dates; what is not has a place and a reason.
 */

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

static void
check_error (const char   *text,
             gsize         position,
             const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == ENTENTE_EDTF_ERROR);
  g_assert_true (*error->message != '\0');

  /* Everything before the place was read, and so is ASCII. */
  for (gsize i = 0; i < position; i++)
    g_assert_true (text[i] > 0 && text[i] < 127);
}

static void
check_round_trip (const EntenteEdtf *edtf)
{
  g_autofree char *canonical = entente_edtf_to_string (edtf);
  g_autofree char *canonical_again = NULL;
  g_autoptr (EntenteEdtf) again = entente_edtf_parse (canonical, NULL, NULL);

  g_assert_nonnull (again);
  g_assert_true (entente_edtf_equal (edtf, again));
  g_assert_cmpint (entente_edtf_compare (edtf, again), ==, 0);
  canonical_again = entente_edtf_to_string (again);
  g_assert_cmpstr (canonical, ==, canonical_again);
}

static void
check_bounds (const EntenteEdtf *edtf)
{
  EntenteEdtfEnd start, end;
  EntenteDay earliest, latest;

  entente_edtf_get_start (edtf, &start);
  entente_edtf_get_end (edtf, &end);

  if (start.kind == ENTENTE_EDTF_END_KNOWN)
    g_assert_cmpint (start.lower, <=, start.upper);
  if (end.kind == ENTENTE_EDTF_END_KNOWN)
    g_assert_cmpint (end.lower, <=, end.upper);
  if (entente_edtf_get_earliest (edtf, &earliest) && entente_edtf_get_latest (edtf, &latest))
    g_assert_cmpint (earliest, <=, latest);
}

static void
check_words (const EntenteEdtf *edtf)
{
  for (int style = ENTENTE_EDTF_WORDS_LONG; style <= ENTENTE_EDTF_WORDS_SHORT; style++)
    {
      g_autofree char *words = entente_edtf_to_words (edtf, (EntenteEdtfWords) style);

      g_assert_true (*words != '\0');
      g_assert_true (g_utf8_validate (words, -1, NULL));
    }
}

static void
check_relations (const EntenteEdtf *edtf,
                 const EntenteEdtf *other)
{
  EntenteTruth before = entente_edtf_is_before (edtf, other);
  EntenteTruth overlaps = entente_edtf_overlaps (edtf, other);
  EntenteTruth covers = entente_edtf_covers (edtf, other);

  g_assert_true (before == entente_edtf_is_after (other, edtf));
  g_assert_true (overlaps == entente_edtf_overlaps (other, edtf));
  g_assert_false (before == ENTENTE_TRUTH_YES && overlaps != ENTENTE_TRUTH_NO);
  g_assert_false (covers == ENTENTE_TRUTH_YES && overlaps != ENTENTE_TRUTH_YES);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static const char * const others[] = {
    "2024", "2025-02-13", "/2025-02-13", "../1985", "1985/..", "156X-12-XX", "[..1984,1990-24]",
    "{1667,1668,1670..1672}", "1985-04-12T23:20:30-04", "Y-17E7", "20XX-0X/2030-1X",
  };
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (GError) error = NULL;
  gsize position = 0;
  g_autoptr (EntenteEdtf) edtf = entente_edtf_parse (text, &position, &error);

  if (edtf == NULL)
    {
      check_error (text, position, error);
      return 0;
    }

  g_assert_no_error (error);
  check_round_trip (edtf);
  check_bounds (edtf);
  check_words (edtf);
  check_relations (edtf, edtf);

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (EntenteEdtf) other = entente_edtf_parse (others[i], NULL, NULL);

      check_relations (edtf, other);
    }

  for (gsize i = 0; i < MIN (entente_edtf_get_n_members (edtf), 8); i++)
    {
      g_autoptr (EntenteEdtf) member = entente_edtf_dup_member (edtf, i);

      check_round_trip (member);
      check_relations (edtf, member);
    }

  return 0;
}
