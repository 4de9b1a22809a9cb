/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the reader looks at a chart over time: which part of time, which scale, which form. */

#include "entente-chart-canvas-private.h"

static EntentePrices *
get_prices (EntenteChartCanvas *self)
{
  return self->view.prices != NULL ? entente_plotted_prices_get_prices (self->view.prices) : NULL;
}

static gboolean
has_time (GtkWidget *widget)
{
  return ENTENTE_CHART_CANVAS (widget)->has_time;
}

static EntenteAxisWindow
limit (GtkWidget               *widget,
       const EntenteAxisWindow *window)
{
  return entente_chart_extent_limit (&ENTENTE_CHART_CANVAS (widget)->extent, window);
}

static double
get_share (GtkWidget *widget,
           double     x)
{
  EntenteChartLayout *layout = entente_chart_canvas_get_layout (ENTENTE_CHART_CANVAS (widget));
  double from, to, moment;

  if (entente_chart_layout_get_time (layout, &from, &to) && from < to &&
      entente_chart_layout_get_moment (layout, x, &moment))
    return (moment - from) / (to - from);

  /* Where there is no room for the chart. */
  return 0.5;
}

static void
entente_chart_canvas_goal_changed (EntentePicture *picture)
{
  EntenteChartCanvas *self = ENTENTE_CHART_CANVAS (picture);
  const EntenteAxisWindow *goal =
    entente_time_motion_get_goal (entente_picture_get_motion (picture));
  gboolean is_all = entente_axis_window_equal (goal, &self->extent.all);

  entente_chart_canvas_tell_range (self, is_all ? ENTENTE_CHART_RANGE_ALL
                                                : ENTENTE_CHART_RANGE_OTHER);
}

/**
 * entente_chart_canvas_update_extent:
 * @self: a picture
 * @is_other: whether it shows another chart, and all of it then
 *
 * Finds what there is to be seen. A reader who has seen all goes on seeing all.
 */
void
entente_chart_canvas_update_extent (EntenteChartCanvas *self,
                                    gboolean            is_other)
{
  EntentePicture *picture = ENTENTE_PICTURE (self);
  EntenteTimeMotion *motion = entente_picture_get_motion (picture);
  EntenteAxisWindow window = *entente_time_motion_get_goal (motion);

  g_return_if_fail (ENTENTE_IS_CHART_CANVAS (self));

  is_other = is_other || !self->has_time || self->range == ENTENTE_CHART_RANGE_ALL;
  self->has_time = self->table != NULL &&
                   entente_chart_extent_init (&self->extent, self->table, get_prices (self));
  if (!self->has_time)
    {
      entente_picture_update_zoom (picture);
      entente_chart_canvas_tell_range (self, ENTENTE_CHART_RANGE_OTHER);
      return;
    }

  entente_time_motion_show (motion, is_other ? &self->extent.all : &window, ENTENTE_PACE_JUMP);
  entente_time_motion_rest (motion);
  entente_picture_update_goal (picture);
  entente_time_motion_forget_zoom (motion);
}

/**
 * entente_chart_canvas_reveal:
 * @self: a picture
 * @first: the start of what is to be seen
 * @last: its end
 *
 * Moves the window, if it has to, so that a time is seen.
 */
void
entente_chart_canvas_reveal (EntenteChartCanvas *self,
                             double              first,
                             double              last)
{
  EntenteTimeMotion *motion;
  EntenteAxisWindow window;

  g_return_if_fail (ENTENTE_IS_CHART_CANVAS (self));

  if (!self->has_time)
    return;

  motion = entente_picture_get_motion (ENTENTE_PICTURE (self));
  window = entente_axis_window_reveal (entente_time_motion_get_goal (motion), first, last);
  entente_time_motion_show (motion, &window, ENTENTE_PACE_GLIDE);
}

/* The days that a date leaves open, or the one end that is known. */
static gboolean
get_days (EntenteEdtf *edtf,
          double      *first,
          double      *last)
{
  EntenteDay days[2] = { 0, 0 };
  gboolean known[2];

  if (edtf == NULL)
    return FALSE;

  known[0] = entente_edtf_get_earliest (edtf, &days[0]);
  known[1] = entente_edtf_get_latest (edtf, &days[1]);
  *first = (double) (known[0] ? days[0] : days[1]);
  *last = (double) (known[1] ? days[1] : days[0]) + 1;

  return known[0] || known[1];
}

static gboolean
get_mark_days (EntenteChartCanvas *self,
               int                 mark,
               double             *first,
               double             *last)
{
  return self->has_time && mark >= 0 &&
         get_days (entente_chart_row_get_edtf (
                     entente_chart_table_get_row (self->table, (guint) mark)),
                   first, last);
}

/**
 * entente_chart_canvas_reveal_mark:
 * @self: a picture
 * @mark: the index of a mark
 *
 * Moves the window, if it has to, so that a mark is seen.
 */
