/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-charts-view.h"
#include "entente-dossier-view.h"
#include "entente-facts-view.h"
#include "entente-switcher.h"
#include "entente-timeline-view.h"

G_BEGIN_DECLS

/* Where an EntenteView may be missing. */
#define ENTENTE_NO_VIEW ENTENTE_N_VIEWS

struct _EntenteDossierView
{
  AdwBin parent_instance;

  EntenteSelection *selection;
  EntenteLayout layout;
  EntenteView view;
  guint origin;
  gboolean for_details; /* whether the reader left it for the details of a fact */
  int jumped_from;
  int jumped_to; /* the view that the reader has jumped to and not left, or ENTENTE_NO_VIEW */
  guint goal; /* the view to focus when a new dossier has got its room, or ENTENTE_NO_VIEW */
  guint tick; /* while it has not */
  gboolean facts_shown;

  GtkWidget *last_focused; /* in one of the views; a weak pointer */
  gulong focus_handler; /* of the root */

  AdwMultiLayoutView *layouts;
  AdwOverlaySplitView *split;
  AdwViewStack *stack;
  EntenteSwitcher *bar;
  EntenteTimelineView *timeline;
  EntenteChartsView *charts;
  EntenteFactsView *facts;
};

void entente_dossier_view_go_to_facts (EntenteDossierView *self);
void entente_dossier_view_show_fact   (EntenteDossierView *self,
                                       EntenteFact        *fact);

G_END_DECLS
