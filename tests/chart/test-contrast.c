/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Contrast as it is on the picture, not as the palette promises it: what is written has 4.5:1,
 * what is drawn has 3:1, in every style. Pictures are drawn enlarged, so that strokes have
 * pixels that smoothing has not touched. */

#include "entente-chart-layout-private.h"
#include "view-fixture.h"

#define WIDTH  480
#define HEIGHT 480
#define SCALE  4

/* A colour counts that has this many pixels at least: a tenth of a pixel of the picture. */
#define LEAST_PIXELS 2

#define LEAST_TEXT 4.5
#define LEAST_MARK 3.0

/* A picture and what it is of. */
typedef struct
{
  EntenteChart *chart;
  EntenteChartView view;
  EntenteChartState state;
  EntenteChartLayout *layout;
  cairo_surface_t *surface;
} Picture;

static void
picture_clear (Picture *self)
{
  g_clear_object (&self->chart);
  g_clear_object (&self->layout);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  entente_chart_view_clear (&self->view);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Picture, picture_clear)

static void
picture_init (Picture      *self,
              EntenteChart *chart)
{
  *self = (Picture) {
    .chart = chart, .view = ENTENTE_CHART_VIEW_INIT, .state = ENTENTE_CHART_STATE_INIT
  };
  self->state.background = TRUE;
}

static void
picture_draw (Picture            *self,
              EntenteChartScheme  scheme)
{
  cairo_t *cr;

  self->layout = fixture_layout_view (self->chart, &self->view, WIDTH, HEIGHT, scheme,
                                      PANGO_DIRECTION_LTR, ENTENTE_CHART_WORDS_ALL);
  g_assert_null (self->layout->message);
  self->surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH * SCALE, HEIGHT * SCALE);
  cr = cairo_create (self->surface);
  cairo_scale (cr, SCALE, SCALE);
  entente_chart_renderer_draw (self->layout, cr, &self->state);
  cairo_destroy (cr);
  cairo_surface_flush (self->surface);
}

/* The colour of the grid, which may be as strong as a mark in high contrast. */
static guint32
get_grid (const Picture *self)
{
  EntenteColour grid =
    entente_colour_over (entente_chart_style_get_colour (self->layout->style,
                                                         ENTENTE_CHART_COLOUR_GRID),
                         entente_chart_style_get_colour (self->layout->style,
                                                         ENTENTE_CHART_COLOUR_BACKGROUND));

  return (guint32) (grid.red * 255 + 0.5) << 16 | (guint32) (grid.green * 255 + 0.5) << 8 |
         (guint32) (grid.blue * 255 + 0.5);
}

/* Rounding may differ by one. */
static gboolean
is_near (guint32 a,
         guint32 b)
{
  for (int shift = 0; shift <= 16; shift += 8)
    if (ABS ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff)) > 1)
      return FALSE;

  return TRUE;
}

/* How many pixels of a box of the picture have each colour; the grid has none. */
static GHashTable *
count_colours (const Picture           *self,
               const cairo_rectangle_t *box)
{
  gboolean has_grid = self->layout != NULL;
  guint32 grid = has_grid ? get_grid (self) : 0;
  GHashTable *counts = g_hash_table_new (NULL, NULL);
  const guint8 *data = cairo_image_surface_get_data (self->surface);
  int stride = cairo_image_surface_get_stride (self->surface);
  int left = MAX ((int) (box->x * SCALE), 0), top = MAX ((int) (box->y * SCALE), 0);
  int right = MIN ((int) ((box->x + box->width) * SCALE), WIDTH * SCALE);
  int bottom = MIN ((int) ((box->y + box->height) * SCALE), HEIGHT * SCALE);

  for (int y = top; y < bottom; y++)
    for (int x = left; x < right; x++)
      {
        guint32 rgb = ((const guint32 *) (gconstpointer) (data + y * stride))[x] & 0xffffff;
        guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, GUINT_TO_POINTER (rgb)));

        if (!has_grid || !is_near (rgb, grid))
          g_hash_table_insert (counts, GUINT_TO_POINTER (rgb), GUINT_TO_POINTER (n + 1));
      }

  return counts;
}

/* The greatest contrast of a colour in the box with its ground, or with the commonest colour in
 * the box where there is no ground. */
