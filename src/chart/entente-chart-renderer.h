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

  EntenteEvent *selected_event; /* borrowed; its flag gets a ring; or NULL */
  int focused_flag;      /* index of the flag with the keyboard focus, or -1 */
  int hovered_flag;      /* index of the flag under the pointer, or -1 */
  gboolean has_crosshair;
  double crosshair;      /* a moment, in days since 1970-01-01T00:00: a hairline is drawn at what
                          * entente_chart_layout_read() finds there, and a ring on it */

  double scale;          /* pixels of the screen or the file for one of the picture, at which
                          * columns of prices are drawn; 0 where the surface is asked, which a
                          * recording of GTK cannot answer */
} EntenteChartState;

#define ENTENTE_CHART_STATE_INIT \
  { .selected = NULL, .focused = -1, .hovered = -1, .focused_flag = -1, .hovered_flag = -1 }

void entente_chart_renderer_draw (EntenteChartLayout      *layout,
                                  cairo_t                 *cr,
                                  const EntenteChartState *state);

G_END_DECLS
