/* SPDX-License-Identifier: GPL-3.0-or-later */

/* EntenteSynth: from a score to samples. Every sample is computed from its time alone, so that
 * any part can be rendered at any time, always the same. What keeps it from clipping is that
 * sounds never overlap, that the levels of a timbre sum up to 1, and that panning keeps the
 * power, not the amplitude: no sample is louder than ENTENTE_TIMBRE_MOST_LEVEL. */

#include "entente-synth.h"

#include <math.h>

#include "entente-timbre.h"

/* What lies above cannot be heard, or would come back as a lower tone from half of the rate. */
#define HIGHEST_FREQUENCY 18000.0

/* The part of a note after which it starts to glide. */
#define GLIDE_START 0.5

/* How far to the side the outermost sounds are: both ears always hear something, which those
 * who hear with one ear only need. */
#define MOST_PAN 0.8

#define BLOCK_FRAMES 1024

/* A sound while it is rendered. */
typedef struct
{
  const EntenteSound *sound;
  const EntenteTimbre *timbre;
  double frequency;
  double highest;     /* the highest that the frequency gets */
  double duration;    /* all times in seconds */
  double glide_start;
  double glide_rate;  /* in nepers of frequency a second */
  double attack;
  double release;
  double left, right; /* levels */
} Voice;

static void
voice_init (Voice              *self,
            const EntenteSound *sound)
{
  double end, squeeze, angle = (sound->pan * MOST_PAN + 1) * G_PI / 4;

  self->sound = sound;
  self->timbre = entente_timbre_of (sound);
  self->duration = (double) sound->length / ENTENTE_SOUND_RATE;
  if (self->timbre == NULL)
    return;

  self->frequency = entente_pitch_to_frequency (sound->kind == ENTENTE_SOUND_NOTE
                                                  ? sound->pitch
                                                  : self->timbre->pitch);
  end = entente_pitch_to_frequency (sound->pitch + sound->glide);
  self->highest = sound->kind == ENTENTE_SOUND_NOTE ? MAX (self->frequency, end)
                                                    : self->frequency;
  self->glide_start = self->duration * GLIDE_START;
  self->glide_rate = sound->glide * (G_LN2 / 12) / (self->duration - self->glide_start);

  /* A sound too short for both has as much of each as fits. */
  squeeze = MIN (1, self->duration / (self->timbre->attack + self->timbre->release));
  self->attack = self->timbre->attack * squeeze;
  self->release = self->timbre->release * squeeze;

  self->left = self->timbre->level * cos (angle);
  self->right = self->timbre->level * sin (angle);
}

/* Half a period of a cosine: neither the level nor its slope jumps. */
static double
envelope (const Voice *self,
          double       time)
{
  double level = 1, rest = self->duration - time;

  if (time < self->attack)
    level *= (1 - cos (G_PI * time / self->attack)) / 2;
  if (rest < self->release)
    level *= (1 - cos (G_PI * rest / self->release)) / 2;

  return level;
}

/* How many periods have gone by: the integral of the frequency, which in a glide is an
 * exponential. */
static double
periods (const Voice *self,
         double       time)
{
  double glide = time - self->glide_start;

  if (self->glide_rate == 0 || glide <= 0)
    return self->frequency * time;

  return self->frequency *
         (self->glide_start + expm1 (self->glide_rate * glide) / self->glide_rate);
}

static double
voice_get (const Voice *self,
           double       time)
{
  double angle = 2 * G_PI * periods (self, time), sum = 0;

  for (guint i = 0; i < self->timbre->n_partials; i++)
    {
      const EntentePartial *partial = &self->timbre->partials[i];

      if (self->highest * partial->ratio > HIGHEST_FREQUENCY)
        continue;
      sum += partial->level * sin (angle * partial->ratio) *
             (partial->decay > 0 ? exp (-partial->decay * time) : 1);
    }

  return sum * envelope (self, time);
}

/**
 * entente_synth_render:
 * @score: a score
 * @first: the first frame
 * @n_frames: how many frames
 * @samples: (out caller-allocates) (array): two a frame, left before right, from -1 to 1; 0
 *   after the end of the score
 *
 * Renders a part of a score at %ENTENTE_SOUND_RATE frames a second. It may be called from any
 * thread.
 */
void
entente_synth_render (EntenteScore *score,
                      guint64       first,
                      guint         n_frames,
                      float        *samples)
{
  guint n_sounds, index;
  Voice voice = { 0 };

  g_return_if_fail (ENTENTE_IS_SCORE (score));
  g_return_if_fail (samples != NULL);

  n_sounds = entente_score_get_n_sounds (score);
  index = (guint) MAX (entente_score_find_frame (score, first), 0);
  for (guint i = 0; i < n_frames; i++, samples += ENTENTE_SYNTH_CHANNELS)
    {
      guint64 frame = first + i;
      double value;

      samples[0] = samples[1] = 0;
      while (index < n_sounds &&
             frame >= entente_score_get_sound (score, index)->start +
                      entente_score_get_sound (score, index)->length)
        index++;
      if (index == n_sounds)
        continue;

      if (voice.sound != entente_score_get_sound (score, index))
        voice_init (&voice, entente_score_get_sound (score, index));
      if (voice.timbre == NULL)
        continue;

      value = voice_get (&voice, (double) (frame - voice.sound->start) / ENTENTE_SOUND_RATE);
      samples[0] = (float) (value * voice.left);
      samples[1] = (float) (value * voice.right);
    }
}

/**
 * entente_synth_render_s16:
 * @score: a score
 * @first: the first frame
 * @n_frames: how many frames
 * @samples: (out caller-allocates) (array): as of entente_synth_render(), from -32767 to 32767
 */
void
entente_synth_render_s16 (EntenteScore *score,
                          guint64       first,
                          guint         n_frames,
                          gint16       *samples)
{
  float block[BLOCK_FRAMES * ENTENTE_SYNTH_CHANNELS];

  g_return_if_fail (ENTENTE_IS_SCORE (score));
  g_return_if_fail (samples != NULL);

  while (n_frames > 0)
    {
      guint n = MIN (n_frames, BLOCK_FRAMES);

      entente_synth_render (score, first, n, block);
      for (guint i = 0; i < n * ENTENTE_SYNTH_CHANNELS; i++)
        *samples++ = (gint16) lrintf (block[i] * G_MAXINT16);
      first += n;
      n_frames -= n;
    }
}
