/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "entente-fact.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_FACT_ROW (entente_fact_row_get_type ())

/* One fact of the facts list. */
G_DECLARE_FINAL_TYPE (EntenteFactRow, entente_fact_row, ENTENTE, FACT_ROW, GtkBox)

EntenteFactRow *entente_fact_row_new      (void);
EntenteFact    *entente_fact_row_get_fact (EntenteFactRow *self);
void            entente_fact_row_set_fact (EntenteFactRow *self,
                                           EntenteFact    *fact);
void            entente_fact_row_set_verdicts (EntenteFactRow *self,
                                           GPtrArray      *verdicts);

G_END_DECLS
