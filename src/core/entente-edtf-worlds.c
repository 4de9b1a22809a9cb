/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-edtf-worlds-private.h"

static void
interval_extremes (const EntenteEdtfItem *item,
                   EntenteEdtfExtremes   *extremes)
{
  EntenteEdtfEnd start, end;

  entente_edtf_item_get_bounds (item, &start, &end);

  *extremes = (EntenteEdtfExtremes) {
    .start_min = ENTENTE_EDTF_DAY_ANY_EARLY,
    .start_max = ENTENTE_EDTF_DAY_ANY_LATE,
    .end_min = ENTENTE_EDTF_DAY_ANY_EARLY,
    .end_max = ENTENTE_EDTF_DAY_ANY_LATE,
  };

  if (start.kind == ENTENTE_EDTF_END_KNOWN)
    {
      extremes->start_min = extremes->end_min = start.lower;
      extremes->start_max = start.upper;
    }
  else if (start.kind == ENTENTE_EDTF_END_OPEN)
    extremes->start_min = extremes->start_max = ENTENTE_EDTF_DAY_MIN;

  if (end.kind == ENTENTE_EDTF_END_KNOWN)
    {
      extremes->end_min = end.lower;
      extremes->end_max = end.upper;
      if (start.kind == ENTENTE_EDTF_END_UNKNOWN)
        extremes->start_max = end.upper;
    }
  else if (end.kind == ENTENTE_EDTF_END_OPEN)
    extremes->end_min = extremes->end_max = ENTENTE_EDTF_DAY_MAX;
}

static void
range_extremes (const EntenteEdtfItem *item,
                EntenteEdtfExtremes   *extremes)
{
  *extremes = (EntenteEdtfExtremes) {
    .start_min = item->first.first,
    .start_max = item->last.first,
    .end_min = item->first.last,
    .end_max = item->last.last,
  };

  if (item->first_kind == ENTENTE_EDTF_END_OPEN)
    extremes->start_min = extremes->end_min = ENTENTE_EDTF_DAY_ANY_EARLY;

  if (item->last_kind == ENTENTE_EDTF_END_OPEN)
    extremes->start_max = extremes->end_max = ENTENTE_EDTF_DAY_ANY_LATE;
}

static void
set_fixed (EntenteEdtfWorlds *worlds,
           EntenteDay         first,
           EntenteDay         last)
{
  worlds->type = ENTENTE_EDTF_WORLD_FIXED;
  worlds->extremes = (EntenteEdtfExtremes) { first, first, last, last };
}

/*
 * entente_edtf_worlds_init:
 *
 * Takes an item of a value as the spans of days that it may stand for. A range of a set
 * of which all members are meant is one span, from the first member to the last.
 */
void
entente_edtf_worlds_init (EntenteEdtfWorlds *worlds,
                          const EntenteEdtf *value,
                          gsize              index)
{
  const EntenteEdtfItem *item = &value->items[index];
  const EntenteEdtfDate *date = &item->first;
  EntenteDay first, last;

  worlds->item = item;

  if (value->kind == ENTENTE_EDTF_KIND_INTERVAL)
    {
      worlds->type = ENTENTE_EDTF_WORLD_INTERVAL;
      interval_extremes (item, &worlds->extremes);
    }
  else if (item->is_range && value->kind == ENTENTE_EDTF_KIND_ALL_OF)
    set_fixed (worlds,
               item->first_kind == ENTENTE_EDTF_END_OPEN ? ENTENTE_EDTF_DAY_MIN : date->first,
               item->last_kind == ENTENTE_EDTF_END_OPEN ? ENTENTE_EDTF_DAY_MAX : item->last.last);
  else if (item->is_range)
    {
      worlds->type = ENTENTE_EDTF_WORLD_RANGE;
      range_extremes (item, &worlds->extremes);
    }
  else if (entente_edtf_date_is_single (date))
    set_fixed (worlds, date->first, date->last);
  else
    {
      worlds->type = ENTENTE_EDTF_WORLD_UNITS;
      worlds->extremes = (EntenteEdtfExtremes) { .start_min = date->first, .end_max = date->last };
      entente_edtf_date_next_unit (date, date->first, &first, &worlds->extremes.end_min);
      entente_edtf_date_previous_unit (date, date->last, &worlds->extremes.start_max, &last);
    }
}

/*
 * entente_edtf_worlds_next:
 *
 * Finds the first of the spans that ends on @from or later, of worlds that are units or
 * fixed.
 */
