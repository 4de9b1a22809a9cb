/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-event.h"

struct _EntenteEvent
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteEvent, entente_event, ENTENTE_TYPE_RECORD)

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_TEXT,
  PROP_DATE,
  PROP_FACTS,
  PROP_PARTIES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
entente_event_class_init (EntenteEventClass *klass)
{
  const GParamFlags flags = ENTENTE_RECORD_FLAGS;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  properties[PROP_DATE] = g_param_spec_boxed ("date", NULL, NULL, ENTENTE_TYPE_DATE, flags);
  properties[PROP_FACTS] = g_param_spec_object ("facts", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_PARTIES] =
    g_param_spec_object ("parties", NULL, NULL, G_TYPE_LIST_MODEL, flags);

  entente_record_class_install_properties (ENTENTE_RECORD_CLASS (klass), N_PROPS, properties);
}

static void
entente_event_init (EntenteEvent *self)
{
}

/**
 * entente_event_get_id:
 * @self: a event
 *
 * Returns: (transfer none): the identifier, unique among events
 */
const char *
entente_event_get_id (EntenteEvent *self)
{
  g_return_val_if_fail (ENTENTE_IS_EVENT (self), NULL);

  return g_value_get_string (entente_record_get (self, PROP_ID));
}

/**
 * entente_event_get_title:
 * @self: a event
 *
 * Returns: (transfer none): the headline in the user's language
 */
const char *
entente_event_get_title (EntenteEvent *self)
{
  g_return_val_if_fail (ENTENTE_IS_EVENT (self), NULL);

  return g_value_get_string (entente_record_get (self, PROP_TITLE));
}

/**
 * entente_event_get_text:
 * @self: a event
 *
 * Returns: (transfer none): what happened, in the user's language
 */
const char *
entente_event_get_text (EntenteEvent *self)
{
  g_return_val_if_fail (ENTENTE_IS_EVENT (self), NULL);

  return g_value_get_string (entente_record_get (self, PROP_TEXT));
}

/**
 * entente_event_get_date:
 * @self: a event
 *
 * Returns: (transfer none) (nullable): when
 */
EntenteDate *
entente_event_get_date (EntenteEvent *self)
{
  g_return_val_if_fail (ENTENTE_IS_EVENT (self), NULL);

  return g_value_get_boxed (entente_record_get (self, PROP_DATE));
}

/**
 * entente_event_get_facts:
 * @self: a event
 *
 * Returns: (transfer none): the facts (#EntenteFact) that tell of it, the main one first
 */
GListModel *
entente_event_get_facts (EntenteEvent *self)
{
  g_return_val_if_fail (ENTENTE_IS_EVENT (self), NULL);

  return g_value_get_object (entente_record_get (self, PROP_FACTS));
}

/**
 * entente_event_get_parties:
 * @self: a event
 *
 * Returns: (transfer none): the parties (#EntenteParty) that took part
 */
GListModel *
entente_event_get_parties (EntenteEvent *self)
{
  g_return_val_if_fail (ENTENTE_IS_EVENT (self), NULL);

  return g_value_get_object (entente_record_get (self, PROP_PARTIES));
}

/**
 * entente_event_get_main_fact:
 * @self: an event
 *
 * The first of the event's facts. Its status and its speaker are the event's.
 *
 * Returns: (transfer none): the main fact; it lives as long as @self
 */
EntenteFact *
entente_event_get_main_fact (EntenteEvent *self)
{
  g_autoptr (EntenteFact) fact = g_list_model_get_item (entente_event_get_facts (self), 0);

  return fact;
}

/**
 * entente_event_has_fact:
 * @self: an event
 * @fact: a fact
 *
 * Returns: whether @fact is one of the facts that tell of @self
 */
gboolean
entente_event_has_fact (EntenteEvent *self,
                        EntenteFact  *fact)
{
  GListModel *facts = entente_event_get_facts (self);

  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (EntenteFact) item = g_list_model_get_item (facts, i);

      if (item == fact)
        return TRUE;
    }

  return FALSE;
}

/**
 * entente_event_compare:
 * @a: an event
 * @b: an event
 *
 * Orders events as entente_edtf_compare() orders their dates; events without a date come
 * last. Equal ones keep the order of the source when the sort is stable.
 *
 * Returns: less than, equal to or more than 0
 */
int
entente_event_compare (EntenteEvent *a,
                       EntenteEvent *b)
{
  EntenteDate *date_a = entente_event_get_date (a);
  EntenteDate *date_b = entente_event_get_date (b);

  if (date_a == NULL || date_b == NULL)
    return (date_a == NULL) - (date_b == NULL);

  return entente_edtf_compare (entente_date_get_edtf (date_a), entente_date_get_edtf (date_b));
}
