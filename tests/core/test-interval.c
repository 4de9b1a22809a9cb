/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-interval.h"

#include <float.h>
#include <math.h>

typedef struct
{
  EntenteInterval a;
  EntenteInterval b;
  EntenteInterval expected;
} BinaryCase;

static void
assert_interval (EntenteInterval actual,
                 EntenteInterval expected)
{
  g_assert_cmpfloat (actual.low, ==, expected.low);
  g_assert_cmpfloat (actual.high, ==, expected.high);
}

static void
check_binary (EntenteInterval (*operation) (EntenteInterval, EntenteInterval),
              const BinaryCase *cases,
              gsize             n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      assert_interval (operation (cases[i].a, cases[i].b), cases[i].expected);
    }
}

static void
test_sums (void)
{
  const BinaryCase sums[] = {
    { { 1, 2 }, { 10, 20 }, { 11, 22 } },
    { { -1, 2 }, { -2, 1 }, { -3, 3 } },
    { { 1, INFINITY }, { 1, 2 }, { 2, INFINITY } },
    { { -INFINITY, 1 }, { 1, INFINITY }, { -INFINITY, INFINITY } },
    { { 0.1, 0.1 }, { 0.2, 0.2 }, { nextafter (0.1 + 0.2, 0), 0.1 + 0.2 } },
    { { 1, 1 }, { 0x1p-60, 0x1p-60 }, { 1, nextafter (1, 2) } },
    { { 1, 1 }, { -0x1p-60, -0x1p-60 }, { nextafter (1, 0), 1 } },
    { { DBL_MAX, DBL_MAX }, { DBL_MAX, DBL_MAX }, { DBL_MAX, INFINITY } },
    { { -DBL_MAX, -DBL_MAX }, { -DBL_MAX, -DBL_MAX }, { -INFINITY, -DBL_MAX } },
  };
  const BinaryCase differences[] = {
    { { 100, 100 }, { 46.5, 49.5 }, { 50.5, 53.5 } },
    { { 1, INFINITY }, { 1, INFINITY }, { -INFINITY, INFINITY } },
  };

  check_binary (entente_interval_add, sums, G_N_ELEMENTS (sums));
  check_binary (entente_interval_subtract, differences, G_N_ELEMENTS (differences));
}

static void
test_products (void)
{
  const BinaryCase products[] = {
    { { 2, 3 }, { 4, 5 }, { 8, 15 } },
    { { -2, 3 }, { 4, 5 }, { -10, 15 } },
    { { -2, 3 }, { -4, 5 }, { -12, 15 } },
    { { -3, -2 }, { -5, -4 }, { 8, 15 } },
    { { 0, 0 }, { -INFINITY, INFINITY }, { 0, 0 } },
    { { 0, 1 }, { 5, INFINITY }, { 0, INFINITY } },
    { { -1, 0 }, { 5, INFINITY }, { -INFINITY, 0 } },
    { { 0.1, 0.1 }, { 10, 10 }, { 1, nextafter (1, 2) } },
    { { DBL_MAX, DBL_MAX }, { 2, 2 }, { DBL_MAX, INFINITY } },
    { { DBL_MIN, DBL_MIN }, { DBL_MIN, DBL_MIN }, { 0, 0x1p-1074 } },
    { { DBL_MIN, DBL_MIN }, { -DBL_MIN, -DBL_MIN }, { -0x1p-1074, 0 } },
  };

  check_binary (entente_interval_multiply, products, G_N_ELEMENTS (products));
  assert_interval (entente_interval_square ((EntenteInterval) { -3, 2 }),
                   (EntenteInterval) { 0, 9 });
}

