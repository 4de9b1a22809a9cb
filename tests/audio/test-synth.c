/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <math.h>

#include "audio-helpers.h"
#include "entente-loader.h"

/* -1 dBFS */
#define MOST_PEAK 0.8912509381337456

/* Loud enough to be heard: -12 dBFS. */
#define LEAST_PEAK 0.2511886431509580

static void
test_pitch_rises (void)
{
  double values[19], before = 0;
  g_autoptr (EntenteScore) score = NULL;
  g_autoptr (Recording) recording = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    values[i] = 3 + 2.0 * i;
  score = audio_score_of_bars (values, G_N_ELEMENTS (values), NULL);
  recording = audio_record (score);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      const EntenteSound *note = audio_get_note (score, i);
      double frequency = audio_frequency (recording, note->start + 2000, note->length - 4000);

      /* Within a hundredth of a semitone; two semitones a step. */
      g_assert_cmpfloat_with_epsilon (frequency, entente_pitch_to_frequency (note->pitch),
                                      frequency * 6e-4);
      g_assert_cmpfloat (frequency, >, before * 1.1);
      before = frequency;
    }
  g_assert_cmpfloat_with_epsilon (before, 1567.98, 0.1);
}

/* What is heard rises with the figure, whatever the figures and the scale are. */
static void
test_pitch_follows_random_figures (void)
{
  for (guint32 seed = 0; seed < 20; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      EntenteScoreOptions options = ENTENTE_SCORE_OPTIONS_INIT;
      guint n = (guint) g_rand_int_range (rand, 2, 12);
      g_autofree double *values = g_new (double, n);
      g_autofree double *heard = g_new (double, n);
      g_autoptr (EntenteScore) score = NULL;
      g_autoptr (Recording) recording = NULL;

      options.scale = (EntenteToneScale) (seed % 4);
      for (guint i = 0; i < n; i++)
        values[i] = g_rand_double_range (rand, -1000, 1000);
      score = audio_score_of_bars (values, n, &options);
      recording = audio_record (score);
      for (guint i = 0; i < n; i++)
        {
          const EntenteSound *note = audio_get_note (score, i);

          heard[i] = audio_frequency (recording, note->start + 2000, note->length - 4000);
        }

      for (guint i = 0; i < n; i++)
        for (guint j = 0; j < n; j++)
          if (values[i] < values[j])
            g_assert_cmpfloat (heard[i], <=, heard[j] * 1.0005);
    }
}

static void
test_pan_follows_time (void)
{
  const double values[] = { 1, 2, 3, 2, 1 };
  EntenteScoreOptions options = ENTENTE_SCORE_OPTIONS_INIT;
  double before = 0, power = 0;

  for (int mirrored = 0; mirrored < 2; mirrored++)
    {
      g_autoptr (EntenteScore) score = NULL;
      g_autoptr (Recording) recording = NULL;

      options.mirrored = mirrored != 0;
      score = audio_score_of_bars (values, 5, &options);
      recording = audio_record (score);
      for (guint i = 0; i < 5; i++)
        {
          const EntenteSound *note = audio_get_note (score, mirrored ? 4 - i : i);
          double left = audio_rms (recording, note->start, note->length, LEFT);
          double right = audio_rms (recording, note->start, note->length, RIGHT);

          if (i > 0)
            g_assert_cmpfloat (right / left, >, before);
          else
            g_assert_cmpfloat (right / left, <, 0.2);
          before = right / left;

          /* As loud wherever it is. */
          if (i == 0)
            power = left * left + right * right;
          g_assert_cmpfloat_with_epsilon (left * left + right * right, power, power * 0.01);
        }
      g_assert_cmpfloat (before, >, 5);
    }
}

static void
assert_peak (EntenteScore *score)
{
  g_autoptr (Recording) recording = audio_record (score);
  double peak = audio_peak (recording);

  g_assert_cmpfloat (peak, <, MOST_PEAK);
  if (entente_score_get_n_notes (score) > 0)
    g_assert_cmpfloat (peak, >, LEAST_PEAK);
}

static void
test_peak_of_bundled_charts (void)
{
  g_autoptr (EntenteDossier) dossier = entente_loader_load_builtin ();
  GListModel *charts = entente_dossier_get_charts (dossier);
  guint n = g_list_model_get_n_items (charts);

  g_assert_cmpuint (n, >=, 3);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteChart) chart = g_list_model_get_item (charts, i);
      EntenteChartView view = { .events = entente_dossier_get_events (dossier) };
      g_autoptr (EntenteScore) score = audio_score_of (chart, &view, NULL);

      g_assert_cmpuint (entente_score_get_n_notes (score), >, 1);
      assert_peak (score);
    }
}

