/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-chart-table.h"

G_BEGIN_DECLS

char *entente_chart_trend_to_words (EntenteChartTable *table);

G_END_DECLS
