/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-axis-window.h"

#include <math.h>

#include "entente-edtf.h"

#define YEAR    365.2425
#define CENTURY (100 * YEAR)

/* Nothing is known of the hours of most days, so there is nothing to see closer than this. */
#define LEAST_SPAN 1.0

/* One can always see this much at once, however close together the events are. */
#define MOST_SPAN (4 * CENTURY)

/* Room at each end, as a share of what is to be seen; and the least that is shown when all of
 * it is. */
#define MARGIN    0.04
#define LEAST_FIT 14.0

/* A number of days this far from 1970 would not be told from the next: a span must be larger
 * than what a double can tell there by this factor. */
#define RESOLUTION 1e-12

/* Just beyond the years that dates may name. */
#define LIMIT 3.7e18

/* Up to so many days words name days, and up to so many months. */
#define MOST_IN_DAYS   92
#define MOST_IN_MONTHS (20 * YEAR)

static double
least_span (double day)
{
  return MAX (LEAST_SPAN, fabs (day) * RESOLUTION);
}

static EntenteAxisWindow
around (double middle,
        double span)
{
  return (EntenteAxisWindow) { middle - span / 2, middle + span / 2 };
}

/**
 * entente_axis_window_get_span:
 * @self: a window
 *
 * Returns: how many days it shows
 */
double
entente_axis_window_get_span (const EntenteAxisWindow *self)
{
  return self->last - self->first;
}

/**
 * entente_axis_window_equal:
 * @self: a window
 * @other: another one
 *
 * Returns: whether they look the same: their ends are less than a millionth of them apart
 */
gboolean
entente_axis_window_equal (const EntenteAxisWindow *self,
                           const EntenteAxisWindow *other)
{
  double slack = entente_axis_window_get_span (self) * 1e-6;

  return fabs (self->first - other->first) <= slack && fabs (self->last - other->last) <= slack;
}

/**
 * entente_axis_window_shows:
 * @self: a window
 * @first: the start of some time
 * @last: its end
 *
 * Returns: whether some of it is in the window
 */
gboolean
entente_axis_window_shows (const EntenteAxisWindow *self,
                           double                   first,
                           double                   last)
{
  return first < self->last && last > self->first;
}

/**
 * entente_axis_window_fit:
 * @first: the start of what is to be seen
 * @last: its end, not before @first
 *
 * Returns: the window that shows all of it, with some room at both ends
 */
EntenteAxisWindow
entente_axis_window_fit (double first,
                         double last)
{
  double middle = first + (last - first) / 2;
  double span = MAX ((last - first) * (1 + 2 * MARGIN), LEAST_FIT);

  return around (middle, MAX (span, least_span (middle)));
}

/**
 * entente_axis_window_zoom:
 * @self: a window
 * @factor: by how much more is to be seen: below 1 zooms in
 * @day: what stays where it is
 *
 * Returns: the window that shows more, or less, around a day
 */
EntenteAxisWindow
entente_axis_window_zoom (const EntenteAxisWindow *self,
                          double                   factor,
                          double                   day)
{
  double span = entente_axis_window_get_span (self);
  double share = (day - self->first) / span;

  span = MAX (span * factor, least_span (day));

  return (EntenteAxisWindow) { day - share * span, day + (1 - share) * span };
}

/**
 * entente_axis_window_pan:
 * @self: a window
 * @days: by how much, towards later days
 *
 * Returns: the window that shows as much of another time
 */
EntenteAxisWindow
entente_axis_window_pan (const EntenteAxisWindow *self,
                         double                   days)
{
  return (EntenteAxisWindow) { self->first + days, self->last + days };
}

/**
 * entente_axis_window_reveal:
 * @self: a window
 * @first: the start of what is to be seen
 * @last: its end
 *
 * Moves a window no further than needed to see what it does not show, with some room beside
 * it. Of a time that is longer than the window the start is shown, if none of it is.
 *
 * Returns: the window, as large as before
 */
EntenteAxisWindow
entente_axis_window_reveal (const EntenteAxisWindow *self,
                            double                   first,
                            double                   last)
{
  double span = entente_axis_window_get_span (self), room = span * 2 * MARGIN;

  if (last - first > span - 2 * room)
    {
      if (entente_axis_window_shows (self, first, last))
        return *self;
      last = first;
    }

  if (first < self->first)
    return entente_axis_window_pan (self, first - room - self->first);
  if (last > self->last)
    return entente_axis_window_pan (self, last + room - self->last);

  return *self;
}

/**
 * entente_axis_window_limit:
 * @self: a window
 * @extent: what there is to be seen
 *
 * Keeps a reader from getting lost: a window shows a day at least, not much more than there
 * is to be seen, and its middle is not far from that.
 *
 * Returns: the nearest window within the limits
 */
