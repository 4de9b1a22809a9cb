/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-dossier.h"

#include "entente-mark.h"
#include "entente-series.h"

struct _EntenteDossier
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteDossier, entente_dossier, ENTENTE_TYPE_RECORD)

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_DESCRIPTION,
  PROP_DATE,
  PROP_PARTIES,
  PROP_SOURCES,
  PROP_FACTS,
  PROP_EVENTS,
  PROP_CHARTS,
  PROP_QUESTIONS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
entente_dossier_class_init (EntenteDossierClass *klass)
{
  static const struct
  {
    guint id;
    const char *name;
  } strings[] = {
    { PROP_ID, "id" },
    { PROP_TITLE, "title" },
    { PROP_SUBTITLE, "subtitle" },
    { PROP_DESCRIPTION, "description" },
  }, lists[] = {
    { PROP_PARTIES, "parties" },
    { PROP_SOURCES, "sources" },
    { PROP_FACTS, "facts" },
    { PROP_EVENTS, "events" },
    { PROP_CHARTS, "charts" },
    { PROP_QUESTIONS, "questions" },
  };
  const GParamFlags flags = ENTENTE_RECORD_FLAGS;

  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    properties[strings[i].id] = g_param_spec_string (strings[i].name, NULL, NULL, NULL, flags);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    properties[lists[i].id] =
      g_param_spec_object (lists[i].name, NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_DATE] = g_param_spec_boxed ("date", NULL, NULL, ENTENTE_TYPE_DATE, flags);

  entente_record_class_install_properties (ENTENTE_RECORD_CLASS (klass), N_PROPS, properties);
}

static void
entente_dossier_init (EntenteDossier *self)
{
}

static const char *
get_string (EntenteDossier *self,
            guint           property_id)
{
  g_return_val_if_fail (ENTENTE_IS_DOSSIER (self), NULL);

  return g_value_get_string (entente_record_get (self, property_id));
}

static GListModel *
get_list (EntenteDossier *self,
          guint           property_id)
{
  g_return_val_if_fail (ENTENTE_IS_DOSSIER (self), NULL);

  return g_value_get_object (entente_record_get (self, property_id));
}

/**
 * entente_dossier_get_id:
 * @self: a dossier
 *
 * Returns: (transfer none): the identifier
 */
const char *
entente_dossier_get_id (EntenteDossier *self)
{
  return get_string (self, PROP_ID);
}

/**
 * entente_dossier_get_title:
 * @self: a dossier
 *
 * Returns: (transfer none): the title in the user's language
 */
const char *
entente_dossier_get_title (EntenteDossier *self)
{
  return get_string (self, PROP_TITLE);
}

/**
 * entente_dossier_get_subtitle:
 * @self: a dossier
 *
 * Returns: (transfer none) (nullable): a second, shorter line for the title
 */
const char *
entente_dossier_get_subtitle (EntenteDossier *self)
{
  return get_string (self, PROP_SUBTITLE);
}

/**
 * entente_dossier_get_description:
 * @self: a dossier
 *
 * Returns: (transfer none) (nullable): what the dossier is about, in a sentence or two
 */
const char *
entente_dossier_get_description (EntenteDossier *self)
{
  return get_string (self, PROP_DESCRIPTION);
}

/**
 * entente_dossier_get_date:
 * @self: a dossier
 *
 * Returns: (transfer none) (nullable): the date of the report
 */
EntenteDate *
entente_dossier_get_date (EntenteDossier *self)
{
  g_return_val_if_fail (ENTENTE_IS_DOSSIER (self), NULL);

  return g_value_get_boxed (entente_record_get (self, PROP_DATE));
}

/**
 * entente_dossier_get_parties:
 * @self: a dossier
 *
 * Returns: (transfer none): the parties (#EntenteParty) in the order of the file
 */
GListModel *
entente_dossier_get_parties (EntenteDossier *self)
{
  return get_list (self, PROP_PARTIES);
}

/**
 * entente_dossier_get_sources:
 * @self: a dossier
 *
 * Returns: (transfer none): the sources (#EntenteSource) in the order of the file
 */
GListModel *
entente_dossier_get_sources (EntenteDossier *self)
{
  return get_list (self, PROP_SOURCES);
}

/**
 * entente_dossier_get_facts:
 * @self: a dossier
 *
 * Returns: (transfer none): the facts (#EntenteFact) in the order of the file
 */
GListModel *
entente_dossier_get_facts (EntenteDossier *self)
{
  return get_list (self, PROP_FACTS);
}

/**
 * entente_dossier_get_events:
 * @self: a dossier
 *
 * Returns: (transfer none): the events (#EntenteEvent) as entente_event_compare() orders them,
 *   equal ones in the order of the file
 */
GListModel *
entente_dossier_get_events (EntenteDossier *self)
{
  return get_list (self, PROP_EVENTS);
}

/**
 * entente_dossier_get_charts:
 * @self: a dossier
 *
 * Returns: (transfer none): the charts (#EntenteChart) in the order of the file
 */
GListModel *
entente_dossier_get_charts (EntenteDossier *self)
{
  return get_list (self, PROP_CHARTS);
}

/**
 * entente_dossier_get_questions:
 * @self: a dossier
 *
 * Returns: (transfer none): the questions (#EntenteQuestion) in the order of the file
 */
