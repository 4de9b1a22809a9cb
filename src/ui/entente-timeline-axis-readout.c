/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The readout beside a mark: what it says, and where it is. */

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

/* The event as its row in the list says it. */
static char *
describe_event (EntenteTimelineAxis *self,
                guint                event)
{
  return entente_event_row_describe (entente_axis_events_get (self->events, event));
}

/* The event as its row in the list says it; of several events how many there are, and on lines
 * of their own the titles of some. */
static char *
describe_mark (EntenteTimelineAxis   *self,
               const EntenteAxisMark *mark)
{
  g_autoptr (GString) words = NULL;
  g_autofree char *count = NULL;
  guint n_titles = MIN (mark->n_events, MOST_TITLES);

  if (mark->n_events == 1)
    return describe_event (self, mark->first_event);

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

static void
show_readout (EntenteTimelineAxis   *self,
              const char            *words,
              const EntenteAxisMark *mark)
{
  entente_picture_show_readout (ENTENTE_PICTURE (self), words, &mark->extents);
}

/**
 * entente_timeline_axis_show_mark_readout:
 * @self: an axis
 * @mark: one of its marks
 *
 * Says what a mark stands for.
 */
void
entente_timeline_axis_show_mark_readout (EntenteTimelineAxis   *self,
                                         const EntenteAxisMark *mark)
{
  g_autofree char *words = describe_mark (self, mark);

  show_readout (self, words, mark);
}

/**
 * entente_timeline_axis_show_event_readout:
 * @self: an axis
 * @event: the place of an event
 *
 * Says of the event what its row in the list says, where it is seen.
 */
void
entente_timeline_axis_show_event_readout (EntenteTimelineAxis *self,
                                          int                  event)
{
  EntenteAxisLayout *layout;
  g_autofree char *words = NULL;
  int mark;

  g_return_if_fail (ENTENTE_IS_TIMELINE_AXIS (self));
  g_return_if_fail (event >= 0);

  layout = entente_timeline_axis_get_layout (self);
  mark = entente_axis_layout_find_event (layout, (guint) event);
  if (mark < 0)
    {
      entente_picture_hide_readout (ENTENTE_PICTURE (self));
      return;
    }

  words = describe_event (self, (guint) event);
  show_readout (self, words, entente_axis_layout_get_mark (layout, (guint) mark));
}
