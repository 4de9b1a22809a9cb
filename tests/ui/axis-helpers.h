/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts-helpers.h"
#include "entente-timeline-axis-private.h"

G_BEGIN_DECLS

/* An axis in a window, with the events of a dossier: the one that is built in, or NULL; of none,
 * of many of one "day", or of very "many". */
typedef struct
{
  EntenteDossier *dossier;
  EntenteSelection *selection;
  EntenteTimelineAxis *axis;
  GtkWidget *window;
  GString *announced;
} Fixture;

typedef void (*FixtureTest) (Fixture       *fixture,
                             gconstpointer  data);

void                     axis_set_up              (Fixture        *fixture,
                                                   gconstpointer   data);
void                     axis_tear_down           (Fixture        *fixture,
                                                   gconstpointer   data);
EntenteAxisLayout       *axis_get_layout          (Fixture        *fixture);
EntenteEvent            *axis_get_event           (Fixture        *fixture,
                                                   int             place);
void                     axis_assert_key_leads_to (Fixture        *fixture,
                                                   guint           keyval,
                                                   GdkModifierType modifiers,
                                                   int             place);
EntenteTimeMotion       *axis_get_motion          (Fixture        *fixture);
const EntenteAxisWindow *axis_get_goal            (Fixture        *fixture);
double                   axis_get_span            (Fixture        *fixture);
int                      axis_find_cluster        (Fixture        *fixture);
void                     axis_add                 (const char     *path,
                                                   const char     *dossier,
                                                   FixtureTest     test);

G_END_DECLS
