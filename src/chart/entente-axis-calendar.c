/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The axis itself, above the lanes: a line with ticks of the calendar, their names above it,
 * and above these the year where the names do not say it. */

#include "entente-axis-layout-private.h"

#include <math.h>

#include "entente-calendar-ticks.h"
#include "entente-chart-layout-private.h"

/* In lines of labels. */
#define TICK_LENGTH 0.3
#define TICK_GAP    0.1
#define LABEL_GAP   0.8  /* between one name and the next */
#define TICK_ROOM   2.2  /* for one tick, at best */
#define TOP         0.15 /* above the names */

/* How many ticks there may be: a reader needs few. */
#define LEAST_TICKS 2
#define MOST_TICKS  14

static PangoLayout *
make_text (EntenteAxisLayout *layout,
           const char        *words)
{
  return entente_axis_texts_make (layout->texts, ENTENTE_CHART_FONT_LABEL, words);
}

static double
tick_position (EntenteAxisLayout          *layout,
               const EntenteCalendarTicks *ticks,
               guint                       index)
{
  return entente_axis_layout_map_forward (layout,
                                          entente_calendar_ticks_get (ticks, index)->moment);
}

/* Names are left out at the edges, so whether they fit does not depend on where these are. */
static gboolean
ticks_fit (const EntenteCalendarTicks *ticks,
           gpointer                    user_data)
{
  EntenteAxisLayout *layout = user_data;
  double gap = layout->line * LABEL_GAP, right = -INFINITY;

  for (guint i = 0; i < entente_calendar_ticks_get_n (ticks); i++)
    {
      g_autoptr (PangoLayout) text =
        make_text (layout, entente_calendar_ticks_get (ticks, i)->label);
      double x = tick_position (layout, ticks, i), width, height;

      entente_layout_measure_text (text, &width, &height);
      if (x - width / 2 < right + gap)
        return FALSE;
      right = x + width / 2;
    }

  return TRUE;
}

/* A name centred at a place; a rectangle without a size where it is not in the picture. That
 * of a year is moved into it, for it holds for all that follows. */
static cairo_rectangle_t
place_name (EntenteAxisLayout *layout,
            PangoLayout       *text,
            double             x,
            double             y,
            gboolean           is_year)
{
  const cairo_rectangle_t *plot = &layout->plot;
  cairo_rectangle_t box = { 0, y, 0, 0 };
  double most;

  entente_layout_measure_text (text, &box.width, &box.height);
  most = plot->x + plot->width - box.width;
  box.x = x - box.width / 2;
  if (is_year && x >= plot->x && x <= plot->x + plot->width)
    box.x = CLAMP (box.x, plot->x, MAX (most, plot->x));

  return box.x >= plot->x && box.x <= most ? box : (cairo_rectangle_t) { 0 };
}

/* In one row from the first to the last; where two years would touch, the second one stays, for
 * it begins there. */
static void
add_row (EntenteAxisLayout *layout,
         GPtrArray         *texts,
         GArray            *boxes)
{
  for (guint i = 0; i < texts->len; i++)
    {
      const cairo_rectangle_t *box = &g_array_index (boxes, cairo_rectangle_t, i);
      cairo_rectangle_t room = entente_rectangle_grow (box, layout->line * LABEL_GAP / 2);
      gboolean is_last = i + 1 == texts->len;

      if (!is_last &&
          room.x + room.width > g_array_index (boxes, cairo_rectangle_t, i + 1).x)
        continue;
      entente_axis_layout_add_text (layout, texts->pdata[i], ENTENTE_CHART_COLOUR_DIM_TEXT,
                                    box->x, box->y, -1);
    }
}

static void
add_name (EntenteAxisLayout *layout,
          const char        *words,
          double             x,
          double             y,
          gboolean           is_year,
          GPtrArray         *texts,
          GArray            *boxes)
{
  g_autoptr (PangoLayout) text = make_text (layout, words);
  cairo_rectangle_t box = place_name (layout, text, x, y, is_year);

  if (entente_rectangle_is_empty (&box))
    return;
  g_ptr_array_add (texts, g_steal_pointer (&text));
  g_array_append_val (boxes, box);
}

