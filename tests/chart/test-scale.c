/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "entente-band-scale.h"
#include "entente-number-domain.h"
#include "entente-scale.h"
#include "entente-time-scale.h"

static void
test_linear (void)
{
  const EntenteScale scale = { 80, 130, 200, 0 };

  g_assert_cmpfloat (entente_scale_map (&scale, 80), ==, 200);
  g_assert_cmpfloat (entente_scale_map (&scale, 130), ==, 0);
  g_assert_cmpfloat_with_epsilon (entente_scale_map (&scale, 105), 100, 1e-9);
  g_assert_cmpfloat_with_epsilon (entente_scale_map (&scale, 140), -40, 1e-9);
  for (double value = 60; value < 150; value += 7.3)
    g_assert_cmpfloat_with_epsilon (entente_scale_unmap (&scale, entente_scale_map (&scale, value)),
                                    value, 1e-9);
}

static void
test_linear_degenerate (void)
{
  const EntenteScale no_domain = { 5, 5, 0, 100 };
  const EntenteScale no_range = { 0, 10, 40, 40 };

  g_assert_cmpfloat (entente_scale_map (&no_domain, 5), ==, 50);
  g_assert_cmpfloat (entente_scale_map (&no_domain, 7), ==, 50);
  g_assert_cmpfloat (entente_scale_map (&no_range, 3), ==, 40);
  g_assert_cmpfloat (entente_scale_unmap (&no_range, 40), ==, 0);
}

static void
test_linear_huge (void)
{
  const EntenteScale scale = { -1e300, 1e300, 0, 100 };

  g_assert_cmpfloat_with_epsilon (entente_scale_map (&scale, 0), 50, 1e-9);
  g_assert_cmpfloat_with_epsilon (entente_scale_map (&scale, 5e299), 75, 1e-9);
}

static void
test_log (void)
{
  const EntenteScale scale = { 1, 10000, 400, 0, ENTENTE_SCALE_LOG };

  g_assert_cmpfloat_with_epsilon (entente_scale_map (&scale, 1), 400, 1e-9);
  g_assert_cmpfloat_with_epsilon (entente_scale_map (&scale, 10), 300, 1e-9);
  g_assert_cmpfloat_with_epsilon (entente_scale_map (&scale, 1000), 100, 1e-9);
  g_assert_cmpfloat_with_epsilon (entente_scale_map (&scale, 0.1), 500, 1e-9);
  for (double value = 0.3; value < 1e5; value *= 1.7)
    g_assert_cmpfloat_with_epsilon (entente_scale_unmap (&scale, entente_scale_map (&scale, value)),
                                    value, value * 1e-12);
}

/* What is not above 0 has no place on a logarithmic scale, what is not finite on none. */
static void
test_no_place (void)
{
  static const double figures[] = { 0, -0.0, -1, -1e300, NAN, INFINITY, -INFINITY };
  const EntenteScale log = { 1, 100, 0, 100, ENTENTE_SCALE_LOG };
  const EntenteScale linear = { 1, 100, 0, 100, ENTENTE_SCALE_LINEAR };

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_assert_false (entente_scale_has_place (&log, figures[i]));
      g_assert_true (isnan (entente_scale_map (&log, figures[i])));
      g_assert_cmpint (entente_scale_has_place (&linear, figures[i]), ==, isfinite (figures[i]));
      g_assert_cmpint (isnan (entente_scale_map (&linear, figures[i])), ==,
                       !isfinite (figures[i]));
    }
}

static void
test_log_degenerate (void)
{
  const EntenteScale no_domain = { 5, 5, 0, 100, ENTENTE_SCALE_LOG };
  const EntenteScale no_range = { 1, 10, 40, 40, ENTENTE_SCALE_LOG };

  g_assert_cmpfloat (entente_scale_map (&no_domain, 5), ==, 50);
  g_assert_cmpfloat (entente_scale_map (&no_range, 3), ==, 40);
  g_assert_cmpfloat (entente_scale_unmap (&no_range, 40), ==, 1);
}

