/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is drawn, measured on pixels: where there is ink, of which colour and how much. Nothing
 * here depends on the shapes of letters. */

#include <locale.h>
#include <math.h>

#include "axis-fixture.h"
#include "entente-axis-layout-private.h"
#include "entente-axis-renderer.h"

#define WIDTH  760
#define HEIGHT 320

/* As large as the widest and the narrowest thing that is measured needs. */
#define TEXT_SCALE 1.6

typedef struct
{
  EntenteAxisEvents *events;
  EntenteAxisTexts *texts;
  EntenteAxisLayout *layout;
  EntenteChartStyle *style; /* of texts */
  cairo_surface_t *surface;
} Picture;

static void
picture_init (Picture                *self,
              const AxisFixtureEvent *events,
              guint                   n_events,
              const char             *first,
              const char             *last,
              EntenteChartScheme      scheme,
              PangoDirection          direction,
              const EntenteAxisMoments *moments)
{
  EntenteAxisWindow window = axis_fixture_window (first, last);

  self->events = axis_fixture_events (events, n_events);
  self->texts = axis_fixture_texts (self->events, scheme, TEXT_SCALE, direction);
  self->style = entente_axis_texts_get_style (self->texts);
  self->layout = entente_axis_layout_new (self->texts, &window, WIDTH, HEIGHT, direction,
                                          moments, NULL);
  self->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
}

static void
picture_draw (Picture          *self,
              EntenteAxisState  state)
{
  cairo_t *cr = cairo_create (self->surface);

  state.background = TRUE;
  entente_axis_renderer_draw (self->layout, cr, &state);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (self->surface);
}

static void
picture_clear (Picture *self)
{
  cairo_surface_destroy (self->surface);
  g_object_unref (self->layout);
  g_object_unref (self->texts);
  g_object_unref (self->events);
}

static EntenteColour
get_pixel (const Picture *self,
           int            x,
           int            y)
{
  const guint8 *row = cairo_image_surface_get_data (self->surface) +
                      (gsize) y * cairo_image_surface_get_stride (self->surface);
  guint32 pixel;

  g_assert_true (x >= 0 && x < WIDTH && y >= 0 && y < HEIGHT);
  memcpy (&pixel, row + 4 * (gsize) x, 4);

  return entente_colour_from_rgb (pixel & 0xffffff);
}

static double
distance (EntenteColour a,
          EntenteColour b)
{
  return fabs (a.red - b.red) + fabs (a.green - b.green) + fabs (a.blue - b.blue);
}

static EntenteColour
get_background (const Picture *self)
{
  return entente_chart_style_get_colour (self->style, ENTENTE_CHART_COLOUR_BACKGROUND);
}

static EntenteColour
get_ink (const Picture *self)
{
  return entente_chart_style_get_series_colour (self->style, 0);
}

/* How much of the colour of marks there is at a place, from 0 to 1. */
static double
get_cover (const Picture *self,
           double         x,
           double         y)
{
  EntenteColour background = get_background (self);

  return distance (get_pixel (self, (int) floor (x), (int) floor (y)), background) /
         distance (get_ink (self), background);
}

/* Beside the hairline in the middle of a bar, but well within it. */
static double
body_of (const EntenteAxisMark *mark)
{
  return mark->box.y + mark->box.height * 0.25;
}

static double
middle_of (const EntenteAxisMark *mark)
{
  return mark->box.y + mark->box.height / 2;
}

/* Lines of the grid show through what is not opaque. */
static gboolean
is_on_grid (const Picture *self,
            double         x)
{
  for (guint i = 0; i < self->layout->lines->len; i++)
    {
      const EntenteAxisLine *line = &g_array_index (self->layout->lines, EntenteAxisLine, i);

      if (line->role == ENTENTE_AXIS_LINE_GRID && fabs (floor (x) + 0.5 - line->from.x) < 1)
        return TRUE;
    }

  return FALSE;
}

