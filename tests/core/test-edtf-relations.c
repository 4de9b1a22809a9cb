/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edtf-table.h"

static void
check_row (char     **cells,
           guint      n_cells,
           gpointer   user_data)
{
  static EntenteTruth (* const relations[]) (const EntenteEdtf *, const EntenteEdtf *) = {
    entente_edtf_is_before, entente_edtf_is_after, entente_edtf_overlaps, entente_edtf_covers,
  };
  g_autoptr (EntenteEdtf) a = edtf_parse_valid (cells[0]);
  g_autoptr (EntenteEdtf) b = edtf_parse_valid (cells[1]);

  for (gsize i = 0; i < G_N_ELEMENTS (relations); i++)
    {
      const char *answer = edtf_enum_nick (ENTENTE_TYPE_TRUTH, (int) relations[i] (a, b));

      if (strcmp (answer, cells[2 + i]) != 0)
        {
          g_test_message ("%s and %s, relation %" G_GSIZE_FORMAT ": %s, not %s",
                          cells[0], cells[1], i, answer, cells[2 + i]);
          g_test_fail ();
        }
    }
}

static void
test_table (void)
{
  edtf_own_table_foreach ("relations.tsv", 6, check_row, NULL);
}

/* From the first to the last; where two dates are in one row they compare as equal. */
static void
test_order (void)
{
  static const char * const rows[][3] = {
    { "../1700", NULL },
    { "[..1800]", "{..1800}", "../1800" },
    { "../..", NULL },
    { "Y-17E7", NULL },
    { "-0044-03-15", NULL },
    { "0000", NULL },
    { "1950S2", "19XX", NULL },
    { "1960-01", NULL },
    { "2022-01", NULL },
    { "2022-01/2025-02-13", NULL },
    { "2024", "2024-XX", "2024?" },
    { "2024-09-29/2024-12-28", NULL },
    { "2025-01-01/2025-02-13", NULL },
    { "[2025-01-21..2025-01-31]", "2025-01-21/2025-01-31", NULL },
    { "2025-02", "/2025-02", "2025-02/" },
    { "[2025-02-06,2025-02-13,2025-02-20,2025-02-27]", NULL },
    { "2025-02-11/2025-02-13", NULL },
    { "2025-02-13", "/2025-02-13", "2025-02-13/" },
    { "2025-02-13T09:00:00", "2025-02-13T09:00:00Z", NULL },
    { "2025-02-13T10:00:00", NULL },
    { "2025-02-13/2025-02-14", NULL },
    { "2025-02-13/..", NULL },
    { "2025-02-14", NULL },
    { "Y170000002", NULL },
    { "/..", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (rows); j++)
      for (gsize k = 0; k < 9; k++)
        {
          g_autoptr (EntenteEdtf) a = NULL;
          g_autoptr (EntenteEdtf) b = NULL;
          int order;

          if (rows[i][k / 3] == NULL || rows[j][k % 3] == NULL)
            continue;

          a = edtf_parse_valid (rows[i][k / 3]);
          b = edtf_parse_valid (rows[j][k % 3]);
          order = entente_edtf_compare (a, b);
          if ((order > 0) - (order < 0) != (i > j) - (i < j))
            g_error ("%s and %s compare as %d", rows[i][k / 3], rows[j][k % 3], order);
        }
}

/*
 * The relations against all possible worlds, by brute force, in a calendar of four months.
 * Dates are of February and March 2004; January and April are there for what lies before
 * and after. Days are counted from 1, the first of January; before and after them are
 * all times to which nothing but an open end goes.
 */

#define N_DAYS 121
#define ALL_BEFORE 0
#define ALL_AFTER (N_DAYS + 1)
#define N_PAIRS 30000

static const int month_starts[] = { 1, 32, 61, 92, 122 };

typedef struct
{
  int first;
  int last;
} Span;

/* A set of days: what a date names in one world. */
typedef struct
{
  guint64 days[2];
} Period;

/* A value: its text, every period that it may name, and the days on which what it dates
 * may start and end. */
typedef struct
{
  GString *text;
  GArray  *periods;
  Period   starts;
  Period   ends;
  gboolean is_inexact; /* here it may be said that it cannot be known */
} Sample;

static void
period_add (Period *period,
            int     first,
            int     last)
{
  for (int day = first; day <= last; day++)
    period->days[day / 64] |= G_GUINT64_CONSTANT (1) << (day % 64);
}

static void
period_add_units (Period *period,
                  GArray *units)
{
  for (guint i = 0; i < units->len; i++)
    period_add (period, g_array_index (units, Span, i).first, g_array_index (units, Span, i).last);
}

static gboolean
period_has (const Period *period,
            int           day)
{
  return period->days[day / 64] >> (day % 64) & 1;
}

static void
add_world (Sample *sample,
           int     first,
           int     last)
{
  Period period = { { 0, 0 } };

  period_add (&period, first, last);
  g_array_append_val (sample->periods, period);
}

static void
append_day (GString *text,
            int      day)
{
  int month = 0;

  while (month_starts[month + 1] <= day)
    month++;

  g_string_append_printf (text, "2004-%02d-%02d", month + 1, day - month_starts[month] + 1);
}

static void
append_unit (GArray *units,
             int     first,
             int     last)
{
  Span span = { first, last };

  g_array_append_val (units, span);
}

/* One of several days of a month. */
static void
make_unspecified (GRand   *rand,
                  int      month,
                  GString *text,
                  GArray  *units)
{
  int digit = g_rand_int_range (rand, 0, 10);
  int from = 1;
  int to = month_starts[month + 1] - month_starts[month];
  int step = 1;

  if (digit < 3)
    {
      g_string_append_printf (text, "%dX", digit);
      from = MAX (digit * 10, 1);
      to = MIN (digit * 10 + 9, to);
    }
  else if (digit < 8)
    {
      g_string_append_printf (text, "X%d", digit - 2);
      from = digit - 2;
      step = 10;
    }
  else
    g_string_append (text, "XX");

  for (int i = from; i <= to; i += step)
    append_unit (units, month_starts[month] + i - 1, month_starts[month] + i - 1);
}

/* A day, a month or, where @several, one of several days. */
static void
make_date (GRand    *rand,
           gboolean  several,
           GString  *text,
           GArray   *units)
{
  int month = g_rand_int_range (rand, 1, 3);
  int day = g_rand_int_range (rand, 32, 92);
  int choice = g_rand_int_range (rand, 0, several ? 12 : 8);

  if (choice >= 8)
    {
      g_string_append_printf (text, "2004-%02d-", month + 1);
      make_unspecified (rand, month, text, units);
    }
  else if (choice == 7)
    {
      g_string_append_printf (text, "2004-%02d", month + 1);
      append_unit (units, month_starts[month], month_starts[month + 1] - 1);
    }
  else
    {
      append_day (text, day);
      append_unit (units, day, day);
    }
}

/* What is dated with one of the units is somewhere in it. */
static void
add_choice (Sample *sample,
            GArray *units)
{
  for (guint i = 0; i < units->len; i++)
    {
      Span unit = g_array_index (units, Span, i);

      add_world (sample, unit.first, unit.last);
      period_add (&sample->starts, unit.first, unit.last);
      period_add (&sample->ends, unit.first, unit.last);
    }
}

/* An end of an interval: a date; open; or unknown, which is any day there is. */
static void
make_end (GRand   *rand,
          GString *text,
          int      open,
          GArray  *units)
{
  switch (g_rand_int_range (rand, 0, 8))
    {
    case 0:
      g_string_append (text, "..");
      append_unit (units, open, open);
      break;
    case 1:
      append_unit (units, 1, N_DAYS);
      break;
    default:
      make_date (rand, TRUE, text, units);
      break;
    }
}

static void
make_interval (GRand  *rand,
               Sample *sample)
{
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (Span));
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (Span));
  Period first_days = { { 0, 0 } };
  Period last_days = { { 0, 0 } };

  make_end (rand, sample->text, ALL_BEFORE, starts);
  g_string_append_c (sample->text, '/');
  make_end (rand, sample->text, ALL_AFTER, ends);

  period_add_units (&first_days, starts);
  period_add_units (&last_days, ends);

  for (int first = ALL_BEFORE; first <= ALL_AFTER; first++)
    for (int last = first; last <= ALL_AFTER; last++)
      if (period_has (&first_days, first) && period_has (&last_days, last))
        {
          add_world (sample, first, last);
          period_add (&sample->starts, first, first);
          period_add (&sample->ends, last, last);
        }
}

