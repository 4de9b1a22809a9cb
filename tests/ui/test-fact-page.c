/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-fact-page.h"
#include "entente-fact-words.h"
#include "entente-loader.h"
#include "facts-helpers.h"

typedef struct
{
  EntenteDossier *dossier;
  EntenteFactPage *page;
  GtkWidget *window;
} Fixture;

static void
setup (Fixture       *f,
       gconstpointer  data)
{
  const char *id = data;

  f->dossier = entente_loader_load_builtin ();
  f->page = entente_fact_page_new (f->dossier, entente_dossier_find_fact (f->dossier, id));
  f->window = facts_present (GTK_WIDGET (f->page));
}

static void
teardown (Fixture       *f,
          gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  facts_settle ();
  g_assert_finalize_object (f->dossier);
}

static const char *
get_subtitle (Fixture    *f,
              const char *title)
{
  return adw_action_row_get_subtitle (
    ADW_ACTION_ROW (facts_find_row (GTK_WIDGET (f->page), title)));
}

/* The subtitles of a group, which are what a list of facts is recognised by. */
static char *
list_group (Fixture    *f,
            const char *title)
{
  g_autoptr (GPtrArray) groups = facts_find_all (GTK_WIDGET (f->page), ADW_TYPE_PREFERENCES_GROUP);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < groups->len; i++)
    {
      g_autoptr (GPtrArray) rows = NULL;

      if (!g_str_equal (adw_preferences_group_get_title (groups->pdata[i]), title))
        continue;
      rows = facts_find_all (groups->pdata[i], ADW_TYPE_ACTION_ROW);
      for (guint j = 0; j < rows->len; j++)
        {
          g_auto (GStrv) parts =
            g_strsplit (adw_action_row_get_subtitle (rows->pdata[j]), " · ", 2);

          g_string_append_printf (ids, "%s%s", j > 0 ? " " : "", parts[0]);
        }
    }

  return g_string_free (ids, FALSE);
}

static void
assert_group (Fixture    *f,
              const char *title,
              const char *expected)
{
  g_autofree char *ids = list_group (f, title);

  g_assert_cmpstr (ids, ==, expected);
}

/* Where does HK$124.3 come from? */
static void
test_stated (Fixture       *f,
             gconstpointer  data)
{
  GtkWidget *page = GTK_WIDGET (f->page);

  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)), ==, "Fact F18");
  g_assert_true (facts_has_text (page, "HK$124.3"));
  g_assert_true (facts_has_text (page, "between HK$124.25 and HK$124.35"));
  g_assert_true (facts_has_text (page, "Intraday high"));
  g_assert_true (facts_has_text (page, "highest price of the day"));
  g_assert_true (facts_has_text (page, entente_fact_get_statement (
                                         entente_fact_page_get_fact (f->page))));
  g_assert_false (facts_has_text (page, "Derived"));
  g_assert_false (facts_has_text (page, "Outside the report"));

  g_assert_true (g_str_has_prefix (get_subtitle (f, "Status"), "Reported\n"));
  g_assert_cmpstr (get_subtitle (f, "Who says it"), ==,
                   "The report (market data, no source named)\nThe report itself");
  g_assert_true (g_str_has_prefix (get_subtitle (f, "Date"),
                                   "13 February 2025\nDate derived with an outside fact\n"
                                   "EDTF 2025-02-13\n"));
  g_assert_true (g_str_has_prefix (get_subtitle (f, "Source"),
                                   "Report on the partnership of Alibaba and Apple, "
                                   "paragraph 4\n"));
  g_assert_cmpstr (get_subtitle (f, "Note"), ==,
                   entente_fact_get_note (entente_fact_page_get_fact (f->page)));
  assert_group (f, "How It Is Computed", "");
  assert_group (f, "Also in Paragraph 4", "F15 F16 F17 F18 F19 F20");
  assert_group (f, "Computed From This", "D01 D02 D05 D06 D07a");
  g_assert_cmpstr (get_subtitle (f, "Alibaba’s shares jump"), ==, "13 Feb 2025");
  g_assert_cmpstr (get_subtitle (f, "Alibaba’s share price in Hong Kong"), ==, "");
  g_assert_cmpstr (get_subtitle (f, "Is the price file adjusted?"), ==, "A06");
}

