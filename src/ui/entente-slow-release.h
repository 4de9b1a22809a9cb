/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Gives up large objects without holding up the window. */
void entente_slow_release (gpointer object);

G_END_DECLS
