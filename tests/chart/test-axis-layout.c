/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <math.h>

#include "axis-fixture.h"
#include "entente-axis-layout-private.h"

static const double EPSILON = 1e-6;

static gboolean
is_in_lanes (const EntenteAxisMark *mark)
{
  return mark->shape != ENTENTE_AXIS_MARK_UNDATED;
}

static gboolean
is_shown (EntenteAxisLayout *layout,
          guint              event)
{
  const EntenteAxisSpan *span = entente_axis_events_get_span (layout->events, event);

  return entente_axis_window_shows (&layout->window, span->first, span->last);
}

/* Each event in the window is a part of one mark, and none else is. */
static void
check_complete (EntenteAxisLayout *layout)
{
  guint n_placed = entente_axis_events_get_n_placed (layout->events);
  guint n_shown = 0, n_drawn = 0;

  for (guint i = 0; i < n_placed; i++)
    {
      n_shown += is_shown (layout, i) ? 1 : 0;
      g_assert_true (is_shown (layout, i) == (entente_axis_layout_find_event (layout, i) >= 0));
    }
  for (guint i = 0; i < entente_axis_layout_get_n_marks (layout); i++)
    if (is_in_lanes (entente_axis_layout_get_mark (layout, i)))
      n_drawn += entente_axis_layout_get_mark (layout, i)->n_events;

  g_assert_cmpuint (n_drawn, ==, n_shown);
}

static void
assert_inside (EntenteAxisLayout       *layout,
               const cairo_rectangle_t *box)
{
  const cairo_rectangle_t all = { 0, 0, layout->width, layout->height };

  if (!entente_rectangle_is_empty (box))
    g_assert_true (entente_rectangle_encloses (&all, box));
}

static void
check_marks (EntenteAxisLayout *layout)
{
  guint n = entente_axis_layout_get_n_marks (layout);

  g_assert_cmpuint (n, <=, (guint) layout->plot.width);
  for (guint i = 0; i < n; i++)
    {
      const EntenteAxisMark *mark = entente_axis_layout_get_mark (layout, i);

      assert_inside (layout, &mark->label);
      if (!is_in_lanes (mark))
        continue;

      g_assert_cmpuint (mark->lane, <, layout->n_lanes);
      assert_inside (layout, &(cairo_rectangle_t) { CLAMP (mark->box.x, 0, layout->width),
                                                    mark->box.y, 0, mark->box.height });
      g_assert_cmpfloat (mark->box.width, >, 0);
      g_assert_true (entente_rectangle_encloses (&mark->extents, &mark->box));
      for (guint j = i + 1; j < n; j++)
        g_assert_false (entente_rectangle_overlaps (
          &mark->extents, &entente_axis_layout_get_mark (layout, j)->extents));
    }
}

/* No word of the axis or of the row below it lies on another. */
static void
check_words (EntenteAxisLayout *layout)
{
  for (guint i = 0; i < layout->placed_texts->len; i++)
    {
      const EntenteAxisPlacedText *text =
        &g_array_index (layout->placed_texts, EntenteAxisPlacedText, i);

      if (text->mark >= 0)
        continue;
      assert_inside (layout, &text->box);
      for (guint j = i + 1; j < layout->placed_texts->len; j++)
        g_assert_false (entente_rectangle_overlaps (
          &text->box, &g_array_index (layout->placed_texts, EntenteAxisPlacedText, j).box));
    }
}

/* A bar is where its days are, as far as these are in the window. */
static void
check_scale (EntenteAxisLayout *layout)
{
  double left = layout->plot.x, right = layout->plot.x + layout->plot.width;

  for (guint i = 0; i < entente_axis_layout_get_n_marks (layout); i++)
    {
      const EntenteAxisMark *mark = entente_axis_layout_get_mark (layout, i);
      const EntenteAxisSpan *span;
      double x0, x1;

      if (mark->n_events > 1 || !is_in_lanes (mark))
        continue;
      span = entente_axis_events_get_span (layout->events, mark->first_event);
      x0 = entente_axis_layout_map (layout, span->first);
      x1 = entente_axis_layout_map (layout, span->last);
      if (x0 > x1)
        {
          double swap = x0;

          x0 = x1;
          x1 = swap;
        }

      if (mark->shape == ENTENTE_AXIS_MARK_POINT)
        {
          g_assert_cmpfloat_with_epsilon (mark->box.x + mark->box.width / 2, (x0 + x1) / 2,
                                          EPSILON);
          continue;
        }
      g_assert_cmpfloat_with_epsilon (mark->box.x, MAX (x0, left), EPSILON);
      g_assert_cmpfloat_with_epsilon (mark->box.x + mark->box.width, MIN (x1, right), EPSILON);
    }
}

