/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-axis-renderer.h"
#include "entente-painter.h"

G_BEGIN_DECLS

/* entente-axis-mark-renderer.c */
void entente_axis_mark_renderer_paint           (EntenteAxisLayout      *layout,
                                                 EntentePainter         *painter,
                                                 const EntenteAxisMark  *mark);
void entente_axis_mark_renderer_paint_highlight (EntenteAxisLayout      *layout,
                                                 EntentePainter         *painter,
                                                 guint                   index,
                                                 const EntenteAxisState *state);
void entente_axis_mark_renderer_paint_rings     (EntenteAxisLayout      *layout,
                                                 EntentePainter         *painter,
                                                 guint                   index,
                                                 const EntenteAxisState *state);

G_END_DECLS
