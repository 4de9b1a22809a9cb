/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the mark of an event or a cluster. An end that is not certain fades, and a hairline
 * goes on to where it may be at the latest, for what fades is hard to see; beyond a known end
 * on whose other side nothing is known, the bar fades out to an arrow or a question mark. */

#include "entente-axis-renderer-private.h"

#include <math.h>

#include "entente-axis-layout-private.h"

#define RING_GAP    2.0
#define LEAST_RING_GAP 0.5
#define FOCUS_GAP   3.0
#define CORNER      6.0
#define STUB_ALPHA  0.75  /* where the stub begins */
#define PILL_ALPHA  0.16
#define TINT_ALPHA  0.12
#define HOVER_ALPHA 0.08

/* Of the radius of a disc, for a date that is not certain: a smaller one in a dashed ring. */
#define KERNEL 0.52

typedef struct
{
  EntenteAxisLayout *layout;
  EntentePainter *painter;
  const EntenteAxisMark *mark;
  EntenteColour colour;
  double line_width;
} Brush;

static Brush
make_brush (EntenteAxisLayout     *layout,
            EntentePainter        *painter,
            const EntenteAxisMark *mark)
{
  EntenteChartStyle *style = entente_axis_texts_get_style (layout->texts);

  return (Brush) { layout, painter, mark, entente_chart_style_get_series_colour (style, 0),
                   entente_chart_style_get_line_width (style) };
}

static EntenteColour
style_colour (const Brush        *brush,
              EntenteChartColour  colour)
{
  return entente_chart_style_get_colour (entente_axis_texts_get_style (brush->layout->texts),
                                         colour);
}