/* A quarter of a year and a week, around 10 to 20 June 2024. */
typedef struct
{
  const char *first;
  const char *last;
} Zoom;

static const Zoom zooms[] = { { "2024-05-01", "2024-08-01" }, { "2024-06-05", "2024-06-25" } };

static const AxisFixtureEvent fades[] = {
  { "", "2024-06-10/2024-06-19", 0 },
  { "", "2024-06-10/2024-06-19~", 0 },
  { "", "[2024-06-10..2024-06-19]", 0 },
};

/* A sharp end is full to its last pixel, a faded one goes to nothing but for a hairline, and
 * so does a date that may be any of several days, from its middle. */
static void
test_fades (gconstpointer data)
{
  const Zoom *zoom = data;
  Picture picture;

  picture_init (&picture, fades, G_N_ELEMENTS (fades), zoom->first, zoom->last,
                ENTENTE_CHART_SCHEME_LIGHT, PANGO_DIRECTION_LTR, NULL);
  picture_draw (&picture, (EntenteAxisState) ENTENTE_AXIS_STATE_INIT);

  for (guint i = 0; i < G_N_ELEMENTS (fades); i++)
    {
      const EntenteAxisMark *mark = entente_axis_layout_get_mark (picture.layout, i);
      gboolean fades_at_start = i == 2, fades_at_end = i >= 1;
      double left = mark->box.x, right = left + mark->box.width, middle = (left + right) / 2;
      double before = 2;

      g_assert_cmpint (mark->shape, ==, ENTENTE_AXIS_MARK_BAR);
      g_assert_cmpfloat (get_cover (&picture, middle, body_of (mark)), >, 0.9);
      if (fades_at_start)
        g_assert_cmpfloat (get_cover (&picture, left + 3, body_of (mark)), <, 0.3);
      else
        g_assert_cmpfloat (get_cover (&picture, left + 3, body_of (mark)), >, 0.9);

      if (fades_at_end)
        g_assert_cmpfloat (get_cover (&picture, right - 4, body_of (mark)), <, 0.3);
      else
        g_assert_cmpfloat (get_cover (&picture, right - 4, body_of (mark)), >, 0.9);

      /* Ever lighter towards the faded end; the hairline goes on to it. */
      for (double x = middle; x < right - 2; x++)
        {
          double cover = get_cover (&picture, x, body_of (mark));

          g_assert_cmpfloat (get_cover (&picture, x, middle_of (mark)), >, 0.5);
          if (is_on_grid (&picture, x))
            continue;
          g_assert_cmpfloat (cover, <=, before + 0.02);
          before = cover;
        }

      /* Nothing is beyond either end. */
      g_assert_cmpfloat (get_cover (&picture, left - 2, middle_of (mark)), <, 0.05);
      g_assert_cmpfloat (get_cover (&picture, right + 2, middle_of (mark)), <, 0.05);
    }

  picture_clear (&picture);
}

static const AxisFixtureEvent opens[] = {
  { "", "../2024-06-10", 0 },
  { "", "2024-06-19/..", 0 },
  { "", "/2024-06-12", 0 },
};

/* Another mark in the lane is farther away. */
#define GAP 15

/* The farthest ink of a row around the middle of a mark, to one side. */
static double
find_farthest (const Picture         *picture,
               const EntenteAxisMark *mark,
               int                    side)
{
  double farthest = mark->box.x + mark->box.width / 2;

  for (double x = farthest; x > 1 && x < WIDTH - 1 && fabs (x - farthest) < GAP; x += side)
    for (double dy = -5; dy <= 5; dy++)
      if (get_cover (picture, x, middle_of (mark) + dy) > 0.3)
        farthest = x;

  return farthest;
}

/* An open end goes on from the known one in a stub that fades, to an arrow; an unknown one to a
 * question mark. No further, however much room there is. */
