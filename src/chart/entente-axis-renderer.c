/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-axis-renderer.h"

#include "entente-axis-layout-private.h"
#include "entente-axis-renderer-private.h"

#define REPORT_DASH 4.0
#define BAND_ALPHA  0.07
#define EDGE_ALPHA  0.08
#define EDGE_HEAD   4.0   /* half the height of the arrow at an edge */

static EntenteColour
style_colour (EntenteAxisLayout  *layout,
              EntenteChartColour  colour)
{
  return entente_chart_style_get_colour (entente_axis_texts_get_style (layout->texts), colour);
}

static void
paint_background (EntenteAxisLayout *layout,
                  EntentePainter    *painter)
{
  cairo_rectangle (painter->cr, 0, 0, layout->width, layout->height);
  entente_painter_fill (painter, style_colour (layout, ENTENTE_CHART_COLOUR_BACKGROUND));
}

static void
paint_bands (EntenteAxisLayout *layout,
             EntentePainter    *painter)
{
  EntenteColour colour = style_colour (layout, ENTENTE_CHART_COLOUR_TEXT);

  for (guint i = 0; i < layout->bands->len; i++)
    {
      const EntenteAxisBand *band = &g_array_index (layout->bands, EntenteAxisBand, i);

      cairo_rectangle (painter->cr, band->box.x, band->box.y, band->box.width, band->box.height);
      entente_painter_fill (painter, entente_colour_with_alpha (colour, BAND_ALPHA));
    }
}

static void
paint_band_edges (EntenteAxisLayout *layout,
                  EntentePainter    *painter)
{
  for (guint i = 0; i < layout->bands->len; i++)
    {
      const EntenteAxisBand *band = &g_array_index (layout->bands, EntenteAxisBand, i);

      for (int side = 0; side < 2; side++)
        {
          double x = band->box.x + side * band->box.width;

          cairo_move_to (painter->cr, x, band->box.y);
          cairo_line_to (painter->cr, x, band->box.y + band->box.height);
        }
      entente_painter_stroke (painter, style_colour (layout, ENTENTE_CHART_COLOUR_REFERENCE), 1,
                              band->role == ENTENTE_AXIS_LINE_REPORT ? REPORT_DASH : 0);
    }
}

static void
paint_lines (EntenteAxisLayout   *layout,
             EntentePainter      *painter,
             EntenteAxisLineRole  role,
             EntenteChartColour   colour,
             double               width,
             double               dash)
{
  gboolean any = FALSE;

  for (guint i = 0; i < layout->lines->len; i++)
    {
      const EntenteAxisLine *line = &g_array_index (layout->lines, EntenteAxisLine, i);

      if (line->role != role)
        continue;
      cairo_move_to (painter->cr, line->from.x, line->from.y);
      cairo_line_to (painter->cr, line->to.x, line->to.y);
      any = TRUE;
    }

  if (any)
    entente_painter_stroke (painter, style_colour (layout, colour), width, dash);
}

/* No label and no number is struck through, whatever the picture is drawn on. They do not
 * overlap, so that the even-odd rule leaves out each of them. */
static void
clip_words_out (EntenteAxisLayout *layout,
                cairo_t           *cr)
{
  cairo_rectangle (cr, 0, 0, layout->width, layout->height);
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const EntenteAxisMark *mark = entente_axis_layout_get_mark (layout, i);

      cairo_rectangle (cr, mark->label.x - 1, mark->label.y, mark->label.width + 2,
                       mark->label.height);
      if (mark->shape == ENTENTE_AXIS_MARK_CLUSTER)
        cairo_rectangle (cr, mark->box.x, mark->box.y, mark->box.width, mark->box.height);
    }
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_clip (cr);
}

