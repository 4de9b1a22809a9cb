/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "entente-accessible-item.h"
#include "entente-chart-layout.h"
#include "entente-event.h"

G_BEGIN_DECLS

typedef struct _EntenteFlagTree EntenteFlagTree;

EntenteFlagTree       *entente_flag_tree_new         (GtkWidget          *chart);
void                   entente_flag_tree_free        (EntenteFlagTree    *self);
GtkAccessible         *entente_flag_tree_set_after   (EntenteFlagTree    *self,
                                                      GtkAccessible      *after);
EntenteAccessibleItem *entente_flag_tree_get_item    (EntenteFlagTree    *self,
                                                      EntenteEvent       *event);
void                   entente_flag_tree_set_layout  (EntenteFlagTree    *self,
                                                      EntenteChartLayout *layout);
EntenteEvent          *entente_flag_tree_get_focused (EntenteFlagTree    *self);
void                   entente_flag_tree_set_focused (EntenteFlagTree    *self,
                                                      EntenteEvent       *event);
void                   entente_flag_tree_update_words
                                                     (EntenteFlagTree    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteFlagTree, entente_flag_tree_free)

G_END_DECLS
