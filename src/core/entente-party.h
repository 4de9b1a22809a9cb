/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "entente-record.h"
G_BEGIN_DECLS

#define ENTENTE_TYPE_PARTY_KIND (entente_party_kind_get_type ())
#define ENTENTE_TYPE_PARTY (entente_party_get_type ())

/* What kind of thing a party is. */
typedef enum
{
  ENTENTE_PARTY_KIND_ORGANISATION,
  ENTENTE_PARTY_KIND_PERSON,
  ENTENTE_PARTY_KIND_PLACE,
  ENTENTE_PARTY_KIND_PRODUCT,
  ENTENTE_PARTY_KIND_EVENT,
  ENTENTE_PARTY_KIND_GROUP,
} EntentePartyKind;

GType entente_party_kind_get_type (void) G_GNUC_CONST;

/* Somebody or something that facts are about. */
G_DECLARE_FINAL_TYPE (EntenteParty, entente_party, ENTENTE, PARTY, EntenteRecord)

const char          *entente_party_get_id      (EntenteParty *self);
const char          *entente_party_get_name    (EntenteParty *self);
EntentePartyKind     entente_party_get_kind    (EntenteParty *self);
const char * const  *entente_party_get_aliases (EntenteParty *self);
const char          *entente_party_get_note    (EntenteParty *self);

G_END_DECLS
