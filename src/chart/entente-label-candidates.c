/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the label of a mark may be: beside it, near or far, level with it or shifted up or
 * down, or above or below it. */

#include "entente-label-candidates.h"

#include <math.h>

#define LEADER_COST   8.0  /* a leader is a line more to look at */
#define CENTRED_COST  6.0  /* above or below reads less well than beside */
#define OFF_CENTRE_COST 0.35 /* for each pixel that the bounds push it aside */
#define BEFORE_COST   1.0  /* the text of a label begins at its mark by preference */
#define SHIFT_COST    2.0  /* a line up or down */
#define CROSSING_COST 150.0 /* the leader passes over something */

/* How far out, in gaps, and how far up and down, in lines, candidates go. */
static const double distances[] = { 1.7, 3.5, 6, 10, 16, 24 };
static const double shifts[] = {
  0, 0.2, 0.4, 0.6, 0.8, 1, 1.25, 1.5, 1.75, 2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, 6
};

/* Beyond this distance only shifts by whole lines are tried. */
#define FINE_DISTANCES 2

/* Where labels may be, and may not. */
typedef struct
{
  const cairo_rectangle_t *bounds;
  const EntenteLabelObstacle *obstacles; /* those that the request can come near to */
  guint n_obstacles;
  double gap;
} Places;

static gboolean
is_free (const Places            *places,
         const cairo_rectangle_t *box)
{
  cairo_rectangle_t grown = entente_rectangle_grow (box, places->gap / 2);

  if (!entente_rectangle_encloses (places->bounds, box))
    return FALSE;

  for (guint i = 0; i < places->n_obstacles; i++)
    if (entente_rectangle_overlaps (&grown, &places->obstacles[i].box))
      return FALSE;

  return TRUE;
}

static void
add_candidate (Places                    *places,
               GArray                    *candidates,
               const EntenteLabelRequest *request,
               EntenteLabelPlacement      placement,
               double                     cost)
{
  EntenteLabelCandidate candidate = { placement, cost };

  if (!is_free (places, &placement.box))
    return;

  candidate.cost += entente_rectangle_distance (&placement.box, request->anchor);
  if (placement.has_leader)
    {
      candidate.cost += LEADER_COST;
      for (guint i = 0; i < places->n_obstacles; i++)
        if (places->obstacles[i].owner != request->owner &&
            entente_rectangle_meets_segment (&places->obstacles[i].box, placement.leader[0],
                                             placement.leader[1]))
          candidate.cost += CROSSING_COST;
    }

  g_array_append_val (candidates, candidate);
}

/* Runs from the edge of the mark to the label's first line. */
static void
set_leader (EntenteLabelPlacement     *placement,
            const EntenteLabelRequest *request,
            double                     gap)
{
  double first_line = request->variants[placement->variant].first_line;
  EntentePoint end = { placement->box.x, placement->box.y + first_line / 2 };
  double length;

  end.x += placement->before ? placement->box.width + gap / 2 : -gap / 2;
  length = hypot (end.x - request->anchor.x, end.y - request->anchor.y);
  placement->has_leader = length > request->radius;
  placement->leader[0] = request->anchor;
  if (placement->has_leader)
    {
      placement->leader[0].x += (end.x - request->anchor.x) * request->radius / length;
      placement->leader[0].y += (end.y - request->anchor.y) * request->radius / length;
    }
  placement->leader[1] = end;
}

static void
add_shifted (Places                    *places,
             GArray                    *candidates,
             const EntenteLabelRequest *request,
             EntenteLabelPlacement      placement,
             double                     offset,
             double                     shift)
{
  const EntenteLabelVariant *size = &request->variants[placement.variant];
  double top = request->anchor.y - size->height / 2 + shift * size->first_line;

  placement.box = (cairo_rectangle_t) {
    placement.before ? request->anchor.x - offset - size->width : request->anchor.x + offset,
    top, size->width, size->height
  };
  /* A label that is near its mark and level with it needs no line to it. */
  if (offset > request->radius + places->gap * distances[0] || top > request->anchor.y ||
      top + size->height < request->anchor.y)
    set_leader (&placement, request, places->gap);

  add_candidate (places, candidates, request, placement,
                 (placement.before ? BEFORE_COST : 0) + fabs (shift) * SHIFT_COST);
}

