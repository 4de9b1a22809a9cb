/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of the time an axis shows. */

#include <glib/gi18n-lib.h>

#include "entente-timeline-axis-private.h"

/* Without events a year around the report or today is shown. */
#define EMPTY_SPAN 365.0

static EntenteAxisWindow
get_extent (EntenteTimelineAxis *self)
{
  EntenteAxisWindow extent;
  g_autoptr (GDateTime) now = NULL;
  EntenteDay today = 0;

  if (entente_axis_events_get_extent (self->events, &extent.first, &extent.last))
    return extent;

  now = g_date_time_new_now_local ();
  entente_day_from_ymd (g_date_time_get_year (now), g_date_time_get_month (now),
                        g_date_time_get_day_of_month (now), &today);

  return (EntenteAxisWindow) { (double) today - EMPTY_SPAN / 2, (double) today + EMPTY_SPAN / 2 };
}

static gboolean
has_time (GtkWidget *widget)
{
  return ENTENTE_TIMELINE_AXIS (widget)->events != NULL;
}

static EntenteAxisWindow
limit (GtkWidget               *widget,
       const EntenteAxisWindow *window)
{
  EntenteAxisWindow extent = get_extent (ENTENTE_TIMELINE_AXIS (widget));

  return entente_axis_window_limit (window, &extent);
}

static double
get_share (GtkWidget *widget,
           double     x)
{
  EntenteAxisLayout *layout = entente_timeline_axis_get_layout (ENTENTE_TIMELINE_AXIS (widget));
  const EntenteAxisWindow *shown = entente_axis_layout_get_window (layout);

  return (entente_axis_layout_unmap (layout, x) - shown->first) /
         entente_axis_window_get_span (shown);
}

static void
on_goal (EntenteTimelineAxis *self)
{
  g_autofree char *range =
    entente_axis_window_to_words (entente_time_motion_get_goal (self->motion));

  entente_timeline_axis_set_hovered (self, -1, ENTENTE_AXIS_EDGE_NONE);
  entente_timeline_axis_hide_readout (self);
  entente_timeline_axis_set_range (self, range, entente_time_motion_can_zoom_in (self->motion),
                                   entente_time_motion_can_zoom_out (self->motion));
}

/* What the readout was about has moved. */
static void
on_rested (EntenteTimelineAxis *self)
{
  if (gtk_widget_has_visible_focus (GTK_WIDGET (self)))
    entente_timeline_axis_show_cursor_readout (self);
  else
    entente_timeline_axis_update_hovered (self);
}

static void
on_zoomed (EntenteTimelineAxis *self)
{
  g_autofree char *words = NULL;

  /* Translators: said when the reader has zoomed: what the axis shows now, "Showing January
   * 2022 to February 2025" */
  words = g_strdup_printf (_("Showing %s"), self->range);
  g_signal_emit_by_name (self, "announce", words);
}

/**
 * entente_timeline_axis_init_motion:
 * @self: an axis that is being made
 */
void
entente_timeline_axis_init_motion (EntenteTimelineAxis *self)
{
  static const EntenteTimeView view = { has_time, limit, get_share };

  self->motion = entente_time_motion_new (GTK_WIDGET (self), &view);
  g_signal_connect_swapped (self->motion, "goal-changed", G_CALLBACK (on_goal), self);
  g_signal_connect_swapped (self->motion, "moved", G_CALLBACK (gtk_widget_queue_draw), self);
  g_signal_connect_swapped (self->motion, "rested", G_CALLBACK (on_rested), self);
  g_signal_connect_swapped (self->motion, "zoomed", G_CALLBACK (on_zoomed), self);
}

/**
 * entente_timeline_axis_clear_motion:
 * @self: an axis that is going
 */
void
entente_timeline_axis_clear_motion (EntenteTimelineAxis *self)
{
  if (self->motion == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->motion, self);
  entente_time_motion_close (self->motion);
  g_clear_object (&self->motion);
}

/**
 * entente_timeline_axis_show_all:
 * @self: an axis with events
 * @pace: how to get there
 *
 * Shows all events that have a place.
 */
void
entente_timeline_axis_show_all (EntenteTimelineAxis *self,
                                EntentePace          pace)
{
  EntenteAxisWindow extent = get_extent (self);
  EntenteAxisWindow all = entente_axis_window_fit (extent.first, extent.last);

  entente_time_motion_show (self->motion, &all, pace);
}

/**
 * entente_timeline_axis_reveal:
 * @self: an axis with events
 * @event: the place of one of them
 *
 * Moves the window, if it has to, so that the event is seen.
 */
void
entente_timeline_axis_reveal (EntenteTimelineAxis *self,
                              guint                event)
{
  const EntenteAxisSpan *span;
  EntenteAxisWindow window;

  if (event >= entente_axis_events_get_n_placed (self->events))
    return;

  span = entente_axis_events_get_span (self->events, event);
  window = entente_axis_window_reveal (entente_time_motion_get_goal (self->motion), span->first,
                                       span->last);
  entente_time_motion_show (self->motion, &window, ENTENTE_PACE_GLIDE);
}

/* Around the event with the cursor if it is seen, else around the middle. */
static double
get_zoom_centre (EntenteTimelineAxis *self)
{
  const EntenteAxisWindow *window = entente_time_motion_get_goal (self->motion);
  const EntenteAxisSpan *span;

  if (self->cursor >= 0 &&
      self->cursor < (int) entente_axis_events_get_n_placed (self->events))
    {
      span = entente_axis_events_get_span (self->events, (guint) self->cursor);
      if (entente_axis_window_shows (window, span->first, span->last))
        return CLAMP ((span->first + span->last) / 2, window->first, window->last);
    }

  return (window->first + window->last) / 2;
}

/**
 * entente_timeline_axis_zoom_in:
 * @self: an axis
 *
 * Shows less, around the event with the cursor.
 */
void
entente_timeline_axis_zoom_in (EntenteTimelineAxis *self)
{
  g_return_if_fail (ENTENTE_IS_TIMELINE_AXIS (self));

  if (self->events != NULL)
    entente_time_motion_zoom_in (self->motion, get_zoom_centre (self));
}

/**
 * entente_timeline_axis_zoom_out:
 * @self: an axis
 *
 * Shows more.
 */
void
entente_timeline_axis_zoom_out (EntenteTimelineAxis *self)
{
  g_return_if_fail (ENTENTE_IS_TIMELINE_AXIS (self));

  if (self->events != NULL)
    entente_time_motion_zoom_out (self->motion, get_zoom_centre (self));
}

/**
 * entente_timeline_axis_fit:
 * @self: an axis
 *
 * Shows all events that have a place.
 */
void
entente_timeline_axis_fit (EntenteTimelineAxis *self)
{
  g_return_if_fail (ENTENTE_IS_TIMELINE_AXIS (self));

  if (self->events == NULL)
    return;

  entente_timeline_axis_show_all (self, ENTENTE_PACE_GLIDE);
  entente_time_motion_note_zoom (self->motion);
}
