/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of a dossier is copied: that which is selected in the view that the reader is at. */

#include "entente-dossier-view-private.h"

#include "entente-clip.h"

static gboolean
shows_fact (EntenteDossierView *self,
            EntenteChart       *chart,
            EntenteFact        *fact)
{
  EntenteDossier *dossier = entente_selection_get_dossier (self->selection);
  g_autoptr (GListModel) charts = entente_dossier_charts_of (dossier, fact);

  for (guint i = 0; i < g_list_model_get_n_items (charts); i++)
    {
      g_autoptr (EntenteChart) other = g_list_model_get_item (charts, i);

      if (other == chart)
        return TRUE;
    }

  return FALSE;
}

/* The open question that the reader is at, or else the selected fact. */
static GdkContentProvider *
get_facts_clip (EntenteDossierView *self)
{
  EntenteQuestion *question = entente_facts_view_get_question (self->facts);
  EntenteFact *fact = entente_selection_get_fact (self->selection);

  if (question != NULL)
    return entente_clip_new_question (question);

  return fact != NULL ? entente_clip_new_fact (fact) : NULL;
}

/* The selected mark, or else the whole chart. */
static GdkContentProvider *
get_chart_clip (EntenteDossierView *self)
{
  EntenteChart *chart = entente_charts_view_get_visible_chart (self->charts);
  EntenteFact *fact = entente_selection_get_fact (self->selection);

  if (fact != NULL && (chart == NULL || shows_fact (self, chart, fact)))
    return entente_clip_new_fact (fact);
  if (chart == NULL)
    return NULL;

  return entente_clip_new_chart (chart, gtk_widget_get_direction (GTK_WIDGET (self)) ==
                                            GTK_TEXT_DIR_RTL
                                          ? PANGO_DIRECTION_RTL
                                          : PANGO_DIRECTION_LTR);
}

/**
 * entente_dossier_view_get_clip:
 * @self: the views of a dossier
 *
 * What is selected in the view that the reader is at, to be copied with its source: an event of
 * the timeline, a mark of the chart or else the chart itself, a fact or an open question.
 *
 * Returns: (transfer full) (nullable): it, or %NULL if nothing is selected there
 */
GdkContentProvider *
entente_dossier_view_get_clip (EntenteDossierView *self)
{
  EntenteEvent *event;

  g_return_val_if_fail (ENTENTE_IS_DOSSIER_VIEW (self), NULL);

  if (self->selection == NULL)
    return NULL;

  event = entente_selection_get_event (self->selection);
  switch (self->view)
    {
    case ENTENTE_VIEW_CHARTS:
      return get_chart_clip (self);
    case ENTENTE_VIEW_FACTS:
      return get_facts_clip (self);
    case ENTENTE_VIEW_TIMELINE:
    default:
      return event != NULL ? entente_clip_new_event (event) : NULL;
    }
}
