/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts-helpers.h"
#include "entente-chart-canvas-private.h"

#include "entente-chart-describer.h"
#include "entente-loader.h"
#include "entente-verdict-looks.h"

/* Six marks in two series, one fact of which has two marks. */
static const char two_series[] =
  "{\"format\": \"entente-dossier\", \"version\": 1, \"id\": \"d\", \"title\": \"D\","
  "\"sources\": [{\"id\": \"s\", \"kind\": \"press\", \"title\": \"S\", \"publisher\": \"P\","
  " \"paragraphs\": 1}],"
  "\"facts\": ["
#define FACT(id, value, date)                                                                     \
  "{\"id\": \"" id "\", \"title\": \"" id "\", \"statement\": \"It is " value ".\","              \
  " \"status\": \"reported\", \"who\": \"The paper\", \"speaker\": \"the report itself\","        \
  " \"source\": \"s\", \"paragraph\": 1, \"quantity\": {\"value\": \"" value "\","                \
  " \"unit\": \"%\", \"measure\": \"share\"}, \"date\": {\"edtf\": \"" date "\","                 \
  " \"basis\": \"stated\"}}"
  FACT ("A", "10", "2020") "," FACT ("B", "20", "2021") "," FACT ("C", "30", "2022") ","
  FACT ("D", "40", "2020") "," FACT ("E", "50", "2022") "],"
  "\"charts\": ["
  "{\"id\": \"c\", \"type\": \"time-series\", \"title\": \"Shares\", \"unit\": \"%\","
  " \"series\": ["
  "{\"id\": \"x\", \"name\": \"X\", \"marks\": [{\"fact\": \"A\"}, {\"fact\": \"B\"},"
  " {\"fact\": \"C\"}]},"
  "{\"id\": \"y\", \"name\": \"Y\", \"marks\": [{\"fact\": \"D\"}, {\"fact\": \"E\"},"
  " {\"fact\": \"A\", \"label\": \"A again\"}]}]},"
  "{\"id\": \"none\", \"type\": \"bar\", \"title\": \"Nothing\", \"unit\": \"%\","
  " \"series\": [{\"id\": \"z\", \"name\": \"Z\", \"marks\": []}]}]}";

typedef struct
{
  EntenteDossier *dossier;
  EntenteSelection *selection;
  EntenteChartCanvas *canvas;
  GtkWidget *window;
} Fixture;

/* The canvas of a chart of the built-in dossier, or of the one above, in a window. */
static void
set_up (Fixture       *fixture,
        gconstpointer  chart)
{
  gboolean is_builtin = !g_str_equal (chart, "c") && !g_str_equal (chart, "none");

  fixture->dossier = is_builtin ? entente_loader_load_builtin () : charts_load (two_series);
  fixture->selection = entente_selection_new (fixture->dossier);
  fixture->canvas = entente_chart_canvas_new ();
  entente_chart_canvas_set_chart (fixture->canvas,
                                  entente_dossier_find_chart (fixture->dossier, chart));
  entente_picture_set_selection (ENTENTE_PICTURE (fixture->canvas), fixture->selection);
  fixture->window = charts_present (GTK_WIDGET (fixture->canvas), 600, 400);
  /* The reader has been at the chart, and goes on to its marks. */
  entente_chart_canvas_set_at_chart (fixture->canvas, FALSE);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  chart)
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
}

static void
assert_cursor (Fixture    *fixture,
               const char *id)
{
  g_autofree char *cursor = charts_cursor_fact (fixture->canvas);

  g_assert_cmpstr (cursor, ==, id);
}

static void
assert_selected (Fixture    *fixture,
                 const char *id)
{
  EntenteFact *fact = entente_selection_get_fact (fixture->selection);

  g_assert_cmpstr (fact != NULL ? entente_fact_get_id (fact) : NULL, ==, id);
}

/* Presses a key; the cursor and the selection must both be at the fact then. */
static void
assert_key_leads_to (Fixture    *fixture,
                     guint       keyval,
                     const char *id)
{
  g_assert_true (charts_press_key (GTK_WIDGET (fixture->canvas), keyval, 0));
  assert_cursor (fixture, id);
  assert_selected (fixture, id);
}