/* Beside the mark, near or far, level with it or shifted up or down. */
static void
add_beside (Places                    *places,
            GArray                    *candidates,
            const EntenteLabelRequest *request,
            int                        variant,
            gboolean                   before)
{
  EntenteLabelPlacement placement = { .variant = variant, .before = before };

  for (guint i = 0; i < G_N_ELEMENTS (distances); i++)
    for (guint j = 0; j < G_N_ELEMENTS (shifts); j++)
      {
        double offset = request->radius + places->gap * distances[i];

        if (i >= FINE_DISTANCES && shifts[j] != floor (shifts[j]))
          continue;
        add_shifted (places, candidates, request, placement, offset, shifts[j]);
        if (shifts[j] > 0)
          add_shifted (places, candidates, request, placement, offset, -shifts[j]);
      }
}

/* Above or below, with the middle at the mark or as near to that as the bounds allow. */
static void
add_centred (Places                    *places,
             GArray                    *candidates,
             const EntenteLabelRequest *request,
             int                        variant)
{
  const EntenteLabelVariant *size = &request->variants[variant];
  const cairo_rectangle_t *bounds = places->bounds;
  double offset = request->radius + places->gap;
  double x = request->anchor.x - size->width / 2;
  EntenteLabelPlacement placement = { .variant = variant };
  double cost;

  placement.box = (cairo_rectangle_t) { 0, 0, size->width, size->height };
  placement.box.x = CLAMP (x, bounds->x, MAX (bounds->x + bounds->width - size->width, bounds->x));
  cost = CENTRED_COST + fabs (placement.box.x - x) * OFF_CENTRE_COST;

  placement.box.y = request->anchor.y - offset - size->height;
  add_candidate (places, candidates, request, placement, cost);
  placement.box.y = request->anchor.y + offset;
  add_candidate (places, candidates, request, placement, cost);
}

/* Where a label of the request, and the line to it, may be at most. */
static cairo_rectangle_t
reach_of (const Places              *places,
          const EntenteLabelRequest *request)
{
  double farthest = request->radius + places->gap * (distances[G_N_ELEMENTS (distances) - 1] + 1);
  double most = shifts[G_N_ELEMENTS (shifts) - 1], width = 0, height = 0;

  for (guint i = 0; i < request->n_variants; i++)
    {
      const EntenteLabelVariant *size = &request->variants[i];

      width = MAX (width, size->width);
      height = MAX (height, size->height + most * size->first_line);
    }
  width += farthest;
  height += farthest;

  return (cairo_rectangle_t) {
    request->anchor.x - width, request->anchor.y - height, 2 * width, 2 * height
  };
}

/**
 * entente_label_candidates_find:
 * @request: a mark that wants a label
 * @bounds: where labels may be
 * @obstacles: (array length=n_obstacles): where they may not be
 * @n_obstacles: how many
 * @gap: as of entente_label_placer_place()
 *
 * Returns: (transfer full) (element-type EntenteLabelCandidate): the places that are free of
 *   obstacles, in no order, with what each costs
 */
GArray *
entente_label_candidates_find (const EntenteLabelRequest  *request,
                               const cairo_rectangle_t    *bounds,
                               const EntenteLabelObstacle *obstacles,
                               guint                       n_obstacles,
                               double                      gap)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (EntenteLabelCandidate));
  g_autoptr (GArray) near = g_array_new (FALSE, FALSE, sizeof (EntenteLabelObstacle));
  Places places = { .bounds = bounds, .gap = gap };
  cairo_rectangle_t reach = reach_of (&places, request);

  for (guint i = 0; i < n_obstacles; i++)
    if (entente_rectangle_overlaps (&reach, &obstacles[i].box))
      g_array_append_val (near, obstacles[i]);
  places.obstacles = (const EntenteLabelObstacle *) (const void *) near->data;
  places.n_obstacles = near->len;

  for (guint i = 0; i < request->n_variants; i++)
    {
      add_beside (&places, candidates, request, (int) i, FALSE);
      add_beside (&places, candidates, request, (int) i, TRUE);
      add_centred (&places, candidates, request, (int) i);
    }

  return candidates;
}
