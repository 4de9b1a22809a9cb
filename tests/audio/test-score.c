/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "audio-helpers.h"
#include "axis-fixture.h"

static const EntenteSound *
get (EntenteScore *score,
     guint         index)
{
  return entente_score_get_sound (score, index);
}

/* What the sounds are, as letters: n, r, t, c. */
static char *
kinds_of (EntenteScore *score)
{
  GString *kinds = g_string_new (NULL);

  for (guint i = 0; i < entente_score_get_n_sounds (score); i++)
    g_string_append_c (kinds, "nrtc"[get (score, i)->kind]);

  return g_string_free (kinds, FALSE);
}

static void
assert_kinds (EntenteScore *score,
              const char   *expected)
{
  g_autofree char *kinds = kinds_of (score);

  g_assert_cmpstr (kinds, ==, expected);
}

/* One after the other, without a hole and without an overlap. */
static void
assert_sound (EntenteScore *score)
{
  guint64 end = 0;

  for (guint i = 0; i < entente_score_get_n_sounds (score); i++)
    {
      const EntenteSound *sound = get (score, i);

      g_assert_cmpuint (sound->start, ==, end);
      g_assert_cmpuint (sound->length, >, 0);
      g_assert_cmpfloat (fabs (sound->pan), <=, 1);
      end += sound->length;
    }
  g_assert_cmpuint (entente_score_get_n_frames (score), ==, end);
}

static void
test_bars (void)
{
  g_autoptr (EntenteChart) chart = fixture_share ();
  g_autoptr (EntenteScore) score = audio_score_of (chart, NULL, NULL);

  assert_sound (score);
  assert_kinds (score, "tnrtnrtnrtnr");
  g_assert_cmpuint (entente_score_get_n_notes (score), ==, 4);
  for (int i = 0; i < 12; i++)
    {
      g_assert_cmpint (get (score, (guint) i)->mark, ==, i / 3);
      g_assert_cmpfloat_with_epsilon (get (score, (guint) i)->pan, i / 3 * 2.0 / 3 - 1, 1e-9);
    }

  /* 17, 16, 15 and 52 per cent, in steps of 37 / 36. */
  g_assert_cmpfloat (audio_get_note (score, 0)->pitch, ==, 57);
  g_assert_cmpfloat (audio_get_note (score, 1)->pitch, ==, 56);
  g_assert_cmpfloat (audio_get_note (score, 2)->pitch, ==, 55);
  g_assert_cmpfloat (audio_get_note (score, 3)->pitch, ==, 91);
  g_assert_cmpint (audio_get_note (score, 0)->source, ==, ENTENTE_MARK_KIND_STATED);
  g_assert_cmpint (audio_get_note (score, 3)->source, ==, ENTENTE_MARK_KIND_DERIVED);
}

static void
test_time_series (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_autoptr (EntenteScore) score = audio_score_of (chart, NULL, NULL);

  /* From the middle of December to February, in weeks. */
  assert_sound (score);
  assert_kinds (score, "tnrttttttttnrnrnr");
  g_assert_cmpint (audio_get_note (score, 0)->mark, ==, 0);
  g_assert_cmpfloat (audio_get_note (score, 0)->pitch, ==, 55);
  g_assert_cmpfloat (audio_get_note (score, 0)->pan, ==, -1);
  g_assert_cmpfloat (audio_get_note (score, 2)->pitch, ==, 91);
  g_assert_cmpfloat (audio_get_note (score, 3)->pan, ==, 1);
  for (guint i = 1; i < entente_score_get_n_sounds (score); i++)
    g_assert_cmpfloat (get (score, i)->pan, >=, get (score, i - 1)->pan);

  /* A day of two months is hardly to the left of the end. */
  g_assert_cmpfloat (audio_get_note (score, 1)->pan, >, 0.95);
  g_assert_cmpfloat (audio_get_note (score, 1)->pan, <, 1);
}

