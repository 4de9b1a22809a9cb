/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "entente-pitch.h"

static void
test_names (void)
{
  static const struct { const char *name; int pitch; } cases[] = {
    { "C4", 60 }, { "A4", 69 }, { "a4", 69 }, { "G3", 55 }, { "G6", 91 }, { "C1", 24 },
    { "C8", 108 }, { "F#3", 54 }, { "Gb3", 54 }, { "Bb5", 82 }, { "bb5", 82 }, { "B5", 83 },
    { "Cb4", 59 }, { "B#3", 60 }, { "E4", 64 },
  };
  static const char * const bad[] = {
    "", "H4", "C", "C#", "4", "C10", "C44", "C4 ", " C4", "C##4", "B0", "C#8", "Cb1", "♯4", "Cbb4",
  };
  int pitch;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (entente_pitch_parse (cases[i].name, &pitch));
      g_assert_cmpint (pitch, ==, cases[i].pitch);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      pitch = -1;
      g_assert_false (entente_pitch_parse (bad[i], &pitch));
      g_assert_cmpint (pitch, ==, -1);
    }
}

static void
test_names_of_pitches (void)
{
  static const char * const octave[] = {
    "C4", "C#4", "D4", "D#4", "E4", "F4", "F#4", "G4", "G#4", "A4", "A#4", "B4",
  };

  for (int i = 0; i < 12; i++)
    {
      g_autofree char *name = entente_pitch_to_string (60 + i);

      g_assert_cmpstr (name, ==, octave[i]);
    }

  for (int pitch = ENTENTE_PITCH_LOWEST; pitch <= ENTENTE_PITCH_HIGHEST; pitch++)
    {
      g_autofree char *name = entente_pitch_to_string (pitch);
      int parsed;

      g_assert_true (entente_pitch_parse (name, &parsed));
      g_assert_cmpint (parsed, ==, pitch);
    }
}

static void
test_frequencies (void)
{
  g_assert_cmpfloat (entente_pitch_to_frequency (69), ==, 440);
  g_assert_cmpfloat_with_epsilon (entente_pitch_to_frequency (81), 880, 1e-9);
  g_assert_cmpfloat_with_epsilon (entente_pitch_to_frequency (60), 261.6256, 1e-4);
  g_assert_cmpfloat_with_epsilon (entente_pitch_to_frequency (108), 4186.009, 1e-3);
}

/* The greater figure has never the lower pitch, and the ends of the range are used. */
static void
test_map_rises (void)
{
  for (int scale = 0; scale <= ENTENTE_TONE_SCALE_CONTINUOUS; scale++)
    for (int highest = 56; highest <= 108; highest++)
      {
        double before = 55;

        g_assert_cmpfloat (entente_pitch_map (0, (EntenteToneScale) scale, 55, highest), ==, 55);
        for (int i = 0; i <= 1000; i++)
          {
            double pitch = entente_pitch_map (i / 1000.0, (EntenteToneScale) scale, 55, highest);

            g_assert_cmpfloat (pitch, >=, before);
            g_assert_cmpfloat (pitch, <=, highest);
            before = pitch;
          }
        if (scale == ENTENTE_TONE_SCALE_CHROMATIC || scale == ENTENTE_TONE_SCALE_CONTINUOUS ||
            (highest - 55) % 12 == 0)
          g_assert_cmpfloat (before, ==, highest);
      }
}

static void
test_map_stays_in_scale (void)
{
  static const struct { EntenteToneScale scale; const char *semitones; guint n; } cases[] = {
    { ENTENTE_TONE_SCALE_MAJOR, "x.x.xx.x.x.x", 22 },
    { ENTENTE_TONE_SCALE_PENTATONIC, "x.x.x..x.x..", 16 },
    { ENTENTE_TONE_SCALE_CHROMATIC, "xxxxxxxxxxxx", 37 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double before = -1;
      guint n = 0;

      for (int j = 0; j <= 10000; j++)
        {
          double pitch = entente_pitch_map (j / 10000.0, cases[i].scale, 55, 91);

          g_assert_cmpfloat (pitch, ==, floor (pitch));
          g_assert_cmpint (cases[i].semitones[((int) pitch - 55) % 12], ==, 'x');
          n += pitch != before;
          before = pitch;
        }
      g_assert_cmpuint (n, ==, cases[i].n);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pitch/names", test_names);
  g_test_add_func ("/pitch/names-of-pitches", test_names_of_pitches);
  g_test_add_func ("/pitch/frequencies", test_frequencies);
  g_test_add_func ("/pitch/map-rises", test_map_rises);
  g_test_add_func ("/pitch/map-stays-in-scale", test_map_stays_in_scale);

  return g_test_run ();
}
