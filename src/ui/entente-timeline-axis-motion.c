/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of the time an axis shows, and how it gets from one window to another: at once under
 * the reader's hand, in a short motion by keys and buttons, and without one where the desktop
 * says that nothing is to move. */

#include <glib/gi18n-lib.h>

#include "entente-timeline-axis-private.h"

/* In milliseconds. */
#define MOTION_TIME   200
#define ANNOUNCE_TIME 600  /* after which a reader has stopped zooming */

/* By how much a key or a button zooms. */
#define ZOOM_STEP 1.6

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
find_can_zoom_out (EntenteTimelineAxis *self)
{
  EntenteAxisWindow extent = get_extent (self);
  EntenteAxisWindow wider = entente_axis_window_zoom (&self->goal, ZOOM_STEP, self->goal.first);

  wider = entente_axis_window_limit (&wider, &extent);

  return entente_axis_window_get_span (&wider) >
         entente_axis_window_get_span (&self->goal) * 1.001;
}

static void
update_range (EntenteTimelineAxis *self)
{
  g_autofree char *range = entente_axis_window_to_words (&self->goal);

  entente_timeline_axis_set_range (self, range, !entente_axis_window_is_least (&self->goal),
                                   find_can_zoom_out (self));
}

static void
on_motion (double   progress,
           gpointer data)
{
  EntenteTimelineAxis *self = data;

  self->window = progress < 1 ? entente_axis_window_mix (&self->origin, &self->goal, progress)
                              : self->goal;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_motion_done (EntenteTimelineAxis *self)
{
  /* What the readout was about has moved. */
  if (gtk_widget_has_visible_focus (GTK_WIDGET (self)))
    entente_timeline_axis_show_cursor_readout (self);
  else
    entente_timeline_axis_update_hovered (self);
}

/**
 * entente_timeline_axis_init_motion:
 * @self: an axis that is being made
 */
void
entente_timeline_axis_init_motion (EntenteTimelineAxis *self)
{
  AdwAnimationTarget *target = adw_callback_animation_target_new (on_motion, self, NULL);

  self->motion = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, MOTION_TIME, target);
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->motion), ADW_EASE_OUT_CUBIC);
  g_signal_connect_swapped (self->motion, "done", G_CALLBACK (on_motion_done), self);
}

/**
 * entente_timeline_axis_clear_motion:
 * @self: an axis that is going
 */
void
entente_timeline_axis_clear_motion (EntenteTimelineAxis *self)
{
  g_clear_handle_id (&self->announce_timeout, g_source_remove);
  if (self->motion != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->motion, self);
      adw_animation_reset (self->motion);
    }
  g_clear_object (&self->motion);
}

/**
 * entente_timeline_axis_show_window:
 * @self: an axis with events
 * @window: what is to be shown; it is kept within limits
 * @pace: how to get there
 */
void
entente_timeline_axis_show_window (EntenteTimelineAxis     *self,
                                   const EntenteAxisWindow *window,
                                   EntenteTimelineAxisPace  pace)
{
  EntenteAxisWindow extent = get_extent (self);
  EntenteAxisWindow goal = entente_axis_window_limit (window, &extent);

  if (goal.first == self->goal.first && goal.last == self->goal.last)
    return;

  self->goal = goal;
  self->origin = self->window;
  entente_timeline_axis_set_hovered (self, -1, ENTENTE_AXIS_EDGE_NONE);
  entente_timeline_axis_hide_readout (self);
  if (pace == ENTENTE_TIMELINE_AXIS_GLIDE && gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      adw_animation_reset (self->motion);
      self->window = self->origin;
      adw_animation_play (self->motion);
    }
  else
    {
      adw_animation_reset (self->motion);
      self->window = self->goal;
      on_motion_done (self);
    }

  gtk_widget_queue_draw (GTK_WIDGET (self));
  update_range (self);
}

/**
 * entente_timeline_axis_show_all:
 * @self: an axis with events
 * @pace: how to get there
 *
 * Shows all events that have a place.
 */
void
entente_timeline_axis_show_all (EntenteTimelineAxis     *self,
                                EntenteTimelineAxisPace  pace)
{
  EntenteAxisWindow extent = get_extent (self);
  EntenteAxisWindow all = entente_axis_window_fit (extent.first, extent.last);

  entente_timeline_axis_show_window (self, &all, pace);
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
  window = entente_axis_window_reveal (&self->goal, span->first, span->last);
  entente_timeline_axis_show_window (self, &window, ENTENTE_TIMELINE_AXIS_GLIDE);
}

/**
 * entente_timeline_axis_zoom_at:
 * @self: an axis with events
 * @factor: by how much more is to be seen
 * @day: what stays where it is
 * @pace: how to get there
 *
 * Zooms, and says so to who cannot see it.
 */
void
entente_timeline_axis_zoom_at (EntenteTimelineAxis     *self,
                               double                   factor,
                               double                   day,
                               EntenteTimelineAxisPace  pace)
{
  EntenteAxisWindow window = entente_axis_window_zoom (&self->goal, factor, day);

  entente_timeline_axis_show_window (self, &window, pace);
  entente_timeline_axis_announce (self);
}

/**
 * entente_timeline_axis_pan:
 * @self: an axis with events
 * @share: by how much of what is shown, towards later days
 * @pace: how to get there
 */
void
entente_timeline_axis_pan (EntenteTimelineAxis     *self,
                           double                   share,
                           EntenteTimelineAxisPace  pace)
{
  EntenteAxisWindow window =
    entente_axis_window_pan (&self->goal, share * entente_axis_window_get_span (&self->goal));

  entente_timeline_axis_show_window (self, &window, pace);
}

/* Around the event with the cursor if it is seen, else around the middle. */
static double
get_zoom_centre (EntenteTimelineAxis *self)
{
  const EntenteAxisSpan *span;
  const EntenteAxisWindow *window = &self->goal;

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
    entente_timeline_axis_zoom_at (self, 1 / ZOOM_STEP, get_zoom_centre (self),
                                   ENTENTE_TIMELINE_AXIS_GLIDE);
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
    entente_timeline_axis_zoom_at (self, ZOOM_STEP, get_zoom_centre (self),
                                   ENTENTE_TIMELINE_AXIS_GLIDE);
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

  entente_timeline_axis_show_all (self, ENTENTE_TIMELINE_AXIS_GLIDE);
  entente_timeline_axis_announce (self);
}

static void
on_announce (gpointer data)
{
  EntenteTimelineAxis *self = data;
  double span = entente_axis_window_get_span (&self->goal);
  g_autofree char *words = NULL;

  self->announce_timeout = 0;
  if (span == self->announced_span || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->announced_span = span;
  /* Translators: said when the reader has zoomed: what the axis shows now, "Showing January
   * 2022 to February 2025" */
  words = g_strdup_printf (_("Showing %s"), self->range);
  g_signal_emit_by_name (self, "announce", words);
}

/**
 * entente_timeline_axis_announce:
 * @self: an axis with events
 *
 * Says what is shown, when the reader has stopped zooming, and if that is another zoom than
 * the last time: moving from event to event says enough by itself.
 */
void
entente_timeline_axis_announce (EntenteTimelineAxis *self)
{
  g_clear_handle_id (&self->announce_timeout, g_source_remove);
  self->announce_timeout = g_timeout_add_once (ANNOUNCE_TIME, on_announce, self);
}