/* The most that a figure can be: the note falls; the least: it rises. */
static void
test_bounds (void)
{
  static const FixtureMark marks[] = {
    { .id = "A", .label = "a", .digits = "40", .bound = ENTENTE_BOUND_UPPER },
    { .id = "B", .label = "b", .digits = "40", .relation = ENTENTE_RELATION_GREATER },
    { .id = "C", .label = "c", .digits = "40" },
  };
  g_autoptr (EntenteChart) chart = fixture_chart (ENTENTE_CHART_KIND_BAR, "T", "%", marks, 3);
  g_autoptr (EntenteScore) score = audio_score_of (chart, NULL, NULL);

  g_assert_cmpfloat (audio_get_note (score, 0)->glide, <, -2);
  g_assert_cmpfloat (audio_get_note (score, 1)->glide, >, 2);
  g_assert_cmpfloat (audio_get_note (score, 2)->glide, ==, 0);
}

/* A mark without a figure is a rest as long as any other mark; one without a date is last. */
static void
test_missing (void)
{
  static const FixtureMark marks[] = {
    { .id = "A", .label = "undated", .digits = "1" },
    { .id = "B", .label = "without a figure", .date = "2024-03-02" },
    { .id = "C", .label = "known", .digits = "3", .date = "2024-03-01" },
  };
  g_autoptr (EntenteChart) series =
    fixture_chart (ENTENTE_CHART_KIND_TIME_SERIES, "T", "%", marks, 3);
  g_autoptr (EntenteScore) score = audio_score_of (series, NULL, NULL);
  g_autoptr (EntenteChart) bars = fixture_chart (ENTENTE_CHART_KIND_BAR, "T", "%", marks, 3);
  g_autoptr (EntenteScore) score_of_bars = audio_score_of (bars, NULL, NULL);

  assert_sound (score);
  assert_kinds (score, "tnrrnr");
  g_assert_cmpint (get (score, 1)->mark, ==, 0);
  g_assert_cmpint (get (score, 3)->mark, ==, 1);
  g_assert_cmpuint (get (score, 3)->length, ==, get (score, 1)->length + get (score, 2)->length);
  g_assert_cmpint (get (score, 4)->mark, ==, 2);
  g_assert_cmpfloat (get (score, 4)->pan, ==, 0);

  assert_kinds (score_of_bars, "tnrtrtnr");
}

/* Marks are heard as they are read, even where the middles of their dates lie otherwise. */
static void
test_reading_order (void)
{
  static const FixtureMark marks[] = {
    { .id = "A", .label = "year", .digits = "1", .date = "2024" },
    { .id = "B", .label = "day", .digits = "2", .date = "2024-02-01" },
    { .id = "C", .label = "open", .digits = "3", .date = "2024-05-01/.." },
    { .id = "D", .label = "unknown", .digits = "3", .date = "/2024-04-01" },
  };
  g_autoptr (EntenteChart) chart =
    fixture_chart (ENTENTE_CHART_KIND_TIME_SERIES, "T", "%", marks, 4);
  g_autoptr (EntenteScore) score = audio_score_of (chart, NULL, NULL);

  assert_sound (score);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpint (audio_get_note (score, i)->mark, ==, i);
  for (guint i = 1; i < 4; i++)
    g_assert_cmpfloat (audio_get_note (score, i)->pan, >=, audio_get_note (score, i - 1)->pan);
}

/* Of events on these dates; NULL is for one without a date. */
static GListModel *
make_events (const char * const *dates,
             guint               n_dates)
{
  GListStore *events = g_list_store_new (ENTENTE_TYPE_EVENT);

  for (guint i = 0; i < n_dates; i++)
    {
      g_autoptr (EntenteDate) date = dates[i] != NULL ? axis_fixture_date (dates[i]) : NULL;
      g_autoptr (EntenteEvent) event =
        g_object_new (ENTENTE_TYPE_EVENT, "id", "E", "title", "An event", "date", date, NULL);

      g_list_store_append (events, event);
    }

  return G_LIST_MODEL (events);
}

