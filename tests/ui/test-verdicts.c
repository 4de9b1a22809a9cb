/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What came out of checks, on the rows and pages of facts and in charts. */

#include "entente-chart-page.h"
#include "entente-fact-list-page.h"
#include "entente-fact-list.h"
#include "entente-fact-page.h"
#include "entente-fact-row.h"
#include "entente-loader.h"
#include "entente-price-book.h"
#include "entente-price-import.h"
#include "entente-verdict-group.h"
#include "entente-verdict-looks.h"
#include "entente-verdict-tags.h"
#include "ui-helpers.h"

typedef struct
{
  EntenteDossier *dossier;
  EntenteSelection *selection;
  EntentePriceBook *book;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->dossier = entente_loader_load_builtin ();
  f->selection = entente_selection_new (f->dossier);
  f->book = entente_price_book_get (f->dossier);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_clear_object (&f->selection);
  g_clear_object (&f->dossier);
}

static void
on_imported (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_price_book_import_finish (ENTENTE_PRICE_BOOK (source), result, &error));
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static void
import (Fixture *f)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "prices", "ui-daily.csv",
                                                 NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntentePriceReport) report =
    entente_price_import_read_file (file, NULL, NULL, NULL, NULL, &error);
  gboolean done = FALSE;

  g_assert_no_error (error);
  entente_price_book_import_async (f->book, report, "<b>prices</b>.csv", NULL, on_imported, &done);
  ui_wait (is_true, &done);
}

/* Each kind has a word and an icon of its own. */
static void
test_looks (void)
{
  for (guint i = 0; i < ENTENTE_N_VERDICT_KINDS; i++)
    for (guint j = 0; j < i; j++)
      {
        g_assert_cmpstr (entente_verdict_looks_word (i), !=, entente_verdict_looks_word (j));
        g_assert_cmpstr (entente_verdict_looks_icon (i), !=, entente_verdict_looks_icon (j));
      }

  for (guint i = 0; i < ENTENTE_N_VERDICT_KINDS; i++)
    {
      g_autofree char *path =
        g_strconcat (ENTENTE_RESOURCE_BASE "/icons/scalable/actions/",
                     entente_verdict_looks_icon (i), ".svg", NULL);

      g_assert_true (g_resources_get_info (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL));
    }
}

static void
assert_spoken (Fixture    *f,
               const char *id,
               const char *expected)
{
  g_autoptr (GPtrArray) verdicts =
    entente_price_book_get_verdicts (f->book, entente_dossier_find_fact (f->dossier, id));
  g_autofree char *spoken = entente_verdict_looks_spoken (verdicts);

  g_assert_cmpstr (spoken, ==, expected);
}

static void
test_spoken (Fixture       *f,
             gconstpointer  data)
{
  assert_spoken (f, "F18", NULL);
  assert_spoken (f, "F30", "Checked: agrees");
  import (f);
  assert_spoken (f, "F18", "Checked: agrees");
  assert_spoken (f, "F20", "Checked: differs");
  assert_spoken (f, "F01", NULL);
}

static void
test_tags (Fixture       *f,
           gconstpointer  data)
{
  EntenteVerdictTags *tags = g_object_ref_sink (entente_verdict_tags_new ());
  g_autoptr (GPtrArray) none =
    entente_price_book_get_verdicts (f->book, entente_dossier_find_fact (f->dossier, "F01"));
  g_autoptr (GPtrArray) differs = NULL;

  entente_verdict_tags_set_verdicts (tags, none);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (tags)));

  import (f);
  differs = entente_price_book_get_verdicts (f->book,
                                             entente_dossier_find_fact (f->dossier, "F20"));
  entente_verdict_tags_set_verdicts (tags, differs);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (tags)));
  g_assert_true (gtk_widget_get_visible (
    gtk_widget_get_parent (ui_find_label (GTK_WIDGET (tags), "Differs"))));
  g_assert_false (gtk_widget_get_visible (
    gtk_widget_get_parent (ui_find_label (GTK_WIDGET (tags), "Agrees"))));
  g_assert_false (gtk_widget_get_visible (
    gtk_widget_get_parent (ui_find_label (GTK_WIDGET (tags), "Cannot tell"))));

  g_assert_finalize_object (tags);
}

static GtkWidget *
find_row (GtkWidget  *root,
          const char *title)
{
  g_autoptr (GPtrArray) rows = ui_find_all (root, ADW_TYPE_ACTION_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_has_prefix (adw_preferences_row_get_title (rows->pdata[i]), title))
      return rows->pdata[i];

  return NULL;
}

