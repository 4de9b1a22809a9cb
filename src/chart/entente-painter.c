/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-painter.h"

#include <pango/pangocairo.h>

/**
 * entente_painter_fill:
 * @self: a painter with a path
 * @colour: what with
 *
 * Fills the path and forgets it.
 */
void
entente_painter_fill (EntentePainter *self,
                      EntenteColour   colour)
{
  self->iface->fill (self, colour);
}

/**
 * entente_painter_stroke:
 * @self: a painter with a path
 * @colour: what with
 * @width: the width of the line
 * @dash: the length of dashes and of gaps, 0 for a line without gaps
 *
 * Strokes the path and forgets it.
 */
void
entente_painter_stroke (EntentePainter *self,
                        EntenteColour   colour,
                        double          width,
                        double          dash)
{
  self->iface->stroke (self, colour, width, dash);
}

/**
 * entente_painter_text:
 * @self: a painter
 * @text: the text
 * @x: the left edge of its lines
 * @y: its upper edge
 * @colour: what with
 */
void
entente_painter_text (EntentePainter *self,
                      PangoLayout    *text,
                      double          x,
                      double          y,
                      EntenteColour   colour)
{
  self->iface->text (self, text, x, y, colour);
}

/**
 * entente_painter_rectangles:
 * @self: a painter
 * @rectangles: (array length=n): rectangles of device pixels that do not overlap
 * @n: how many
 * @scale: how many device pixels a unit of the picture is
 * @colour: what with
 *
 * Fills the rectangles without smoothing them: whole pixels, where a unit is @scale of them.
 */
void
entente_painter_rectangles (EntentePainter              *self,
                            const cairo_rectangle_int_t *rectangles,
                            guint                        n,
                            double                       scale,
                            EntenteColour                colour)
{
  self->iface->rectangles (self, rectangles, n, scale, colour);
}

/**
 * entente_painter_has_groups:
 * @self: a painter
 *
 * Returns: whether anything comes of grouping what belongs together
 */
gboolean
entente_painter_has_groups (EntentePainter *self)
{
  return self->iface->begin_group != NULL;
}

/**
 * entente_painter_begin_group:
 * @self: a painter with groups
 * @label: what the things are that follow, in words
 */
void
entente_painter_begin_group (EntentePainter *self,
                             const char     *label)
{
  self->iface->begin_group (self, label);
}

/**
 * entente_painter_end_group:
 * @self: a painter with groups
 */
void
entente_painter_end_group (EntentePainter *self)
{
  self->iface->end_group (self);
}

static void
set_colour (EntentePainter *self,
            EntenteColour   colour)
{
  cairo_set_source_rgba (self->cr, colour.red, colour.green, colour.blue, colour.alpha);
}

static void
cairo_painter_fill (EntentePainter *self,
                    EntenteColour   colour)
{
  set_colour (self, colour);
  cairo_fill (self->cr);
}

static void
cairo_painter_stroke (EntentePainter *self,
                      EntenteColour   colour,
                      double          width,
                      double          dash)
{
  /* Of a hairline nobody sees whether its ends are round, and cairo draws straight ones without
   * smoothing, which takes a tenth of the time. */
  gboolean is_round = dash <= 0 && width > ENTENTE_PAINTER_HAIRLINE;

  set_colour (self, colour);
  cairo_set_line_width (self->cr, width);
  cairo_set_line_cap (self->cr, is_round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (self->cr, width > ENTENTE_PAINTER_HAIRLINE ? CAIRO_LINE_JOIN_ROUND
                                                                  : CAIRO_LINE_JOIN_MITER);
  cairo_set_dash (self->cr, &dash, dash > 0 ? 1 : 0, 0);
  cairo_stroke (self->cr);
}

static void
cairo_painter_text (EntentePainter *self,
                    PangoLayout    *text,
                    double          x,
                    double          y,
                    EntenteColour   colour)
{
  PangoRectangle logical;

  /* Lines that are flush right or centred begin within the width that they were given. */
  pango_layout_get_extents (text, NULL, &logical);
  set_colour (self, colour);
  cairo_move_to (self->cr, x - (double) logical.x / PANGO_SCALE, y);
  pango_cairo_show_layout (self->cr, text);
  cairo_new_path (self->cr);
}

static void
cairo_painter_rectangles (EntentePainter              *self,
                          const cairo_rectangle_int_t *rectangles,
                          guint                        n,
                          double                       scale,
                          EntenteColour                colour)
{
  cairo_save (self->cr);
  cairo_scale (self->cr, 1 / scale, 1 / scale);
  cairo_set_antialias (self->cr, CAIRO_ANTIALIAS_NONE);
  set_colour (self, colour);
  for (guint i = 0; i < n; i++)
    cairo_rectangle (self->cr, rectangles[i].x, rectangles[i].y, rectangles[i].width,
                     rectangles[i].height);
  cairo_fill (self->cr);
  cairo_restore (self->cr);
}

/**
 * entente_cairo_painter_init:
 * @self: (out caller-allocates): a painter
 * @cr: (transfer none): what it draws on
 */
void
entente_cairo_painter_init (EntentePainter *self,
                            cairo_t        *cr)
{
  static const EntentePainterInterface iface = {
    .fill = cairo_painter_fill, .stroke = cairo_painter_stroke, .text = cairo_painter_text,
    .rectangles = cairo_painter_rectangles
  };

  self->iface = &iface;
  self->cr = cr;
}
