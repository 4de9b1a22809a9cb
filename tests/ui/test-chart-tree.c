/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What assistive technology finds in the picture of a chart. */

#include "canvas-helpers.h"
#include "entente-chart-describer.h"
#include "entente-loader.h"
#include "entente-verdict-looks.h"

static void
assert_parent (GtkAccessible *child,
               gpointer       parent)
{
  g_autoptr (GtkAccessible) found = gtk_accessible_get_accessible_parent (child);

  g_assert_true ((gpointer) found == parent);
}

/* The mark of the accessible tree that is mark number @index of the layout. */
static GtkAccessible *
find_accessible (Fixture *fixture,
                 guint    index)
{
  g_autoptr (EntenteChartTable) table = entente_chart_table_new (
    entente_chart_canvas_get_chart (fixture->canvas));
  g_autofree char *label =
    entente_chart_describer_mark_words (table, index, ENTENTE_VERBOSITY_NORMAL);

  for (GtkAccessible *series = charts_step (GTK_ACCESSIBLE (fixture->canvas), TRUE); series != NULL;
       series = charts_step (series, FALSE))
    for (GtkAccessible *mark = charts_step (series, TRUE); mark != NULL;
         mark = charts_step (mark, FALSE))
      {
        g_autofree char *difference =
          gtk_test_accessible_check_property (mark, GTK_ACCESSIBLE_PROPERTY_LABEL, label);

        if (difference == NULL)
          return mark;
      }

  g_assert_not_reached ();
}

/* What came out of the checks of a mark's fact is said after the mark. */
static char *
add_verdicts (Fixture                 *fixture,
              const EntentePlacedMark *mark,
              const char              *words)
{
  EntenteSelection *selection = entente_picture_get_selection (ENTENTE_PICTURE (fixture->canvas));
  g_autoptr (GPtrArray) verdicts = NULL;
  g_autofree char *spoken = NULL;

  if (selection == NULL)
    return g_strdup (words);

  verdicts = entente_price_book_get_verdicts (
    entente_price_book_get (entente_selection_get_dossier (selection)),
    entente_chart_row_get_fact (mark->row));
  spoken = entente_verdict_looks_spoken (verdicts);

  return spoken != NULL ? g_strconcat (words, ". ", spoken, NULL) : g_strdup (words);
}

