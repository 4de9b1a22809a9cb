/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds for every axis, of whatever scale, at any size and in both directions: ticks lie
 * in the domain and are evenly spaced in scale space, their labels differ, do not overlap and
 * stay in the picture, and there are neither too few nor too many of them. */

#include <locale.h>
#include <math.h>

#include "chart-fixture.h"
#include "entente-calendar-ticks.h"
#include "entente-chart-layout-private.h"
#include "entente-time-plan.h"

/* Always the same axes. */
#define SEED 20250213

/* As documented. */
#define MOST_VALUE_TICKS 12
#define MOST_TIME_TICKS  20
#define MOST_UNEVEN      2.0

/* Lines of labels that are room enough for two ticks above each other, whatever the domain, and
 * beside each other. */
#define ENOUGH_LINES      6
#define ENOUGH_TIME_LINES 26

static EntenteChart *
make_chart (GRand    *rand,
            gboolean  above_zero)
{
  static const char * const dates[] = { "2025-02-13", "2025-02-12", "2024-12-30", "1997-07-01" };
  FixtureMark marks[3];
  double size = pow (10, g_rand_int_range (rand, -6, 10));

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      double value = g_rand_double_range (rand, above_zero ? 0.001 : -0.5, 1) * size;

      marks[i] = (FixtureMark) {
        .id = "X", .label = "a price", .value = value, .low = value, .high = value,
        .date = dates[g_rand_int_range (rand, 0, G_N_ELEMENTS (dates))],
      };
    }

  return fixture_chart (ENTENTE_CHART_KIND_TIME_SERIES, "Random", "HKD", marks,
                        G_N_ELEMENTS (marks));
}

/* Two rows with a time of day, so that an axis may have times. */
static EntentePlottedPrices *
make_prices (void)
{
  static const guint32 steps[] = { 0, 3600 };
  static const double closes[] = { 118, 124.3 };
  EntentePriceColumns columns = {
    .origin = G_GINT64_CONSTANT (1739439000), .unit = 1,
    .steps = g_bytes_new_static (steps, sizeof steps),
    .spacing = ENTENTE_PRICE_SPACING_INTRADAY,
  };
  g_autoptr (EntentePrices) prices = NULL;

  columns.figures[ENTENTE_PRICE_CLOSE] = g_bytes_new_static (closes, sizeof closes);
  prices = entente_prices_new (&columns);
  g_bytes_unref (columns.steps);
  g_bytes_unref (columns.figures[ENTENTE_PRICE_CLOSE]);

  return entente_plotted_prices_new (prices);
}

static EntenteChartLayout *
make_layout (EntenteChart           *chart,
             const EntenteChartView *view,
             double                  width,
             double                  height,
             PangoDirection          direction)
{
  g_autoptr (EntenteChartStyle) style = fixture_style (ENTENTE_CHART_SCHEME_LIGHT, 1);
  PangoContext *context = fixture_context (direction);
  EntenteChartLayout *layout =
    entente_chart_layout_new (chart, view, width, height, style, context, direction,
                              ENTENTE_CHART_WORDS_NONE);

  g_object_unref (context);

  return layout;
}

/* --- Axes of figures --- */

static EntenteValueAxisWish
random_wish (GRand *rand)
{
  EntenteValueAxisWish wish = {
    .domain = ENTENTE_NUMBER_DOMAIN_INIT,
    .scale = (EntenteValueScale) g_rand_int_range (rand, 0, 3),
    .horizontal = g_rand_int_range (rand, 0, 2),
    .length = 60 * pow (4000 / 60.0, g_rand_double (rand)),
  };
  double size = pow (10, g_rand_int_range (rand, -9, 14));
  double spread = pow (10, g_rand_double_range (rand, -5, wish.scale == ENTENTE_VALUE_SCALE_LOG
                                                            ? 12 : 1));
  double first = (wish.scale == ENTENTE_VALUE_SCALE_LINEAR ? g_rand_double_range (rand, -1, 1)
                                                           : g_rand_double (rand) + 1e-3) * size;

  entente_number_domain_add (&wish.domain, first);
  entente_number_domain_add (&wish.domain, first + fabs (first) * spread);
  if (wish.scale == ENTENTE_VALUE_SCALE_LOG)
    {
      g_assert_true (entente_number_domain_finish_log (&wish.domain));
      return wish;
    }

  wish.from_zero = wish.scale == ENTENTE_VALUE_SCALE_LINEAR && g_rand_int_range (rand, 0, 3) == 0;
  entente_number_domain_finish (&wish.domain, wish.from_zero);
  wish.base = first * g_rand_double_range (rand, 0.5, 2);

  return wish;
}

/* In per cent and on a linear scale distances are equal but for rounding; on a logarithmic one
 * they are as equal as round numbers are, and powers of ten equal. */
