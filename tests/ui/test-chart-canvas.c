/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The picture of a chart, its keys, and what a click does. */

#include "canvas-helpers.h"
#include "entente-chart-describer.h"
#include "entente-chart-readout.h"
#include "entente-loader.h"

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

static void
test_keys_in_one_series (Fixture       *fixture,
                         gconstpointer  id)
{
  canvas_assert_cursor (fixture, "F33");
  canvas_assert_selected (fixture, NULL);

  canvas_assert_key_leads_to (fixture, GDK_KEY_Right, "F34");
  canvas_assert_key_leads_to (fixture, GDK_KEY_KP_Right, "F32");
  canvas_assert_key_leads_to (fixture, GDK_KEY_Left, "F34");
  canvas_assert_key_leads_to (fixture, GDK_KEY_End, "D10");
  canvas_assert_key_leads_to (fixture, GDK_KEY_Right, "D10");
  canvas_assert_key_leads_to (fixture, GDK_KEY_Home, "F33");
  canvas_assert_key_leads_to (fixture, GDK_KEY_Left, "F33");
  canvas_assert_key_leads_to (fixture, GDK_KEY_Page_Down, "F34");
  canvas_assert_key_leads_to (fixture, GDK_KEY_Page_Up, "F33");
  canvas_assert_key_leads_to (fixture, GDK_KEY_Down, "F34");
  canvas_assert_key_leads_to (fixture, GDK_KEY_Up, "F33");

  gtk_widget_set_direction (GTK_WIDGET (fixture->canvas), GTK_TEXT_DIR_RTL);
  canvas_assert_key_leads_to (fixture, GDK_KEY_Left, "F34");
  canvas_assert_key_leads_to (fixture, GDK_KEY_Right, "F33");
  canvas_assert_key_leads_to (fixture, GDK_KEY_End, "D10");
}

static void
test_keys_in_series (Fixture       *fixture,
                     gconstpointer  id)
{
  /* By date: A, D and A again of 2020, B of 2021, C and E of 2022. */
  canvas_assert_key_leads_to (fixture, GDK_KEY_End, "E");
  canvas_assert_key_leads_to (fixture, GDK_KEY_Up, "C");
  canvas_assert_key_leads_to (fixture, GDK_KEY_Up, "C");
  canvas_assert_key_leads_to (fixture, GDK_KEY_Left, "B");
  canvas_assert_key_leads_to (fixture, GDK_KEY_Left, "A");
  g_assert_cmpint (entente_picture_get_cursor (ENTENTE_PICTURE (fixture->canvas)), ==, 2);
  canvas_assert_key_leads_to (fixture, GDK_KEY_Left, "D");
  canvas_assert_key_leads_to (fixture, GDK_KEY_Left, "A");
  g_assert_cmpint (entente_picture_get_cursor (ENTENTE_PICTURE (fixture->canvas)), ==, 0);
  canvas_assert_key_leads_to (fixture, GDK_KEY_Down, "D");
  canvas_assert_key_leads_to (fixture, GDK_KEY_Down, "D");
}

static void
test_keys_for_details (Fixture       *fixture,
                       gconstpointer  id)
{
  g_autoptr (GString) shown = g_string_new (NULL);

  g_signal_connect_swapped (fixture->canvas, "show-fact", G_CALLBACK (charts_record_fact), shown);

  g_assert_true (charts_press_key (GTK_WIDGET (fixture->canvas), GDK_KEY_Return, 0));
  canvas_assert_selected (fixture, "F33");
  canvas_assert_key_leads_to (fixture, GDK_KEY_Right, "F34");
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

  canvas_select_fact (fixture, "F32");
  canvas_assert_cursor (fixture, "F32");
  canvas_select_fact (fixture, "F18");
  canvas_assert_cursor (fixture, "F32");
  canvas_assert_selected (fixture, "F18");
  entente_selection_clear (fixture->selection);
  canvas_assert_cursor (fixture, "F32");
  canvas_assert_selected (fixture, NULL);
  g_assert_cmpuint (cursors, ==, 1);
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
      mark = canvas_get_mark (fixture, i);
      charts_click (fixture->canvas, 1, mark->box.x + mark->box.width / 2,
                    mark->box.y + mark->box.height / 2);
      canvas_assert_cursor (fixture, entente_fact_get_id (mark->fact));
      canvas_assert_selected (fixture, entente_fact_get_id (mark->fact));
    }
  g_assert_cmpstr (shown->str, ==, "");

  mark = canvas_get_mark (fixture, 1);
  charts_click (fixture->canvas, 1, mark->anchor.x, mark->anchor.y);
  charts_click (fixture->canvas, 2, mark->anchor.x, mark->anchor.y);
  g_assert_cmpstr (shown->str, ==, entente_fact_get_id (mark->fact));

  /* A corner belongs to no mark. */
  entente_selection_clear (fixture->selection);
  charts_click (fixture->canvas, 1, 0, 0);
  charts_click (fixture->canvas, 2, 0, 0);
  canvas_assert_selected (fixture, NULL);
  g_assert_cmpstr (shown->str, ==, entente_fact_get_id (mark->fact));
}

