/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bars that lie: for names that are long, or a picture that is narrow. */

#include "entente-bar-plan.h"

#include <math.h>

/* In lines of labels. */
#define NAME_GAP     0.6  /* between names and bars, and names and figures */
#define BAND_GAP     0.45 /* between bands whose names stand beside the bars */
#define ROW_GAP      0.2  /* between a name above a bar and the bar */
#define EDGE         0.3  /* left of the zero of the axis, for half of its figure */
#define FOOT         1.3  /* for the figures of the axis */
#define FOOT_GAP     0.25
#define TALLEST_BAND 5.5
#define THICKEST_BAR 2.2
#define THICKEST_ROW 1.3  /* a bar with its name above it */
#define THINNEST_ROW 0.5

/* The most of the width that names beside bars take, and of a band that its bar does. */
#define NAME_SHARE 0.4
#define BAR_SHARE  0.6

static double
widest_name (EntenteBarPlan *self,
             gboolean        wrapped)
{
  double widest = 0;

  for (guint i = 0; i < self->bars->len; i++)
    {
      if (!wrapped)
        entente_bar_plan_set_name (self, i, 0);
      widest = MAX (widest, entente_bar_plan_get (self, i)->name_width);
    }

  return widest;
}

static gboolean
set_names_beside (EntenteBarPlan *self,
                  double         *least_step)
{
  EntenteChartLayout *layout = self->layout;
  double line = layout->line;
  double column = MIN (ceil (widest_name (self, FALSE)), self->area.width * NAME_SHARE);

  if (!entente_bar_plan_wrap_names (self, column))
    return FALSE;

  layout->plot.x = self->area.x + widest_name (self, TRUE) + line * NAME_GAP;
  *least_step = MAX (self->name_height, self->label_height) + line * BAND_GAP;

  return TRUE;
}

/* The room for a name depends on its own figure where both are on one line. */
static gboolean
wrap_names_above (EntenteBarPlan *self,
                  double          width)
{
  self->name_height = 0;
  for (guint i = 0; i < self->bars->len; i++)
    {
      EntenteBar *bar = entente_bar_plan_get (self, i);
      double room = width;

      if (self->places == ENTENTE_BAR_PLACES_LINE)
        room -= bar->width + self->layout->line * NAME_GAP;
      if (bar->width > width || room < self->layout->line)
        return FALSE;

      entente_bar_plan_set_name (self, i, room);
      if (bar->name_width > room ||
          pango_layout_get_line_count (bar->name) > ENTENTE_BAR_MOST_NAME_LINES)
        return FALSE;
      self->name_height = MAX (self->name_height, bar->name_height);
    }

  return TRUE;
}

static gboolean
set_names_above (EntenteBarPlan *self,
                 double         *least_step)
{
  EntenteChartLayout *layout = self->layout;
  double line = layout->line, bar = line * THINNEST_ROW;

  layout->plot.x = self->area.x + line * EDGE;
  if (!wrap_names_above (self, self->area.width - line * EDGE))
    return FALSE;

  if (self->places == ENTENTE_BAR_PLACES_LINE)
    self->name_height = MAX (self->name_height, self->label_height);
  else if (self->places == ENTENTE_BAR_PLACES_BETWEEN)
    self->name_height += self->label_height;
  else
    bar = self->label_height;
  *least_step = self->name_height + bar + line * (ROW_GAP + BAND_GAP);

  return TRUE;
}

/* The figures of the axis are left out where bars need their room: each bar has its own. */
static gboolean
set_bands (EntenteBarPlan *self,
           double          least_step,
           gboolean       *with_ticks)
{
  EntenteChartLayout *layout = self->layout;
  double line = layout->line, height = self->area.height, step;
  guint n = self->bars->len;

  if (height < least_step * n)
    return FALSE;

  *with_ticks = height - line * FOOT >= least_step * n;
  if (*with_ticks)
    height -= line * FOOT;

  step = MIN (height / n, MAX (line * TALLEST_BAND, least_step));
  layout->plot.y = self->area.y;
  layout->plot.height = step * n;
  self->bands = (EntenteBandScale) { n, layout->plot.y, layout->plot.y + step * n, 0 };

  return TRUE;
}

