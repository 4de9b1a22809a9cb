/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *entente_search_text_fold   (const char *text);
char    **entente_search_text_split  (const char *text);
gboolean  entente_search_text_has    (const char *folded,
                                      const char *word);
gboolean  entente_search_text_is_figure (const char *folded);

G_END_DECLS
