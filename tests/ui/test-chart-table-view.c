/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of charts. */

#include "entente-chart-table-view.h"
#include "view-helpers.h"

static EntenteChartTableView *
get_table (Fixture *fixture)
{
  return (EntenteChartTableView *) charts_find (GTK_WIDGET (fixture->view),
                                                ENTENTE_TYPE_CHART_TABLE_VIEW);
}

static void
test_table_toggle (Fixture       *fixture,
                   gconstpointer  data)
{
  EntenteChartPage *page = view_get_page (fixture);
  GtkWidget *button = charts_find_button (GTK_WIDGET (page), "Show as Table");
  guint toggled = 0;

  g_signal_connect_swapped (page, "notify::table-shown", G_CALLBACK (charts_count), &toggled);
  g_assert_nonnull (view_get_canvas (fixture));
  g_assert_null (get_table (fixture));

  g_assert_true (charts_press_key (GTK_WIDGET (page), GDK_KEY_t, GDK_CONTROL_MASK));
  charts_settle ();
  g_assert_true (entente_chart_page_get_table_shown (page));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
  g_assert_null (view_get_canvas (fixture));
  g_assert_nonnull (get_table (fixture));

  g_signal_emit_by_name (button, "clicked");
  charts_settle ();
  g_assert_false (entente_chart_page_get_table_shown (page));
  g_assert_nonnull (view_get_canvas (fixture));
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
  EntenteChartPage *page = view_get_page (fixture);
  GtkWidget *button = charts_find_button (GTK_WIDGET (page), "Show as Table");

  gtk_widget_grab_focus (GTK_WIDGET (view_get_canvas (fixture)));
  entente_chart_page_set_table_shown (page, TRUE);
  charts_settle ();
  g_assert_true (focus_is_in (fixture, get_table (fixture)));
  entente_chart_page_set_table_shown (page, FALSE);
  charts_settle ();
  g_assert_true (focus_is_in (fixture, view_get_canvas (fixture)));

  charts_press_key (GTK_WIDGET (view_get_canvas (fixture)), GDK_KEY_End, 0);
  entente_chart_page_set_table_shown (page, TRUE);
  charts_settle ();
  g_assert_true (focus_is_in (fixture, get_table (fixture)));
  view_assert_selected (fixture, "D02");

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

  view_show_chart (fixture, id);
  layout = entente_chart_canvas_get_layout (view_get_canvas (fixture));
  entente_chart_page_set_table_shown (view_get_page (fixture), TRUE);
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

  view_show_chart (fixture, "share");
  entente_chart_page_set_table_shown (view_get_page (fixture), TRUE);
  charts_settle ();
  collect_rows (GTK_WIDGET (get_table (fixture)), rows);
  assert_row (rows, "Huawei, figure 16\302\240%, at least 15.5\302\240%, at most 16.5\302\240%, "
                    "date 2024, kind stated, "
                    "source Report on the partnership of Alibaba and Apple, paragraph 7");
  g_ptr_array_set_size (rows, 0);

  view_show_chart (fixture, "price");
  entente_chart_page_set_table_shown (view_get_page (fixture), TRUE);
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
  view_show_chart (fixture, "share");
  entente_chart_page_set_table_shown (view_get_page (fixture), TRUE);
  charts_settle ();
  selected = get_selected_row (fixture);
  view_assert_selected (fixture, NULL);

  gtk_single_selection_set_selected (selected, 1);
  view_assert_selected (fixture, "F34");
  view_select_fact (fixture, "D10");
  g_assert_cmpuint (gtk_single_selection_get_selected (selected), ==, 3);
  view_select_fact (fixture, "F01");
  g_assert_cmpuint (gtk_single_selection_get_selected (selected), ==,
                    GTK_INVALID_LIST_POSITION);
  view_assert_selected (fixture, "F01");

  /* While it is not shown, it lets others select, and then catches up. */
  entente_chart_page_set_table_shown (view_get_page (fixture), FALSE);
  view_select_fact (fixture, "F33");
  g_assert_cmpuint (gtk_single_selection_get_selected (selected), ==,
                    GTK_INVALID_LIST_POSITION);
  entente_chart_page_set_table_shown (view_get_page (fixture), TRUE);
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
  view_show_chart (fixture, "price");
  entente_chart_page_set_table_shown (view_get_page (fixture), TRUE);
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

  view_show_chart (fixture, "price");
  entente_chart_page_set_table_shown (view_get_page (fixture), TRUE);
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

int
main (int    argc,
      char **argv)
{
  charts_test_init (&argc, &argv);

  view_add ("/charts-view/table/toggle", test_table_toggle);
  view_add ("/charts-view/table/focus", test_table_focus);
  view_add ("/charts-view/table/values", test_table_values);
  view_add ("/charts-view/table/words", test_table_words);
  view_add ("/charts-view/table/selection", test_table_selection);
  view_add ("/charts-view/table/sorting", test_table_sorting);
  view_add ("/charts-view/table/sorting-keys", test_table_sorting_keys);

  return g_test_run ();
}
