/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "entente-dossier.h"
#include "entente-fact-search.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_FACT_FILTER_POPOVER (entente_fact_filter_popover_get_type ())

/* What facts can be narrowed down to besides their status. */
G_DECLARE_FINAL_TYPE (EntenteFactFilterPopover, entente_fact_filter_popover,
                      ENTENTE, FACT_FILTER_POPOVER, GtkPopover)

void entente_fact_filter_popover_set_dossier (EntenteFactFilterPopover *self,
                                              EntenteFactSearch        *search,
                                              EntenteDossier           *dossier);

G_END_DECLS
