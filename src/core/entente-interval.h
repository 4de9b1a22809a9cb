/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A closed interval of real numbers; an infinite bound means that there is none.
 * The low bound is never +inf and the high bound never -inf. */
typedef struct
{
  double low;
  double high;
} EntenteInterval;

/* Which multiple of a power of ten a number is rounded to. */
typedef enum
{
  ENTENTE_ROUND_NEAREST,
  ENTENTE_ROUND_DOWN,
  ENTENTE_ROUND_UP,
} EntenteRound;

EntenteInterval entente_interval_point        (double           x);
EntenteInterval entente_interval_everything   (void);
EntenteInterval entente_interval_negate       (EntenteInterval  a);
EntenteInterval entente_interval_add          (EntenteInterval  a,
                                               EntenteInterval  b);
EntenteInterval entente_interval_subtract     (EntenteInterval  a,
                                               EntenteInterval  b);
EntenteInterval entente_interval_multiply     (EntenteInterval  a,
                                               EntenteInterval  b);
EntenteInterval entente_interval_square       (EntenteInterval  a);
gboolean        entente_interval_divide       (EntenteInterval  a,
                                               EntenteInterval  b,
                                               EntenteInterval *result);
EntenteInterval entente_interval_abs          (EntenteInterval  a);
EntenteInterval entente_interval_min          (EntenteInterval  a,
                                               EntenteInterval  b);
EntenteInterval entente_interval_max          (EntenteInterval  a,
                                               EntenteInterval  b);
EntenteInterval entente_interval_ceil         (EntenteInterval  a);
EntenteInterval entente_interval_floor        (EntenteInterval  a);
EntenteInterval entente_interval_hull         (EntenteInterval  a,
                                               EntenteInterval  b);
EntenteInterval entente_interval_intersect    (EntenteInterval  a,
                                               EntenteInterval  b);
gboolean        entente_interval_contains     (EntenteInterval  a,
                                               double           x);
gboolean        entente_interval_is_bounded   (EntenteInterval  a);
double          entente_interval_midpoint     (EntenteInterval  a);

/* Decimals: entente-interval-decimal.c */
EntenteInterval entente_interval_from_decimal (const char      *decimal);
EntenteInterval entente_interval_shift        (EntenteInterval  a,
                                               int              exponent);
double          entente_interval_round        (double           x,
                                               int              decimals,
                                               EntenteRound     mode);

G_END_DECLS
