/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "entente-problem.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PROBLEMS_DIALOG (entente_problems_dialog_get_type ())

/* What is wrong in a file. */
G_DECLARE_FINAL_TYPE (EntenteProblemsDialog, entente_problems_dialog,
                      ENTENTE, PROBLEMS_DIALOG, AdwDialog)

EntenteProblemsDialog *entente_problems_dialog_new      (GFile                 *file,
                                                         GPtrArray             *problems,
                                                         const char            *failure);
char                  *entente_problems_dialog_get_text (EntenteProblemsDialog *self);

G_END_DECLS