static double
measure (const Picture           *self,
         const cairo_rectangle_t *box,
         const EntenteColour     *ground)
{
  g_autoptr (GHashTable) counts = count_colours (self, box);
  EntenteColour behind = { 0 };
  GHashTableIter iter;
  gpointer rgb, n;
  double best = 1;
  guint most = 0;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &rgb, &n))
    if (GPOINTER_TO_UINT (n) > most)
      {
        most = GPOINTER_TO_UINT (n);
        behind = entente_colour_from_rgb (GPOINTER_TO_UINT (rgb));
      }
  if (ground != NULL)
    behind = *ground;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &rgb, &n))
    if (GPOINTER_TO_UINT (n) >= LEAST_PIXELS)
      best = MAX (best, entente_colour_contrast (
                          entente_colour_from_rgb (GPOINTER_TO_UINT (rgb)), behind));

  return best;
}

static EntenteColour
get_ground (const Picture *self)
{
  return entente_chart_style_get_colour (self->layout->style, ENTENTE_CHART_COLOUR_BACKGROUND);
}

static void
assert_box (const Picture           *self,
            const cairo_rectangle_t *box,
            double                   least,
            const char              *what)
{
  EntenteColour ground = get_ground (self);
  double found = measure (self, box, &ground);

  g_test_message ("%s at %.0f, %.0f: %.2f", what, box->x, box->y, found);
  g_assert_cmpfloat (found, >=, least);
}

static void
assert_point (const Picture *self,
              EntentePoint   point,
              const char    *what)
{
  cairo_rectangle_t box = entente_rectangle_around (point, point, 2);

  assert_box (self, &box, LEAST_MARK, what);
}

static void
assert_texts (const Picture *self)
{
  const GArray *texts = self->layout->texts;

  g_assert_cmpuint (texts->len, >, 0);
  for (guint i = 0; i < texts->len; i++)
    {
      const EntentePlacedText *text = &g_array_index (texts, EntentePlacedText, i);
      double found = measure (self, &text->box, NULL);

      g_test_message ("“%s”: %.2f", pango_layout_get_text (text->text), found);
      g_assert_cmpfloat (found, >=, LEAST_TEXT);
    }
}

static EntentePoint
middle_of (EntentePoint a,
           EntentePoint b)
{
  return (EntentePoint) { (a.x + b.x) / 2, (a.y + b.y) / 2 };
}

static void
assert_marks (const Picture *self)
{
  for (guint i = 0; i < entente_chart_layout_get_n_marks (self->layout); i++)
    {
      const EntentePlacedMark *mark = entente_chart_layout_get_mark (self->layout, i);

      if (mark->shape == ENTENTE_MARK_SHAPE_NONE)
        continue;
      assert_box (self, &mark->box, LEAST_MARK, "mark");
      if (mark->has_whisker)
        assert_point (self, mark->high, "whisker");
      if (mark->has_span)
        assert_point (self, middle_of (mark->first, mark->anchor), "span");
      if (mark->bound != ENTENTE_BOUND_NONE)
        assert_point (self, mark->arrow, "bound");
    }
}

static void
assert_flags (const Picture *self)
{
  for (guint i = 0; i < entente_chart_layout_get_n_flags (self->layout); i++)
    {
      const EntentePlacedFlag *flag = entente_chart_layout_get_flag (self->layout, i);

      assert_box (self, &flag->box, LEAST_MARK, "flag");
      if (flag->has_span)
        assert_point (self, middle_of (flag->first, flag->last), "time of a flag");
    }
}

static void
assert_references (const Picture *self)
{
  const GArray *references = self->layout->references;

  for (guint i = 0; i < references->len; i++)
    {
      const EntentePlacedReference *reference =
        &g_array_index (references, EntentePlacedReference, i);

      /* A level is dashed. */
      cairo_rectangle_t box =
        entente_rectangle_around (middle_of (reference->from, reference->to),
                                  middle_of (reference->from, reference->to), 12);

      assert_box (self, &box, LEAST_MARK, "reference");
    }
}

/* Of the columns of the plot, a share that has something of the prices. */
static void
assert_prices (const Picture *self,
               double         least_share)
{
  const cairo_rectangle_t *plot = &self->layout->plot;
  EntenteColour ground = get_ground (self);
  guint n = 0, n_seen = 0;

  for (double x = plot->x + 12; x < plot->x + plot->width - 12; x += 1)
    {
      cairo_rectangle_t column = { x, plot->y, 1, plot->height - 4 };

      n++;
      if (measure (self, &column, &ground) >= LEAST_MARK)
        n_seen++;
    }

  g_test_message ("prices seen in %u of %u columns", n_seen, n);
  g_assert_cmpfloat (n_seen, >=, least_share * n);
}

