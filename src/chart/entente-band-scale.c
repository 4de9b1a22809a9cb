/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-band-scale.h"

#include <math.h>

/**
 * entente_band_scale_get_step:
 * @self: a scale
 *
 * Returns: the distance in pixels from one band to the next; all there is without bands
 */
double
entente_band_scale_get_step (const EntenteBandScale *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return fabs (self->end - self->start) / MAX (self->n, 1);
}

/**
 * entente_band_scale_map:
 * @self: a scale
 * @index: the number of a band, from 0
 * @position: (out): its lesser edge in pixels
 * @size: (out): its size in pixels
 */
void
entente_band_scale_map (const EntenteBandScale *self,
                        guint                   index,
                        double                 *position,
                        double                 *size)
{
  double step, offset;

  g_return_if_fail (self != NULL && index < self->n);

  step = entente_band_scale_get_step (self);
  offset = self->end >= self->start ? index * step : -(index + 1.0) * step;
  *size = step * (1 - self->padding);
  *position = self->start + offset + (step - *size) / 2;
}

/**
 * entente_band_scale_unmap:
 * @self: a scale
 * @position: a place in pixels
 *
 * Returns: the number of the step that the place is in, or -1
 */
int
entente_band_scale_unmap (const EntenteBandScale *self,
                          double                  position)
{
  double step, offset;

  g_return_val_if_fail (self != NULL, -1);

  step = entente_band_scale_get_step (self);
  offset = self->end >= self->start ? position - self->start : self->start - position;
  if (!(step > 0) || offset < 0 || offset >= step * self->n)
    return -1;

  return (int) floor (offset / step);
}
