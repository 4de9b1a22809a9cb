/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts-helpers.h"

#include <glib/gstdio.h>

#include "entente-chart-describer.h"
#include "entente-chart-page.h"
#include "entente-chart-saver.h"
#include "entente-chart-table-view.h"
#include "entente-charts-view.h"
#include "entente-loader.h"
#include "entente-switcher.h"

typedef struct
{
  EntenteDossier *dossier;
  EntenteSelection *selection;
  EntenteChartsView *view;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->dossier = entente_loader_load_builtin ();
  fixture->selection = entente_selection_new (fixture->dossier);
  fixture->view = entente_charts_view_new ();
  entente_charts_view_set_selection (fixture->view, fixture->selection);
  fixture->window = charts_present (GTK_WIDGET (fixture->view), 700, 600);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  charts_close (fixture->window);
  g_assert_finalize_object (g_steal_pointer (&fixture->selection));
  g_assert_finalize_object (g_steal_pointer (&fixture->dossier));
}

static void
select_fact (Fixture    *fixture,
             const char *id)
{
  EntenteFact *fact = entente_dossier_find_fact (fixture->dossier, id);

  g_assert_nonnull (fact);
  entente_selection_select_fact (fixture->selection, fact);
  charts_settle ();
}

static void
assert_selected (Fixture    *fixture,
                 const char *id)
{
  EntenteFact *fact = entente_selection_get_fact (fixture->selection);

  g_assert_cmpstr (fact != NULL ? entente_fact_get_id (fact) : NULL, ==, id);
}

static void
assert_shown (Fixture    *fixture,
              const char *id)
{
  EntenteChart *chart = entente_charts_view_get_visible_chart (fixture->view);
  GtkWidget *page = charts_find (GTK_WIDGET (fixture->view), ENTENTE_TYPE_CHART_PAGE);

  g_assert_cmpstr (entente_chart_get_id (chart), ==, id);
  g_assert_true (entente_chart_page_get_chart (ENTENTE_CHART_PAGE (page)) == chart);
}

static void
show_chart (Fixture    *fixture,
            const char *id)
{
  entente_charts_view_show_chart (fixture->view,
                                  entente_dossier_find_chart (fixture->dossier, id));
  charts_settle ();
}

static EntenteChartPage *
get_page (Fixture *fixture)
{
  return ENTENTE_CHART_PAGE (charts_find (GTK_WIDGET (fixture->view), ENTENTE_TYPE_CHART_PAGE));
}

static EntenteChartCanvas *
get_canvas (Fixture *fixture)
{
  return (EntenteChartCanvas *) charts_find (GTK_WIDGET (fixture->view),
                                             ENTENTE_TYPE_CHART_CANVAS);
}

static EntenteChartTableView *
get_table (Fixture *fixture)
{
  return (EntenteChartTableView *) charts_find (GTK_WIDGET (fixture->view),
                                                ENTENTE_TYPE_CHART_TABLE_VIEW);
}

static void
test_pages (Fixture       *fixture,
            gconstpointer  data)
{
  guint visible = 0, selections = 0;

  g_signal_connect_swapped (fixture->view, "notify::visible-chart", G_CALLBACK (charts_count),
                            &visible);
  g_signal_connect_swapped (fixture->view, "notify::selection", G_CALLBACK (charts_count),
                            &selections);

  assert_shown (fixture, "price");
  g_assert_nonnull (charts_find (GTK_WIDGET (fixture->view), ENTENTE_TYPE_SWITCHER));
  show_chart (fixture, "share");
  assert_shown (fixture, "share");
  show_chart (fixture, "share");
  show_chart (fixture, "sales");
  assert_shown (fixture, "sales");
  g_assert_cmpuint (visible, ==, 2);
  assert_selected (fixture, NULL);

  entente_charts_view_set_selection (fixture->view, fixture->selection);
  g_assert_cmpuint (selections, ==, 0);
}

