/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Places labels beside marks: none overlaps another, a mark or any other obstacle, none
 * leaves the bounds, and no two leaders cross. Each label has a list of candidates, sorted by
 * cost. In some order of the marks each takes the cheapest candidate that goes with those
 * before it; then each may change its mind as long as that makes the whole cheaper. Many
 * orders are tried, all of them where there are few marks, and the cheapest result is taken. */

#include "entente-label-placer.h"

#include <math.h>

#include "entente-label-candidates.h"

/* With up to this many marks every order of them is tried. */
#define MOST_PERMUTED 6

/* How often labels may change their mind. */
#define MOST_ROUNDS 8

/* No label at all costs more than any way of placing one. */
#define OMISSION_COST 2000.0

/* A label is good enough this near to its best place, in pixels. */
#define GOOD_MARGIN 4.0

/* A candidate among others in the order of what they cost under an attempt; small, because there
 * are many to sort. */
typedef struct
{
  double cost;
  const EntenteLabelCandidate *candidate;
} Ranked;

typedef struct
{
  double gap;

  guint n;
  const EntenteLabelRequest *requests;
  GPtrArray *candidates;    /* of GArray of Ranked, for each request; none at all is last */
  const Ranked **chosen;    /* for each request; NULL while it has none */
  const EntenteLabelCandidate **best;
  double best_cost;
  double good_cost;         /* what cannot be bettered by much: further orders are not tried */
} Search;

static int
compare_costs (gconstpointer a,
               gconstpointer b)
{
  double first = ((const Ranked *) a)->cost, second = ((const Ranked *) b)->cost;

  return (first > second) - (first < second);
}

/* Those of the candidates that an attempt allows, cheapest first, and none at all at last. */
static GArray *
sort_candidates (GArray                    *all,
                 const EntenteLabelAttempt *attempt)
{
  static const EntenteLabelCandidate none = { .placement.variant = -1, .cost = OMISSION_COST };
  const Ranked last = { OMISSION_COST, &none };
  GArray *ranked = g_array_sized_new (FALSE, FALSE, sizeof (Ranked), all->len + 1);

  for (guint i = 0; i < all->len; i++)
    {
      const EntenteLabelCandidate *candidate = &g_array_index (all, EntenteLabelCandidate, i);
      int variant = candidate->placement.variant;
      Ranked entry = { candidate->cost + attempt->costs[variant], candidate };

      if (attempt->allowed[variant])
        g_array_append_val (ranked, entry);
    }
  g_array_sort (ranked, compare_costs);
  g_array_append_val (ranked, last);

  return ranked;
}

static gboolean
are_compatible (const Search    *search,
                const EntenteLabelCandidate *a,
                const EntenteLabelCandidate *b)
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
                  const EntenteLabelCandidate *candidate)
{
  for (guint i = 0; i < search->n; i++)
    if (i != index && search->chosen[i] != NULL &&
        !are_compatible (search, search->chosen[i]->candidate, candidate))
      return FALSE;

  return TRUE;
}

/* The cheapest candidate that goes with the labels placed so far; none at all always does. */
static const Ranked *
cheapest (const Search *search,
          guint         index)
{
  GArray *candidates = search->candidates->pdata[index];
  guint i = 0;

  while (!goes_with_others (search, index, g_array_index (candidates, Ranked, i).candidate))
    i++;

  return &g_array_index (candidates, Ranked, i);
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
          const Ranked *better = cheapest (search, i);

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
        search->best[i] = search->chosen[i]->candidate;
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

/* What the labels would cost under an attempt if none were in the way of another: no order of
 * the marks gives less. */
static double
least_cost (const Search              *search,
            const GPtrArray           *all_candidates,
            const EntenteLabelAttempt *attempt)
{
  double sum = attempt->cost;

  for (guint i = 0; i < search->n; i++)
    {
      const GArray *candidates = all_candidates->pdata[i];
      double least = OMISSION_COST;

      for (guint j = 0; j < candidates->len; j++)
        {
          const EntenteLabelCandidate *candidate =
            &g_array_index (candidates, EntenteLabelCandidate, j);
          int variant = candidate->placement.variant;

          if (attempt->allowed[variant])
            least = MIN (least, candidate->cost + attempt->costs[variant]);
        }
      sum += least;
    }

  return sum;
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
      search->good_cost += g_array_index (candidates, Ranked, 0).cost + GOOD_MARGIN;
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
  g_autofree const Ranked **chosen = g_new0 (const Ranked *, n_requests + 1);
  g_autofree const EntenteLabelCandidate **best =
    g_new0 (const EntenteLabelCandidate *, n_requests + 1);
  g_autofree guint *order = g_new0 (guint, n_requests + 1);
  Search search = { gap, n_requests, requests, sorted, chosen, best, INFINITY, 0 };
  double least = INFINITY;

  for (guint i = 0; i < n_requests; i++)
    g_ptr_array_add (all, entente_label_candidates_find (&requests[i], bounds, obstacles,
                                                         n_obstacles, gap));

  for (guint i = 0; i < n_attempts; i++)
    {
      double cost;

      if (least_cost (&search, all, &attempts[i]) >= least)
        continue;
      cost = try_attempt (&search, all, &attempts[i], order);
      if (cost >= least)
        continue;
      least = cost;
      for (guint j = 0; j < n_requests; j++)
        placements[j] = best[j]->placement;
    }
}