static void
test_quotients (void)
{
  const BinaryCase quotients[] = {
    { { 1, 2 }, { 4, 8 }, { 0.125, 0.5 } },
    { { -1, 2 }, { 4, 8 }, { -0.25, 0.5 } },
    { { 1, 2 }, { -8, -4 }, { -0.5, -0.125 } },
    { { 1, 1 }, { 3, 3 }, { 1.0 / 3, nextafter (1.0 / 3, 1) } },
    { { -1, -1 }, { 3, 3 }, { -nextafter (1.0 / 3, 1), -1.0 / 3 } },
    { { 1, 1 }, { 41, INFINITY }, { 0, nextafter (1.0 / 41, 0) } },
    { { 1, INFINITY }, { 2, INFINITY }, { 0, INFINITY } },
    { { 0, 0 }, { 1, INFINITY }, { 0, 0 } },
  };
  const EntenteInterval with_zero[] = { { 0, 1 }, { -1, 0 }, { -1, 1 }, { 0, 0 } };

  for (gsize i = 0; i < G_N_ELEMENTS (quotients); i++)
    {
      EntenteInterval result;

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_true (entente_interval_divide (quotients[i].a, quotients[i].b, &result));
      if (i == 5)
        g_assert_true (entente_interval_contains (result, 1.0 / 41) && result.low == 0);
      else
        assert_interval (result, quotients[i].expected);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (with_zero); i++)
    {
      EntenteInterval result = { 7, 7 };

      g_assert_false (entente_interval_divide (entente_interval_point (1), with_zero[i], &result));
      assert_interval (result, (EntenteInterval) { 7, 7 });
    }
}

static void
test_other_operations (void)
{
  EntenteInterval a = { -2.5, 1.5 };
  EntenteInterval b = { 0.5, 3 };

  assert_interval (entente_interval_negate (a), (EntenteInterval) { -1.5, 2.5 });
  assert_interval (entente_interval_abs (a), (EntenteInterval) { 0, 2.5 });
  assert_interval (entente_interval_abs (b), b);
  assert_interval (entente_interval_abs (entente_interval_negate (b)), b);
  assert_interval (entente_interval_min (a, b), (EntenteInterval) { -2.5, 1.5 });
  assert_interval (entente_interval_max (a, b), (EntenteInterval) { 0.5, 3 });
  assert_interval (entente_interval_ceil (a), (EntenteInterval) { -2, 2 });
  assert_interval (entente_interval_floor (a), (EntenteInterval) { -3, 1 });
  assert_interval (entente_interval_hull (a, b), (EntenteInterval) { -2.5, 3 });
  assert_interval (entente_interval_intersect (a, b), (EntenteInterval) { 0.5, 1.5 });
  g_assert_true (entente_interval_contains (a, -2.5));
  g_assert_false (entente_interval_contains (a, 1.6));
  g_assert_true (entente_interval_is_bounded (a));
  g_assert_false (entente_interval_is_bounded ((EntenteInterval) { 0, INFINITY }));
}

static void
test_midpoints (void)
{
  const EntenteInterval intervals[] = {
    { 1, 2 }, { 40, INFINITY }, { 0, INFINITY }, { -INFINITY, -3 }, { -INFINITY, INFINITY },
    { -INFINITY, 5 }, { -DBL_MAX, DBL_MAX }, { DBL_MAX / 2, INFINITY }, { -1, INFINITY },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (intervals); i++)
    {
      double middle = entente_interval_midpoint (intervals[i]);

      g_assert_true (isfinite (middle));
      g_assert_cmpfloat (middle, >, intervals[i].low);
      g_assert_cmpfloat (middle, <, intervals[i].high);
    }
}

