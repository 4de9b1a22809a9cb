/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>
#include <pango/pango.h>

#include "entente-colour.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_CHART_SCHEME (entente_chart_scheme_get_type ())
#define ENTENTE_TYPE_CHART_STYLE  (entente_chart_style_get_type ())

typedef enum
{
  ENTENTE_CHART_SCHEME_LIGHT,
  ENTENTE_CHART_SCHEME_DARK,
  ENTENTE_CHART_SCHEME_HIGH_CONTRAST,
  ENTENTE_CHART_SCHEME_HIGH_CONTRAST_DARK,
  ENTENTE_CHART_SCHEME_PRINT,
} EntenteChartScheme;

#define ENTENTE_N_CHART_SCHEMES (ENTENTE_CHART_SCHEME_PRINT + 1)

/* What a colour is for. */
typedef enum
{
  ENTENTE_CHART_COLOUR_BACKGROUND,
  ENTENTE_CHART_COLOUR_TEXT,
  ENTENTE_CHART_COLOUR_DIM_TEXT,
  ENTENTE_CHART_COLOUR_GRID,
  ENTENTE_CHART_COLOUR_AXIS,
  ENTENTE_CHART_COLOUR_WHISKER,
  ENTENTE_CHART_COLOUR_REFERENCE,
  ENTENTE_CHART_COLOUR_SELECTION,
  ENTENTE_CHART_COLOUR_FOCUS,
  ENTENTE_CHART_COLOUR_IMPORTED,  /* prices from a file of the reader's */
  ENTENTE_CHART_COLOUR_FLAG,      /* of an event; numbers on it have the colour of the background */
  ENTENTE_CHART_COLOUR_CROSSHAIR,
} EntenteChartColour;

#define ENTENTE_N_CHART_COLOURS (ENTENTE_CHART_COLOUR_CROSSHAIR + 1)

/* How many series have a colour of their own; further ones begin again. */
#define ENTENTE_N_SERIES_COLOURS 5

/* What a piece of text is for, which decides its font. */
typedef enum
{
  ENTENTE_CHART_FONT_TITLE,
  ENTENTE_CHART_FONT_BODY,    /* description, message */
  ENTENTE_CHART_FONT_LABEL,   /* ticks, categories, labels of marks */
  ENTENTE_CHART_FONT_FIGURE,  /* the figure in the label of a mark */
  ENTENTE_CHART_FONT_CAPTION, /* unit, key, source line */
} EntenteChartFont;

#define ENTENTE_N_CHART_FONTS (ENTENTE_CHART_FONT_CAPTION + 1)

/* An immutable set of colours, fonts and widths of lines that a chart is drawn with. */
typedef struct _EntenteChartStyle EntenteChartStyle;

GType              entente_chart_scheme_get_type    (void) G_GNUC_CONST;
GType              entente_chart_style_get_type     (void) G_GNUC_CONST;

EntenteChartStyle *entente_chart_style_new          (EntenteChartScheme          scheme,
                                                     const EntenteColour        *accent,
                                                     const PangoFontDescription *font,
                                                     double                      text_scale);
EntenteChartStyle *entente_chart_style_ref          (EntenteChartStyle          *self);
void               entente_chart_style_unref        (EntenteChartStyle          *self);

EntenteChartScheme entente_chart_style_get_scheme   (const EntenteChartStyle    *self);
EntenteColour      entente_chart_style_get_colour   (const EntenteChartStyle    *self,
                                                     EntenteChartColour          colour);
EntenteColour      entente_chart_style_get_series_colour (const EntenteChartStyle *self,
                                                     guint                       series);
const PangoFontDescription *
                   entente_chart_style_get_font     (const EntenteChartStyle    *self,
                                                     EntenteChartFont            font);
double             entente_chart_style_measure_line (const EntenteChartStyle   *self,
                                                     PangoContext              *context);
double             entente_chart_style_get_line_width (const EntenteChartStyle  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteChartStyle, entente_chart_style_unref)

G_END_DECLS
