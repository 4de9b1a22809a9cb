/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The axis of figures: ticks that fit, hairlines across the plot, numbers beside it. The
 * unit is written once, above the axis. */

#include "entente-chart-layout-private.h"

/* Lines of labels from one tick to the next, at best and at least. */
#define TICK_DISTANCE       4.0
#define LEAST_TICK_DISTANCE 1.6

/* The least space between labels beside each other, in lines. */
#define LABEL_GAP 0.9

typedef struct
{
  EntenteChartLayout *layout;
  const EntenteNumberDomain *domain;
  gboolean from_zero;
  gboolean horizontal;
  double length;
} Fit;

/* Zero ends an axis that starts there: no tick lies on its other side. */
static gboolean
stays_beyond_zero (const Fit                *fit,
                   const EntenteNumberTicks *ticks)
{
  double last = entente_number_ticks_get (ticks, ticks->n - 1);

  if (!fit->from_zero)
    return TRUE;

  return (fit->domain->low < 0 || ticks->low >= 0) && (fit->domain->high > 0 || last <= 0);
}

static double
tick_distance (const Fit                *fit,
               const EntenteNumberTicks *ticks)
{
  double last = entente_number_ticks_get (ticks, ticks->n - 1);
  double low = MIN (fit->domain->low, ticks->low);
  double high = MAX (fit->domain->high, last);

  return fit->length * ticks->step / (high - low);
}

static void
measure_labels (EntenteChartLayout       *layout,
                const EntenteNumberTicks *ticks,
                double                   *widest,
                double                   *height)
{
  *widest = *height = 0;
  for (guint i = 0; i < ticks->n; i++)
    {
      g_autofree char *label = entente_number_ticks_format (ticks, i);
      g_autoptr (PangoLayout) text =
        entente_layout_make_text (layout, ENTENTE_CHART_FONT_LABEL, label, 0);
      double width;

      entente_layout_measure_text (text, &width, height);
      *widest = MAX (*widest, width);
    }
}

static gboolean
fits (const EntenteNumberTicks *ticks,
      gpointer                  user_data)
{
  const Fit *fit = user_data;
  double line = fit->layout->line, distance = tick_distance (fit, ticks), widest, height;

  if (!stays_beyond_zero (fit, ticks))
    return FALSE;
  if (!fit->horizontal)
    return distance >= line * LEAST_TICK_DISTANCE;
  if (distance < line * LABEL_GAP)
    return FALSE;

  measure_labels (fit->layout, ticks, &widest, &height);

  return distance >= widest + line * LABEL_GAP;
}

/**
 * entente_value_axis_choose:
 * @layout: the layout that the axis belongs to
 * @domain: the figures, finished and not empty
 * @from_zero: whether the axis must not go beyond zero where the figures do not
 * @horizontal: whether labels stand beside each other, not above each other
 * @length: the length of the axis in pixels
 * @axis: (out): the axis
 *
 * Chooses the ticks and, with them, the range of the axis: that of the figures, extended to
 * the ticks.
 */
void
entente_value_axis_choose (EntenteChartLayout        *layout,
                           const EntenteNumberDomain *domain,
                           gboolean                   from_zero,
                           gboolean                   horizontal,
                           double                     length,
                           EntenteValueAxis          *axis)
{
  Fit fit = { layout, domain, from_zero, horizontal, length };
  double target = length / (layout->line * TICK_DISTANCE) + 1;

  *axis = (EntenteValueAxis) { .low = domain->low, .high = domain->high };

  for (; target >= 2 && axis->ticks.n == 0; target--)
    entente_number_ticks_choose (domain->low, domain->high, target, fits, &fit, &axis->ticks);
  if (axis->ticks.n == 0)
    return;

  axis->low = MIN (axis->low, axis->ticks.low);
  axis->high = MAX (axis->high, entente_number_ticks_get (&axis->ticks, axis->ticks.n - 1));
  measure_labels (layout, &axis->ticks, &axis->label_width, &axis->label_height);
}

static void
place_tick (EntenteChartLayout *layout,
            PangoLayout        *text,
            double              position,
            gboolean            is_zero,
            gboolean            horizontal,
            double              label_edge)
{
  const cairo_rectangle_t *plot = &layout->plot;
  EntenteLineRole role = is_zero ? ENTENTE_LINE_AXIS : ENTENTE_LINE_GRID;
  double sharp = entente_layout_snap (position), width, height;

  entente_layout_measure_text (text, &width, &height);
  if (horizontal)
    {
      entente_layout_add_line (layout, role, sharp, plot->y, sharp, plot->y + plot->height);
      entente_layout_add_text (layout, ENTENTE_TEXT_VALUE_TICK, text, position - width / 2,
                               label_edge, -1);
    }
  else
    {
      entente_layout_add_line (layout, role, plot->x, sharp, plot->x + plot->width, sharp);
      entente_layout_add_text (layout, ENTENTE_TEXT_VALUE_TICK, text, label_edge - width,
                               position - height / 2, -1);
    }
}

/**
 * entente_value_axis_place:
 * @layout: the layout that the axis belongs to; its plot is known
 * @axis: the axis
 * @scale: where its figures are drawn
 * @horizontal: whether labels stand beside each other
 * @label_edge: the upper edge of labels beside each other, the right edge of labels above
 *   each other
 */
void
entente_value_axis_place (EntenteChartLayout     *layout,
                          const EntenteValueAxis *axis,
                          const EntenteScale     *scale,
                          gboolean                horizontal,
                          double                  label_edge)
{
  for (guint i = 0; i < axis->ticks.n; i++)
    {
      double value = entente_number_ticks_get (&axis->ticks, i);
      g_autofree char *label = entente_number_ticks_format (&axis->ticks, i);
      g_autoptr (PangoLayout) text =
        entente_layout_make_text (layout, ENTENTE_CHART_FONT_LABEL, label, 0);

      place_tick (layout, text, entente_scale_map (scale, value), value == 0, horizontal,
                  label_edge);
    }
}
