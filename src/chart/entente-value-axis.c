/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The axis of figures: ticks that fit, hairlines across the plot, numbers beside it. The
 * unit is written once, above the axis. */

#include "entente-chart-layout-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Lines of labels from one tick to the next, at best and at least. */
#define TICK_DISTANCE       4.0
#define LEAST_TICK_DISTANCE 1.6

/* How many ticks there should be at most, and may be: a reader needs few. */
#define MOST_WANTED 9.0
#define MOST_TICKS  12

/* The least space between labels beside each other, in lines. */
#define LABEL_GAP 0.9

/* Figures on a logarithmic scale are numbered as on a linear one where that is even enough: no
 * distance is more than so many times another. */
#define MOST_UNEVEN 2.0

/* Below this share of the numbers themselves a range has no numbers to tell apart. */
#define LEAST_RANGE 1e-11

typedef struct
{
  EntenteChartLayout *layout;
  const EntenteValueAxisWish *wish;
  EntenteValueAxis *axis; /* with its kind, its base and the range of the figures */
  double low;             /* that range in what ticks count */
  double high;
} Fit;

/* Zero ends an axis that starts there: no tick lies on its other side. */
static gboolean
stays_beyond_zero (const Fit                *fit,
                   const EntenteNumberTicks *ticks)
{
  double last = entente_number_ticks_get (ticks, ticks->n - 1);

  if (!fit->wish->from_zero)
    return TRUE;

  return (fit->low < 0 || ticks->low >= 0) && (fit->high > 0 || last <= 0);
}

static void
measure_labels (EntenteChartLayout     *layout,
                const EntenteValueAxis *axis,
                double                 *widest,
                double                 *height)
{
  *widest = *height = 0;
  for (guint i = 0; i < entente_value_axis_get_n (axis); i++)
    {
      g_autofree char *label = entente_value_axis_format (axis, i);
      g_autoptr (PangoLayout) text =
        entente_layout_make_text (layout, ENTENTE_CHART_FONT_LABEL, label, 0);
      double width;

      entente_layout_measure_text (text, &width, height);
      *widest = MAX (*widest, width);
    }
}

/* @distance is that of the two ticks that are closest, in pixels. */
static gboolean
has_room (const Fit              *fit,
          const EntenteValueAxis *axis,
          double                  distance)
{
  double line = fit->layout->line, widest, height;

  if (entente_value_axis_get_n (axis) > MOST_TICKS)
    return FALSE;
  if (!fit->wish->horizontal)
    return distance >= line * LEAST_TICK_DISTANCE;
  if (distance < line * LABEL_GAP)
    return FALSE;

  measure_labels (fit->layout, axis, &widest, &height);

  return distance >= widest + line * LABEL_GAP;
}

static gboolean
linear_fits (const EntenteNumberTicks *ticks,
             gpointer                  user_data)
{
  const Fit *fit = user_data;
  EntenteValueAxis axis = *fit->axis;
  double last = entente_number_ticks_get (ticks, ticks->n - 1);
  double range = MAX (fit->high, last) - MIN (fit->low, ticks->low);

  axis.ticks = *ticks;

  return stays_beyond_zero (fit, ticks) &&
         has_room (fit, &axis, fit->wish->length * ticks->step / range);
}

/* The last two are the closest ones. */
static gboolean
linear_fits_log (const EntenteNumberTicks *ticks,
                 gpointer                  user_data)
{
  const Fit *fit = user_data;
  EntenteValueAxis axis = *fit->axis;
  double last = entente_number_ticks_get (ticks, ticks->n - 1), widest, closest, range;

  if (ticks->low <= 0)
    return FALSE;

  widest = entente_scale_log_ratio (entente_number_ticks_get (ticks, 1), ticks->low);
  closest = entente_scale_log_ratio (last, entente_number_ticks_get (ticks, ticks->n - 2));
  range = entente_scale_log_ratio (MAX (fit->high, last), MIN (fit->low, ticks->low));
  axis.ticks = *ticks;

  return widest <= closest * MOST_UNEVEN &&
         has_room (fit, &axis, fit->wish->length * closest / range);
}

