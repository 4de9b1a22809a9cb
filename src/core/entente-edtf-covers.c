/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-edtf-worlds-private.h"

/* The calendar comes round in a year, so that of two ranges of units all that can be is
 * seen in two of the years that they have in common. */
#define DAYS_OF_TWO_YEARS 800

/* Dates that are to be covered together, and the extremes of all. */
typedef struct
{
  const EntenteEdtfWorlds *worlds;
  gsize                    n_worlds;
  EntenteEdtfExtremes      extremes;
} Others;

static gboolean
span_may_cover (EntenteDay    first,
                EntenteDay    last,
                const Others *others)
{
  for (gsize i = 0; i < others->n_worlds; i++)
    if (!entente_edtf_worlds_within (&others->worlds[i], first, last))
      return FALSE;

  return TRUE;
}

/* The last day on which a unit may begin for it to be tried. */
static EntenteDay
last_start_to_try (const EntenteEdtfWorlds *worlds,
                   const Others            *others,
                   EntenteDay               from)
{
  if (worlds->type == ENTENTE_EDTF_WORLD_RANGE && others->n_worlds == 1 &&
      others->worlds[0].type == ENTENTE_EDTF_WORLD_RANGE)
    return MIN (others->extremes.start_max, from + DAYS_OF_TWO_YEARS);

  return others->extremes.start_max;
}

/* Tries one unit after another, from the first that may hold the end of the others to the
 * last that may hold their start. */
static gboolean
unit_may_cover (const EntenteEdtfWorlds *worlds,
                const Others            *others,
                guint                   *n_steps)
{
  EntenteDay from = MAX (others->extremes.end_min, worlds->extremes.start_min);
  EntenteDay first, last, last_start;

  if (others->extremes.start_min == ENTENTE_EDTF_DAY_MIN ||
      others->extremes.end_min == ENTENTE_EDTF_DAY_MAX)
    return FALSE;

  if (from == ENTENTE_EDTF_DAY_ANY_EARLY)
    from = MIN (others->extremes.start_max, worlds->extremes.start_max) - DAYS_OF_TWO_YEARS;

  last_start = last_start_to_try (worlds, others, from);

  while (entente_edtf_worlds_next (worlds, from, &first, &last) && first <= last_start)
    {
      if ((*n_steps)++ >= ENTENTE_EDTF_MAX_STEPS)
        return TRUE;

      if (span_may_cover (first, last, others))
        return TRUE;

      from = last + 1;
    }

  return FALSE;
}

static gboolean
worlds_may_cover (const EntenteEdtfWorlds *worlds,
                  const Others            *others,
                  guint                   *n_steps)
{
  switch (worlds->type)
    {
    case ENTENTE_EDTF_WORLD_UNITS:
    case ENTENTE_EDTF_WORLD_RANGE:
      return unit_may_cover (worlds, others, n_steps);

    case ENTENTE_EDTF_WORLD_FIXED:
    case ENTENTE_EDTF_WORLD_INTERVAL:
    default:
      /* The longest of the intervals holds all others. */
      return span_may_cover (worlds->extremes.start_min, worlds->extremes.end_max, others);
    }
}

static gboolean
may_cover (const EntenteEdtf       *value,
           const EntenteEdtfWorlds *worlds,
           const EntenteEdtf       *other,
           const EntenteEdtfWorlds *others)
{
  gsize n_together = entente_edtf_is_all_of (other) ? other->n_items : 1;
  guint n_steps = 0;

  for (gsize i = 0; i < other->n_items; i += n_together)
    {
      Others together = { &others[i], n_together, others[i].extremes };

      if (n_together > 1)
        together.extremes = entente_edtf_period_extremes (other);

      for (gsize j = 0; j < value->n_items; j++)
        if (worlds_may_cover (&worlds[j], &together, &n_steps))
          return TRUE;
    }

  return FALSE;
}

/* Whether a span, whichever it is, can have a day between two others. */
static gboolean
may_have_day (const EntenteEdtfWorlds *worlds,
              EntenteDay               first,
              EntenteDay               last)
{
  EntenteDay day;

  if (worlds->type == ENTENTE_EDTF_WORLD_UNITS)
    return entente_edtf_date_next_day (&worlds->item->first, first, &day) && day <= last;

  return worlds->extremes.start_min <= last && worlds->extremes.end_max >= first;
}

/* Whether every span, whichever it is, lies in one of those of a set: as these do not
 * touch, it does so unless it has a day in a gap. */