gboolean
entente_edtf_worlds_next (const EntenteEdtfWorlds *worlds,
                          EntenteDay               from,
                          EntenteDay              *first,
                          EntenteDay              *last)
{
  const EntenteEdtfExtremes *extremes = &worlds->extremes;
  const EntenteEdtfDate *sample;

  if (from > extremes->end_max)
    return FALSE;

  if (worlds->type == ENTENTE_EDTF_WORLD_UNITS)
    return entente_edtf_date_next_unit (&worlds->item->first, from, first, last);

  if (worlds->type == ENTENTE_EDTF_WORLD_RANGE)
    {
      sample = worlds->item->first_kind == ENTENTE_EDTF_END_OPEN ? &worlds->item->last
                                                                 : &worlds->item->first;
      from = MAX (from, extremes->start_min);

      /* Beyond the years that can be named, a day will do for a unit. */
      if (!entente_edtf_date_unit_at (sample, from, first, last))
        *first = *last = from;
      return TRUE;
    }

  *first = extremes->start_min;
  *last = extremes->end_max;
  return TRUE;
}

/* Whether there is an interval from a day of one date to a day of another that lies
 * between two days. The best choice is the earliest start and the latest end. */
static gboolean
interval_within (const EntenteEdtfItem *item,
                 EntenteDay             first,
                 EntenteDay             last)
{
  EntenteDay start = first;
  EntenteDay end = last;

  if (item->first_kind == ENTENTE_EDTF_END_OPEN && first != ENTENTE_EDTF_DAY_MIN)
    return FALSE;

  if (item->last_kind == ENTENTE_EDTF_END_OPEN && last != ENTENTE_EDTF_DAY_MAX)
    return FALSE;

  if (item->first_kind == ENTENTE_EDTF_END_KNOWN &&
      !entente_edtf_date_next_day (&item->first, first, &start))
    return FALSE;

  if (item->last_kind == ENTENTE_EDTF_END_KNOWN &&
      !entente_edtf_date_previous_day (&item->last, last, &end))
    return FALSE;

  return start <= end;
}

/*
 * entente_edtf_worlds_within:
 *
 * Tells whether in some world the span lies between two days.
 */
gboolean
entente_edtf_worlds_within (const EntenteEdtfWorlds *worlds,
                            EntenteDay               first,
                            EntenteDay               last)
{
  const EntenteEdtfExtremes *extremes = &worlds->extremes;
  EntenteDay unit_first, unit_last;

  if (worlds->type == ENTENTE_EDTF_WORLD_INTERVAL)
    return interval_within (worlds->item, first, last);

  if (worlds->type == ENTENTE_EDTF_WORLD_FIXED)
    return first <= extremes->start_min && extremes->end_max <= last;

  /* Units that go back for ever. */
  if (first <= extremes->start_min && extremes->start_min == ENTENTE_EDTF_DAY_ANY_EARLY)
    return TRUE;

  if (!entente_edtf_worlds_next (worlds, first, &unit_first, &unit_last))
    return FALSE;

  if (unit_first < first &&
      !entente_edtf_worlds_next (worlds, unit_last + 1, &unit_first, &unit_last))
    return FALSE;

  return unit_last <= last;
}

/* Whether two dates with gaps have a day in common: each in turn leaps to its first day
 * that is not before the day of the other. */
static gboolean
units_may_meet (const EntenteEdtfWorlds *a,
                const EntenteEdtfWorlds *b,
                guint                   *n_steps)
{
  EntenteDay day = MAX (a->extremes.start_min, b->extremes.start_min);
  EntenteDay day_a, day_b;

  while ((*n_steps)++ < ENTENTE_EDTF_MAX_STEPS)
    {
      if (!entente_edtf_date_next_day (&a->item->first, day, &day_a) ||
          !entente_edtf_date_next_day (&b->item->first, day_a, &day_b))
        return FALSE;

      if (day_a == day_b)
        return TRUE;

      day = day_b;
    }

  return TRUE;
}

/*
 * entente_edtf_worlds_may_meet:
 *
 * Tells whether in some world the two spans have a day in common. After too many steps
 * it is said that they may.
 */
gboolean
entente_edtf_worlds_may_meet (const EntenteEdtfWorlds *a,
                              const EntenteEdtfWorlds *b,
                              guint                   *n_steps)
{
  EntenteDay day;

  if (a->extremes.start_min > b->extremes.end_max || b->extremes.start_min > a->extremes.end_max)
    return FALSE;

  if (a->type == ENTENTE_EDTF_WORLD_UNITS && b->type == ENTENTE_EDTF_WORLD_UNITS)
    return units_may_meet (a, b, n_steps);

  if (b->type == ENTENTE_EDTF_WORLD_UNITS)
    return entente_edtf_worlds_may_meet (b, a, n_steps);

  /* Every other kind of span fills the days between its extremes without a gap. */
  if (a->type == ENTENTE_EDTF_WORLD_UNITS)
    return entente_edtf_date_next_day (&a->item->first, b->extremes.start_min, &day) &&
           day <= b->extremes.end_max;

  return TRUE;
}

/*
 * entente_edtf_list_worlds:
 *
 * Takes every item of a value as the spans of days that it may stand for.
 */
