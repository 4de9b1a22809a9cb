/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "entente-fact-search.h"
#include "entente-loader.h"
#include "entente-search-text.h"

static EntenteDossier *dossier;

static const struct
{
  const char *text;
  const char *folded;
} foldings[] = {
  { "", "" },
  { "Intraday High", "intraday high" },
  { "  two\t\nspaces  ", "two spaces" },
  { "Café", "cafe" },
  { "Cafe\u0301", "cafe" },
  { "STRASSE straße", "strasse strasse" },
  { "Alibaba’s", "alibaba's" },
  { "\u221217\u00a0%", "-17%" },
  { "17 % and 3%", "17% and 3%" },
  { "so many %", "so many %" },
  { "\u0661\u0667\u066a", "17%" },
  { "１７％", "17%" },
  { "\u200fHK$\u2068124.3\u2069", "hk$124.3" },
  { "阿里巴巴", "阿里巴巴" },
  { "\xff\xfe", "" },
};

static void
test_fold (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (foldings); i++)
    {
      g_autofree char *folded = entente_search_text_fold (foldings[i].text);

      g_assert_cmpstr (folded, ==, foldings[i].folded);
    }
}

static const struct
{
  const char *text;
  const char *words; /* joined with "|" */
} splittings[] = {
  { "", "" },
  { " ... ", "" },
  { "“Qwen 2.5”,", "qwen|2.5" },
  { "(17 %)", "17%" },
  { "HK$124.3.", "hk$124.3" },
  { "Apple’s lead?", "apple's|lead" },
};

static void
test_split (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (splittings); i++)
    {
      g_auto (GStrv) words = entente_search_text_split (splittings[i].text);
      g_autofree char *joined = g_strjoinv ("|", words);

      g_assert_cmpstr (joined, ==, splittings[i].words);
    }
}

static const struct
{
  const char *text;
  const char *word;
  gboolean found;
} words[] = {
  { "world governments summit", "government", TRUE },
  { "world governments summit", "overnment", FALSE },
  { "alibaba's shares", "share", TRUE },
  { "alibaba's shares", "", FALSE },
  { "fell 17%", "17", TRUE },
  { "fell 17%", "17%", TRUE },
  { "fell 17", "17%", FALSE },
  { "170 or 1701", "17", FALSE },
  { "170, then 17", "17", TRUE },
  { "see f17", "17", FALSE },
  { "hk$124.3", "124.3", TRUE },
  { "hk$124.3", "124", TRUE },
  { "hk$124.3", "24.3", FALSE },
  { "hk$124.3", "3", FALSE },
  { "1,243 units", "243", FALSE },
  { "in 2024. 3 vendors", "3", TRUE },
  { "阿里巴巴与苹果合作", "苹果", TRUE },
  { "苹果apple", "apple", TRUE },
};

static void
test_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_test_message ("“%s” in “%s”", words[i].word, words[i].text);
      g_assert_cmpint (entente_search_text_has (words[i].text, words[i].word), ==, words[i].found);
    }
}

static const struct
{
  const char *text;
  gboolean is_figure;
} figures[] = {
  { "", FALSE },      { "%", FALSE },           { "17", TRUE },     { "17%", TRUE },
  { "-17", TRUE },    { "hk$124.3", TRUE },     { "$18.51", TRUE }, { "f18", FALSE },
  { "2.5-max", FALSE }, { "18.51 billion", FALSE }, { "1 243,5", TRUE },
};

static void
test_figures (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_test_message ("“%s”", figures[i].text);
      g_assert_cmpint (entente_search_text_is_figure (figures[i].text), ==, figures[i].is_figure);
    }
}

static char *
list_ids (GListModel *facts)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (EntenteFact) fact = g_list_model_get_item (facts, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", entente_fact_get_id (fact));
    }

  return g_string_free (ids, FALSE);
}

static char *
run (EntenteFactSearch *search)
{
  g_autoptr (GListModel) found = NULL;

  found = entente_fact_search_run (search, entente_dossier_get_facts (dossier));
  g_assert_true (g_list_model_get_item_type (found) == ENTENTE_TYPE_FACT);

  return list_ids (found);
}

static const struct
{
  const char *text;
  const char *ids;
} queries[] = {
  /* a figure: the report's before others; the unit that was typed decides between meanings */
  { "124.3", "F18 X05b" },
  { "HK$124.3", "F18" },
  { "HK$ 124.3", "F18" },
  { "US$124.3 billion", "X05b" },
  { "17", "F31 F33" },
  { "17 %", "F31 F33" },
  { "17%", "F31 F33" },
  { "-17", "F31" },
  { "113.83", "D01" },
  { "18.51", "F30 X05d" },
  { "18.51 billion", "F30 X05d" },
  /* a figure that is still being typed */
  { "124", "F18 X05b" },
  { "124.", "F18 X05b" },
  /* both spellings of a name; the fact whose words they are comes first */
  { "World Government Summit", "F12 X01" },
  { "World Governments Summit", "X01 F12" },
  { "world GOVERNMENTS summit", "X01 F12" },
  /* an identifier, then what names it */
  { "D01", "D01 D07c" },
  { "d01", "D01 D07c" },
  /* words of a fact in several places, in any order */
  { "vivo 17", "F33" },
  { "17 vivo", "F33" },
  { "late January", "F38 F39" },
  { "speaker unclear", "F23" },
  { "“Tencent”", "F09 X07b" },
  /* nothing */
  { "no such thing", "" },
  { "ntraday", "" },
};

