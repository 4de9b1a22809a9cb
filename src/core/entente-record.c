/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-record.h"

typedef struct
{
  GValue *values; /* n_properties of the class; the value of property 0 is never used */
} EntenteRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntenteRecord, entente_record, G_TYPE_OBJECT)

static void
entente_record_finalize (GObject *object)
{
  EntenteRecordPrivate *priv = entente_record_get_instance_private (ENTENTE_RECORD (object));
  guint n_properties = ENTENTE_RECORD_GET_CLASS (object)->n_properties;

  for (guint i = 0; i < n_properties; i++)
    g_value_unset (&priv->values[i]);
  g_clear_pointer (&priv->values, g_free);

  G_OBJECT_CLASS (entente_record_parent_class)->finalize (object);
}

static void
entente_record_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  g_value_copy (entente_record_get (object, property_id), value);
}

static void
entente_record_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  EntenteRecordPrivate *priv = entente_record_get_instance_private (ENTENTE_RECORD (object));

  if (priv->values == NULL)
    priv->values = g_new0 (GValue, ENTENTE_RECORD_GET_CLASS (object)->n_properties);

  g_value_init (&priv->values[property_id], pspec->value_type);
  g_value_copy (value, &priv->values[property_id]);
}

static void
entente_record_class_init (EntenteRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = entente_record_finalize;
}

static void
entente_record_init (EntenteRecord *self)
{
}

/**
 * entente_record_class_install_properties:
 * @klass: the class of a kind of record
 * @n_properties: the length of @properties
 * @properties: (array length=n_properties): specifications with %ENTENTE_RECORD_FLAGS, of
 *   which the first is left out, as in g_object_class_install_properties()
 *
 * Declares what a kind of record consists of. To be called once, in its class_init.
 */
void
entente_record_class_install_properties (EntenteRecordClass  *klass,
                                         guint                n_properties,
                                         GParamSpec         **properties)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  g_return_if_fail (klass->n_properties == 0);

  /* Properties are numbered class by class, so GObject lets no class inherit these two. */
  object_class->get_property = entente_record_get_property;
  object_class->set_property = entente_record_set_property;

  klass->n_properties = n_properties;
  g_object_class_install_properties (object_class, n_properties, properties);
}

/**
 * entente_record_get:
 * @self: an #EntenteRecord
 * @property_id: one of its properties
 *
 * Returns: (transfer none): the value of the property
 */
const GValue *
entente_record_get (gpointer self,
                    guint    property_id)
{
  EntenteRecordPrivate *priv = entente_record_get_instance_private (ENTENTE_RECORD (self));

  g_return_val_if_fail (property_id > 0 &&
                        property_id < ENTENTE_RECORD_GET_CLASS (self)->n_properties, NULL);

  return &priv->values[property_id];
}
