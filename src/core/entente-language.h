/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

int   entente_language_choose (const char * const *tags,
                               const char * const *names);
char *entente_language_list   (const char * const *catalogues,
                               const char * const *names);

G_END_DECLS
