/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cursor of the picture of a chart: the mark that has the focus, whose fact is the selected
 * one as soon as the reader has moved. */

#include "entente-chart-canvas-private.h"

/* The rows of the table are the marks in reading order, and are there before a layout is. */
static EntenteFact *
get_fact (EntenteChartCanvas *self,
          int                 index)
{
  return entente_chart_row_get_fact (entente_chart_table_get_row (self->table, (guint) index));
}

/* The first mark of a fact, or -1. */
static int
find_fact (EntenteChartCanvas *self,
           EntenteFact        *fact)
{
  guint n = self->table != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->table)) : 0;

  for (guint i = 0; i < n; i++)
    if (get_fact (self, (int) i) == fact)
      return (int) i;

  return -1;
}

/**
 * entente_chart_canvas_tell_focus:
 * @self: a picture
 *
 * Tells assistive technology of the mark, the row of imported prices or the flag that has the
 * focus, if that has changed.
 */
void
entente_chart_canvas_tell_focus (EntenteChartCanvas *self)
{
  gboolean has_focus = gtk_widget_has_focus (GTK_WIDGET (self));
  gboolean is_below = has_focus && !self->at_chart;
  EntenteEvent *flagged = is_below ? self->flagged : NULL;
  gssize row = self->imported != NULL && is_below && flagged == NULL ? self->row : -1;
  int cursor = entente_picture_get_cursor (ENTENTE_PICTURE (self));

  if (self->tree == NULL || (has_focus && self->is_quiet))
    return;

  /* What loses the focus must be told first. */
  if (flagged != NULL || row >= 0)
    entente_chart_tree_set_focused (self->tree, -1);
  if (flagged == NULL)
    entente_flag_tree_set_focused (self->flags, NULL);
  if (row >= 0)
    entente_imported_tree_show_row (self->imported, entente_chart_canvas_get_layout (self),
                                    (gsize) row);
  if (self->imported != NULL)
    entente_imported_tree_set_focused (self->imported, row);
  if (flagged != NULL)
    entente_flag_tree_set_focused (self->flags, flagged);
  else if (row < 0)
    entente_chart_tree_set_focused (self->tree, is_below ? cursor : -1);
  entente_chart_canvas_link_tree (self);
}

/**
 * entente_chart_canvas_set_at_chart:
 * @self: a picture
 * @at_chart: whether the reader has come to the chart, and not yet to one of its marks
 *
 * A reader who comes to a chart for the first time is at the chart itself, and hears what it
 * shows; with the first key, at a mark.
 */
void
entente_chart_canvas_set_at_chart (EntenteChartCanvas *self,
                                   gboolean            at_chart)
{
  g_return_if_fail (ENTENTE_IS_CHART_CANVAS (self));

  if (self->at_chart == at_chart)
    return;

  self->at_chart = at_chart;
  if (at_chart)
    gtk_widget_add_css_class (GTK_WIDGET (self), "at-chart");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "at-chart");

  /* What loses the focus must be told first. */
  if (at_chart)
    entente_chart_canvas_tell_focus (self);
  gtk_accessible_update_platform_state (GTK_ACCESSIBLE (self),
                                        GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED);
  entente_chart_canvas_tell_focus (self);
}

/* Shows the words of what a key has led to last: a flag, a row of the prices, or a mark. */
static void
entente_chart_canvas_show_cursor_readout (EntentePicture *picture)
{
  EntenteChartCanvas *self = ENTENTE_CHART_CANVAS (picture);
  EntenteChartLayout *layout = entente_chart_canvas_get_layout (self);
  int flag = self->flagged != NULL ? entente_chart_layout_find_event (layout, self->flagged) : -1;

  if (flag >= 0)
    entente_chart_canvas_show_flag_readout (self, flag);
  else if (!entente_chart_canvas_show_row_readout (self))
    entente_chart_canvas_show_mark_readout (self, entente_picture_get_cursor (picture));
}

static gboolean
entente_chart_canvas_takes_focus (EntentePicture *picture)
{
  return ENTENTE_CHART_CANVAS (picture)->at_chart;
}

static void
tell_focus (EntentePicture *picture)
{
  entente_chart_canvas_tell_focus (ENTENTE_CHART_CANVAS (picture));
}

static void
entente_chart_canvas_focus_changed (EntentePicture *picture)
{
  EntenteChartCanvas *self = ENTENTE_CHART_CANVAS (picture);

  entente_chart_canvas_tell_focus (self);
  /* Not asked for again: a window hides the focus of itself after some seconds. */
  self->cursor_ringed = gtk_widget_has_visible_focus (GTK_WIDGET (self)) && !self->at_chart;
}