/* The marks of a series must be those of the model, in its order of reading. */
static void
check_series (Fixture       *fixture,
              GtkAccessible *accessible,
              EntenteSeries *series)
{
  EntenteChartLayout *layout = entente_chart_canvas_get_layout (fixture->canvas);
  g_autoptr (EntenteChartTable) table = entente_chart_table_new (
    entente_chart_canvas_get_chart (fixture->canvas));
  GtkAccessible *mark = charts_step (accessible, TRUE);

  /* Of a few marks each says what it is of. */
  gtk_test_accessible_assert_role (accessible, GTK_ACCESSIBLE_ROLE_GROUP);
  assert_parent (accessible, fixture->canvas);

  for (guint i = 0; i < entente_chart_layout_get_n_marks (layout); i++)
    {
      const EntentePlacedMark *placed = canvas_get_mark (fixture, i);
      g_autofree char *words =
        entente_chart_describer_mark_words (table, i, ENTENTE_VERBOSITY_NORMAL);
      g_autofree char *label = add_verdicts (fixture, placed, words);
      int x, y, width, height;

      if (entente_chart_row_get_series (placed->row) != series)
        continue;

      g_assert_nonnull (mark);
      gtk_test_accessible_assert_role (mark, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      gtk_test_accessible_assert_property (mark, GTK_ACCESSIBLE_PROPERTY_LABEL, label);
      g_assert_null (charts_step (mark, TRUE));
      assert_parent (mark, accessible);
      g_assert_true (gtk_accessible_get_bounds (mark, &x, &y, &width, &height));
      g_assert_cmpint (width, >, 0);
      g_assert_cmpint (height, >, 0);
      g_assert_cmpfloat_with_epsilon (x, placed->box.x, 1);
      g_assert_cmpfloat_with_epsilon (y, placed->box.y, 1);
      g_assert_cmpfloat_with_epsilon (x + width, placed->box.x + placed->box.width, 1);
      g_assert_cmpfloat_with_epsilon (y + height, placed->box.y + placed->box.height, 1);
      g_assert_true (gtk_accessible_get_platform_state (
        mark, GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSABLE));
      mark = charts_step (mark, FALSE);
    }
  g_assert_null (mark);
}

static void
test_tree (Fixture       *fixture,
           gconstpointer  id)
{
  EntenteChart *chart = entente_chart_canvas_get_chart (fixture->canvas);
  EntenteChartLayout *layout = entente_chart_canvas_get_layout (fixture->canvas);
  GListModel *series = entente_chart_get_series (chart);
  GtkAccessible *accessible = charts_step (GTK_ACCESSIBLE (fixture->canvas), TRUE);
  g_autofree char *summary = entente_chart_describer_outline (chart, ENTENTE_VERBOSITY_NORMAL);

  gtk_test_accessible_assert_role (fixture->canvas, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (fixture->canvas, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       entente_chart_get_title (chart));
  gtk_test_accessible_assert_property (fixture->canvas, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       summary);

  for (guint i = 0; i < g_list_model_get_n_items (series); i++)
    {
      g_autoptr (EntenteSeries) item = g_list_model_get_item (series, i);

      g_assert_nonnull (accessible);
      check_series (fixture, accessible, item);
      accessible = charts_step (accessible, FALSE);
    }

  /* Then the flags of events. */
  for (guint i = 0; i < entente_chart_layout_get_n_flags (layout); i++)
    {
      g_assert_nonnull (accessible);
      gtk_test_accessible_assert_role (accessible, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      assert_parent (accessible, fixture->canvas);
      accessible = charts_step (accessible, FALSE);
    }
  g_assert_null (accessible);
}

/* Nothing of the tree reaches a chart that is gone. */
static void
test_tree_outlives_chart (void)
{
  g_autoptr (EntenteDossier) dossier = entente_loader_load_builtin ();
  EntenteChartCanvas *canvas = g_object_ref_sink (entente_chart_canvas_new ());
  g_autoptr (GtkAccessible) series = NULL;
  g_autoptr (GtkAccessible) mark = NULL;
  int x, y, width, height;

  entente_chart_canvas_set_chart (canvas, entente_dossier_find_chart (dossier, "share"));
  series = gtk_accessible_get_first_accessible_child (GTK_ACCESSIBLE (canvas));
  mark = gtk_accessible_get_first_accessible_child (series);

  g_assert_finalize_object (canvas);
  assert_parent (series, NULL);
  g_assert_nonnull (charts_step (series, TRUE));
  g_clear_object (&series);
  assert_parent (mark, NULL);
  g_assert_null (charts_step (mark, FALSE));
  g_assert_false (gtk_accessible_get_bounds (mark, &x, &y, &width, &height));
  g_assert_false (gtk_accessible_get_platform_state (mark,
                                                     GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSABLE));
}

static void
test_another_chart (Fixture       *fixture,
                    gconstpointer  id)
{
  g_autoptr (GtkAccessible) before = g_object_ref (find_accessible (fixture, 0));

  entente_chart_canvas_set_chart (fixture->canvas,
                                  entente_dossier_find_chart (fixture->dossier, "sales"));
  canvas_assert_cursor (fixture, "D08");
  test_tree (fixture, "sales");
  g_assert_false (gtk_accessible_get_platform_state (before,
                                                     GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSABLE));

  canvas_select_fact (fixture, "F32");
  canvas_assert_cursor (fixture, "D08");
  entente_chart_canvas_set_chart (fixture->canvas,
                                  entente_dossier_find_chart (fixture->dossier, "share"));
  canvas_assert_cursor (fixture, "F32");
}

/* A widget has the focus for assistive technology through one of its marks. */
static void
assert_focused (Fixture *fixture,
                int      index)
{
  EntenteChartLayout *layout = entente_chart_canvas_get_layout (fixture->canvas);

  g_assert_false (gtk_accessible_get_platform_state (GTK_ACCESSIBLE (fixture->canvas),
                                                     GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED));
  for (guint i = 0; i < entente_chart_layout_get_n_marks (layout); i++)
    g_assert_cmpint (gtk_accessible_get_platform_state (find_accessible (fixture, i),
                                                        GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED),
                     ==, (int) i == index);
}

static void
test_focus (Fixture       *fixture,
            gconstpointer  id)
{
  GtkWidget *canvas = GTK_WIDGET (fixture->canvas);

  g_assert_true (gtk_widget_get_focusable (canvas));
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  assert_focused (fixture, -1);

  gtk_widget_grab_focus (canvas);
  assert_focused (fixture, 0);
  canvas_assert_selected (fixture, NULL);
  charts_press_key (canvas, GDK_KEY_Right, 0);
  assert_focused (fixture, 1);
  canvas_select_fact (fixture, "D10");
  assert_focused (fixture, 3);

  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  assert_focused (fixture, -1);
  charts_press_key (canvas, GDK_KEY_Left, 0);
  assert_focused (fixture, -1);
  gtk_widget_grab_focus (canvas);
  assert_focused (fixture, 2);
}

/* A reader who comes for the first time is at the chart; the first key goes to a mark. */
static void
test_at_chart (Fixture       *fixture,
               gconstpointer  id)
{
  GtkWidget *canvas = GTK_WIDGET (fixture->canvas);
  GtkAccessible *accessible = GTK_ACCESSIBLE (canvas);
  static const struct { guint key; GdkModifierType modifiers; int cursor; } cases[] = {
    { GDK_KEY_Right, 0, 0 },
    { GDK_KEY_Home, 0, 0 },
    { GDK_KEY_End, 0, 3 },
    { GDK_KEY_Up, GDK_CONTROL_MASK, 0 },
    { GDK_KEY_Down, GDK_CONTROL_MASK, 2 },
  };

  gtk_widget_grab_focus (canvas);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      entente_selection_clear (fixture->selection);
      entente_picture_set_cursor (ENTENTE_PICTURE (fixture->canvas), 0);
      entente_chart_canvas_set_at_chart (fixture->canvas, TRUE);
      g_assert_true (gtk_accessible_get_platform_state (accessible,
                                                        GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED));
      g_assert_true (gtk_widget_has_css_class (canvas, "at-chart"));

      charts_press_key (canvas, cases[i].key, cases[i].modifiers);
      assert_focused (fixture, cases[i].cursor);
      g_assert_false (gtk_widget_has_css_class (canvas, "at-chart"));
    }

  /* So does a fact that is selected elsewhere. */
  entente_chart_canvas_set_at_chart (fixture->canvas, TRUE);
  canvas_select_fact (fixture, "D10");
  assert_focused (fixture, 3);
}

static void
test_no_marks (Fixture       *fixture,
               gconstpointer  id)
{
  GtkWidget *canvas = GTK_WIDGET (fixture->canvas);
  g_autoptr (GBytes) picture = charts_take_picture (canvas);

  g_assert_cmpint (entente_picture_get_cursor (ENTENTE_PICTURE (fixture->canvas)), ==, -1);
  g_assert_null (gtk_accessible_get_first_accessible_child (GTK_ACCESSIBLE (canvas)));
  g_assert_false (gtk_widget_get_focusable (canvas));
  g_assert_false (charts_press_key (canvas, GDK_KEY_Right, 0));
  charts_press_key (canvas, GDK_KEY_Return, 0);
  charts_hover (fixture->canvas, 300, 200);
  charts_click (fixture->canvas, 2, 300, 200);
  canvas_assert_selected (fixture, NULL);
  canvas_select_fact (fixture, "A");
  g_assert_cmpint (entente_picture_get_cursor (ENTENTE_PICTURE (fixture->canvas)), ==, -1);
}

/* Where accessibility is switched off, there are no contexts, and all else works. */
static void
test_no_accessibility (void)
{
  if (g_test_subprocess ())
    {
      Fixture fixture;

      canvas_set_up (&fixture, "share");
      gtk_widget_grab_focus (GTK_WIDGET (fixture.canvas));
      canvas_assert_key_leads_to (&fixture, GDK_KEY_Right, "F34");
      canvas_tear_down (&fixture, "share");
      return;
    }

  {
    g_auto (GStrv) environment = g_environ_setenv (g_get_environ (), "GTK_A11Y", "none", TRUE);

    g_test_trap_subprocess_with_envp (NULL, (const char * const *) environment, 0,
                                      G_TEST_SUBPROCESS_DEFAULT);
    g_test_trap_assert_passed ();
  }
}

int
main (int    argc,
      char **argv)
{
  charts_test_init (&argc, &argv);

  canvas_add ("/chart-canvas/tree/price", "price", test_tree);
  canvas_add ("/chart-canvas/tree/share", "share", test_tree);
  canvas_add ("/chart-canvas/tree/sales", "sales", test_tree);
  canvas_add ("/chart-canvas/tree/series", "c", test_tree);
  g_test_add_func ("/chart-canvas/tree/outlives-chart", test_tree_outlives_chart);
  canvas_add ("/chart-canvas/another-chart", "share", test_another_chart);
  canvas_add ("/chart-canvas/focus", "share", test_focus);
  canvas_add ("/chart-canvas/at-chart", "share", test_at_chart);
  canvas_add ("/chart-canvas/no-marks", "none", test_no_marks);
  g_test_add_func ("/chart-canvas/no-accessibility", test_no_accessibility);

  return g_test_run ();
}
