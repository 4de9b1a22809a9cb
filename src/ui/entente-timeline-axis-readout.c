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

/**
 * entente_timeline_axis_get_readout:
 * @self: an axis
 *
 * Returns: (transfer none) (nullable): the words beside the mark under the pointer or with the
 *   cursor, while they are shown
 */
const char *
entente_timeline_axis_get_readout (EntenteTimelineAxis *self)
{
  g_return_val_if_fail (ENTENTE_IS_TIMELINE_AXIS (self), NULL);

  return entente_chart_readout_get_words (self->readout);
}

/**
 * entente_timeline_axis_show_readout:
 * @self: an axis
 * @words: what to say
 * @target: beside what, in pixels of the axis
 */
void
entente_timeline_axis_show_readout (EntenteTimelineAxis     *self,
                                    const char              *words,
                                    const cairo_rectangle_t *target)
{
  g_return_if_fail (ENTENTE_IS_TIMELINE_AXIS (self));

  entente_chart_readout_show (self->readout, words,
                              &GRAPHENE_RECT_INIT ((float) target->x, (float) target->y,
                                                   (float) target->width,
                                                   (float) target->height));
}

/**
 * entente_timeline_axis_show_cursor_readout:
 * @self: an axis
 *
 * Says of the event with the cursor what its row in the list says.
 */
void
entente_timeline_axis_show_cursor_readout (EntenteTimelineAxis *self)
{
  EntenteAxisLayout *layout;
  g_autofree char *words = NULL;
  int mark;

  g_return_if_fail (ENTENTE_IS_TIMELINE_AXIS (self));

  if (self->cursor < 0)
    return;

  layout = entente_timeline_axis_get_layout (self);
  mark = entente_axis_layout_find_event (layout, (guint) self->cursor);
  if (mark < 0)
    {
      entente_timeline_axis_hide_readout (self);
      return;
    }

  words = describe_event (self, (guint) self->cursor);
  entente_timeline_axis_show_readout (
    self, words, &entente_axis_layout_get_mark (layout, (guint) mark)->extents);
}

/**
 * entente_timeline_axis_hide_readout:
 * @self: an axis
 */
void
entente_timeline_axis_hide_readout (EntenteTimelineAxis *self)
{
  g_return_if_fail (ENTENTE_IS_TIMELINE_AXIS (self));

  if (self->readout != NULL)
    entente_chart_readout_hide (self->readout);
}
