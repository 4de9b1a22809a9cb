/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-chart-layout.h"
#include "entente-chart-renderer.h"

G_BEGIN_DECLS

/* A mark of a chart made for a test; members that are NULL are left out. */
typedef struct
{
  const char *id;
  const char *label;
  const char *digits;     /* a stated figure */
  double value, low, high; /* a derived figure, where there are no digits and low <= high */
  const char *date;       /* EDTF */
  const char *who;
  EntenteRelation relation;
  EntenteBound bound;
  guint paragraph;
} FixtureMark;

EntenteChart       *fixture_chart       (EntenteChartKind    kind,
                                         const char         *title,
                                         const char         *unit,
                                         const FixtureMark  *marks,
                                         guint               n_marks);
EntenteChart       *fixture_chart_of_two_series (EntenteChartKind   kind,
                                         const char         *unit,
                                         const FixtureMark  *marks,
                                         guint               n_first,
                                         guint               n_marks);
EntenteChart       *fixture_price       (void);
EntenteChart       *fixture_share       (void);
EntenteChart       *fixture_sales       (void);
EntenteChart       *fixture_empty       (EntenteChartKind    kind);
void                fixture_add_reference (EntenteChart       *chart,
                                         const FixtureMark  *mark,
                                         const char         *since);

PangoContext       *fixture_context     (PangoDirection      direction);
EntenteChartStyle  *fixture_style       (EntenteChartScheme  scheme,
                                         double              text_scale);
EntenteChartLayout *fixture_layout      (EntenteChart       *chart,
                                         double              width,
                                         double              height);
EntenteChartLayout *fixture_layout_full (EntenteChart       *chart,
                                         double              width,
                                         double              height,
                                         EntenteChartScheme  scheme,
                                         double              text_scale,
                                         PangoDirection      direction,
                                         EntenteChartWords   words);

G_END_DECLS
