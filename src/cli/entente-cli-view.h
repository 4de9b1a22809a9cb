/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-chart-view.h"

G_BEGIN_DECLS

/* What was typed of how a chart is looked at; members that were not are NULL. */
typedef struct
{
  const char *from;   /* EDTF */
  const char *to;
  const char *scale;
  const char *form;
  const char *prices; /* the name of a file */
} EntenteCliViewWish;

gboolean entente_cli_view_init        (EntenteChartView          *view,
                                       const EntenteCliViewWish  *wish,
                                       GError                   **error);
int      entente_cli_view_read_prices (EntenteChartView          *view,
                                       const EntenteCliViewWish  *wish);

G_END_DECLS
