/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <math.h>
#include <stdio.h>

#include "entente-calendar-ticks.h"

/* Always the same dates. */
#define SEED 20250213

static gboolean
always (const EntenteCalendarTicks *ticks,
        gpointer                    user_data)
{
  return TRUE;
}

static gboolean
never (const EntenteCalendarTicks *ticks,
       gpointer                    user_data)
{
  return FALSE;
}

static EntenteDay
day_of (const char *date)
{
  int year, month, month_day;
  EntenteDay day;

  g_assert_cmpint (sscanf (date, "%d-%d-%d", &year, &month, &month_day), ==, 3);
  g_assert_true (entente_day_from_ymd (year, month, month_day, &day));

  return day;
}

typedef struct
{
  const char *first, *last; /* both as a whole */
  guint most;
  const char *labels; /* with the context, where there is one, after a bar */
} Row;

typedef struct
{
  const char *day;
  const char *from, *to; /* times of day; more than 24 hours are on later days */
  guint most;
  const char *labels;
} TimeRow;

static const Row rows[] = {
  { "2025-02-10", "2025-02-14", 8, "10 Feb|2025 11 Feb 12 Feb 13 Feb 14 Feb" },
  { "2024-12-30", "2025-01-02", 8, "30 Dec|2024 31 Dec 1 Jan|2025 2 Jan" },
  { "2025-02-01", "2025-02-10", 6, "1 Feb|2025 3 Feb 5 Feb 7 Feb 9 Feb" },
  { "2025-02-01", "2025-02-28", 5, "3 Feb|2025 10 Feb 17 Feb 24 Feb" },
  { "2024-11-29", "2025-02-16", 8, "Dec|2024 Jan|2025 Feb" },
  { "2024-01-01", "2025-02-16", 6, "Jan|2024 Apr Jul Oct Jan|2025" },
  { "2024-01-01", "2025-02-16", 4, "Jan|2024 Jul Jan|2025" },
  { "2022-01-01", "2025-02-13", 5, "2022 2023 2024 2025" },
  { "2000-01-01", "2025-01-01", 7, "2000 2005 2010 2015 2020 2025" },
  { "1899-06-01", "2000-01-01", 6, "1900 1920 1940 1960 1980 2000" },
};

static const TimeRow time_rows[] = {
  { "2025-02-13", "00:00:00", "24:00:00", 6, "00:00|13 Feb 2025 06:00 12:00 18:00" },
  { "2025-02-13", "09:30:00", "16:00:00", 8, "10:00|13 Feb 2025 11:00 12:00 13:00 14:00 15:00" },
  { "2025-02-13", "09:30:00", "16:00:00", 4, "12:00|13 Feb 2025 15:00" },
  { "2025-02-13", "09:30:00", "10:30:00", 4, "09:30|13 Feb 2025 09:45 10:00 10:15" },
  { "2025-02-13", "09:58:00", "10:04:00", 6,
    "09:58|13 Feb 2025 09:59 10:00 10:01 10:02 10:03" },
  { "2025-02-13", "09:59:50", "10:00:11", 5,
    "09:59:50|13 Feb 2025 09:59:55 10:00:00 10:00:05 10:00:10" },
  { "2024-12-31", "18:00:00", "31:00:00", 5,
    "18:00|31 Dec 2024 21:00 00:00|1 Jan 2025 03:00 06:00" },
  { "2024-12-31", "12:00:00", "60:00:00", 4,
    "12:00|31 Dec 2024 00:00|1 Jan 2025 12:00 00:00|2 Jan 2025" },
  { "2024-12-30", "12:00:00", "132:00:00", 6, "30 Dec|2024 31 Dec 1 Jan|2025 2 Jan 3 Jan" },
};

static double
moment_of (const char *day,
           const char *time)
{
  int hours, minutes, seconds;

  g_assert_cmpint (sscanf (time, "%d:%d:%d", &hours, &minutes, &seconds), ==, 3);

  return (double) (day_of (day) * 86400 + hours * 3600 + minutes * 60 + seconds) / 86400;
}

