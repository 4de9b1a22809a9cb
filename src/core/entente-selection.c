/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-selection.h"

struct _EntenteSelection
{
  GObject parent_instance;

  EntenteDossier *dossier;
  EntenteFact *fact;
  EntenteEvent *event;
};

G_DEFINE_FINAL_TYPE (EntenteSelection, entente_selection, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_DOSSIER,
  PROP_FACT,
  PROP_EVENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
entente_selection_dispose (GObject *object)
{
  EntenteSelection *self = ENTENTE_SELECTION (object);

  g_clear_object (&self->fact);
  g_clear_object (&self->event);
  g_clear_object (&self->dossier);

  G_OBJECT_CLASS (entente_selection_parent_class)->dispose (object);
}

static void
entente_selection_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  EntenteSelection *self = ENTENTE_SELECTION (object);

  switch (property_id)
    {
    case PROP_DOSSIER:
      g_value_set_object (value, self->dossier);
      break;
    case PROP_FACT:
      g_value_set_object (value, self->fact);
      break;
    case PROP_EVENT:
      g_value_set_object (value, self->event);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_selection_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  EntenteSelection *self = ENTENTE_SELECTION (object);

  switch (property_id)
    {
    case PROP_DOSSIER:
      self->dossier = g_value_dup_object (value);
      break;
    case PROP_FACT:
      entente_selection_select_fact (self, g_value_get_object (value));
      break;
    case PROP_EVENT:
      entente_selection_select_event (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_selection_class_init (EntenteSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = entente_selection_dispose;
  object_class->get_property = entente_selection_get_property;
  object_class->set_property = entente_selection_set_property;

  properties[PROP_DOSSIER] =
    g_param_spec_object ("dossier", NULL, NULL, ENTENTE_TYPE_DOSSIER, ENTENTE_RECORD_FLAGS);
  properties[PROP_FACT] = g_param_spec_object ("fact", NULL, NULL, ENTENTE_TYPE_FACT, flags);
  properties[PROP_EVENT] = g_param_spec_object ("event", NULL, NULL, ENTENTE_TYPE_EVENT, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_selection_init (EntenteSelection *self)
{
}

/* Both are set before either is notified: nobody sees a fact beside another fact's event. */
static void
entente_selection_set (EntenteSelection *self,
                       EntenteFact      *fact,
                       EntenteEvent     *event)
{
  g_object_freeze_notify (G_OBJECT (self));
  if (g_set_object (&self->fact, fact))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FACT]);
  if (g_set_object (&self->event, event))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EVENT]);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * entente_selection_new:
 * @dossier: the dossier in which things are selected
 *
 * Returns: (transfer full): a selection in which nothing is selected
 */
EntenteSelection *
entente_selection_new (EntenteDossier *dossier)
{
  g_return_val_if_fail (ENTENTE_IS_DOSSIER (dossier), NULL);

  return g_object_new (ENTENTE_TYPE_SELECTION, "dossier", dossier, NULL);
}

/**
 * entente_selection_get_dossier:
 * @self: a selection
 *
 * Returns: (transfer none): the dossier in which things are selected
 */
EntenteDossier *
entente_selection_get_dossier (EntenteSelection *self)
{
  g_return_val_if_fail (ENTENTE_IS_SELECTION (self), NULL);

  return self->dossier;
}

/**
 * entente_selection_get_fact:
 * @self: a selection
 *
 * Returns: (transfer none) (nullable): the selected fact
 */
EntenteFact *
entente_selection_get_fact (EntenteSelection *self)
{
  g_return_val_if_fail (ENTENTE_IS_SELECTION (self), NULL);

  return self->fact;
}

/**
 * entente_selection_select_fact:
 * @self: a selection
 * @fact: (nullable): a fact of the dossier
 *
 * Selects a fact, and with it the first event that it tells of; an event that is selected
 * already stays when @fact tells of it.
 */
void
entente_selection_select_fact (EntenteSelection *self,
                               EntenteFact      *fact)
{
  g_autoptr (GListModel) events = NULL;
  g_autoptr (EntenteEvent) first = NULL;

  g_return_if_fail (ENTENTE_IS_SELECTION (self));
  g_return_if_fail (fact == NULL || ENTENTE_IS_FACT (fact));

  if (fact == self->fact)
    return;

  if (fact == NULL || (self->event != NULL && entente_event_has_fact (self->event, fact)))
    {
      entente_selection_set (self, fact, fact != NULL ? self->event : NULL);
      return;
    }

  events = entente_dossier_events_of (self->dossier, fact);
  first = g_list_model_get_item (events, 0);
  entente_selection_set (self, fact, first);
}

/**
 * entente_selection_get_event:
 * @self: a selection
 *
 * Returns: (transfer none) (nullable): the selected event
 */
EntenteEvent *
entente_selection_get_event (EntenteSelection *self)
{
  g_return_val_if_fail (ENTENTE_IS_SELECTION (self), NULL);

  return self->event;
}

/**
 * entente_selection_select_event:
 * @self: a selection
 * @event: (nullable): an event of the dossier
 *
 * Selects an event, and with it its main fact; a fact that is selected already stays when
 * it tells of @event.
 */
void
entente_selection_select_event (EntenteSelection *self,
                                EntenteEvent     *event)
{
  g_return_if_fail (ENTENTE_IS_SELECTION (self));
  g_return_if_fail (event == NULL || ENTENTE_IS_EVENT (event));

  if (event == self->event)
    return;

  if (event == NULL)
    entente_selection_set (self, NULL, NULL);
  else if (self->fact != NULL && entente_event_has_fact (event, self->fact))
    entente_selection_set (self, self->fact, event);
  else
    entente_selection_set (self, entente_event_get_main_fact (event), event);
}

/**
 * entente_selection_clear:
 * @self: a selection
 *
 * Selects nothing.
 */
void
entente_selection_clear (EntenteSelection *self)
{
  g_return_if_fail (ENTENTE_IS_SELECTION (self));

  entente_selection_set (self, NULL, NULL);
}
