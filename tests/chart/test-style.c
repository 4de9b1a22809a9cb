/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-chart-style.h"

#include <math.h>

/* What charts may lie on, by the style sheet of libadwaita: window, view, card, sidebar,
 * dialog; and paper. */
static const guint32 light_surfaces[] = { 0xffffff, 0xfafafb, 0xf3f3f5, 0xebebed };
static const guint32 dark_surfaces[] = { 0x000000, 0x1d1d20, 0x222226, 0x28282c, 0x2e2e32,
                                         0x36363a };

static gboolean
is_dark (EntenteChartScheme scheme)
{
  return scheme == ENTENTE_CHART_SCHEME_DARK || scheme == ENTENTE_CHART_SCHEME_HIGH_CONTRAST_DARK;
}

static gboolean
is_high_contrast (EntenteChartScheme scheme)
{
  return scheme == ENTENTE_CHART_SCHEME_HIGH_CONTRAST ||
         scheme == ENTENTE_CHART_SCHEME_HIGH_CONTRAST_DARK;
}

static void
assert_contrast (const EntenteChartStyle *style,
                 EntenteColour            colour,
                 double                   least)
{
  EntenteChartScheme scheme = entente_chart_style_get_scheme (style);
  const guint32 *surfaces = is_dark (scheme) ? dark_surfaces : light_surfaces;
  guint n = is_dark (scheme) ? G_N_ELEMENTS (dark_surfaces) : G_N_ELEMENTS (light_surfaces);

  /* Paper is white. */
  if (scheme == ENTENTE_CHART_SCHEME_PRINT)
    n = 1;

  for (guint i = 0; i < n; i++)
    {
      EntenteColour surface = entente_colour_from_rgb (surfaces[i]);

      g_test_message ("scheme %d on #%06x", scheme, surfaces[i]);
      g_assert_cmpfloat (entente_colour_contrast (entente_colour_over (colour, surface), surface),
                         >=, least);
    }
}

static void
test_contrast (gconstpointer data)
{
  EntenteChartScheme scheme = (EntenteChartScheme) GPOINTER_TO_INT (data);
  g_autoptr (EntenteChartStyle) style = entente_chart_style_new (scheme, NULL, NULL, 1);
  gboolean high = is_high_contrast (scheme);
  static const EntenteChartColour lines[] = {
    ENTENTE_CHART_COLOUR_WHISKER, ENTENTE_CHART_COLOUR_REFERENCE, ENTENTE_CHART_COLOUR_SELECTION,
    ENTENTE_CHART_COLOUR_FOCUS, ENTENTE_CHART_COLOUR_AXIS, ENTENTE_CHART_COLOUR_FLAG,
    ENTENTE_CHART_COLOUR_CROSSHAIR,
  };

  assert_contrast (style, entente_chart_style_get_colour (style, ENTENTE_CHART_COLOUR_TEXT),
                   high ? 7 : 4.5);
  assert_contrast (style, entente_chart_style_get_colour (style, ENTENTE_CHART_COLOUR_DIM_TEXT),
                   high ? 7 : 4.5);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    assert_contrast (style, entente_chart_style_get_colour (style, lines[i]), 3);
  for (guint i = 0; i < ENTENTE_N_SERIES_COLOURS; i++)
    assert_contrast (style, entente_chart_style_get_series_colour (style, i), high ? 4.5 : 3);
  assert_contrast (style, entente_chart_style_get_colour (style, ENTENTE_CHART_COLOUR_IMPORTED),
                   high ? 4.5 : 3);
}

/* The number on the flag of several events is text. */
static void
test_number_on_flag (void)
{
  for (int scheme = 0; scheme < ENTENTE_N_CHART_SCHEMES; scheme++)
    {
      g_autoptr (EntenteChartStyle) style =
        entente_chart_style_new ((EntenteChartScheme) scheme, NULL, NULL, 1);
      EntenteColour flag = entente_chart_style_get_colour (style, ENTENTE_CHART_COLOUR_FLAG);
      EntenteColour number =
        entente_chart_style_get_colour (style, ENTENTE_CHART_COLOUR_BACKGROUND);

      g_assert_cmpfloat (entente_colour_contrast (flag, number), >=, 4.5);
    }
}

