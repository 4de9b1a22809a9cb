/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "entente-chart.h"
#include "entente-event.h"
#include "entente-fact.h"
#include "entente-party.h"
#include "entente-question.h"
#include "entente-record.h"
#include "entente-source.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_DOSSIER (entente_dossier_get_type ())

/* A sourced dossier: everything that a window shows. */
G_DECLARE_FINAL_TYPE (EntenteDossier, entente_dossier, ENTENTE, DOSSIER, EntenteRecord)

const char      *entente_dossier_get_id          (EntenteDossier *self);
const char      *entente_dossier_get_title       (EntenteDossier *self);
const char      *entente_dossier_get_subtitle    (EntenteDossier *self);
const char      *entente_dossier_get_description (EntenteDossier *self);
EntenteDate     *entente_dossier_get_date        (EntenteDossier *self);
GListModel      *entente_dossier_get_parties     (EntenteDossier *self);
GListModel      *entente_dossier_get_sources     (EntenteDossier *self);
GListModel      *entente_dossier_get_facts       (EntenteDossier *self);
GListModel      *entente_dossier_get_events      (EntenteDossier *self);
GListModel      *entente_dossier_get_charts      (EntenteDossier *self);
GListModel      *entente_dossier_get_questions   (EntenteDossier *self);

EntenteFact     *entente_dossier_find_fact       (EntenteDossier *self,
                                                  const char     *id);
EntenteEvent    *entente_dossier_find_event      (EntenteDossier *self,
                                                  const char     *id);
EntenteChart    *entente_dossier_find_chart      (EntenteDossier *self,
                                                  const char     *id);
EntenteQuestion *entente_dossier_find_question   (EntenteDossier *self,
                                                  const char     *id);

GListModel      *entente_dossier_events_of       (EntenteDossier *self,
                                                  EntenteFact    *fact);
GListModel      *entente_dossier_charts_of       (EntenteDossier *self,
                                                  EntenteFact    *fact);
GListModel      *entente_dossier_questions_of    (EntenteDossier *self,
                                                  EntenteFact    *fact);
GListModel      *entente_dossier_derived_from    (EntenteDossier *self,
                                                  EntenteFact    *fact);

G_END_DECLS