static void
check (EntenteAxisLayout *layout)
{
  check_complete (layout);
  check_marks (layout);
  check_words (layout);
  check_scale (layout);
}

/* Any events in any window in any size, style and direction. */
static void
test_properties (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  EntenteAxisMoments moments = { .has_today = TRUE };
  g_autoptr (EntenteDate) report = axis_fixture_date ("2000-02");

  moments.report = report;
  for (int i = 0; i < 150; i++)
    {
      PangoDirection direction = i % 3 == 0 ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR;
      double scale = i % 5 == 0 ? 2 : 1;
      g_autoptr (EntenteAxisEvents) events =
        axis_fixture_random_events (random, (guint) g_rand_int_range (random, 0, 400));
      g_autoptr (EntenteAxisTexts) texts =
        axis_fixture_texts (events, ENTENTE_CHART_SCHEME_LIGHT, scale, direction);

      for (int j = 0; j < 6; j++)
        {
          double span = pow (10, g_rand_double_range (random, 0, 4.6));
          double first = g_rand_double_range (random, -1000, 19000);
          EntenteAxisWindow window = { first, first + span };
          g_autoptr (EntenteAxisLayout) layout = NULL;

          moments.today = (EntenteDay) (first + span / 2);
          layout = entente_axis_layout_new (texts, &window,
                                            g_rand_int_range (random, 240, 1300),
                                            g_rand_int_range (random, 130, 700) * scale,
                                            direction, &moments, NULL);
          check (layout);
        }
    }
}

static void
test_builtin (void)
{
  static const struct { int width, height; } sizes[] = {
    { 760, 260 }, { 340, 500 }, { 1200, 300 }, { 360, 294 }
  };
  g_autoptr (EntenteAxisEvents) events = axis_fixture_builtin ();
  EntenteAxisWindow all = axis_fixture_all (events);
  EntenteAxisWindow near = axis_fixture_window ("2025-01-12", "2025-02-20");

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (EntenteAxisLayout) wide =
        axis_fixture_layout (events, &all, sizes[i].width, sizes[i].height);
      g_autoptr (EntenteAxisLayout) close =
        axis_fixture_layout (events, &near, sizes[i].width, sizes[i].height);

      check (wide);
      check (close);
    }
}

/* Where there is room, each event of the dossier has a mark of its own, in stairs. */
static void
test_all_apart (void)
{
  g_autoptr (EntenteAxisEvents) events = axis_fixture_builtin ();
  EntenteAxisWindow all = axis_fixture_all (events);
  g_autoptr (EntenteAxisLayout) layout = axis_fixture_layout (events, &all, 420, 700);

  g_assert_cmpuint (entente_axis_layout_get_n_marks (layout), ==,
                    entente_axis_events_get_n (events));
  for (guint i = 1; i < entente_axis_layout_get_n_marks (layout); i++)
    {
      const EntenteAxisMark *mark = entente_axis_layout_get_mark (layout, i);

      g_assert_cmpuint (mark->n_events, ==, 1);
      g_assert_false (entente_rectangle_is_empty (&mark->label));
      if (mark->start_x - entente_axis_layout_get_mark (layout, i - 1)->start_x < 1)
        g_assert_cmpuint (mark->lane, ==,
                          entente_axis_layout_get_mark (layout, i - 1)->lane + 1);
    }
}