static void
test_events (void)
{
  static const char * const dates[] = { "2021", "2025-01-29", "2025-02-13", NULL };
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  g_autoptr (EntenteScore) score = NULL;

  view.events = make_events (dates, G_N_ELEMENTS (dates));
  view.from = (double) axis_fixture_day ("2024-12-01");
  view.to = (double) axis_fixture_day ("2025-02-15");
  score = audio_score_of (chart, &view, NULL);

  /* Within the time shown only; an event before the marks of its day. */
  assert_sound (score);
  assert_kinds (score, "tttnrttttttcttnrcnrnr");
  for (guint i = 0; i < entente_score_get_n_sounds (score); i++)
    if (get (score, i)->kind == ENTENTE_SOUND_CHIME)
      g_assert_cmpint (get (score, i)->mark, ==, -1);

  /* Without a time of its own, a view is of all figures, and of the events among them. */
  g_clear_object (&score);
  view.from = view.to = 0;
  score = audio_score_of (chart, &view, NULL);
  assert_kinds (score, "tnrttttttcttnrcnrnr");
}

/* Many events on a day are as long as one: a chime struck twice. */
static void
test_events_of_a_day (void)
{
  static const char * const dates[] = {
    "2025-02-13", "2025-02-12", "2025-02-13", "2025-02-13", "2025-02-13", "2025-01-29",
    "2025-01-29",
  };
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  g_autoptr (EntenteScore) score = NULL;
  guint lengths[5], n = 0;

  view.events = make_events (dates, G_N_ELEMENTS (dates));
  score = audio_score_of (chart, &view, NULL);

  assert_sound (score);
  assert_kinds (score, "tnrttttttccttcnrccnrnr");
  for (guint i = 0; i < entente_score_get_n_sounds (score); i++)
    if (get (score, i)->kind == ENTENTE_SOUND_CHIME)
      lengths[n++] = get (score, i)->length;
  g_assert_cmpuint (n, ==, 5);
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (lengths[i], ==, i == 2 ? 24000 : 12000);
}

static void
test_time_shown (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  g_autoptr (EntenteScore) score = NULL;

  view.from = (double) axis_fixture_day ("2025-02-12");
  view.to = view.from + 2;
  score = audio_score_of (chart, &view, NULL);

  assert_kinds (score, "tnrtnrnr");
  g_assert_cmpint (audio_get_note (score, 0)->mark, ==, 1);
  g_assert_cmpfloat (audio_get_note (score, 0)->pan, ==, -0.5);
  g_assert_cmpfloat (audio_get_note (score, 1)->pan, ==, 0.5);
  g_assert_cmpfloat (audio_get_note (score, 0)->pitch, ==, 55);
}

static void
test_nothing (void)
{
  const double missing[] = { NAN, NAN };
  g_autoptr (EntenteChart) bars = fixture_empty (ENTENTE_CHART_KIND_BAR);
  g_autoptr (EntenteChart) series = fixture_empty (ENTENTE_CHART_KIND_TIME_SERIES);
  g_autoptr (EntenteScore) score = audio_score_of (bars, NULL, NULL);
  g_autoptr (EntenteScore) score_of_series = audio_score_of (series, NULL, NULL);
  g_autoptr (EntenteScore) score_of_missing = audio_score_of_bars (missing, 2, NULL);

  g_assert_cmpuint (entente_score_get_n_sounds (score), ==, 0);
  g_assert_cmpuint (entente_score_get_n_frames (score), ==, 0);
  g_assert_cmpint (entente_score_find_frame (score, 0), ==, -1);
  g_assert_cmpint (entente_score_find_mark (score, 0), ==, -1);
  g_assert_cmpint (entente_score_find_stop (score, -1, 1), ==, -1);
  g_assert_cmpint (entente_score_find_stop (score, -1, -1), ==, -1);
  g_assert_cmpuint (entente_score_get_n_sounds (score_of_series), ==, 0);
  assert_kinds (score_of_missing, "trtr");
  g_assert_cmpuint (entente_score_get_n_notes (score_of_missing), ==, 0);
}

