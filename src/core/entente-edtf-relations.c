/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-edtf-worlds-private.h"

/*
 * Relations of dates, with three answers: yes, where it is so in every world in which
 * both dates are right; no, where it is so in none; else it cannot be known.
 *
 * Order is that of what was dated. A thing dated `2024` was somewhere in 2024, for a day
 * or for all of it: it cannot be ordered with a thing that lasted from October to
 * December. Overlapping and covering are relations of the periods that the dates name:
 * 2024 covers October 2024. The worlds of a date, as spans from a start s to an end e:
 *
 *                          thing dated so             period named so
 *   date, one unit [f,l]   f <= s <= e <= l           s = f, e = l
 *   date, several units    as above for one of them   one of them
 *   interval A/B           s in A, e in B, s <= e     the same
 *   one-of set             as its members             as its members
 *   all-of set             from the first member's    the spans of all members
 *                          start to the last one's end
 *
 * An open start is before, an open end after every day. An unknown one is some day, any
 * that agrees with the other end.
 *
 * Two date-times that both have a time shift, or both have none, are compared as points
 * in time.
 */

/* The extremes of what one item dates; see above. */
static EntenteEdtfExtremes
item_thing_extremes (const EntenteEdtfWorlds *worlds,
                     gboolean                 all_of)
{
  EntenteEdtfExtremes extremes = worlds->extremes;
  const EntenteEdtfItem *item = worlds->item;

  if (worlds->type == ENTENTE_EDTF_WORLD_INTERVAL)
    return extremes;

  if (item->is_range && all_of)
    {
      /* Something in each of the units, the first and the last of them among these. */
      if (item->first_kind == ENTENTE_EDTF_END_KNOWN)
        extremes.start_max = item->first.last;
      if (item->last_kind == ENTENTE_EDTF_END_KNOWN)
        extremes.end_min = item->last.first;
      return extremes;
    }

  extremes.end_min = extremes.start_min;
  extremes.start_max = extremes.end_max;
  return extremes;
}

static EntenteEdtfExtremes
thing_extremes (const EntenteEdtf *value)
{
  EntenteEdtfExtremes all = { 0 };

  for (gsize i = 0; i < value->n_items; i++)
    {
      EntenteEdtfWorlds worlds;
      EntenteEdtfExtremes one;

      entente_edtf_worlds_init (&worlds, value, i);
      one = item_thing_extremes (&worlds, entente_edtf_is_all_of (value));
      entente_edtf_join_extremes (&all, &one, i, entente_edtf_is_all_of (value));
    }

  return all;
}

/**
 * entente_edtf_is_before:
 * @a: a date
 * @b: another date
 *
 * Tells whether what is dated @a ended before what is dated @b started: on an earlier
 * day, or, for two date-times with comparable times, in an earlier second.
 *
 * It is so where max(end of @a) < min(start of @b); it is not where min(end of @a) >=
 * max(start of @b); else it cannot be known. `2024` is before `2025-02`; whether it is
 * before `2024-10/2024-12` cannot be known. Nothing is before an open start.
 *
 * Returns: yes, no, or that it cannot be known
 */
EntenteTruth
entente_edtf_is_before (const EntenteEdtf *a,
                        const EntenteEdtf *b)
{
  EntenteEdtfExtremes extremes_a, extremes_b;
  int order;

  g_return_val_if_fail (a != NULL && b != NULL, ENTENTE_TRUTH_UNKNOWN);

  if (entente_edtf_compare_times (a, b, &order))
    return order < 0 ? ENTENTE_TRUTH_YES : ENTENTE_TRUTH_NO;

  if (entente_edtf_are_times_apart (a, b))
    return ENTENTE_TRUTH_UNKNOWN;

  extremes_a = thing_extremes (a);
  extremes_b = thing_extremes (b);

  return entente_edtf_truth (extremes_a.end_min < extremes_b.start_max,
                             extremes_a.end_max < extremes_b.start_min);
}

/**
 * entente_edtf_is_after:
 * @a: a date
 * @b: another date
 *
 * Tells whether what is dated @a started after what is dated @b ended: whether @b is
 * before @a.
 *
 * Returns: yes, no, or that it cannot be known
 */
EntenteTruth
entente_edtf_is_after (const EntenteEdtf *a,
                       const EntenteEdtf *b)
{
  return entente_edtf_is_before (b, a);
}

