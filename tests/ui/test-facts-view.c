/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-fact-list-page.h"
#include "entente-fact-page.h"
#include "entente-fact-row.h"
#include "entente-fact-tags.h"
#include "entente-facts-view.h"
#include "entente-loader.h"
#include "entente-paragraph.h"
#include "entente-questions-page.h"
#include "entente-switcher.h"
#include "facts-helpers.h"

/* Longer than the search field waits for another letter. */
#define TYPING_PAUSE 400

typedef struct
{
  EntenteDossier *dossier;
  EntenteSelection *selection;
  EntenteFactsView *view;
  EntenteFactListPage *list_page;
  AdwNavigationView *navigation;
  GtkListView *list;
  GtkWidget *window;
} Fixture;

static void
setup (Fixture       *f,
       gconstpointer  data)
{
  f->dossier = entente_loader_load_builtin ();
  f->selection = entente_selection_new (f->dossier);
  f->view = entente_facts_view_new ();
  entente_facts_view_set_selection (f->view, f->selection);
  f->window = facts_present (GTK_WIDGET (f->view));
  f->list_page = ENTENTE_FACT_LIST_PAGE (facts_find (GTK_WIDGET (f->view),
                                                     ENTENTE_TYPE_FACT_LIST_PAGE));
  f->navigation = ADW_NAVIGATION_VIEW (facts_find (GTK_WIDGET (f->view),
                                                   ADW_TYPE_NAVIGATION_VIEW));
  f->list = GTK_LIST_VIEW (facts_find (GTK_WIDGET (f->view), GTK_TYPE_LIST_VIEW));
}

static void
teardown (Fixture       *f,
          gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  facts_settle ();
  g_assert_finalize_object (f->selection);
  g_assert_finalize_object (f->dossier);
}

static EntenteFact *
fact (Fixture    *f,
      const char *id)
{
  EntenteFact *found = entente_dossier_find_fact (f->dossier, id);

  g_assert_nonnull (found);
  return found;
}

static const char *
get_selected_id (Fixture *f)
{
  EntenteFact *selected = entente_selection_get_fact (f->selection);

  return selected != NULL ? entente_fact_get_id (selected) : NULL;
}

static char *
list_ids (Fixture *f)
{
  return facts_list_ids (entente_fact_list_page_get_results (f->list_page));
}

static void
assert_listed (Fixture    *f,
               const char *expected)
{
  g_autofree char *ids = list_ids (f);

  g_assert_cmpstr (ids, ==, expected);
}

static void
assert_page (Fixture    *f,
             const char *title)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (f->navigation);

  g_assert_cmpstr (adw_navigation_page_get_title (page), ==, title);
}

static void
type (Fixture    *f,
      const char *text)
{
  GtkWidget *entry = facts_find (GTK_WIDGET (f->list_page), GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
  facts_settle ();
}

/* The list item around the row of a fact, or NULL. */
static GtkWidget *
find_item (Fixture    *f,
           const char *id)
{
  g_autoptr (GPtrArray) rows = facts_find_all (GTK_WIDGET (f->list), ENTENTE_TYPE_FACT_ROW);

  for (guint i = 0; i < rows->len; i++)
    {
      EntenteFact *shown = entente_fact_row_get_fact (rows->pdata[i]);

      if (shown != NULL && g_str_equal (entente_fact_get_id (shown), id))
        return gtk_widget_get_parent (rows->pdata[i]);
    }

  return NULL;
}

/* The same, once the list has been laid out. */
static GtkWidget *
wait_for_item (Fixture    *f,
               const char *id)
{
  for (guint i = 0; i < 100 && find_item (f, id) == NULL; i++)
    facts_wait (20);

  g_test_message ("row of %s", id);
  g_assert_nonnull (find_item (f, id));
  return find_item (f, id);
}

static const struct
{
  const char *text;
  const char *ids;
} queries[] = {
  { "124.3", "F18 X05b" },
  { "17", "F31 F33" },
  { "17 %", "F31 F33" },
  { "World Government Summit", "F12 X01" },
  { "World Governments Summit", "X01 F12" },
  { "no such thing", "" },
};

static void
test_search (Fixture       *f,
             gconstpointer  data)
{
  g_autofree char *everything = list_ids (f);

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      type (f, queries[i].text);
      assert_listed (f, queries[i].ids);
    }

  g_assert_true (facts_has_text (GTK_WIDGET (f->list_page), "No Facts Found"));
  g_assert_true (entente_facts_view_go_back (f->view));
  facts_settle ();
  assert_listed (f, everything);
  g_assert_false (facts_has_text (GTK_WIDGET (f->list_page), "No Facts Found"));
}