static EntenteCalendarTicks *
choose_days (EntenteDay               first,
             EntenteDay               last,
             guint                    most,
             EntenteCalendarTicksFit  fit)
{
  return entente_calendar_ticks_choose ((double) first, (double) last + 1, ENTENTE_CALENDAR_DAY,
                                        most, fit, NULL);
}

static char *
join_labels (const EntenteCalendarTicks *ticks)
{
  GString *labels = g_string_new (NULL);

  for (guint i = 0; i < entente_calendar_ticks_get_n (ticks); i++)
    {
      const EntenteCalendarTick *tick = entente_calendar_ticks_get (ticks, i);

      g_string_append_printf (labels, "%s%s", i > 0 ? " " : "", tick->label);
      if (tick->context != NULL)
        g_string_append_printf (labels, "|%s", tick->context);
    }

  return g_string_free (labels, FALSE);
}

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (EntenteCalendarTicks) ticks =
        choose_days (day_of (rows[i].first), day_of (rows[i].last), rows[i].most, always);
      g_autofree char *labels = NULL;

      g_assert_nonnull (ticks);
      labels = join_labels (ticks);
      g_assert_cmpstr (labels, ==, rows[i].labels);
    }
}

static void
test_times (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (time_rows); i++)
    {
      const TimeRow *row = &time_rows[i];
      g_autoptr (EntenteCalendarTicks) ticks =
        entente_calendar_ticks_choose (moment_of (row->day, row->from),
                                       moment_of (row->day, row->to), ENTENTE_CALENDAR_SECOND,
                                       row->most, always, NULL);
      g_autofree char *labels = NULL;

      g_assert_nonnull (ticks);
      labels = join_labels (ticks);
      g_assert_cmpstr (labels, ==, row->labels);
    }
}

/* Months from one tick to the next are always as many; so are days and years. */
static void
assert_even (const EntenteCalendarTicks *ticks)
{
  EntenteCalendarStep step = entente_calendar_ticks_get_step (ticks);

  for (guint i = 1; i < entente_calendar_ticks_get_n (ticks); i++)
    {
      EntenteDay before = entente_calendar_ticks_get (ticks, i - 1)->day;
      EntenteDay day = entente_calendar_ticks_get (ticks, i)->day;
      double seconds = 86400 * (entente_calendar_ticks_get (ticks, i)->moment -
                                entente_calendar_ticks_get (ticks, i - 1)->moment);
      gint64 years[2];
      int months[2], days[2];

      entente_day_to_ymd (before, &years[0], &months[0], &days[0]);
      entente_day_to_ymd (day, &years[1], &months[1], &days[1]);
      switch (step.unit)
        {
        case ENTENTE_CALENDAR_SECOND:
        case ENTENTE_CALENDAR_MINUTE:
        case ENTENTE_CALENDAR_HOUR:
          g_assert_cmpfloat_with_epsilon (seconds, 86400 * entente_calendar_step_get_days (step),
                                          1e-2);
          break;
        case ENTENTE_CALENDAR_DAY:
          g_assert_cmpint (day - before, ==, step.count);
          break;
        case ENTENTE_CALENDAR_WEEK:
          g_assert_cmpint (day - before, ==, 7 * step.count);
          g_assert_cmpint (entente_day_weekday (day), ==, 1);
          break;
        case ENTENTE_CALENDAR_MONTH:
          g_assert_cmpint ((years[1] - years[0]) * 12 + months[1] - months[0], ==, step.count);
          g_assert_cmpint (days[1], ==, 1);
          break;
        case ENTENTE_CALENDAR_YEAR:
        default:
          g_assert_cmpint (years[1] - years[0], ==, step.count);
          g_assert_cmpint (months[1], ==, 1);
          g_assert_cmpint (days[1], ==, 1);
          break;
        }
    }
}

