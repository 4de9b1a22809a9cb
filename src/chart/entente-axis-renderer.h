/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-axis-layout.h"

G_BEGIN_DECLS

/* What changes about a picture without changing where anything stands. */
typedef struct
{
  int selected;        /* the place of the selected event, or -1; its mark gets a ring */
  int focused;         /* the place of the event with the keyboard focus, or -1 */
  int hovered;         /* the index of the mark under the pointer, or -1 */
  EntenteAxisEdge hovered_edge;
  gboolean background; /* whether to paint the style's background first */
} EntenteAxisState;

#define ENTENTE_AXIS_STATE_INIT { .selected = -1, .focused = -1, .hovered = -1 }

void entente_axis_renderer_draw (EntenteAxisLayout      *layout,
                                 cairo_t                *cr,
                                 const EntenteAxisState *state);

G_END_DECLS
