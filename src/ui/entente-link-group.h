/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_LINK_GROUP (entente_link_group_get_type ())

/* A titled list of rows that say something or lead to something. */
G_DECLARE_FINAL_TYPE (EntenteLinkGroup, entente_link_group, ENTENTE, LINK_GROUP,
                      AdwPreferencesGroup)

GtkWidget *entente_link_group_add_text (EntenteLinkGroup *self,
                                        const char       *name,
                                        const char       *text);
GtkWidget *entente_link_group_add_mark (EntenteLinkGroup *self,
                                        const char       *title,
                                        const char       *subtitle,
                                        const char       *mark);
GtkWidget *entente_link_group_add_link (EntenteLinkGroup *self,
                                        const char       *title,
                                        const char       *subtitle,
                                        GObject          *target);

G_END_DECLS
