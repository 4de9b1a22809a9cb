/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the crosshair: a hairline over the plot at what is read, and a ring on it. */

#include "entente-chart-layout-private.h"
#include "entente-chart-renderer-private.h"

#define RING   4.5
#define CORE   1.5
#define DASH   2.0

static gboolean
is_in_plot (const EntenteChartLayout *layout,
            EntentePoint              place)
{
  const cairo_rectangle_t *plot = &layout->plot;

  return place.x >= plot->x && place.x <= plot->x + plot->width && place.y >= plot->y &&
         place.y <= plot->y + plot->height;
}

void
entente_crosshair_renderer_paint (EntenteChartLayout      *layout,
                                  EntentePainter          *painter,
                                  const EntenteChartState *state)
{
  const cairo_rectangle_t *plot = &layout->plot;
  EntenteColour colour = entente_chart_style_get_colour (layout->style,
                                                         ENTENTE_CHART_COLOUR_CROSSHAIR);
  double width = entente_chart_style_get_line_width (layout->style);
  EntenteChartReading reading;
  double x;

  if (!state->has_crosshair || !entente_chart_layout_read (layout, state->crosshair, &reading) ||
      reading.place.x < plot->x || reading.place.x > plot->x + plot->width)
    return;

  x = entente_layout_snap (reading.place.x);
  cairo_move_to (painter->cr, x, plot->y);
  cairo_line_to (painter->cr, x, plot->y + plot->height);
  entente_painter_stroke (painter, colour, 1, DASH);

  if (!reading.has_place || !is_in_plot (layout, reading.place))
    return;
  cairo_new_sub_path (painter->cr);
  cairo_arc (painter->cr, reading.place.x, reading.place.y, RING, 0, 2 * G_PI);
  cairo_close_path (painter->cr);
  entente_painter_fill (painter, entente_chart_style_get_colour (
                          layout->style, ENTENTE_CHART_COLOUR_BACKGROUND));
  cairo_new_sub_path (painter->cr);
  cairo_arc (painter->cr, reading.place.x, reading.place.y, RING, 0, 2 * G_PI);
  cairo_close_path (painter->cr);
  entente_painter_stroke (painter, colour, width, 0);
  cairo_new_sub_path (painter->cr);
  cairo_arc (painter->cr, reading.place.x, reading.place.y, CORE, 0, 2 * G_PI);
  cairo_close_path (painter->cr);
  entente_painter_fill (painter, colour);
}
