/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-score.h"

G_BEGIN_DECLS

#define ENTENTE_TIMBRE_MOST_PARTIALS 8

/* A sine of a sound that is made up of several. */
typedef struct
{
  double ratio;  /* its frequency, in frequencies of the pitch */
  double level;  /* all levels of a timbre sum up to 1, so that no sample is beyond 1 */
  double decay;  /* by how much it dies away, in nepers a second; 0 where it goes on */
} EntentePartial;

/* What a kind of sound is made of. Times are in seconds. */
typedef struct
{
  EntentePartial partials[ENTENTE_TIMBRE_MOST_PARTIALS];
  guint n_partials;
  double level;    /* of the whole; 1 is full scale */
  double pitch;    /* of what has none of its own */
  double attack;
  double release;
} EntenteTimbre;

/* The loudest that any sound is: 1.5 dB below full scale. */
#define ENTENTE_TIMBRE_MOST_LEVEL 0.84

const EntenteTimbre *entente_timbre_of (const EntenteSound *sound);

G_END_DECLS
