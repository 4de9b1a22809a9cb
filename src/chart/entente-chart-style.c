/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-chart-style.h"

#include <math.h>

/* Where no font is given: the fonts of GNOME, newest first, then whatever there is. */
#define DEFAULT_FONT "Adwaita Sans,Cantarell,Sans 11"

/* Of plain text. */
#define LABEL   0.9
#define CAPTION 0.85

/* WCAG 2.2, 1.4.11; more where high contrast is asked for. */
#define MARK_CONTRAST      3.0
#define HIGH_MARK_CONTRAST 4.5

typedef struct
{
  guint32 background;
  guint32 surface; /* of those of libadwaita that a chart may lie on, the one of least contrast */
  guint32 text;
  guint32 dim_text;
  double grid_alpha; /* of the text colour */
  double axis_alpha;
  guint32 series[ENTENTE_N_SERIES_COLOURS];
  guint32 imported;
  double line_width;
  double mark_contrast;
} Palette;

/* Hues of the GNOME palette, darkened where a hue would not reach the contrast. Series
 * differ in lightness as well, for readers who do not tell the hues apart. */
static const Palette palettes[ENTENTE_N_CHART_SCHEMES] = {
  [ENTENTE_CHART_SCHEME_LIGHT] = {
    .background = 0xffffff, .surface = 0xebebed, .text = 0x2d2d32, .dim_text = 0x5a5a61,
    .grid_alpha = 0.11, .axis_alpha = 0.55,
    .series = { 0x1c71d8, 0xb84100, 0x8a3ba6, 0x17784c, 0x785535 }, .imported = 0x00787c,
    .line_width = 2, .mark_contrast = MARK_CONTRAST,
  },
  [ENTENTE_CHART_SCHEME_DARK] = {
    .background = 0x1d1d20, .surface = 0x38383c, .text = 0xffffff, .dim_text = 0xc3c3c7,
    .grid_alpha = 0.14, .axis_alpha = 0.5,
    .series = { 0x62a0ea, 0xffa348, 0xd08adb, 0x57e389, 0xcdab8f }, .imported = 0x4fd2d2,
    .line_width = 2, .mark_contrast = MARK_CONTRAST,
  },
  [ENTENTE_CHART_SCHEME_HIGH_CONTRAST] = {
    .background = 0xffffff, .surface = 0xebebed, .text = 0x000000, .dim_text = 0x1d1d20,
    .grid_alpha = 0.35, .axis_alpha = 1,
    .series = { 0x13478a, 0x8a3100, 0x7a3d9e, 0x0d5232, 0x4d3620 }, .imported = 0x004a5e,
    .line_width = 3, .mark_contrast = HIGH_MARK_CONTRAST,
  },
  [ENTENTE_CHART_SCHEME_HIGH_CONTRAST_DARK] = {
    .background = 0x000000, .surface = 0x38383c, .text = 0xffffff, .dim_text = 0xf0f0f2,
    .grid_alpha = 0.4, .axis_alpha = 1,
    .series = { 0x99c1f1, 0xffbe6f, 0xe09adf, 0x8ff0a4, 0xe0c8b4 }, .imported = 0x8ceaea,
    .line_width = 3, .mark_contrast = HIGH_MARK_CONTRAST,
  },
  [ENTENTE_CHART_SCHEME_PRINT] = {
    .background = 0xffffff, .surface = 0xffffff, .text = 0x000000, .dim_text = 0x3d3d42,
    .grid_alpha = 0.2, .axis_alpha = 0.7,
    .series = { 0x1a5fb4, 0x9c3600, 0x613583, 0x14633f, 0x63452c }, .imported = 0x005e62,
    .line_width = 1.75, .mark_contrast = MARK_CONTRAST,
  },
};

struct _EntenteChartStyle
{
  gatomicrefcount ref_count;
  EntenteChartScheme scheme;
  EntenteColour colours[ENTENTE_N_CHART_COLOURS];
  EntenteColour series[ENTENTE_N_SERIES_COLOURS];
  PangoFontDescription *fonts[ENTENTE_N_CHART_FONTS];
  double line_width;
};