static void
test_properties (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  for (int i = 0; i < 2000; i++)
    {
      gboolean times = g_rand_int_range (rand, 0, 2);
      double from = g_rand_double_range (rand, -900000, 900000);
      /* From a few seconds, or a day, to many thousand years. */
      double to = from + pow (10, g_rand_double_range (rand, times ? -4.4 : 0.4, 7));
      guint most = (guint) g_rand_int_range (rand, 2, 12);
      g_autoptr (EntenteCalendarTicks) ticks =
        entente_calendar_ticks_choose (from, to,
                                       times ? ENTENTE_CALENDAR_SECOND : ENTENTE_CALENDAR_DAY,
                                       most, always, NULL);

      g_test_message ("%.9f to %.9f", from, to);
      g_assert_nonnull (ticks);
      g_assert_cmpuint (entente_calendar_ticks_get_n (ticks), >=, 2);
      g_assert_cmpuint (entente_calendar_ticks_get_n (ticks), <=, 2 * most + 4);
      for (guint j = 0; j < entente_calendar_ticks_get_n (ticks); j++)
        {
          g_assert_cmpfloat (entente_calendar_ticks_get (ticks, j)->moment, >=, from);
          g_assert_cmpfloat (entente_calendar_ticks_get (ticks, j)->moment, <, to);
        }
      assert_even (ticks);
    }
}

static void
test_one_day (void)
{
  g_autoptr (EntenteCalendarTicks) ticks = choose_days (20000, 20000, 8, always);

  g_assert_nonnull (ticks);
  g_assert_cmpuint (entente_calendar_ticks_get_n (ticks), ==, 1);
  g_assert_cmpint (entente_calendar_ticks_get (ticks, 0)->day, ==, 20000);
}

/* Only one month begins there: two weeks are coarser than weeks and say more than one month. */
static void
test_two_weeks (void)
{
  g_autoptr (EntenteCalendarTicks) ticks =
    choose_days (day_of ("2025-02-17"), day_of ("2025-03-08"), 2, always);
  g_autofree char *labels = NULL;

  g_assert_nonnull (ticks);
  labels = join_labels (ticks);
  g_assert_cmpstr (labels, ==, "17 Feb|2025 3 Mar");
}

static void
test_no_fit (void)
{
  g_assert_null (choose_days (0, 30000, 8, never));
}

/* The ends of the calendar that dates may name: no ticks, or some, but an answer. */
static void
test_ends_of_time (void)
{
  EntenteDay first, last;
  g_autoptr (EntenteCalendarTicks) all = NULL;
  g_autoptr (EntenteCalendarTicks) end = NULL;

  g_assert_true (entente_day_from_ymd (-ENTENTE_DAY_MAX_YEAR, 1, 1, &first));
  g_assert_true (entente_day_from_ymd (ENTENTE_DAY_MAX_YEAR, 12, 31, &last));

  all = choose_days (first, last, 8, always);
  g_assert_nonnull (all);
  g_assert_cmpuint (entente_calendar_ticks_get_n (all), <=, 8);

  end = choose_days (last - 10, last, 8, always);
  if (end != NULL)
    g_assert_cmpuint (entente_calendar_ticks_get_n (end), <=, 8);
}

/* Beyond the calendar there is nothing to name, and no axis without an extent has ticks. */
static void
test_no_axis (void)
{
  static const double ends[][2] = {
    { 5, 5 }, { 6, 5 }, { NAN, 5 }, { 5, NAN }, { 1e30, 2e30 }, { -INFINITY, -1e300 },
  };
  g_autoptr (EntenteCalendarTicks) all =
    entente_calendar_ticks_choose (-INFINITY, INFINITY, ENTENTE_CALENDAR_SECOND, 8, always, NULL);

  g_assert_true (all == NULL || entente_calendar_ticks_get_n (all) <= 8);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    g_assert_null (entente_calendar_ticks_choose (ends[i][0], ends[i][1],
                                                  ENTENTE_CALENDAR_SECOND, 8, always, NULL));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar-ticks/table", test_table);
  g_test_add_func ("/calendar-ticks/times", test_times);
  g_test_add_func ("/calendar-ticks/properties", test_properties);
  g_test_add_func ("/calendar-ticks/one-day", test_one_day);
  g_test_add_func ("/calendar-ticks/two-weeks", test_two_weeks);
  g_test_add_func ("/calendar-ticks/no-fit", test_no_fit);
  g_test_add_func ("/calendar-ticks/ends-of-time", test_ends_of_time);
  g_test_add_func ("/calendar-ticks/no-axis", test_no_axis);

  return g_test_run ();
}
