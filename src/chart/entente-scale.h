/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ENTENTE_SCALE_LINEAR,
  ENTENTE_SCALE_LOG,    /* equal ratios are equally far apart; only figures above 0 have a place */
} EntenteScaleKind;

/* A map from figures to pixels. Where low equals high there is nothing to spread out: every
 * figure that has a place maps to the middle. */
typedef struct
{
  double low;   /* the domain, low <= high; above 0 on a logarithmic scale */
  double high;
  double start; /* where low and high are drawn; start may be greater than end */
  double end;
  EntenteScaleKind kind;
} EntenteScale;

gboolean entente_scale_has_place (const EntenteScale *self,
                                  double              value);
double   entente_scale_map       (const EntenteScale *self,
                                  double              value);
double   entente_scale_unmap     (const EntenteScale *self,
                                  double              position);
double   entente_scale_log_ratio (double              value,
                                  double              base);

G_END_DECLS