G_DEFINE_ENUM_TYPE (EntenteChartScheme, entente_chart_scheme,
  G_DEFINE_ENUM_VALUE (ENTENTE_CHART_SCHEME_LIGHT, "light"),
  G_DEFINE_ENUM_VALUE (ENTENTE_CHART_SCHEME_DARK, "dark"),
  G_DEFINE_ENUM_VALUE (ENTENTE_CHART_SCHEME_HIGH_CONTRAST, "high-contrast"),
  G_DEFINE_ENUM_VALUE (ENTENTE_CHART_SCHEME_HIGH_CONTRAST_DARK, "high-contrast-dark"),
  G_DEFINE_ENUM_VALUE (ENTENTE_CHART_SCHEME_PRINT, "print"))

G_DEFINE_BOXED_TYPE (EntenteChartStyle, entente_chart_style, entente_chart_style_ref,
                     entente_chart_style_unref)

static void
set_colours (EntenteChartStyle   *self,
             const Palette       *palette,
             const EntenteColour *accent)
{
  EntenteColour surface = entente_colour_from_rgb (palette->surface);
  EntenteColour text = entente_colour_from_rgb (palette->text);
  EntenteColour dim_text = entente_colour_from_rgb (palette->dim_text);

  for (int i = 0; i < ENTENTE_N_SERIES_COLOURS; i++)
    self->series[i] = entente_colour_from_rgb (palette->series[i]);
  if (accent != NULL)
    self->series[0] = entente_colour_ensure_contrast (entente_colour_with_alpha (*accent, 1),
                                                      surface, palette->mark_contrast);

  self->colours[ENTENTE_CHART_COLOUR_BACKGROUND] = entente_colour_from_rgb (palette->background);
  self->colours[ENTENTE_CHART_COLOUR_TEXT] = text;
  self->colours[ENTENTE_CHART_COLOUR_DIM_TEXT] = dim_text;
  self->colours[ENTENTE_CHART_COLOUR_GRID] =
    entente_colour_with_alpha (text, palette->grid_alpha);
  self->colours[ENTENTE_CHART_COLOUR_AXIS] =
    entente_colour_with_alpha (text, palette->axis_alpha);
  self->colours[ENTENTE_CHART_COLOUR_WHISKER] = text;
  self->colours[ENTENTE_CHART_COLOUR_REFERENCE] = dim_text;
  self->colours[ENTENTE_CHART_COLOUR_SELECTION] = self->series[0];
  self->colours[ENTENTE_CHART_COLOUR_FOCUS] = text;
  self->colours[ENTENTE_CHART_COLOUR_IMPORTED] = entente_colour_from_rgb (palette->imported);
  self->colours[ENTENTE_CHART_COLOUR_FLAG] = dim_text;
  self->colours[ENTENTE_CHART_COLOUR_CROSSHAIR] = text;
}

static PangoFontDescription *
scaled_font (const PangoFontDescription *base,
             double                      scale,
             PangoWeight                 weight)
{
  PangoFontDescription *font = pango_font_description_copy (base);
  int size = (int) lround (pango_font_description_get_size (base) * scale);

  if (pango_font_description_get_size_is_absolute (base))
    pango_font_description_set_absolute_size (font, size);
  else
    pango_font_description_set_size (font, size);
  if (weight != PANGO_WEIGHT_NORMAL)
    pango_font_description_set_weight (font, weight);

  return font;
}

static void
set_fonts (EntenteChartStyle          *self,
           const PangoFontDescription *font,
           double                      text_scale)
{
  g_autoptr (PangoFontDescription) base = pango_font_description_from_string (DEFAULT_FONT);

  if (font != NULL)
    pango_font_description_merge (base, font, TRUE);

  self->fonts[ENTENTE_CHART_FONT_TITLE] =
    scaled_font (base, 1.2 * text_scale, PANGO_WEIGHT_BOLD);
  self->fonts[ENTENTE_CHART_FONT_BODY] = scaled_font (base, text_scale, PANGO_WEIGHT_NORMAL);
  self->fonts[ENTENTE_CHART_FONT_LABEL] =
    scaled_font (base, LABEL * text_scale, PANGO_WEIGHT_NORMAL);
  self->fonts[ENTENTE_CHART_FONT_FIGURE] =
    scaled_font (base, text_scale, PANGO_WEIGHT_BOLD);
  self->fonts[ENTENTE_CHART_FONT_CAPTION] =
    scaled_font (base, CAPTION * text_scale, PANGO_WEIGHT_NORMAL);
}

/**
 * entente_chart_style_new:
 * @scheme: which set of colours
 * @accent: (nullable): the colour of the first series and of the selection; it is made
 *   darker or lighter where its contrast would be less than 3:1 (4.5:1 in high contrast)
 * @font: (nullable): the font of plain text; what it leaves out is that of GNOME at 11 pt
 * @text_scale: a factor for the size of all text, above 0; 1 where @font or the #PangoContext
 *   that the chart is laid out with has it already, as in a GTK widget
 *
 * Returns: (transfer full): a style
 */
