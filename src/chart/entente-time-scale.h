/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-day.h"

G_BEGIN_DECLS

/* A linear map from moments to pixels. A moment is a number of days since 1970-01-01T00:00,
 * with the time of day as its fraction: exact to a microsecond in our time and to a
 * thousandth of a second over a hundred thousand years. Time is never skipped: nights,
 * weekends and holidays take as much room as any other time, so days without trading are
 * seen as gaps.
 *
 * A day is a span, not a moment: what happened on it is drawn at its middle, and a month
 * reaches from its first day's start to its last day's end. */
typedef struct
{
  double from;  /* the domain; from < to */
  double to;
  double start; /* where both are drawn, in pixels; start may be greater than end */
  double end;
} EntenteTimeScale;

double entente_time_scale_map        (const EntenteTimeScale *self,
                                      double                  moment);
double entente_time_scale_unmap      (const EntenteTimeScale *self,
                                      double                  position);
double entente_time_scale_map_start  (const EntenteTimeScale *self,
                                      EntenteDay              day);
double entente_time_scale_map_middle (const EntenteTimeScale *self,
                                      EntenteDay              day);
double entente_time_scale_map_end    (const EntenteTimeScale *self,
                                      EntenteDay              day);

G_END_DECLS
