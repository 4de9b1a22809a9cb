/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-accessible-item.h"
#include "entente-chart-layout.h"

G_BEGIN_DECLS

/* What assistive technology sees of imported prices below a chart: the rows around the one that
 * a key has led to. */
typedef struct _EntenteImportedTree EntenteImportedTree;

EntenteImportedTree *entente_imported_tree_new         (GtkWidget            *chart,
                                                        EntentePlottedPrices *prices,
                                                        EntenteUnit          *unit);
void                 entente_imported_tree_free        (EntenteImportedTree  *self);
GtkAccessible       *entente_imported_tree_get_group   (EntenteImportedTree  *self);
gsize                entente_imported_tree_get_window  (EntenteImportedTree  *self,
                                                        gsize                *first);
EntenteAccessibleItem *
                     entente_imported_tree_get_row     (EntenteImportedTree  *self,
                                                        gsize                 row);
void                 entente_imported_tree_show_row    (EntenteImportedTree  *self,
                                                        EntenteChartLayout   *layout,
                                                        gsize                 row);
void                 entente_imported_tree_set_layout  (EntenteImportedTree  *self,
                                                        EntenteChartLayout   *layout);
gssize               entente_imported_tree_get_focused (EntenteImportedTree  *self);
void                 entente_imported_tree_set_focused (EntenteImportedTree  *self,
                                                        gssize                row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteImportedTree, entente_imported_tree_free)

G_END_DECLS
