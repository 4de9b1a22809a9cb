/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_ACCESSIBLE_ITEM (entente_accessible_item_get_type ())

G_DECLARE_FINAL_TYPE (EntenteAccessibleItem, entente_accessible_item, ENTENTE, ACCESSIBLE_ITEM,
                      GObject)

EntenteAccessibleItem *entente_accessible_item_new         (GdkDisplay            *display,
                                                            GtkAccessibleRole      role,
                                                            const char            *label,
                                                            const char            *description);
void                   entente_accessible_item_place       (EntenteAccessibleItem *self,
                                                            GtkAccessible         *parent,
                                                            GtkAccessible         *next);
void                   entente_accessible_item_set_first_child (EntenteAccessibleItem *self,
                                                            GtkAccessible         *child);
void                   entente_accessible_item_set_bounds  (EntenteAccessibleItem *self,
                                                            const GdkRectangle    *bounds);
gboolean               entente_accessible_item_get_focused (EntenteAccessibleItem *self);
void                   entente_accessible_item_set_focused (EntenteAccessibleItem *self,
                                                            gboolean               focused);
void                   entente_accessible_item_set_present (EntenteAccessibleItem *self,
                                                            gboolean               present);

G_END_DECLS
