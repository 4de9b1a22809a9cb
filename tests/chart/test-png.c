/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is written as PNG is read again by cairo, which checks every sum in it. */

#include <string.h>

#include "entente-png.h"
#include "price-fixture.h"

typedef struct
{
  const guint8 *data;
  gsize size;
} Reader;

/* What a pixel is: all sorts of noise and of plain stretches. */
typedef enum
{
  PICTURE_WHITE,
  PICTURE_STRIPES,
  PICTURE_NOISE,
  N_PICTURES,
} Picture;

static cairo_status_t
read_bytes (void          *closure,
            unsigned char *data,
            unsigned int   length)
{
  Reader *reader = closure;

  if (length > reader->size)
    return CAIRO_STATUS_READ_ERROR;

  memcpy (data, reader->data, length);
  reader->data += length;
  reader->size -= length;
  return CAIRO_STATUS_SUCCESS;
}

static guint32 *
row_of (cairo_surface_t *surface,
        int              y)
{
  return (guint32 *) (void *) (cairo_image_surface_get_data (surface) +
                               y * cairo_image_surface_get_stride (surface));
}

static cairo_surface_t *
make_surface (Picture picture,
              int     width,
              int     height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  FixtureRandom random = { 7 };

  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      row_of (surface, y)[x] = picture == PICTURE_WHITE ? 0xffffff
                               : picture == PICTURE_STRIPES ? (guint32) (x * 3 + y) * 0x010305
                                                            : fixture_random_below (&random,
                                                                                    0x1000000);
  cairo_surface_mark_dirty (surface);

  return surface;
}

static void
assert_same (cairo_surface_t *one,
             cairo_surface_t *other)
{
  int width = cairo_image_surface_get_width (one), height = cairo_image_surface_get_height (one);

  g_assert_cmpint (cairo_image_surface_get_width (other), ==, width);
  g_assert_cmpint (cairo_image_surface_get_height (other), ==, height);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      g_assert_cmphex (row_of (one, y)[x] & 0xffffff, ==, row_of (other, y)[x] & 0xffffff);
}

static void
check_picture (Picture picture,
               int     width,
               int     height)
{
  cairo_surface_t *surface = make_surface (picture, width, height), *read;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = entente_png_from_surface (surface, &error);
  g_autoptr (GBytes) again = entente_png_from_surface (surface, NULL);
  Reader reader;

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (bytes, again));
  reader.data = g_bytes_get_data (bytes, &reader.size);
  read = cairo_image_surface_create_from_png_stream (read_bytes, &reader);
  g_assert_cmpint (cairo_surface_status (read), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpuint (reader.size, ==, 0);
  assert_same (surface, read);

  cairo_surface_destroy (read);
  cairo_surface_destroy (surface);
}

static void
test_round_trip (void)
{
  static const struct { int width, height; } sizes[] = {
    { 1, 1 }, { 1, 300 }, { 300, 1 }, { 3, 2 }, { 7, 5 }, { 255, 256 }, { 641, 123 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (int picture = 0; picture < N_PICTURES; picture++)
      check_picture ((Picture) picture, sizes[i].width, sizes[i].height);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/png/round-trip", test_round_trip);

  return g_test_run ();
}