/* Whether in some world the span lies where none of the spans is. */
static gboolean
may_miss (const EntenteEdtfWorlds *worlds,
          const GArray            *spans)
{
  EntenteDay gap = ENTENTE_EDTF_DAY_MIN;

  for (guint i = 0; i < spans->len; i++)
    {
      const EntenteEdtfExtremes *span = &g_array_index (spans, EntenteEdtfExtremes, i);

      if (span->start_min > gap && entente_edtf_worlds_within (worlds, gap, span->start_min - 1))
        return TRUE;

      if (span->end_max == ENTENTE_EDTF_DAY_MAX)
        return FALSE;
      gap = span->end_max + 1;
    }

  return entente_edtf_worlds_within (worlds, gap, ENTENTE_EDTF_DAY_MAX);
}

/* Whether two single spans overlap in every world: each starts before the other ends. */
static gboolean
must_meet (const EntenteEdtfExtremes *a,
           const EntenteEdtfExtremes *b)
{
  return a->start_max <= b->end_min && b->start_max <= a->end_min;
}

static gboolean
set_must_meet (const EntenteEdtfWorlds *set,
               gsize                    n_set,
               const GArray            *spans,
               const EntenteEdtfWorlds *worlds)
{
  for (gsize i = 0; i < n_set; i++)
    if (must_meet (&set[i].extremes, &worlds->extremes))
      return TRUE;

  return !may_miss (worlds, spans);
}

/* Whether the members of a set and another date overlap in every world. */
static gboolean
set_must_overlap (const EntenteEdtfWorlds *set,
                  gsize                    n_set,
                  const EntenteEdtfWorlds *others,
                  const EntenteEdtf       *other)
{
  g_autoptr (GArray) spans = entente_edtf_list_fixed_spans (set, n_set);

  for (gsize i = 0; i < other->n_items; i++)
    if (set_must_meet (set, n_set, spans, &others[i]) == entente_edtf_is_all_of (other))
      return entente_edtf_is_all_of (other);

  return !entente_edtf_is_all_of (other);
}

static gboolean
may_overlap (const EntenteEdtfWorlds *worlds_a,
             gsize                    n_a,
             const EntenteEdtfWorlds *worlds_b,
             gsize                    n_b)
{
  guint n_steps = 0;

  for (gsize i = 0; i < n_a; i++)
    for (gsize j = 0; j < n_b; j++)
      if (entente_edtf_worlds_may_meet (&worlds_a[i], &worlds_b[j], &n_steps))
        return TRUE;

  return FALSE;
}

/**
 * entente_edtf_overlaps:
 * @a: a date
 * @b: another date
 *
 * Tells whether the periods that two dates name have a day in common; for two date-times
 * with comparable times, whether they are the same second.
 *
 * For two single spans it is so where max(start of @a) <= min(end of @b) and max(start of
 * @b) <= min(end of @a); it is not where no span of @a meets a span of @b in any world.
 * Sets are tried member by member, so that `[2025-02-06,2025-02-13]` does not overlap
 * `2025-02-10`. Where members of an all-of set have unspecified digits the answer may be
 * that it cannot be known where a closer look would tell; it is never wrong.
 *
 * Returns: yes, no, or that it cannot be known
 */
EntenteTruth
entente_edtf_overlaps (const EntenteEdtf *a,
                       const EntenteEdtf *b)
{
  g_autofree EntenteEdtfWorlds *worlds_a = NULL;
  g_autofree EntenteEdtfWorlds *worlds_b = NULL;
  EntenteEdtfExtremes extremes_a, extremes_b;
  int order;

  g_return_val_if_fail (a != NULL && b != NULL, ENTENTE_TRUTH_UNKNOWN);

  if (entente_edtf_compare_times (a, b, &order))
    return order == 0 ? ENTENTE_TRUTH_YES : ENTENTE_TRUTH_NO;

  if (entente_edtf_are_times_apart (a, b))
    return ENTENTE_TRUTH_UNKNOWN;

  worlds_a = entente_edtf_list_worlds (a);
  worlds_b = entente_edtf_list_worlds (b);

  if (!may_overlap (worlds_a, a->n_items, worlds_b, b->n_items))
    return ENTENTE_TRUTH_NO;

  if (entente_edtf_is_all_of (a) && set_must_overlap (worlds_a, a->n_items, worlds_b, b))
    return ENTENTE_TRUTH_YES;
  if (entente_edtf_is_all_of (b) && set_must_overlap (worlds_b, b->n_items, worlds_a, a))
    return ENTENTE_TRUTH_YES;
  if (entente_edtf_is_all_of (a) || entente_edtf_is_all_of (b))
    return ENTENTE_TRUTH_UNKNOWN;

  extremes_a = entente_edtf_period_extremes (a);
  extremes_b = entente_edtf_period_extremes (b);
  return entente_edtf_truth (TRUE, must_meet (&extremes_a, &extremes_b));
}
