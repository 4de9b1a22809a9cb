/* SPDX-License-Identifier: GPL-3.0-or-later */

/* cairo's own SVG surface writes text as outlines, which nobody can search, copy or listen to.
 * This one writes elements of text with the positions that Pango found, and a group with a
 * label for each mark. It needs paths, lines and text only; cairo keeps the current path. */

#include "entente-svg-painter.h"

#include <math.h>
#include <pango/pangocairo.h>

/* Two places after the point are finer than anything can be seen. */
static void
append_number (GString *svg,
               double   value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (buffer, sizeof buffer, "%.2f", value);
  if (g_str_has_suffix (buffer, ".00"))
    buffer[strlen (buffer) - 3] = '\0';
  g_string_append (svg, g_str_equal (buffer, "-0") ? "0" : buffer);
}

static void
append_attribute (GString    *svg,
                  const char *name,
                  double      value)
{
  g_string_append_printf (svg, " %s=\"", name);
  append_number (svg, value);
  g_string_append_c (svg, '"');
}

static void
append_colour (GString       *svg,
               const char    *name,
               EntenteColour  colour)
{
  g_string_append_printf (svg, " %s=\"#%02x%02x%02x\"", name,
                          (guint) lround (colour.red * 255), (guint) lround (colour.green * 255),
                          (guint) lround (colour.blue * 255));
  if (colour.alpha < 1)
    {
      g_string_append_printf (svg, " %s-opacity=\"", name);
      append_number (svg, colour.alpha);
      g_string_append_c (svg, '"');
    }
}

static void
indent (EntenteSvgPainter *self)
{
  for (int i = 0; i < self->depth; i++)
    g_string_append (self->svg, "  ");
}

static void
append_point (GString           *svg,
              const char        *command,
              const cairo_path_data_t *point)
{
  g_string_append (svg, command);
  append_number (svg, point->point.x);
  g_string_append_c (svg, ' ');
  append_number (svg, point->point.y);
}

static void
append_path (EntenteSvgPainter *self)
{
  cairo_path_t *path = cairo_copy_path (self->parent.cr);

  indent (self);
  g_string_append (self->svg, "<path d=\"");
  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      const cairo_path_data_t *data = &path->data[i];

      switch (data->header.type)
        {
        case CAIRO_PATH_MOVE_TO:
          /* cairo adds one after each closed path, which draws nothing. */
          if (i + data->header.length < path->num_data)
            append_point (self->svg, "M", &data[1]);
          break;
        case CAIRO_PATH_LINE_TO:
          append_point (self->svg, "L", &data[1]);
          break;
        case CAIRO_PATH_CURVE_TO:
          append_point (self->svg, "C", &data[1]);
          append_point (self->svg, " ", &data[2]);
          append_point (self->svg, " ", &data[3]);
          break;
        case CAIRO_PATH_CLOSE_PATH:
        default:
          g_string_append_c (self->svg, 'Z');
          break;
        }
    }
  g_string_append_c (self->svg, '"');

  cairo_path_destroy (path);
  cairo_new_path (self->parent.cr);
}

static void
svg_painter_fill (EntentePainter *painter,
                  EntenteColour   colour)
{
  EntenteSvgPainter *self = (EntenteSvgPainter *) painter;

  append_path (self);
  append_colour (self->svg, "fill", colour);
  g_string_append (self->svg, "/>\n");
}

static void
svg_painter_stroke (EntentePainter *painter,
                    EntenteColour   colour,
                    double          width,
                    double          dash)
{
  EntenteSvgPainter *self = (EntenteSvgPainter *) painter;

  append_path (self);
  g_string_append (self->svg, " fill=\"none\"");
  append_colour (self->svg, "stroke", colour);
  append_attribute (self->svg, "stroke-width", width);
  if (width > ENTENTE_PAINTER_HAIRLINE)
    g_string_append (self->svg, " stroke-linejoin=\"round\"");
  if (dash > 0)
    append_attribute (self->svg, "stroke-dasharray", dash);
  else if (width > ENTENTE_PAINTER_HAIRLINE)
    g_string_append (self->svg, " stroke-linecap=\"round\"");
  g_string_append (self->svg, "/>\n");
}

/* The size of a font in pixels, as its context has it. */
static double
font_size (PangoLayout *text)
{
  const PangoFontDescription *font = pango_layout_get_font_description (text);
  double resolution = pango_cairo_context_get_resolution (pango_layout_get_context (text));
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (pango_font_description_get_size_is_absolute (font))
    return size;

  return size * (resolution > 0 ? resolution : 96) / 72;
}

static void
append_font (GString     *svg,
             PangoLayout *text)
{
  const PangoFontDescription *font = pango_layout_get_font_description (text);
  g_autofree char *family = g_markup_escape_text (pango_font_description_get_family (font), -1);

  g_string_append_printf (svg, " font-family=\"%s, sans-serif\"", family);
  append_attribute (svg, "font-size", font_size (text));
  if (pango_font_description_get_weight (font) != PANGO_WEIGHT_NORMAL)
    g_string_append_printf (svg, " font-weight=\"%d\"", pango_font_description_get_weight (font));
}

