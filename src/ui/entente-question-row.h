/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "entente-fact.h"
#include "entente-question.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_QUESTION_ROW (entente_question_row_get_type ())

/* One open question with the facts that it touches. */
G_DECLARE_FINAL_TYPE (EntenteQuestionRow, entente_question_row,
                      ENTENTE, QUESTION_ROW, GtkListBoxRow)

EntenteQuestionRow *entente_question_row_new          (EntenteQuestion    *question);
EntenteQuestion    *entente_question_row_get_question (EntenteQuestionRow *self);

G_END_DECLS