GListModel *
entente_dossier_get_questions (EntenteDossier *self)
{
  return get_list (self, PROP_QUESTIONS);
}

/* The item with an identifier, borrowed from the list. */
static gpointer
find (GListModel *list,
      const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (EntenteRecord) item = g_list_model_get_item (list, i);
      g_autofree char *item_id = NULL;

      g_object_get (item, "id", &item_id, NULL);
      if (strcmp (item_id, id) == 0)
        return item;
    }

  return NULL;
}

/**
 * entente_dossier_find_fact:
 * @self: a dossier
 * @id: an identifier
 *
 * Returns: (transfer none) (nullable): the fact of that identifier
 */
EntenteFact *
entente_dossier_find_fact (EntenteDossier *self,
                           const char     *id)
{
  return find (entente_dossier_get_facts (self), id);
}

/**
 * entente_dossier_find_event:
 * @self: a dossier
 * @id: an identifier
 *
 * Returns: (transfer none) (nullable): the event of that identifier
 */
EntenteEvent *
entente_dossier_find_event (EntenteDossier *self,
                            const char     *id)
{
  return find (entente_dossier_get_events (self), id);
}

/**
 * entente_dossier_find_chart:
 * @self: a dossier
 * @id: an identifier
 *
 * Returns: (transfer none) (nullable): the chart of that identifier
 */
EntenteChart *
entente_dossier_find_chart (EntenteDossier *self,
                            const char     *id)
{
  return find (entente_dossier_get_charts (self), id);
}

/**
 * entente_dossier_find_question:
 * @self: a dossier
 * @id: an identifier
 *
 * Returns: (transfer none) (nullable): the question of that identifier
 */
EntenteQuestion *
entente_dossier_find_question (EntenteDossier *self,
                               const char     *id)
{
  return find (entente_dossier_get_questions (self), id);
}

static gboolean
list_holds (GListModel *list,
            gpointer    wanted)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);

      if (item == wanted)
        return TRUE;
    }

  return FALSE;
}

static gboolean
marks_hold (GListModel  *marks,
            EntenteFact *fact)
{
  for (guint i = 0; i < g_list_model_get_n_items (marks); i++)
    {
      g_autoptr (EntenteMark) mark = g_list_model_get_item (marks, i);

      if (entente_mark_get_fact (mark) == fact)
        return TRUE;
    }

  return FALSE;
}

static gboolean
event_is_of (gpointer     event,
             EntenteFact *fact)
{
  return entente_event_has_fact (event, fact);
}

static gboolean
question_is_of (gpointer     question,
                EntenteFact *fact)
{
  return list_holds (entente_question_get_facts (question), fact);
}

static gboolean
fact_is_derived_from (gpointer     derived,
                      EntenteFact *fact)
{
  return list_holds (entente_fact_get_inputs (derived), fact);
}

static gboolean
chart_is_of (gpointer     chart,
             EntenteFact *fact)
{
  GListModel *series = entente_chart_get_series (chart);

  for (guint i = 0; i < g_list_model_get_n_items (series); i++)
    {
      g_autoptr (EntenteSeries) item = g_list_model_get_item (series, i);

      if (marks_hold (entente_series_get_marks (item), fact))
        return TRUE;
    }

  return marks_hold (entente_chart_get_references (chart), fact);
}

static GListModel *
select_related (GListModel  *list,
                EntenteFact *fact,
                gboolean   (*is_related) (gpointer     item,
                                          EntenteFact *fact))
{
  GListStore *related = g_list_store_new (ENTENTE_TYPE_RECORD);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);

      if (is_related (item, fact))
        g_list_store_append (related, item);
    }

  return G_LIST_MODEL (related);
}

/**
 * entente_dossier_events_of:
 * @self: a dossier
 * @fact: one of its facts
 *
 * Returns: (transfer full): the events (#EntenteEvent) that @fact tells of
 */
GListModel *
entente_dossier_events_of (EntenteDossier *self,
                           EntenteFact    *fact)
{
  return select_related (entente_dossier_get_events (self), fact, event_is_of);
}

/**
 * entente_dossier_charts_of:
 * @self: a dossier
 * @fact: one of its facts
 *
 * Returns: (transfer full): the charts (#EntenteChart) that have @fact as a mark
 */
GListModel *
entente_dossier_charts_of (EntenteDossier *self,
                           EntenteFact    *fact)
{
  return select_related (entente_dossier_get_charts (self), fact, chart_is_of);
}

/**
 * entente_dossier_questions_of:
 * @self: a dossier
 * @fact: one of its facts
 *
 * Returns: (transfer full): the questions (#EntenteQuestion) that touch @fact
 */
GListModel *
entente_dossier_questions_of (EntenteDossier *self,
                              EntenteFact    *fact)
{
  return select_related (entente_dossier_get_questions (self), fact, question_is_of);
}

/**
 * entente_dossier_derived_from:
 * @self: a dossier
 * @fact: one of its facts
 *
 * Returns: (transfer full): the derived facts (#EntenteFact) whose formula names @fact
 */
GListModel *
entente_dossier_derived_from (EntenteDossier *self,
                              EntenteFact    *fact)
{
  return select_related (entente_dossier_get_facts (self), fact, fact_is_derived_from);
}
