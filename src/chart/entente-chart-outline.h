/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-chart-table.h"

G_BEGIN_DECLS

char *entente_chart_outline_trend (EntenteChartTable *table);

G_END_DECLS