/* The list follows what is typed without a further key. */
static void
test_typing (Fixture       *f,
             gconstpointer  data)
{
  GtkWidget *entry = facts_find (GTK_WIDGET (f->list_page), GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), "124.3");
  facts_wait (TYPING_PAUSE);
  assert_listed (f, "F18 X05b");
}

/* A number of several meanings shows with each result what it is a number of. */
static void
test_meanings (Fixture       *f,
               gconstpointer  data)
{
  type (f, "17");
  g_assert_true (facts_has_text (wait_for_item (f, "F31"), "Change in Apple’s shipments"));
  g_assert_true (facts_has_text (find_item (f, "F33"), "17\u00a0%"));
  g_assert_true (facts_has_text (find_item (f, "F33"), "share of smartphone shipments in China"));
  g_assert_true (facts_has_text (GTK_WIDGET (f->list_page), "2 of 76 facts"));
}

/* Enter in the search field opens what was found first, even before the field has waited. */
static void
test_search_enter (Fixture       *f,
                   gconstpointer  data)
{
  GtkWidget *entry = facts_find (GTK_WIDGET (f->list_page), GTK_TYPE_SEARCH_ENTRY);

  g_signal_emit_by_name (entry, "activate");
  assert_page (f, "Facts");

  gtk_editable_set_text (GTK_EDITABLE (entry), "124.3");
  g_signal_emit_by_name (entry, "activate");
  assert_page (f, "Fact F18");
  g_assert_cmpstr (get_selected_id (f), ==, "F18");

  /* and each step back takes one away */
  g_assert_true (entente_facts_view_go_back (f->view));
  assert_page (f, "Facts");
  assert_listed (f, "F18 X05b");
  g_assert_true (entente_facts_view_go_back (f->view));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_false (entente_facts_view_go_back (f->view));
}

static EntenteSwitcher *
get_switcher (Fixture *f)
{
  return ENTENTE_SWITCHER (facts_find (GTK_WIDGET (f->list_page), ENTENTE_TYPE_SWITCHER));
}

/* Which statements are facts, and which are opinions? */
static void
test_status (Fixture       *f,
             gconstpointer  data)
{
  EntenteSwitcher *switcher = get_switcher (f);
  EntenteFactSearch *search = entente_fact_list_page_get_search (f->list_page);

  g_assert_cmpstr (entente_switcher_get_label (switcher, "analyst view"), ==, "Analyst view 3");
  entente_switcher_set_active (switcher, "analyst view");
  facts_settle ();
  assert_listed (f, "F21 F22 F23");
  g_assert_true (facts_has_text (wait_for_item (f, "F23"), "Speaker unclear"));
  g_assert_false (facts_has_text (find_item (f, "F22"), "Speaker unclear"));
  g_assert_false (facts_has_text (find_item (f, "F21"), "Speaker unclear"));

  entente_switcher_set_active (switcher, "claim");
  assert_listed (f, "F39");
  entente_switcher_set_active (switcher, "not stated");
  assert_listed (f, "F13");

  entente_switcher_set_active (switcher, "all");
  g_assert_true (entente_fact_search_is_empty (search));
  entente_fact_search_set_source (search, entente_fact_get_source (fact (f, "F01")));
  g_assert_cmpstr (entente_switcher_get_label (switcher, "all"), ==, "All 40");
  g_assert_cmpstr (entente_switcher_get_label (switcher, "derived"), ==, "Derived 0");
  g_assert_true (facts_has_text (GTK_WIDGET (f->list_page), "40 of 76 facts"));

  entente_fact_search_clear (search);
  g_assert_cmpstr (entente_switcher_get_active (switcher), ==, "all");
  g_assert_cmpstr (entente_switcher_get_label (switcher, "all"), ==, "All 76");
  g_assert_false (facts_has_text (GTK_WIDGET (f->list_page), "40 of 76 facts"));
}

