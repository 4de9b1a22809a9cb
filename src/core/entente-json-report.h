/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-problem.h"

G_BEGIN_DECLS

/* Gathers the problems of one JSON text while it is read; their lines are looked up in one
 * pass at the end, because the parser keeps none. */
typedef struct _EntenteJsonReport EntenteJsonReport;

EntenteJsonReport *entente_json_report_new    (void);
void               entente_json_report_free   (EntenteJsonReport *self);
void               entente_json_report_add    (EntenteJsonReport *self,
                                               EntenteSeverity    severity,
                                               const char        *pointer,
                                               const char        *message,
                                               const char        *hint);
void               entente_json_report_finish (EntenteJsonReport *self,
                                               const char        *text,
                                               gsize              length,
                                               GPtrArray         *problems);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteJsonReport, entente_json_report_free)

G_END_DECLS