/* The visible chart changes only for a fact that it does not have and another one has. */
static void
test_follows_selection (Fixture       *fixture,
                        gconstpointer  data)
{
  select_fact (fixture, "F34");
  assert_shown (fixture, "share");
  select_fact (fixture, "D10");
  assert_shown (fixture, "share");
  select_fact (fixture, "F01");
  assert_shown (fixture, "share");
  entente_selection_clear (fixture->selection);
  assert_shown (fixture, "share");
  select_fact (fixture, "F19");
  assert_shown (fixture, "price");
  select_fact (fixture, "F30");
  assert_shown (fixture, "sales");
  show_chart (fixture, "price");
  assert_shown (fixture, "price");
  assert_selected (fixture, "F30");
}

static void
test_moving_does_not_switch (Fixture       *fixture,
                             gconstpointer  data)
{
  select_fact (fixture, "F34");
  show_chart (fixture, "price");
  g_assert_true (charts_press_key (GTK_WIDGET (get_canvas (fixture)), GDK_KEY_End, 0));
  assert_shown (fixture, "price");
  assert_selected (fixture, "D02");
}

/* A view takes over what was selected before it came. */
static void
test_starts_with_selection (void)
{
  g_autoptr (EntenteDossier) dossier = entente_loader_load_builtin ();
  g_autoptr (EntenteSelection) selection = entente_selection_new (dossier);
  g_autoptr (EntenteChartsView) view = g_object_ref_sink (entente_charts_view_new ());

  g_assert_null (entente_charts_view_get_visible_chart (view));
  entente_selection_select_fact (selection, entente_dossier_find_fact (dossier, "F32"));
  g_object_set (view, "selection", selection, NULL);
  g_assert_true (entente_charts_view_get_selection (view) == selection);
  g_assert_cmpstr (entente_chart_get_id (entente_charts_view_get_visible_chart (view)), ==,
                   "share");
}

static void
test_other_dossier (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (EntenteDossier) dossier =
    charts_load ("{\"format\": \"entente-dossier\", \"version\": 1, \"id\": \"d\","
                 " \"title\": \"Without charts\"}");
  g_autoptr (EntenteSelection) selection = entente_selection_new (dossier);

  select_fact (fixture, "F32");
  entente_charts_view_set_selection (fixture->view, selection);
  charts_settle ();
  g_assert_null (entente_charts_view_get_visible_chart (fixture->view));
  g_assert_nonnull (charts_find (GTK_WIDGET (fixture->view), ADW_TYPE_STATUS_PAGE));

  entente_charts_view_set_selection (fixture->view, fixture->selection);
  charts_settle ();
  assert_shown (fixture, "share");
  entente_charts_view_set_selection (fixture->view, NULL);
  charts_settle ();
  g_assert_null (entente_charts_view_get_visible_chart (fixture->view));
  g_assert_null (charts_find (GTK_WIDGET (fixture->view), ADW_TYPE_STATUS_PAGE));
}

static void
test_show_fact (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GString) shown = g_string_new (NULL);

  g_signal_connect_swapped (fixture->view, "show-fact", G_CALLBACK (charts_record_fact), shown);
  show_chart (fixture, "sales");
  g_assert_true (charts_press_key (GTK_WIDGET (get_canvas (fixture)), GDK_KEY_End, 0));
  g_assert_true (charts_press_key (GTK_WIDGET (get_canvas (fixture)), GDK_KEY_Return, 0));
  g_assert_cmpstr (shown->str, ==, "F30");
}

/* The labels of a page, one a line. */
static void
collect_labels (GtkWidget *root,
                GString   *labels)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_visible (root))
    g_string_append_printf (labels, "%s\n", gtk_label_get_label (GTK_LABEL (root)));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_labels (child, labels);
}