static void
rounded_path (cairo_t                 *cr,
              const cairo_rectangle_t *box,
              double                   left_radius,
              double                   right_radius)
{
  double right = box->x + box->width, bottom = box->y + box->height;
  double most = MIN (box->width, box->height) / 2;

  left_radius = MIN (left_radius, most);
  right_radius = MIN (right_radius, most);
  cairo_new_sub_path (cr);
  cairo_arc (cr, right - right_radius, box->y + right_radius, right_radius, -G_PI_2, 0);
  cairo_arc (cr, right - right_radius, bottom - right_radius, right_radius, 0, G_PI_2);
  cairo_arc (cr, box->x + left_radius, bottom - left_radius, left_radius, G_PI_2, G_PI);
  cairo_arc (cr, box->x + left_radius, box->y + left_radius, left_radius, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

/* How dark a bar is at a place, from 0 to 1; which way time runs does not matter. */
static double
alpha_at (const EntenteAxisMark *mark,
          double                 x)
{
  double alpha = 1;

  if (mark->start == ENTENTE_AXIS_END_FADED && mark->sure_start_x != mark->start_x)
    alpha = MIN (alpha, (x - mark->start_x) / (mark->sure_start_x - mark->start_x));
  if (mark->end == ENTENTE_AXIS_END_FADED && mark->sure_end_x != mark->end_x)
    alpha = MIN (alpha, (mark->end_x - x) / (mark->end_x - mark->sure_end_x));

  return CLAMP (alpha, 0, 1);
}

static void
add_stop (cairo_pattern_t *pattern,
          const Brush     *brush,
          double           x)
{
  const cairo_rectangle_t *box = &brush->mark->box;
  double offset = (x - box->x) / box->width;

  if (offset >= 0 && offset <= 1)
    cairo_pattern_add_color_stop_rgba (pattern, offset, brush->colour.red, brush->colour.green,
                                       brush->colour.blue,
                                       brush->colour.alpha * alpha_at (brush->mark, x));
}

/* cairo sorts the stops; places beyond the part that is seen have none. */
static cairo_pattern_t *
make_fade (const Brush *brush)
{
  const EntenteAxisMark *mark = brush->mark;
  cairo_pattern_t *pattern =
    cairo_pattern_create_linear (mark->box.x, 0, mark->box.x + mark->box.width, 0);

  add_stop (pattern, brush, mark->box.x);
  add_stop (pattern, brush, mark->sure_start_x);
  add_stop (pattern, brush, mark->sure_end_x);
  add_stop (pattern, brush, mark->box.x + mark->box.width);

  return pattern;
}

static void
paint_hairline (const Brush *brush,
                double       from,
                double       to,
                double       dash)
{
  double y = brush->mark->box.y + brush->mark->box.height / 2;

  cairo_move_to (brush->painter->cr, from, y);
  cairo_line_to (brush->painter->cr, to, y);
  entente_painter_stroke (brush->painter, brush->colour, brush->line_width * 0.6, dash);
}

static gboolean
is_faded (const EntenteAxisMark *mark)
{
  return mark->start == ENTENTE_AXIS_END_FADED || mark->end == ENTENTE_AXIS_END_FADED;
}

/* Ends in the picture are round, those at its edge are cut off. */
static void
paint_stretch (const Brush *brush)
{
  const EntenteAxisMark *mark = brush->mark;
  const cairo_rectangle_t *box = &mark->box;
  double left = MIN (mark->start_x, mark->end_x), right = MAX (mark->start_x, mark->end_x);
  double radius = box->height / 2;
  cairo_pattern_t *fade;

  rounded_path (brush->painter->cr, box, left < box->x - 0.5 ? 0 : radius,
                right > box->x + box->width + 0.5 ? 0 : radius);
  if (!is_faded (mark))
    {
      entente_painter_fill (brush->painter, brush->colour);
      return;
    }

  fade = make_fade (brush);
  cairo_set_source (brush->painter->cr, fade);
  cairo_fill (brush->painter->cr);
  cairo_pattern_destroy (fade);
}

/* A member of a set as if it were a mark; FALSE where it is not in the picture. */
static gboolean
init_part (EntenteAxisMark       *part,
           const Brush           *brush,
           const EntenteAxisPart *days,
           gboolean               is_sure)
{
  const cairo_rectangle_t *box = &brush->mark->box;
  double left, right;

  *part = *brush->mark;
  part->start = part->end = is_sure ? ENTENTE_AXIS_END_SHARP : ENTENTE_AXIS_END_FADED;
  part->start_x = entente_axis_layout_map (brush->layout, days->first);
  part->end_x = entente_axis_layout_map (brush->layout, days->last);
  part->sure_start_x = part->sure_end_x = (part->start_x + part->end_x) / 2;

  /* A day among years is seen all the same. */
  left = MIN (MIN (part->start_x, part->end_x), part->sure_start_x - box->height / 2);
  right = MAX (MAX (part->start_x, part->end_x), part->sure_start_x + box->height / 2);
  left = MAX (left, box->x);
  right = MIN (right, box->x + box->width);
  part->box = (cairo_rectangle_t) { left, box->y, right - left, box->height };

  return right > left;
}

static void
paint_parts (const Brush           *brush,
             const EntenteAxisSpan *span)
{
  for (guint i = 0; i < span->n_parts; i++)
    {
      Brush part_brush = *brush;
      EntenteAxisMark part;

      if (!init_part (&part, brush, &span->parts[i], span->has_all_parts))
        continue;
      part_brush.mark = &part;
      paint_stretch (&part_brush);
    }
}

static void
paint_bar (const Brush *brush)
{
  const EntenteAxisMark *mark = brush->mark;
  const EntenteAxisSpan *span =
    entente_axis_events_get_span (brush->layout->events, mark->first_event);

  if (span->n_parts > 0)
    paint_parts (brush, span);
  else
    paint_stretch (brush);
  if (span->n_parts > 0 || is_faded (mark))
    paint_hairline (brush, mark->box.x, mark->box.x + mark->box.width, 0);
}

static void
paint_point (const Brush *brush)
{
  const cairo_rectangle_t *box = &brush->mark->box;
  cairo_t *cr = brush->painter->cr;
  double x = box->x + box->width / 2, y = box->y + box->height / 2, radius = box->width / 2;
  double ring = radius - brush->line_width * 0.3;

  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, is_faded (brush->mark) ? radius * KERNEL : radius, 0, 2 * G_PI);
  cairo_close_path (cr);
  entente_painter_fill (brush->painter, brush->colour);
  if (!is_faded (brush->mark))
    return;

  /* Eight dashes, whatever the size. */
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, ring, 0, 2 * G_PI);
  entente_painter_stroke (brush->painter, brush->colour, brush->line_width * 0.6,
                          2 * G_PI * ring / 16);
}

static void
paint_pill (const Brush *brush)
{
  double inset = brush->line_width * 0.375;
  cairo_rectangle_t inner = entente_rectangle_grow (&brush->mark->box, -inset);

  rounded_path (brush->painter->cr, &inner, inner.height / 2, inner.height / 2);
  entente_painter_fill (brush->painter, entente_colour_with_alpha (brush->colour, PILL_ALPHA));
  rounded_path (brush->painter->cr, &inner, inner.height / 2, inner.height / 2);
  entente_painter_stroke (brush->painter, brush->colour, 2 * inset, 0);
}

/* From the known end, which is an edge of the box, to the arrow or the question mark, which is
 * among the texts. */