/* The units of a range, in days or months. One that is open goes to the end of the
 * little calendar. */
static void
make_range (GRand    *rand,
            gboolean  first,
            gboolean  last,
            GString  *text,
            GArray   *units)
{
  gboolean open_start = first && g_rand_int_range (rand, 0, 3) == 0;
  gboolean open_end = !open_start && last && g_rand_int_range (rand, 0, 2) == 0;
  gboolean months = g_rand_boolean (rand);
  int from = months ? g_rand_int_range (rand, 1, 3) : g_rand_int_range (rand, 32, 92);
  int to = months ? g_rand_int_range (rand, from, 3) : g_rand_int_range (rand, from, 92);

  if (!open_start && months)
    g_string_append_printf (text, "2004-%02d", from + 1);
  else if (!open_start)
    append_day (text, from);

  g_string_append (text, "..");

  if (!open_end && months)
    g_string_append_printf (text, "2004-%02d", to + 1);
  else if (!open_end)
    append_day (text, to);

  if (open_start)
    from = months ? 0 : 1;
  if (open_end)
    to = months ? 3 : N_DAYS;

  for (int i = from; i <= to; i++)
    append_unit (units, months ? month_starts[i] : i, months ? month_starts[i + 1] - 1 : i);
}

/* Appends a member of a set; its units replace those before. */
static void
make_member (GRand   *rand,
             int      index,
             int      n_members,
             gboolean several,
             GString *text,
             GArray  *units)
{
  if (index > 0)
    g_string_append_c (text, ',');

  g_array_set_size (units, 0);

  if (g_rand_int_range (rand, 0, 3) == 0)
    make_range (rand, index == 0, index == n_members - 1, text, units);
  else
    make_date (rand, several, text, units);
}

