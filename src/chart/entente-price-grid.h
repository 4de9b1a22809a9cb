/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-price-strokes.h"

G_BEGIN_DECLS

/* The device pixels of a plot, and where rows and values are on them. A pen is a square of
 * @pen pixels; its place is the column, counted in the direction of time, and the line, counted
 * downwards, of its first pixel. A later row is never in an earlier column, and a greater value
 * never on a lower line. */
typedef struct
{
  int left;          /* of the plot, in device pixels of the picture */
  int top;
  int width;
  int height;
  int pen;
  gboolean mirrored;

  /* The places of the pen for moments and values in the plot, ends included. */
  int first_column;
  int last_column;
  int first_line;
  int last_line;

  /*< private >*/
  const guint32 *steps;
  double first_step;
  double columns_a_step;
  gboolean log;
  double high;
  double range; /* half of it */
} EntentePriceGrid;

void    entente_price_grid_init       (EntentePriceGrid       *self,
                                       EntentePlottedPrices   *prices,
                                       const EntentePricePlot *plot,
                                       double                  line_width);
double  entente_price_grid_get_x      (const EntentePriceGrid *self,
                                       gsize                   row);
double  entente_price_grid_get_y      (const EntentePriceGrid *self,
                                       double                  value);
int     entente_price_grid_get_column (const EntentePriceGrid *self,
                                       gsize                   row);
int     entente_price_grid_get_line   (const EntentePriceGrid *self,
                                       double                  value);

G_END_DECLS