static void
test_one (void)
{
  const double value = 7;
  g_autoptr (EntenteScore) score = audio_score_of_bars (&value, 1, NULL);

  assert_sound (score);
  assert_kinds (score, "tnr");
  g_assert_cmpfloat (get (score, 1)->pitch, ==, 73);
  g_assert_cmpfloat (get (score, 1)->pan, ==, 0);
}

static void
test_all_equal (void)
{
  const double values[] = { 5, 5, 5 };
  g_autoptr (EntenteScore) score = audio_score_of_bars (values, 3, NULL);

  for (guint i = 0; i < 3; i++)
    g_assert_cmpfloat (audio_get_note (score, i)->pitch, ==, 73);
}

/* Figures whose difference is beyond all numbers, and the smallest ones. */
static void
test_extremes (void)
{
  const double huge[] = { -1.7e308, 0, 1.7e308 };
  const double tiny[] = { 1e-300, 2e-300, 3e-300 };
  g_autoptr (EntenteScore) huge_score = audio_score_of_bars (huge, 3, NULL);
  g_autoptr (EntenteScore) tiny_score = audio_score_of_bars (tiny, 3, NULL);

  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpfloat (audio_get_note (huge_score, i)->pitch, ==, 55 + 18 * i);
      g_assert_cmpfloat (audio_get_note (tiny_score, i)->pitch, ==, 55 + 18 * i);
    }
}

static void
test_options (void)
{
  const double values[] = { 1, 10, 100, 3 };
  EntenteScoreOptions options = ENTENTE_SCORE_OPTIONS_INIT;
  g_autoptr (EntenteScore) score = NULL;

  options.lowest = 60;
  options.highest = 72;
  options.scale = ENTENTE_TONE_SCALE_PENTATONIC;
  options.mirrored = TRUE;
  options.tempo = 60;
  score = audio_score_of_bars (values, 4, &options);

  g_assert_cmpfloat (audio_get_note (score, 0)->pitch, ==, 60);
  g_assert_cmpfloat (audio_get_note (score, 1)->pitch, ==, 60);
  g_assert_cmpfloat (audio_get_note (score, 2)->pitch, ==, 72);
  g_assert_cmpfloat (audio_get_note (score, 0)->pan, ==, 1);
  g_assert_cmpfloat (audio_get_note (score, 3)->pan, ==, -1);
  g_assert_cmpfloat (entente_score_get_tempo (score), ==, 60);
  g_assert_cmpuint (get (score, 1)->length + get (score, 2)->length, ==, ENTENTE_SOUND_RATE);
}

/* Pitch goes by the scale of the picture where that can be. */
static void
test_logarithmic (void)
{
  static const FixtureMark marks[] = {
    { .id = "A", .label = "a", .digits = "1", .date = "2024-01-01" },
    { .id = "B", .label = "b", .digits = "10", .date = "2024-01-02" },
    { .id = "C", .label = "c", .digits = "100", .date = "2024-01-03" },
    { .id = "D", .label = "d", .digits = "0", .date = "2024-01-04" },
  };
  EntenteChartView view = { .scale = ENTENTE_VALUE_SCALE_LOG };
  g_autoptr (EntenteChart) positive =
    fixture_chart (ENTENTE_CHART_KIND_TIME_SERIES, "T", "%", marks, 3);
  g_autoptr (EntenteChart) with_zero =
    fixture_chart (ENTENTE_CHART_KIND_TIME_SERIES, "T", "%", marks, 4);
  g_autoptr (EntenteScore) score = audio_score_of (positive, &view, NULL);
  g_autoptr (EntenteScore) score_with_zero = audio_score_of (with_zero, &view, NULL);

  g_assert_cmpfloat (audio_get_note (score, 1)->pitch, ==, 73);
  g_assert_cmpfloat (audio_get_note (score_with_zero, 1)->pitch, ==, 59);
}

