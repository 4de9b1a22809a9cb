/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every type of mark beside a picture of it that was looked at, in four styles and two
 * directions. With ENTENTE_UPDATE_RENDERINGS=1 the pictures are made anew instead; they are to
 * be looked at then. */

#include <glib/gstdio.h>
#include <locale.h>
#include <math.h>

#include "entente-chart-layout-private.h"
#include "rendering-fixture.h"
#include "view-fixture.h"

#define WIDTH  360
#define HEIGHT 240
#define FONT   "DejaVu Sans"

static const struct
{
  const char *name;
  EntenteChartScheme scheme;
} styles[] = {
  { "light", ENTENTE_CHART_SCHEME_LIGHT },
  { "dark", ENTENTE_CHART_SCHEME_DARK },
  { "high-contrast", ENTENTE_CHART_SCHEME_HIGH_CONTRAST },
  { "print", ENTENTE_CHART_SCHEME_PRINT },
};

static const char * const directions[] = { "ltr", "rtl" };

/* What a picture shows. */
typedef struct
{
  EntenteChart *chart;
  EntenteChartView view;
  EntenteChartState state;
} Scene;

static void
scene_clear (Scene *scene)
{
  g_clear_object (&scene->chart);
  entente_chart_view_clear (&scene->view);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Scene, scene_clear)

static void
set_time (Scene      *scene,
          const char *first,
          const char *last)
{
  scene->view.from = fixture_moment (first);
  scene->view.to = fixture_moment (last) + 1;
}

/* Bars with whiskers, stated and derived; one has the focus. */
static void
make_bars (Scene *scene)
{
  scene->chart = fixture_share ();
  scene->state.focused = 1;
}

/* Points stated and derived, with whiskers, a bound, a coarse date, a statement that reaches
 * back and a level. */
static void
make_points (Scene *scene)
{
  static const FixtureMark marks[] = {
    { .id = "A", .label = "High", .digits = "124.3", .date = "2025-02-13" },
    { .id = "B", .label = "Close", .value = 112, .low = 106, .high = 118, .date = "2025-01-10" },
    { .id = "C", .label = "Limit", .value = 90, .low = 89.5, .high = 90.5, .date = "2024-12",
      .bound = ENTENTE_BOUND_UPPER },
  };
  static const FixtureMark since = { .id = "D", .label = "Since 2022", .date = "2025-02-13" };
  static const FixtureMark level = { .id = "E", .label = "A level", .digits = "100" };

  scene->chart = fixture_chart_of_two_series (ENTENTE_CHART_KIND_TIME_SERIES, "HKD/share", marks,
                                              1, G_N_ELEMENTS (marks));
  fixture_add_reference (scene->chart, &since, "2022-01");
  fixture_add_reference (scene->chart, &level, NULL);
}

/* The same with a selection, the focus, and a mark under the pointer. */
static void
make_highlights (Scene *scene)
{
  GListModel *all;
  g_autoptr (EntenteSeries) series = NULL;
  g_autoptr (EntenteMark) mark = NULL;

  make_points (scene);
  all = entente_chart_get_series (scene->chart);
  series = g_list_model_get_item (all, 0);
  mark = g_list_model_get_item (entente_series_get_marks (series), 0);
  scene->state.selected = entente_mark_get_fact (mark);
  scene->state.focused = 1;
  scene->state.hovered = 0;
}

static void
make_prices (Scene            *scene,
             EntentePriceForm  form,
             gsize             n)
{
  static const FixtureMark marks[] = {
    { .id = "A", .label = "High", .digits = "96", .date = "2024-02-13" },
  };

  scene->chart = fixture_chart (ENTENTE_CHART_KIND_TIME_SERIES, "T", "HKD/share", marks, 1);
  scene->view.form = form;
  scene->view.prices = fixture_trading_days ("2024-01-02", n);
  scene->view.prices_name = g_strdup ("prices.csv");
}

/* A line with a gap, and a crosshair on it. */
static void
make_line (Scene *scene)
{
  make_prices (scene, ENTENTE_PRICE_FORM_LINE, 90);
  scene->state.has_crosshair = TRUE;
  scene->state.crosshair = fixture_moment ("2024-05-10");
}

/* More rows than pixels: columns. */
static void
make_columns (Scene *scene)
{
  make_prices (scene, ENTENTE_PRICE_FORM_LINE, 1500);
}

static void
make_area (Scene *scene)
{
  make_prices (scene, ENTENTE_PRICE_FORM_AREA, 90);
}

static void
make_high_low (Scene *scene)
{
  make_prices (scene, ENTENTE_PRICE_FORM_HIGH_LOW, 90);
  set_time (scene, "2024-01-02", "2024-02-25");
}

static void
make_candles (Scene *scene)
{
  make_prices (scene, ENTENTE_PRICE_FORM_CANDLES, 90);
  set_time (scene, "2024-01-02", "2024-02-10");
}

