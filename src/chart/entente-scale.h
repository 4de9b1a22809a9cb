/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A linear map from figures to pixels. Where low equals high there is nothing to spread
 * out: every figure maps to the middle. */
typedef struct
{
  double low;   /* the domain, low <= high */
  double high;
  double start; /* where low and high are drawn; start may be greater than end */
  double end;
} EntenteScale;

double entente_scale_map   (const EntenteScale *self,
                            double              value);
double entente_scale_unmap (const EntenteScale *self,
                            double              position);

G_END_DECLS