static void
test_bars (gconstpointer data)
{
  g_auto (Picture) picture;

  picture_init (&picture, fixture_share ());
  picture_draw (&picture, (EntenteChartScheme) GPOINTER_TO_INT (data));
  assert_texts (&picture);
  assert_marks (&picture);
}

static void
test_points (gconstpointer data)
{
  static const FixtureMark marks[] = {
    { .id = "A", .label = "High", .digits = "124.3", .date = "2025-02-13" },
    { .id = "B", .label = "Close", .value = 112, .low = 106, .high = 118, .date = "2025-01-10" },
    { .id = "C", .label = "Limit", .value = 90, .low = 89.5, .high = 90.5, .date = "2024-12",
      .bound = ENTENTE_BOUND_UPPER },
  };
  static const FixtureMark since = { .id = "D", .label = "Since 2022", .date = "2025-02-13" };
  static const FixtureMark level = { .id = "E", .label = "A level", .digits = "100" };
  static const FixtureEvent events[] = {
    { "E1", "Report", "2024-12" }, { "E3", "Talks", "2025-01-20" }, { "E4", "News", "2025-01-20" },
  };
  g_auto (Picture) picture;

  picture_init (&picture, fixture_chart_of_two_series (ENTENTE_CHART_KIND_TIME_SERIES,
                                                       "HKD/share", marks, 1,
                                                       G_N_ELEMENTS (marks)));
  fixture_add_reference (picture.chart, &since, "2022-01");
  fixture_add_reference (picture.chart, &level, NULL);
  picture.view.events = fixture_events (events, G_N_ELEMENTS (events));
  picture_draw (&picture, (EntenteChartScheme) GPOINTER_TO_INT (data));
  g_assert_cmpuint (entente_chart_layout_get_n_flags (picture.layout), >=, 2);
  g_assert_cmpuint (picture.layout->references->len, ==, 2);
  assert_texts (&picture);
  assert_marks (&picture);
  assert_flags (&picture);
  assert_references (&picture);
}

static void
check_prices (EntenteChartScheme scheme,
              EntentePriceForm   form,
              gsize              n,
              double             least_share)
{
  g_auto (Picture) picture;

  picture_init (&picture, fixture_empty (ENTENTE_CHART_KIND_TIME_SERIES));
  picture.view.form = form;
  picture.view.prices = fixture_trading_days ("2024-01-02", n);
  picture_draw (&picture, scheme);
  assert_texts (&picture);
  assert_prices (&picture, least_share);
}

static void
test_prices (gconstpointer data)
{
  EntenteChartScheme scheme = (EntenteChartScheme) GPOINTER_TO_INT (data);

  check_prices (scheme, ENTENTE_PRICE_FORM_LINE, 90, 0.7);
  check_prices (scheme, ENTENTE_PRICE_FORM_LINE, 1500, 0.7);
  check_prices (scheme, ENTENTE_PRICE_FORM_AREA, 90, 0.7);
  check_prices (scheme, ENTENTE_PRICE_FORM_HIGH_LOW, 30, 0.1);
  check_prices (scheme, ENTENTE_PRICE_FORM_CANDLES, 30, 0.3);
}

/* The hairline is dashed, and has a ring on the price. */
static void
test_crosshair (gconstpointer data)
{
  g_auto (Picture) picture;
  EntenteChartReading reading;
  cairo_rectangle_t above;

  picture_init (&picture, fixture_empty (ENTENTE_CHART_KIND_TIME_SERIES));
  picture.view.prices = fixture_trading_days ("2024-01-02", 90);
  picture.state.has_crosshair = TRUE;
  picture.state.crosshair = fixture_moment ("2024-03-20");
  picture_draw (&picture, (EntenteChartScheme) GPOINTER_TO_INT (data));

  g_assert_true (entente_chart_layout_read (picture.layout, picture.state.crosshair, &reading));
  assert_point (&picture, reading.place, "crosshair");
  above = (cairo_rectangle_t) { reading.place.x - 2, picture.layout->plot.y, 4,
                                MIN (reading.place.y - picture.layout->plot.y - 8, 24) };
  g_assert_cmpfloat (above.height, >, 8);
  assert_box (&picture, &above, LEAST_MARK, "hairline");
}

