/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-geometry.h"

G_BEGIN_DECLS

#define ENTENTE_LABEL_MOST_VARIANTS 4

/* One way to write a label. */
typedef struct
{
  double width;
  double height;
  double first_line; /* the height of its first line, at whose middle a leader ends */
} EntenteLabelVariant;

/* Something that no label may cover. */
typedef struct
{
  cairo_rectangle_t box;
  int owner;         /* the mark that it is part of, or -1: its own leader may cross it */
} EntenteLabelObstacle;

/* A mark that wants a label beside it. */
typedef struct
{
  int owner;         /* the number of the mark */
  EntentePoint anchor;
  double radius;     /* the mark reaches so far from the anchor to each side */
  EntenteLabelVariant variants[ENTENTE_LABEL_MOST_VARIANTS];
  guint n_variants;
} EntenteLabelRequest;

/* A way to write all labels: which variants there may be, and what each costs, in pixels of
 * distance from the mark. */
typedef struct
{
  gboolean allowed[ENTENTE_LABEL_MOST_VARIANTS];
  double costs[ENTENTE_LABEL_MOST_VARIANTS];
  double cost;       /* once, for the attempt as a whole */
} EntenteLabelAttempt;

/* Where the label of a request goes. */
typedef struct
{
  int variant;            /* -1 where there is no room for any */
  cairo_rectangle_t box;
  gboolean before;        /* the label is on the left of its mark: its lines end there */
  gboolean has_leader;
  EntentePoint leader[2]; /* from the mark to the label */
} EntenteLabelPlacement;

void entente_label_placer_place (const EntenteLabelRequest *requests,
                                 guint                      n_requests,
                                 const EntenteLabelAttempt *attempts,
                                 guint                      n_attempts,
                                 const cairo_rectangle_t   *bounds,
                                 const EntenteLabelObstacle *obstacles,
                                 guint                      n_obstacles,
                                 double                     gap,
                                 EntenteLabelPlacement     *placements);

G_END_DECLS
