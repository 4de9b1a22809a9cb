/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-party.h"

struct _EntenteParty
{
  EntenteRecord parent_instance;
};

G_DEFINE_ENUM_TYPE (EntentePartyKind, entente_party_kind,
  G_DEFINE_ENUM_VALUE (ENTENTE_PARTY_KIND_ORGANISATION, "organisation"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PARTY_KIND_PERSON, "person"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PARTY_KIND_PLACE, "place"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PARTY_KIND_PRODUCT, "product"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PARTY_KIND_EVENT, "event"),
  G_DEFINE_ENUM_VALUE (ENTENTE_PARTY_KIND_GROUP, "group"))

G_DEFINE_FINAL_TYPE (EntenteParty, entente_party, ENTENTE_TYPE_RECORD)

enum
{
  PROP_0,
  PROP_ID,
  PROP_NAME,
  PROP_KIND,
  PROP_ALIASES,
  PROP_NOTE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
entente_party_class_init (EntentePartyClass *klass)
{
  const GParamFlags flags = ENTENTE_RECORD_FLAGS;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_KIND] =
    g_param_spec_enum ("kind", NULL, NULL, ENTENTE_TYPE_PARTY_KIND,
                       ENTENTE_PARTY_KIND_ORGANISATION, flags);
  properties[PROP_ALIASES] = g_param_spec_boxed ("aliases", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);

  entente_record_class_install_properties (ENTENTE_RECORD_CLASS (klass), N_PROPS, properties);
}

static void
entente_party_init (EntenteParty *self)
{
}

/**
 * entente_party_get_id:
 * @self: a party
 *
 * Returns: (transfer none): the identifier, unique among parties
 */
const char *
entente_party_get_id (EntenteParty *self)
{
  g_return_val_if_fail (ENTENTE_IS_PARTY (self), NULL);

  return g_value_get_string (entente_record_get (self, PROP_ID));
}

/**
 * entente_party_get_name:
 * @self: a party
 *
 * Returns: (transfer none): the name in the user's language
 */
const char *
entente_party_get_name (EntenteParty *self)
{
  g_return_val_if_fail (ENTENTE_IS_PARTY (self), NULL);

  return g_value_get_string (entente_record_get (self, PROP_NAME));
}

/**
 * entente_party_get_kind:
 * @self: a party
 *
 * Returns: what kind of thing the party is
 */
EntentePartyKind
entente_party_get_kind (EntenteParty *self)
{
  g_return_val_if_fail (ENTENTE_IS_PARTY (self), ENTENTE_PARTY_KIND_ORGANISATION);

  return (EntentePartyKind) g_value_get_enum (entente_record_get (self, PROP_KIND));
}

/**
 * entente_party_get_aliases:
 * @self: a party
 *
 * Returns: (transfer none) (array zero-terminated=1) (nullable): other names, for search
 */
const char * const *
entente_party_get_aliases (EntenteParty *self)
{
  g_return_val_if_fail (ENTENTE_IS_PARTY (self), NULL);

  return g_value_get_boxed (entente_record_get (self, PROP_ALIASES));
}

/**
 * entente_party_get_note:
 * @self: a party
 *
 * Returns: (transfer none) (nullable): what else there is to know
 */
const char *
entente_party_get_note (EntenteParty *self)
{
  g_return_val_if_fail (ENTENTE_IS_PARTY (self), NULL);

  return g_value_get_string (entente_record_get (self, PROP_NOTE));
}