/* Imported prices have no colour of a series. */
static void
test_imported_differs (void)
{
  for (int scheme = 0; scheme < ENTENTE_N_CHART_SCHEMES; scheme++)
    {
      g_autoptr (EntenteChartStyle) style =
        entente_chart_style_new ((EntenteChartScheme) scheme, NULL, NULL, 1);
      EntenteColour a = entente_chart_style_get_colour (style, ENTENTE_CHART_COLOUR_IMPORTED);

      for (guint i = 0; i < ENTENTE_N_SERIES_COLOURS; i++)
        {
          EntenteColour b = entente_chart_style_get_series_colour (style, i);
          double distance = ABS (a.red - b.red) + ABS (a.green - b.green) + ABS (a.blue - b.blue);

          g_assert_cmpfloat (distance, >, 0.2);
        }
    }
}

/* The grid is to be seen, but less than anything else. */
static void
test_grid (void)
{
  for (int scheme = 0; scheme < ENTENTE_N_CHART_SCHEMES; scheme++)
    {
      g_autoptr (EntenteChartStyle) style =
        entente_chart_style_new ((EntenteChartScheme) scheme, NULL, NULL, 1);
      EntenteColour background =
        entente_chart_style_get_colour (style, ENTENTE_CHART_COLOUR_BACKGROUND);
      EntenteColour grid = entente_colour_over (
        entente_chart_style_get_colour (style, ENTENTE_CHART_COLOUR_GRID), background);
      EntenteColour axis = entente_colour_over (
        entente_chart_style_get_colour (style, ENTENTE_CHART_COLOUR_AXIS), background);

      g_assert_cmpfloat (entente_colour_contrast (grid, background), >=, 1.15);
      g_assert_cmpfloat (entente_colour_contrast (grid, background), <,
                         entente_colour_contrast (axis, background));
    }
}

/* Series are told apart by lightness where hues are not seen; each differs from the others. */
static void
test_series_differ (void)
{
  for (int scheme = 0; scheme < ENTENTE_N_CHART_SCHEMES; scheme++)
    {
      g_autoptr (EntenteChartStyle) style =
        entente_chart_style_new ((EntenteChartScheme) scheme, NULL, NULL, 1);

      for (guint i = 0; i < ENTENTE_N_SERIES_COLOURS; i++)
        for (guint j = 0; j < i; j++)
          {
            EntenteColour a = entente_chart_style_get_series_colour (style, i);
            EntenteColour b = entente_chart_style_get_series_colour (style, j);
            double distance = ABS (a.red - b.red) + ABS (a.green - b.green) + ABS (a.blue - b.blue);

            g_assert_cmpfloat (distance, >, 0.2);
          }
    }
}

/* G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A physiologically-based model for
 * simulation of color vision deficiency", 2009: protanopia, deuteranopia, tritanopia. */
static const double deficiencies[3][3][3] = {
  { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 },
    { -0.003882, -0.048116, 1.051998 } },
  { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 },
    { -0.011820, 0.042940, 0.968881 } },
  { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 },
    { 0.004733, 0.691367, 0.303900 } },
};