static GtkDropDown *
find_dropdown (GtkWidget  *popover,
               const char *first)
{
  g_autoptr (GPtrArray) dropdowns = facts_find_all (popover, GTK_TYPE_DROP_DOWN);

  for (guint i = 0; i < dropdowns->len; i++)
    {
      g_autoptr (GtkStringObject) entry =
        g_list_model_get_item (gtk_drop_down_get_model (dropdowns->pdata[i]), 0);

      if (g_str_equal (gtk_string_object_get_string (entry), first))
        return dropdowns->pdata[i];
    }

  return NULL;
}

static void
choose (GtkDropDown *dropdown,
        const char  *words)
{
  GListModel *choices = gtk_drop_down_get_model (dropdown);

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (GtkStringObject) entry = g_list_model_get_item (choices, i);

      if (g_str_equal (gtk_string_object_get_string (entry), words))
        {
          gtk_drop_down_set_selected (dropdown, i);
          return;
        }
    }

  g_error ("no choice “%s”", words);
}

static void
test_menu (Fixture       *f,
           gconstpointer  data)
{
  GtkWidget *button = facts_find (GTK_WIDGET (f->list_page), GTK_TYPE_MENU_BUTTON);
  GtkWidget *popover;
  GtkDropDown *party;

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  facts_settle ();
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  g_assert_null (find_dropdown (popover, "Any status")); /* the switches are there */

  party = find_dropdown (popover, "Anyone and anything");
  choose (party, "Vivo");
  assert_listed (f, "F33 D14 D15 D16");
  choose (find_dropdown (popover, "Any kind of speaker"), "Computed here");
  assert_listed (f, "D14 D15 D16");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, "Filter Facts (2 On)");
  choose (find_dropdown (popover, "Any source"), "Report on the partnership of Alibaba and Apple");
  assert_listed (f, "");
  choose (find_dropdown (popover, "Any kind of speaker"), "Any kind of speaker");
  assert_listed (f, "F33");

  g_assert_true (entente_facts_view_go_back (f->view));
  g_assert_cmpuint (gtk_drop_down_get_selected (party), ==, 0);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, "Filter Facts");
  g_assert_false (entente_facts_view_go_back (f->view));
}

static void
test_selection (Fixture       *f,
                gconstpointer  data)
{
  GtkSelectionModel *rows = gtk_list_view_get_model (f->list);
  GtkBitset *selected;

  /* a row selects its fact */
  gtk_selection_model_select_item (rows, 17, TRUE);
  g_assert_cmpstr (get_selected_id (f), ==, "F18");
  g_assert_nonnull (entente_selection_get_event (f->selection));

  /* a fact selects its row, and brings it into view */
  g_assert_null (find_item (f, "X08b"));
  entente_selection_select_fact (f->selection, fact (f, "X08b"));
  g_assert_true (gtk_selection_model_is_selected (rows, 75));
  wait_for_item (f, "X08b");
  assert_page (f, "Facts");

  /* a fact that is not listed stays selected, and its row is again when it is listed again */
  type (f, "124.3");
  selected = gtk_selection_model_get_selection (rows);
  g_assert_true (gtk_bitset_is_empty (selected));
  gtk_bitset_unref (selected);
  g_assert_cmpstr (get_selected_id (f), ==, "X08b");
  g_assert_true (entente_facts_view_go_back (f->view));
  g_assert_true (gtk_selection_model_is_selected (rows, 75));

  entente_selection_clear (f->selection);
  selected = gtk_selection_model_get_selection (rows);
  g_assert_true (gtk_bitset_is_empty (selected));
  gtk_bitset_unref (selected);
}

