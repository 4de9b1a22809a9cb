/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of the time an axis shows. */

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
entente_timeline_axis_goal_changed (EntentePicture *picture)
{
  EntenteTimeMotion *motion = entente_picture_get_motion (picture);
  g_autofree char *range = entente_axis_window_to_words (entente_time_motion_get_goal (motion));

  entente_timeline_axis_set_range (ENTENTE_TIMELINE_AXIS (picture), range);
}

/**
 * entente_timeline_axis_fit:
 * @self: an axis with events
 * @pace: how to get there
 *
 * Shows all events that have a place.
 */
void
entente_timeline_axis_fit (EntenteTimelineAxis *self,
                           EntentePace          pace)
{
  EntenteAxisWindow extent = get_extent (self);
  EntenteAxisWindow all = entente_axis_window_fit (extent.first, extent.last);

  entente_time_motion_show (entente_picture_get_motion (ENTENTE_PICTURE (self)), &all, pace);
}

static void
entente_timeline_axis_show_all (EntentePicture *picture)
{
  entente_timeline_axis_fit (ENTENTE_TIMELINE_AXIS (picture), ENTENTE_PACE_GLIDE);
  entente_time_motion_note_zoom (entente_picture_get_motion (picture));
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
  EntenteTimeMotion *motion = entente_picture_get_motion (ENTENTE_PICTURE (self));
  const EntenteAxisSpan *span;
  EntenteAxisWindow window;

  if (event >= entente_axis_events_get_n_placed (self->events))
    return;

  span = entente_axis_events_get_span (self->events, event);
  window = entente_axis_window_reveal (entente_time_motion_get_goal (motion), span->first,
                                       span->last);
  entente_time_motion_show (motion, &window, ENTENTE_PACE_GLIDE);
}

/* Of the event with the cursor. */
static gboolean
entente_timeline_axis_get_centre (EntentePicture          *picture,
                                  const EntenteAxisWindow *window,
                                  double                  *centre)
{
  EntenteAxisEvents *events = ENTENTE_TIMELINE_AXIS (picture)->events;
  int cursor = entente_picture_get_cursor (picture);
  const EntenteAxisSpan *span;

  if (cursor < 0 || cursor >= (int) entente_axis_events_get_n_placed (events))
    return FALSE;

  span = entente_axis_events_get_span (events, (guint) cursor);
  *centre = CLAMP ((span->first + span->last) / 2, window->first, window->last);

  return entente_axis_window_shows (window, span->first, span->last);
}

/**
 * entente_timeline_axis_add_motion:
 * @klass: the class of the axis
 *
 * Says what part of time may be shown.
 */
void
entente_timeline_axis_add_motion (EntentePictureClass *klass)
{
  static const EntenteTimeView view = { has_time, limit, get_share };

  klass->time = &view;
  klass->show_all = entente_timeline_axis_show_all;
  klass->get_centre = entente_timeline_axis_get_centre;
  klass->goal_changed = entente_timeline_axis_goal_changed;
}
