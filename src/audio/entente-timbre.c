/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-timbre.h"

/* A breath of a flute: little more than a sine. */
static const EntenteTimbre stated = {
  { { 1, 0.86, 0 }, { 2, 0.10, 0 }, { 3, 0.04, 0 } }, 3, 0.6, 0, 0.015, 0.04,
};

/* A reed in a pipe that is closed at one end: odd partials only, as in the low register of a
 * clarinet (Fletcher and Rossing, The Physics of Musical Instruments, 2nd ed. 1998). */
static const EntenteTimbre derived = {
  { { 1, 0.44, 0 }, { 3, 0.26, 0 }, { 5, 0.17, 0 }, { 7, 0.09, 0 }, { 9, 0.04, 0 } }, 5, 0.72, 0,
  0.015, 0.04,
};

/* A plucked string: all partials, of which the higher ones die away sooner. */
static const EntenteTimbre imported = {
  { { 1, 0.37, 5 }, { 2, 0.22, 9 }, { 3, 0.15, 13 }, { 4, 0.1, 17 }, { 5, 0.07, 21 },
    { 6, 0.05, 25 }, { 7, 0.04, 29 } }, 7, ENTENTE_TIMBRE_MOST_LEVEL, 0, 0.004, 0.02,
};

/* A block of wood, about a fingernail's tap; F#7. */
static const EntenteTimbre tick = {
  { { 1, 0.7, 130 }, { 1.47, 0.3, 220 } }, 2, 0.45, 102, 0.0015, 0.02,
};

/* A free metal bar, whose partials are 1 : 2.756 : 5.404 (the same, chapter 2); E6. */
static const EntenteTimbre chime = {
  { { 1, 0.6, 5 }, { 2.756, 0.28, 9 }, { 5.404, 0.12, 16 } }, 3, 0.6, 88, 0.003, 0.06,
};

/**
 * entente_timbre_of:
 * @sound: a sound
 *
 * Figures that a source states, that are derived and that are imported can be told by ear.
 *
 * Returns: (transfer none) (nullable): what it is made of, or %NULL for a rest
 */
const EntenteTimbre *
entente_timbre_of (const EntenteSound *sound)
{
  switch (sound->kind)
    {
    case ENTENTE_SOUND_NOTE:
      if (sound->source == ENTENTE_MARK_KIND_STATED)
        return &stated;
      return sound->source == ENTENTE_MARK_KIND_DERIVED ? &derived : &imported;
    case ENTENTE_SOUND_TICK:
      return &tick;
    case ENTENTE_SOUND_CHIME:
      return &chime;
    case ENTENTE_SOUND_REST:
    default:
      return NULL;
    }
}
