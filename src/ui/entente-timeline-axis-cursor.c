/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cursor of the axis: the event that has the focus, which is the selected one as soon as
 * the reader has moved; and the keys that move it. */

#include "entente-timeline-axis-private.h"

static EntenteEvent *
get_event (EntenteTimelineAxis *self,
           int                  cursor)
{
  return entente_axis_events_get (self->events, (guint) cursor);
}

static void
entente_timeline_axis_tell_focus (EntentePicture *picture)
{
  EntenteTimelineAxis *self = ENTENTE_TIMELINE_AXIS (picture);

  if (self->tree != NULL)
    entente_timeline_axis_tree_set_cursor (self->tree, entente_picture_get_cursor (picture),
                                           gtk_widget_has_focus (GTK_WIDGET (self)));
}

static void
entente_timeline_axis_show_cursor_readout (EntentePicture *picture)
{
  int cursor = entente_picture_get_cursor (picture);

  if (cursor >= 0)
    entente_timeline_axis_show_event_readout (ENTENTE_TIMELINE_AXIS (picture), cursor);
}

/* Goes to the event that has been selected, here or elsewhere. */
static void
entente_timeline_axis_follow_event (EntentePicture *picture)
{
  EntenteTimelineAxis *self = ENTENTE_TIMELINE_AXIS (picture);
  EntenteEvent *event = entente_selection_get_event (entente_picture_get_selection (picture));
  int found = event != NULL ? entente_axis_events_find (self->events, event) : -1;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (found < 0)
    return;

  if (found != entente_picture_get_cursor (picture))
    entente_picture_hide_readout (picture);
  entente_picture_set_cursor (picture, found);
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
  EntentePicture *picture = ENTENTE_PICTURE (self);

  g_return_if_fail (ENTENTE_IS_TIMELINE_AXIS (self));
  g_return_if_fail (cursor >= 0);

  entente_picture_set_cursor (picture, cursor);
  entente_timeline_axis_reveal (self, (guint) cursor);
  /* Else it is shown when the axis has stopped moving. */
  if (!entente_time_motion_is_moving (entente_picture_get_motion (picture)))
    entente_timeline_axis_show_event_readout (self, cursor);
  entente_selection_select_event (entente_picture_get_selection (picture),
                                  get_event (self, cursor));
}

static EntenteAxisMove
key_to_move (EntentePictureKey key)
{
  switch (key)
    {
    case ENTENTE_PICTURE_KEY_BACK:
    case ENTENTE_PICTURE_KEY_UP:
      return ENTENTE_AXIS_MOVE_PREVIOUS;
    case ENTENTE_PICTURE_KEY_HOME:
      return ENTENTE_AXIS_MOVE_FIRST;
    case ENTENTE_PICTURE_KEY_END:
      return ENTENTE_AXIS_MOVE_LAST;
    case ENTENTE_PICTURE_KEY_PAGE_UP:
      return ENTENTE_AXIS_MOVE_PREVIOUS_PAGE;
    case ENTENTE_PICTURE_KEY_PAGE_DOWN:
      return ENTENTE_AXIS_MOVE_NEXT_PAGE;
    case ENTENTE_PICTURE_KEY_FORWARD:
    case ENTENTE_PICTURE_KEY_DOWN:
    default:
      return ENTENTE_AXIS_MOVE_NEXT;
    }
}

/* With Control, from mark to mark. */
static gboolean
find_move (EntentePictureKey  key,
           GdkModifierType    modifiers,
           EntenteAxisMove   *move)
{
  gboolean sideways = key == ENTENTE_PICTURE_KEY_BACK || key == ENTENTE_PICTURE_KEY_FORWARD;

  *move = key_to_move (key);
  if (modifiers == 0)
    return TRUE;

  *move = key == ENTENTE_PICTURE_KEY_BACK ? ENTENTE_AXIS_MOVE_PREVIOUS_MARK
                                          : ENTENTE_AXIS_MOVE_NEXT_MARK;

  return modifiers == GDK_CONTROL_MASK && sideways;
}

