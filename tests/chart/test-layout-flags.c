/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Flags of events, and words that are laid out once. */

#include <locale.h>
#include <math.h>

#include "entente-flag-describer.h"
#include "layout-fixture.h"

static const FixtureEvent events[] = {
  { "E1", "The lead is lost", "2024" },
  { "E2", "A new model", "2024-09-20" },
  { "E3", "Talks are reported", "2024-11" },
  { "E4", "A release", "[2025-01-21..2025-01-31]" },
  { "E5", "A report", "2025-02-11" },
  { "E6", "The announcement", "2025-02-13" },
  { "E7", "Shares jump", "2025-02-13" },
};

static const EntentePlacedFlag *
flag_at (EntenteChartLayout *layout,
         guint               index)
{
  return entente_chart_layout_get_flag (layout, index);
}

/* Every event that may have happened in the time shown is in one flag and no other; targets are
 * large enough and do not overlap; titles are within them. */
static void
check_flags (EntenteChartLayout *layout,
             guint               n_events)
{
  guint found = 0;

  for (guint i = 0; i < entente_chart_layout_get_n_flags (layout); i++)
    {
      const EntentePlacedFlag *flag = flag_at (layout, i);
      const cairo_rectangle_t *box = &flag->extents;

      g_assert_cmpuint (flag->index, ==, i);
      found += flag->events->len;
      g_assert_cmpfloat (box->width, >=, ENTENTE_TARGET_SIZE - 1e-9);
      g_assert_cmpfloat (box->height, >=, ENTENTE_TARGET_SIZE - 1e-9);
      g_assert_cmpfloat (box->y + box->height, <=, layout->plot.y);
      if (flag->label.width > 0)
        g_assert_true (entente_rectangle_encloses (box, &flag->label));
      if (i > 0)
        g_assert_cmpfloat (flag->moment, >, flag_at (layout, i - 1)->moment);
      for (guint j = 0; j < i; j++)
        g_assert_false (entente_rectangle_overlaps (box, &flag_at (layout, j)->extents));
      for (guint j = 0; j < flag->events->len; j++)
        g_assert_cmpint (entente_chart_layout_find_event (layout, flag->events->pdata[j]), ==, i);
      g_assert_cmpint (entente_chart_layout_flag_at (layout, box->x + box->width / 2,
                                                     box->y + box->height / 2), ==, i);
    }
  g_assert_cmpuint (found, ==, n_events);
}

static double
measure_distance (const cairo_rectangle_t *box,
                  const cairo_rectangle_t *label,
                  double                   x,
                  double                   y)
{
  EntentePoint point = { x, y };

  return label->width > 0 ? MIN (entente_rectangle_distance (box, point),
                                 entente_rectangle_distance (label, point))
                          : entente_rectangle_distance (box, point);
}

/* With a finger, what is there, or else whatever is nearest within its reach. */
static void
check_touch (EntenteChartLayout *layout,
             double              x,
             double              y,
             guint              *n_near)
{
  const double reach = 22;
  double least = INFINITY, found = INFINITY;
  int flag, none, index = entente_chart_layout_target_at (layout, x, y, reach, &flag);

  g_assert_true (index < 0 || flag < 0);
  if (entente_chart_layout_target_at (layout, x, y, 0, &none) >= 0 || none >= 0)
    return;

  for (guint i = 0; i < entente_chart_layout_get_n_marks (layout); i++)
    {
      const EntentePlacedMark *mark = entente_layout_mark (layout, i);
      double distance = measure_distance (&mark->box, &mark->label, x, y);

      if (mark->shape != ENTENTE_MARK_SHAPE_NONE)
        least = MIN (least, distance);
      if (index == (int) i)
        found = distance;
    }
  for (guint i = 0; i < entente_chart_layout_get_n_flags (layout); i++)
    {
      double distance = measure_distance (&flag_at (layout, i)->box, &flag_at (layout, i)->label,
                                          x, y);

      least = MIN (least, distance);
      if (flag == (int) i)
        found = distance;
    }

  g_assert_cmpfloat (found, ==, least < reach ? least : INFINITY);
  if (least < reach)
    (*n_near)++;
}

static void
test_touch (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  guint n_near = 0;

  view.events = fixture_events (events, G_N_ELEMENTS (events));
  for (double width = 300; width < 700; width += 170)
    {
      g_autoptr (EntenteChartLayout) layout =
        fixture_layout_view (chart, &view, width, 320, ENTENTE_CHART_SCHEME_LIGHT,
                             PANGO_DIRECTION_LTR, ENTENTE_CHART_WORDS_NONE);

      for (double x = 1; x < width; x += 5)
        for (double y = 1; y < 320; y += 5)
          check_touch (layout, x, y, &n_near);
    }
  g_assert_cmpuint (n_near, >, 50);
}

