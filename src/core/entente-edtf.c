/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "entente-edtf-private.h"

/**
 * EntenteEdtf:
 *
 * A date as precise as its source, no more: a value of the Extended Date/Time Format
 * (ISO 8601-2 in the profile of the Library of Congress of 4 February 2019).
 *
 * Values are immutable and counted by reference; they may be shared between threads.
 * The calendar is the proleptic Gregorian one, with a year 0; days are counted by
 * #EntenteDay. All days are those that the writer named: a time shift moves none.
 */

G_DEFINE_BOXED_TYPE (EntenteEdtf, entente_edtf, entente_edtf_ref, entente_edtf_unref)
G_DEFINE_QUARK (entente-edtf-error-quark, entente_edtf_error)

static void
entente_edtf_clear (gpointer data)
{
  EntenteEdtf *self = data;

  g_free (self->canonical);
}

/*
 * entente_edtf_new:
 *
 * Makes a value of items whose days are worked out already.
 */
EntenteEdtf *
entente_edtf_new (EntenteEdtfKind        kind,
                  int                    level,
                  gboolean               extension,
                  const EntenteEdtfItem *items,
                  gsize                  n_items)
{
  gsize size = n_items * sizeof (EntenteEdtfItem);
  EntenteEdtf *self = g_atomic_rc_box_alloc0 (sizeof (EntenteEdtf) + size);

  self->kind = kind;
  self->level = level;
  self->extension = extension;
  self->n_items = n_items;
  memcpy (self->items, items, size);

  entente_edtf_bound (self);
  self->canonical = entente_edtf_print (self);

  return self;
}

/**
 * entente_edtf_ref:
 * @self: a date
 *
 * Adds a reference.
 *
 * Returns: (transfer full): @self
 */
EntenteEdtf *
entente_edtf_ref (EntenteEdtf *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * entente_edtf_unref:
 * @self: (transfer full): a date
 *
 * Drops a reference, and with the last one the date.
 */
void
entente_edtf_unref (EntenteEdtf *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, entente_edtf_clear);
}

/**
 * entente_edtf_equal:
 * @a: a date
 * @b: another date
 *
 * Tells whether two dates are the same value: whether their canonical forms are the
 * same. `?2004-?06` and `2004-06?` are; `2004` and `2004-XX` are not, nor are `[1984]`
 * and `1984`, nor `Y17E4` and `Y170000`.
 *
 * Returns: %TRUE where they are equal
 */
gboolean
entente_edtf_equal (const EntenteEdtf *a,
                    const EntenteEdtf *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a == b || strcmp (a->canonical, b->canonical) == 0;
}

/**
 * entente_edtf_hash:
 * @self: a date
 *
 * Gives a hash that goes with entente_edtf_equal().
 *
 * Returns: the hash
 */
guint
entente_edtf_hash (const EntenteEdtf *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return g_str_hash (self->canonical);
}

/**
 * entente_edtf_to_string:
 * @self: a date
 *
 * Prints a date in its canonical form. That has every part as the writer gave it, with
 * the marks of qualification in one place for one meaning: behind a group of parts from
 * the left where no other part has one (`2004-06~-11`), else before each part
 * (`?2004-06-~11`). A time shift without minutes is printed without them, no shift as Z.
 * The members of a set stay in the writer's order.
 *
 * Parsing the canonical form gives an equal date.
 *
 * Returns: (transfer full): the date as EDTF
 */
char *
entente_edtf_to_string (const EntenteEdtf *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_strdup (self->canonical);
}

/**
 * entente_edtf_get_kind:
 * @self: a date
 *
 * Tells what a date is.
 *
 * Returns: its kind
 */
EntenteEdtfKind
entente_edtf_get_kind (const EntenteEdtf *self)
{
  g_return_val_if_fail (self != NULL, ENTENTE_EDTF_KIND_DATE);

  return self->kind;
}

