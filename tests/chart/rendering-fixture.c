/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures are compared pixel by pixel, each smoothed over its neighbours first: another version
 * of FreeType or cairo smooths edges a little differently, which moves a part of the ink by a
 * part of a pixel, while anything that is really elsewhere leaves whole pixels of difference. */

#include "rendering-fixture.h"

#include <math.h>

/* Of 255: what a pixel may differ by after smoothing, and how many may differ by more. */
#define MOST_DIFFERENCE 36.0
#define MOST_PIXELS     6

/* How many bits of a channel are kept, which makes files small. */
#define KEPT_BITS 5

static double
smoothed (const guint8 *data,
          int           stride,
          int           width,
          int           height,
          int           x,
          int           y,
          int           channel)
{
  double sum = 0;
  int n = 0;

  for (int j = MAX (y - 1, 0); j <= MIN (y + 1, height - 1); j++)
    for (int i = MAX (x - 1, 0); i <= MIN (x + 1, width - 1); i++, n++)
      sum += data[j * stride + i * 4 + channel];

  return sum / n;
}

FixtureDifference
fixture_compare_pictures (cairo_surface_t *a,
                          cairo_surface_t *b)
{
  int width = cairo_image_surface_get_width (a), height = cairo_image_surface_get_height (a);
  const guint8 *first, *second;
  FixtureDifference difference = { 0 };

  if (width != cairo_image_surface_get_width (b) || height != cairo_image_surface_get_height (b))
    return (FixtureDifference) { G_MAXUINT, 1 };

  cairo_surface_flush (a);
  cairo_surface_flush (b);
  first = cairo_image_surface_get_data (a);
  second = cairo_image_surface_get_data (b);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        double largest = 0;

        /* The fourth byte is unused. */
        for (int channel = 0; channel < 3; channel++)
          {
            int byte = G_BYTE_ORDER == G_LITTLE_ENDIAN ? channel : channel + 1;
            double here = smoothed (first, cairo_image_surface_get_stride (a), width, height, x, y,
                                    byte);
            double there = smoothed (second, cairo_image_surface_get_stride (b), width, height, x,
                                     y, byte);

            largest = MAX (largest, fabs (here - there));
          }
        difference.n_pixels += largest > MOST_DIFFERENCE;
        difference.largest = MAX (difference.largest, largest / 255);
      }

  return difference;
}

gboolean
fixture_is_same_picture (cairo_surface_t *a,
                         cairo_surface_t *b)
{
  return fixture_compare_pictures (a, b).n_pixels <= MOST_PIXELS;
}

/* Few colours make a small file; what is lost is far less than the tolerance. */
void
fixture_reduce_colours (cairo_surface_t *surface)
{
  const guint32 step = 256 >> KEPT_BITS;
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint8 *data;

  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width * 4; x++)
      {
        guint32 value = data[y * stride + x];

        data[y * stride + x] = (guint8) MIN ((value + step / 2) / step * step, 255);
      }
  cairo_surface_mark_dirty (surface);
}