static const EntentePlacedMark *
get_mark (Fixture *fixture,
          guint    index)
{
  return entente_chart_layout_get_mark (entente_chart_canvas_get_layout (fixture->canvas), index);
}

static void
test_properties (void)
{
  g_autoptr (EntenteDossier) dossier = entente_loader_load_builtin ();
  g_autoptr (EntenteSelection) selection = entente_selection_new (dossier);
  g_autoptr (EntenteChartCanvas) canvas = g_object_ref_sink (entente_chart_canvas_new ());
  EntenteChart *chart = entente_dossier_find_chart (dossier, "share");
  guint charts = 0, selections = 0, cursors = 0;
  int cursor;

  g_signal_connect_swapped (canvas, "notify::chart", G_CALLBACK (charts_count), &charts);
  g_signal_connect_swapped (canvas, "notify::selection", G_CALLBACK (charts_count), &selections);
  g_signal_connect_swapped (canvas, "notify::cursor", G_CALLBACK (charts_count), &cursors);

  g_assert_null (entente_chart_canvas_get_chart (canvas));
  g_assert_null (entente_chart_canvas_get_layout (canvas));
  g_assert_cmpint (entente_picture_get_cursor (ENTENTE_PICTURE (canvas)), ==, -1);
  g_assert_false (charts_press_key (GTK_WIDGET (canvas), GDK_KEY_Right, 0));

  g_object_set (canvas, "chart", chart, "selection", selection, NULL);
  g_object_set (canvas, "chart", chart, "selection", selection, NULL);
  g_assert_true (entente_chart_canvas_get_chart (canvas) == chart);
  g_assert_true (entente_picture_get_selection (ENTENTE_PICTURE (canvas)) == selection);
  g_object_get (canvas, "cursor", &cursor, NULL);
  g_assert_cmpint (cursor, ==, 0);
  g_assert_cmpuint (charts, ==, 1);
  g_assert_cmpuint (selections, ==, 1);
  g_assert_cmpuint (cursors, ==, 1);

  entente_picture_set_selection (ENTENTE_PICTURE (canvas), NULL);
  /* The first key goes from the chart to the mark with the cursor. */
  g_assert_true (charts_press_key (GTK_WIDGET (canvas), GDK_KEY_Right, 0));
  g_assert_cmpint (entente_picture_get_cursor (ENTENTE_PICTURE (canvas)), ==, 0);
  g_assert_true (charts_press_key (GTK_WIDGET (canvas), GDK_KEY_Right, 0));
  g_assert_cmpint (entente_picture_get_cursor (ENTENTE_PICTURE (canvas)), ==, 1);

  entente_chart_canvas_set_chart (canvas, NULL);
  g_assert_cmpint (entente_picture_get_cursor (ENTENTE_PICTURE (canvas)), ==, -1);
  g_assert_null (entente_chart_canvas_get_layout (canvas));
  g_assert_cmpuint (charts, ==, 2);
  g_assert_cmpuint (selections, ==, 2);
}

