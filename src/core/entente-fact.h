/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "entente-date.h"
#include "entente-formula.h"
#include "entente-quantity.h"
#include "entente-record.h"
#include "entente-source.h"
#include "entente-speaker.h"
#include "entente-status.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_FACT (entente_fact_get_type ())

/* One statement of a source, or one figure computed from others. */
G_DECLARE_FINAL_TYPE (EntenteFact, entente_fact, ENTENTE, FACT, EntenteRecord)

const char      *entente_fact_get_id              (EntenteFact *self);
const char      *entente_fact_get_title           (EntenteFact *self);
const char      *entente_fact_get_statement       (EntenteFact *self);
EntenteStatus    entente_fact_get_status          (EntenteFact *self);
const char      *entente_fact_get_who             (EntenteFact *self);
EntenteSpeaker   entente_fact_get_speaker         (EntenteFact *self);
gboolean         entente_fact_is_speaker_unclear  (EntenteFact *self);
EntenteSource   *entente_fact_get_source          (EntenteFact *self);
guint            entente_fact_get_paragraph       (EntenteFact *self);
const char      *entente_fact_get_place           (EntenteFact *self);
EntenteDate     *entente_fact_get_date            (EntenteFact *self);
EntenteEdtf     *entente_fact_get_since           (EntenteFact *self);
EntenteQuantity *entente_fact_get_quantity        (EntenteFact *self);
EntenteFormula  *entente_fact_get_formula         (EntenteFact *self);
GListModel      *entente_fact_get_inputs          (EntenteFact *self);
GListModel      *entente_fact_get_parties         (EntenteFact *self);
GListModel      *entente_fact_get_checks          (EntenteFact *self);
const char      *entente_fact_get_note            (EntenteFact *self);

gboolean         entente_fact_is_derived          (EntenteFact *self);
gboolean         entente_fact_is_outside          (EntenteFact *self);
char            *entente_fact_get_name            (EntenteFact *self);
char            *entente_fact_get_reference       (EntenteFact *self);
char            *entente_fact_get_who_words       (EntenteFact *self);

G_END_DECLS
