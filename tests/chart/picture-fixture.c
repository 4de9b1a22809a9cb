/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "picture-fixture.h"

#include <math.h>

Picture
draw_state (EntenteChartLayout      *layout,
            const EntenteChartState *state)
{
  Picture picture = {
    .width = (int) entente_chart_layout_get_width (layout),
    .height = (int) entente_chart_layout_get_height (layout),
  };
  cairo_t *cr;

  picture.surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, picture.width + 2 * FRAME,
                                                picture.height + 2 * FRAME);
  cr = cairo_create (picture.surface);
  cairo_translate (cr, FRAME, FRAME);
  entente_chart_renderer_draw (layout, cr, state);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);

  cairo_surface_flush (picture.surface);
  picture.data = cairo_image_surface_get_data (picture.surface);
  picture.stride = cairo_image_surface_get_stride (picture.surface);

  return picture;
}

Picture
draw (EntenteChartLayout *layout)
{
  EntenteChartState state = ENTENTE_CHART_STATE_INIT;

  state.background = TRUE;

  return draw_state (layout, &state);
}

void
picture_clear (Picture *picture)
{
  cairo_surface_destroy (picture->surface);
}

guint32
raw_pixel (const Picture *picture,
           int            x,
           int            y)
{
  g_assert_true (x >= -FRAME && y >= -FRAME && x < picture->width + FRAME &&
                 y < picture->height + FRAME);

  return *(const guint32 *) (const void *) (picture->data + (y + FRAME) * picture->stride +
                                            (x + FRAME) * 4);
}

EntenteColour
pixel (const Picture *picture,
       double         x,
       double         y)
{
  return entente_colour_from_rgb (raw_pixel (picture, (int) floor (x), (int) floor (y)) & 0xffffff);
}

double
distance (EntenteColour a,
          EntenteColour b)
{
  return MAX (MAX (fabs (a.red - b.red), fabs (a.green - b.green)), fabs (a.blue - b.blue));
}

EntenteColour
colour_of (EntenteChartLayout *layout,
           EntenteChartColour  colour)
{
  return entente_chart_style_get_colour (entente_chart_layout_get_style (layout), colour);
}

/* The share of the pixels in @box that are nearly of @colour. */
double
share_of (const Picture           *picture,
          const cairo_rectangle_t *box,
          EntenteColour            colour)
{
  guint found = 0, all = 0;

  for (double y = ceil (box->y); y < box->y + box->height - 1; y++)
    for (double x = ceil (box->x); x < box->x + box->width - 1; x++, all++)
      found += distance (pixel (picture, x, y), colour) < 0.12;

  return all > 0 ? (double) found / all : 0;
}

gboolean
has_colour_near (const Picture *picture,
                 EntentePoint   point,
                 double         radius,
                 EntenteColour  colour)
{
  cairo_rectangle_t box = entente_rectangle_around (point, point, radius);

  return share_of (picture, &box, colour) > 0;
}

const EntentePlacedMark *
mark_at (EntenteChartLayout *layout,
         guint               index)
{
  return entente_chart_layout_get_mark (layout, index);
}

void
set_prices (EntenteChartView *view,
            EntentePriceForm  form)
{
  view->form = form;
  view->prices = fixture_trading_days ("2024-01-02", 280);
}
