/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-chart-layout-private.h"
#include "view-fixture.h"

G_BEGIN_DECLS

/* Layouts of charts over time, 800 pixels wide and 400 high. */
EntenteChartLayout      *fixture_layout_of (EntenteChart           *chart,
                                            const EntenteChartView *view);
void                     fixture_set_time  (EntenteChartView       *view,
                                            const char             *first,
                                            const char             *last);
const EntentePlacedMark *fixture_find_mark (EntenteChartLayout     *layout,
                                            const char             *id);
gboolean                 fixture_has_text  (EntenteChartLayout     *layout,
                                            const char             *part);

G_END_DECLS
