/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntentePriceQuestion:
 *
 * A question that a file of prices leaves open, with an example from the file and the answers
 * to choose from. None of them is chosen to begin with.
 *
 * A few answers are radio buttons; more are a list that can be searched.
 *
 * ## Keys
 *
 * Up and Down choose among radio buttons.
 *
 * ## Accessibility
 *
 * The answers are a radio group, or a list to open, with the question as their label.
 */

#include "entente-price-question.h"

#include <glib/gi18n-lib.h>

#include "entente-choice-name.h"
#include "entente-price-layout-words.h"

/* More answers than these are a list to open. */
#define MAX_BUTTONS 8

struct _EntentePriceQuestion
{
  AdwBin parent_instance;

  EntentePriceAmbiguity kind;
  char *words;
  GStrv choices;
  GStrv labels;
  int answer; /* -1 before there is one */

  GPtrArray *buttons; /* of GtkCheckButton, or empty */
  GtkDropDown *list;  /* or NULL */
};

G_DEFINE_FINAL_TYPE (EntentePriceQuestion, entente_price_question, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_ANSWER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
take_answer (EntentePriceQuestion *self,
             int                   answer)
{
  if (self->answer == answer)
    return;

  self->answer = answer;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ANSWER]);
}

static void
on_toggled (EntentePriceQuestion *self,
            GtkCheckButton       *button)
{
  guint index;

  if (gtk_check_button_get_active (button) && g_ptr_array_find (self->buttons, button, &index))
    take_answer (self, (int) index);
}

/* The first entry of the list is no answer. */
static void
on_selected (EntentePriceQuestion *self)
{
  take_answer (self, (int) gtk_drop_down_get_selected (self->list) - 1);
}

static void
entente_price_question_finalize (GObject *object)
{
  EntentePriceQuestion *self = ENTENTE_PRICE_QUESTION (object);

  g_clear_pointer (&self->buttons, g_ptr_array_unref);
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->choices, g_strfreev);
  g_clear_pointer (&self->labels, g_strfreev);

  G_OBJECT_CLASS (entente_price_question_parent_class)->finalize (object);
}

