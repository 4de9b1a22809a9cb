/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-geometry.h"

static const cairo_rectangle_t box = { 10, 20, 30, 40 };

static void
test_rectangles (void)
{
  const cairo_rectangle_t beside = { 40, 20, 10, 10 };
  const cairo_rectangle_t into = { 39, 59, 10, 10 };
  const cairo_rectangle_t inside = { 11, 21, 5, 5 };
  cairo_rectangle_t grown = entente_rectangle_grow (&box, 2);

  g_assert_false (entente_rectangle_overlaps (&box, &beside));
  g_assert_true (entente_rectangle_overlaps (&box, &into));
  g_assert_true (entente_rectangle_overlaps (&inside, &box));
  g_assert_true (entente_rectangle_encloses (&box, &inside));
  g_assert_false (entente_rectangle_encloses (&box, &into));
  g_assert_cmpfloat (grown.x, ==, 8);
  g_assert_cmpfloat (grown.height, ==, 44);
  g_assert_false (entente_rectangle_is_empty (&box));
  g_assert_true (entente_rectangle_is_empty (&(cairo_rectangle_t) { 1, 1, 0, 5 }));
}

static void
test_distance (void)
{
  g_assert_cmpfloat (entente_rectangle_distance (&box, (EntentePoint) { 15, 25 }), ==, 0);
  g_assert_cmpfloat (entente_rectangle_distance (&box, (EntentePoint) { 7, 25 }), ==, 3);
  g_assert_cmpfloat (entente_rectangle_distance (&box, (EntentePoint) { 43, 64 }), ==, 5);
  g_assert_true (entente_rectangle_contains (&box, (EntentePoint) { 40, 60 }));
  g_assert_false (entente_rectangle_contains (&box, (EntentePoint) { 40.1, 60 }));
}

typedef struct
{
  EntentePoint a, b;
  gboolean meets;
} Segment;

static const Segment segments[] = {
  { { 0, 0 }, { 5, 100 }, FALSE },
  { { 0, 40 }, { 100, 40 }, TRUE },
  { { 15, 25 }, { 16, 26 }, TRUE },
  { { 0, 40 }, { 9, 40 }, FALSE },
  { { 0, 70 }, { 100, 70 }, FALSE },
  { { 0, 0 }, { 100, 100 }, TRUE },
  { { 0, 55 }, { 12, 75 }, FALSE },
  { { 25, 0 }, { 25, 19 }, FALSE },
  { { 25, 0 }, { 25, 21 }, TRUE },
  { { 20, 30 }, { 20, 30 }, TRUE },
  { { 0, 0 }, { 0, 0 }, FALSE },
};

static void
test_segments (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (segments); i++)
    {
      g_test_message ("segment %u", i);
      g_assert_cmpint (entente_rectangle_meets_segment (&box, segments[i].a, segments[i].b), ==,
                       segments[i].meets);
      g_assert_cmpint (entente_rectangle_meets_segment (&box, segments[i].b, segments[i].a), ==,
                       segments[i].meets);
    }
}

static void
test_crossing (void)
{
  const EntentePoint a = { 0, 0 }, b = { 10, 10 }, c = { 0, 10 }, d = { 10, 0 }, e = { 4, 6 };

  g_assert_true (entente_segments_cross (a, b, c, d));
  g_assert_false (entente_segments_cross (a, b, c, e));
  g_assert_false (entente_segments_cross (a, c, b, d));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/geometry/rectangles", test_rectangles);
  g_test_add_func ("/geometry/distance", test_distance);
  g_test_add_func ("/geometry/segments", test_segments);
  g_test_add_func ("/geometry/crossing", test_crossing);

  return g_test_run ();
}