/* Steps from one accessible object to the next. */
static GtkAccessible *
step (GtkAccessible *from,
      gboolean       down)
{
  GtkAccessible *to = down ? gtk_accessible_get_first_accessible_child (from)
                           : gtk_accessible_get_next_accessible_sibling (from);

  if (to != NULL)
    g_object_unref (to); /* the tree has it */

  return to;
}

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

  for (GtkAccessible *series = step (GTK_ACCESSIBLE (fixture->canvas), TRUE); series != NULL;
       series = step (series, FALSE))
    for (GtkAccessible *mark = step (series, TRUE); mark != NULL; mark = step (mark, FALSE))
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
  GtkAccessible *mark = step (accessible, TRUE);

  /* Of a few marks each says what it is of. */
  gtk_test_accessible_assert_role (accessible, GTK_ACCESSIBLE_ROLE_GROUP);
  assert_parent (accessible, fixture->canvas);

  for (guint i = 0; i < entente_chart_layout_get_n_marks (layout); i++)
    {
      const EntentePlacedMark *placed = get_mark (fixture, i);
      g_autofree char *words =
        entente_chart_describer_mark_words (table, i, ENTENTE_VERBOSITY_NORMAL);
      g_autofree char *label = add_verdicts (fixture, placed, words);
      int x, y, width, height;

      if (entente_chart_row_get_series (placed->row) != series)
        continue;

      g_assert_nonnull (mark);
      gtk_test_accessible_assert_role (mark, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      gtk_test_accessible_assert_property (mark, GTK_ACCESSIBLE_PROPERTY_LABEL, label);
      g_assert_null (step (mark, TRUE));
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
      mark = step (mark, FALSE);
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
  GtkAccessible *accessible = step (GTK_ACCESSIBLE (fixture->canvas), TRUE);
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
      accessible = step (accessible, FALSE);
    }

  /* Then the flags of events. */
  for (guint i = 0; i < entente_chart_layout_get_n_flags (layout); i++)
    {
      g_assert_nonnull (accessible);
      gtk_test_accessible_assert_role (accessible, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      assert_parent (accessible, fixture->canvas);
      accessible = step (accessible, FALSE);
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
  g_assert_nonnull (step (series, TRUE));
  g_clear_object (&series);
  assert_parent (mark, NULL);
  g_assert_null (step (mark, FALSE));
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
  assert_cursor (fixture, "D08");
  test_tree (fixture, "sales");
  g_assert_false (gtk_accessible_get_platform_state (before,
                                                     GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSABLE));

  select_fact (fixture, "F32");
  assert_cursor (fixture, "D08");
  entente_chart_canvas_set_chart (fixture->canvas,
                                  entente_dossier_find_chart (fixture->dossier, "share"));
  assert_cursor (fixture, "F32");
}

static void
test_keys_in_one_series (Fixture       *fixture,
                         gconstpointer  id)
{
  assert_cursor (fixture, "F33");
  assert_selected (fixture, NULL);

  assert_key_leads_to (fixture, GDK_KEY_Right, "F34");
  assert_key_leads_to (fixture, GDK_KEY_KP_Right, "F32");
  assert_key_leads_to (fixture, GDK_KEY_Left, "F34");
  assert_key_leads_to (fixture, GDK_KEY_End, "D10");
  assert_key_leads_to (fixture, GDK_KEY_Right, "D10");
  assert_key_leads_to (fixture, GDK_KEY_Home, "F33");
  assert_key_leads_to (fixture, GDK_KEY_Left, "F33");
  assert_key_leads_to (fixture, GDK_KEY_Page_Down, "F34");
  assert_key_leads_to (fixture, GDK_KEY_Page_Up, "F33");
  assert_key_leads_to (fixture, GDK_KEY_Down, "F34");
  assert_key_leads_to (fixture, GDK_KEY_Up, "F33");

  gtk_widget_set_direction (GTK_WIDGET (fixture->canvas), GTK_TEXT_DIR_RTL);
  assert_key_leads_to (fixture, GDK_KEY_Left, "F34");
  assert_key_leads_to (fixture, GDK_KEY_Right, "F33");
  assert_key_leads_to (fixture, GDK_KEY_End, "D10");
}

static void
test_keys_in_series (Fixture       *fixture,
                     gconstpointer  id)
{
  /* By date: A, D and A again of 2020, B of 2021, C and E of 2022. */
  assert_key_leads_to (fixture, GDK_KEY_End, "E");
  assert_key_leads_to (fixture, GDK_KEY_Up, "C");
  assert_key_leads_to (fixture, GDK_KEY_Up, "C");
  assert_key_leads_to (fixture, GDK_KEY_Left, "B");
  assert_key_leads_to (fixture, GDK_KEY_Left, "A");
  g_assert_cmpint (entente_picture_get_cursor (ENTENTE_PICTURE (fixture->canvas)), ==, 2);
  assert_key_leads_to (fixture, GDK_KEY_Left, "D");
  assert_key_leads_to (fixture, GDK_KEY_Left, "A");
  g_assert_cmpint (entente_picture_get_cursor (ENTENTE_PICTURE (fixture->canvas)), ==, 0);
  assert_key_leads_to (fixture, GDK_KEY_Down, "D");
  assert_key_leads_to (fixture, GDK_KEY_Down, "D");
}

static void
test_keys_for_details (Fixture       *fixture,
                       gconstpointer  id)
{
  g_autoptr (GString) shown = g_string_new (NULL);

  g_signal_connect_swapped (fixture->canvas, "show-fact", G_CALLBACK (charts_record_fact), shown);

  g_assert_true (charts_press_key (GTK_WIDGET (fixture->canvas), GDK_KEY_Return, 0));
  assert_selected (fixture, "F33");
  assert_key_leads_to (fixture, GDK_KEY_Right, "F34");
  g_assert_true (charts_press_key (GTK_WIDGET (fixture->canvas), GDK_KEY_KP_Enter, 0));
  gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "mark.show-fact", NULL);
  g_assert_cmpstr (shown->str, ==, "F33 F34 F34");

  /* Escape puts the readout away and is left to others. */
  g_assert_nonnull (entente_picture_get_readout (ENTENTE_PICTURE (fixture->canvas)));
  g_assert_false (charts_press_key (GTK_WIDGET (fixture->canvas), GDK_KEY_Escape, 0));
  g_assert_null (entente_picture_get_readout (ENTENTE_PICTURE (fixture->canvas)));
}

static void
test_selection (Fixture       *fixture,
                gconstpointer  id)
{
  guint cursors = 0;

  g_signal_connect_swapped (fixture->canvas, "notify::cursor", G_CALLBACK (charts_count),
                            &cursors);

  select_fact (fixture, "F32");
  assert_cursor (fixture, "F32");
  select_fact (fixture, "F18");
  assert_cursor (fixture, "F32");
  assert_selected (fixture, "F18");
  entente_selection_clear (fixture->selection);
  assert_cursor (fixture, "F32");
  assert_selected (fixture, NULL);
  g_assert_cmpuint (cursors, ==, 1);
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
  assert_selected (fixture, NULL);
  charts_press_key (canvas, GDK_KEY_Right, 0);
  assert_focused (fixture, 1);
  select_fact (fixture, "D10");
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
  select_fact (fixture, "D10");
  assert_focused (fixture, 3);
}

static void
test_click (Fixture       *fixture,
            gconstpointer  id)
{
  g_autoptr (GString) shown = g_string_new (NULL);
  const EntentePlacedMark *mark;

  g_signal_connect_swapped (fixture->canvas, "show-fact", G_CALLBACK (charts_record_fact), shown);

  for (guint i = 0; i < 4; i++)
    {
      mark = get_mark (fixture, i);
      charts_click (fixture->canvas, 1, mark->box.x + mark->box.width / 2,
                    mark->box.y + mark->box.height / 2);
      assert_cursor (fixture, entente_fact_get_id (mark->fact));
      assert_selected (fixture, entente_fact_get_id (mark->fact));
    }
  g_assert_cmpstr (shown->str, ==, "");

  mark = get_mark (fixture, 1);
  charts_click (fixture->canvas, 1, mark->anchor.x, mark->anchor.y);
  charts_click (fixture->canvas, 2, mark->anchor.x, mark->anchor.y);
  g_assert_cmpstr (shown->str, ==, entente_fact_get_id (mark->fact));

  /* A corner belongs to no mark. */
  entente_selection_clear (fixture->selection);
  charts_click (fixture->canvas, 1, 0, 0);
  charts_click (fixture->canvas, 2, 0, 0);
  assert_selected (fixture, NULL);
  g_assert_cmpstr (shown->str, ==, entente_fact_get_id (mark->fact));
}

static void
test_hover (Fixture       *fixture,
            gconstpointer  id)
{
  const EntentePlacedMark *mark = get_mark (fixture, 2);
  g_autofree char *label = entente_chart_describer_mark_label (mark->row);

  g_assert_null (entente_picture_get_readout (ENTENTE_PICTURE (fixture->canvas)));
  charts_hover (fixture->canvas, mark->anchor.x, mark->anchor.y);
  g_assert_cmpstr (entente_picture_get_readout (ENTENTE_PICTURE (fixture->canvas)), ==, label);
  assert_selected (fixture, NULL);
  charts_hover (fixture->canvas, 0, 0);
  g_assert_null (entente_picture_get_readout (ENTENTE_PICTURE (fixture->canvas)));
  charts_hover (fixture->canvas, mark->anchor.x, mark->anchor.y);
  charts_leave (fixture->canvas);
  g_assert_null (entente_picture_get_readout (ENTENTE_PICTURE (fixture->canvas)));

  /* A pointer that rests does not put away what the keyboard shows. */
  charts_hover (fixture->canvas, 0, 0);
  charts_press_key (GTK_WIDGET (fixture->canvas), GDK_KEY_Home, 0);
  g_assert_nonnull (entente_picture_get_readout (ENTENTE_PICTURE (fixture->canvas)));
  charts_hover (fixture->canvas, 1, 0);
  g_assert_nonnull (entente_picture_get_readout (ENTENTE_PICTURE (fixture->canvas)));
}

/* A reference line has no mark, but it can be pointed at. */
static void
test_reference (Fixture       *fixture,
                gconstpointer  id)
{
  EntenteChartLayout *layout = entente_chart_canvas_get_layout (fixture->canvas);
  EntenteFact *fact = entente_dossier_find_fact (fixture->dossier, "F19");
  g_autoptr (GString) shown = g_string_new (NULL);
  double x = 0, y = 0;

  g_signal_connect_swapped (fixture->canvas, "show-fact", G_CALLBACK (charts_record_fact), shown);
  for (int i = 0; i < 100 * 100 && entente_chart_layout_fact_at (layout, x, y) != fact; i++)
    {
      x = entente_chart_layout_get_width (layout) / 100 * (i % 100);
      y = entente_chart_layout_get_height (layout) / 100 * (i / 100);
    }
  g_assert_true (entente_chart_layout_fact_at (layout, x, y) == fact);

  charts_hover (fixture->canvas, x, y);
  g_assert_cmpstr (entente_picture_get_readout (ENTENTE_PICTURE (fixture->canvas)), ==,
                   "Last as high in January 2022");
  charts_click (fixture->canvas, 1, x, y);
  assert_selected (fixture, "F19");
  charts_click (fixture->canvas, 2, x, y);
  g_assert_cmpstr (shown->str, ==, "F19");
}

/* What changes of the state of the reader shows in the picture. */
static void
test_drawing (Fixture       *fixture,
              gconstpointer  id)
{
  GtkWidget *canvas = GTK_WIDGET (fixture->canvas);
  const EntentePlacedMark *mark = get_mark (fixture, 1);
  g_autoptr (GBytes) plain = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GBytes) hovered = NULL;
  g_autoptr (GBytes) selected = NULL;
  g_autoptr (GBytes) focused = NULL;
  g_autoptr (GBytes) clicked = NULL;

  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  plain = charts_take_picture (canvas);
  again = charts_take_picture (canvas);
  g_assert_true (g_bytes_equal (plain, again));

  charts_hover (fixture->canvas, mark->anchor.x, mark->anchor.y);
  charts_press_key (canvas, GDK_KEY_Escape, 0);
  hovered = charts_take_picture (canvas);
  g_assert_false (g_bytes_equal (plain, hovered));
  charts_leave (fixture->canvas);

  select_fact (fixture, "F34");
  selected = charts_take_picture (canvas);
  g_assert_false (g_bytes_equal (plain, selected));

  /* There is a ring for keys, and none for the mouse. */
  gtk_widget_grab_focus (canvas);
  charts_press_key (canvas, GDK_KEY_Right, 0);
  charts_press_key (canvas, GDK_KEY_Left, 0);
  charts_press_key (canvas, GDK_KEY_Escape, 0);
  focused = charts_take_picture (canvas);
  g_assert_false (g_bytes_equal (selected, focused));
  charts_click (fixture->canvas, 1, mark->anchor.x, mark->anchor.y);
  charts_press_key (canvas, GDK_KEY_Escape, 0);
  clicked = charts_take_picture (canvas);
  g_assert_true (g_bytes_equal (selected, clicked));
}