static void
test_shapes (void)
{
  static const AxisFixtureEvent list[] = {
    { "day", "2024-02-10", 0 }, { "month", "2024-04", 0 }, { "year", "2024", 0 },
    { "since", "2024-06-10/..", 0 }, { "until", "/2024-07-10", 0 }, { "over", "2020/2030", 0 },
    { "roughly", "2024-10~", 0 },
  };
  g_autoptr (EntenteAxisEvents) events = axis_fixture_events (list, G_N_ELEMENTS (list));
  EntenteAxisWindow year = axis_fixture_window ("2024-01-01", "2025-01-01");
  EntenteAxisWindow day = axis_fixture_window ("2024-02-10", "2024-02-11");
  g_autoptr (EntenteAxisLayout) layout = axis_fixture_layout (events, &year, 732, 400);
  g_autoptr (EntenteAxisLayout) near = axis_fixture_layout (events, &day, 732, 400);
  const EntenteAxisMark *mark = axis_fixture_mark (layout, "day");

  /* A day is a disc at its middle; from close up it is as long as a day is. */
  g_assert_cmpint (mark->shape, ==, ENTENTE_AXIS_MARK_POINT);
  mark = axis_fixture_mark (near, "day");
  g_assert_cmpint (mark->shape, ==, ENTENTE_AXIS_MARK_BAR);
  g_assert_cmpfloat_with_epsilon (mark->box.width, near->plot.width, EPSILON);

  mark = axis_fixture_mark (layout, "month");
  g_assert_cmpint (mark->shape, ==, ENTENTE_AXIS_MARK_BAR);
  g_assert_cmpfloat_with_epsilon (mark->box.width, layout->plot.width * 30 / 366, 1e-3);
  g_assert_false (mark->has_start_tip || mark->has_end_tip);

  /* The tip of what has no known end is beyond the known one, and not far. */
  mark = axis_fixture_mark (layout, "since");
  g_assert_true (mark->has_end_tip && !mark->has_start_tip);
  g_assert_cmpint (mark->end, ==, ENTENTE_AXIS_END_OPEN);
  g_assert_cmpfloat (mark->end_tip_x, >, mark->box.x + mark->box.width);
  g_assert_cmpfloat (mark->end_tip_x, <, mark->box.x + mark->box.width + 4 * layout->line);
  mark = axis_fixture_mark (layout, "until");
  g_assert_true (mark->has_start_tip && !mark->has_end_tip);
  g_assert_cmpint (mark->start, ==, ENTENTE_AXIS_END_UNKNOWN);
  g_assert_cmpfloat (mark->start_tip_x, <, mark->box.x);

  /* What goes on beyond the window is cut at its edge. */
  mark = axis_fixture_mark (layout, "over");
  g_assert_cmpfloat_with_epsilon (mark->box.x, layout->plot.x, EPSILON);
  g_assert_cmpfloat (mark->start_x, <, -1000);
  g_assert_cmpfloat_with_epsilon (mark->box.width, layout->plot.width, EPSILON);

  mark = axis_fixture_mark (layout, "roughly");
  g_assert_cmpint (mark->start, ==, ENTENTE_AXIS_END_FADED);
  g_assert_cmpfloat_with_epsilon (mark->sure_start_x, mark->box.x + mark->box.width / 2, EPSILON);
}

/* Thirty events of one month, and one of them the main one. */
static EntenteAxisEvents *
make_crowd (void)
{
  AxisFixtureEvent list[31] = { { "alone", "2020-01-01", 0 } };
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 1; i < G_N_ELEMENTS (list); i++)
    {
      list[i].title = g_strdup_printf ("Crowd %u", i);
      list[i].date = g_strdup_printf ("2024-06-%02u", i);
      list[i].n_facts = i == 13 ? 3 : 1;
      g_ptr_array_add (strings, (gpointer) list[i].title);
      g_ptr_array_add (strings, (gpointer) list[i].date);
    }

  return axis_fixture_events (list, G_N_ELEMENTS (list));
}