static void
test_peak_of_random_scores (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();

  for (guint32 seed = 0; seed < 30; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      gsize n = (gsize) g_rand_int_range (rand, 1, 400);
      g_autofree double *closes = g_new (double, n);
      EntenteScoreOptions options = ENTENTE_SCORE_OPTIONS_INIT;
      g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
      g_autoptr (EntenteScore) score = NULL;

      for (gsize i = 0; i < n; i++)
        closes[i] = g_rand_double_range (rand, 50, 150);
      view.prices = audio_prices ("2024-10-01", closes, n, n / 2,
                                  (guint) g_rand_int_range (rand, 0, 90));
      options.tempo = g_rand_double_range (rand, ENTENTE_TEMPO_LEAST, ENTENTE_TEMPO_MOST);
      options.scale = (EntenteToneScale) g_rand_int_range (rand, 0, 4);
      options.lowest = g_rand_int_range (rand, ENTENTE_PITCH_LOWEST, 60);
      options.highest = g_rand_int_range (rand, 61, ENTENTE_PITCH_HIGHEST + 1);
      score = audio_score_of (chart, &view, &options);
      assert_peak (score);
    }
}

static void
test_silence (void)
{
  const double values[] = { 1, NAN, 3 };
  g_autoptr (EntenteScore) score = audio_score_of_bars (values, 3, NULL);
  g_autoptr (Recording) recording = audio_record (score);
  guint n_rests = 0;

  for (guint i = 0; i < entente_score_get_n_sounds (score); i++)
    {
      const EntenteSound *sound = entente_score_get_sound (score, i);
      double left = audio_rms (recording, sound->start, sound->length, LEFT);
      double right = audio_rms (recording, sound->start, sound->length, RIGHT);

      g_assert_true ((sound->kind == ENTENTE_SOUND_REST) == (left + right == 0));
      n_rests += sound->kind == ENTENTE_SOUND_REST;
    }
  g_assert_cmpuint (n_rests, ==, 3);
}

static double
jump (const Recording *recording,
      guint64          frame,
      Ear              ear)
{
  return fabs (audio_get (recording, frame + 1, ear) - audio_get (recording, frame, ear));
}

/* How much the slope changes: what makes a click of a corner. */
static double
bend (const Recording *recording,
      guint64          frame,
      Ear              ear)
{
  return fabs (audio_get (recording, frame + 1, ear) - 2 * audio_get (recording, frame, ear) +
               audio_get (recording, frame - 1, ear));
}

/* The largest jump and bend of a stretch, for both ears. */
static void
roughness (const Recording *recording,
           guint64          first,
           guint64          end,
           double          *most_jump,
           double          *most_bend)
{
  *most_jump = *most_bend = 0;
  for (guint64 frame = MAX (first, 1); frame < MIN (end, recording->n_frames - 1); frame++)
    for (int ear = LEFT; ear <= RIGHT; ear++)
      {
        *most_jump = MAX (*most_jump, jump (recording, frame, (Ear) ear));
        *most_bend = MAX (*most_bend, bend (recording, frame, (Ear) ear));
      }
}

/* Where a sound begins and ends, it is as smooth as the tone is by itself, and smaller. */
static void
assert_no_click (EntenteScore *score)
{
  g_autoptr (Recording) recording = audio_record (score);
  const guint edge = 24; /* half a millisecond */

  for (guint i = 0; i < entente_score_get_n_sounds (score); i++)
    {
      const EntenteSound *sound = entente_score_get_sound (score, i);
      guint64 end = sound->start + sound->length;
      double tone_jump, tone_bend, edge_jump, edge_bend;

      if (sound->kind == ENTENTE_SOUND_REST)
        continue;

      roughness (recording, sound->start, end, &tone_jump, &tone_bend);
      g_assert_cmpfloat (tone_jump, >, 0);
      roughness (recording, sound->start > edge ? sound->start - edge : 0, sound->start + edge,
                 &edge_jump, &edge_bend);
      if (sound->kind != ENTENTE_SOUND_TICK)
        {
          g_assert_cmpfloat (edge_jump, <, tone_jump * 0.5);
          g_assert_cmpfloat (edge_bend, <, tone_bend * 0.5);
        }
      roughness (recording, end - edge, end, &edge_jump, &edge_bend);
      g_assert_cmpfloat (edge_jump, <, tone_jump * 0.1);
      g_assert_cmpfloat (edge_bend, <, tone_bend * 0.1);
      g_assert_cmpfloat (fabs (audio_get (recording, sound->start, LEFT)), ==, 0);
      g_assert_cmpfloat (fabs (audio_get (recording, end - 1, LEFT)), <, 1e-4);
    }
}

