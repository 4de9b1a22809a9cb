/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws one mark: its shape, which says its kind, and all that says how sure it is. */

#include <math.h>

#include "entente-chart-layout-private.h"
#include "entente-chart-renderer-private.h"

#define CORNER       4.0   /* of the free end of a bar */
#define HATCH        6.0   /* from one line of a hatch to the next */
#define RING_GAP     2.0   /* between a mark and the ring around it */
#define BAND_CORNER  6.0
#define WHISKER_CAP  4.0   /* half of the cross line at the end of a whisker */
#define ARROW_HEAD   4.5
#define SPAN_ALPHA   0.55

/* What is fainter than a mark is to be seen all the same, on any surface of a window. */
#define SPAN_CONTRAST 3.6

typedef struct
{
  EntenteChartLayout *layout;
  EntentePainter *painter;
  const EntentePlacedMark *mark;
  EntenteColour colour;
  double line_width;
} Brush;

static EntenteColour
style_colour (const Brush        *brush,
              EntenteChartColour  colour)
{
  return entente_chart_style_get_colour (brush->layout->style, colour);
}

static void
line_path (const Brush  *brush,
           EntentePoint  from,
           EntentePoint  to)
{
  cairo_move_to (brush->painter->cr, from.x, from.y);
  cairo_line_to (brush->painter->cr, to.x, to.y);
}