/* A flag with a title, one for a month, and one for three events, on a logarithmic scale. */
static void
make_flags (Scene *scene)
{
  static const FixtureEvent events[] = {
    { "E1", "Report", "2024-03" }, { "E2", "Launch", "2024-01-20" },
    { "E3", "Talks", "2024-05-13" }, { "E4", "News", "2024-05-13" }, { "E5", "Jump", "2024-05-14" },
  };

  make_prices (scene, ENTENTE_PRICE_FORM_LINE, 90);
  scene->view.scale = ENTENTE_VALUE_SCALE_LOG;
  scene->view.events = fixture_events (events, G_N_ELEMENTS (events));
  scene->state.selected_event = NULL;
  scene->state.focused_flag = 2;
}

static const struct
{
  const char *name;
  void (*make) (Scene *scene);
} scenes[] = {
  { "bars", make_bars }, { "points", make_points }, { "highlights", make_highlights },
  { "line", make_line }, { "columns", make_columns }, { "area", make_area },
  { "high-low", make_high_low }, { "candles", make_candles }, { "flags", make_flags },
};

static void
scene_init (Scene *scene,
            void (*make) (Scene *scene))
{
  *scene = (Scene) { .view = ENTENTE_CHART_VIEW_INIT, .state = ENTENTE_CHART_STATE_INIT };
  scene->state.background = TRUE;
  make (scene);
}

static EntenteChartLayout *
lay_out (const Scene *scene,
         guint        style,
         guint        direction)
{
  return fixture_layout_view (scene->chart, &scene->view, WIDTH, HEIGHT, styles[style].scheme,
                              direction == 0 ? PANGO_DIRECTION_LTR : PANGO_DIRECTION_RTL,
                              ENTENTE_CHART_WORDS_NONE);
}

static cairo_surface_t *
draw (const Scene        *scene,
      EntenteChartLayout *layout)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  entente_chart_renderer_draw (layout, cr, &scene->state);
  cairo_destroy (cr);
  fixture_reduce_colours (surface);

  return surface;
}

/* Whether the font that the pictures are made with is there. */
static gboolean
has_font (void)
{
  PangoContext *context = fixture_context (PANGO_DIRECTION_LTR);
  g_autoptr (PangoFontDescription) wish = pango_font_description_from_string (FONT " 10");
  PangoFont *font = pango_context_load_font (context, wish);
  g_autoptr (PangoFontDescription) found = pango_font_describe (font);
  gboolean same = g_str_equal (pango_font_description_get_family (found), FONT);

  g_object_unref (font);
  g_object_unref (context);
  if (!same)
    g_test_skip ("the font " FONT " is not installed");

  return same;
}

static char *
name_file (guint scene,
           guint style,
           guint direction)
{
  return g_strdup_printf ("%s-%s-%s.png", scenes[scene].name, styles[style].name,
                          directions[direction]);
}

static cairo_surface_t *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "renderings", name, NULL);
  cairo_surface_t *file = cairo_image_surface_create_from_png (path), *surface;
  cairo_t *cr;

  if (cairo_surface_status (file) != CAIRO_STATUS_SUCCESS)
    g_error ("%s: %s", path, cairo_status_to_string (cairo_surface_status (file)));

  /* Whatever kind of PNG it is. */
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, cairo_image_surface_get_width (file),
                                        cairo_image_surface_get_height (file));
  cr = cairo_create (surface);
  cairo_set_source_surface (cr, file, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (file);

  return surface;
}

static void
save (cairo_surface_t *surface,
      const char      *path)
{
  cairo_status_t status = cairo_surface_write_to_png (surface, path);

  if (status != CAIRO_STATUS_SUCCESS)
    g_error ("%s: %s", path, cairo_status_to_string (status));
}

static gboolean
is_update (void)
{
  return g_strcmp0 (g_getenv ("ENTENTE_UPDATE_RENDERINGS"), "1") == 0;
}

static void
check_picture (cairo_surface_t *actual,
               const char      *name)
{
  cairo_surface_t *expected;
  FixtureDifference difference;

  if (is_update ())
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "renderings", name, NULL);

      save (actual, path);
      return;
    }

  expected = load (name);
  difference = fixture_compare_pictures (actual, expected);
  if (!fixture_is_same_picture (actual, expected))
    {
      g_autofree char *folder = g_build_filename (g_get_tmp_dir (), "entente-renderings", NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_mkdir_with_parents (folder, 0700);
      save (actual, path);
      g_test_message ("%s: %u pixels differ, by %.0f %% at most; see %s", name,
                      difference.n_pixels, difference.largest * 100, path);
      g_test_fail ();
    }
  cairo_surface_destroy (expected);
}