static void
paint_stub (const Brush    *brush,
            EntenteAxisEnd  end,
            double          from,
            double          to)
{
  const cairo_rectangle_t *box = &brush->mark->box;
  cairo_t *cr = brush->painter->cr;
  double side = to > from ? 1 : -1, y = box->y + box->height / 2;
  double thickness = MIN (brush->layout->line * ENTENTE_AXIS_BAR, box->height);
  cairo_pattern_t *fade = cairo_pattern_create_linear (from, 0, to, 0);
  EntenteColour colour = brush->colour;

  cairo_pattern_add_color_stop_rgba (fade, 0, colour.red, colour.green, colour.blue, STUB_ALPHA);
  cairo_pattern_add_color_stop_rgba (fade, 0.9, colour.red, colour.green, colour.blue, 0);
  cairo_rectangle (cr, MIN (from, to), y - thickness / 2, fabs (to - from), thickness);
  cairo_set_source (cr, fade);
  cairo_fill (cr);
  cairo_pattern_destroy (fade);

  if (end == ENTENTE_AXIS_END_UNKNOWN)
    {
      paint_hairline (brush, from, to - side * brush->layout->line * ENTENTE_AXIS_QUESTION / 2,
                      brush->line_width);
      return;
    }
  paint_hairline (brush, from, to, 0);
  cairo_move_to (cr, to - side * ENTENTE_AXIS_HEAD, y - ENTENTE_AXIS_HEAD);
  cairo_line_to (cr, to, y);
  cairo_line_to (cr, to - side * ENTENTE_AXIS_HEAD, y + ENTENTE_AXIS_HEAD);
  entente_painter_stroke (brush->painter, colour, brush->line_width * 0.8, 0);
}

/* The edge of the box on the side of a tip. */
static double
edge_towards (const cairo_rectangle_t *box,
              double                   x)
{
  return x < box->x ? box->x : box->x + box->width;
}

void
entente_axis_mark_renderer_paint (EntenteAxisLayout     *layout,
                                  EntentePainter        *painter,
                                  const EntenteAxisMark *mark)
{
  Brush brush = make_brush (layout, painter, mark);

  if (mark->has_start_tip)
    paint_stub (&brush, mark->start, edge_towards (&mark->box, mark->start_tip_x),
                mark->start_tip_x);
  if (mark->has_end_tip)
    paint_stub (&brush, mark->end, edge_towards (&mark->box, mark->end_tip_x), mark->end_tip_x);

  switch (mark->shape)
    {
    case ENTENTE_AXIS_MARK_BAR:
      paint_bar (&brush);
      break;
    case ENTENTE_AXIS_MARK_POINT:
      paint_point (&brush);
      break;
    case ENTENTE_AXIS_MARK_CLUSTER:
      paint_pill (&brush);
      break;
    case ENTENTE_AXIS_MARK_UNDATED:
    default:
      break;
    }
}

static gboolean
is_mark_of (EntenteAxisLayout *layout,
            guint              index,
            int                event)
{
  return event >= 0 && entente_axis_layout_find_event (layout, (guint) event) == (int) index;
}

void
entente_axis_mark_renderer_paint_highlight (EntenteAxisLayout      *layout,
                                            EntentePainter         *painter,
                                            guint                   index,
                                            const EntenteAxisState *state)
{
  const EntenteAxisMark *mark = entente_axis_layout_get_mark (layout, index);
  Brush brush = make_brush (layout, painter, mark);
  cairo_rectangle_t box = entente_rectangle_grow (&mark->extents, FOCUS_GAP);

  if (is_mark_of (layout, index, state->selected))
    {
      rounded_path (painter->cr, &box, CORNER, CORNER);
      entente_painter_fill (painter, entente_colour_with_alpha (
                              style_colour (&brush, ENTENTE_CHART_COLOUR_SELECTION), TINT_ALPHA));
    }
  if (state->hovered == (int) index)
    {
      rounded_path (painter->cr, &box, CORNER, CORNER);
      entente_painter_fill (painter, entente_colour_with_alpha (
                              style_colour (&brush, ENTENTE_CHART_COLOUR_TEXT), HOVER_ALPHA));
    }
}

/* The ring around a bar does not go through the label above it. */
static double
ring_gap (const EntenteAxisMark *mark,
          double                 width)
{
  double room = mark->box.y - (mark->label.y + mark->label.height);

  if (entente_rectangle_is_empty (&mark->label) || room < 0)
    return RING_GAP;

  return CLAMP (room - width, LEAST_RING_GAP, RING_GAP);
}

void
entente_axis_mark_renderer_paint_rings (EntenteAxisLayout      *layout,
                                        EntentePainter         *painter,
                                        guint                   index,
                                        const EntenteAxisState *state)
{
  const EntenteAxisMark *mark = entente_axis_layout_get_mark (layout, index);
  Brush brush = make_brush (layout, painter, mark);
  double width = MAX (brush.line_width, 2);

  if (is_mark_of (layout, index, state->selected))
    {
      cairo_rectangle_t box = entente_rectangle_grow (&mark->box,
                                                      ring_gap (mark, width) + width / 2);

      rounded_path (painter->cr, &box, box.height / 2, box.height / 2);
      entente_painter_stroke (painter, style_colour (&brush, ENTENTE_CHART_COLOUR_SELECTION),
                              width, 0);
    }
  if (is_mark_of (layout, index, state->focused))
    {
      cairo_rectangle_t box = entente_rectangle_grow (&mark->extents, FOCUS_GAP + width / 2);

      rounded_path (painter->cr, &box, CORNER, CORNER);
      entente_painter_stroke (painter, style_colour (&brush, ENTENTE_CHART_COLOUR_FOCUS), width,
                              0);
    }
}
