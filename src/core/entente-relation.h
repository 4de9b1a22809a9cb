/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_RELATION (entente_relation_get_type ())

/* How the thing measured stands to the figure given for it. */
typedef enum
{
  ENTENTE_RELATION_EQUAL,
  ENTENTE_RELATION_LESS,
  ENTENTE_RELATION_GREATER,
  ENTENTE_RELATION_AT_MOST,
  ENTENTE_RELATION_AT_LEAST,
  ENTENTE_RELATION_ABOUT,
} EntenteRelation;

GType       entente_relation_get_type     (void) G_GNUC_CONST;

gboolean    entente_relation_from_symbol  (const char      *symbol,
                                           EntenteRelation *relation);
const char *entente_relation_to_symbol    (EntenteRelation  relation);
gboolean    entente_relation_has_no_upper (EntenteRelation  relation);
gboolean    entente_relation_has_no_lower (EntenteRelation  relation);

G_END_DECLS
