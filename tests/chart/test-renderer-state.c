/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is drawn of what the reader does, looked at pixel by pixel. */

#include <locale.h>
#include <math.h>

#include "picture-fixture.h"

/* How many pixels differ, and whether any of them is outside @box. */
static guint
count_changes (const Picture           *a,
               const Picture           *b,
               const cairo_rectangle_t *box,
               gboolean                *outside)
{
  guint changes = 0;

  *outside = FALSE;
  for (int y = -FRAME; y < a->height + FRAME; y++)
    for (int x = -FRAME; x < a->width + FRAME; x++)
      if (raw_pixel (a, x, y) != raw_pixel (b, x, y))
        {
          changes++;
          *outside = *outside || !entente_rectangle_contains (box, (EntentePoint) { x, y });
        }

  return changes;
}

/* Selection and focus: rings of two pixels or more, nothing else changes. */
static void
check_ring (EntenteChartLayout      *layout,
            const EntenteChartState *state,
            const cairo_rectangle_t *box)
{
  g_auto (Picture) plain = draw (layout);
  g_auto (Picture) ringed = draw_state (layout, state);
  gboolean outside;
  guint changes = count_changes (&plain, &ringed, box, &outside);
  guint around = (guint) (2 * (box->width + box->height));

  g_assert_false (outside);
  g_assert_cmpuint (changes, >, around);
}

static void
test_selection (void)
{
  g_autoptr (EntenteChart) price = fixture_price ();
  g_autoptr (EntenteChart) share = fixture_share ();
  g_autoptr (EntenteChartLayout) points = fixture_layout (price, 800, 400);
  g_autoptr (EntenteChartLayout) bars = fixture_layout (share, 800, 400);
  EntenteChartState state = ENTENTE_CHART_STATE_INIT;
  cairo_rectangle_t box = entente_rectangle_grow (&mark_at (points, 2)->box, 6);

  state.background = TRUE;
  state.selected = mark_at (points, 2)->fact;
  check_ring (points, &state, &box);

  box = entente_rectangle_grow (&mark_at (bars, 1)->box, 6);
  state.selected = mark_at (bars, 1)->fact;
  check_ring (bars, &state, &box);
}

static void
test_focus (void)
{
  g_autoptr (EntenteChart) price = fixture_price ();
  g_autoptr (EntenteChart) share = fixture_share ();
  g_autoptr (EntenteChartLayout) points = fixture_layout (price, 800, 400);
  g_autoptr (EntenteChartLayout) bars = fixture_layout (share, 328, 240);
  EntenteChartState state = ENTENTE_CHART_STATE_INIT;
  cairo_rectangle_t box = entente_rectangle_grow (&mark_at (points, 2)->box, 10);

  state.background = TRUE;
  state.focused = 2;
  check_ring (points, &state, &box);

  state.focused = 1;
  check_ring (bars, &state, &mark_at (bars, 1)->extents);
}

static void
test_selected_reference (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_autoptr (EntenteChartLayout) layout = fixture_layout (chart, 800, 400);
  const EntentePlacedReference *period =
    &g_array_index (layout->references, EntentePlacedReference, 0);
  EntenteChartState state = ENTENTE_CHART_STATE_INIT;

  state.background = TRUE;
  state.selected = period->fact;

  {
    g_auto (Picture) picture = draw_state (layout, &state);

    g_assert_true (has_colour_near (&picture, (EntentePoint) {
      (period->from.x + period->to.x) / 2, period->from.y
    }, 2, colour_of (layout, ENTENTE_CHART_COLOUR_SELECTION)));
  }
}

static void
test_hover (void)
{
  g_autoptr (EntenteChart) chart = fixture_share ();
  g_autoptr (EntenteChartLayout) layout = fixture_layout (chart, 800, 400);
  EntenteChartState state = ENTENTE_CHART_STATE_INIT;
  cairo_rectangle_t box = entente_rectangle_grow (&mark_at (layout, 0)->box, 6);

  state.background = TRUE;
  state.hovered = 0;

  {
    g_auto (Picture) plain = draw (layout);
    g_auto (Picture) hovered = draw_state (layout, &state);
    gboolean outside;

    g_assert_cmpuint (count_changes (&plain, &hovered, &box, &outside), >, 100);
    g_assert_false (outside);
  }
}

