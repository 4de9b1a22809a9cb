/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-dossier.h"

G_BEGIN_DECLS

GListModel *entente_dossier_search_run         (EntenteDossier *dossier,
                                                const char     *text);

char       *entente_dossier_search_name        (GObject        *found);
char       *entente_dossier_search_description (GObject        *found);
const char *entente_dossier_search_id          (GObject        *found);

G_END_DECLS