static void
test_pages (Fixture       *f,
            gconstpointer  data)
{
  /* Enter on a row */
  g_signal_emit_by_name (f->list, "activate", 17);
  assert_page (f, "Fact F18");
  g_assert_cmpstr (get_selected_id (f), ==, "F18");

  /* from page to page, and to one that is open already */
  entente_facts_view_show_fact (f->view, fact (f, "D01"));
  assert_page (f, "Fact D01");
  g_assert_cmpstr (get_selected_id (f), ==, "D01");
  entente_facts_view_show_fact (f->view, fact (f, "F17"));
  entente_facts_view_show_fact (f->view, fact (f, "F17"));
  assert_page (f, "Fact F17");
  entente_facts_view_show_fact (f->view, fact (f, "F18"));
  assert_page (f, "Fact F18");
  g_assert_true (entente_facts_view_go_back (f->view));
  assert_page (f, "Facts");
  g_assert_false (entente_facts_view_go_back (f->view));

  /* the selection goes back with the pages */
  entente_facts_view_show_fact (f->view, fact (f, "F18"));
  entente_facts_view_show_fact (f->view, fact (f, "D01"));
  g_assert_true (entente_facts_view_go_back (f->view));
  g_assert_cmpstr (get_selected_id (f), ==, "F18");

  /* another view selects another fact: the open page turns to it */
  entente_selection_select_fact (f->selection, fact (f, "F33"));
  assert_page (f, "Fact F33");
  g_assert_cmpstr (get_selected_id (f), ==, "F33");
  g_assert_true (entente_facts_view_go_back (f->view));
  assert_page (f, "Facts");
  facts_settle ();
}

static void
test_focus (Fixture       *f,
            gconstpointer  data)
{
  GtkWidget *entry = facts_find (GTK_WIDGET (f->list_page), GTK_TYPE_SEARCH_ENTRY);
  GtkWidget *focus;

  /* a page opened from the list begins with its first row, and back is where one came from */
  gtk_list_view_scroll_to (f->list, 3, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (f->list));
  wait_for_item (f, "F04");
  focus = gtk_window_get_focus (GTK_WINDOW (f->window));
  g_assert_true (focus == find_item (f, "F04"));
  g_assert_true (gtk_widget_activate (focus));
  assert_page (f, "Fact F04");
  facts_settle ();
  g_assert_true (ADW_IS_ACTION_ROW (gtk_window_get_focus (GTK_WINDOW (f->window))));
  g_assert_true (entente_facts_view_go_back (f->view));
  facts_settle ();
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == find_item (f, "F04"));

  /* the search field is reached from any page */
  entente_facts_view_show_fact (f->view, fact (f, "F18"));
  entente_facts_view_show_questions (f->view);
  entente_facts_view_focus_search (f->view);
  assert_page (f, "Facts");
  facts_settle ();
  focus = gtk_window_get_focus (GTK_WINDOW (f->window));
  g_assert_true (gtk_widget_is_ancestor (focus, entry));
  entente_facts_view_focus_search (f->view);
}

/* Search field, menu, switches, list and questions are one stop each. */
static void
test_tab_stops (Fixture       *f,
                gconstpointer  data)
{
  GType stops[] = { GTK_TYPE_SEARCH_ENTRY, GTK_TYPE_MENU_BUTTON, ENTENTE_TYPE_SWITCHER,
                    GTK_TYPE_LIST_VIEW, GTK_TYPE_BUTTON };

  facts_settle ();
  entente_facts_view_focus_search (f->view);
  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    {
      GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (f->window));

      g_test_message ("%s, expected in %s", G_OBJECT_TYPE_NAME (focus), g_type_name (stops[i]));
      g_assert_nonnull (gtk_widget_get_ancestor (focus, stops[i]));
      g_assert_true (gtk_widget_child_focus (GTK_WIDGET (f->view), GTK_DIR_TAB_FORWARD) ==
                     (i + 1 < G_N_ELEMENTS (stops)));
    }
}