static double
to_linear (double part)
{
  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static double
to_lab_part (double part)
{
  return part > 0.008856 ? cbrt (part) : 7.787 * part + 16 / 116.0;
}

/* CIELAB, with the white of sRGB, of a colour as seen by who lacks one kind of cones. */
static void
simulate (EntenteColour colour,
          const double  matrix[3][3],
          double        lab[3])
{
  double linear[3] = { to_linear (colour.red), to_linear (colour.green), to_linear (colour.blue) };
  double seen[3], x, y, z;

  for (int i = 0; i < 3; i++)
    seen[i] = matrix[i][0] * linear[0] + matrix[i][1] * linear[1] + matrix[i][2] * linear[2];
  x = to_lab_part ((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
  y = to_lab_part (0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
  z = to_lab_part ((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089);
  lab[0] = 116 * y - 16;
  lab[1] = 500 * (x - y);
  lab[2] = 200 * (y - z);
}

/* No two series look the same to who sees fewer hues: 2.3 is just seen, 5 is seen easily. */
static void
test_colour_vision (void)
{
  for (int scheme = 0; scheme < ENTENTE_N_CHART_SCHEMES; scheme++)
    for (gsize kind = 0; kind < G_N_ELEMENTS (deficiencies); kind++)
      {
        g_autoptr (EntenteChartStyle) style =
          entente_chart_style_new ((EntenteChartScheme) scheme, NULL, NULL, 1);
        double seen[ENTENTE_N_SERIES_COLOURS + 1][3];

        for (guint i = 0; i < ENTENTE_N_SERIES_COLOURS; i++)
          simulate (entente_chart_style_get_series_colour (style, i), deficiencies[kind], seen[i]);
        simulate (entente_chart_style_get_colour (style, ENTENTE_CHART_COLOUR_IMPORTED),
                  deficiencies[kind], seen[ENTENTE_N_SERIES_COLOURS]);

        for (guint i = 0; i <= ENTENTE_N_SERIES_COLOURS; i++)
          for (guint j = 0; j < i; j++)
            g_assert_cmpfloat (hypot (hypot (seen[i][0] - seen[j][0], seen[i][1] - seen[j][1]),
                                      seen[i][2] - seen[j][2]), >, 5);
      }
}

static void
test_accent (void)
{
  static const guint32 accents[] = { 0x3584e4, 0x2190a4, 0x3a944a, 0xc88800, 0xed5b00, 0xe62d42,
                                     0xd56199, 0x9141ac, 0x6f8396, 0xffff00, 0x000000 };

  for (int scheme = 0; scheme < ENTENTE_N_CHART_SCHEMES; scheme++)
    for (guint i = 0; i < G_N_ELEMENTS (accents); i++)
      {
        EntenteColour accent = entente_colour_from_rgb (accents[i]);
        g_autoptr (EntenteChartStyle) style =
          entente_chart_style_new ((EntenteChartScheme) scheme, &accent, NULL, 1);

        assert_contrast (style, entente_chart_style_get_series_colour (style, 0), 2.999);
        assert_contrast (style,
                         entente_chart_style_get_colour (style, ENTENTE_CHART_COLOUR_SELECTION),
                         2.999);
      }
}

static void
test_fonts (void)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("DejaVu Sans 10");
  g_autoptr (EntenteChartStyle) style =
    entente_chart_style_new (ENTENTE_CHART_SCHEME_LIGHT, NULL, font, 1);
  g_autoptr (EntenteChartStyle) doubled =
    entente_chart_style_new (ENTENTE_CHART_SCHEME_LIGHT, NULL, font, 2);

  for (int i = 0; i < ENTENTE_N_CHART_FONTS; i++)
    {
      const PangoFontDescription *a = entente_chart_style_get_font (style, (EntenteChartFont) i);
      const PangoFontDescription *b = entente_chart_style_get_font (doubled, (EntenteChartFont) i);

      g_assert_cmpstr (pango_font_description_get_family (a), ==, "DejaVu Sans");
      g_assert_cmpint (pango_font_description_get_size (a), >=, 8 * PANGO_SCALE);
      g_assert_cmpint (ABS (pango_font_description_get_size (b) -
                            2 * pango_font_description_get_size (a)), <=, 1);
    }
}

/* Rings are at least two pixels wide wherever there can be a selection. */
static void
test_line_width (void)
{
  for (int scheme = 0; scheme < ENTENTE_CHART_SCHEME_PRINT; scheme++)
    {
      g_autoptr (EntenteChartStyle) style =
        entente_chart_style_new ((EntenteChartScheme) scheme, NULL, NULL, 1);

      g_assert_cmpfloat (entente_chart_style_get_line_width (style), >=, 2);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/style/contrast/light", GINT_TO_POINTER (ENTENTE_CHART_SCHEME_LIGHT),
                        test_contrast);
  g_test_add_data_func ("/style/contrast/dark", GINT_TO_POINTER (ENTENTE_CHART_SCHEME_DARK),
                        test_contrast);
  g_test_add_data_func ("/style/contrast/high-contrast",
                        GINT_TO_POINTER (ENTENTE_CHART_SCHEME_HIGH_CONTRAST), test_contrast);
  g_test_add_data_func ("/style/contrast/high-contrast-dark",
                        GINT_TO_POINTER (ENTENTE_CHART_SCHEME_HIGH_CONTRAST_DARK), test_contrast);
  g_test_add_data_func ("/style/contrast/print", GINT_TO_POINTER (ENTENTE_CHART_SCHEME_PRINT),
                        test_contrast);
  g_test_add_func ("/style/grid", test_grid);
  g_test_add_func ("/style/number-on-flag", test_number_on_flag);
  g_test_add_func ("/style/imported-differs", test_imported_differs);
  g_test_add_func ("/style/series-differ", test_series_differ);
  g_test_add_func ("/style/colour-vision", test_colour_vision);
  g_test_add_func ("/style/accent", test_accent);
  g_test_add_func ("/style/fonts", test_fonts);
  g_test_add_func ("/style/line-width", test_line_width);

  return g_test_run ();
}