static void
assert_words (Fixture    *fixture,
              const char *id)
{
  EntenteChart *chart = entente_dossier_find_chart (fixture->dossier, id);
  g_autofree char *description = entente_chart_describer_describe (chart);
  g_autofree char *source = entente_chart_describer_source_line (chart);
  g_autoptr (GString) labels = g_string_new ("\n");
  const char *expected[] = {
    entente_chart_get_title (chart), description, source, entente_chart_get_note (chart),
  };

  show_chart (fixture, id);
  collect_labels (GTK_WIDGET (get_page (fixture)), labels);
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *line = g_strdup_printf ("\n%s\n", expected[i]);

      g_assert_nonnull (strstr (labels->str, line));
    }
}

static GtkWidget *
find_heading (GtkWidget *root)
{
  if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (root)) == GTK_ACCESSIBLE_ROLE_HEADING)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_heading (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *heading;

  assert_words (fixture, "price");
  assert_words (fixture, "share");
  assert_words (fixture, "sales");

  heading = find_heading (GTK_WIDGET (get_page (fixture)));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (heading)), ==,
                   entente_chart_get_title (entente_charts_view_get_visible_chart (fixture->view)));
  gtk_test_accessible_assert_property (heading, GTK_ACCESSIBLE_PROPERTY_LEVEL, 2);
}

static void
test_table_toggle (Fixture       *fixture,
                   gconstpointer  data)
{
  EntenteChartPage *page = get_page (fixture);
  GtkWidget *button = charts_find_button (GTK_WIDGET (page), "Show as Table");
  guint toggled = 0;

  g_signal_connect_swapped (page, "notify::table-shown", G_CALLBACK (charts_count), &toggled);
  g_assert_nonnull (get_canvas (fixture));
  g_assert_null (get_table (fixture));

  g_assert_true (charts_press_key (GTK_WIDGET (page), GDK_KEY_t, GDK_CONTROL_MASK));
  charts_settle ();
  g_assert_true (entente_chart_page_get_table_shown (page));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
  g_assert_null (get_canvas (fixture));
  g_assert_nonnull (get_table (fixture));

  g_signal_emit_by_name (button, "clicked");
  charts_settle ();
  g_assert_false (entente_chart_page_get_table_shown (page));
  g_assert_nonnull (get_canvas (fixture));
  entente_chart_page_set_table_shown (page, FALSE);
  g_assert_cmpuint (toggled, ==, 2);
}

static gboolean
focus_is_in (Fixture *fixture,
             gpointer widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* Whoever is on the picture is on the table then, and the other way round. */
static void
test_table_focus (Fixture       *fixture,
                  gconstpointer  data)
{
  EntenteChartPage *page = get_page (fixture);
  GtkWidget *button = charts_find_button (GTK_WIDGET (page), "Show as Table");

  gtk_widget_grab_focus (GTK_WIDGET (get_canvas (fixture)));
  entente_chart_page_set_table_shown (page, TRUE);
  charts_settle ();
  g_assert_true (focus_is_in (fixture, get_table (fixture)));
  entente_chart_page_set_table_shown (page, FALSE);
  charts_settle ();
  g_assert_true (focus_is_in (fixture, get_canvas (fixture)));

  charts_press_key (GTK_WIDGET (get_canvas (fixture)), GDK_KEY_End, 0);
  entente_chart_page_set_table_shown (page, TRUE);
  charts_settle ();
  g_assert_true (focus_is_in (fixture, get_table (fixture)));
  assert_selected (fixture, "D02");

  gtk_widget_grab_focus (button);
  entente_chart_page_set_table_shown (page, FALSE);
  charts_settle ();
  g_assert_true (focus_is_in (fixture, button));
}

/* Row by row, the table has the marks of the picture, in words that name the columns. */
static void
assert_table (Fixture    *fixture,
              const char *id)
{
  EntenteChartLayout *layout;
  GListModel *rows;

  show_chart (fixture, id);
  layout = entente_chart_canvas_get_layout (get_canvas (fixture));
  entente_chart_page_set_table_shown (get_page (fixture), TRUE);
  charts_settle ();
  rows = entente_chart_table_view_get_rows (get_table (fixture));

  g_assert_cmpuint (g_list_model_get_n_items (rows), ==,
                    entente_chart_layout_get_n_marks (layout));
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (EntenteChartRow) row = g_list_model_get_item (rows, i);
      const EntentePlacedMark *mark = entente_chart_layout_get_mark (layout, i);
      double in_table = 0, in_picture = 0;

      g_assert_true (entente_chart_row_get_fact (row) == mark->fact);
      g_assert_true (entente_chart_row_get_value (row, &in_table));
      g_assert_true (entente_chart_row_get_value (mark->row, &in_picture));
      g_assert_cmpfloat (in_table, ==, in_picture);
      g_assert_cmpstr (entente_chart_row_get_value_words (row), ==,
                       entente_chart_row_get_value_words (mark->row));
    }
}

