/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "axis-fixture.h"

static void
test_order (void)
{
  static const AxisFixtureEvent events[] = {
    { "undated", NULL, 0 }, { "month", "2024-01", 0 }, { "later", "2024-03-01", 0 },
    { "year", "2024", 0 }, { "day", "2024-01-01", 0 }, { "open", "../2024-02-01", 0 },
    { "nothing known", "/..", 0 }, { "again", "2024-01-01", 0 }, { "first", "-0044-03-15", 0 },
  };
  static const char * const expected[] = {
    "first", "day", "again", "month", "year", "open", "later", "undated", "nothing known"
  };
  g_autoptr (EntenteAxisEvents) self = axis_fixture_events (events, G_N_ELEMENTS (events));
  double first, last;

  g_assert_cmpuint (entente_axis_events_get_n (self), ==, G_N_ELEMENTS (events));
  g_assert_cmpuint (entente_axis_events_get_n_placed (self), ==, 7);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      EntenteEvent *event = entente_axis_events_get (self, i);

      g_assert_cmpstr (entente_event_get_title (event), ==, expected[i]);
      g_assert_cmpint (entente_axis_events_find (self, event), ==, (int) i);
    }
  g_assert_cmpint (entente_axis_events_find (self, NULL), ==, -1);

  g_assert_true (entente_axis_events_get_extent (self, &first, &last));
  g_assert_cmpfloat (first, ==, (double) axis_fixture_day ("-0044-03-15"));
  g_assert_cmpfloat (last, ==, (double) axis_fixture_day ("2025-01-01"));
}

static void
test_empty (void)
{
  static const AxisFixtureEvent events[] = { { "undated", NULL, 0 } };
  g_autoptr (EntenteAxisEvents) none = axis_fixture_events (NULL, 0);
  g_autoptr (EntenteAxisEvents) undated = axis_fixture_events (events, 1);
  double first, last;

  g_assert_cmpuint (entente_axis_events_get_n (none), ==, 0);
  g_assert_false (entente_axis_events_get_extent (none, &first, &last));
  g_assert_false (entente_axis_events_get_extent (undated, &first, &last));
  g_assert_cmpuint (entente_axis_events_find_start (undated, 0), ==, 0);
  g_assert_cmpuint (entente_axis_events_count_over (undated, 0), ==, 0);
  g_assert_cmpuint (entente_axis_events_next_reaching (undated, 0, 0), ==, 0);
}

/* The answers by looking at each event. */
static void
check_day (EntenteAxisEvents *self,
           double             day)
{
  guint n = entente_axis_events_get_n_placed (self);
  guint starts = 0, over = 0;

  for (guint i = 0; i < n; i++)
    {
      starts += entente_axis_events_get_span (self, i)->first < day ? 1 : 0;
      over += entente_axis_events_get_span (self, i)->last <= day ? 1 : 0;
    }
  g_assert_cmpuint (entente_axis_events_find_start (self, day), ==, starts);
  g_assert_cmpuint (entente_axis_events_count_over (self, day), ==, over);

  for (guint from = 0, next; from <= n; from = next + 1)
    {
      for (next = from; next < n; next++)
        if (entente_axis_events_get_span (self, next)->last > day)
          break;
      g_assert_cmpuint (entente_axis_events_next_reaching (self, from, day), ==, MIN (next, n));
    }
}

static void
check_stretch (EntenteAxisEvents *self,
               guint              first,
               guint              n_events)
{
  double last = entente_axis_events_get_span (self, first)->last;
  guint found = first, n_facts = 0;

  for (guint i = first; i < first + n_events; i++)
    {
      GListModel *facts = entente_event_get_facts (entente_axis_events_get (self, i));

      last = MAX (last, entente_axis_events_get_span (self, i)->last);
      if (g_list_model_get_n_items (facts) > n_facts)
        {
          n_facts = g_list_model_get_n_items (facts);
          found = i;
        }
    }
  g_assert_cmpfloat (entente_axis_events_get_last (self, first, n_events), ==, last);
  g_assert_cmpuint (entente_axis_events_get_main (self, first, n_events), ==, found);
}

/* The searches agree with looking at each event, however many there are. */
static void
test_searches (void)
{
  static const guint sizes[] = { 1, 2, 3, 7, 8, 9, 100, 257 };
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (EntenteAxisEvents) self = axis_fixture_random_events (random, sizes[i]);
      guint n = entente_axis_events_get_n_placed (self);

      for (int j = 0; j < 40; j++)
        check_day (self, g_rand_int_range (random, -800, 19500));
      for (int j = 0; j < 100 && n > 0; j++)
        {
          guint first = (guint) g_rand_int_range (random, 0, (int) n);

          check_stretch (self, first, (guint) g_rand_int_range (random, 1, (int) (n - first) + 1));
        }
      for (guint j = 0; j < n; j++)
        check_day (self, entente_axis_events_get_span (self, j)->first);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/axis-events/order", test_order);
  g_test_add_func ("/axis-events/empty", test_empty);
  g_test_add_func ("/axis-events/searches", test_searches);

  return g_test_run ();
}