/* The group follows what is imported. */
static void
test_group (Fixture       *f,
            gconstpointer  data)
{
  EntenteVerdictGroup *group = g_object_ref_sink (entente_verdict_group_new ());
  guint n_needs_prices = 0;
  GtkWidget *row;

  g_signal_connect (group, "notify::needs-prices", G_CALLBACK (ui_count_notify), &n_needs_prices);
  entente_verdict_group_set_fact (group, f->dossier, entente_dossier_find_fact (f->dossier, "F20"));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (group)));
  g_assert_true (entente_verdict_group_get_needs_prices (group));
  g_assert_null (entente_verdict_group_get_first_row (group));
  g_assert_cmpuint (n_needs_prices, ==, 1);

  import (f);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (group)));
  g_assert_false (entente_verdict_group_get_needs_prices (group));
  g_assert_cmpuint (n_needs_prices, ==, 2);
  row = entente_verdict_group_get_first_row (group);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   "Differs by −0.052 percentage points: 2.548 % was found.");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "Held against the close of the day, the close before, in “<b>prices</b>.csv”");
  g_assert_false (adw_preferences_row_get_use_markup (ADW_PREFERENCES_ROW (row)));
  row = find_row (GTK_WIDGET (group), "Rows of the file");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "13 February 2025: line 6\n12 February 2025: line 5");

  entente_price_book_undo (f->book);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (group)));
  g_assert_null (find_row (GTK_WIDGET (group), "Rows of the file"));
  g_assert_finalize_object (group);
}

static void
keep (gpointer *target,
      gpointer  object)
{
  *target = object;
}

/* What other sources say needs no prices, and can be gone to. */
static void
test_other_source (Fixture       *f,
                   gconstpointer  data)
{
  EntenteVerdictGroup *group = g_object_ref_sink (entente_verdict_group_new ());
  EntenteFact *source = entente_dossier_find_fact (f->dossier, "X05d");
  g_autofree char *name = entente_fact_get_name (source);
  gpointer target = NULL;

  entente_verdict_group_set_fact (group, f->dossier, entente_dossier_find_fact (f->dossier, "F30"));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (group)));
  g_assert_false (entente_verdict_group_get_needs_prices (group));
  g_assert_cmpstr (adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (group)), ==, "Checked");

  g_signal_connect_swapped (group, "link-activated", G_CALLBACK (keep), &target);
  adw_action_row_activate (ADW_ACTION_ROW (find_row (GTK_WIDGET (group), name)));
  g_assert_true (target == source);
  g_assert_finalize_object (group);
}

/* The page of a checked fact begins with the verdict. */
static void
test_page (Fixture       *f,
           gconstpointer  data)
{
  EntenteFactPage *page;
  GtkWidget *window;

  import (f);
  page = entente_fact_page_new (f->dossier, entente_dossier_find_fact (f->dossier, "F20"));
  window = ui_present (GTK_WIDGET (page), 380, 800);
  g_assert_true (gtk_widget_is_focus (find_row (GTK_WIDGET (page), "Differs by")));
  gtk_window_destroy (GTK_WINDOW (window));
}

