/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-day.h"

G_BEGIN_DECLS

/* A linear map from days to pixels. A day is a span, not an instant: what happened on it
 * is drawn at its middle, and a month reaches from its first day's start to its last
 * day's end. */
typedef struct
{
  EntenteDay first; /* both are in the domain as a whole */
  EntenteDay last;
  double start;     /* where the first day starts and the last one ends */
  double end;
} EntenteTimeScale;

double entente_time_scale_map_start  (const EntenteTimeScale *self,
                                      EntenteDay              day);
double entente_time_scale_map_middle (const EntenteTimeScale *self,
                                      EntenteDay              day);
double entente_time_scale_map_end    (const EntenteTimeScale *self,
                                      EntenteDay              day);

G_END_DECLS