static void
test_flags (void)
{
  static const struct
  {
    const char *first, *last;
    guint n_events;
  } times[] = {
    { "2024-01-01", "2025-02-28", 7 }, { "2025-01-01", "2025-02-28", 4 },
    { "2025-02-13", "2025-02-13", 2 }, { "2023-01-01", "2023-12-31", 0 },
    { "2024-09-01", "2024-09-10", 1 }, { "2025-01-25", "2025-01-26", 1 },
  };
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;

  view.events = fixture_events (events, G_N_ELEMENTS (events));
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    for (double width = 250; width <= 4000; width *= 2)
      for (int rtl = 0; rtl <= 1; rtl++)
        {
          g_autoptr (EntenteChartLayout) layout = NULL;

          fixture_set_time (&view, times[i].first, times[i].last);
          layout = fixture_layout_view (chart, &view, width, 400, ENTENTE_CHART_SCHEME_LIGHT,
                                        rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR,
                                        ENTENTE_CHART_WORDS_NONE);
          g_assert_null (entente_chart_layout_get_message (layout));
          check_flags (layout, times[i].n_events);
        }
}

/* One event has its title where there is room; several have their number. */
static void
test_flag_words (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  g_autoptr (EntenteChartLayout) layout = NULL;
  g_autofree char *one = NULL;
  g_autofree char *several = NULL;
  guint n;

  view.events = fixture_events (events, G_N_ELEMENTS (events));
  fixture_set_time (&view, "2024-09-01", "2025-02-28");
  layout = fixture_layout_of (chart, &view);
  n = entente_chart_layout_get_n_flags (layout);
  one = entente_flag_describer_label (flag_at (layout, 0));
  several = entente_flag_describer_label (flag_at (layout, n - 1));

  g_assert_true (fixture_has_text (layout, "A new model"));
  g_assert_true (fixture_has_text (layout, "3"));
  g_assert_cmpstr (one, ==, "Event: The lead is lost, 2024");
  g_assert_cmpstr (several, ==, "3 events, 11 February 2025 to 13 February 2025: A report; "
                                "The announcement; Shares jump");
}

/* What a date leaves open, and where it goes on beyond the plot. */
static void
test_flag_spans (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  g_autoptr (EntenteChartLayout) layout = NULL;
  const EntentePlacedFlag *year, *day, *month;
  double x;

  view.events = fixture_events (events, 3);
  fixture_set_time (&view, "2024-08-01", "2025-02-28");
  layout = fixture_layout_view (chart, &view, 1600, 400, ENTENTE_CHART_SCHEME_LIGHT,
                                PANGO_DIRECTION_LTR, ENTENTE_CHART_WORDS_NONE);
  year = flag_at (layout, 0);
  day = flag_at (layout, 1);
  month = flag_at (layout, 2);

  g_assert_true (year->has_span && year->open_first && !year->open_last);
  g_assert_false (day->has_span);
  g_assert_true (month->has_span && !month->open_first && !month->open_last);
  entente_chart_layout_get_x (layout, fixture_moment ("2024-12-01"), &x);
  g_assert_cmpfloat_with_epsilon (month->last.x, x, 1e-6);
  /* Both of these lines would be one, were they at one height. */
  g_assert_cmpfloat (month->first.y, !=, year->first.y);
}

static void
test_move_flag (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  g_autoptr (EntenteChartLayout) layout = NULL;
  EntenteEvent *event = NULL;
  double at = 0;
  int n;

  view.events = fixture_events (events, G_N_ELEMENTS (events));
  fixture_set_time (&view, "2025-01-01", "2025-02-28");
  layout = fixture_layout_of (chart, &view);
  n = (int) entente_chart_layout_get_n_flags (layout);

  g_assert_cmpint (entente_chart_layout_move_flag (layout, -1, 1), ==, 0);
  g_assert_cmpint (entente_chart_layout_move_flag (layout, -1, -1), ==, n - 1);
  g_assert_cmpint (entente_chart_layout_move_flag (layout, 0, 1), ==, 1);
  g_assert_cmpint (entente_chart_layout_move_flag (layout, 0, -1), ==, -1);
  g_assert_cmpint (entente_chart_layout_move_flag (layout, n - 1, 1), ==, -1);
  g_assert_cmpint (entente_chart_layout_flag_at (layout, 1, 399), ==, -1);

  /* Beyond what is shown, too. */
  g_assert_true (entente_chart_layout_next_event (layout, view.from, -1, &event, &at));
  g_assert_cmpstr (entente_event_get_id (event), ==, "E3");
  g_assert_cmpfloat (at, ==, fixture_moment ("2024-11-16"));
  g_assert_true (entente_chart_layout_next_event (layout, at, -1, &event, &at));
  g_assert_cmpstr (entente_event_get_id (event), ==, "E2");
  g_assert_true (entente_chart_layout_next_event (layout, at, 1, &event, &at));
  g_assert_cmpstr (entente_event_get_id (event), ==, "E3");
  g_assert_false (entente_chart_layout_next_event (layout, view.to, 1, &event, &at));
}

