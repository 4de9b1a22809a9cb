/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-plotted-prices.h"

G_BEGIN_DECLS

/* Walks over the runs in some rows: those joined to each other, without a gap. */
typedef struct
{
  gsize n_hidden; /* rows passed over so far that have figures, but not above 0 */

  /*< private >*/
  EntentePlottedPrices *prices;
  EntentePriceForm form;
  gboolean above_zero;
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
                                           EntentePlottedPrices *prices,
                                           EntentePriceForm      form,
                                           gboolean              above_zero,
                                           gsize                 from,
                                           gsize                 to);
gboolean entente_price_run_iter_next      (EntentePriceRunIter  *self,
                                           EntentePriceRun      *run);

/* What both share with EntentePlottedPrices. */
const EntentePyramid *entente_plotted_prices_get_pyramid (EntentePlottedPrices *self,
                                                          EntentePriceField     field);
const GArray         *entente_plotted_prices_get_runs    (EntentePlottedPrices *self,
                                                          EntentePriceForm      form);
gboolean              entente_plotted_prices_is_positive (EntentePlottedPrices *self,
                                                          EntentePriceForm      form);

static inline gboolean
entente_price_form_is_line (EntentePriceForm form)
{
  return form == ENTENTE_PRICE_FORM_LINE || form == ENTENTE_PRICE_FORM_AREA;
}

G_END_DECLS
