/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "view-helpers.h"

#include "entente-loader.h"

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

void
view_select_fact (Fixture    *fixture,
                  const char *id)
{
  EntenteFact *fact = entente_dossier_find_fact (fixture->dossier, id);

  g_assert_nonnull (fact);
  entente_selection_select_fact (fixture->selection, fact);
  charts_settle ();
}

void
view_assert_selected (Fixture    *fixture,
                      const char *id)
{
  EntenteFact *fact = entente_selection_get_fact (fixture->selection);

  g_assert_cmpstr (fact != NULL ? entente_fact_get_id (fact) : NULL, ==, id);
}

void
view_show_chart (Fixture    *fixture,
                 const char *id)
{
  entente_charts_view_show_chart (fixture->view,
                                  entente_dossier_find_chart (fixture->dossier, id));
  charts_settle ();
}

EntenteChartPage *
view_get_page (Fixture *fixture)
{
  return ENTENTE_CHART_PAGE (charts_find (GTK_WIDGET (fixture->view), ENTENTE_TYPE_CHART_PAGE));
}

EntenteChartCanvas *
view_get_canvas (Fixture *fixture)
{
  return (EntenteChartCanvas *) charts_find (GTK_WIDGET (fixture->view),
                                             ENTENTE_TYPE_CHART_CANVAS);
}

/* The labels of a page, one a line. */
void
view_collect_labels (GtkWidget *root,
                     GString   *labels)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_visible (root))
    g_string_append_printf (labels, "%s\n", gtk_label_get_label (GTK_LABEL (root)));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    view_collect_labels (child, labels);
}

void
view_add (const char  *path,
          FixtureTest  test)
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}