static void
test_table_values (Fixture       *fixture,
                   gconstpointer  data)
{
  assert_table (fixture, "price");
  assert_table (fixture, "share");
  assert_table (fixture, "sales");
}

static void
collect_rows (GtkWidget *root,
              GPtrArray *rows)
{
  if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (root)) == GTK_ACCESSIBLE_ROLE_ROW)
    g_ptr_array_add (rows, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child))
      collect_rows (child, rows);
}

static void
assert_row (GPtrArray  *rows,
            const char *label)
{
  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *difference =
        gtk_test_accessible_check_property (rows->pdata[i], GTK_ACCESSIBLE_PROPERTY_LABEL, label);

      if (difference == NULL)
        return;
    }

  g_error ("no row says “%s”", label);
}

static void
test_table_words (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  show_chart (fixture, "share");
  entente_chart_page_set_table_shown (get_page (fixture), TRUE);
  charts_settle ();
  collect_rows (GTK_WIDGET (get_table (fixture)), rows);
  assert_row (rows, "Huawei, figure 16\302\240%, at least 15.5\302\240%, at most 16.5\302\240%, "
                    "date 2024, kind stated, "
                    "source Report on the partnership of Alibaba and Apple, paragraph 7");
  g_ptr_array_set_size (rows, 0);

  show_chart (fixture, "price");
  entente_chart_page_set_table_shown (get_page (fixture), TRUE);
  charts_settle ();
  collect_rows (GTK_WIDGET (get_table (fixture)), rows);
  assert_row (rows, "Intraday high, series Intraday high, figure HK$124.3, at least HK$124.25, "
                    "at most HK$124.35, date 13 February 2025, kind stated, "
                    "source Report on the partnership of Alibaba and Apple, paragraph 4");
}

static GtkSingleSelection *
get_selected_row (Fixture *fixture)
{
  GtkWidget *table = charts_find (GTK_WIDGET (fixture->view), GTK_TYPE_COLUMN_VIEW);

  return GTK_SINGLE_SELECTION (gtk_column_view_get_model (GTK_COLUMN_VIEW (table)));
}

static void
test_table_selection (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GString) shown = g_string_new (NULL);
  GtkSingleSelection *selected;

  g_signal_connect_swapped (fixture->view, "show-fact", G_CALLBACK (charts_record_fact), shown);
  show_chart (fixture, "share");
  entente_chart_page_set_table_shown (get_page (fixture), TRUE);
  charts_settle ();
  selected = get_selected_row (fixture);
  assert_selected (fixture, NULL);

  gtk_single_selection_set_selected (selected, 1);
  assert_selected (fixture, "F34");
  select_fact (fixture, "D10");
  g_assert_cmpuint (gtk_single_selection_get_selected (selected), ==, 3);
  select_fact (fixture, "F01");
  g_assert_cmpuint (gtk_single_selection_get_selected (selected), ==,
                    GTK_INVALID_LIST_POSITION);
  assert_selected (fixture, "F01");

  /* While it is not shown, it lets others select, and then catches up. */
  entente_chart_page_set_table_shown (get_page (fixture), FALSE);
  select_fact (fixture, "F33");
  g_assert_cmpuint (gtk_single_selection_get_selected (selected), ==,
                    GTK_INVALID_LIST_POSITION);
  entente_chart_page_set_table_shown (get_page (fixture), TRUE);
  charts_settle ();
  g_assert_cmpuint (gtk_single_selection_get_selected (selected), ==, 0);

  g_signal_emit_by_name (charts_find (GTK_WIDGET (fixture->view), GTK_TYPE_COLUMN_VIEW),
                         "activate", 2);
  g_assert_cmpstr (shown->str, ==, "F32");
}

