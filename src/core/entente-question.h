/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "entente-record.h"
G_BEGIN_DECLS

#define ENTENTE_TYPE_QUESTION (entente_question_get_type ())

/* Something that the source leaves unclear. */
G_DECLARE_FINAL_TYPE (EntenteQuestion, entente_question, ENTENTE, QUESTION, EntenteRecord)

const char *entente_question_get_id    (EntenteQuestion *self);
const char *entente_question_get_title (EntenteQuestion *self);
const char *entente_question_get_text  (EntenteQuestion *self);
GListModel *entente_question_get_facts (EntenteQuestion *self);

G_END_DECLS