/* Flags go before marks do: where there is little height there are none. */
static void
test_no_room_for_flags (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  g_autoptr (EntenteChartLayout) low = NULL;
  g_autoptr (EntenteChartLayout) high = NULL;

  view.events = fixture_events (events, G_N_ELEMENTS (events));
  low = fixture_layout_view (chart, &view, 500, 190, ENTENTE_CHART_SCHEME_LIGHT,
                             PANGO_DIRECTION_LTR, ENTENTE_CHART_WORDS_NONE);
  high = fixture_layout_view (chart, &view, 500, 300, ENTENTE_CHART_SCHEME_LIGHT,
                              PANGO_DIRECTION_LTR, ENTENTE_CHART_WORDS_NONE);
  g_assert_null (entente_chart_layout_get_message (low));
  g_assert_cmpuint (entente_chart_layout_get_n_flags (low), ==, 0);
  g_assert_cmpuint (entente_chart_layout_get_n_flags (high), >, 0);
}

/* At every width, in every view: no text lies on another or leaves the picture. */
static void
test_texts (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  guint n_drawn = 0;

  view.events = fixture_events (events, G_N_ELEMENTS (events));
  view.prices = fixture_trading_days ("2024-01-02", 300);
  view.prices_name = g_strdup ("a-file-with-quite-a-long-name.csv");
  for (int width = 150; width <= 4000; width = width * 5 / 4)
    for (int way = 0; way < 12; way++)
      {
        g_autoptr (EntenteChartLayout) layout = NULL;

        view.from = fixture_moment ("2024-01-01") + way * 34;
        view.to = fixture_moment ("2025-03-01") - (way % 5) * 3;
        view.form = (EntentePriceForm) (way % 4);
        view.scale = (EntenteValueScale) (way % 3);
        layout = fixture_layout_view (chart, &view, width, 420, ENTENTE_CHART_SCHEME_LIGHT,
                                      way % 2 ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR,
                                      ENTENTE_CHART_WORDS_NONE);
        n_drawn += entente_chart_layout_get_message (layout) == NULL;
        for (guint i = 0; i < layout->texts->len; i++)
          {
            const cairo_rectangle_t *box = &entente_layout_text (layout, i)->box;
            cairo_rectangle_t picture = { -0.5, -0.5, width + 1, 421 };

            g_assert_true (entente_rectangle_encloses (&picture, box));
            for (guint j = 0; j < i; j++)
              {
                cairo_rectangle_t other =
                  entente_rectangle_grow (&entente_layout_text (layout, j)->box, -0.75);

                if (entente_rectangle_overlaps (box, &other))
                  g_error ("width %d, way %d: “%s” lies on “%s”", width, way,
                           pango_layout_get_text (entente_layout_text (layout, i)->text),
                           pango_layout_get_text (entente_layout_text (layout, j)->text));
              }
          }
      }
  g_assert_cmpuint (n_drawn, >, 100);
}

/* Each frame is the layout that a new one would be, whatever was laid out before. */
static void
test_new_like (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  g_autoptr (EntenteChartLayout) previous = NULL;

  view.events = fixture_events (events, G_N_ELEMENTS (events));
  view.prices = fixture_trading_days ("2024-01-02", 250);
  previous = fixture_layout_of (chart, &view);
  for (int frame = 0; frame < 40; frame++)
    {
      g_autoptr (EntenteChartLayout) next = NULL;
      g_autoptr (EntenteChartLayout) fresh = NULL;

      fixture_set_time (&view, "2024-06-01", "2025-02-28");
      view.from += frame * 6;
      next = entente_chart_layout_new_like (previous, &view, 800 - frame, 400);
      fresh = fixture_layout_view (chart, &view, 800 - frame, 400, ENTENTE_CHART_SCHEME_LIGHT,
                                   PANGO_DIRECTION_LTR, ENTENTE_CHART_WORDS_NONE);
      g_assert_cmpuint (next->texts->len, ==, fresh->texts->len);
      for (guint i = 0; i < next->texts->len; i++)
        {
          const EntentePlacedText *a = entente_layout_text (next, i);
          const EntentePlacedText *b = entente_layout_text (fresh, i);

          g_assert_cmpstr (pango_layout_get_text (a->text), ==, pango_layout_get_text (b->text));
          g_assert_cmpfloat (a->box.x, ==, b->box.x);
          g_assert_cmpfloat (a->box.y, ==, b->box.y);
          g_assert_cmpfloat (a->box.width, ==, b->box.width);
          g_assert_cmpint (pango_layout_get_line_count (a->text), ==,
                           pango_layout_get_line_count (b->text));
          if (pango_layout_get_line_count (a->text) > 1)
            g_assert_cmpint (pango_layout_get_alignment (a->text), ==,
                             pango_layout_get_alignment (b->text));
          for (guint j = 0; j < previous->texts->len; j++)
            g_assert_true (a->text != entente_layout_text (previous, j)->text);
        }
      g_set_object (&previous, next);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout-view/flags", test_flags);
  g_test_add_func ("/layout-view/touch", test_touch);
  g_test_add_func ("/layout-view/flag-words", test_flag_words);
  g_test_add_func ("/layout-view/flag-spans", test_flag_spans);
  g_test_add_func ("/layout-view/move-flag", test_move_flag);
  g_test_add_func ("/layout-view/no-room-for-flags", test_no_room_for_flags);
  g_test_add_func ("/layout-view/texts", test_texts);
  g_test_add_func ("/layout-view/new-like", test_new_like);

  return g_test_run ();
}
