/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The axis of time: ticks of the calendar, with the year below the first of each year. */

#include "entente-time-plan.h"

#include <math.h>

#include "entente-calendar-ticks.h"

/* In lines of labels. */
#define TICK_LENGTH    0.3
#define TICK_GAP       0.25
#define LABEL_GAP      0.7
#define TICK_ROOM      5.0  /* for one tick, at best */

/* How many ticks there may be: a reader needs few. */
#define LEAST_TICKS 3
#define MOST_TICKS  8

/* The label of a tick with the year below it, where it has one. */
static PangoLayout *
make_tick_text (EntenteChartLayout        *layout,
                const EntenteCalendarTick *tick)
{
  g_autofree char *both = NULL;
  PangoLayout *text;

  if (tick->context != NULL)
    both = g_strconcat (tick->label, "\n", tick->context, NULL);
  text = entente_layout_make_text (layout, ENTENTE_CHART_FONT_LABEL,
                                   both != NULL ? both : tick->label, 0);
  pango_layout_set_alignment (text, PANGO_ALIGN_CENTER);

  return text;
}

static double
tick_position (EntenteTimePlan            *self,
               const EntenteCalendarTicks *ticks,
               guint                       index)
{
  return entente_time_scale_map (&self->time, entente_calendar_ticks_get (ticks, index)->moment);
}

/* Centred at the tick, but inside the area. */
static double
tick_text_start (EntenteTimePlan *self,
                 double           position,
                 double           width)
{
  double right = self->area.x + self->area.width;

  return CLAMP (position - width / 2, self->area.x, MAX (right - width, self->area.x));
}

/* Each label has to leave a gap to the one before, whichever way time runs. */
static gboolean
ticks_fit (const EntenteCalendarTicks *ticks,
           gpointer                    user_data)
{
  EntenteTimePlan *self = user_data;
  double gap = self->layout->line * LABEL_GAP, left = -INFINITY, right = INFINITY;
  gboolean forward = self->time.end > self->time.start;

  for (guint i = 0; i < entente_calendar_ticks_get_n (ticks); i++)
    {
      g_autoptr (PangoLayout) text =
        make_tick_text (self->layout, entente_calendar_ticks_get (ticks, i));
      double width, height, start;

      entente_layout_measure_text (text, &width, &height);
      start = tick_text_start (self, tick_position (self, ticks, i), width);
      if (forward ? start < left + gap : start + width > right - gap)
        return FALSE;
      left = start + width;
      right = start;
    }

  return TRUE;
}

/**
 * entente_time_plan_get_foot:
 * @self: a plan
 *
 * Returns: the height of the axis below the plot, in pixels
 */
double
entente_time_plan_get_foot (EntenteTimePlan *self)
{
  return self->layout->line * (2 + TICK_LENGTH + 2 * TICK_GAP);
}

static void
place_tick (EntenteTimePlan *self,
            PangoLayout     *text,
            double           position,
            double           foot)
{
  EntenteChartLayout *layout = self->layout;
  double x = entente_layout_snap (position), length = layout->line * TICK_LENGTH, width, height;

  entente_layout_measure_text (text, &width, &height);
  entente_layout_shrink_text (text);
  entente_layout_add_line (layout, ENTENTE_LINE_TICK, x, foot, x, foot + length);
  entente_layout_add_text (layout, ENTENTE_TEXT_TIME_TICK, text,
                           tick_text_start (self, position, width),
                           foot + length + layout->line * TICK_GAP, -1);
}

/* Facts have days at most; prices may have times of day. */
static EntenteCalendarUnit
finest_unit (EntenteTimePlan *self)
{
  EntentePlottedPrices *prices = self->layout->view->prices;

  return prices != NULL &&
         entente_prices_has_times (entente_plotted_prices_get_prices (prices))
           ? ENTENTE_CALENDAR_SECOND
           : ENTENTE_CALENDAR_DAY;
}

/**
 * entente_time_plan_place_axis:
 * @self: a plan whose plot is known
 *
 * Places the foot of the plot and the ticks.
 */
void
entente_time_plan_place_axis (EntenteTimePlan *self)
{
  EntenteChartLayout *layout = self->layout;
  const cairo_rectangle_t *plot = &layout->plot;
  double foot = entente_layout_snap (plot->y + plot->height);
  guint most =
    (guint) CLAMP (plot->width / (layout->line * TICK_ROOM), LEAST_TICKS, MOST_TICKS);
  g_autoptr (EntenteCalendarTicks) ticks = NULL;

  entente_layout_add_line (layout, ENTENTE_LINE_AXIS, plot->x, foot, plot->x + plot->width, foot);

  ticks = entente_calendar_ticks_choose (self->from, self->to, finest_unit (self), most, ticks_fit,
                                         self);
  for (guint i = 0; ticks != NULL && i < entente_calendar_ticks_get_n (ticks); i++)
    {
      g_autoptr (PangoLayout) text =
        make_tick_text (layout, entente_calendar_ticks_get (ticks, i));

      place_tick (self, text, tick_position (self, ticks, i), foot);
    }
}