/* The same where text runs from right to left. */
static void
test_tab_stops_right_to_left (void)
{
  Fixture f = { 0 };

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  setup (&f, NULL);
  test_tab_stops (&f, NULL);
  teardown (&f, NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
keep (gpointer *target,
      gpointer  object)
{
  *target = object;
}

static void
test_ways_out (Fixture       *f,
               gconstpointer  data)
{
  EntenteEvent *event = entente_dossier_find_event (f->dossier, "E17");
  EntenteChart *chart = entente_dossier_find_chart (f->dossier, "price");
  GtkWidget *page;
  gpointer shown = NULL;

  g_signal_connect_swapped (f->view, "show-event", G_CALLBACK (keep), &shown);
  g_signal_connect_swapped (f->view, "show-chart", G_CALLBACK (keep), &shown);
  entente_facts_view_show_fact (f->view, fact (f, "D07b"));
  page = GTK_WIDGET (adw_navigation_view_get_visible_page (f->navigation));

  adw_action_row_activate (ADW_ACTION_ROW (facts_find_row (page, entente_event_get_title (event))));
  g_assert_true (shown == event);
  g_assert_true (entente_selection_get_event (f->selection) == event);
  g_assert_cmpstr (get_selected_id (f), ==, "D07b");
  assert_page (f, "Fact D07b");

  adw_action_row_activate (ADW_ACTION_ROW (facts_find_row (page, entente_chart_get_title (chart))));
  g_assert_true (shown == chart);
}

static void
test_questions (Fixture       *f,
                gconstpointer  data)
{
  EntenteQuestion *question = entente_dossier_find_question (f->dossier, "A12");
  GtkWidget *page, *focus;

  g_assert_true (facts_has_text (GTK_WIDGET (f->list_page), "Open questions (23)"));
  entente_facts_view_show_questions (f->view);
  assert_page (f, "Open Questions");

  /* from a question to a fact, and from the fact back to a question that is open already */
  page = GTK_WIDGET (adw_navigation_view_get_visible_page (f->navigation));
  g_signal_emit_by_name (page, "show-fact", fact (f, "F31"));
  assert_page (f, "Fact F31");
  page = GTK_WIDGET (adw_navigation_view_get_visible_page (f->navigation));
  adw_action_row_activate (
    ADW_ACTION_ROW (facts_find_row (page, entente_question_get_title (question))));
  assert_page (f, "Open Questions");
  facts_settle ();
  focus = gtk_window_get_focus (GTK_WINDOW (f->window));
  g_assert_true (gtk_widget_is_ancestor (
    focus, GTK_WIDGET (adw_navigation_view_get_visible_page (f->navigation))));
  g_assert_true (entente_facts_view_go_back (f->view));
  assert_page (f, "Facts");
}

static const struct
{
  const char *id;
  const char *search;
  const char *before; /* the statement, or nothing where a figure has a name */
  const char *after;
} labels[] = {
  { "F18", "124.3", "HK$124.3, Intraday high.",
    "Reported, 13 February 2025, Report, paragraph 4" },
  { "D01", "113.83", "HK$113.83, between 113.72 and 113.93, Previous close.",
    "Derived, 12 February 2025, Computed from F18, F17" },
  { "F23", "F23", NULL,
    "Analyst view, Some experts (unnamed), or the report itself (speaker unclear), "
    "No date given, Report, paragraph 5" },
  { "X05b", "X05b", "US$124.3 billion, Apple’s total sales.",
    "Company-reported, Apple, Apple’s fiscal first quarter 2025, 29 September to "
    "28 December 2024, Outside the report, Results of the first quarter of fiscal 2025" },
};

static void
test_row_labels (Fixture       *f,
                 gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      const char *statement = entente_fact_get_statement (fact (f, labels[i].id));
      g_autofree char *label = NULL;
      g_autoptr (GPtrArray) inner = NULL;
      GtkWidget *item;

      type (f, labels[i].search);
      item = wait_for_item (f, labels[i].id);
      g_assert_true (g_str_has_suffix (statement, "."));
      label = g_strdup_printf ("%s %s", labels[i].before != NULL ? labels[i].before : statement,
                               labels[i].after);
      gtk_test_accessible_assert_role (item, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      gtk_test_accessible_assert_property (item, GTK_ACCESSIBLE_PROPERTY_LABEL, label);

      /* what the row's label says is not said again by what is in it */
      inner = facts_find_all (item, ENTENTE_TYPE_PARAGRAPH);
      g_assert_cmpuint (inner->len, >=, 2);
      for (guint j = 0; j < inner->len; j++)
        gtk_test_accessible_assert_role (inner->pdata[j], GTK_ACCESSIBLE_ROLE_NONE);
      g_clear_pointer (&inner, g_ptr_array_unref);
      inner = facts_find_all (item, GTK_TYPE_LABEL);
      for (guint j = 0; j < inner->len; j++)
        {
          GtkWidget *tags = gtk_widget_get_ancestor (inner->pdata[j], ENTENTE_TYPE_FACT_TAGS);

          gtk_test_accessible_assert_role (tags != NULL ? tags : inner->pdata[j],
                                           GTK_ACCESSIBLE_ROLE_NONE);
        }
    }
}

static void
test_accessible (Fixture       *f,
                 gconstpointer  data)
{
  GtkWidget *entry = facts_find (GTK_WIDGET (f->list_page), GTK_TYPE_SEARCH_ENTRY);
  GtkWidget *group = facts_find (GTK_WIDGET (f->list_page), ENTENTE_TYPE_SWITCHER);
  GtkWidget *menu = facts_find (GTK_WIDGET (f->list_page), GTK_TYPE_MENU_BUTTON);

  gtk_test_accessible_assert_role (entry, GTK_ACCESSIBLE_ROLE_SEARCH_BOX);
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_LABEL, "Search facts");
  gtk_test_accessible_assert_role (group, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  gtk_test_accessible_assert_property (group, GTK_ACCESSIBLE_PROPERTY_LABEL, "Status");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (menu), ==, "Filter Facts");
  /* Not a list, whose rows a screen reader would count: only those that can be seen are there. */
  gtk_test_accessible_assert_role (f->list, GTK_ACCESSIBLE_ROLE_TAB_PANEL);
  gtk_test_accessible_assert_property (f->list, GTK_ACCESSIBLE_PROPERTY_LABEL, "76 facts");
}

static void
test_targets (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) buttons = facts_find_all (GTK_WIDGET (f->view), GTK_TYPE_BUTTON);
  g_autoptr (GPtrArray) items = facts_find_all (GTK_WIDGET (f->list), ENTENTE_TYPE_FACT_ROW);

  g_assert_cmpuint (buttons->len, >, 0);
  for (guint i = 0; i < buttons->len; i++)
    {
      g_assert_cmpint (gtk_widget_get_width (buttons->pdata[i]), >=, 24);
      g_assert_cmpint (gtk_widget_get_height (buttons->pdata[i]), >=, 24);
    }
  g_assert_cmpuint (items->len, >, 0);
  for (guint i = 0; i < items->len; i++)
    g_assert_cmpint (gtk_widget_get_height (items->pdata[i]), >=, 24);
}

