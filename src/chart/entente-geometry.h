/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double x;
  double y;
} EntentePoint;

gboolean          entente_rectangle_is_empty    (const cairo_rectangle_t *self);
gboolean          entente_rectangle_contains    (const cairo_rectangle_t *self,
                                                 EntentePoint             point);
gboolean          entente_rectangle_encloses    (const cairo_rectangle_t *self,
                                                 const cairo_rectangle_t *other);
gboolean          entente_rectangle_overlaps    (const cairo_rectangle_t *self,
                                                 const cairo_rectangle_t *other);
cairo_rectangle_t entente_rectangle_grow        (const cairo_rectangle_t *self,
                                                 double                   margin);
cairo_rectangle_t entente_rectangle_around      (EntentePoint             a,
                                                 EntentePoint             b,
                                                 double                   margin);
double            entente_rectangle_distance    (const cairo_rectangle_t *self,
                                                 EntentePoint             point);
gboolean          entente_rectangle_meets_segment (const cairo_rectangle_t *self,
                                                 EntentePoint             a,
                                                 EntentePoint             b);
gboolean          entente_segments_cross        (EntentePoint             a,
                                                 EntentePoint             b,
                                                 EntentePoint             c,
                                                 EntentePoint             d);

G_END_DECLS
