/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-verbosity.h"

G_BEGIN_DECLS

/* How much a screen reader is given, as the preferences have it. */
EntenteVerbosity entente_verbosity_setting_get   (void);
void             entente_verbosity_setting_watch (gpointer  object,
                                                  GCallback changed);

G_END_DECLS