EntenteChartStyle *
entente_chart_style_new (EntenteChartScheme          scheme,
                         const EntenteColour        *accent,
                         const PangoFontDescription *font,
                         double                      text_scale)
{
  EntenteChartStyle *self;

  g_return_val_if_fail (scheme >= 0 && scheme < ENTENTE_N_CHART_SCHEMES, NULL);
  g_return_val_if_fail (text_scale > 0, NULL);

  self = g_new0 (EntenteChartStyle, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->scheme = scheme;
  self->line_width = palettes[scheme].line_width;
  set_colours (self, &palettes[scheme], accent);
  set_fonts (self, font, text_scale);

  return self;
}

/**
 * entente_chart_style_ref:
 * @self: a style
 *
 * Returns: (transfer full): @self
 */
EntenteChartStyle *
entente_chart_style_ref (EntenteChartStyle *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * entente_chart_style_unref:
 * @self: (transfer full): a style
 */
void
entente_chart_style_unref (EntenteChartStyle *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (int i = 0; i < ENTENTE_N_CHART_FONTS; i++)
    pango_font_description_free (self->fonts[i]);
  g_free (self);
}

/**
 * entente_chart_style_get_scheme:
 * @self: a style
 *
 * Returns: the set of colours that it is made from
 */
EntenteChartScheme
entente_chart_style_get_scheme (const EntenteChartStyle *self)
{
  g_return_val_if_fail (self != NULL, ENTENTE_CHART_SCHEME_LIGHT);

  return self->scheme;
}

/**
 * entente_chart_style_get_colour:
 * @self: a style
 * @colour: what for
 *
 * Returns: the colour; that of the grid and of the axis is translucent
 */
EntenteColour
entente_chart_style_get_colour (const EntenteChartStyle *self,
                                EntenteChartColour       colour)
{
  g_return_val_if_fail (self != NULL, entente_colour_from_rgb (0));
  g_return_val_if_fail (colour >= 0 && colour < ENTENTE_N_CHART_COLOURS,
                        entente_colour_from_rgb (0));

  return self->colours[colour];
}

/**
 * entente_chart_style_get_series_colour:
 * @self: a style
 * @series: the number of a series in its chart, from 0
 *
 * Returns: the colour of the marks of the series, whatever their kind
 */
EntenteColour
entente_chart_style_get_series_colour (const EntenteChartStyle *self,
                                       guint                    series)
{
  g_return_val_if_fail (self != NULL, entente_colour_from_rgb (0));

  return self->series[series % ENTENTE_N_SERIES_COLOURS];
}

/**
 * entente_chart_style_get_font:
 * @self: a style
 * @font: what for
 *
 * Returns: (transfer none): the font
 */
const PangoFontDescription *
entente_chart_style_get_font (const EntenteChartStyle *self,
                              EntenteChartFont         font)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (font >= 0 && font < ENTENTE_N_CHART_FONTS, NULL);

  return self->fonts[font];
}

/**
 * entente_chart_style_measure_line:
 * @self: a style
 * @context: (transfer none): what text is measured with
 *
 * Measures what distances are in, so that a picture with larger text is the same picture. It is
 * of the font itself, not of every font that might stand in for it.
 *
 * Returns: the height of a line of labels in pixels, at least 1
 */
double
entente_chart_style_measure_line (const EntenteChartStyle *self,
                                  PangoContext            *context)
{
  g_autoptr (PangoFont) font = NULL;
  PangoFontMetrics *metrics;
  double line;

  g_return_val_if_fail (self != NULL, 1);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), 1);

  font = pango_context_load_font (context, self->fonts[ENTENTE_CHART_FONT_BODY]);
  metrics = pango_font_get_metrics (font, pango_context_get_language (context));
  line = LABEL * (pango_font_metrics_get_ascent (metrics) +
                  pango_font_metrics_get_descent (metrics)) / PANGO_SCALE;
  pango_font_metrics_unref (metrics);

  return MAX (line, 1);
}

/**
 * entente_chart_style_get_line_width:
 * @self: a style
 *
 * Returns: the width in pixels of the outline of a mark and of the ring around one
 */
double
entente_chart_style_get_line_width (const EntenteChartStyle *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return self->line_width;
}
