/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-pitch.h"

#include <math.h>

#define SEMITONES 12

#define CONCERT_PITCH     69  /* A4 */
#define CONCERT_FREQUENCY 440.0

G_DEFINE_ENUM_TYPE (EntenteToneScale, entente_tone_scale,
  G_DEFINE_ENUM_VALUE (ENTENTE_TONE_SCALE_CHROMATIC, "chromatic"),
  G_DEFINE_ENUM_VALUE (ENTENTE_TONE_SCALE_MAJOR, "major"),
  G_DEFINE_ENUM_VALUE (ENTENTE_TONE_SCALE_PENTATONIC, "pentatonic"),
  G_DEFINE_ENUM_VALUE (ENTENTE_TONE_SCALE_CONTINUOUS, "continuous"))

/* The semitones of an octave that belong to a scale, and where each letter is among them. */
static const guint major[] = { 0, 2, 4, 5, 7, 9, 11 };
static const guint pentatonic[] = { 0, 2, 4, 7, 9 };
static const char letters[] = "CDEFGAB";

/**
 * entente_pitch_parse:
 * @name: a letter from A to G, `#` or `b` where it is raised or lowered by a semitone, and an
 *   octave: "C4", "F#3", "Bb5"; large or small letters
 * @pitch: (out): the pitch
 *
 * Names are those of scientific pitch notation: octaves begin with C, and A4 is 440 Hz.
 *
 * Returns: whether @name is that of a pitch from %ENTENTE_PITCH_LOWEST to
 *   %ENTENTE_PITCH_HIGHEST
 */
gboolean
entente_pitch_parse (const char *name,
                     int        *pitch)
{
  const char *letter;
  int semitone;

  g_return_val_if_fail (name != NULL && pitch != NULL, FALSE);

  letter = *name != '\0' ? strchr (letters, g_ascii_toupper (*name)) : NULL;
  if (letter == NULL)
    return FALSE;

  semitone = (int) major[letter - letters];
  name++;
  if (*name == '#' || *name == 'b')
    semitone += *name++ == '#' ? 1 : -1;
  if (!g_ascii_isdigit (name[0]) || name[1] != '\0')
    return FALSE;

  semitone += (g_ascii_digit_value (*name) + 1) * SEMITONES;
  if (semitone < ENTENTE_PITCH_LOWEST || semitone > ENTENTE_PITCH_HIGHEST)
    return FALSE;

  *pitch = semitone;
  return TRUE;
}

/**
 * entente_pitch_to_string:
 * @pitch: a pitch, not negative
 *
 * Returns: (transfer full): its name, such as "C4" or "F#3"
 */
char *
entente_pitch_to_string (int pitch)
{
  guint semitone;

  g_return_val_if_fail (pitch >= 0, NULL);

  semitone = (guint) pitch % SEMITONES;
  for (guint i = 0; i < G_N_ELEMENTS (major); i++)
    if (major[i] == semitone || major[i] + 1 == semitone)
      {
        gboolean next_is_natural = i + 1 < G_N_ELEMENTS (major) && major[i + 1] == semitone;

        if (!next_is_natural)
          return g_strdup_printf ("%c%s%d", letters[i], major[i] == semitone ? "" : "#",
                                  pitch / SEMITONES - 1);
      }

  g_return_val_if_reached (NULL);
}

/**
 * entente_pitch_to_frequency:
 * @pitch: a pitch
 *
 * Returns: its frequency in Hz, in equal temperament
 */
double
entente_pitch_to_frequency (double pitch)
{
  return CONCERT_FREQUENCY * exp2 ((pitch - CONCERT_PITCH) / SEMITONES);
}

static guint
count_degrees (const guint *degrees,
               guint        n_degrees,
               guint        range)
{
  guint n = range / SEMITONES * n_degrees;

  for (guint i = 0; i < n_degrees; i++)
    n += degrees[i] <= range % SEMITONES;

  return n;
}

static double
map_to_degree (double       share,
               const guint *degrees,
               guint        n_degrees,
               guint        range)
{
  guint n = count_degrees (degrees, n_degrees, range);
  guint index = (guint) floor (share * (n - 1) + 0.5);

  return index / n_degrees * SEMITONES + degrees[index % n_degrees];
}

/**
 * entente_pitch_map:
 * @share: from 0 for the least figure to 1 for the greatest
 * @scale: which pitches there are
 * @lowest: the lowest pitch, with which a major or a pentatonic scale begins
 * @highest: the highest pitch, above @lowest
 *
 * The pitches of @scale share the way from the least to the greatest figure equally: a figure
 * gets the nearest one. Of two figures the greater one never gets the lower pitch.
 *
 * Returns: the pitch
 */
double
entente_pitch_map (double           share,
                   EntenteToneScale scale,
                   int              lowest,
                   int              highest)
{
  guint range;

  g_return_val_if_fail (share >= 0 && share <= 1, lowest);
  g_return_val_if_fail (lowest < highest, lowest);

  range = (guint) (highest - lowest);
  switch (scale)
    {
    case ENTENTE_TONE_SCALE_MAJOR:
      return lowest + map_to_degree (share, major, G_N_ELEMENTS (major), range);
    case ENTENTE_TONE_SCALE_PENTATONIC:
      return lowest + map_to_degree (share, pentatonic, G_N_ELEMENTS (pentatonic), range);
    case ENTENTE_TONE_SCALE_CONTINUOUS:
      return lowest + share * range;
    case ENTENTE_TONE_SCALE_CHROMATIC:
    default:
      return lowest + floor (share * range + 0.5);
    }
}
