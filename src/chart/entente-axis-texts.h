/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "entente-axis-events.h"
#include "entente-chart-style.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_AXIS_TEXTS (entente_axis_texts_get_type ())

/* What is written beside a mark, each on one line; the widths and heights are in pixels. */
typedef struct
{
  PangoLayout *title;  /* owned, as are the others */
  PangoLayout *date;   /* NULL for several events */
  PangoLayout *count;  /* NULL for one event */
  double title_width;
  double date_width;
  double count_width;
  double height;
} EntenteAxisText;

/* The words of the events of an axis in one style. Making and measuring them takes most of
 * the time that it takes to lay an axis out, so they outlive the layouts. */
G_DECLARE_FINAL_TYPE (EntenteAxisTexts, entente_axis_texts, ENTENTE, AXIS_TEXTS, GObject)

EntenteAxisTexts      *entente_axis_texts_new        (EntenteAxisEvents  *events,
                                                      EntenteChartStyle  *style,
                                                      PangoContext       *context);
EntenteAxisEvents     *entente_axis_texts_get_events (EntenteAxisTexts   *self);
EntenteChartStyle     *entente_axis_texts_get_style  (EntenteAxisTexts   *self);
double                 entente_axis_texts_get_line   (EntenteAxisTexts   *self);
void                   entente_axis_texts_trim       (EntenteAxisTexts   *self);
const EntenteAxisText *entente_axis_texts_get        (EntenteAxisTexts   *self,
                                                      guint               first,
                                                      guint               n_events);
PangoLayout           *entente_axis_texts_make       (EntenteAxisTexts   *self,
                                                      EntenteChartFont    font,
                                                      const char         *text);

G_END_DECLS
