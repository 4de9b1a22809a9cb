/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-edtf-private.h"

static void
set_known (EntenteEdtfEnd *end,
           EntenteDay      lower,
           EntenteDay      upper)
{
  *end = (EntenteEdtfEnd) { .kind = ENTENTE_EDTF_END_KNOWN, .lower = lower, .upper = upper };
}

/* A year with few significant digits is one of several years, like a set: the first
 * and the last of them are its ends. Any other date is one span of days. */
static void
bound_date (const EntenteEdtfDate *date,
            EntenteEdtfEnd        *start,
            EntenteEdtfEnd        *end)
{
  EntenteDay first, last;

  set_known (start, date->first, date->first);
  set_known (end, date->last, date->last);

  if (date->significant > 0 &&
      entente_edtf_date_next_unit (date, date->first, &first, &last) &&
      last < date->last)
    {
      start->upper = last;
      if (entente_edtf_date_previous_unit (date, date->last, &first, &last))
        end->lower = first;
    }
}

/*
 * entente_edtf_item_get_bounds:
 *
 * Gives the bounds of both ends of a range or an interval, as far as they agree: the
 * start is never after the latest end and the end never before the earliest start, so
 * that `2004-06-11/2004-06` ends between the 11th and the 30th.
 *
 * Returns: %FALSE where every possible end is before every possible start
 */
gboolean
entente_edtf_item_get_bounds (const EntenteEdtfItem *item,
                              EntenteEdtfEnd        *start,
                              EntenteEdtfEnd        *end)
{
  *start = (EntenteEdtfEnd) { .kind = item->first_kind };
  *end = (EntenteEdtfEnd) { .kind = item->last_kind };

  if (start->kind == ENTENTE_EDTF_END_KNOWN)
    set_known (start, item->first.first, item->first.last);

  if (end->kind == ENTENTE_EDTF_END_KNOWN)
    set_known (end, item->last.first, item->last.last);

  if (start->kind == ENTENTE_EDTF_END_KNOWN && end->kind == ENTENTE_EDTF_END_KNOWN)
    return entente_edtf_date_previous_day (&item->first, item->last.last, &start->upper) &&
           entente_edtf_date_next_day (&item->last, item->first.first, &end->lower);

  return TRUE;
}

static int
compare_spans (const EntenteEdtfDate *a,
               const EntenteEdtfDate *b)
{
  if (a->first != b->first)
    return a->first < b->first ? -1 : 1;

  return a->last < b->last ? -1 : a->last > b->last;
}

static int
compare_span_ends (const EntenteEdtfDate *a,
                   const EntenteEdtfDate *b)
{
  if (a->last != b->last)
    return a->last < b->last ? -1 : 1;

  return a->first < b->first ? -1 : a->first > b->first;
}

/* A set starts with its earliest member and ends with its latest. */
static void
bound_set (EntenteEdtf *self)
{
  const EntenteEdtfDate *earliest = NULL;
  const EntenteEdtfDate *latest = NULL;

  for (gsize i = 0; i < self->n_items; i++)
    {
      const EntenteEdtfItem *item = &self->items[i];
      const EntenteEdtfDate *last = item->is_range ? &item->last : &item->first;

      if (item->first_kind == ENTENTE_EDTF_END_OPEN)
        self->start.kind = ENTENTE_EDTF_END_OPEN;
      else if (earliest == NULL || compare_spans (&item->first, earliest) < 0)
        earliest = &item->first;

      if (item->is_range && item->last_kind == ENTENTE_EDTF_END_OPEN)
        self->end.kind = ENTENTE_EDTF_END_OPEN;
      else if (latest == NULL || compare_span_ends (last, latest) > 0)
        latest = last;
    }

  if (self->start.kind == ENTENTE_EDTF_END_KNOWN)
    set_known (&self->start, earliest->first, earliest->last);

  if (self->end.kind == ENTENTE_EDTF_END_KNOWN)
    set_known (&self->end, latest->first, latest->last);
}

/*
 * entente_edtf_bound:
 *
 * Works out the bounds of a value whose items are set and, for an interval, agree.
 */
void
entente_edtf_bound (EntenteEdtf *self)
{
  switch (self->kind)
    {
    case ENTENTE_EDTF_KIND_INTERVAL:
      entente_edtf_item_get_bounds (&self->items[0], &self->start, &self->end);
      break;

    case ENTENTE_EDTF_KIND_ONE_OF:
    case ENTENTE_EDTF_KIND_ALL_OF:
      bound_set (self);
      break;

    case ENTENTE_EDTF_KIND_DATE:
    case ENTENTE_EDTF_KIND_DATE_TIME:
    case ENTENTE_EDTF_KIND_SEASON:
    default:
      bound_date (&self->items[0].first, &self->start, &self->end);
      break;
    }
}

/**
 * entente_edtf_get_start:
 * @self: a date
 * @start: (out caller-allocates): where to put what is known of the start
 *
 * Tells on which days a date may start. For
 *
 * - a date, its first possible day, as lower and upper bound alike: what was dated
 *   `2024` falls into the year that starts on 2024-01-01;
 * - an interval, the days of the date before the slash that are not after every day of
 *   the other; open or unknown where there is no such date;
 * - a set, the days of its earliest member; open where the set is;
 * - a year with significant digits, the days of the first of its years.
 *
 * Marks of qualification move nothing. Where the kind is not known there are no bounds.
 */
void
entente_edtf_get_start (const EntenteEdtf *self,
                        EntenteEdtfEnd    *start)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (start != NULL);

  *start = self->start;
}

/**
 * entente_edtf_get_end:
 * @self: a date
 * @end: (out caller-allocates): where to put what is known of the end
 *
 * Tells on which days a date may end. For
 *
 * - a date, its last possible day, as lower and upper bound alike;
 * - an interval, the days of the date behind the slash that are not before every day of
 *   the other; open or unknown where there is no such date;
 * - a set, the days of its latest member; open where the set is;
 * - a year with significant digits, the days of the last of its years.
 *
 * Marks of qualification move nothing. Where the kind is not known there are no bounds.
 */
void
entente_edtf_get_end (const EntenteEdtf *self,
                      EntenteEdtfEnd    *end)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (end != NULL);

  *end = self->end;
}

/**
 * entente_edtf_get_earliest:
 * @self: a date
 * @day: (out) (optional): where to put the day
 *
 * Gives the earliest day that a date may have to do with: the lower bound of its start.
 *
 * Returns: %FALSE where the start is open or unknown: there is no such day
 */
gboolean
entente_edtf_get_earliest (const EntenteEdtf *self,
                           EntenteDay        *day)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->start.kind != ENTENTE_EDTF_END_KNOWN)
    return FALSE;

  if (day)
    *day = self->start.lower;

  return TRUE;
}

/**
 * entente_edtf_get_latest:
 * @self: a date
 * @day: (out) (optional): where to put the day
 *
 * Gives the latest day that a date may have to do with: the upper bound of its end.
 *
 * Returns: %FALSE where the end is open or unknown: there is no such day
 */
gboolean
entente_edtf_get_latest (const EntenteEdtf *self,
                         EntenteDay        *day)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->end.kind != ENTENTE_EDTF_END_KNOWN)
    return FALSE;

  if (day)
    *day = self->end.upper;

  return TRUE;
}