static void
test_open_ends (gconstpointer data)
{
  const Zoom *zoom = data;
  Picture picture;

  picture_init (&picture, opens, G_N_ELEMENTS (opens), zoom->first, zoom->last,
                ENTENTE_CHART_SCHEME_LIGHT, PANGO_DIRECTION_LTR, NULL);
  picture_draw (&picture, (EntenteAxisState) ENTENTE_AXIS_STATE_INIT);

  for (guint i = 0; i < G_N_ELEMENTS (opens); i++)
    {
      const EntenteAxisMark *mark = entente_axis_layout_get_mark (picture.layout, i);
      gboolean is_start = mark->has_start_tip;
      int side = is_start ? -1 : 1;
      double known = is_start ? mark->box.x : mark->box.x + mark->box.width;
      double tip = is_start ? mark->start_tip_x : mark->end_tip_x;
      double row = middle_of (mark) - picture.layout->line * ENTENTE_AXIS_BAR * 0.3;
      double length = fabs (tip - known), before = 2;

      g_assert_true (mark->has_start_tip != mark->has_end_tip);
      for (double share = 0.1; share < 0.6; share += 0.1)
        {
          double cover = get_cover (&picture, known + side * length * share, row);

          g_assert_cmpfloat (cover, <=, before + 0.02);
          before = cover;
        }
      g_assert_cmpfloat (get_cover (&picture, known + side * length * 0.1, row), >, 0.3);
      g_assert_cmpfloat (get_cover (&picture, known + side * length * 0.55, row), <, 0.35);

      /* The arrow ends at its tip; the question mark is around it. */
      g_assert_cmpfloat (fabs (find_farthest (&picture, mark, side) - tip), <=,
                         mark->end == ENTENTE_AXIS_END_OPEN || mark->start == ENTENTE_AXIS_END_OPEN
                           ? 2.5
                           : picture.layout->line * 0.6);
      /* And at the known end there is nothing of the kind. */
      g_assert_cmpfloat (fabs (find_farthest (&picture, mark, -side) -
                               (is_start ? mark->box.x + mark->box.width : mark->box.x)), <=, 2);
    }

  picture_clear (&picture);
}

/* The head of an arrow is wider the farther from its tip, and only there. */
static void
test_arrow (void)
{
  Picture picture;
  const EntenteAxisMark *mark;
  double y;

  picture_init (&picture, opens, 2, "2024-05-01", "2024-08-01", ENTENTE_CHART_SCHEME_LIGHT,
                PANGO_DIRECTION_LTR, NULL);
  picture_draw (&picture, (EntenteAxisState) ENTENTE_AXIS_STATE_INIT);

  mark = entente_axis_layout_get_mark (picture.layout, 1);
  y = middle_of (mark);
  g_assert_true (mark->has_end_tip);
  g_assert_cmpfloat (get_cover (&picture, mark->end_tip_x - 4, y - 4), >, 0.3);
  g_assert_cmpfloat (get_cover (&picture, mark->end_tip_x - 4, y + 4), >, 0.3);
  g_assert_cmpfloat (get_cover (&picture, mark->end_tip_x - 1, y - 4), <, 0.2);
  g_assert_cmpfloat (get_cover (&picture, mark->end_tip_x - 9, y - 4), <, 0.2);

  picture_clear (&picture);
}