/* The contrast of the ring around the second bar with its ground, and how wide it is. */
static double
measure_ring (EntenteChartScheme       scheme,
              const EntenteChartState *state,
              double                  *width)
{
  g_auto (Picture) picture;
  const cairo_rectangle_t *band;
  EntenteColour ground;
  double best = 1;

  picture_init (&picture, fixture_share ());
  picture.state = *state;
  picture_draw (&picture, scheme);
  band = &entente_chart_layout_get_mark (picture.layout, 1)->extents;
  ground = get_ground (&picture);
  *width = 0;
  /* Across the left side of the band, a pixel of the enlarged picture at a time. */
  for (int x = (int) (band->x * SCALE) - 8; x < (int) ((band->x + 8) * SCALE); x++)
    {
      cairo_rectangle_t column = { (x + 0.01) / SCALE, band->y + band->height * 0.3,
                                   1.0 / SCALE, 1 };
      double found = measure (&picture, &column, &ground);

      best = MAX (best, found);
      if (found >= LEAST_MARK)
        *width += 1.0 / SCALE;
    }

  return best;
}

/* The ring around the mark with the focus is two pixels wide at least. */
static void
test_ring (gconstpointer data)
{
  EntenteChartScheme scheme = (EntenteChartScheme) GPOINTER_TO_INT (data);
  EntenteChartState none = ENTENTE_CHART_STATE_INIT, focused = ENTENTE_CHART_STATE_INIT;
  double width;

  none.background = focused.background = TRUE;
  focused.focused = 1;
  g_assert_cmpfloat (measure_ring (scheme, &none, &width), <, LEAST_MARK);
  g_assert_cmpfloat (width, ==, 0);
  g_assert_cmpfloat (measure_ring (scheme, &focused, &width), >=, LEAST_MARK);
  g_test_message ("a ring of %.2f pixels", width);
  g_assert_cmpfloat (width, >=, 2);
}

/* What measures can say no. */
static void
test_measure (void)
{
  g_auto (Picture) picture;
  cairo_rectangle_t all = { 0, 0, WIDTH, HEIGHT };
  EntenteColour white = entente_colour_from_rgb (0xffffff);
  cairo_t *cr;

  picture_init (&picture, fixture_share ());
  picture.surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH * SCALE, HEIGHT * SCALE);
  cr = cairo_create (picture.surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  g_assert_cmpfloat (measure (&picture, &all, NULL), ==, 1);
  cairo_set_source_rgb (cr, 0.6, 0.6, 0.6);
  cairo_rectangle (cr, 8, 8, 8, 8);
  cairo_fill (cr);
  cairo_destroy (cr);
  cairo_surface_flush (picture.surface);
  g_assert_cmpfloat (measure (&picture, &all, NULL), <, LEAST_MARK);
  g_assert_cmpfloat (measure (&picture, &all, &white), >, 2.5);
}

static const struct
{
  const char *name;
  GTestDataFunc test;
} tests[] = {
  { "bars", test_bars }, { "points", test_points }, { "prices", test_prices },
  { "crosshair", test_crosshair },
};

static const char * const schemes[] = {
  [ENTENTE_CHART_SCHEME_LIGHT] = "light",
  [ENTENTE_CHART_SCHEME_DARK] = "dark",
  [ENTENTE_CHART_SCHEME_HIGH_CONTRAST] = "high-contrast",
  [ENTENTE_CHART_SCHEME_HIGH_CONTRAST_DARK] = "high-contrast-dark",
  [ENTENTE_CHART_SCHEME_PRINT] = "print",
};

int
main (int   argc,
      char *argv[])
{
  G_STATIC_ASSERT (G_N_ELEMENTS (schemes) == ENTENTE_N_CHART_SCHEMES);

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/contrast/measure", test_measure);
  for (int scheme = 0; scheme < ENTENTE_N_CHART_SCHEMES; scheme++)
    {
      g_autofree char *ring = g_strdup_printf ("/contrast/ring/%s", schemes[scheme]);

      for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
        {
          g_autofree char *path =
            g_strdup_printf ("/contrast/%s/%s", tests[i].name, schemes[scheme]);

          g_test_add_data_func (path, GINT_TO_POINTER (scheme), tests[i].test);
        }
      /* Nothing on paper has the focus. */
      if (scheme != ENTENTE_CHART_SCHEME_PRINT)
        g_test_add_data_func (ring, GINT_TO_POINTER (scheme), test_ring);
    }

  return g_test_run ();
}
