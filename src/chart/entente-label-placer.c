/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Places labels beside marks: none overlaps another, a mark or any other obstacle, none
 * leaves the bounds, and no two leaders cross. Each label has a list of candidates, sorted by
 * cost. In some order of the marks each takes the cheapest candidate that goes with those
 * before it; then each may change its mind as long as that makes the whole cheaper. Many
 * orders are tried, all of them where there are few marks, and the cheapest result is taken. */

#include "entente-label-placer.h"

#include <math.h>

/* With up to this many marks every order of them is tried. */
#define MOST_PERMUTED 6

/* How often labels may change their mind. */
#define MOST_ROUNDS 8

/* No label at all costs more than any way of placing one. */
#define OMISSION_COST 2000.0

#define LEADER_COST   8.0  /* a leader is a line more to look at */
#define CENTRED_COST  6.0  /* above or below reads less well than beside */
#define OFF_CENTRE_COST 0.35 /* for each pixel that the bounds push it aside */
#define BEFORE_COST   1.0  /* the text of a label begins at its mark by preference */
#define SHIFT_COST    2.0  /* a line up or down */
#define CROSSING_COST 150.0 /* the leader passes over something */

/* A label is good enough this near to its best place, in pixels. */
#define GOOD_MARGIN 4.0

/* How far out, in gaps, and how far up and down, in lines, candidates go. */
static const double distances[] = { 1.7, 3.5, 6, 10, 16, 24 };
static const double shifts[] = {
  0, 0.2, 0.4, 0.6, 0.8, 1, 1.25, 1.5, 1.75, 2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, 6
};

/* Beyond this distance only shifts by whole lines are tried. */
#define FINE_DISTANCES 2

typedef struct
{
  EntenteLabelPlacement placement;
  double cost;
} Candidate;

typedef struct
{
  const cairo_rectangle_t *bounds;
  const EntenteLabelObstacle *obstacles;
  guint n_obstacles;
  double gap;

  guint n;
  const EntenteLabelRequest *requests;
  GPtrArray *candidates;    /* of GArray of Candidate, for each request; none at all is last */
  const Candidate **chosen; /* for each request; NULL while it has none */
  const Candidate **best;
  double best_cost;
  double good_cost;         /* what cannot be bettered by much: further orders are not tried */
} Search;

static gboolean
is_free (const Search            *search,
         const cairo_rectangle_t *box)
{
  cairo_rectangle_t grown = entente_rectangle_grow (box, search->gap / 2);

  if (!entente_rectangle_encloses (search->bounds, box))
    return FALSE;

  for (guint i = 0; i < search->n_obstacles; i++)
    if (entente_rectangle_overlaps (&grown, &search->obstacles[i].box))
      return FALSE;

  return TRUE;
}

