/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where to look to see the events of a cluster one by one. */

#include "entente-axis-layout-private.h"

/* An opened cluster takes no more than this share of the window. */
#define OPEN_SHARE 0.8

/* How many events the largest mark has that some of the events of a cluster are a part of. */
static guint
measure_largest (EntenteAxisLayout     *layout,
                 const EntenteAxisMark *cluster)
{
  guint end = cluster->first_event + cluster->n_events, largest = 0;

  for (guint i = 0; i < layout->marks->len; i++)
    {
      const EntenteAxisMark *mark = &g_array_index (layout->marks, EntenteAxisMark, i);

      if (mark->first_event < end && mark->first_event + mark->n_events > cluster->first_event &&
          mark->shape != ENTENTE_AXIS_MARK_UNDATED)
        largest = MAX (largest, mark->n_events);
    }

  return largest;
}

/* The least zoom with which each event has a mark of its own; if none has that, the least with
 * which the cluster is as small as it gets. */
static gboolean
find_opening (EntenteAxisLayout     *self,
              const EntenteAxisMark *cluster,
              double                 first,
              double                 last,
              EntenteAxisWindow     *window)
{
  double middle = first + (last - first) / 2;
  double span = entente_axis_window_get_span (&self->window);
  EntenteAxisWindow trial = { middle - span / 2, middle + span / 2 };
  guint least = cluster->n_events;

  while (!entente_axis_window_is_least (&trial) && least > 1)
    {
      g_autoptr (EntenteAxisLayout) layout = NULL;
      guint largest;

      trial = entente_axis_window_zoom (&trial, 0.5, middle);
      if ((last - first) > entente_axis_window_get_span (&trial) * OPEN_SHARE)
        break;
      layout = entente_axis_layout_new (self->texts, &trial, self->width, self->height,
                                        self->direction, NULL, NULL);
      largest = measure_largest (layout, cluster);
      if (largest >= least)
        continue;
      least = largest;
      *window = trial;
    }

  return least < cluster->n_events;
}

/**
 * entente_axis_layout_open:
 * @self: a layout
 * @mark: the index of a mark
 * @window: (out caller-allocates): the window in which its events have marks of their own, as
 *   far as possible
 *
 * Finds out how to see the events of a cluster one by one. It is tried out: how far one must
 * zoom in depends on how much room there is between the events and around them.
 *
 * Returns: whether there is a window that shows more of them than this one; there is none for
 *   a single event, and for more events of one day than there are lanes
 */
gboolean
entente_axis_layout_open (EntenteAxisLayout *self,
                          guint              mark,
                          EntenteAxisWindow *window)
{
  const EntenteAxisMark *cluster;
  double first, last;

  g_return_val_if_fail (ENTENTE_IS_AXIS_LAYOUT (self), FALSE);
  g_return_val_if_fail (mark < self->marks->len, FALSE);
  g_return_val_if_fail (window != NULL, FALSE);

  cluster = entente_axis_layout_get_mark (self, mark);
  if (cluster->shape != ENTENTE_AXIS_MARK_CLUSTER)
    return FALSE;

  first = entente_axis_events_get_span (self->events, cluster->first_event)->first;
  if (cluster->is_earlier)
    {
      /* Back to where the first of them began. */
      *window = entente_axis_window_fit (first, self->window.last);
      return TRUE;
    }

  last = entente_axis_events_get_span (self->events,
                                       cluster->first_event + cluster->n_events - 1)->first + 1;
  if (find_opening (self, cluster, first, last, window))
    return TRUE;

  /* Closer at least, if there is still much around it. */
  *window = entente_axis_window_fit (first, last);

  return entente_axis_window_get_span (window) <
         entente_axis_window_get_span (&self->window) * OPEN_SHARE;
}