/* A rectangle with corners as round as its size allows; those at zero of a bar are not. */
static void
rounded_path (cairo_t                 *cr,
              const cairo_rectangle_t *box,
              const double             radii[4])
{
  double right = box->x + box->width, bottom = box->y + box->height;

  cairo_new_sub_path (cr);
  cairo_arc (cr, right - radii[1], box->y + radii[1], radii[1], -G_PI_2, 0);
  cairo_arc (cr, right - radii[2], bottom - radii[2], radii[2], 0, G_PI_2);
  cairo_arc (cr, box->x + radii[3], bottom - radii[3], radii[3], G_PI_2, G_PI);
  cairo_arc (cr, box->x + radii[0], box->y + radii[0], radii[0], G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

static void
bar_path (const Brush             *brush,
          const cairo_rectangle_t *box)
{
  const EntentePlacedMark *mark = brush->mark;
  double radius = MIN (CORNER, MIN (box->width, box->height) / 2);
  double middle_x = box->x + box->width / 2, middle_y = box->y + box->height / 2;
  double radii[4] = { 0 }; /* from the top left corner clockwise */

  if (brush->layout->sideways)
    {
      int first = mark->anchor.x > middle_x ? 1 : 0;

      radii[first] = radii[first == 1 ? 2 : 3] = radius;
    }
  else
    {
      int first = mark->anchor.y < middle_y ? 0 : 2;

      radii[first] = radii[first + 1] = radius;
    }

  rounded_path (brush->painter->cr, box, radii);
}

/* Lines at 45 degrees, cut to the rectangle: those of x + y = constant. */
static void
hatch_path (const Brush             *brush,
            const cairo_rectangle_t *box)
{
  double right = box->x + box->width, bottom = box->y + box->height;
  double first = ceil ((box->x + box->y) / HATCH) * HATCH;

  for (double sum = first; sum < right + bottom; sum += HATCH)
    {
      double x0 = MAX (box->x, sum - bottom), x1 = MIN (right, sum - box->y);

      line_path (brush, (EntentePoint) { x0, sum - x0 }, (EntentePoint) { x1, sum - x1 });
    }
}

static void
stripe_path (const Brush             *brush,
             const cairo_rectangle_t *box)
{
  for (double y = floor (box->y) + HATCH + 0.5; y < box->y + box->height; y += HATCH)
    line_path (brush, (EntentePoint) { box->x, y }, (EntentePoint) { box->x + box->width, y });
}

static void
paint_bar (const Brush *brush)
{
  const cairo_rectangle_t *box = &brush->mark->box;
  double inset = brush->line_width / 2;
  cairo_rectangle_t inner = entente_rectangle_grow (box, -inset);

  if (brush->mark->kind == ENTENTE_MARK_KIND_STATED || inner.width <= 0 || inner.height <= 0)
    {
      bar_path (brush, box);
      entente_painter_fill (brush->painter, brush->colour);
      return;
    }

  bar_path (brush, &inner);
  entente_painter_fill (brush->painter, entente_colour_with_alpha (brush->colour, 0.12));
  if (brush->mark->kind == ENTENTE_MARK_KIND_DERIVED)
    hatch_path (brush, &inner);
  else
    stripe_path (brush, &inner);
  entente_painter_stroke (brush->painter, brush->colour, brush->line_width * 0.6, 0);
  bar_path (brush, &inner);
  entente_painter_stroke (brush->painter, brush->colour, brush->line_width, 0);
}

static void
paint_point (const Brush *brush)
{
  cairo_t *cr = brush->painter->cr;
  EntentePoint centre = brush->mark->anchor;
  double radius = brush->mark->box.width / 2;

  switch (brush->mark->shape)
    {
    case ENTENTE_MARK_SHAPE_DISC:
      cairo_new_sub_path (cr);
      cairo_arc (cr, centre.x, centre.y, radius, 0, 2 * G_PI);
      cairo_close_path (cr);
      entente_painter_fill (brush->painter, brush->colour);
      break;
    case ENTENTE_MARK_SHAPE_DIAMOND:
      radius -= brush->line_width * 0.7;
      cairo_move_to (cr, centre.x, centre.y - radius);
      cairo_line_to (cr, centre.x + radius, centre.y);
      cairo_line_to (cr, centre.x, centre.y + radius);
      cairo_line_to (cr, centre.x - radius, centre.y);
      cairo_close_path (cr);
      entente_painter_stroke (brush->painter, brush->colour, brush->line_width, 0);
      break;
    case ENTENTE_MARK_SHAPE_SQUARE:
      cairo_rectangle (cr, centre.x - radius, centre.y - radius, 2 * radius, 2 * radius);
      entente_painter_fill (brush->painter, brush->colour);
      break;
    case ENTENTE_MARK_SHAPE_NONE:
    case ENTENTE_MARK_SHAPE_BAR:
    default:
      break;
    }
}

/* The part of a line from the middle of a mark that is outside its shape. */
static void
outside_path (const Brush  *brush,
              EntentePoint  end,
              double        radius)
{
  EntentePoint centre = brush->mark->anchor;
  double length = hypot (end.x - centre.x, end.y - centre.y);
  EntentePoint start = centre;

  if (length <= radius)
    return;

  start.x += (end.x - centre.x) / length * radius;
  start.y += (end.y - centre.y) / length * radius;
  line_path (brush, start, end);
}

static void
cap_path (const Brush  *brush,
          EntentePoint  end,
          gboolean      level)
{
  double dx = level ? 0 : WHISKER_CAP, dy = level ? WHISKER_CAP : 0;

  line_path (brush, (EntentePoint) { end.x - dx, end.y - dy },
             (EntentePoint) { end.x + dx, end.y + dy });
}

static void
head_path (const Brush  *brush,
           EntentePoint  tip,
           EntentePoint  from)
{
  double length = hypot (tip.x - from.x, tip.y - from.y);
  double ux, uy;

  if (length <= 0)
    return;

  ux = (tip.x - from.x) / length * ARROW_HEAD;
  uy = (tip.y - from.y) / length * ARROW_HEAD;
  cairo_move_to (brush->painter->cr, tip.x - ux - uy, tip.y - uy + ux);
  cairo_line_to (brush->painter->cr, tip.x, tip.y);
  cairo_line_to (brush->painter->cr, tip.x - ux + uy, tip.y - uy - ux);
}

/* An end within the shape is not drawn: the shape is the larger. */
static void
whisker_path (const Brush *brush,
              double       radius)
{
  const EntentePlacedMark *mark = brush->mark;
  const EntentePoint ends[2] = { mark->low, mark->high };

  for (int i = 0; i < 2; i++)
    if (hypot (ends[i].x - mark->anchor.x, ends[i].y - mark->anchor.y) >= radius)
      {
        outside_path (brush, ends[i], radius);
        if (i > 0 || !mark->open_low)
          cap_path (brush, ends[i], mark->low.y == mark->high.y);
      }
}

/* Over a bar a whisker has a rim of the background, so that it is seen on both. */
static void
paint_whisker (const Brush *brush)
{
  const EntentePlacedMark *mark = brush->mark;
  gboolean on_bar = mark->shape == ENTENTE_MARK_SHAPE_BAR;
  double radius = on_bar ? 0 : mark->box.width / 2;
  double width = brush->line_width * 0.8;

  if (!mark->has_whisker)
    return;

  if (on_bar)
    {
      whisker_path (brush, radius);
      entente_painter_stroke (brush->painter, style_colour (brush, ENTENTE_CHART_COLOUR_BACKGROUND),
                              width + 2.5, 0);
    }
  whisker_path (brush, radius);
  entente_painter_stroke (brush->painter, style_colour (brush, ENTENTE_CHART_COLOUR_WHISKER),
                          width, 0);
}

static EntenteColour
get_span_colour (const Brush *brush)
{
  EntenteColour ground = style_colour (brush, ENTENTE_CHART_COLOUR_BACKGROUND);
  EntenteColour faint =
    entente_colour_over (entente_colour_with_alpha (brush->colour, SPAN_ALPHA), ground);

  return entente_colour_ensure_contrast (faint, ground, SPAN_CONTRAST);
}

/* The days that are possible: an end that is known has a cross line, an open one an arrow. */
static void
paint_span (const Brush *brush)
{
  const EntentePlacedMark *mark = brush->mark;
  double radius = mark->box.width / 2;
  EntentePoint first = mark->first, last = mark->last;

  if (!mark->has_span)
    return;

  if (fabs (first.x - mark->anchor.x) > radius)
    outside_path (brush, first, radius);
  if (fabs (last.x - mark->anchor.x) > radius)
    outside_path (brush, last, radius);
  if (mark->open_first)
    head_path (brush, first, mark->anchor);
  else
    cap_path (brush, first, TRUE);
  if (mark->open_last)
    head_path (brush, last, mark->anchor);
  else
    cap_path (brush, last, TRUE);

  entente_painter_stroke (brush->painter, get_span_colour (brush), brush->line_width, 0);
}

static void
paint_bound (const Brush *brush)
{
  const EntentePlacedMark *mark = brush->mark;
  gboolean on_bar = mark->shape == ENTENTE_MARK_SHAPE_BAR;
  EntenteColour colour = on_bar ? style_colour (brush, ENTENTE_CHART_COLOUR_WHISKER)
                                : brush->colour;

  if (mark->bound == ENTENTE_BOUND_NONE)
    return;

  if (on_bar)
    {
      outside_path (brush, mark->arrow, 0);
      head_path (brush, mark->arrow, mark->anchor);
      entente_painter_stroke (brush->painter, style_colour (brush, ENTENTE_CHART_COLOUR_BACKGROUND),
                              brush->line_width + 2.5, 0);
    }
  outside_path (brush, mark->arrow, on_bar ? 0 : mark->box.width / 2);
  head_path (brush, mark->arrow, mark->anchor);
  entente_painter_stroke (brush->painter, colour, brush->line_width, 0);
}

static void
paint_leader (const Brush *brush)
{
  if (!brush->mark->has_leader)
    return;

  line_path (brush, brush->mark->leader[0], brush->mark->leader[1]);
  entente_painter_stroke (brush->painter, style_colour (brush, ENTENTE_CHART_COLOUR_AXIS), 1, 0);
}

static void
ring_path (const Brush *brush,
           double       gap)
{
  cairo_rectangle_t box = entente_rectangle_grow (&brush->mark->box, gap);
  double radius = brush->mark->shape == ENTENTE_MARK_SHAPE_BAR ? CORNER + gap / 2 : box.width / 2;
  double radii[4];

  for (int i = 0; i < 4; i++)
    radii[i] = MIN (radius, MIN (box.width, box.height) / 2);
  rounded_path (brush->painter->cr, &box, radii);
}

/* The focus of a bar is on its whole band, as that of a list is on a row. */
static void
focus_path (const Brush *brush,
            double       width)
{
  const double radii[4] = { BAND_CORNER, BAND_CORNER, BAND_CORNER, BAND_CORNER };
  cairo_rectangle_t band = entente_rectangle_grow (&brush->mark->extents, -width);

  if (entente_chart_get_kind (brush->layout->chart) == ENTENTE_CHART_KIND_BAR &&
      MIN (band.width, band.height) > 2 * BAND_CORNER)
    rounded_path (brush->painter->cr, &band, radii);
  else
    ring_path (brush, RING_GAP + 1.5 * width + 1);
}

static void
paint_highlights (const Brush             *brush,
                  const EntenteChartState *state)
{
  const EntentePlacedMark *mark = brush->mark;
  double width = MAX (brush->line_width, 2);

  if (mark->shape == ENTENTE_MARK_SHAPE_NONE && entente_rectangle_is_empty (&mark->extents))
    return;

  if (state->hovered == (int) mark->index)
    {
      ring_path (brush, RING_GAP);
      entente_painter_fill (brush->painter, entente_colour_with_alpha (
                              style_colour (brush, ENTENTE_CHART_COLOUR_TEXT), 0.12));
    }
  if (state->selected != NULL && state->selected == mark->fact)
    {
      ring_path (brush, RING_GAP + width / 2);
      entente_painter_stroke (brush->painter,
                              style_colour (brush, ENTENTE_CHART_COLOUR_SELECTION), width, 0);
    }
  if (state->focused == (int) mark->index)
    {
      focus_path (brush, width);
      entente_painter_stroke (brush->painter, style_colour (brush, ENTENTE_CHART_COLOUR_FOCUS),
                              width, 0);
    }
}

/* A mark without a shape may still have an interval; it has no other line then. */
void
entente_mark_renderer_paint (EntenteChartLayout      *layout,
                             EntentePainter          *painter,
                             const EntentePlacedMark *mark,
                             const EntenteChartState *state)
{
  Brush brush = {
    layout, painter, mark, entente_chart_style_get_series_colour (layout->style, mark->series),
    entente_chart_style_get_line_width (layout->style)
  };

  paint_leader (&brush);
  if (mark->shape == ENTENTE_MARK_SHAPE_BAR)
    {
      paint_bar (&brush);
      paint_whisker (&brush);
      paint_bound (&brush);
    }
  else
    {
      paint_span (&brush);
      paint_whisker (&brush);
      paint_bound (&brush);
      paint_point (&brush);
    }
  paint_highlights (&brush, state);
}
