/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-dossier.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_SELECTION (entente_selection_get_type ())

/* What the reader has selected: one fact and one event that belong together, or one of
 * them, or neither. Every view of a window shows and changes the same selection. */
G_DECLARE_FINAL_TYPE (EntenteSelection, entente_selection, ENTENTE, SELECTION, GObject)

EntenteSelection *entente_selection_new         (EntenteDossier   *dossier);
EntenteDossier   *entente_selection_get_dossier (EntenteSelection *self);
EntenteFact      *entente_selection_get_fact    (EntenteSelection *self);
void              entente_selection_select_fact (EntenteSelection *self,
                                                 EntenteFact      *fact);
EntenteEvent     *entente_selection_get_event   (EntenteSelection *self);
void              entente_selection_select_event (EntenteSelection *self,
                                                 EntenteEvent     *event);
void              entente_selection_clear       (EntenteSelection *self);

G_END_DECLS
