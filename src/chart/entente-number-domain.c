/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-number-domain.h"

#include <math.h>

#include "entente-scale.h"

/* Below this share of the figures themselves a range is rounding noise. */
#define LEAST_RANGE 1e-11

/* How far an axis reaches around figures that are all equal, as a share of them. */
#define EQUAL_MARGIN 0.05

/* Room beyond the outermost figures of an axis that does not start at zero. */
#define MARGIN 0.06

/**
 * entente_number_domain_add:
 * @self: a domain, at first %ENTENTE_NUMBER_DOMAIN_INIT
 * @value: any number
 *
 * Returns: whether @value can be drawn and was added: it is finite and no larger than
 *   %ENTENTE_NUMBER_DOMAIN_LIMIT in size
 */
gboolean
entente_number_domain_add (EntenteNumberDomain *self,
                           double               value)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!(fabs (value) <= ENTENTE_NUMBER_DOMAIN_LIMIT))
    return FALSE;

  self->low = self->empty ? value : MIN (self->low, value);
  self->high = self->empty ? value : MAX (self->high, value);
  self->empty = FALSE;

  return TRUE;
}

/**
 * entente_number_domain_finish:
 * @self: a domain
 * @from_zero: whether the axis must start at zero, as that of bars must
 *
 * Gives the domain an extent to draw on. Bars are measured from zero, so zero belongs to
 * their domain, and the free end of the axis is that of the longest bar. Points get a
 * margin. Where all figures are equal the axis reaches a twentieth of them to each side,
 * or from -1 to 1 around zero; bars that are all zero get an axis from 0 to 1. An empty
 * domain stays empty.
 */
void
entente_number_domain_finish (EntenteNumberDomain *self,
                              gboolean             from_zero)
{
  double size, margin;

  g_return_if_fail (self != NULL);

  if (self->empty)
    return;

  if (from_zero)
    {
      self->low = MIN (self->low, 0);
      self->high = MAX (self->high, 0);
      if (self->low == self->high)
        self->high = 1;
      return;
    }

  size = MAX (fabs (self->low), fabs (self->high));
  margin = (self->high - self->low) * MARGIN;
  if (self->high - self->low <= size * LEAST_RANGE)
    margin = size > 0 ? size * EQUAL_MARGIN : 1;
  self->low -= margin;
  self->high += margin;
}

/**
 * entente_number_domain_finish_log:
 * @self: a domain
 *
 * Gives the domain an extent to draw on with a logarithmic scale: the margins are ratios.
 * Where all figures are equal the axis reaches a twentieth of them to each side. A domain
 * that is empty or not above 0 stays as it is.
 *
 * Returns: whether there are figures, and all of them are above 0
 */
gboolean
entente_number_domain_finish_log (EntenteNumberDomain *self)
{
  double range, factor;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->empty || self->low <= 0)
    return FALSE;

  range = entente_scale_log_ratio (self->high, self->low);
  factor = range <= LEAST_RANGE ? 1 + EQUAL_MARGIN : exp (range * MARGIN);

  /* The least figures of all would become 0, the greatest ones infinite. */
  if (self->low / factor > 0)
    self->low /= factor;
  if (isfinite (self->high * factor))
    self->high *= factor;

  return TRUE;
}
