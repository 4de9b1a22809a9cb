/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "entente-edtf-words-private.h"

/* The words for sets: one of several dates, or all of them. */

/* A longer list is not read out. */
#define MAX_LISTED 12

/* The parts of a month that have a name, when they are exactly these days: the 1st to the
 * 10th, the 11th to the 20th, the 21st to the last. */
static const char *
month_part_pattern (EntenteDay first,
                    EntenteDay last)
{
  gint64 year, last_year;
  int month, last_month, first_day, last_day;

  entente_day_to_ymd (first, &year, &month, &first_day);
  entente_day_to_ymd (last, &last_year, &last_month, &last_day);

  if (year != last_year || month != last_month)
    return NULL;

  if (first_day == 1 && last_day == 10)
    /* Translators: one of the days from the 1st to the 10th of a month. */
    return _("early {month-alone} {year}");

  if (first_day == 11 && last_day == 20)
    /* Translators: one of the days from the 11th to the 20th of a month. */
    return _("mid-{month-alone} {year}");

  if (first_day == 21 && last_day == entente_day_month_days (year, month))
    /* Translators: one of the days from the 21st to the last of a month. */
    return _("late {month-alone} {year}");

  return NULL;
}

static const char *
one_of_range_pattern (EntenteEdtfUnit unit)
{
  switch (unit)
    {
    case ENTENTE_EDTF_UNIT_YEAR:
      /* Translators: one year of several; {range} is such as "1670 to 1672". */
      return _("a year from {range}");
    case ENTENTE_EDTF_UNIT_GROUPING:
      /* Translators: one season or quarter of several; {range} is such as "spring 2001 to
       * autumn 2001". */
      return _("one period from {range}");
    case ENTENTE_EDTF_UNIT_MONTH:
      /* Translators: one month of several; {range} is such as "March to May 2024". */
      return _("a month from {range}");
    case ENTENTE_EDTF_UNIT_DAY:
    case ENTENTE_EDTF_UNIT_SECOND:
    default:
      /* Translators: one day of several; {range} is such as "11 to 13 February 2025". */
      return _("a day from {range}");
    }
}

static const char *
all_of_range_pattern (EntenteEdtfUnit unit)
{
  switch (unit)
    {
    case ENTENTE_EDTF_UNIT_YEAR:
      /* Translators: {range} is such as "1670 to 1672". */
      return _("every year from {range}");
    case ENTENTE_EDTF_UNIT_GROUPING:
      /* Translators: seasons or quarters; {range} is such as "spring 2001 to autumn 2001". */
      return _("every period from {range}");
    case ENTENTE_EDTF_UNIT_MONTH:
      /* Translators: {range} is such as "March to May 2024". */
      return _("every month from {range}");
    case ENTENTE_EDTF_UNIT_DAY:
    case ENTENTE_EDTF_UNIT_SECOND:
    default:
      /* Translators: {range} is such as "11 to 13 February 2025". */
      return _("every day from {range}");
    }
}

static const char *
all_before_pattern (EntenteEdtfUnit unit)
{
  switch (unit)
    {
    case ENTENTE_EDTF_UNIT_YEAR:
      /* Translators: {date} is a year. */
      return _("every year up to {date}");
    case ENTENTE_EDTF_UNIT_GROUPING:
      /* Translators: {date} is a season or a quarter. */
      return _("every period up to {date}");
    case ENTENTE_EDTF_UNIT_MONTH:
      /* Translators: {date} is a month. */
      return _("every month up to {date}");
    case ENTENTE_EDTF_UNIT_DAY:
    case ENTENTE_EDTF_UNIT_SECOND:
    default:
      /* Translators: {date} is a day. */
      return _("every day up to {date}");
    }
}

static const char *
all_after_pattern (EntenteEdtfUnit unit)
{
  switch (unit)
    {
    case ENTENTE_EDTF_UNIT_YEAR:
      /* Translators: {date} is a year. */
      return _("every year from {date} on");
    case ENTENTE_EDTF_UNIT_GROUPING:
      /* Translators: {date} is a season or a quarter. */
      return _("every period from {date} on");
    case ENTENTE_EDTF_UNIT_MONTH:
      /* Translators: {date} is a month. */
      return _("every month from {date} on");
    case ENTENTE_EDTF_UNIT_DAY:
    case ENTENTE_EDTF_UNIT_SECOND:
    default:
      /* Translators: {date} is a day. */
      return _("every day from {date} on");
    }
}

static const char *
one_before_pattern (EntenteEdtfUnit unit)
{
  return unit >= ENTENTE_EDTF_UNIT_DAY
    /* Translators: {date} is a day. */
    ? _("on or before {date}")
    /* Translators: {date} is a month, a season or a year. */
    : _("in or before {date}");
}

static const char *
one_after_pattern (EntenteEdtfUnit unit)
{
  return unit >= ENTENTE_EDTF_UNIT_DAY
    /* Translators: {date} is a day. */
    ? _("on or after {date}")
    /* Translators: {date} is a month, a season or a year. */
    : _("in or after {date}");
}