/* Where there is no room for the switches, the menu has a list instead. */
static void
test_low (void)
{
  g_autoptr (EntenteDossier) dossier = entente_loader_load_builtin ();
  g_autoptr (EntenteSelection) selection = entente_selection_new (dossier);
  EntenteFactsView *view = entente_facts_view_new ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *menu, *popover;
  GtkDropDown *status;
  g_autoptr (GPtrArray) groups = NULL;

  entente_facts_view_set_selection (view, selection);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 200);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (view));
  gtk_window_present (GTK_WINDOW (window));
  facts_wait (200);

  groups = facts_find_all (GTK_WIDGET (view), ENTENTE_TYPE_SWITCHER);
  g_assert_cmpuint (groups->len, ==, 0);
  menu = facts_find (GTK_WIDGET (view), GTK_TYPE_MENU_BUTTON);
  gtk_menu_button_popup (GTK_MENU_BUTTON (menu));
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (menu)));
  status = find_dropdown (popover, "Any status");
  g_assert_nonnull (status);
  choose (status, "Claim");
  g_assert_true (facts_has_text (GTK_WIDGET (view), "1 of 76 facts"));

  gtk_window_destroy (GTK_WINDOW (window));
  facts_settle ();
}

static void
count (GObject    *object,
       GParamSpec *pspec,
       gpointer    counter)
{
  (*(guint *) counter)++;
}

static void
assert_nothing (EntenteFactsView *view)
{
  g_assert_null (entente_facts_view_get_selection (view));
  g_assert_true (facts_has_text (GTK_WIDGET (view), "No Facts"));
  g_assert_true (facts_has_text (GTK_WIDGET (view), "Open questions (0)"));
  g_assert_false (entente_facts_view_go_back (view));
  entente_facts_view_focus_search (view);
  entente_facts_view_show_questions (view);
  entente_facts_view_set_selection (view, NULL);
}

