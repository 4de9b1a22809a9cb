/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-axis-layout.h"

G_BEGIN_DECLS

/* An event made for a test. */
typedef struct
{
  const char *title;
  const char *date;  /* EDTF, or NULL */
  guint n_facts;
} AxisFixtureEvent;

EntenteDate       *axis_fixture_date          (const char              *edtf);
EntenteDay         axis_fixture_day           (const char              *text);
EntenteAxisWindow  axis_fixture_window        (const char              *first,
                                               const char              *last);
EntenteAxisEvents *axis_fixture_events        (const AxisFixtureEvent  *events,
                                               guint                    n_events);
EntenteAxisEvents *axis_fixture_random_events (GRand                   *random,
                                               guint                    n_events);
EntenteAxisEvents *axis_fixture_builtin       (void);
EntenteAxisTexts  *axis_fixture_texts         (EntenteAxisEvents       *events,
                                               EntenteChartScheme       scheme,
                                               double                   text_scale,
                                               PangoDirection           direction);
EntenteAxisLayout *axis_fixture_layout        (EntenteAxisEvents       *events,
                                               const EntenteAxisWindow *window,
                                               double                   width,
                                               double                   height);
EntenteAxisWindow  axis_fixture_all           (EntenteAxisEvents       *events);
int                axis_fixture_find          (EntenteAxisEvents       *events,
                                               const char              *title);
const EntenteAxisMark *
                   axis_fixture_mark          (EntenteAxisLayout       *layout,
                                               const char              *title);

G_END_DECLS