static char *
open_range_to_words (const EntenteEdtfItem *item,
                     gboolean               all,
                     EntenteEdtfWords       style)
{
  gboolean before = item->first_kind == ENTENTE_EDTF_END_OPEN;
  const EntenteEdtfDate *date = before ? &item->last : &item->first;
  g_autofree char *words = entente_edtf_end_to_words (date, style);
  const char *pattern;

  if (style == ENTENTE_EDTF_WORDS_SHORT)
    pattern = before ? _("≤ {date}") : _("≥ {date}");
  else if (before)
    pattern = all ? all_before_pattern (date->unit) : one_before_pattern (date->unit);
  else
    pattern = all ? all_after_pattern (date->unit) : one_after_pattern (date->unit);

  return entente_edtf_fill (pattern, "date", words, NULL);
}

static char *
range_member_to_words (const EntenteEdtfItem *item,
                       gboolean               all,
                       EntenteEdtfWords       style)
{
  const EntenteEdtfDate *date = &item->first;
  g_autofree char *range = NULL;

  if (item->first_kind == ENTENTE_EDTF_END_OPEN || item->last_kind == ENTENTE_EDTF_END_OPEN)
    return open_range_to_words (item, all, style);

  if (!all && date->unit == ENTENTE_EDTF_UNIT_DAY && !entente_edtf_date_is_qualified (date) &&
      !entente_edtf_date_is_qualified (&item->last))
    {
      const char *pattern = month_part_pattern (date->first, item->last.last);
      g_autoptr (EntenteEdtfFields) fields = entente_edtf_fields_new ();

      entente_edtf_fields_add_day (fields, "", date->first, style);
      if (pattern != NULL)
        return entente_edtf_fields_fill (fields, pattern);
    }

  if (style == ENTENTE_EDTF_WORDS_SHORT)
    return entente_edtf_range_to_words (date, &item->last, style, style);

  range = entente_edtf_range_to_words (date, &item->last, style, ENTENTE_EDTF_WORDS_LONG);

  return entente_edtf_fill (all ? all_of_range_pattern (date->unit)
                                : one_of_range_pattern (date->unit),
                            "range", range, NULL);
}

static char *
member_to_words (const EntenteEdtfItem *item,
                 gboolean               all,
                 EntenteEdtfWords       style)
{
  return item->is_range ? range_member_to_words (item, all, style)
                        : entente_edtf_date_to_marked_words (&item->first, style, style);
}

/* Whether all members are plain days of one month, which is then said once. */
static gboolean
is_list_of_days (const EntenteEdtf *self)
{
  gint64 first_year = 0, year;
  int first_month = 0, month;

  for (gsize i = 0; i < self->n_items; i++)
    {
      const EntenteEdtfDate *date = &self->items[i].first;

      if (self->items[i].is_range || date->unit != ENTENTE_EDTF_UNIT_DAY ||
          date->first != date->last || entente_edtf_date_is_qualified (date))
        return FALSE;

      entente_day_to_ymd (date->first, &year, &month, NULL);
      if (i > 0 && (year != first_year || month != first_month))
        return FALSE;

      first_year = year;
      first_month = month;
    }

  return self->n_items > 1;
}

static char *
days_to_words (const EntenteEdtf *self,
               gboolean           all,
               EntenteEdtfWords   style)
{
  g_autoptr (EntenteEdtfFields) fields = entente_edtf_fields_new ();
  g_autoptr (GStrvBuilder) days = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;

  for (gsize i = 0; i < self->n_items; i++)
    {
      entente_edtf_fields_add_day (fields, "", self->items[i].first.first, style);
      /* Translators: a day in a list of days of one month. */
      g_strv_builder_take (days, entente_edtf_fields_fill (fields, C_("day in a list", "{day}")));
    }

  texts = g_strv_builder_end (days);
  entente_edtf_fields_take (fields, "days", entente_edtf_join (texts, all));
  /* Translators: {days} is a list of days of one month, such as "6, 13 or 20". */
  return entente_edtf_fields_fill (fields, _("{days} {month} {year}"));
}

/* What has an open start comes behind the dates, so that these are not taken for more
 * dates that it starts from. */
static char *
list_to_words (const EntenteEdtf *self,
               gboolean           all,
               EntenteEdtfWords   style)
{
  g_autoptr (GStrvBuilder) members = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;
  gboolean has_open_start = self->items[0].first_kind == ENTENTE_EDTF_END_OPEN;

  for (gsize i = has_open_start ? 1 : 0; i < self->n_items; i++)
    g_strv_builder_take (members, member_to_words (&self->items[i], all, style));

  if (has_open_start)
    g_strv_builder_take (members, member_to_words (&self->items[0], all, style));

  texts = g_strv_builder_end (members);
  return entente_edtf_join (texts, all);
}

static const EntenteEdtfItem *
find_first (const EntenteEdtf *self)
{
  const EntenteEdtfItem *first = &self->items[0];

  for (gsize i = 1; i < self->n_items; i++)
    if (first->first_kind == ENTENTE_EDTF_END_KNOWN &&
        self->items[i].first.first < first->first.first)
      first = &self->items[i];

  return first;
}

