/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The marks of a time series. A mark stands at the middle of the days that its date leaves
 * open, with a line over all of them; its figure has a whisker over its interval; a bound has
 * an arrow to the side that is possible. Marks are never joined: nothing says what was between
 * them. Of a date that is shown in part the mark is within that part, and its line has an arrow
 * where it goes on. */

#include "entente-time-plan.h"

#include <math.h>

/* All in lines of labels. */
#define RADIUS 0.32
#define ARROW  1.6

/* The days that the date leaves open; an end that is not known, or not shown, is that of the
 * plot. */
static void
place_span (EntenteTimePlan   *self,
            EntentePlacedMark *mark)
{
  EntenteMarkTime time = { 0 };
  double moment;

  entente_mark_time_get (mark, &time);
  mark->has_span = time.is_span;
  mark->open_first = time.first < self->from;
  mark->open_last = time.last > self->to;
  mark->first.x = mark->open_first ? entente_time_plan_get_end (self, FALSE)
                                   : entente_time_scale_map (&self->time, time.first);
  mark->last.x = mark->open_last ? entente_time_plan_get_end (self, TRUE)
                                 : entente_time_scale_map (&self->time, time.last);

  moment = CLAMP (time.middle, MAX (time.first, self->from), MIN (time.last, self->to));
  mark->anchor.x = entente_time_scale_map (&self->time, moment);
}

/* On a logarithmic scale an interval that reaches down to 0 has no lower end. */
static void
place_whisker (EntenteTimePlan   *self,
               EntentePlacedMark *mark)
{
  double low, high;

  if (!entente_chart_row_get_low (mark->row, &low) ||
      !entente_chart_row_get_high (mark->row, &high) ||
      !(MAX (fabs (low), fabs (high)) <= ENTENTE_NUMBER_DOMAIN_LIMIT))
    return;

  mark->open_low = !entente_scale_has_place (&self->scale, low);
  mark->low.x = mark->high.x = mark->anchor.x;
  mark->low.y = mark->open_low ? self->scale.start : entente_scale_map (&self->scale, low);
  mark->high.y = entente_scale_map (&self->scale, high);
  mark->has_whisker = mark->low.y - mark->high.y >= ENTENTE_LEAST_WHISKER;
}

static void
place_mark (EntenteTimePlan   *self,
            EntentePlacedMark *mark)
{
  static const EntenteMarkShape shapes[ENTENTE_N_MARK_KINDS] = {
    ENTENTE_MARK_SHAPE_DISC, ENTENTE_MARK_SHAPE_DIAMOND, ENTENTE_MARK_SHAPE_SQUARE
  };
  static const double sizes[ENTENTE_N_MARK_KINDS] = { 1, 1.25, 0.8 };
  double line = self->layout->line, radius = line * RADIUS * sizes[mark->kind];
  double value = 0;

  entente_chart_row_get_value (mark->row, &value);
  place_span (self, mark);
  mark->shape = shapes[mark->kind];
  mark->anchor.y = entente_scale_map (&self->scale, value);
  mark->first.y = mark->last.y = mark->anchor.y;
  mark->box = entente_rectangle_around (mark->anchor, mark->anchor, radius);
  place_whisker (self, mark);

  mark->arrow = mark->anchor;
  if (mark->bound == ENTENTE_BOUND_UPPER)
    mark->arrow.y = MIN (mark->anchor.y + line * ARROW, self->scale.start);
  else if (mark->bound == ENTENTE_BOUND_LOWER)
    mark->arrow.y = MAX (mark->anchor.y - line * ARROW, self->scale.end);
}

static void
add_obstacles (EntenteTimePlan         *self,
               const EntentePlacedMark *mark)
{
  int owner = (int) mark->index;

  entente_time_plan_add_obstacle (self, mark->box, owner);
  if (mark->has_whisker)
    entente_time_plan_add_obstacle (self, entente_rectangle_around (mark->low, mark->high, 2),
                                    owner);
  if (mark->has_span)
    entente_time_plan_add_obstacle (self, entente_rectangle_around (mark->first, mark->last, 3),
                                    owner);
  if (mark->bound != ENTENTE_BOUND_NONE)
    entente_time_plan_add_obstacle (self, entente_rectangle_around (mark->anchor, mark->arrow, 4),
                                    owner);
}

/**
 * entente_time_plan_place_marks:
 * @self: a plan whose plot is known
 *
 * Places the marks of the time shown; the others have no shape.
 */
void
entente_time_plan_place_marks (EntenteTimePlan *self)
{
  EntenteChartLayout *layout = self->layout;

  for (guint i = 0; i < layout->marks->len; i++)
    {
      EntentePlacedMark *mark = entente_layout_mark (layout, i);

      if (!entente_time_plan_shows (self, mark, NULL))
        continue;
      place_mark (self, mark);
      add_obstacles (self, mark);
    }
}
