/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-date.h"

static EntenteDate *
new_date (const char *text,
          const char *label)
{
  g_autoptr (EntenteEdtf) edtf = entente_edtf_parse (text, NULL, NULL);

  g_assert_nonnull (edtf);
  return entente_date_new (edtf, ENTENTE_DATE_BASIS_DERIVED, label, "why");
}

static void
test_members (void)
{
  g_autoptr (EntenteDate) date = new_date ("2025-02-13", NULL);

  g_assert_cmpint (entente_date_get_basis (date), ==, ENTENTE_DATE_BASIS_DERIVED);
  g_assert_null (entente_date_get_label (date));
  g_assert_cmpstr (entente_date_get_note (date), ==, "why");
}

static void
test_words (void)
{
  g_autoptr (EntenteDate) plain = new_date ("2025-02-13", NULL);
  g_autoptr (EntenteDate) labelled = new_date ("2024-09-29/2024-12-28", "Fiscal first quarter");
  g_autofree char *plain_words = entente_date_to_words (plain, ENTENTE_EDTF_WORDS_LONG);
  g_autofree char *long_words = entente_date_to_words (labelled, ENTENTE_EDTF_WORDS_LONG);
  g_autofree char *medium_words = entente_date_to_words (labelled, ENTENTE_EDTF_WORDS_MEDIUM);

  g_assert_cmpstr (plain_words, ==, "13 February 2025");
  g_assert_cmpstr (long_words, ==, "Fiscal first quarter, 29 September to 28 December 2024");
  g_assert_cmpstr (medium_words, ==, "Fiscal first quarter");
}

static void
test_bases (void)
{
  g_assert_cmpstr (entente_date_basis_to_string (ENTENTE_DATE_BASIS_DERIVED_OUTSIDE), ==,
                   "derived with an outside fact");
  for (guint i = 0; i < ENTENTE_N_DATE_BASES; i++)
    g_assert_cmpstr (entente_date_basis_to_words (i), !=, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/members", test_members);
  g_test_add_func ("/date/words", test_words);
  g_test_add_func ("/date/bases", test_bases);

  return g_test_run ();
}
