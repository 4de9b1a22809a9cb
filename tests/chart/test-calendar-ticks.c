/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
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
  const char *first, *last;
  guint most;
  const char *labels; /* with the context, where there is one, after a bar */
} Row;

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
        entente_calendar_ticks_choose (day_of (rows[i].first), day_of (rows[i].last),
                                       rows[i].most, always, NULL);
      g_autofree char *labels = NULL;

      g_assert_nonnull (ticks);
      labels = join_labels (ticks);
      g_assert_cmpstr (labels, ==, rows[i].labels);
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
      gint64 years[2];
      int months[2], days[2];

      entente_day_to_ymd (before, &years[0], &months[0], &days[0]);
      entente_day_to_ymd (day, &years[1], &months[1], &days[1]);
      switch (step.unit)
        {
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
      EntenteDay first = g_rand_int_range (rand, -900000, 900000);
      EntenteDay last = first + g_rand_int_range (rand, 0, 1 << g_rand_int_range (rand, 1, 24));
      guint most = (guint) g_rand_int_range (rand, 2, 12);
      g_autoptr (EntenteCalendarTicks) ticks =
        entente_calendar_ticks_choose (first, last, most, always, NULL);

      g_assert_nonnull (ticks);
      g_assert_cmpuint (entente_calendar_ticks_get_n (ticks), >=, 1);
      g_assert_cmpuint (entente_calendar_ticks_get_n (ticks), <=, 2 * most + 3);
      for (guint j = 0; j < entente_calendar_ticks_get_n (ticks); j++)
        {
          g_assert_cmpint (entente_calendar_ticks_get (ticks, j)->day, >=, first);
          g_assert_cmpint (entente_calendar_ticks_get (ticks, j)->day, <=, last);
        }
      assert_even (ticks);
    }
}

static void
test_one_day (void)
{
  g_autoptr (EntenteCalendarTicks) ticks =
    entente_calendar_ticks_choose (20000, 20000, 8, always, NULL);

  g_assert_nonnull (ticks);
  g_assert_cmpuint (entente_calendar_ticks_get_n (ticks), ==, 1);
  g_assert_cmpint (entente_calendar_ticks_get (ticks, 0)->day, ==, 20000);
}

/* No month begins there, so it is weeks, though they are one too many. */
static void
test_no_coarser_step (void)
{
  g_autoptr (EntenteCalendarTicks) ticks =
    entente_calendar_ticks_choose (day_of ("2025-02-03"), day_of ("2025-02-25"), 3, always, NULL);
  g_autofree char *labels = NULL;

  g_assert_nonnull (ticks);
  labels = join_labels (ticks);
  g_assert_cmpstr (labels, ==, "3 Feb|2025 10 Feb 17 Feb 24 Feb");
}

static void
test_no_fit (void)
{
  g_assert_null (entente_calendar_ticks_choose (0, 30000, 8, never, NULL));
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

  all = entente_calendar_ticks_choose (first, last, 8, always, NULL);
  g_assert_nonnull (all);
  g_assert_cmpuint (entente_calendar_ticks_get_n (all), <=, 8);

  end = entente_calendar_ticks_choose (last - 10, last, 8, always, NULL);
  if (end != NULL)
    g_assert_cmpuint (entente_calendar_ticks_get_n (end), <=, 8);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar-ticks/table", test_table);
  g_test_add_func ("/calendar-ticks/properties", test_properties);
  g_test_add_func ("/calendar-ticks/one-day", test_one_day);
  g_test_add_func ("/calendar-ticks/no-coarser-step", test_no_coarser_step);
  g_test_add_func ("/calendar-ticks/no-fit", test_no_fit);
  g_test_add_func ("/calendar-ticks/ends-of-time", test_ends_of_time);

  return g_test_run ();
}
