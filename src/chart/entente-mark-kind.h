/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-fact.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_MARK_KIND (entente_mark_kind_get_type ())

/* Where the figure of a mark comes from. Each kind has a shape and a word of its own. */
typedef enum
{
  ENTENTE_MARK_KIND_STATED,   /* a source says it */
  ENTENTE_MARK_KIND_DERIVED,  /* the application computes it */
  ENTENTE_MARK_KIND_IMPORTED, /* read from a file of the reader's */
} EntenteMarkKind;

#define ENTENTE_N_MARK_KINDS (ENTENTE_MARK_KIND_IMPORTED + 1)

GType           entente_mark_kind_get_type  (void) G_GNUC_CONST;
const char     *entente_mark_kind_to_string (EntenteMarkKind  kind);
const char     *entente_mark_kind_to_words  (EntenteMarkKind  kind);
EntenteMarkKind entente_mark_kind_of        (EntenteFact     *fact);

G_END_DECLS
