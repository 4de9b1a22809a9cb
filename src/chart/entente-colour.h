/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* An sRGB colour; every part is in 0..1. */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} EntenteColour;

EntenteColour entente_colour_from_rgb        (guint32       rgb);
EntenteColour entente_colour_with_alpha      (EntenteColour colour,
                                              double        alpha);
EntenteColour entente_colour_mix             (EntenteColour a,
                                              EntenteColour b,
                                              double        share);
EntenteColour entente_colour_over            (EntenteColour colour,
                                              EntenteColour background);
double        entente_colour_contrast        (EntenteColour a,
                                              EntenteColour b);
EntenteColour entente_colour_ensure_contrast (EntenteColour colour,
                                              EntenteColour background,
                                              double        ratio);

G_END_DECLS
