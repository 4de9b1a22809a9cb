/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-dossier.h"
#include "entente-problem.h"

G_BEGIN_DECLS

#define ENTENTE_LOADER_ERROR (entente_loader_error_quark ())

typedef enum
{
  ENTENTE_LOADER_ERROR_TOO_LARGE,
  ENTENTE_LOADER_ERROR_ENCODING,
  ENTENTE_LOADER_ERROR_SYNTAX,
  ENTENTE_LOADER_ERROR_FORMAT,
  ENTENTE_LOADER_ERROR_VERSION,
} EntenteLoaderError;

GQuark          entente_loader_error_quark (void);

EntenteDossier *entente_loader_load_builtin (void);
EntenteDossier *entente_loader_load_file    (GFile         *file,
                                             GCancellable  *cancellable,
                                             GPtrArray     *problems,
                                             GError       **error);
EntenteDossier *entente_loader_load_bytes   (GBytes        *bytes,
                                             GPtrArray     *problems,
                                             GError       **error);

G_END_DECLS
