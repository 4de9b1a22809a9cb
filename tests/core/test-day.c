/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-day.h"

static void
test_known_days (void)
{
  static const struct
  {
    gint64      year;
    int         month;
    int         month_day;
    EntenteDay  day;
    int         weekday;
    const char *text;
  } rows[] = {
    { 1970, 1, 1, 0, 4, "1970-01-01" },
    { 1969, 12, 31, -1, 3, "1969-12-31" },
    { 2000, 2, 29, 11016, 2, "2000-02-29" },
    { 2000, 3, 1, 11017, 3, "2000-03-01" },
    { 2025, 2, 13, 20132, 4, "2025-02-13" },
    { 1582, 10, 15, -141427, 5, "1582-10-15" },
    { 1, 1, 1, -719162, 1, "0001-01-01" },
    { 0, 12, 31, -719163, 7, "0000-12-31" },
    { 0, 2, 29, -719469, 2, "0000-02-29" },
    { -1, 12, 31, -719529, 5, "-0001-12-31" },
    { -44, 3, 15, -735525, 4, "-0044-03-15" },
    { 9999, 12, 31, 2932896, 5, "9999-12-31" },
    { 10000, 1, 1, 2932897, 6, "+10000-01-01" },
    { -10000, 1, 1, -4371953, 6, "-10000-01-01" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = NULL;
      EntenteDay day;
      gint64 year;
      int month, month_day;

      g_assert_true (entente_day_from_ymd (rows[i].year, rows[i].month, rows[i].month_day, &day));
      g_assert_cmpint (day, ==, rows[i].day);

      entente_day_to_ymd (day, &year, &month, &month_day);
      g_assert_cmpint (year, ==, rows[i].year);
      g_assert_cmpint (month, ==, rows[i].month);
      g_assert_cmpint (month_day, ==, rows[i].month_day);
      g_assert_cmpint (entente_day_weekday (day), ==, rows[i].weekday);

      text = entente_day_to_string (day);
      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_no_such_day (void)
{
  static const struct
  {
    gint64 year;
    int    month;
    int    day;
  } rows[] = {
    { 2024, 0, 1 }, { 2024, 13, 1 }, { 2024, -1, 1 }, { 2024, 1, 0 }, { 2024, 1, 32 },
    { 2024, 2, 30 }, { 2023, 2, 29 }, { 1900, 2, 29 }, { -1, 2, 29 }, { -100, 2, 29 },
    { 2024, 4, 31 }, { ENTENTE_DAY_MAX_YEAR + 1, 1, 1 }, { -ENTENTE_DAY_MAX_YEAR - 1, 1, 1 },
    { G_MAXINT64, 1, 1 }, { G_MININT64, 1, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      EntenteDay day = 42;

      g_assert_false (entente_day_from_ymd (rows[i].year, rows[i].month, rows[i].day, &day));
      g_assert_cmpint (day, ==, 42);
    }
}

/* Day after day, the calendar goes on as it should. GLib knows the years 1 to 9999. */
static void
test_against_glib (void)
{
  EntenteDay first, last;
  GDate date;

  g_assert_true (entente_day_from_ymd (1, 1, 1, &first));
  g_assert_true (entente_day_from_ymd (9999, 12, 31, &last));
  g_date_clear (&date, 1);

  for (EntenteDay day = first; day <= last; day += 1 + (day & 7))
    {
      gint64 year;
      int month, month_day;
      EntenteDay back;

      g_date_set_julian (&date, (guint32) (day - first + 1));
      entente_day_to_ymd (day, &year, &month, &month_day);

      g_assert_cmpint (year, ==, g_date_get_year (&date));
      g_assert_cmpint (month, ==, g_date_get_month (&date));
      g_assert_cmpint (month_day, ==, g_date_get_day (&date));
      g_assert_cmpint (entente_day_weekday (day), ==, g_date_get_weekday (&date));
      g_assert_true (entente_day_from_ymd (year, month, month_day, &back));
      g_assert_cmpint (back, ==, day);
    }
}

/* The calendar repeats itself every 400 years, before 0 and beyond 9999. */
static void
test_eras (void)
{
  static const gint64 eras[] = { -1, -3, -26, -1000000, 25, 1000000, 24999999999990 };

  for (gsize i = 0; i < G_N_ELEMENTS (eras); i++)
    for (EntenteDay day = 0; day < 146097; day += 13)
      {
        gint64 year, far_year;
        int month, far_month, month_day, far_month_day;
        EntenteDay far_day = day + eras[i] * 146097;
        EntenteDay back;

        entente_day_to_ymd (day, &year, &month, &month_day);
        entente_day_to_ymd (far_day, &far_year, &far_month, &far_month_day);

        g_assert_cmpint (far_year, ==, year + eras[i] * 400);
        g_assert_cmpint (far_month, ==, month);
        g_assert_cmpint (far_month_day, ==, month_day);
        g_assert_true (entente_day_from_ymd (far_year, far_month, far_month_day, &back));
        g_assert_cmpint (back, ==, far_day);
      }
}

static void
test_limits (void)
{
  EntenteDay first, last, back;
  gint64 year;
  int month, month_day;

  g_assert_true (entente_day_from_ymd (-ENTENTE_DAY_MAX_YEAR, 1, 1, &first));
  g_assert_true (entente_day_from_ymd (ENTENTE_DAY_MAX_YEAR, 12, 31, &last));
  /* The difference fits. */
  g_assert_cmpint (last - first, >, last);

  entente_day_to_ymd (first, &year, &month, &month_day);
  g_assert_cmpint (year, ==, -ENTENTE_DAY_MAX_YEAR);
  g_assert_true (entente_day_from_ymd (year, month, month_day, &back));
  g_assert_cmpint (back, ==, first);

  /* Every number is a day, though not every one can be named. */
  entente_day_to_ymd (G_MAXINT64, &year, &month, &month_day);
  g_assert_cmpint (year, >, ENTENTE_DAY_MAX_YEAR);
  g_assert_cmpint (month_day, <=, entente_day_month_days (year, month));
  entente_day_to_ymd (G_MININT64, &year, &month, &month_day);
  g_assert_cmpint (year, <, -ENTENTE_DAY_MAX_YEAR);
  g_assert_cmpint (month_day, <=, entente_day_month_days (year, month));
  g_assert_cmpint (entente_day_weekday (G_MAXINT64), ==, 4);
  g_assert_cmpint (entente_day_weekday (G_MAXINT64 - 1), ==, 3);
  g_assert_cmpint (entente_day_weekday (G_MININT64), ==, 3);
}

static void
test_month_days (void)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  for (int month = 1; month <= 12; month++)
    g_assert_cmpint (entente_day_month_days (2023, month), ==, days[month - 1]);

  g_assert_cmpint (entente_day_month_days (2024, 2), ==, 29);
  g_assert_cmpint (entente_day_month_days (1900, 2), ==, 28);
  g_assert_cmpint (entente_day_month_days (2000, 2), ==, 29);
  g_assert_cmpint (entente_day_month_days (0, 2), ==, 29);
  g_assert_cmpint (entente_day_month_days (-1, 2), ==, 28);
  g_assert_cmpint (entente_day_month_days (-4, 2), ==, 29);
  g_assert_cmpint (entente_day_month_days (-100, 2), ==, 28);
  g_assert_cmpint (entente_day_month_days (-400, 2), ==, 29);
  g_assert_cmpint (entente_day_month_days (2024, 0), ==, 0);
  g_assert_cmpint (entente_day_month_days (2024, 13), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day/known-days", test_known_days);
  g_test_add_func ("/day/no-such-day", test_no_such_day);
  g_test_add_func ("/day/against-glib", test_against_glib);
  g_test_add_func ("/day/eras", test_eras);
  g_test_add_func ("/day/limits", test_limits);
  g_test_add_func ("/day/month-days", test_month_days);

  return g_test_run ();
}