/* A line has the length that it was measured with, whatever font is there to show it. */
static void
append_line (EntenteSvgPainter *self,
             PangoLayoutIter   *iter,
             double             x,
             double             y,
             EntenteColour      colour)
{
  PangoLayout *text = pango_layout_iter_get_layout (iter);
  PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  g_autofree char *words =
    g_strndup (pango_layout_get_text (text) + pango_layout_line_get_start_index (line),
               (gsize) pango_layout_line_get_length (line));
  g_autofree char *escaped = g_markup_escape_text (g_strchomp (words), -1);
  PangoRectangle logical;
  gboolean from_right =
    pango_layout_line_get_resolved_direction (line) == PANGO_DIRECTION_RTL;
  double width;

  if (*escaped == '\0')
    return;

  pango_layout_iter_get_line_extents (iter, NULL, &logical);
  width = (double) logical.width / PANGO_SCALE;
  x += (double) logical.x / PANGO_SCALE + (from_right ? width : 0);
  y += (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE;

  indent (self);
  g_string_append (self->svg, "<text");
  append_attribute (self->svg, "x", x);
  append_attribute (self->svg, "y", y);
  if (!pango_layout_is_ellipsized (text))
    append_attribute (self->svg, "textLength", width);
  append_font (self->svg, text);
  append_colour (self->svg, "fill", colour);
  g_string_append_printf (self->svg, "%s>%s</text>\n", from_right ? " direction=\"rtl\"" : "",
                          escaped);
}

static void
svg_painter_text (EntentePainter *painter,
                  PangoLayout    *text,
                  double          x,
                  double          y,
                  EntenteColour   colour)
{
  EntenteSvgPainter *self = (EntenteSvgPainter *) painter;
  PangoLayoutIter *iter = pango_layout_get_iter (text);
  PangoRectangle logical;

  pango_layout_get_extents (text, NULL, &logical);
  do
    append_line (self, iter, x - (double) logical.x / PANGO_SCALE, y, colour);
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
}

/* Renderers draw crisp edges without smoothing. */
static void
svg_painter_rectangles (EntentePainter              *painter,
                        const cairo_rectangle_int_t *rectangles,
                        guint                        n,
                        double                       scale,
                        EntenteColour                colour)
{
  EntenteSvgPainter *self = (EntenteSvgPainter *) painter;

  indent (self);
  g_string_append (self->svg, "<path d=\"");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (self->svg, "M%d %dh%dv%dh%dz", rectangles[i].x, rectangles[i].y,
                            rectangles[i].width, rectangles[i].height, -rectangles[i].width);
  g_string_append_c (self->svg, '"');
  if (scale != 1)
    {
      char factor[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (factor, sizeof factor, "%.9g", 1 / scale);
      g_string_append_printf (self->svg, " transform=\"scale(%s)\"", factor);
    }
  append_colour (self->svg, "fill", colour);
  g_string_append (self->svg, " shape-rendering=\"crispEdges\"/>\n");
}

static void
svg_painter_begin_group (EntentePainter *painter,
                         const char     *label)
{
  EntenteSvgPainter *self = (EntenteSvgPainter *) painter;
  g_autofree char *escaped = g_markup_escape_text (label, -1);

  indent (self);
  g_string_append_printf (self->svg, "<g role=\"listitem\" aria-label=\"%s\">\n", escaped);
  self->depth++;
}

static void
svg_painter_end_group (EntentePainter *painter)
{
  EntenteSvgPainter *self = (EntenteSvgPainter *) painter;

  self->depth--;
  indent (self);
  g_string_append (self->svg, "</g>\n");
}

/**
 * entente_svg_painter_init:
 * @self: (out caller-allocates): a painter
 * @width: the width of the picture in pixels
 * @height: its height
 * @title: what it shows
 * @description: more of that
 */
void
entente_svg_painter_init (EntenteSvgPainter *self,
                          double             width,
                          double             height,
                          const char        *title,
                          const char        *description)
{
  static const EntentePainterInterface iface = {
    svg_painter_fill, svg_painter_stroke, svg_painter_text, svg_painter_rectangles,
    svg_painter_begin_group, svg_painter_end_group
  };
  cairo_surface_t *scratch = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  g_autofree char *escaped_title = g_markup_escape_text (title, -1);
  g_autofree char *escaped_description = g_markup_escape_text (description, -1);

  self->parent.iface = &iface;
  self->parent.cr = cairo_create (scratch);
  self->svg = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  self->depth = 1;
  cairo_surface_destroy (scratch);

  g_string_append (self->svg, "<svg xmlns=\"http://www.w3.org/2000/svg\"");
  append_attribute (self->svg, "width", width);
  append_attribute (self->svg, "height", height);
  g_string_append (self->svg, " viewBox=\"0 0 ");
  append_number (self->svg, width);
  g_string_append_c (self->svg, ' ');
  append_number (self->svg, height);
  g_string_append (self->svg, "\" role=\"list\" aria-labelledby=\"title description\""
                              " style=\"font-variant-numeric: tabular-nums\">\n");
  g_string_append_printf (self->svg, "  <title id=\"title\">%s</title>\n", escaped_title);
  g_string_append_printf (self->svg, "  <desc id=\"description\">%s</desc>\n",
                          escaped_description);
}

/**
 * entente_svg_painter_finish:
 * @self: a painter
 *
 * Returns: (transfer full): the file; the painter is of no more use
 */
GBytes *
entente_svg_painter_finish (EntenteSvgPainter *self)
{
  g_string_append (self->svg, "</svg>\n");
  g_clear_pointer (&self->parent.cr, cairo_destroy);

  return g_string_free_to_bytes (g_steal_pointer (&self->svg));
}
