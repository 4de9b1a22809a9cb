/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_TONE_SCALE (entente_tone_scale_get_type ())

/* A pitch is a number of semitones as MIDI counts them: 60 is the middle C, C4, and 69 the A4 of
 * 440 Hz. The lowest that there may be is C1 (33 Hz), the highest C8 (4186 Hz), the last key of
 * a piano. */
#define ENTENTE_PITCH_LOWEST  24
#define ENTENTE_PITCH_HIGHEST 108

/* The pitches that figures may have. */
typedef enum
{
  ENTENTE_TONE_SCALE_CHROMATIC,  /* every semitone */
  ENTENTE_TONE_SCALE_MAJOR,      /* seven an octave, up from the lowest one */
  ENTENTE_TONE_SCALE_PENTATONIC, /* five an octave */
  ENTENTE_TONE_SCALE_CONTINUOUS, /* all pitches, in a scale or not */
} EntenteToneScale;

GType    entente_tone_scale_get_type    (void) G_GNUC_CONST;

gboolean entente_pitch_parse            (const char       *name,
                                         int              *pitch);
char    *entente_pitch_to_string        (int               pitch);
double   entente_pitch_to_frequency     (double            pitch);
double   entente_pitch_map              (double            share,
                                         EntenteToneScale  scale,
                                         int               lowest,
                                         int               highest);

G_END_DECLS