static void
test_flags (void)
{
  static const FixtureEvent events[] = {
    { "E1", "One", "2024-12-20" }, { "E2", "Two", "2025-02-13" }, { "E3", "Three", "2025-02-13" },
    { "E4", "Month", "2025-01" },
  };
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  g_autoptr (EntenteChartLayout) layout = NULL;
  EntenteChartState state = ENTENTE_CHART_STATE_INIT;

  view.events = fixture_events (events, G_N_ELEMENTS (events));
  layout = fixture_layout_view (chart, &view, 800, 400, ENTENTE_CHART_SCHEME_LIGHT,
                                PANGO_DIRECTION_LTR, ENTENTE_CHART_WORDS_NONE);
  g_assert_cmpuint (entente_chart_layout_get_n_flags (layout), ==, 3);
  state.background = TRUE;
  state.selected_event = entente_chart_layout_get_flag (layout, 0)->events->pdata[0];
  state.focused_flag = 1;
  state.hovered_flag = 2;

  {
    g_auto (Picture) plain = draw (layout);
    g_auto (Picture) highlighted = draw_state (layout, &state);
    EntenteColour colour = colour_of (layout, ENTENTE_CHART_COLOUR_FLAG);
    const EntentePlacedFlag *month = entente_chart_layout_get_flag (layout, 1);

    for (guint i = 0; i < 3; i++)
      {
        const EntentePlacedFlag *flag = entente_chart_layout_get_flag (layout, i);
        cairo_rectangle_t around = entente_rectangle_grow (&flag->extents, 2);
        gboolean outside;

        g_assert_cmpfloat (share_of (&plain, &flag->box, colour), >, 0.2);
        g_assert_cmpuint (count_changes (&plain, &highlighted, &around, &outside), >, 100);
      }
    g_assert_true (has_colour_near (&plain, (EntentePoint) {
      (month->first.x + month->last.x) / 2 + 20, month->first.y
    }, 2, colour));
  }
}

/* A hairline at the row that is nearest, over the plot and nowhere else, with a ring at its
 * close. */
static void
test_crosshair (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  g_autoptr (EntenteChartLayout) layout = NULL;
  EntenteChartState state = ENTENTE_CHART_STATE_INIT;
  EntenteChartReading reading;
  cairo_rectangle_t around;
  gboolean outside;

  set_prices (&view, ENTENTE_PRICE_FORM_LINE);
  layout = fixture_layout_view (chart, &view, 800, 400, ENTENTE_CHART_SCHEME_LIGHT,
                                PANGO_DIRECTION_LTR, ENTENTE_CHART_WORDS_NONE);
  state.background = TRUE;
  state.has_crosshair = TRUE;
  state.crosshair = fixture_moment ("2024-03-02") + 0.4;
  g_assert_true (entente_chart_layout_read (layout, state.crosshair, &reading));
  around = (cairo_rectangle_t) { reading.place.x - 8, layout->plot.y - 1, 16,
                                 layout->plot.height + 2 };

  {
    g_auto (Picture) plain = draw (layout);
    g_auto (Picture) crossed = draw_state (layout, &state);
    EntenteColour colour = colour_of (layout, ENTENTE_CHART_COLOUR_CROSSHAIR);

    g_assert_cmpuint (count_changes (&plain, &crossed, &around, &outside), >, 100);
    g_assert_false (outside);
    g_assert_cmpfloat (distance (pixel (&crossed, reading.place.x, reading.place.y), colour), <,
                       0.3);
    g_assert_true (has_colour_near (&crossed, (EntentePoint) {
      reading.place.x, reading.place.y - 4.5
    }, 2, colour));
  }

  /* Nothing where there is nothing to read in the time shown. */
  state.crosshair = NAN;
  {
    g_auto (Picture) picture = draw_state (layout, &state);

    g_assert_cmpint (picture.width, ==, 800);
  }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/renderer/selection", test_selection);
  g_test_add_func ("/renderer/focus", test_focus);
  g_test_add_func ("/renderer/selected-reference", test_selected_reference);
  g_test_add_func ("/renderer/hover", test_hover);
  g_test_add_func ("/renderer/flags", test_flags);
  g_test_add_func ("/renderer/crosshair", test_crosshair);

  return g_test_run ();
}