static char *
list_facts (GListModel *rows)
{
  g_autoptr (GString) facts = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (EntenteChartRow) row = g_list_model_get_item (rows, i);

      charts_record_fact (facts, entente_chart_row_get_fact (row));
    }

  return g_string_free (g_steal_pointer (&facts), FALSE);
}

static void
assert_sorted (Fixture     *fixture,
               const char  *title,
               GtkSortType  order,
               const char  *expected)
{
  GtkColumnView *table =
    GTK_COLUMN_VIEW (charts_find (GTK_WIDGET (fixture->view), GTK_TYPE_COLUMN_VIEW));
  GListModel *columns = gtk_column_view_get_columns (table);
  g_autofree char *facts = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_strcmp0 (gtk_column_view_column_get_title (column), title) == 0)
        gtk_column_view_sort_by_column (table, column, order);
    }

  facts = list_facts (entente_chart_table_view_get_rows (get_table (fixture)));
  g_assert_cmpstr (facts, ==, expected);
}

static void
test_table_sorting (Fixture       *fixture,
                    gconstpointer  data)
{
  show_chart (fixture, "price");
  entente_chart_page_set_table_shown (get_page (fixture), TRUE);
  charts_settle ();

  assert_sorted (fixture, NULL, GTK_SORT_ASCENDING, "D07b D01 F18 D02");
  assert_sorted (fixture, "Figure", GTK_SORT_ASCENDING, "D07b D01 D02 F18");
  assert_sorted (fixture, "Figure", GTK_SORT_DESCENDING, "F18 D02 D01 D07b");
  assert_sorted (fixture, "Date", GTK_SORT_DESCENDING, "F18 D02 D01 D07b");
  assert_sorted (fixture, "Date", GTK_SORT_ASCENDING, "D07b D01 F18 D02");
  assert_sorted (fixture, "Mark", GTK_SORT_ASCENDING, "D02 F18 D07b D01");
  assert_sorted (fixture, "Series", GTK_SORT_ASCENDING, "D01 D02 F18 D07b");
}

/* Heads of columns take no focus; F3 goes over them instead. */
static void
test_table_sorting_keys (Fixture       *fixture,
                         gconstpointer  data)
{
  static const struct { GdkModifierType modifiers; const char *expected; } cases[] = {
    { 0, "D02 F18 D07b D01" }, { GDK_SHIFT_MASK, "D01 D07b F18 D02" },
    { 0, "D01 D02 F18 D07b" }, { 0, "D07b D01 D02 F18" }, { GDK_SHIFT_MASK, "F18 D02 D01 D07b" },
    { 0, "D07b D01 F18 D02" }, { GDK_SHIFT_MASK, "F18 D02 D01 D07b" }, { 0, "D07b D01 F18 D02" },
    { GDK_SHIFT_MASK, "D07b D01 F18 D02" },
  };
  GtkWidget *table;

  show_chart (fixture, "price");
  entente_chart_page_set_table_shown (get_page (fixture), TRUE);
  charts_settle ();
  table = charts_find (GTK_WIDGET (fixture->view), GTK_TYPE_COLUMN_VIEW);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *facts = NULL;

      charts_press_key (table, GDK_KEY_F3, cases[i].modifiers);
      facts = list_facts (entente_chart_table_view_get_rows (get_table (fixture)));
      g_assert_cmpstr (facts, ==, cases[i].expected);
    }
}

