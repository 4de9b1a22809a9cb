/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-label-placer.h"

G_BEGIN_DECLS

/* One way of placing a label. */
typedef struct
{
  EntenteLabelPlacement placement;
  double cost; /* in pixels of distance from the mark */
} EntenteLabelCandidate;

GArray *entente_label_candidates_find (const EntenteLabelRequest  *request,
                                       const cairo_rectangle_t    *bounds,
                                       const EntenteLabelObstacle *obstacles,
                                       guint                       n_obstacles,
                                       double                      gap);

G_END_DECLS
