/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "axis-fixture.h"

#define SHARP   ENTENTE_AXIS_END_SHARP
#define FADED   ENTENTE_AXIS_END_FADED
#define OPEN    ENTENTE_AXIS_END_OPEN
#define UNKNOWN ENTENTE_AXIS_END_UNKNOWN

/* Days are named by dates: the start of the day; last and sure_last by the day after. */
typedef struct
{
  const char *edtf;
  EntenteAxisEnd start, end;
  const char *first, *last;
  const char *sure_first, *sure_last; /* NULL where they are first and last */
} SpanRow;

static const SpanRow rows[] = {
  /* A date takes as long as what it names. */
  { "2025-02-13", SHARP, SHARP, "2025-02-13", "2025-02-14", NULL, NULL },
  { "2025-02", SHARP, SHARP, "2025-02-01", "2025-03-01", NULL, NULL },
  { "2024", SHARP, SHARP, "2024-01-01", "2025-01-01", NULL, NULL },
  { "2001-21", SHARP, SHARP, "2001-03-01", "2001-06-01", NULL, NULL },
  { "2024-09-29/2024-12-28", SHARP, SHARP, "2024-09-29", "2024-12-29", NULL, NULL },
  { "-0044-03-15", SHARP, SHARP, "-0044-03-15", "-0044-03-16", NULL, NULL },
  { "Y170000002", SHARP, SHARP, "Y170000002", "Y170000003", NULL, NULL },

  /* What begins or ends in some month has begun on its last, has ended after its last day. */
  { "2004-06/2006-08", FADED, FADED, "2004-06-01", "2006-09-01", "2004-06-30", "2006-08-02" },
  { "2004-06-11/2006", SHARP, FADED, "2004-06-11", "2007-01-01", "2004-06-11", "2006-01-02" },

  /* One of several, and what is said not to be certain, fades from the middle. */
  { "[2025-01-21..2025-01-30]", FADED, FADED, "2025-01-21", "2025-01-31", "2025-01-26",
    "2025-01-26" },
  { "2004-06-01/2004-06-11~", SHARP, FADED, "2004-06-01", "2004-06-12", "2004-06-01", NULL },
  { "2024~", FADED, FADED, "2024-01-01", "2025-01-01", "2024-07-02", "2024-07-02" },
  { "2023?", FADED, FADED, "2023-01-01", "2024-01-01", NULL, NULL },
  { "2023-04-XX", FADED, FADED, "2023-04-01", "2023-05-01", "2023-04-16", "2023-04-16" },
  { "1950S2", FADED, FADED, "1900-01-01", "2000-01-01", NULL, NULL },
  { "[2025-02-13]", SHARP, SHARP, "2025-02-13", "2025-02-14", NULL, NULL },

  /* No bound is invented: what is known of an open date is its other end. */
  { "../2025-02-13", OPEN, SHARP, "2025-02-13", "2025-02-14", NULL, NULL },
  { "/2025-02-13", UNKNOWN, SHARP, "2025-02-13", "2025-02-14", NULL, NULL },
  { "2025-02-13/..", SHARP, OPEN, "2025-02-13", "2025-02-14", NULL, NULL },
  { "2025-02-13/", SHARP, UNKNOWN, "2025-02-13", "2025-02-14", NULL, NULL },
  { "../2023", OPEN, FADED, "2023-01-01", "2024-01-01", "2023-01-01", "2023-01-02" },
  { "[..2025-02-13]", OPEN, FADED, "2025-02-13", "2025-02-14", NULL, NULL },
  { "[2025-02-13..]", FADED, OPEN, "2025-02-13", "2025-02-14", NULL, NULL },
  { "[..1988-01-01,1991-01-01]", OPEN, FADED, "1988-01-01", "1991-01-02", NULL, NULL },
};

static void
assert_day (double      day,
            const char *expected)
{
  g_assert_cmpfloat (day, ==, (double) axis_fixture_day (expected));
}

