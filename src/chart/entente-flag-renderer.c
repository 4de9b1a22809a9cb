/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the flags of events: a pennant for one, a plate with their number for several. */

#include "entente-chart-layout-private.h"
#include "entente-chart-renderer-private.h"
#include "entente-flag-describer.h"

#define RING_GAP   2.0
#define CORNER     4.0
#define SPAN_TICK  2.0  /* half of the cross line at the end of a span */
#define ARROW_HEAD 2.5
#define SPAN_WIDTH 1.25

static EntenteColour
style_colour (EntenteChartLayout *layout,
              EntenteChartColour  colour)
{
  return entente_chart_style_get_colour (layout->style, colour);
}

static void
plate_path (cairo_t                 *cr,
            const cairo_rectangle_t *box,
            double                   radius)
{
  double right = box->x + box->width, bottom = box->y + box->height;

  radius = MIN (radius, MIN (box->width, box->height) / 2);
  cairo_new_sub_path (cr);
  cairo_arc (cr, right - radius, box->y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI_2);
  cairo_arc (cr, box->x + radius, bottom - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, box->x + radius, box->y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

/* It flies the way that text runs. */
static void
pennant_path (cairo_t                 *cr,
              const EntentePlacedFlag *flag)
{
  const cairo_rectangle_t *box = &flag->box;
  gboolean right = box->x + box->width / 2 > flag->top.x;
  double root = right ? box->x : box->x + box->width;

  cairo_move_to (cr, root, box->y);
  cairo_line_to (cr, right ? box->x + box->width : box->x, box->y + box->height / 2);
  cairo_line_to (cr, root, box->y + box->height);
  cairo_close_path (cr);
}

static void
span_end_path (cairo_t      *cr,
               EntentePoint  end,
               double        inwards,
               gboolean      open)
{
  if (open)
    {
      cairo_move_to (cr, end.x + inwards * ARROW_HEAD, end.y - ARROW_HEAD);
      cairo_line_to (cr, end.x, end.y);
      cairo_line_to (cr, end.x + inwards * ARROW_HEAD, end.y + ARROW_HEAD);
      return;
    }

  cairo_move_to (cr, end.x, end.y - SPAN_TICK);
  cairo_line_to (cr, end.x, end.y + SPAN_TICK);
}

static void
paint_span (EntenteChartLayout      *layout,
            EntentePainter          *painter,
            const EntentePlacedFlag *flag)
{
  double inwards = flag->last.x > flag->first.x ? 1 : -1;

  if (!flag->has_span)
    return;

  cairo_move_to (painter->cr, flag->first.x, flag->first.y);
  cairo_line_to (painter->cr, flag->last.x, flag->last.y);
  span_end_path (painter->cr, flag->first, inwards, flag->open_first);
  span_end_path (painter->cr, flag->last, -inwards, flag->open_last);
  entente_painter_stroke (painter, style_colour (layout, ENTENTE_CHART_COLOUR_FLAG), SPAN_WIDTH,
                          0);
}

static gboolean
is_selected (const EntentePlacedFlag *flag,
             const EntenteChartState *state)
{
  return state->selected_event != NULL &&
         g_ptr_array_find (flag->events, state->selected_event, NULL);
}

static void
paint_highlights (EntenteChartLayout      *layout,
                  EntentePainter          *painter,
                  const EntentePlacedFlag *flag,
                  const EntenteChartState *state)
{
  double width = MAX (entente_chart_style_get_line_width (layout->style), 2);
  cairo_rectangle_t ring = entente_rectangle_grow (&flag->box, RING_GAP + width / 2);
  cairo_rectangle_t target = entente_rectangle_grow (&flag->extents, -width / 2);

  if (state->hovered_flag == (int) flag->index)
    {
      plate_path (painter->cr, &target, CORNER);
      entente_painter_fill (painter, entente_colour_with_alpha (
                              style_colour (layout, ENTENTE_CHART_COLOUR_TEXT), 0.12));
    }
  if (is_selected (flag, state))
    {
      plate_path (painter->cr, &ring, CORNER);
      entente_painter_stroke (painter, style_colour (layout, ENTENTE_CHART_COLOUR_SELECTION),
                              width, 0);
    }
  if (state->focused_flag == (int) flag->index)
    {
      plate_path (painter->cr, &target, CORNER);
      entente_painter_stroke (painter, style_colour (layout, ENTENTE_CHART_COLOUR_FOCUS), width,
                              0);
    }
}

/* The pole is a line of the layout, which goes behind labels. */
void
entente_flag_renderer_paint (EntenteChartLayout      *layout,
                             EntentePainter          *painter,
                             const EntentePlacedFlag *flag,
                             const EntenteChartState *state)
{
  EntenteColour colour = style_colour (layout, ENTENTE_CHART_COLOUR_FLAG);

  if (entente_painter_has_groups (painter))
    {
      g_autofree char *label = entente_flag_describer_label (flag);

      entente_painter_begin_group (painter, label);
    }
  paint_span (layout, painter, flag);
  if (flag->events->len > 1)
    plate_path (painter->cr, &flag->box, CORNER);
  else
    pennant_path (painter->cr, flag);
  entente_painter_fill (painter, colour);
  paint_highlights (layout, painter, flag, state);
  if (entente_painter_has_groups (painter))
    entente_painter_end_group (painter);
}
