/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which of the events in the window are looked at one by one, and which together from the
 * start because there are very many. Time is cut into pieces for that, each of them a power
 * of 2 days from a fixed start: so events stay together while the window moves. Each piece
 * takes one search among the sorted events, however many it holds. */

#include "entente-axis-layout-private.h"

#include <math.h>

/* So many events are looked at one by one. */
#define MOST_SINGLES 64

/* So many groups are made of more. */
#define MOST_GROUPS 80

static void
add_group (GArray   *groups,
           guint     first,
           guint     n_events,
           gboolean  is_earlier)
{
  EntenteAxisGroup group = { first, n_events, is_earlier };

  g_array_append_val (groups, group);
}

/**
 * entente_axis_groups_count_earlier:
 * @layout: a layout
 *
 * Returns: how many events began before the window and are not over at its start
 */
guint
entente_axis_groups_count_earlier (EntenteAxisLayout *layout)
{
  /* What is over had begun before. */
  return entente_axis_events_find_start (layout->events, layout->window.first) -
         entente_axis_events_count_over (layout->events, layout->window.first);
}

/* One by one, but for very many; at most half of the lanes are for them. */
static void
add_earlier (EntenteAxisLayout *layout,
             GArray            *groups)
{
  double start = layout->window.first;
  guint n = entente_axis_groups_count_earlier (layout);
  guint i = entente_axis_events_next_reaching (layout->events, 0, start);

  if (n > MAX (layout->n_lanes / 2, 1))
    {
      add_group (groups, i, n, TRUE);
      return;
    }

  for (; n > 0; n--)
    {
      add_group (groups, i, 1, FALSE);
      i = entente_axis_events_next_reaching (layout->events, i + 1, start);
    }
}

/* The groups of the events from @first to before @end, in pieces of @days. */
static guint
add_pieces (EntenteAxisLayout *layout,
            GArray            *groups,
            guint              first,
            guint              end,
            double             days)
{
  guint n = 0;

  for (guint i = first; i < end; n++)
    {
      double piece = floor (entente_axis_events_get_span (layout->events, i)->first / days);
      guint next = entente_axis_events_find_start (layout->events, (piece + 1) * days);

      /* Very far from the start a piece may be less than what a double can tell. */
      next = CLAMP (next, i + 1, end);
      if (groups != NULL)
        add_group (groups, i, next - i, FALSE);
      else if (n > MOST_GROUPS)
        return n;
      i = next;
    }

  return n;
}

/* The least power of 2 days that is at least so wide. */
static double
piece_of (EntenteAxisLayout *layout,
          double             width)
{
  double days = entente_axis_window_get_span (&layout->window) / layout->plot.width * width;

  return exp2 (ceil (log2 (days)));
}

/**
 * entente_axis_groups_collect:
 * @layout: a layout whose plot is known
 * @least_width: events that are closer than about so many pixels are to be together; 0 where
 *   that need not be
 *
 * Returns: (transfer full): the groups (#EntenteAxisGroup) of all events in the window
 */
GArray *
entente_axis_groups_collect (EntenteAxisLayout *layout,
                             double             least_width)
{
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (EntenteAxisGroup));
  guint first = entente_axis_events_find_start (layout->events, layout->window.first);
  guint end = entente_axis_events_find_start (layout->events, layout->window.last);
  double width = least_width;

  add_earlier (layout, groups);
  if (width <= 0 && end - first <= MOST_SINGLES)
    {
      for (guint i = first; i < end; i++)
        add_group (groups, i, 1, FALSE);
      return groups;
    }

  for (width = MAX (width, 1); width < layout->plot.width; width *= 2)
    if (add_pieces (layout, NULL, first, end, piece_of (layout, width)) <= MOST_GROUPS)
      break;
  add_pieces (layout, groups, first, end, piece_of (layout, width));

  return groups;
}