static void
test_scene (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);

  if (!has_font ())
    return;

  for (guint style = 0; style < G_N_ELEMENTS (styles); style++)
    for (guint direction = 0; direction < G_N_ELEMENTS (directions); direction++)
      {
        g_auto (Scene) scene;
        g_autoptr (EntenteChartLayout) layout = NULL;
        g_autofree char *name = name_file (index, style, direction);
        cairo_surface_t *surface;

        scene_init (&scene, scenes[index].make);
        layout = lay_out (&scene, style, direction);
        g_assert_null (entente_chart_layout_get_message (layout));
        surface = draw (&scene, layout);
        check_picture (surface, name);
        cairo_surface_destroy (surface);
      }
}

static guint
find_scene (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (scenes); i++)
    if (g_str_equal (scenes[i].name, name))
      return i;

  g_assert_not_reached ();
}

/* Each takes something of a layout or a state away, or moves it; a picture of what is left must
 * not pass for the one that is kept. */
static void
shift_label (EntenteChartLayout *layout,
             Scene              *scene)
{
  for (guint i = 0; i < layout->texts->len; i++)
    if (entente_layout_text (layout, i)->role == ENTENTE_TEXT_MARK)
      {
        entente_layout_text (layout, i)->box.x += 3;
        return;
      }

  g_assert_not_reached ();
}

static void
shift_tick (EntenteChartLayout *layout,
            Scene              *scene)
{
  for (guint i = 0; i < layout->texts->len; i++)
    if (entente_layout_text (layout, i)->role == ENTENTE_TEXT_VALUE_TICK)
      {
        entente_layout_text (layout, i)->box.y += 3;
        return;
      }

  g_assert_not_reached ();
}

/* One that is longer than the shape of its mark. */
static void
take_whisker (EntenteChartLayout *layout,
              Scene              *scene)
{
  for (guint i = 0; i < layout->marks->len; i++)
    {
      EntentePlacedMark *mark = entente_layout_mark (layout, i);
      double length = hypot (mark->high.x - mark->low.x, mark->high.y - mark->low.y);

      if (mark->shape == ENTENTE_MARK_SHAPE_NONE || !mark->has_whisker ||
          (mark->shape != ENTENTE_MARK_SHAPE_BAR && length <= mark->box.height))
        continue;
      mark->has_whisker = FALSE;
      return;
    }

  g_assert_not_reached ();
}

static void
change_shape (EntenteChartLayout *layout,
              Scene              *scene)
{
  for (guint i = 0; i < layout->marks->len; i++)
    if (entente_layout_mark (layout, i)->shape == ENTENTE_MARK_SHAPE_DISC)
      {
        entente_layout_mark (layout, i)->shape = ENTENTE_MARK_SHAPE_SQUARE;
        return;
      }

  g_assert_not_reached ();
}

static void
change_kind (EntenteChartLayout *layout,
             Scene              *scene)
{
  for (guint i = 0; i < layout->marks->len; i++)
    if (entente_layout_mark (layout, i)->kind == ENTENTE_MARK_KIND_DERIVED)
      {
        entente_layout_mark (layout, i)->kind = ENTENTE_MARK_KIND_IMPORTED;
        return;
      }

  g_assert_not_reached ();
}

static void
take_span (EntenteChartLayout *layout,
           Scene              *scene)
{
  for (guint i = 0; i < layout->marks->len; i++)
    entente_layout_mark (layout, i)->has_span = FALSE;
}

static void
take_bound (EntenteChartLayout *layout,
            Scene              *scene)
{
  for (guint i = 0; i < layout->marks->len; i++)
    entente_layout_mark (layout, i)->bound = ENTENTE_BOUND_NONE;
}

static void
take_references (EntenteChartLayout *layout,
                 Scene              *scene)
{
  g_array_set_size (layout->references, 1);
}

static void
take_selection (EntenteChartLayout *layout,
                Scene              *scene)
{
  scene->state.selected = NULL;
}

static void
take_focus (EntenteChartLayout *layout,
            Scene              *scene)
{
  scene->state.focused = -1;
  scene->state.focused_flag = -1;
}

static void
take_crosshair (EntenteChartLayout *layout,
                Scene              *scene)
{
  scene->state.has_crosshair = FALSE;
}

static void
take_flag (EntenteChartLayout *layout,
           Scene              *scene)
{
  g_ptr_array_remove_index (layout->flags, 0);
}

static void
take_flag_span (EntenteChartLayout *layout,
                Scene              *scene)
{
  for (guint i = 0; i < layout->flags->len; i++)
    ((EntentePlacedFlag *) layout->flags->pdata[i])->has_span = FALSE;
}