/* As wide as figures can be, and as narrow: both ways keep their digits. */
static void
test_log_extremes (void)
{
  const EntenteScale wide = { 1e-300, 1e300, 0, 600, ENTENTE_SCALE_LOG };
  const EntenteScale narrow = { 1e10, 1e10 + 1, 0, 1000, ENTENTE_SCALE_LOG };

  g_assert_cmpfloat_with_epsilon (entente_scale_map (&wide, 1), 300, 1e-9);
  g_assert_cmpfloat_with_epsilon (entente_scale_unmap (&wide, 300), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (entente_scale_unmap (&wide, 600), 1e300, 1e290);
  g_assert_cmpfloat_with_epsilon (entente_scale_unmap (&wide, 0), 1e-300, 1e-310);
  g_assert_cmpfloat_with_epsilon (entente_scale_map (&narrow, 1e10 + 0.5), 500, 1e-2);
  g_assert_cmpfloat_with_epsilon (entente_scale_unmap (&narrow, 250), 1e10 + 0.25, 1e-5);
}

static void
test_band (void)
{
  const EntenteBandScale scale = { 4, 10, 90, 0.25 };
  double position, size;

  g_assert_cmpfloat (entente_band_scale_get_step (&scale), ==, 20);
  entente_band_scale_map (&scale, 0, &position, &size);
  g_assert_cmpfloat (position, ==, 12.5);
  g_assert_cmpfloat (size, ==, 15);
  entente_band_scale_map (&scale, 3, &position, &size);
  g_assert_cmpfloat (position, ==, 72.5);

  g_assert_cmpint (entente_band_scale_unmap (&scale, 9), ==, -1);
  g_assert_cmpint (entente_band_scale_unmap (&scale, 10), ==, 0);
  g_assert_cmpint (entente_band_scale_unmap (&scale, 29.9), ==, 0);
  g_assert_cmpint (entente_band_scale_unmap (&scale, 30), ==, 1);
  g_assert_cmpint (entente_band_scale_unmap (&scale, 90), ==, -1);
}

static void
test_band_reversed (void)
{
  const EntenteBandScale scale = { 2, 100, 0, 0 };
  double position, size;

  entente_band_scale_map (&scale, 0, &position, &size);
  g_assert_cmpfloat (position, ==, 50);
  g_assert_cmpfloat (size, ==, 50);
  g_assert_cmpint (entente_band_scale_unmap (&scale, 90), ==, 0);
  g_assert_cmpint (entente_band_scale_unmap (&scale, 10), ==, 1);
}

static void
test_band_empty (void)
{
  const EntenteBandScale none = { 0, 0, 100, 0 };
  const EntenteBandScale no_room = { 3, 50, 50, 0 };

  g_assert_cmpint (entente_band_scale_unmap (&none, 50), ==, -1);
  g_assert_cmpint (entente_band_scale_unmap (&no_room, 50), ==, -1);
}

static void
test_time (void)
{
  const EntenteTimeScale scale = { 100, 110, 0, 100 };

  g_assert_cmpfloat (entente_time_scale_map_start (&scale, 100), ==, 0);
  g_assert_cmpfloat (entente_time_scale_map_middle (&scale, 100), ==, 5);
  g_assert_cmpfloat (entente_time_scale_map_end (&scale, 100), ==, 10);
  g_assert_cmpfloat (entente_time_scale_map_start (&scale, 101), ==, 10);
  g_assert_cmpfloat (entente_time_scale_map_end (&scale, 109), ==, 100);
}

static void
test_time_of_one_day (void)
{
  const EntenteTimeScale scale = { 7, 8, 100, 0 };

  g_assert_cmpfloat (entente_time_scale_map_middle (&scale, 7), ==, 50);
  g_assert_cmpfloat (entente_time_scale_map_start (&scale, 7), ==, 100);
}

static void
test_time_degenerate (void)
{
  const EntenteTimeScale no_time = { 20132.5, 20132.5, 0, 100 };
  const EntenteTimeScale no_range = { 20132, 20133, 30, 30 };

  g_assert_cmpfloat (entente_time_scale_map (&no_time, 20132.5), ==, 50);
  g_assert_cmpfloat (entente_time_scale_unmap (&no_range, 30), ==, 20132);
}

/* Single seconds of 13 February 2025 on an axis of ten of them, and the years of ten
 * thousand, are where they belong, and are found there again. */
static void
test_time_precision (void)
{
  const double ten = 20132 + 10.0 / 24, second = 1.0 / 86400, year = 365.2425;
  const EntenteTimeScale seconds = { ten, ten + 10 * second, 0, 1000 };
  const EntenteTimeScale millennia = { -719528, -719528 + 10000 * year, 4000, 0 };

  for (int i = 0; i <= 10; i++)
    {
      double moment = (double) (20132 * 86400 + 36000 + i) / 86400;

      g_assert_cmpfloat_with_epsilon (entente_time_scale_map (&seconds, moment), i * 100, 1e-2);
      g_assert_cmpfloat_with_epsilon (entente_time_scale_unmap (&seconds, i * 100), moment,
                                      second * 1e-4);
    }

  for (int i = 0; i <= 10000; i += 1000)
    {
      double moment = -719528 + i * year;

      g_assert_cmpfloat_with_epsilon (entente_time_scale_map (&millennia, moment),
                                      4000 - i * 0.4, 1e-6);
      g_assert_cmpfloat_with_epsilon (entente_time_scale_unmap (&millennia, 4000 - i * 0.4),
                                      moment, second);
    }
}

typedef struct
{
  double values[3];
  guint n;
  gboolean from_zero;
  gboolean empty;
  double low, high;
} Domain;

/* Figures, and the domain that they get. */
static const Domain domains[] = {
  { { 0 }, 0, FALSE, TRUE, 0, 0 },
  { { 0 }, 0, TRUE, TRUE, 0, 0 },
  { { NAN, INFINITY, -INFINITY }, 3, TRUE, TRUE, 0, 0 },
  { { 1e301, -1e308 }, 2, FALSE, TRUE, 0, 0 },
  { { 17, 52 }, 2, TRUE, FALSE, 0, 52 },
  { { -3, -8 }, 2, TRUE, FALSE, -8, 0 },
  { { -3, 8 }, 2, TRUE, FALSE, -3, 8 },
  { { 0, 0 }, 2, TRUE, FALSE, 0, 1 },
  { { 100 }, 1, FALSE, FALSE, 95, 105 },
  { { -100, -100 }, 2, FALSE, FALSE, -105, -95 },
  { { 0 }, 1, FALSE, FALSE, -1, 1 },
  { { 100, 200 }, 2, FALSE, FALSE, 94, 206 },
  { { 1, NAN, 1e300 }, 3, TRUE, FALSE, 0, 1e300 },
  { { 1, 1 + 1e-15 }, 2, FALSE, FALSE, 0.95, 1.05 },
};

static void
test_domain (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (domains); i++)
    {
      EntenteNumberDomain domain = ENTENTE_NUMBER_DOMAIN_INIT;

      for (guint j = 0; j < domains[i].n; j++)
        entente_number_domain_add (&domain, domains[i].values[j]);
      entente_number_domain_finish (&domain, domains[i].from_zero);

      g_test_message ("domain %u: %g to %g", i, domain.low, domain.high);
      g_assert_cmpint (domain.empty, ==, domains[i].empty);
      if (domain.empty)
        continue;
      g_assert_cmpfloat_with_epsilon (domain.low, domains[i].low,
                                      fabs (domains[i].low) * 1e-12 + 1e-300);
      g_assert_cmpfloat_with_epsilon (domain.high, domains[i].high,
                                      fabs (domains[i].high) * 1e-12 + 1e-300);
    }
}