static void
make_one_of (GRand  *rand,
             Sample *sample)
{
  g_autoptr (GArray) units = g_array_new (FALSE, FALSE, sizeof (Span));
  int n_members = g_rand_int_range (rand, 1, 4);

  g_string_append_c (sample->text, '[');

  for (int i = 0; i < n_members; i++)
    {
      make_member (rand, i, n_members, TRUE, sample->text, units);
      add_choice (sample, units);
    }

  g_string_append_c (sample->text, ']');
}

/* What is dated with all units has something in each. It starts in one of them, but not
 * when another is over already, and ends likewise. */
static void
add_all (Sample *sample,
         GArray *units)
{
  int earliest_last = ALL_AFTER;
  int latest_first = ALL_BEFORE;

  for (guint i = 0; i < units->len; i++)
    {
      earliest_last = MIN (earliest_last, g_array_index (units, Span, i).last);
      latest_first = MAX (latest_first, g_array_index (units, Span, i).first);
    }

  for (guint i = 0; i < units->len; i++)
    {
      Span unit = g_array_index (units, Span, i);

      period_add (&sample->starts, unit.first, MIN (unit.last, earliest_last));
      period_add (&sample->ends, MAX (unit.first, latest_first), unit.last);
    }
}

/* Adds the world in which these are the units of all members. */
static void
add_all_of_world (Sample *sample,
                  GArray *units)
{
  Period period = { { 0, 0 } };

  period_add_units (&period, units);
  g_array_append_val (sample->periods, period);
  add_all (sample, units);
}

static void
make_all_of (GRand  *rand,
             Sample *sample)
{
  g_autoptr (GArray) units = g_array_new (FALSE, FALSE, sizeof (Span));
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Span));
  int n_members = g_rand_int_range (rand, 1, 4);

  g_string_append_c (sample->text, '{');

  for (int i = 0; i < n_members; i++)
    {
      gsize at = sample->text->len + (i > 0 ? 1 : 0);

      make_member (rand, i, n_members, FALSE, sample->text, units);

      if (g_str_has_prefix (sample->text->str + at, ".."))
        append_unit (units, ALL_BEFORE, ALL_BEFORE);
      if (g_str_has_suffix (sample->text->str, ".."))
        append_unit (units, ALL_AFTER, ALL_AFTER);

      g_array_append_vals (all, units->data, units->len);
    }

  g_string_append_c (sample->text, '}');
  add_all_of_world (sample, all);
}

/* All of two dates, each of which is one of several. */
static void
make_all_of_several (GRand  *rand,
                     Sample *sample)
{
  g_autoptr (GArray) first = g_array_new (FALSE, FALSE, sizeof (Span));
  g_autoptr (GArray) second = g_array_new (FALSE, FALSE, sizeof (Span));

  sample->is_inexact = TRUE;
  g_string_append_c (sample->text, '{');
  make_date (rand, TRUE, sample->text, first);
  g_string_append_c (sample->text, ',');
  make_date (rand, TRUE, sample->text, second);
  g_string_append_c (sample->text, '}');

  for (guint i = 0; i < first->len; i++)
    for (guint j = 0; j < second->len; j++)
      {
        g_autoptr (GArray) both = g_array_new (FALSE, FALSE, sizeof (Span));

        g_array_append_val (both, g_array_index (first, Span, i));
        g_array_append_val (both, g_array_index (second, Span, j));
        add_all_of_world (sample, both);
      }
}

static void
make_sample (GRand  *rand,
             Sample *sample)
{
  g_autoptr (GArray) units = g_array_new (FALSE, FALSE, sizeof (Span));

  g_string_truncate (sample->text, 0);
  g_array_set_size (sample->periods, 0);
  sample->starts = sample->ends = (Period) { { 0, 0 } };
  sample->is_inexact = FALSE;

  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0:
      make_date (rand, TRUE, sample->text, units);
      add_choice (sample, units);
      break;
    case 1:
    case 2:
      make_interval (rand, sample);
      break;
    case 3:
      make_one_of (rand, sample);
      break;
    case 4:
      make_all_of_several (rand, sample);
      break;
    default:
      make_all_of (rand, sample);
      break;
    }
}

