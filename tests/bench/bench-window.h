/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

int bench_window_run (const char  *id,
                      GtkWidget *(*make_content) (void),
                      int          argc,
                      char       **argv);

G_END_DECLS
