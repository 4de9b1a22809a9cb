/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteFactTags:
 *
 * Marks, each a sign and a word, for a fact that is computed, that comes from outside the
 * report, or of which it is open who says it. Nothing is shown for any other fact.
 */

#include "entente-fact-tags.h"

struct _EntenteFactTags
{
  AdwBin parent_instance;

  EntenteFact *fact;

  GtkWidget *derived;
  GtkWidget *outside;
  GtkWidget *unclear;
};

G_DEFINE_FINAL_TYPE (EntenteFactTags, entente_fact_tags, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_FACT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
entente_fact_tags_dispose (GObject *object)
{
  EntenteFactTags *self = ENTENTE_FACT_TAGS (object);

  g_clear_object (&self->fact);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_FACT_TAGS);

  G_OBJECT_CLASS (entente_fact_tags_parent_class)->dispose (object);
}

static void
entente_fact_tags_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  EntenteFactTags *self = ENTENTE_FACT_TAGS (object);

  switch (property_id)
    {
    case PROP_FACT:
      g_value_set_object (value, self->fact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_fact_tags_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_FACT:
      entente_fact_tags_set_fact (ENTENTE_FACT_TAGS (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_fact_tags_class_init (EntenteFactTagsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_fact_tags_dispose;
  object_class->get_property = entente_fact_tags_get_property;
  object_class->set_property = entente_fact_tags_set_property;

  properties[PROP_FACT] =
    g_param_spec_object ("fact", NULL, NULL, ENTENTE_TYPE_FACT,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_BASE "/ui/fact-tags.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteFactTags, derived);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactTags, outside);
  gtk_widget_class_bind_template_child (widget_class, EntenteFactTags, unclear);
}

static void
entente_fact_tags_init (EntenteFactTags *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_fact_tags_has_any:
 * @fact: a fact
 *
 * Returns: whether there is something to mark
 */
gboolean
entente_fact_tags_has_any (EntenteFact *fact)
{
  g_return_val_if_fail (ENTENTE_IS_FACT (fact), FALSE);

  return entente_fact_is_derived (fact) || entente_fact_is_outside (fact) ||
         entente_fact_is_speaker_unclear (fact);
}

/**
 * entente_fact_tags_get_fact:
 * @self: the tags
 *
 * Returns: (transfer none) (nullable): the fact that is marked
 */
EntenteFact *
entente_fact_tags_get_fact (EntenteFactTags *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT_TAGS (self), NULL);

  return self->fact;
}

/**
 * entente_fact_tags_set_fact:
 * @self: the tags
 * @fact: (nullable): the fact to mark
 *
 * The tags are visible only if there is something to mark.
 */
void
entente_fact_tags_set_fact (EntenteFactTags *self,
                            EntenteFact     *fact)
{
  gboolean derived, outside, unclear;

  g_return_if_fail (ENTENTE_IS_FACT_TAGS (self));
  g_return_if_fail (fact == NULL || ENTENTE_IS_FACT (fact));

  if (!g_set_object (&self->fact, fact))
    return;

  derived = fact != NULL && entente_fact_is_derived (fact);
  outside = fact != NULL && entente_fact_is_outside (fact);
  unclear = fact != NULL && entente_fact_is_speaker_unclear (fact);
  gtk_widget_set_visible (self->derived, derived);
  gtk_widget_set_visible (self->outside, outside);
  gtk_widget_set_visible (self->unclear, unclear);
  gtk_widget_set_visible (GTK_WIDGET (self), derived || outside || unclear);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FACT]);
}
