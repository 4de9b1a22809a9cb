/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-fact-filter.h"

struct _EntenteFactFilter
{
  GtkFilter parent_instance;

  EntenteFactSearch *search;
};

G_DEFINE_FINAL_TYPE (EntenteFactFilter, entente_fact_filter, GTK_TYPE_FILTER)

static void
entente_fact_filter_dispose (GObject *object)
{
  g_clear_object (&ENTENTE_FACT_FILTER (object)->search);

  G_OBJECT_CLASS (entente_fact_filter_parent_class)->dispose (object);
}

static gboolean
entente_fact_filter_match (GtkFilter *filter,
                           gpointer   item)
{
  EntenteFactFilter *self = ENTENTE_FACT_FILTER (filter);

  return entente_fact_search_match (self->search, item) != ENTENTE_FACT_MATCH_NONE;
}

static GtkFilterMatch
entente_fact_filter_get_strictness (GtkFilter *filter)
{
  EntenteFactFilter *self = ENTENTE_FACT_FILTER (filter);

  return entente_fact_search_is_empty (self->search) ? GTK_FILTER_MATCH_ALL
                                                     : GTK_FILTER_MATCH_SOME;
}

static void
entente_fact_filter_class_init (EntenteFactFilterClass *klass)
{
  GtkFilterClass *filter_class = GTK_FILTER_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_fact_filter_dispose;
  filter_class->match = entente_fact_filter_match;
  filter_class->get_strictness = entente_fact_filter_get_strictness;
}

static void
entente_fact_filter_init (EntenteFactFilter *self)
{
}

static void
on_search_changed (EntenteFactFilter *self)
{
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * entente_fact_filter_new:
 * @search: what is looked for
 *
 * Returns: (transfer full): a filter for lists of #EntenteFact that follows @search
 */
EntenteFactFilter *
entente_fact_filter_new (EntenteFactSearch *search)
{
  EntenteFactFilter *self;

  g_return_val_if_fail (ENTENTE_IS_FACT_SEARCH (search), NULL);

  self = g_object_new (ENTENTE_TYPE_FACT_FILTER, NULL);
  self->search = g_object_ref (search);
  g_signal_connect_object (search, "changed", G_CALLBACK (on_search_changed), self,
                           G_CONNECT_SWAPPED);

  return self;
}