static EntenteTruth
sum_up (gboolean any_yes,
        gboolean any_no)
{
  if (any_yes && any_no)
    return ENTENTE_TRUTH_UNKNOWN;

  return any_yes ? ENTENTE_TRUTH_YES : ENTENTE_TRUTH_NO;
}

static EntenteTruth
before_in_worlds (const Sample *a,
                  const Sample *b)
{
  gboolean any[2] = { FALSE, FALSE };

  for (int end = ALL_BEFORE; end <= ALL_AFTER; end++)
    for (int start = ALL_BEFORE; start <= ALL_AFTER; start++)
      if (period_has (&a->ends, end) && period_has (&b->starts, start))
        any[end < start] = TRUE;

  return sum_up (any[TRUE], any[FALSE]);
}

static EntenteTruth
overlaps_in_worlds (const Sample *a,
                    const Sample *b)
{
  gboolean any[2] = { FALSE, FALSE };

  for (guint i = 0; i < a->periods->len && !(any[0] && any[1]); i++)
    for (guint j = 0; j < b->periods->len; j++)
      {
        const Period *one = &g_array_index (a->periods, Period, i);
        const Period *other = &g_array_index (b->periods, Period, j);

        any[(one->days[0] & other->days[0]) != 0 || (one->days[1] & other->days[1]) != 0] = TRUE;
      }

  return sum_up (any[TRUE], any[FALSE]);
}

static EntenteTruth
covers_in_worlds (const Sample *a,
                  const Sample *b)
{
  gboolean any[2] = { FALSE, FALSE };

  for (guint i = 0; i < a->periods->len && !(any[0] && any[1]); i++)
    for (guint j = 0; j < b->periods->len; j++)
      {
        const Period *one = &g_array_index (a->periods, Period, i);
        const Period *other = &g_array_index (b->periods, Period, j);

        any[(other->days[0] & ~one->days[0]) == 0 && (other->days[1] & ~one->days[1]) == 0] = TRUE;
      }

  return sum_up (any[TRUE], any[FALSE]);
}

static void
check_truth (const char   *relation,
             const Sample *a,
             const Sample *b,
             EntenteTruth  ours,
             EntenteTruth  in_worlds)
{
  gboolean may_be_unknown = (a->is_inexact || b->is_inexact) && strcmp (relation, "before") != 0;

  if (ours != in_worlds && !(may_be_unknown && ours == ENTENTE_TRUTH_UNKNOWN))
    g_error ("%s %s %s: %s, but in the worlds %s", a->text->str, relation, b->text->str,
             edtf_enum_nick (ENTENTE_TYPE_TRUTH, (int) ours),
             edtf_enum_nick (ENTENTE_TYPE_TRUTH, (int) in_worlds));
}

static void
test_worlds (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20250213);
  Sample samples[2];
  guint n_checked = 0;

  for (int i = 0; i < 2; i++)
    samples[i] = (Sample) { .text = g_string_new (NULL),
                            .periods = g_array_new (FALSE, FALSE, sizeof (Period)) };

  while (n_checked < N_PAIRS)
    {
      g_autoptr (EntenteEdtf) a = NULL;
      g_autoptr (EntenteEdtf) b = NULL;

      make_sample (rand, &samples[0]);
      make_sample (rand, &samples[1]);

      /* What is in no world is no date. */
      a = entente_edtf_parse (samples[0].text->str, NULL, NULL);
      b = entente_edtf_parse (samples[1].text->str, NULL, NULL);
      if (strcmp (samples[0].text->str, "/") != 0)
        g_assert_cmpint (a != NULL, ==, samples[0].periods->len > 0);
      if (a == NULL || b == NULL)
        continue;

      check_truth ("before", &samples[0], &samples[1], entente_edtf_is_before (a, b),
                   before_in_worlds (&samples[0], &samples[1]));
      check_truth ("overlaps", &samples[0], &samples[1], entente_edtf_overlaps (a, b),
                   overlaps_in_worlds (&samples[0], &samples[1]));
      check_truth ("covers", &samples[0], &samples[1], entente_edtf_covers (a, b),
                   covers_in_worlds (&samples[0], &samples[1]));
      n_checked++;
    }

  for (int i = 0; i < 2; i++)
    {
      g_string_free (samples[i].text, TRUE);
      g_array_unref (samples[i].periods);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/edtf/relations/table", test_table);
  g_test_add_func ("/edtf/relations/order", test_order);
  g_test_add_func ("/edtf/relations/worlds", test_worlds);

  return g_test_run ();
}
