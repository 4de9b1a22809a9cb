/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-pyramid.h"

G_BEGIN_DECLS

#define PYRAMID_BLOCK   64 /* rows in a block of the lowest level */
#define PYRAMID_FAN_OUT 8  /* blocks in one of the next level */

/* Enough for 64 * 8^20 rows. */
#define PYRAMID_MOST_LEVELS 20

/* Blocks of one size. */
typedef struct
{
  gsize n;
  double *min; /* in the memory of the pyramid; or NULL */
  double *max;
} EntentePyramidLevel;

struct _EntentePyramid
{
  const double *column;
  gsize n;
  EntentePyramidKeeps keeps;
  double *memory;
  gsize size; /* of the memory, in doubles */
  guint n_levels;
  EntentePyramidLevel levels[PYRAMID_MOST_LEVELS];
};

G_END_DECLS