static double
get_text_size (Fixture *fixture)
{
  EntenteChartLayout *layout = entente_chart_canvas_get_layout (fixture->canvas);
  const PangoFontDescription *font =
    entente_chart_style_get_font (entente_chart_layout_get_style (layout),
                                  ENTENTE_CHART_FONT_LABEL);

  return pango_font_description_get_size (font);
}

static EntenteChartScheme
get_scheme (Fixture *fixture)
{
  return entente_chart_style_get_scheme (
    entente_chart_layout_get_style (entente_chart_canvas_get_layout (fixture->canvas)));
}

/* The layout is made anew when, and only when, something it depends on has changed. */
static void
test_layout (Fixture       *fixture,
             gconstpointer  id)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkSettings *settings = gtk_settings_get_default ();
  g_autoptr (EntenteChartLayout) first =
    g_object_ref (entente_chart_canvas_get_layout (fixture->canvas));
  double text_size = get_text_size (fixture);
  int dpi;

  g_assert_cmpfloat (entente_chart_layout_get_width (first), ==, 600);
  g_assert_cmpfloat (entente_chart_layout_get_height (first), ==, 400);
  charts_hover (fixture->canvas, 300, 200);
  charts_settle ();
  g_assert_true (entente_chart_canvas_get_layout (fixture->canvas) == first);

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  charts_settle ();
  g_assert_cmpint (get_scheme (fixture), ==, ENTENTE_CHART_SCHEME_DARK);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
  charts_settle ();
  g_assert_cmpint (get_scheme (fixture), ==, ENTENTE_CHART_SCHEME_LIGHT);

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  charts_settle ();
  g_assert_cmpfloat_with_epsilon (get_text_size (fixture) / text_size, 2, 0.05);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  charts_settle ();
  g_assert_cmpfloat_with_epsilon (get_text_size (fixture) / text_size, 1, 0.05);

  gtk_widget_set_direction (GTK_WIDGET (fixture->canvas), GTK_TEXT_DIR_RTL);
  g_assert_cmpint (
    entente_chart_layout_get_direction (entente_chart_canvas_get_layout (fixture->canvas)), ==,
    PANGO_DIRECTION_RTL);
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
  assert_selected (fixture, NULL);
  select_fact (fixture, "A");
  g_assert_cmpint (entente_picture_get_cursor (ENTENTE_PICTURE (fixture->canvas)), ==, -1);
}

