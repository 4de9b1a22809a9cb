/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-fixture.h"
#include "entente-chart-view.h"
#include "entente-event.h"

G_BEGIN_DECLS

/* An event made for a test. */
typedef struct
{
  const char *id;
  const char *title;
  const char *date; /* EDTF */
} FixtureEvent;

double                fixture_moment        (const char           *day);
EntentePlottedPrices *fixture_rows          (const char           *first_day,
                                             const double        (*rows)[ENTENTE_N_PRICE_FIELDS],
                                             gsize                 n);
EntentePlottedPrices *fixture_closes        (const char           *first_day,
                                             const double         *closes,
                                             gsize                 n);
EntentePlottedPrices *fixture_trading_days  (const char           *first_day,
                                             gsize                 n);
GListModel           *fixture_events        (const FixtureEvent   *events,
                                             guint                 n);
EntenteChartLayout   *fixture_layout_view   (EntenteChart           *chart,
                                             const EntenteChartView *view,
                                             double                  width,
                                             double                  height,
                                             EntenteChartScheme      scheme,
                                             PangoDirection          direction,
                                             EntenteChartWords       words);

G_END_DECLS