void
entente_chart_canvas_reveal_mark (EntenteChartCanvas *self,
                                  int                 mark)
{
  double first, last;

  if (get_mark_days (self, mark, &first, &last))
    entente_chart_canvas_reveal (self, first, last);
}

/**
 * entente_chart_canvas_reveal_event:
 * @self: a picture
 * @event: an event
 *
 * Moves the window, if it has to, so that the flag of an event is seen.
 */
void
entente_chart_canvas_reveal_event (EntenteChartCanvas *self,
                                   EntenteEvent       *event)
{
  EntenteDate *date;
  double first, last;

  g_return_if_fail (ENTENTE_IS_CHART_CANVAS (self));
  g_return_if_fail (ENTENTE_IS_EVENT (event));

  date = entente_event_get_date (event);
  if (date != NULL && get_days (entente_date_get_edtf (date), &first, &last))
    entente_chart_canvas_reveal (self, first, last);
}

/* Of what a key has led to: a row or a mark. */
static gboolean
entente_chart_canvas_get_centre (EntentePicture          *picture,
                                 const EntenteAxisWindow *window,
                                 double                  *centre)
{
  EntenteChartCanvas *self = ENTENTE_CHART_CANVAS (picture);
  double first, last;

  if (self->row >= 0 && self->view.prices != NULL)
    {
      *centre = entente_plotted_prices_get_moment (self->view.prices, (gsize) self->row);
      if (entente_axis_window_shows (window, *centre, *centre))
        return TRUE;
    }

  if (!get_mark_days (self, entente_picture_get_cursor (picture), &first, &last))
    return FALSE;

  *centre = CLAMP ((first + last) / 2, window->first, window->last);

  return entente_axis_window_shows (window, first, last);
}

/**
 * entente_chart_canvas_get_view:
 * @self: a picture
 *
 * Returns: (transfer none): how the reader looks at the chart when it has stopped moving
 */
const EntenteChartView *
entente_chart_canvas_get_view (EntenteChartCanvas *self)
{
  const EntenteAxisWindow *goal;

  g_return_val_if_fail (ENTENTE_IS_CHART_CANVAS (self), NULL);

  goal = entente_time_motion_get_goal (entente_picture_get_motion (ENTENTE_PICTURE (self)));
  self->view.from = self->has_time ? goal->first : 0;
  self->view.to = self->has_time ? goal->last : 0;

  return &self->view;
}

/**
 * entente_chart_canvas_get_has_time:
 * @self: a picture
 *
 * Returns: whether there is a part of time to choose
 */
gboolean
entente_chart_canvas_get_has_time (EntenteChartCanvas *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_CANVAS (self), FALSE);

  return self->has_time;
}

/**
 * entente_chart_canvas_get_range:
 * @self: a picture
 *
 * Returns: the part of time that it shows, if that is one with a name
 */
EntenteChartRange
entente_chart_canvas_get_range (EntenteChartCanvas *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_CANVAS (self), ENTENTE_CHART_RANGE_OTHER);

  return self->range;
}

/**
 * entente_chart_canvas_show_range:
 * @self: a picture
 * @range: a part of time, counted back from the last day that is shown, or from the last one
 *   of the data where they end before that
 */
void
entente_chart_canvas_show_range (EntenteChartCanvas *self,
                                 EntenteChartRange   range)
{
  EntenteTimeMotion *motion;
  EntenteAxisWindow window;

  g_return_if_fail (ENTENTE_IS_CHART_CANVAS (self));

  if (!self->has_time || range == ENTENTE_CHART_RANGE_OTHER || range == self->range)
    return;

  motion = entente_picture_get_motion (ENTENTE_PICTURE (self));
  window = entente_chart_extent_get_range (&self->extent, range,
                                           entente_time_motion_get_goal (motion)->last,
                                           get_prices (self));
  g_object_freeze_notify (G_OBJECT (self));
  entente_time_motion_show (motion, &window, ENTENTE_PACE_GLIDE);
  entente_chart_canvas_tell_range (self, range);
  g_object_thaw_notify (G_OBJECT (self));
  entente_time_motion_note_zoom (motion);
}

static void
entente_chart_canvas_show_all (EntentePicture *picture)
{
  entente_chart_canvas_show_range (ENTENTE_CHART_CANVAS (picture), ENTENTE_CHART_RANGE_ALL);
}

/**
 * entente_chart_canvas_add_view:
 * @klass: the class of the picture
 *
 * Says what part of time may be shown.
 */
void
entente_chart_canvas_add_view (EntentePictureClass *klass)
{
  static const EntenteTimeView view = { has_time, limit, get_share };

  klass->time = &view;
  klass->show_all = entente_chart_canvas_show_all;
  klass->get_centre = entente_chart_canvas_get_centre;
  klass->goal_changed = entente_chart_canvas_goal_changed;
}