/* Between the members of a set there is a hairline and nothing else. */
static void
test_sets (void)
{
  static const AxisFixtureEvent sets[] = {
    { "", "{2024-06-01..2024-06-06,2024-06-20..2024-06-28}", 0 },
    { "", "[2024-06-01..2024-06-06,2024-06-20..2024-06-28]", 0 },
  };
  Picture picture;

  picture_init (&picture, sets, G_N_ELEMENTS (sets), "2024-05-20", "2024-07-10",
                ENTENTE_CHART_SCHEME_LIGHT, PANGO_DIRECTION_LTR, NULL);
  picture_draw (&picture, (EntenteAxisState) ENTENTE_AXIS_STATE_INIT);

  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      const EntenteAxisMark *mark = entente_axis_layout_get_mark (picture.layout, i);
      double gap = entente_axis_layout_map (picture.layout,
                                            (double) axis_fixture_day ("2024-06-13"));
      double member = entente_axis_layout_map (picture.layout,
                                               (double) axis_fixture_day ("2024-06-04"));
      double edge = entente_axis_layout_map (picture.layout,
                                             (double) axis_fixture_day ("2024-06-07")) - 4;

      g_assert_cmpfloat (get_cover (&picture, gap, body_of (mark)), <, 0.05);
      g_assert_cmpfloat (get_cover (&picture, gap, middle_of (mark)), >, 0.5);
      g_assert_cmpfloat (get_cover (&picture, member, body_of (mark)), >, 0.8);
      /* All of them are meant, or one of them. */
      if (i == 0)
        g_assert_cmpfloat (get_cover (&picture, edge, body_of (mark)), >, 0.9);
      else
        g_assert_cmpfloat (get_cover (&picture, edge, body_of (mark)), <, 0.3);
    }

  picture_clear (&picture);
}

/* A day that is not certain is a small disc in a dashed ring, another one a full disc. */
static void
test_points (void)
{
  static const AxisFixtureEvent points[] = { { "", "2024-02-10", 0 }, { "", "2024-06-10?", 0 } };
  Picture picture;
  double gaps = 0, dashes = 0;

  picture_init (&picture, points, G_N_ELEMENTS (points), "2024-01-01", "2025-01-01",
                ENTENTE_CHART_SCHEME_LIGHT, PANGO_DIRECTION_LTR, NULL);
  picture_draw (&picture, (EntenteAxisState) ENTENTE_AXIS_STATE_INIT);

  for (guint i = 0; i < 2; i++)
    {
      const EntenteAxisMark *mark = entente_axis_layout_get_mark (picture.layout, i);
      double x = mark->box.x + mark->box.width / 2, radius = mark->box.width / 2;

      g_assert_cmpint (mark->shape, ==, ENTENTE_AXIS_MARK_POINT);
      g_assert_cmpfloat (get_cover (&picture, x, middle_of (mark)), >, 0.9);
      if (i == 0)
        {
          g_assert_cmpfloat (get_cover (&picture, x + radius * 0.7, middle_of (mark)), >, 0.9);
          continue;
        }
      for (double angle = 0; angle < 2 * G_PI; angle += 0.02)
        {
          double cover = get_cover (&picture, x + cos (angle) * (radius - 1),
                                    middle_of (mark) + sin (angle) * (radius - 1));

          gaps += cover < 0.35 ? 1 : 0;
          dashes += cover > 0.65 ? 1 : 0;
        }
      g_assert_cmpfloat (gaps, >, 30);
      g_assert_cmpfloat (dashes, >, 30);
    }

  picture_clear (&picture);
}

static EntenteAxisEvents *
make_crowd (void)
{
  AxisFixtureEvent list[40];

  for (guint i = 0; i < G_N_ELEMENTS (list); i++)
    list[i] = (AxisFixtureEvent) { "", "2024-06-12", 0 };

  return axis_fixture_events (list, G_N_ELEMENTS (list));
}

/* A cluster is a tinted pill with an outline of the colour of marks, and a number in it in the
 * colour of text, which is not struck through. */