static void
check_even (const EntenteValueAxis *axis,
            const EntenteScale     *scale)
{
  double least = INFINITY, most = 0;
  gboolean exact = axis->ticks.n > 0 ? axis->kind == ENTENTE_SCALE_LINEAR
                                     : axis->log_ticks.series == 0;

  for (guint i = 1; i < entente_value_axis_get_n (axis); i++)
    {
      double distance = entente_scale_map (scale, entente_value_axis_get (axis, i)) -
                        entente_scale_map (scale, entente_value_axis_get (axis, i - 1));

      least = MIN (least, distance);
      most = MAX (most, distance);
    }

  if (exact)
    g_assert_cmpfloat (most - least, <=, most * 1e-5);
  else
    g_assert_cmpfloat (most, <=, least * MOST_UNEVEN * (1 + 1e-9));
}

static void
check_value_labels (EntenteChartLayout         *layout,
                    const EntenteValueAxis     *axis,
                    const EntenteScale         *scale,
                    const EntenteValueAxisWish *wish)
{
  g_autoptr (GHashTable) labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  double end = -INFINITY;

  for (guint i = 0; i < entente_value_axis_get_n (axis); i++)
    {
      double value = entente_value_axis_get (axis, i), position = entente_scale_map (scale, value);
      char *label = entente_value_axis_format (axis, i);
      g_autoptr (PangoLayout) text =
        entente_layout_make_text (layout, ENTENTE_CHART_FONT_LABEL, label, 0);
      double width, height, half;

      entente_layout_measure_text (text, &width, &height);
      half = (wish->horizontal ? width : height) / 2;
      g_assert_cmpfloat (value, >=, axis->low);
      g_assert_cmpfloat (value, <=, axis->high);
      g_assert_cmpfloat (position - half, >, end);
      g_assert_cmpfloat (width, <=, axis->label_width);
      g_assert_true (g_hash_table_add (labels, label));
      end = position + half;
    }
}

static void
test_value_axes (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autoptr (EntenteChart) chart = make_chart (rand, TRUE);
  g_autoptr (EntenteChartLayout) layout = make_layout (chart, NULL, 400, 300, PANGO_DIRECTION_LTR);
  guint without = 0;

  for (guint i = 0; i < 3000; i++)
    {
      EntenteValueAxisWish wish = random_wish (rand);
      EntenteValueAxis axis;
      EntenteScale scale;
      guint n;

      g_test_message ("%.17g to %.17g, base %g, scale %u, from zero %d, %g px, horizontal %d",
                      wish.domain.low, wish.domain.high, wish.base, wish.scale, wish.from_zero,
                      wish.length, wish.horizontal);
      g_assert_cmpint (entente_value_axis_choose (layout, &wish, &axis), ==,
                       ENTENTE_VALUE_AXIS_READY);
      g_assert_cmpfloat (axis.low, <=, wish.domain.low);
      g_assert_cmpfloat (axis.high, >=, wish.domain.high);
      n = entente_value_axis_get_n (&axis);
      g_assert_cmpuint (n, <=, MOST_VALUE_TICKS);
      if (!wish.horizontal && wish.length >= layout->line * ENOUGH_LINES)
        g_assert_cmpuint (n, >=, 2);
      without += n < 2;
      if (n == 0)
        continue;

      scale = (EntenteScale) { axis.low, axis.high, 0, wish.length, axis.kind };
      check_even (&axis, &scale);
      check_value_labels (layout, &axis, &scale, &wish);
    }

  g_assert_cmpuint (without, <, 500);
}

/* --- Axes of time --- */

static double
random_span (GRand    *rand,
             gboolean  times)
{
  return pow (10, g_rand_double_range (rand, times ? -4.4 : 0.4, 6.5));
}

static void
check_time_axis (EntenteTimePlan *plan)
{
  EntenteChartLayout *layout = plan->layout;
  const cairo_rectangle_t *plot = &layout->plot;
  guint n = 0;

  for (guint i = 0; i < layout->texts->len; i++)
    {
      const cairo_rectangle_t *box = &entente_layout_text (layout, i)->box;

      g_assert_cmpint (entente_layout_text (layout, i)->role, ==, ENTENTE_TEXT_TIME_TICK);
      g_assert_cmpfloat (box->x, >=, plan->area.x - 0.75);
      g_assert_cmpfloat (box->x + box->width, <=, plan->area.x + plan->area.width + 0.75);
      for (guint j = 0; j < i; j++)
        g_assert_false (entente_rectangle_overlaps (box, &entente_layout_text (layout, j)->box));
    }

  for (guint i = 0; i < layout->lines->len; i++)
    {
      const EntentePlacedLine *line = &g_array_index (layout->lines, EntentePlacedLine, i);

      if (line->role != ENTENTE_LINE_TICK)
        continue;
      n++;
      g_assert_cmpfloat (line->from.x, >=, MIN (plan->time.start, plan->time.end) - 0.75);
      g_assert_cmpfloat (line->from.x, <=, MAX (plan->time.start, plan->time.end) + 0.75);
    }

  g_assert_cmpuint (n, ==, layout->texts->len);
  g_assert_cmpuint (n, <=, MOST_TIME_TICKS);
  if (plot->width >= layout->line * ENOUGH_TIME_LINES)
    g_assert_cmpuint (n, >=, 2);
}

