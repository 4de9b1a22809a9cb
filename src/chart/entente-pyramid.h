/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which extremes of a column are kept. */
typedef enum
{
  ENTENTE_PYRAMID_MIN = 1 << 0,
  ENTENTE_PYRAMID_MAX = 1 << 1,
} EntentePyramidKeeps;

#define ENTENTE_PYRAMID_BOTH (ENTENTE_PYRAMID_MIN | ENTENTE_PYRAMID_MAX)

/* What there is in some rows of a column. */
typedef struct
{
  double min;   /* infinity where the pyramid does not keep it */
  double max;   /* minus infinity where it does not */
} EntentePyramidExtremes;

/* The extremes of a column of figures over any rows, found without looking at all of them.
 * Made once; it never changes. */
typedef struct _EntentePyramid EntentePyramid;

EntentePyramid *entente_pyramid_new          (const double           *column,
                                              gsize                   n,
                                              EntentePyramidKeeps     keeps);
void            entente_pyramid_free         (EntentePyramid         *self);
gsize           entente_pyramid_get_size     (const EntentePyramid   *self);

gboolean        entente_pyramid_get_extremes (const EntentePyramid   *self,
                                              gsize                   from,
                                              gsize                   to,
                                              EntentePyramidExtremes *extremes);
gboolean        entente_pyramid_get_ends     (const EntentePyramid   *self,
                                              gsize                   from,
                                              gsize                   to,
                                              gsize                  *first,
                                              gsize                  *last);
gsize           entente_pyramid_find_at_most (const EntentePyramid   *self,
                                              gsize                   from,
                                              gsize                   to,
                                              double                  limit);
gsize           entente_pyramid_find_above   (const EntentePyramid   *self,
                                              gsize                   from,
                                              gsize                   to,
                                              double                  limit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntentePyramid, entente_pyramid_free)

G_END_DECLS
