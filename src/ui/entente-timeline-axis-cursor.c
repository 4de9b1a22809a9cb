/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cursor of the axis: the event that has the focus, which is the selected one as soon as
 * the reader has moved. */

#include "entente-timeline-axis-private.h"

/**
 * entente_timeline_axis_tell_focus:
 * @self: an axis
 *
 * Tells assistive technology which event has the focus.
 */
void
entente_timeline_axis_tell_focus (EntenteTimelineAxis *self)
{
  g_return_if_fail (ENTENTE_IS_TIMELINE_AXIS (self));

  if (self->tree != NULL)
    entente_timeline_axis_tree_set_cursor (self->tree, self->cursor,
                                           gtk_widget_has_focus (GTK_WIDGET (self)));
}

/**
 * entente_timeline_axis_update_focus:
 * @self: an axis that has got the keyboard focus, or lost it
 */
void
entente_timeline_axis_update_focus (EntenteTimelineAxis *self)
{
  g_return_if_fail (ENTENTE_IS_TIMELINE_AXIS (self));

  entente_timeline_axis_tell_focus (self);
  if (gtk_widget_has_visible_focus (GTK_WIDGET (self)))
    entente_timeline_axis_show_cursor_readout (self);
  else
    entente_timeline_axis_hide_readout (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * entente_timeline_axis_follow_selection:
 * @self: an axis with events
 *
 * Goes to the event that has been selected, here or elsewhere.
 */
void
entente_timeline_axis_follow_selection (EntenteTimelineAxis *self)
{
  EntenteEvent *event = entente_selection_get_event (self->selection);
  int found = event != NULL ? entente_axis_events_find (self->events, event) : -1;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (found < 0)
    return;

  if (found != self->cursor)
    entente_timeline_axis_hide_readout (self);
  entente_timeline_axis_set_cursor (self, found);
  entente_timeline_axis_reveal (self, (guint) found);
}

/**
 * entente_timeline_axis_move_cursor:
 * @self: an axis
 * @cursor: the place of an event
 *
 * Moves the cursor for the reader, who then sees the event and has it selected.
 */
void
entente_timeline_axis_move_cursor (EntenteTimelineAxis *self,
                                   int                  cursor)
{
  g_return_if_fail (ENTENTE_IS_TIMELINE_AXIS (self));
  g_return_if_fail (cursor >= 0);

  entente_timeline_axis_set_cursor (self, cursor);
  entente_timeline_axis_reveal (self, (guint) cursor);
  /* Else it is shown when the axis has stopped moving. */
  if (!entente_time_motion_is_moving (self->motion))
    entente_timeline_axis_show_cursor_readout (self);
  entente_selection_select_event (self->selection,
                                  entente_axis_events_get (self->events, (guint) cursor));
}