static void
add_candidate (Search                    *search,
               GArray                    *candidates,
               const EntenteLabelRequest *request,
               EntenteLabelPlacement      placement,
               double                     cost)
{
  Candidate candidate = { placement, cost };

  if (!is_free (search, &placement.box))
    return;

  candidate.cost += entente_rectangle_distance (&placement.box, request->anchor);
  if (placement.has_leader)
    {
      candidate.cost += LEADER_COST;
      for (guint i = 0; i < search->n_obstacles; i++)
        if (search->obstacles[i].owner != request->owner &&
            entente_rectangle_meets_segment (&search->obstacles[i].box, placement.leader[0],
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
add_shifted (Search                    *search,
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
  if (offset > request->radius + search->gap * distances[0] || top > request->anchor.y ||
      top + size->height < request->anchor.y)
    set_leader (&placement, request, search->gap);

  add_candidate (search, candidates, request, placement,
                 (placement.before ? BEFORE_COST : 0) + fabs (shift) * SHIFT_COST);
}

/* Beside the mark, near or far, level with it or shifted up or down. */
static void
add_beside (Search                    *search,
            GArray                    *candidates,
            const EntenteLabelRequest *request,
            int                        variant,
            gboolean                   before)
{
  EntenteLabelPlacement placement = { .variant = variant, .before = before };

  for (guint i = 0; i < G_N_ELEMENTS (distances); i++)
    for (guint j = 0; j < G_N_ELEMENTS (shifts); j++)
      {
        double offset = request->radius + search->gap * distances[i];

        if (i >= FINE_DISTANCES && shifts[j] != floor (shifts[j]))
          continue;
        add_shifted (search, candidates, request, placement, offset, shifts[j]);
        if (shifts[j] > 0)
          add_shifted (search, candidates, request, placement, offset, -shifts[j]);
      }
}

/* Above or below, with the middle at the mark or as near to that as the bounds allow. */
static void
add_centred (Search                    *search,
             GArray                    *candidates,
             const EntenteLabelRequest *request,
             int                        variant)
{
  const EntenteLabelVariant *size = &request->variants[variant];
  const cairo_rectangle_t *bounds = search->bounds;
  double offset = request->radius + search->gap;
  double x = request->anchor.x - size->width / 2;
  EntenteLabelPlacement placement = { .variant = variant };
  double cost;

  placement.box = (cairo_rectangle_t) { 0, 0, size->width, size->height };
  placement.box.x = CLAMP (x, bounds->x, MAX (bounds->x + bounds->width - size->width, bounds->x));
  cost = CENTRED_COST + fabs (placement.box.x - x) * OFF_CENTRE_COST;

  placement.box.y = request->anchor.y - offset - size->height;
  add_candidate (search, candidates, request, placement, cost);
  placement.box.y = request->anchor.y + offset;
  add_candidate (search, candidates, request, placement, cost);
}

static int
compare_costs (gconstpointer a,
               gconstpointer b)
{
  double first = ((const Candidate *) a)->cost, second = ((const Candidate *) b)->cost;

  return (first > second) - (first < second);
}

static GArray *
find_candidates (Search                    *search,
                 const EntenteLabelRequest *request)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < request->n_variants; i++)
    {
      add_beside (search, candidates, request, (int) i, FALSE);
      add_beside (search, candidates, request, (int) i, TRUE);
      add_centred (search, candidates, request, (int) i);
    }

  return candidates;
}

/* Those of the candidates that an attempt allows, cheapest first, and none at all at last. */
static GArray *
sort_candidates (GArray                    *all,
                 const EntenteLabelAttempt *attempt)
{
  GArray *candidates = g_array_sized_new (FALSE, FALSE, sizeof (Candidate), all->len + 1);
  Candidate none = { .placement.variant = -1, .cost = OMISSION_COST };

  for (guint i = 0; i < all->len; i++)
    {
      Candidate candidate = g_array_index (all, Candidate, i);

      if (!attempt->allowed[candidate.placement.variant])
        continue;
      candidate.cost += attempt->costs[candidate.placement.variant];
      g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_costs);
  g_array_append_val (candidates, none);

  return candidates;
}

static gboolean
are_compatible (const Search    *search,
                const Candidate *a,
                const Candidate *b)
{
  const EntenteLabelPlacement *first = &a->placement;
  const EntenteLabelPlacement *second = &b->placement;
  cairo_rectangle_t grown = entente_rectangle_grow (&first->box, search->gap / 2);

  if (first->variant < 0 || second->variant < 0)
    return TRUE;
  if (entente_rectangle_overlaps (&grown, &second->box))
    return FALSE;
  if (first->has_leader &&
      entente_rectangle_meets_segment (&second->box, first->leader[0], first->leader[1]))
    return FALSE;
  if (second->has_leader &&
      entente_rectangle_meets_segment (&first->box, second->leader[0], second->leader[1]))
    return FALSE;

  return !(first->has_leader && second->has_leader &&
           entente_segments_cross (first->leader[0], first->leader[1], second->leader[0],
                                   second->leader[1]));
}

static gboolean
goes_with_others (const Search    *search,
                  guint            index,
                  const Candidate *candidate)
{
  for (guint i = 0; i < search->n; i++)
    if (i != index && search->chosen[i] != NULL &&
        !are_compatible (search, search->chosen[i], candidate))
      return FALSE;

  return TRUE;
}

/* The cheapest candidate that goes with the labels placed so far; none at all always does. */
static const Candidate *
cheapest (const Search *search,
          guint         index)
{
  GArray *candidates = search->candidates->pdata[index];
  guint i = 0;

  while (!goes_with_others (search, index, &g_array_index (candidates, Candidate, i)))
    i++;

  return &g_array_index (candidates, Candidate, i);
}

static void
try_order (Search      *search,
           const guint *order)
{
  gboolean changed = TRUE;
  double cost = 0;

  for (guint i = 0; i < search->n; i++)
    search->chosen[i] = NULL;
  for (guint i = 0; i < search->n; i++)
    search->chosen[order[i]] = cheapest (search, order[i]);

  for (int round = 0; changed && round < MOST_ROUNDS; round++)
    {
      changed = FALSE;
      for (guint i = 0; i < search->n; i++)
        {
          const Candidate *better = cheapest (search, i);

          changed = changed || better != search->chosen[i];
          search->chosen[i] = better;
        }
    }

  for (guint i = 0; i < search->n; i++)
    cost += search->chosen[i]->cost;
  if (cost < search->best_cost)
    {
      search->best_cost = cost;
      for (guint i = 0; i < search->n; i++)
        search->best[i] = search->chosen[i];
    }
}

static void
swap (guint *order,
      guint  a,
      guint  b)
{
  guint kept = order[a];

  order[a] = order[b];
  order[b] = kept;
}

static gboolean
is_good_enough (const Search *search)
{
  return search->best_cost <= search->good_cost;
}

static void
try_permutations (Search *search,
                  guint  *order,
                  guint   fixed)
{
  if (fixed + 1 >= search->n)
    {
      try_order (search, order);
      return;
    }

  for (guint i = fixed; i < search->n && !is_good_enough (search); i++)
    {
      swap (order, fixed, i);
      try_permutations (search, order, fixed + 1);
      swap (order, fixed, i);
    }
}

static int
compare_heights (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  const EntenteLabelRequest *requests = user_data;
  double first = requests[*(const guint *) a].anchor.y;
  double second = requests[*(const guint *) b].anchor.y;

  if (first != second)
    return first < second ? -1 : 1;

  return (int) *(const guint *) a - (int) *(const guint *) b;
}

/* Where there are many marks: from the first and from the last, from the top and from below. */
static void
try_some_orders (Search *search,
                 guint  *order)
{
  for (int by_height = 0; by_height <= 1; by_height++)
    {
      if (by_height)
        g_sort_array (order, search->n, sizeof *order, compare_heights,
                      (gpointer) search->requests);
      try_order (search, order);
      for (guint i = 0; i < search->n / 2; i++)
        swap (order, i, search->n - 1 - i);
      try_order (search, order);
    }
}

/* The cost of the best placements under one attempt, which are those of search->best. */
static double
try_attempt (Search                    *search,
             GPtrArray                 *all_candidates,
             const EntenteLabelAttempt *attempt,
             guint                     *order)
{
  g_ptr_array_set_size (search->candidates, 0);
  search->best_cost = INFINITY;
  search->good_cost = 0;
  for (guint i = 0; i < search->n; i++)
    {
      GArray *candidates = sort_candidates (all_candidates->pdata[i], attempt);

      g_ptr_array_add (search->candidates, candidates);
      search->good_cost += g_array_index (candidates, Candidate, 0).cost + GOOD_MARGIN;
      order[i] = i;
    }

  if (search->n <= MOST_PERMUTED)
    try_permutations (search, order, 0);
  else
    try_some_orders (search, order);

  return search->best_cost + attempt->cost;
}

/**
 * entente_label_placer_place:
 * @requests: (array length=n_requests): the marks that want labels
 * @n_requests: how many
 * @attempts: (array length=n_attempts): the ways to write them, of which the cheapest is taken
 * @n_attempts: how many; at least 1
 * @bounds: where labels may be
 * @obstacles: (array length=n_obstacles): where they may not be, the marks included
 * @n_obstacles: how many
 * @gap: the least distance between a label and its mark; half of it does between a label and
 *   anything else
 * @placements: (array length=n_requests) (out caller-allocates): where each label goes
 */
void
entente_label_placer_place (const EntenteLabelRequest *requests,
                            guint                      n_requests,
                            const EntenteLabelAttempt *attempts,
                            guint                      n_attempts,
                            const cairo_rectangle_t   *bounds,
                            const EntenteLabelObstacle *obstacles,
                            guint                      n_obstacles,
                            double                     gap,
                            EntenteLabelPlacement     *placements)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autofree const Candidate **chosen = g_new0 (const Candidate *, n_requests + 1);
  g_autofree const Candidate **best = g_new0 (const Candidate *, n_requests + 1);
  g_autofree guint *order = g_new0 (guint, n_requests + 1);
  Search search = { bounds, obstacles, n_obstacles, gap, n_requests, requests,
                    sorted, chosen, best, INFINITY, 0 };
  double least = INFINITY;

  for (guint i = 0; i < n_requests; i++)
    g_ptr_array_add (all, find_candidates (&search, &requests[i]));

  for (guint i = 0; i < n_attempts; i++)
    {
      double cost = try_attempt (&search, all, &attempts[i], order);

      if (cost >= least)
        continue;
      least = cost;
      for (guint j = 0; j < n_requests; j++)
        placements[j] = best[j]->placement;
    }
}