static gboolean
entente_timeline_axis_move (EntentePicture    *picture,
                            EntentePictureKey  key,
                            GdkModifierType    modifiers)
{
  EntenteTimelineAxis *self = ENTENTE_TIMELINE_AXIS (picture);
  int cursor = entente_picture_get_cursor (picture);
  EntenteAxisMove move;
  int next;

  if (cursor < 0 || !find_move (key, modifiers, &move))
    return FALSE;

  next = entente_axis_layout_move (entente_timeline_axis_get_layout (self), cursor, move);
  entente_timeline_axis_move_cursor (self, next >= 0 ? next : cursor);

  return TRUE;
}

/**
 * entente_timeline_axis_show_event:
 * @self: an axis with events
 *
 * Asks for the details of the event with the cursor.
 */
void
entente_timeline_axis_show_event (EntenteTimelineAxis *self)
{
  EntentePicture *picture = ENTENTE_PICTURE (self);
  EntenteEvent *event = get_event (self, entente_picture_get_cursor (picture));

  entente_selection_select_event (entente_picture_get_selection (picture), event);
  entente_picture_show_fact (picture, entente_event_get_main_fact (event));
}

/* Of the events of a mark the one after the cursor, or the first. */
static int
get_next_event (EntenteTimelineAxis   *self,
                const EntenteAxisMark *mark)
{
  int cursor = entente_picture_get_cursor (ENTENTE_PICTURE (self));
  int first = (int) mark->first_event, last = first + (int) mark->n_events - 1;

  return cursor >= first && cursor < last ? cursor + 1 : first;
}

/**
 * entente_timeline_axis_activate_mark:
 * @self: an axis with events
 * @index: the index of a mark; -1 stands for an event that is not seen now
 * @details: whether to ask for the details of a single event
 *
 * Opens a cluster, or goes through the events of one that cannot be opened.
 */
void
entente_timeline_axis_activate_mark (EntenteTimelineAxis *self,
                                     int                  index,
                                     gboolean             details)
{
  EntenteAxisLayout *layout = entente_timeline_axis_get_layout (self);
  EntenteTimeMotion *motion = entente_picture_get_motion (ENTENTE_PICTURE (self));
  EntenteAxisWindow window;

  if (index >= 0 && entente_axis_layout_open (layout, (guint) index, &window))
    {
      entente_time_motion_show (motion, &window, ENTENTE_PACE_GLIDE);
      entente_time_motion_note_zoom (motion);
    }
  else if (details)
    {
      entente_timeline_axis_show_event (self);
    }
  else if (index >= 0)
    {
      entente_timeline_axis_move_cursor (
        self, get_next_event (self, entente_axis_layout_get_mark (layout, (guint) index)));
    }
}

static void
entente_timeline_axis_activate (EntentePicture *picture)
{
  EntenteTimelineAxis *self = ENTENTE_TIMELINE_AXIS (picture);
  int cursor = entente_picture_get_cursor (picture);
  EntenteAxisLayout *layout = entente_timeline_axis_get_layout (self);

  if (cursor >= 0)
    entente_timeline_axis_activate_mark (
      self, entente_axis_layout_find_event (layout, (guint) cursor), TRUE);
}

/**
 * entente_timeline_axis_add_cursor:
 * @klass: the class of the axis
 *
 * Says what keys do, and where they lead.
 */
void
entente_timeline_axis_add_cursor (EntentePictureClass *klass)
{
  klass->tell_focus = entente_timeline_axis_tell_focus;
  klass->show_cursor_readout = entente_timeline_axis_show_cursor_readout;
  klass->follow_event = entente_timeline_axis_follow_event;
  klass->move = entente_timeline_axis_move;
  klass->activate = entente_timeline_axis_activate;
}
