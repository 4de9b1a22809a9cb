/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-chart-describer.h"
#include "entente-loader.h"
#include "entente-switcher.h"
#include "view-helpers.h"

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
  view_show_chart (fixture, "share");
  assert_shown (fixture, "share");
  view_show_chart (fixture, "share");
  view_show_chart (fixture, "sales");
  assert_shown (fixture, "sales");
  g_assert_cmpuint (visible, ==, 2);
  view_assert_selected (fixture, NULL);

  entente_charts_view_set_selection (fixture->view, fixture->selection);
  g_assert_cmpuint (selections, ==, 0);
}

/* The visible chart changes only for a fact that it does not have and another one has. */
static void
test_follows_selection (Fixture       *fixture,
                        gconstpointer  data)
{
  view_select_fact (fixture, "F34");
  assert_shown (fixture, "share");
  view_select_fact (fixture, "D10");
  assert_shown (fixture, "share");
  view_select_fact (fixture, "F01");
  assert_shown (fixture, "share");
  entente_selection_clear (fixture->selection);
  assert_shown (fixture, "share");
  view_select_fact (fixture, "F19");
  assert_shown (fixture, "price");
  view_select_fact (fixture, "F30");
  assert_shown (fixture, "sales");
  view_show_chart (fixture, "price");
  assert_shown (fixture, "price");
  view_assert_selected (fixture, "F30");
}

static void
test_moving_does_not_switch (Fixture       *fixture,
                             gconstpointer  data)
{
  view_select_fact (fixture, "F34");
  view_show_chart (fixture, "price");
  g_assert_true (charts_press_key (GTK_WIDGET (view_get_canvas (fixture)), GDK_KEY_End, 0));
  assert_shown (fixture, "price");
  view_assert_selected (fixture, "D02");
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

  view_select_fact (fixture, "F32");
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
  view_show_chart (fixture, "sales");
  g_assert_true (charts_press_key (GTK_WIDGET (view_get_canvas (fixture)), GDK_KEY_End, 0));
  g_assert_true (charts_press_key (GTK_WIDGET (view_get_canvas (fixture)), GDK_KEY_Return, 0));
  g_assert_cmpstr (shown->str, ==, "F30");
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

  view_show_chart (fixture, id);
  view_collect_labels (GTK_WIDGET (view_get_page (fixture)), labels);
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

  heading = find_heading (GTK_WIDGET (view_get_page (fixture)));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (heading)), ==,
                   entente_chart_get_title (entente_charts_view_get_visible_chart (fixture->view)));
  gtk_test_accessible_assert_property (heading, GTK_ACCESSIBLE_PROPERTY_LEVEL, 2);
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

int
main (int    argc,
      char **argv)
{
  charts_test_init (&argc, &argv);

  view_add ("/charts-view/pages", test_pages);
  view_add ("/charts-view/selection/follows", test_follows_selection);
  view_add ("/charts-view/selection/moving", test_moving_does_not_switch);
  g_test_add_func ("/charts-view/selection/at-start", test_starts_with_selection);
  view_add ("/charts-view/other-dossier", test_other_dossier);
  view_add ("/charts-view/show-fact", test_show_fact);
  view_add ("/charts-view/words", test_words);
  view_add ("/charts-view/narrow", test_narrow);
  g_test_add_func ("/charts-view/scrolling", test_scrolling);

  return g_test_run ();
}