/* The words of a mark, part after part. */
static char *
get_words (EntenteAxisLayout     *layout,
           const EntenteAxisMark *mark)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < layout->placed_texts->len; i++)
    {
      const EntenteAxisPlacedText *text =
        &g_array_index (layout->placed_texts, EntenteAxisPlacedText, i);

      if (text->mark >= 0 &&
          entente_axis_layout_get_mark (layout, (guint) text->mark) == mark)
        g_string_append_printf (words, "[%s]", pango_layout_get_text (text->text));
    }

  return g_string_free_and_steal (words);
}

static void
test_cluster (void)
{
  g_autoptr (EntenteAxisEvents) events = make_crowd ();
  EntenteAxisWindow all = axis_fixture_all (events);
  g_autoptr (EntenteAxisLayout) layout = axis_fixture_layout (events, &all, 760, 260);
  const EntenteAxisMark *mark = axis_fixture_mark (layout, "Crowd 13");
  g_autofree char *words = get_words (layout, mark);
  EntenteAxisWindow window;
  guint steps = 0;

  g_assert_cmpint (mark->shape, ==, ENTENTE_AXIS_MARK_CLUSTER);
  g_assert_cmpuint (mark->n_events, >, 5);
  g_assert_nonnull (strstr (words, "[Crowd 13 and "));
  g_assert_cmpint (axis_fixture_mark (layout, "alone")->shape, ==, ENTENTE_AXIS_MARK_POINT);

  /* To open it is to see its events, and in the end each by itself. */
  while (mark->n_events > 1)
    {
      guint before = mark->n_events;
      guint index = (guint) entente_axis_layout_find_event (layout, mark->first_event);

      g_assert_true (entente_axis_layout_open (layout, index, &window));
      g_assert_cmpfloat (entente_axis_window_get_span (&window), <,
                         entente_axis_window_get_span (&layout->window));
      g_clear_object (&layout);
      layout = axis_fixture_layout (events, &window, 760, 260);
      check (layout);
      mark = axis_fixture_mark (layout, "Crowd 13");
      g_assert_cmpuint (mark->n_events, <, before);
      g_assert_cmpuint (++steps, <, 4);
    }
  g_assert_false (entente_axis_layout_open (
    layout, (guint) entente_axis_layout_find_event (layout, mark->first_event), &window));
}

/* More events of one day than there are lanes stay together, however close one looks. */
static void
test_cluster_of_a_day (void)
{
  AxisFixtureEvent list[40];
  g_autoptr (EntenteAxisEvents) events = NULL;
  EntenteAxisWindow day = axis_fixture_window ("2024-06-01", "2024-06-02");

  for (guint i = 0; i < G_N_ELEMENTS (list); i++)
    list[i] = (AxisFixtureEvent) { "The same", "2024-06-01", 1 };
  events = axis_fixture_events (list, G_N_ELEMENTS (list));

  {
    g_autoptr (EntenteAxisLayout) layout = axis_fixture_layout (events, &day, 760, 260);
    gboolean has_cluster = FALSE;

    check (layout);
    for (guint i = 0; i < entente_axis_layout_get_n_marks (layout); i++)
      if (entente_axis_layout_get_mark (layout, i)->n_events > 1)
        {
          EntenteAxisWindow window;

          has_cluster = TRUE;
          g_assert_false (entente_axis_layout_open (layout, i, &window));
        }
    g_assert_true (has_cluster);
  }
}

/* Many that began before the window are one mark at its start, which leads back to them. */
static void
test_earlier (void)
{
  AxisFixtureEvent list[60];
  g_autoptr (EntenteAxisEvents) events = NULL;
  EntenteAxisWindow later = axis_fixture_window ("2010-01-01", "2011-01-01"), window;
  const EntenteAxisMark *mark;

  for (guint i = 0; i < G_N_ELEMENTS (list); i++)
    list[i] = (AxisFixtureEvent) { "Since long", i % 2 == 0 ? "1990/2020" : "1980/1985", 1 };
  list[7] = (AxisFixtureEvent) { "Now", "2010-06-01", 1 };
  events = axis_fixture_events (list, G_N_ELEMENTS (list));

  {
    g_autoptr (EntenteAxisLayout) layout = axis_fixture_layout (events, &later, 760, 260);

    check (layout);
    mark = entente_axis_layout_get_mark (layout, 0);
    g_assert_true (mark->is_earlier);
    g_assert_cmpuint (mark->n_events, ==, 30);
    g_assert_cmpfloat_with_epsilon (mark->box.x, layout->plot.x, EPSILON);
    g_assert_true (entente_axis_layout_open (layout, 0, &window));
    g_assert_true (entente_axis_window_shows (&window, (double) axis_fixture_day ("1990-01-01"),
                                              (double) axis_fixture_day ("1990-01-02")));
    g_assert_cmpint (axis_fixture_mark (layout, "Now")->n_events, ==, 1);
  }
}