static EntenteFactRow *
find_fact_row (GtkWidget   *root,
               EntenteFact *fact)
{
  g_autoptr (GPtrArray) rows = ui_find_all (root, ENTENTE_TYPE_FACT_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (entente_fact_row_get_fact (rows->pdata[i]) == fact)
      return rows->pdata[i];

  g_error ("no row of the fact");
}

static gboolean
shows_verdicts (GtkWidget *row)
{
  g_autoptr (GPtrArray) tags = ui_find_all (row, ENTENTE_TYPE_VERDICT_TAGS);

  return tags->len > 0 && gtk_widget_get_visible (tags->pdata[0]);
}

/* Rows that are shown follow what is imported, for the eye and for the ear. */
static void
test_list (Fixture       *f,
           gconstpointer  data)
{
  EntenteFactList *list = g_object_new (ENTENTE_TYPE_FACT_LIST, NULL);
  EntenteFact *fact = entente_dossier_find_fact (f->dossier, "F20");
  g_autofree char *label = NULL;
  GtkWidget *window, *row, *item;

  entente_fact_list_set_selection (list, f->selection);
  entente_fact_search_set_text (entente_fact_list_get_search (list), "2.6");
  window = ui_present (GTK_WIDGET (list), 380, 800);
  row = GTK_WIDGET (find_fact_row (GTK_WIDGET (list), fact));
  g_assert_false (shows_verdicts (row));

  import (f);
  g_assert_true (shows_verdicts (row));
  item = gtk_widget_get_parent (row);
  label = gtk_test_accessible_check_property (GTK_ACCESSIBLE (item),
                                              GTK_ACCESSIBLE_PROPERTY_LABEL, "");
  g_assert_nonnull (strstr (label, "Checked: differs"));

  entente_price_book_remove (f->book);
  g_assert_false (shows_verdicts (row));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Facts can be narrowed down to a verdict, as long as there is one of the kind. */
static void
test_filter (Fixture       *f,
             gconstpointer  data)
{
  EntenteFactListPage *page = g_object_new (ENTENTE_TYPE_FACT_LIST_PAGE, NULL);
  GListModel *results = entente_fact_list_page_get_results (page);
  EntenteFactSearch *search = entente_fact_list_page_get_search (page);
  guint n_all;

  g_object_ref_sink (page);
  entente_fact_list_page_set_selection (page, f->selection);
  n_all = g_list_model_get_n_items (results);

  entente_fact_search_set_verdict (search, ENTENTE_VERDICT_CANNOT_TELL);
  g_assert_cmpuint (g_list_model_get_n_items (results), ==, 0);
  entente_fact_search_clear (search);

  import (f);
  entente_fact_search_set_verdict (search, ENTENTE_VERDICT_DIFFERS);
  g_assert_false (entente_fact_search_is_empty (search));
  g_assert_cmpuint (g_list_model_get_n_items (results), >, 0);
  for (guint i = 0; i < g_list_model_get_n_items (results); i++)
    {
      g_autoptr (EntenteFact) fact = g_list_model_get_item (results, i);
      g_autoptr (GPtrArray) verdicts = entente_price_book_get_verdicts (f->book, fact);

      g_assert_true (entente_verdict_looks_has_kind (verdicts, ENTENTE_VERDICT_DIFFERS));
    }

  entente_price_book_undo (f->book);
  g_assert_cmpint (entente_fact_search_get_verdict (search), ==, ENTENTE_FACT_SEARCH_ANY);
  g_assert_cmpuint (g_list_model_get_n_items (results), ==, n_all);
  g_assert_finalize_object (page);
}

/* Imported prices go to the chart of prices, which says where they are from. */
static void
test_chart (Fixture       *f,
            gconstpointer  data)
{
  EntenteChart *chart = entente_dossier_find_chart (f->dossier, "price");
  EntenteChartPage *page = entente_chart_page_new (chart, f->selection);
  GtkWidget *window = ui_present (GTK_WIDGET (page), 700, 800);
  const char *words = "Imported from <b>prices</b>.csv: 6 rows, 30 December 2024 to "
                      "14 February 2025.";

  g_assert_null (entente_chart_page_get_prices (page));
  g_assert_null (ui_find_label (GTK_WIDGET (page), words));

  import (f);
  g_assert_true (entente_chart_page_get_prices (page) == entente_price_book_get_plotted (f->book));
  g_assert_true (gtk_widget_get_visible (ui_find_label (GTK_WIDGET (page), words)));

  entente_price_book_undo (f->book);
  g_assert_null (entente_chart_page_get_prices (page));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is said of a mark ends with the verdicts on its fact. */
static void
test_readout (Fixture       *f,
              gconstpointer  data)
{
  EntenteFact *fact = entente_dossier_find_fact (f->dossier, "F18");
  g_autofree char *before = entente_verdict_looks_add ("a mark", f->dossier, fact);
  g_autofree char *after = NULL;
  g_autofree char *without = entente_verdict_looks_add ("a mark", NULL, fact);

  import (f);
  after = entente_verdict_looks_add ("a mark", f->dossier, fact);
  g_assert_cmpstr (before, ==, "a mark");
  g_assert_cmpstr (without, ==, "a mark");
  g_assert_cmpstr (after, ==, "a mark\nAgrees: HK$124.300 was found.");
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/verdicts/looks", test_looks);
#define ADD(path, test) g_test_add ("/verdicts/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("spoken", test_spoken);
  ADD ("tags", test_tags);
  ADD ("group", test_group);
  ADD ("other-source", test_other_source);
  ADD ("page", test_page);
  ADD ("list", test_list);
  ADD ("filter", test_filter);
  ADD ("chart", test_chart);
  ADD ("readout", test_readout);
#undef ADD

  return g_test_run ();
}
