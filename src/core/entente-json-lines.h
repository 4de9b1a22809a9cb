/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void entente_json_lines_find (const char *text,
                              gsize       length,
                              GHashTable *lines);

G_END_DECLS