static void
test_row (gconstpointer data)
{
  const SpanRow *row = data;
  g_autoptr (EntenteDate) date = axis_fixture_date (row->edtf);
  g_auto (EntenteAxisSpan) span;

  g_assert_true (entente_axis_span_init (&span, date));
  g_assert_cmpint (span.start, ==, row->start);
  g_assert_cmpint (span.end, ==, row->end);
  assert_day (span.first, row->first);
  assert_day (span.last, row->last);
  if (row->sure_first != NULL)
    assert_day (span.sure_first, row->sure_first);
  else if (row->start != FADED)
    assert_day (span.sure_first, row->first);
  if (row->sure_last != NULL)
    assert_day (span.sure_last, row->sure_last);
  else if (row->end != FADED)
    assert_day (span.sure_last, row->last);

  g_assert_cmpfloat (span.first, <, span.last);
  g_assert_cmpfloat (span.first, <=, span.sure_first);
  g_assert_cmpfloat (span.sure_first, <=, span.sure_last);
  g_assert_cmpfloat (span.sure_last, <=, span.last);
}

static void
test_nothing_known (void)
{
  static const char * const nothing[] = { "../..", "/..", "../" };
  g_auto (EntenteAxisSpan) span;

  g_assert_false (entente_axis_span_init (&span, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (nothing); i++)
    {
      g_autoptr (EntenteDate) date = axis_fixture_date (nothing[i]);

      g_assert_false (entente_axis_span_init (&span, date));
    }
}

static void
assert_parts (const char *edtf,
              gboolean    all,
              guint       n_days,
              const char *days[])
{
  g_autoptr (EntenteDate) date = axis_fixture_date (edtf);
  g_auto (EntenteAxisSpan) span;

  g_assert_true (entente_axis_span_init (&span, date));
  g_assert_cmpuint (span.n_parts, ==, n_days / 2);
  g_assert_true (span.has_all_parts == all);
  for (guint i = 0; i < span.n_parts; i++)
    {
      assert_day (span.parts[i].first, days[2 * i]);
      assert_day (span.parts[i].last, days[2 * i + 1]);
    }
}

/* Between the members of a set nothing is drawn. */
static void
test_parts (void)
{
  assert_parts ("[2009,2001,2004]", FALSE, 6,
                (const char *[]) { "2001-01-01", "2002-01-01", "2004-01-01", "2005-01-01",
                                   "2009-01-01", "2010-01-01" });
  assert_parts ("{1990,1992-05}", TRUE, 4,
                (const char *[]) { "1990-01-01", "1991-01-01", "1992-05-01", "1992-06-01" });
  assert_parts ("[..1988,1991..]", FALSE, 4,
                (const char *[]) { "1988-01-01", "1989-01-01", "1991-01-01", "1992-01-01" });

  /* Members that follow each other are one stretch. */
  assert_parts ("{1990,1991,1992}", TRUE, 0, NULL);
  assert_parts ("[1990..1999]", FALSE, 0, NULL);
  assert_parts ("2024", FALSE, 0, NULL);
}

static void
test_time (void)
{
  g_autoptr (EntenteDate) date = axis_fixture_date ("2025-02-13T18:00:00");
  g_auto (EntenteAxisSpan) span;

  g_assert_true (entente_axis_span_init (&span, date));
  g_assert_cmpfloat_with_epsilon (span.first, (double) axis_fixture_day ("2025-02-13") + 0.75,
                                  1e-9);
  g_assert_cmpfloat (span.last - span.first, <, 0.001);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = g_strdup (rows[i].edtf);
      g_autofree char *path = NULL;

      g_strdelimit (name, "/", '|');
      path = g_strdup_printf ("/axis-span/date/%s", name);
      g_test_add_data_func (path, &rows[i], test_row);
    }
  g_test_add_func ("/axis-span/nothing-known", test_nothing_known);
  g_test_add_func ("/axis-span/parts", test_parts);
  g_test_add_func ("/axis-span/time", test_time);

  return g_test_run ();
}
