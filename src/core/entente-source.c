/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-source.h"

struct _EntenteSource
{
  EntenteRecord parent_instance;
};

G_DEFINE_ENUM_TYPE (EntenteSourceKind, entente_source_kind,
  G_DEFINE_ENUM_VALUE (ENTENTE_SOURCE_KIND_REPORT, "report"),
  G_DEFINE_ENUM_VALUE (ENTENTE_SOURCE_KIND_PRESS, "press"),
  G_DEFINE_ENUM_VALUE (ENTENTE_SOURCE_KIND_COMPANY, "company"),
  G_DEFINE_ENUM_VALUE (ENTENTE_SOURCE_KIND_RESEARCH, "research"),
  G_DEFINE_ENUM_VALUE (ENTENTE_SOURCE_KIND_MARKET_DATA, "market-data"),
  G_DEFINE_ENUM_VALUE (ENTENTE_SOURCE_KIND_EVENT, "event"))

G_DEFINE_FINAL_TYPE (EntenteSource, entente_source, ENTENTE_TYPE_RECORD)

enum
{
  PROP_0,
  PROP_ID,
  PROP_KIND,
  PROP_TITLE,
  PROP_PUBLISHER,
  PROP_DATE,
  PROP_PARAGRAPHS,
  PROP_ADDRESS,
  PROP_NOTE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
entente_source_class_init (EntenteSourceClass *klass)
{
  const GParamFlags flags = ENTENTE_RECORD_FLAGS;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_KIND] =
    g_param_spec_enum ("kind", NULL, NULL, ENTENTE_TYPE_SOURCE_KIND,
                       ENTENTE_SOURCE_KIND_REPORT, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_PUBLISHER] = g_param_spec_string ("publisher", NULL, NULL, NULL, flags);
  properties[PROP_DATE] = g_param_spec_boxed ("date", NULL, NULL, ENTENTE_TYPE_DATE, flags);
  properties[PROP_PARAGRAPHS] =
    g_param_spec_uint ("paragraphs", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_ADDRESS] = g_param_spec_string ("address", NULL, NULL, NULL, flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);

  entente_record_class_install_properties (ENTENTE_RECORD_CLASS (klass), N_PROPS, properties);
}

static void
entente_source_init (EntenteSource *self)
{
}

/**
 * entente_source_get_id:
 * @self: a source
 *
 * Returns: (transfer none): the identifier, unique among sources
 */
const char *
entente_source_get_id (EntenteSource *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOURCE (self), NULL);

  return g_value_get_string (entente_record_get (self, PROP_ID));
}

/**
 * entente_source_get_kind:
 * @self: a source
 *
 * Returns: what kind of source it is
 */
EntenteSourceKind
entente_source_get_kind (EntenteSource *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOURCE (self), ENTENTE_SOURCE_KIND_REPORT);

  return (EntenteSourceKind) g_value_get_enum (entente_record_get (self, PROP_KIND));
}

/**
 * entente_source_get_title:
 * @self: a source
 *
 * Returns: (transfer none): the title in the user's language
 */
const char *
entente_source_get_title (EntenteSource *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOURCE (self), NULL);

  return g_value_get_string (entente_record_get (self, PROP_TITLE));
}

/**
 * entente_source_get_publisher:
 * @self: a source
 *
 * Returns: (transfer none) (nullable): who published it, if that is known
 */
const char *
entente_source_get_publisher (EntenteSource *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOURCE (self), NULL);

  return g_value_get_string (entente_record_get (self, PROP_PUBLISHER));
}

/**
 * entente_source_get_date:
 * @self: a source
 *
 * Returns: (transfer none) (nullable): when it was published, if that is known
 */
EntenteDate *
entente_source_get_date (EntenteSource *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOURCE (self), NULL);

  return g_value_get_boxed (entente_record_get (self, PROP_DATE));
}

/**
 * entente_source_get_paragraphs:
 * @self: a source
 *
 * Returns: how many numbered paragraphs it has, 0 if they are not numbered
 */
guint
entente_source_get_paragraphs (EntenteSource *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOURCE (self), 0);

  return g_value_get_uint (entente_record_get (self, PROP_PARAGRAPHS));
}

/**
 * entente_source_get_address:
 * @self: a source
 *
 * Returns: (transfer none) (nullable): where it can be found
 */
const char *
entente_source_get_address (EntenteSource *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOURCE (self), NULL);

  return g_value_get_string (entente_record_get (self, PROP_ADDRESS));
}

/**
 * entente_source_get_note:
 * @self: a source
 *
 * Returns: (transfer none) (nullable): what else there is to know
 */
const char *
entente_source_get_note (EntenteSource *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOURCE (self), NULL);

  return g_value_get_string (entente_record_get (self, PROP_NOTE));
}
