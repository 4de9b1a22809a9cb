/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-chart-layout.h"

G_BEGIN_DECLS

/* What changes about a picture without changing where anything stands. */
typedef struct
{
  EntenteFact *selected; /* borrowed; its marks and reference lines get a ring; or NULL */
  int focused;           /* index of the mark with the keyboard focus, or -1 */
  int hovered;           /* index of the mark under the pointer, or -1 */
  gboolean background;   /* whether to paint the style's background first */
} EntenteChartState;

#define ENTENTE_CHART_STATE_INIT { .selected = NULL, .focused = -1, .hovered = -1 }

void entente_chart_renderer_draw (EntenteChartLayout      *layout,
                                  cairo_t                 *cr,
                                  const EntenteChartState *state);

G_END_DECLS