static void
test_queries (void)
{
  g_autoptr (EntenteFactSearch) search = entente_fact_search_new ();

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autofree char *ids = NULL;

      entente_fact_search_set_text (search, queries[i].text);
      ids = run (search);
      g_test_message ("“%s”", queries[i].text);
      g_assert_cmpstr (ids, ==, queries[i].ids);
    }
}

/* What matches equally well stays in the order of the dossier. */
static void
test_order (void)
{
  g_autoptr (EntenteFactSearch) search = entente_fact_search_new ();
  g_autoptr (GListModel) found = NULL;
  GListModel *facts = entente_dossier_get_facts (dossier);
  guint last_position = 0;
  EntenteFactMatch last_match = ENTENTE_FACT_MATCH_ID;

  entente_fact_search_set_text (search, "Alibaba shares");
  found = entente_fact_search_run (search, facts);
  g_assert_cmpuint (g_list_model_get_n_items (found), >, 10);

  for (guint i = 0; i < g_list_model_get_n_items (found); i++)
    {
      g_autoptr (EntenteFact) fact = g_list_model_get_item (found, i);
      EntenteFactMatch match = entente_fact_search_match (search, fact);
      guint position = 0;

      for (; position < g_list_model_get_n_items (facts); position++)
        {
          g_autoptr (EntenteFact) other = g_list_model_get_item (facts, position);

          if (other == fact)
            break;
        }
      g_assert_cmpint (match, <=, last_match);
      if (i > 0 && match == last_match)
        g_assert_cmpuint (position, >, last_position);
      last_match = match;
      last_position = position;
    }
}

/* Which statements are facts, and which are opinions? */
static void
test_status (void)
{
  static const struct
  {
    EntenteStatus status;
    const char *ids;
  } statuses[] = {
    { ENTENTE_STATUS_ANALYST_VIEW, "F21 F22 F23" },
    { ENTENTE_STATUS_CLAIM, "F39" },
    { ENTENTE_STATUS_NOT_STATED, "F13" },
  };
  g_autoptr (EntenteFactSearch) search = entente_fact_search_new ();

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_autofree char *ids = NULL;

      entente_fact_search_set_status (search, (int) statuses[i].status);
      ids = run (search);
      g_assert_cmpstr (ids, ==, statuses[i].ids);
    }

  g_assert_true (entente_fact_is_speaker_unclear (entente_dossier_find_fact (dossier, "F23")));
  g_assert_false (entente_fact_is_speaker_unclear (entente_dossier_find_fact (dossier, "F22")));
}

static EntenteSource *
get_report (void)
{
  return entente_fact_get_source (entente_dossier_find_fact (dossier, "F01"));
}

static void
test_counts (void)
{
  g_autoptr (EntenteFactSearch) search = entente_fact_search_new ();
  GListModel *facts = entente_dossier_get_facts (dossier);
  guint counts[ENTENTE_N_STATUSES];
  guint sum = 0;

  g_assert_cmpuint (entente_fact_search_count (search, facts, counts), ==,
                    g_list_model_get_n_items (facts));

  entente_fact_search_set_source (search, get_report ());
  g_assert_cmpuint (entente_fact_search_count (search, facts, counts), ==, 40);
  for (guint i = 0; i < ENTENTE_N_STATUSES; i++)
    sum += counts[i];
  g_assert_cmpuint (sum, ==, 40);
  g_assert_cmpuint (counts[ENTENTE_STATUS_ANALYST_VIEW], ==, 3);
  g_assert_cmpuint (counts[ENTENTE_STATUS_CLAIM], ==, 1);
  g_assert_cmpuint (counts[ENTENTE_STATUS_DERIVED], ==, 0);

  /* The status looked for does not change what the others would give. */
  entente_fact_search_set_status (search, ENTENTE_STATUS_CLAIM);
  g_assert_cmpuint (entente_fact_search_count (search, facts, counts), ==, 40);

  entente_fact_search_set_text (search, "17");
  g_assert_cmpuint (entente_fact_search_count (search, facts, counts), ==, 2);
  g_assert_cmpuint (counts[ENTENTE_STATUS_RESEARCH_ESTIMATE], ==, 2);
  g_assert_cmpuint (counts[ENTENTE_STATUS_CLAIM], ==, 0);
}

