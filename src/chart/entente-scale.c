/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-scale.h"

#include <math.h>

/**
 * entente_scale_log_ratio:
 * @value: a figure above 0
 * @base: a figure above 0
 *
 * Returns: the natural logarithm of @value / @base; as exact where both are nearly equal as
 *   where their ratio is beyond what a double can hold
 */
double
entente_scale_log_ratio (double value,
                         double base)
{
  double excess = (value - base) / base;

  return fabs (excess) <= 0.5 ? log1p (excess) : log (value) - log (base);
}

/**
 * entente_scale_has_place:
 * @self: a scale
 * @value: a figure
 *
 * Returns: whether the figure can be drawn: it is finite and, on a logarithmic scale, above 0
 */
gboolean
entente_scale_has_place (const EntenteScale *self,
                         double              value)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return isfinite (value) && (self->kind == ENTENTE_SCALE_LINEAR || value > 0);
}

/**
 * entente_scale_map:
 * @self: a scale
 * @value: a figure that has a place
 *
 * Returns: where the figure is drawn; outside start..end where it is outside the domain; NaN
 *   where entente_scale_has_place() is %FALSE, which a line has to break at
 */
double
entente_scale_map (const EntenteScale *self,
                   double              value)
{
  double share;

  g_return_val_if_fail (self != NULL, 0);

  if (!entente_scale_has_place (self, value))
    return NAN;
  if (!(self->high > self->low))
    return (self->start + self->end) / 2;

  if (self->kind == ENTENTE_SCALE_LOG)
    share = entente_scale_log_ratio (value, self->low) /
            entente_scale_log_ratio (self->high, self->low);
  else
    share = (value - self->low) / (self->high - self->low);

  return self->start + share * (self->end - self->start);
}

/**
 * entente_scale_unmap:
 * @self: a scale
 * @position: a place in pixels
 *
 * Returns: the figure that is drawn there; the low end of the domain where all figures are
 *   drawn at one place
 */
double
entente_scale_unmap (const EntenteScale *self,
                     double              position)
{
  double share, root;

  g_return_val_if_fail (self != NULL, 0);

  if (self->end == self->start)
    return self->low;

  share = (position - self->start) / (self->end - self->start);
  if (self->kind == ENTENTE_SCALE_LINEAR)
    return self->low + share * (self->high - self->low);

  /* In two halves: the ratio itself may be more than a double can hold. */
  root = exp (share * entente_scale_log_ratio (self->high, self->low) / 2);

  return self->low * root * root;
}
