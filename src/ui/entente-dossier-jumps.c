/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ways that lead straight to a chart, to a status, and from a mark to its event. */

#include "entente-dossier-view-private.h"

#include <glib/gi18n-lib.h>

/**
 * entente_dossier_view_show_chart:
 * @self: the views of a dossier
 * @number: which of its charts, from 1
 *
 * Brings up a chart and moves the focus to its marks, or to its table. Where there are fewer
 * charts, nothing happens.
 */
void
entente_dossier_view_show_chart (EntenteDossierView *self,
                                 guint               number)
{
  g_autoptr (EntenteChart) chart = NULL;
  EntenteDossier *dossier;

  g_return_if_fail (ENTENTE_IS_DOSSIER_VIEW (self));
  g_return_if_fail (number > 0);

  if (self->selection == NULL)
    return;

  dossier = entente_selection_get_dossier (self->selection);
  chart = g_list_model_get_item (entente_dossier_get_charts (dossier), number - 1);
  if (chart == NULL)
    return;

  entente_dossier_view_set_view (self, ENTENTE_VIEW_CHARTS);
  entente_charts_view_show_chart (self->charts, chart);
  entente_charts_view_focus_marks (self->charts);
}

/**
 * entente_dossier_view_filter_status:
 * @self: the views of a dossier
 *
 * Brings up the facts and moves the focus to the choice of a status.
 */
void
entente_dossier_view_filter_status (EntenteDossierView *self)
{
  g_return_if_fail (ENTENTE_IS_DOSSIER_VIEW (self));

  entente_dossier_view_go_to_facts (self);
  entente_facts_view_focus_status (self->facts);
}

/* A fact that @event tells of and that a chart shows: the selected one, if it can be. */
static EntenteFact *
find_charted_fact (EntenteDossierView *self,
                   EntenteEvent       *event)
{
  EntenteDossier *dossier = entente_selection_get_dossier (self->selection);
  EntenteFact *selected = entente_selection_get_fact (self->selection);
  GListModel *facts = entente_event_get_facts (event);
  EntenteFact *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (EntenteFact) fact = g_list_model_get_item (facts, i);
      g_autoptr (GListModel) charts = entente_dossier_charts_of (dossier, fact);

      if (g_list_model_get_n_items (charts) > 0 && (found == NULL || fact == selected))
        found = fact; /* the dossier keeps it */
    }

  return found;
}

static void
announce (EntenteDossierView *self,
          const char         *words)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Escape leads back. */
static void
remember_jump (EntenteDossierView *self,
               EntenteView         from)
{
  self->jumped_from = from;
  self->jumped_to = self->view;
}

static void
jump_to_mark (EntenteDossierView *self)
{
  EntenteEvent *event = entente_selection_get_event (self->selection);
  EntenteFact *fact = event != NULL ? find_charted_fact (self, event) : NULL;

  if (fact == NULL)
    {
      announce (self, _("No chart shows this event"));
      return;
    }

  /* The chart that shows the fact comes up with it. */
  entente_selection_select_fact (self->selection, fact);
  entente_dossier_view_set_view (self, ENTENTE_VIEW_CHARTS);
  entente_charts_view_focus_marks (self->charts);
  remember_jump (self, ENTENTE_VIEW_TIMELINE);
}

static void
jump_to_event (EntenteDossierView *self)
{
  EntenteView from = self->view;

  if (entente_selection_get_event (self->selection) == NULL)
    {
      announce (self, _("The timeline has no event for this"));
      return;
    }

  entente_dossier_view_focus_view (self, ENTENTE_VIEW_TIMELINE);
  remember_jump (self, from);
}

/**
 * entente_dossier_view_jump:
 * @self: the views of a dossier
 *
 * From the timeline, goes to a mark of the selected event; from elsewhere, to the event of the
 * selected fact. Where there is none, that is announced. The same again, or going back, leads
 * back.
 */
void
entente_dossier_view_jump (EntenteDossierView *self)
{
  g_return_if_fail (ENTENTE_IS_DOSSIER_VIEW (self));

  if (self->selection == NULL)
    return;

  if (self->view == ENTENTE_VIEW_TIMELINE)
    jump_to_mark (self);
  else
    jump_to_event (self);
}
