/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edtf-table.h"

static void
check_start (const EntenteEdtf *edtf,
             const char        *wanted)
{
  g_autofree char *text = NULL;
  EntenteEdtfEnd start;
  EntenteDay day = 4711;
  gboolean is_known;

  entente_edtf_get_start (edtf, &start);
  text = edtf_end_to_string (&start);
  g_assert_cmpstr (text, ==, wanted);

  is_known = start.kind == ENTENTE_EDTF_END_KNOWN;
  g_assert_cmpint (entente_edtf_get_earliest (edtf, &day), ==, is_known);
  g_assert_cmpint (day, ==, is_known ? start.lower : 4711);
}

static void
check_end (const EntenteEdtf *edtf,
           const char        *wanted)
{
  g_autofree char *text = NULL;
  EntenteEdtfEnd end;
  EntenteDay day = 4711;
  gboolean is_known;

  entente_edtf_get_end (edtf, &end);
  text = edtf_end_to_string (&end);
  g_assert_cmpstr (text, ==, wanted);

  is_known = end.kind == ENTENTE_EDTF_END_KNOWN;
  g_assert_cmpint (entente_edtf_get_latest (edtf, &day), ==, is_known);
  g_assert_cmpint (day, ==, is_known ? end.upper : 4711);
}

static void
check_valid_row (char     **cells,
                 guint      n_cells,
                 gpointer   user_data)
{
  g_autoptr (EntenteEdtf) edtf = edtf_parse_valid (cells[0]);
  g_autofree char *canonical = entente_edtf_to_string (edtf);
  g_autofree char *level = g_strdup_printf ("%d", entente_edtf_get_level (edtf));
  int kind = (int) entente_edtf_get_kind (edtf);
  int precision = (int) entente_edtf_get_precision (edtf);

  g_test_message ("%s", cells[0]);

  g_assert_cmpstr (level, ==, cells[1]);
  g_assert_cmpstr (entente_edtf_is_extension (edtf) ? "extension" : "-", ==, cells[2]);
  g_assert_cmpstr (canonical, ==, cells[3]);
  g_assert_cmpstr (edtf_enum_nick (ENTENTE_TYPE_EDTF_KIND, kind), ==, cells[4]);
  g_assert_cmpstr (edtf_enum_nick (ENTENTE_TYPE_EDTF_PRECISION, precision), ==, cells[5]);
  g_assert_cmpint (entente_edtf_is_interval (edtf), ==, strchr (cells[0], '/') != NULL);
  check_start (edtf, cells[6]);
  check_end (edtf, cells[7]);
}

static void
test_valid (void)
{
  edtf_own_table_foreach ("valid.tsv", 8, check_valid_row, NULL);
}

static void
check_invalid_row (char     **cells,
                   guint      n_cells,
                   gpointer   user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteEdtf) edtf = NULL;
  g_autofree char *position_text = NULL;
  gsize position = 4711;
  EntenteEdtfError code = strcmp (cells[1], "range") == 0 ? ENTENTE_EDTF_ERROR_RANGE
                                                          : ENTENTE_EDTF_ERROR_SYNTAX;

  g_test_message ("%s", cells[0]);

  edtf = entente_edtf_parse (cells[0], &position, &error);
  g_assert_null (edtf);
  g_assert_error (error, ENTENTE_EDTF_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, cells[3]);
  position_text = g_strdup_printf ("%" G_GSIZE_FORMAT, position);
  g_assert_cmpstr (position_text, ==, cells[2]);

  /* Both ways to learn of an error can be left out. */
  g_assert_null (entente_edtf_parse (cells[0], NULL, NULL));
}

static void
test_invalid (void)
{
  edtf_own_table_foreach ("invalid.tsv", 4, check_invalid_row, NULL);
}