static void
entente_price_question_get_property (GObject    *object,
                                     guint       property_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_ANSWER:
      g_value_set_int (value, entente_price_question_get_answer (ENTENTE_PRICE_QUESTION (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_price_question_set_property (GObject      *object,
                                     guint         property_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_ANSWER:
      entente_price_question_set_answer (ENTENTE_PRICE_QUESTION (object), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_price_question_class_init (EntentePriceQuestionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = entente_price_question_finalize;
  object_class->get_property = entente_price_question_get_property;
  object_class->set_property = entente_price_question_set_property;

  /* EntentePriceQuestion:answer: which of the answers is chosen, from 0; -1 if none is. */
  properties[PROP_ANSWER] =
    g_param_spec_int ("answer", NULL, NULL, -1, G_MAXINT, -1,
                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_price_question_init (EntentePriceQuestion *self)
{
  self->answer = -1;
  self->buttons = g_ptr_array_new ();
}

static GtkWidget *
new_label (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "label", text,
                       "xalign", 0.0f,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       NULL);
}

static GtkWidget *
new_buttons (EntentePriceQuestion *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO_GROUP,
                                 "orientation", GTK_ORIENTATION_VERTICAL,
                                 NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->words, -1);
  for (guint i = 0; self->labels[i] != NULL; i++)
    {
      GtkWidget *button = gtk_check_button_new ();

      gtk_check_button_set_child (GTK_CHECK_BUTTON (button), new_label (self->labels[i]));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      self->labels[i], -1);
      if (i > 0)
        gtk_check_button_set_group (GTK_CHECK_BUTTON (button), self->buttons->pdata[0]);
      g_ptr_array_add (self->buttons, button);
      g_signal_connect_object (button, "toggled", G_CALLBACK (on_toggled), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), button);
    }

  return box;
}

static GtkWidget *
new_list (EntentePriceQuestion *self)
{
  g_autoptr (GtkStringList) entries = gtk_string_list_new (NULL);
  GtkExpression *expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  /* Translators: the first entry of a list of answers to a question: none of them yet */
  gtk_string_list_append (entries, _("Choose…"));
  gtk_string_list_splice (entries, 1, 0, (const char * const *) self->labels);
  self->list = g_object_new (GTK_TYPE_DROP_DOWN, "accessible-role", GTK_ACCESSIBLE_ROLE_BUTTON,
                             "model", entries, "expression", expression, NULL);
  gtk_expression_unref (expression);
  gtk_drop_down_set_enable_search (self->list, TRUE);
  entente_choice_name_follow (GTK_WIDGET (self->list), self->words);
  g_signal_connect_object (self->list, "notify::selected", G_CALLBACK (on_selected), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self->list);
}

static void
build (EntentePriceQuestion *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *words = new_label (self->words);

  gtk_widget_add_css_class (words, "heading");
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), g_strv_length (self->choices) > MAX_BUTTONS ? new_list (self)
                                                                          : new_buttons (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "price-question");
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * entente_price_question_new:
 * @report: a report with questions
 * @index: one of them, from 0
 *
 * Returns: (transfer floating): a question without an answer
 */
EntentePriceQuestion *
entente_price_question_new (EntentePriceReport *report,
                            guint               index)
{
  EntentePriceQuestion *self;
  const char *example;
  guint n;

  g_return_val_if_fail (ENTENTE_IS_PRICE_REPORT (report), NULL);
  g_return_val_if_fail (index < entente_price_report_get_n_ambiguities (report), NULL);

  self = g_object_new (ENTENTE_TYPE_PRICE_QUESTION, NULL);
  self->kind = entente_price_report_get_ambiguity (report, index);
  self->words = entente_price_report_ambiguity_to_words (report, index);
  self->choices =
    g_strdupv ((char **) entente_price_report_get_ambiguity_choices (report, index));

  example = entente_price_report_get_ambiguity_example (report, index);
  n = g_strv_length (self->choices);
  self->labels = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    self->labels[i] = entente_price_layout_words_answer (self->kind, self->choices[i], i, example);
  build (self);

  return self;
}

/**
 * entente_price_question_get_kind:
 * @self: a question
 *
 * Returns: what it is about
 */
EntentePriceAmbiguity
entente_price_question_get_kind (EntentePriceQuestion *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_QUESTION (self), ENTENTE_PRICE_AMBIGUITY_DATE_ORDER);

  return self->kind;
}

/**
 * entente_price_question_get_words:
 * @self: a question
 *
 * Returns: (transfer none): the question
 */
const char *
entente_price_question_get_words (EntentePriceQuestion *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_QUESTION (self), NULL);

  return self->words;
}

/**
 * entente_price_question_get_answer:
 * @self: a question
 *
 * Returns: which of the answers is chosen, from 0; -1 if none is
 */
int
entente_price_question_get_answer (EntentePriceQuestion *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_QUESTION (self), -1);

  return self->answer;
}

/**
 * entente_price_question_set_answer:
 * @self: a question
 * @answer: one of the answers, from 0, or -1 for none
 */
void
entente_price_question_set_answer (EntentePriceQuestion *self,
                                   int                   answer)
{
  g_return_if_fail (ENTENTE_IS_PRICE_QUESTION (self));
  g_return_if_fail (answer >= -1 && answer < (int) g_strv_length (self->choices));

  if (self->list != NULL)
    gtk_drop_down_set_selected (self->list, (guint) (answer + 1));
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_check_button_set_active (self->buttons->pdata[i], (int) i == answer);
  take_answer (self, answer);
}

/**
 * entente_price_question_get_choice:
 * @self: a question
 *
 * Returns: (transfer none) (nullable): the answer that is chosen, as the command line names it
 */
const char *
entente_price_question_get_choice (EntentePriceQuestion *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_QUESTION (self), NULL);

  return self->answer >= 0 ? self->choices[self->answer] : NULL;
}

/**
 * entente_price_question_get_focus:
 * @self: a question
 *
 * Returns: (transfer none) (nullable): the widget that takes the focus for the answers
 */
GtkWidget *
entente_price_question_get_focus (EntentePriceQuestion *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRICE_QUESTION (self), NULL);

  if (self->list != NULL)
    return GTK_WIDGET (self->list);

  return self->buttons->len > 0 ? self->buttons->pdata[MAX (self->answer, 0)] : NULL;
}
