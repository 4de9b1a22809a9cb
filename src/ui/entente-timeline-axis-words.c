/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the readout beside a mark says. */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "entente-event-row.h"
#include "entente-timeline-axis-private.h"

/* So many events of a cluster are named. */
#define MOST_TITLES 5

static char *
count_events (EntenteTimelineAxis   *self,
              const EntenteAxisMark *mark)
{
  guint last = mark->first_event + mark->n_events - 1;
  g_autofree char *days = NULL;

  if (mark->shape == ENTENTE_AXIS_MARK_UNDATED)
    return g_strdup_printf (ngettext ("%u event without a date", "%u events without a date",
                                      mark->n_events), mark->n_events);
  if (mark->is_earlier)
    return g_strdup_printf (ngettext ("%u event that began earlier",
                                      "%u events that began earlier", mark->n_events),
                            mark->n_events);

  days = entente_axis_days_to_words (
    (EntenteDay) floor (entente_axis_events_get_span (self->events, mark->first_event)->first),
    (EntenteDay) floor (entente_axis_events_get_span (self->events, last)->first));

  /* Translators: a number of events on the axis, and the days on which they begin: "5 events,
   * 10 to 13 February 2025" */
  return g_strdup_printf (ngettext ("%1$u event, %2$s", "%1$u events, %2$s", mark->n_events),
                          mark->n_events, days);
}

/**
 * entente_timeline_axis_describe_event:
 * @self: an axis
 * @event: the place of an event
 *
 * Returns: (transfer full): the event as its row in the list says it
 */
char *
entente_timeline_axis_describe_event (EntenteTimelineAxis *self,
                                      guint                event)
{
  return entente_event_row_describe (entente_axis_events_get (self->events, event));
}

/**
 * entente_timeline_axis_describe_mark:
 * @self: an axis
 * @mark: one of its marks
 *
 * Returns: (transfer full): the event as its row in the list says it; of several events how
 *   many there are, and on lines of their own the titles of some
 */
char *
entente_timeline_axis_describe_mark (EntenteTimelineAxis   *self,
                                     const EntenteAxisMark *mark)
{
  g_autoptr (GString) words = NULL;
  g_autofree char *count = NULL;
  guint n_titles = MIN (mark->n_events, MOST_TITLES);

  if (mark->n_events == 1)
    return entente_timeline_axis_describe_event (self, mark->first_event);

  count = count_events (self, mark);
  words = g_string_new (count);
  if (mark->is_earlier)
    return g_string_free_and_steal (g_steal_pointer (&words));

  for (guint i = 0; i < n_titles; i++)
    g_string_append_printf (words, "\n%s",
                            entente_event_get_title (
                              entente_axis_events_get (self->events, mark->first_event + i)));
  if (n_titles < mark->n_events)
    {
      g_autofree char *more =
        /* Translators: how many further events there are, below the titles of some */
        g_strdup_printf (ngettext ("and %u more", "and %u more", mark->n_events - n_titles),
                         mark->n_events - n_titles);

      g_string_append_printf (words, "\n%s", more);
    }

  return g_string_free_and_steal (g_steal_pointer (&words));
}
