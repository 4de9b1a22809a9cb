/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* What differs between two pictures of one size. */
typedef struct
{
  guint n_pixels;  /* that differ by more than smoothing can */
  double largest;  /* difference of a pixel, from 0 to 1 */
} FixtureDifference;

FixtureDifference  fixture_compare_pictures  (cairo_surface_t *a,
                                              cairo_surface_t *b);
gboolean           fixture_is_same_picture   (cairo_surface_t *a,
                                              cairo_surface_t *b);
void               fixture_reduce_colours    (cairo_surface_t *surface);

G_END_DECLS