EntenteAxisWindow
entente_axis_window_limit (const EntenteAxisWindow *self,
                           const EntenteAxisWindow *extent)
{
  double most = MAX (MOST_SPAN, 1.5 * entente_axis_window_get_span (extent));
  double middle = CLAMP (self->first + (self->last - self->first) / 2,
                         extent->first, extent->last);
  double span = CLAMP (entente_axis_window_get_span (self), least_span (middle), most);
  EntenteAxisWindow limited = around (middle, span);

  limited.first = CLAMP (limited.first, -LIMIT, LIMIT);
  limited.last = CLAMP (limited.last, -LIMIT, LIMIT);

  return limited;
}

/**
 * entente_axis_window_mix:
 * @from: a window
 * @to: another one
 * @progress: how far on the way from one to the other, from 0 to 1
 *
 * Goes from one window to another so that zooming looks even: the span changes by the same
 * factor in the same time, and what is at the same place in both stays there.
 *
 * Returns: the window on the way
 */
EntenteAxisWindow
entente_axis_window_mix (const EntenteAxisWindow *from,
                         const EntenteAxisWindow *to,
                         double                   progress)
{
  double span = entente_axis_window_get_span (from);
  double ratio = entente_axis_window_get_span (to) / span;
  double share = fabs (ratio - 1) < 1e-6 ? progress : (pow (ratio, progress) - 1) / (ratio - 1);

  return (EntenteAxisWindow) { from->first + (to->first - from->first) * share,
                               from->last + (to->last - from->last) * share };
}

/**
 * entente_axis_window_is_least:
 * @self: a window
 *
 * Returns: whether it cannot be zoomed into any further
 */
gboolean
entente_axis_window_is_least (const EntenteAxisWindow *self)
{
  double span = entente_axis_window_get_span (self);

  return span <= least_span (self->first + span / 2) * 1.001;
}

/**
 * entente_axis_window_get_days:
 * @self: a window
 * @first: (out): the first day of which some is shown
 * @last: (out): the last one
 */
void
entente_axis_window_get_days (const EntenteAxisWindow *self,
                              EntenteDay              *first,
                              EntenteDay              *last)
{
  EntenteDay least = 0, most = 0;

  entente_day_from_ymd (-ENTENTE_DAY_MAX_YEAR, 1, 1, &least);
  entente_day_from_ymd (ENTENTE_DAY_MAX_YEAR, 12, 31, &most);

  /* Beyond the years that dates may name a number need not even fit. */
  *first = (EntenteDay) CLAMP (floor (self->first), (double) least, (double) most);
  *first = CLAMP (*first, least, most);
  *last = (EntenteDay) CLAMP (ceil (self->last) - 1, (double) least, (double) most);
  *last = CLAMP (*last, *first, most);
}

static void
append_date (GString    *text,
             EntenteDay  day,
             int         n_parts)
{
  gint64 year;
  int month, month_day;

  entente_day_to_ymd (day, &year, &month, &month_day);
  if (year > 9999 || year < -9999)
    {
      /* Such a year has no months in EDTF. */
      g_string_append_printf (text, "Y%" G_GINT64_FORMAT, year);
      return;
    }

  g_string_append_printf (text, "%s%04" G_GINT64_FORMAT, year < 0 ? "-" : "", ABS (year));
  if (n_parts > 1)
    g_string_append_printf (text, "-%02d", month);
  if (n_parts > 2)
    g_string_append_printf (text, "-%02d", month_day);
}

static char *
to_words (EntenteDay first,
          EntenteDay last,
          int        n_parts)
{
  g_autoptr (GString) start = g_string_new (NULL);
  g_autoptr (GString) end = g_string_new (NULL);
  g_autoptr (EntenteEdtf) edtf = NULL;

  append_date (start, first, n_parts);
  append_date (end, last, n_parts);
  if (!g_string_equal (start, end))
    g_string_append_printf (start, "/%s", end->str);
  edtf = entente_edtf_parse (start->str, NULL, NULL);

  return edtf != NULL ? entente_edtf_to_words (edtf, ENTENTE_EDTF_WORDS_LONG)
                      : g_strdup (start->str);
}

/**
 * entente_axis_days_to_words:
 * @first: a day
 * @last: another one, not before it
 *
 * Returns: (transfer full): "13 February 2025", or "10 to 13 February 2025"
 */
char *
entente_axis_days_to_words (EntenteDay first,
                            EntenteDay last)
{
  g_return_val_if_fail (first <= last, NULL);

  return to_words (first, last, 3);
}

/**
 * entente_axis_window_to_words:
 * @self: a window
 *
 * Says what a window shows, no finer than a reader sees it: days, months or years.
 *
 * Returns: (transfer full): "10 to 14 February 2025", "January 2022 to February 2025"
 */
char *
entente_axis_window_to_words (const EntenteAxisWindow *self)
{
  EntenteDay first, last;
  double span = entente_axis_window_get_span (self);

  entente_axis_window_get_days (self, &first, &last);

  return to_words (first, last, span <= MOST_IN_DAYS ? 3 : span <= MOST_IN_MONTHS ? 2 : 1);
}