static void
place_names (EntenteAxisLayout          *layout,
             const EntenteCalendarTicks *ticks,
             double                      top)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) years = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) name_boxes = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_t));
  g_autoptr (GArray) year_boxes = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_t));

  for (guint i = 0; i < entente_calendar_ticks_get_n (ticks); i++)
    {
      const EntenteCalendarTick *tick = entente_calendar_ticks_get (ticks, i);
      double x = tick_position (layout, ticks, i);

      add_name (layout, tick->label, x, top + layout->line, FALSE, names, name_boxes);
      if (tick->context != NULL)
        add_name (layout, tick->context, x, top, TRUE, years, year_boxes);
    }

  add_row (layout, names, name_boxes);
  add_row (layout, years, year_boxes);
}

static void
add_upright (EntenteAxisLayout   *layout,
             EntenteAxisLineRole  role,
             double               x,
             double               from,
             double               to)
{
  double left = layout->plot.x, right = layout->plot.x + layout->plot.width;

  x = entente_layout_snap (x);
  if (x >= left && x <= right)
    entente_axis_layout_add_line (layout, role, (EntentePoint) { x, from },
                                  (EntentePoint) { x, to });
}

/* Where each single day is named, its name stands between two lines. */
static void
place_lines (EntenteAxisLayout          *layout,
             const EntenteCalendarTicks *ticks)
{
  EntenteCalendarStep step = entente_calendar_ticks_get_step (ticks);
  gboolean single_days = step.unit == ENTENTE_CALENDAR_DAY && step.count == 1;
  const cairo_rectangle_t *plot = &layout->plot;
  double length = layout->line * TICK_LENGTH;

  for (guint i = 0; i < entente_calendar_ticks_get_n (ticks); i++)
    {
      double x = tick_position (layout, ticks, i);

      if (single_days)
        x = entente_axis_layout_map_forward (
          layout, (double) entente_calendar_ticks_get (ticks, i)->day);
      add_upright (layout, ENTENTE_AXIS_LINE_TICK, x, plot->y - length, plot->y);
      add_upright (layout, ENTENTE_AXIS_LINE_GRID, x, plot->y, plot->y + plot->height);
    }
}

/**
 * entente_axis_calendar_get_height:
 * @layout: a layout
 *
 * Returns: the height of the names and the ticks above the lanes, in pixels
 */
double
entente_axis_calendar_get_height (EntenteAxisLayout *layout)
{
  return layout->line * (TOP + 2 + TICK_GAP + TICK_LENGTH);
}

/**
 * entente_axis_calendar_place:
 * @layout: a layout whose plot is known
 *
 * Places the axis.
 */
void
entente_axis_calendar_place (EntenteAxisLayout *layout)
{
  const cairo_rectangle_t *plot = &layout->plot;
  guint most =
    (guint) CLAMP (plot->width / (layout->line * TICK_ROOM), LEAST_TICKS, MOST_TICKS);
  double y = entente_layout_snap (plot->y);
  g_autoptr (EntenteCalendarTicks) ticks = NULL;
  EntenteDay first, last;

  entente_axis_layout_add_line (layout, ENTENTE_AXIS_LINE_FOOT, (EntentePoint) { plot->x, y },
                                (EntentePoint) { plot->x + plot->width, y });
  entente_axis_window_get_days (&layout->window, &first, &last);
  ticks = entente_calendar_ticks_choose ((double) first, (double) last + 1, ENTENTE_CALENDAR_DAY,
                                         most, ticks_fit, layout);
  if (ticks == NULL)
    return;

  place_lines (layout, ticks);
  place_names (layout, ticks, plot->y - layout->line * (2 + TICK_GAP + TICK_LENGTH));
}
