/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-question.h"

struct _EntenteQuestion
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteQuestion, entente_question, ENTENTE_TYPE_RECORD)

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_TEXT,
  PROP_FACTS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
entente_question_class_init (EntenteQuestionClass *klass)
{
  const GParamFlags flags = ENTENTE_RECORD_FLAGS;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  properties[PROP_FACTS] = g_param_spec_object ("facts", NULL, NULL, G_TYPE_LIST_MODEL, flags);

  entente_record_class_install_properties (ENTENTE_RECORD_CLASS (klass), N_PROPS, properties);
}

static void
entente_question_init (EntenteQuestion *self)
{
}

/**
 * entente_question_get_id:
 * @self: a question
 *
 * Returns: (transfer none): the identifier, unique among questions
 */
const char *
entente_question_get_id (EntenteQuestion *self)
{
  g_return_val_if_fail (ENTENTE_IS_QUESTION (self), NULL);

  return g_value_get_string (entente_record_get (self, PROP_ID));
}

/**
 * entente_question_get_title:
 * @self: a question
 *
 * Returns: (transfer none): the question in a few words, in the user's language
 */
const char *
entente_question_get_title (EntenteQuestion *self)
{
  g_return_val_if_fail (ENTENTE_IS_QUESTION (self), NULL);

  return g_value_get_string (entente_record_get (self, PROP_TITLE));
}

/**
 * entente_question_get_text:
 * @self: a question
 *
 * Returns: (transfer none): what is unclear and why it matters, in the user's language
 */
const char *
entente_question_get_text (EntenteQuestion *self)
{
  g_return_val_if_fail (ENTENTE_IS_QUESTION (self), NULL);

  return g_value_get_string (entente_record_get (self, PROP_TEXT));
}

/**
 * entente_question_get_facts:
 * @self: a question
 *
 * Returns: (transfer none): the facts (#EntenteFact) that it touches
 */
GListModel *
entente_question_get_facts (EntenteQuestion *self)
{
  g_return_val_if_fail (ENTENTE_IS_QUESTION (self), NULL);

  return g_value_get_object (entente_record_get (self, PROP_FACTS));
}
