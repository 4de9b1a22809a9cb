/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-score.h"

G_BEGIN_DECLS

gboolean entente_wav_write         (EntenteScore   *score,
                                    GOutputStream  *stream,
                                    GCancellable   *cancellable,
                                    GError        **error);
gboolean entente_wav_write_to_file (EntenteScore   *score,
                                    GFile          *file,
                                    GCancellable   *cancellable,
                                    GError        **error);

G_END_DECLS