static gboolean
entente_chart_canvas_has_ring (EntentePicture *picture)
{
  return ENTENTE_CHART_CANVAS (picture)->cursor_ringed &&
         gtk_widget_has_focus (GTK_WIDGET (picture));
}

/**
 * entente_chart_canvas_set_quiet:
 * @self: a picture
 * @quiet: whether the cursor is moved by something that speaks for itself
 *
 * While it is quiet, assistive technology is not told of each mark that the cursor comes to;
 * afterwards it is told of the last one.
 */
void
entente_chart_canvas_set_quiet (EntenteChartCanvas *self,
                                gboolean            quiet)
{
  g_return_if_fail (ENTENTE_IS_CHART_CANVAS (self));

  quiet = !!quiet;
  if (self->is_quiet == quiet)
    return;

  self->is_quiet = quiet;
  entente_chart_canvas_tell_focus (self);
}

/**
 * entente_chart_canvas_follow_fact:
 * @self: a picture with a selection
 *
 * Goes to the mark of the fact that has been selected, here or elsewhere.
 */
void
entente_chart_canvas_follow_fact (EntenteChartCanvas *self)
{
  EntentePicture *picture = ENTENTE_PICTURE (self);
  EntenteFact *fact = entente_selection_get_fact (entente_picture_get_selection (picture));
  int cursor = entente_picture_get_cursor (picture), found;

  gtk_widget_queue_draw (GTK_WIDGET (self));

  /* A fact may have several marks: the cursor stays on the one that it is on. */
  if (fact == NULL || cursor < 0 || get_fact (self, cursor) == fact)
    return;

  found = find_fact (self, fact);
  if (found < 0)
    return;

  entente_picture_hide_readout (picture);
  entente_chart_canvas_unfocus_flag (self);
  entente_picture_set_cursor (picture, found);
  entente_chart_canvas_set_row (self, -1);
  entente_chart_canvas_set_at_chart (self, FALSE);
  entente_chart_canvas_reveal_mark (self, found);
}

static void
follow_fact (EntentePicture *picture)
{
  entente_chart_canvas_follow_fact (ENTENTE_CHART_CANVAS (picture));
}

/* Shows the flag of the event that has been selected, here or elsewhere, unless there is a mark
 * to be shown. */
static void
entente_chart_canvas_follow_event (EntentePicture *picture)
{
  EntenteChartCanvas *self = ENTENTE_CHART_CANVAS (picture);
  EntenteSelection *selection = entente_picture_get_selection (picture);
  EntenteEvent *event = entente_selection_get_event (selection);
  EntenteFact *fact = entente_selection_get_fact (selection);

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (event == NULL || !self->has_time)
    return;

  if (fact == NULL || find_fact (self, fact) < 0)
    entente_chart_canvas_reveal_event (self, event);
}

/**
 * entente_chart_canvas_move_cursor:
 * @self: a picture
 * @cursor: the index of a mark
 * @by_key: whether a key moves it, so that the mark gets a ring
 *
 * Moves the cursor for the reader, who then sees the mark and what it says, and has its fact
 * selected.
 */
void
entente_chart_canvas_move_cursor (EntenteChartCanvas *self,
                                  int                 cursor,
                                  gboolean            by_key)
{
  EntentePicture *picture = ENTENTE_PICTURE (self);
  EntenteSelection *selection = entente_picture_get_selection (picture);

  g_return_if_fail (ENTENTE_IS_CHART_CANVAS (self));
  g_return_if_fail (cursor >= 0);

  self->cursor_ringed = by_key;
  entente_chart_canvas_unfocus_flag (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  /* In this order the focus never comes to the mark before. */
  entente_picture_set_cursor (picture, cursor);
  entente_chart_canvas_set_row (self, -1);
  entente_chart_canvas_set_at_chart (self, FALSE);
  entente_chart_canvas_reveal_mark (self, cursor);
  /* Else it is shown when the picture has stopped moving. */
  if (!entente_time_motion_is_moving (entente_picture_get_motion (picture)))
    entente_chart_canvas_show_mark_readout (self, cursor);
  if (selection != NULL)
    entente_selection_select_fact (selection, get_fact (self, cursor));
}

/**
 * entente_chart_canvas_add_cursor:
 * @klass: the class of the picture
 *
 * Says where the cursor goes, and who is told.
 */
void
entente_chart_canvas_add_cursor (EntentePictureClass *klass)
{
  klass->takes_focus = entente_chart_canvas_takes_focus;
  klass->tell_focus = tell_focus;
  klass->focus_changed = entente_chart_canvas_focus_changed;
  klass->has_ring = entente_chart_canvas_has_ring;
  klass->show_cursor_readout = entente_chart_canvas_show_cursor_readout;
  klass->follow_fact = follow_fact;
  klass->follow_event = entente_chart_canvas_follow_event;
}