static void
test_cluster (gconstpointer data)
{
  const Zoom *zoom = data;
  EntenteAxisMoments moments = { .has_today = TRUE, .today = axis_fixture_day ("2024-06-12") };
  AxisFixtureEvent one = { "", "2024-06-12", 0 };
  const EntenteAxisMark *mark;
  EntenteAxisWindow window = axis_fixture_window (zoom->first, zoom->last);
  EntenteColour text;
  Picture picture;
  guint n_text = 0;

  picture_init (&picture, &one, 1, zoom->first, zoom->last, ENTENTE_CHART_SCHEME_LIGHT,
                PANGO_DIRECTION_LTR, &moments);
  g_object_unref (picture.layout);
  g_object_unref (picture.texts);
  g_object_unref (picture.events);
  picture.events = make_crowd ();
  picture.texts = axis_fixture_texts (picture.events, ENTENTE_CHART_SCHEME_LIGHT, TEXT_SCALE,
                                      PANGO_DIRECTION_LTR);
  picture.style = entente_axis_texts_get_style (picture.texts);
  picture.layout = entente_axis_layout_new (picture.texts, &window, WIDTH, HEIGHT,
                                            PANGO_DIRECTION_LTR, &moments, NULL);
  picture_draw (&picture, (EntenteAxisState) ENTENTE_AXIS_STATE_INIT);

  mark = axis_fixture_mark (picture.layout, "");
  for (guint i = 0; i < entente_axis_layout_get_n_marks (picture.layout); i++)
    if (entente_axis_layout_get_mark (picture.layout, i)->n_events > mark->n_events)
      mark = entente_axis_layout_get_mark (picture.layout, i);
  g_assert_cmpuint (mark->n_events, >, 20);

  text = entente_chart_style_get_colour (picture.style, ENTENTE_CHART_COLOUR_TEXT);
  for (double x = mark->box.x + 4; x < mark->box.x + mark->box.width - 4; x++)
    for (double y = mark->box.y + 4; y < mark->box.y + mark->box.height - 4; y++)
      n_text += distance (get_pixel (&picture, (int) x, (int) y), text) < 0.2 ? 1 : 0;
  g_assert_cmpuint (n_text, >, 15);

  /* The outline, and the tint inside it, above and below the number. */
  for (double share = 0.4; share < 0.6; share += 0.02)
    {
      double x = mark->box.x + mark->box.width * share;
      double tint = get_cover (&picture, x, mark->box.y + 3.2);

      g_assert_cmpfloat (get_cover (&picture, x, mark->box.y + 0.6), >, 0.6);
      g_assert_cmpfloat (tint, >, 0.05);
      g_assert_cmpfloat (tint, <, 0.45);
    }
  g_assert_cmpfloat (entente_colour_contrast (get_ink (&picture), get_background (&picture)), >=, 3);

  picture_clear (&picture);
}

/* The same events from right to left are the same picture in a mirror. */
static void
test_mirrored (gconstpointer data)
{
  const Zoom *zoom = data;
  AxisFixtureEvent all[G_N_ELEMENTS (fades) + G_N_ELEMENTS (opens) - 1];
  Picture picture, mirrored;
  cairo_rectangle_t plot;
  double most = 0;

  /* A question mark has no mirror image. */
  memcpy (all, fades, sizeof fades);
  memcpy (all + G_N_ELEMENTS (fades), opens, 2 * sizeof opens[0]);
  picture_init (&picture, all, G_N_ELEMENTS (all), zoom->first, zoom->last,
                ENTENTE_CHART_SCHEME_LIGHT, PANGO_DIRECTION_LTR, NULL);
  picture_init (&mirrored, all, G_N_ELEMENTS (all), zoom->first, zoom->last,
                ENTENTE_CHART_SCHEME_LIGHT, PANGO_DIRECTION_RTL, NULL);
  picture_draw (&picture, (EntenteAxisState) ENTENTE_AXIS_STATE_INIT);
  picture_draw (&mirrored, (EntenteAxisState) ENTENTE_AXIS_STATE_INIT);

  entente_axis_layout_get_plot (picture.layout, &plot);
  for (int y = (int) ceil (plot.y) + 2; y < plot.y + plot.height - 1; y++)
    for (int x = 0; x < WIDTH; x++)
      most = fmax (most, distance (get_pixel (&picture, x, y),
                                   get_pixel (&mirrored, WIDTH - 1 - x, y)));
  g_assert_cmpfloat (most, <, 0.35);

  picture_clear (&picture);
  picture_clear (&mirrored);
}

