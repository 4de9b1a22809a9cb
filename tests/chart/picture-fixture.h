/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-fixture.h"
#include "entente-chart-layout-private.h"
#include "view-fixture.h"

G_BEGIN_DECLS

/* Around the picture, to see what is drawn outside it. */
#define FRAME 20

typedef struct
{
  cairo_surface_t *surface;
  const guint8 *data;
  int stride;
  int width, height; /* of the picture, without its frame */
} Picture;

void                     picture_clear   (Picture                 *picture);
Picture                  draw_state      (EntenteChartLayout      *layout,
                                          const EntenteChartState *state);
Picture                  draw            (EntenteChartLayout      *layout);
guint32                  raw_pixel       (const Picture           *picture,
                                          int                      x,
                                          int                      y);
EntenteColour            pixel           (const Picture           *picture,
                                          double                   x,
                                          double                   y);
double                   distance        (EntenteColour            a,
                                          EntenteColour            b);
EntenteColour            colour_of       (EntenteChartLayout      *layout,
                                          EntenteChartColour       colour);
double                   share_of        (const Picture           *picture,
                                          const cairo_rectangle_t *box,
                                          EntenteColour            colour);
gboolean                 has_colour_near (const Picture           *picture,
                                          EntentePoint             point,
                                          double                   radius,
                                          EntenteColour            colour);
const EntentePlacedMark *mark_at         (EntenteChartLayout      *layout,
                                          guint                    index);
void                     set_prices      (EntenteChartView        *view,
                                          EntentePriceForm         form);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Picture, picture_clear)

G_END_DECLS
