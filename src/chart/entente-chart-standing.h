/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-chart-table.h"

G_BEGIN_DECLS

/* How the marks of a chart stand to one another. */
gboolean entente_chart_standing_among_named (EntenteChartTable *table);
int      entente_chart_standing_find        (EntenteChartTable *table,
                                             gboolean           highest);
guint    entente_chart_standing_count       (EntenteChartTable *table);
char    *entente_chart_standing_rank        (EntenteChartTable *table,
                                             guint              index);
char    *entente_chart_standing_change      (EntenteChartTable *table,
                                             guint              index);

G_END_DECLS