/* As area and line, or candles and bars, differ. */
static void
change_form (EntenteChartLayout *layout,
             Scene              *scene)
{
  static const EntentePriceForm others[] = {
    [ENTENTE_PRICE_FORM_LINE] = ENTENTE_PRICE_FORM_AREA,
    [ENTENTE_PRICE_FORM_AREA] = ENTENTE_PRICE_FORM_LINE,
    [ENTENTE_PRICE_FORM_HIGH_LOW] = ENTENTE_PRICE_FORM_CANDLES,
    [ENTENTE_PRICE_FORM_CANDLES] = ENTENTE_PRICE_FORM_HIGH_LOW,
  };

  layout->form = others[layout->form];
}

/* A day is some pixels wide. */
static void
shift_prices (EntenteChartLayout *layout,
              Scene              *scene)
{
  double days = 2 * (layout->time.to - layout->time.from) / ABS (layout->time.end -
                                                                 layout->time.start);

  layout->time.from += days;
  layout->time.to += days;
}

static const struct
{
  const char *name;
  const char *scene;
  void (*spoil) (EntenteChartLayout *layout,
                 Scene              *scene);
} failures[] = {
  { "shifted-label", "points", shift_label },
  { "shifted-bar-label", "bars", shift_label },
  { "shifted-tick", "points", shift_tick },
  { "missing-whisker", "points", take_whisker },
  { "missing-bar-whisker", "bars", take_whisker },
  { "wrong-shape", "points", change_shape },
  { "wrong-kind", "bars", change_kind },
  { "missing-span", "points", take_span },
  { "missing-bound", "points", take_bound },
  { "missing-reference", "points", take_references },
  { "missing-selection", "highlights", take_selection },
  { "missing-focus", "highlights", take_focus },
  { "missing-bar-focus", "bars", take_focus },
  { "missing-flag-focus", "flags", take_focus },
  { "missing-crosshair", "line", take_crosshair },
  { "missing-flag", "flags", take_flag },
  { "missing-flag-span", "flags", take_flag_span },
  { "wrong-form/area", "area", change_form },
  { "wrong-form/high-low", "high-low", change_form },
  { "wrong-form/candles", "candles", change_form },
  { "shifted-prices/line", "line", shift_prices },
  { "shifted-prices/columns", "columns", shift_prices },
  { "shifted-prices/candles", "candles", shift_prices },
};

/* In every style and direction the tolerance is less than what is wrong. */
static void
test_failure (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data), number = find_scene (failures[index].scene);

  if (is_update ())
    {
      g_test_skip ("the pictures are made anew");
      return;
    }
  if (!has_font ())
    return;

  for (guint style = 0; style < G_N_ELEMENTS (styles); style++)
    for (guint direction = 0; direction < G_N_ELEMENTS (directions); direction++)
      {
        g_auto (Scene) scene;
        g_autoptr (EntenteChartLayout) layout = NULL;
        g_autofree char *name = name_file (number, style, direction);
        cairo_surface_t *wrong, *right = load (name);

        scene_init (&scene, scenes[number].make);
        layout = lay_out (&scene, style, direction);
        failures[index].spoil (layout, &scene);
        wrong = draw (&scene, layout);
        if (fixture_is_same_picture (wrong, right))
          {
            FixtureDifference difference = fixture_compare_pictures (wrong, right);

            g_test_message ("%s: only %u pixels differ, by %.0f %% at most", name,
                            difference.n_pixels, difference.largest * 100);
            g_test_fail ();
          }
        cairo_surface_destroy (wrong);
        cairo_surface_destroy (right);
      }
}

/* What smoothing does differently from one version of a library to the next, is not a
 * difference: all is moved by an eighth of a pixel. */
static void
test_tolerance (void)
{
  if (is_update ())
    {
      g_test_skip ("the pictures are made anew");
      return;
    }
  if (!has_font ())
    return;

  for (guint style = 0; style < G_N_ELEMENTS (styles); style++)
    {
      guint number = find_scene ("points");
      g_auto (Scene) scene;
      g_autoptr (EntenteChartLayout) layout = NULL;
      g_autofree char *name = name_file (number, style, 0);
      cairo_surface_t *moved, *right = load (name);

      scene_init (&scene, scenes[number].make);
      layout = lay_out (&scene, style, 0);
      for (guint i = 0; i < layout->texts->len; i++)
        entente_layout_text (layout, i)->box.x += 0.125;
      moved = draw (&scene, layout);
      g_assert_true (fixture_is_same_picture (moved, right));
      cairo_surface_destroy (moved);
      cairo_surface_destroy (right);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (scenes); i++)
    {
      g_autofree char *path = g_strconcat ("/renderings/", scenes[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_scene);
    }
  for (guint i = 0; i < G_N_ELEMENTS (failures); i++)
    {
      g_autofree char *path = g_strconcat ("/renderings/fails/", failures[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_failure);
    }
  g_test_add_func ("/renderings/tolerance", test_tolerance);

  return g_test_run ();
}
