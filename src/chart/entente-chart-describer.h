/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-chart-row.h"
#include "entente-chart-table.h"
#include "entente-verbosity.h"

G_BEGIN_DECLS

/* Words for charts and marks, in the user's language. */
char *entente_chart_describer_describe         (EntenteChart      *chart);
char *entente_chart_describer_outline          (EntenteChart      *chart,
                                                EntenteVerbosity   verbosity);
char *entente_chart_describer_source_line      (EntenteChart      *chart);
char *entente_chart_describer_unit_caption     (EntenteChart      *chart);
char *entente_chart_describer_mark_label       (EntenteChartRow   *row);
char *entente_chart_describer_mark_words       (EntenteChartTable *table,
                                                guint              index,
                                                EntenteVerbosity   verbosity);
char *entente_chart_describer_mark_figure      (EntenteChartRow   *row);
char *entente_chart_describer_mark_description (EntenteChartRow   *row);
char *entente_chart_describer_reference_label  (EntenteMark       *reference);

G_END_DECLS
