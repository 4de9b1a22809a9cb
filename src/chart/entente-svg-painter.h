/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-painter.h"

G_BEGIN_DECLS

/* Writes what is painted as SVG, text as text. */
typedef struct
{
  EntentePainter parent;

  /*< private >*/
  GString *svg;
  int depth;
} EntenteSvgPainter;

void    entente_svg_painter_init   (EntenteSvgPainter *self,
                                    double             width,
                                    double             height,
                                    const char        *title,
                                    const char        *description);
GBytes *entente_svg_painter_finish (EntenteSvgPainter *self);

G_END_DECLS