/* Positions are characters of the text, whatever comes behind them. */
static void
test_foreign_characters (void)
{
  static const struct
  {
    const char *text;
    gsize       position;
  } rows[] = {
    { "２０２４", 0 },
    { "2024年", 4 },
    { "2024–2025", 4 },
    { "2024-0２", 6 },
    { "1984/ü", 5 },
    { "[1984,é]", 6 },
    { "2024\n", 4 },
    { "2024\t", 4 },
    { "2024-02\xff", 7 },
    { "\xff\xfe", 0 },
    { "1985-04-12T2\xc3", 12 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      gsize position = 4711;

      g_assert_null (entente_edtf_parse (rows[i].text, &position, &error));
      g_assert_error (error, ENTENTE_EDTF_ERROR, ENTENTE_EDTF_ERROR_SYNTAX);
      g_assert_cmpuint (position, ==, rows[i].position);
    }
}

static char *
repeat (const char *before,
        const char *part,
        gsize       n_parts,
        const char *after)
{
  GString *text = g_string_new (before);

  for (gsize i = 0; i < n_parts; i++)
    g_string_append (text, part);

  g_string_append (text, after);
  return g_string_free (text, FALSE);
}

static void
check_too_long (const char *text,
                int         code,
                gsize       wanted_position)
{
  g_autoptr (GError) error = NULL;
  gsize position = 4711;

  g_assert_null (entente_edtf_parse (text, &position, &error));
  g_assert_error (error, ENTENTE_EDTF_ERROR, code);
  g_assert_cmpuint (position, ==, wanted_position);
}

static void
test_long_texts (void)
{
  g_autofree char *longest = repeat ("[1984", ",1985", 1637, "]");
  g_autofree char *too_long = repeat ("[1984", ",1985", 1700, "]");
  g_autofree char *garbage = repeat ("", "9", 10000000, "");
  g_autofree char *foreign = repeat ("19", "ü", 10000, "");
  g_autofree char *year = repeat ("Y", "9", 8000, "");
  g_autofree char *exponent = repeat ("Y1E", "9", 8000, "");
  g_autofree char *significant = repeat ("1950S", "9", 8000, "");
  g_autofree char *brackets = repeat ("", "[", 8000, "");
  g_autoptr (EntenteEdtf) edtf = edtf_parse_valid (longest);

  g_assert_cmpuint (entente_edtf_get_n_members (edtf), ==, 1638);

  check_too_long (too_long, ENTENTE_EDTF_ERROR_RANGE, 8192);
  check_too_long (garbage, ENTENTE_EDTF_ERROR_RANGE, 8192);
  check_too_long (foreign, ENTENTE_EDTF_ERROR_SYNTAX, 2);
  check_too_long (year, ENTENTE_EDTF_ERROR_RANGE, 0);
  check_too_long (exponent, ENTENTE_EDTF_ERROR_RANGE, 0);
  check_too_long (significant, ENTENTE_EDTF_ERROR_RANGE, 5);
  check_too_long (brackets, ENTENTE_EDTF_ERROR_SYNTAX, 1);
}

static void
test_equal (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    gboolean    equal;
  } rows[] = {
    { "2004-06?", "?2004-?06", TRUE },
    { "%2001", "?2001~", TRUE },
    { "2004?-06-~11", "?2004-06-~11", TRUE },
    { "1985-04-12T23:20:30+04:00", "1985-04-12T23:20:30+04", TRUE },
    { "1985-04-12T23:20:30+00", "1985-04-12T23:20:30Z", TRUE },
    { "2004", "2004", TRUE },
    { "2004", "2004-XX", FALSE },
    { "2004", "2004?", FALSE },
    { "[1984]", "1984", FALSE },
    { "[1984]", "{1984}", FALSE },
    { "Y17E4", "Y170000", FALSE },
    { "1985/", "1985/..", FALSE },
    { "1985-04-12T23:20:30", "1985-04-12T23:20:30Z", FALSE },
    { "2001-21", "2001-25", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (EntenteEdtf) a = edtf_parse_valid (rows[i].a);
      g_autoptr (EntenteEdtf) b = edtf_parse_valid (rows[i].b);

      g_assert_cmpint (entente_edtf_equal (a, b), ==, rows[i].equal);
      g_assert_true (entente_edtf_equal (a, a));
      if (rows[i].equal)
        g_assert_cmpuint (entente_edtf_hash (a), ==, entente_edtf_hash (b));
    }
}

static void
test_qualification (void)
{
  static const struct
  {
    const char *text;
    guint       marks[3];
  } rows[] = {
    { "2004-06-11", { 0, 0, 0 } },
    { "2004-06-11?", { 1, 1, 1 } },
    { "2004-06~-11", { 2, 2, 0 } },
    { "2004?-06-11", { 1, 0, 0 } },
    { "?2004-06-~11", { 1, 0, 2 } },
    { "2004-%06-11", { 0, 3, 0 } },
    { "?2004-06-04~", { 3, 2, 2 } },
    { "1984~", { 2, 0, 0 } },
    { "2001-~21", { 0, 2, 0 } },
    { "1984?/2004-06-~11", { 1, 0, 2 } },
    { "[1984,1985-?06,1986~..1990]", { 2, 1, 0 } },
    { "../1985-06%", { 3, 3, 0 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (EntenteEdtf) edtf = edtf_parse_valid (rows[i].text);
      guint all = 0;

      for (guint part = 0; part < 3; part++)
        {
          guint marks = entente_edtf_get_qualification (edtf, (EntenteEdtfPart) part);

          g_assert_cmpuint (marks, ==, rows[i].marks[part]);
          all |= marks;
        }

      g_assert_cmpint (entente_edtf_is_uncertain (edtf), ==, (all & 1) != 0);
      g_assert_cmpint (entente_edtf_is_approximate (edtf), ==, (all & 2) != 0);
    }
}

static void
test_time (void)
{
  static const struct
  {
    const char *text;
    int         hour;
    int         minute;
    int         second;
    gboolean    has_shift;
    int         shift_minutes;
  } rows[] = {
    { "1985-04-12T23:20:30", 23, 20, 30, FALSE, 0 },
    { "1985-04-12T00:00:00Z", 0, 0, 0, TRUE, 0 },
    { "1985-04-12T23:59:59-04", 23, 59, 59, TRUE, -240 },
    { "1985-04-12T01:02:03+04:30", 1, 2, 3, TRUE, 270 },
    { "1985-04-12T01:02:03-00:30", 1, 2, 3, TRUE, -30 },
  };
  g_autoptr (EntenteEdtf) day = edtf_parse_valid ("1985-04-12");
  int hour = -7;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (EntenteEdtf) edtf = edtf_parse_valid (rows[i].text);
      int minute, second, shift_minutes;
      gboolean has_shift;

      g_assert_true (entente_edtf_get_time (edtf, &hour, &minute, &second,
                                            &has_shift, &shift_minutes));
      g_assert_cmpint (hour, ==, rows[i].hour);
      g_assert_cmpint (minute, ==, rows[i].minute);
      g_assert_cmpint (second, ==, rows[i].second);
      g_assert_cmpint (has_shift, ==, rows[i].has_shift);
      g_assert_cmpint (shift_minutes, ==, rows[i].shift_minutes);
      g_assert_true (entente_edtf_get_time (edtf, NULL, NULL, NULL, NULL, NULL));
    }

  hour = -7;
  g_assert_false (entente_edtf_get_time (day, &hour, NULL, NULL, NULL, NULL));
  g_assert_cmpint (hour, ==, -7);
}

static void
test_members (void)
{
  static const char * const members[] = {
    "[..1667]", "1668~", "1669-1X", "[1670..1672]", "[1760-12..]",
  };
  g_autoptr (EntenteEdtf) set = edtf_parse_valid ("[..1667,1668~,1669-1X,1670..1672,1760-12..]");
  g_autoptr (EntenteEdtf) date = edtf_parse_valid ("1984");
  g_autoptr (EntenteEdtf) interval = edtf_parse_valid ("1984/1985");

  g_assert_cmpuint (entente_edtf_get_n_members (set), ==, G_N_ELEMENTS (members));

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autoptr (EntenteEdtf) member = entente_edtf_dup_member (set, i);
      g_autofree char *text = entente_edtf_to_string (member);

      g_assert_cmpstr (text, ==, members[i]);
    }

  g_assert_null (entente_edtf_dup_member (set, G_N_ELEMENTS (members)));
  g_assert_cmpuint (entente_edtf_get_n_members (date), ==, 0);
  g_assert_null (entente_edtf_dup_member (date, 0));
  g_assert_cmpuint (entente_edtf_get_n_members (interval), ==, 0);
}

/* A range is never listed day by day: this would take some thousand million members. */
static void
test_huge_ranges (void)
{
  g_autoptr (EntenteEdtf) all = edtf_parse_valid ("{Y-9999999999999999..Y9999999999999999}");
  g_autoptr (EntenteEdtf) one = edtf_parse_valid ("[Y-9999999999999999..Y9999999999999999]");
  g_autoptr (EntenteEdtf) year = edtf_parse_valid ("Y1234567890123456S2");
  g_autoptr (EntenteEdtf) day = edtf_parse_valid ("2025-02-13");

  g_assert_cmpint (entente_edtf_covers (all, day), ==, ENTENTE_TRUTH_YES);
  g_assert_cmpint (entente_edtf_covers (one, day), ==, ENTENTE_TRUTH_UNKNOWN);
  g_assert_cmpint (entente_edtf_overlaps (one, year), ==, ENTENTE_TRUTH_UNKNOWN);
  g_assert_cmpint (entente_edtf_is_after (year, day), ==, ENTENTE_TRUTH_YES);
}

static void
test_boxed (void)
{
  g_autoptr (EntenteEdtf) edtf = edtf_parse_valid ("2025-02-13");
  g_auto (GValue) value = G_VALUE_INIT;
  EntenteEdtf *again = entente_edtf_ref (edtf);

  g_assert_true (again == edtf);
  entente_edtf_unref (again);

  g_value_init (&value, ENTENTE_TYPE_EDTF);
  g_value_set_boxed (&value, edtf);
  g_assert_true (g_value_get_boxed (&value) == edtf);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/edtf/valid", test_valid);
  g_test_add_func ("/edtf/invalid", test_invalid);
  g_test_add_func ("/edtf/foreign-characters", test_foreign_characters);
  g_test_add_func ("/edtf/long-texts", test_long_texts);
  g_test_add_func ("/edtf/equal", test_equal);
  g_test_add_func ("/edtf/qualification", test_qualification);
  g_test_add_func ("/edtf/time", test_time);
  g_test_add_func ("/edtf/members", test_members);
  g_test_add_func ("/edtf/huge-ranges", test_huge_ranges);
  g_test_add_func ("/edtf/boxed", test_boxed);

  return g_test_run ();
}
