/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ways from one view of a dossier to another, and back. */

#include "entente-dossier-view-private.h"

/* Goes to the facts, and remembers where from. */
void
entente_dossier_view_go_to_facts (EntenteDossierView *self)
{
  if (self->view != ENTENTE_VIEW_FACTS)
    self->origin = self->view;
  self->for_details = FALSE;
  entente_dossier_view_set_view (self, ENTENTE_VIEW_FACTS);
}

void
entente_dossier_view_show_fact (EntenteDossierView *self,
                                EntenteFact        *fact)
{
  gboolean from_elsewhere = self->view != ENTENTE_VIEW_FACTS;

  entente_dossier_view_go_to_facts (self);
  self->for_details = from_elsewhere;
  entente_facts_view_show_fact (self->facts, fact);
  entente_dossier_view_focus_view (self, ENTENTE_VIEW_FACTS);
}

/**
 * entente_dossier_view_set_facts_shown:
 * @self: the views of a dossier
 * @shown: whether the facts are to be seen; where there is one view at a time, this goes
 *   to them or back from them
 */
void
entente_dossier_view_set_facts_shown (EntenteDossierView *self,
                                      gboolean            shown)
{
  g_return_if_fail (ENTENTE_IS_DOSSIER_VIEW (self));

  shown = !!shown;
  if (self->facts_shown == shown)
    return;

  if (self->layout != ENTENTE_LAYOUT_NARROW)
    adw_overlay_split_view_set_show_sidebar (self->split, shown);
  else if (shown)
    entente_dossier_view_go_to_facts (self);
  else
    entente_dossier_view_set_view (self, self->origin == ENTENTE_NO_VIEW ? ENTENTE_VIEW_TIMELINE
                                                                   : (EntenteView) self->origin);
}

/**
 * entente_dossier_view_cycle:
 * @self: the views of a dossier
 * @step: 1 for the next view, -1 for the one before
 *
 * Moves the focus to the next of the views that can be seen, or of all of them where there
 * is one at a time.
 */
void
entente_dossier_view_cycle (EntenteDossierView *self,
                            int                 step)
{
  EntenteView view;

  g_return_if_fail (ENTENTE_IS_DOSSIER_VIEW (self));
  g_return_if_fail (step == 1 || step == -1);

  view = self->view;
  do
    view = (EntenteView) (((int) view + step + ENTENTE_N_VIEWS) % ENTENTE_N_VIEWS);
  while (view == ENTENTE_VIEW_FACTS && !self->facts_shown &&
         self->layout != ENTENTE_LAYOUT_NARROW);

  entente_dossier_view_focus_view (self, view);
}

/**
 * entente_dossier_view_search:
 * @self: the views of a dossier
 *
 * Brings up the facts and starts a search among them.
 */
void
entente_dossier_view_search (EntenteDossierView *self)
{
  g_return_if_fail (ENTENTE_IS_DOSSIER_VIEW (self));

  entente_dossier_view_go_to_facts (self);
  entente_facts_view_focus_search (self->facts);
}

/**
 * entente_dossier_view_search_for:
 * @self: the views of a dossier
 * @text: the words or the figure to look for
 *
 * Brings up the facts and searches them.
 */
void
entente_dossier_view_search_for (EntenteDossierView *self,
                                 const char         *text)
{
  g_return_if_fail (ENTENTE_IS_DOSSIER_VIEW (self));
  g_return_if_fail (text != NULL);

  entente_dossier_view_go_to_facts (self);
  entente_facts_view_search_for (self->facts, text);
}

static gboolean
go_back_from_jump (EntenteDossierView *self)
{
  self->jumped_to = ENTENTE_NO_VIEW;
  entente_dossier_view_focus_view (self, (EntenteView) self->jumped_from);

  return TRUE;
}

/**
 * entente_dossier_view_go_back:
 * @self: the views of a dossier
 *
 * Goes one step back: from where the reader jumped to, within the facts, and from the facts to
 * the view that the reader came from.
 *
 * Returns: whether there was a step to go back
 */
gboolean
entente_dossier_view_go_back (EntenteDossierView *self)
{
  guint origin;

  g_return_val_if_fail (ENTENTE_IS_DOSSIER_VIEW (self), FALSE);

  if (self->jumped_to == (int) self->view)
    return go_back_from_jump (self);

  /* A reader who came for the details of one fact has no business with the list below it. */
  if (self->facts_shown && entente_facts_view_go_back (self->facts) &&
      !(self->for_details && entente_facts_view_is_at_list (self->facts)))
    return TRUE;
  if (self->view != ENTENTE_VIEW_FACTS || self->origin == ENTENTE_NO_VIEW)
    return FALSE;

  origin = self->origin;
  self->origin = ENTENTE_NO_VIEW;
  if (self->layout == ENTENTE_LAYOUT_MEDIUM)
    adw_overlay_split_view_set_show_sidebar (self->split, FALSE);
  entente_dossier_view_focus_view (self, (EntenteView) origin);

  return TRUE;
}

/**
 * entente_dossier_view_show:
 * @self: the views of a dossier
 * @id: the identifier of a fact, event, chart or question
 *
 * Selects something of the dossier and brings it up in its view.
 *
 * Returns: whether the dossier has something of that name
 */
gboolean
entente_dossier_view_show (EntenteDossierView *self,
                           const char         *id)
{
  EntenteDossier *dossier;
  EntenteFact *fact;
  EntenteEvent *event;
  EntenteChart *chart;

  g_return_val_if_fail (ENTENTE_IS_DOSSIER_VIEW (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (self->selection != NULL, FALSE);

  dossier = entente_selection_get_dossier (self->selection);
  fact = entente_dossier_find_fact (dossier, id);
  event = entente_dossier_find_event (dossier, id);
  chart = entente_dossier_find_chart (dossier, id);

  if (fact != NULL)
    {
      entente_selection_select_fact (self->selection, fact);
      entente_dossier_view_show_fact (self, fact);
    }
  else if (event != NULL)
    {
      entente_selection_select_event (self->selection, event);
      entente_dossier_view_focus_view (self, ENTENTE_VIEW_TIMELINE);
    }
  else if (chart != NULL)
    {
      entente_charts_view_show_chart (self->charts, chart);
      entente_dossier_view_focus_view (self, ENTENTE_VIEW_CHARTS);
    }
  else if (entente_dossier_find_question (dossier, id) != NULL)
    {
      entente_dossier_view_go_to_facts (self);
      entente_facts_view_show_questions (self->facts);
      entente_dossier_view_focus_view (self, ENTENTE_VIEW_FACTS);
    }
  else
    {
      return FALSE;
    }

  return TRUE;
}
