/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-prices.h"

G_BEGIN_DECLS

/* Numbers that look random and are the same each time. */
typedef struct
{
  guint64 state; /* not 0 */
} FixtureRandom;

/* Prices that wander. */
typedef struct
{
  gsize n_rows;
  guint32 seed;
  EntentePriceSpacing spacing; /* unknown: a row a day */
  gboolean close_only;
  gboolean signed_walk; /* around 0, where prices are else above it */
  double missing;       /* the share of rows without a figure */
  double pauses;        /* the share of rows before which there is a long time */
} FixturePrices;

double         fixture_random_share (FixtureRandom       *self);
guint          fixture_random_below (FixtureRandom       *self,
                                     guint                limit);

EntentePrices *fixture_prices       (const FixturePrices *wish);
EntentePrices *fixture_prices_from  (EntentePriceSpacing  spacing,
                                     const guint32       *days,
                                     const double        *closes,
                                     gsize                n_rows);

G_END_DECLS
