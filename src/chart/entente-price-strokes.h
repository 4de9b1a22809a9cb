/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-painter.h"
#include "entente-plotted-prices.h"

G_BEGIN_DECLS

/* Where prices are drawn, in the units of the picture (y grows downwards), and what of them. */
typedef struct
{
  EntentePriceForm form;
  cairo_rectangle_t box;  /* the plot; widths and heights from 0 on */
  double from;            /* the moments at both sides of the plot, from < to */
  double to;
  gboolean mirrored;      /* time runs from right to left: @from is at the right */
  double low;             /* the values at its lower and upper side, low < high */
  double high;
  gboolean log;           /* logarithmic between them; low > 0 */
  double base;            /* the value that an area stands on */
  double line_width;
  double scale;           /* device pixels a unit: pixels of the picture are 1 / scale wide,
                           * and 0, 0 is the corner of one */
} EntentePricePlot;

/* What prices look like in a plot: made for it, painted any number of times. */
typedef struct _EntentePriceStrokes EntentePriceStrokes;

/* What each part is painted with. */
typedef struct
{
  EntenteColour line;     /* lines, bars, and candles that neither rise nor fall */
  EntenteColour area;     /* below a line; usually translucent */
  EntenteColour rising;   /* candles; a rising one is hollow */
  EntenteColour falling;  /* a falling one is filled */
} EntentePriceColours;

EntentePriceStrokes *entente_price_strokes_new          (EntentePlottedPrices      *prices,
                                                         const EntentePricePlot    *plot);
void                 entente_price_strokes_free         (EntentePriceStrokes       *self);

gboolean             entente_price_strokes_is_empty     (const EntentePriceStrokes *self);
gsize                entente_price_strokes_get_n_rows   (const EntentePriceStrokes *self);
gsize                entente_price_strokes_get_n_hidden (const EntentePriceStrokes *self);
gboolean             entente_price_strokes_is_exact     (const EntentePriceStrokes *self);

void                 entente_price_strokes_paint        (const EntentePriceStrokes *self,
                                                         EntentePainter            *painter,
                                                         const EntentePriceColours *colours);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntentePriceStrokes, entente_price_strokes_free)

G_END_DECLS