static const EntenteEdtfDate *
last_date (const EntenteEdtfItem *item)
{
  return item->is_range ? &item->last : &item->first;
}

static const EntenteEdtfItem *
find_last (const EntenteEdtf *self)
{
  const EntenteEdtfItem *last = &self->items[self->n_items - 1];

  for (gsize i = 0; i + 1 < self->n_items; i++)
    if (last->last_kind == ENTENTE_EDTF_END_KNOWN &&
        last_date (&self->items[i])->last > last_date (last)->last)
      last = &self->items[i];

  return last;
}

static char *
count_to_words (const EntenteEdtf *self,
                gboolean           all,
                EntenteEdtfWords   style)
{
  g_autoptr (EntenteEdtfFields) fields = entente_edtf_fields_new ();
  const EntenteEdtfItem *first = find_first (self);
  const EntenteEdtfItem *last = find_last (self);
  gulong n = (gulong) self->n_items;

  entente_edtf_fields_take (fields, "n", entente_edtf_number_to_text ((gint64) n, TRUE));

  if (first->first_kind != ENTENTE_EDTF_END_KNOWN || last->last_kind != ENTENTE_EDTF_END_KNOWN)
    return entente_edtf_fields_fill (fields, all
      /* Translators: {n} is a number of dates, more than would be read out. */
      ? ngettext ("{n} date", "{n} dates", n)
      /* Translators: {n} is a number of dates, more than would be read out. */
      : ngettext ("one of {n} date", "one of {n} dates", n));

  entente_edtf_fields_take (fields, "start",
                            entente_edtf_date_to_marked_words (&first->first, style, style));
  entente_edtf_fields_take (fields, "end",
                            entente_edtf_date_to_marked_words (last_date (last), style, style));

  return entente_edtf_fields_fill (fields, all
    /* Translators: {n} is a number of dates, {start} the first and {end} the last of them. */
    ? ngettext ("{n} date from {start} to {end}", "{n} dates from {start} to {end}", n)
    /* Translators: {n} is a number of dates, {start} the first and {end} the last of them. */
    : ngettext ("one of {n} date from {start} to {end}",
                "one of {n} dates from {start} to {end}", n));
}

static char *
short_end_to_words (const EntenteEdtfDate *date,
                    gboolean               same_year)
{
  return same_year
    ? entente_edtf_date_to_marked_words (date, ENTENTE_EDTF_WORDS_SHORT, ENTENTE_EDTF_WORDS_SHORT)
    : entente_edtf_end_to_words (date, ENTENTE_EDTF_WORDS_SHORT);
}

/* A short label has the first and the last of the dates. Only the first member may have
 * an open start, and only the last one an open end. */
static char *
ends_to_words (const EntenteEdtf *self)
{
  const EntenteEdtfItem *first = find_first (self);
  const EntenteEdtfItem *last = find_last (self);
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  gint64 first_year, last_year;
  gboolean same_year;

  entente_day_to_ymd (first->first.first, &first_year, NULL, NULL);
  entente_day_to_ymd (last_date (last)->last, &last_year, NULL, NULL);

  same_year = first->first_kind == ENTENTE_EDTF_END_KNOWN &&
              last->last_kind == ENTENTE_EDTF_END_KNOWN && first_year == last_year;

  if (first->first_kind == ENTENTE_EDTF_END_KNOWN)
    start = short_end_to_words (&first->first, same_year);
  if (last->last_kind == ENTENTE_EDTF_END_KNOWN)
    end = short_end_to_words (last_date (last), same_year);

  if (start == NULL && end == NULL)
    /* Translators: a short label for a set of dates that has neither a first nor a last. */
    return g_strdup (_("… – …"));

  if (start == NULL)
    /* Translators: a short label for a set of dates: there is no first one, {date} is the last. */
    return entente_edtf_fill (_("… {date}"), "date", end, NULL);

  if (end == NULL)
    /* Translators: a short label for a set of dates: {date} is the first, there is no last one. */
    return entente_edtf_fill (_("{date} …"), "date", start, NULL);

  /* Translators: a short label for a set of dates: the first and the last of them. */
  return entente_edtf_fill (_("{start} … {end}"), "start", start, "end", end, NULL);
}

/*
 * entente_edtf_set_to_words:
 *
 * Says a set.
 */
char *
entente_edtf_set_to_words (const EntenteEdtf *self,
                           EntenteEdtfWords   style)
{
  gboolean all = self->kind == ENTENTE_EDTF_KIND_ALL_OF;

  if (self->n_items == 1)
    return member_to_words (&self->items[0], all, style);

  if (style == ENTENTE_EDTF_WORDS_SHORT)
    return ends_to_words (self);

  if (self->n_items > MAX_LISTED)
    return count_to_words (self, all, style);

  if (is_list_of_days (self))
    return days_to_words (self, all, style);

  return list_to_words (self, all, style);
}
