/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts that are lines of a time series: a level goes across the plot; a statement about the
 * time since some day has a line over that time, above the plot, with an arrow where it began
 * before the plot does. */

#include "entente-time-plan.h"

#include "entente-chart-describer.h"

/* In lines of labels. */
#define PERIOD_ROOM  1.0  /* for the line of a period below its text */
#define PERIOD_DROP  0.35 /* from the text to that line */
#define LEVEL_INDENT 0.3  /* of the text of a level */

/* Between a level and its text, in pixels. */
#define LEVEL_GAP 3.0

/* The share of the width that the text of a period may take before it wraps. */
#define TEXT_SHARE 0.8

static PangoLayout *
make_reference_text (EntenteTimePlan *self,
                     EntenteMark     *reference,
                     double           width)
{
  g_autofree char *label = entente_chart_describer_reference_label (reference);

  return entente_layout_make_text (self->layout, ENTENTE_CHART_FONT_CAPTION, label, width);
}

static gboolean
is_period (EntenteMark *reference)
{
  EntenteFact *fact = entente_mark_get_fact (reference);

  return entente_fact_get_since (fact) != NULL && entente_fact_get_date (fact) != NULL &&
         entente_date_get_edtf (entente_fact_get_date (fact)) != NULL;
}

/**
 * entente_time_plan_measure_references:
 * @self: a plan whose plot is not known yet
 *
 * Finds what periods take above the plot.
 */
void
entente_time_plan_measure_references (EntenteTimePlan *self)
{
  GListModel *references = entente_chart_get_references (self->layout->chart);

  for (guint i = 0; references != NULL && i < g_list_model_get_n_items (references); i++)
    {
      g_autoptr (EntenteMark) reference = g_list_model_get_item (references, i);
      g_autoptr (PangoLayout) text =
        make_reference_text (self, reference, self->area.width * TEXT_SHARE);
      double width, height, level;

      if (entente_time_plan_get_level (self, reference, &level) || !is_period (reference))
        continue;
      entente_layout_measure_text (text, &width, &height);
      self->header += height + self->layout->line * PERIOD_ROOM;
    }
}

static gboolean
is_free (EntenteTimePlan         *self,
         const cairo_rectangle_t *box)
{
  if (!entente_rectangle_encloses (&self->layout->plot, box))
    return FALSE;

  for (guint i = 0; i < self->obstacles->len; i++)
    if (entente_rectangle_overlaps (
          &g_array_index (self->obstacles, EntenteLabelObstacle, i).box, box))
      return FALSE;

  return TRUE;
}

/* Above or below the line, at its start or its end; nowhere, if something is everywhere. */
static void
place_level_text (EntenteTimePlan *self,
                  PangoLayout     *text,
                  double           y)
{
  const cairo_rectangle_t *plot = &self->layout->plot;
  double indent = self->layout->line * LEVEL_INDENT;
  cairo_rectangle_t box = { 0 };

  entente_layout_measure_text (text, &box.width, &box.height);
  for (int place = 0; place < 4; place++)
    {
      box.x = place < 2 ? plot->x + indent : plot->x + plot->width - indent - box.width;
      box.y = place % 2 == 0 ? y - LEVEL_GAP - box.height : y + LEVEL_GAP;
      if (!is_free (self, &box))
        continue;
      entente_layout_add_text (self->layout, ENTENTE_TEXT_REFERENCE, text, box.x, box.y, -1);
      entente_time_plan_add_obstacle (self, entente_rectangle_grow (&box, 1), -1);
      return;
    }
}

static void
place_level (EntenteTimePlan *self,
             EntenteMark     *reference,
             double           level)
{
  EntenteChartLayout *layout = self->layout;
  const cairo_rectangle_t *plot = &layout->plot;
  g_autoptr (PangoLayout) text = make_reference_text (self, reference, 0);
  double y = entente_layout_snap (entente_scale_map (&self->scale, level));
  EntentePlacedReference placed = {
    .fact = entente_mark_get_fact (reference), .is_level = TRUE,
    .from = { plot->x, y }, .to = { plot->x + plot->width, y }
  };

  placed.box = entente_rectangle_around (placed.from, placed.to, ENTENTE_TARGET_SIZE / 2);
  place_level_text (self, text, y);
  entente_time_plan_add_obstacle (self, entente_rectangle_around (placed.from, placed.to, 1), -1);
  g_array_append_val (layout->references, placed);
}

/* The line over the time that a statement reaches back over, with its text above. */
static void
place_period (EntenteTimePlan *self,
              EntenteMark     *reference,
              double          *y)
{
  EntenteChartLayout *layout = self->layout;
  EntenteFact *fact = entente_mark_get_fact (reference);
  g_autoptr (PangoLayout) text =
    make_reference_text (self, reference, self->area.width * TEXT_SHARE);
  EntentePlacedReference placed = { .fact = fact };
  EntenteDay since = 0, until = 0;
  gboolean has_start = entente_edtf_get_earliest (entente_fact_get_since (fact), &since);
  gboolean has_end =
    entente_edtf_get_latest (entente_date_get_edtf (entente_fact_get_date (fact)), &until);
  double width, height, left, x, top = *y;

  entente_layout_measure_text (text, &width, &height);
  *y += height + layout->line * PERIOD_ROOM;
  /* One that is not shown keeps its room: the plot does not jump while time is moved. */
  if ((has_start && (double) since >= self->to) || (has_end && (double) until + 1 <= self->from))
    return;

  until = has_start ? MAX (until, since) : until;
  placed.goes_on = !has_start || (double) since < self->from;
  placed.goes_on_after = !has_end || (double) until + 0.5 > self->to;
  placed.from.x = placed.goes_on ? entente_time_plan_get_end (self, FALSE)
                                 : entente_time_scale_map_start (&self->time, since);
  placed.to.x = placed.goes_on_after ? entente_time_plan_get_end (self, TRUE)
                                     : entente_time_scale_map_middle (&self->time, until);
  placed.from.y = placed.to.y = entente_layout_snap (top + height + layout->line * PERIOD_DROP);

  left = MIN (placed.from.x, placed.to.x);
  x = CLAMP (left, self->area.x, MAX (self->area.x + self->area.width - width, self->area.x));
  entente_layout_add_text (layout, ENTENTE_TEXT_REFERENCE, text, x, top, -1);
  placed.box = entente_rectangle_around (placed.from, placed.to, 4);
  placed.box.width = MAX (placed.box.width, x + width - placed.box.x);
  placed.box.height += placed.box.y - top;
  placed.box.y = top;
  g_array_append_val (layout->references, placed);

  entente_time_plan_add_obstacle (self, entente_rectangle_around (placed.from, placed.to, 6), -1);
}

/**
 * entente_time_plan_place_references:
 * @self: a plan whose plot is known
 *
 * Places every reference that is a level or a period.
 */
void
entente_time_plan_place_references (EntenteTimePlan *self)
{
  GListModel *references = entente_chart_get_references (self->layout->chart);
  double y = self->area.y, level;

  for (guint i = 0; references != NULL && i < g_list_model_get_n_items (references); i++)
    {
      g_autoptr (EntenteMark) reference = g_list_model_get_item (references, i);

      if (entente_time_plan_get_level (self, reference, &level))
        place_level (self, reference, level);
      else if (is_period (reference))
        place_period (self, reference, &y);
    }
}

