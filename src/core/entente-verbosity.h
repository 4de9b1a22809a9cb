/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_VERBOSITY (entente_verbosity_get_type ())

/* How much a screen reader is given of one thing. The order is that of the settings. */
typedef enum
{
  ENTENTE_VERBOSITY_BRIEF,
  ENTENTE_VERBOSITY_NORMAL,
  ENTENTE_VERBOSITY_FULL,
} EntenteVerbosity;

#define ENTENTE_N_VERBOSITIES (ENTENTE_VERBOSITY_FULL + 1)

GType       entente_verbosity_get_type  (void) G_GNUC_CONST;
guint       entente_verbosity_count     (const char *phrase);

G_END_DECLS
