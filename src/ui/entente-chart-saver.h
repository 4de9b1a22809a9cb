/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-chart-export.h"

G_BEGIN_DECLS

/* Saves pictures of charts without keeping the window waiting for the file. */
void     entente_chart_saver_save_async  (EntenteChart            *chart,
                                          const EntenteChartView  *view,
                                          GFile                   *file,
                                          PangoDirection           direction,
                                          GCancellable            *cancellable,
                                          GAsyncReadyCallback      callback,
                                          gpointer                 user_data);
gboolean entente_chart_saver_save_finish (GFile                   *file,
                                          GAsyncResult            *result,
                                          GError                 **error);

G_END_DECLS