static void
assert_mirrored (EntenteAxisLayout       *layout,
                 const cairo_rectangle_t *box,
                 const cairo_rectangle_t *mirrored)
{
  g_assert_cmpfloat_with_epsilon (mirrored->width, box->width, EPSILON);
  g_assert_cmpfloat_with_epsilon (mirrored->y, box->y, EPSILON);
  if (box->width > 0)
    g_assert_cmpfloat_with_epsilon (mirrored->x, layout->width - box->x - box->width, EPSILON);
}

/* From right to left everything is turned round, and time with it. */
static void
test_mirrored (void)
{
  g_autoptr (EntenteAxisEvents) events = axis_fixture_builtin ();
  EntenteAxisWindow windows[2] = {
    axis_fixture_all (events), axis_fixture_window ("2024-11-20", "2025-02-20")
  };

  for (gsize i = 0; i < G_N_ELEMENTS (windows); i++)
    {
      g_autoptr (EntenteAxisLayout) layout = axis_fixture_layout (events, &windows[i], 760, 300);
      g_autoptr (EntenteAxisTexts) texts =
        axis_fixture_texts (events, ENTENTE_CHART_SCHEME_LIGHT, 1, PANGO_DIRECTION_RTL);
      g_autoptr (EntenteAxisLayout) mirrored =
        entente_axis_layout_new (texts, &windows[i], 760, 300, PANGO_DIRECTION_RTL, NULL, NULL);

      g_assert_cmpuint (entente_axis_layout_get_n_marks (mirrored), ==,
                        entente_axis_layout_get_n_marks (layout));
      for (guint j = 0; j < entente_axis_layout_get_n_marks (layout); j++)
        {
          const EntenteAxisMark *a = entente_axis_layout_get_mark (layout, j);
          const EntenteAxisMark *b = entente_axis_layout_get_mark (mirrored, j);

          assert_mirrored (layout, &a->box, &b->box);
          assert_mirrored (layout, &a->label, &b->label);
          assert_mirrored (layout, &a->extents, &b->extents);
          if (a->has_start_tip)
            g_assert_cmpfloat_with_epsilon (b->start_tip_x, 760 - a->start_tip_x, EPSILON);
        }
      g_assert_cmpfloat_with_epsilon (entente_axis_layout_map (mirrored, 20000),
                                      760 - entente_axis_layout_map (layout, 20000), EPSILON);
      g_assert_cmpfloat_with_epsilon (
        entente_axis_layout_unmap (mirrored, entente_axis_layout_map (mirrored, 20000)), 20000,
        1e-3);
    }
}