/* Another tempo is the same, sooner or later. */
static void
test_tempo (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_autoptr (EntenteScore) score = audio_score_of (chart, NULL, NULL);
  g_autoptr (EntenteScore) fast = entente_score_at_tempo (score, 240);
  g_autoptr (EntenteScore) too_fast = entente_score_at_tempo (score, 1e9);
  g_autoptr (EntenteScore) too_slow = entente_score_at_tempo (score, 0);
  guint n = entente_score_get_n_sounds (score);

  assert_sound (fast);
  assert_sound (too_fast);
  assert_sound (too_slow);
  g_assert_cmpfloat (entente_score_get_tempo (too_fast), ==, ENTENTE_TEMPO_MOST);
  g_assert_cmpfloat (entente_score_get_tempo (too_slow), ==, ENTENTE_TEMPO_LEAST);
  g_assert_cmpuint (entente_score_get_n_sounds (fast), ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpfloat (get (fast, i)->pitch, ==, get (score, i)->pitch);
      g_assert_cmpfloat (get (fast, i)->pan, ==, get (score, i)->pan);
      g_assert_cmpint (get (fast, i)->mark, ==, get (score, i)->mark);
      g_assert_cmpuint (get (fast, i)->length, ==, get (score, i)->length / 2);
    }
}

static void
test_find (void)
{
  g_autoptr (EntenteChart) chart = fixture_share ();
  g_autoptr (EntenteScore) score = audio_score_of (chart, NULL, NULL);
  guint n = entente_score_get_n_sounds (score);

  for (guint i = 0; i < n; i++)
    {
      const EntenteSound *sound = get (score, i);

      g_assert_cmpint (entente_score_find_frame (score, sound->start), ==, i);
      g_assert_cmpint (entente_score_find_frame (score, sound->start + sound->length - 1), ==, i);
    }
  g_assert_cmpint (entente_score_find_frame (score, entente_score_get_n_frames (score)), ==, n - 1);
  g_assert_cmpint (entente_score_find_frame (score, G_MAXUINT64), ==, n - 1);

  g_assert_cmpint (entente_score_find_mark (score, 0), ==, 0);
  g_assert_cmpint (entente_score_find_mark (score, 2), ==, 6);
  g_assert_cmpint (entente_score_find_mark (score, 4), ==, -1);
  g_assert_cmpint (entente_score_find_mark (score, -1), ==, -1);
}

static void
test_stops (void)
{
  const double values[] = { 1, NAN, 3 };
  g_autoptr (EntenteScore) score = audio_score_of_bars (values, 3, NULL);

  /* t n r t r t n r */
  g_assert_cmpint (entente_score_find_stop (score, -1, 1), ==, 1);
  g_assert_cmpint (entente_score_find_stop (score, 1, 1), ==, 4);
  g_assert_cmpint (entente_score_find_stop (score, 4, 1), ==, 6);
  g_assert_cmpint (entente_score_find_stop (score, 6, 1), ==, -1);
  g_assert_cmpint (entente_score_find_stop (score, -1, -1), ==, 6);
  g_assert_cmpint (entente_score_find_stop (score, 6, -1), ==, 4);
  g_assert_cmpint (entente_score_find_stop (score, 4, -1), ==, 1);
  g_assert_cmpint (entente_score_find_stop (score, 1, -1), ==, -1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/score/bars", test_bars);
  g_test_add_func ("/score/time-series", test_time_series);
  g_test_add_func ("/score/bounds", test_bounds);
  g_test_add_func ("/score/missing", test_missing);
  g_test_add_func ("/score/reading-order", test_reading_order);
  g_test_add_func ("/score/events", test_events);
  g_test_add_func ("/score/events-of-a-day", test_events_of_a_day);
  g_test_add_func ("/score/time-shown", test_time_shown);
  g_test_add_func ("/score/nothing", test_nothing);
  g_test_add_func ("/score/one", test_one);
  g_test_add_func ("/score/all-equal", test_all_equal);
  g_test_add_func ("/score/extremes", test_extremes);
  g_test_add_func ("/score/options", test_options);
  g_test_add_func ("/score/logarithmic", test_logarithmic);
  g_test_add_func ("/score/tempo", test_tempo);
  g_test_add_func ("/score/find", test_find);
  g_test_add_func ("/score/stops", test_stops);

  return g_test_run ();
}
