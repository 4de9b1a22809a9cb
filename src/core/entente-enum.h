/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

const char *entente_enum_to_string   (GType        type,
                                      int          value);
gboolean    entente_enum_from_string (GType        type,
                                      const char  *string,
                                      int         *value);
char       *entente_enum_list        (GType        type);

G_END_DECLS
