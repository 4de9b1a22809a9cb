/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bars that stand, with their names below them. */

#include "entente-bar-plan.h"

/* In lines of labels. */
#define AXIS_GAP     0.5  /* between the plot and the figures of its axis */
#define NAME_GAP     0.6  /* between the foot of the plot and the names */
#define BESIDE_GAP   0.5  /* between names, and between figures, of neighbours */
#define TOP_MARGIN   0.5
#define LEAST_BAND   2.6
#define WIDEST_BAND  13.0
#define THICKEST_BAR 5.0

/* The most of a band that its bar takes. */
#define BAR_SHARE 0.56

static gboolean
labels_fit (EntenteBarPlan *self,
            double          width)
{
  for (guint i = 0; i < self->bars->len; i++)
    if (entente_bar_plan_get (self, i)->width > width)
      return FALSE;

  return TRUE;
}

static void
place_bar (EntenteBarPlan *self,
           guint           index)
{
  EntenteChartLayout *layout = self->layout;
  EntenteBar *bar = entente_bar_plan_get (self, index);
  double start, size, middle;

  entente_band_scale_map (&self->bands, index, &start, &size);
  middle = start + size / 2;
  entente_bar_plan_place_shape (self, index, middle, size);
  entente_bar_plan_place_label_at_end (self, index, middle);
  pango_layout_set_alignment (bar->name, PANGO_ALIGN_CENTER);
  entente_layout_shrink_text (bar->name);
  entente_layout_add_text (layout, ENTENTE_TEXT_CATEGORY, bar->name, middle - bar->name_width / 2,
                           layout->plot.y + layout->plot.height + layout->line * NAME_GAP,
                           (int) index);
}

/* Finds the plot and the step from bar to bar, for figures of the axis that are so wide. */
static gboolean
fit (EntenteBarPlan *self,
     double          axis_width,
     double         *step)
{
  EntenteChartLayout *layout = self->layout;
  cairo_rectangle_t *plot = &layout->plot;
  double line = layout->line;

  plot->x = self->area.x + axis_width + line * AXIS_GAP;
  plot->width = self->area.x + self->area.width - plot->x;
  *step = MIN (plot->width / self->bars->len, line * WIDEST_BAND);
  if (*step < line * LEAST_BAND ||
      !entente_bar_plan_wrap_names (self, *step - line * BESIDE_GAP) ||
      !labels_fit (self, *step - line * BESIDE_GAP))
    return FALSE;

  plot->y = self->area.y;
  plot->height = self->area.height - self->name_height - line * NAME_GAP;

  return entente_bar_plan_fit_axis (self, plot->y + plot->height, plot->height, line * TOP_MARGIN,
                                    TRUE, TRUE);
}

static gboolean
place (EntenteBarPlan *self)
{
  EntenteChartLayout *layout = self->layout;
  const cairo_rectangle_t *plot = &layout->plot;
  double line = layout->line, axis_width = 0, step, used;

  /* The ticks depend on the height that names leave, names on the width that figures of ticks
   * leave. That width only grows here, from one attempt to the next. */
  do
    {
      axis_width = MAX (axis_width, self->axis.label_width);
      if (!fit (self, axis_width, &step))
        return FALSE;
    }
  while (self->axis.label_width > axis_width);

  used = step * self->bars->len;
  self->bands = (EntenteBandScale) {
    self->bars->len, plot->x + (plot->width - used) / 2, plot->x + (plot->width + used) / 2,
    1 - MIN (BAR_SHARE, line * THICKEST_BAR / step)
  };
  entente_value_axis_place (layout, &self->axis, &self->scale, FALSE, plot->x - line * AXIS_GAP);
  for (guint i = 0; i < self->bars->len; i++)
    place_bar (self, i);

  return TRUE;
}

/**
 * entente_bar_layout_upright:
 * @self: a layout
 * @area: where there is room
 *
 * Lays the marks out as bars that stand.
 *
 * Returns: whether they fit
 */
gboolean
entente_bar_layout_upright (EntenteChartLayout      *self,
                            const cairo_rectangle_t *area)
{
  EntenteBarPlan plan;
  gboolean placed;

  self->sideways = FALSE;
  entente_bar_plan_init (&plan, self, area, FALSE, ENTENTE_BAR_PLACES_BESIDE);
  placed = !plan.domain.empty && place (&plan);
  entente_bar_plan_clear (&plan);

  return placed;
}
