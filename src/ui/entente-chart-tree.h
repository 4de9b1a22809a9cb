/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-accessible-item.h"
#include "entente-chart-layout.h"
#include "entente-dossier.h"

G_BEGIN_DECLS

/* What assistive technology sees below a chart: its series, and their marks. */
typedef struct _EntenteChartTree EntenteChartTree;

EntenteChartTree *entente_chart_tree_new             (GtkWidget          *chart,
                                                      EntenteChartTable  *table);
void              entente_chart_tree_free            (EntenteChartTree   *self);
void              entente_chart_tree_update_words    (EntenteChartTree   *self,
                                                      EntenteDossier     *dossier);
GtkAccessible    *entente_chart_tree_get_first_child (EntenteChartTree   *self);
EntenteAccessibleItem *
                  entente_chart_tree_get_mark        (EntenteChartTree   *self,
                                                      guint               index);
void              entente_chart_tree_set_after       (EntenteChartTree   *self,
                                                      GtkAccessible      *item);
void              entente_chart_tree_set_layout      (EntenteChartTree   *self,
                                                      EntenteChartLayout *layout);
int               entente_chart_tree_get_focused     (EntenteChartTree   *self);
void              entente_chart_tree_set_focused     (EntenteChartTree   *self,
                                                      int                 index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteChartTree, entente_chart_tree_free)

G_END_DECLS