static void
test_no_click (void)
{
  static const double tempos[] = { ENTENTE_TEMPO_LEAST, 120, 200, ENTENTE_TEMPO_MOST };
  g_autoptr (EntenteChart) chart = fixture_price ();
  double closes[60];
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;

  for (guint i = 0; i < G_N_ELEMENTS (closes); i++)
    closes[i] = 100 + 20 * sin (i);
  view.prices = audio_prices ("2024-12-20", closes, G_N_ELEMENTS (closes), 30, 8);

  for (guint i = 0; i < G_N_ELEMENTS (tempos); i++)
    {
      EntenteScoreOptions options = ENTENTE_SCORE_OPTIONS_INIT;
      g_autoptr (EntenteScore) score = NULL;

      options.tempo = tempos[i];
      score = audio_score_of (chart, &view, &options);
      assert_no_click (score);
    }
}

/* No step from one sample to the next is larger than the steepest sine of a timbre allows. */
static void
test_slope (void)
{
  const double values[] = { 1, 2, 3, 4, 5 };
  g_autoptr (EntenteScore) score = audio_score_of_bars (values, 5, NULL);
  g_autoptr (Recording) recording = audio_record (score);

  for (guint i = 0; i < 5; i++)
    {
      const EntenteSound *note = audio_get_note (score, i);
      double steepest = 2 * G_PI * entente_pitch_to_frequency (note->pitch) / ENTENTE_SOUND_RATE;
      double most_jump, most_bend, level = 0;

      for (guint frame = 0; frame < note->length; frame++)
        level = MAX (level, fabs (audio_get (recording, note->start + frame,
                                             i < 3 ? LEFT : RIGHT)));
      roughness (recording, note->start - 1, note->start + note->length, &most_jump, &most_bend);

      /* Partials of 0.86, 0.1 and 0.04 reach 0.87: 1.18 / 0.87 of a sine, and 1.62 / 0.87. */
      g_assert_cmpfloat (most_jump, <, steepest * level * 1.45);
      g_assert_cmpfloat (most_bend, <, steepest * steepest * level * 2);
    }
}

static EntenteScore *
score_of_each_timbre (void)
{
  static const FixtureMark marks[] = {
    { .id = "A", .label = "stated", .digits = "100", .date = "2025-02-03" },
    { .id = "B", .label = "derived", .value = 100, .low = 99, .high = 101, .date = "2025-02-04" },
  };
  const double close = 100;
  g_autoptr (EntenteChart) chart =
    fixture_chart (ENTENTE_CHART_KIND_TIME_SERIES, "T", "%", marks, 2);
  g_auto (EntenteChartView) view = ENTENTE_CHART_VIEW_INIT;
  EntenteScoreOptions options = ENTENTE_SCORE_OPTIONS_INIT;

  /* All at the A of 440 Hz. */
  options.lowest = 57;
  options.highest = 81;
  options.tempo = ENTENTE_TEMPO_LEAST;
  view.prices = audio_prices ("2025-02-05", &close, 1, 1, 0);

  return audio_score_of (chart, &view, &options);
}

/* A flute has hardly any overtones, a clarinet odd ones, a string all of them and it fades. */
static void
test_timbres (void)
{
  g_autoptr (EntenteScore) score = score_of_each_timbre ();
  g_autoptr (Recording) recording = audio_record (score);
  const EntenteSound *flute = audio_get_note (score, 0);
  const EntenteSound *clarinet = audio_get_note (score, 1);
  const EntenteSound *string = audio_get_note (score, 2);
  double levels[3][6];

  g_assert_cmpint (flute->source, ==, ENTENTE_MARK_KIND_STATED);
  g_assert_cmpint (clarinet->source, ==, ENTENTE_MARK_KIND_DERIVED);
  g_assert_cmpint (string->source, ==, ENTENTE_MARK_KIND_IMPORTED);
  for (guint i = 0; i < 3; i++)
    for (guint j = 1; j < 6; j++)
      levels[i][j] = audio_level_at (recording, audio_get_note (score, i), 440.0 * j);

  g_assert_cmpfloat (levels[0][2] / levels[0][1], >, 0.05);
  g_assert_cmpfloat (levels[0][2] / levels[0][1], <, 0.2);
  g_assert_cmpfloat (levels[0][3] / levels[0][1], <, 0.1);

  g_assert_cmpfloat (levels[1][2] / levels[1][1], <, 0.01);
  g_assert_cmpfloat (levels[1][4] / levels[1][1], <, 0.01);
  g_assert_cmpfloat (levels[1][3] / levels[1][1], >, 0.4);
  g_assert_cmpfloat (levels[1][5] / levels[1][1], >, 0.2);

  g_assert_cmpfloat (levels[2][2] / levels[2][1], >, 0.25);
  g_assert_cmpfloat (audio_rms (recording, string->start + string->length / 2,
                                string->length / 4, RIGHT), <,
                     audio_rms (recording, string->start, string->length / 4, RIGHT) * 0.5);
  g_assert_cmpfloat (audio_rms (recording, flute->start + flute->length / 2, flute->length / 4,
                                LEFT), >,
                     audio_rms (recording, flute->start, flute->length / 4, LEFT) * 0.9);
}

