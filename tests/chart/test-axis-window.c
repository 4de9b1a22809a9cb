/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <math.h>

#include "axis-fixture.h"

static void
assert_window (const EntenteAxisWindow *window,
               double                   first,
               double                   last)
{
  g_assert_cmpfloat_with_epsilon (window->first, first, 1e-6);
  g_assert_cmpfloat_with_epsilon (window->last, last, 1e-6);
}

static void
test_fit (void)
{
  EntenteAxisWindow window = entente_axis_window_fit (1000, 2000);

  assert_window (&window, 960, 2040);

  /* A day, or nothing, is shown with what is around it. */
  window = entente_axis_window_fit (1000, 1001);
  assert_window (&window, 993.5, 1007.5);
  window = entente_axis_window_fit (1000, 1000);
  assert_window (&window, 993, 1007);
}

static void
test_zoom (void)
{
  const EntenteAxisWindow window = { 1000, 2000 };
  EntenteAxisWindow zoomed = entente_axis_window_zoom (&window, 0.5, 1200);

  /* A fifth of the way stays a fifth of the way. */
  assert_window (&zoomed, 1100, 1600);
  zoomed = entente_axis_window_zoom (&zoomed, 2, 1200);
  assert_window (&zoomed, 1000, 2000);
  zoomed = entente_axis_window_zoom (&window, 2, 2500);
  assert_window (&zoomed, -500, 1500);

  zoomed = entente_axis_window_zoom (&window, 1e-9, 1500);
  g_assert_cmpfloat_with_epsilon (entente_axis_window_get_span (&zoomed), 1, 1e-9);
  g_assert_true (entente_axis_window_is_least (&zoomed));
  g_assert_false (entente_axis_window_is_least (&window));
}

static void
test_pan_and_reveal (void)
{
  const EntenteAxisWindow window = { 1000, 2000 };
  EntenteAxisWindow moved = entente_axis_window_pan (&window, -50);

  assert_window (&moved, 950, 1950);

  /* What is seen moves nothing, what is not is seen with some room beside it. */
  moved = entente_axis_window_reveal (&window, 1500, 1501);
  assert_window (&moved, 1000, 2000);
  moved = entente_axis_window_reveal (&window, 1001, 1999);
  assert_window (&moved, 1000, 2000);
  moved = entente_axis_window_reveal (&window, 2500, 2501);
  assert_window (&moved, 1581, 2581);
  moved = entente_axis_window_reveal (&window, 700, 701);
  assert_window (&moved, 620, 1620);
  moved = entente_axis_window_reveal (&window, 1990, 2010);
  assert_window (&moved, 1090, 2090);

  /* What is longer than the window is seen in part. */
  moved = entente_axis_window_reveal (&window, 500, 5000);
  assert_window (&moved, 1000, 2000);
  moved = entente_axis_window_reveal (&window, 3000, 9000);
  assert_window (&moved, 2080, 3080);
}

static void
test_limit (void)
{
  const EntenteAxisWindow extent = { 10000, 11000 };
  const EntenteAxisWindow inside = { 10200, 10300 };
  const EntenteAxisWindow beyond = { 20000, 20100 };
  const EntenteAxisWindow huge = { -1e9, 1e9 };
  const EntenteAxisWindow millennia = { -1e7, 1e7 };
  EntenteAxisWindow limited = entente_axis_window_limit (&inside, &extent);

  assert_window (&limited, 10200, 10300);
  limited = entente_axis_window_limit (&beyond, &extent);
  assert_window (&limited, 10950, 11050);

  /* A century and more can be seen, whatever there is; and all there is. */
  limited = entente_axis_window_limit (&huge, &extent);
  g_assert_cmpfloat (entente_axis_window_get_span (&limited), >, 100 * 366);
  g_assert_cmpfloat (entente_axis_window_get_span (&limited), <, 1000 * 366);
  limited = entente_axis_window_limit (&huge, &millennia);
  g_assert_cmpfloat (entente_axis_window_get_span (&limited), >=, 2e7);
}