static EntenteParty *
find_party (const char *id)
{
  GListModel *parties = entente_dossier_get_parties (dossier);

  for (guint i = 0; i < g_list_model_get_n_items (parties); i++)
    {
      g_autoptr (EntenteParty) party = g_list_model_get_item (parties, i);

      if (g_str_equal (entente_party_get_id (party), id))
        return party; /* the dossier has its own reference */
    }

  g_assert_not_reached ();
}

static void
test_narrow (void)
{
  g_autoptr (EntenteFactSearch) search = entente_fact_search_new ();
  g_autofree char *about_vivo = NULL;
  g_autofree char *from_report = NULL;
  g_autofree char *by_report = NULL;
  g_autofree char *everything = NULL;

  g_assert_true (entente_fact_search_is_empty (search));
  entente_fact_search_set_party (search, find_party ("vivo"));
  g_assert_false (entente_fact_search_is_empty (search));
  about_vivo = run (search);
  g_assert_cmpstr (about_vivo, ==, "F33 D14 D15 D16");

  entente_fact_search_set_source (search, get_report ());
  from_report = run (search);
  g_assert_cmpstr (from_report, ==, "F33");

  entente_fact_search_set_speaker (search, ENTENTE_SPEAKER_THE_REPORT_ITSELF);
  by_report = run (search);
  g_assert_cmpstr (by_report, ==, "");

  entente_fact_search_clear (search);
  g_assert_true (entente_fact_search_is_empty (search));
  g_assert_null (entente_fact_search_get_party (search));
  g_assert_null (entente_fact_search_get_source (search));
  g_assert_cmpint (entente_fact_search_get_status (search), ==, ENTENTE_FACT_SEARCH_ANY);
  g_assert_cmpint (entente_fact_search_get_speaker (search), ==, ENTENTE_FACT_SEARCH_ANY);
  g_assert_cmpstr (entente_fact_search_get_text (search), ==, "");
  everything = run (search);
  g_assert_true (g_str_has_prefix (everything, "F01 F02 F03 "));
}

static void
count_up (guint *n)
{
  (*n)++;
}

static void
test_changed (void)
{
  g_autoptr (EntenteFactSearch) search = entente_fact_search_new ();
  guint n_changed = 0;

  g_signal_connect_swapped (search, "changed", G_CALLBACK (count_up), &n_changed);

  entente_fact_search_clear (search);
  entente_fact_search_set_text (search, "");
  entente_fact_search_set_status (search, ENTENTE_FACT_SEARCH_ANY);
  entente_fact_search_set_party (search, NULL);
  g_assert_cmpuint (n_changed, ==, 0);

  entente_fact_search_set_text (search, "17");
  entente_fact_search_set_text (search, "17");
  g_assert_cmpuint (n_changed, ==, 1);
  entente_fact_search_set_status (search, ENTENTE_STATUS_CLAIM);
  entente_fact_search_set_speaker (search, ENTENTE_SPEAKER_NAMED_PERSON);
  entente_fact_search_set_source (search, get_report ());
  g_assert_cmpuint (n_changed, ==, 4);

  /* all at once */
  entente_fact_search_clear (search);
  g_assert_cmpuint (n_changed, ==, 5);

  /* a text without a word looks for nothing, but is there to be cleared */
  entente_fact_search_set_text (search, "…");
  g_assert_true (entente_fact_search_is_empty (search));
  entente_fact_search_clear (search);
  g_assert_cmpuint (n_changed, ==, 7);
  g_assert_cmpstr (entente_fact_search_get_text (search), ==, "");
}

static void
test_finalize (void)
{
  EntenteFactSearch *search = entente_fact_search_new ();
  EntenteFact *fact = entente_dossier_find_fact (dossier, "F18");
  guint references = G_OBJECT (fact)->ref_count;

  entente_fact_search_set_text (search, "124.3");
  entente_fact_search_set_source (search, get_report ());
  g_assert_cmpint (entente_fact_search_match (search, fact), ==, ENTENTE_FACT_MATCH_FIGURE);
  g_assert_finalize_object (search);
  g_assert_cmpuint (G_OBJECT (fact)->ref_count, ==, references);
}

int
main (int    argc,
      char **argv)
{
  int status;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  dossier = entente_loader_load_builtin ();
  g_assert_nonnull (dossier);

  g_test_add_func ("/fact-search/text/fold", test_fold);
  g_test_add_func ("/fact-search/text/split", test_split);
  g_test_add_func ("/fact-search/text/words", test_words);
  g_test_add_func ("/fact-search/text/figures", test_figures);
  g_test_add_func ("/fact-search/queries", test_queries);
  g_test_add_func ("/fact-search/order", test_order);
  g_test_add_func ("/fact-search/status", test_status);
  g_test_add_func ("/fact-search/counts", test_counts);
  g_test_add_func ("/fact-search/narrow", test_narrow);
  g_test_add_func ("/fact-search/changed", test_changed);
  g_test_add_func ("/fact-search/finalize", test_finalize);

  status = g_test_run ();
  g_clear_object (&dossier);

  return status;
}