/**
 * entente_edtf_get_level:
 * @self: a date
 *
 * Tells which level of EDTF a reader must know to read the text that the date was parsed
 * from. The same date may be written at two levels (`%2001` at 2, `2001%` at 1), so this
 * is no part of what makes dates equal; the canonical form is never of a higher level.
 *
 * Returns: 0, 1 or 2
 */
int
entente_edtf_get_level (const EntenteEdtf *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->level;
}

/**
 * entente_edtf_is_extension:
 * @self: a date
 *
 * Tells whether a date has something that the profile of the Library of Congress lacks,
 * so that others may refuse it: a season in an interval or at the end of a range, or a
 * season of a year with unspecified digits.
 *
 * Returns: %TRUE where it has
 */
gboolean
entente_edtf_is_extension (const EntenteEdtf *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->extension;
}

/**
 * entente_edtf_is_interval:
 * @self: a date
 *
 * Tells whether a date lasts from one date to another (`A/B`, either of which may be open
 * or unknown). A coarse date such as `2024` is not an interval: what it dates happened
 * at some time in that year. Nor is a set one.
 *
 * Returns: %TRUE for an interval
 */
gboolean
entente_edtf_is_interval (const EntenteEdtf *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->kind == ENTENTE_EDTF_KIND_INTERVAL;
}

/**
 * entente_edtf_get_qualification:
 * @self: a date
 * @part: a part of dates
 *
 * Tells what the writer says of the certainty of a part. For intervals and sets it is
 * all that is said of the part in any of their dates. A date that is not written with
 * the part has no qualification of it.
 *
 * Returns: the marks
 */
EntenteEdtfQualification
entente_edtf_get_qualification (const EntenteEdtf *self,
                                EntenteEdtfPart    part)
{
  guint marks = ENTENTE_EDTF_QUALIFICATION_NONE;

  g_return_val_if_fail (self != NULL, ENTENTE_EDTF_QUALIFICATION_NONE);
  g_return_val_if_fail (part <= ENTENTE_EDTF_PART_DAY, ENTENTE_EDTF_QUALIFICATION_NONE);

  for (gsize i = 0; i < self->n_items; i++)
    marks |= self->items[i].first.qualification[part] | self->items[i].last.qualification[part];

  return (EntenteEdtfQualification) marks;
}

static gboolean
has_qualification (const EntenteEdtf        *self,
                   EntenteEdtfQualification  mark)
{
  for (int part = ENTENTE_EDTF_PART_YEAR; part <= ENTENTE_EDTF_PART_DAY; part++)
    if (entente_edtf_get_qualification (self, (EntenteEdtfPart) part) & mark)
      return TRUE;

  return FALSE;
}

/**
 * entente_edtf_is_uncertain:
 * @self: a date
 *
 * Tells whether the writer marks any part of a date as uncertain (`?` or `%`). The bounds
 * of such a date are those of the date without the mark.
 *
 * Returns: %TRUE where something is uncertain
 */
gboolean
entente_edtf_is_uncertain (const EntenteEdtf *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return has_qualification (self, ENTENTE_EDTF_QUALIFICATION_UNCERTAIN);
}

/**
 * entente_edtf_is_approximate:
 * @self: a date
 *
 * Tells whether the writer marks any part of a date as approximate (`~` or `%`). The
 * bounds of such a date are those of the date without the mark.
 *
 * Returns: %TRUE where something is approximate
 */
gboolean
entente_edtf_is_approximate (const EntenteEdtf *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return has_qualification (self, ENTENTE_EDTF_QUALIFICATION_APPROXIMATE);
}

/**
 * entente_edtf_get_time:
 * @self: a date
 * @hour: (out) (optional): the hour, from 0 to 23
 * @minute: (out) (optional): the minute, from 0 to 59
 * @second: (out) (optional): the second, from 0 to 59
 * @has_shift: (out) (optional): whether it is said how the time differs from UTC
 * @shift_minutes: (out) (optional): how many minutes it is ahead of UTC, where that is said
 *
 * Gives the time of day of a date-time.
 *
 * Returns: %FALSE where the date has no time of day, and nothing was set
 */