static gboolean
is_within_spans (const EntenteEdtfWorlds *worlds,
                 const GArray            *spans)
{
  EntenteDay gap = ENTENTE_EDTF_DAY_MIN;

  for (guint i = 0; i < spans->len; i++)
    {
      const EntenteEdtfExtremes *span = &g_array_index (spans, EntenteEdtfExtremes, i);

      if (span->start_min > gap && may_have_day (worlds, gap, span->start_min - 1))
        return FALSE;

      if (span->end_max == ENTENTE_EDTF_DAY_MAX)
        return TRUE;
      gap = span->end_max + 1;
    }

  return !may_have_day (worlds, gap, ENTENTE_EDTF_DAY_MAX);
}

static gboolean
may_be_within_spans (const EntenteEdtfWorlds *worlds,
                     const GArray            *spans)
{
  for (guint i = 0; i < spans->len; i++)
    {
      const EntenteEdtfExtremes *span = &g_array_index (spans, EntenteEdtfExtremes, i);

      if (entente_edtf_worlds_within (worlds, span->start_min, span->end_max))
        return TRUE;
    }

  return FALSE;
}

static gboolean
may_meet_any (const EntenteEdtfWorlds *set,
              gsize                    n_set,
              const EntenteEdtfWorlds *worlds,
              guint                   *n_steps)
{
  for (gsize i = 0; i < n_set; i++)
    if (entente_edtf_worlds_may_meet (&set[i], worlds, n_steps))
      return TRUE;

  return FALSE;
}

static gboolean
all_are_fixed (const EntenteEdtfWorlds *worlds,
               gsize                    n_worlds)
{
  for (gsize i = 0; i < n_worlds; i++)
    if (worlds[i].type != ENTENTE_EDTF_WORLD_FIXED)
      return FALSE;

  return TRUE;
}

static EntenteTruth
all_of_covers (const EntenteEdtf       *set,
               const EntenteEdtfWorlds *worlds,
               const EntenteEdtf       *other,
               const EntenteEdtfWorlds *others)
{
  g_autoptr (GArray) spans = entente_edtf_list_fixed_spans (worlds, set->n_items);
  EntenteEdtfExtremes whole = entente_edtf_period_extremes (set);
  gsize n_must = 0;
  gsize n_may = 0;
  guint n_steps = 0;

  for (gsize i = 0; i < other->n_items; i++)
    if (is_within_spans (&others[i], spans))
      n_must++;

  /* Where the days of a member are not known, they can at best fill the whole set. */
  if (!all_are_fixed (worlds, set->n_items))
    {
      g_array_set_size (spans, 0);
      g_array_append_val (spans, whole);
    }

  for (gsize i = 0; i < other->n_items; i++)
    if (may_be_within_spans (&others[i], spans) &&
        may_meet_any (worlds, set->n_items, &others[i], &n_steps))
      n_may++;

  return entente_edtf_truth (entente_edtf_is_all_of (other) ? n_may == other->n_items : n_may > 0,
                             n_must == other->n_items);
}

/**
 * entente_edtf_covers:
 * @a: a date
 * @b: another date
 *
 * Tells whether the period that a date names holds every day of the period that another
 * names. A point in time covers nothing but the same point.
 *
 * For a single span it is so where max(start of @a) <= min(start of @b) and min(end of
 * @a) >= max(end of @b); it is not where no span of @a holds a span of @b in any world.
 * `2024` covers `2024-10`, and it covers `2024-09/2025-02` not; whether `2024-XX` covers
 * `2024-10` cannot be known. Where members of an all-of set have unspecified digits, or
 * after very many units, the answer may be that it cannot be known where a closer look
 * would tell; it is never wrong.
 *
 * Returns: yes, no, or that it cannot be known
 */
EntenteTruth
entente_edtf_covers (const EntenteEdtf *a,
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

  if (a->kind == ENTENTE_EDTF_KIND_DATE_TIME)
    return ENTENTE_TRUTH_NO;

  worlds_a = entente_edtf_list_worlds (a);
  worlds_b = entente_edtf_list_worlds (b);

  if (entente_edtf_is_all_of (a))
    return all_of_covers (a, worlds_a, b, worlds_b);

  extremes_a = entente_edtf_period_extremes (a);
  extremes_b = entente_edtf_period_extremes (b);

  return entente_edtf_truth (may_cover (a, worlds_a, b, worlds_b),
                             extremes_a.start_max <= extremes_b.start_min &&
                             extremes_a.end_min >= extremes_b.end_max);
}
