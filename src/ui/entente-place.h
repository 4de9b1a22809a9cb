/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "entente-selection.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PLACE (entente_place_get_type ())

/* Where a reader was in a dossier, kept until the next time. */
G_DECLARE_FINAL_TYPE (EntentePlace, entente_place, ENTENTE, PLACE, GObject)

EntentePlace *entente_place_new  (GSettings        *settings,
                                  EntenteSelection *selection,
                                  GFile            *file);
void          entente_place_keep (EntentePlace     *self);

G_END_DECLS
