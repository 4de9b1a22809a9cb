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
  set_colour (self, colour);
  cairo_set_line_width (self->cr, width);
  cairo_set_line_cap (self->cr, dash > 0 ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_ROUND);
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
    .fill = cairo_painter_fill, .stroke = cairo_painter_stroke, .text = cairo_painter_text
  };

  self->iface = &iface;
  self->cr = cr;
}