static void
on_saved (GObject      *file,
          GAsyncResult *result,
          gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
save (Fixture       *fixture,
      GFile         *file,
      GCancellable  *cancellable,
      GError       **error)
{
  EntenteChart *chart = entente_charts_view_get_visible_chart (fixture->view);
  g_autoptr (GAsyncResult) result = NULL;

  entente_chart_saver_save_async (chart, NULL, file, PANGO_DIRECTION_LTR, cancellable, on_saved,
                                  &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return entente_chart_saver_save_finish (file, result, error);
}

static void
assert_saved (Fixture    *fixture,
              const char *folder,
              const char *name,
              const char *beginning)
{
  g_autoptr (GFile) file = g_file_new_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  gsize size;

  g_assert_true (save (fixture, file, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_load_contents (file, NULL, &contents, &size, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (size, >, 1000);
  g_assert_cmpmem (contents, strlen (beginning), beginning, strlen (beginning));
  g_assert_true (g_file_delete (file, NULL, NULL));
}

static void
test_save (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-test-XXXXXX", NULL);

  assert_saved (fixture, folder, "picture.png", "\211PNG\r\n");
  assert_saved (fixture, folder, "picture.svg", "<?xml");
  assert_saved (fixture, folder, "picture.PDF", "%PDF-");
  g_assert_no_errno (g_rmdir (folder));
}

static void
test_save_errors (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GFile) unknown = g_file_new_for_path ("/tmp/entente-test.xyz");
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/entente-test-nowhere/picture.png");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (save (fixture, unknown, NULL, &error));
  g_assert_error (error, ENTENTE_CHART_EXPORT_ERROR, ENTENTE_CHART_EXPORT_ERROR_FORMAT);
  g_clear_error (&error);
  g_assert_false (save (fixture, nowhere, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_cancellable_cancel (cancellable);
  g_assert_false (save (fixture, nowhere, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* The labels of all windows, for a dialog may be a window of its own. */
static gboolean
is_told (const char *words)
{
  GListModel *windows = gtk_window_get_toplevels ();
  g_autoptr (GString) labels = g_string_new ("\n");
  g_autofree char *line = g_strdup_printf ("\n%s\n", words);

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      collect_labels (window, labels);
    }

  return strstr (labels->str, line) != NULL;
}

static void
wait_until_told (const char *words)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (!is_told (words))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, FALSE);
    }
}

/* The page tells the reader how it went. */
static void
test_save_words (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-test-XXXXXX", NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "<b>.png", NULL);
  g_autoptr (GFile) unknown = g_file_new_build_filename (folder, "picture.xyz", NULL);

  entente_chart_page_save_picture (get_page (fixture), file);
  wait_until_told ("Picture saved as “<b>.png”");
  g_assert_true (g_file_delete (file, NULL, NULL));

  entente_chart_page_save_picture (get_page (fixture), unknown);
  wait_until_told ("Picture Not Saved");
  g_assert_false (g_file_query_exists (unknown, NULL));
  g_assert_no_errno (g_rmdir (folder));
}

static gboolean
is_offered (Fixture    *fixture,
            const char *label)
{
  GtkWidget *button = charts_find_button (GTK_WIDGET (get_page (fixture)), label);

  g_assert_nonnull (button);

  return gtk_widget_get_mapped (button);
}

static gboolean
is_active (Fixture    *fixture,
           const char *label)
{
  return gtk_toggle_button_get_active (
    GTK_TOGGLE_BUTTON (charts_find_button (GTK_WIDGET (get_page (fixture)), label)));
}

static void
choose (Fixture    *fixture,
        const char *label)
{
  g_signal_emit_by_name (charts_find_button (GTK_WIDGET (get_page (fixture)), label), "clicked");
}

/* A part of time can be chosen where there is one, and which one is shown is told. */
static void
test_view_ranges (Fixture       *fixture,
                  gconstpointer  data)
{
  static const char * const labels[] = { "5 Days", "Month", "Quarter", "Year", "All" };

  show_chart (fixture, "share");
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    g_assert_false (is_offered (fixture, labels[i]));

  show_chart (fixture, "price");
  charts_wait_for_frame (GTK_WIDGET (fixture->view));
  g_assert_true (is_active (fixture, "All"));
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_assert_true (is_offered (fixture, labels[i]));
      choose (fixture, labels[i]);
      g_assert_cmpint (entente_chart_canvas_get_range (get_canvas (fixture)), ==,
                       ENTENTE_CHART_RANGE_DAYS + (int) i);
      for (gsize j = 0; j < G_N_ELEMENTS (labels); j++)
        g_assert_cmpint (is_active (fixture, labels[j]), ==, i == j);
    }

  entente_picture_zoom_in (ENTENTE_PICTURE (get_canvas (fixture)));
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    g_assert_false (is_active (fixture, labels[i]));

  entente_chart_page_set_table_shown (get_page (fixture), TRUE);
  g_assert_false (is_offered (fixture, "All"));
  entente_chart_page_set_table_shown (get_page (fixture), FALSE);
}

/* How a reader likes charts to be drawn is kept, and there is a way back. */
static void
test_view_settings (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GSettings) settings = g_settings_new (ENTENTE_APPLICATION_ID);
  GtkWidget *page;

  show_chart (fixture, "price");
  page = GTK_WIDGET (get_page (fixture));
  g_assert_true (gtk_widget_activate_action (page, "chart.scale", "s", "log"));
  g_assert_cmpint (entente_chart_canvas_get_scale (get_canvas (fixture)), ==,
                   ENTENTE_VALUE_SCALE_LOG);
  charts_settle ();
  g_assert_cmpint (g_settings_get_enum (settings, "chart-scale"), ==, ENTENTE_VALUE_SCALE_LOG);

  g_settings_set_string (settings, "price-form", "area");
  charts_settle ();
  g_assert_cmpint (entente_chart_canvas_get_form (get_canvas (fixture)), ==,
                   ENTENTE_PRICE_FORM_AREA);

  choose (fixture, "Month");
  g_assert_true (gtk_widget_activate_action (page, "chart.reset", NULL));
  g_assert_true (is_active (fixture, "All"));
  g_assert_cmpint (entente_chart_canvas_get_scale (get_canvas (fixture)), ==,
                   ENTENTE_VALUE_SCALE_LINEAR);
  g_assert_cmpint (entente_chart_canvas_get_form (get_canvas (fixture)), ==,
                   ENTENTE_PRICE_FORM_LINE);
  charts_settle ();
  g_assert_cmpint (g_settings_get_enum (settings, "chart-scale"), ==,
                   ENTENTE_VALUE_SCALE_LINEAR);
}

/* With prices they have a form to choose. */
static void
test_view_prices (Fixture       *fixture,
                  gconstpointer  data)
{
  static const guint32 steps[] = { 0, 1, 2 };
  static const double closes[] = { 110, 112, 111 };
  g_autoptr (GBytes) step_bytes = g_bytes_new_static (steps, sizeof steps);
  g_autoptr (GBytes) close_bytes = g_bytes_new_static (closes, sizeof closes);
  EntentePriceColumns columns = { .origin = (gint64) 20100 * 86400, .unit = 86400,
                                  .steps = step_bytes };
  g_autoptr (EntentePrices) prices = NULL;
  g_autoptr (EntentePlottedPrices) plotted = NULL;
  guint n_told = 0;

  columns.figures[ENTENTE_PRICE_CLOSE] = close_bytes;
  prices = entente_prices_new (&columns);
  plotted = entente_plotted_prices_new (prices);
  show_chart (fixture, "price");
  g_signal_connect_swapped (get_page (fixture), "notify::prices", G_CALLBACK (charts_count),
                            &n_told);
  entente_chart_page_set_prices (get_page (fixture), plotted);
  entente_chart_page_set_prices (get_page (fixture), plotted);
  g_assert_cmpuint (n_told, ==, 1);
  g_assert_true (entente_chart_page_get_prices (get_page (fixture)) == plotted);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_page (fixture)), "chart.form", "s",
                                             "high-low"));
  g_assert_cmpint (entente_chart_canvas_get_form (get_canvas (fixture)), ==,
                   ENTENTE_PRICE_FORM_HIGH_LOW);
  entente_chart_page_set_prices (get_page (fixture), NULL);
  gtk_widget_activate_action (GTK_WIDGET (get_page (fixture)), "chart.reset", NULL);
  charts_settle ();
}

