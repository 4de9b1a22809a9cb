/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "entente-dossier.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_QUESTIONS_PAGE (entente_questions_page_get_type ())

/* What the sources of a dossier leave unclear. */
G_DECLARE_FINAL_TYPE (EntenteQuestionsPage, entente_questions_page,
                      ENTENTE, QUESTIONS_PAGE, AdwNavigationPage)

EntenteQuestionsPage *entente_questions_page_new            (EntenteDossier       *dossier);
void                  entente_questions_page_focus_question (EntenteQuestionsPage *self,
                                                             EntenteQuestion      *question);
EntenteQuestion      *entente_questions_page_get_focused    (EntenteQuestionsPage *self);

G_END_DECLS
