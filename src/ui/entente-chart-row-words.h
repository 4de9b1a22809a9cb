/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-chart-row.h"

G_BEGIN_DECLS

char *entente_chart_row_words (EntenteChartRow *row,
                               gboolean         has_series);

G_END_DECLS
