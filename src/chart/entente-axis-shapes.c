/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The shape of a mark along the axis, as it is where time runs from left to right. */

#include "entente-axis-layout-private.h"

/* All in lines of labels. */
#define LEAST_BAR    0.75 /* what is shorter is a disc */
#define LEAST_OVER   4.0  /* what is longer has its label above it, not beside it */
#define TIP_ROOM     0.35 /* from the tip of an arrow to the end of the mark */
#define LEAST_STUB   0.9
#define PILL_PADDING 0.45 /* at each side of the number of a cluster */

static double
right_of (const cairo_rectangle_t *box)
{
  return box->x + box->width;
}

/* An arrow or a question mark stands a little way off the known end. Where that is near the
 * edge of the picture the way is shorter, so that the reader sees that there is something. */
static void
set_tips (EntenteAxisItem   *self,
          EntenteAxisLayout *layout)
{
  EntenteAxisMark *mark = &self->mark;
  const cairo_rectangle_t *plot = &layout->plot;
  double line = layout->line, stub = line * ENTENTE_AXIS_STUB;

  mark->has_start_tip = mark->start >= ENTENTE_AXIS_END_OPEN && mark->start_x >= plot->x;
  mark->has_end_tip = mark->end >= ENTENTE_AXIS_END_OPEN && mark->end_x <= right_of (plot);
  if (mark->has_start_tip)
    {
      mark->start_tip_x = MAX (mark->box.x - stub, plot->x + line * TIP_ROOM);
      mark->start_tip_x = MIN (mark->start_tip_x, mark->box.x - line * LEAST_STUB);
      self->x0 = mark->start_tip_x - line * TIP_ROOM;
    }
  if (mark->has_end_tip)
    {
      mark->end_tip_x = MIN (right_of (&mark->box) + stub, right_of (plot) - line * TIP_ROOM);
      mark->end_tip_x = MAX (mark->end_tip_x, right_of (&mark->box) + line * LEAST_STUB);
      self->x1 = mark->end_tip_x + line * TIP_ROOM;
    }
}

static void
set_event_shape (EntenteAxisItem   *self,
                 EntenteAxisLayout *layout)
{
  EntenteAxisMark *mark = &self->mark;
  const EntenteAxisSpan *span =
    entente_axis_events_get_span (layout->events, self->group.first);
  double line = layout->line;

  mark->start = span->start;
  mark->end = span->end;
  mark->start_x = entente_axis_layout_map_forward (layout, span->first);
  mark->sure_start_x = entente_axis_layout_map_forward (layout, span->sure_first);
  mark->sure_end_x = entente_axis_layout_map_forward (layout, span->sure_last);
  mark->end_x = entente_axis_layout_map_forward (layout, span->last);

  if (mark->end_x - mark->start_x < line * LEAST_BAR)
    {
      double middle = (mark->start_x + mark->end_x) / 2;

      mark->shape = ENTENTE_AXIS_MARK_POINT;
      mark->box.x = middle - line * ENTENTE_AXIS_RADIUS;
      mark->box.width = 2 * line * ENTENTE_AXIS_RADIUS;
    }
  else
    {
      mark->shape = ENTENTE_AXIS_MARK_BAR;
      mark->box.x = MAX (mark->start_x, layout->plot.x);
      mark->box.width = MIN (mark->end_x, right_of (&layout->plot)) - mark->box.x;
    }

  self->x0 = mark->box.x;
  self->x1 = right_of (&mark->box);
  set_tips (self, layout);
  self->over = mark->shape == ENTENTE_AXIS_MARK_BAR && mark->box.width >= line * LEAST_OVER;
}

/* As long as the time in which the events begin, or as its number. */
static void
set_cluster_shape (EntenteAxisItem       *self,
                   EntenteAxisLayout     *layout,
                   const EntenteAxisText *text)
{
  EntenteAxisMark *mark = &self->mark;
  const EntenteAxisGroup *group = &self->group;
  const cairo_rectangle_t *plot = &layout->plot;
  double least = MAX (text->count_width + 2 * layout->line * PILL_PADDING,
                      layout->line * ENTENTE_AXIS_PILL);

  mark->shape = ENTENTE_AXIS_MARK_CLUSTER;
  mark->is_earlier = group->is_earlier;
  mark->start_x = mark->end_x = plot->x;
  if (!group->is_earlier)
    {
      guint last = group->first + group->n_events - 1;

      mark->start_x = entente_axis_layout_map_forward (
        layout, entente_axis_events_get_span (layout->events, group->first)->first);
      mark->end_x = entente_axis_layout_map_forward (
        layout, entente_axis_events_get_span (layout->events, last)->first);
    }
  mark->sure_start_x = mark->start_x;
  mark->sure_end_x = mark->end_x;

  mark->box.width = MIN (MAX (mark->end_x - mark->start_x, least), plot->width);
  mark->box.x = CLAMP ((mark->start_x + mark->end_x - mark->box.width) / 2, plot->x,
                       right_of (plot) - mark->box.width);
  self->x0 = mark->box.x;
  self->x1 = right_of (&mark->box);
}

/**
 * entente_axis_item_init:
 * @self: (out caller-allocates): a group that looks for a lane
 * @layout: a layout whose plot is known
 * @group: the group
 *
 * Finds the shape of the mark of a group along the axis, and how much room its label takes.
 */
void
entente_axis_item_init (EntenteAxisItem        *self,
                        EntenteAxisLayout      *layout,
                        const EntenteAxisGroup *group)
{
  const EntenteAxisText *text =
    entente_axis_texts_get (layout->texts, group->first, group->n_events);

  *self = (EntenteAxisItem) { .group = *group };
  self->mark.first_event = group->first;
  self->mark.n_events = group->n_events;
  self->title_width = self->full_width = text->title_width;
  if (text->date != NULL)
    self->full_width += layout->line * ENTENTE_AXIS_DATE_GAP + text->date_width;

  if (group->n_events > 1)
    set_cluster_shape (self, layout, text);
  else
    set_event_shape (self, layout);

  self->reach_x = self->mark.end_x;
  if (group->n_events > 1 && !group->is_earlier)
    self->reach_x = entente_axis_layout_map_forward (
      layout, entente_axis_events_get_last (layout->events, group->first, group->n_events));
}
