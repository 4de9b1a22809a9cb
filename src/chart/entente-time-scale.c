/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-time-scale.h"

/**
 * entente_time_scale_map:
 * @self: a scale
 * @moment: a moment, in days since 1970-01-01T00:00
 *
 * Returns: where the moment is drawn, in pixels; outside start..end where it is outside the
 *   domain; in the middle of them where the domain is a single moment
 */
double
entente_time_scale_map (const EntenteTimeScale *self,
                        double                  moment)
{
  g_return_val_if_fail (self != NULL, 0);

  if (!(self->to > self->from))
    return (self->start + self->end) / 2;

  return self->start +
         (moment - self->from) / (self->to - self->from) * (self->end - self->start);
}

/**
 * entente_time_scale_unmap:
 * @self: a scale
 * @position: a place in pixels
 *
 * Returns: the moment that is drawn there, in days since 1970-01-01T00:00
 */
double
entente_time_scale_unmap (const EntenteTimeScale *self,
                          double                  position)
{
  g_return_val_if_fail (self != NULL, 0);

  if (self->end == self->start)
    return self->from;

  return self->from +
         (position - self->start) / (self->end - self->start) * (self->to - self->from);
}

/**
 * entente_time_scale_map_start:
 * @self: a scale
 * @day: a day
 *
 * Returns: where the day starts
 */
double
entente_time_scale_map_start (const EntenteTimeScale *self,
                              EntenteDay              day)
{
  return entente_time_scale_map (self, (double) day);
}

/**
 * entente_time_scale_map_middle:
 * @self: a scale
 * @day: a day
 *
 * Returns: where the middle of the day is
 */
double
entente_time_scale_map_middle (const EntenteTimeScale *self,
                               EntenteDay              day)
{
  return entente_time_scale_map (self, (double) day + 0.5);
}

/**
 * entente_time_scale_map_end:
 * @self: a scale
 * @day: a day
 *
 * Returns: where the day ends
 */
double
entente_time_scale_map_end (const EntenteTimeScale *self,
                            EntenteDay              day)
{
  return entente_time_scale_map (self, (double) day + 1);
}