/* At the least size of a phone's window, and with large text, nothing asks for more width. */
static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int minimum, dpi;

  gtk_widget_measure (GTK_WIDGET (fixture->view), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                      NULL, NULL);
  g_assert_cmpint (minimum, <=, 328);

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  charts_settle ();
  gtk_widget_measure (GTK_WIDGET (fixture->view), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                      NULL, NULL);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  g_assert_cmpint (minimum, <=, 328);
}

/* The mark that the cursor goes to is scrolled to, where the picture is higher than the view. */
static void
test_scrolling (void)
{
  g_autoptr (EntenteDossier) dossier = entente_loader_load_builtin ();
  g_autoptr (EntenteSelection) selection = entente_selection_new (dossier);
  EntenteChartsView *view = entente_charts_view_new ();
  GtkWidget *window, *canvas, *page;
  const EntentePlacedMark *mark;
  graphene_point_t top;

  entente_charts_view_set_selection (view, selection);
  entente_charts_view_show_chart (view, entente_dossier_find_chart (dossier, "share"));
  window = charts_present (GTK_WIDGET (view), 328, 200);
  page = charts_find (GTK_WIDGET (view), ENTENTE_TYPE_CHART_PAGE);
  canvas = charts_find (page, ENTENTE_TYPE_CHART_CANVAS);
  g_assert_cmpint (gtk_widget_get_height (canvas), >, gtk_widget_get_height (page));

  for (int i = 0; i < 2; i++)
    {
      charts_press_key (canvas, i == 0 ? GDK_KEY_End : GDK_KEY_Home, 0);
      charts_wait_for_frame (canvas);
      mark = entente_chart_layout_get_mark (
        entente_chart_canvas_get_layout (ENTENTE_CHART_CANVAS (canvas)), i == 0 ? 3 : 0);
      g_assert_true (gtk_widget_compute_point (
        canvas, page, &GRAPHENE_POINT_INIT (0, (float) mark->box.y), &top));
      g_assert_cmpfloat (top.y, >=, 0);
      g_assert_cmpfloat (top.y + mark->box.height, <=, gtk_widget_get_height (page));
    }

  charts_close (window);
}