static gboolean
log_fits (const EntenteLogTicks *ticks,
          gpointer               user_data)
{
  const Fit *fit = user_data;
  EntenteValueAxis axis = *fit->axis;
  double closest = INFINITY;

  for (guint i = 1; i < ticks->n; i++)
    closest = MIN (closest, entente_scale_log_ratio (entente_log_ticks_get (ticks, i),
                                                     entente_log_ticks_get (ticks, i - 1)));
  axis.log_ticks = *ticks;

  return has_room (fit, &axis, fit->wish->length * closest /
                               entente_scale_log_ratio (fit->high, fit->low));
}

static void
choose_linear (Fit                   *fit,
               EntenteNumberTicksFit  fits,
               double                 target)
{
  EntenteNumberTicks *ticks = &fit->axis->ticks;

  if (!(fit->high - fit->low > MAX (fabs (fit->low), fabs (fit->high)) * LEAST_RANGE))
    return;

  for (; target >= 2 && ticks->n == 0; target--)
    entente_number_ticks_choose (fit->low, fit->high, target, fits, fit, ticks);
}

/* Within a narrow range the numbers of a linear axis are nearly even on this scale, too. */
static void
choose_log (Fit    *fit,
            double  target)
{
  if (fit->high <= fit->low * MOST_UNEVEN)
    choose_linear (fit, linear_fits_log, target);
  if (fit->axis->ticks.n == 0 && fit->high > fit->low)
    entente_log_ticks_choose (fit->low, fit->high, target, log_fits, fit, &fit->axis->log_ticks);
}

/* The share of a figure in the base, as a change in per cent, and back. */
static double
to_percent (double value,
            double base)
{
  return (value / base - 1) * 100;
}

static double
from_percent (double change,
              double base)
{
  return base * (1 + change / 100);
}

static void
choose_ticks (Fit *fit)
{
  const EntenteValueAxisWish *wish = fit->wish;
  double target =
    CLAMP (wish->length / (fit->layout->line * TICK_DISTANCE) + 1, 2, MOST_WANTED);

  switch (wish->scale)
    {
    case ENTENTE_VALUE_SCALE_LOG:
      fit->axis->kind = ENTENTE_SCALE_LOG;
      choose_log (fit, target);
      break;
    case ENTENTE_VALUE_SCALE_PERCENT:
      fit->axis->base = wish->base;
      fit->low = to_percent (fit->low, wish->base);
      fit->high = to_percent (fit->high, wish->base);
      choose_linear (fit, linear_fits, target);
      break;
    case ENTENTE_VALUE_SCALE_LINEAR:
    default:
      choose_linear (fit, linear_fits, target);
      break;
    }
}

static EntenteValueAxisAnswer
check_wish (const EntenteValueAxisWish *wish)
{
  if (wish->domain.empty)
    return ENTENTE_VALUE_AXIS_NO_FIGURES;
  if (wish->scale == ENTENTE_VALUE_SCALE_LOG && wish->domain.low <= 0)
    return ENTENTE_VALUE_AXIS_NOT_ABOVE_ZERO;
  if (wish->scale == ENTENTE_VALUE_SCALE_PERCENT &&
      !(wish->base > 0 && isfinite (to_percent (wish->domain.low, wish->base)) &&
        isfinite (to_percent (wish->domain.high, wish->base))))
    return ENTENTE_VALUE_AXIS_NO_BASE;

  return ENTENTE_VALUE_AXIS_READY;
}

/**
 * entente_value_axis_choose:
 * @layout: the layout that the axis belongs to
 * @wish: what the axis is to be
 * @axis: (out): the axis; only to be used where the answer is %ENTENTE_VALUE_AXIS_READY
 *
 * Chooses the ticks and, with them, the range of the axis: that of the figures, extended to
 * the ticks. Ticks are chosen with entente_number_ticks_choose(), but with
 * entente_log_ticks_choose() where a logarithmic scale goes to more than twice its first
 * figure. Changes in per cent are drawn as the figures are: only the numbers are others.
 *
 * There are no more than 12 ticks, and labels neither above nor beside each other touch. There
 * are none where not even two have room, or where changes in per cent are less than their
 * rounding errors.
 *
 * Returns: whether there is such an axis, or why not
 */