gboolean
entente_edtf_get_time (const EntenteEdtf *self,
                       int               *hour,
                       int               *minute,
                       int               *second,
                       gboolean          *has_shift,
                       int               *shift_minutes)
{
  const EntenteEdtfDate *date;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->kind != ENTENTE_EDTF_KIND_DATE_TIME)
    return FALSE;

  date = &self->items[0].first;

  if (hour)
    *hour = date->hour;
  if (minute)
    *minute = date->minute;
  if (second)
    *second = date->second;
  if (has_shift)
    *has_shift = date->shift != ENTENTE_EDTF_SHIFT_NONE;
  if (shift_minutes)
    *shift_minutes = date->shift_minutes;

  return TRUE;
}

static EntenteEdtfPrecision
precision_of_unit (EntenteEdtfUnit unit)
{
  switch (unit)
    {
    case ENTENTE_EDTF_UNIT_GROUPING:
      return ENTENTE_EDTF_PRECISION_SEASON;
    case ENTENTE_EDTF_UNIT_MONTH:
      return ENTENTE_EDTF_PRECISION_MONTH;
    case ENTENTE_EDTF_UNIT_DAY:
      return ENTENTE_EDTF_PRECISION_DAY;
    case ENTENTE_EDTF_UNIT_SECOND:
      return ENTENTE_EDTF_PRECISION_SECOND;
    case ENTENTE_EDTF_UNIT_YEAR:
    default:
      return ENTENTE_EDTF_PRECISION_YEAR;
    }
}

/* How much of a year is known, from the left. */
static EntenteEdtfPrecision
precision_of_year (const EntenteEdtfDate *date)
{
  gint64 first, last;

  entente_edtf_date_year_range (date, &first, &last);

  /* The same digits but the last, or but the last two. */
  if (first / 10 == last / 10)
    return ENTENTE_EDTF_PRECISION_DECADE;
  if (first / 100 == last / 100)
    return ENTENTE_EDTF_PRECISION_CENTURY;

  return ENTENTE_EDTF_PRECISION_MILLENNIUM;
}

static EntenteEdtfPrecision
precision_of_date (const EntenteEdtfDate *date)
{
  gint64 first_year, last_year;
  int first_month, last_month;

  if (entente_edtf_date_is_single (date))
    return precision_of_unit (date->unit);

  entente_day_to_ymd (date->first, &first_year, &first_month, NULL);
  entente_day_to_ymd (date->last, &last_year, &last_month, NULL);

  if (first_year != last_year)
    return precision_of_year (date);

  return first_month == last_month ? ENTENTE_EDTF_PRECISION_MONTH : ENTENTE_EDTF_PRECISION_YEAR;
}

/**
 * entente_edtf_get_precision:
 * @self: a date
 *
 * Tells how closely a date is known: to its smallest part, or, where digits are
 * unspecified, to the smallest span of the calendar that holds all that it may be. So
 * `1985-04-XX` is known to the month, `156X-12-25` to the decade. An interval or a set is
 * as precise as the coarsest of its dates.
 *
 * Returns: the precision; unknown for an interval with no date at either end
 */
EntenteEdtfPrecision
entente_edtf_get_precision (const EntenteEdtf *self)
{
  EntenteEdtfPrecision coarsest = ENTENTE_EDTF_PRECISION_SECOND;
  gboolean is_known = FALSE;

  g_return_val_if_fail (self != NULL, ENTENTE_EDTF_PRECISION_UNKNOWN);

  for (gsize i = 0; i < self->n_items; i++)
    {
      const EntenteEdtfItem *item = &self->items[i];

      if (item->first_kind == ENTENTE_EDTF_END_KNOWN)
        {
          coarsest = MAX (coarsest, precision_of_date (&item->first));
          is_known = TRUE;
        }

      if (item->is_range && item->last_kind == ENTENTE_EDTF_END_KNOWN)
        {
          coarsest = MAX (coarsest, precision_of_date (&item->last));
          is_known = TRUE;
        }
    }

  return is_known ? coarsest : ENTENTE_EDTF_PRECISION_UNKNOWN;
}