/* Where accessibility is switched off, there are no contexts, and all else works. */
static void
test_no_accessibility (void)
{
  if (g_test_subprocess ())
    {
      Fixture fixture;

      set_up (&fixture, "share");
      gtk_widget_grab_focus (GTK_WIDGET (fixture.canvas));
      assert_key_leads_to (&fixture, GDK_KEY_Right, "F34");
      tear_down (&fixture, "share");
      return;
    }

  {
    g_auto (GStrv) environment = g_environ_setenv (g_get_environ (), "GTK_A11Y", "none", TRUE);

    g_test_trap_subprocess_with_envp (NULL, (const char * const *) environment, 0,
                                      G_TEST_SUBPROCESS_DEFAULT);
    g_test_trap_assert_passed ();
  }
}

static void
add (const char *path,
     const char *chart,
     void      (*test) (Fixture *fixture, gconstpointer chart))
{
  g_test_add (path, Fixture, chart, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  charts_test_init (&argc, &argv);

  g_test_add_func ("/chart-canvas/properties", test_properties);
  add ("/chart-canvas/tree/price", "price", test_tree);
  add ("/chart-canvas/tree/share", "share", test_tree);
  add ("/chart-canvas/tree/sales", "sales", test_tree);
  add ("/chart-canvas/tree/series", "c", test_tree);
  g_test_add_func ("/chart-canvas/tree/outlives-chart", test_tree_outlives_chart);
  add ("/chart-canvas/another-chart", "share", test_another_chart);
  add ("/chart-canvas/keys/one-series", "share", test_keys_in_one_series);
  add ("/chart-canvas/keys/series", "c", test_keys_in_series);
  add ("/chart-canvas/keys/details", "share", test_keys_for_details);
  add ("/chart-canvas/selection", "share", test_selection);
  add ("/chart-canvas/focus", "share", test_focus);
  add ("/chart-canvas/at-chart", "share", test_at_chart);
  add ("/chart-canvas/click/bars", "share", test_click);
  add ("/chart-canvas/click/points", "price", test_click);
  add ("/chart-canvas/hover/bars", "share", test_hover);
  add ("/chart-canvas/hover/points", "price", test_hover);
  add ("/chart-canvas/reference", "price", test_reference);
  add ("/chart-canvas/drawing", "share", test_drawing);
  add ("/chart-canvas/layout", "price", test_layout);
  add ("/chart-canvas/no-marks", "none", test_no_marks);
  g_test_add_func ("/chart-canvas/no-accessibility", test_no_accessibility);

  return g_test_run ();
}
