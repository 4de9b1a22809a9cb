/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of sound have in common: scores, and instruments to measure them with. */

#include "audio-helpers.h"

#include <math.h>

#include "entente-plotted-prices.h"

EntenteScore *
audio_score_of (EntenteChart              *chart,
                const EntenteChartView    *view,
                const EntenteScoreOptions *options)
{
  g_autoptr (EntenteChartTable) table = entente_chart_table_new (chart);

  return entente_score_new (table, view, options);
}

/* Stated figures, or derived ones where they are too large or too small to be stated; one that is
 * NaN is missing. */
EntenteScore *
audio_score_of_bars (const double              *values,
                     guint                      n_values,
                     const EntenteScoreOptions *options)
{
  g_autofree FixtureMark *marks = g_new0 (FixtureMark, n_values);
  g_autoptr (GPtrArray) digits = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (EntenteChart) chart = NULL;

  for (guint i = 0; i < n_values; i++)
    {
      marks[i] = (FixtureMark) { .id = "F", .label = "a bar" };
      if (isnan (values[i]))
        {
          g_ptr_array_add (digits, NULL);
          continue;
        }
      marks[i].value = marks[i].low = marks[i].high = values[i];
      g_ptr_array_add (digits, g_strdup_printf ("%.9g", values[i]));
      if (strchr (digits->pdata[i], 'e') == NULL)
        marks[i].digits = digits->pdata[i];
    }
  chart = fixture_chart (ENTENTE_CHART_KIND_BAR, "T", "%", marks, n_values);

  return audio_score_of (chart, NULL, options);
}

/* A close a day; after the row @gap_after, @gap_days days are missing. */
EntentePlottedPrices *
audio_prices (const char   *first_day,
              const double *closes,
              gsize         n_closes,
              gsize         gap_after,
              guint         gap_days)
{
  g_autofree guint32 *steps = g_new (guint32, n_closes);
  g_autoptr (EntenteEdtf) edtf = entente_edtf_parse (first_day, NULL, NULL);
  g_autoptr (EntentePrices) prices = NULL;
  EntentePriceColumns columns = { .unit = 86400, .spacing = ENTENTE_PRICE_SPACING_DAILY };
  EntenteDay day;

  g_assert_true (entente_edtf_get_earliest (edtf, &day));
  columns.origin = day * 86400;
  for (gsize i = 0; i < n_closes; i++)
    steps[i] = (guint32) i + (i > gap_after ? gap_days : 0);
  columns.steps = g_bytes_new (steps, n_closes * sizeof *steps);
  columns.figures[ENTENTE_PRICE_CLOSE] = g_bytes_new (closes, n_closes * sizeof *closes);
  prices = entente_prices_new (&columns);
  g_bytes_unref (columns.steps);
  g_bytes_unref (columns.figures[ENTENTE_PRICE_CLOSE]);

  return entente_plotted_prices_new (prices);
}

/* The note of that number, from 0. */
const EntenteSound *
audio_get_note (EntenteScore *score,
                guint         number)
{
  for (guint i = 0; i < entente_score_get_n_sounds (score); i++)
    {
      const EntenteSound *sound = entente_score_get_sound (score, i);

      if (sound->kind == ENTENTE_SOUND_NOTE && number-- == 0)
        return sound;
    }

  g_assert_not_reached ();
}

Recording *
audio_record (EntenteScore *score)
{
  Recording *self = g_new0 (Recording, 1);

  self->n_frames = (guint) entente_score_get_n_frames (score);
  self->samples = g_new (float, self->n_frames * ENTENTE_SYNTH_CHANNELS);
  entente_synth_render (score, 0, self->n_frames, self->samples);

  return self;
}

void
audio_recording_free (Recording *self)
{
  g_free (self->samples);
  g_free (self);
}

double
audio_get (const Recording *self,
           guint64          frame,
           Ear              ear)
{
  g_assert_cmpuint (frame, <, self->n_frames);

  return (double) self->samples[frame * ENTENTE_SYNTH_CHANNELS + ear];
}

double
audio_peak (const Recording *self)
{
  double peak = 0;

  for (guint frame = 0; frame < self->n_frames; frame++)
    peak = MAX (peak, MAX (fabs (audio_get (self, frame, LEFT)),
                           fabs (audio_get (self, frame, RIGHT))));

  return peak;
}

double
audio_rms (const Recording *self,
           guint64          first,
           guint            n_frames,
           Ear              ear)
{
  double sum = 0;

  for (guint i = 0; i < n_frames; i++)
    sum += audio_get (self, first + i, ear) * audio_get (self, first + i, ear);

  return sqrt (sum / n_frames);
}

/* The amplitude of a sine in the first half of a sound, without its first tenth (Goertzel, An
 * algorithm for the evaluation of finite trigonometric series, 1958), under a Hann window. */
double
audio_level_at (const Recording    *self,
                const EntenteSound *sound,
                double              frequency)
{
  guint64 first = sound->start + sound->length / 10;
  guint n_frames = sound->length * 2 / 5;
  double turn = 2 * G_PI * frequency / ENTENTE_SOUND_RATE, once = 0, twice = 0;

  for (guint i = 0; i < n_frames; i++)
    {
      double window = 1 - cos (2 * G_PI * i / n_frames);
      double sample = audio_get (self, first + i, LEFT) + audio_get (self, first + i, RIGHT);
      double now = window * sample + 2 * cos (turn) * once - twice;

      twice = once;
      once = now;
    }

  return 2 * sqrt (once * once + twice * twice - 2 * cos (turn) * once * twice) / n_frames;
}

/* From the first and the last time that the sum of both ears rises through 0. */
double
audio_frequency (const Recording *self,
                 guint64          first,
                 guint            n_frames)
{
  double start = -1, end = -1, before = 0;
  guint n_periods = 0;

  for (guint i = 0; i < n_frames; i++)
    {
      double now = audio_get (self, first + i, LEFT) + audio_get (self, first + i, RIGHT);

      if (i > 0 && before < 0 && now >= 0)
        {
          end = i - now / (now - before);
          if (start < 0)
            start = end;
          else
            n_periods++;
        }
      before = now;
    }
  g_assert_cmpuint (n_periods, >, 0);

  return n_periods * ENTENTE_SOUND_RATE / (end - start);
}
