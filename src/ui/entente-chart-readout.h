/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_CHART_READOUT (entente_chart_readout_get_type ())

/* Words beside what they are about. */
G_DECLARE_FINAL_TYPE (EntenteChartReadout, entente_chart_readout, ENTENTE, CHART_READOUT, GtkWidget)

EntenteChartReadout *entente_chart_readout_new       (void);
void                 entente_chart_readout_show      (EntenteChartReadout   *self,
                                                      const char            *words,
                                                      const graphene_rect_t *target);
void                 entente_chart_readout_hide      (EntenteChartReadout   *self);
const char          *entente_chart_readout_get_words (EntenteChartReadout   *self);
gboolean             entente_chart_readout_contains  (EntenteChartReadout   *self,
                                                      double                 x,
                                                      double                 y,
                                                      gboolean               with_way);
void                 entente_chart_readout_place     (EntenteChartReadout   *self,
                                                      int                    width,
                                                      int                    height,
                                                      const GArray          *kept);

G_END_DECLS