static void
test_derived (Fixture       *f,
              gconstpointer  data)
{
  GtkWidget *page = GTK_WIDGET (f->page);

  g_assert_true (facts_has_text (page, "Derived"));
  g_assert_true (facts_has_text (page, "HK$113.83"));
  g_assert_true (facts_has_text (page, "between HK$113.72 and HK$113.93"));
  g_assert_cmpstr (get_subtitle (f, "Formula"), ==,
                   "HK$124.3 ÷ (1 + 9.2\u00a0%)\n"
                   "“Intraday high” ÷ (1 + “Largest rise of the day”)");
  assert_group (f, "How It Is Computed", "HK$124.3 ÷ (1 + 9.2\u00a0%)\n"
                                         "“Intraday high” ÷ (1 + “Largest rise of the day”)"
                                         " F18 F17");
  g_assert_cmpstr (get_subtitle (f, "Intraday high"), ==,
                   "F18 · HK$124.3, between 124.25 and 124.35 · Report, paragraph 4");
  g_assert_true (g_str_has_prefix (get_subtitle (f, "Status"), "Derived\n"));
  g_assert_cmpstr (get_subtitle (f, "Who says it"), ==, "Computed here");
  g_assert_cmpstr (get_subtitle (f, "Source"), ==, "Computed from F18, F17");
  assert_group (f, "Also in Paragraph 4", "");
}

/* A date that is one of four, and no figure. */
static void
test_one_of (Fixture       *f,
             gconstpointer  data)
{
  GtkWidget *page = GTK_WIDGET (f->page);

  g_assert_nonnull (strstr (get_subtitle (f, "Date"),
                            "\nEDTF [2025-02-06,2025-02-13,2025-02-20,2025-02-27]\n"));
  assert_group (f, "Also in Paragraph 1", "F01 F02 F03 F04 F05");
  assert_group (f, "Charts", "");
  g_assert_true (facts_has_text (page, "This fact"));
  g_assert_cmpstr (get_subtitle (f, "Which Thursday was it?"), ==, "A01");
}

static void
test_outside (Fixture       *f,
              gconstpointer  data)
{
  GtkWidget *page = GTK_WIDGET (f->page);

  g_assert_true (facts_has_text (page, "Outside the report"));
  g_assert_true (facts_has_text (page, "US$20.82 billion"));
  g_assert_true (g_str_has_prefix (get_subtitle (f, "Source"),
                                   "Results of the first quarter of fiscal 2025\n"
                                   "Outside the report\nApple\n"));
  g_assert_true (g_str_has_prefix (get_subtitle (f, "Date"),
                                   "Apple’s fiscal first quarter 2024, 1 October to "
                                   "30 December 2023\n"));
  assert_group (f, "From the Same Place", "X05 X05b X05c X05d");
}

static void
test_since (Fixture       *f,
            gconstpointer  data)
{
  g_assert_cmpstr (get_subtitle (f, "Reaches back to"), ==, "January 2022");
}

static void
test_unclear (Fixture       *f,
              gconstpointer  data)
{
  g_assert_true (facts_has_text (GTK_WIDGET (f->page), "Speaker unclear"));
  g_assert_nonnull (strstr (get_subtitle (f, "Who says it"), "(speaker unclear)\n"));
  g_assert_cmpstr (get_subtitle (f, "Date"), ==, "No date given");
}

/* A citation is the statement, without its full stop, and what follows it. */
static void
assert_citation (EntenteFact *fact,
                 const char  *citation,
                 const char  *rest)
{
  const char *statement = entente_fact_get_statement (fact);
  g_autofree char *expected =
    g_strdup_printf ("%.*s — %s", (int) strlen (statement) - 1, statement, rest);

  g_assert_true (g_str_has_suffix (statement, "."));
  g_assert_cmpstr (citation, ==, expected);
}

static void
on_text_read (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, &error);
  g_assert_no_error (error);
}

static void
test_copy (Fixture       *f,
           gconstpointer  data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (f->page));
  g_autofree char *text = NULL;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->page), "fact.copy-reference", NULL));
  gdk_clipboard_read_text_async (clipboard, NULL, on_text_read, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);

  assert_citation (entente_fact_page_get_fact (f->page), text,
                   "HK$124.3 (highest price of the day) — "
                   "The report (market data, no source named), Reported, 13 February 2025 — "
                   "Report on the partnership of Alibaba and Apple, paragraph 4");
  g_assert_true (facts_has_text (GTK_WIDGET (f->page), "Reference copied"));
}

