/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Bands of equal size, one for each bar. The step is a band with its share of the gaps. */
typedef struct
{
  guint n;
  double start;   /* start may be greater than end: the bands run the other way */
  double end;
  double padding; /* the share of a step that is gap, from 0 to below 1 */
} EntenteBandScale;

double entente_band_scale_get_step (const EntenteBandScale *self);
void   entente_band_scale_map      (const EntenteBandScale *self,
                                    guint                   index,
                                    double                 *position,
                                    double                 *size);
int    entente_band_scale_unmap    (const EntenteBandScale *self,
                                    double                  position);

G_END_DECLS
