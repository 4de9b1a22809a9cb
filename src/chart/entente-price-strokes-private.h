/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-geometry.h"
#include "entente-price-grid.h"
#include "entente-plotted-prices.h"
#include "entente-price-strokes.h"

G_BEGIN_DECLS

/* A point of a path in units of the picture, and whether a new part begins with it. */
typedef struct
{
  EntentePoint point;
  gboolean begins;
} EntentePathPoint;

/* All that is NULL is not drawn. Rectangles are of cairo_rectangle_int_t, in device pixels of
 * the picture. */
struct _EntentePriceStrokes
{
  EntentePricePlot plot;
  EntentePriceForm form;   /* the one that there are figures for */
  gsize n_rows;
  gsize n_hidden;

  GArray *line;            /* rectangles */
  GArray *area;
  GArray *rising;
  GArray *falling;

  GArray *path;            /* of EntentePathPoint: a line that is stroked */
  GArray *shape;           /* of EntentePathPoint: what is below it */
  GArray *dots;            /* of EntentePoint: rows that are joined to none */
};

/* Rows from @from to before @to are those of the plot; a line also needs those beside them. */
void entente_price_columns_build (EntentePriceStrokes    *self,
                                  EntentePlottedPrices   *prices,
                                  const EntentePriceGrid *grid,
                                  gsize                   from,
                                  gsize                   to);
void entente_price_path_build    (EntentePriceStrokes    *self,
                                  EntentePlottedPrices   *prices,
                                  const EntentePriceGrid *grid,
                                  gsize                   from,
                                  gsize                   to);
void entente_price_bars_build    (EntentePriceStrokes    *self,
                                  EntentePlottedPrices   *prices,
                                  const EntentePriceGrid *grid,
                                  double                  room,
                                  gsize                   from,
                                  gsize                   to);

G_END_DECLS
