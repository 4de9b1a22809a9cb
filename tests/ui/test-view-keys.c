/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-chart-canvas.h"
#include "entente-chart-page.h"
#include "entente-dossier-view.h"
#include "entente-fact-page.h"
#include "entente-facts-view.h"
#include "entente-loader.h"
#include "entente-shortcuts-dialog.h"
#include "entente-switcher.h"
#include "entente-timeline-axis.h"
#include "entente-timeline-view.h"
#include "entente-view-keys.h"
#include "ui-helpers.h"

typedef struct
{
  EntenteDossier *dossier;
  GtkWidget *view;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr (EntenteSelection) selection = NULL;

  f->dossier = entente_loader_load_builtin ();
  selection = entente_selection_new (f->dossier);
  f->view = GTK_WIDGET (entente_dossier_view_new ());
  f->window = ui_present (f->view, 1240, 800);
  entente_dossier_view_set_selection (ENTENTE_DOSSIER_VIEW (f->view), selection);
  ui_settle ();
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  ui_settle ();
  g_clear_object (&f->dossier);
}

/* That a widget is in a view with these keys, whose help text they are, and which cannot have
 * the focus: Orca would say the text at every stop. */
static void
assert_keys (GtkWidget           *widget,
             EntenteShortcutView  expected)
{
  g_autofree char *help = entente_shortcuts_dup_help (expected);
  GtkWidget *view = widget;

  g_assert_nonnull (widget);
  g_assert_cmpint (entente_view_keys_find (widget), ==, expected);
  while (entente_view_keys_find (gtk_widget_get_parent (view)) != ENTENTE_SHORTCUT_VIEW_NONE)
    view = gtk_widget_get_parent (view);
  g_assert_false (gtk_widget_get_focusable (view));
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_HELP_TEXT, help);
}

static void
test_views (Fixture       *f,
            gconstpointer  data)
{
  GtkWidget *timeline = ui_find (f->view, ENTENTE_TYPE_TIMELINE_VIEW);
  GtkWidget *chart = ui_find (f->view, ENTENTE_TYPE_CHART_PAGE);
  GtkWidget *facts = ui_find (f->view, ENTENTE_TYPE_FACTS_VIEW);

  assert_keys (ui_find (timeline, GTK_TYPE_LIST_VIEW), ENTENTE_SHORTCUT_VIEW_TIMELINE);
  entente_switcher_set_active (ENTENTE_SWITCHER (ui_find (timeline, ENTENTE_TYPE_SWITCHER)),
                               "axis");
  ui_settle ();
  assert_keys (ui_find (timeline, ENTENTE_TYPE_TIMELINE_AXIS), ENTENTE_SHORTCUT_VIEW_AXIS);

  assert_keys (ui_find (chart, ENTENTE_TYPE_CHART_CANVAS), ENTENTE_SHORTCUT_VIEW_CHART);
  entente_chart_page_set_table_shown (ENTENTE_CHART_PAGE (chart), TRUE);
  ui_settle ();
  assert_keys (ui_find (chart, GTK_TYPE_COLUMN_VIEW), ENTENTE_SHORTCUT_VIEW_TABLE);

  assert_keys (ui_find (facts, GTK_TYPE_LIST_VIEW), ENTENTE_SHORTCUT_VIEW_FACTS);
  entente_facts_view_show_fact (ENTENTE_FACTS_VIEW (facts),
                                entente_dossier_find_fact (f->dossier, "D01"));
  ui_settle ();
  assert_keys (ui_find (facts, ENTENTE_TYPE_FACT_PAGE), ENTENTE_SHORTCUT_VIEW_DETAILS);

  g_assert_cmpint (entente_view_keys_find (f->window), ==, ENTENTE_SHORTCUT_VIEW_NONE);
  g_assert_cmpint (entente_view_keys_find (NULL), ==, ENTENTE_SHORTCUT_VIEW_NONE);
}

/* Each view has keys, and every line of its help is a row of its dialog. */
static void
test_dialog (void)
{
  for (EntenteShortcutView view = ENTENTE_SHORTCUT_VIEW_TIMELINE; view < ENTENTE_N_SHORTCUT_VIEWS;
       view++)
    {
      AdwDialog *dialog = ADW_DIALOG (entente_shortcuts_dialog_new (view));
      GtkWidget *window = adw_window_new ();
      g_autofree char *help = entente_shortcuts_dup_help (view);
      g_auto (GStrv) lines = g_strsplit (help, "\n", -1);
      g_autoptr (GPtrArray) rows = NULL;

      adw_window_set_content (ADW_WINDOW (window), gtk_label_new (""));
      gtk_window_present (GTK_WINDOW (window));
      adw_dialog_present (dialog, window);
      ui_settle ();

      rows = ui_find_all (GTK_WIDGET (dialog), ADW_TYPE_PREFERENCES_ROW);
      g_assert_cmpuint (rows->len, ==, g_strv_length (lines));
      g_assert_cmpuint (rows->len, >=, 3);
      for (guint i = 0; i < rows->len; i++)
        gtk_test_accessible_assert_property (rows->pdata[i], GTK_ACCESSIBLE_PROPERTY_LABEL,
                                             lines[i]);

      adw_dialog_force_close (dialog);
      gtk_window_destroy (GTK_WINDOW (window));
      ui_settle ();
    }
}

static void
test_help (void)
{
  g_autofree char *help = entente_shortcuts_dup_help (ENTENTE_SHORTCUT_VIEW_TIMELINE);

  g_assert_true (g_str_has_prefix (help, "Previous and next event, Up or Down\n"
                                         "First and last event, Home or End\n"));
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);

  g_test_add ("/view-keys/views", Fixture, NULL, set_up, test_views, tear_down);
  g_test_add_func ("/view-keys/dialog", test_dialog);
  g_test_add_func ("/view-keys/help", test_help);

  return g_test_run ();
}
