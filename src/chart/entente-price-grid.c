/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-price-grid.h"

#include <math.h>

#define SECONDS_A_DAY 86400.0

/* Far outside any picture, and near enough that the product of two distances is a whole number
 * of 64 bits. */
#define FAR 1e8

/* floor() within FAR, which compilers need not call a function for. */
static inline int
floor_near (double number)
{
  double near = CLAMP (number, -FAR, FAR);
  int whole = (int) near;

  return whole > near ? whole - 1 : whole;
}

/* The first of @pen pixels that are centred on @position as well as whole pixels can be. */
static inline int
place_pen (double position,
           int    pen)
{
  return floor_near (position + (1 - pen) / 2.0);
}

/**
 * entente_price_grid_init:
 * @self: (out caller-allocates): a grid
 * @prices: what is drawn; not empty
 * @plot: where
 * @line_width: the width of the pen in units of the picture
 */
void
entente_price_grid_init (EntentePriceGrid       *self,
                         EntentePlottedPrices   *prices,
                         const EntentePricePlot *plot,
                         double                  line_width)
{
  EntentePrices *columns = entente_plotted_prices_get_prices (prices);
  double steps_a_day = SECONDS_A_DAY / entente_prices_get_unit (columns);
  double first_moment = entente_plotted_prices_get_moment (prices, 0);
  const guint32 *steps = entente_prices_get_steps (columns);
  const cairo_rectangle_t *box = &plot->box;
  double scale = plot->scale, low = plot->log ? log (plot->low) : plot->low;
  double high = plot->log ? log (plot->high) : plot->high;

  *self = (EntentePriceGrid) {
    .left = (int) round (box->x * scale),
    .top = (int) round (box->y * scale),
    .pen = MAX (1, (int) round (line_width * scale)),
    .mirrored = plot->mirrored,
    .steps = steps,
    .first_step = steps[0] - (first_moment - plot->from) * steps_a_day,
    .log = plot->log,
    .high = high,
    .range = high / 2 - low / 2,
  };
  self->width = (int) round ((box->x + box->width) * scale) - self->left;
  self->height = (int) round ((box->y + box->height) * scale) - self->top;
  self->columns_a_step = self->width / ((plot->to - plot->from) * steps_a_day);
  self->first_column = place_pen (0, self->pen);
  self->last_column = place_pen (self->width, self->pen);
  self->first_line = place_pen (0, self->pen);
  self->last_line = place_pen (self->height, self->pen);
}

/**
 * entente_price_grid_get_x:
 * @self: a grid
 * @row: a row
 *
 * Returns: where the row is, in device pixels from the side where the plot begins in time
 */
double
entente_price_grid_get_x (const EntentePriceGrid *self,
                          gsize                   row)
{
  return (self->steps[row] - self->first_step) * self->columns_a_step;
}

/**
 * entente_price_grid_get_y:
 * @self: a grid
 * @value: a value; above 0 where the grid is logarithmic
 *
 * Returns: where the value is, in device pixels from the upper side of the plot
 */
double
entente_price_grid_get_y (const EntentePriceGrid *self,
                          double                  value)
{
  double place = self->log ? log (value) : value;

  /* Halves, as the range of all that a double can hold does not fit into one. */
  return (self->high / 2 - place / 2) / self->range * self->height;
}

/**
 * entente_price_grid_get_column:
 * @self: a grid
 * @row: a row
 *
 * Returns: the column of the pen for it
 */
int
entente_price_grid_get_column (const EntentePriceGrid *self,
                               gsize                   row)
{
  return place_pen (entente_price_grid_get_x (self, row), self->pen);
}

/**
 * entente_price_grid_get_line:
 * @self: a grid
 * @value: a value; above 0 where the grid is logarithmic
 *
 * Returns: the line of the pen for it
 */
int
entente_price_grid_get_line (const EntentePriceGrid *self,
                             double                  value)
{
  return place_pen (entente_price_grid_get_y (self, value), self->pen);
}