static void
test_dossiers (void)
{
  g_autoptr (EntenteDossier) dossier = entente_loader_load_builtin ();
  g_autoptr (EntenteDossier) other = NULL;
  g_autoptr (EntenteSelection) selection = entente_selection_new (dossier);
  g_autoptr (EntenteSelection) other_selection = NULL;
  EntenteFactsView *view = entente_facts_view_new ();
  GtkWidget *window = facts_present (GTK_WIDGET (view));
  guint n_notified = 0;

  other = facts_load ("{\"format\": \"entente-dossier\", \"version\": 1, \"id\": \"x\","
                      " \"title\": \"X\", \"parties\": [], \"sources\": [], \"facts\": [],"
                      " \"events\": [], \"charts\": [], \"questions\": []}");
  other_selection = entente_selection_new (other);
  g_signal_connect (view, "notify::selection", G_CALLBACK (count), &n_notified);

  assert_nothing (view);
  g_assert_cmpuint (n_notified, ==, 0);

  g_object_set (view, "selection", selection, NULL);
  entente_facts_view_set_selection (view, selection);
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_false (facts_has_text (window, "No Facts"));
  entente_facts_view_show_fact (view, entente_dossier_find_fact (dossier, "F18"));

  /* another dossier begins with its list, and does not follow the old selection */
  entente_facts_view_set_selection (view, other_selection);
  g_assert_cmpuint (n_notified, ==, 2);
  g_assert_true (facts_has_text (window, "No Facts"));
  entente_selection_select_fact (selection, entente_dossier_find_fact (dossier, "D01"));
  g_assert_true (facts_has_text (window, "No Facts"));
  g_assert_cmpstr (entente_fact_get_id (entente_selection_get_fact (selection)), ==, "D01");

  entente_facts_view_set_selection (view, NULL);
  g_assert_cmpuint (n_notified, ==, 3);
  gtk_window_destroy (GTK_WINDOW (window));
  facts_settle ();
}

static void
test_finalize (void)
{
  g_autoptr (EntenteDossier) dossier = entente_loader_load_builtin ();
  EntenteSelection *selection = entente_selection_new (dossier);
  EntenteFactsView *view = entente_facts_view_new ();
  EntenteFactListPage *list_page;

  g_object_ref_sink (view);
  entente_facts_view_set_selection (view, selection);
  list_page = g_object_ref (ENTENTE_FACT_LIST_PAGE (facts_find (GTK_WIDGET (view),
                                                                ENTENTE_TYPE_FACT_LIST_PAGE)));
  entente_facts_view_show_fact (view, entente_dossier_find_fact (dossier, "F18"));
  g_assert_finalize_object (view);
  g_assert_finalize_object (list_page);
  g_assert_finalize_object (selection);
}

int
main (int    argc,
      char **argv)
{
  facts_test_init (&argc, &argv);

#define ADD(path, test) g_test_add ("/facts-view/" path, Fixture, NULL, setup, test, teardown)
  ADD ("search", test_search);
  ADD ("typing", test_typing);
  ADD ("meanings", test_meanings);
  ADD ("search-enter", test_search_enter);
  ADD ("status", test_status);
  ADD ("menu", test_menu);
  ADD ("selection", test_selection);
  ADD ("pages", test_pages);
  ADD ("focus", test_focus);
  ADD ("tab-stops", test_tab_stops);
  ADD ("ways-out", test_ways_out);
  ADD ("questions", test_questions);
  ADD ("accessible", test_accessible);
  ADD ("row-labels", test_row_labels);
  ADD ("targets", test_targets);
#undef ADD
  g_test_add_func ("/facts-view/tab-stops/right-to-left", test_tab_stops_right_to_left);
  g_test_add_func ("/facts-view/low", test_low);
  g_test_add_func ("/facts-view/dossiers", test_dossiers);
  g_test_add_func ("/facts-view/finalize", test_finalize);

  return g_test_run ();
}