static void
test_hover (Fixture       *fixture,
            gconstpointer  id)
{
  const EntentePlacedMark *mark = canvas_get_mark (fixture, 2);
  g_autofree char *label = entente_chart_describer_mark_label (mark->row);

  g_assert_null (entente_picture_get_readout (ENTENTE_PICTURE (fixture->canvas)));
  charts_hover (fixture->canvas, mark->anchor.x, mark->anchor.y);
  g_assert_cmpstr (entente_picture_get_readout (ENTENTE_PICTURE (fixture->canvas)), ==, label);
  canvas_assert_selected (fixture, NULL);
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

/* The middle of the words beside a mark. */
static graphene_point_t
find_words (Fixture *fixture)
{
  GtkWidget *canvas = GTK_WIDGET (fixture->canvas);
  GtkWidget *readout = gtk_widget_get_first_child (canvas);
  graphene_rect_t box;

  charts_wait_for_frame (canvas);
  g_assert_true (ENTENTE_IS_CHART_READOUT (readout));
  g_assert_true (gtk_widget_compute_bounds (readout, canvas, &box));
  return GRAPHENE_POINT_INIT (box.origin.x + box.size.width / 2,
                              box.origin.y + box.size.height / 2);
}

static void
move_to (Fixture          *fixture,
         graphene_point_t  from,
         graphene_point_t  to,
         const char       *words)
{
  for (int i = 0; i <= 10; i++)
    {
      charts_hover (fixture->canvas, from.x + (to.x - from.x) * (float) i / 10,
                    from.y + (to.y - from.y) * (float) i / 10);
      g_assert_cmpstr (entente_picture_get_readout (ENTENTE_PICTURE (fixture->canvas)), ==, words);
    }
}

/* WCAG 2.2, 1.4.13: the pointer can be moved onto the words, which stay until it leaves, or until
 * they are put away. */
static void
test_rest (Fixture       *fixture,
           gconstpointer  id)
{
  EntentePicture *picture = ENTENTE_PICTURE (fixture->canvas);
  const EntentePlacedMark *mark = canvas_get_mark (fixture, 2);
  g_autofree char *label = entente_chart_describer_mark_label (mark->row);
  graphene_point_t at = GRAPHENE_POINT_INIT ((float) mark->anchor.x, (float) mark->anchor.y);
  graphene_point_t words;

  charts_hover (fixture->canvas, at.x, at.y);
  words = find_words (fixture);
  g_assert_cmpint (entente_chart_layout_mark_at (
                     entente_chart_canvas_get_layout (fixture->canvas), words.x, words.y), <, 0);
  move_to (fixture, at, words, label);
  charts_hover (fixture->canvas, words.x + 3, words.y + 2);
  g_assert_cmpstr (entente_picture_get_readout (picture), ==, label);
  charts_hover (fixture->canvas, 0, 0);
  g_assert_null (entente_picture_get_readout (picture));

  /* Escape, wherever the pointer is. */
  gtk_widget_grab_focus (GTK_WIDGET (fixture->canvas));
  charts_hover (fixture->canvas, at.x, at.y);
  words = find_words (fixture);
  move_to (fixture, at, words, label);
  charts_press_key (GTK_WIDGET (fixture->canvas), GDK_KEY_Escape, 0);
  g_assert_null (entente_picture_get_readout (picture));
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
  canvas_assert_selected (fixture, "F19");
  charts_click (fixture->canvas, 2, x, y);
  g_assert_cmpstr (shown->str, ==, "F19");
}

/* What changes of the state of the reader shows in the picture. */
static void
test_drawing (Fixture       *fixture,
              gconstpointer  id)
{
  GtkWidget *canvas = GTK_WIDGET (fixture->canvas);
  const EntentePlacedMark *mark = canvas_get_mark (fixture, 1);
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

  canvas_select_fact (fixture, "F34");
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

int
main (int    argc,
      char **argv)
{
  charts_test_init (&argc, &argv);

  g_test_add_func ("/chart-canvas/properties", test_properties);
  canvas_add ("/chart-canvas/keys/one-series", "share", test_keys_in_one_series);
  canvas_add ("/chart-canvas/keys/series", "c", test_keys_in_series);
  canvas_add ("/chart-canvas/keys/details", "share", test_keys_for_details);
  canvas_add ("/chart-canvas/selection", "share", test_selection);
  canvas_add ("/chart-canvas/click/bars", "share", test_click);
  canvas_add ("/chart-canvas/click/points", "price", test_click);
  canvas_add ("/chart-canvas/hover/bars", "share", test_hover);
  canvas_add ("/chart-canvas/hover/points", "price", test_hover);
  canvas_add ("/chart-canvas/hover/rest", "price", test_rest);
  canvas_add ("/chart-canvas/reference", "price", test_reference);
  canvas_add ("/chart-canvas/drawing", "share", test_drawing);
  canvas_add ("/chart-canvas/layout", "price", test_layout);

  return g_test_run ();
}