static const EntenteChartScheme schemes[] = {
  ENTENTE_CHART_SCHEME_LIGHT, ENTENTE_CHART_SCHEME_DARK, ENTENTE_CHART_SCHEME_HIGH_CONTRAST,
  ENTENTE_CHART_SCHEME_HIGH_CONTRAST_DARK,
};

static gboolean
is_dark (EntenteChartScheme scheme)
{
  return scheme == ENTENTE_CHART_SCHEME_DARK || scheme == ENTENTE_CHART_SCHEME_HIGH_CONTRAST_DARK;
}

/* In each style marks stand out from what they are drawn on, 3:1 at least and 4.5:1 in high
 * contrast; and so does the hairline where a bar has faded, and an arrow. */
static void
test_contrast (gconstpointer data)
{
  const Zoom *zoom = data;
  AxisFixtureEvent all[] = { fades[0], fades[2], opens[1] };

  for (gsize i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      double least = i < 2 ? 3 : 4.5;
      const EntenteAxisMark *mark;
      EntenteColour background;
      Picture picture;
      double x, y;

      picture_init (&picture, all, G_N_ELEMENTS (all), zoom->first, zoom->last, schemes[i],
                    PANGO_DIRECTION_LTR, NULL);
      picture_draw (&picture, (EntenteAxisState) ENTENTE_AXIS_STATE_INIT);
      background = get_pixel (&picture, 1, HEIGHT - 1);
      g_assert_true ((background.red + background.green + background.blue < 1.5) ==
                     is_dark (schemes[i]));

      mark = entente_axis_layout_get_mark (picture.layout, 0);
      x = mark->box.x + mark->box.width / 2;
      g_assert_cmpfloat (entente_colour_contrast (
        get_pixel (&picture, (int) x, (int) middle_of (mark)), background), >=, least);

      /* The brightest or darkest of the rows that the hairline may be on. */
      mark = entente_axis_layout_get_mark (picture.layout, 1);
      x = mark->box.x + mark->box.width - 8;
      y = middle_of (mark);
      g_assert_cmpfloat (fmax (entente_colour_contrast (
                                 get_pixel (&picture, (int) x, (int) floor (y)), background),
                               entente_colour_contrast (
                                 get_pixel (&picture, (int) x, (int) floor (y) - 1), background)),
                         >=, 2.2);

      mark = entente_axis_layout_get_mark (picture.layout, 2);
      g_assert_cmpfloat (entente_colour_contrast (
        get_pixel (&picture, (int) mark->end_tip_x - 2, (int) floor (middle_of (mark))),
        background), >=, 2.2);

      picture_clear (&picture);
    }
}

/* How many pixels of a colour there are in a row between two places, those at the edges of a
 * line counted in part. */
static double
measure_width (const Picture *picture,
               EntenteColour  colour,
               double         from,
               double         to,
               double         y)
{
  EntenteColour background = get_background (picture);
  double width = 0;

  for (int x = (int) floor (from); x < (int) ceil (to); x++)
    width += distance (get_pixel (picture, x, (int) floor (y)), background) /
             distance (colour, background);

  return width;
}