EntenteValueAxisAnswer
entente_value_axis_choose (EntenteChartLayout         *layout,
                           const EntenteValueAxisWish *wish,
                           EntenteValueAxis           *axis)
{
  Fit fit = { layout, wish, axis, wish->domain.low, wish->domain.high };
  EntenteValueAxisAnswer answer = check_wish (wish);
  guint n;

  *axis = (EntenteValueAxis) { .low = wish->domain.low, .high = wish->domain.high };
  if (answer != ENTENTE_VALUE_AXIS_READY)
    return answer;

  choose_ticks (&fit);
  n = entente_value_axis_get_n (axis);
  if (n == 0)
    return ENTENTE_VALUE_AXIS_READY;

  axis->low = MIN (axis->low, entente_value_axis_get (axis, 0));
  axis->high = MAX (axis->high, entente_value_axis_get (axis, n - 1));
  measure_labels (layout, axis, &axis->label_width, &axis->label_height);

  return ENTENTE_VALUE_AXIS_READY;
}

/**
 * entente_value_axis_answer_get_words:
 * @answer: an answer
 *
 * Returns: (transfer none) (nullable): a sentence for the reader that says why there is no such
 *   axis and what there is instead, or %NULL where there is one
 */
const char *
entente_value_axis_answer_get_words (EntenteValueAxisAnswer answer)
{
  switch (answer)
    {
    case ENTENTE_VALUE_AXIS_NO_FIGURES:
      return _("This chart has no figure that can be drawn.");
    case ENTENTE_VALUE_AXIS_NOT_ABOVE_ZERO:
      return _("A logarithmic scale only has a place for figures above 0. A linear scale shows "
               "these.");
    case ENTENTE_VALUE_AXIS_NO_BASE:
      return _("Changes in per cent count from the first figure shown, and that is not above 0 "
               "or much too small. A linear scale shows the figures themselves.");
    case ENTENTE_VALUE_AXIS_READY:
    default:
      return NULL;
    }
}

/**
 * entente_value_axis_get_n:
 * @axis: an axis
 *
 * Returns: how many ticks it has
 */
guint
entente_value_axis_get_n (const EntenteValueAxis *axis)
{
  return axis->ticks.n > 0 ? axis->ticks.n : axis->log_ticks.n;
}

/**
 * entente_value_axis_get:
 * @axis: an axis
 * @index: the number of one of its ticks, from 0
 *
 * Returns: the figure that the tick is at
 */
double
entente_value_axis_get (const EntenteValueAxis *axis,
                        guint                   index)
{
  double number;

  if (axis->ticks.n == 0)
    return entente_log_ticks_get (&axis->log_ticks, index);

  number = entente_number_ticks_get (&axis->ticks, index);

  return axis->base > 0 ? from_percent (number, axis->base) : number;
}

/**
 * entente_value_axis_format:
 * @axis: an axis
 * @index: the number of one of its ticks, from 0
 *
 * Returns: (transfer full): the number of the tick in the user's locale, without a unit, or the
 *   change in per cent with its sign
 */
char *
entente_value_axis_format (const EntenteValueAxis *axis,
                           guint                   index)
{
  g_autofree char *number = NULL;
  g_autofree char *change = NULL;

  if (axis->ticks.n == 0)
    return entente_log_ticks_format (&axis->log_ticks, index);

  number = entente_number_ticks_format (&axis->ticks, index);
  if (axis->base <= 0)
    return g_steal_pointer (&number);

  change = g_strconcat (entente_number_ticks_get (&axis->ticks, index) > 0 ? "+" : "", number,
                        NULL);

  /* Translators: %s is a number. The space is one that no line breaks at. */
  return g_strdup_printf (_("%s\u00a0%%"), change);
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
  for (guint i = 0; i < entente_value_axis_get_n (axis); i++)
    {
      double value = entente_value_axis_get (axis, i);
      gboolean is_zero = axis->ticks.n > 0 && entente_number_ticks_get (&axis->ticks, i) == 0;
      g_autofree char *label = entente_value_axis_format (axis, i);
      g_autoptr (PangoLayout) text =
        entente_layout_make_text (layout, ENTENTE_CHART_FONT_LABEL, label, 0);

      place_tick (layout, text, entente_scale_map (scale, value), is_zero, horizontal,
                  label_edge);
    }
}