/* Where the interface runs from right to left, a formula still runs from left to right. */
static void
test_right_to_left (void)
{
  g_autoptr (EntenteDossier) dossier = entente_loader_load_builtin ();
  EntenteFact *fact = entente_dossier_find_fact (dossier, "D01");
  g_autofree char *formula = NULL;
  g_autofree char *figures = NULL;
  g_autofree char *figure = NULL;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  formula = entente_fact_words_formula (fact, ENTENTE_FORMULA_NAMES_IDS);
  figures = entente_fact_words_formula (fact, ENTENTE_FORMULA_NAMES_FIGURES);
  figure = entente_fact_words_isolate ("−17 %");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);

  g_assert_cmpstr (formula, ==, "\u2066F18 ÷ (1 + F17)\u2069");
  g_assert_cmpstr (figures, ==, "\u2066\u2068HK$124.3\u2069 ÷ (1 + \u20689.2\u00a0%\u2069)\u2069");
  g_assert_cmpstr (figure, ==, "\u200f\u2068−17 %\u2069");
}

static const struct
{
  const char *id;
  const char *rest;
} citations[] = {
  { "D01", "HK$113.83, between 113.72 and 113.93 (closing price of the day before) — "
           "Computed here, Derived, 12 February 2025 — Computed from F18, F17" },
  { "X08", "HK$113.80 (closing price of the day) — levelupmag.com (market data), Reported, "
           "12 February 2025 — Article on the Hong Kong share market (levelupmag.com)" },
  { "F15", "The report, Background, No date given — "
           "Report on the partnership of Alibaba and Apple, paragraph 4" },
};

static void
test_citations (void)
{
  g_autoptr (EntenteDossier) dossier = entente_loader_load_builtin ();

  for (guint i = 0; i < G_N_ELEMENTS (citations); i++)
    {
      EntenteFact *fact = entente_dossier_find_fact (dossier, citations[i].id);
      g_autofree char *citation = entente_fact_words_citation (fact);

      assert_citation (fact, citation, citations[i].rest);
    }
}

static void
keep (gpointer *target,
      gpointer  object)
{
  *target = object;
}

static void
test_links (Fixture       *f,
            gconstpointer  data)
{
  static const struct
  {
    const char *signal;
    const char *row;
    const char *id;
  } links[] = {
    { "show-fact", "Previous close", "D01" },
    { "show-fact", "Largest rise of the day", "F17" },
    { "show-event", "Alibaba’s shares jump", "E15" },
    { "show-chart", "Alibaba’s share price in Hong Kong", "price" },
    { "show-question", "Is the price file adjusted?", "A06" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      GtkWidget *row = facts_find_row (GTK_WIDGET (f->page), links[i].row);
      g_autofree char *id = NULL;
      gpointer target = NULL;
      gulong handler;

      handler = g_signal_connect_swapped (f->page, links[i].signal, G_CALLBACK (keep), &target);
      adw_action_row_activate (ADW_ACTION_ROW (row));
      g_signal_handler_disconnect (f->page, handler);
      g_assert_nonnull (target);
      g_object_get (target, "id", &id, NULL);
      g_assert_cmpstr (id, ==, links[i].id);
    }
}

static void
test_accessible (Fixture       *f,
                 gconstpointer  data)
{
  GtkWidget *page = GTK_WIDGET (f->page);
  g_autoptr (GPtrArray) labels = facts_find_all (page, GTK_TYPE_LABEL);
  g_autoptr (GPtrArray) buttons = facts_find_all (page, GTK_TYPE_BUTTON);
  GtkWidget *list = facts_find (page, GTK_TYPE_LIST_BOX);
  GtkWidget *copy = NULL;
  guint n_headings = 0;

  for (guint i = 0; i < labels->len; i++)
    if (g_str_equal (gtk_label_get_text (labels->pdata[i]),
                     entente_fact_get_statement (entente_fact_page_get_fact (f->page))) &&
        gtk_accessible_get_accessible_role (labels->pdata[i]) == GTK_ACCESSIBLE_ROLE_HEADING)
      {
        gtk_test_accessible_assert_property (labels->pdata[i], GTK_ACCESSIBLE_PROPERTY_LEVEL, 1);
        n_headings++;
      }
  g_assert_cmpuint (n_headings, ==, 1);

  gtk_test_accessible_assert_role (list, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (page, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Fact F18, Intraday high, HK$124.3, "
                                       "between 124.25 and 124.35");

  /* opened, the page has the focus on its first row */
  g_assert_true (gtk_widget_is_focus (facts_find_row (page, "Status")));

  for (guint i = 0; i < buttons->len && copy == NULL; i++)
    if (g_strcmp0 (gtk_widget_get_tooltip_text (buttons->pdata[i]), "Copy Reference") == 0)
      copy = buttons->pdata[i];
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (copy)), ==,
                   "fact.copy-reference");
  g_assert_cmpint (gtk_widget_get_width (copy), >=, 24);
  g_assert_cmpint (gtk_widget_get_height (copy), >=, 24);
}

