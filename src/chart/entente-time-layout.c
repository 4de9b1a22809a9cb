/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lays marks out over time. A mark stands at the middle of the days that its date leaves
 * open, with a line over all of them; its figure has a whisker over its interval; a bound has
 * an arrow to the side that is possible. Marks are never joined: nothing says what was
 * between them. */

#include "entente-time-plan.h"

#include <math.h>

/* All in lines of labels. */
#define RADIUS           0.32
#define ARROW            1.6
#define AXIS_GAP         0.6  /* between the plot and the figures of its axis */
#define END_GAP          0.6  /* at both ends of the plot, for the ring around a mark */
#define LEAST_WIDTH      8.0  /* of the plot */
#define LEAST_HEIGHT     4.0

/* Room at each end of the axis, as a share of the time shown; at least these many days. */
#define TIME_MARGIN 0.02
#define LEAST_DAYS  3

/* The room for the arrow of a bound beyond the outermost figures, as a share of their range. */
#define ARROW_SHARE 0.12

/**
 * entente_layout_has_place:
 * @mark: a mark of a time series
 *
 * Returns: whether it has a figure that can be drawn and a day to draw it at
 */
gboolean
entente_layout_has_place (const EntentePlacedMark *mark)
{
  EntenteEdtf *edtf = entente_chart_row_get_edtf (mark->row);
  EntenteDay day;

  return edtf != NULL && entente_layout_has_figure (mark) &&
         (entente_edtf_get_earliest (edtf, &day) || entente_edtf_get_latest (edtf, &day));
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

static void
add_days (EntenteTimePlan *self,
          EntenteEdtf     *edtf)
{
  EntenteDay days[2];
  gboolean known[2];

  known[0] = entente_edtf_get_earliest (edtf, &days[0]);
  known[1] = entente_edtf_get_latest (edtf, &days[1]);
  for (int i = 0; i < 2; i++)
    {
      if (!known[i])
        continue;
      self->first = self->has_days ? MIN (self->first, days[i]) : days[i];
      self->last = self->has_days ? MAX (self->last, days[i]) : days[i];
      self->has_days = TRUE;
    }
}

static void
add_arrows (EntenteTimePlan *self)
{
  double range = self->domain.high - self->domain.low, value;

  for (guint i = 0; !self->domain.empty && i < self->layout->marks->len; i++)
    {
      EntentePlacedMark *mark = entente_layout_mark (self->layout, i);

      if (!entente_layout_has_place (mark) || !entente_chart_row_get_value (mark->row, &value))
        continue;
      if (mark->bound == ENTENTE_BOUND_UPPER)
        entente_number_domain_add (&self->domain, value - range * ARROW_SHARE);
      else if (mark->bound == ENTENTE_BOUND_LOWER)
        entente_number_domain_add (&self->domain, value + range * ARROW_SHARE);
    }
}

static void
find_domain (EntenteTimePlan *self)
{
  EntenteChartLayout *layout = self->layout;
  GListModel *references = entente_chart_get_references (layout->chart);
  double end, level;

  for (guint i = 0; i < layout->marks->len; i++)
    {
      EntentePlacedMark *mark = entente_layout_mark (layout, i);

      if (!entente_layout_has_place (mark))
        continue;
      add_days (self, entente_chart_row_get_edtf (mark->row));
      if (entente_chart_row_get_value (mark->row, &end))
        entente_number_domain_add (&self->domain, end);
      if (entente_chart_row_get_low (mark->row, &end))
        entente_number_domain_add (&self->domain, end);
      if (entente_chart_row_get_high (mark->row, &end))
        entente_number_domain_add (&self->domain, end);
    }

  for (guint i = 0; references != NULL && i < g_list_model_get_n_items (references); i++)
    {
      g_autoptr (EntenteMark) reference = g_list_model_get_item (references, i);

      if (entente_time_plan_get_level (self, reference, &level))
        entente_number_domain_add (&self->domain, level);
    }

  add_arrows (self);
  entente_number_domain_finish (&self->domain, FALSE);
}

/* A margin, so that no mark stands at the very end. */
static void
find_time (EntenteTimePlan *self)
{
  double days = (double) (self->last - self->first);
  EntenteDay margin = (EntenteDay) MAX (ceil (days * TIME_MARGIN), days > 0 ? 1 : LEAST_DAYS);

  self->first -= margin;
  self->last += margin;
}

/* The plot in the area, and both scales in the plot. */
static gboolean
set_plot (EntenteTimePlan *self)
{
  EntenteChartLayout *layout = self->layout;
  cairo_rectangle_t *plot = &layout->plot;
  double line = layout->line, foot = entente_time_plan_get_foot (self), start, end;
  gboolean forward =
    layout->direction != PANGO_DIRECTION_RTL || ENTENTE_TIME_FOLLOWS_TEXT;

  plot->y = self->area.y + MAX (self->header, line * 0.5);
  plot->height = self->area.y + self->area.height - plot->y - foot;
  if (plot->height < line * LEAST_HEIGHT)
    return FALSE;

  entente_value_axis_choose (layout, &self->domain, FALSE, FALSE, plot->height, &self->axis);
  plot->x = self->area.x + self->axis.label_width + line * AXIS_GAP;
  plot->width = self->area.x + self->area.width - plot->x;
  if (plot->width < line * LEAST_WIDTH)
    return FALSE;

  self->scale = (EntenteScale) {
    self->axis.low, self->axis.high, plot->y + plot->height, plot->y
  };
  start = plot->x + line * END_GAP;
  end = plot->x + plot->width - line * END_GAP;
  self->time = (EntenteTimeScale) {
    self->first, self->last, forward ? start : end, forward ? end : start
  };

  return TRUE;
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

/* The days that the date leaves open; an end that is not known is that of the plot. */
static void
place_span (EntenteTimePlan   *self,
            EntentePlacedMark *mark)
{
  EntenteEdtf *edtf = entente_chart_row_get_edtf (mark->row);
  EntenteDay first = self->first, last = self->last;

  mark->open_first = !entente_edtf_get_earliest (edtf, &first);
  mark->open_last = !entente_edtf_get_latest (edtf, &last);
  mark->has_span = last > first;
  mark->first.x = mark->open_first ? entente_time_plan_get_end (self, FALSE)
                                   : entente_time_scale_map_start (&self->time, first);
  mark->last.x = mark->open_last ? entente_time_plan_get_end (self, TRUE)
                                 : entente_time_scale_map_end (&self->time, last);

  /* What is known of a date that is open to one side is its other end. */
  if (mark->open_first)
    mark->anchor.x = entente_time_scale_map_middle (&self->time, last);
  else if (mark->open_last)
    mark->anchor.x = entente_time_scale_map_middle (&self->time, first);
  else
    mark->anchor.x = (mark->first.x + mark->last.x) / 2;
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
  double value = 0, low, high;

  entente_chart_row_get_value (mark->row, &value);
  place_span (self, mark);
  mark->shape = shapes[mark->kind];
  mark->anchor.y = entente_scale_map (&self->scale, value);
  mark->first.y = mark->last.y = mark->anchor.y;
  mark->box = entente_rectangle_around (mark->anchor, mark->anchor, radius);

  if (entente_chart_row_get_low (mark->row, &low) && entente_chart_row_get_high (mark->row, &high)
      && MAX (fabs (low), fabs (high)) <= ENTENTE_NUMBER_DOMAIN_LIMIT)
    {
      mark->low = (EntentePoint) { mark->anchor.x, entente_scale_map (&self->scale, low) };
      mark->high = (EntentePoint) { mark->anchor.x, entente_scale_map (&self->scale, high) };
      mark->has_whisker = mark->low.y - mark->high.y >= ENTENTE_LEAST_WHISKER;
    }

  mark->arrow = mark->anchor;
  if (mark->bound == ENTENTE_BOUND_UPPER)
    mark->arrow.y = MIN (mark->anchor.y + line * ARROW, self->scale.start);
  else if (mark->bound == ENTENTE_BOUND_LOWER)
    mark->arrow.y = MAX (mark->anchor.y - line * ARROW, self->scale.end);
}

static void
add_mark_obstacles (EntenteTimePlan         *self,
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

static gboolean
place (EntenteTimePlan *self)
{
  EntenteChartLayout *layout = self->layout;

  find_domain (self);
  if (!self->has_days || self->domain.empty)
    return FALSE;

  find_time (self);
  entente_time_plan_measure_references (self);
  if (!set_plot (self))
    return FALSE;

  entente_value_axis_place (layout, &self->axis, &self->scale, FALSE,
                            layout->plot.x - layout->line * AXIS_GAP);
  entente_time_plan_place_axis (self);
  for (guint i = 0; i < layout->marks->len; i++)
    {
      EntentePlacedMark *mark = entente_layout_mark (layout, i);

      if (!entente_layout_has_place (mark))
        continue;
      place_mark (self, mark);
      add_mark_obstacles (self, mark);
    }
  entente_time_plan_place_references (self);
  entente_time_plan_place_labels (self);

  return TRUE;
}

/**
 * entente_time_layout_place:
 * @self: a layout
 * @area: where there is room
 *
 * Lays the marks out over time.
 *
 * Returns: whether they fit
 */
gboolean
entente_time_layout_place (EntenteChartLayout      *self,
                           const cairo_rectangle_t *area)
{
  EntenteTimePlan plan = { .layout = self, .area = *area, .domain = ENTENTE_NUMBER_DOMAIN_INIT };
  gboolean placed;

  self->sideways = FALSE;
  plan.obstacles = g_array_new (FALSE, FALSE, sizeof (EntenteLabelObstacle));
  placed = place (&plan);
  g_array_unref (plan.obstacles);

  return placed;
}
