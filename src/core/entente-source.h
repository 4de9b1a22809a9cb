/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "entente-date.h"
#include "entente-record.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_SOURCE_KIND (entente_source_kind_get_type ())
#define ENTENTE_TYPE_SOURCE (entente_source_get_type ())

/* What kind of thing a source is; all but the report are outside it. */
typedef enum
{
  ENTENTE_SOURCE_KIND_REPORT,
  ENTENTE_SOURCE_KIND_PRESS,
  ENTENTE_SOURCE_KIND_COMPANY,
  ENTENTE_SOURCE_KIND_RESEARCH,
  ENTENTE_SOURCE_KIND_MARKET_DATA,
  ENTENTE_SOURCE_KIND_EVENT,
} EntenteSourceKind;

GType entente_source_kind_get_type (void) G_GNUC_CONST;

/* Where something is said. */
G_DECLARE_FINAL_TYPE (EntenteSource, entente_source, ENTENTE, SOURCE, EntenteRecord)

const char        *entente_source_get_id          (EntenteSource *self);
EntenteSourceKind  entente_source_get_kind        (EntenteSource *self);
const char        *entente_source_get_title       (EntenteSource *self);
const char        *entente_source_get_publisher   (EntenteSource *self);
EntenteDate       *entente_source_get_date        (EntenteSource *self);
guint              entente_source_get_paragraphs  (EntenteSource *self);
const char        *entente_source_get_address     (EntenteSource *self);
const char        *entente_source_get_note        (EntenteSource *self);

G_END_DECLS