/* Text from files is no markup, and as long as it likes to be. */
static void
test_hostile_text (void)
{
  const char *text = "A &lt; B <b>& C</b> <span";
  g_autofree char *json = NULL;
  g_autoptr (EntenteDossier) dossier = NULL;
  EntenteFactPage *page;
  GtkWidget *window;
  g_autofree char *word = g_strnfill (400, 'W');

  json = g_strdup_printf (
    "{\"format\": \"entente-dossier\", \"version\": 1, \"id\": \"x\", \"title\": \"%1$s\","
    " \"parties\": [{\"id\": \"p\", \"name\": \"%1$s\", \"kind\": \"person\"}],"
    " \"sources\": [{\"id\": \"s\", \"kind\": \"report\", \"title\": \"%1$s\","
    "  \"publisher\": \"%1$s\", \"paragraphs\": 2, \"note\": \"%1$s\"}],"
    " \"facts\": [{\"id\": \"F1\", \"title\": \"%1$s\", \"statement\": \"%1$s %2$s\","
    "  \"status\": \"reported\", \"who\": \"%1$s\", \"speaker\": \"named person\","
    "  \"about\": [\"p\"], \"source\": \"s\", \"paragraph\": 1, \"note\": \"%1$s\","
    "  \"quantity\": {\"value\": \"1\", \"unit\": \"%%\", \"measure\": \"%1$s\"}},"
    "  {\"id\": \"F2\", \"statement\": \"%1$s\", \"status\": \"reported\","
    "  \"who\": \"%1$s\", \"speaker\": \"named person\", \"about\": [\"p\"],"
    "  \"source\": \"s\", \"paragraph\": 1}],"
    " \"events\": [{\"id\": \"E1\", \"title\": \"%1$s\", \"text\": \"%1$s\","
    "  \"facts\": [\"F1\"], \"parties\": [\"p\"]}],"
    " \"charts\": [], \"questions\": [{\"id\": \"A1\", \"title\": \"%1$s\","
    "  \"text\": \"%1$s\", \"facts\": [\"F1\"]}]}",
    text, word);
  dossier = facts_load (json);
  page = entente_fact_page_new (dossier, entente_dossier_find_fact (dossier, "F1"));
  window = facts_present (GTK_WIDGET (page));

  g_assert_true (facts_has_text (GTK_WIDGET (page), text));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (page)), <=, 380);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_finalize (void)
{
  g_autoptr (EntenteDossier) dossier = entente_loader_load_builtin ();
  EntenteFactPage *page =
    entente_fact_page_new (dossier, entente_dossier_find_fact (dossier, "D02"));

  g_object_ref_sink (page);
  g_assert_finalize_object (page);
}

int
main (int    argc,
      char **argv)
{
  facts_test_init (&argc, &argv);

#define ADD(path, id, test) g_test_add ("/fact-page/" path, Fixture, id, setup, test, teardown)
  ADD ("stated", "F18", test_stated);
  ADD ("derived", "D01", test_derived);
  ADD ("one-of", "F03", test_one_of);
  ADD ("outside", "X05", test_outside);
  ADD ("since", "F19", test_since);
  ADD ("unclear", "F23", test_unclear);
  ADD ("copy", "F18", test_copy);
  ADD ("links", "F18", test_links);
  ADD ("accessible", "F18", test_accessible);
#undef ADD
  g_test_add_func ("/fact-page/right-to-left", test_right_to_left);
  g_test_add_func ("/fact-page/citations", test_citations);
  g_test_add_func ("/fact-page/hostile-text", test_hostile_text);
  g_test_add_func ("/fact-page/finalize", test_finalize);

  return g_test_run ();
}
