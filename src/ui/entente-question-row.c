/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * EntenteQuestionRow:
 *
 * One open question: its title and text, and a button for each fact that it touches, which
 * asks for the page of that fact by [signal@QuestionRow::show-fact].
 *
 * ## Accessibility
 *
 * The row's label is its title and text; its buttons are named after the facts. They are links
 * for assistive technology: a screen reader would read the buttons of a row with the row.
 */

#include "entente-question-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* A button with more of a name than this would be wider than the row. */
#define MAX_NAME_CHARS 36

struct _EntenteQuestionRow
{
  GtkListBoxRow parent_instance;

  EntenteQuestion *question;

  GtkLabel *title;
  GtkLabel *id;
  GtkLabel *text;
  AdwWrapBox *facts;
};

G_DEFINE_FINAL_TYPE (EntenteQuestionRow, entente_question_row, GTK_TYPE_LIST_BOX_ROW)

/* What a button leads to. */
static G_DEFINE_QUARK (entente-question-row-fact, fact)

enum
{
  PROP_0,
  PROP_QUESTION,
  N_PROPS
};

enum
{
  SHOW_FACT,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
on_clicked (EntenteQuestionRow *self,
            GtkButton          *button)
{
  EntenteFact *fact = g_object_get_qdata (G_OBJECT (button), fact_quark ());

  g_signal_emit (self, signals[SHOW_FACT], 0, fact);
}

static void
add_fact (EntenteQuestionRow *self,
          EntenteFact        *fact)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_LINK,
                                    NULL);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_NONE,
                                   NULL);
  g_autofree char *name = entente_fact_get_name (fact);
  g_autofree char *words = NULL;

  /* Translators: names a fact: %1$s is its identifier, such as "F18", %2$s its title or, if it
   * has none, its statement */
  words = g_strdup_printf (C_("fact", "%1$s %2$s"), entente_fact_get_id (fact), name);
  gtk_label_set_label (GTK_LABEL (label), words);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_NAME_CHARS);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "caption");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_set_tooltip_text (button, entente_fact_get_statement (fact));

  g_object_set_qdata_full (G_OBJECT (button), fact_quark (), g_object_ref (fact), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (self->facts, button);
}

static void
entente_question_row_constructed (GObject *object)
{
  EntenteQuestionRow *self = ENTENTE_QUESTION_ROW (object);
  GListModel *facts = entente_question_get_facts (self->question);
  g_autofree char *words = NULL;

  G_OBJECT_CLASS (entente_question_row_parent_class)->constructed (object);

  gtk_label_set_label (self->title, entente_question_get_title (self->question));
  gtk_label_set_label (self->id, entente_question_get_id (self->question));
  gtk_label_set_label (self->text, entente_question_get_text (self->question));
  /* Translators: an open question as a screen reader says it: %1$s is its identifier, such as
   * "A05", %2$s its title and %3$s its text */
  words = g_strdup_printf (C_("spoken question", "%1$s, %2$s %3$s"),
                           entente_question_get_id (self->question),
                           entente_question_get_title (self->question),
                           entente_question_get_text (self->question));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);

  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (EntenteFact) fact = g_list_model_get_item (facts, i);

      add_fact (self, fact);
    }
}

static void
entente_question_row_dispose (GObject *object)
{
  EntenteQuestionRow *self = ENTENTE_QUESTION_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_QUESTION_ROW);
  g_clear_object (&self->question);

  G_OBJECT_CLASS (entente_question_row_parent_class)->dispose (object);
}

static void
entente_question_row_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  EntenteQuestionRow *self = ENTENTE_QUESTION_ROW (object);

  switch (property_id)
    {
    case PROP_QUESTION:
      g_value_set_object (value, self->question);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_question_row_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  EntenteQuestionRow *self = ENTENTE_QUESTION_ROW (object);

  switch (property_id)
    {
    case PROP_QUESTION:
      self->question = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_question_row_class_init (EntenteQuestionRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = entente_question_row_constructed;
  object_class->dispose = entente_question_row_dispose;
  object_class->get_property = entente_question_row_get_property;
  object_class->set_property = entente_question_row_set_property;

  properties[PROP_QUESTION] =
    g_param_spec_object ("question", NULL, NULL, ENTENTE_TYPE_QUESTION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* The reader asks for the page of a fact that the question touches. */
  signals[SHOW_FACT] = g_signal_new ("show-fact", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 1, ENTENTE_TYPE_FACT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_BASE "/ui/question-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteQuestionRow, title);
  gtk_widget_class_bind_template_child (widget_class, EntenteQuestionRow, id);
  gtk_widget_class_bind_template_child (widget_class, EntenteQuestionRow, text);
  gtk_widget_class_bind_template_child (widget_class, EntenteQuestionRow, facts);
}

static void
entente_question_row_init (EntenteQuestionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_question_row_new:
 * @question: an open question
 *
 * Returns: (transfer floating): a row for @question
 */
EntenteQuestionRow *
entente_question_row_new (EntenteQuestion *question)
{
  g_return_val_if_fail (ENTENTE_IS_QUESTION (question), NULL);

  return g_object_new (ENTENTE_TYPE_QUESTION_ROW, "question", question, NULL);
}

/**
 * entente_question_row_get_question:
 * @self: a row
 *
 * Returns: (transfer none): the question that the row shows
 */
EntenteQuestion *
entente_question_row_get_question (EntenteQuestionRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_QUESTION_ROW (self), NULL);

  return self->question;
}
