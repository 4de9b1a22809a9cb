/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lays marks out over time, imported prices beneath them. */

#include "entente-time-plan.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* All in lines of labels. */
#define AXIS_GAP         0.6  /* between the plot and the figures of its axis */
#define END_GAP          0.6  /* at both ends of the plot, for the ring around a mark */
#define LEAST_WIDTH      8.0  /* of the plot */
#define LEAST_HEIGHT     4.0
#define FAIR_HEIGHT      6.0  /* below which there are no flags */

/* Whole pixels, at which the columns of prices begin and end. */
static void
set_time_scale (EntenteTimePlan *self)
{
  EntenteChartLayout *layout = self->layout;
  const cairo_rectangle_t *plot = &layout->plot;
  gboolean forward = layout->direction != PANGO_DIRECTION_RTL || ENTENTE_TIME_FOLLOWS_TEXT;
  double gap = layout->line * END_GAP, left = ceil (plot->x + gap);
  double right = floor (plot->x + plot->width - gap);

  self->time = (EntenteTimeScale) {
    self->from, self->to, forward ? left : right, forward ? right : left
  };
}

/* The plot in the area, and both scales in the plot. */
static gboolean
set_plot (EntenteTimePlan *self)
{
  EntenteChartLayout *layout = self->layout;
  cairo_rectangle_t *plot = &layout->plot;
  double line = layout->line, foot = entente_time_plan_get_foot (self);
  EntenteValueAxisWish wish = {
    .domain = self->domain, .scale = layout->view->scale, .base = self->base
  };

  /* Flags are left out before there is no room for the marks. */
  self->has_flags = layout->view->events != NULL;
  if (self->area.height - self->header - entente_time_plan_get_flag_room (self) - foot <
      line * FAIR_HEIGHT)
    self->has_flags = FALSE;
  plot->y = self->area.y +
            MAX (self->header + entente_time_plan_get_flag_room (self), line * 0.5);
  plot->height = self->area.y + self->area.height - plot->y - foot;
  if (plot->height < line * LEAST_HEIGHT)
    return FALSE;

  wish.length = plot->height;
  self->message =
    entente_value_axis_answer_get_words (entente_value_axis_choose (layout, &wish, &self->axis));
  if (self->message != NULL)
    return FALSE;

  plot->x = self->area.x + self->axis.label_width + line * AXIS_GAP;
  plot->width = self->area.x + self->area.width - plot->x;
  if (plot->width < line * LEAST_WIDTH)
    return FALSE;

  self->scale = (EntenteScale) {
    self->axis.low, self->axis.high, plot->y + plot->height, plot->y, self->axis.kind
  };
  set_time_scale (self);

  return TRUE;
}

/* What the layout answers later. */
static void
keep_scales (EntenteTimePlan *self)
{
  EntenteChartLayout *layout = self->layout;

  layout->has_time = TRUE;
  layout->time = self->time;
  layout->scale = self->scale;
  layout->base = layout->view->scale == ENTENTE_VALUE_SCALE_PERCENT ? self->base : 0;
}

static void
place_remark (EntenteTimePlan *self)
{
  EntenteChartLayout *layout = self->layout;
  const cairo_rectangle_t *plot = &layout->plot;
  g_autoptr (PangoLayout) text =
    entente_layout_make_text (layout, ENTENTE_CHART_FONT_LABEL,
                              _("No figure falls into the time shown."), plot->width);
  double width, height;

  pango_layout_set_alignment (text, PANGO_ALIGN_CENTER);
  entente_layout_shrink_text (text);
  entente_layout_measure_text (text, &width, &height);
  entente_layout_add_text (layout, ENTENTE_TEXT_REMARK, text,
                           plot->x + (plot->width - width) / 2,
                           plot->y + (plot->height - height) / 2, -1);
}

static gboolean
place (EntenteTimePlan *self)
{
  EntenteChartLayout *layout = self->layout;

  if (!entente_time_plan_find_time (self))
    return FALSE;

  entente_time_plan_find_domain (self);
  entente_time_plan_find_base (self);
  if (self->domain.empty && layout->view->scale == ENTENTE_VALUE_SCALE_LOG)
    self->message = _("A logarithmic scale only has a place for figures above 0, and none of "
                      "these is. A linear scale shows them.");
  if (self->message != NULL)
    return FALSE;

  entente_time_plan_measure_references (self);
  if (!set_plot (self))
    return FALSE;

  keep_scales (self);
  entente_value_axis_place (layout, &self->axis, &self->scale, FALSE,
                            layout->plot.x - layout->line * AXIS_GAP);
  entente_time_plan_place_axis (self);
  entente_time_plan_place_marks (self);
  entente_time_plan_place_flags (self);
  entente_time_plan_place_references (self);
  if (self->shows_nothing)
    place_remark (self);
  entente_time_plan_place_labels (self);

  return TRUE;
}

/**
 * entente_time_layout_place:
 * @self: a layout
 * @area: where there is room
 *
 * Lays the marks out over time, or says in a sentence why the scale that the reader asked for
 * has no place for them.
 *
 * Returns: whether they fit, or there is such a sentence
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
  if (plan.message != NULL)
    entente_layout_place_message (self, plan.message);

  return placed || plan.message != NULL;
}