static void
test_time_axes (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autoptr (EntenteChart) chart = make_chart (rand, TRUE);
  g_auto (EntenteChartView) view = { .prices = make_prices () };
  g_autoptr (EntenteChartLayout) days = make_layout (chart, NULL, 400, 300, PANGO_DIRECTION_LTR);
  g_autoptr (EntenteChartLayout) times = make_layout (chart, &view, 400, 300, PANGO_DIRECTION_LTR);

  for (guint i = 0; i < 2500; i++)
    {
      gboolean has_times = i % 2, forward = g_rand_int_range (rand, 0, 2);
      EntenteTimePlan plan = { .layout = has_times ? times : days };
      double width = 150 * pow (4000 / 150.0, g_rand_double (rand));
      double left = g_rand_double_range (rand, 20, 60), start, end;

      plan.area = (cairo_rectangle_t) { 4, 4, width - 8, 200 };
      plan.from = g_rand_double_range (rand, -900000, 900000);
      plan.to = plan.from + random_span (rand, has_times);
      entente_layout_clear_parts (plan.layout);
      plan.layout->plot = (cairo_rectangle_t) { left, 4, width - 4 - left, 150 };
      start = left + 8;
      end = width - 12;
      plan.time = (EntenteTimeScale) {
        plan.from, plan.to, forward ? start : end, forward ? end : start
      };

      g_test_message ("%.9f to %.9f, %g px, forward %d, times %d", plan.from, plan.to, width,
                      forward, has_times);
      entente_time_plan_place_axis (&plan);
      check_time_axis (&plan);
    }
}

/* --- Whole pictures --- */

static void
check_picture (EntenteChartLayout *layout)
{
  cairo_rectangle_t picture = { -0.75, -0.75, layout->width + 1.5, layout->height + 1.5 };
  cairo_rectangle_t plot = entente_rectangle_grow (&layout->plot, 1);

  for (guint i = 0; i < layout->texts->len; i++)
    {
      const EntentePlacedText *text = entente_layout_text (layout, i);

      if (text->role != ENTENTE_TEXT_VALUE_TICK && text->role != ENTENTE_TEXT_TIME_TICK)
        continue;
      g_assert_true (entente_rectangle_encloses (&picture, &text->box));
      for (guint j = 0; j < i; j++)
        if (entente_layout_text (layout, j)->role == text->role)
          g_assert_false (entente_rectangle_overlaps (&text->box,
                                                      &entente_layout_text (layout, j)->box));
    }

  for (guint i = 0; i < layout->lines->len; i++)
    {
      const EntentePlacedLine *line = &g_array_index (layout->lines, EntentePlacedLine, i);

      g_assert_true (entente_rectangle_contains (&plot, line->from));
      g_assert_true (line->role == ENTENTE_LINE_TICK ||
                     entente_rectangle_contains (&plot, line->to));
    }

  /* What has no place on the scale is not drawn, rather than anywhere. */
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const EntentePlacedMark *mark = entente_layout_mark (layout, i);

      if (mark->shape != ENTENTE_MARK_SHAPE_NONE)
        g_assert_true (isfinite (mark->anchor.x) && isfinite (mark->anchor.y));
    }
}

static void
test_pictures (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autoptr (EntentePlottedPrices) prices = make_prices ();
  guint drawn = 0;

  for (guint i = 0; i < 900; i++)
    {
      g_auto (EntenteChartView) view = { .scale = (EntenteValueScale) (i % 3) };
      g_autoptr (EntenteChart) chart = make_chart (rand, g_rand_int_range (rand, 0, 3) > 0);
      g_autoptr (EntenteChartLayout) layout = NULL;
      double width = 150 * pow (4000 / 150.0, g_rand_double (rand));

      if (g_rand_int_range (rand, 0, 2))
        view.prices = g_object_ref (prices);
      if (g_rand_int_range (rand, 0, 2))
        {
          /* Any part of the time around the figures, as a reader who zooms would see it. */
          view.from = 20132 + g_rand_double_range (rand, -3000, 3000);
          view.to = view.from + random_span (rand, view.prices != NULL);
        }
      layout = make_layout (chart, &view, floor (width), g_rand_int_range (rand, 120, 1200),
                            g_rand_int_range (rand, 0, 2) ? PANGO_DIRECTION_RTL
                                                          : PANGO_DIRECTION_LTR);
      g_test_message ("%g x %g, scale %u, %.6f to %.6f: %s", layout->width, layout->height,
                      view.scale, view.from, view.to,
                      layout->message != NULL ? layout->message : "drawn");
      check_picture (layout);
      drawn += layout->message == NULL;
    }

  g_assert_cmpuint (drawn, >, 300);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/axis-properties/values", test_value_axes);
  g_test_add_func ("/axis-properties/time", test_time_axes);
  g_test_add_func ("/axis-properties/pictures", test_pictures);

  return g_test_run ();
}