static void
paint_all_lines (EntenteAxisLayout *layout,
                 EntentePainter    *painter)
{
  paint_bands (layout, painter);
  cairo_save (painter->cr);
  clip_words_out (layout, painter->cr);
  paint_band_edges (layout, painter);
  paint_lines (layout, painter, ENTENTE_AXIS_LINE_GRID, ENTENTE_CHART_COLOUR_GRID, 1, 0);
  paint_lines (layout, painter, ENTENTE_AXIS_LINE_REPORT, ENTENTE_CHART_COLOUR_REFERENCE, 1,
               REPORT_DASH);
  paint_lines (layout, painter, ENTENTE_AXIS_LINE_TODAY, ENTENTE_CHART_COLOUR_REFERENCE, 1, 0);
  cairo_restore (painter->cr);

  paint_lines (layout, painter, ENTENTE_AXIS_LINE_TICK, ENTENTE_CHART_COLOUR_AXIS, 1, 0);
  paint_lines (layout, painter, ENTENTE_AXIS_LINE_FOOT, ENTENTE_CHART_COLOUR_AXIS, 1, 0);
}

static void
paint_edges (EntenteAxisLayout      *layout,
             EntentePainter         *painter,
             const EntenteAxisState *state)
{
  for (guint i = 0; i < layout->edges->len; i++)
    {
      const EntenteAxisEdgeMark *edge = &g_array_index (layout->edges, EntenteAxisEdgeMark, i);
      gboolean earlier = edge->edge == ENTENTE_AXIS_EDGE_EARLIER;
      double side = earlier == layout->forward ? EDGE_HEAD : -EDGE_HEAD;

      if (state->hovered_edge == edge->edge)
        {
          cairo_rectangle (painter->cr, edge->box.x, edge->box.y, edge->box.width,
                           edge->box.height);
          entente_painter_fill (painter, entente_colour_with_alpha (
                                  style_colour (layout, ENTENTE_CHART_COLOUR_TEXT), EDGE_ALPHA));
        }
      cairo_move_to (painter->cr, edge->arrow.x + side / 2, edge->arrow.y - EDGE_HEAD);
      cairo_line_to (painter->cr, edge->arrow.x - side / 2, edge->arrow.y);
      cairo_line_to (painter->cr, edge->arrow.x + side / 2, edge->arrow.y + EDGE_HEAD);
      entente_painter_stroke (painter, style_colour (layout, ENTENTE_CHART_COLOUR_DIM_TEXT), 1.5,
                              0);
    }
}

static void
paint_texts (EntenteAxisLayout *layout,
             EntentePainter    *painter)
{
  for (guint i = 0; i < layout->placed_texts->len; i++)
    {
      const EntenteAxisPlacedText *text =
        &g_array_index (layout->placed_texts, EntenteAxisPlacedText, i);

      entente_painter_text (painter, text->text, text->box.x, text->box.y,
                            style_colour (layout, text->colour));
    }
}

static void
paint (EntenteAxisLayout      *layout,
       EntentePainter         *painter,
       const EntenteAxisState *state)
{
  if (state->background)
    paint_background (layout, painter);

  for (guint i = 0; i < layout->marks->len; i++)
    entente_axis_mark_renderer_paint_highlight (layout, painter, i, state);
  paint_all_lines (layout, painter);
  paint_edges (layout, painter, state);
  for (guint i = 0; i < layout->marks->len; i++)
    entente_axis_mark_renderer_paint (layout, painter, entente_axis_layout_get_mark (layout, i));
  for (guint i = 0; i < layout->marks->len; i++)
    entente_axis_mark_renderer_paint_rings (layout, painter, i, state);
  paint_texts (layout, painter);
}

/**
 * entente_axis_renderer_draw:
 * @layout: what to draw
 * @cr: what to draw on, with the top left corner of the picture at the origin
 * @state: (nullable): selection, focus, pointer; %NULL for none
 *
 * Draws the picture. It is the same on every surface. Selection and focus are rings of at
 * least 2 pixels, in colours of at least 3:1 on the background.
 */
void
entente_axis_renderer_draw (EntenteAxisLayout      *layout,
                            cairo_t                *cr,
                            const EntenteAxisState *state)
{
  static const EntenteAxisState plain = ENTENTE_AXIS_STATE_INIT;
  EntentePainter painter;

  g_return_if_fail (ENTENTE_IS_AXIS_LAYOUT (layout));
  g_return_if_fail (cr != NULL);

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, 0, 0, layout->width, layout->height);
  cairo_clip (cr);
  entente_cairo_painter_init (&painter, cr);
  paint (layout, &painter, state != NULL ? state : &plain);
  cairo_restore (cr);
}