static void
test_mix (void)
{
  const EntenteAxisWindow wide = { 0, 1600 };
  const EntenteAxisWindow narrow = { 600, 700 };
  const EntenteAxisWindow moved = { 100, 1700 };
  EntenteAxisWindow mixed = entente_axis_window_mix (&wide, &narrow, 0.5);

  /* Half of the way is a quarter of 1600 and four times 100. */
  g_assert_cmpfloat_with_epsilon (entente_axis_window_get_span (&mixed), 400, 1e-6);
  /* What is at two fifths... of both stays there. */
  g_assert_cmpfloat_with_epsilon ((640 - mixed.first) / 400, 0.4, 1e-6);

  mixed = entente_axis_window_mix (&wide, &narrow, 0);
  assert_window (&mixed, 0, 1600);
  mixed = entente_axis_window_mix (&wide, &narrow, 1);
  assert_window (&mixed, 600, 700);
  mixed = entente_axis_window_mix (&wide, &moved, 0.25);
  assert_window (&mixed, 25, 1625);
}

static void
test_shows (void)
{
  const EntenteAxisWindow window = { 10, 20 };
  const EntenteAxisWindow near = { 10 + 1e-7, 20 };
  const EntenteAxisWindow other = { 10.1, 20 };

  g_assert_true (entente_axis_window_shows (&window, 19, 30));
  g_assert_true (entente_axis_window_shows (&window, 0, 100));
  g_assert_false (entente_axis_window_shows (&window, 20, 30));
  g_assert_false (entente_axis_window_shows (&window, 0, 10));
  g_assert_true (entente_axis_window_equal (&window, &near));
  g_assert_false (entente_axis_window_equal (&window, &other));
}

static void
test_words (void)
{
  static const struct { const char *first, *last, *words; } table[] = {
    { "2025-02-13", "2025-02-14", "13 February 2025" },
    { "2025-02-10", "2025-02-15", "10 to 14 February 2025" },
    { "2024-12-24", "2025-01-07", "24 December 2024 to 6 January 2025" },
    { "2022-01-01", "2025-02-14", "January 2022 to February 2025" },
    { "1925-01-01", "2026-01-01", "1925 to 2025" },
    { "-0752-01-01", "0015-01-01", "753 BCE to 14 CE" },
    { "Y12345", "Y20001", "year 12345 to year 20000" },
    { "2000-01-01", "Y20001", "2000 to year 20000" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      EntenteAxisWindow window = axis_fixture_window (table[i].first, table[i].last);
      g_autofree char *words = entente_axis_window_to_words (&window);

      g_assert_cmpstr (words, ==, table[i].words);
    }
}

/* Part of a day is a day. */
static void
test_days (void)
{
  EntenteAxisWindow window = axis_fixture_window ("2025-02-13", "2025-02-13");
  EntenteDay first, last, day = axis_fixture_day ("2025-02-13");

  window.first += 0.4;
  window.last += 1.2;
  entente_axis_window_get_days (&window, &first, &last);
  g_assert_cmpint (first, ==, day);
  g_assert_cmpint (last, ==, day + 1);

  window = (EntenteAxisWindow) { -1e19, 1e19 };
  entente_axis_window_get_days (&window, &first, &last);
  g_assert_cmpint (first, ==, axis_fixture_day ("Y-9999999999999999"));
  g_assert_cmpint (last, >, axis_fixture_day ("Y9999999999999999"));
}

/* Where a number of days cannot be told from the next, a window is wide enough that it can. */
static void
test_far (void)
{
  double far = (double) axis_fixture_day ("Y9999999999999999");
  EntenteAxisWindow window = entente_axis_window_fit (far, far + 365);
  EntenteAxisWindow extent = window;

  for (int i = 0; i < 100; i++)
    {
      window = entente_axis_window_zoom (&window, 0.5, far);
      window = entente_axis_window_limit (&window, &extent);
      g_assert_cmpfloat (window.last, >, window.first);
    }
  g_assert_cmpfloat (nextafter (window.first, INFINITY), <, window.last);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/axis-window/fit", test_fit);
  g_test_add_func ("/axis-window/zoom", test_zoom);
  g_test_add_func ("/axis-window/pan-and-reveal", test_pan_and_reveal);
  g_test_add_func ("/axis-window/limit", test_limit);
  g_test_add_func ("/axis-window/mix", test_mix);
  g_test_add_func ("/axis-window/shows", test_shows);
  g_test_add_func ("/axis-window/words", test_words);
  g_test_add_func ("/axis-window/days", test_days);
  g_test_add_func ("/axis-window/far", test_far);

  return g_test_run ();
}
