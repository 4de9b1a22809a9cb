/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-prices.h"
#include "entente-pyramid.h"

G_BEGIN_DECLS

/* Rows from @start to before @end that are joined to each other, without a gap. */
typedef struct
{
  guint32 start;
  guint32 end;
} EntentePriceRun;

/* Walks over the runs in some rows. */
typedef struct
{
  gsize n_hidden; /* rows passed over so far that have figures, but not above 0 */
  const EntentePyramid *above_zero; /* of the figures of which some are not; NULL if it does not
                                     * matter */

  /*< private >*/
  const GArray *runs;
  gsize row;
  gsize to;
  guint index;
} EntentePriceRunIter;

double   entente_price_runs_find_interval (EntentePrices        *prices);
GArray  *entente_price_runs_find          (EntentePrices        *prices,
                                           gboolean              high_low,
                                           double                interval,
                                           gboolean             *is_ragged);
void     entente_price_runs_find_around   (const GArray         *runs,
                                           gsize                 row,
                                           gboolean             *any_before,
                                           gsize                *before,
                                           gboolean             *any_after,
                                           gsize                *after);

void     entente_price_run_iter_init      (EntentePriceRunIter  *self,
                                           const GArray         *runs,
                                           const EntentePyramid *above_zero,
                                           gsize                 from,
                                           gsize                 to);
gboolean entente_price_run_iter_next      (EntentePriceRunIter  *self,
                                           EntentePriceRun      *run);

G_END_DECLS