static void
place_beside_name (EntenteBarPlan *self,
                   guint           index)
{
  EntenteBar *bar = entente_bar_plan_get (self, index);
  double start, step, middle;

  entente_band_scale_map (&self->bands, index, &start, &step);
  middle = start + step / 2;
  entente_bar_plan_place_shape (self, index, middle,
                                MIN (step * BAR_SHARE, self->layout->line * THICKEST_BAR));
  entente_bar_plan_place_label_at_end (self, index, middle);
  entente_layout_add_text (self->layout, ENTENTE_TEXT_CATEGORY, bar->name, self->area.x,
                           middle - bar->name_height / 2, (int) index);
}

/* The name, perhaps the figure, and the bar, one below the other in the middle of the band. */
static void
place_below_name (EntenteBarPlan *self,
                  guint           index)
{
  EntenteBar *bar = entente_bar_plan_get (self, index);
  double line = self->layout->line, start, step, thickness, top, middle;
  /* Names begin where the bars do, unless bars go both ways. */
  double x = self->axis.low < 0 ? self->layout->plot.x : entente_scale_map (&self->scale, 0);

  entente_band_scale_map (&self->bands, index, &start, &step);
  thickness = CLAMP (step - self->name_height - line * (ROW_GAP + BAND_GAP), line * THINNEST_ROW,
                     line * THICKEST_ROW);
  top = start + (step - self->name_height - line * ROW_GAP - thickness) / 2 + self->name_height;
  middle = top + line * ROW_GAP + thickness / 2;
  entente_bar_plan_place_shape (self, index, middle, thickness);

  if (self->places == ENTENTE_BAR_PLACES_AFTER)
    entente_bar_plan_place_label_at_end (self, index, middle);
  else if (self->places == ENTENTE_BAR_PLACES_LINE)
    entente_bar_plan_place_label (self, index, self->area.x + self->area.width - bar->width,
                                  top - bar->height);
  else
    {
      top -= bar->height;
      entente_bar_plan_place_label (self, index, x, top);
    }
  entente_layout_add_text (self->layout, ENTENTE_TEXT_CATEGORY, bar->name, x,
                           top - bar->name_height, (int) index);
}

static void
place_axis (EntenteBarPlan *self)
{
  EntenteChartLayout *layout = self->layout;
  const cairo_rectangle_t *plot = &layout->plot;
  double zero = entente_layout_snap (entente_scale_map (&self->scale, 0));

  if (self->axis.ticks.n > 0)
    entente_value_axis_place (layout, &self->axis, &self->scale, TRUE,
                              plot->y + plot->height + layout->line * FOOT_GAP);
  else
    entente_layout_add_line (layout, ENTENTE_LINE_AXIS, zero, plot->y, zero,
                             plot->y + plot->height);
}

static gboolean
place (EntenteBarPlan *self,
       double          least_share)
{
  EntenteChartLayout *layout = self->layout;
  cairo_rectangle_t *plot = &layout->plot;
  gboolean beside = self->places == ENTENTE_BAR_PLACES_BESIDE, with_ticks;
  gboolean with_labels = beside || self->places == ENTENTE_BAR_PLACES_AFTER;
  double least_step;

  if (!(beside ? set_names_beside (self, &least_step) : set_names_above (self, &least_step)) ||
      !set_bands (self, least_step, &with_ticks))
    return FALSE;

  plot->width = self->area.x + self->area.width - plot->x;
  if (!entente_bar_plan_fit_axis (self, plot->x, plot->width, layout->line / 2, with_ticks,
                                  with_labels) ||
      fabs (self->scale.end - self->scale.start) < self->area.width * least_share)
    return FALSE;

  place_axis (self);
  for (guint i = 0; i < self->bars->len; i++)
    {
      EntenteBar *bar = entente_bar_plan_get (self, i);

      entente_layout_align_text (bar->name, layout->direction == PANGO_DIRECTION_RTL);
      entente_layout_shrink_text (bar->name);
      if (beside)
        place_beside_name (self, i);
      else
        place_below_name (self, i);
    }

  return TRUE;
}

/**
 * entente_bar_layout_sideways:
 * @self: a layout
 * @area: where there is room
 * @places: where names and figures stand
 * @least_share: how much of the width the axis must have
 *
 * Lays the marks out as bars that lie.
 *
 * Returns: whether they fit
 */
gboolean
entente_bar_layout_sideways (EntenteChartLayout      *self,
                             const cairo_rectangle_t *area,
                             EntenteBarPlaces         places,
                             double                   least_share)
{
  EntenteBarPlan plan;
  gboolean placed;

  self->sideways = TRUE;
  entente_bar_plan_init (&plan, self, area, TRUE, places);
  placed = !plan.domain.empty && place (&plan, least_share);
  entente_bar_plan_clear (&plan);

  return placed;
}
