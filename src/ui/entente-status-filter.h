/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "entente-fact-search.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_STATUS_FILTER (entente_status_filter_get_type ())

/* A row of switches, one for each status that facts have, with their counts. */
G_DECLARE_FINAL_TYPE (EntenteStatusFilter, entente_status_filter, ENTENTE, STATUS_FILTER, AdwBin)

void     entente_status_filter_set_facts   (EntenteStatusFilter *self,
                                            EntenteFactSearch   *search,
                                            GListModel          *facts);
void     entente_status_filter_focus       (EntenteStatusFilter *self);
gboolean entente_status_filter_is_choosing (EntenteStatusFilter *self);

G_END_DECLS