/* The focus is a ring of two pixels at least around mark and label, in each style. */
static void
test_focus (void)
{
  static const AxisFixtureEvent one = { "Something", "2024-06-12", 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      EntenteAxisState state = ENTENTE_AXIS_STATE_INIT;
      const EntenteAxisMark *mark;
      EntenteColour focus;
      Picture picture;
      double left, y;

      picture_init (&picture, &one, 1, "2024-05-01", "2024-08-01", schemes[i],
                    PANGO_DIRECTION_LTR, NULL);
      focus = entente_chart_style_get_colour (picture.style, ENTENTE_CHART_COLOUR_FOCUS);
      mark = entente_axis_layout_get_mark (picture.layout, 0);
      left = mark->extents.x;
      y = mark->extents.y + mark->extents.height / 2;

      picture_draw (&picture, state);
      g_assert_cmpfloat (measure_width (&picture, focus, left - 9, left - 1, y), <, 0.1);
      state.focused = 0;
      picture_draw (&picture, state);
      g_assert_cmpfloat (measure_width (&picture, focus, left - 9, left - 1, y), >, 1.9);
      g_assert_cmpfloat (measure_width (&picture, focus, left - 9, left - 1, y), <, 4);
      g_assert_cmpfloat (entente_colour_contrast (focus, get_background (&picture)), >=, 3);

      picture_clear (&picture);
    }
}

/* A selected event has a ring of its own and a tint behind all of it; so has the cluster that
 * it is a part of. */
static void
test_selection (void)
{
  static const AxisFixtureEvent list[] = {
    { "Something", "2024-06-12", 0 }, { "Else", "2024-07-12", 0 }
  };
  EntenteAxisState state = ENTENTE_AXIS_STATE_INIT;
  const EntenteAxisMark *mark, *other;
  Picture picture;
  double x, y;

  picture_init (&picture, list, 2, "2024-05-01", "2024-08-15", ENTENTE_CHART_SCHEME_LIGHT,
                PANGO_DIRECTION_LTR, NULL);
  state.selected = 0;
  picture_draw (&picture, state);

  mark = entente_axis_layout_get_mark (picture.layout, 0);
  other = entente_axis_layout_get_mark (picture.layout, 1);
  x = mark->extents.x + mark->extents.width + 1;
  y = mark->extents.y + mark->extents.height / 2;
  g_assert_cmpfloat (get_cover (&picture, x, y), >, 0.02);
  g_assert_cmpfloat (get_cover (&picture, other->extents.x + other->extents.width + 1,
                                other->extents.y + other->extents.height / 2), <, 0.02);
  g_assert_cmpfloat (get_cover (&picture, mark->box.x + mark->box.width + 3.5, middle_of (mark)),
                     >, 0.5);

  picture_clear (&picture);
}

/* No line runs through a label, nor through the number of a cluster. */
static void
test_nothing_struck_through (void)
{
  /* A label of some width without ink, before the date. */
  static const AxisFixtureEvent blank = {
    "\u2003\u2003\u2003\u2003\u2003\u2003\u2003\u2003\u2003\u2003", "2024-06-12", 0
  };
  EntenteAxisMoments moments = { .has_today = TRUE, .today = axis_fixture_day ("2024-06-22") };
  const EntenteAxisMark *mark;
  Picture picture;
  double line, end;

  picture_init (&picture, &blank, 1, "2024-05-01", "2024-08-01", ENTENTE_CHART_SCHEME_LIGHT,
                PANGO_DIRECTION_LTR, &moments);
  picture_draw (&picture, (EntenteAxisState) ENTENTE_AXIS_STATE_INIT);

  mark = entente_axis_layout_get_mark (picture.layout, 0);
  line = entente_axis_layout_map (picture.layout, (double) moments.today + 0.5);
  g_assert_cmpfloat (line, >, mark->label.x);
  end = mark->label.x + entente_axis_texts_get (picture.texts, 0, 1)->title_width;
  g_assert_cmpfloat (line, <, end);

  for (double y = ceil (mark->label.y) + 1; y < mark->label.y + mark->label.height - 1; y++)
    for (double x = mark->label.x + 1; x < end - 1; x++)
      g_assert_cmpfloat (get_cover (&picture, x, y), <, 0.02);
  g_assert_cmpfloat (get_cover (&picture, line, mark->label.y + mark->label.height + 8), >, 0.2);

  picture_clear (&picture);
}

