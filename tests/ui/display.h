/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void display_test_init (int *argc, char ***argv);

G_END_DECLS
