/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-scale.h"

/**
 * entente_scale_map:
 * @self: a scale
 * @value: a figure
 *
 * Returns: where the figure is drawn; outside start..end where it is outside the domain
 */
double
entente_scale_map (const EntenteScale *self,
                   double              value)
{
  g_return_val_if_fail (self != NULL, 0);

  if (!(self->high > self->low))
    return (self->start + self->end) / 2;

  return self->start + (value - self->low) / (self->high - self->low) * (self->end - self->start);
}

/**
 * entente_scale_unmap:
 * @self: a scale
 * @position: a place in pixels
 *
 * Returns: the figure that is drawn there
 */
double
entente_scale_unmap (const EntenteScale *self,
                     double              position)
{
  g_return_val_if_fail (self != NULL, 0);

  if (self->end == self->start)
    return self->low;

  return self->low +
         (position - self->start) / (self->end - self->start) * (self->high - self->low);
}