/* The report's day is a line from afar and a band from close up. */
static void
test_report (void)
{
  g_autoptr (EntenteDate) date = axis_fixture_date ("2024-06-12");
  EntenteAxisMoments moments = { .report = date };
  Picture picture;

  picture_init (&picture, NULL, 0, "2024-06-10", "2024-06-16", ENTENTE_CHART_SCHEME_LIGHT,
                PANGO_DIRECTION_LTR, &moments);
  g_assert_cmpuint (picture.layout->bands->len, ==, 1);
  picture_draw (&picture, (EntenteAxisState) ENTENTE_AXIS_STATE_INIT);
  for (double day = 0.2; day < 1; day += 0.3)
    {
      double x = entente_axis_layout_map (picture.layout,
                                          (double) axis_fixture_day ("2024-06-12") + day);

      g_assert_cmpfloat (get_cover (&picture, x, HEIGHT / 2), >, 0.02);
      x = entente_axis_layout_map (picture.layout,
                                   (double) axis_fixture_day ("2024-06-13") + day);
      g_assert_cmpfloat (get_cover (&picture, x, HEIGHT / 2), <, 0.02);
    }
  picture_clear (&picture);

  picture_init (&picture, NULL, 0, "2022-01-01", "2026-01-01", ENTENTE_CHART_SCHEME_LIGHT,
                PANGO_DIRECTION_LTR, &moments);
  g_assert_cmpuint (picture.layout->bands->len, ==, 0);
  picture_clear (&picture);
}

/* Whatever there is to draw, it is drawn without an error. */
static void
test_anything (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (21);

  for (int i = 0; i < 60; i++)
    {
      g_autoptr (EntenteAxisEvents) events = axis_fixture_random_events (random, 60);
      PangoDirection direction = i % 2 == 0 ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR;
      g_autoptr (EntenteAxisTexts) texts =
        axis_fixture_texts (events, schemes[i % 4], 1, direction);
      double first = g_rand_double_range (random, -1000, 19000);
      EntenteAxisWindow window = { first, first + pow (10, g_rand_double_range (random, 0, 4.5)) };
      g_autoptr (EntenteAxisLayout) layout =
        entente_axis_layout_new (texts, &window, WIDTH, HEIGHT, direction, NULL, NULL);
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
      cairo_t *cr = cairo_create (surface);
      EntenteAxisState state = { .selected = i, .focused = 59 - i, .hovered = 0,
                                 .hovered_edge = ENTENTE_AXIS_EDGE_LATER };

      if (entente_axis_layout_get_n_marks (layout) == 0)
        state.hovered = -1;
      entente_axis_renderer_draw (layout, cr, &state);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

static void
add_at_zooms (const char    *path,
              GTestDataFunc  test)
{
  static const char * const names[] = { "far", "near" };

  for (gsize i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      g_autofree char *full = g_strdup_printf ("%s/%s", path, names[i]);

      g_test_add_data_func (full, &zooms[i], test);
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  add_at_zooms ("/axis-renderer/fades", test_fades);
  add_at_zooms ("/axis-renderer/open-ends", test_open_ends);
  g_test_add_func ("/axis-renderer/arrow", test_arrow);
  g_test_add_func ("/axis-renderer/sets", test_sets);
  g_test_add_func ("/axis-renderer/points", test_points);
  add_at_zooms ("/axis-renderer/cluster", test_cluster);
  add_at_zooms ("/axis-renderer/mirrored", test_mirrored);
  add_at_zooms ("/axis-renderer/contrast", test_contrast);
  g_test_add_func ("/axis-renderer/focus", test_focus);
  g_test_add_func ("/axis-renderer/selection", test_selection);
  g_test_add_func ("/axis-renderer/nothing-struck-through", test_nothing_struck_through);
  g_test_add_func ("/axis-renderer/report", test_report);
  g_test_add_func ("/axis-renderer/anything", test_anything);

  return g_test_run ();
}
