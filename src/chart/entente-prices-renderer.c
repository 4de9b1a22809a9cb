/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws imported prices, beneath the marks, and their sample in the key. */

#include <math.h>

#include "entente-chart-layout-private.h"
#include "entente-chart-renderer-private.h"
#include "entente-price-strokes.h"
#include "entente-prices-describer.h"

#define AREA_ALPHA  0.25
#define PLATE_GAP   2.0  /* around a label that lies on prices */

/* What is drawn, for as many device pixels a pixel as it was last asked for. */
static const EntentePriceStrokes *
get_strokes (EntenteChartLayout *layout,
             double              scale)
{
  const EntenteTimeScale *time = &layout->time;
  const EntenteScale *values = &layout->scale;
  EntentePricePlot plot = {
    .form = layout->form,
    .box = { MIN (time->start, time->end), values->end, ABS (time->end - time->start),
             values->start - values->end },
    .from = time->from, .to = time->to, .mirrored = time->end < time->start,
    .low = values->low, .high = values->high, .log = values->kind == ENTENTE_SCALE_LOG,
    .base = values->low,
    .line_width = entente_chart_style_get_line_width (layout->style) * 0.75,
    .scale = scale
  };

  if (layout->strokes == NULL || layout->strokes_scale != scale)
    {
      g_clear_pointer (&layout->strokes, entente_price_strokes_free);
      layout->strokes = entente_price_strokes_new (layout->view->prices, &plot);
      layout->strokes_scale = scale;
    }

  return layout->strokes;
}

static EntentePriceColours
get_colours (EntenteChartLayout *layout)
{
  EntenteColour colour = entente_chart_style_get_colour (layout->style,
                                                         ENTENTE_CHART_COLOUR_IMPORTED);

  return (EntentePriceColours) {
    colour, entente_colour_with_alpha (colour, AREA_ALPHA), colour, colour
  };
}

static gboolean
is_label (const EntentePlacedText *text)
{
  return text->role == ENTENTE_TEXT_MARK || text->role == ENTENTE_TEXT_REFERENCE;
}

/* Whole pixels, where cutting costs nothing. */
static cairo_rectangle_int_t
plate_of (const EntentePlacedText *text)
{
  cairo_rectangle_t box = entente_rectangle_grow (&text->box, PLATE_GAP);
  int x = (int) floor (box.x), y = (int) floor (box.y);

  return (cairo_rectangle_int_t) {
    x, y, (int) ceil (box.x + box.width) - x, (int) ceil (box.y + box.height) - y
  };
}

/* No label is struck through: prices are cut off around it, whatever they are drawn on. What is
 * left is put together of rectangles that do not overlap, as plates may. */
static void
cut_out_labels (EntenteChartLayout *layout,
                cairo_t            *cr)
{
  const cairo_rectangle_int_t all = {
    0, 0, (int) ceil (layout->width), (int) ceil (layout->height)
  };
  cairo_region_t *left = cairo_region_create_rectangle (&all);

  for (guint i = 0; i < layout->texts->len; i++)
    {
      const EntentePlacedText *text = entente_layout_text (layout, i);
      cairo_rectangle_int_t plate = plate_of (text);

      if (is_label (text))
        cairo_region_subtract_rectangle (left, &plate);
    }

  cairo_new_path (cr);
  for (int i = 0; i < cairo_region_num_rectangles (left); i++)
    {
      cairo_rectangle_int_t part;

      cairo_region_get_rectangle (left, i, &part);
      cairo_rectangle (cr, part.x, part.y, part.width, part.height);
    }
  cairo_clip (cr);
  cairo_region_destroy (left);
}

/* A painter that cannot cut has the background behind the labels instead. */
static void
paint_plates (EntenteChartLayout *layout,
              EntentePainter     *painter)
{
  for (guint i = 0; i < layout->texts->len; i++)
    {
      const EntentePlacedText *text = entente_layout_text (layout, i);
      cairo_rectangle_int_t plate = plate_of (text);

      if (!is_label (text))
        continue;
      cairo_rectangle (painter->cr, plate.x, plate.y, plate.width, plate.height);
      entente_painter_fill (painter, entente_chart_style_get_colour (
                              layout->style, ENTENTE_CHART_COLOUR_BACKGROUND));
    }
}