static void
test_decimals (void)
{
  const struct
  {
    const char *decimal;
    double nearest;
    int side; /* where the decimal lies from the nearest double */
  } cases[] = {
    { "0", 0, 0 },         { "124.25", 124.25, 0 }, { "-11.5", -11.5, 0 },
    { "+2", 2, 0 },        { "0.1", 0.1, -1 },      { "0.3", 0.3, 1 },
    { "-0.1", -0.1, 1 },   { "124.35", 124.35, 1 }, { "9.15", 9.15, -1 },
    { "18.505", 18.505, 1 },
    { "9007199254740993", 9007199254740992, 1 },
    { "100000000000000000000000", 1e23, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntenteInterval result = entente_interval_from_decimal (cases[i].decimal);

      g_test_message ("%s", cases[i].decimal);
      g_assert_true (entente_interval_contains (result, cases[i].nearest));
      if (cases[i].side == 0)
        g_assert_cmpfloat (result.low, ==, result.high);
      else
        g_assert_cmpfloat (nextafter (result.low, INFINITY), ==, result.high);
      if (cases[i].side > 0)
        g_assert_cmpfloat (result.low, ==, cases[i].nearest);
      if (cases[i].side < 0)
        g_assert_cmpfloat (result.high, ==, cases[i].nearest);
    }
}

static void
test_shift (void)
{
  EntenteInterval percent = { 9, 10 };
  EntenteInterval back;

  assert_interval (entente_interval_shift (percent, 2), (EntenteInterval) { 900, 1000 });
  assert_interval (entente_interval_shift (percent, 0), percent);
  assert_interval (entente_interval_shift (entente_interval_point (2500), -3),
                   entente_interval_point (2.5));
  back = entente_interval_shift (entente_interval_shift (percent, -30), 30);
  g_assert_cmpfloat (back.low, <=, 9);
  g_assert_cmpfloat (back.high, >=, 10);
  g_assert_cmpfloat (back.high - back.low, <, 1 + 1e-13);
  g_assert_false (entente_interval_is_bounded (entente_interval_shift (percent, 5000)));
}

static void
test_round (void)
{
  const struct
  {
    double x;
    int decimals;
    EntenteRound mode;
    double expected;
  } cases[] = {
    { 113.7299, 3, ENTENTE_ROUND_DOWN, 113.729 },
    { 113.9251, 3, ENTENTE_ROUND_UP, 113.926 },
    { 113.8278, 3, ENTENTE_ROUND_NEAREST, 113.828 },
    { 50.499999999999993, 2, ENTENTE_ROUND_DOWN, 50.5 },
    { 53.500000000000007, 2, ENTENTE_ROUND_UP, 53.5 },
    { 50.4999999, 2, ENTENTE_ROUND_DOWN, 50.49 },
    { -6.1333, 2, ENTENTE_ROUND_DOWN, -6.14 },
    { -6.1333, 2, ENTENTE_ROUND_UP, -6.13 },
    { 1234, -2, ENTENTE_ROUND_UP, 1300 },
    { 1234, -2, ENTENTE_ROUND_NEAREST, 1200 },
    { INFINITY, 3, ENTENTE_ROUND_UP, INFINITY },
    { -INFINITY, 3, ENTENTE_ROUND_DOWN, -INFINITY },
    { 1e300, 3, ENTENTE_ROUND_UP, 1e300 },
    { 1.25e-30, 31, ENTENTE_ROUND_UP, 1.3e-30 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpfloat (entente_interval_round (cases[i].x, cases[i].decimals, cases[i].mode),
                         ==, cases[i].expected);
    }

  g_assert_false (signbit (entente_interval_round (-0.001, 1, ENTENTE_ROUND_NEAREST)));
}

static double
random_number (void)
{
  double size = pow (10, g_test_rand_double_range (-8, 8));

  return g_test_rand_int_range (0, 2) == 0 ? size : -size;
}

/* Whether the bounds of @result hold @exact, and are the nearest doubles that do. */
static void
assert_tight (EntenteInterval result,
              long double     exact)
{
  g_assert_true ((long double) result.low <= exact);
  g_assert_true ((long double) result.high >= exact);
  g_assert_true (result.low == result.high || nextafter (result.low, INFINITY) == result.high);
}

/* Long double has eleven more bits on some machines, the same on others; both ways it
 * lies where the double that is rounded from it does. */
static void
test_rounding_is_tight (void)
{
  for (int i = 0; i < 100000; i++)
    {
      double a = random_number ();
      double b = random_number ();
      EntenteInterval left = entente_interval_point (a);
      EntenteInterval right = entente_interval_point (b);
      EntenteInterval quotient;

      assert_tight (entente_interval_add (left, right), (long double) a + b);
      assert_tight (entente_interval_multiply (left, right), (long double) a * b);
      g_assert_true (entente_interval_divide (left, right, &quotient));
      assert_tight (quotient, (long double) a / b);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/interval/sums", test_sums);
  g_test_add_func ("/interval/products", test_products);
  g_test_add_func ("/interval/quotients", test_quotients);
  g_test_add_func ("/interval/other-operations", test_other_operations);
  g_test_add_func ("/interval/midpoints", test_midpoints);
  g_test_add_func ("/interval/decimals", test_decimals);
  g_test_add_func ("/interval/shift", test_shift);
  g_test_add_func ("/interval/round", test_round);
  g_test_add_func ("/interval/rounding-is-tight", test_rounding_is_tight);

  return g_test_run ();
}
