/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-time-scale.h"

static double
map (const EntenteTimeScale *self,
     double                  days_from_first)
{
  double days = (double) (self->last - self->first) + 1;

  return self->start + days_from_first / days * (self->end - self->start);
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
  g_return_val_if_fail (self != NULL && self->last >= self->first, 0);

  return map (self, (double) (day - self->first));
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
  g_return_val_if_fail (self != NULL && self->last >= self->first, 0);

  return map (self, (double) (day - self->first) + 0.5);
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
  g_return_val_if_fail (self != NULL && self->last >= self->first, 0);

  return map (self, (double) (day - self->first) + 1);
}