/* "At most" is heard: the note keeps its pitch, then falls. */
static void
test_glide (void)
{
  static const struct { EntenteBound bound; double semitones; } cases[] = {
    { ENTENTE_BOUND_UPPER, -4 }, { ENTENTE_BOUND_NONE, 0 }, { ENTENTE_BOUND_LOWER, 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const FixtureMark mark = { .id = "A", .label = "a", .digits = "1", .bound = cases[i].bound };
      g_autoptr (EntenteChart) chart = fixture_chart (ENTENTE_CHART_KIND_BAR, "T", "%", &mark, 1);
      g_autoptr (EntenteScore) score = audio_score_of (chart, NULL, NULL);
      g_autoptr (Recording) recording = audio_record (score);
      const EntenteSound *note = audio_get_note (score, 0);
      double first = audio_frequency (recording, note->start + 1000, note->length / 2 - 1000);
      double last = audio_frequency (recording, note->start + note->length - 1500, 1400);

      g_assert_cmpfloat_with_epsilon (first, entente_pitch_to_frequency (note->pitch), 1);
      g_assert_cmpfloat_with_epsilon (12 * log2 (last / first), cases[i].semitones, 0.5);
    }
}

/* The same again; and a part, wherever it is cut, is a part of the whole. */
static void
test_determinism (void)
{
  g_autoptr (EntenteChart) chart = fixture_price ();
  g_autoptr (EntenteScore) score = audio_score_of (chart, NULL, NULL);
  g_autoptr (EntenteScore) again = audio_score_of (chart, NULL, NULL);
  g_autoptr (Recording) recording = audio_record (score);
  g_autoptr (Recording) second = audio_record (again);
  float block[777 * ENTENTE_SYNTH_CHANNELS];

  g_assert_cmpmem (recording->samples, recording->n_frames * 8, second->samples,
                   second->n_frames * 8);
  for (guint first = 0; first < recording->n_frames; first += 777)
    {
      guint n = MIN (777, recording->n_frames - first);

      entente_synth_render (score, first, n, block);
      g_assert_cmpmem (block, n * 8, recording->samples + first * 2, n * 8);
    }
}

static void
test_whole_numbers (void)
{
  g_autoptr (EntenteChart) chart = fixture_share ();
  g_autoptr (EntenteScore) score = audio_score_of (chart, NULL, NULL);
  g_autoptr (Recording) recording = audio_record (score);
  g_autofree gint16 *samples = g_new (gint16, recording->n_frames * 2);

  entente_synth_render_s16 (score, 0, recording->n_frames, samples);
  for (guint frame = 0; frame < recording->n_frames; frame++)
    for (int ear = LEFT; ear <= RIGHT; ear++)
      g_assert_cmpfloat_with_epsilon (samples[frame * 2 + (guint) ear],
                                      audio_get (recording, frame, (Ear) ear) * 32767, 0.51);
}

/* Beyond the end, and where there is no score, nothing is heard. */
static void
test_after_the_end (void)
{
  const double value = 1;
  g_autoptr (EntenteScore) score = audio_score_of_bars (&value, 1, NULL);
  g_autoptr (EntenteScore) empty = audio_score_of_bars (NULL, 0, NULL);
  float samples[200];

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    samples[i] = 1;
  entente_synth_render (score, entente_score_get_n_frames (score) + 5, 50, samples);
  entente_synth_render (empty, 0, 50, samples + 100);
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    g_assert_cmpfloat ((double) samples[i], ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/synth/pitch-rises", test_pitch_rises);
  g_test_add_func ("/synth/pitch-follows-random-figures", test_pitch_follows_random_figures);
  g_test_add_func ("/synth/pan-follows-time", test_pan_follows_time);
  g_test_add_func ("/synth/peak-of-bundled-charts", test_peak_of_bundled_charts);
  g_test_add_func ("/synth/peak-of-random-scores", test_peak_of_random_scores);
  g_test_add_func ("/synth/silence", test_silence);
  g_test_add_func ("/synth/no-click", test_no_click);
  g_test_add_func ("/synth/slope", test_slope);
  g_test_add_func ("/synth/timbres", test_timbres);
  g_test_add_func ("/synth/glide", test_glide);
  g_test_add_func ("/synth/determinism", test_determinism);
  g_test_add_func ("/synth/whole-numbers", test_whole_numbers);
  g_test_add_func ("/synth/after-the-end", test_after_the_end);

  return g_test_run ();
}