typedef struct
{
  double values[2];
  guint n;
  gboolean above_zero;
  double low, high;
} LogDomain;

static const LogDomain log_domains[] = {
  { { 0 }, 0, FALSE, 0, 0 },
  { { 5, 0 }, 2, FALSE, 0, 5 },
  { { 5, -1 }, 2, FALSE, -1, 5 },
  { { 1, 1e50 }, 2, TRUE, 1e-3, 1e53 },
  { { 100, 100 }, 2, TRUE, 100 / 1.05, 105 },
  { { 1e-300, 1e300 }, 2, TRUE, 0, 0 },
  { { 4.9406564584124654e-324 }, 1, TRUE, 0, 0 },
};

static void
test_log_domain (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (log_domains); i++)
    {
      const LogDomain *row = &log_domains[i];
      EntenteNumberDomain domain = ENTENTE_NUMBER_DOMAIN_INIT;

      for (guint j = 0; j < row->n; j++)
        entente_number_domain_add (&domain, row->values[j]);
      g_assert_cmpint (entente_number_domain_finish_log (&domain), ==, row->above_zero);
      g_test_message ("domain %u: %g to %g", i, domain.low, domain.high);
      if (domain.empty)
        continue;

      if (row->high > 0)
        {
          g_assert_cmpfloat_with_epsilon (domain.low, row->low, fabs (row->low) * 1e-3 + 1e-300);
          g_assert_cmpfloat_with_epsilon (domain.high, row->high, fabs (row->high) * 1e-3);
          continue;
        }
      /* At the ends of what there is: no margin is needed, but a domain that can be drawn. */
      g_assert_cmpfloat (domain.low, >, 0);
      g_assert_cmpfloat (domain.low, <=, row->values[0]);
      g_assert_true (isfinite (domain.high));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scale/linear", test_linear);
  g_test_add_func ("/scale/linear/degenerate", test_linear_degenerate);
  g_test_add_func ("/scale/linear/huge", test_linear_huge);
  g_test_add_func ("/scale/log", test_log);
  g_test_add_func ("/scale/log/degenerate", test_log_degenerate);
  g_test_add_func ("/scale/log/extremes", test_log_extremes);
  g_test_add_func ("/scale/no-place", test_no_place);
  g_test_add_func ("/scale/band", test_band);
  g_test_add_func ("/scale/band/reversed", test_band_reversed);
  g_test_add_func ("/scale/band/empty", test_band_empty);
  g_test_add_func ("/scale/time", test_time);
  g_test_add_func ("/scale/time/one-day", test_time_of_one_day);
  g_test_add_func ("/scale/time/degenerate", test_time_degenerate);
  g_test_add_func ("/scale/time/precision", test_time_precision);
  g_test_add_func ("/scale/domain", test_domain);
  g_test_add_func ("/scale/domain/log", test_log_domain);

  return g_test_run ();
}