static void
test_move (void)
{
  g_autoptr (EntenteAxisEvents) events = make_crowd ();
  EntenteAxisWindow all = axis_fixture_all (events);
  g_autoptr (EntenteAxisLayout) layout = axis_fixture_layout (events, &all, 760, 260);
  int last = (int) entente_axis_events_get_n (events) - 1, event = -1, n_marks = 0;

#define assert_move(from, way, to)                                                                \
  g_assert_cmpint (entente_axis_layout_move (layout, from, ENTENTE_AXIS_MOVE_##way), ==, to)
  assert_move (-1, NEXT, 0);
  assert_move (-1, PREVIOUS, last);
  assert_move (0, NEXT, 1);
  assert_move (0, PREVIOUS, -1);
  assert_move (last, NEXT, -1);
  assert_move (last, PREVIOUS, last - 1);
  assert_move (5, FIRST, 0);
  assert_move (5, LAST, last);
  assert_move (5, NEXT_PAGE, 8);
  assert_move (5, PREVIOUS_PAGE, 2);
  assert_move (last - 1, NEXT_PAGE, last);
  assert_move (1, PREVIOUS_PAGE, 0);
  assert_move (last, NEXT_PAGE, -1);
  assert_move (0, PREVIOUS_PAGE, -1);
#undef assert_move

  /* From mark to mark: as many steps as there are marks, either way. */
  while ((event = entente_axis_layout_move (layout, event, ENTENTE_AXIS_MOVE_NEXT_MARK)) >= 0)
    {
      g_assert_cmpint (entente_axis_layout_find_event (layout, (guint) event), ==, n_marks);
      n_marks++;
    }
  g_assert_cmpint (n_marks, ==, (int) entente_axis_layout_get_n_marks (layout));
  for (event = last; event >= 0; n_marks--)
    event = entente_axis_layout_move (layout, event, ENTENTE_AXIS_MOVE_PREVIOUS_MARK);
  g_assert_cmpint (n_marks, ==, 0);
}

static void
test_hit (void)
{
  g_autoptr (EntenteAxisEvents) events = axis_fixture_builtin ();
  EntenteAxisWindow all = axis_fixture_all (events);
  g_autoptr (EntenteAxisLayout) layout = axis_fixture_layout (events, &all, 420, 700);

  for (guint i = 0; i < entente_axis_layout_get_n_marks (layout); i++)
    {
      const EntenteAxisMark *mark = entente_axis_layout_get_mark (layout, i);
      double x = mark->box.x + mark->box.width / 2, y = mark->box.y + mark->box.height / 2;

      g_assert_cmpint (entente_axis_layout_mark_at (layout, x, y), ==, (int) i);
      g_assert_cmpint (entente_axis_layout_mark_at (layout, mark->label.x + 2,
                                                    mark->label.y + mark->label.height / 2),
                       ==, (int) i);
    }

  g_assert_cmpint (entente_axis_layout_mark_at (layout, 20, 680), ==, -1);
  g_assert_cmpint (entente_axis_layout_nearest (layout, 20, 680, 10), ==, -1);
  g_assert_cmpint (entente_axis_layout_nearest (layout, 20, 680, 1000), >=, 0);
}

/* A target is at least 24 pixels wide and high, wherever its mark is smaller. */
static void
test_target_size (void)
{
  static const AxisFixtureEvent list[] = { { "day", "2024-02-10", 0 } };
  g_autoptr (EntenteAxisEvents) events = axis_fixture_events (list, 1);
  EntenteAxisWindow all = axis_fixture_all (events);
  g_autoptr (EntenteAxisLayout) layout = axis_fixture_layout (events, &all, 400, 260);
  const EntenteAxisMark *mark = entente_axis_layout_get_mark (layout, 0);
  double x = mark->box.x + mark->box.width / 2, y = mark->box.y + mark->box.height / 2;

  g_assert_cmpint (entente_axis_layout_mark_at (layout, x - 11.9, y - 11.9), ==, 0);
  g_assert_cmpint (entente_axis_layout_mark_at (layout, x, y + 11.9), ==, 0);
  g_assert_cmpint (entente_axis_layout_mark_at (layout, x - 14, y), ==, -1);
}

/* What is beyond the edges and what has no place is told, and can be gone to. */
static void
test_edges (void)
{
  static const AxisFixtureEvent list[] = {
    { "a", "2020-01-01", 0 }, { "b", "2021", 0 }, { "c", "2022-06-01", 0 }, { "d", "2024", 0 },
    { "e", NULL, 0 }, { "f", "../..", 0 },
  };
  g_autoptr (EntenteAxisEvents) events = axis_fixture_events (list, G_N_ELEMENTS (list));
  EntenteAxisWindow all = axis_fixture_all (events);
  EntenteAxisWindow window = axis_fixture_window ("2022-01-01", "2023-01-01");
  g_autoptr (EntenteAxisLayout) wide = axis_fixture_layout (events, &all, 600, 260);
  g_autoptr (EntenteAxisLayout) layout = axis_fixture_layout (events, &window, 600, 260);
  double y = layout->foot.y + layout->foot.height / 2;
  const EntenteAxisMark *undated;

  check (layout);
  g_assert_cmpuint (wide->edges->len, ==, 0);
  g_assert_cmpuint (layout->edges->len, ==, 2);
  g_assert_cmpint (entente_axis_layout_edge_at (layout, 10, y), ==, ENTENTE_AXIS_EDGE_EARLIER);
  g_assert_cmpint (entente_axis_layout_edge_at (layout, 590, y), ==, ENTENTE_AXIS_EDGE_LATER);
  g_assert_cmpint (entente_axis_layout_edge_at (layout, 200, y), ==, ENTENTE_AXIS_EDGE_NONE);

  undated = axis_fixture_mark (layout, "f");
  g_assert_cmpint (undated->shape, ==, ENTENTE_AXIS_MARK_UNDATED);
  g_assert_cmpuint (undated->n_events, ==, 2);
  g_assert_true (axis_fixture_mark (layout, "e") == undated);
}

/* While the window moves, marks stay in their lanes. */
static void
test_steady (void)
{
  static const AxisFixtureEvent list[] = {
    { "long", "2024-01-01/2024-03-20", 0 }, { "first", "2024-03-01/2024-05-01", 0 },
    { "second", "2024-04-01/2024-06-01", 0 },
  };
  g_autoptr (EntenteAxisEvents) events = axis_fixture_events (list, G_N_ELEMENTS (list));
  g_autoptr (EntenteAxisTexts) texts =
    axis_fixture_texts (events, ENTENTE_CHART_SCHEME_LIGHT, 1, PANGO_DIRECTION_LTR);
  EntenteAxisWindow window = axis_fixture_window ("2024-01-01", "2024-06-01"), moved;
  g_autoptr (EntenteAxisLayout) layout =
    entente_axis_layout_new (texts, &window, 700, 300, PANGO_DIRECTION_LTR, NULL, NULL);
  g_autoptr (EntenteAxisLayout) steady = NULL;
  g_autoptr (EntenteAxisLayout) fresh = NULL;
  guint lane = axis_fixture_mark (layout, "first")->lane;

  g_assert_cmpuint (lane, >, 0);
  moved = entente_axis_window_pan (&window, 85);
  steady = entente_axis_layout_new (texts, &moved, 700, 300, PANGO_DIRECTION_LTR, NULL, layout);
  fresh = entente_axis_layout_new (texts, &moved, 700, 300, PANGO_DIRECTION_LTR, NULL, NULL);
  g_assert_cmpuint (axis_fixture_mark (steady, "first")->lane, ==, lane);
  g_assert_cmpuint (axis_fixture_mark (fresh, "first")->lane, ==, 0);

  /* Another zoom is another picture. */
  g_clear_object (&steady);
  moved = entente_axis_window_zoom (&moved, 0.9, moved.first);
  steady = entente_axis_layout_new (texts, &moved, 700, 300, PANGO_DIRECTION_LTR, NULL, layout);
  g_assert_cmpuint (axis_fixture_mark (steady, "first")->lane, ==, 0);
}

/* From a day to all the time that can be named. */
static void
test_far (void)
{
  static const AxisFixtureEvent list[] = {
    { "first", "Y-9999999999999999", 0 }, { "Rome", "-0753-04-21", 0 },
    { "now", "2025-02-13", 0 }, { "far", "Y170000002", 0 }, { "last", "Y9999999999999999", 0 },
  };
  g_autoptr (EntenteAxisEvents) events = axis_fixture_events (list, G_N_ELEMENTS (list));
  EntenteAxisWindow all = axis_fixture_all (events);

  for (guint i = 0; i < G_N_ELEMENTS (list); i++)
    {
      const EntenteAxisSpan *span = entente_axis_events_get_span (events, i);
      EntenteAxisWindow window = all;

      while (!entente_axis_window_is_least (&window))
        {
          g_autoptr (EntenteAxisLayout) layout = axis_fixture_layout (events, &window, 400, 200);

          check (layout);
          window = entente_axis_window_zoom (&window, 0.2, (span->first + span->last) / 2);
        }
    }
}

/* However many events, there are no more marks than pixels, and none is lost. */
/* Where there is room, lanes are higher, and the ring around a bar does not touch its label; and
 * they stay where they are while the window moves. */
static void
test_room (void)
{
  static const AxisFixtureEvent list[] = {
    { "The first of them", "2024-03", 0 }, { "The second of them", "2024-04", 0 },
    { "A long one", "2024-02-10/2024-09-20", 0 }, { "Open on one side", "2024-03/..", 0 },
  };
  g_autoptr (EntenteAxisEvents) events = axis_fixture_events (list, G_N_ELEMENTS (list));
  g_autoptr (EntenteAxisTexts) texts =
    axis_fixture_texts (events, ENTENTE_CHART_SCHEME_LIGHT, 1, PANGO_DIRECTION_LTR);
  EntenteAxisWindow year = axis_fixture_window ("2024-01-01", "2024-12-31");
  EntenteAxisWindow moved = { year.first + 120, year.last + 120 };
  g_autoptr (EntenteAxisLayout) layout =
    entente_axis_layout_new (texts, &year, 900, 400, PANGO_DIRECTION_LTR, NULL, NULL);
  g_autoptr (EntenteAxisLayout) later =
    entente_axis_layout_new (texts, &moved, 900, 400, PANGO_DIRECTION_LTR, NULL, layout);
  guint n_over = 0;

  check (layout);
  check (later);
  g_assert_cmpfloat (layout->pitch, >, 1.9 * layout->line);
  g_assert_cmpfloat (later->pitch, ==, layout->pitch);
  for (guint i = 0; i < G_N_ELEMENTS (list); i++)
    {
      const EntenteAxisMark *mark = entente_axis_layout_get_mark (layout, i);
      double room = mark->box.y - (mark->label.y + mark->label.height);

      if (room < 0)
        continue;
      n_over++;
      g_assert_cmpfloat (room, >=, 4);
    }
  g_assert_cmpuint (n_over, >=, 2);
}

static void
test_many (void)
{
  static const guint sizes[] = { 500, 50000 };
  g_autoptr (GRand) random = g_rand_new_with_seed (5);

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (EntenteAxisEvents) events = axis_fixture_random_events (random, sizes[i]);
      g_autoptr (EntenteAxisTexts) texts =
        axis_fixture_texts (events, ENTENTE_CHART_SCHEME_LIGHT, 1, PANGO_DIRECTION_LTR);
      EntenteAxisWindow window = axis_fixture_all (events);

      for (int j = 0; j < 12; j++)
        {
          g_autoptr (EntenteAxisLayout) layout =
            entente_axis_layout_new (texts, &window, 760, 260, PANGO_DIRECTION_LTR, NULL, NULL);

          check_marks (layout);
          check_complete (layout);
          window = entente_axis_window_zoom (&window, 0.4, 9000);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/axis-layout/properties", test_properties);
  g_test_add_func ("/axis-layout/builtin", test_builtin);
  g_test_add_func ("/axis-layout/all-apart", test_all_apart);
  g_test_add_func ("/axis-layout/shapes", test_shapes);
  g_test_add_func ("/axis-layout/cluster", test_cluster);
  g_test_add_func ("/axis-layout/cluster-of-a-day", test_cluster_of_a_day);
  g_test_add_func ("/axis-layout/earlier", test_earlier);
  g_test_add_func ("/axis-layout/mirrored", test_mirrored);
  g_test_add_func ("/axis-layout/move", test_move);
  g_test_add_func ("/axis-layout/hit", test_hit);
  g_test_add_func ("/axis-layout/target-size", test_target_size);
  g_test_add_func ("/axis-layout/edges", test_edges);
  g_test_add_func ("/axis-layout/steady", test_steady);
  g_test_add_func ("/axis-layout/far", test_far);
  g_test_add_func ("/axis-layout/many", test_many);
  g_test_add_func ("/axis-layout/room", test_room);

  return g_test_run ();
}
