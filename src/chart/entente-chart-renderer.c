/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-chart-renderer.h"

#include <math.h>

#include "entente-chart-describer.h"
#include "entente-chart-layout-private.h"
#include "entente-chart-renderer-private.h"

#define REFERENCE_DASH 4.0
#define REFERENCE_TICK 5.0

/* Poles of flags are fainter than axes: they only lead to what is to be seen. */
#define POLE_SHARE 0.65

static EntenteColour
style_colour (EntenteChartLayout *layout,
              EntenteChartColour  colour)
{
  return entente_chart_style_get_colour (layout->style, colour);
}

static void
paint_background (EntenteChartLayout *layout,
                  EntentePainter     *painter)
{
  cairo_rectangle (painter->cr, 0, 0, layout->width, layout->height);
  entente_painter_fill (painter, style_colour (layout, ENTENTE_CHART_COLOUR_BACKGROUND));
}

/* A hairline, which goes down or across, as rectangles: cairo fills those without smoothing, in
 * a small part of the time that it takes to stroke them. */
static void
hairline_path (cairo_t                 *cr,
               const EntentePlacedLine *line)
{
  double left = MIN (line->from.x, line->to.x), top = MIN (line->from.y, line->to.y);

  if (line->from.y == line->to.y)
    cairo_rectangle (cr, left, top - 0.5, fabs (line->to.x - line->from.x), 1);
  else
    cairo_rectangle (cr, left - 0.5, top, 1, fabs (line->to.y - line->from.y));
}

static void
paint_lines (EntenteChartLayout *layout,
             EntentePainter     *painter,
             EntenteLineRole     role,
             EntenteColour       colour)
{
  gboolean any = FALSE;

  for (guint i = 0; i < layout->lines->len; i++)
    {
      const EntentePlacedLine *line = &g_array_index (layout->lines, EntentePlacedLine, i);

      if (line->role != role)
        continue;
      hairline_path (painter->cr, line);
      any = TRUE;
    }

  if (any)
    entente_painter_fill (painter, colour);
}

/* The texts of one mark, or with -1 those of none. */
static void
paint_texts (EntenteChartLayout *layout,
             EntentePainter     *painter,
             int                 mark)
{
  for (guint i = 0; i < layout->texts->len; i++)
    {
      const EntentePlacedText *text = entente_layout_text (layout, i);

      if (text->mark == mark)
        entente_painter_text (painter, text->text, text->box.x, text->box.y,
                              style_colour (layout, text->colour));
    }
}

static void
paint_swatches (EntenteChartLayout *layout,
                EntentePainter     *painter)
{
  for (guint i = 0; i < layout->swatches->len; i++)
    {
      const EntentePlacedSwatch *swatch = &g_array_index (layout->swatches, EntentePlacedSwatch, i);

      if (swatch->imported)
        {
          entente_prices_renderer_paint_sample (layout, painter, &swatch->box);
          continue;
        }
      cairo_rectangle (painter->cr, swatch->box.x, swatch->box.y, swatch->box.width,
                       swatch->box.height);
      entente_painter_fill (painter,
                            entente_chart_style_get_series_colour (layout->style, swatch->series));
    }
}

static void
period_end_path (cairo_t      *cr,
                 EntentePoint  end,
                 double        inwards,
                 gboolean      goes_on)
{
  if (goes_on)
    {
      cairo_move_to (cr, end.x + inwards, end.y - REFERENCE_TICK);
      cairo_line_to (cr, end.x, end.y);
      cairo_line_to (cr, end.x + inwards, end.y + REFERENCE_TICK);
      return;
    }

  cairo_move_to (cr, end.x, end.y);
  cairo_line_to (cr, end.x, end.y + REFERENCE_TICK);
}

/* A level is a dashed line. A period has a foot at each end that the plot has, and an arrow
 * where it goes on. */
static void
paint_reference (EntenteChartLayout           *layout,
                 EntentePainter               *painter,
                 const EntentePlacedReference *reference,
                 const EntenteChartState      *state)
{
  cairo_t *cr = painter->cr;
  EntentePoint from = reference->from, to = reference->to;
  gboolean selected = state->selected != NULL && state->selected == reference->fact;
  EntenteColour colour = style_colour (layout, selected ? ENTENTE_CHART_COLOUR_SELECTION
                                                        : ENTENTE_CHART_COLOUR_REFERENCE);
  double side = to.x > from.x ? REFERENCE_TICK : -REFERENCE_TICK;

  cairo_move_to (cr, from.x, from.y);
  cairo_line_to (cr, to.x, to.y);
  if (reference->is_level)
    {
      entente_painter_stroke (painter, colour, selected ? 2.5 : 1.5, REFERENCE_DASH);
      return;
    }

  period_end_path (cr, from, side, reference->goes_on);
  period_end_path (cr, to, -side, reference->goes_on_after);
  entente_painter_stroke (painter, colour, selected ? 2.5 : 1.5, 0);
}

