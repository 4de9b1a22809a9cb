/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What every part of a time series asks while it is laid out. */

#include "entente-time-plan.h"

#include <math.h>

/**
 * entente_mark_time_get:
 * @mark: a mark of a time series
 * @time: (out): when it is
 *
 * Returns: whether it has a date
 */
gboolean
entente_mark_time_get (const EntentePlacedMark *mark,
                       EntenteMarkTime         *time)
{
  EntenteEdtf *edtf = entente_chart_row_get_edtf (mark->row);
  EntenteDay first = 0, last = 0;
  gboolean has_first, has_last;

  if (edtf == NULL)
    return FALSE;

  has_first = entente_edtf_get_earliest (edtf, &first);
  has_last = entente_edtf_get_latest (edtf, &last);
  if (!has_first && !has_last)
    return FALSE;

  time->first = has_first ? (double) first : -INFINITY;
  time->last = has_last ? (double) last + 1 : INFINITY;
  time->is_span = !has_first || !has_last || last > first;
  /* What is known of a date that is open to one side is its other end. */
  if (!has_first)
    time->middle = time->last - 0.5;
  else if (!has_last)
    time->middle = time->first + 0.5;
  else
    time->middle = (time->first + time->last) / 2;

  return TRUE;
}

/**
 * entente_layout_has_place:
 * @mark: a mark of a time series
 *
 * Returns: whether it has a figure that can be drawn and a day to draw it at
 */
gboolean
entente_layout_has_place (const EntentePlacedMark *mark)
{
  EntenteMarkTime time;

  return entente_layout_has_figure (mark) && entente_mark_time_get (mark, &time);
}

/**
 * entente_time_plan_is_in_time:
 * @self: a plan whose time is known
 * @mark: a mark
 *
 * Returns: whether any of the days of its date is in the time shown, and it has a figure
 */
gboolean
entente_time_plan_is_in_time (EntenteTimePlan         *self,
                              const EntentePlacedMark *mark)
{
  EntenteMarkTime time;

  return entente_layout_has_figure (mark) && entente_mark_time_get (mark, &time) &&
         time.first < self->to && time.last > self->from;
}

/**
 * entente_time_plan_shows:
 * @self: a plan whose time is known
 * @mark: a mark
 * @moment: (out) (optional): where it stands
 *
 * Returns: whether any of the days of its date is in the time shown, and the scale has a place
 *   for its figure
 */
gboolean
entente_time_plan_shows (EntenteTimePlan         *self,
                         const EntentePlacedMark *mark,
                         double                  *moment)
{
  EntenteMarkTime time;
  double value = 0;

  if (!entente_time_plan_is_in_time (self, mark))
    return FALSE;

  entente_chart_row_get_value (mark->row, &value);
  if (self->layout->view->scale == ENTENTE_VALUE_SCALE_LOG && value <= 0)
    return FALSE;
  if (moment != NULL && entente_mark_time_get (mark, &time))
    *moment = time.middle;

  return TRUE;
}

/**
 * entente_time_plan_get_level:
 * @self: a plan
 * @reference: a mark that is a reference line
 * @level: (out): its figure in the unit of the chart, untouched where there is none
 *
 * Returns: whether the reference is a level: it has a figure that can be drawn here
 */
gboolean
entente_time_plan_get_level (EntenteTimePlan *self,
                             EntenteMark     *reference,
                             double          *level)
{
  EntenteQuantity *quantity = entente_fact_get_quantity (entente_mark_get_fact (reference));
  EntenteUnit *unit = entente_chart_get_unit (self->layout->chart);
  double value;

  if (quantity == NULL ||
      !entente_unit_has_same_dimension (entente_quantity_get_unit (quantity), unit) ||
      !entente_quantity_get_value (quantity, &value))
    return FALSE;

  value *= entente_unit_get_factor (entente_quantity_get_unit (quantity)) /
           entente_unit_get_factor (unit);
  if (!(fabs (value) <= ENTENTE_NUMBER_DOMAIN_LIMIT))
    return FALSE;

  *level = value;

  return TRUE;
}

/**
 * entente_time_plan_add_obstacle:
 * @self: a plan
 * @box: where no label is to be
 * @owner: the mark that is drawn there, or -1
 */
void
entente_time_plan_add_obstacle (EntenteTimePlan   *self,
                                cairo_rectangle_t  box,
                                int                owner)
{
  EntenteLabelObstacle obstacle = { box, owner };

  g_array_append_val (self->obstacles, obstacle);
}

/**
 * entente_time_plan_get_end:
 * @self: a plan whose plot is known
 * @late: whether it is the late end
 *
 * Returns: the end of the plot in pixels, where what has no end of its own goes to
 */
double
entente_time_plan_get_end (EntenteTimePlan *self,
                           gboolean         late)
{
  const cairo_rectangle_t *plot = &self->layout->plot;
  gboolean right = late == (self->time.end > self->time.start);

  return right ? plot->x + plot->width : plot->x;
}