EntenteEdtfWorlds *
entente_edtf_list_worlds (const EntenteEdtf *value)
{
  EntenteEdtfWorlds *worlds = g_new0 (EntenteEdtfWorlds, value->n_items);

  for (gsize i = 0; i < value->n_items; i++)
    entente_edtf_worlds_init (&worlds[i], value, i);

  return worlds;
}

/*
 * entente_edtf_join_extremes:
 *
 * Takes the extremes of another member of a set into those of the members before it, of
 * which there are @n_before. All members together start with the first of them and end
 * with the last.
 */
void
entente_edtf_join_extremes (EntenteEdtfExtremes       *all,
                            const EntenteEdtfExtremes *one,
                            gsize                      n_before,
                            gboolean                   all_of)
{
  if (n_before == 0)
    {
      *all = *one;
      return;
    }

  all->start_min = MIN (all->start_min, one->start_min);
  all->start_max = all_of ? MIN (all->start_max, one->start_max)
                          : MAX (all->start_max, one->start_max);
  all->end_min = all_of ? MAX (all->end_min, one->end_min)
                        : MIN (all->end_min, one->end_min);
  all->end_max = MAX (all->end_max, one->end_max);
}

/*
 * entente_edtf_period_extremes:
 *
 * Gives the extremes of the period that a value names, from the start of its first span
 * to the end of its last.
 */
EntenteEdtfExtremes
entente_edtf_period_extremes (const EntenteEdtf *value)
{
  EntenteEdtfExtremes all = { 0 };

  for (gsize i = 0; i < value->n_items; i++)
    {
      EntenteEdtfWorlds worlds;

      entente_edtf_worlds_init (&worlds, value, i);
      entente_edtf_join_extremes (&all, &worlds.extremes, i, entente_edtf_is_all_of (value));
    }

  return all;
}

static int
compare_starts (gconstpointer a,
                gconstpointer b)
{
  const EntenteEdtfExtremes *one = a;
  const EntenteEdtfExtremes *other = b;

  return one->start_min < other->start_min ? -1 : one->start_min > other->start_min;
}

/*
 * entente_edtf_list_fixed_spans:
 *
 * Gives the days that the members of an all-of set name for certain, as spans in order
 * that do not touch.
 */
GArray *
entente_edtf_list_fixed_spans (const EntenteEdtfWorlds *worlds,
                               gsize                    n_worlds)
{
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (EntenteEdtfExtremes));
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (EntenteEdtfExtremes));

  for (gsize i = 0; i < n_worlds; i++)
    if (worlds[i].type == ENTENTE_EDTF_WORLD_FIXED)
      g_array_append_val (sorted, worlds[i].extremes);

  g_array_sort (sorted, compare_starts);

  for (guint i = 0; i < sorted->len; i++)
    {
      EntenteEdtfExtremes *next = &g_array_index (sorted, EntenteEdtfExtremes, i);
      EntenteEdtfExtremes *span = spans->len > 0
        ? &g_array_index (spans, EntenteEdtfExtremes, spans->len - 1) : NULL;

      if (span == NULL ||
          (span->end_max != ENTENTE_EDTF_DAY_MAX && next->start_min > span->end_max + 1))
        g_array_append_val (spans, *next);
      else
        span->end_max = MAX (span->end_max, next->end_max);
    }

  return spans;
}

/*
 * entente_edtf_compare_times:
 *
 * Compares two date-times as points in time.
 *
 * Returns: %FALSE where they are no date-times, or only one has a time shift
 */
gboolean
entente_edtf_compare_times (const EntenteEdtf *a,
                            const EntenteEdtf *b,
                            int               *order)
{
  const EntenteEdtfDate *dates[] = { &a->items[0].first, &b->items[0].first };
  gint64 seconds[2];

  if (a->kind != ENTENTE_EDTF_KIND_DATE_TIME || b->kind != ENTENTE_EDTF_KIND_DATE_TIME)
    return FALSE;

  if ((dates[0]->shift == ENTENTE_EDTF_SHIFT_NONE) != (dates[1]->shift == ENTENTE_EDTF_SHIFT_NONE))
    return FALSE;

  /* Only years of four digits have times, so that nothing overflows. */
  for (int i = 0; i < 2; i++)
    seconds[i] = ((dates[i]->first * 24 + dates[i]->hour) * 60 + dates[i]->minute -
                  dates[i]->shift_minutes) * 60 + dates[i]->second;

  *order = seconds[0] < seconds[1] ? -1 : seconds[0] > seconds[1];
  return TRUE;
}

/*
 * entente_edtf_are_times_apart:
 *
 * Tells whether two dates are times of one day that cannot be compared.
 */
gboolean
entente_edtf_are_times_apart (const EntenteEdtf *a,
                              const EntenteEdtf *b)
{
  int order;

  return a->kind == ENTENTE_EDTF_KIND_DATE_TIME && b->kind == ENTENTE_EDTF_KIND_DATE_TIME &&
         a->start.lower == b->start.lower && !entente_edtf_compare_times (a, b, &order);
}