void
entente_prices_renderer_paint (EntenteChartLayout *layout,
                               EntentePainter     *painter,
                               double              scale)
{
  const EntentePriceStrokes *strokes;
  EntentePriceColours colours = get_colours (layout);

  if (!layout->has_time || layout->view->prices == NULL)
    return;
  strokes = get_strokes (layout, scale);
  if (entente_price_strokes_is_empty (strokes))
    return;

  if (entente_painter_has_groups (painter))
    {
      g_autofree char *label = entente_prices_describer_source_line (layout->view);

      entente_painter_begin_group (painter, label);
      entente_price_strokes_paint (strokes, painter, &colours);
      entente_painter_end_group (painter);
      paint_plates (layout, painter);
      return;
    }

  cairo_save (painter->cr);
  cut_out_labels (layout, painter->cr);
  entente_price_strokes_paint (strokes, painter, &colours);
  cairo_restore (painter->cr);
}

static void
paint_sample_candle (EntentePainter *painter,
                     EntenteColour   colour,
                     double          x,
                     double          top,
                     double          bottom,
                     gboolean        filled)
{
  double body = (bottom - top) * 0.25;

  cairo_move_to (painter->cr, x, top);
  cairo_line_to (painter->cr, x, top + body);
  cairo_move_to (painter->cr, x, bottom - body);
  cairo_line_to (painter->cr, x, bottom);
  entente_painter_stroke (painter, colour, 1, 0);
  cairo_rectangle (painter->cr, x - 2.5, top + body, 5, bottom - top - 2 * body);
  if (filled)
    entente_painter_fill (painter, colour);
  else
    entente_painter_stroke (painter, colour, 1, 0);
}

/* A line that rises and falls, with the area below it, bars, or a candle of each kind. */
void
entente_prices_renderer_paint_sample (EntenteChartLayout      *layout,
                                      EntentePainter          *painter,
                                      const cairo_rectangle_t *box)
{
  EntentePriceColours colours = get_colours (layout);
  double width = entente_chart_style_get_line_width (layout->style) * 0.75;
  double left = box->x, right = left + box->width, top = box->y, bottom = top + box->height;
  const double xs[] = { left, left + box->width * 0.4, left + box->width * 0.65, right };
  const double ys[] = { bottom - box->height * 0.2, top + box->height * 0.3,
                        bottom - box->height * 0.4, top };

  switch (layout->form)
    {
    case ENTENTE_PRICE_FORM_CANDLES:
      paint_sample_candle (painter, colours.line, entente_layout_snap (left + box->width * 0.25),
                           top, bottom, FALSE);
      paint_sample_candle (painter, colours.line, entente_layout_snap (left + box->width * 0.75),
                           top, bottom, TRUE);
      return;
    case ENTENTE_PRICE_FORM_HIGH_LOW:
      for (int i = 1; i <= 3; i++)
        {
          double x = entente_layout_snap (left + box->width * i / 4);

          cairo_move_to (painter->cr, x, top + (i == 2 ? 0 : box->height * 0.2));
          cairo_line_to (painter->cr, x, bottom - (i == 2 ? box->height * 0.3 : 0));
        }
      entente_painter_stroke (painter, colours.line, 1.5, 0);
      return;
    case ENTENTE_PRICE_FORM_AREA:
      cairo_move_to (painter->cr, left, bottom);
      for (guint i = 0; i < G_N_ELEMENTS (xs); i++)
        cairo_line_to (painter->cr, xs[i], ys[i]);
      cairo_line_to (painter->cr, right, bottom);
      cairo_close_path (painter->cr);
      entente_painter_fill (painter, colours.area);
      break;
    case ENTENTE_PRICE_FORM_LINE:
    default:
      break;
    }

  for (guint i = 0; i < G_N_ELEMENTS (xs); i++)
    cairo_line_to (painter->cr, xs[i], ys[i]);
  entente_painter_stroke (painter, colours.line, width, 0);
}