static void
paint_mark (EntenteChartLayout      *layout,
            EntentePainter          *painter,
            guint                    index,
            const EntenteChartState *state)
{
  const EntentePlacedMark *mark = entente_layout_mark (layout, index);

  if (entente_painter_has_groups (painter))
    {
      g_autofree char *label = entente_chart_describer_mark_label (mark->row);

      entente_painter_begin_group (painter, label);
    }
  entente_mark_renderer_paint (layout, painter, mark, state);
  paint_texts (layout, painter, (int) index);
  if (entente_painter_has_groups (painter))
    entente_painter_end_group (painter);
}

static double
find_scale (EntentePainter          *painter,
            const EntenteChartState *state)
{
  cairo_surface_t *surface = cairo_get_target (painter->cr);
  double x = 1, y = 0, device_x = 1, device_y = 1;

  if (state->scale > 0)
    return state->scale;
  if (cairo_surface_get_type (surface) != CAIRO_SURFACE_TYPE_IMAGE)
    return 1;

  cairo_user_to_device_distance (painter->cr, &x, &y);
  cairo_surface_get_device_scale (surface, &device_x, &device_y);

  return hypot (x, y) * device_x > 0 ? hypot (x, y) * device_x : 1;
}

/* What all painters share; see entente_chart_renderer_draw(). */
void
entente_chart_renderer_paint (EntenteChartLayout      *layout,
                              EntentePainter          *painter,
                              const EntenteChartState *state)
{
  EntenteColour axis = style_colour (layout, ENTENTE_CHART_COLOUR_AXIS);

  if (state->background)
    paint_background (layout, painter);

  paint_lines (layout, painter, ENTENTE_LINE_GRID,
               style_colour (layout, ENTENTE_CHART_COLOUR_GRID));
  entente_prices_renderer_paint (layout, painter, find_scale (painter, state));
  paint_lines (layout, painter, ENTENTE_LINE_AXIS, axis);
  paint_lines (layout, painter, ENTENTE_LINE_TICK, axis);
  paint_lines (layout, painter, ENTENTE_LINE_POLE,
               entente_colour_with_alpha (axis, axis.alpha * POLE_SHARE));
  paint_swatches (layout, painter);
  for (guint i = 0; i < layout->references->len; i++)
    paint_reference (layout, painter,
                     &g_array_index (layout->references, EntentePlacedReference, i), state);
  for (guint i = 0; i < layout->flags->len; i++)
    entente_flag_renderer_paint (layout, painter, layout->flags->pdata[i], state);
  paint_texts (layout, painter, -1);

  if (layout->message != NULL)
    return;
  for (guint i = 0; i < layout->marks->len; i++)
    paint_mark (layout, painter, i, state);
  entente_crosshair_renderer_paint (layout, painter, state);
}

/**
 * entente_chart_renderer_draw:
 * @layout: what to draw
 * @cr: what to draw on, with the top left corner of the picture at the origin
 * @state: (nullable): selection, focus, pointer; %NULL for none
 *
 * Draws the picture. It is the same on every surface. Selection and focus are rings of at
 * least 2 pixels around a mark, in colours of at least 3:1 on the background; a selected
 * reference line is thicker and has the colour of the selection.
 */
void
entente_chart_renderer_draw (EntenteChartLayout      *layout,
                             cairo_t                 *cr,
                             const EntenteChartState *state)
{
  static const EntenteChartState plain = ENTENTE_CHART_STATE_INIT;
  EntentePainter painter;

  g_return_if_fail (ENTENTE_IS_CHART_LAYOUT (layout));
  g_return_if_fail (cr != NULL);

  cairo_save (cr);
  cairo_new_path (cr);
  entente_cairo_painter_init (&painter, cr);
  entente_chart_renderer_paint (layout, &painter, state != NULL ? state : &plain);
  cairo_restore (cr);
}
