/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean  entente_cli_knows   (const char  *name);
char     *entente_cli_summary (void);
int       entente_cli_run     (int          argc,
                               char       **argv);

G_END_DECLS