static void
add (const char *path,
     void      (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  charts_test_init (&argc, &argv);

  add ("/charts-view/pages", test_pages);
  add ("/charts-view/selection/follows", test_follows_selection);
  add ("/charts-view/selection/moving", test_moving_does_not_switch);
  g_test_add_func ("/charts-view/selection/at-start", test_starts_with_selection);
  add ("/charts-view/other-dossier", test_other_dossier);
  add ("/charts-view/show-fact", test_show_fact);
  add ("/charts-view/words", test_words);
  add ("/charts-view/table/toggle", test_table_toggle);
  add ("/charts-view/table/focus", test_table_focus);
  add ("/charts-view/table/values", test_table_values);
  add ("/charts-view/table/words", test_table_words);
  add ("/charts-view/table/selection", test_table_selection);
  add ("/charts-view/table/sorting", test_table_sorting);
  add ("/charts-view/table/sorting-keys", test_table_sorting_keys);
  add ("/charts-view/save/formats", test_save);
  add ("/charts-view/save/errors", test_save_errors);
  add ("/charts-view/save/words", test_save_words);
  add ("/charts-view/view/ranges", test_view_ranges);
  add ("/charts-view/view/settings", test_view_settings);
  add ("/charts-view/view/prices", test_view_prices);
  add ("/charts-view/narrow", test_narrow);
  g_test_add_func ("/charts-view/scrolling", test_scrolling);

  return g_test_run ();
}
